"""Recognise the slip behind text that is no YAML, where the lines around it leave no doubt.

What is not certain stays without a name here: then the words for what the parser stumbled over are the better ones.
"""

import re
from collections.abc import Callable, Iterator
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
SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000"
"""What looks like a space, or like nothing, and is neither to YAML: as the inside of a class of characters."""

_FIXED = Both("een vaste spatie", "a no-break space")
_ODD = Both("een bijzondere spatie", "an odd space")
_SIGNS = "\u2010-\u2015\u2022\u2043\u2212\u00b7"  # what word processors make of a hyphen that begins a list
_BEGIN = (
    rf" *(?:- +)*(?:(?P<sign>[{_SIGNS}])[ {SPACES}]+|(?P<hyphen>-)(?=[a-z])|"
    rf"-?(?P<space>[{SPACES}])[ {SPACES}]*(?:- +)?){_KEY}:(?:\s|$)"
)
_ENTRY = rf"(?P<lead> *(?:- +)*)(?P<key>{_KEY}): +(?P<value>[^\s#|>&*!].*)$"
_EMPTY = rf"(?P<lead> *(?:- +)*){_KEY}: *(?:#.*)?$"


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
        short = re.split(r"[,\]}]", value, maxsplit=1)[0].rstrip()
        further = "[" not in before and re.match(rf"\s*,(?!\s*{_KEY}:)", value[len(short) :])
        return f"{short} …" if further else short
    end = text.find("\n", index)
    below = _line(text, end + 1) if end >= 0 else ""
    runs_on = len(below) - len(below.lstrip()) > _indentation(before, " -")
    short = shortened(value.partition(" #")[0].rstrip())
    return short if short == value.rstrip() and not runs_on else f"{short.removesuffix(' …')} …"


def _quoted(text: str, index: int, value: str) -> str:
    """Write a value between quotation marks, behind the key that stands before this place."""
    before = text[max(_start(text, index), index - _WIDE) : index]
    key = re.search(rf"{_KEY}: +$", before)
    return f"{key[0] if key else ''}{quoted(value)}"


def _lines_above(text: str, start: int) -> Iterator[int]:
    """Give the start of each line above, the nearest first, empty ones not included."""
    while start > 0:
        start, end = _start(text, start - 1), start
        if text[start:end].strip():
            yield start


def _indentation(line: str, signs: str = " ") -> int:
    """Give the column at which a line begins, behind its spaces and, where those are passed over, its dashes."""
    return len(line) - len(line.lstrip(signs))


def _space(text: str, at: int) -> Slip:
    name = _FIXED if text[at] in "\u00a0\u202f" else _ODD
    return Slip("space", at, {"space": name, "code": f"{ord(text[at]):04X}"})


def _begin(text: str, start: int) -> Slip | None:
    """Tell a line with a key that begins with what only looks like a dash or like indentation."""
    found = re.match(_BEGIN, _line(text, start))
    if not found:
        return None
    if found["space"]:
        return _space(text, start + found.start("space"))
    at = found.start("sign") if found["sign"] else found.start("hyphen")
    if not _may_begin_item(text, start, at):
        return None
    return Slip("list-sign", start + at, {}) if found["sign"] else _no_space(start + at)


def _may_begin_item(text: str, start: int, column: int) -> bool:
    """Tell whether a list may stand at this column: below its dashes, or below a key without a value."""
    if _below_dash(text, start, column):
        return True
    lines = (_line(text, above) for above in _lines_above(text, start))
    parent = next((line for line in lines if _indentation(line, " -") < column or not column), "")
    return re.match(_EMPTY, parent) is not None


def _no_space(at: int) -> Slip:
    return Slip("dash-space", at, {})


def _item(text: str, at: int) -> Slip | None:
    """Tell a line with what only looks like a dash, right below the dashes of a list."""
    start = _start(text, at)
    sign, behind = text[at : at + 1], text[at + 1 : at + 2]
    if not _below_dash(text, start, at - start):
        return None
    if sign == "-" and re.match(r"\w", behind):
        return _no_space(at)
    if sign == "-" and re.match(f"[{SPACES}]", behind):
        return _space(text, at + 1)
    return Slip("list-sign", at, {}) if re.match(f"[{_SIGNS}][ {SPACES}]", sign + behind) else None


def _below_dash(text: str, start: int, column: int) -> bool:
    """Tell whether the nearest line above that is indented no further has its dash at this column."""
    for above in _lines_above(text, start):
        line = _line(text, above)
        indentation = _indentation(line)
        if indentation <= column and line[indentation] != "#":
            return indentation == column and re.match(r"-(?: |$)", line[column : column + 2]) is not None
    return False


def _colon(text: str, index: int) -> Slip | None:
    """Tell a line that began, or was indented, so that it runs on into this one, whose first colon this is."""
    start = _start(text, index)
    if not re.fullmatch(rf" *{_KEY}", text[start:index]):
        return _curly(text, index)
    return _from_above(text, start)


def _indent(text: str, index: int) -> Slip | None:
    """Look at the line that fits nothing, and at the one above it."""
    start = _start(text, index)
    return _item(text, index) or _begin(text, start) or _from_above(text, start)


def _from_above(text: str, start: int) -> Slip | None:
    above = next(_lines_above(text, start), None)
    return None if above is None else _begin(text, above) or _deeper(text, above, start)


def _deeper(text: str, above: int, start: int) -> Slip | None:
    """Tell a key that is indented further than the key above it, although that one has a value already."""
    first = re.match(_ENTRY, _line(text, above))
    second = re.match(r"(?P<lead> +)(?P<key>[a-z][\w-]{0,63}):(?: |$)", _line(text, start))
    if not first or not second or not _complete(first["value"]) or first.end("lead") >= second.end("lead"):
        return None
    values: dict[str, str | Both] = {"key": second["key"], "above": first["key"]}
    parent = next(_lines_above(text, above), None)
    empty = re.match(_EMPTY, _line(text, parent)) if parent is not None else None
    if empty and "-" not in first["lead"]:
        if empty.end("lead") == first.end("lead"):
            return Slip("misplaced", above + first.end("lead"), values)
        pair = rf"^ *- +{re.escape(first['key'])}:.*\n +{re.escape(second['key'])}:"
        if second.end("lead") == first.end("lead") + 2 and re.search(pair, text, re.MULTILINE):
            return Slip("dash-missing", above + first.end("lead"), values)
    if _stood_before(text, above, second.end("lead")):
        return Slip("misplaced", above + first.end("lead"), values)
    value = first["value"].partition(" #")[0].rstrip()
    plain = value[0] not in "[{\"'"
    return Slip("deeper-text" if plain and " " in value else "deeper", start + second.end("lead"), values)


def _stood_before(text: str, start: int, column: int) -> bool:
    """Tell whether keys at this column came before a line, so that it is that line which left them."""
    for above in _lines_above(text, start):
        line = _line(text, above)
        indentation = _indentation(line, " -")
        if indentation <= column:
            return indentation == column
    return False


def _complete(value: str) -> bool:
    """Tell whether a value seems to begin and end on its line."""
    value = value.partition(" #")[0].rstrip()
    closing = {"[": "]", "{": "}", '"': '"', "'": "'"}.get(value[0])
    return closing == value[-1] if closing else value[-1] not in "]}'\""


def _no_colon(text: str, index: int) -> Slip | None:
    """Tell a key with another space behind its colon, and an item of a list without a proper dash."""
    start = _start(text, index)
    found = re.match(rf" *(?:- +)*{_KEY}:(?=[{SPACES}])", _line(text, start))
    return _space(text, start + found.end()) if found else _item(text, index)


def _lone_dash(text: str, index: int) -> Slip | None:
    """Tell a dash with nothing behind it, above a key at the same column."""
    start = _start(text, index)
    above = next(_lines_above(text, start), None)
    if above is None or text[start:index].strip(" ") or not re.match(r"[\w'\"]", text[index : index + 1]):
        return None
    line = _line(text, above).rstrip(" ")
    alone = line[index - start :] == "-" and not line[: index - start].strip(" -")
    return Slip("dash-alone", above + index - start, {}) if alone else None


def _behind_bracket(text: str, index: int) -> Slip | None:
    """Tell a text that begins with a word between brackets from a list with something behind it."""
    start = _start(text, index)
    found = re.match(rf" *(?:- +)*(?:{_KEY}: +)?(?P<word>\[[^][{{}},:]+\]|{{[^][{{}},:]+}}) *", text[start:index])
    if not found or found.end() != index - start or not re.match(r"\w", text[index : index + 1]):
        return None
    opening = start + found.start("word")
    rest = _rest(text, opening)
    if rest.endswith(("]", "}")):
        return None
    return Slip("behind-bracket", index, {"meant": _quoted(text, opening, rest)})


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
    "colon": _colon,
    "no-colon": _no_colon,
    "indent": _indent,
    "sign": _lone_dash,
    "other": _behind_bracket,
}
