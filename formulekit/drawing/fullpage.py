"""A page of one fixed size, an A4 on its side: its heading at the top, its legend and source at the foot."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from formulekit.drawing import legend, logo, pen
from formulekit.drawing.diagram import Diagram, LegendEntry
from formulekit.drawing.typesetting import SMALLEST, Block, Inner, paragraph, shortened
from formulekit.palette import ACCENT, RULE, Palette

WIDTH, HEIGHT = 842.0, 595.0
"""The size of the page, in points."""

MARGIN = 24.0
"""The room at either side of what stands on it, in points."""

INSIDE = WIDTH - 2 * MARGIN
"""The width between the margins, in points."""

_TITLE = 19.0
_QUESTION = 10.5
_BAND = 4.0
_TOP = 18.0
_BOTTOM = 16.0
_AFTER_HEADING = 7.0
_BEFORE_FOOT = 12.0
_OVER_SOURCE = 4.0
_MARK = 36.0
_BESIDE = 14.0
_LEADING = 4.0


@dataclass(frozen=True, slots=True)
class Surround:
    """What stands round the parts of a page.

    Attributes:
        heading: The texts at the top, with their places on the page.
        entries: The legend, with places from the left margin and the foot.
        source: The source.
        top: Where the parts may begin, in points.
        foot: Where the foot begins, in points.
        line: Where the source begins, in points.
    """

    heading: tuple[Inner, ...]
    entries: tuple[legend.Placed, ...]
    source: Block
    top: float
    foot: float
    line: float

    @property
    def room(self) -> float:
        """The height that the parts may have, in points."""
        return self.foot - _BEFORE_FOOT - self.top


def surround(diagram: Diagram, png: bytes) -> Surround:
    """Set what stands round the parts of a page.

    Args:
        diagram: The diagram.
        png: The logo at its top; empty for none.
    """
    size = logo.size(png)
    right = WIDTH - MARGIN - (size.width + _BESIDE if png else 0.0)
    heading = tuple(_heading(diagram, right))
    bottom = max(_TOP + size.height, *(inner.top + inner.block.height for inner in heading))
    entries, high = _flow(diagram.legend)
    source = shortened(paragraph(diagram.source, INSIDE, SMALLEST, quiet=True), 2, INSIDE)
    line = HEIGHT - _BOTTOM - source.height
    return Surround(heading, entries, source, bottom + _AFTER_HEADING, line - high - _OVER_SOURCE, line)


def _heading(diagram: Diagram, right: float) -> Iterator[Inner]:
    """Set the title and the warning under one another, and the question at their right."""
    question = shortened(paragraph(diagram.question, INSIDE / 3, _QUESTION, quiet=True), 2, INSIDE / 3)
    room = right - MARGIN - question.width - _BESIDE
    title = shortened(paragraph(diagram.title, room, _TITLE, bold=True), 2, room)
    yield Inner(title, MARGIN, _TOP)
    yield Inner(question, right - question.width, _TOP + _TITLE - _QUESTION)
    notice = shortened(paragraph(diagram.notice, room, _QUESTION, bold=True), 2, room)
    yield Inner(notice, MARGIN, _TOP + title.height)


def _flow(entries: tuple[LegendEntry, ...]) -> tuple[tuple[legend.Placed, ...], float]:
    """Set a legend in running lines, and tell how high it is."""
    placed: list[legend.Placed] = []
    left, top, high = 0.0, 0.0, 0.0
    for entry in entries:
        block = shortened(paragraph(entry.text, INSIDE - _MARK, SMALLEST), 1, INSIDE - _MARK)
        if left and left + _MARK + block.width > INSIDE:
            left, top = 0.0, top + high + _LEADING
        placed.append(legend.Placed(entry, block, left, top))
        left += _MARK + block.width + _BESIDE
        high = block.height
    return tuple(placed), top + high


def draw(parent: Element, diagram: Diagram, png: bytes, palette: Palette) -> None:
    """Draw what stands round the parts of a page.

    Args:
        parent: The SVG.
        diagram: The diagram.
        png: The logo at its top; empty for none.
        palette: The colours of the boxes.
    """
    around = surround(diagram, png)
    pen.rectangle(parent, (0.0, 0.0, WIDTH, _BAND), {"fill": ACCENT})
    logo.draw(parent, png, WIDTH - MARGIN, _TOP)
    for inner in around.heading:
        pen.ranged_left(parent, inner.block, inner.left, inner.top)
    rule = {"x1": pen.number(MARGIN), "x2": pen.number(WIDTH - MARGIN), "stroke": RULE, "stroke-width": "0.75"}
    height = pen.number(around.foot - 6.0)
    SubElement(parent, "line", {**rule, "y1": height, "y2": height})
    legend.draw(parent, around.entries, MARGIN, around.foot, palette)
    pen.ranged_left(parent, around.source, MARGIN, around.line)
