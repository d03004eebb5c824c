"""Which files a check depends on: what `--watch` keeps an eye on."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from formulekit.cli.options import paths_or_default
from formulekit.errors import FormulekitError
from formulekit.project.composition import based_on
from formulekit.project.documents import Document, document_of
from formulekit.project.files import (
    SHIPPED,
    File,
    as_named,
    content_of,
    decoded,
    digest_read,
    is_closed,
    located,
    named_in,
    real,
    root_of,
)
from formulekit.project.opening import seek

_SUFFIXES = (".yaml", ".yml", ".toml")
_SETTINGS = ("formulekit.toml", "pyproject.toml")


class Heeded(NamedTuple):
    """What a check depends on; every path is resolved.

    Attributes:
        trees: The folders that are checked, with all that is below them.
        files: The files outside them: the configuration, what documents name, and what is not there yet.
        homes: Those trees, and the folders in them with documents somewhere below.
    """

    trees: frozenset[Path]
    files: frozenset[Path]
    homes: frozenset[Path]

    @property
    def folders(self) -> frozenset[Path]:
        """The folders in which those files and trees stand: each of them may be moved, or get another in its place."""
        return frozenset(each.parent for each in self.files | self.trees)

    def heeds(self, path: str) -> bool:
        """Tell whether a check may find something else when a file has changed."""
        named = Path(path)
        if named in self.files or named in self.homes:  # a folder that is gone takes its documents along
            return True
        return (path.endswith(_SUFFIXES) or named.is_dir()) and _is_below(named, self.trees)


class Heeding:
    """Finds what a check depends on, time after time; reads only the documents that have changed.

    Args:
        asked: The paths that were asked for; what is configured where there are none.

    Raises:
        ConfigError: No paths were asked for, and the configuration has mistakes.
        CannotRun: No paths were asked for, and one that is configured is not there.
    """

    def __init__(self, asked: tuple[str, ...]) -> None:
        self.asked = asked
        self.paths = paths_or_default(asked)
        self._names: dict[Path, tuple[str | None, tuple[str, ...]]] = {}

    def now(self) -> Heeded:
        """Give what the check depends on, as the files are now."""
        with suppress(FormulekitError):  # the check says so; until it is mended the paths are those of before
            self.paths = paths_or_default(self.asked)
        there = tuple(path for path in self.paths if os.path.lexists(path) and not is_closed(path))
        root = root_of(self.paths)
        roots = {root} if self.asked else {root, root_of((Path(),))}
        trees = frozenset(real(path) for path in there if path.is_dir())
        files = {folder / name for folder in roots for name in _SETTINGS}
        files.update(located(path) for path in self.paths)
        documents = [file.path for file in seek(there).files]
        files.update(self._followed([*documents], root))
        outside = (file for file in files if not _is_below(file, trees))
        return Heeded(trees, frozenset(map(_nearest, outside)), trees.union(_homes(documents, trees)))

    def _followed(self, paths: list[Path], root: Path) -> set[Path]:
        """Give some documents, and the files that they name, also those that are not there."""
        documents: set[Path] = set()
        links: set[Path] = set()
        while paths:
            path = paths.pop()
            if path in documents:
                continue
            documents.add(path)
            for name in self._named_by(path):
                found = named_in(name, path.parent, root)
                if isinstance(found, Path):
                    paths.append(found)
                if found != "outside":
                    links.add(as_named(path.parent / name))
        return documents | links

    def _named_by(self, path: Path) -> tuple[str, ...]:
        content = content_of(path)
        digest = digest_read(content)
        known = self._names.get(path)
        if known is None or known[0] != digest:
            file = File(path, str(path))
            known = digest, tuple(_names_in(document_of(file, decoded(content, file))))
            self._names[path] = known
        return known[1]


def _names_in(document: Document) -> Iterator[str]:
    """Give the names of other files in a document: its template, its catalogues, a programme's formules."""
    base = based_on(document)
    named = (*((base,) if base else ()), *document.scalars("catalogues"), *document.scalars("formules"))
    return (name.text for name in named if not name.text.startswith(SHIPPED))


def _is_below(path: Path, trees: frozenset[Path]) -> bool:
    return any(path.is_relative_to(tree) for tree in trees)


def _homes(documents: Iterable[Path], trees: frozenset[Path]) -> Iterator[Path]:
    """Give the folders in some trees on the way to documents."""
    for home in {document.parent for document in documents}:
        yield from (folder for folder in (home, *home.parents) if _is_below(folder, trees))


def _nearest(path: Path) -> Path:
    """Give a file, or the folder on the way to it that is to be made first."""
    while not os.path.isdir(path.parent):  # noqa: PTH112  it takes any name
        path = path.parent
    return path
