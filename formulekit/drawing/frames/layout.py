"""Gives every box, label and line of a frame its place on paper."""

import json
from dataclasses import dataclass

from formulekit.drawing.diagram import Frame
from formulekit.drawing.frames.clearance import Box, clear
from formulekit.drawing.frames.dot import source
from formulekit.drawing.frames.planning import Plan, Spread, names, plan
from formulekit.drawing.frames.rows import FEW
from formulekit.drawing.strokes import Curve, Point
from formulekit.palette import PALETTE

_SPREADS = ((1.0, 18.0, True), (0.85, 16.0, True), (0.7, 14.0, True), (0.6, 9.0, False))
"""From the calmest to the tightest: the part of the room that a row may take, the space between boxes, and whether
long lines run straight."""

_TIGHT = (_SPREADS[-1], (0.6, 14.0, False), (0.6, 9.0, True), (0.7, 18.0, True))
"""The same for many boxes: the first one holds, unless Graphviz leads a line through a box."""


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
    tried: list[Layout] = []
    for part, spacing, straight in _SPREADS if len(frame.nodes) <= FEW else _TIGHT:
        tried.append(_placed(plan(frame, Spread(room * part, spacing, straight))))
        if _clear(tried[-1]) and (len(frame.nodes) > FEW or tried[-1].width <= room):
            return tried[-1]
    return min(tried, key=lambda layout: (not _clear(layout), layout.width))


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
