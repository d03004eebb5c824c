"""How text is measured and wrapped."""

import json
import os
from pathlib import Path

import pytest
from fontpkg_arimo import ROOT
from fontTools.ttLib import TTFont
from fontTools.varLib.varStore import VarStoreInstancer

from formulekit.drawing import measuring
from formulekit.drawing.measuring import width, wrap

TABLE = Path(measuring.__file__).with_name("arimo.json")


def test_the_table_of_widths_is_that_of_the_font() -> None:
    """Every width in the table is the font's own; with FORMULEKIT_APPROVE the table is written anew."""
    with TTFont(ROOT / "files" / "Arimo[wght].ttf", lazy=True) as font:
        advances = font["hmtx"].metrics
        heavier = VarStoreInstancer(font["HVAR"].table.VarStore, font["fvar"].axes, {"wght": 1.0})
        bolder = {glyph: advances[glyph][0] + round(heavier[font.getGlyphID(glyph)]) for glyph in font.getGlyphOrder()}
        widths = {str(code): [advances[glyph][0], bolder[glyph]] for code, glyph in sorted(font.getBestCmap().items())}
        assert font["head"].unitsPerEm == 2048
    if os.environ.get("FORMULEKIT_APPROVE"):
        TABLE.write_text(json.dumps(widths, separators=(",", ":")) + "\n", encoding="ascii")
    assert json.loads(TABLE.read_text(encoding="ascii")) == widths


def test_widths_are_those_of_arial() -> None:
    """Letters are as wide as in Arial, in regular and in bold."""
    assert width("a", 1000) == pytest.approx(556, abs=1)
    assert width("i", 1000, bold=True) == pytest.approx(278, abs=1)
    assert width("é€", 1000) == pytest.approx(1112, abs=1)


def test_what_the_font_lacks_has_room() -> None:
    """A character that the font lacks counts as one em, and a mark on another letter as nothing."""
    assert width("🚓", 10) == 10
    assert width("\u20e3", 10) == 0


def test_wraps_between_words() -> None:
    """A long name breaks between its words, and no line is wider than allowed."""
    lines = wrap("Raad voor de Kinderbescherming", 104, 10.5, bold=True)
    assert lines == ("Raad voor de", "Kinderbescherming")


def test_breaks_a_word_that_is_too_long() -> None:
    """A word that is too long for a line goes on the next one, and no letter is lost."""
    lines = wrap("x" * 90, 100, 10)
    assert "".join(lines) == "x" * 90
    assert all(width(line, 10) <= 100 for line in lines)


def test_keeps_a_number_with_its_unit() -> None:
    """A no-break space holds its words together."""
    assert wrap("ten minste 1,5\u00a0fte", 60, 9) == ("ten minste", "1,5\u00a0fte")


def test_a_text_without_words_has_no_lines() -> None:
    """White space alone takes no room."""
    assert wrap(" \n\t ", 100, 9) == ()
