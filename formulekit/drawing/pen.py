"""Puts single shapes and texts into an SVG tree; the tree does the escaping."""

from xml.etree.ElementTree import Element, SubElement

from formulekit.drawing import measuring
from formulekit.drawing.printable import printable
from formulekit.drawing.typesetting import Block, Line
from formulekit.palette import INK, QUIET


def number(value: float) -> str:
    """Write a length with at most two decimals, the same on every machine.

    Args:
        value: In points.
    """
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")


def group(parent: Element, name: str, title: str) -> Element:
    """Open a group that says in words what it shows.

    Args:
        parent: Where it goes.
        name: Its id in the page.
        title: What it shows.
    """
    opened = SubElement(parent, "g", {"id": name})
    SubElement(opened, "title").text = printable(title)
    return opened


def rectangle(parent: Element, place: tuple[float, float, float, float], look: dict[str, str]) -> None:
    """Draw a rectangle.

    Args:
        parent: Where it goes.
        place: Left, top, width and height, in points.
        look: Its other attributes.
    """
    left, top, width, height = map(number, place)
    SubElement(parent, "rect", {"x": left, "y": top, "width": width, "height": height, **look})


def text(parent: Element, line: Line, left: float, top: float, look: dict[str, str]) -> None:
    """Write one line, as long as it was measured: another font than ours keeps to its box as well.

    Args:
        parent: Where it goes.
        line: The line.
        left: Where its anchor stands, in points.
        top: Where its block starts, in points.
        look: Attributes that differ from the page's.
    """
    attributes = {"x": number(left), "y": number(top + line.baseline), "font-size": number(line.size)}
    if line.bold:
        attributes["font-weight"] = "bold"
    attributes["fill"] = QUIET if line.quiet else INK
    if line.text and all(map(measuring.known, line.text)):
        length = number(measuring.width(line.text, line.size, bold=line.bold))
        attributes |= {"textLength": length, "lengthAdjust": "spacingAndGlyphs"}
    SubElement(parent, "text", {**attributes, **look}).text = printable(line.text)


def centred(parent: Element, block: Block, middle: float, top: float) -> None:
    """Write a block of lines round a middle.

    Args:
        parent: Where it goes.
        block: The lines.
        middle: Where their middles stand, in points.
        top: Where the block starts, in points.
    """
    for line in block.lines:
        text(parent, line, middle, top, {"text-anchor": "middle"})


def ranged_left(parent: Element, block: Block, left: float, top: float) -> None:
    """Write a block of lines from a left edge.

    Args:
        parent: Where it goes.
        block: The lines.
        left: Where they start, in points.
        top: Where the block starts, in points.
    """
    for line in block.lines:
        text(parent, line, left, top, {})
