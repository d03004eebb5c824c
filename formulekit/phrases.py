"""Numbers, days and lists as sentences write them, in Dutch and English."""

import datetime
from collections.abc import Sequence

from formulekit.language import Both

_MONTHS = Both(
    "januari februari maart april mei juni juli augustus september oktober november december",
    "January February March April May June July August September October November December",
)
_GROUPED = 10_000

FOLDERS = (Both("map", "folder"), Both("mappen", "folders"))
"""What a folder is called, and what more are called."""

COLUMNS_APART = Both(";", ",")
"""What stands between two columns in a file for a spreadsheet: in Dutch a comma begins decimals."""


def number(value: float) -> Both:
    """Write a number with at most two decimals, as each language does."""
    text = f"{value + 0.0:.2f}".rstrip("0").rstrip(".")
    return Both(text.replace(".", ","), text)


def grouped(value: float) -> Both:
    """Write a number with its thousands apart, from ten thousand on: `16.600`.

    Args:
        value: The number.
    """
    if abs(value) < _GROUPED:
        return number(value)
    whole, dot, part = f"{value:,.2f}".rstrip("0").rstrip(".").partition(".")
    return Both(whole.replace(",", ".") + dot.replace(".", ",") + part, whole + dot + part)


def at_least(value: float, *, exact: bool) -> Both:
    """Write a number of which not all may be known.

    Args:
        value: What is known of it.
        exact: Whether that is all.
    """
    known = grouped(value)
    return known if exact else Both(f"ten minste {known.nl}", f"at least {known.en}")


def day(date: datetime.date) -> Both:
    """Write a date in words."""
    return Both(*(f"{date.day} {months.split()[date.month - 1]} {date.year}" for months in _MONTHS))


def counted(count: int, words: tuple[Both, Both]) -> Both:
    """Count things: `1 bestand`, `2 bestanden`.

    Args:
        count: How many there are.
        words: What one is called, and what more are called.
    """
    word = words[count != 1]
    return Both(f"{count} {word.nl}", f"{count} {word.en}")


def yes_or_no(*, so: bool) -> Both:
    """Say whether something is so, in one word."""
    return Both("ja", "yes") if so else Both("nee", "no")


def meant(name: str | None) -> Both:
    """Ask, behind what is said of an unknown name, whether another was meant; nothing where none is near.

    Args:
        name: What may have been meant.
    """
    return Both(f"; bedoeld: {name}?", f"; did you mean {name}?") if name else Both("", "")


def listed(names: Sequence[str]) -> Both:
    """Join names as a sentence does: `a, b en c`."""
    if len(names) < 2:  # noqa: PLR2004  a list starts at two
        return Both(*("".join(names),) * 2)
    first, last = ", ".join(names[:-1]), names[-1]
    return Both(f"{first} en {last}", f"{first} and {last}")
