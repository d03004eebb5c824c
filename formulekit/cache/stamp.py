"""What tells one program from another: its version, its files, the packages beside it, and those that extend it."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import TypeAlias

from formulekit import __version__
from formulekit.packages import packages_in

Witness: TypeAlias = tuple[str, int, int]
"""A file of a package that extends formulekit: its path, its size in bytes, and when it was written (nanoseconds)."""

_PACKAGE = Path(__file__).resolve().parent.parent
_COMPILED = "__pycache__"


def program() -> list[object]:
    """Tell which program this is, as JSON can hold it; another one may find something else."""
    installed = [(place, packages) for place in sys.path if (packages := _installed(place))]
    return [__version__, sys.version, list(files_below(str(_PACKAGE))), installed]


def witnesses(modules: tuple[ModuleType, ...]) -> tuple[Witness, ...]:
    """Give the files of the packages in which modules of others stand.

    Args:
        modules: The modules.
    """
    found: dict[str, None] = {}
    for module in modules:
        top = sys.modules.get(module.__name__.partition(".")[0], module)
        folders = tuple(getattr(top, "__path__", ()))
        found |= dict.fromkeys(folders or ((top.__file__,) if top.__file__ else ()))
    return tuple(witness for path in found for witness in _witnesses(path))


def files_below(folder: str) -> Iterator[Witness]:
    """Give the files below a folder, in the order of their names; not what Python compiles of them."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if entry.name != _COMPILED:
                yield from files_below(entry.path)
        else:
            facts = entry.stat()
            yield entry.path, facts.st_size, facts.st_mtime_ns


def _witnesses(path: str) -> Iterator[Witness]:
    return files_below(path) if Path(path).is_dir() else _witness(path)


def stands(witness: Witness) -> bool:
    """Tell whether a file is still as it was."""
    return tuple(_witness(witness[0])) == (witness,)


def _witness(path: str) -> Iterator[Witness]:
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
        return [(path, written) for path, _, written in _witness(place)]
