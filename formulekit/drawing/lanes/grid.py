"""Gives each step its column, and each band of columns its lanes and rows.

The order of the file is the order of travel: a step stands one column behind the last of those before it that lead
to it, so steps side by side share a column. Columns that do not fit beside one another go on in a band below, as
music does; a band shows only the lanes in which something stands, and what stands under their names once.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from formulekit.drawing.diagram import Lane, Lanes


class Cell(NamedTuple):
    """Where a step stands in its band: the column from the left and the row from the top, both from 0."""

    column: int
    row: int


class Strip(NamedTuple):
    """A lane in a band: its first row, and how many rows it has."""

    lane: Lane
    first: int
    rows: int


@dataclass(frozen=True, slots=True)
class Band:
    """Columns beside one another.

    Attributes:
        columns: How many there are.
        strips: The lanes, from top to bottom.
        cells: Where each step stands, by id, in the order of the part.
    """

    columns: int
    strips: tuple[Strip, ...]
    cells: Mapping[str, Cell]

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return sum(strip.rows for strip in self.strips)


def columns(part: Lanes) -> dict[str, int]:
    """Give the column of each step, from 0.

    A step to which nothing before it leads stands right before the first one to which it leads itself, or else behind
    the step before it in the file.

    Args:
        part: The part.
    """
    order = {step.id: number for number, step in enumerate(part.steps)}
    before: dict[str, list[str]] = defaultdict(list)
    behind: dict[str, list[str]] = defaultdict(list)
    for move in part.moves:
        if order[move.tail] < order[move.head]:
            before[move.head].append(move.tail)
            behind[move.tail].append(move.head)
    found: dict[str, int] = {}
    previous = -1
    for name in order:
        alone = 0 if behind[name] else previous + 1
        found[name] = previous = max((found[tail] + 1 for tail in before[name]), default=alone)
    for name in list(order)[1:]:
        if behind[name] and not before[name]:
            found[name] = max(0, min(found[head] for head in behind[name]) - 1)
    return _closed_up(found)


def _closed_up(found: dict[str, int]) -> dict[str, int]:
    """Close the columns in which nothing stands."""
    numbers = {column: number for number, column in enumerate(sorted(set(found.values())))}
    return {name: numbers[column] for name, column in found.items()}


def bare(lane: Lane) -> Lane:
    """Give a lane without the lines under its name.

    Args:
        lane: The lane.
    """
    return replace(lane, lines=())


def band(part: Lanes, column: Mapping[str, int], span: tuple[int, int], seen: Collection[str]) -> Band:
    """Give the band of some columns: steps of one lane and column stand under one another, each in a row of its own.

    Args:
        part: The part.
        column: The column of each step.
        span: The first of its columns, and the first one behind them.
        seen: The ids of the lanes that stand in a band above; they are bare here.
    """
    here = [step for step in part.steps if span[0] <= column[step.id] < span[1]]
    depth: Counter[tuple[str, int]] = Counter()
    rows: dict[str, int] = {}
    for step in here:
        rows[step.id] = depth[step.lane, column[step.id]]
        depth[step.lane, column[step.id]] += 1
    strips: list[Strip] = []
    for lane in part.lanes:
        needed = max((count for (name, _), count in depth.items() if name == lane.id), default=0)
        if needed:
            shown = bare(lane) if lane.id in seen else lane
            strips.append(Strip(shown, sum(strip.rows for strip in strips), needed))
    first = {strip.lane.id: strip.first for strip in strips}
    cells = {step.id: Cell(column[step.id] - span[0], first[step.lane] + rows[step.id]) for step in here}
    return Band(span[1] - span[0], tuple(strips), cells)
