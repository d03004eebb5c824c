"""Notes under a part, each with a letter: set in columns that read downwards."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from formulekit.drawing import pen, signs
from formulekit.drawing.strokes import Point
from formulekit.drawing.typesetting import SMALLEST, Block, paragraph

_RING = 6.0
_LETTER = 17.0
_COLUMN = 240.0
_BESIDE = 20.0
_LEADING = 4.0


@dataclass(frozen=True, slots=True)
class Note:
    """A note.

    Attributes:
        letter: Its letter.
        block: Its text.
        left: In points.
        top: In points, from the top of the notes.
    """

    letter: str
    block: Block
    left: float
    top: float


def lettered(texts: Iterable[str]) -> dict[str, str]:
    """Give each note its letter, in their order; alike notes share one, empty ones have none.

    Args:
        texts: The notes.
    """
    return {note: _letter(number) for number, note in enumerate(dict.fromkeys(filter(None, texts)))}


def _letter(number: int) -> str:
    """Give a, b … z, aa, ab …."""
    rest, last = divmod(number, 26)
    return (_letter(rest - 1) if rest else "") + "abcdefghijklmnopqrstuvwxyz"[last]


def flow(letters: Mapping[str, str], room: float) -> tuple[tuple[Note, ...], float]:
    """Set notes in columns that read downwards, and tell how high they are.

    Args:
        letters: The letter of each note.
        room: The width that they may have together, in points.
    """
    count = max(1, int((room + _BESIDE) // (_COLUMN + _BESIDE)))
    step = (room + _BESIDE) / count
    blocks = {text: paragraph(text, step - _BESIDE - _LETTER, SMALLEST) for text in letters}
    whole = sum(block.height + _LEADING for block in blocks.values())
    notes: list[Note] = []
    left, top, bottom = 0.0, 0.0, 0.0
    for text, block in blocks.items():
        notes.append(Note(letters[text], block, left, top))
        top += block.height + _LEADING
        bottom = max(bottom, top)
        if top >= whole / count:
            left, top = left + step, 0.0
    return tuple(notes), bottom


def draw(parent: Element, notes: Iterable[Note], at: Point) -> None:
    """Draw notes, each behind its letter.

    Args:
        parent: Where they go.
        notes: The notes.
        at: Where they start, in points.
    """
    for note in notes:
        left, top = at[0] + note.left, at[1] + note.top
        signs.letter(parent, note.letter, (left + _RING, top + _RING - 0.5))
        pen.ranged_left(parent, note.block, left + _LETTER, top)
