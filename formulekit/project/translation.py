"""Make the keys and fixed values of a tree English, before anything else looks at it."""

from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from formulekit.findings import Fault
from formulekit.language import Language
from formulekit.model import Body
from formulekit.model.fields import Fixed
from formulekit.model.shapes import BodyShape, KeyedShape, ListShape, Shape, fields_of
from formulekit.reader import Entry, Mapping, Node, Scalar, Sequence, duplicate, join, place_of
from formulekit.vocabulary import Term, keys_of, values_of


class Translated(NamedTuple):
    """A tree in English.

    Attributes:
        tree: The tree; keys that the language lacks stay as they are.
        language: The language of most of its keys.
        faults: Keys that stand twice, once in each language, and a mixture of languages.
    """

    tree: Mapping
    language: Language
    faults: tuple[Fault, ...]


@dataclass(slots=True)
class _Notes:
    """What is noticed on the way."""

    dutch: list[tuple[Scalar, Term]] = field(default_factory=list)
    english: list[tuple[Scalar, Term]] = field(default_factory=list)
    twice: list[Scalar] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def translate(tree: Mapping, body: type[Body]) -> Translated:
    """Translate a document's tree to English.

    Args:
        tree: The document as it was read.
        body: The model of its kind.
    """
    notes = _Notes()
    english = _mapping(tree, BodyShape(body), notes)
    language: Language = "en" if len(notes.english) > len(notes.dutch) else "nl"
    return Translated(english, language, (*notes.faults, *_mixed(notes, language)))


def _mixed(notes: _Notes, language: Language) -> tuple[Fault, ...]:
    dutch, english = _once(notes.dutch, notes.twice), _once(notes.english, notes.twice)
    if not dutch or not english:
        return ()
    usual, odd = (dutch, english) if language == "nl" else (english, dutch)
    (key, term), (first, _) = odd[0], usual[0]
    values = {"key": key.text, "meant": term.within(language), "count": str(len(odd))}
    return (Fault("mixed-languages", place_of(key), language, (), values, ((place_of(first), "usual"),)),)


def _once(keys: list[tuple[Scalar, Term]], twice: list[Scalar]) -> list[tuple[Scalar, Term]]:
    """Leave out the keys that stand twice, once in each language: of those that is said already."""
    places = {key.start for key in twice}
    return [pair for pair in keys if pair[0].start not in places]


def _translated(node: Node, shape: Shape, notes: _Notes) -> Node:
    if isinstance(node, Scalar):
        return _scalar(node, shape)
    if isinstance(shape, ListShape) and isinstance(node, Sequence):
        return node._replace(items=tuple(_translated(item, shape.item, notes) for item in node.items))
    if isinstance(shape, ListShape) and shape.single:
        return _translated(node, shape.item, notes)
    if isinstance(node, Mapping):
        return _mapping(node, shape, notes)
    return node


def _scalar(node: Scalar, shape: Shape) -> Scalar:
    if isinstance(shape, ListShape) and shape.single:
        shape = shape.item
    if not isinstance(shape, Fixed):
        return node
    text = values_of(shape.enumeration).get(node.text, node.text)
    return node if text == node.text else node._replace(text=text)


def _mapping(node: Mapping, shape: Shape, notes: _Notes) -> Mapping:
    if isinstance(shape, KeyedShape):
        if not _translatable(shape.value):
            return node
        entries = {
            key: Entry(entry.key, _translated(entry.value, shape.value, notes)) for key, entry in node.entries.items()
        }
    elif isinstance(shape, BodyShape):
        entries = _body(node, shape.body, notes)
    else:
        return node
    return Mapping(node.source, node.start, node.end, entries, node.flow)


def _body(node: Mapping, body: type[Body], notes: _Notes) -> dict[str, Entry]:
    spellings = _spellings(body)
    entries: dict[str, Entry] = {}
    for text, entry in node.entries.items():
        known = spellings.get(text)
        if known is None:
            entries[text] = entry
            continue
        if known.language:
            (notes.dutch if known.language == "nl" else notes.english).append((entry.key, known.term))
        if known.shape:
            entry = Entry(entry.key, _translated(entry.value, known.shape, notes))  # noqa: PLW2901  in English from here
        _enter(entries, known.term.en, entry, notes)
    return entries


def _enter(entries: dict[str, Entry], key: str, entry: Entry, notes: _Notes) -> None:
    first = entries.setdefault(key, entry)
    if first is not entry:
        notes.faults.append(duplicate(first.key, entry.key))
        notes.twice += (first.key, entry.key)
        join(first.value, entry.value)


class _Spelling(NamedTuple):
    """What a key in a file is: its term, the language that it betrays, and what needs translation below it."""

    term: Term
    language: Language | None
    shape: Shape | None


@cache
def _spellings(body: type[Body]) -> dict[str, _Spelling]:
    fields = fields_of(body)
    table: dict[str, _Spelling] = {}
    for text, term in keys_of(body.scope).items():
        language: Language | None = None if term.nl == term.en else "nl" if text == term.nl else "en"
        shape = fields[term.en].shape
        table[text] = _Spelling(term, language, shape if _translatable(shape) else None)
    return table


def _translatable(shape: Shape) -> bool:
    """Tell whether keys or fixed values can stand below."""
    if isinstance(shape, ListShape):
        return _translatable(shape.item)
    if isinstance(shape, KeyedShape):
        return _translatable(shape.value)
    return isinstance(shape, Fixed | BodyShape)
