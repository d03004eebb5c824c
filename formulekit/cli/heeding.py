"""Which files a check depends on: what `--watch` keeps an eye on."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from formulekit.cli.options import paths_or_default
from formulekit.config import ConfigError
from formulekit.project.composition import based_on
from formulekit.project.documents import Document, document_of
from formulekit.project.files import (
    SHIPPED,
    File,
    as_named,
    content_of,
    decoded,
    digest_read,
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
    """

    trees: frozenset[Path]
    files: frozenset[Path]

    @property
    def folders(self) -> frozenset[Path]:
        """The folders in which those files stand: an editor may put a new file in the place of one."""
        return frozenset(file.parent for file in self.files)

    def heeds(self, path: str) -> bool:
        """Tell whether a check may find something else when a file has changed."""
        named = Path(path)
        if named in self.files:
            return True
        return (path.endswith(_SUFFIXES) or named.is_dir()) and any(named.is_relative_to(tree) for tree in self.trees)


class Heeding:
    """Finds what a check depends on, time after time; reads only the documents that have changed.

    Args:
        asked: The paths that were asked for; what is configured where there are none.

    Raises:
        ConfigError: No paths were asked for, and the configuration has mistakes.
    """

    def __init__(self, asked: tuple[str, ...]) -> None:
        self.asked = asked
        self.paths = paths_or_default(asked)
        self._names: dict[Path, tuple[str | None, tuple[str, ...]]] = {}

    def now(self) -> Heeded:
        """Give what the check depends on, as the files are now."""
        with suppress(ConfigError):  # the check says so; until it is mended the paths are those of before
            self.paths = paths_or_default(self.asked)
        there = tuple(path for path in self.paths if os.path.lexists(path))
        root = root_of(self.paths)
        roots = {root} if self.asked else {root, root_of((Path(),))}
        trees = frozenset(real(path) for path in there if path.is_dir())
        files = {folder / name for folder in roots for name in _SETTINGS}
        files.update(located(path) for path in self.paths)
        files.update(self._followed([file.path for file in seek(there).files], root))
        outside = (file for file in files if not any(file.is_relative_to(tree) for tree in trees))
        return Heeded(trees, frozenset(map(_nearest, outside)))

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


def _nearest(path: Path) -> Path:
    """Give a file, or the folder on the way to it that is to be made first."""
    while not os.path.isdir(path.parent):  # noqa: PTH112  it takes any name
        path = path.parent
    return path
