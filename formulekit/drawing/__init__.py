"""Draws diagrams: Graphviz lays out, we draw.

A view makes a `Diagram`. `formulekit.drawing.svg.svg` writes it as a picture, `formulekit.drawing.parts.dot` as
DOT, `formulekit.drawing.description.describe` as words. Heavy packages are imported when the first picture is drawn.
"""

from formulekit.drawing.diagram import (
    Border,
    BoxMark,
    Column,
    Columns,
    Diagram,
    Edge,
    Frame,
    Item,
    Lane,
    Lanes,
    LegendEntry,
    LineMark,
    Link,
    Move,
    Node,
    Part,
    SignMark,
    Step,
    Stroke,
)
from formulekit.drawing.failure import DrawingError
from formulekit.drawing.gauges import Bar, BarMark, Bars
from formulekit.drawing.posters import Entry, Fact, Group, Panel, Poster, Rest
from formulekit.drawing.tables import Cell, CellMark, Head, Matrix, Row, Shade

__all__ = [
    "Bar",
    "BarMark",
    "Bars",
    "Border",
    "BoxMark",
    "Cell",
    "CellMark",
    "Column",
    "Columns",
    "Diagram",
    "DrawingError",
    "Edge",
    "Entry",
    "Fact",
    "Frame",
    "Group",
    "Head",
    "Item",
    "Lane",
    "Lanes",
    "LegendEntry",
    "LineMark",
    "Link",
    "Matrix",
    "Move",
    "Node",
    "Panel",
    "Part",
    "Poster",
    "Rest",
    "Row",
    "Shade",
    "SignMark",
    "Step",
    "Stroke",
]
