"""Says how much room the heads, names and cells of a table take."""

from dataclasses import dataclass

from formulekit.drawing.tables import Cell, Matrix, Row
from formulekit.drawing.typesetting import APART, SMALLEST, Block, card, fitting, paragraph

PADDING = 6.0
"""The room round a text, in points."""

_NAME = 9.5
_NAMES = (150.0, 216.0)
_UPRIGHT = (44.0, 96.0)
_TURNED = 128.0
_LETTERS = 26.0
_CELL = 78.0
_WORDY = 6


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of all columns.

    Attributes:
        blocks: Their texts.
        widths: How wide each column must be, in points.
        turned: Whether they read from below, for want of room.
    """

    blocks: tuple[Block, ...]
    widths: tuple[float, ...]
    turned: bool


def heads(part: Matrix, room: float) -> Heads:
    """Set the heads of the columns: upright where all fit beside one another, else turned.

    Args:
        part: The table.
        room: The width for all columns, in points.
    """
    upright = tuple(card(head.name, head.lines, _width(head.name, *head.lines), apart=APART) for head in part.heads)
    widths = _widths(part, tuple(block.width for block in upright))
    if sum(widths) <= room:
        return Heads(upright, widths, turned=False)
    turned = tuple(card(head.name, filter(None, (", ".join(head.lines),)), _TURNED) for head in part.heads)
    return Heads(turned, _widths(part, tuple(block.height for block in turned)), turned=True)


def _width(*texts: str) -> float:
    return fitting((word for text in texts for word in text.split()), _UPRIGHT, 9.5, bold=True)


def _widths(part: Matrix, across: tuple[float, ...]) -> tuple[float, ...]:
    """Give each column the width of its head and of its widest cell."""
    cells = [max((cell(row.cells[number]).width for row in part.rows), default=0.0) for number in range(len(across))]
    return tuple(max(head, wide, _LETTERS - PADDING) + PADDING for head, wide in zip(across, cells, strict=True))


def names(part: Matrix) -> float:
    """Give the width of the names of the rows, in points.

    Args:
        part: The table.
    """
    longest = max((paragraph(row.name, _NAMES[1], _NAME).width for row in part.rows), default=0.0)
    return min(max(_NAMES[0], longest + 2 * PADDING), _NAMES[1])


def name(row: Row, width: float) -> Block:
    """Set the name of a row.

    Args:
        row: The row.
        width: The width of the column of names, in points.
    """
    return paragraph(row.name, width - 2 * PADDING, _NAME)


def corner(part: Matrix, width: float) -> Block:
    """Set the head of the names.

    Args:
        part: The table.
        width: The width of the column of names, in points.
    """
    return paragraph(part.corner, width - 2 * PADDING, _NAME, bold=True)


def group(text: str, width: float) -> Block:
    """Set the heading of a group.

    Args:
        text: What it says.
        width: The width of the column of names, in points.
    """
    return paragraph(text, width - 2 * PADDING, SMALLEST, bold=True)


def cell(shown: Cell) -> Block:
    """Set the text of a cell: letters in bold, a longer text as it is.

    Args:
        shown: The cell.
    """
    if len(shown.text) <= _WORDY:
        return paragraph(shown.text, _CELL, 10.0, bold=True)
    return paragraph(shown.text, fitting(shown.text.split(), (_UPRIGHT[0], _CELL)), SMALLEST)
