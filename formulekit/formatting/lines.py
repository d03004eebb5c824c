"""Which lines belong to what: how far an entry reaches, and which comments and blank lines go along with it."""

import re
from bisect import bisect_left, bisect_right

from formulekit.project.mending import is_block
from formulekit.reader import Entry, Mapping, Node, Scalar, Sequence
from formulekit.source import Source


class Lines:
    """The lines of one text.

    Args:
        source: The text.
    """

    def __init__(self, source: Source) -> None:
        self.text = source.text
        self.starts = source.line_starts

    def start(self, at: int) -> int:
        """Give the index of the first character of a line, by any index in it."""
        return self.starts[bisect_right(self.starts, at) - 1]

    def after(self, at: int) -> int:
        """Give the index at which the next line starts; an index that starts a line stays as it is."""
        number = bisect_left(self.starts, at)
        return self.starts[number] if number < len(self.starts) else len(self.text)

    def column(self, at: int) -> int:
        """Give how many characters stand before an index on its line."""
        return at - self.start(at)

    def mark(self, start: int, column: int) -> int:
        """Give where an entry begins that starts a line: with its key, or with the question mark before that.

        Args:
            start: Where its key starts.
            column: The column at which the entries of its mapping begin.
        """
        if self.column(start) == column:
            return start
        number, sign = bisect_right(self.starts, start) - 1, " " * column + "?"
        while not self.text.startswith(sign, self.starts[number]):
            number -= 1
        return self.starts[number] + column

    def opening(self, start: int) -> int:
        """Give where an item begins: itself, or the line below its dash where that stands on a line above."""
        number = bisect_right(self.starts, start) - 1
        if self.text[self.starts[number] : start].strip():
            return start
        while number > 0 and (self._comment(number - 1) is not None or not self._line(number - 1).strip()):
            number -= 1
        return self.starts[number]

    def attached(self, start: int, floor: int) -> int:
        """Give where the comments begin that stand right above a line, with no blank line between.

        Args:
            start: Where the line starts.
            floor: Where to stop looking.
        """
        number = bisect_left(self.starts, start)
        while number > 0 and self.starts[number - 1] >= floor and self._comment(number - 1) is not None:
            number -= 1
        return self.starts[number]

    def reach(self, end: int, limit: int, column: int) -> int:
        """Give the end of what belongs to an entry: its last line, and the comments below that are indented deeper.

        Args:
            end: Where its content ends.
            limit: The index at which something else begins.
            column: The column of the entry's key or dash.
        """
        reached = min(self.after(end), limit)
        number = bisect_left(self.starts, reached)
        while number < len(self.starts) and self.starts[number] < limit:
            indent = self._comment(number)
            if indent is not None and indent > column:
                reached = self._end(number)
            elif indent is not None or self._line(number).strip():
                break
            number += 1
        return min(reached, limit)

    def _line(self, number: int) -> str:
        return self.text[self.starts[number] : self._end(number)]

    def _end(self, number: int) -> int:
        return self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)

    def _comment(self, number: int) -> int | None:
        """Give the indentation of a line that is a comment."""
        line = self._line(number)
        bare = line.lstrip(" \t")
        return len(line) - len(bare) if bare.startswith("#") else None


_KEEPING = re.compile(r"[|>][0-9-]*\+")


def last_of(node: Node) -> Node:
    """Give the deepest node that ends a node: a scalar, or what stands between brackets."""
    if isinstance(node, Mapping) and not node.flow and node.entries:
        return last_in(list(node.entries.values())[-1])
    if isinstance(node, Sequence) and node.items and not in_brackets(node):
        return last_of(node.items[-1])
    return node


def last_in(entry: Entry) -> Node:
    """Give the deepest node that ends an entry: its key where it has no value."""
    return last_of(entry.value) if entry.value.end > entry.key.end else entry.key


def in_brackets(node: Sequence) -> bool:
    """Tell whether a list stands between brackets."""
    return node.source.text.startswith("[", node.start)


def content_end(node: Node) -> int:
    """Give where the content of a node ends; blank lines below a text that does not keep them are not content."""
    last = last_of(node)
    if not isinstance(last, Scalar) or not is_block(last) or is_stuck(last):
        return last.end
    return last.start + len(last.source.text[last.start : last.end].rstrip())


def is_stuck(node: Node) -> bool:
    """Tell whether a node's text may hold blank lines below it, or the file's end, so that it cannot be moved."""
    if not isinstance(node, Scalar) or not is_block(node):
        return False
    text, last = node.source.text, node.text.rstrip("\n")
    keeps = _KEEPING.match(text, node.start) is not None or last != last.rstrip()
    return keeps or (node.end == len(text) and not text.endswith(("\n", "\r")))
