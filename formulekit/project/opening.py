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


def open_project(paths: Iterable[Path], typed: Typed | None = None) -> Opened:
    """Read every document at or below some paths.

    Args:
        paths: Files, which are all read, and folders, of which the documents are.
        typed: A document from elsewhere, such as standard input.

    Raises:
        PathError: A path is not there.
    """
    given = tuple(paths)
    for path in given:
        if not os.path.lexists(path):
            raise PathError(str(path))
    found = Documents(root_of((*given, typed.path) if typed else given))
    documents: dict[Path, Document] = {}
    if typed:  # before any file is read, for it goes before a file of that name
        file = File(real(typed.path), shown(real(typed.path), found.root))
        documents[file.path] = found.add(document_of(file, decoded(typed.content, file)))
    chosen, rest = _chosen(given)
    documents |= {path: found.at(path) for path in chosen}
    if rest:
        folder = given[0] if len(given) == 1 else found.root
        extra = File(real(folder), shown(real(folder), found.root))
        fault = Fault("limit-exceeded", Place(extra.shown), "files", values={"most": str(MAX_FILES)})
        documents[folder] = Document(extra, None, None, None, "nl", (fault,))
    return Opened(tuple(sorted(documents.values(), key=lambda document: document.file.shown)), found)


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
