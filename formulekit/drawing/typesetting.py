"""Gives every box and label its lines of text and the size that they need."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from formulekit.drawing.diagram import Edge, Node
from formulekit.drawing.measuring import width, wrap

SMALLEST = 9.0
"""The size of the smallest text, in points; what must stay readable when the picture fills an A4."""

_NAME = 10.5
_LINE = 9.5
_LEADING = 1.22
_BOX_TEXT = 104.0
_WIDEST_WORD = 140.0
_NOTE = 132.0
_LABEL_TEXT = 88.0
_PADDING = 8.0
_BADGE = 15.0
_BETWEEN = 6.0
_COLUMN = 3

APART = 2.5
"""The room between two names under one another, in points, so that it shows where one ends."""

_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text.

    Attributes:
        text: What it says.
        size: The size of its letters, in points.
        bold: Whether it is bold.
        quiet: Whether it is set in grey.
        baseline: How far its baseline lies under the top of its block, in points.
    """

    text: str
    size: float
    bold: bool
    quiet: bool
    baseline: float


@dataclass(frozen=True, slots=True)
class Block:
    """Lines under one another, and the room that they take.

    Attributes:
        lines: The lines, from top to bottom.
        width: In points.
        height: In points.
        badge: The height of the dark band on top; 0 without.
        inner: The blocks inside it.
    """

    lines: tuple[Line, ...]
    width: float
    height: float
    badge: float = 0.0
    inner: "tuple[Inner, ...]" = ()


@dataclass(frozen=True, slots=True)
class Inner:
    """A block inside another.

    Attributes:
        block: The block.
        left: From the left of the outer block, in points.
        top: From the top of the outer block, in points.
    """

    block: Block
    left: float
    top: float


@dataclass(frozen=True, slots=True)
class _Text:
    """A text that is still to be cut into lines."""

    text: str
    size: float
    bold: bool = False
    quiet: bool = False
    space: float = 0.0


def box(node: Node) -> Block:
    """Set the texts of a box, and the boxes inside it.

    Args:
        node: The box.
    """
    return _filled(node) if node.members else _single(node)


def _filled(node: Node) -> Block:
    """Set a box with boxes inside: its name on top, they in columns, its note below."""
    blocks = [_single(member) for member in node.members]
    columns = next(number for number in (1, 2, 3, 4) if len(blocks) <= _COLUMN * number or number == _COLUMNS)
    breadth = max(block.width for block in blocks)
    across = columns * breadth + (columns - 1) * _BETWEEN
    names, top = _stack([_Text(node.name, _NAME, bold=True)], max(across, _BOX_TEXT), _PADDING - 2)
    rows = [blocks[start : start + columns] for start in range(0, len(blocks), columns)]
    width = max(across, _widest(names)) + 2 * _PADDING
    inner: list[Inner] = []
    top += _BETWEEN
    for row in rows:
        height = max(block.height for block in row)
        same = (replace(block, width=breadth, height=height) for block in row)
        left = (width - len(row) * (breadth + _BETWEEN) + _BETWEEN) / 2
        inner += [Inner(block, left + at * (breadth + _BETWEEN), top) for at, block in enumerate(same)]
        top += height + _BETWEEN
    notes, bottom = _stack([_Text(node.note, SMALLEST, quiet=True)], width - 2 * _PADDING, top)
    return Block(names + notes, round(width, 2), bottom + _BETWEEN - 2, inner=tuple(inner))


def _single(node: Node) -> Block:
    """Set a box without boxes inside."""
    badge = _BADGE if node.badge else 0.0
    texts = [_Text(node.name, _NAME, bold=True)]
    texts += [_Text(line, _LINE, space=1.5 if not number else 0.0) for number, line in enumerate(node.lines)]
    longest = max((width(word, _NAME, bold=True) for word in node.name.split()), default=0.0)
    limit = min(max(_BOX_TEXT, longest), _WIDEST_WORD)
    lines, bottom = _stack(texts, limit, badge + _PADDING - 2)
    notes, height = _stack([_Text(node.note, SMALLEST, quiet=True, space=2.0)], _NOTE, bottom)
    lines += notes
    needed = max(_widest(lines), width(node.badge, SMALLEST, bold=True))
    return Block(lines, max(needed + 2 * _PADDING, 64.0), height + _PADDING - 1, badge)


def label(edge: Edge) -> Block:
    """Set the texts on a line.

    Args:
        edge: The line.
    """
    lines, height = _stack([_Text(text, SMALLEST) for text in edge.labels], _LABEL_TEXT, 1.5)
    return Block(lines, _widest(lines) + 6.0, height + 2.5)


def card(name: str, lines: Iterable[str], limit: float, *, strong: str = "", apart: float = 0.0) -> Block:
    """Set a bold name with quiet lines under it.

    Args:
        name: The name.
        lines: What stands under it.
        limit: The width of its lines, in points.
        strong: The one of the lines that is bold; empty for none.
        apart: The room between two of them, in points: names that wrap then stay apart.
    """
    texts = [_Text(name, _LINE, bold=True)]
    for number, line in enumerate(lines):
        bold = bool(line) and line == strong
        texts.append(_Text(line, SMALLEST, bold=bold, quiet=not bold, space=apart if number else 1.5))
    stacked, height = _stack(texts, limit, 0.0)
    return Block(stacked, _widest(stacked), height)


@lru_cache(maxsize=1024)
def narrow(texts: tuple[str, ...], room: tuple[float, float]) -> Block:
    """Set texts under one another, as narrow as their words allow.

    Args:
        texts: The texts.
        room: The width that lines may have anyway, and the width above which a word is cut, in points.
    """
    limit = fitting((word for text in texts for word in text.split()), room)
    lines, height = _stack([_Text(text, SMALLEST) for text in texts], limit, 0.0)
    return Block(lines, _widest(lines), height)


def fitting(words: Iterable[str], room: tuple[float, float], size: float = SMALLEST, *, bold: bool = False) -> float:
    """Give the width of lines in which the longest word fits.

    Args:
        words: The words.
        room: The least and the most that it may be, in points.
        size: The size of the letters, in points.
        bold: Whether they are bold.
    """
    longest = max((width(word, size, bold=bold) for word in words), default=0.0)
    return min(max(room[0], longest), room[1])


@lru_cache(maxsize=1 << 12)
def paragraph(text: str, limit: float, size: float, *, bold: bool = False, quiet: bool = False) -> Block:
    """Set one text as wide as it may be.

    Args:
        text: The text.
        limit: The width of its lines, in points.
        size: The size of its letters, in points.
        bold: Whether it is bold.
        quiet: Whether it is set in grey.
    """
    lines, height = _stack([_Text(text, size, bold=bold, quiet=quiet)], limit, 0.0)
    return Block(lines, _widest(lines), height)


def broken(text: str, limit: float, size: float, *, bold: bool = False) -> int:
    """Count the words of a text that are too long for a line, and so are cut.

    Args:
        text: The text.
        limit: The width of its lines, in points.
        size: The size of its letters, in points.
        bold: Whether it is bold.
    """
    return sum(width(word, size, bold=bold) > limit for word in text.split())


def shortened(block: Block, most: int, limit: float) -> Block:
    """Keep the first lines of a block; that it goes on shows at its end.

    Args:
        block: Lines of one size.
        most: How many lines may stay.
        limit: The width of its lines, in points.
    """
    if len(block.lines) <= most:
        return block
    *kept, last = block.lines[:most]
    text = f"{last.text} \N{HORIZONTAL ELLIPSIS}"
    while len(text) > 1 and width(text, last.size, bold=last.bold) > limit:
        text = f"{text[:-2].rstrip()}\N{HORIZONTAL ELLIPSIS}"
    lines = (*kept, replace(last, text=text))
    return Block(lines, _widest(lines), round(block.height * most / len(block.lines), 2))


def _stack(texts: Iterable[_Text], limit: float, top: float) -> tuple[tuple[Line, ...], float]:
    """Cut texts into lines under one another, and tell where the last one ends."""
    lines: list[Line] = []
    for text in texts:
        wrapped = wrap(text.text, limit, text.size, bold=text.bold)
        top += text.space if wrapped else 0.0
        for line in wrapped:
            lines.append(Line(line, text.size, text.bold, text.quiet, round(top + text.size * 0.95, 2)))
            top += text.size * _LEADING
    return tuple(lines), round(top, 2)


def _widest(lines: tuple[Line, ...]) -> float:
    """Give the width of the widest line."""
    return round(max((width(line.text, line.size, bold=line.bold) for line in lines), default=0.0), 2)
