"""Says in words what a table shows: what its columns are, then row by row."""

from collections.abc import Iterator
from itertools import groupby

from formulekit.drawing.passage import Passage
from formulekit.drawing.tables import Matrix


def told(part: Matrix) -> Iterator[Passage]:
    """Give a passage for the columns, and one for each group of rows.

    Args:
        part: The table.
    """
    yield Passage(part.heading, tuple(head.title for head in part.heads))
    for group, rows in groupby(part.rows, key=lambda row: row.group):
        yield Passage(group, tuple(row.title for row in rows))
