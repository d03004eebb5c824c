"""Makes a PDF of our SVG by typst, and a PNG of that PDF, with Arimo alone, so that every machine gives the same bytes.

What stands in a picture reaches typst as data, never as its markup; it reads no file but the font, and knows no date.
"""

from functools import cache
from io import BytesIO
from typing import Literal, NamedTuple

import typst
from fontpkg_arimo import ROOT

from formulekit.drawing.failure import DrawingError
from formulekit.language import Both, Language

RESOLUTION = 216
"""Pixels in an inch of a PNG: three for each point, enough for print."""

_FONTS = str(ROOT / "files")
_PAGE = b"""\
#set document(title: sys.inputs.title, date: none)
#set text(lang: sys.inputs.language)
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", alt: sys.inputs.description)
"""
_POINTS_IN_AN_INCH = 72
_FAILED = Both("typst kon er geen PDF van maken: {error}", "typst could make no PDF of it: {error}")
_PAGES = Both("de PDF heeft meer dan één bladzijde", "the PDF has more than one page")


class Sheet(NamedTuple):
    """A picture to print, and what a PDF says about itself.

    Attributes:
        svg: The picture; the font has every character in it.
        title: The title of the document.
        language: The language of the document.
        description: The picture in words, for whoever cannot see it.
    """

    svg: str
    title: str
    language: Language
    description: str


def png(paper: bytes) -> bytes:
    """Make a PNG that says at which size it is to be printed.

    It is drawn from the PDF: typst itself cuts pieces off letters in a PNG of an SVG (seen in 0.15).

    Args:
        paper: The PDF, of one page.
    """
    import pypdfium2

    with pypdfium2.PdfDocument(paper) as document:
        image = document[0].render(scale=RESOLUTION / _POINTS_IN_AN_INCH).to_pil()
    written = BytesIO()
    image.save(written, "PNG", dpi=(RESOLUTION, RESOLUTION))
    return written.getvalue()


def pdf(sheet: Sheet) -> bytes:
    """Make a tagged PDF of one page, as large as the picture.

    It conforms to PDF/UA-1, unless a letter carries a mark that the font draws apart: typst then cannot vouch for it.

    Args:
        sheet: The picture.

    Raises:
        DrawingError: typst could not make it.
    """
    try:
        return _made(sheet, ("ua-1",))
    except DrawingError:
        return _made(sheet, ())


def _made(sheet: Sheet, standards: tuple[Literal["ua-1"], ...]) -> bytes:
    """Let typst make one page."""
    compiler = typst.Compiler(root=_FONTS, font_paths=_fonts())
    try:
        made = compiler.compile(_PAGE, format="pdf", sys_inputs=dict(sheet._asdict()), pdf_standards=list(standards))
    except RuntimeError as error:
        raise DrawingError(_FAILED.filled({"error": str(error)})) from error
    if not isinstance(made, bytes):
        raise DrawingError(_PAGES)
    return made


@cache
def _fonts() -> typst.Fonts:
    """Find the font, once per process; those of the machine and of typst itself are left alone."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[_FONTS])
