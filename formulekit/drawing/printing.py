"""Makes a PDF and a PNG of our SVG by typst, with Arimo and no other font, so that every machine gives the same bytes.

What stands in a picture reaches typst as data, never as its markup; it reads no file but the font, and knows no date.
"""

import zlib
from functools import cache
from typing import Literal

import typst
from fontpkg_arimo import ROOT

from formulekit.drawing.failure import DrawingError
from formulekit.drawing.sheet import Sheet
from formulekit.language import Both

RESOLUTION = 216
"""Pixels in an inch of a PNG: three for each point, enough for print."""

_FONTS = str(ROOT / "files")
_PAGE = b"""\
#set document(title: sys.inputs.title, date: none)
#set text(lang: sys.inputs.language)
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", alt: sys.inputs.description)
"""
_INCHES_IN_A_METRE = 39.3701
_SIGNATURE_AND_HEADER = 33
_FAILED = Both("typst kon er geen {form} van maken: {error}", "typst could make no {form} of it: {error}")


def png(sheet: Sheet) -> bytes:
    """Make a PNG that says at which size it is to be printed.

    Args:
        sheet: The picture.

    Raises:
        DrawingError: typst could not make it.
    """
    return _sized(_made(sheet, "png", ()))


def pdf(sheet: Sheet) -> bytes:
    """Make a tagged PDF of one page, as large as the picture.

    It conforms to PDF/UA-1, unless a letter carries a mark that the font draws apart: typst then cannot vouch for it.

    Args:
        sheet: The picture.

    Raises:
        DrawingError: typst could not make it.
    """
    try:
        return _made(sheet, "pdf", ("ua-1",))
    except DrawingError:
        return _made(sheet, "pdf", ())


def _made(sheet: Sheet, form: Literal["pdf", "png"], standards: tuple[Literal["ua-1"], ...]) -> bytes:
    """Let typst make one page."""
    compiler = typst.Compiler(root=_FONTS, font_paths=_fonts())
    try:
        made = compiler.compile(
            _PAGE, format=form, ppi=RESOLUTION, sys_inputs=dict(sheet._asdict()), pdf_standards=list(standards)
        )
    except RuntimeError as error:
        raise DrawingError(_FAILED.filled({"form": form.upper(), "error": str(error)})) from error
    if not isinstance(made, bytes):
        raise DrawingError(_FAILED.filled({"form": form.upper(), "error": "more than one page"}))
    return made


@cache
def _fonts() -> typst.Fonts:
    """Find the font, once per process; those of the machine and of typst itself are left alone."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[_FONTS])


def _sized(image: bytes) -> bytes:
    """Add how many pixels go in a metre, without which a word processor makes the picture twice too large."""
    across = round(RESOLUTION * _INCHES_IN_A_METRE).to_bytes(4, "big")
    chunk = b"pHYs" + across + across + b"\x01"
    sealed = (len(chunk) - 4).to_bytes(4, "big") + chunk + zlib.crc32(chunk).to_bytes(4, "big")
    return image[:_SIGNATURE_AND_HEADER] + sealed + image[_SIGNATURE_AND_HEADER:]
