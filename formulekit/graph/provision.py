"""Whether an intervention has what it requires: means that somebody brings, and powers of who performs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from formulekit.graph.index import Index
    from formulekit.model import Intervention, Means


def brought(index: Index) -> frozenset[str]:
    """Give the means that some party holds, or brings by a commitment."""
    held = (name for name, means in index.formule.means.items() if means.holder)
    return frozenset((*held, *(name for promise in index.promises for name in promise.commitment.means)))


def empowered(index: Index, intervention: Intervention, power: Means) -> bool:
    """Tell whether who performs an intervention has a power: its holder, or who may use it for the holder."""
    return not index.reached(_performing(index, intervention)).isdisjoint(power.holder)


def _performing(index: Index, intervention: Intervention) -> tuple[str, ...]:
    """Give the parties that do it or answer for it, and the one under whose authority it stands."""
    accountable = (intervention.accountable,) if intervention.accountable else ()
    roles = (*intervention.responsible, *intervention.supports, *accountable)
    authority = (intervention.authority,) if intervention.authority else ()
    return (*(party for role in roles for party in index.filling(role)), *authority)
