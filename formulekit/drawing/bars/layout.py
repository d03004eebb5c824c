"""Gives bars and their texts sizes and places."""

from dataclasses import dataclass

from formulekit.drawing.gauges import Bar, Bars
from formulekit.drawing.typesetting import SMALLEST, Block, card, paragraph

THICK = 13.0
"""The height of a bar, in points."""

GAP = 10.0
"""The room between a bar and the texts beside it, in points."""

_NAME = 184.0
_FIGURE = 146.0
_AXIS = 15.0
_BETWEEN = 7.0
_LONGEST = 2.0


@dataclass(frozen=True, slots=True)
class Strip:
    """A bar with its place, in points from the top of the part.

    Attributes:
        bar: The bar.
        top: Where it starts.
        height: The room that it takes.
        name: What it is about.
        figure: Its figures.
        word: What is remarkable.
        heading: The name of its group with the height where that starts; None where none stands above it.
    """

    bar: Bar
    top: float
    height: float
    name: Block
    figure: Block
    word: Block
    heading: tuple[Block, float] | None


@dataclass(frozen=True, slots=True)
class Layout:
    """Bars with sizes and places, in points.

    Attributes:
        part: The bars.
        strips: Their places.
        track: Where bars start, and the width of a full one.
        scale: How many times as long as a full one the longest bar may be.
        width: The width of the part.
        height: The height of the part.
    """

    part: Bars
    strips: tuple[Strip, ...]
    track: tuple[float, float]
    scale: float
    width: float
    height: float

    @property
    def axis(self) -> bool:
        """Whether what a full bar means stands above them; where nothing is known of any, there are no full bars."""
        return any(strip.bar.share is not None for strip in self.strips)


def lay_out(part: Bars, limit: float) -> Layout:
    """Give everything in a part of bars its place.

    Args:
        part: The bars.
        limit: The width that it may have, in points.
    """
    if not part.bars:
        return Layout(part, (), (0.0, 0.0), 1.0, 0.0, 0.0)
    strips: list[Strip] = []
    top, group = (_AXIS + 3.0 if any(bar.share is not None for bar in part.bars) else 0.0), ""
    for bar in part.bars:
        heading = None
        if bar.group and bar.group != group:
            block = paragraph(bar.group, limit, 10.0, bold=True)
            heading = block, top + 3.0
            top += block.height + 7.0
        elif group and not bar.group:
            top += 4.0
        group = bar.group
        strips.append(_strip(bar, top, heading))
        top += strips[-1].height + _BETWEEN
    scale = max(1.0, min(_LONGEST, max(bar.whole for bar in part.bars)))
    room = limit - _NAME - _FIGURE - 2 * GAP
    return Layout(part, tuple(strips), (_NAME + GAP, room / scale), scale, limit, top - _BETWEEN)


def _strip(bar: Bar, top: float, heading: tuple[Block, float] | None) -> Strip:
    """Set one bar with its texts."""
    name = card(bar.name, (bar.line,), _NAME) if bar.line else paragraph(bar.name, _NAME, 9.5)
    figure = paragraph(bar.figure, _FIGURE, SMALLEST)
    word = paragraph(bar.word, _FIGURE - 8.0, SMALLEST, bold=True)
    height = max(THICK, name.height, figure.height + (word.height + 4.0 if bar.word else 0.0))
    return Strip(bar, top, height, name, figure, word, heading)
