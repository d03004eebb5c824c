"""Open a project: find its root, its documents, and what was written on standard input."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from formulekit.errors import FormulekitError
from formulekit.findings import Fault, Place
from formulekit.project.documents import Document, Documents, document_of
from formulekit.project.files import MAX_FILES, File, decoded, is_document, real, root_of, scan, shown


class PathError(FormulekitError):
    """A path that was given is not there."""


class Opened(NamedTuple):
    """The documents that were asked for, in the order of their paths, and where other files are found."""

    documents: tuple[Document, ...]
    found: Documents


class Typed(NamedTuple):
    """A document that was not read from a file: its bytes, and the path that it would have."""

    content: bytes
    path: Path


class Sought(NamedTuple):
    """The documents that were asked for, before any is read.

    Attributes:
        root: The project's root.
        files: Their files, in the order of their paths.
        typed: What was not read from a file; it stands for the file of its path.
        beyond: Says that there are more files than are read; None where there are not.
    """

    root: Path
    files: tuple[File, ...]
    typed: Typed | None = None
    beyond: Document | None = None

    def opened(self, most: int | None = None) -> Documents:
        """Give the documents of the project, of which none has been read but what was typed.

        Args:
            most: How many are remembered; all where None.
        """
        documents = Documents(self.root, most)
        if self.typed:  # before any file is read, for it goes before a file of that name
            file = File(real(self.typed.path), shown(real(self.typed.path), self.root))
            documents.add(document_of(file, decoded(self.typed.content, file)))
        return documents


def seek(paths: Iterable[Path], typed: Typed | None = None) -> Sought:
    """Find the documents at or below some paths, without reading them.

    Args:
        paths: Files, which are all sought, and folders, of which the documents are.
        typed: A document from elsewhere, such as standard input.

    Raises:
        PathError: A path is not there.
    """
    given = tuple(paths)
    for path in given:
        if not os.path.lexists(path):
            raise PathError(str(path))
    root = root_of((*given, typed.path) if typed else given)
    chosen, rest = _chosen(given)
    every = dict.fromkeys((*((real(typed.path),) if typed else ()), *chosen))
    files = sorted((File(path, shown(path, root)) for path in every), key=lambda file: file.shown)
    return Sought(root, tuple(files), typed, _beyond(given[0] if len(given) == 1 else root, root) if rest else None)


def _beyond(folder: Path, root: Path) -> Document:
    """Say that a folder holds more documents than are read."""
    extra = File(real(folder), shown(real(folder), root))
    fault = Fault("limit-exceeded", Place(extra.shown), "files", values={"most": str(MAX_FILES)})
    return Document(extra, None, None, None, "nl", (fault,))


def open_project(paths: Iterable[Path], typed: Typed | None = None) -> Opened:
    """Read every document at or below some paths.

    Args:
        paths: Files, which are all read, and folders, of which the documents are.
        typed: A document from elsewhere, such as standard input.

    Raises:
        PathError: A path is not there.
    """
    sought = seek(paths, typed)
    found = sought.opened()
    documents = [found.at(file.path) for file in sought.files]
    documents += [sought.beyond] if sought.beyond else []
    return Opened(tuple(sorted(documents, key=lambda document: document.file.shown)), found)


def _chosen(paths: Sequence[Path]) -> tuple[tuple[Path, ...], bool]:
    """Give the files to read, at most so many, and whether there are more."""
    files: dict[Path, None] = {}
    for path in paths:
        wanted = (file for file in scan(path) if is_document(file)) if path.is_dir() else (path,)
        for file in map(real, wanted):
            if len(files) == MAX_FILES and file not in files:
                return tuple(files), True
            files[file] = None
    return tuple(files), False
