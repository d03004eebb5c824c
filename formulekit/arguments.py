"""What callers of the library may give: anything else is refused in a sentence that says what is due."""

import datetime
from collections.abc import Iterable
from pathlib import Path
from textwrap import shorten

from formulekit.language import Language

_WIDEST = 80


def path_given(path: str | Path) -> Path:
    """Give the path of an argument that takes one.

    Raises:
        TypeError: It is no path.
    """
    if not isinstance(path, str | Path):
        raise TypeError(f"a path is a str or a pathlib.Path, and not {shorten(repr(path), _WIDEST)}")
    return Path(path)


def paths_given(paths: str | Path | Iterable[str | Path]) -> tuple[Path, ...]:
    """Give the paths of an argument that takes one or several.

    Raises:
        TypeError: It is neither a path nor several.
    """
    if isinstance(paths, Iterable) and not isinstance(paths, str):
        return tuple(map(path_given, paths))
    return (path_given(paths),)


def language_given(language: Language | None) -> Language | None:
    """Give the language of an argument.

    Raises:
        ValueError: It is neither Dutch nor English.
    """
    if language not in {None, "nl", "en"}:
        raise ValueError(f"language is 'nl' or 'en', and not {language!r}")
    return language


def day_given(today: datetime.date | None) -> datetime.date | None:
    """Give the day of an argument; of a moment only its day counts.

    Raises:
        TypeError: It is no date.
    """
    if today is not None and not isinstance(today, datetime.date):
        raise TypeError(f"today is a datetime.date, such as datetime.date(2026, 1, 31), and not {today!r}")
    return today.date() if isinstance(today, datetime.datetime) else today


def texts_given(given: str | Iterable[str]) -> tuple[str, ...]:
    """Give the texts of an argument that takes one or several.

    Raises:
        TypeError: It is neither a text nor several.
    """
    texts = (given,) if isinstance(given, str) or not isinstance(given, Iterable) else tuple(given)
    for each in texts:
        if not isinstance(each, str):
            raise TypeError(f"a code is a str, such as 'FK301', and not {each!r}")
    return texts


def ids_given(*ids: str) -> tuple[str, ...]:
    """Give ids that stand apart from one another.

    Raises:
        TypeError: One of them is no text, such as a list of ids.
    """
    for each in ids:
        if not isinstance(each, str):
            raise TypeError(f"an id is a str, and each is an argument of its own; this is {each!r}")
    return ids
