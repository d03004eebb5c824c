"""Carry out `formulekit check --watch`: check again whenever a file is saved."""

import gc
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from formulekit.cli.checking import checked
from formulekit.cli.heeding import Heeded, Heeding
from formulekit.cli.options import is_terminal
from formulekit.cli.printing import echo
from formulekit.cli.wanted import Wanted
from formulekit.cli.words import FILES, told
from formulekit.errors import FormulekitError
from formulekit.language import Both, Language
from formulekit.phrases import counted
from formulekit.project.opening import present

if TYPE_CHECKING:
    from watchfiles.main import FileChange

_WAITING = Both("wacht op wijzigingen; stop met Ctrl-C", "waiting for changes; stop with Ctrl-C")
_SAVED = Both("gewijzigd: {files}", "changed: {files}")
# How long the watchers take turns, in milliseconds: they must be watching before the first check begins.
_BREATH = 100


def watched(wanted: Wanted, speaking: Language) -> int:
    """Check, and check again whenever a file is saved, until the user stops it.

    Args:
        wanted: What was asked.
        speaking: The language for what goes wrong.

    Returns:
        The exit code of the last check.

    Raises:
        PathError: A path is not there, or may not be opened.
    """
    heeding = Heeding(wanted.paths)
    present(heeding.paths)
    code = 0
    try:
        for number, changes in enumerate(_changes(heeding)):
            _part(changes, number, speaking)
            code = _checked(wanted, speaking)
            gc.collect()  # commands go without; this one goes on
            echo(_WAITING.within(speaking), err=True)
    except KeyboardInterrupt:
        echo(err=True)
    return code


def _changes(heeding: Heeding) -> Iterator[int]:
    """Give how many files were saved, each time that some are; at once 0, when the watching has begun.

    All that the documents depend on is watched before they are checked, so that no change falls in between.
    """
    heeded = heeding.now()
    stream = _saved(heeded)
    saved = next(stream)
    while True:
        while (now := heeding.now()) != heeded:
            stream.close()
            heeded, stream = now, _saved(now)
            saved |= next(stream)
        yield len(saved)
        saved = set()
        while not saved:
            saved = next(stream)


def _saved(heeded: Heeded) -> Generator[set[str], None, None]:
    """Give the files that were saved, every now and then, from when the watching has begun; often there are none."""
    watchers = [
        _watcher(folders, recursive=recursive)
        for folders, recursive in ((heeded.trees, True), (heeded.folders, False))
        if folders
    ]
    try:
        while True:
            yield {path for watcher in watchers for _, path in next(watcher) if heeded.heeds(path)}
    finally:
        for watcher in watchers:
            watcher.close()


def _watcher(folders: frozenset[Path], *, recursive: bool) -> "Generator[set[FileChange], None, None]":
    """Watch some folders; what does not matter is left out later, so that no stream of it keeps the other waiting."""
    from watchfiles import watch

    return watch(
        *sorted(folders),
        watch_filter=None,
        rust_timeout=_BREATH,
        yield_on_timeout=True,
        recursive=recursive,
        ignore_permission_denied=True,  # the check tells of a folder that is closed
    )


def _part(changes: int, number: int, speaking: Language) -> None:
    """Part a report from the one before: a clean screen on a terminal, else a line."""
    if is_terminal(sys.stdout):
        click.clear()
    elif number:
        files = counted(changes, FILES)
        echo(_SAVED.filled({"files": files}).within(speaking), err=True)


def _checked(wanted: Wanted, speaking: Language) -> int:
    """Check once; what cannot run now may run after the next change."""
    try:
        return checked(wanted)
    except FormulekitError as error:
        return told(error, speaking)
