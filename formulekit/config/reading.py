"""Read a project's configuration, and refuse what it cannot mean: every mistake at once."""

import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from formulekit.config import values
from formulekit.config.settings import DEFAULTS, Settings
from formulekit.config.values import Refused
from formulekit.errors import FormulekitError
from formulekit.language import Both, Language
from formulekit.phrases import meant
from formulekit.project.files import configures
from formulekit.project.toml import MAX_BYTES, TooLargeError, parsed
from formulekit.sanitise import sanitise
from formulekit.suggest import nearest

Table: TypeAlias = Mapping[str, object]

_Reader: TypeAlias = Callable[[Settings, object, Path], Settings]

_KEYS: dict[str, _Reader] = {
    "lang": lambda known, value, _: replace(known, lang=values.language(value)),
    "paths": lambda known, value, _: replace(known, paths=values.paths(value)),
    "fail-on": lambda known, value, _: replace(known, fail_on=values.level(value)),
    "select": lambda known, value, _: replace(known, select=values.codes(value)),
    "ignore": lambda known, value, _: replace(known, ignore=values.codes(value)),
    "severity": lambda known, value, _: replace(known, severity=values.severities(value)),
    "hours-per-fte-year": lambda known, value, _: replace(known, hours_per_fte_year=values.hours(value)),
    "today": lambda known, value, _: replace(known, today=values.day(value)),
    "colours": lambda known, value, _: replace(known, colours=values.colours(value)),
    "logo": lambda known, value, root: replace(known, logo=values.logo(value, root)),
}

KEYS = tuple(_KEYS)
"""The keys that may be configured."""

_UNREADABLE = Both("{file} is niet te lezen: {why}", "{file} cannot be read: {why}")
_NO_TOML = Both("dit is geen TOML", "this is no TOML")
_NO_UTF8 = Both(
    "op regel {line} staat een teken dat geen UTF-8 is; sla het bestand op als UTF-8",
    "a character on line {line} is no UTF-8; save the file as UTF-8",
)
_CLOSED = Both(
    "het mag niet worden geopend; vraag om leesrechten", "it may not be opened; ask for the right to read it"
)
_TOO_LARGE = Both("groter dan 64 KiB", "larger than 64 KiB")
_NO_KEY = Both("de sleutel bestaat niet{meant}; kies uit {known}", "there is no such key{meant}; choose from {known}")
_ONE_TABLE = Both("schrijf [tool.formulekit], tussen enkele haken", "write [tool.formulekit], between single brackets")
_AT = Both("{file}, {key}: {why}", "{file}, {key}: {why}")


class ConfigError(FormulekitError):
    """A configuration that cannot be read, or that says what it cannot mean; all mistakes at once."""

    def __init__(self, mistakes: Sequence[Both]) -> None:
        """Keep the mistakes, each without line ends."""
        super().__init__(Both(*("\n".join(texts) for texts in zip(*mistakes, strict=True))))
        self.mistakes = tuple(mistakes)

    def lines(self, language: Language) -> tuple[str, ...]:
        """Say each mistake on a line of its own."""
        return tuple(mistake.within(language) for mistake in self.mistakes)


def settings_of(root: Path) -> Settings:
    """Give what holds in a project.

    `formulekit.toml` goes before `[tool.formulekit]` in `pyproject.toml`; nothing outside the root is read.

    Args:
        root: The project's root.

    Raises:
        ConfigError: The configuration has mistakes.
    """
    own = root / "formulekit.toml"
    if _is_file(own):
        return _settings("formulekit.toml", _parsed(own, _content(own)), root)
    shared = root / "pyproject.toml"
    if _is_file(shared) and configures(content := _content(shared)):
        tool = _parsed(shared, content)["tool"]
        return _settings("pyproject.toml", _ours(tool), root)
    return DEFAULTS


def _ours(tool: object) -> Table:
    """Give the table for us in a `pyproject.toml` that has something for us."""
    section = tool["formulekit"] if isinstance(tool, Mapping) else None
    if isinstance(section, Mapping):
        return section
    why = _ONE_TABLE if isinstance(section, list) else values.NO_TABLE
    raise ConfigError([_AT.filled({"file": "pyproject.toml", "key": "tool.formulekit", "why": why})])


def _is_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except PermissionError as error:
        raise _unreadable(path, _CLOSED) from error
    except OSError as error:
        raise _unreadable(path, Both(*(str(error.strerror),) * 2)) from error
    return content


def _parsed(path: Path, content: bytes) -> Table:
    try:
        return parsed(content)
    except TooLargeError as error:
        raise _unreadable(path, _TOO_LARGE) from error
    except UnicodeDecodeError as error:
        line = str(content.count(b"\n", 0, error.start) + 1)
        raise _unreadable(path, _NO_UTF8.filled({"line": line})) from error
    except ValueError as error:
        from formulekit.config.toml_slips import slip

        raise _unreadable(path, slip(content.decode("utf-8-sig"), str(error)) or _NO_TOML) from error


def _unreadable(path: Path, why: Both) -> ConfigError:
    return ConfigError([_UNREADABLE.filled({"file": path.name, "why": why})])


def _settings(file: str, table: Table, root: Path) -> Settings:
    settings = replace(DEFAULTS, file=file, stated=tuple(table))
    refused: list[Both] = []
    for key, value in table.items():
        try:
            settings = _KEYS[key](settings, value, root) if key in _KEYS else _strange(key)
        except Refused as error:
            refused.append(_AT.filled({"file": file, "key": sanitise(key), "why": error.why}))
    if refused:
        raise ConfigError(refused)
    return settings


def _strange(key: str) -> Settings:
    raise Refused(_NO_KEY.filled({"meant": meant(nearest(key, KEYS)), "known": ", ".join(KEYS)}))


def described(settings: Settings) -> Iterator[tuple[str, str, bool]]:
    """Give every key with its value as it would be written in TOML, and whether the project states it."""
    shown = {
        "lang": settings.lang,
        "paths": settings.paths,
        "fail-on": settings.fail_on,
        "select": settings.select,
        "ignore": settings.ignore,
        "severity": {code: level.value for code, level in sorted(settings.severity.items())},
        "hours-per-fte-year": settings.hours_per_fte_year,
        "today": settings.today,
        "colours": {name: {"fill": tone.fill, "line": tone.line} for name, tone in settings.colours.items()},
        "logo": settings.logo.path if settings.logo else None,
    }
    for key in KEYS:
        yield key, values.written(shown[key]), key in settings.stated
