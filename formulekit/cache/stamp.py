"""What tells one program from another: its version, its files, and the packages beside it."""

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypeAlias

from formulekit import __version__
from formulekit.packages import packages_in

Stamp: TypeAlias = tuple[str, int, int]
"""A file: its path, its size in bytes, and when it was written (nanoseconds)."""

_PACKAGE = Path(__file__).resolve().parent.parent
_COMPILED = "__pycache__"


@cache
def program() -> list[object]:
    """Tell which program this is, as JSON can hold it; another one may find something else.

    It is looked up once: a program that goes on, as `--watch` does, stays what it was when its files are replaced.
    """
    installed = [(place, packages) for place in sys.path if (packages := _installed(place))]
    return [__version__, sys.version, list(_files_below(str(_PACKAGE))), installed]


def _files_below(folder: str) -> Iterator[Stamp]:
    """Give the files below a folder, in the order of their names; not what Python compiles of them."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if not entry.is_dir(follow_symlinks=False):
            yield from _stamp(entry.path)
        elif entry.name != _COMPILED:
            yield from _files_below(entry.path)


def _stamp(path: str) -> Iterator[Stamp]:
    """Give the stamp of a file; none of a link that leads nowhere, as editors leave while they hold a file open."""
    try:
        facts = os.stat(path)  # noqa: PTH116  it is asked of many files
    except OSError:
        return
    yield path, facts.st_size, facts.st_mtime_ns


def _installed(place: str) -> list[tuple[str, int]]:
    """Tell which packages are installed in one of the places where Python looks, and when."""
    try:
        return sorted((package.name, package.stat().st_mtime_ns) for package in packages_in(place))
    except OSError:
        return [(path, written) for path, _, written in _stamp(place)]
