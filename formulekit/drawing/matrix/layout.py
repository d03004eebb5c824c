"""Gives a table its place on paper: the columns that fit beside one another, the rest in a table below."""

from dataclasses import dataclass
from itertools import groupby

from formulekit.drawing.matrix import sizes
from formulekit.drawing.tables import Matrix, Row
from formulekit.drawing.typesetting import Block

BETWEEN = 14.0
"""The room between two tables, in points."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A row, or the heading of a group, with its place.

    Attributes:
        row: The row; None for a heading.
        block: Its name, or the heading's text.
        top: From the top of the part, in points.
        height: In points.
    """

    row: Row | None
    block: Block
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table.

    Attributes:
        columns: The numbers of its columns.
        lefts: Where each column begins, in points.
        widths: How wide each column is, in points.
        heads: The heads of the columns.
        turned: Whether the heads read from below.
        top: Where it begins, in points.
        head: How high its heads are, in points.
        rows: Its rows and headings.
        bottom: Where it ends, in points.
    """

    columns: tuple[int, ...]
    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    heads: tuple[Block, ...]
    turned: bool
    top: float
    head: float
    rows: tuple[Placed, ...]
    bottom: float


@dataclass(frozen=True, slots=True)
class Layout:
    """A part with places.

    Attributes:
        part: The part.
        names: The width of the names of the rows, in points.
        corner: The head of the names.
        sheets: Its tables, from top to bottom.
        width: In points.
        height: In points.
    """

    part: Matrix
    names: float
    corner: Block
    sheets: tuple[Sheet, ...]
    width: float
    height: float


def lay_out(part: Matrix, room: float) -> Layout:
    """Place a table, in as many pieces as the width asks.

    Args:
        part: The part.
        room: The width that it may have, in points.
    """
    names = sizes.names(part)
    heads = sizes.heads(part, room - names)
    sheets: list[Sheet] = []
    top = 0.0
    for columns in _shared(heads, room - names) if part.rows else ():
        sheets.append(_sheet(part, heads, columns, (names, room, top)))
        top = sheets[-1].bottom + BETWEEN
    corner = sizes.corner(part, names)
    return Layout(part, names, corner, tuple(sheets), room, max(0.0, top - BETWEEN))


def _shared(heads: sizes.Heads, room: float) -> list[tuple[int, ...]]:
    """Deal the columns out over tables: as many as fit, and of about equal numbers."""
    fitting: list[list[int]] = [[]]
    taken = 0.0
    for number, width in enumerate(heads.widths):
        if fitting[-1] and taken + width > room:
            fitting.append([])
            taken = 0.0
        fitting[-1].append(number)
        taken += width
    return [tuple(numbers) for numbers in fitting]


def _sheet(part: Matrix, heads: sizes.Heads, columns: tuple[int, ...], at: tuple[float, float, float]) -> Sheet:
    """Place one table; its columns share the width that is left."""
    names, room, top = at
    needed = sum(heads.widths[number] for number in columns)
    spare = min(1.6, (room - names) / needed) if needed else 1.0
    widths = tuple(heads.widths[number] * spare for number in columns)
    lefts = tuple(names + sum(widths[:number]) for number in range(len(widths)))
    blocks = tuple(heads.blocks[number] for number in columns)
    head = max((block.width if heads.turned else block.height for block in blocks), default=0.0) + 2 * sizes.PADDING
    rows = tuple(_rows(part, names, top + head))
    bottom = rows[-1].top + rows[-1].height if rows else top + head
    return Sheet(columns, lefts, widths, blocks, heads.turned, top, head, rows, bottom)


def _rows(part: Matrix, names: float, top: float) -> list[Placed]:
    """Place the rows under one another, each group under its heading."""
    placed: list[Placed] = []
    for group, rows in groupby(part.rows, key=lambda row: row.group):
        if group:
            block = sizes.group(group, names)
            placed.append(Placed(None, block, top, block.height + sizes.PADDING))
            top += placed[-1].height
        for row in rows:
            block = sizes.name(row, names)
            height = max(block.height, *(sizes.cell(cell).height for cell in row.cells)) + sizes.PADDING
            placed.append(Placed(row, block, top, height))
            top += height
    return placed
