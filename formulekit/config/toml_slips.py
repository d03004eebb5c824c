"""Says what slip of the author keeps a text from being TOML: quotes that are not there, or the wrong ones."""

import re
import tomllib

from formulekit.language import Both
from formulekit.sanitise import sanitise

_NO_TOML_AT = Both("geen TOML op regel {line}, teken {column}", "no TOML on line {line}, character {column}")
_NO_QUOTES = Both(
    "{found}; tekst staat tussen aanhalingstekens: {mended}", "{found}; text stands between quotes: {mended}"
)
_BACKSLASH = Both(
    "{found}; tekst met een \\ staat tussen enkele aanhalingstekens: {mended}",
    "{found}; text with a \\ stands between single quotes: {mended}",
)
_TWICE = Both(
    "op regel {line} staat iets voor de tweede keer; laat er een weg",
    "something stands a second time on line {line}; leave one out",
)
_ENDS = Both("op regel {line} houdt het te vroeg op: {due}", "it ends too early on line {line}: {due}")
_OPEN = Both("achter de tekst ontbreekt een aanhalingsteken", "a quotation mark is lacking behind the text")
_DUE = {
    "Unterminated string": _OPEN,
    'Expected "\'"': _OPEN,
    "Unclosed array": Both("achter de lijst ontbreekt een ]", "a ] is lacking behind the list"),
    "Unclosed inline table": Both("er ontbreekt een }", "a } is lacking"),
    "Expected ']'": Both("er ontbreekt een ]", "a ] is lacking"),
    "Invalid value": Both("de waarde ontbreekt, of is niet af", "the value is lacking, or not finished"),
    "Expected '='": Both(
        "achter de sleutel ontbreken een = en een waarde", "a = and a value are lacking behind the key"
    ),
}
_SAID_TWICE = ("Cannot overwrite", "Cannot declare", "Duplicate")
_WHERE = re.compile(r"line (\d+), column (\d+)")
# A text; or a word or a colour without quotes, or in those of a word processor, where a value is due.
_VALUE = re.compile(
    r"""(?P<text>"[^"]*+"|'[^']*+')
    |(?P<before>(?:^|[=\[,])\s*+)(?:
        [\u2018-\u201f]?+(?P<word>(?:\.{1,2}/|[^\W\d])[^\#,=\[\]{}"'\u2018-\u201f]*+)[\u2018-\u201f]?+
        |(?<=[=\s])(?P<colour>\#[0-9a-fA-F]{6}\b))(?=\s*+(?:[,\]}\#]|$))""",
    re.VERBOSE,
)
_NO_WORDS = ("true", "false", "inf", "nan")
_WIDEST = 200


def slip(text: str, told: str) -> Both | None:
    """Say where a text stops being TOML, and how that line is written where only quotes are amiss.

    Args:
        text: The text.
        told: What Python's reader tells of it.

    Returns:
        None where it does not tell where, nor what is lacking at the end.
    """
    where = _WHERE.search(told)
    if not where:
        due = next((said for begin, said in _DUE.items() if told.startswith(begin)), None)
        line = str(text.rstrip().count("\n") + 1)
        return _ENDS.filled({"line": line, "due": due}) if due else None
    if told.startswith(_SAID_TWICE):
        return _TWICE.filled({"line": where[1]})
    found = _NO_TOML_AT.filled({"line": where[1], "column": where[2]})
    lines, at = text.split("\n"), int(where[1])
    line = lines[at - 1].strip()
    mended = _VALUE.sub(_quoted, line)
    lines[at - 1] = mended
    if mended == line or line.startswith("[") or not _is_toml("\n".join(lines), at):
        return found
    said = _BACKSLASH if "\\" in mended else _NO_QUOTES
    return said.filled({"found": found, "mended": sanitise(mended, _WIDEST)})


def _quoted(value: re.Match[str]) -> str:
    """Put the quotes round a value that it lacks, or other ones where a backslash would mean something else."""
    if value["text"]:
        inside = value["text"][1:-1]
        return value[0] if "'" in inside or _is_toml(f"x = {value['text']}") else f"'{inside}'"
    found = value["word"] or value["colour"]
    word = found.rstrip()
    if word in _NO_WORDS:
        return value[0]
    text = f"'{word}'" if "\\" in word else f'"{word}"'
    return value["before"] + text + found[len(word) :]


def _is_toml(text: str, until: int | None = None) -> bool:
    """Tell whether a text is TOML, or at least as far as a line and with it."""
    try:
        tomllib.loads(text)
    except RecursionError:
        return False
    except tomllib.TOMLDecodeError as error:
        where = _WHERE.search(str(error))
        return where is not None and until is not None and int(where[1]) > until
    return True
