"""Make what a file says safe to print: no control characters, no forged lines, no endless words."""

import json
import re
import unicodedata
from bisect import bisect_right
from itertools import accumulate

UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff"
    "\ufff9-\uffff\U000e0000-\U000e0fff]|(?<=#)#(?=\\w*\\[)"
)
"""What a terminal, a log reader or a build server (`##[error]`, anywhere in a line) could take for more than text."""

_COMMAND = re.compile(r"^([^\S\n]*+):(?=:)", re.MULTILINE)
_WIDEST = 80
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how one begins


def _escape(match: re.Match[str]) -> str:
    if match[0] == "#":
        return "\\x23"
    return match[0].encode("unicode_escape", "surrogatepass").decode("ascii")


def cells(text: str) -> int:
    """Count the cells of a terminal that a text takes, wide characters as two, combining ones as none."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def _cells_of(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def visible(text: str) -> str:
    """Show controls, bidirectional marks and line breaks as escapes."""
    return UNSAFE.sub(_escape, text)


def harmless(text: str) -> str:
    """Escape the colon with which a line would be a command to a build server, `::error::`, spaces before it or not."""
    return _COMMAND.sub(r"\1\\x3a", text)


def sanitise(text: str, widest: int = _WIDEST) -> str:
    """Make a value from a file safe for a message, cut at a number of cells.

    Args:
        text: What the file says.
        widest: The most cells that the result takes.
    """
    shown = visible(text[: 4 * widest])
    if len(text) <= 4 * widest and cells(shown) <= widest:
        return shown
    taken = list(accumulate(map(_cells_of, shown)))
    return shown[: bisect_right(taken, widest - 1)] + "…"


def inert(value: str) -> str:
    """Make a value that no spreadsheet reckons with: a formula gets an apostrophe, a control is shown."""
    return f"'{visible(value)}" if value.startswith(_FORMULA) else visible(value)


def json_text(content: object) -> str:
    """Write content as JSON, in which controls and what else is unsafe to print are escaped.

    Args:
        content: What JSON knows: dicts, lists, texts, numbers, booleans and None; a day becomes ISO 8601.
    """
    lines = json.dumps(content, ensure_ascii=False, indent=2, default=str).split("\n")
    return "".join(UNSAFE.sub(_json_escape, line) + "\n" for line in lines)


def _json_escape(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1].replace("#", "\\u0023")
