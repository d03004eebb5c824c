"""Every breaker of a rule, and the valid formules that they break."""

from collections.abc import Iterator
from functools import cache
from itertools import cycle

from break_capacity import CAPACITY
from break_chains import CHAINS
from break_law import LAW, leaked_in_id
from break_networks import NETWORKS
from break_outcomes import OUTCOMES
from break_project import PROJECT, stale_base
from break_roles import ROLES, shadowed_definition
from breaks import Break, Breaker
from hypothesis import HealthCheck, Phase, given, settings

from formulekit import Formule
from formulekit.strategies import formules

BREAKERS: tuple[tuple[str, Breaker], ...] = (*ROLES, *CHAINS, *NETWORKS, *OUTCOMES, *CAPACITY, *LAW, *PROJECT)
"""Every breaker, with the code of the rule that it breaks."""

_DRAWN = 60


@cache
def drawn() -> tuple[Formule, ...]:
    """Give valid formules of every status: drawn once for all tests, as drawing takes longer than checking."""
    found: list[Formule] = []

    @settings(
        derandomize=True,
        deadline=None,
        database=None,
        max_examples=_DRAWN,
        phases=(Phase.generate,),
        suppress_health_check=(HealthCheck.too_slow,),
    )
    @given(formules())
    def draw(formule: Formule) -> None:
        found.append(formule)

    draw()
    return tuple(found)


@cache
def agreed() -> tuple[Formule, ...]:
    """Give the same formules, as if parties had agreed on each: they are valid in every status."""
    statuses = cycle(("adopted", "active"))
    return tuple(formule.model_copy(update={"status": next(statuses)}) for formule in drawn())


def breaks(breaker: Breaker, start: int = 0) -> Iterator[tuple[Formule, Break]]:
    """Give each valid formule in which a breaker finds something to break, and that formule broken.

    Args:
        breaker: The breaker.
        start: The number of the formule to begin with, so that not all breakers break the same ones.
    """
    pool = agreed()
    at = start % len(pool)
    for formule in (*pool[at:], *pool[:at]):
        if case := breaker(formule):
            yield formule, case


_PARTICULAR = (shadowed_definition, stale_base, leaked_in_id)
"""Breakers of which the fault lies in another file as well, or in an id itself."""

LAWFUL = tuple(number for number, (_, breaker) in enumerate(BREAKERS) if breaker not in _PARTICULAR)
"""The numbers of the other breakers: theirs stays the same, however a document is divided and its ids are called."""


@cache
def wronged() -> dict[int, Formule]:
    """Give per number of these breakers a formule that it broke."""
    return {number: next(breaks(BREAKERS[number][1], number))[1].formule for number in LAWFUL}
