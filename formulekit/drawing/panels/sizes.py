"""Says how much room each thing in a panel takes, and where its texts and marks stand in it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from formulekit.drawing.panels import gaps
from formulekit.drawing.posters import Entry, Fact
from formulekit.drawing.typesetting import Block, Inner, broken, paragraph, shortened

PADDING = 8.0
"""The room inside a panel, in points."""

CUT = 25.0
"""How much worse a cut word makes a panel, as if it were so many points higher."""

_MOST = 4
_NOTE = 3
_TAG = 8.0
_NARROW = 19.0
_FIGURE = 0.45
_LOWEST = 30.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A shape in a piece.

    Attributes:
        kind: Which one.
        left: From the left of the piece, in points.
        top: From the top of the piece, in points.
        width: In points.
        height: In points.
    """

    kind: Literal["box", "swatch", "dot", "tag"]
    left: float
    top: float
    width: float = 0.0
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A thing in a panel, or a text of its own.

    Attributes:
        entry: The thing; None for a text.
        texts: Its texts, with their places.
        marks: Its shapes, with their places.
        width: In points.
        height: In points.
        broken: How many of its words are cut.
        behind: From the left of the piece to the gap behind its box, in points; 0 without one.
    """

    entry: Entry | None
    texts: tuple[Inner, ...]
    marks: tuple[Mark, ...]
    width: float
    height: float
    broken: int = 0
    behind: float = 0.0


@dataclass(frozen=True, slots=True)
class _Aside:
    """What stands at the right of a thing: a tag, a figure, or one over the other."""

    texts: tuple[Inner, ...]
    marks: tuple[Mark, ...]
    width: float
    height: float


def plain(block: Block, width: float) -> Piece:
    """Make a piece of a text.

    Args:
        block: The text.
        width: The width that it has, in points.
    """
    return Piece(None, (Inner(block, 0.0, 0.0),), (), width, block.height)


@lru_cache(maxsize=4096)
def labelled(shown: Fact, columns: tuple[float, float], size: float, *, bold: bool) -> Piece:
    """Set a word with what is said of it at its right.

    Args:
        shown: The word and what is said.
        columns: The width of the word and that of what is said, in points.
        size: The size of the letters, in points.
        bold: Whether what is said is bold; it then has few lines at the most.
    """
    label, width = columns
    word = paragraph(shown.label, label, size, quiet=True)
    said = paragraph(shown.text, width, size, bold=bold)
    if bold:
        said = shortened(said, _MOST, width)
    texts = tuple(Inner(block, left, 0.0) for block, left in ((word, 0.0), (said, label)) if block.lines)
    cut = broken(shown.text, width, size, bold=bold)
    return Piece(None, texts, (), label + width, max(word.height, said.height), cut)


@lru_cache(maxsize=4096)
def line(entry: Entry, width: float, size: float) -> Piece:
    """Set a thing of a list: a mark, its name with what stands under it, and what stands at its right.

    In a narrow column the figure stands with the note.

    Args:
        entry: The thing.
        width: In points.
        size: The size of the letters, in points.
    """
    indent = size * (0.9 if entry.tone is None else 1.45)
    if width < _NARROW * size:
        entry = replace(entry, figure="", note=" \N{MIDDLE DOT} ".join(filter(None, (entry.figure, entry.note))))
    aside = _aside(entry, width, size)
    limit = width - indent - (aside.width + size * 0.6 if aside.width else 0.0)
    texts = tuple(_stacked(_name_and_notes(entry, limit, size), indent, 0.0))
    high = max([aside.height, *(each.top + each.block.height for each in texts)])
    cut = broken(entry.name, limit, size, bold=entry.bold) + broken(entry.note, limit, size)
    return Piece(entry, texts + aside.texts, (_mark(entry, size), *aside.marks), width, high, cut)


def _name_and_notes(entry: Entry, limit: float, size: float) -> Iterator[Block]:
    yield shortened(paragraph(entry.name, limit, size, bold=entry.bold), _MOST, limit)
    yield shortened(paragraph(entry.strong, limit, size, bold=True), _NOTE, limit)
    yield shortened(paragraph(entry.note, limit, size, quiet=True), _NOTE, limit)


def _stacked(blocks: Iterator[Block], left: float, top: float) -> Iterator[Inner]:
    """Put blocks under one another; empty ones are left out."""
    for block in blocks:
        if block.lines:
            yield Inner(block, left, top)
            top = round(top + block.height, 2)


def _mark(entry: Entry, size: float) -> Mark:
    """Put a mark before a name: a swatch of its colour, or a dot."""
    middle = size * 0.62
    if entry.tone is None:
        return Mark("dot", size * 0.3, middle)
    return Mark("swatch", 0.0, middle - size * 0.45, size * 0.9, size * 0.9)


def _aside(entry: Entry, width: float, size: float) -> _Aside:
    """Set what stands at the right of a name."""
    tag = paragraph(entry.badge, width, size, bold=True)
    figure = shortened(paragraph(entry.figure, width * _FIGURE, size), 2, width * _FIGURE)
    wide = tag.width + _TAG if entry.badge else 0.0
    under = tag.height + 3.0 if entry.badge else 0.0
    texts = (Inner(figure, width - figure.width, under),) if entry.figure else ()
    marks = (Mark("tag", width - wide, 0.0, wide, tag.height + 1.0),) if entry.badge else ()
    return _Aside(texts, marks, max(wide, figure.width), under + (figure.height if entry.figure else 0.0))


@lru_cache(maxsize=4096)
def step(entry: Entry, number: int, width: float, size: float) -> Piece:
    """Set a numbered box.

    Args:
        entry: The thing.
        number: Its number.
        width: With the room behind the box, in points.
        size: The size of the letters, in points.
    """
    across = width - gaps.BEHIND
    limit = across - 2 * size * 0.6
    name = shortened(paragraph(f"{number}. {entry.name}", limit, size, bold=True), _MOST, limit)
    note = shortened(paragraph(entry.note, limit, size), _NOTE, limit)
    texts = tuple(_stacked(iter((name, note)), size * 0.6, size * 0.4))
    high = size * 0.8 + name.height + note.height
    marks = (Mark("box", 0.0, 0.0, across, high),)
    cut = broken(entry.name, limit, size, bold=True) + broken(entry.note, limit, size)
    return Piece(entry, texts, marks, width, max(high, _LOWEST, gaps.height(entry)), cut, across)
