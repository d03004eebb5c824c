"""What a file says is safe to print, and did-you-mean is careful."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formulekit.sanitise import UNSAFE, cells, sanitise, visible
from formulekit.suggest import nearest


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("gewoon", "gewoon"),
        ("a\nb\tc", "a\\nb\\tc"),
        ("\x1b[31mrood", "\\x1b[31mrood"),
        ("\u202eom", "\\u202eom"),
        ("##[error]x", "#\\x23[error]x"),
        ("警察", "警察"),
    ],
)
def test_what_is_more_than_text_becomes_visible(text: str, shown: str) -> None:
    """Controls, line ends and marks of direction are shown as escapes, other text as it is."""
    assert visible(text) == shown


@settings(derandomize=True, deadline=None, database=None, max_examples=300)
@given(st.text(max_size=400), st.integers(2, 100))
def test_a_value_never_takes_more_than_its_cells(text: str, widest: int) -> None:
    """Whatever a file says, it fits, holds nothing unsafe, and short safe text is kept."""
    shown = sanitise(text, widest)
    assert cells(shown) <= widest
    assert not UNSAFE.search(shown)
    assert "\n" not in shown


def test_wide_and_combining_characters_are_counted_in_cells() -> None:
    """A wide character takes two cells, a combining one none."""
    assert cells("abc") == 3
    assert cells("警察") == 4
    assert cells("e\u0301") == 1
    assert sanitise("警察警察", 5) == "警察…"


@pytest.mark.parametrize(
    ("word", "candidates", "meant"),
    [
        ("uitvorend", ["uitvoerend", "ondersteunend"], "uitvoerend"),
        ("Straat_Team", ["straat-team", "regisseur"], "straat-team"),
        ("rol", ["partij", "keten"], None),
        ("stap-c", ["stap-a", "stap-b"], None),
        ("x", [], None),
        ("rol", [f"rol{number}" for number in range(3000)], None),
    ],
)
def test_only_a_clear_candidate_is_suggested(word: str, candidates: list[str], meant: str | None) -> None:
    """One candidate that is clearly nearest is named; of several equally near ones, or too many, none is."""
    assert nearest(word, candidates) == meant
