"""Each kind of part that a diagram is made of: how it is placed, written as DOT, and told in words."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple, TypeAlias
from xml.etree.ElementTree import Element

from formulekit.drawing.diagram import Diagram, Part
from formulekit.drawing.frames import layout, shapes
from formulekit.drawing.palette import PALETTE, Palette
from formulekit.drawing.strokes import Point

PORTRAIT = 545.0
"""The width that a part may have, in points, so that the page stays within an A4 held upright."""

LANDSCAPE = 792.0
"""The same for an A4 on its side."""

Draw: TypeAlias = Callable[[Element, Point, str, Palette], None]
"""Draws a part: where it goes, where its inside starts, what the ids of its parts start with, the colours."""


class Placed(NamedTuple):
    """A part with places.

    Attributes:
        width: In points.
        height: In points.
        draw: Draws it.
    """

    width: float
    height: float
    draw: Draw


def room(diagram: Diagram) -> float:
    """Give the width that the parts of a diagram may have, in points."""
    return LANDSCAPE if diagram.wide else PORTRAIT


def place(part: Part, width: float) -> Placed:
    """Give everything in a part its place.

    Args:
        part: The part.
        width: The width that it may have, in points.

    Raises:
        DrawingError: Graphviz could not place it.
    """
    placed = layout.lay_out(part, width)
    return Placed(placed.width, placed.height, partial(shapes.draw, placed))


def dot(diagram: Diagram, palette: Palette = PALETTE) -> str:
    """Write a diagram in the DOT language, one graph for each part that has one.

    Args:
        diagram: The diagram.
        palette: The colours of the boxes.

    Raises:
        DrawingError: Graphviz could not place it.
    """
    return "\n".join(layout.written(part, room(diagram), palette) for part in diagram.parts)


def told(part: Part) -> tuple[str, ...]:
    """Give the sentences that say what a part shows, in reading order."""
    return (*(node.title for node in part.nodes), *(edge.title for edge in part.edges))
