"""Draws the small signs of lanes: where something starts, where it ends, a letter, a step elsewhere."""

from xml.etree.ElementTree import Element, SubElement

from formulekit.drawing import pen
from formulekit.drawing.diagram import SignMark
from formulekit.drawing.strokes import Point
from formulekit.drawing.typesetting import SMALLEST, Block, Line
from formulekit.palette import INK, PAPER, RULE, WASH

TAG_PADDING = 6.0
"""How much wider a tag is than its text, in points."""

_RADIUS = 6.0
_BASELINE = 3.2


def start(parent: Element, middle: Point) -> None:
    """Draw the sign where something starts: a dot.

    Args:
        parent: Where it goes.
        middle: Where its middle stands.
    """
    _circle(parent, middle, _RADIUS - 0.5, {"class": "sign", "fill": INK})


def end(parent: Element, middle: Point) -> None:
    """Draw the sign where something ends: a dot in a ring.

    Args:
        parent: Where it goes.
        middle: Where its middle stands.
    """
    _circle(parent, middle, _RADIUS - 0.7, {"class": "sign", "fill": PAPER, "stroke": INK, "stroke-width": "1.4"})
    _circle(parent, middle, _RADIUS - 3.0, {"fill": INK})


def letter(parent: Element, text: str, middle: Point) -> None:
    """Draw a letter in a ring, wider where there are two.

    Args:
        parent: Where it goes.
        text: The letter.
        middle: Where its middle stands.
    """
    half = _RADIUS + 2.5 * (len(text) - 1)
    look = {"class": "letter", "rx": "6", "fill": PAPER, "stroke": INK, "stroke-width": "0.9"}
    pen.rectangle(parent, (middle[0] - half, middle[1] - _RADIUS, 2 * half, 2 * _RADIUS), look)
    line = Line(text, SMALLEST, bold=True, quiet=False, baseline=_BASELINE - 0.4)
    pen.text(parent, line, middle[0], middle[1], {"text-anchor": "middle"})


def elsewhere(parent: Element, block: Block, left: float, middle: float) -> None:
    """Draw a tag that names steps elsewhere.

    Args:
        parent: Where it goes.
        block: Its text.
        left: In points.
        middle: The height of its middle, in points.
    """
    look = {"class": "tag", "rx": "6", "fill": WASH, "stroke": RULE, "stroke-width": "0.9"}
    height = block.height + 2.0
    pen.rectangle(parent, (left, middle - height / 2, block.width + TAG_PADDING, height), look)
    pen.centred(parent, block, left + (block.width + TAG_PADDING) / 2, middle - block.height / 2)


def mark(parent: Element, shown: SignMark, left: float, middle: float) -> None:
    """Draw a sign in a legend.

    Args:
        parent: Where it goes.
        shown: The sign.
        left: Where the room for marks begins, in points.
        middle: The height of its middle, in points.
    """
    at = (left + 15.0, middle)
    if shown.sign == "start":
        start(parent, at)
    elif shown.sign == "end":
        end(parent, at)
    else:
        letter(parent, shown.text, at)


def _circle(parent: Element, middle: Point, radius: float, look: dict[str, str]) -> None:
    across, down = map(pen.number, middle)
    SubElement(parent, "circle", {"cx": across, "cy": down, "r": pen.number(radius), **look})
