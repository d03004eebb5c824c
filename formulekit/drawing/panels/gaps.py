"""What stands in the gap behind a numbered box: an arrow to the next, one that turns down to numbers, an end sign."""

from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from formulekit.drawing import pen, signs, strokes
from formulekit.drawing.measuring import width
from formulekit.drawing.posters import Entry
from formulekit.drawing.strokes import Curve, Point
from formulekit.drawing.typesetting import SMALLEST, Block, paragraph

BEHIND = 21.0
"""The room behind a step, in points."""

_LIMIT = BEHIND - 0.5
_MIDDLE = BEHIND / 2
_HEAD = 8.0
_NARROW_HEAD = 7.0
_EDGE = 5.0
_TURN = 11.5
_END = 14.0
_START = 1.5
_BRANCH = 7.5
_FEW = 2
_UP_TO = "\N{EN DASH}"


def height(entry: Entry) -> float:
    """Give the height that the gap behind a box needs, in points.

    Args:
        entry: What stands in the box.
    """
    arrow = _EDGE if entry.onward or entry.others else 0.0
    return arrow + _below(entry)


def _below(entry: Entry) -> float:
    """Give the height of what stands under the arrow."""
    numbers = _TURN + _numbers(entry).height if entry.others else 0.0
    return numbers + (_END if entry.end else 0.0)


def _numbers(entry: Entry) -> Block:
    """Set the numbers of the others to which a box goes on; three or more in a row as the first and the last."""
    runs = groupby(enumerate(entry.others), lambda each: each[1] - each[0])
    texts = ", ".join(_run([number for _, number in run]) for _, run in runs).split()
    return paragraph(" ".join(map(_breakable, texts)), _LIMIT, SMALLEST)


def _run(numbers: list[int]) -> str:
    """Write numbers that follow one another."""
    return ", ".join(map(str, numbers)) if len(numbers) <= _FEW else f"{numbers[0]}{_UP_TO}{numbers[-1]}"


def _breakable(word: str) -> str:
    """Let a line end behind the dash where the numbers on both sides are too wide for one."""
    return word if width(word, SMALLEST) <= _LIMIT else word.replace(_UP_TO, f"{_UP_TO} ")


def draw(parent: Element, entry: Entry, at: Point, high: float) -> None:
    """Draw what stands in the gap behind a box.

    Args:
        parent: Where it goes.
        entry: What stands in the box.
        at: The upper left corner of the gap.
        high: The height of the box, in points.
    """
    left, top = at
    middle = top + min(high / 2, high - _below(entry))
    if entry.onward:
        tip = left + BEHIND - 2.0
        _arrow(parent, _straight((left + _START, middle), (tip - _HEAD, middle)), (tip, middle))
    if entry.others:
        _turn(parent, entry, left, middle)
    if entry.end:
        signs.end(parent, (left + _MIDDLE, top + high - _END / 2))


def _turn(parent: Element, entry: Entry, left: float, top: float) -> None:
    """Draw an arrow that turns down to the numbers of the others."""
    across = left + (_BRANCH if entry.onward else _MIDDLE)
    tip = top + _TURN - 1.0
    down = _straight((across, top), (across, tip - _NARROW_HEAD))
    along = () if entry.onward else _straight((left + _START, top), (across, top))[:-1]
    _arrow(parent, along + down, (across, tip))
    pen.centred(parent, _numbers(entry), left + _MIDDLE, top + _TURN)


def _straight(start: Point, end: Point) -> tuple[Point, ...]:
    """Give a straight piece of a curve."""
    steps = (step / 3 for step in range(4))
    return tuple((start[0] + (end[0] - start[0]) * step, start[1] + (end[1] - start[1]) * step) for step in steps)


def _arrow(parent: Element, points: tuple[Point, ...], tip: Point) -> None:
    strokes.draw(SubElement(parent, "g", {"class": "line"}), Curve(points, None, tip), "plain")
