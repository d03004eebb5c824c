"""Open a project: find its root, its documents, and what was written on standard input."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from formulekit.errors import FormulekitError
from formulekit.findings import Fault, Place
from formulekit.language import Both
from formulekit.phrases import meant
from formulekit.project.files import (
    MAX_FILES,
    SHIPPED,
    File,
    all_shipped,
    content_of,
    decoded,
    digest_read,
    holds_document,
    is_closed,
    near_shipped,
    real,
    root_of,
    scan,
    shown,
)
from formulekit.sanitise import sanitise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from formulekit.project.documents import Document, Documents

_ABSENT = Both("pad '{path}' is er niet", "path '{path}' is not there")
_CLOSED = Both(
    "pad '{path}' mag niet worden geopend; vraag om leesrechten, of noem een ander pad",
    "path '{path}' may not be opened; ask for the right to read it, or name another path",
)
_UNSHIPPED = Both("er is geen '{path}'{meant}; wel: {known}", "there is no '{path}'{meant}; there are: {known}")
_WIDEST = 400

NOTHING: Mapping[str, Seen] = {}
"""What was seen where nothing was looked into before."""


class PathError(FormulekitError):
    """A path that was given is not there, or may not be opened.

    Attributes:
        path: The path, or the name of what should ship with the package.
    """

    def __init__(self, path: Path | str) -> None:
        """Say what is the matter with it."""
        self.path = str(path)
        values: dict[str, str | Both] = {"path": sanitise(self.path, _WIDEST)}
        said = _CLOSED if is_closed(Path(path)) else _ABSENT
        if self.path.startswith(SHIPPED):
            values |= {"meant": meant(near_shipped(self.path)), "known": ", ".join(all_shipped())}
            said = _UNSHIPPED
        super().__init__(said.filled(values))


class Opened(NamedTuple):
    """The documents that were asked for, in the order of their paths, and where other files are found."""

    documents: tuple[Document, ...]
    found: Documents


class Typed(NamedTuple):
    """A document that was not read from a file: its bytes, and the path that it would have."""

    content: bytes
    path: Path


class Seen(NamedTuple):
    """A file that was looked into: a digest of what it holds, None where it cannot be read; whether it is wanted."""

    digest: str | None
    wanted: bool


class Sought(NamedTuple):
    """The documents that were asked for, before any is read in full.

    Attributes:
        root: The project's root.
        files: Their files, in the order of their paths.
        seen: Every file that was looked into to find them, by its path.
        typed: What was not read from a file; it stands for the file of its path.
        beyond: Says that there are more files than are read; None where there are not.
    """

    root: Path
    files: tuple[File, ...]
    seen: Mapping[str, Seen]
    typed: Typed | None = None
    beyond: Document | None = None

    @property
    def folders(self) -> frozenset[str]:
        """What is told of as if it were a document and is a folder: closed to us, or with more than is read."""
        closed = (file for file in self.files if not self._was_read(file) and os.path.isdir(file.path))  # noqa: PTH112
        return frozenset(file.shown for file in (*closed, *((self.beyond.file,) if self.beyond else ())))

    def _was_read(self, file: File) -> bool:
        seen = self.seen.get(str(file.path))
        return seen is None or seen.digest is not None

    def opened(self, most: int | None = None) -> Documents:
        """Give the documents of the project, of which none has been read but what was typed.

        Args:
            most: How many are remembered; all where None.
        """
        from formulekit.project.documents import Documents, document_of

        documents = Documents(self.root, most)
        if self.typed:  # before any file is read, for it goes before a file of that name
            file = File(real(self.typed.path), shown(real(self.typed.path), self.root))
            documents.add(document_of(file, decoded(self.typed.content, file)))
        return documents


def present(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Give the paths, all of which are there and may be opened.

    Raises:
        PathError: One of them is not, or may not.
    """
    given = tuple(paths)
    for path in given:
        if is_closed(path) or not os.path.lexists(path):
            raise PathError(path)
    return given


def seek(paths: Iterable[Path], typed: Typed | None = None, known: Mapping[str, Seen] = NOTHING) -> Sought:
    """Find the documents at or below some paths, reading no more than tells whether a file is one.

    Args:
        paths: Files, which are all sought, and folders, of which the documents are.
        typed: A document from elsewhere, such as standard input.
        known: What was seen before: a file that still holds the same is not judged anew.

    Raises:
        PathError: A path is not there, or may not be opened.
    """
    given = present(paths)
    root = root_of((*given, typed.path) if typed else given)
    looking = _Looking(known)
    for path in given:
        looking.at(path)
    every = dict.fromkeys((*((real(typed.path),) if typed else ()), *looking.chosen))
    files = sorted((File(path, shown(path, root)) for path in every), key=lambda file: file.shown)
    beyond = _beyond(given[0] if len(given) == 1 else root, root) if looking.rest else None
    return Sought(root, tuple(files), looking.seen, typed, beyond)


def _beyond(folder: Path, root: Path) -> Document:
    """Say that a folder holds more documents than are read."""
    from formulekit.project.documents import Document

    extra = File(real(folder), shown(real(folder), root))
    fault = Fault("limit-exceeded", Place(extra.shown), "files", values={"most": str(MAX_FILES)})
    return Document(extra, None, None, None, "nl", (fault,))


def open_project(paths: Iterable[Path]) -> Opened:
    """Read every document at or below some paths.

    Args:
        paths: Files, which are all read, and folders, of which the documents are.

    Raises:
        PathError: A path is not there, or may not be opened.
    """
    sought = seek(paths)
    found = sought.opened()
    documents = [found.at(file.path) for file in sought.files]
    documents += [sought.beyond] if sought.beyond else []
    return Opened(tuple(sorted(documents, key=lambda document: document.file.shown)), found)


class _Looking:
    """Chooses the files to read, at most so many.

    Args:
        known: What was seen before.
    """

    def __init__(self, known: Mapping[str, Seen]) -> None:
        self.known = known
        self.seen: dict[str, Seen] = {}
        self.count = 0
        self.rest = False

    @property
    def chosen(self) -> Iterator[Path]:
        """The files to read."""
        return (Path(path) for path, seen in self.seen.items() if seen.wanted)

    def at(self, path: Path) -> None:
        """Look at a file, which is wanted, or into the files below a folder, of which the documents are."""
        inside = path.is_dir()
        for file in map(str, scan(real(path))) if inside else (str(real(path)),):
            if self.rest:
                return
            self._into(file, wanted=not inside)

    def _into(self, file: str, *, wanted: bool) -> None:
        before = self.seen.get(file)
        if before and (before.wanted or not wanted):
            return
        content = content_of(file)
        digest = digest_read(content)
        known = self.known.get(file)
        same = known is not None and digest is not None and known.digest == digest
        wanted = wanted or (known.wanted if known and same else holds_document(content))
        self.rest = wanted and self.count == MAX_FILES
        self.count += wanted and not self.rest
        self.seen[file] = Seen(digest, wanted and not self.rest)
