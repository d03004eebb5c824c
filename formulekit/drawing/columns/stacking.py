"""Stacks the boxes of every column: in the order of the file, each as near as can be to what it is tied to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from statistics import fmean
from typing import NamedTuple

from formulekit.drawing.columns.wiring import Passage, Station, Wiring
from formulekit.drawing.diagram import Columns
from formulekit.drawing.typesetting import Block

EDGE = 7.0
"""The least that a line stays away from a box's corner, in points."""

STEP = 9.0
"""How far lines that enter or leave a box lie apart, in points."""

_GAP = 8.0
_UNDER_HEADING = 4.0
_INSIDE = 5.5
_PASSAGE = 8.0


class Place(NamedTuple):
    """Where something stands in its column: its middle and its height, in points."""

    middle: float
    height: float


class Heading(NamedTuple):
    """The heading of a group: the number of its column, its text, and its top in points."""

    column: int
    block: Block
    top: float


class Stacks(NamedTuple):
    """Where everything stands.

    Attributes:
        places: Where each box and passage stands.
        headings: The headings of the groups.
        height: The height of the columns.
    """

    places: Mapping[Station, Place]
    headings: tuple[Heading, ...]
    height: float


@dataclass(frozen=True, slots=True)
class _Row:
    """A box or passage, with the room and the heading above it."""

    station: Station
    lead: float
    height: float
    heading: Block | None = None


def stack(
    part: Columns, wiring: Wiring, blocks: Mapping[str, Block], headings: Mapping[tuple[int, str], Block]
) -> Stacks:
    """Stack the columns: the highest one first, then the others next to it, outwards.

    Args:
        part: The part.
        wiring: Which way its lines go.
        blocks: The texts of the boxes.
        headings: The texts of the headings, by column and text.
    """
    columns = _rows(part, wiring, blocks, headings)
    heights = [sum(row.lead + row.height for row in rows) for rows in columns]
    height = max(heights, default=0.0)
    first = heights.index(height) if heights else 0
    places: dict[Station, Place] = {}
    for number in (*range(first, len(columns)), *range(first - 1, -1, -1)):
        wishes = _wishes(wiring, places)
        places |= _stacked(columns[number], wishes, height)
    placed = (
        Heading(number, row.heading, places[row.station].middle - row.height / 2 - row.heading.height - _UNDER_HEADING)
        for number, rows in enumerate(columns)
        for row in rows
        if row.heading
    )
    return Stacks(places, tuple(placed), height + _GAP)


def _rows(
    part: Columns, wiring: Wiring, blocks: Mapping[str, Block], headings: Mapping[tuple[int, str], Block]
) -> list[list[_Row]]:
    """Give what stands in each column, from top to bottom, passages where their lines would run."""
    meeting = ends(wiring)
    columns: list[list[_Row]] = []
    for number, column in enumerate(part.columns):
        rows, group = [], ""
        for item in column.items:
            heading = headings.get((number, item.group)) if item.group != group else None
            group = item.group
            lead = _GAP + (heading.height + _UNDER_HEADING if heading else 0.0)
            rows.append(_Row(item.id, lead, box_height(blocks[item.id], meeting.get(item.id, 0)), heading))
        columns.append(rows)
    shares = {row.station: share for rows in columns for row, share in zip(rows, _shares(rows), strict=True)}
    for passage, share in _passages(wiring, shares):
        rows = columns[passage.column]
        at = next((at for at, row in enumerate(rows) if shares[row.station] > share), len(rows))
        rows.insert(at, _Row(passage, _GAP, _PASSAGE))
        shares[passage] = share
    return columns


def ends(wiring: Wiring) -> Mapping[Station, int]:
    """Give how many nets enter or leave each box, on the side where there are most.

    Args:
        wiring: Which way the lines go.
    """
    sides: dict[tuple[Station, bool], set[object]] = {}
    for hop in wiring.hops:
        sides.setdefault((hop.left, True), set()).add(hop.net)
        sides.setdefault((hop.right, False), set()).add(hop.net)
    found: dict[Station, int] = {}
    for (station, _), nets in sides.items():
        found[station] = max(found.get(station, 0), len(nets))
    return found


def box_height(block: Block, meeting: int) -> float:
    """Give the height of a box: enough for its texts, and for its lines with some play.

    Args:
        block: Its texts.
        meeting: How many nets enter or leave it on one side.
    """
    return max(block.height + 2 * _INSIDE, meeting * STEP + 2 * EDGE)


def _shares(rows: Sequence[_Row]) -> Iterator[float]:
    """Give for each row which share of its column lies above its middle."""
    bottoms = list(accumulate(row.lead + row.height for row in rows))
    return ((bottom - row.height / 2) / bottoms[-1] for bottom, row in zip(bottoms, rows, strict=True))


def _passages(wiring: Wiring, shares: Mapping[Station, float]) -> Iterator[tuple[Passage, float]]:
    """Give every passage once, with the mean share of the boxes that its net ties."""
    tied: dict[object, dict[Station, None]] = {}
    found: dict[Passage, None] = {}
    for hop in wiring.hops:
        for station in (hop.left, hop.right):
            if isinstance(station, Passage):
                found[station] = None
            else:
                tied.setdefault(hop.net, {})[station] = None
    for passage in found:
        yield passage, fmean(shares[station] for station in tied[passage.net])


def _wishes(wiring: Wiring, places: Mapping[Station, Place]) -> Mapping[Station, float]:
    """Give where each box would stand best: halfway what it is tied to, as far as that has its place."""
    found: dict[Station, list[float]] = {}
    for hop in wiring.hops:
        for one, other in ((hop.left, hop.right), (hop.right, hop.left)):
            if other in places:
                found.setdefault(one, []).append(places[other].middle)
    return {station: fmean(heights) for station, heights in found.items()}


def _stacked(rows: Sequence[_Row], wishes: Mapping[Station, float], height: float) -> Iterable[tuple[Station, Place]]:
    """Place the rows of a column as near to their wishes as their order and the height allow."""
    bottoms = list(accumulate(row.lead + row.height for row in rows))
    packed = [bottom - row.height / 2 for bottom, row in zip(bottoms, rows, strict=True)]
    spare = height - (bottoms[-1] if bottoms else 0.0)
    downs = [wishes[row.station] - at if row.station in wishes else None for row, at in zip(rows, packed, strict=True)]
    known = [down for down in downs if down is not None]
    middle = fmean(known) if known else spare / 2
    moved = _ascending([middle if down is None else down for down in downs])
    for row, at, down in zip(rows, packed, moved, strict=True):
        yield row.station, Place(at + min(max(down, 0.0), spare), row.height)


def _ascending(wishes: Iterable[float]) -> list[float]:
    """Give the ascending numbers that lie nearest to some others: runs that descend get their mean."""
    runs: list[list[float]] = []
    for wish in wishes:
        runs.append([wish])
        while len(runs) > 1 and fmean(runs[-2]) > fmean(runs[-1]):
            runs[-2:] = [runs[-2] + runs[-1]]
    return [fmean(run) for run in runs for _ in run]
