"""Gives every box, label and line of a frame its place on paper."""

import json
from dataclasses import dataclass

from formulekit.drawing.diagram import Diagram, Frame
from formulekit.drawing.dot import source
from formulekit.drawing.palette import PALETTE, Palette
from formulekit.drawing.planning import Plan, Spread, names, plan

WIDTH = 545.0
"""The width that a frame may have, in points, so that the page stays within an A4 held upright."""

_SPREADS = (
    Spread(WIDTH, 18.0, straight=True),
    Spread(WIDTH * 0.85, 16.0, straight=True),
    Spread(WIDTH * 0.7, 14.0, straight=True),
    Spread(WIDTH * 0.6, 9.0, straight=False),
)
"""From the calmest to the tightest."""

Point = tuple[float, float]
"""A place in points, from the left and from the top."""


@dataclass(frozen=True, slots=True)
class Curve:
    """Half a line: Bézier points, and the tips of its arrows.

    Attributes:
        points: A start, then three points for each piece.
        first: The tip of an arrow before the first point, if any.
        last: The tip of an arrow behind the last point, if any.
    """

    points: tuple[Point, ...]
    first: Point | None
    last: Point | None


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


def lay_out(frame: Frame) -> Layout:
    """Place a frame as calmly as the width of a page allows.

    Args:
        frame: The frame; it has at least one box.

    Raises:
        DrawingError: Graphviz could not place it.
    """
    tried: list[Layout] = []
    for spread in _SPREADS:
        tried.append(_placed(plan(frame, spread)))
        if tried[-1].width <= WIDTH:
            return tried[-1]
    return min(tried, key=lambda layout: layout.width)


def dot(diagram: Diagram, palette: Palette = PALETTE) -> str:
    """Write a diagram in the DOT language, one graph for each of its frames, as Graphviz placed it best.

    Args:
        diagram: The diagram.
        palette: The colours of the boxes.

    Raises:
        DrawingError: Graphviz could not place it.
    """
    return "\n".join(source(lay_out(frame).planned, palette) for frame in diagram.frames)


def _placed(planned: Plan) -> Layout:
    """Let Graphviz place a planned frame, and read its answer."""
    from formulekit.drawing import sandbox

    answer: dict[str, str | list[dict[str, str]]] = json.loads(sandbox.lay_out(source(planned, PALETTE)))
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
