"""How a formule fills the roles of its template, and which roles it adds."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from formulekit.analyses.quantities import Quantity
from formulekit.analyses.stints import most_of
from formulekit.graph import Index
from formulekit.model import Formule, Role

NOBODY = Quantity()
State: TypeAlias = Literal["filled", "short", "unfilled", "left_out"]


@dataclass(frozen=True, slots=True)
class Filling:
    """How one formule fills one role.

    Attributes:
        role: The id of the role.
        name: Its name.
        state: `filled`; `short` by fewer parties than it asks; `unfilled` by none; `left_out` of the instance.
        parties: The parties that fill it: id and name.
        count: How many parties these are, a part counted with its whole.
        minimum: How many parties the role asks.
        fte: The people that they commit, in fte.
        changed: Whether the instance changes the role itself.
        own: Whether the template lacks the role.
    """

    role: str
    name: str
    state: State
    parties: tuple[tuple[str, str], ...] = ()
    count: int = 0
    minimum: int = 1
    fte: Quantity = NOBODY
    changed: bool = False
    own: bool = False


def fillings(template: Formule, index: Index, changed: frozenset[str]) -> Iterator[Filling]:
    """Give how each role is filled: the template's in its order, then those that the instance adds.

    Args:
        template: The template.
        index: The instance.
        changed: The roles that the instance itself changes.
    """
    for name, role in template.roles.items():
        if name in index.roles:
            yield _filling(name, index.roles[name], index, changed=name in changed)
        else:
            yield Filling(name, role.name, "left_out", minimum=role.min)
    for name, role in index.roles.items():
        if name not in template.roles:
            yield _filling(name, role, index, own=True)


def _filling(name: str, role: Role, index: Index, *, changed: bool = False, own: bool = False) -> Filling:
    known = index.parties
    parties = tuple((party, known[party].name if party in known else party) for party in index.filling(name))
    count = len(index.wholes.get(name, ()))
    state: State = "unfilled" if not count else "filled" if count >= role.min else "short"
    fte = most_of(index, index.promised.get(name, ()))
    return Filling(name, role.name, state, parties, count, role.min, fte, changed=changed, own=own)
