"""Draws a project's logo: a PNG, which the picture holds whole."""

from base64 import b64encode
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from formulekit.drawing.failure import DrawingError
from formulekit.drawing.pen import number
from formulekit.language import Both

_HIGHEST = 32.0
_WIDEST = 120.0
_MOST_PIXELS = 4_000_000
_NO_SIZE = Both(
    "het logo is geen PNG van ten hoogste 4 miljoen beeldpunten", "the logo is no PNG of at most 4 million pixels"
)


class Size(NamedTuple):
    """How large a logo is drawn, in points."""

    width: float
    height: float


def size(png: bytes) -> Size:
    """Give the size at which a logo is drawn: as large as its corner allows; nothing for no logo.

    Args:
        png: The logo; empty for none.

    Raises:
        DrawingError: It is no PNG, or one of too many pixels.
    """
    if not png:
        return Size(0.0, 0.0)
    across, down = int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")
    if not 0 < across * down <= _MOST_PIXELS:
        raise DrawingError(_NO_SIZE)
    scale = min(_WIDEST / across, _HIGHEST / down)
    return Size(across * scale, down * scale)


def draw(parent: Element, png: bytes, right: float, top: float) -> None:
    """Draw a logo in a corner; nothing for no logo.

    Args:
        parent: Where it goes.
        png: The logo; empty for none.
        right: Its right edge, in points.
        top: Its top, in points.
    """
    width, height = size(png)
    if not png:
        return
    link = {
        "xmlns:xlink": "http://www.w3.org/1999/xlink",
        "xlink:href": f"data:image/png;base64,{b64encode(png).decode()}",
    }
    place = {"x": number(right - width), "y": number(top), "width": number(width), "height": number(height)}
    SubElement(parent, "image", {**place, **link})
