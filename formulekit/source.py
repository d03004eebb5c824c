"""The text of a file, and where its lines begin."""

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from formulekit.findings import Place

MAX_BYTES = 1024 * 1024
"""The largest file that is read."""

_LINE_END = re.compile("\r\n|\r|\n")
_with_its_end = (1).__add__


class Source:
    """A file's text, and where its lines begin.

    Args:
        file: The path, as findings show it.
        text: The text, without byte order mark.
    """

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text

    @cached_property
    def line_starts(self) -> list[int]:
        """The index of each line's first character."""
        if "\r" in self.text:
            return [0, *(match.end() for match in _LINE_END.finditer(self.text))]
        return [0, *accumulate(map(_with_its_end, map(len, self.text.split("\n")[:-1])))]

    def place(self, start: int, end: int) -> Place:
        """Give the place of the characters from `start` up to `end`."""
        first = bisect_right(self.line_starts, start)
        last = bisect_right(self.line_starts, end)
        return Place(
            self.file,
            first,
            start - self.line_starts[first - 1] + 1,
            last,
            end - self.line_starts[last - 1] + 1,
        )

    def line(self, number: int) -> str:
        """Give the text of a line, counted from 1, without its end; empty where there is none."""
        if not 0 < number <= len(self.line_starts):
            return ""
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return self.text[self.line_starts[number - 1] : end].rstrip("\r\n")
