"""A document in canonical order and spelling: whole lines are moved, and nothing that its author wrote is lost."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, TypeAlias

from formulekit.formatting.lines import Lines, content_end, in_brackets, is_stuck, last_in, last_of
from formulekit.formatting.spelling import fixed
from formulekit.language import Language
from formulekit.model import Body
from formulekit.model.shapes import BodyShape, KeyedShape, ListShape, Shape, fields_of
from formulekit.project.documents import Document, document_of
from formulekit.project.mending import respelled
from formulekit.reader import Entry, Mapping, Node, Scalar, Sequence
from formulekit.source import Source
from formulekit.vocabulary import EVERYWHERE, KEYS, spelling

Meaning: TypeAlias = "str | bool | tuple[Meaning, ...] | dict[str, Meaning]"

_SPACES = re.compile(r"(?<=[\r\n])[ \t]+(?=[\r\n])")


def formatted(document: Document, language: Language | None = None) -> str | None:
    """Give the text of a document with its keys in the order of the language, and in one spelling.

    A comment above a key moves along with it, and so does one behind it. Lists, and what is keyed by an id, keep
    their order, and so does what stands between braces that hold comments.

    Args:
        document: A document that could be read.
        language: The language of keys and fixed values; else that of most keys.

    Returns:
        The text; None where the document has reading errors (FK0), or cannot be written otherwise without a change
        of meaning.
    """
    if not document.readable or document.source is None or document.tree is None:
        return None
    whole = _tidied(document.source.text, document.tree)
    if whole != document.source.text:
        document = document_of(document.file, Source(document.source.file, whole))
    text = _text(document, language or document.language)
    again = document_of(document.file, Source(document.file.shown, text))
    return text if again.readable and meaning(again) == meaning(document) else None


def meaning(document: Document) -> Meaning:
    """Give all that a document says, whatever its spelling and the order of its keys."""
    return _meaning(document.tree, BodyShape(document.body)) if document.tree else ""


def _meaning(node: Node, shape: Shape | None) -> Meaning:
    if isinstance(node, Scalar):
        text = fixed(node, shape, "en")
        return (node.text if text is None else text, node.plain and node.text in {"", "~"})
    if isinstance(node, Sequence):
        return tuple(_meaning(item, _item(shape)) for item in node.items)
    below = {key: _meaning(entry.value, _value(_alone(shape), key)) for key, entry in node.entries.items()}
    return below if isinstance(_alone(shape), BodyShape) else tuple(below.items())


def _tidied(text: str, tree: Mapping) -> str:
    """Give the text with a line end behind its last line, and without spaces on the blank lines around its words."""
    if not text.endswith(("\n", "\r")) and not is_stuck(last_of(tree)):
        text += "\r\n" if "\r\n" in text else "\n"
    if not _SPACES.search(text):
        return text
    pieces, at = [], 0
    written = (scalar for scalar in _scalars(tree) if scalar.start < scalar.end)
    for scalar in sorted(written, key=lambda each: each.start):
        end = content_end(scalar)
        pieces += [_SPACES.sub("", text[at : scalar.start]), text[scalar.start : end]]
        at = end
    return "".join((*pieces, _SPACES.sub("", text[at:])))


def _text(document: Document, language: Language) -> str:
    if document.source is None or document.tree is None:
        return ""
    writing = _Writing(document.source, language)
    return writing.node(document.tree, BodyShape(document.body), 0, len(document.source.text)).text


def _alone(shape: Shape | None) -> Shape | None:
    """Give the shape of one item where it may stand for a list."""
    return shape.item if isinstance(shape, ListShape) and shape.single else shape


def _item(shape: Shape | None) -> Shape | None:
    return shape.item if isinstance(shape, ListShape) else None


def _value(shape: Shape | None, key: str) -> Shape | None:
    if isinstance(shape, BodyShape):
        field = fields_of(shape.body).get(key)
        return field.shape if field else None
    return shape.value if isinstance(shape, KeyedShape) else None


class _Piece(NamedTuple):
    """A part of the text, rewritten, and the comments that go above the line on which it starts."""

    above: str
    text: str


class _Writing:
    """Writes one document anew."""

    def __init__(self, source: Source, language: Language) -> None:
        self.text = source.text
        self.lines = Lines(source)
        self.language = language

    def node(self, node: Node, shape: Shape | None, start: int, end: int) -> _Piece:
        """Write a node, with what stands around it from `start` up to `end`."""
        if isinstance(node, Scalar):
            node = _clipped(node, end)
            word = _written(node, fixed(node, shape, self.language))
            return _Piece("", self.text[start : node.start] + word + self.text[node.end : end])
        if isinstance(node, Sequence):
            write = self._brackets if in_brackets(node) else self._list
            return write(node, _item(shape), start, end)
        return (self._braces if node.flow else self._block)(node, _alone(shape), start, end)

    def _brackets(self, node: Sequence, shape: Shape | None, start: int, end: int) -> _Piece:
        """Write a list between brackets."""
        pieces, at = [], start
        for item in node.items:
            pieces += [self.text[at : item.start], self.node(item, shape, item.start, item.end).text]
            at = item.end
        return _Piece("", "".join(pieces) + self.text[at:end])

    def _list(self, node: Sequence, shape: Shape | None, start: int, end: int) -> _Piece:
        """Write a list with a dash before each item."""
        column = self.lines.column(node.start)
        limits = [*(self.lines.start(item.start) for item in node.items[1:]), end]
        pieces, at, first = [], start, ""
        for item, limit in zip(node.items, limits, strict=True):
            begin = max(at, self.lines.opening(item.start))
            reach = self.lines.reach(content_end(item), limit, column)
            above, text = self.node(item, shape, begin, reach)
            if self.lines.start(begin) < at:
                first, above = above, ""
            pieces += [_with(above, self.text[at:begin]), text]
            at = reach
        return _Piece(first, "".join(pieces) + self.text[at:end])

    def _braces(self, node: Mapping, shape: Shape | None, start: int, end: int) -> _Piece:
        """Write a mapping between braces, its entries in order."""
        entries = list(node.entries.items())
        order = _order(entries, shape) if _is_loose(node) else range(len(entries))
        pieces, at = [], start
        for number, (_, entry) in zip(order, entries, strict=True):
            pieces += [self.text[at : entry.key.start], self._entry(*entries[number], shape, None).text]
            at = max(entry.key.end, entry.value.end)
        return _Piece("", "".join(pieces) + self.text[at:end])

    def _entry(self, key: str, entry: Entry, shape: Shape | None, end: int | None) -> _Piece:
        """Write a key and its value, and what follows up to `end`."""
        word = None
        if isinstance(shape, BodyShape) and key in fields_of(shape.body):
            word = spelling(shape.body.scope, key, self.language)
        last = max(entry.key.end, entry.value.end) if end is None else end
        written = _clipped(entry.key, last)
        value = self.node(entry.value, _value(shape, key), written.end, last)
        return _Piece(value.above, _written(written, word) + value.text)

    def _block(self, node: Mapping, shape: Shape | None, start: int, end: int) -> _Piece:
        """Write a mapping whose entries stand on lines of their own, its entries in order."""
        entries = list(node.entries.items())
        first, column = self.lines.start(node.start), self.lines.column(node.start)
        inline = first < start or bool(self.text[first : node.start].strip())
        marks = [node.start, *(self.lines.mark(entry.key.start, column) for _, entry in entries[1:])]
        limits = [*map(self.lines.start, marks[1:]), end]
        bounds = [node.start if inline else self.lines.attached(first, start), *self._bounds(node, limits)]
        parts = []
        for (key, entry), mark, begin, until in zip(entries, marks, bounds, bounds[1:], strict=False):
            above = self.text[begin : max(begin, self.lines.start(mark))]
            piece = self._entry(key, entry, shape, until)
            text = self.text[mark : entry.key.start] + piece.text
            parts.append(_Part(above + piece.above, self.text[begin + len(above) : mark], text))
        order = _order(entries, shape)
        if order != sorted(order) and not any(is_stuck(last_in(entry)) for _, entry in entries):
            parts = _reordered(parts, order, column)
        above, before = "", self.text[start : bounds[0]]
        if inline:
            above, parts[0] = parts[0].above, parts[0]._replace(above="", lead="")
        if first >= start:
            above, before = "", _with(above, before)
        text = "".join(each for part in parts for each in part)
        return _Piece(above, before + text + self.text[bounds[-1] : end])

    def _bounds(self, node: Mapping, limits: list[int]) -> Iterator[int]:
        """Give for each entry where it ends, with the comments that belong to it."""
        column = self.lines.column(node.start)
        for entry, limit in zip(node.entries.values(), limits, strict=True):
            yield self.lines.reach(content_end(last_in(entry)), limit, column)


def _clipped(node: Scalar, end: int) -> Scalar:
    """Give a key or value without the blank lines below a bar that belong to what follows."""
    return node if node.end <= end else node._replace(start=min(node.start, end), end=end)


def _written(node: Scalar, word: str | None) -> str:
    """Give a key or value as it is written, with another word where one is given."""
    return node.source.text[node.start : node.end] if word is None else respelled(node, word)


class _Part(NamedTuple):
    """An entry on lines of its own: the comments and blank lines above it, its indentation, and all from its key on."""

    above: str
    lead: str
    text: str


def _with(above: str, before: str) -> str:
    """Put comments above the last line of what stands before an item, indented as that line is."""
    at = max(before.rfind("\n"), before.rfind("\r")) + 1
    indent = before[at : len(before) - len(before[at:].lstrip(" "))]
    lines = (indent + line.lstrip(" \t") if line.strip() else line for line in above.splitlines(keepends=True))
    return before[:at] + "".join(lines) + before[at:]


def _reordered(parts: list[_Part], order: list[int], column: int) -> list[_Part]:
    """Give the parts in another order; blank lines above the new first one go to the one that was first.

    No comment stays indented deeper than the keys: below a bar it would be text.
    """
    parts = [part._replace(above=_indented(part.above, column), lead=" " * column) for part in parts]
    blank = parts[order[0]].above
    bare = blank.lstrip() and blank[_blanks(blank) :]
    parts[0] = parts[0]._replace(above=blank[: len(blank) - len(bare)] + parts[0].above)
    parts[order[0]] = parts[order[0]]._replace(above=bare)
    return [parts[number] for number in order]


def _indented(above: str, most: int) -> str:
    """Give comments and blank lines, none of them indented deeper than may be."""
    lines = ((line, line.lstrip(" \t")) for line in above.splitlines(keepends=True))
    return "".join(" " * min(len(line) - len(bare), most) + bare if bare.strip() else line for line, bare in lines)


def _blanks(text: str) -> int:
    """Count the characters of the blank lines with which a text begins."""
    count = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            break
        count += len(line)
    return count


def _order(entries: list[tuple[str, Entry]], shape: Shape | None) -> list[int]:
    """Give the numbers of the entries in canonical order; what the language lacks stays behind what precedes it."""
    if not isinstance(shape, BodyShape):
        return list(range(len(entries)))
    ranks = _ranks(shape.body)
    placed, rank = [], -1
    for number, (key, _) in enumerate(entries):
        rank = ranks.get(key, rank)
        placed.append((rank, number))
    return [number for _, number in sorted(placed)]


@cache
def _ranks(body: type[Body]) -> dict[str, int]:
    """Give the place of each key: as in the vocabulary, but what may stand on every body precedes long collections."""
    own = [term.en for term in KEYS[body.scope]]
    fields = fields_of(body)
    long = [key for key in own if _is_long(fields[key].shape) or (key == own[-1] and _is_list(fields[key].shape))]
    at = own.index(long[0]) if long else len(own)
    return {key: rank for rank, key in enumerate((*own[:at], *(term.en for term in EVERYWHERE), *own[at:]))}


def _is_long(shape: Shape) -> bool:
    """Tell whether bodies by id stand below."""
    if isinstance(shape, BodyShape):
        return any(_is_long(field.shape) for field in fields_of(shape.body).values())
    return isinstance(shape, KeyedShape) and isinstance(shape.value, BodyShape)


def _is_list(shape: Shape) -> bool:
    return isinstance(shape, ListShape) and isinstance(shape.item, BodyShape)


def _is_loose(node: Mapping) -> bool:
    """Tell whether the entries between braces can change places: none is empty, and no comment stands between."""
    text, at, bare = node.source.text, node.start, ""
    for scalar in sorted(_scalars(node), key=lambda each: each.start):
        bare += text[at : scalar.start]
        at = max(at, scalar.end)
    filled = all(entry.value.start < entry.value.end for entry in node.entries.values())
    return filled and not set("#?") & set(bare + text[at : node.end])


def _scalars(node: Node) -> Iterator[Scalar]:
    """Give every key and value in a node."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    else:
        for entry in node.entries.values():
            yield entry.key
            yield from _scalars(entry.value)
