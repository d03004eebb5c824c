"""Numbers, days and lists stand in sentences as Dutch and English write them."""

import datetime

import pytest

from formulekit.language import Both
from formulekit.phrases import at_least, day, grouped, listed, meant, number


@pytest.mark.parametrize(
    ("value", "written"), [(2, Both("2", "2")), (0.5, Both("0,5", "0.5")), (1 / 3, Both("0,33", "0.33"))]
)
def test_a_number_takes_two_decimals_at_most(value: float, written: Both) -> None:
    """A number has no more than two decimals, and the mark of its language."""
    assert number(value) == written


def test_a_hundred_keeps_its_noughts() -> None:
    """Only noughts behind the mark are left out, and nothing is never minus nothing."""
    assert number(1200) == Both("1200", "1200")
    assert number(-0.0) == Both("0", "0")


def test_a_large_number_has_its_thousands_apart() -> None:
    """From ten thousand on, thousands stand apart with the mark of the language; years and the like stay whole."""
    assert grouped(16600) == Both("16.600", "16,600")
    assert grouped(-1234567.5) == Both("-1.234.567,5", "-1,234,567.5")
    assert grouped(9999.25) == Both("9999,25", "9999.25")


def test_what_is_partly_known_says_at_least() -> None:
    """A sum with something unknown in it says that it may be more."""
    assert at_least(1.5, exact=True) == Both("1,5", "1.5")
    assert at_least(1.5, exact=False) == Both("ten minste 1,5", "at least 1.5")


def test_a_day_is_written_out() -> None:
    """A day has its month as a word."""
    assert day(datetime.date(2026, 3, 1)) == Both("1 maart 2026", "1 March 2026")


@pytest.mark.parametrize(
    ("names", "written"),
    [((), Both("", "")), (("a",), Both("a", "a")), (("a", "b", "c"), Both("a, b en c", "a, b and c"))],
)
def test_a_list_ends_with_and(names: tuple[str, ...], written: Both) -> None:
    """The last of several names follows an 'and'."""
    assert listed(names) == written


def test_what_may_have_been_meant_is_asked() -> None:
    """Behind an unknown name stands the one that is near, and nothing where none is."""
    assert meant("check") == Both("; bedoeld: check?", "; did you mean check?")
    assert meant(None) == Both("", "")
