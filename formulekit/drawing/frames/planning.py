"""Plans a frame for Graphviz: sizes, heights, and what runs between them.

A label is a node of its own between the two halves of its line. So Graphviz reserves exactly the room that we
measured, a line can never run through its label, and a line may fan out to several boxes.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from formulekit.drawing.diagram import Frame
from formulekit.drawing.frames.rows import Rows, deal
from formulekit.drawing.typesetting import Block, box, label


@dataclass(frozen=True, slots=True)
class Spread:
    """How much room a picture takes.

    Attributes:
        limit: The width that a row may have, in points.
        spacing: The room between what stands beside each other, in points.
        straight: Whether long lines run straight, which takes more width.
        across: Whether a line that fans out goes from one row to another, as one between two boxes does.
    """

    limit: float
    spacing: float
    straight: bool
    across: bool = False


@dataclass(frozen=True, slots=True)
class Spoke:
    """One half of a line: from its upper end to its lower end, as Graphviz sees it.

    Attributes:
        upper: The node above.
        lower: The node below.
        edge: The number of the edge that it belongs to.
        up: Whether an arrow points at the upper end.
        down: Whether an arrow points at the lower end.
        span: How many ranks it goes down.
    """

    upper: str
    lower: str
    edge: int
    up: bool
    down: bool
    span: int


@dataclass(frozen=True, slots=True)
class Plan:
    """A frame with all that Graphviz must know.

    Attributes:
        frame: The frame.
        boxes: The size of each box, by id.
        labels: The size of each edge's label, in the order of the edges.
        rows: What stands above what.
        spokes: The halves of the lines.
        spread: How much room it takes.
    """

    frame: Frame
    boxes: dict[str, Block]
    labels: tuple[Block, ...]
    rows: Rows
    spokes: tuple[Spoke, ...]
    spread: Spread


def plan(frame: Frame, spread: Spread) -> Plan:
    """Measure a frame and deal it out over rows.

    Args:
        frame: The frame.
        spread: How much room it takes.
    """
    boxes = {node.id: box(node) for node in frame.nodes}
    labels = tuple(map(label, frame.edges))
    rows = deal(frame, boxes, labels, spread.limit, across=spread.across)
    return Plan(frame, boxes, labels, rows, tuple(_spokes(frame, rows)), spread)


def names(frame: Frame) -> dict[str, str]:
    """Give the name that each box has in the graph, by id.

    Args:
        frame: The frame.
    """
    return {node.id: f"box{number}" for number, node in enumerate(frame.nodes)}


def ranks(frame: Frame, rows: Rows) -> list[list[str]]:
    """Give what stands on each height, from the top: a row of boxes, the lines of labels under it, and so on.

    Args:
        frame: The frame.
        rows: What stands above what.
    """
    known = names(frame)
    heights: list[list[str]] = []
    for row, gap in zip(rows.boxes, rows.labels, strict=True):
        heights.append([known[name] for name in row])
        heights += [[f"label{number}" for number in line] for line in gap]
    return heights


def _spokes(frame: Frame, rows: Rows) -> Iterator[Spoke]:
    """Give the halves of every line: from its label to each of its ends."""
    known = names(frame)
    height = {name: number for number, rank in enumerate(ranks(frame, rows)) for name in rank}
    for number, edge in enumerate(frame.edges):
        middle = f"label{number}"
        for end in dict.fromkeys((*edge.tails, *edge.heads)):
            pointed = edge.mutual or end in edge.heads
            name = known[end]
            span = height[middle] - height[name]
            if span > 0:
                yield Spoke(name, middle, number, up=pointed, down=False, span=span)
            else:
                yield Spoke(middle, name, number, up=False, down=pointed, span=-span)
