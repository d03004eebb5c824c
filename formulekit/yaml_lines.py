"""The lines of a text that is no YAML, and how a value in it is written between quotation marks."""

import re
from collections.abc import Iterator

KEY = r"[\w-]{1,64}"
"""A key of the language, or an id, as a pattern."""

SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000"
"""What looks like a space, or like nothing, and is neither to YAML: as the inside of a class of characters."""

SIGNS = "\u2010-\u2015\u2022\u2043\u2212\u00b7"
"""What word processors make of a hyphen that begins a list: as the inside of a class of characters."""

ITEM = rf"(?P<sign>-+|[{SIGNS}])[ {SPACES}]*\w"
"""How a key begins that was meant as an item of a list, as a pattern."""

_WIDE = 60


def quoted(value: str) -> str:
    """Write a value between quotation marks, double ones where the single would not leave it as it is."""
    if re.search(r'["\\]', value) and "'" not in value:
        return f"'{value}'"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def shortened(value: str) -> str:
    """Give what fits in an advice of a value, with dots for the rest."""
    if len(value) <= _WIDE:
        return value
    return f"{value[:_WIDE].rpartition(' ')[0] or value[:_WIDE]} …"


def start_of(text: str, index: int) -> int:
    """Give where the line begins that a character stands on."""
    return text.rfind("\n", 0, index) + 1


def line_at(text: str, start: int) -> str:
    """Give the line that begins here, without its end."""
    end = text.find("\n", start)
    return text[start : len(text) if end < 0 else end].rstrip("\r")


def rest_of(text: str, index: int) -> str:
    """Give the value that begins here as it was meant, with dots for what is long or stands on the lines below."""
    start = start_of(text, index)
    before, value = text[start:index], line_at(text, start)[index - start :]
    closes = value.startswith("'") and any(
        value.count(closing) > value.count(opening) for opening, closing in ("[]", "{}")
    )
    if "[" in before or "{" in before or closes:
        short = re.split(r"[,\]}]", value, maxsplit=1)[0].rstrip()
        further = "[" not in before and re.match(rf"\s*,(?!\s*{KEY}:)", value[len(short) :])
        return f"{short} …" if further else short
    end = text.find("\n", index)
    below = line_at(text, end + 1) if end >= 0 else ""
    runs_on = len(below) - len(below.lstrip()) > depth_of(before, " -")
    short = shortened(value.partition(" #")[0].rstrip())
    return short if short == value.rstrip() and not runs_on else f"{short.removesuffix(' …')} …"


def quoted_value(text: str, index: int, value: str) -> str:
    """Write a value between quotation marks, behind the key that stands before this place."""
    before = text[max(start_of(text, index), index - _WIDE) : index]
    key = re.search(rf"{KEY}: +$", before)
    return f"{key[0] if key else ''}{quoted(value)}"


def lines_above(text: str, start: int) -> Iterator[int]:
    """Give the start of each line above, the nearest first, empty ones not included."""
    while start > 0:
        start, end = start_of(text, start - 1), start
        if text[start:end].strip():
            yield start


def depth_of(line: str, signs: str = " ") -> int:
    """Give the column at which a line begins, behind its spaces and, where those are passed over, its dashes."""
    return len(line) - len(line.lstrip(signs))
