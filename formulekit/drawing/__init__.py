"""Draws diagrams: Graphviz lays out, we draw.

A view makes a `Diagram`. `formulekit.drawing.svg.svg` writes it as a picture, `formulekit.drawing.parts.dot` as
DOT, `formulekit.drawing.description.describe` as words. Heavy packages are imported when the first picture is drawn.
"""

from formulekit.drawing.diagram import (
    Border,
    BoxMark,
    Diagram,
    Edge,
    Frame,
    Lane,
    Lanes,
    LegendEntry,
    LineMark,
    Move,
    Node,
    SignMark,
    Step,
    Stroke,
)
from formulekit.drawing.failure import DrawingError

__all__ = [
    "Border",
    "BoxMark",
    "Diagram",
    "DrawingError",
    "Edge",
    "Frame",
    "Lane",
    "Lanes",
    "LegendEntry",
    "LineMark",
    "Move",
    "Node",
    "SignMark",
    "Step",
    "Stroke",
]
