"""Each kind of part that a diagram is made of: how it is placed, written as DOT, and told in words."""

from collections.abc import Iterator
from functools import partial
from math import inf
from typing import NamedTuple

from formulekit.drawing import fullpage
from formulekit.drawing.bars import dot as bars_dot
from formulekit.drawing.bars import layout as bars_layout
from formulekit.drawing.bars import shapes as bars_shapes
from formulekit.drawing.bars import told as bars_told
from formulekit.drawing.columns import dot as columns_dot
from formulekit.drawing.columns import layout as columns_layout
from formulekit.drawing.columns import shapes as columns_shapes
from formulekit.drawing.columns import told as columns_told
from formulekit.drawing.diagram import Columns, Diagram, Lanes, Part
from formulekit.drawing.frames import dot as frames_dot
from formulekit.drawing.frames import layout, shapes
from formulekit.drawing.gauges import Bars
from formulekit.drawing.lanes import dot as lanes_dot
from formulekit.drawing.lanes import layout as lanes_layout
from formulekit.drawing.lanes import shapes as lanes_shapes
from formulekit.drawing.lanes import told as lanes_told
from formulekit.drawing.matrix import dot as matrix_dot
from formulekit.drawing.matrix import layout as matrix_layout
from formulekit.drawing.matrix import shapes as matrix_shapes
from formulekit.drawing.matrix import told as matrix_told
from formulekit.drawing.panels import dot as panels_dot
from formulekit.drawing.panels import layout as panels_layout
from formulekit.drawing.panels import shapes as panels_shapes
from formulekit.drawing.panels import told as panels_told
from formulekit.drawing.passage import Passage
from formulekit.drawing.placed import Placed
from formulekit.drawing.posters import Poster
from formulekit.drawing.tables import Matrix
from formulekit.palette import Palette

PORTRAIT = 545.0
"""The width that a part may have, in points, so that the page stays within an A4 held upright."""

LANDSCAPE = 792.0
"""The same for an A4 on its side."""


class Room(NamedTuple):
    """What a part may take, in points; the height is infinite where a page grows with its parts."""

    width: float
    height: float = inf


def room(diagram: Diagram, png: bytes = b"") -> Room:
    """Give the room that the parts of a diagram may take.

    Args:
        diagram: The diagram.
        png: The logo at its top; empty for none.
    """
    if diagram.fixed:
        return Room(fullpage.INSIDE, fullpage.surround(diagram, png).room)
    return Room(LANDSCAPE if diagram.wide else PORTRAIT)


def place(part: Part, room: Room) -> Placed:
    """Give everything in a part its place.

    Args:
        part: The part.
        room: What it may take.

    Raises:
        DrawingError: Graphviz could not place it.
    """
    width, height = room
    if isinstance(part, Lanes):
        laid = lanes_layout.lay_out(part, width)
        return Placed(laid.width, laid.height, partial(lanes_shapes.draw, laid), partial(lanes_dot.source, part))
    if isinstance(part, Columns):
        stood = columns_layout.lay_out(part, width)
        return Placed(
            stood.widths.whole, stood.height, partial(columns_shapes.draw, stood), lambda _: columns_dot.source(part)
        )
    if isinstance(part, Matrix):
        table = matrix_layout.lay_out(part, width)
        return Placed(table.width, table.height, partial(matrix_shapes.draw, table), lambda _: matrix_dot.source(part))
    if isinstance(part, Bars):
        gauged = bars_layout.lay_out(part, width)
        return Placed(gauged.width, gauged.height, partial(bars_shapes.draw, gauged), lambda _: bars_dot.source(part))
    if isinstance(part, Poster):
        shown = panels_layout.lay_out(part, width, height)
        return Placed(shown.width, shown.height, partial(panels_shapes.draw, shown), partial(panels_dot.source, part))
    placed = layout.lay_out(part, width)
    return Placed(placed.width, placed.height, partial(shapes.draw, placed), partial(frames_dot.source, placed.planned))


def place_all(diagram: Diagram, png: bytes = b"") -> tuple[Placed, ...]:
    """Give everything in a diagram its place: its parts, in their order.

    Args:
        diagram: The diagram.
        png: The logo at its top; empty for none.

    Raises:
        DrawingError: Graphviz could not place it.
    """
    space = room(diagram, png)
    return tuple(place(part, space) for part in diagram.parts)


def written(placed: tuple[Placed, ...], palette: Palette) -> str:
    """Write a diagram that has its places in the DOT language, one graph for each part.

    Args:
        placed: Its parts.
        palette: The colours of the boxes.
    """
    return "\n".join(part.write(palette) for part in placed)


def told(part: Part) -> Iterator[Passage]:
    """Say what a part shows, in reading order; the first passage stands under the caption of the part."""
    if isinstance(part, Lanes):
        yield from lanes_told.told(part)
    elif isinstance(part, Columns):
        yield from columns_told.told(part)
    elif isinstance(part, Matrix):
        yield from matrix_told.told(part)
    elif isinstance(part, Bars):
        yield from bars_told.told(part)
    elif isinstance(part, Poster):
        yield from panels_told.told(part)
    else:
        yield Passage("", (*(node.title for node in part.nodes), *(edge.title for edge in part.edges)))
