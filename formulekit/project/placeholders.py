"""Find what an author still meant to fill in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from formulekit.findings import Fault, Path
from formulekit.reader import Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from formulekit.project.composition import Composed

_LEFT = re.compile(r"\b(TODO|XXX)\b|\A\s*(?:(?i:nog invullen|invullen)|<[^<>]*>)\s*\Z")
# What stands in the text of a file in which something is left; a backslash may hide any of it.
_HINT = re.compile(r"TODO|XXX|(?i:invullen)|[<\\]")


def placeholders(composed: Composed) -> Iterator[Fault]:
    """Give each text of a document that is still to be filled in.

    These are TODO or XXX in capitals as a word, and a value that is wholly `invullen`, `nog invullen` or `<…>`.

    Args:
        composed: The document.
    """
    files = (composed.document, *composed.bases, *composed.catalogues)
    if not any(file.source and _HINT.search(file.source.text) for file in files):
        return
    for path, scalar in _scalars(composed.tree, ()):
        if match := _LEFT.search(scalar.text):
            located = composed.located(scalar)
            related = ((located.foreign, "foreign"),) if located.foreign else ()
            value = match[1] or scalar.text.strip()
            yield Fault("placeholder-left", located.place, "", path, {"value": value}, related)


def is_placeholder(text: str) -> bool:
    """Tell whether a text is still to be filled in."""
    return _LEFT.search(text) is not None


def _scalars(node: Node, path: Path) -> Iterator[tuple[Path, Scalar]]:
    if isinstance(node, Scalar):
        yield path, node
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from _scalars(item, (*path, number))
    else:
        for key, entry in node.entries.items():
            yield from _scalars(entry.value, (*path, key))
