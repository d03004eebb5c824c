"""Says at what height everything enters and leaves the boxes of a band.

Heights count from the middle of the row, downwards, so that they can be compared along a row: a line between two
steps on one row runs straight where it can.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from formulekit.drawing.lanes import sizes
from formulekit.drawing.lanes.grid import Band
from formulekit.drawing.lanes.wiring import Inlet, Outlet, Route, Wiring

_EDGE = 7.0
"""The least that a line stays away from a box's corner, in points."""

_LINE = 6.0
_APART = 4.0
_SHIFTS = tuple(step * side for step in (0.0, 4.0, 8.0, 12.0, 16.0, 20.0) for side in (1.0, -1.0))


@dataclass(frozen=True, slots=True)
class Ports:
    """The heights at one step, in points.

    Attributes:
        inlets: Of each inlet.
        outlets: Of each outlet.
        half: Half the height of its box.
        above: How far anything reaches above the middle.
        below: How far anything reaches under it.
    """

    inlets: tuple[float, ...]
    outlets: tuple[float, ...]
    half: float
    above: float
    below: float


def ports(band: Band, wiring: Wiring, boxes: sizes.Boxes) -> dict[str, Ports]:
    """Give the heights at every step.

    Args:
        band: The band.
        wiring: What enters and leaves its steps.
        boxes: The measures of the boxes.
    """
    entering = {name: _entering(wiring.inlets[name]) for name in band.cells}
    halves = {name: boxes.blocks[name].height / 2 + _EDGE for name in band.cells}
    arrivals = _arrivals(band, wiring, entering)
    found = {}
    for name, cell in band.cells.items():
        taken = arrivals.get((cell.column + 1, cell.row), ())
        leaving = _clear(wiring.outlets[name], _leaving(wiring.outlets[name], taken, halves[name]), taken)
        found[name] = _sized(wiring, name, (entering[name], leaving), halves[name])
    return found


def _entering(inlets: Sequence[Inlet]) -> tuple[float, ...]:
    """Stack what enters round the middle of the row."""
    heights = [0.0]
    for upper, lower in pairwise(inlets):
        heights.append(heights[-1] + _under(upper) + _over(lower) + 2.0)
    middle = heights[-1] / 2
    return tuple(height - middle for height in heights[: len(inlets)])


def _over(inlet: Inlet) -> float:
    """Give how far an inlet reaches above its line."""
    block = sizes.label(inlet)
    return max(block.height + sizes.lift(inlet) if block.lines else 0.0, _under(inlet))


def _under(inlet: Inlet) -> float:
    """Give how far an inlet reaches under its line."""
    if inlet.kind == "origin":
        return max(sizes.tag(inlet).height / 2 + 1.5, sizes.SIGN)
    return sizes.SIGN + 1.0 if inlet.kind == "start" or inlet.letter else _LINE


Arrival = tuple[int | None, float]
"""The net of a line that comes into a box on a row, and its height."""


def _arrivals(
    band: Band, wiring: Wiring, entering: Mapping[str, tuple[float, ...]]
) -> dict[tuple[int, int], tuple[Arrival, ...]]:
    """Give per channel and row the lines that leave the channel there to the right."""
    found: dict[tuple[int, int], dict[Arrival, None]] = {}
    for name, cell in band.cells.items():
        for inlet, height in zip(wiring.inlets[name], entering[name], strict=True):
            channels = [wiring.routes[move].into for move in inlet.moves if move in wiring.routes]
            for channel in channels:
                found.setdefault((channel, cell.row), {})[inlet.net, height] = None
    return {place: tuple(arrivals) for place, arrivals in found.items()}


def _leaving(outlets: Sequence[Outlet], taken: Sequence[Arrival], half: float) -> list[float]:
    """Stack what leaves: round the line that can run straight on, else round the middle of the row."""
    heights = [0.0]
    for upper, lower in pairwise(outlets):
        heights.append(heights[-1] + _reach(upper) + _reach(lower))
    straight = dict(taken)
    for number, outlet in enumerate(outlets):
        if outlet.net is not None and outlet.net in straight:
            shift = straight[outlet.net] - heights[number]
            if abs(straight[outlet.net]) <= half - _EDGE:
                return [height + shift for height in heights[: len(outlets)]]
    middle = heights[-1] / 2
    return [height - middle for height in heights[: len(outlets)]]


def _reach(outlet: Outlet) -> float:
    """Give how far an outlet reaches above and under its line."""
    if outlet.kind == "onward":
        return sizes.tag(outlet).height / 2 + 3.0
    return sizes.SIGN + 1.0 if outlet.kind == "end" else _LINE


def _clear(outlets: Sequence[Outlet], heights: list[float], taken: Sequence[Arrival]) -> tuple[float, ...]:
    """Move lines that would run along another's into free room."""
    clear = list(heights)
    for number, outlet in enumerate(outlets):
        if outlet.kind == "line":
            others = [height for place, height in enumerate(clear) if place != number]
            others += [height for net, height in taken if net != outlet.net]
            free = (clear[number] + shift for shift in _SHIFTS if _is_free(clear[number] + shift, others))
            clear[number] = next(free, clear[number])
    return tuple(clear)


def _is_free(height: float, others: Sequence[float]) -> bool:
    return all(abs(height - other) >= _APART - 0.01 for other in others)


def _sized(wiring: Wiring, name: str, heights: tuple[tuple[float, ...], tuple[float, ...]], half: float) -> Ports:
    """Make the box high enough for what enters and leaves, and tell how far everything reaches."""
    inlets, outlets = heights
    half = max([half, *(abs(height) + _EDGE for height in (*inlets, *outlets))])
    into = list(zip(wiring.inlets[name], inlets, strict=True))
    out = list(zip(wiring.outlets[name], outlets, strict=True))
    above = max([half, *(_over(inlet) - at for inlet, at in into), *(_reach(outlet) - at for outlet, at in out)])
    below = max([half, *(_under(inlet) + at for inlet, at in into), *(_reach(outlet) + at for outlet, at in out)])
    return Ports(inlets, outlets, half, above, below)


def arrival(route: Route, wiring: Wiring, heads: Mapping[str, Ports], head: str) -> float:
    """Give the height at which a line enters its head.

    Args:
        route: Its way.
        wiring: What enters and leaves the steps.
        heads: The heights at every step.
        head: The id of the step.
    """
    pairs = zip(wiring.inlets[head], heads[head].inlets, strict=True)
    return next(height for inlet, height in pairs if route.move in inlet.moves)


def departure(route: Route, wiring: Wiring, tails: Mapping[str, Ports], tail: str) -> float:
    """Give the height at which a line leaves its tail.

    Args:
        route: Its way.
        wiring: What enters and leaves the steps.
        tails: The heights at every step.
        tail: The id of the step.
    """
    pairs = zip(wiring.outlets[tail], tails[tail].outlets, strict=True)
    return next(height for outlet, height in pairs if route.move in outlet.moves)
