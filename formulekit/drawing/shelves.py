"""Puts the parts of a picture under one another, frames also beside one another where that fits a page better."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from formulekit.drawing import pen
from formulekit.drawing.diagram import Frame, Part
from formulekit.drawing.fullpage import HEIGHT, WIDTH
from formulekit.drawing.parts import LANDSCAPE, PORTRAIT
from formulekit.drawing.placed import Placed
from formulekit.drawing.typesetting import SMALLEST, Block, paragraph
from formulekit.palette import RULE, Palette

BETWEEN = 16.0
"""The room between two parts, in points."""

_PADDING = 9.0
_CAPTION = 10.5
_AROUND = 190.0
_SIDES = 32.0
_FEWEST_WORDS = 150.0
_EMPTY = 2 / 3


@dataclass(frozen=True, slots=True)
class Stand:
    """A part that has its places, and the width in which it stands.

    Attributes:
        part: The part.
        placed: The same with its places.
        width: With its border, in points.
    """

    part: Part
    placed: Placed
    width: float

    @property
    def bordered(self) -> bool:
        """Whether it stands in a border."""
        return bool(self.part.caption or self.part.note)

    @property
    def head(self) -> tuple[Block, Block]:
        """Its caption and its note, set in its width."""
        room = self.width - 2 * _PADDING
        caption = paragraph(self.part.caption, room, _CAPTION, bold=True)
        return caption, paragraph(self.part.note, room, SMALLEST, quiet=True)

    @property
    def height(self) -> float:
        """How high it is with its border, in points."""
        return self.placed.height + (sum(block.height for block in self.head) + 3 * _PADDING if self.bordered else 0.0)

    def draw(self, parent: Element, at: tuple[float, float], high: float, name: str, palette: Palette) -> None:
        """Draw it in the middle of its width, in a border where it has a caption.

        Args:
            parent: Where it goes.
            at: Its upper left corner, in points.
            high: The height of the shelf, in points; a border is as high, unless much of it would be empty.
            name: What the ids of its parts start with.
            palette: The colours of the boxes.
        """
        left, top = at
        if self.bordered:
            border = {"rx": "6", "fill": "none", "stroke": RULE, "stroke-width": "1"}
            high = high if self.height > high * _EMPTY else self.height
            pen.rectangle(parent, (left, top, self.width, high), border)
            caption, note = self.head
            pen.ranged_left(parent, caption, left + _PADDING, top + _PADDING)
            pen.ranged_left(parent, note, left + _PADDING, top + _PADDING + caption.height)
            top += caption.height + note.height + 2 * _PADDING
        self.placed.draw(parent, (left + (self.width - self.placed.width) / 2, top), name, palette)


Shelf = tuple[Stand, ...]
"""Parts beside one another."""


def shelves(parts: Sequence[tuple[Part, Placed]], narrowest: float) -> tuple[tuple[Shelf, ...], float]:
    """Deal parts out over shelves as wide as one another, and tell how wide those are, in points.

    Args:
        parts: The parts, in their order.
        narrowest: The least width, in points.
    """
    stands = [Stand(part, placed, _width(part, placed)) for part, placed in parts]
    found = max(_choices(stands), key=lambda dealt: _scale(dealt, narrowest))
    inside = max([narrowest, *map(_across, found)])
    return tuple(_stretched(shelf, inside) for shelf in found), inside


def _width(part: Part, placed: Placed) -> float:
    """Give the width that a part needs with its border: a frame that is narrow has room for the words over it."""
    words = paragraph(part.caption, _FEWEST_WORDS, _CAPTION, bold=True).width
    return max(placed.width, words, _FEWEST_WORDS if part.note else 0.0) + 2 * _PADDING


def _choices(stands: Sequence[Stand]) -> Iterator[tuple[Shelf, ...]]:
    """Give the ways to deal parts out: each on a shelf of its own, or frames beside one another."""
    yield tuple((stand,) for stand in stands)
    if all(isinstance(stand.part, Frame) for stand in stands):
        yield from (_dealt(stands, room + 2 * _PADDING) for room in (PORTRAIT, LANDSCAPE))


def _dealt(stands: Sequence[Stand], room: float) -> tuple[Shelf, ...]:
    """Fill shelves in the order of the parts."""
    found: list[Shelf] = []
    for stand in stands:
        if found and _across((*found[-1], stand)) <= room:
            found[-1] = (*found[-1], stand)
        else:
            found.append((stand,))
    return tuple(found)


def _across(shelf: Shelf) -> float:
    return sum(stand.width for stand in shelf) + BETWEEN * (len(shelf) - 1)


def _scale(dealt: Sequence[Shelf], narrowest: float) -> float:
    """Tell to what part of its size a picture shrinks on one A4, the way it fits best; one that fits does not grow."""
    wide = max([narrowest, *map(_across, dealt)]) + _SIDES
    high = sum(max(stand.height for stand in shelf) + BETWEEN for shelf in dealt) + _AROUND
    return min(1.0, max(min(HEIGHT / wide, WIDTH / high), min(WIDTH / wide, HEIGHT / high)))


def _stretched(shelf: Shelf, inside: float) -> Shelf:
    """Share out the width that a shelf leaves."""
    spare = (inside - _across(shelf)) / len(shelf)
    return tuple(Stand(stand.part, stand.placed, stand.width + spare) for stand in shelf)
