"""The documents of a project: each file read and translated once."""

import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from formulekit.findings import Fault
from formulekit.language import Both, Language
from formulekit.model import Body, Catalogue, Formule, Programme
from formulekit.model.shapes import BodyShape, shape_at
from formulekit.project.files import (
    File,
    all_shipped,
    content_of,
    decoded,
    digest_read,
    named_in,
    near_kinds,
    near_shipped,
    shown,
)
from formulekit.project.inheritance import Inheritance
from formulekit.project.mending import likely
from formulekit.project.naming import path_to
from formulekit.project.translation import translate
from formulekit.reader import Mapping, Node, Scalar, Sequence, place_of, read
from formulekit.source import Source
from formulekit.vocabulary import KEYS, spellings_of_kinds

BODIES: dict[str, type[Body]] = {"formule": Formule, "catalogue": Catalogue, "programme": Programme}


class Document(NamedTuple):
    """One file, read and translated to English.

    Attributes:
        file: The file.
        source: Its text; None where it could not be read.
        kind: formule, catalogue or programme; None where its first key names none.
        tree: Its values by English key; None where it could not be read.
        language: The language of most of its keys.
        faults: What is wrong with it as text.
    """

    file: File
    source: Source | None
    kind: str | None
    tree: Mapping | None
    language: Language
    faults: tuple[Fault, ...]

    @property
    def id(self) -> str | None:
        """The id that the document gives itself; None where it gives none."""
        return self.text_at(self.kind) if self.kind else None

    @property
    def body(self) -> type[Body]:
        """The model of the document's kind."""
        return BODIES[self.kind or "formule"]

    @property
    def readable(self) -> bool:
        """Whether the text holds no reading fault (FK0)."""
        return self.tree is not None and all(fault.rule == "mixed-languages" for fault in self.faults)

    @property
    def first_key(self) -> Scalar | None:
        """The key that names the kind; None where there is no tree."""
        return next((entry.key for entry in self.tree.entries.values()), None) if self.tree else None

    def node(self, key: str) -> Node | None:
        """Give the value of a key of the head, where it is there."""
        entry = self.tree.entries.get(key) if self.tree else None
        return entry.value if entry else None

    def text_at(self, key: str) -> str | None:
        """Give the text of a key of the head, where it is one."""
        node = self.node(key)
        return node.text if isinstance(node, Scalar) else None

    def scalars(self, key: str) -> tuple[Scalar, ...]:
        """Give the texts of a key of the head that takes one or a list."""
        node = self.node(key)
        if isinstance(node, Scalar):
            return (node,)
        return tuple(item for item in node.items if isinstance(item, Scalar)) if isinstance(node, Sequence) else ()


def document_of(file: File, source: Source | Fault) -> Document:
    """Read one document; never raises on what an author wrote."""
    if isinstance(source, Fault):
        return Document(file, None, None, None, "nl", (source,))
    node, faults = read(source)
    if node is None and faults:
        return Document(file, source, None, None, "nl", faults)
    kind = spellings_of_kinds().get(_first_key(node))
    if kind is None or not isinstance(node, Mapping):
        return Document(file, source, None, None, "nl", (_no_kind(source, node), *faults))
    translated = translate(node, BODIES[kind])
    located = tuple(_located(fault, translated.tree, BODIES[kind]) for fault in (*faults, *translated.faults))
    return Document(file, source, kind, translated.tree, translated.language, located)


def _located(fault: Fault, tree: Mapping, body: type[Body]) -> Fault:
    """Say which entity a fault about a key is about: that of the key that counts; and whether it is one of ours."""
    first = next((place for place, note in fault.related if note == "first"), fault.place)
    path = path_to(tree, first)
    ours = fault.rule == "duplicate-key" and isinstance(shape_at(body, path[:-1]), BodyShape)
    return replace(fault, path=path, text=fault.text or ("key" if ours else ""))


def _first_key(node: Node | None) -> str:
    return next(iter(node.entries), "") if isinstance(node, Mapping) else ""


def _no_kind(source: Source, node: Node | None) -> Fault:
    first = _first_key(node)
    if not isinstance(node, Mapping) or not node.entries:
        end = len(source.line(1))
        return Fault("unknown-kind", source.place(0, end), "no-mapping")
    meant = near_kinds(first)
    place = place_of(node.entries[first].key)
    mend = likely(node.entries[first].key, meant[0]) if len(meant) == 1 else ()
    values = {"key": first, "meant": meant[0] if meant else "", "other": meant[-1] if meant else ""}
    return Fault("unknown-kind", place, ("", "near", "either")[len(meant)], values=values, mend=mend)


class Lookup(NamedTuple):
    """What a name of a file led to.

    Attributes:
        home: The folder of the document that names it.
        name: The path as it is written.
        found: The path of the file, or why there is none: `outside`, `absent`, `barred` or `unshipped`.
        digest: Of what that file held; None where it could not be read.
    """

    home: str
    name: str
    found: str
    digest: str | None = None

    @property
    def is_file(self) -> bool:
        """Whether it led to a file."""
        return os.path.isabs(self.found)  # noqa: PTH117  it is asked of thousands of names


@dataclass(slots=True)
class Documents:
    """Every file that is read, each once.

    Attributes:
        root: The project's root; findings show paths relative to it.
        most: How many are remembered, those that were asked for last; all where None.
        lookups: What names of files led to, in the order in which they were followed.
        digests: By path, a digest of what a file held that was read; None where it could not be.
        inheritance: What formules have from templates.
    """

    root: Path
    most: int | None = None
    lookups: list[Lookup] = field(default_factory=list)
    digests: dict[Path, str | None] = field(default_factory=dict)
    inheritance: Inheritance = field(default_factory=Inheritance)
    _read: dict[Path, Document] = field(default_factory=dict)
    _held: dict[Path, Document] = field(default_factory=dict)

    def add(self, document: Document) -> Document:
        """Keep a document that was read otherwise, such as from standard input."""
        return self._held.setdefault(document.file.path, document)

    def at(self, path: Path) -> Document:
        """Give the document in a file."""
        if path in self._held:
            return self._held[path]
        document = self._read.pop(path, None)
        if document is None:
            file = File(path, shown(path, self.root))
            content = content_of(path)
            self.digests[path] = digest_read(content)
            document = document_of(file, decoded(content, file))
        self._read[path] = document
        if self.most is not None and len(self._read) > self.most:
            del self._read[next(iter(self._read))]
        return document

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that were read."""
        return (*self._held, *self._read)

    def source(self, file: str) -> Source | None:
        """Give the text of a file that was read, by its path as findings show it."""
        return next(
            (
                document.source
                for document in (*self._held.values(), *self._read.values())
                if document.file.shown == file
            ),
            None,
        )

    def named(self, name: Scalar, by: Document, kind: str) -> Document | Fault:
        """Give the document that another one names, or say why it cannot be had.

        Args:
            name: The path as it is written, without a version.
            by: The document that names it.
            kind: The kind that it must be of.
        """
        home = by.file.path.parent
        found = named_in(name.text, home, self.root)
        if isinstance(found, str):
            self.lookups.append(Lookup(str(home), name.text, found))
            return self._missing(name, home, found)
        values: dict[str, str | Both] = {"name": name.text, "kind": _kind(kind)}
        document = self.at(found)
        self.lookups.append(Lookup(str(home), name.text, str(found), self.digests.get(found)))
        if not document.readable:
            where = tuple((fault.place, "broken") for fault in document.faults[:1])
            return Fault("missing-reference-file", place_of(name), "unreadable", values=values, related=where)
        if document.kind != kind:
            values["other"] = _kind(document.kind)
            return Fault("missing-reference-file", place_of(name), "other-kind", values=values)
        return document

    def _missing(self, name: Scalar, home: Path, why: str) -> Fault:
        """Say why a file cannot be had, and what was meant by its name where that is plain."""
        values: dict[str, str | Both] = {"name": name.text, "known": ", ".join(f"`{each}`" for each in all_shipped())}
        turned = name.text.replace("\\", "/")
        if why == "unshipped" and (near := near_shipped(name.text)):
            why, values["meant"] = "near", near
        elif why == "outside" and isinstance(named_in(turned, home, self.root), Path):
            why, values["meant"] = "backslash", turned
        return Fault("missing-reference-file", place_of(name), why, values=values)


def _kind(kind: str | None) -> Both:
    term = KEYS[kind or "formule"][0]
    return Both(term.nl, term.en)
