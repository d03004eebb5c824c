"""Measures what stands in lanes: heads, boxes, labels, tags."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from formulekit.drawing.diagram import Lane, Lanes
from formulekit.drawing.lanes.grid import Band, bare
from formulekit.drawing.lanes.wiring import Inlet, Outlet, Wiring
from formulekit.drawing.signs import TAG_PADDING
from formulekit.drawing.typesetting import APART, Block, card, fitting, narrow

BOX_PADDING = 6.0
HEAD_PADDING = 6.0
SIGN = 6.0
"""Half the size of a sign or tag on a line, in points."""

ARROW = 7.0
"""The length of an arrow, in points."""

_BOX = (68.0, 100.0)
_HEAD = (66.0, 112.0)
_LABEL = (52.0, 88.0)

BREADTHS = (88.0, 70.0, 52.0)
"""Widths that the lines of labels may have, in points: the wider, the lower what stands beside a line."""

_TAG = (40.0, 40.0)
_NAME = 9.5
_LEAD = 6.0
"""The least that shows of a line before its arrow, in points."""

STUB = 7.0
"""The length of a short line out of a box, in points."""


class Boxes(NamedTuple):
    """The texts of every box of a part, and the width that all boxes have."""

    blocks: Mapping[str, Block]
    width: float


class Heads(NamedTuple):
    """The texts at the head of every lane of a part, whole and bare, and the width that all heads have."""

    blocks: Mapping[Lane, Block]
    width: float


@dataclass(frozen=True, slots=True)
class Widths:
    """How much room the columns of a band need, in points.

    Attributes:
        labels: Per column, the room left of its boxes.
        stubs: Per column, the room right of its boxes.
    """

    labels: tuple[float, ...]
    stubs: tuple[float, ...]


def boxes(part: Lanes) -> Boxes:
    """Measure the boxes of a part; they are all equally wide.

    Args:
        part: The part.
    """
    names = {step.id: f"{number}.\N{NO-BREAK SPACE}{step.name}" for number, step in enumerate(part.steps, 1)}
    limit = fitting(_words(names.values()), _BOX, _NAME, bold=True)
    blocks = {step.id: card(names[step.id], step.lines, limit) for step in part.steps}
    return Boxes(blocks, limit + 2 * BOX_PADDING)


def heads(part: Lanes) -> Heads:
    """Measure the heads of the lanes of a part; they are all equally wide.

    Args:
        part: The part.
    """
    lines = fitting(_words(line for lane in part.lanes for line in lane.lines), _HEAD)
    limit = max(lines, fitting(_words(lane.name for lane in part.lanes), _HEAD, _NAME, bold=True))
    every = (*part.lanes, *map(bare, part.lanes))
    blocks = {lane: card(lane.name, lane.lines, limit, apart=APART) for lane in every}
    return Heads(blocks, limit + 2 * HEAD_PADDING)


def _words(texts: Iterable[str]) -> Iterable[str]:
    return (word for text in texts for word in text.split(" "))


def label(inlet: Inlet) -> Block:
    """Measure what stands above what enters a step.

    Args:
        inlet: What enters.
    """
    return narrow(inlet.labels, (max(_LABEL[0], inlet.breadth), _LABEL[1]))


def tag(plug: Inlet | Outlet) -> Block:
    """Measure what stands in the tag of something that comes from or goes to another band.

    Args:
        plug: What enters or leaves.
    """
    return narrow((plug.tag,), _TAG)


def widths(band: Band, wiring: Wiring) -> Widths:
    """Tell how much room there must be left and right of the boxes of each column.

    Args:
        band: The band.
        wiring: What enters and leaves its steps.
    """
    labels, stubs = [0.0] * band.columns, [0.0] * band.columns
    for name, cell in band.cells.items():
        left = [_before(inlet) for inlet in wiring.inlets[name]]
        right = [_behind(outlet) for outlet in wiring.outlets[name]]
        labels[cell.column] = max([labels[cell.column], *left])
        stubs[cell.column] = max([stubs[cell.column], *right])
    return Widths(tuple(labels), tuple(stubs))


def lift(inlet: Inlet) -> float:
    """Give how far the label of what enters a step stays above its line, in points.

    Args:
        inlet: What enters.
    """
    if inlet.kind == "origin":
        return tag(inlet).height / 2 + 2.5
    return SIGN + 1.5 if inlet.kind == "start" or inlet.letter else 2.0


def front(inlet: Inlet) -> float:
    """Give the width of what a line begins with: a sign, a tag or a letter; 0 for none.

    Args:
        inlet: What enters.
    """
    lettered = 2 * (SIGN + wider(inlet)) if inlet.letter else 0.0
    if inlet.kind == "origin":
        return tag(inlet).width + TAG_PADDING + (lettered + 3.0 if lettered else 0.0)
    return 2 * SIGN if inlet.kind == "start" else lettered


def wider(inlet: Inlet) -> float:
    """Give how much wider half a letter's ring is than that of a single letter, in points.

    Args:
        inlet: What enters.
    """
    return 2.5 * max(0, len(inlet.letter) - 1)


def _before(inlet: Inlet) -> float:
    return max(label(inlet).width + 4.0, front(inlet) + ARROW + _LEAD)


def _behind(outlet: Outlet) -> float:
    if outlet.kind == "line":
        return 0.0
    return STUB + (2 * SIGN if outlet.kind == "end" else ARROW + tag(outlet).width + TAG_PADDING)
