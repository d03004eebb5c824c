"""What an author wrote in a document in his own words: its texts, and the ids and functions that he chose."""

from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from formulekit.findings import Path
from formulekit.model import Body
from formulekit.model.fields import Declares, Fixed, Leaf, Reference
from formulekit.model.shapes import BodyShape, KeyedShape, ListShape, Shape, fields_of
from formulekit.project.composition import Composed
from formulekit.reader import Mapping, Node, Scalar, Sequence
from formulekit.vocabulary import TRUE


class Wording(NamedTuple):
    """Something in an author's own words.

    Attributes:
        path: The path of the value; of a key, the path of its entry.
        text: What it says.
        own: Whether it is written in the document itself.
        confidential: Whether what it stands in is confidential.
        id: Whether it is an id that is declared here.
    """

    path: Path
    text: str
    own: bool
    confidential: bool
    id: bool = False


def wordings(composed: Composed) -> tuple[Wording, ...]:
    """Give all that a document says in its author's own words, in the order of the file.

    Numbers, dates, fixed values and ids that are only named are left aside. What stands under a key that the language
    lacks counts as text.

    Args:
        composed: The document with all that it inherits and borrows.
    """
    reading = _Reading(composed.document.file.shown)
    reading.below(composed.tree, BodyShape(composed.document.body), (), hidden=False)
    return tuple(reading.found)


@dataclass(slots=True)
class _Reading:
    """One walk through a tree, along the shapes of the model; `file` is the document's own."""

    file: str
    found: list[Wording] = field(default_factory=list)

    def below(self, node: Node, shape: Shape | None, path: Path, *, hidden: bool) -> None:
        if isinstance(node, Scalar):
            self.found.append(Wording(path, node.text, node.source.file == self.file, hidden))
        elif isinstance(node, Sequence):
            item = shape.item if isinstance(shape, ListShape) else None
            for number, one in enumerate(node.items):
                self.below(one, item, (*path, number), hidden=hidden)
        elif isinstance(shape, ListShape):
            self.below(node, shape.item, (*path, 0), hidden=hidden)
        elif isinstance(shape, BodyShape):
            self._body(node, shape, path, hidden=hidden)
        else:
            self._keyed(node, shape, path, hidden=hidden)

    def _body(self, node: Mapping, shape: BodyShape, path: Path, *, hidden: bool) -> None:
        known, wordy = fields_of(shape.body), _wordy_fields(shape.body)
        hidden = hidden or _is_confidential(node, shape)
        for key, entry in node.entries.items():
            if key in wordy:
                self.below(entry.value, wordy[key], (*path, key), hidden=hidden)
            elif key not in known:
                self._key(entry.key, (*path, key), hidden=hidden)
                self.below(entry.value, None, (*path, key), hidden=hidden)

    def _keyed(self, node: Mapping, shape: Shape | None, path: Path, *, hidden: bool) -> None:
        """Read a mapping whose keys are the author's choice."""
        key_shape, value = (shape.key, shape.value) if isinstance(shape, KeyedShape) else (None, None)
        declares = isinstance(key_shape, Declares)
        chosen, below = declares or _has_words(key_shape), _has_words(value)
        for key, entry in node.entries.items():
            if chosen:
                inside = hidden or _is_confidential(entry.value, value)
                self._key(entry.key, (*path, key), hidden=inside, declares=declares)
            if below:
                self.below(entry.value, value, (*path, key), hidden=hidden)

    def _key(self, key: Scalar, path: Path, *, hidden: bool, declares: bool = False) -> None:
        self.found.append(Wording(path, key.text, key.source.file == self.file, hidden, declares))


@cache
def _wordy_fields(body: type[Body]) -> dict[str, Shape]:
    return {key: known.shape for key, known in fields_of(body).items() if _has_words(known.shape)}


@cache
def _has_words(shape: Shape | Declares | None) -> bool:
    """Tell whether what has this shape can hold an author's own words, in itself or below."""
    if isinstance(shape, Leaf):
        return shape.name in {"text", "id"}
    if isinstance(shape, ListShape):
        return _has_words(shape.item)
    if isinstance(shape, KeyedShape):
        return isinstance(shape.key, Declares) or _has_words(shape.key) or _has_words(shape.value)
    return not isinstance(shape, Fixed | Reference | Declares)


def _is_confidential(node: Node, shape: Shape | None) -> bool:
    if not isinstance(node, Mapping) or not isinstance(shape, BodyShape):
        return False
    entry = node.entries.get("confidential") if "confidential" in fields_of(shape.body) else None
    return entry is not None and isinstance(entry.value, Scalar) and entry.value.text in TRUE
