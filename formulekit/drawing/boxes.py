"""Draws boxes and labels with their texts."""

from xml.etree.ElementTree import Element

from formulekit.drawing import pen
from formulekit.drawing.diagram import BoxMark, Node
from formulekit.drawing.strokes import Point
from formulekit.drawing.typesetting import SMALLEST, Block, Line
from formulekit.palette import INK, PAPER, WASH, Palette, tone_of

_CORNER = "4"


def outline(
    parent: Element, place: tuple[float, float, float, float], mark: BoxMark, palette: Palette, name: str = ""
) -> None:
    """Draw a box without its texts.

    Args:
        parent: Where it goes.
        place: Left, top, width and height, in points.
        mark: How it looks.
        palette: The colours of the boxes.
        name: The class of the shape; empty for none.
    """
    tone = tone_of(palette, mark.tone)
    look = {"class": name} if name else {}
    look |= {"rx": _CORNER, "fill": tone.fill, "stroke": tone.line, "stroke-width": "1.2"}
    if mark.border == "dashed":
        look |= {"stroke-dasharray": "5 3"}
    if mark.border == "thick":
        look |= {"stroke": INK, "stroke-width": "2.6"}
    if mark.border == "nested":
        look |= {"fill": WASH}
    pen.rectangle(parent, place, look)


def box(parent: Element, node: Node, block: Block, middle: Point, palette: Palette) -> None:
    """Draw a box with its texts, under a dark band if it has a badge.

    Args:
        parent: Where it goes.
        node: The box.
        block: Its texts and its size.
        middle: Where its middle stands.
        palette: The colours of the boxes.
    """
    left, top = middle[0] - block.width / 2, middle[1] - block.height / 2
    outline(parent, (left, top, block.width, block.height), BoxMark(node.tone, node.border), palette, "box")
    if node.badge:
        pen.rectangle(parent, (left, top, block.width, block.badge), {"rx": _CORNER, "fill": INK})
        badge = Line(node.badge, SMALLEST, bold=True, quiet=False, baseline=10.8)
        pen.text(parent, badge, middle[0], top, {"text-anchor": "middle", "fill": PAPER})
    pen.centred(parent, block, middle[0], top)
    for member, inner in zip(node.members, block.inner, strict=True):
        opened = pen.group(parent, f"{parent.get('id')}-{member.id}", member.title)
        _member(opened, member, inner.block, (left + inner.left, top + inner.top), palette)


def _member(parent: Element, node: Node, block: Block, at: Point, palette: Palette) -> None:
    """Draw a smaller box inside a box, from its left and top."""
    outline(parent, (*at, block.width, block.height), BoxMark(node.tone, node.border), palette, "member")
    pen.centred(parent, block, at[0] + block.width / 2, at[1])


def label(parent: Element, block: Block, middle: Point, *, bordered: bool = False) -> None:
    """Write what stands on a line.

    Args:
        parent: Where it goes.
        block: Its texts and its size.
        middle: Where its middle stands.
        bordered: Whether a border shows that several ends share it.
    """
    left, top = middle[0] - block.width / 2, middle[1] - block.height / 2
    if bordered:
        look = {"class": "label", "rx": "6", "fill": PAPER, "stroke": INK, "stroke-width": "0.9"}
        pen.rectangle(parent, (left, top, block.width, block.height), look)
    pen.centred(parent, block, middle[0], top)
