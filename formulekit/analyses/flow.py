"""How cases flow along a chain: by the shares of its hand-overs, return paths and cycles solved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from formulekit.analyses.quantities import UNKNOWN, Quantity, quantity, total
from formulekit.graph.chains import ROUND_TRIPS, entries

if TYPE_CHECKING:
    from formulekit.model import Chain, Handover, Step

PER_YEAR = {"week": 52.0, "month": 12.0, "year": 1.0}
"""How many of each term there are in a year."""

_SINGULAR = 1e-9

Shares = Mapping[str, Mapping[str, Quantity]]


def shares(chain: Chain) -> Shares:
    """Give the share of its cases that each step hands over to each other step.

    A forward hand-over without share takes an equal part of what the stated shares leave; other kinds take none. In
    a parallel step, and out of a step where the chain may end, a missing share is unknown; so is one beside a share
    that is stated to be unknown. In a cycle or a continuous chain what goes back to an entry carries no cases.

    Args:
        chain: The chain.
    """
    back = frozenset(entries(chain)) if chain.kind in ROUND_TRIPS else frozenset[str]()
    return {
        name: {
            target: share for target, share in _shares_of(step).items() if target in chain.steps and target not in back
        }
        for name, step in chain.steps.items()
    }


def _shares_of(step: Step) -> dict[str, Quantity]:
    stated = {name: quantity(handover.share) for name, handover in step.to.items() if handover.share is not None}
    missing = {name: handover for name, handover in step.to.items() if handover.share is None}
    return {name: stated[name] if name in stated else _left(missing, stated, step, name) for name in step.to}


def _left(missing: Mapping[str, Handover], stated: Mapping[str, Quantity], step: Step, name: str) -> Quantity:
    """Give the share of a hand-over that states none."""
    if step.parallel or step.end:
        return UNKNOWN
    if missing[name].kind != "forward":
        return Quantity()
    known = total(stated.values())
    equals = sum(handover.kind == "forward" for handover in missing.values())
    return Quantity(max(0.0, 1.0 - known.least) / equals) if known.exact else UNKNOWN


def cases(chain: Chain) -> dict[str, Quantity]:
    """Give how many cases a year each step handles.

    A step handles what comes in and what is handed to it: x = inflow + Pᵀx. Steps that can reach one another are
    solved together. What lies behind an unknown inflow or share, or in a circle that never lets its cases go, is
    known only at the least.

    Args:
        chain: The chain.

    Returns:
        Cases a year, by step; nothing is known where no step states an inflow.
    """
    if not any(step.inflow for step in chain.steps.values()):
        return dict.fromkeys(chain.steps, UNKNOWN)
    share = shares(chain)
    handled = {name: inflow_of(step) for name, step in chain.steps.items()}
    for group in _groups(share):
        solved = _solved(group, handled, share)
        handled.update(solved)
        for name in group:
            for target, part in share[name].items():
                if target not in solved:
                    handled[target] = total((handled[target], solved[name].times(part)))
    return handled


def inflow_of(step: Step) -> Quantity:
    """Give the cases that come in at a step, a year."""
    if step.inflow is None:
        return Quantity()
    return quantity(step.inflow.cases).times(Quantity(PER_YEAR[step.inflow.per]))


def _solved(group: Sequence[str], coming: Mapping[str, Quantity], share: Shares) -> dict[str, Quantity]:
    """Solve the steps of one group, given what comes in from outside it."""
    if len(group) == 1 and group[0] not in share[group[0]]:
        return {group[0]: coming[group[0]]}
    inside = [[share[source].get(target, Quantity()) for source in group] for target in group]
    exact = all(part.exact for row in inside for part in row) and all(coming[name].exact for name in group)
    rows = [
        [float(row == column) - inside[row][column].least for column in range(len(group))] + [coming[name].least]
        for row, name in enumerate(group)
    ]
    solution = _eliminated(rows)
    if solution is None or min(solution) < 0:
        return {name: Quantity(coming[name].least, exact=False) for name in group}
    return {name: Quantity(value, exact) for name, value in zip(group, solution, strict=True)}


def _eliminated(rows: list[list[float]]) -> list[float] | None:
    """Solve a linear system by Gauss and Jordan with partial pivoting; None where it has no single solution."""
    size = len(rows)
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: abs(rows[row][column]))
        if abs(rows[pivot][column]) < _SINGULAR:
            return None
        rows[column], rows[pivot] = rows[pivot], rows[column]
        rows[column] = [value / rows[column][column] for value in rows[column]]
        for row in range(size):
            factor = rows[row][column]
            if row != column and factor:
                rows[row] = [value - factor * own for value, own in zip(rows[row], rows[column], strict=True)]
    return [row[-1] for row in rows]


def _groups(share: Shares) -> list[tuple[str, ...]]:
    """Give the steps that can reach one another, group by group, each group before those that it hands over to."""
    order: list[str] = []
    seen: set[str] = set()
    for name in share:
        _deepest_first(name, share, seen, order)
    towards: dict[str, list[str]] = {name: [] for name in share}
    for name, targets in share.items():
        for target in targets:
            towards[target].append(name)
    position = {name: at for at, name in enumerate(share)}
    taken: set[str] = set()
    groups: list[tuple[str, ...]] = []
    for name in reversed(order):
        group: list[str] = []
        _deepest_first(name, towards, taken, group)
        if group:
            groups.append(tuple(sorted(group, key=position.__getitem__)))
    return groups


def _deepest_first(
    start: str, onward: Mapping[str, Sequence[str] | Mapping[str, Quantity]], seen: set[str], order: list[str]
) -> None:
    """Walk from a step, and note each step once everything behind it has been noted (Kosaraju's algorithm)."""
    if start in seen:
        return
    seen.add(start)
    path = [(start, iter(onward[start]))]
    while path:
        name, rest = path[-1]
        following = next((target for target in rest if target not in seen), None)
        if following is None:
            order.append(name)
            path.pop()
        else:
            seen.add(following)
            path.append((following, iter(onward[following])))
