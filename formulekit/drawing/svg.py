"""Writes a diagram as one accessible, self-contained SVG."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from formulekit.drawing import fullpage, legend, logo, pen
from formulekit.drawing.description import in_one
from formulekit.drawing.diagram import Diagram
from formulekit.drawing.parts import place_all
from formulekit.drawing.placed import Placed
from formulekit.drawing.printable import printable
from formulekit.drawing.shelves import BETWEEN, Shelf, shelves
from formulekit.drawing.typesetting import SMALLEST, Block, paragraph
from formulekit.palette import PALETTE, PAPER, RULE, Palette

FONTS = "Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif"
"""Families of one width, so that every reader sees what was measured."""

_MARGIN = 16.0
_PADDING = 9.0
_NARROWEST = 420.0


@dataclass(slots=True)
class _Page:
    """A page that fills from top to bottom.

    Attributes:
        root: The SVG.
        inside: The width between the margins, in points.
        top: Where the next part starts, in points.
    """

    root: Element
    inside: float
    top: float = _MARGIN

    def write(self, block: Block, space: float) -> None:
        """Write a block from the left margin, with room under it."""
        if block.lines:
            pen.ranged_left(self.root, block, _MARGIN, self.top)
            self.top += block.height + space


def svg(diagram: Diagram, palette: Palette = PALETTE, png: bytes = b"") -> str:
    """Draw a diagram.

    Args:
        diagram: The diagram.
        palette: The colours of the boxes.
        png: The logo at its top; empty for none.

    Returns:
        The SVG, the same bytes every time.

    Raises:
        DrawingError: Graphviz could not place it.
    """
    return drawn(diagram, place_all(diagram, png), palette, png)


def drawn(diagram: Diagram, parts: tuple[Placed, ...], palette: Palette, png: bytes) -> str:
    """Draw a diagram that has its places.

    Args:
        diagram: The diagram.
        parts: Its parts, in their places.
        palette: The colours of the boxes.
        png: The logo at its top; empty for none.
    """
    if diagram.fixed:
        return _on_one_page(diagram, parts, palette, png)
    dealt, inside = shelves(tuple(zip(diagram.parts, parts, strict=True)), _NARROWEST)
    page = _Page(_root(diagram), inside)
    _heading(page, diagram, png)
    for shelf in dealt:
        _shelf(page, shelf, diagram.id, palette)
    _foot(page, diagram, palette)
    return _closed(page.root, page.inside + 2 * _MARGIN, page.top + _MARGIN - 4.0)


def _on_one_page(diagram: Diagram, parts: tuple[Placed, ...], palette: Palette, png: bytes) -> str:
    """Draw a diagram on a page of a fixed size."""
    root = _root(diagram)
    fullpage.draw(root, diagram, png, palette)
    top = fullpage.surround(diagram, png).top
    for part, placed in zip(diagram.parts, parts, strict=True):
        placed.draw(root, (fullpage.MARGIN, top), f"{diagram.id}-{part.id}", palette)
    return _closed(root, fullpage.WIDTH, fullpage.HEIGHT)


def _root(diagram: Diagram) -> Element:
    """Open the SVG with what a screen reader reads of it."""
    title, description = f"{diagram.id}-title", f"{diagram.id}-description"
    language = {"lang": diagram.language, "xml:lang": diagram.language}
    role = {"role": "img", "aria-labelledby": title, "aria-describedby": description}
    root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "id": diagram.id, **language, **role})
    SubElement(root, "title", {"id": title}).text = printable(diagram.title)
    SubElement(root, "desc", {"id": description}).text = printable(in_one(diagram))
    return root


def _heading(page: _Page, diagram: Diagram, png: bytes) -> None:
    """Write the title, the question and the warning, and draw the logo beside them."""
    size = logo.size(png)
    bottom = page.top + size.height
    logo.draw(page.root, png, _MARGIN + page.inside, page.top)
    room = page.inside - size.width - (_PADDING if png else 0.0)
    page.write(paragraph(diagram.title, room, 15.0, bold=True), 2.0)
    page.write(paragraph(diagram.question, room, 10.5, quiet=True), 6.0)
    page.write(paragraph(diagram.notice, room, 10.5, bold=True), 6.0)
    page.top = max(page.top, bottom) + 8.0


def _shelf(page: _Page, shelf: Shelf, name: str, palette: Palette) -> None:
    """Draw the parts of a shelf beside one another, their borders as high as the highest."""
    high = max(stand.height for stand in shelf)
    left = _MARGIN
    for stand in shelf:
        stand.draw(page.root, (left, page.top), high, f"{name}-{stand.part.id}", palette)
        left += stand.width + BETWEEN
    page.top += high + BETWEEN


def _foot(page: _Page, diagram: Diagram, palette: Palette) -> None:
    """Draw the legend and the source under a thin rule."""
    rule = {"x1": pen.number(_MARGIN), "x2": pen.number(_MARGIN + page.inside), "stroke": RULE}
    height = pen.number(page.top)
    SubElement(page.root, "line", {**rule, "y1": height, "y2": height, "stroke-width": "0.75"})
    page.top += 8.0
    placed, high = legend.flow(diagram.legend, page.inside)
    legend.draw(page.root, placed, _MARGIN, page.top, palette)
    page.top += high + 10.0 if placed else 0.0
    page.write(paragraph(diagram.source, page.inside, SMALLEST, quiet=True), 0.0)


def _closed(root: Element, width: float, height: float) -> str:
    """Give a page its size, its white ground and its letters, and write it."""
    size = {"width": f"{pen.number(width)}pt", "height": f"{pen.number(height)}pt"}
    box = f"0 0 {pen.number(width)} {pen.number(height)}"
    root.attrib |= {**size, "viewBox": box, "font-family": FONTS}
    ground = Element("rect", {"width": "100%", "height": "100%", "fill": PAPER})
    root.insert(2, ground)
    indent(root, " ")
    return tostring(root, encoding="unicode") + "\n"
