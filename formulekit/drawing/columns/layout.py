"""Gives a part with columns its place on paper: its boxes, its lines, and the notes under them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from formulekit.drawing.columns import sizes
from formulekit.drawing.columns.ports import Ports, ports
from formulekit.drawing.columns.sharing import SPACE, Channel, Widths, share
from formulekit.drawing.columns.stacking import Stacks, stack
from formulekit.drawing.columns.wiring import Hop, Net, Wiring, wire
from formulekit.drawing.diagram import Columns
from formulekit.drawing.lanes.corners import turning
from formulekit.drawing.lanes.tracks import Track, levels
from formulekit.drawing.notes import Note, flow, lettered
from formulekit.drawing.strokes import Point
from formulekit.drawing.typesetting import Block

_UNDER = 14.0
_EDGE = 0.5
"""What the edge of a column takes of a channel, in points."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A part with places.

    Attributes:
        part: The part.
        wiring: Which way its lines go.
        blocks: The texts of its boxes.
        widths: How the width is shared.
        stacks: Where everything stands in its column, in points under the heads.
        crossings: The corners of each hop within its channel.
        lines: The corners of each line.
        notes: The notes.
        notes_top: Where they begin, in points.
        height: In points.
    """

    part: Columns
    wiring: Wiring
    blocks: Mapping[str, Block]
    widths: Widths
    stacks: Stacks
    crossings: Mapping[Hop, tuple[Point, ...]]
    lines: tuple[tuple[Point, ...], ...]
    notes: tuple[Note, ...]
    notes_top: float
    height: float


def lay_out(part: Columns, room: float) -> Layout:
    """Place a part.

    Args:
        part: The part.
        room: The width that it may have, in points.
    """
    wiring = wire(part)
    widths = share(part, wiring, room)
    blocks = sizes.boxes(part, widths.widths)
    stacks = stack(part, wiring, blocks, sizes.groups(part, widths.widths))
    crossings = dict(_crossings(wiring, widths, stacks))
    lines = tuple(_line(way, crossings) for way in wiring.ways)
    notes, high = flow(lettered(item.note for column in part.columns for item in column.items), room)
    bottom = sizes.HEAD + stacks.height if part.columns else 0.0
    notes_top = bottom + _UNDER
    return Layout(
        part, wiring, blocks, widths, stacks, crossings, lines, notes, notes_top, notes_top + high if notes else bottom
    )


def _crossings(wiring: Wiring, widths: Widths, stacks: Stacks) -> Iterator[tuple[Hop, tuple[Point, ...]]]:
    """Give for every hop where it enters its channel, turns, and leaves it."""
    for channel in range(len(widths.channels)):
        found = ports(wiring, stacks.places, channel)
        hops = [hop for hop in wiring.hops if hop.channel == channel]
        tracks = _tracks(hops, found, widths.channels[channel])
        for hop in hops:
            out, into = found.left[hop.left, hop.net], found.right[hop.right, hop.net]
            left, right = widths.channels[channel].left + _EDGE, widths.lefts[channel + 1] - _EDGE
            across = tracks.get(hop.net, left)
            yield hop, ((left, out), (across, out), (across, into), (right, into))


def _tracks(hops: Sequence[Hop], found: Ports, channel: Channel) -> Mapping[Net, float]:
    """Give where each net of a channel goes up or down; one that crosses it straight has no place there."""
    nets = list(dict.fromkeys(hop.net for hop in hops))
    kept = {net: Track(number) for number, net in enumerate(nets)}
    for hop in hops:
        kept[hop.net].left.add(found.left[hop.left, hop.net])
        kept[hop.net].right.add(found.right[hop.right, hop.net])
    given = levels(kept.values())
    spare = len(nets) - 1 - max(given.values(), default=0)
    start = channel.left + SPACE / 2 + spare * channel.track / 2
    return {nets[number]: start + level * channel.track for number, level in given.items()}


def _line(way: Sequence[Hop], crossings: Mapping[Hop, Sequence[Point]]) -> tuple[Point, ...]:
    """Give the corners of a line, from box to box."""
    inside = [point for hop in way for point in crossings[hop]]
    (start, out), (end, into) = inside[0], inside[-1]
    beyond = sizes.PADDING + _EDGE
    return turning(((start - beyond, out), *inside, (end + beyond, into)))
