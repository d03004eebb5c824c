"""Say in our own terms what a YAML parser stumbled over."""

import re
from typing import NamedTuple


class Stumble(NamedTuple):
    """Where a parser gave up.

    Attributes:
        context: What it was reading, in its own words; empty where it does not say.
        problem: What it missed, in its own words.
        began: The index of the character where that began.
        at: The index of the character where it gave up.
    """

    context: str
    problem: str
    began: int
    at: int


# What the parser was reading and what it missed, both libyaml's words and PyYAML's own; the text that fits; and
# whether the fault lies where the construct began (an opening bracket) rather than where the parser gave up.
_CAUSES = (
    (r"found a tab character", "tab", False),
    (r"quoted scalar.*unexpected end of stream", "quote-open", True),
    (r"flow (sequence|mapping)", "bracket-open", True),
    (r"escape|hexdecimal|invalid Unicode|not in range", "escape", False),
    (r"mapping values are not allowed", "colon", False),
    (r"sequence entries are not allowed", "dash", False),
    (r"could not find expected ':'", "no-colon", True),
    (r"incompatible YAML|duplicate %|YAML directive|unknown directive|Exceeds the limit", "directive", False),
    (r"alphabetic or numeric character|(scanning|parsing) (a|an) (tag|anchor|alias|directive|%)", "sign", True),
    (r"scanning a block scalar|tag handle", "sign", True),
)
_INDENTATION = re.compile(r"(?:- | )*")


def cause(stumble: Stumble, text: str) -> tuple[str, int]:
    """Name what is wrong, and the index of the character to point at.

    Args:
        stumble: Where the parser gave up.
        text: The whole text.

    Returns:
        One of tab, quote-open, quote-inside, bracket-open, bracket-extra, escape, colon, dash, no-colon, sign,
        directive, indent and other; and an index into `text`.
    """
    words = f"{stumble.context} {stumble.problem}"
    character = text[stumble.at : stumble.at + 1]
    if "cannot start any token" in words:
        return ("tab" if character == "\t" else "sign"), stumble.at
    for pattern, name, at_context in _CAUSES:
        if re.search(pattern, words):
            return _nearer(name, stumble.began if at_context else stumble.at, stumble, text)
    return _by_neighbours(stumble, text)


def _nearer(name: str, index: int, stumble: Stumble, text: str) -> tuple[str, int]:
    """Look closer where parsers give up late, or call several mistakes the same."""
    if name == "escape":
        return name, max(text.rfind("\\", 0, stumble.at + 1), 0)
    if name == "directive":
        return name, text.rfind("\n", 0, stumble.at) + 1
    if name == "bracket-open":
        return _between_brackets(stumble, text)
    if name == "colon":
        return _before_colon(index, text)
    return name, index


def _between_brackets(stumble: Stumble, text: str) -> tuple[str, int]:
    """Tell a bracket that is not closed from a quotation mark or a colon inside it, on the same line."""
    inside = text[stumble.began : stumble.at]
    if inside.endswith(("'", '"')) and text[stumble.at : stumble.at + 1].isalnum():
        return "quote-inside", stumble.at
    if text[stumble.at : stumble.at + 1] == ":" and "\n" not in inside:
        return "colon", stumble.at
    return "bracket-open", stumble.began


def _before_colon(index: int, text: str) -> tuple[str, int]:
    """Tell a colon too many from one that is missing on the line above, which then runs on into this one."""
    here = text.rfind("\n", 0, index) + 1
    above = text[:here].rstrip()
    there = above.rfind("\n") + 1
    depth, own = _depth(text, there), text[here:index]
    no_key = ": " not in above[there:] and not above.endswith(":") and above[depth : depth + 1] not in {"", "#"}
    if no_key and ": " not in own and depth - there == _depth(text, here) - here:
        return "no-colon", depth
    return "colon", index


def _depth(text: str, start: int) -> int:
    """Give the index of the first character behind a line's indentation and dashes."""
    match = _INDENTATION.match(text, start)
    return match.end() if match else start


def _by_neighbours(stumble: Stumble, text: str) -> tuple[str, int]:
    """Tell by the characters around it what is wrong where the parser only says what it expected."""
    at = stumble.at
    line = text.rfind("\n", 0, at) + 1
    above = text[:line].rstrip()
    above_starts = above.rfind("\n") + 1
    if "document start" in stumble.problem and above[above_starts:].startswith("%"):
        return "directive", above_starts
    if "node content" in stumble.problem and not text[at:].strip():
        return "bracket-open", _unclosed(text, at)
    before, character = text[line:at].rstrip(" ")[-1:], text[at : at + 1]
    first = not before and not above.endswith("...")
    return _by_character(character, before, first=first, node="node content" in stumble.problem), at


def _unclosed(text: str, at: int) -> int:
    """Give the index of the last bracket before a place that is not closed before it; the place where there is none."""
    closed = 0
    for index in range(at - 1, -1, -1):
        closed += (text[index] in "]}") - (text[index] in "[{")
        if closed < 0:
            return index
    return at


def _by_character(character: str, before: str, *, first: bool, node: bool) -> str:
    if character in {"]", "}"}:
        return "bracket-extra"
    if character == ":":
        return "colon"
    if node or character in {"&", "*", "!"}:
        return "dash" if character == "-" else "sign"
    if before and before in "'\"":
        return "quote-inside"
    return "indent" if first else "other"
