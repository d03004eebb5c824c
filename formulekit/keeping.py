"""Keeps what can be made again between runs, in a folder that only its user can reach.

It spares half a second of compiling Graphviz, and the checking of what has not changed. What is kept may be native
code, so it is trusted only where nobody but the user can have written it; anywhere else it is made anew.
"""

import os
import stat
import time
from contextlib import suppress
from pathlib import Path

FOLDER = "formulekit"
_MONTH = 30 * 24 * 60 * 60


def recall(name: str) -> bytes | None:
    """Give what was kept under a name, or None where there is nothing that can be trusted.

    Args:
        name: The file's name; it should change whenever its contents would.
    """
    folder = _private_folder()
    if folder is None:
        return None
    with suppress(OSError):
        return _read_own(folder / name)
    return None


def keep(name: str, content: bytes) -> None:
    """Keep something under a name, whole or not at all; silently nothing where that cannot be done.

    Args:
        name: The file's name.
        content: What to keep.
    """
    folder = _private_folder()
    if folder is None:
        return
    with suppress(OSError):
        _write_whole(folder / name, content)


def tidy(beginning: str) -> None:
    """Throw away what was not kept anew for a month.

    Args:
        beginning: How the names begin of what is meant.
    """
    folder = _private_folder()
    with suppress(OSError):
        for file in folder.glob(f"{beginning}*") if folder else ():
            if file.lstat().st_mtime < time.time() - _MONTH:
                file.unlink()


def _private_folder() -> Path | None:
    """Give the user's own cache folder, made if need be, or None if others could write in it."""
    with suppress(OSError, RuntimeError):
        folder = _cache_home() / FOLDER
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        facts = folder.lstat()
        if stat.S_ISDIR(facts.st_mode) and _is_ours_alone(facts):
            return folder
    return None


def _cache_home() -> Path:
    """Give the folder in which programs keep what they can make again."""
    named = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME", "")
    return Path(named) if Path(named).is_absolute() else Path.home() / ".cache"


def _is_ours_alone(facts: os.stat_result) -> bool:
    """Tell whether this user owns it and others have no right to it; Windows keeps that in the profile."""
    if os.name == "nt":
        return True
    return facts.st_uid == os.geteuid() and not facts.st_mode & 0o077


def _read_own(path: Path) -> bytes | None:
    """Read a regular file of this user alone, following no link."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    with open(descriptor, "rb") as file:  # noqa: PTH123 - a descriptor is no path
        facts = os.fstat(descriptor)
        if stat.S_ISREG(facts.st_mode) and _is_ours_alone(facts):
            return file.read()
    return None


def _write_whole(path: Path, content: bytes) -> None:
    """Write under a name of its own and rename, so that no reader ever sees half a file."""
    import tempfile

    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.")
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123 - a descriptor is no path
            file.write(content)
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
