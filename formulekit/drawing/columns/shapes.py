"""Draws columns, boxes, lines and notes at their places."""

from collections import defaultdict
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from formulekit.drawing import notes, pen, strokes
from formulekit.drawing.boxes import outline
from formulekit.drawing.columns import sizes
from formulekit.drawing.columns.layout import Layout
from formulekit.drawing.columns.stacking import Heading
from formulekit.drawing.diagram import BoxMark, Item
from formulekit.drawing.lanes.corners import rounded, turning
from formulekit.drawing.strokes import Curve, Point
from formulekit.drawing.typesetting import Line
from formulekit.palette import INK, PAPER, RULE, WASH, Palette

_HEAD_SIZE = 10.5


@dataclass(frozen=True, slots=True)
class _Pencil:
    """Draws one part: where it goes on the page, what ids there start with, and the colours of boxes."""

    layout: Layout
    at: Point
    name: str
    palette: Palette

    def column(self, parent: Element, number: int) -> None:
        """Draw the ground of a column with its head."""
        column, widths = self.layout.part.columns[number], self.layout.widths
        opened = pen.group(parent, f"{self.name}-{column.id}", column.name)
        left, top, width = self.at[0] + widths.lefts[number], self.at[1], widths.widths[number]
        ground = {"class": "lane", "fill": WASH, "stroke": RULE, "stroke-width": "0.75"}
        pen.rectangle(opened, (left, top, width, sizes.HEAD + self.layout.stacks.height), ground)
        pen.rectangle(opened, (left, top, width, sizes.HEAD), {"class": "head", "fill": INK})
        line = Line(column.name, _HEAD_SIZE, bold=True, quiet=False, baseline=13.8)
        pen.text(opened, line, left + width / 2, top, {"text-anchor": "middle", "fill": PAPER})

    def heading(self, parent: Element, heading: Heading) -> None:
        """Write the heading of a group."""
        left = self.at[0] + self.layout.widths.lefts[heading.column] + sizes.PADDING
        top, block = self._top + heading.top, heading.block
        pen.rectangle(parent, (left, top, block.width, block.height), {"class": "label", "fill": WASH})
        pen.ranged_left(parent, block, left, top)

    def item(self, parent: Element, item: Item, number: int) -> None:
        """Draw a box."""
        opened = pen.group(parent, f"{self.name}-{item.id}", item.title)
        place, widths = self.layout.stacks.places[item.id], self.layout.widths
        left, width = self.at[0] + widths.lefts[number] + sizes.PADDING, widths.widths[number] - 2 * sizes.PADDING
        middle = self._top + place.middle
        outline(opened, (left, middle - place.height / 2, width, place.height), BoxMark(), self.palette, "box")
        block = self.layout.blocks[item.id]
        pen.ranged_left(opened, block, left + sizes.PADDING, middle - block.height / 2)

    def lines(self, parent: Element) -> None:
        """Draw the lines net by net, each on a ground that parts it from the lines it crosses."""
        nets: dict[object, list[int]] = defaultdict(list)
        for number, net in enumerate(self.layout.wiring.nets):
            nets[net].append(number)
        for numbers in nets.values():
            ground = SubElement(parent, "g", {"class": "ground"})
            for hop in dict.fromkeys(hop for number in numbers for hop in self.layout.wiring.ways[number]):
                strokes.ground(ground, self._curve(turning(self.layout.crossings[hop]), arrow=False))
            for number in numbers:
                self._line(parent, number)

    def _line(self, parent: Element, number: int) -> None:
        """Draw one line."""
        link = self.layout.part.links[number]
        opened = pen.group(parent, f"{self.name}-line-{number + 1}", link.title)
        strokes.draw(
            SubElement(opened, "g", {"class": "line"}), self._curve(self.layout.lines[number], arrow=True), link.stroke
        )

    def _curve(self, corners: tuple[Point, ...], *, arrow: bool) -> Curve:
        return rounded(tuple((across + self.at[0], down + self._top) for across, down in corners), arrow=arrow)

    @property
    def _top(self) -> float:
        return self.at[1] + sizes.HEAD


def draw(layout: Layout, parent: Element, at: Point, name: str, palette: Palette) -> None:
    """Draw all that stands in a part with columns.

    Args:
        layout: The part with its places.
        parent: Where it goes.
        at: Where the part's inside starts, in points.
        name: What the ids of its parts start with.
        palette: The colours of the boxes.
    """
    pencil = _Pencil(layout, at, name, palette)
    for number in range(len(layout.part.columns)):
        pencil.column(parent, number)
    for heading in layout.stacks.headings:
        pencil.heading(parent, heading)
    pencil.lines(parent)
    for number, column in enumerate(layout.part.columns):
        for item in column.items:
            pencil.item(parent, item, number)
    notes.draw(parent, layout.notes, (at[0], at[1] + layout.notes_top))
