"""Draws lines and their arrows, in seven looks that differ without colour."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot
from xml.etree.ElementTree import Element, SubElement

from formulekit.drawing.diagram import Stroke
from formulekit.drawing.pen import number
from formulekit.palette import INK, PAPER

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

    @property
    def pieces(self) -> Iterator[tuple[Point, ...]]:
        """The Bézier curves of which it is made, each of four points."""
        return (self.points[start : start + 4] for start in range(0, len(self.points) - 1, 3))


def point_at(piece: Sequence[Point], at: float) -> Point:
    """Give the point at a part of a Bézier curve.

    Args:
        piece: Its four points.
        at: The part, from 0 to 1.
    """
    rest = 1 - at
    weights = (rest**3, 3 * rest**2 * at, 3 * rest * at**2, at**3)
    across, down = (sum(weight * point[axis] for weight, point in zip(weights, piece, strict=True)) for axis in (0, 1))
    return across, down


@dataclass(frozen=True, slots=True)
class _Look:
    """How a line is drawn.

    Attributes:
        width: Of the line, in points.
        dashes: Lengths of dashes and gaps; empty for an unbroken line.
        cap: How a dash ends.
        hollow: Whether its arrows are outlines.
        split: Whether a white line runs through it, which makes it two.
    """

    width: float = 1.2
    dashes: str = ""
    cap: str = "butt"
    hollow: bool = False
    split: bool = False


_GROUND = 4.2

_LOOKS: dict[Stroke, _Look] = {
    "plain": _Look(),
    "open": _Look(hollow=True),
    "dashed": _Look(dashes="6 3"),
    "dashed-open": _Look(dashes="6 3", hollow=True),
    "dotted": _Look(width=1.7, dashes="0.1 3.6", cap="round"),
    "heavy": _Look(width=2.8),
    "double": _Look(width=3.8, split=True),
}


def draw(parent: Element, curve: Curve, stroke: Stroke) -> None:
    """Draw a curve with its arrows.

    Args:
        parent: Where it goes.
        curve: The curve.
        stroke: How it looks.
    """
    look = _LOOKS[stroke]
    _path(parent, curve, look)
    if curve.first:
        _arrow(parent, curve.points[0], curve.first, look)
    if curve.last:
        _arrow(parent, curve.points[-1], curve.last, look)


def ground(parent: Element, curve: Curve) -> None:
    """Draw the white ground on which a curve stands apart from what it crosses.

    Args:
        parent: Where it goes.
        curve: The curve.
    """
    look = {"fill": "none", "stroke": PAPER, "stroke-width": number(_GROUND)}
    SubElement(parent, "path", {"d": _written(curve), **look})


def _written(curve: Curve) -> str:
    """Write a curve as SVG does."""
    start, *others = (f"{number(across)} {number(down)}" for across, down in curve.points)
    return f"M{start} C{' '.join(others)}"


def _path(parent: Element, curve: Curve, look: _Look) -> None:
    """Draw the line itself."""
    line = {"d": _written(curve), "fill": "none", "stroke": INK, "stroke-width": number(look.width)}
    if look.dashes:
        line |= {"stroke-dasharray": look.dashes, "stroke-linecap": look.cap}
    SubElement(parent, "path", line)
    if look.split:
        SubElement(parent, "path", {**line, "stroke": PAPER, "stroke-width": number(look.width - 2.2)})


def _arrow(parent: Element, base: Point, tip: Point, look: _Look) -> None:
    """Draw an arrow from the end of a line to its tip."""
    along, down = tip[0] - base[0], tip[1] - base[1]
    length = hypot(along, down) or 1.0
    half = 3.4 + look.width / 3
    across, up = -down / length * half, along / length * half
    corners = (tip, (base[0] + across, base[1] + up), (base[0] - across, base[1] - up))
    shape = {"points": " ".join(f"{number(x)},{number(y)}" for x, y in corners), "fill": INK}
    if look.hollow:
        shape |= {"fill": PAPER, "stroke": INK, "stroke-width": "1.2"}
    SubElement(parent, "polygon", shape)
