"""The ids, texts, quantities and days that generated formules are made of, the awkward ones included."""

import datetime
from typing import NamedTuple, TypeVar

from hypothesis import strategies as st

Item = TypeVar("Item")

_IDS = (
    "straatteam",
    "weegtafel",
    "wijk-2",
    "opvang",
    "politie",
    "gemeente",
    "rust",
    "gesprek",
    "meldpunt",
    "dossier",
    "art-172a",
    "ja",
    "null",
    "on",
    "1",
    "2026-1",
    "formule",
    "from",
    "van",
    "x" * 64,
)
# No digits but in whole phrases, so that no text can pass for a telephone number or a citizen service number.
_PHRASES = (
    "Rust op straat",
    "ja",
    "no",
    "null",
    "~",
    "1.10",
    "0,5",
    "60%",
    "€ 25.000",
    "2026-1",
    "a: b",
    "# geen opmerking",
    "- geen lijst",
    '\'s avonds en "overdag"',
    "eerste regel\ntweede regel",
    "tab\ten spatie ",
    "pad\\naar\\niets",
    "één café, twee œuvres",
    "🚓 e\u0301",
    "{van: tot}",
    "[a, b]",
    "&anker *ster !label",
    "| en >",
    "%procent",
    "@wijk `nu`",
    "?",
    "---",
    "...",
    "=",
    "onbekend",
)
_ALPHABET = "abcdeilmnorstuvABCëéï '\"\\:#-,.{}[]&*!|>%@`?~=;()/_+"
_HIDDEN = ("Agaat", "Barnsteen", "Citrien", "Diamant", "Git", "Jade", "Kwarts", "Opaal", "Robijn", "Saffier", "Topaas")

FUNCTIONS = ("wijkagent", "regisseur", "BOA", "coördinator: zorg", "jurist, privacy", "ja", "12", "'s nachts")
"""Functions of people, which are keys where a party states its capacity."""

TEXT = st.one_of(
    st.sampled_from(_PHRASES),
    st.lists(st.sampled_from(("Team", "wijk", "zorg", "straf", "en", "samen", "ja:", "-")), min_size=1, max_size=4).map(
        " ".join
    ),
    st.text(_ALPHABET, min_size=1, max_size=12).filter(str.strip),
)
"""A text of the language, which may look like another value of YAML or like its signs."""

AMOUNT = st.sampled_from((0.0, 1.0, 0.5, 0.125, 1.125, 12.75, 300.0, 25000.0, 1e6, 0.00005))
"""A quantity from nothing to a million, with decimals that pass for thousands."""


class Days(NamedTuple):
    """The days of a formule, in their order; `today` lies between `start` and `evaluation`.

    Attributes:
        start: The first day on which it holds.
        evaluation: The day of the agreed evaluation.
        until: The last day on which it holds.
    """

    start: datetime.date
    evaluation: datetime.date
    until: datetime.date


def days(draw: st.DrawFn, today: datetime.date) -> Days:
    """Draw the days of a formule that holds today and for a year or more."""
    start = today - datetime.timedelta(draw(st.integers(0, 180)))
    evaluation = today + datetime.timedelta(draw(st.integers(360, 700)))
    return Days(start, evaluation, evaluation + datetime.timedelta(draw(st.integers(0, 120))))


def ids(draw: st.DrawFn, least: int, most: int) -> tuple[str, ...]:
    """Draw ids that differ from each other; those of another kind of thing may be alike."""
    return tuple(draw(st.lists(st.sampled_from(_IDS), min_size=least, max_size=most, unique=True)))


def few(draw: st.DrawFn, items: tuple[Item, ...], least: int = 0, most: int = 2) -> tuple[Item, ...]:
    """Draw some of these items, each at most once; fewer than `least` only where there are fewer."""
    if not items:
        return ()
    return tuple(draw(st.lists(st.sampled_from(items), min_size=min(least, len(items)), max_size=most, unique=True)))


def one(draw: st.DrawFn, items: tuple[Item, ...]) -> Item:
    """Draw one of these items."""
    return draw(st.sampled_from(items))


def likely(draw: st.DrawFn) -> bool:
    """Draw whether something that may be left out is there."""
    return draw(st.booleans())


def text(draw: st.DrawFn) -> str:
    """Draw a text."""
    return draw(TEXT)


def perhaps(draw: st.DrawFn) -> str | None:
    """Draw a text that may be left out."""
    return draw(TEXT) if draw(st.booleans()) else None


def hidden(draw: st.DrawFn, number: int) -> str | None:
    """Draw a name for something confidential, or None where it is public.

    The name stands nowhere else, so that nothing public can hold it.

    Args:
        draw: The drawing function.
        number: The how-manieth thing it is; those past the names that there are stay public.
    """
    rare = draw(st.integers(0, 9)) == 9  # noqa: PLR2004  one in ten
    return f"Verborgen {_HIDDEN[number]}" if rare and number < len(_HIDDEN) else None
