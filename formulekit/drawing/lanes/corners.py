"""Makes a line of its corners, with the corners rounded."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import dist

from formulekit.drawing.lanes.sizes import ARROW
from formulekit.drawing.strokes import Curve, Point

_ROUND = 5.0
_SAME = 0.005


def turning(points: Sequence[Point]) -> tuple[Point, ...]:
    """Leave out the points at which a line does not turn.

    Args:
        points: Where it starts, may turn, and ends.
    """
    kept = list(points[:1])
    for point, after in pairwise(points[1:]):
        level = abs(kept[-1][1] - point[1]) < _SAME and abs(point[1] - after[1]) < _SAME
        upright = abs(kept[-1][0] - point[0]) < _SAME and abs(point[0] - after[0]) < _SAME
        if not level and not upright:
            kept.append(point)
    return (*kept, points[-1])


def rounded(corners: tuple[Point, ...], *, arrow: bool) -> Curve:
    """Give the line through some corners.

    Args:
        corners: Where it starts, turns and ends.
        arrow: Whether an arrow stands at its end.
    """
    tip = corners[-1]
    end = _towards(tip, corners[-2], ARROW) if arrow else tip
    path = (*corners[:-1], end)
    return Curve((path[0], *_pieces(path)), None, tip if arrow else None)


def _pieces(path: tuple[Point, ...]) -> Iterator[Point]:
    """Give three points for each piece: a straight one up to each corner, a bend round it."""
    before = path[0]
    for corner, after in pairwise(path[1:]):
        radius = min(_ROUND, dist(before, corner) / 2, dist(corner, after) / 2)
        start, stop = _towards(corner, before, radius), _towards(corner, after, radius)
        yield from (before, start, start)
        yield from (_towards(corner, before, radius * 0.45), _towards(corner, after, radius * 0.45), stop)
        before = stop
    yield from (before, path[-1], path[-1])


def _towards(point: Point, other: Point, length: float) -> Point:
    """Give the point so far from one towards another."""
    part = length / (dist(point, other) or 1.0)
    return point[0] + (other[0] - point[0]) * part, point[1] + (other[1] - point[1]) * part
