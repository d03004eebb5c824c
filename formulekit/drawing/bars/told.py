"""Says in words what bars show: one sentence for each, under the heading of its group, or its own among groups."""

from collections.abc import Iterator
from itertools import groupby

from formulekit.drawing.gauges import Bars
from formulekit.drawing.passage import Passage


def told(part: Bars) -> Iterator[Passage]:
    """Give a passage for each group of bars.

    Args:
        part: The bars.
    """
    grouped = any(bar.group for bar in part.bars)
    for group, bars in groupby(part.bars, key=lambda bar: bar.group or (bar.name if grouped else "")):
        yield Passage(group, tuple(bar.title for bar in bars))
