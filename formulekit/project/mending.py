"""How to mend what has one safe mend: the edits of a document's own text, or none where there is a choice."""

import datetime
import re

from formulekit.findings import Edit
from formulekit.language import Language
from formulekit.reader import Scalar, place_of

_NUMBER = re.compile(r"\d+([.,]\d+)?", re.ASCII)
_WHOLE = 100
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.ASCII)
_MONTHS = 12
_IN_WORDS = re.compile(r"(\d{1,2}) ([a-z]{3,9})\.? (\d{4})", re.ASCII | re.IGNORECASE)
_NAMES = (
    ("januari", "january"),
    ("februari", "february"),
    ("maart", "march", "mrt"),
    ("april",),
    ("mei", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("augustus", "august"),
    ("september", "sept"),
    ("oktober", "october"),
    ("november",),
    ("december",),
)
_BY_NAME = {
    name[:length]: month for month, names in enumerate(_NAMES, 1) for name in names for length in (3, len(name))
}
_WORD = re.compile(r"[^\W_]+")
_HEADER = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)")


def is_block(node: Scalar) -> bool:
    """Tell whether a text stands below a bar or a greater-than sign."""
    return not node.plain and node.source.text[node.start] in "|>"


def respelled(node: Scalar, word: str) -> str:
    """Give what is to stand in the file for a key or value: another word, in the same quotation marks.

    Args:
        node: The key or value.
        word: The word.
    """
    written = node.source.text[node.start : node.end]
    if is_block(node):
        header = _HEADER.match(written)
        below = written[header.end() if header else 0 :]
        return written[: len(written) - len(below)] + below.replace(below.strip(), word)
    mark = "" if node.plain else written[0]
    return f"{mark}{word}{mark}"


def instead(node: Scalar, word: str) -> tuple[Edit, ...]:
    """Write another word for a key or value."""
    return (Edit(place_of(node), respelled(node, word)),)


def likely(node: Scalar, word: str) -> tuple[Edit, ...]:
    """Write the word that was probably meant; not where a word of the author would be lost: `concept v2`."""
    own, new = (_WORD.findall(text.casefold()) for text in (node.text, word))
    return instead(node, word) if len(own) <= len(new) or "".join(own) == "".join(new) else ()


def per_cent(node: Scalar) -> tuple[Edit, ...]:
    """Put a percent sign behind a share; not behind 1,2, which may as well be 120 %."""
    number = float(node.text.replace(",", ".")) if _NUMBER.fullmatch(node.text) else 0.0
    return instead(node, f"{node.text}%") if 2 <= number <= _WHOLE else ()  # noqa: PLR2004  from two it is no part


def names_a_day(text: str) -> bool:
    """Tell whether a text names a day, year and month included, in whatever order and whether there is such a day."""
    words = _IN_WORDS.fullmatch(text)
    whole = _YEAR_FIRST.fullmatch(text) or _YEAR_LAST.fullmatch(text)
    return whole is not None or (words is not None and words[2].lower() in _BY_NAME)


def day(node: Scalar, language: Language) -> tuple[Edit, ...]:
    """Write a date with year, month and day in order.

    Args:
        node: The date as it is written.
        language: The language of the document: in Dutch the day comes first, in English it may be the month.
    """
    if match := _YEAR_FIRST.fullmatch(node.text):
        year, month, number = match.groups()
    elif match := _YEAR_LAST.fullmatch(node.text):
        number, month, year = match.groups()
        if language == "en" and int(number) <= _MONTHS and int(number) != int(month):
            return ()
    elif (match := _IN_WORDS.fullmatch(node.text)) and match[2].lower() in _BY_NAME:
        number, month, year = match[1], str(_BY_NAME[match[2].lower()]), match[3]
    else:
        return ()
    written = f"{year}-{int(month):02}-{int(number):02}"
    return instead(node, written) if _is_day(written) else ()


def _is_day(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def swapped(first: Scalar, last: Scalar) -> tuple[Edit, ...]:
    """Let two values change places."""
    return (*instead(first, last.text), *instead(last, first.text))
