"""Write a file at once."""

import os
import stat
from pathlib import Path

from formulekit.cli.refusing import not_written

_MARK = "\ufeff".encode()
_DEVICES = (Path("/dev"), Path("/proc"))


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file at once: to a temporary name beside it, then renamed; a link is replaced, not followed.

    What is no file, such as a pipe or `/dev/null`, is written to as it is: a file may never take its place.

    Raises:
        CannotRun: The file cannot be written.
    """
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    try:
        if _is_no_file(path):
            with path.open("wb") as stream:
                stream.write(data)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        _save(path, data, _mode_of(path))
    except OSError as error:
        raise not_written(path, error) from error


def _is_no_file(path: Path) -> bool:
    """Tell whether a path is a pipe, a device or a socket, or one of the machine's own names for such."""
    if any(path.absolute().is_relative_to(folder) for folder in _DEVICES):
        return True
    return path.exists() and not path.is_file() and not path.is_dir()


def write_anew(path: Path, text: str) -> None:
    """Write another text into a file, at once, with the permissions and the byte order mark that it had.

    Raises:
        CannotRun: It cannot be written; what stood there still does.
    """
    try:
        with path.open("rb") as stream:
            start = stream.read(len(_MARK))
        _save(path, marked(text, start), stat.S_IMODE(path.stat().st_mode))
    except OSError as error:
        raise not_written(path, error) from error


def marked(text: str, before: bytes) -> bytes:
    """Give a text as bytes, with a byte order mark where it had one before."""
    return (_MARK if before.startswith(_MARK) else b"") + text.encode()


def _save(path: Path, content: bytes, mode: int) -> None:
    import tempfile

    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as stream:
        written = Path(stream.name)
        try:
            stream.write(content)
            stream.flush()
            written.chmod(mode)
            written.replace(path)
        except OSError:
            written.unlink(missing_ok=True)
            raise


def _mode_of(path: Path) -> int:
    """Give the permissions of a file, or those of a new one; a link has none of its own."""
    if path.is_file() and not path.is_symlink():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
