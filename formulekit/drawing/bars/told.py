"""Says in words what bars show: one sentence for each, under the heading of its group."""

from collections.abc import Iterator
from itertools import groupby

from formulekit.drawing.gauges import Bars
from formulekit.drawing.passage import Passage


def told(part: Bars) -> Iterator[Passage]:
    """Give a passage for each group of bars.

    Args:
        part: The bars.
    """
    for group, bars in groupby(part.bars, key=lambda bar: bar.group):
        yield Passage(group, tuple(bar.title for bar in bars))
