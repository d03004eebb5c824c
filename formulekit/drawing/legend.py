"""Draws the legend: every mark that the picture uses, and what it means."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from formulekit.drawing import pen, signs, strokes
from formulekit.drawing.bars.shapes import stretch
from formulekit.drawing.boxes import outline
from formulekit.drawing.diagram import BoxMark, LegendEntry, SignMark
from formulekit.drawing.gauges import BarMark
from formulekit.drawing.matrix.shapes import filled
from formulekit.drawing.strokes import Curve
from formulekit.drawing.tables import CellMark
from formulekit.drawing.typesetting import SMALLEST, Block, paragraph
from formulekit.palette import Palette

_MARK = 30.0
_GAP = 6.0
_BETWEEN = 18.0
_LEADING = 5.0


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry with its place, from the legend's own left and top.

    Attributes:
        entry: The entry.
        block: Its text.
        left: In points.
        top: In points.
    """

    entry: LegendEntry
    block: Block
    left: float
    top: float


def flow(entries: tuple[LegendEntry, ...], limit: float) -> tuple[tuple[Placed, ...], float]:
    """Set the entries in columns, boxes and lines apart, and tell how high they are together.

    Args:
        entries: The entries.
        limit: The width that they may take, in points.
    """
    if not entries:
        return (), 0.0
    widest = max(paragraph(entry.text, limit - _MARK - _GAP, SMALLEST).width for entry in entries)
    columns = max(1, int((limit + _BETWEEN) // (widest + _MARK + _GAP + _BETWEEN)))
    step = (limit + _BETWEEN) / columns
    placed: list[Placed] = []
    column, top, bottom = 0, 0.0, 0.0
    for number, entry in enumerate(entries):
        if column == columns or (number and type(entry.mark) is not type(entries[number - 1].mark)):
            column, top = 0, bottom
        block = paragraph(entry.text, step - _BETWEEN - _MARK - _GAP, SMALLEST)
        placed.append(Placed(entry, block, column * step, top))
        bottom = max(bottom, top + block.height + _LEADING)
        column += 1
    return tuple(placed), bottom - _LEADING


def draw(parent: Element, placed: tuple[Placed, ...], left: float, top: float, palette: Palette) -> None:
    """Draw the entries.

    Args:
        parent: Where they go.
        placed: The entries with their places.
        left: Where the legend starts, in points.
        top: Where the legend starts, in points.
        palette: The colours of the boxes.
    """
    for item in placed:
        opened = SubElement(parent, "g")
        across, down = left + item.left, top + item.top
        mark = item.entry.mark
        if isinstance(mark, BoxMark):
            outline(opened, (across + 3, down, _MARK - 6, 11.0), mark, palette)
            if mark.border == "nested":
                outline(opened, (across + 7, down + 3, _MARK - 14, 5.0), BoxMark(), palette)
        elif isinstance(mark, CellMark):
            filled(opened, mark, (across + 3, down - 2, _MARK - 6, 15.0))
        elif isinstance(mark, BarMark):
            stretch(opened, (across + 3, down, _MARK - 6, 11.0), mark.look)
        elif isinstance(mark, SignMark):
            signs.mark(opened, mark, across, down + 5.5)
        else:
            first = (across, down + 5.5) if mark.mutual else None
            start, end = (across + 8 if mark.mutual else across), across + _MARK - 8
            third = (end - start) / 3
            points = tuple((start + third * step, down + 5.5) for step in range(4))
            strokes.draw(opened, Curve(points, first, (across + _MARK, down + 5.5)), mark.stroke)
        pen.ranged_left(opened, item.block, across + _MARK + _GAP, down)
