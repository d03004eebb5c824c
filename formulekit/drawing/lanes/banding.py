"""Gives all that stands in one band its place on paper."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from formulekit.drawing.diagram import Lanes
from formulekit.drawing.lanes import sizes
from formulekit.drawing.lanes.corners import turning
from formulekit.drawing.lanes.grid import Band, Strip
from formulekit.drawing.lanes.ports import Ports, arrival, departure, ports
from formulekit.drawing.lanes.tracks import Track, levels, rows
from formulekit.drawing.lanes.wiring import Route, Wiring, wire
from formulekit.drawing.strokes import Point

_TRACK = 6.5
_SPACE = 9.0
_ROW = 7.0
_AIR = 30.0
"""The most that a column may be wider than it must be, in points."""


class Measures(NamedTuple):
    """What is equally large in all bands of a part, and the width that the lines of labels have in a band."""

    heads: sizes.Heads
    boxes: sizes.Boxes
    breadth: float = 0.0


class Placed(NamedTuple):
    """A lane of a band with its top and its height, in points."""

    strip: Strip
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a band lie, in points from its left.

    Attributes:
        channels: The left of each channel, and of the one behind the last column.
        labels: Where the room for labels begins, per column.
        boxes: The left of the boxes, per column.
        width: The width of the band.
    """

    channels: tuple[float, ...]
    labels: tuple[float, ...]
    boxes: tuple[float, ...]
    width: float


@dataclass(frozen=True, slots=True)
class Heights:
    """Where the rows of a band lie, in points from its top.

    Attributes:
        strips: Its lanes.
        middles: The middle of each row.
        gaps: Under each row, the height of each net that goes along there.
        height: The height of the band.
    """

    strips: tuple[Placed, ...]
    middles: tuple[float, ...]
    gaps: tuple[Mapping[int, float], ...]
    height: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A band with places.

    Attributes:
        band: The band.
        wiring: What enters and leaves its steps.
        ports: The heights at its steps, from the middle of their rows.
        heights: Where its rows lie.
        columns: Where its columns lie.
        lines: The corners of each line, by the number of its move.
    """

    band: Band
    wiring: Wiring
    ports: Mapping[str, Ports]
    heights: Heights
    columns: Columns
    lines: Mapping[int, tuple[Point, ...]]


def place(part: Lanes, band: Band, measures: Measures, room: float) -> Sheet:
    """Place a band; it is wider than the room when it does not fit.

    Args:
        part: The part.
        band: The band.
        measures: What is equally large in all bands.
        room: The width that it may have, in points.
    """
    wiring = wire(part, band, measures.breadth)
    found = ports(band, wiring, measures.boxes)
    heights = _heights(band, wiring, found, measures.heads)
    ends = {number: _ends(part, route, wiring, (band, found, heights)) for number, route in wiring.routes.items()}
    channels = [levels(tracks) for tracks in _channels(band, wiring, ends, heights)]
    columns = _columns(channels, sizes.widths(band, wiring), measures, room)
    lines = {}
    for number, route in wiring.routes.items():
        move = part.moves[number]
        start = columns.boxes[band.cells[move.tail].column] + measures.boxes.width
        end = columns.boxes[band.cells[move.head].column]
        inside = _corners(route, ends[number], (channels, columns, heights))
        lines[number] = turning(((start, ends[number][0]), *inside, (end, ends[number][1])))
    return Sheet(band, wiring, found, heights, columns, lines)


def _heights(band: Band, wiring: Wiring, found: Mapping[str, Ports], heads: sizes.Heads) -> Heights:
    """Lay the rows under one another, each with the gap for the lines under it."""
    nets = _nets_in_gaps(band, wiring)
    strips: list[Placed] = []
    middles: list[float] = []
    gaps: list[Mapping[int, float]] = []
    top = 0.0
    for strip in band.strips:
        start = top
        lacking = heads.blocks[strip.lane].height + 2 * sizes.HEAD_PADDING - _needed(band, found, nets, strip)
        spare = max(0.0, lacking) / strip.rows / 2
        for row in range(strip.first, strip.first + strip.rows):
            above, below = _reach(band, found, row)
            middles.append(top + _ROW + spare + above)
            under = middles[-1] + below + spare
            gaps.append({net: under + _TRACK * (level + 1) - 1.0 for net, level in nets[row].items()})
            top = under + _room(nets[row]) + _ROW
        strips.append(Placed(strip, start, top - start))
    return Heights(tuple(strips), tuple(middles), tuple(gaps), top)


def _nets_in_gaps(band: Band, wiring: Wiring) -> list[dict[int, int]]:
    """Give under each row the nets that go along there, each on its track."""
    spans: list[dict[int, tuple[int, int]]] = [{} for _ in range(band.rows)]
    for route in wiring.routes.values():
        if route.gap is not None:
            ends = (route.out, route.into, *spans[route.gap].get(route.net, ()))
            spans[route.gap][route.net] = min(ends), max(ends)
    return [rows(each) for each in spans]


def _needed(band: Band, found: Mapping[str, Ports], nets: Sequence[Mapping[int, int]], strip: Strip) -> float:
    """Give the height that the rows of a lane need."""
    numbers = range(strip.first, strip.first + strip.rows)
    return sum(sum(_reach(band, found, row)) + _room(nets[row]) + 2 * _ROW for row in numbers)


def _reach(band: Band, found: Mapping[str, Ports], row: int) -> tuple[float, float]:
    """Give how far the steps of a row reach above and under its middle."""
    here = [found[name] for name, cell in band.cells.items() if cell.row == row]
    return max(each.above for each in here), max(each.below for each in here)


def _room(nets: Mapping[int, int]) -> float:
    """Give the height of a gap."""
    return _TRACK * (max(nets.values()) + 1) if nets else 0.0


Ends = tuple[float, float]
"""The heights at which a line leaves its tail and enters its head, in points from the top of the band."""


def _ends(part: Lanes, route: Route, wiring: Wiring, places: tuple[Band, Mapping[str, Ports], Heights]) -> Ends:
    """Give where a line leaves and enters."""
    band, found, heights = places
    move = part.moves[route.move]
    start = heights.middles[band.cells[move.tail].row] + departure(route, wiring, found, move.tail)
    return start, heights.middles[band.cells[move.head].row] + arrival(route, wiring, found, move.head)


def _channels(band: Band, wiring: Wiring, ends: Mapping[int, Ends], heights: Heights) -> list[list[Track]]:
    """Give for each channel what the nets do in it."""
    found: list[dict[int, Track]] = [{} for _ in range(band.columns + 1)]
    for number, route in wiring.routes.items():
        out = found[route.out].setdefault(route.net, Track(route.net))
        into = found[route.into].setdefault(route.net, Track(route.net))
        out.left.add(ends[number][0])
        into.right.add(ends[number][1])
        if route.gap is not None:
            along = heights.gaps[route.gap][route.net]
            first, last = (out, into) if route.out < route.into else (into, out)
            first.right.add(along)
            last.left.add(along)
    return [list(tracks.values()) for tracks in found]


def _columns(channels: Sequence[Mapping[int, int]], widths: sizes.Widths, measures: Measures, room: float) -> Columns:
    """Lay the columns beside one another, with some air where the room allows."""
    lanes = [_SPACE + _TRACK * max(each.values()) if each else _SPACE / 3 for each in channels]
    count = len(widths.labels)
    needed = sum((measures.heads.width, *lanes, *widths.labels, *widths.stubs, count * measures.boxes.width))
    air = max(0.0, min(_AIR, (room - needed) / count))
    found: dict[str, list[float]] = defaultdict(list)
    across = measures.heads.width
    for lane, label, stub in zip(lanes, widths.labels, widths.stubs, strict=False):
        found["channels"].append(across)
        found["labels"].append(across + lane)
        found["boxes"].append(across + lane + label + air)
        across = found["boxes"][-1] + measures.boxes.width + stub
    channels_at = (*found["channels"], across)
    return Columns(channels_at, tuple(found["labels"]), tuple(found["boxes"]), across + lanes[-1])


def _corners(route: Route, ends: Ends, places: tuple[Sequence[Mapping[int, int]], Columns, Heights]) -> Iterator[Point]:
    """Give the corners of a line between its ends; one that crosses a channel straight has none there."""
    channels, columns, heights = places
    turns = [(route.out, ends[0])]
    if route.gap is not None:
        along = heights.gaps[route.gap][route.net]
        turns += [(route.out, along), (route.into, along)]
    for channel, height in (*turns, (route.into, ends[1])):
        level = channels[channel].get(route.net)
        if level is not None:
            yield columns.channels[channel] + _SPACE / 2 + _TRACK * level, height
