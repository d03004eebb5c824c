"""Says at what height every net enters and leaves each box, so that in a channel no two run along one another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from formulekit.drawing.columns.stacking import EDGE, STEP, Place
from formulekit.drawing.columns.wiring import Hop, Net, Passage, Station, Wiring

_CLEAR = 3.0

Side = dict[tuple[Station, Net], float]
"""The heights at one side of a channel."""


@dataclass(frozen=True, slots=True)
class _Plugs:
    """What enters or leaves one box at one side: the nets with their heights, and how far all may shift."""

    station: Station
    heights: Mapping[Net, float]
    slack: float


@dataclass(frozen=True, slots=True)
class Ports:
    """The heights in one channel, in points.

    Attributes:
        left: Where the nets come in from the boxes and passages on the left.
        right: Where they go out to those on the right.
    """

    left: Mapping[tuple[Station, Net], float]
    right: Mapping[tuple[Station, Net], float]


def ports(wiring: Wiring, places: Mapping[Station, Place], channel: int) -> Ports:
    """Give the heights in a channel.

    Args:
        wiring: Which way the lines go.
        places: Where the boxes and passages stand.
        channel: The number of the column left of it.
    """
    hops = [hop for hop in wiring.hops if hop.channel == channel]
    leaving = list(_plugs([(hop.left, hop.right, hop) for hop in hops], places))
    entering = list(_plugs([(hop.right, hop.left, hop) for hop in hops], places))
    left = {(plugs.station, net): height for plugs in leaving for net, height in plugs.heights.items()}
    fixed = {plug: height for plug, height in left.items() if isinstance(plug[0], Passage)}
    right = _settled(entering, fixed, left)
    return Ports(_settled(leaving, right, right), right)


def _plugs(ends: Sequence[tuple[Station, Station, Hop]], places: Mapping[Station, Place]) -> Iterator[_Plugs]:
    """Give what enters or leaves at one side: at each box in the order of where it comes from or goes to."""
    found: dict[Station, dict[Net, list[float]]] = {}
    for here, there, hop in ends:
        found.setdefault(here, {}).setdefault(hop.net, []).append(places[there].middle)
    for station, nets in found.items():
        means = {net: fmean(far) for net, far in nets.items()}
        ordered = sorted(means, key=lambda net: means[net])
        half = (len(ordered) - 1) / 2 * STEP
        place = places[station]
        heights = {net: place.middle - half + number * STEP for number, net in enumerate(ordered)}
        slack = 0.0 if isinstance(station, Passage) else place.height / 2 - EDGE - half
        yield _Plugs(station, heights, max(0.0, slack))


def _settled(plugs: Sequence[_Plugs], fixed: Side, across: Side) -> Side:
    """Shift what enters or leaves each box away from the other nets across, straight on along its own if it can."""
    found: Side = {}
    for each in plugs:
        clearances = {shift: min(_CLEAR, _clearance(each, shift, fixed)) for shift in _shifts(each, across)}
        best = max(clearances, key=lambda shift: clearances[shift])
        found |= {(each.station, net): height + best for net, height in each.heights.items()}
    return found


def _shifts(plugs: _Plugs, across: Side) -> Iterator[float]:
    """Give the shifts that could be, the best first: those that make a line straight, then small ones."""
    straight = (height - plugs.heights[net] for (_, net), height in across.items() if net in plugs.heights)
    yield from sorted((shift for shift in straight if abs(shift) <= plugs.slack), key=lambda shift: (abs(shift), shift))
    yield 0.0
    for step in range(1, int(plugs.slack) + 1):
        yield from (float(step), float(-step))


def _clearance(plugs: _Plugs, shift: float, fixed: Side) -> float:
    """Give how far a box's lines stay from those of other nets across when they shift so far."""
    return min(
        (
            abs(height + shift - other)
            for net, height in plugs.heights.items()
            for (_, far), other in fixed.items()
            if far != net
        ),
        default=_CLEAR,
    )
