"""Words that are too long for a line, divided as Dutch is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formulekit.drawing.hyphenation import pieces
from formulekit.drawing.measuring import width, wrap


def within(word: str, most: int) -> list[str]:
    """Divide a word over lines of so many signs."""
    return list(pieces(word, lambda text: len(text) <= most))


@pytest.mark.parametrize(
    ("word", "most", "lines"),
    [
        ("Omgevingsdienst", 12, ["Omgevings-", "dienst"]),
        ("(Omgevingsdienst", 14, ["(Omgevings-", "dienst"]),
        ("milieucriminaliteit", 9, ["milieu-", "crimina-", "liteit"]),
        ("Seveso-bedrijven", 12, ["Seveso-", "bedrijven"]),
        ("Seveso-bedrijven", 5, ["Se-", "veso-", "be-", "drij-", "ven"]),
        ("straat", 6, ["straat"]),
        ("x" * 9, 4, ["xxxx", "xxxx", "x"]),
        ("--------", 3, ["---", "---", "--"]),
    ],
)
def test_a_word_is_divided_where_it_can_be_read(word: str, most: int, lines: list[str]) -> None:
    """Behind a hyphen that it has, else between syllables with one, else, where it has none, anywhere."""
    assert within(word, most) == lines


@given(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=60), st.integers(3, 20))
def test_nothing_is_lost_and_every_line_fits(word: str, most: int) -> None:
    """Without the hyphens that were added the word is whole."""
    lines = within(word, most)
    assert all(0 < len(line) <= most for line in lines)
    assert "".join(lines).replace("-", "") == word.replace("-", "")


def test_a_line_that_is_too_narrow_for_one_sign_has_one_sign() -> None:
    """However narrow a column is, the text ends."""
    assert "".join(wrap("Omgevingsdienst", 0.5, 12)).replace("-", "") == "Omgevingsdienst"


def test_long_words_in_a_text_are_divided() -> None:
    """A text keeps to its width, whatever words are in it."""
    lines = wrap("De Omgevingsdienst waarschuwt", 70, 12)
    assert lines == ("De", "Omgevings-", "dienst", "waarschuwt")
    assert all(width(line, 12) <= 70 for line in lines)
