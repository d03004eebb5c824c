"""Lay a document over its template and give it what it names from its catalogues (language.md §4 and §5)."""

from collections.abc import Iterator
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field
from typing import NamedTuple

from formulekit.findings import Fault, Path, Place
from formulekit.model.shapes import shape_at
from formulekit.project.borrowing import borrow
from formulekit.project.documents import Document, Documents
from formulekit.project.inheritance import Inherited
from formulekit.project.naming import Named, below, declared, find, key_or_item, names, sections_of
from formulekit.project.overlay import Laid, lay_over
from formulekit.reader import Mapping, Node, Scalar, Sequence, place_of
from formulekit.suggest import nearest
from formulekit.vocabulary import keys_of

MAX_BASES = 8
_FEW = 20
_HOPELESS = frozenset({"missing-reference-file", "circular-base", "limit-exceeded"})


class Located(NamedTuple):
    """Where a finding points.

    Attributes:
        place: The place in the checked document.
        foreign: The place in the template or catalogue that it is really about, if that is another file.
    """

    place: Place
    foreign: Place | None


@dataclass(frozen=True, slots=True)
class Composed:
    """A document with all that it inherits and borrows.

    Attributes:
        document: The document itself.
        tree: Its values, those of its template below them, and the entries that it names from catalogues.
        names: Every id that is named in it.
        bases: The templates below it, nearest first.
        catalogues: The catalogues in order of precedence.
        via: Per foreign file, the own value that brought it in.
        faults: What is wrong with the composition.
        inherited: What it has from its templates; None where it has none.
        removed: Per path from which a `~` in the document takes something away, the place of its key.
    """

    document: Document
    tree: Mapping
    names: tuple[Named, ...] = ()
    bases: tuple[Document, ...] = ()
    catalogues: tuple[Document, ...] = ()
    via: MappingType[str, Scalar] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    inherited: Inherited | None = None
    removed: MappingType[Path, Place] = field(default_factory=dict)

    @property
    def whole(self) -> bool:
        """Whether every file that it names was there."""
        return not any(fault.rule in _HOPELESS for fault in self.faults)

    def locate(self, path: Path) -> Located:
        """Give the place of what stands at a path, or of the nearest thing above it that is there."""
        node = key_or_item(self.tree, path)
        while node is None and path:
            path = path[:-1]
            node = key_or_item(self.tree, path)
        return self.located(node or self.document.first_key or self.tree)

    def located_value(self, path: Path) -> Located:
        """Give the place of the value at a path; of its key where the value is a mapping, a list or not there."""
        node = find(self.tree, path)
        scalar = isinstance(node, Scalar) and node.end > node.start
        return self.located(node) if node and scalar else self.locate(path)

    def located(self, node: Node) -> Located:
        """Give the place of a node, in the document itself where it is foreign."""
        own = self.via.get(node.source.file)
        if own is None:
            return Located(place_of(node), None)
        return Located(place_of(own), place_of(node))

    def is_own(self, path: Path) -> bool:
        """Tell whether what stands at a path is written in the document itself."""
        node = key_or_item(self.tree, path)
        return node is not None and node.source.file == self.document.file.shown


def compose(document: Document, documents: Documents) -> Composed:
    """Compose one readable document.

    Args:
        document: The document.
        documents: Where the files that it names are found.
    """
    if document.tree is None:
        message = "only a document with a tree can be composed"
        raise ValueError(message)
    if document.kind == "programme":
        return _programme(document, document.tree, documents)
    if document.kind == "catalogue":
        return Composed(document, document.tree, tuple(names(document.tree, document.body)))
    return _formule(document, document.tree, documents)


def _programme(document: Document, tree: Mapping, documents: Documents) -> Composed:
    wanted = [(name, "formule") for name in document.scalars("formules")]
    wanted += [(name, "catalogue") for name in document.scalars("catalogues")]
    found = [documents.named(name, document, kind) for name, kind in wanted]
    faults = tuple(item for item in found if isinstance(item, Fault))
    formules = tuple(item for item in found if isinstance(item, Document) and item.kind == "formule")
    catalogues = tuple(item for item in found if isinstance(item, Document) and item.kind == "catalogue")
    named = tuple(names(tree, document.body))
    return Composed(document, tree, named, formules, catalogues, faults=faults)


def _formule(document: Document, tree: Mapping, documents: Documents) -> Composed:
    bases = bases_of(document, documents)
    shelves = _Shelves(documents)
    shelves.add(document, None)
    if isinstance(bases, Fault):
        return Composed(document, tree, faults=(bases, *shelves.faults))
    for base in bases:
        shelves.add(base, based_on(document))
    if shelves.faults:
        return Composed(document, tree, faults=tuple(shelves.faults))
    templates = [base.tree for base in bases if base.tree is not None]
    inherited = documents.inheritance.of(templates) if templates else None
    laid = lay_over(tree, inherited.tree) if inherited else Laid(tree, {}, ())
    completed, named = borrow(laid.tree, shelves.catalogues, document.body, inherited)
    own = based_on(document)
    via = shelves.via | ({base.file.shown: own for base in bases} if own else {})
    return Composed(
        document, completed, named, bases, tuple(shelves.catalogues), via, laid.faults, inherited, laid.removed
    )


def pinned(document: Document) -> str | None:
    """Give the version of its template that a document pins behind an @; None where it pins none."""
    _, at, version = (document.text_at("based_on") or "").rpartition("@")
    return version if at else None


def based_on(document: Document) -> Scalar | None:
    """Give the value that names the template, without its version; None where there is none."""
    node = document.node("based_on")
    if not isinstance(node, Scalar) or not node.text.strip():
        return None
    return node._replace(text=node.text.rpartition("@")[0] or node.text)


def bases_of(document: Document, documents: Documents) -> tuple[Document, ...] | Fault:
    """Follow `based_on` from template to template, nearest first, or say why that fails.

    Args:
        document: The document at which to start.
        documents: Where the files that it names are found.
    """
    line = [document]
    own = based_on(document)
    while (name := based_on(line[-1])) is not None and own is not None:
        found = documents.named(name, line[-1], "formule")
        if isinstance(found, Fault):
            return found if len(line) == 1 else _through(own, found)
        if found in line:
            circle = " → ".join(base.file.shown for base in (*line[line.index(found) :], found))
            where = tuple((place_of(step), "step") for base in line[1:] if (step := based_on(base)))
            return Fault("circular-base", place_of(own), "", values={"circle": circle}, related=where)
        line.append(found)
        if len(line) > MAX_BASES:
            return Fault("limit-exceeded", place_of(own), "bases", values={"most": str(MAX_BASES)})
    return tuple(line[1:])


def _through(own: Scalar, fault: Fault) -> Fault:
    """Say in the document itself what is wrong with a file that its template names."""
    values = {**fault.values, "name": own.text}
    return Fault("missing-reference-file", place_of(own), "unreadable", (), values, ((fault.place, "broken"),))


@dataclass(slots=True)
class _Shelves:
    """The catalogues of a document and its templates, nearest first."""

    documents: Documents
    catalogues: list[Document] = field(default_factory=list)
    via: dict[str, Scalar] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def add(self, document: Document, own: Scalar | None) -> None:
        for name in document.scalars("catalogues"):
            found = self.documents.named(name, document, "catalogue")
            if isinstance(found, Fault):
                self.faults.append(_through(own, found) if own else found)
            elif found not in self.catalogues:
                self.catalogues.append(found)
                self.via[found.file.shown] = own or name


def known_ids(composed: Composed) -> dict[str, dict[str, Path]]:
    """Give the ids that can be named in a document: per kind, id to path; a programme also knows its formules."""
    known = declared(composed.tree, composed.document.body)
    if composed.document.kind == "programme":
        known["formule"] = {base.id: ("formules", at) for at, base in enumerate(composed.bases) if base.id}
    return known


def unclear_ids(composed: Composed, damage: frozenset[Path]) -> frozenset[str]:
    """Give the ids that stand below keys that the language lacks, however deep: there they may well be declared.

    Args:
        composed: The document.
        damage: Paths of what is not in its model.
    """
    body = composed.document.body
    strange = (find(composed.tree, path) for path in damage if shape_at(body, path) is None)
    return frozenset(name for node in strange if node for name in _bodies(node))


def _bodies(node: Node) -> Iterator[str]:
    """Give every key of a mapping in a node, however deep: only such a key can be an id that is declared."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _bodies(item)
    elif isinstance(node, Mapping):
        for key, entry in node.entries.items():
            if isinstance(entry.value, Mapping):
                yield key
            yield from _bodies(entry.value)


def closed_kinds(composed: Composed, damage: frozenset[Path]) -> frozenset[str]:
    """Give the kinds of things whose section is empty, misspelt or not, or of a wrong shape: what it says is not known.

    Args:
        composed: The document.
        damage: Paths of what is not in its model.
    """
    if not damage:
        return frozenset()
    above = {kind: {path[:1], path} for kind, path in sections_of(composed.document.body).items()}
    meant = frozenset(_meant(composed, damage))
    closed = (
        kind
        for kind, paths in above.items()
        if paths & meant or any(_closed(composed, path) for path in paths & damage)
    )
    listed = composed.document.kind == "programme" and any(path[:1] == ("formules",) for path in damage)
    return frozenset((*closed, "formule") if listed else closed)


def _meant(composed: Composed, damage: frozenset[Path]) -> Iterator[Path]:
    """Give the sections that were meant by empty keys of the head that the language lacks, where there are a few."""
    known = keys_of(composed.document.body.scope)
    strange = [path for path in damage if len(path) == 1 and path[0] not in known and _closed(composed, path)]
    for path in strange if len(strange) <= _FEW else ():
        if near := nearest(str(path[0]), known):
            yield (known[near].en,)


def _closed(composed: Composed, path: Path) -> bool:
    return not isinstance(find(composed.tree, path), Mapping)


def undefined(
    composed: Composed, known: MappingType[str, MappingType[str, Path]], kinds: frozenset[str] | None = None
) -> Iterator[Named]:
    """Give the names that nothing declares.

    Args:
        composed: The document.
        known: The ids that can be named in it, see `known_ids`.
        kinds: The kinds that are judged; all of them where None.
    """
    for name in composed.names:
        if kinds is not None and not kinds.issuperset(name.kinds):
            continue
        if name.kinds == ("step",):
            if name.id not in below(composed.tree, *name.path[:3]):
                yield name
            continue
        for kind in name.kinds:
            if kind in known and name.id in known[kind]:
                break
        else:
            yield name
