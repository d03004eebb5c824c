"""Tells whether lines run round the boxes of a frame: Graphviz cuts through one now and then, where many lines meet."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from formulekit.drawing.strokes import Curve, Point, point_at

_INSIDE = 2.0
_STEPS = 24


class Box(NamedTuple):
    """The sides of a box, in points."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, point: Point) -> bool:
        """Tell whether a point lies well inside it."""
        across = self.left + _INSIDE < point[0] < self.right - _INSIDE
        return across and self.top + _INSIDE < point[1] < self.bottom - _INSIDE

    def meets(self, points: Sequence[Point]) -> bool:
        """Tell whether it lies over the rectangle round some points."""
        across, down = zip(*points, strict=True)
        beside = max(across) < self.left or self.right < min(across)
        return not beside and min(down) < self.bottom and self.top < max(down)


def clear(curves: Iterable[Curve], boxes: Sequence[Box]) -> bool:
    """Tell whether no curve runs through a box.

    Args:
        curves: The curves.
        boxes: The boxes.
    """
    pieces = [piece for curve in curves for piece in curve.pieces]
    return not any(box.meets(piece) and any(map(box.holds, _along(piece))) for piece in pieces for box in boxes)


def _along(piece: Sequence[Point]) -> Iterator[Point]:
    """Give points along a Bézier curve."""
    return (point_at(piece, step / _STEPS) for step in range(_STEPS + 1))
