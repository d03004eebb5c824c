"""Says which way every line goes between columns.

Between two columns lies a channel for the lines that go up or down. Lines that start together, or arrive together,
are one net: they share their way as far as it goes. A line to a column further on runs through the columns in
between, through a passage that is kept free for its net.
"""

from collections.abc import Mapping
from typing import NamedTuple

from formulekit.drawing.diagram import Columns, Link


class Net(NamedTuple):
    """What lines have in common that share their way: the id of the box, at their start or end, and their look."""

    box: str
    starts: bool
    stroke: str


class Passage(NamedTuple):
    """Room in a column that is kept free for a net."""

    column: int
    net: Net


Station = str | Passage
"""Where a line starts, ends, or passes through a column: the id of a box, or a passage."""


class Hop(NamedTuple):
    """A part of a line that crosses one channel.

    Attributes:
        net: Its net.
        channel: The number of the column left of the channel.
        left: Where it comes from.
        right: Where it goes to.
    """

    net: Net
    channel: int
    left: Station
    right: Station


class Wiring(NamedTuple):
    """The ways of all lines.

    Attributes:
        nets: The net of each link.
        ways: The hops of each link.
    """

    nets: tuple[Net, ...]
    ways: tuple[tuple[Hop, ...], ...]

    @property
    def hops(self) -> dict[Hop, None]:
        """Every hop once, in the order of the links."""
        return dict.fromkeys(hop for way in self.ways for hop in way)


def wire(part: Columns) -> Wiring:
    """Say which way every line goes.

    Args:
        part: The part.
    """
    column = {item.id: number for number, each in enumerate(part.columns) for item in each.items}
    nets = tuple(_net(part, link, column) for link in part.links)
    ways = tuple(_way(link, net, column) for link, net in zip(part.links, nets, strict=True))
    return Wiring(nets, ways)


def _net(part: Columns, link: Link, column: Mapping[str, int]) -> Net:
    """Give the net of a link: lines are taken together on the side where fewer boxes stand."""
    tails, heads = (len(part.columns[column[end]].items) for end in (link.tail, link.head))
    box, leaves = (link.tail, True) if tails < heads else (link.head, False)
    return Net(box, leaves, link.stroke)


def _way(link: Link, net: Net, column: Mapping[str, int]) -> tuple[Hop, ...]:
    """Give the hops of a link."""
    first, last = column[link.tail], column[link.head]
    between = (Passage(number, net) for number in range(first + 1, last))
    stations: tuple[Station, ...] = (link.tail, *between, link.head)
    return tuple(
        Hop(net, first + number, stations[number], stations[number + 1]) for number in range(len(stations) - 1)
    )
