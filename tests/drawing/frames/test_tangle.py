"""How tangled lines are."""

import pytest

from formulekit.drawing.frames.tangle import tangle
from formulekit.drawing.strokes import Curve, Point


def straight(start: Point, end: Point, tip: Point | None = None) -> Curve:
    """Give a straight curve, perhaps with an arrow at its end."""
    steps = [step / 3 for step in range(4)]
    between = [(start[0] + (end[0] - start[0]) * at, start[1] + (end[1] - start[1]) * at) for at in steps]
    return Curve(tuple(between), None, tip)


FALLING = straight((0.0, 0.0), (90.0, 90.0))
RISING = straight((0.0, 80.0), (90.0, 10.0))


@pytest.mark.parametrize(
    ("lines", "crossings"),
    [
        ([(0, FALLING), (1, RISING)], 1),
        ([(0, FALLING), (0, RISING)], 0),
        ([(0, FALLING), (1, straight((0.0, 10.0), (90.0, 100.0)))], 0),
        ([(0, FALLING), (1, straight((200.0, 0.0), (290.0, 90.0)))], 0),
        ([(0, FALLING), (1, RISING), (2, straight((40.0, 0.0), (40.0, 99.0)))], 3),
        ([(0, straight((0.0, 50.0), (30.0, 50.0), (60.0, 50.0))), (1, straight((50.0, 0.0), (50.0, 99.0)))], 1),
    ],
)
def test_counts_where_lines_cross(lines: list[tuple[int, Curve]], crossings: int) -> None:
    """Lines that cross are counted, to the tips of their arrows; the halves of one line may cross."""
    assert tangle(lines).crossings == crossings


def test_long_lines_weigh_more() -> None:
    """Of two layouts with as many crossings the one with shorter lines is better; a crossing weighs more than a bit."""
    assert tangle([(0, straight((0.0, 0.0), (30.0, 40.0)))]).length == pytest.approx(50.0)
    assert tangle([(0, FALLING)]).weight < tangle([(0, FALLING), (1, FALLING)]).weight
    assert tangle([(0, FALLING), (1, RISING)]).weight > tangle([(0, FALLING)]).weight + 120.0
