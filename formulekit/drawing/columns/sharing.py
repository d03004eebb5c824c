"""Shares the width among columns and the channels between them, so that the highest column is low."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from formulekit.drawing.columns import sizes
from formulekit.drawing.columns.stacking import box_height, ends
from formulekit.drawing.columns.wiring import Station, Wiring
from formulekit.drawing.diagram import Column, Columns
from formulekit.drawing.typesetting import fitting

SPACE = 16.0
"""The room in a channel for a bend on one side and an arrow on the other, in points."""

_TRACKS = 110.0
_TRACK = (3.0, 8.0)
_WORD = (60.0, 110.0)
_NAME = 9.5
_WIDEST = 0.32
"""The most of all width that one column gets."""

_EASY = 0.21
"""The part of all width with which a column begins, unless it needs much less."""

_PART = 0.7
"""The part of the width in which nothing wraps that is enough to begin with."""

_STEP = 8.0
_BETWEEN = 9.0
_NARROWEST = 70.0


class Channel(NamedTuple):
    """The room between two columns: its left, and how far its tracks lie apart, in points."""

    left: float
    track: float


class Widths(NamedTuple):
    """How the width is shared.

    Attributes:
        lefts: The left of each column, in points.
        widths: The width of each column.
        channels: The room right of each column but the last.
        whole: The width of all.
    """

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    channels: tuple[Channel, ...]
    whole: float


def share(part: Columns, wiring: Wiring, room: float) -> Widths:
    """Share the width: channels get what their lines need, columns the rest.

    Args:
        part: The part.
        wiring: Which way its lines go.
        room: The width that there is, in points.
    """
    counts = [len({hop.net for hop in wiring.hops if hop.channel == at}) for at in range(len(part.columns) - 1)]
    tracks = [min(_TRACK[1], max(_TRACK[0], _TRACKS / max(count, 1))) for count in counts]
    channels = [SPACE + count * track for count, track in zip(counts, tracks, strict=True)]
    widths = _widths(part, ends(wiring), room - sum(channels))
    lefts, found, across = [], [], 0.0
    for wide, channel, track in zip(widths, (*channels, 0.0), (*tracks, 0.0), strict=False):
        lefts.append(across)
        found.append(Channel(across + wide, track))
        across += wide + channel
    return Widths(tuple(lefts), tuple(widths), tuple(found[:-1]), across)


def _widths(part: Columns, meeting: Mapping[Station, int], room: float) -> Sequence[float]:
    """Begin narrow, widen the highest column again and again until nothing is left, and share out the rest."""
    count = len(part.columns)
    natural = [_natural(part, number) for number in range(count)]
    least = [
        max(_word(column), min(_EASY * room, _PART * full)) for column, full in zip(part.columns, natural, strict=True)
    ]
    widths = [max(_NARROWEST, min(each, room / count)) for each in least]
    most = [max(width, min(_WIDEST * room, full)) for width, full in zip(widths, natural, strict=True)]
    heights = [_height(part, number, width, meeting) for number, width in enumerate(widths)]
    while sum(widths) + _STEP <= room:
        growing = [number for number in range(count) if widths[number] + _STEP <= most[number]]
        if not growing:
            break
        highest = max(growing, key=lambda number: heights[number])
        widths[highest] += _STEP
        heights[highest] = _height(part, highest, widths[highest], meeting)
    spare = max(0.0, room - sum(widths)) / max(count, 1)
    return [width + spare for width in widths]


def _word(column: Column) -> float:
    """Give the width in which the longest word of the names in a column fits, unless it is very long."""
    words = (word for text in (column.name, *(item.name for item in column.items)) for word in text.split())
    return fitting(words, _WORD, _NAME, bold=True) + 4 * sizes.PADDING


def _natural(part: Columns, number: int) -> float:
    """Give the width in which no text of a column wraps."""
    widest = max((block.width for block in sizes.column(part, number, float("inf"))), default=0.0)
    return widest + 4 * sizes.PADDING + _STEP


def _height(part: Columns, number: int, width: float, meeting: Mapping[Station, int]) -> float:
    """Give about how high a column is: its boxes with the gaps between them."""
    pairs = zip(part.columns[number].items, sizes.column(part, number, width), strict=True)
    return sum(box_height(block, meeting.get(item.id, 0)) + _BETWEEN for item, block in pairs)
