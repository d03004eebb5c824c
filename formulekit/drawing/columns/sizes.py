"""Measures what stands in columns, and shares the width among them."""

from collections.abc import Mapping
from typing import NamedTuple

from formulekit.drawing.columns.wiring import Wiring
from formulekit.drawing.diagram import Columns, Item
from formulekit.drawing.notes import lettered
from formulekit.drawing.typesetting import SMALLEST, Block, card, paragraph

PADDING = 7.0
"""What a box is wider than its texts on each side, and a column than its boxes, in points."""

HEAD = 20.0
"""The height of the head of a column, in points."""

SPACE = 16.0
"""The room in a channel for a bend on one side and an arrow on the other, in points."""

_TRACKS = 110.0
_TRACK = (3.0, 8.0)
_NARROWEST = 70.0
_LEAST, _MOST = 0.8, 1.25
_SHORT = 10


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
    """Share the width among columns and the channels between them; columns with more to say get more of it.

    Args:
        part: The part.
        wiring: Which way its lines go.
        room: The width that there is, in points.
    """
    counts = [len({hop.net for hop in wiring.hops if hop.channel == at}) for at in range(len(part.columns) - 1)]
    tracks = [min(_TRACK[1], max(_TRACK[0], _TRACKS / max(count, 1))) for count in counts]
    channels = [SPACE + count * track for count, track in zip(counts, tracks, strict=True)]
    weights = _weights(part)
    left = room - sum(channels)
    widths = [max(_NARROWEST, left * weight / sum(weights)) for weight in weights]
    lefts, found, across = [], [], 0.0
    for wide, channel, track in zip(widths, (*channels, 0.0), (*tracks, 0.0), strict=False):
        lefts.append(across)
        found.append(Channel(across + wide, track))
        across += wide + channel
    return Widths(tuple(lefts), tuple(widths), tuple(found[:-1]), across)


def _weights(part: Columns) -> list[float]:
    """Tell how much of the width each column should get: more where its boxes say more, within bounds."""
    said = [float(sum(map(_said, column.items))) for column in part.columns]
    mean = sum(said) / max(len(said), 1)
    return [min(max(each, _LEAST * mean), _MOST * mean) for each in said]


def _said(item: Item) -> int:
    """Tell how much a box says, in characters."""
    return _SHORT + len(item.name) + sum(map(len, item.lines))


def boxes(part: Columns, widths: Widths) -> dict[str, Block]:
    """Set the texts of every box.

    Args:
        part: The part.
        widths: How the width is shared.
    """
    letters = lettered(item.note for column in part.columns for item in column.items)
    blocks = {}
    for column, width in zip(part.columns, widths.widths, strict=True):
        for item in column.items:
            noted = f"{part.noted}\N{NO-BREAK SPACE}{letters[item.note]}" if item.note else ""
            blocks[item.id] = card(item.name, _lines(item, noted), width - 4 * PADDING, strong=item.strong)
    return blocks


def _lines(item: Item, noted: str) -> tuple[str, ...]:
    """Give the lines under a name, the letter of its note behind the last one."""
    *others, last = item.lines or ("",)
    if last == item.strong:
        return (*item.lines, noted)
    return (*others, " · ".join(filter(None, (last, noted))))


def groups(part: Columns, widths: Widths) -> Mapping[tuple[int, str], Block]:
    """Set the heading of every group, by the number of its column and its text.

    Args:
        part: The part.
        widths: How the width is shared.
    """
    return {
        (number, item.group): paragraph(item.group, width - 2 * PADDING, SMALLEST, bold=True, quiet=True)
        for number, (column, width) in enumerate(zip(part.columns, widths.widths, strict=True))
        for item in column.items
        if item.group
    }
