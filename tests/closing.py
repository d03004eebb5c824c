"""Closes a folder to whoever runs the tests, also to root, to whom no folder is closed."""

import builtins
import errno
import os
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

_REACHING = ((os, "stat"), (os, "lstat"))
_LOOKING = ((os, "scandir"), (os, "listdir"), (builtins, "open"))


def close(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    """Have the system refuse to open some files and folders, and to reach what lies in such a folder."""
    closed = tuple(map(str, paths))
    for module, name in (*_REACHING, *_LOOKING):
        reaching = (module, name) in _REACHING
        monkeypatch.setattr(module, name, _refusing(module, name, closed, itself=not reaching))


def _refusing(module: ModuleType, name: str, closed: tuple[str, ...], *, itself: bool) -> Callable[..., object]:
    true: Callable[..., object] = getattr(module, name)

    def refusing(path: int | str | os.PathLike[str] = ".", *arguments: object, **named: object) -> object:
        text = "" if isinstance(path, int) else os.path.abspath(path)  # noqa: PTH100  Path would ask what is closed
        if any(text.startswith(f"{each}{os.sep}") or (itself and text == each) for each in closed):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return true(path, *arguments, **named)

    return refusing
