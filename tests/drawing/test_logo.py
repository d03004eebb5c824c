"""The logo of a project on its pictures."""

from io import BytesIO
from xml.etree.ElementTree import Element, fromstring

import pytest
from papers import everything
from pictures import diagram, node
from PIL import Image

from formulekit.drawing import DrawingError, Frame
from formulekit.drawing.logo import size
from formulekit.drawing.measuring import width
from formulekit.drawing.picture import Picture

SVG = "{http://www.w3.org/2000/svg}"


def png(width: int, height: int) -> bytes:
    """Make a red PNG."""
    with BytesIO() as stream:
        Image.new("RGB", (width, height), "#cc0000").save(stream, "PNG")
        return stream.getvalue()


def with_logo(content: bytes) -> Picture:
    """Give a picture with a logo and a long title."""
    return Picture(diagram(Frame("f", (node("a"),)), title="Jeugd en explosieven in " + "de regio " * 9), logo=content)


def test_a_logo_stands_at_the_top_right_beside_the_title() -> None:
    """The logo ends at the right margin and no line of the title runs under it."""
    root = fromstring(with_logo(png(400, 160)).svg)  # noqa: S314 - our own output
    (image,) = root.iter(f"{SVG}image")
    place = {name: float(image.get(name, "")) for name in ("x", "y", "width", "height")}
    assert (place["width"], place["height"]) == (80, 32)
    assert place["x"] + place["width"] == float(root.get("viewBox", "").split()[2]) - 16
    assert len(title := [text for text in root.iter(f"{SVG}text") if text.get("font-size") == "15"]) > 1
    assert all(_end(line) < place["x"] for line in title)


def _end(line: Element) -> float:
    """Give where a line of the title ends."""
    return float(line.get("x", "")) + width(line.text or "", 15, bold=True)


def test_a_logo_is_on_paper_too() -> None:
    """PNG and PDF hold the logo."""
    drawn = with_logo(png(40, 40))
    reds = Image.open(BytesIO(drawn.png())).convert("RGB").getcolors(2**24) or []
    assert (204, 0, 0) in {colour for _, colour in reds}
    assert "'/Subtype': '/Image'" in everything(drawn.pdf())


@pytest.mark.parametrize(("across", "down", "expected"), [(4000, 40, (120, 1.2)), (10, 40, (8, 32))])
def test_a_logo_fits_its_corner(across: int, down: int, expected: tuple[float, float]) -> None:
    """A wide logo is 120 points wide, a high one 32 points high."""
    assert size(png(across, down)) == pytest.approx(expected)


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n", png(40, 40)[:16] + b"\0\0\xff\xff\0\0\xff\xff"])
def test_a_logo_without_a_sensible_size_is_refused(content: bytes) -> None:
    """What has no size, or millions of pixels in a few bytes, is no logo: the error says so."""
    with pytest.raises(DrawingError, match="the logo is no PNG of at most 4 million pixels"):
        _ = with_logo(content).svg
