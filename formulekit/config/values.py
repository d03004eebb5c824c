"""What each key of the configuration may say."""

import datetime
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from formulekit.config.settings import Logo
from formulekit.findings import Level, Severity
from formulekit.language import Both, Language
from formulekit.palette import INK, PAPER, Palette, Tone, contrast
from formulekit.phrases import meant, number
from formulekit.plugins import UnknownCode, codes_of, rules
from formulekit.project.files import Unread, content_of
from formulekit.sanitise import sanitise
from formulekit.suggest import nearest
from formulekit.units import HOURS_OF_A_YEAR
from formulekit.vocabulary import VALUES

MAX_LOGO = 256 * 1024
"""The largest logo, in bytes."""

_PNG = b"\x89PNG\r\n\x1a\n"
_COLOUR = re.compile("#[0-9a-f]{6}", re.IGNORECASE)
_TEXT_CONTRAST = 4.5
_LINE_CONTRAST = 3.0

_CHOOSE = Both("'{value}' kan niet; kies uit {known}", "'{value}' is not possible; choose from {known}")
_NO_LIST = Both("hier hoort een lijst van teksten", "a list of texts is due here")
NO_TABLE = Both("hier horen regels van de vorm sleutel = waarde", "lines of the form key = value are due here")
_OUTSIDE = Both("'{value}' ligt buiten het project", "'{value}' lies outside the project")
_NO_RULE = Both("er is geen regel '{value}'", "there is no rule '{value}'")
_NO_HOURS = Both("geef een aantal uren tussen 1 en 8784", "give a number of hours between 1 and 8784")
_NO_DAY = Both("geef een datum, zoals 2026-01-31", "give a date, such as 2026-01-31")
_NO_DOMAIN = Both("er is geen domein '{value}'", "there is no domain '{value}'")
_NO_PAIR = Both(
    'geef bij \'{value}\' een vlak en een lijn: {{fill = "#ccdcf9", line = "#2f5597"}}',
    'give \'{value}\' a fill and a line: {{fill = "#ccdcf9", line = "#2f5597"}}',
)
_TOO_DARK = Both(
    "het vlak van '{value}' is te donker voor tekst (contrast {ratio}, 4,5 is nodig)",
    "the fill of '{value}' is too dark for text (contrast {ratio}, 4.5 is needed)",
)
_TOO_LIGHT = Both(
    "de lijn van '{value}' is te licht op wit (contrast {ratio}, 3 is nodig)",
    "the line of '{value}' is too light on white (contrast {ratio}, 3 is needed)",
)
_NO_LOGO = Both("'{value}' is geen PNG van ten hoogste 256 KiB", "'{value}' is no PNG of at most 256 KiB")
_CLOSED_LOGO = Both(
    "'{value}' mag niet worden geopend; vraag om leesrechten",
    "'{value}' may not be opened; ask for the right to read it",
)
_ABSENT_LOGO = Both(
    "'{value}' is er niet; geef het pad van een PNG, vanaf de map van dit bestand",
    "'{value}' is not there; give the path of a PNG, from the folder of this file",
)
_UNREAD_LOGO: Mapping[Unread, Both] = {
    "not-a-file": _NO_LOGO,
    "closed": _ABSENT_LOGO,
    "barred": _CLOSED_LOGO,
    "barred-folder": _NO_LOGO,
}


class Refused(Exception):  # noqa: N818  it is caught here, and only its words are kept
    """A value that a key cannot have."""

    def __init__(self, why: Both) -> None:
        super().__init__(why.en)
        self.why = why


def language(value: object) -> Language:
    """Read a language."""
    return "en" if _one_of(value, ("nl", "en")) == "en" else "nl"


def level(value: object) -> Level:
    """Read from which severity a check fails."""
    named = _one_of(value, ("error", "warning", "info", "never"))
    return "error" if named == "error" else "warning" if named == "warning" else "info" if named == "info" else "never"


def paths(value: object) -> tuple[str, ...]:
    """Read paths inside the project."""
    found = _texts(value)
    for path in found:
        if not path or Path(path).is_absolute() or ".." in Path(path).parts:
            raise _refused(_OUTSIDE, path)
    return found


def codes(value: object) -> tuple[str, ...]:
    """Read codes of rules, or how they begin."""
    try:
        return codes_of(_texts(value))
    except UnknownCode as error:
        raise Refused(error.said) from error


def severities(value: object) -> Mapping[str, Severity]:
    """Read how grave the findings of some rules are."""
    found: dict[str, Severity] = {}
    for code, named in _table(value).items():
        if code not in rules():
            raise _refused(_NO_RULE, code, nearest(code, rules()))
        found[code] = Severity(_one_of(named, tuple(Severity)))
    return found


def hours(value: object) -> float:
    """Read the productive hours of one fte."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 1 <= value <= HOURS_OF_A_YEAR:
        raise Refused(_NO_HOURS)
    return float(value)


def day(value: object) -> datetime.date:
    """Read a day."""
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            pass
    raise Refused(_NO_DAY)


def colours(value: object) -> Palette:
    """Read the colours of domains, all of them fit to be read."""
    names = {spelling: term.en for term in VALUES["domain"] for spelling in (term.nl, term.en)}
    found: dict[str, Tone] = {}
    for name, pair in _table(value).items():
        if name not in names:
            raise _refused(_NO_DOMAIN, name, nearest(name, names))
        found[names[name]] = _tone(name, pair)
    return found


def _tone(name: str, pair: object) -> Tone:
    read = {key: str(colour) for key, colour in pair.items()} if isinstance(pair, Mapping) else {}
    if set(read) != {"fill", "line"} or not all(map(_COLOUR.fullmatch, read.values())):
        raise _refused(_NO_PAIR, name)
    tone = Tone(read["fill"].lower(), read["line"].lower())
    if contrast(tone.fill, INK) < _TEXT_CONTRAST:
        raise _contrast(_TOO_DARK, name, contrast(tone.fill, INK))
    if contrast(tone.line, PAPER) < _LINE_CONTRAST:
        raise _contrast(_TOO_LIGHT, name, contrast(tone.line, PAPER))
    return tone


def _contrast(said: Both, name: str, ratio: float) -> Refused:
    return Refused(said.filled({"value": name, "ratio": number(round(ratio, 1))}))


def logo(value: object, root: Path) -> Logo:
    """Read a picture inside the project."""
    if not isinstance(value, str) or "\0" in value:
        raise _refused(_NO_LOGO, str(value))
    path = (root / value).resolve()
    if not path.is_relative_to(root.resolve()):
        raise _refused(_OUTSIDE, value)
    content = content_of(path)
    if isinstance(content, str):
        raise _refused(_UNREAD_LOGO[content], value)
    if not content.startswith(_PNG) or len(content) > MAX_LOGO:
        raise _refused(_NO_LOGO, value)
    return Logo(value, content)


def written(value: object) -> str:
    """Write a value as TOML would, for people to read; a key that has none is `-`."""
    if value is None:
        return "-"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key} = {written(each)}' for key, each in value.items())}}}"
    if isinstance(value, tuple):
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return f"{value:g}" if isinstance(value, float) else str(value)


def _one_of(value: object, known: Iterable[str]) -> str:
    choices = tuple(known)
    if not isinstance(value, str) or value not in choices:
        shown = ", ".join(choices)
        raise Refused(_CHOOSE.filled({"value": sanitise(str(value)), "known": shown}))
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise Refused(_NO_LIST)
    return tuple(map(str, value))


def _table(value: object) -> dict[str, object]:
    if not isinstance(value, Mapping):
        raise Refused(NO_TABLE)
    return {str(key): each for key, each in value.items()}


def _refused(said: Both, value: str, near: str | None = None) -> Refused:
    refused, more = said.filled({"value": sanitise(value)}), meant(near)
    return Refused(Both(refused.nl + more.nl, refused.en + more.en))
