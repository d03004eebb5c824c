"""Tables as plain data: rows by columns, with letters where they meet."""

from dataclasses import dataclass
from typing import Literal

Shade = Literal["none", "light", "middle", "strong"]
"""How dark a cell is; its letters say the same."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a row and a column meet.

    Attributes:
        title: What it says as one sentence, for a reader who cannot see it; empty where it is empty.
        text: Letters, or a short text.
        shade: How dark it is.
        edged: Whether it has a thick edge.
    """

    title: str = ""
    text: str = ""
    shade: Shade = "none"
    edged: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column.

    Attributes:
        title: The column as one sentence, for a reader who cannot see it.
        name: The bold text on top.
        lines: Quiet texts under the name.
    """

    title: str
    name: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row.

    Attributes:
        id: Its name within the part, made of `[a-z0-9-]`.
        title: The row as one sentence, for a reader who cannot see it.
        name: What stands before it.
        cells: One for each column.
        group: What it stands under, with the rows around it that say the same; empty for nothing.
    """

    id: str
    title: str
    name: str
    cells: tuple[Cell, ...]
    group: str = ""


@dataclass(frozen=True, slots=True)
class Matrix:
    """A part that is a table; what is too wide for the page goes on in a table below.

    Attributes:
        id: Its name within the diagram, made of `[a-z0-9-]`.
        corner: The head of the names of the rows.
        heading: What the columns are together.
        heads: The heads of the columns.
        rows: The rows, from top to bottom.
        caption: The text on its border; without one no border is drawn.
        note: A quiet text under the caption.
    """

    id: str
    corner: str
    heading: str
    heads: tuple[Head, ...]
    rows: tuple[Row, ...]
    caption: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class CellMark:
    """A cell as the legend shows it.

    Attributes:
        text: Its letters.
        shade: How dark it is.
        edged: Whether it has a thick edge.
    """

    text: str
    shade: Shade = "none"
    edged: bool = False
