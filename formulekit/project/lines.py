"""The lines of the files of a project, for reports that show them."""

from functools import lru_cache
from pathlib import Path

from formulekit.findings import Fault
from formulekit.project.files import SHIPPED, File, decoded, real, shipped, text_of
from formulekit.project.opening import Sought
from formulekit.source import Source

_REMEMBERED = 128


class Lines:
    """The lines of the files of a project, read when they are asked for.

    Args:
        sought: The files, of which one may be typed.
    """

    def __init__(self, sought: Sought) -> None:
        self.sought = sought
        self._source = lru_cache(_REMEMBERED)(self._read)

    def line(self, file: str, number: int) -> str:
        """Give the text of a line; empty where there is none.

        Args:
            file: The path, as findings give it.
            number: The line, from 1.
        """
        source = self._source(file)
        return source.line(number) if isinstance(source, Source) else ""

    def _read(self, file: str) -> Source | Fault:
        path = Path(shipped(file)) if file.startswith(SHIPPED) else self.sought.root / file
        typed = self.sought.typed
        if typed and real(typed.path) == path:
            return decoded(typed.content, File(path, file))
        return text_of(File(path, file))
