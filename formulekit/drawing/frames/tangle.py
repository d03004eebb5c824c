"""Weighs how tangled the lines of a frame are: how often they cross, and how long they are."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import hypot
from typing import NamedTuple

from formulekit.drawing.strokes import Curve, Point, point_at

_CROSSING = 60.0
_STEPS = 3


class Tangle(NamedTuple):
    """How tangled lines are.

    Attributes:
        crossings: How often two of them cross.
        length: How long they are together, in points.
    """

    crossings: int
    length: float

    @property
    def weight(self) -> float:
        """How bad that is, in points: a crossing weighs as much as a piece of line."""
        return self.crossings * _CROSSING + self.length


class _Piece(NamedTuple):
    """A straight piece of a line: the number of the line, its ends, and the rectangle round it."""

    line: int
    start: Point
    end: Point
    left: float
    top: float
    right: float
    bottom: float

    def crosses(self, other: "_Piece") -> bool:
        """Tell whether it crosses a piece of another line."""
        if self.line == other.line or self.right < other.left or other.right < self.left:
            return False
        if self.bottom < other.top or other.bottom < self.top:
            return False
        return _apart(self, other) and _apart(other, self)


def tangle(lines: Sequence[tuple[int, Curve]]) -> Tangle:
    """Weigh lines.

    Args:
        lines: Curves, each with the number of the line to which it belongs; those of one line may cross.
    """
    pieces = [_piece(number, *ends) for number, curve in lines for ends in pairwise(_along(curve))]
    crossings = sum(one.crosses(other) for one, other in combinations(pieces, 2))
    return Tangle(crossings, sum(hypot(each.right - each.left, each.bottom - each.top) for each in pieces))


def _piece(number: int, start: Point, end: Point) -> _Piece:
    left, right = sorted((start[0], end[0]))
    top, bottom = sorted((start[1], end[1]))
    return _Piece(number, start, end, left, top, right, bottom)


def _apart(piece: _Piece, other: _Piece) -> bool:
    """Tell whether the ends of a piece lie on different sides of another."""
    return _side(other, piece.start) * _side(other, piece.end) < 0


def _side(piece: _Piece, point: Point) -> float:
    along, down = piece.end[0] - piece.start[0], piece.end[1] - piece.start[1]
    return along * (point[1] - piece.start[1]) - down * (point[0] - piece.start[0])


def _along(curve: Curve) -> Iterator[Point]:
    """Give points along a curve, from tip to tip."""
    yield curve.first or curve.points[0]
    for piece in curve.pieces:
        yield from (point_at(piece, step / _STEPS) for step in range(1, _STEPS + 1))
    if curve.last:
        yield curve.last
