"""Circles, cuts and what follows, in graphs of plain dicts: the questions that networkx answers.

It takes long to import, so that is done only where plain walks do not answer soon: an ordinary formule needs none.
"""

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_

from formulekit.graph.walking import Onward, among, parts, reached

_EFFORT = 1_000_000
"""How many edges a search for the shortest circle looks at, about, before the shortest one so far will do."""

_FEW = 100
"""Below so many nodes walking from each is quicker than importing networkx."""


def groups(onward: Onward) -> list[tuple[str, ...]]:
    """Give the groups of nodes that can reach one another, most of them single nodes, in the order of the file."""
    import networkx

    graph: networkx.DiGraph[str] = networkx.DiGraph(dict[str, Iterable[str]](onward))
    place = {node: at for at, node in enumerate(onward)}
    found = (sorted(group, key=place.__getitem__) for group in networkx.strongly_connected_components(graph))
    return [tuple(group) for group in sorted(found, key=lambda group: place[group[0]])]


def sources(onward: Onward) -> list[tuple[str, ...]]:
    """Give the groups to which no other group leads."""
    return _untouched(onward, [(target, node) for node, targets in onward.items() for target in targets])


def sinks(onward: Onward) -> list[tuple[str, ...]]:
    """Give the groups that lead to no other group."""
    return _untouched(onward, [(node, target) for node, targets in onward.items() for target in targets])


def _untouched(onward: Onward, edges: list[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Give the groups of which no node comes first in an edge with another group."""
    found = groups(onward)
    group_of = {node: at for at, group in enumerate(found) for node in group}
    touched = {group_of[one] for one, other in edges if group_of[one] != group_of[other]}
    return [group for at, group in enumerate(found) if at not in touched]


def circles(onward: Onward) -> list[tuple[str, ...]]:
    """Give one shortest circle of each group that goes round, each from its first node in the file.

    In a group of thousands it is the shortest one that a bounded search finds.
    """
    round_ = (group for group in groups(onward) if len(group) > 1 or group[0] in onward[group[0]])
    return [_shortest(group, among(frozenset(group), onward)) for group in round_]


def _shortest(group: tuple[str, ...], onward: Onward) -> tuple[str, ...]:
    tries = 1 + _EFFORT // sum(map(len, onward.values()))
    inside = set(group)
    best: tuple[str, ...] = ()
    for start in group[:tries]:
        best = _back_to(start, onward, inside, len(best) or len(group) + 1) or best
        inside.remove(start)
    return best


def _back_to(start: str, onward: Onward, inside: set[str], most: int) -> tuple[str, ...]:
    """Give the shortest circle through a node, of nodes inside and fewer than `most`; empty where there is none."""
    came: dict[str, str] = {}
    far = {start: 0}
    for node in (order := [start]):
        if far[node] + 1 >= most:
            break
        fresh = [target for target in onward[node] if target in inside and target not in came]
        came.update(dict.fromkeys(fresh, node))
        far.update(dict.fromkeys(fresh, far[node] + 1))
        order.extend(fresh)
        if start in came:
            return _trail(start, came)
    return ()


def _trail(start: str, came: Mapping[str, str]) -> tuple[str, ...]:
    trail = [start]
    while (before := came[trail[-1]]) != start:
        trail.append(before)
    return (start, *reversed(trail[1:]))


def cuts(beside: Onward) -> tuple[str, ...]:
    """Give the nodes without which what now hangs together would fall apart, in the order of the file.

    Args:
        beside: Per node, its neighbours.
    """
    hub = next((node for node, near in beside.items() if len(near) == len(beside) - 1), None)
    if hub is not None:  # whoever else leaves, the rest hangs together by the hub
        return (hub,) if len(parts(among(beside.keys() - {hub}, beside))) > 1 else ()
    import networkx

    graph: networkx.Graph[str] = networkx.Graph(dict[str, Iterable[str]](beside))
    found = frozenset(networkx.articulation_points(graph))
    return tuple(node for node in beside if node in found)


def following(onward: Onward, marks: Mapping[str, int]) -> dict[str, int]:
    """Give per node its own marks and those of every node that it can reach.

    Args:
        onward: The graph.
        marks: Per node, a set as the bits of a number, so that thousands of nodes stay quick.
    """
    if len(onward) < _FEW:
        return {node: reduce(or_, (marks[each] for each in reached((node,), onward))) for node in onward}
    import networkx

    graph: networkx.DiGraph[str] = networkx.DiGraph(dict[str, Iterable[str]](onward))
    whole = networkx.condensation(graph)
    behind: dict[int, int] = {}
    for group in reversed(list(networkx.topological_sort(whole))):
        behind[group] = 0
        for node in whole.nodes[group]["members"]:
            behind[group] |= marks[node]
        for after in whole.successors(group):
            behind[group] |= behind[after]
    return {node: behind[group] for node, group in whole.graph["mapping"].items()}
