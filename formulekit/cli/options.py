"""What several commands share: paths, languages, and how results are written."""

import os
import sys
from collections.abc import Sized
from pathlib import Path
from typing import TextIO

from formulekit.cli.speaking import locale_language
from formulekit.config import settings_of
from formulekit.errors import FormulekitError
from formulekit.language import Both, Language
from formulekit.project.files import is_closed, root_of
from formulekit.source import MAX_BYTES

_NOTHING = Both(
    "geen formule, catalogus of programma gevonden in {paths}; zo'n bestand begint met `formule:` en een id",
    "no formule, catalogue or programme found in {paths}; such a file begins with `formule:` and an id",
)
NO_FORMULE = Both("geen formule gevonden in {paths}", "no formule found in {paths}")
_ABSENT_SETTING = Both(
    "pad '{path}' is er niet; het staat bij `paths` in {file}: verander het daar, of maak de map",
    "path '{path}' is not there; it stands under `paths` in {file}: change it there, or make the folder",
)
_NO_INPUT = Both("`-` leest de standaardinvoer, en die is gesloten", "`-` reads standard input, which is closed")


class CannotRun(FormulekitError):  # noqa: N818  it says what is the matter
    """A command that cannot do what it is asked."""


def paths_or_default(paths: tuple[str, ...]) -> tuple[Path, ...]:
    """Give the paths that were named, else those that are configured, else `specs/`, else the working directory.

    Raises:
        ConfigError: The configuration has mistakes.
        CannotRun: A path that is configured is not there.
    """
    if paths:
        return tuple(map(Path, paths))
    root = root_of((Path(),))
    settings = settings_of(root)
    for path in settings.paths:
        if not is_closed(root / path) and not os.path.lexists(root / path):
            raise CannotRun(_ABSENT_SETTING.filled({"path": path, "file": settings.file}))
    configured = tuple(root / path for path in settings.paths)
    return configured or (Path("specs") if Path("specs").is_dir() else Path(),)


def language_of(asked: Language | None, stated: Language | None) -> Language:
    """Give the language of the results: asked for, else what the documents state, else the locale's, else Dutch."""
    return asked or stated or locale_language() or "nl"


def not_empty(documents: Sized, paths: tuple[Path, ...], language: Language) -> None:
    """Insist that there is something to work on.

    Raises:
        CannotRun: There is no document.
    """
    if not len(documents):
        raise CannotRun(_NOTHING.within(language).format(paths=", ".join(map(str, paths))))


def coloured(when: str) -> bool:
    """Tell whether to colour what goes to stdout: `always`, `never`, or `auto` on a terminal that wants it."""
    if when != "auto":
        return when == "always"
    return is_terminal(sys.stdout) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether somebody sees what is written to a stream, which may be closed."""
    return stream is not None and stream.isatty()


def typed() -> bytes:
    """Read a document from standard input, at most one byte more than it may have.

    Raises:
        CannotRun: Standard input is closed.
    """
    if sys.stdin is None:
        raise CannotRun(_NO_INPUT)
    return sys.stdin.buffer.read(MAX_BYTES + 1)
