"""Walks over a graph of plain dicts: what can be reached, and what lies in a circle."""

from collections.abc import Collection, Iterable, Mapping
from typing import TypeAlias

Onward: TypeAlias = Mapping[str, Collection[str]]
"""Per node, the nodes to which it leads; each of them is a node itself, and the order is the file's."""


def reached(starts: Iterable[str], onward: Onward) -> frozenset[str]:
    """Give the nodes that can be reached from some, those themselves included."""
    seen = set(starts)
    waiting = list(seen)
    while waiting:
        fresh = [node for node in onward[waiting.pop()] if node not in seen]
        seen.update(fresh)
        waiting.extend(fresh)
    return frozenset(seen)


def backward(onward: Onward) -> dict[str, list[str]]:
    """Give the same graph with every edge the other way round."""
    turned: dict[str, list[str]] = {node: [] for node in onward}
    for node, targets in onward.items():
        for target in targets:
            turned[target].append(node)
    return turned


def among(nodes: Collection[str], onward: Onward) -> dict[str, list[str]]:
    """Give the part of a graph that lies among some of its nodes."""
    return {
        node: [target for target in targets if target in nodes] for node, targets in onward.items() if node in nodes
    }


def endless(onward: Onward) -> frozenset[str]:
    """Give the nodes from which one can walk on for ever: those in a circle, and those that lead to one."""
    left = {node: len(targets) for node, targets in onward.items()}
    turned = backward(onward)
    done = [node for node, count in left.items() if not count]
    for node in done:
        for before in turned[node]:
            left[before] -= 1
            done.extend((before,) if not left[before] else ())
    return frozenset(onward) - frozenset(done)


def shared_out(starts: Iterable[str], onward: Onward) -> dict[str, list[str]]:
    """Give per start what can be reached from it and from no start before it, in the order of the file.

    A start that can be reached from an earlier one has no share.
    """
    owner: dict[str, str] = {}
    for start in starts:
        waiting = [] if start in owner else [start]
        owner.setdefault(start, start)
        while waiting:
            fresh = [node for node in onward[waiting.pop()] if node not in owner]
            owner.update(dict.fromkeys(fresh, start))
            waiting.extend(fresh)
    shares: dict[str, list[str]] = {}
    for node in onward:
        if node in owner:
            shares.setdefault(owner[node], []).append(node)
    return shares


def parts(beside: Onward) -> list[tuple[str, ...]]:
    """Give the parts into which a graph falls, in the order of the file.

    Args:
        beside: Per node, its neighbours.
    """
    return [tuple(share) for share in shared_out(beside, beside).values()]
