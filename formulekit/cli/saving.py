"""Write a file at once, or say in which lines it would differ."""

import os
import tempfile
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from formulekit.sanitise import visible


def save(path: Path, content: bytes, mode: int) -> None:
    """Write a file at once: to a temporary name beside it, then renamed; a link is replaced, not followed.

    Args:
        path: The file.
        content: All that it is to hold.
        mode: Its permissions.

    Raises:
        OSError: The file cannot be written; what stood there still does.
    """
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


def new_mode() -> int:
    """Give the permissions of a new file."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def difference(name: str, before: str, after: str) -> Iterator[str]:
    """Give the lines of a unified diff between two texts of one file, safe to print."""
    old, new = (text.splitlines(keepends=True) for text in (before, after))
    for line in unified_diff(old, new, f"a/{name}", f"b/{name}"):
        bare = line.rstrip("\r\n")
        yield visible(bare) + "\n"
        if bare == line:
            yield "\\ No newline at end of file\n"
