"""Every breaker of a rule, and the valid formules that they break."""

from collections.abc import Iterator
from functools import cache

from break_capacity import CAPACITY
from break_chains import CHAINS
from break_law import LAW
from break_networks import NETWORKS
from break_outcomes import OUTCOMES
from break_project import PROJECT
from break_roles import ROLES
from breaks import Break, Breaker
from hypothesis import Phase, given, settings

from formulekit import Formule
from formulekit.strategies import formules

BREAKERS: tuple[tuple[str, Breaker], ...] = (*ROLES, *CHAINS, *NETWORKS, *OUTCOMES, *CAPACITY, *LAW, *PROJECT)
"""Every breaker, with the code of the rule that it breaks."""

_DRAWN = 40


@cache
def agreed() -> tuple[Formule, ...]:
    """Give valid formules on which parties have agreed: drawn once, and always the same."""
    drawn: list[Formule] = []

    @settings(derandomize=True, deadline=None, database=None, max_examples=_DRAWN, phases=(Phase.generate,))
    @given(formules(statuses=("adopted", "active")))
    def draw(formule: Formule) -> None:
        drawn.append(formule)

    draw()
    return tuple(drawn)


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
