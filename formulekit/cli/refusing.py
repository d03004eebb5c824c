"""Say in the reader's language what the system refuses: it speaks English itself."""

import errno
import os
from pathlib import Path

from formulekit.cli.options import CannotRun
from formulekit.language import Both

_NO_RIGHT = Both(
    "{path}: hier mag niet worden geschreven; kies een andere map, of vraag om schrijfrechten",
    "{path}: writing is not allowed here; choose another folder, or ask for the right to write",
)
_FULL = Both(
    "de schijf is vol; maak ruimte, of kies een andere schijf", "the disk is full; make room, or choose another disk"
)
_NO_FOLDER = Both(
    "{path}: {other} is geen map; noem een map, of een naam die nog vrij is",
    "{path}: {other} is no folder; name a folder, or a name that is still free",
)
_NO_FILE = Both(
    "{path} is een map, geen bestand; noem een bestand daarin", "{path} is a folder, no file; name a file in it"
)
_TOO_LONG = Both("{path}: de naam is te lang; kies een kortere", "{path}: the name is too long; choose a shorter one")
_NOT_WRITTEN = Both("{path} is niet te schrijven: {why}", "{path} cannot be written: {why}")
_NOT_OPENED = Both(
    "{path} mag niet worden geopend; vraag om leesrechten", "{path} may not be opened; ask for the right to read it"
)
_FAILED = Both("het systeem weigert: {why}", "the system refuses: {why}")

_SAID = {
    errno.EACCES: _NO_RIGHT,
    errno.EPERM: _NO_RIGHT,
    errno.EROFS: _NO_RIGHT,
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EEXIST: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.EISDIR: _NO_FILE,
    errno.ENAMETOOLONG: _TOO_LONG,
}


def not_written(path: Path, error: OSError) -> CannotRun:
    """Say why a file could not be written, and what to do about it.

    Args:
        path: The file that was to be written.
        error: What the system said; for what is not foreseen here, its own words are given.
    """
    said = _SAID.get(error.errno or 0, _NOT_WRITTEN)
    return CannotRun(said.filled({"path": str(path), "other": str(_in_the_way(path)), "why": _why(error)}))


def refused(error: OSError) -> CannotRun:
    """Say what else the system refused, wherever that was."""
    where = error.filename
    if isinstance(error, PermissionError) and where:
        return CannotRun(_NOT_OPENED.filled({"path": str(where)}))
    if _SAID.get(error.errno or 0) is _FULL:
        return CannotRun(_FULL)
    why = _why(error)
    return CannotRun(_FAILED.filled({"why": f"{where}: {why}" if where else why}))


def _why(error: OSError) -> str:
    return error.strerror or type(error).__name__


def _in_the_way(path: Path) -> Path:
    """Give what stands where a folder is due."""
    there = (above for above in path.parents if os.path.lexists(above))
    return next((above for above in there if not above.is_dir()), path.parent)
