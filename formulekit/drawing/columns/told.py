"""Says in words what columns show: column by column the boxes, then the lines between them."""

from collections.abc import Iterator
from itertools import groupby

from formulekit.drawing.diagram import Columns
from formulekit.drawing.passage import Passage


def told(part: Columns) -> Iterator[Passage]:
    """Give a passage for each column, or for each group in it, and one for the lines.

    Args:
        part: The part.
    """
    for column in part.columns:
        for group, items in groupby(column.items, key=lambda item: item.group):
            heading = f"{column.name}: {group}" if group else column.name
            yield Passage(heading, tuple(item.title for item in items))
    if part.links:
        yield Passage(part.heading, tuple(link.title for link in part.links))
