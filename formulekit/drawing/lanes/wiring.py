"""Says what goes into and out of each step of a band, and which way every line goes.

Between two columns lies a channel for the lines that go up or down, under each row a gap for those that go along.
Lines that start together, or arrive together saying the same, are one net: they share their way as far as it goes.
A line to or from another band ends at a tag with the number of the step there.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from statistics import fmean
from typing import Literal, NamedTuple

from formulekit.drawing.diagram import Lanes, Move, Step, Stroke
from formulekit.drawing.lanes.grid import Band, Cell
from formulekit.drawing.notes import lettered


class Route(NamedTuple):
    """The way of a line: out to the right of its tail, and into the left of its head.

    Attributes:
        move: The number of the move.
        net: The number of its net.
        out: The channel right of its tail.
        into: The channel in which it turns to its head; the same as `out` when it needs no gap.
        gap: The row under which it goes along; None when it needs no gap.
    """

    move: int
    net: int
    out: int
    into: int
    gap: int | None


@dataclass(frozen=True, slots=True)
class Inlet:
    """Something that enters a step from the left.

    Attributes:
        step: The id of the step.
        kind: A line, a start sign, or a tag that says where a line comes from.
        labels: What stands above it.
        letter: The letter of its note; empty for none.
        tag: What stands in the tag.
        moves: The numbers of the moves that enter here.
        net: The number of their net; None without a line.
        stroke: How it looks.
        breadth: The width that the lines of its label have anyway, in points.
    """

    step: str
    kind: Literal["line", "start", "origin"]
    labels: tuple[str, ...]
    letter: str = ""
    tag: str = ""
    moves: tuple[int, ...] = ()
    net: int | None = None
    stroke: Stroke = "plain"
    breadth: float = 0.0


@dataclass(frozen=True, slots=True)
class Outlet:
    """Something that leaves a step to the right.

    Attributes:
        step: The id of the step.
        kind: A line, an end sign, or a tag that says where lines go on.
        tag: What stands in the tag.
        moves: The numbers of the moves that leave here.
        net: The number of their net; None without a line.
        stroke: How it looks.
    """

    step: str
    kind: Literal["line", "end", "onward"]
    tag: str = ""
    moves: tuple[int, ...] = ()
    net: int | None = None
    stroke: Stroke = "plain"


@dataclass(frozen=True, slots=True)
class Wiring:
    """All that enters and leaves the steps of a band.

    Attributes:
        routes: The way of each line that stays in the band, by the number of its move.
        inlets: What enters each step, from top to bottom.
        outlets: What leaves each step, from top to bottom.
    """

    routes: Mapping[int, Route]
    inlets: Mapping[str, tuple[Inlet, ...]]
    outlets: Mapping[str, tuple[Outlet, ...]]


def letters(part: Lanes) -> dict[str, str]:
    """Give each note of a part its letter, in the order of the moves; alike notes share one.

    Args:
        part: The part.
    """
    return lettered(move.note for move in part.moves)


def wire(part: Lanes, band: Band, breadth: float = 0.0) -> Wiring:
    """Say what enters and leaves the steps of a band.

    Args:
        part: The part.
        band: The band.
        breadth: The width that the lines of labels have anyway, in points.
    """
    inside = {
        number: move for number, move in enumerate(part.moves) if move.tail in band.cells and move.head in band.cells
    }
    nets = _nets(inside)
    routes = {number: _route(band, number, move, nets[number]) for number, move in inside.items()}
    board = _Board(part, band, routes, letters(part), {step.id: place for place, step in enumerate(part.steps, 1)})
    here = [step for step in part.steps if step.id in band.cells]
    return Wiring(
        routes,
        {step.id: tuple(replace(inlet, breadth=breadth) for inlet in board.inlets(step)) for step in here},
        {step.id: tuple(board.outlets(step)) for step in here},
    )


def _nets(moves: Mapping[int, Move]) -> dict[int, int]:
    """Give the net of each move: with what arrives together saying the same, else with what starts together."""
    together: dict[object, list[int]] = defaultdict(list)
    for number, move in moves.items():
        together[move.head, move.labels, move.note, move.stroke].append(number)
    keys: dict[int, object] = {}
    for number, move in moves.items():
        arriving = (move.head, move.labels, move.note, move.stroke)
        # The dashes of lines that begin apart would not fall together.
        joins = move.stroke == "plain" and len(together[arriving]) > 1
        keys[number] = arriving if joins else (move.tail, move.stroke)
    known = {key: net for net, key in enumerate(dict.fromkeys(keys.values()))}
    return {number: known[key] for number, key in keys.items()}


def _route(band: Band, number: int, move: Move, net: int) -> Route:
    """Give the way of a line: straight along the head's row where nothing stands in between, else through a gap."""
    tail, head = band.cells[move.tail], band.cells[move.head]
    out = tail.column + 1
    if out <= head.column and _free(band, head.row, out, head.column):
        return Route(number, net, out, out, None)
    return Route(number, net, out, head.column, _gap(tail, head))


def _free(band: Band, row: int, start: int, end: int) -> bool:
    """Tell whether nothing stands on a row from one column up to another."""
    return not any(cell.row == row and start <= cell.column < end for cell in band.cells.values())


def _gap(tail: Cell, head: Cell) -> int:
    """Give the row under which a line goes along: what goes back runs below both, the rest beside its head."""
    if head.column <= tail.column or head.row == tail.row:
        return max(tail.row, head.row)
    return head.row if head.row < tail.row else head.row - 1


def _turn(far: int, row: int, gap: int | None) -> float:
    """Tell from which side a line comes to a row: from another row, or from the gap above or below it."""
    if gap is None:
        return float(far - row)
    return 0.5 if gap >= row else -0.5


@dataclass(frozen=True, slots=True)
class _Board:
    """A band with the ways of its lines, the letters of its notes and the numbers of the steps."""

    part: Lanes
    band: Band
    routes: Mapping[int, Route]
    letters: Mapping[str, str]
    numbers: Mapping[str, int]

    def inlets(self, step: Step) -> Iterator[Inlet]:
        """Give what enters a step: the start, what comes from above, straight on, from below, from other bands."""
        if step.entry is not None:
            yield Inlet(step.id, "start", (step.entry,) if step.entry else ())
        arriving: dict[object, list[int]] = defaultdict(list)
        for number, move in enumerate(self.part.moves):
            if move.head == step.id:
                route = self.routes.get(number)
                arriving[route.net if route else None, move.labels, move.note, move.stroke].append(number)
        yield from sorted((self._inlet(tuple(numbers)) for numbers in arriving.values()), key=self._side)

    def _inlet(self, numbers: tuple[int, ...]) -> Inlet:
        """Give what enters where these moves arrive together."""
        move, route = self.part.moves[numbers[0]], self.routes.get(numbers[0])
        inlet = Inlet(
            step=move.head,
            kind="line",
            labels=move.labels,
            letter=self.letters.get(move.note, ""),
            moves=numbers,
            stroke=move.stroke,
        )
        if route:
            return replace(inlet, net=route.net)
        return replace(
            inlet, kind="origin", tag=self._tag(self.part.origin, [self.part.moves[n].tail for n in numbers])
        )

    def _side(self, inlet: Inlet) -> float:
        """Tell from which side an inlet comes: above (below 0), straight, below, or another band (last)."""
        if inlet.net is None:
            return float(self.band.rows)
        row = self.band.cells[inlet.step].row
        return fmean(_turn(self._row(self.part.moves[each].tail), row, self.routes[each].gap) for each in inlet.moves)

    def _row(self, step: str) -> int:
        return self.band.cells[step].row

    def outlets(self, step: Step) -> Iterator[Outlet]:
        """Give what leaves a step: what goes up, straight on, down, to its end, to other bands."""
        nets: dict[int, list[int]] = defaultdict(list)
        away: dict[Stroke, list[int]] = defaultdict(list)
        for number, move in enumerate(self.part.moves):
            if move.tail == step.id and number in self.routes:
                nets[self.routes[number].net].append(number)
            elif move.tail == step.id:
                away[move.stroke].append(number)
        leaving = (Outlet(step.id, "line", moves=tuple(numbers), net=net) for net, numbers in nets.items())
        yield from sorted(leaving, key=self._slope)
        if step.end:
            yield Outlet(step.id, "end")
        for stroke, numbers in away.items():
            tag = self._tag(self.part.onward, [self.part.moves[number].head for number in numbers])
            yield Outlet(step.id, "onward", tag, tuple(numbers), stroke=stroke)

    def _slope(self, outlet: Outlet) -> float:
        """Tell whether an outlet goes up (below 0), straight on, or down."""
        row = self._row(outlet.step)
        return fmean(_turn(self._row(self.part.moves[each].head), row, self.routes[each].gap) for each in outlet.moves)

    def _tag(self, word: str, steps: Iterable[str]) -> str:
        """Write where a line comes from or goes on: a word and the numbers of steps."""
        return f"{word} {', '.join(map(str, sorted(self.numbers[step] for step in steps)))}".strip()
