"""Carry out `formulekit check --watch`: check again whenever a file is saved."""

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from formulekit.cli.checking import checked
from formulekit.cli.options import paths_or_default, present
from formulekit.cli.wanted import Wanted
from formulekit.engine import load
from formulekit.errors import FormulekitError
from formulekit.language import Both, Language
from formulekit.phrases import counted
from formulekit.sanitise import visible

_WAITING = Both("wacht op wijzigingen; stop met Ctrl-C", "waiting for changes; stop with Ctrl-C")
_SAVED = Both("gewijzigd: {files}", "changed: {files}")
_FILES = (Both("bestand", "file"), Both("bestanden", "files"))
_SUFFIXES = (".yaml", ".yml", ".toml")
# How often the watcher comes up for air, in milliseconds: it must be watching before the first check begins.
_BREATH = 200
_CANNOT_RUN = 2


def watched(wanted: Wanted, speaking: Language) -> int:
    """Check, and check again whenever a file is saved, until the user stops it.

    Args:
        wanted: What was asked.
        speaking: The language for what goes wrong.

    Returns:
        The exit code of the last check.

    Raises:
        CannotRun: A path is not there.
    """
    folders = _folders(present(paths_or_default(wanted.paths), speaking))
    code = 0
    try:
        for number, changes in enumerate(_changes(folders)):
            _part(changes, number, speaking)
            code = _checked(wanted, speaking)
            gc.collect()  # commands go without; this one goes on
            click.echo(_WAITING.within(speaking), err=True)
    except KeyboardInterrupt:
        click.echo(err=True)
    return code


def _folders(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """Give the folders of the documents, and of the templates and catalogues that they name."""
    files = load(paths).documents.files
    return tuple(sorted({*(path for path in paths if path.is_dir()), *(file.parent for file in files)}))


def _changes(folders: tuple[Path, ...]) -> Iterator[int]:
    """Give how many files were saved, each time that some are; at once 0, when the watching has begun."""
    from watchfiles import watch

    begun = False
    for changes in watch(
        *folders,
        watch_filter=lambda _, path: path.endswith(_SUFFIXES),
        rust_timeout=_BREATH,
        yield_on_timeout=True,
    ):
        if changes or not begun:
            yield len({path for _, path in changes})
        begun = True


def _part(changes: int, number: int, speaking: Language) -> None:
    """Part a report from the one before: a clean screen on a terminal, else a line."""
    if sys.stdout.isatty():
        click.clear()
    elif number:
        files = counted(changes, _FILES)
        click.echo(_SAVED.filled({"files": files}).within(speaking), err=True)


def _checked(wanted: Wanted, speaking: Language) -> int:
    """Check once; what cannot run now may run after the next change."""
    try:
        return checked(wanted, speaking)
    except FormulekitError as error:
        for line in error.lines(speaking):
            click.echo(f"formulekit: {visible(line)}", err=True)
        return _CANNOT_RUN
