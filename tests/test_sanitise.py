"""What a file says is safe to print."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formulekit.sanitise import UNSAFE, cells, sanitise, visible

LAW = settings(derandomize=True, deadline=None, database=None, max_examples=300)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("gewoon", "gewoon"),
        ("één 警察 🙂", "één 警察 🙂"),
        ("a\nb\r\nc\td", "a\\nb\\r\\nc\\td"),
        ("\n::error::x", "\\n::error::x"),
        ("\0\x1b[31mrood\x07", "\\x00\\x1b[31mrood\\x07"),
        ("\x7f\x85\x9b", "\\x7f\\x85\\x9b"),
        ("\u202eom\u2066", "\\u202eom\\u2066"),
        ("a\u200bb\u00adc\u2028\ufeff", "a\\u200bb\\xadc\\u2028\\ufeff"),
        ("\udcff\ud800", "\\udcff\\ud800"),
        ("x\U000e0041", "x\\U000e0041"),
        ("##[error]x", "#\\x23[error]x"),
        ("##vso[task.complete]", "#\\x23vso[task.complete]"),
        ("###[x", "##\\x23[x"),
        ("# [x] ## kop", "# [x] ## kop"),
    ],
)
def test_what_is_more_than_text_becomes_visible(text: str, shown: str) -> None:
    """Controls, line ends, marks of direction and commands are shown as escapes, other text as it is."""
    assert visible(text) == shown


@LAW
@given(st.text(max_size=400) | st.text(st.sampled_from("a#[]\n\u202e警\u0301"), max_size=400), st.integers(2, 100))
def test_a_value_never_takes_more_than_its_cells(text: str, widest: int) -> None:
    """Whatever a file says, it fits, holds nothing unsafe, and safe text that fits is kept."""
    shown = sanitise(text, widest)
    assert cells(shown) <= widest
    assert not UNSAFE.search(shown)
    assert {unicodedata.category(character) for character in shown}.isdisjoint({"Cc", "Cs", "Zl", "Zp"})
    if not UNSAFE.search(text) and len(text) <= widest // 2:
        assert shown == text


def test_characters_are_counted_in_cells() -> None:
    """A wide character takes two cells, a combining one none."""
    assert [cells(text) for text in ("", "abc", "警察", "e\u0301", "🙂")] == [0, 3, 4, 1, 2]


@pytest.mark.parametrize(
    ("text", "widest", "shown"),
    [
        ("x" * 80, 80, "x" * 80),
        ("x" * 81, 80, "x" * 79 + "…"),
        ("警察警察", 5, "警察…"),
        ("警察警察", 6, "警察…"),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
        ("\u202e" * 3, 10, "\\u202e\\u2…"),
    ],
)
def test_what_is_too_wide_ends_in_dots(text: str, widest: int, shown: str) -> None:
    """A text is cut where it no longer fits, never inside a character."""
    assert sanitise(text, widest) == shown


def test_the_longest_text_is_cut_at_once() -> None:
    """However long a text is, no more of it is looked at than can be shown, wide or without width."""
    assert sanitise("é" * 1_000_000) == "é" * 79 + "…"
    assert len(sanitise("\u0301" * 1_000_000)) <= 321
