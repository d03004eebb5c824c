"""Draws a table: heads, names, cells."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from formulekit.drawing import pen
from formulekit.drawing.matrix import sizes
from formulekit.drawing.matrix.layout import Layout, Placed, Sheet
from formulekit.drawing.strokes import Point
from formulekit.drawing.tables import Cell, CellMark, Row, Shade
from formulekit.drawing.typesetting import Block, Line
from formulekit.palette import INK, PAPER, RULE, WASH, Palette

SHADES: dict[Shade, tuple[str, str]] = {
    "none": (PAPER, INK),
    "light": ("#e4ebf7", INK),
    "middle": ("#b9cbea", INK),
    "strong": ("#2f5597", PAPER),
}
"""The fill of a cell and the colour of its letters."""

_INSET = 1.5


@dataclass(frozen=True, slots=True)
class _Pencil:
    """Draws one table: where the part goes on the page, and what ids there start with."""

    layout: Layout
    sheet: Sheet
    at: Point
    name: str

    def heads(self, parent: Element) -> None:
        """Draw the heads of the columns."""
        left, top = self.at[0], self.at[1] + self.sheet.top
        bottom = top + self.sheet.head
        corner = self.layout.corner
        pen.ranged_left(parent, corner, left + sizes.PADDING, bottom - corner.height - sizes.PADDING / 2)
        for start, width, block in zip(self.sheet.lefts, self.sheet.widths, self.sheet.heads, strict=True):
            if self.sheet.turned:
                _turned(parent, block, (left + start + width / 2, bottom - sizes.PADDING))
            else:
                pen.centred(parent, block, left + start + width / 2, bottom - block.height - sizes.PADDING / 2)
        self._rule(parent, (left, left + self.layout.width), bottom, "1.2")

    def row(self, parent: Element, placed: Placed, number: int) -> None:
        """Draw a row, or the heading of a group."""
        left, top = self.at[0], self.at[1] + placed.top
        if placed.row is None:
            ground = {"class": "lane", "fill": WASH}
            pen.rectangle(parent, (left, top, self.layout.width, placed.height), ground)
            pen.ranged_left(parent, placed.block, left + sizes.PADDING, top + sizes.PADDING / 2)
            self._rule(parent, (left, left + self.layout.width), top + placed.height, "0.75")
            return
        name = f"{self.name}-{placed.row.id}" + (f"-{number}" if number > 1 else "")
        opened = pen.group(parent, name, placed.row.title)
        pen.ranged_left(opened, placed.block, left + sizes.PADDING, top + (placed.height - placed.block.height) / 2)
        for column, start, width in zip(self.sheet.columns, self.sheet.lefts, self.sheet.widths, strict=True):
            self._cell(opened, placed.row, column, (left + start, top, width, placed.height))
        self._rule(parent, (left, left + self.layout.width), top + placed.height, "0.75")

    def _cell(self, parent: Element, row: Row, column: int, place: tuple[float, float, float, float]) -> None:
        """Draw a cell; an empty one is left white."""
        cell = row.cells[column]
        if not cell.text:
            return
        left, top, width, height = place
        opened = pen.group(parent, f"{parent.get('id')}-{column + 1}", cell.title)
        filled(opened, cell, (left + _INSET, top + _INSET, width - 2 * _INSET, height - 2 * _INSET))

    def _rule(self, parent: Element, ends: tuple[float, float], height: float, width: str) -> None:
        down = pen.number(height)
        ends_at = {"x1": pen.number(ends[0]), "x2": pen.number(ends[1]), "y1": down, "y2": down}
        SubElement(parent, "line", {**ends_at, "stroke": RULE, "stroke-width": width})


def filled(parent: Element, cell: Cell | CellMark, place: tuple[float, float, float, float]) -> None:
    """Draw a cell with its text.

    Args:
        parent: Where it goes.
        cell: The cell.
        place: Left, top, width and height, in points.
    """
    fill, ink = SHADES[cell.shade]
    edge = {"stroke": INK, "stroke-width": "1.8"} if cell.edged else {}
    pen.rectangle(parent, place, {"class": "cell", "rx": "2", "fill": fill, **edge})
    block = sizes.cell(Cell(text=cell.text))
    left, top, width, height = place
    for line in block.lines:
        look = {"text-anchor": "middle", "fill": ink}
        pen.text(parent, line, left + width / 2, top + (height - block.height) / 2, look)


def _turned(parent: Element, block: Block, foot: Point) -> None:
    """Write lines that read from below, beside one another, round a middle."""
    across = foot[0] - block.height / 2
    for line in block.lines:
        left = across + line.baseline
        where = f"{pen.number(left)} {pen.number(foot[1])}"
        flat = Line(line.text, line.size, line.bold, line.quiet, 0.0)
        pen.text(parent, flat, left, foot[1], {"transform": f"rotate(-90 {where})"})


def draw(layout: Layout, parent: Element, at: Point, name: str, _palette: Palette) -> None:
    """Draw all that stands in a table.

    Args:
        layout: The part with its places.
        parent: Where it goes.
        at: Where the part's inside starts, in points.
        name: What the ids of its parts start with.
    """
    for number, sheet in enumerate(layout.sheets, 1):
        pencil = _Pencil(layout, sheet, at, name)
        pencil.heads(parent)
        for placed in sheet.rows:
            pencil.row(parent, placed, number)
