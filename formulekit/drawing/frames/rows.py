"""Deals boxes out over rows, and labels over the gaps between the rows, before Graphviz places them.

Graphviz would choose rows by itself, but one box more then moves many others. Here the box that stands out, or else
the one with most lines, comes first, then its neighbours, then theirs; each goes, in the order of the lines, to the
row nearest to the neighbours that already stand. Where there are many boxes, those whose neighbours stand come in
the order of the file, and so do the boxes of a row: a box added at the end of the file then finds the others where
they were. Neighbours never share a row, so every line between two boxes crosses a gap that has room for its label.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from typing import TypeAlias

from formulekit.drawing.diagram import Edge, Frame
from formulekit.drawing.typesetting import Block

_Ties: TypeAlias = dict[str, dict[str, None]]

SPACING = 20.0
"""The room between two boxes or labels beside each other, in points."""

FEW = 12
"""Up to so many boxes a frame is as calm as can be; with more of them, one more box must change little."""


@dataclass(frozen=True, slots=True)
class Rows:
    """What stands above what.

    Attributes:
        boxes: Per row, from the top, the ids of its boxes from left to right.
        labels: Per row what stands under it: lines of labels, each the numbers of the edges they belong to.
    """

    boxes: tuple[tuple[str, ...], ...]
    labels: tuple[tuple[tuple[int, ...], ...], ...]


def deal(frame: Frame, boxes: dict[str, Block], labels: tuple[Block, ...], limit: float, *, across: bool) -> Rows:
    """Deal the boxes and labels of a frame out over rows.

    Args:
        frame: The frame.
        boxes: The size of each box, by id.
        labels: The size of each edge's label, in the order of the edges.
        limit: The width that a row may have, in points.
        across: Whether the two sides of a line that fans out never share a row either.
    """
    apart = _sides(edge for edge in frame.edges if len(edge.tails) == len(edge.heads) == 1 or across)
    rows: list[list[str]] = []
    for part in _parts(frame):
        rows += _stack(part, (_neighbours(frame.edges), apart), boxes, limit)
    file_order = {node.id: number for number, node in enumerate(frame.nodes)}
    ordered = tuple(tuple(sorted(row, key=file_order.__getitem__)) for row in rows)
    return Rows(ordered, _lines_of_labels(frame.edges, labels, ordered, limit))


def _parts(frame: Frame) -> list[list[str]]:
    """Give the connected parts of a frame, each from its middle outwards; boxes without lines are one last part."""
    near = _neighbours(frame.edges)
    file_order = {node.id: number for number, node in enumerate(frame.nodes)}
    prominent = {node.id for node in frame.nodes if node.border == "thick"}
    tied = [name for name in file_order if near[name]]
    parts: list[list[str]] = []
    known: set[str] = set()
    for start in sorted(tied, key=lambda name: (name not in prominent, -len(near[name]))):
        if start not in known:
            parts.append(_outwards(start, near, file_order if len(frame.nodes) > FEW else {}))
            known |= set(parts[-1])
    return [*parts, [name for name in file_order if not near[name]]]


def _neighbours(edges: Iterable[Edge]) -> _Ties:
    """Give for each box the boxes at the other ends of its lines, in the order of the lines."""
    found: _Ties = defaultdict(dict)
    for edge in edges:
        ends = dict.fromkeys((*edge.tails, *edge.heads))
        for end in ends:
            found[end] |= {other: None for other in ends if other != end}
    return found


def _outwards(start: str, near: dict[str, dict[str, None]], early: dict[str, int]) -> list[str]:
    """Give the boxes that hang together with one: of those with a known neighbour the earliest, else the nearest."""
    order: list[str] = []
    known, waiting = {start}, [start]
    while waiting:
        name = min(waiting, key=lambda each: early.get(each, 0))
        waiting.remove(name)
        order.append(name)
        waiting += [other for other in near[name] if other not in known]
        known |= near[name].keys()
    return order


def _sides(edges: Iterable[Edge]) -> _Ties:
    """Give for each box those at the other side of its lines; several that share something have no sides."""
    found: _Ties = defaultdict(dict)
    for edge in edges:
        if edge.mutual and len(edge.tails) + len(edge.heads) > 2:  # noqa: PLR2004 - a line has two ends
            continue
        for tail, head in product(edge.tails, edge.heads):
            if tail != head:
                found[tail][head] = found[head][tail] = None
    return found


def _stack(part: list[str], ties: tuple[_Ties, _Ties], boxes: dict[str, Block], limit: float) -> list[list[str]]:
    """Give the rows of one connected part, from the top: its ties pull, and those that keep apart bar a row."""
    near, apart = ties
    row_of: dict[str, int] = {}
    used: dict[int, float] = defaultdict(float)
    for name in part:
        room = limit - boxes[name].width
        taken = {row_of[other] for other in apart[name].keys() & row_of.keys()}
        full = {row for row, width in used.items() if width > room}
        pulls = [row_of[other] for other in near[name].keys() & row_of.keys()]
        row_of[name] = _nearest(pulls, used, taken | full)
        used[row_of[name]] += boxes[name].width + SPACING
    return [[name for name in part if row_of[name] == row] for row in sorted(used)]


def _nearest(pulls: list[int], used: dict[int, float], closed: set[int]) -> int:
    """Choose the open row with the shortest way to its neighbours; a new one only where that is shorter."""
    candidates = range(min(used, default=0) - 1 if pulls else 0, max(used, default=-1) + 2)
    open_rows = [row for row in candidates if row not in closed]
    return min(
        open_rows,
        key=lambda row: (sum(abs(row - pull) for pull in pulls), row not in used, abs(row), row < 0),
    )


def _lines_of_labels(
    edges: tuple[Edge, ...], labels: tuple[Block, ...], rows: tuple[tuple[str, ...], ...], limit: float
) -> tuple[tuple[tuple[int, ...], ...], ...]:
    """Deal the labels out over the gaps, each to the emptiest that its line crosses, and there over lines."""
    place = {name: number for number, row in enumerate(rows) for name in row}
    gaps: list[list[int]] = [[] for _ in rows]
    used = [0.0] * len(rows)
    for number, (edge, label) in enumerate(zip(edges, labels, strict=True)):
        ends = sorted(place[end] for end in (*edge.tails, *edge.heads))
        middle = ends[(len(ends) - 1) // 2]
        crossed = range(ends[0], ends[-1]) or range(ends[0], ends[0] + 1)
        detour = 0 if len(ends) <= 2 else 1  # noqa: PLR2004 - a line has two ends
        gap = min(crossed, key=lambda gap: (detour * abs(gap - middle), used[gap], gap))
        gaps[gap].append(number)
        used[gap] += label.width + SPACING
    return tuple(_break(gap, labels, limit) for gap in gaps)


def _break(gap: list[int], labels: tuple[Block, ...], limit: float) -> tuple[tuple[int, ...], ...]:
    """Break the labels of one gap into lines no wider than a row, about as wide as each other."""
    total = sum(labels[number].width + SPACING for number in gap)
    target = total / max(1, -(-total // limit))
    lines: list[list[int]] = []
    used = target
    for number in gap:
        if used >= target - 1:
            lines.append([])
            used = 0.0
        lines[-1].append(number)
        used += labels[number].width + SPACING
    return tuple(map(tuple, lines))
