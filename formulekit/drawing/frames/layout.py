"""Gives every box, label and line of a frame its place on paper."""

import json
from dataclasses import dataclass

from formulekit.drawing.diagram import Frame
from formulekit.drawing.frames.clearance import Box, clear
from formulekit.drawing.frames.dot import source
from formulekit.drawing.frames.planning import Plan, Spread, names, plan
from formulekit.drawing.frames.rows import FEW, Rows
from formulekit.drawing.frames.tangle import tangle
from formulekit.drawing.strokes import Curve, Point
from formulekit.palette import PALETTE

_ROW = 545.0
"""The most that the boxes or labels of a row take, in points: an A4 held upright; lines may run beside them."""

_WAYS = (
    Spread(_ROW, 18.0, straight=True),
    Spread(_ROW, 18.0, straight=True, across=True),
    Spread(_ROW * 0.85, 16.0, straight=True),
    Spread(_ROW * 0.6, 9.0, straight=False),
)
"""Ways to place few boxes, from the widest to the tightest: the least tangled one holds."""

_TIGHT = (
    Spread(_ROW * 0.6, 9.0, straight=False),
    Spread(_ROW * 0.6, 14.0, straight=False),
    Spread(_ROW * 0.6, 9.0, straight=True),
    Spread(_ROW * 0.7, 18.0, straight=True),
)
"""The same for many boxes: the first one holds, unless Graphviz leads a line through a box."""

_CALM = 1
"""With so many crossings at the most, a layout is not compared with others."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A frame with places.

    Attributes:
        planned: The frame with its measures.
        boxes: The middle of each box, in the order of the frame.
        labels: The middle of each label, in the order of the edges.
        curves: The halves of the lines, in the order of the plan's spokes.
        width: In points.
        height: In points.
    """

    planned: Plan
    boxes: tuple[Point, ...]
    labels: tuple[Point, ...]
    curves: tuple[Curve, ...]
    width: float
    height: float


def lay_out(frame: Frame, room: float) -> Layout:
    """Place a frame as calmly as the width of a page allows.

    Args:
        frame: The frame; it has at least one box.
        room: The width that it may have, in points.

    Raises:
        DrawingError: Graphviz could not place it.
    """
    return _calmest(frame, room) if len(frame.nodes) <= FEW else _steadiest(frame)


def _calmest(frame: Frame, room: float) -> Layout:
    """Place few boxes: in the first way that is calm, else in the one that is least tangled."""
    tried: dict[Rows, tuple[tuple[bool, float, float], Layout]] = {}
    for spread in _WAYS:
        planned = plan(frame, spread)
        if planned.rows in tried:
            continue
        layout = _placed(planned)
        found = tangle([(spoke.edge, curve) for spoke, curve in zip(planned.spokes, layout.curves, strict=True)])
        fault = (not _clear(layout), max(0.0, layout.width - room), found.weight)
        if fault[:2] == (False, 0.0) and found.crossings <= _CALM:
            return layout
        tried[planned.rows] = fault, layout
    return min(tried.values(), key=lambda each: each[0])[1]


def _steadiest(frame: Frame) -> Layout:
    """Place many boxes always in the same way, unless Graphviz then leads a line through a box."""
    tried: list[Layout] = []
    for spread in _TIGHT:
        tried.append(_placed(plan(frame, spread)))
        if _clear(tried[-1]):
            return tried[-1]
    return min(tried, key=lambda layout: layout.width)


def _clear(layout: Layout) -> bool:
    """Tell whether every line runs round the boxes."""
    placed = zip(layout.planned.frame.nodes, layout.boxes, strict=True)
    sizes = [(layout.planned.boxes[node.id], middle) for node, middle in placed]
    boxes = [
        Box(x - block.width / 2, y - block.height / 2, x + block.width / 2, y + block.height / 2)
        for block, (x, y) in sizes
    ]
    return clear(layout.curves, boxes)


def _placed(planned: Plan) -> Layout:
    """Let Graphviz place a planned frame, and read its answer."""
    from formulekit.drawing import engine

    answer: dict[str, str | list[dict[str, str]]] = json.loads(engine.lay_out(source(planned, PALETTE)))
    left, bottom, right, top = (float(number) for number in str(answer["bb"]).split(","))
    sheet = _Sheet(left, top)
    places = {found["name"]: sheet.point(found["pos"]) for found in _listed(answer, "objects") if "pos" in found}
    curves = {found["id"]: sheet.curve(found["pos"]) for found in _listed(answer, "edges") if "id" in found}
    return Layout(
        planned,
        tuple(places[name] for name in names(planned.frame).values()),
        tuple(places[f"label{number}"] for number in range(len(planned.labels))),
        tuple(curves[f"spoke{number}"] for number in range(len(planned.spokes))),
        right - left,
        top - bottom,
    )


def _listed(answer: dict[str, str | list[dict[str, str]]], key: str) -> list[dict[str, str]]:
    """Give a list out of Graphviz's answer; it leaves out what would be empty."""
    found = answer.get(key, [])
    return found if isinstance(found, list) else []


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Graphviz's sheet, which counts from the bottom; ours counts from the top."""

    left: float
    top: float

    def point(self, written: str) -> Point:
        """Read a place."""
        across, up = written.split(",")
        return round(float(across) - self.left, 2), round(self.top - float(up), 2)

    def curve(self, written: str) -> Curve:
        """Read a curve: perhaps an arrow's tip at its end and at its start, then its points."""
        tips = {part[0]: self.point(part[2:]) for part in written.split() if part[0] in "se"}
        points = tuple(self.point(part) for part in written.split() if part[0] not in "se")
        return Curve(points, tips.get("s"), tips.get("e"))
