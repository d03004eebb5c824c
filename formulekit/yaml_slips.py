"""Recognise the slip behind text that is no YAML, where the lines around it leave no doubt.

What is not certain stays without a name here: then the words for what the parser stumbled over are the better ones.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from formulekit.language import Both


class Slip(NamedTuple):
    """A slip of the author.

    Attributes:
        text: Which text of `invalid-yaml` says it.
        at: The index of the character to point at.
        values: What that text mentions.
    """

    text: str
    at: int
    values: dict[str, str | Both]


# The patterns are bounded, and meet one line at a time from its start: a hostile line costs no more than its length.
_KEY = r"[\w-]{1,64}"
_APOSTROPHE = r"'(?:[stnk] |[st]-|(?:tis|twas) )\w"
# The opening quotation marks of word processors, double and single, each with the ones that close it.
_CLOSING = {
    "“": "”“",
    "„": "”“",
    "”": "”",
    "\u2018": "\u2018\u2019",
    "\u201a": "\u2018\u2019",
    "\u2019": "\u2019",
    "«": "»",
    "»": "«",
}
_CURLY = "".join(_CLOSING)
_WIDE = 60


def slip(cause: str, index: int, text: str) -> Slip | None:
    """Name the slip that led to what a parser stumbled over.

    Args:
        cause: What it stumbled over, as `yaml_errors.cause` names it.
        index: The index of the character where that is.
        text: The whole text.

    Returns:
        The slip; None where the text around the place leaves room for doubt.
    """
    look = _LOOKS.get(cause)
    return look(text, index) if look else None


def _start(text: str, index: int) -> int:
    return text.rfind("\n", 0, index) + 1


def _line(text: str, start: int) -> str:
    end = text.find("\n", start)
    return text[start : len(text) if end < 0 else end].rstrip("\r")


def _apostrophe(text: str, index: int) -> Slip | None:
    """Tell `'s Nachts` at the start of a value from a text between quotation marks."""
    before = text[_start(text, index) : index].rstrip()
    if before.endswith((":", "-", "[", ",")) and re.match(_APOSTROPHE, text[index : index + 8]):
        return Slip("apostrophe", index, {"meant": _quoted(text, index, _rest(text, index))})
    return None


def _closed_early(text: str, index: int) -> Slip | None:
    """Look where the text began that a quotation mark closed before this place."""
    opening = len(text[:index].rstrip(" ")) - 1
    if text[opening : opening + 1] != "'":
        return None
    while (opening := text.rfind("'", 0, opening)) > 0 and text[opening - 1] == "'":
        opening -= 1
    return _apostrophe(text, opening) if opening > 0 else None


def _rest(text: str, index: int) -> str:
    """Give the value that begins here as it was meant, with dots for what is long or stands on the lines below."""
    start = _start(text, index)
    before, value = text[start:index], _line(text, start)[index - start :]
    if "[" in before or "{" in before:
        return re.split(r"[,\]}]", value, maxsplit=1)[0].rstrip()
    end = text.find("\n", index)
    below = _line(text, end + 1) if end >= 0 else ""
    runs_on = len(below) - len(below.lstrip()) > len(before) - len(before.lstrip(" -"))
    short = value.partition(" #")[0].rstrip()
    if len(short) > _WIDE:
        short = short[:_WIDE].rpartition(" ")[0]
    return short if short == value.rstrip() and not runs_on else f"{short} …"


def _quoted(text: str, index: int, value: str) -> str:
    """Write a value between double quotation marks, behind the key that stands before this place."""
    before = text[max(_start(text, index), index - _WIDE) : index]
    key = re.search(rf"{_KEY}: +$", before)
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'{key[0] if key else ""}"{escaped}"'


def _curly(text: str, index: int) -> Slip | None:
    """Tell a whole value between the quotation marks that word processors make of straight ones."""
    start = _start(text, index)
    line, at = _line(text, start), index - start
    opening = next((place for place, sign in enumerate(line[:at]) if sign in _CURLY), at)
    before, closing = line[:opening], _CLOSING.get(line[opening : opening + 1])
    ends = [end for sign in closing or "" if (end := line.find(sign, at)) > 0]
    if not ends or not re.search(rf"({_KEY}:|^ *-|- +-|\[) +$|\[$", before[-_WIDE:]):
        return None
    value, behind = line[opening + 1 : min(ends)], line[min(ends) + 1 :].strip()
    inside_brackets = "[" in before or "{" in before
    whole = behind[:1] in (",", "]", "}") if inside_brackets else behind[:1] in ("", "#")
    if not whole or any(sign in _CURLY for sign in re.sub(r"\w\u2019\w", "", value)):
        return None
    return Slip("curly", start + opening, {"meant": _quoted(text, start + opening, value)})


_LOOKS: dict[str, Callable[[str, int], Slip | None]] = {
    "quote-open": _apostrophe,
    "quote-inside": _closed_early,
    "colon": _curly,
}
