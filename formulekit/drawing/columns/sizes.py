"""Measures the texts that stand in columns."""

from collections.abc import Iterator, Mapping, Sequence

from formulekit.drawing.diagram import Columns, Item
from formulekit.drawing.notes import lettered
from formulekit.drawing.typesetting import SMALLEST, Block, card, paragraph

PADDING = 7.0
"""What a box is wider than its texts on each side, and a column than its boxes, in points."""

HEAD = 20.0
"""The height of the head of a column, in points."""


def boxes(part: Columns, widths: Sequence[float]) -> dict[str, Block]:
    """Set the texts of every box.

    Args:
        part: The part.
        widths: The width of each column.
    """
    return {
        item.id: block
        for number, width in enumerate(widths)
        for item, block in zip(part.columns[number].items, column(part, number, width), strict=True)
    }


def column(part: Columns, number: int, width: float) -> Iterator[Block]:
    """Set the texts of the boxes in a column.

    Args:
        part: The part.
        number: The number of the column.
        width: Its width, in points.
    """
    letters = lettered(item.note for each in part.columns for item in each.items)
    for item in part.columns[number].items:
        noted = f"{part.noted}\N{NO-BREAK SPACE}{letters[item.note]}" if item.note else ""
        yield card(item.name, _lines(item, noted), width - 4 * PADDING, strong=item.strong)


def _lines(item: Item, noted: str) -> tuple[str, ...]:
    """Give the lines under a name, the letter of its note behind the last one."""
    *others, last = item.lines or ("",)
    if last == item.strong:
        return (*item.lines, noted)
    return (*others, "\N{NO-BREAK SPACE}· ".join(filter(None, (last, noted))))


def groups(part: Columns, widths: Sequence[float]) -> Mapping[tuple[int, str], Block]:
    """Set the heading of every group, by the number of its column and its text.

    Args:
        part: The part.
        widths: The width of each column.
    """
    return {
        (number, item.group): paragraph(item.group, width - 2 * PADDING, SMALLEST, bold=True, quiet=True)
        for number, (column, width) in enumerate(zip(part.columns, widths, strict=True))
        for item in column.items
        if item.group
    }
