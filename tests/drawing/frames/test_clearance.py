"""Lines run round boxes."""

import pytest
from pictures import generated

from formulekit.drawing.frames import layout
from formulekit.drawing.frames.clearance import Box, clear
from formulekit.drawing.parts import PORTRAIT
from formulekit.drawing.strokes import Curve, Point

BOX = Box(40, 20, 80, 60)


@pytest.mark.parametrize(
    ("points", "round_it"),
    [
        (((0, 40), (30, 40), (90, 40), (120, 40)), False),
        (((0, 0), (30, 0), (90, 0), (120, 0)), True),
        (((0, 40), (20, 40), (30, 40), (40, 40)), True),
        (((0, 21), (30, 21), (90, 21), (120, 21)), True),
        (((0, 0), (40, 60), (80, 60), (120, 0)), False),
        (((0, 0), (40, 90), (80, 90), (120, 0)), True),
    ],
    ids=["through", "above", "up-to-the-edge", "along-the-edge", "bent-through", "bent-round"],
)
def test_a_line_is_clear_of_a_box_or_not(points: tuple[Point, ...], round_it: bool) -> None:  # noqa: FBT001 - a case
    """A line that ends at a box, or runs along its edge, is clear of it; one that goes through is not."""
    assert clear([Curve(points, None, None)], [BOX]) is round_it


def test_a_line_through_a_box_makes_the_layout_try_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A large frame has the first spread in which no line runs through a box."""
    answers = iter([False, True])
    monkeypatch.setattr(layout, "clear", lambda *_: next(answers))
    assert layout.lay_out(generated(16, 20, 1), PORTRAIT).planned.spread.spacing == 14.0
