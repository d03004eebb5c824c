"""Recognise the slip behind text that is no YAML, where the lines around it leave no doubt.

What is not certain stays without a name here: then the words for what the parser stumbled over are the better ones.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from formulekit.language import Both
from formulekit.yaml_lines import (
    KEY,
    SIGNS,
    SPACES,
    depth_of,
    line_at,
    lines_above,
    quoted_value,
    rest_of,
    shortened,
    start_of,
)


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
_APOSTROPHE = r"'(?:[stnkmr] |ns |[st]-|(?:tis|twas) |\d\d\b)"
_CLOSED = re.compile(r"'[^']*' *[,\]}]")
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
_COLONS = "\ufe13\ufe55\uff1a\u2236\ua789"
_FEW = 8
_FIXED = Both("een vaste spatie", "a no-break space")
_ODD = Both("een bijzondere spatie", "an odd space")
_UNSEEN = Both("een onzichtbaar teken", "an invisible character")
_BEGIN = (
    rf" *(?:- +)*(?:(?P<sign>[{SIGNS}])[ {SPACES}]+|(?P<hyphen>-)(?=[a-z])|"
    rf"-?(?P<space>[{SPACES}])[ {SPACES}]*(?:- +)?){KEY}:(?:\s|$)"
)
_ENTRY = rf"(?P<lead> *(?:- +)*)(?P<key>{KEY}): +(?P<value>[^\s#|>&*!].*)$"
_EMPTY = rf"(?P<lead> *(?:- +)*)(?P<key>{KEY}): *(?:#.*)?$"


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


def _apostrophe(text: str, index: int) -> Slip | None:
    """Tell `'s Nachts` at the start of a value from a text between quotation marks."""
    before = index
    while before and text[before - 1].isspace() and text[before - 1] != "\n":
        before -= 1
    if text[max(before - 1, 0) : before] in (":", "-", "[", ",") and re.match(_APOSTROPHE, text[index : index + 8]):
        return Slip("apostrophe", index, {"meant": quoted_value(text, index, rest_of(text, index))})
    return None


def _closed_early(text: str, index: int) -> Slip | None:
    """Look where the text began that a quotation mark closed before this place."""
    opening = len(text[:index].rstrip(" ")) - 1
    if text[opening : opening + 1] != "'":
        return None
    while (opening := text.rfind("'", 0, opening)) > 0 and text[opening - 1] == "'":
        opening -= 1
    return _apostrophe(text, opening) if opening > 0 else None


def _space(text: str, at: int) -> Slip:
    name = _FIXED if text[at] in "\u00a0\u202f" else _UNSEEN if text[at] in "\u200b\u2060" else _ODD
    return Slip("space", at, {"space": name, "code": f"{ord(text[at]):04X}"})


def _begin(text: str, start: int) -> Slip | None:
    """Tell a line with a key that begins with what only looks like a dash or like indentation."""
    found = re.match(_BEGIN, line_at(text, start))
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
    lines = (line_at(text, above) for above in lines_above(text, start))
    parent = next((line for line in lines if depth_of(line, " -") < column or not column), "")
    return re.match(_EMPTY, parent) is not None


def _no_space(at: int) -> Slip:
    return Slip("dash-space", at, {})


def _item(text: str, at: int) -> Slip | None:
    """Tell a line with what only looks like a dash, right below the dashes of a list."""
    start = start_of(text, at)
    sign, behind = text[at : at + 1], text[at + 1 : at + 2]
    if not _below_dash(text, start, at - start):
        return None
    if sign == "-" and (more := re.match(r"-+(?= )", text[at + 1 : at + 1 + _FEW])):
        return Slip("list-sign", at, {"sign": sign + more[0]})
    if sign == "-" and re.match(r"\w", behind):
        return _no_space(at)
    if sign == "-" and re.match(f"[{SPACES}]", behind):
        return _space(text, at + 1)
    return Slip("list-sign", at, {}) if re.match(f"[{SIGNS}][ {SPACES}]", sign + behind) else None


def _below_dash(text: str, start: int, column: int) -> bool:
    """Tell whether the nearest line above that is indented no further has its dash at this column."""
    for above in lines_above(text, start):
        line = line_at(text, above)
        indentation = depth_of(line)
        if indentation <= column and line[indentation] != "#":
            return indentation == column and re.match(r"-(?: |$)", line[column : column + 2]) is not None
    return False


def _colon(text: str, index: int) -> Slip | None:
    """Tell a line that began, or was indented, so that it runs on into this one, whose first colon this is."""
    start = start_of(text, index)
    if not re.fullmatch(rf" *{KEY}", text[start:index]):
        glued = _glued(text, start, r"[\[{]") or _semicolon(text, start, index)
        return glued or _curly(text, index) or _colon_text(text, start, index)
    return _from_above(text, start)


def _semicolon(text: str, start: int, index: int) -> Slip | None:
    """Tell a semicolon in the place of a comma between braces."""
    found = re.search(rf";(?= *{KEY}$)", text[start:index]) if "{" in text[start:index] else None
    return Slip("semicolon", start + found.start(), {}) if found else None


def _colon_text(text: str, start: int, index: int) -> Slip | None:
    """Tell a text with a colon in it, in a line of its own."""
    found = re.match(rf" *(?:- +)*{KEY}: +(?=[^\s\[{{\"'|>&*!(])", text[start:index])
    line = line_at(text, start)
    if not found or re.search(rf", *{KEY}: ", line[index - start :]):
        return None
    at = start + found.end()
    return Slip("colon-text", index, {"meant": quoted_value(text, at, rest_of(text, at))})


def _sign(text: str, index: int) -> Slip | None:
    """Tell the sign that mail programs put before the lines of another's message."""
    if text[index : index + 1] == ">" and not text[start_of(text, index) : index].strip(" >"):
        return Slip("mail", index, {})
    return _lone_dash(text, index)


def _glued(text: str, start: int, begin: str) -> Slip | None:
    """Tell a key with no space between its colon and a value that begins like this."""
    found = re.match(rf" *(?:- +)*(?P<key>[a-z][\w-]{{0,63}}):(?P<value>{begin}.*)", line_at(text, start))
    if not found:
        return None
    meant = f"{found['key']}: {shortened(found['value'])}"
    return Slip("colon-space", start + found.end("key"), {"key": found["key"], "meant": meant})


def _indent(text: str, index: int) -> Slip | None:
    """Look at the line that fits nothing, and at the one above it."""
    start = start_of(text, index)
    return _item(text, index) or _begin(text, start) or _from_above(text, start)


def _from_above(text: str, start: int) -> Slip | None:
    above = next(lines_above(text, start), None)
    return None if above is None else _begin(text, above) or _deeper(text, above, start)


def _deeper(text: str, above: int, start: int) -> Slip | None:
    """Tell a key that is indented further than the key above it, although that one has a value already."""
    first = re.match(_ENTRY, line_at(text, above))
    second = re.match(r"(?P<lead> +)(?P<key>[a-z][\w-]{0,63}):(?: |$)", line_at(text, start))
    if not first or not second or not _complete(first["value"]) or first.end("lead") >= second.end("lead"):
        return None
    values: dict[str, str | Both] = {"key": second["key"], "above": first["key"]}
    column = first.end("lead")
    if "-" not in first["lead"] and (left := _left_empty(text, above, column)):
        return Slip("empty-above", start + second.end("lead"), values | {"empty": left})
    parent = next(lines_above(text, above), None)
    empty = re.match(_EMPTY, line_at(text, parent)) if parent is not None else None
    if empty and "-" not in first["lead"]:
        pair = rf"^ *- +{re.escape(first['key'])}:.*\n +{re.escape(second['key'])}:"
        if second.end("lead") == first.end("lead") + 2 and re.search(pair, text, re.MULTILINE):
            return Slip("dash-missing", above + first.end("lead"), values)
    if _stood_before(text, above, second.end("lead")):
        return Slip("misplaced", above + first.end("lead"), values)
    value = first["value"].partition(" #")[0].rstrip()
    plain = value[0] not in "[{\"'"
    return Slip("deeper-text" if plain and " " in value else "deeper", start + second.end("lead"), values)


def _left_empty(text: str, start: int, column: int) -> str | None:
    """Give the key without a value that stands above, at the same column, with only keys that have theirs between."""
    for above in lines_above(text, start):
        line = line_at(text, above)
        empty, entry = re.match(_EMPTY, line), re.match(_ENTRY, line)
        if empty and empty.end("lead") == column:
            return empty["key"]
        if line.lstrip().startswith("#"):
            continue
        if not entry or entry.end("lead") != column or not _complete(entry["value"]):
            return None
    return None


def _stood_before(text: str, start: int, column: int) -> bool:
    """Tell whether keys at this column came before a line, so that it is that line which left them."""
    for above in lines_above(text, start):
        line = line_at(text, above)
        indentation = depth_of(line, " -")
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
    start = start_of(text, index)
    found = re.match(rf" *(?:- +)*{KEY}:(?=[{SPACES}])", line_at(text, start))
    if found:
        return _space(text, start + found.end())
    return _item(text, index) or _glued(text, start, r"(?!//)\S") or _below_bar(text, start) or _wide_colon(text, start)


def _below_bar(text: str, start: int) -> Slip | None:
    """Tell a text that should be indented below the bar, or the greater-than sign, behind the key above it."""
    line = next((line_at(text, above) for above in lines_above(text, start)), "")
    key = re.match(rf"(?P<lead> *(?:- +)*)(?P<key>{KEY}): +[|>][-+\d]{{0,2}} *(?:#.*)?$", line)
    depth = depth_of(line_at(text, start))
    return Slip("below-bar", start + depth, {"key": key["key"]}) if key and depth <= key.end("lead") else None


def _wide_colon(text: str, start: int) -> Slip | None:
    """Tell a colon of another script, which YAML does not know."""
    found = re.match(rf" *(?:- +)*(?P<key>{KEY}) ?(?P<sign>[{_COLONS}])\s*(?P<value>.*)", line_at(text, start))
    if not found:
        return None
    return Slip("wide-colon", start + found.start("sign"), {"meant": f"{found['key']}: {shortened(found['value'])}"})


def _lone_dash(text: str, index: int) -> Slip | None:
    """Tell a dash with nothing behind it, above a key at the same column."""
    start = start_of(text, index)
    above = next(lines_above(text, start), None)
    if above is None or text[start:index].strip(" ") or not re.match(r"[\w'\"]", text[index : index + 1]):
        return None
    line = line_at(text, above).rstrip(" ")
    alone = line[index - start :] == "-" and not line[: index - start].strip(" -")
    return Slip("dash-alone", above + index - start, {}) if alone else None


def _behind_bracket(text: str, index: int) -> Slip | None:
    """Tell a text that begins with a word between brackets from a list with something behind it."""
    start = start_of(text, index)
    found = re.match(rf" *(?:- +)*(?:{KEY}: +)?(?P<word>\[[^][{{}},:]+\]|{{[^][{{}},:]+}}) *", text[start:index])
    if not found or found.end() != index - start or not re.match(r"\w", text[index : index + 1]):
        return None
    opening = start + found.start("word")
    rest = rest_of(text, opening)
    if rest.endswith(("]", "}")):
        return None
    return Slip("behind-bracket", index, {"meant": quoted_value(text, opening, rest)})


def _within_brackets(text: str, index: int) -> Slip | None:
    """Look behind a bracket, on its line, for what kept it from being closed."""
    line = line_at(text, start_of(text, index))
    inside = line[index - start_of(text, index) :]
    for found in re.finditer(rf"(?:[\[{{,:] ?|: +)(?:(?P<apostrophe>{_APOSTROPHE})|(?P<sign>[*&!]\w))", inside):
        at = index + max(found.start("apostrophe"), found.start("sign"))
        if found["sign"]:
            return Slip("sign", at, {})
        if not _CLOSED.match(text, at) and (said := _apostrophe(text, at)):
            return said
    return _hash(text, index, inside)


def _hash(text: str, index: int, inside: str) -> Slip | None:
    """Tell a text with a number sign in it from a remark: the bracket is closed behind it."""
    found = re.search(
        rf"(?:{KEY}: ++|[\[,] *+)(?P<value>[^\s\[\]{{}},:\"'#][^\[\]{{}},:\"'#]* #[^\[\]{{}},:]*)[,\]}}]", inside
    )
    if not found:
        return None
    at = index + found.start("value")
    meant = quoted_value(text, at, shortened(found["value"].rstrip()))
    return Slip("hash", at + found["value"].index("#"), {"meant": meant})


def _behind(text: str, index: int) -> Slip | None:
    """Look at the start of a value of which the parser understood no more than a part."""
    start = start_of(text, index)
    found = re.match(rf" *(?:- +)*(?:{KEY}: +)?(?=[*&!]\w)", text[start:index])
    if found:
        return Slip("sign", start + found.end(), {})
    return _question(text, index) or _behind_bracket(text, index)


def _question(text: str, index: int) -> Slip | None:
    """Tell a question mark in the place of a value that nobody knows yet."""
    start = start_of(text, index)
    found = re.match(rf" *(?:- +)*(?P<key>{KEY}): +\?+ *(?:#.*)?$", line_at(text, start))
    return Slip("question", start + found.end("key") + 2, {"key": found["key"]}) if found else None


def _curly(text: str, index: int) -> Slip | None:
    """Tell a whole value between the quotation marks that word processors make of straight ones."""
    start = start_of(text, index)
    line, at = line_at(text, start), index - start
    opening = next((place for place, sign in enumerate(line[:at]) if sign in _CURLY), at)
    before, closing = line[:opening], _CLOSING.get(line[opening : opening + 1])
    ends = [end for sign in closing or "" if (end := line.find(sign, at)) > 0]
    if not ends or not re.search(rf"({KEY}:|^ *-|- +-|\[) +$|\[$", before[-60:]):
        return None
    value, behind = line[opening + 1 : min(ends)], line[min(ends) + 1 :].strip()
    inside_brackets = "[" in before or "{" in before
    whole = behind[:1] in (",", "]", "}") if inside_brackets else behind[:1] in ("", "#")
    if not whole or any(sign in _CURLY for sign in re.sub(r"\w\u2019\w", "", value)):
        return None
    return Slip("curly", start + opening, {"meant": quoted_value(text, start + opening, value)})


_LOOKS: dict[str, Callable[[str, int], Slip | None]] = {
    "quote-open": _apostrophe,
    "quote-inside": _closed_early,
    "colon": _colon,
    "no-colon": _no_colon,
    "indent": _indent,
    "sign": _sign,
    "other": _behind,
    "bracket-open": _within_brackets,
}
