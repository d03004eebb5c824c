"""Give a document the entries of catalogues that it names (language.md §5)."""

from collections.abc import Iterator, Sequence

from formulekit.findings import Path
from formulekit.model import Body
from formulekit.model.shapes import SHARED
from formulekit.project.documents import Document
from formulekit.project.inheritance import Inherited
from formulekit.project.naming import Named, declared, names_in
from formulekit.reader import Entry, Mapping


def borrow(
    tree: Mapping, catalogues: Sequence[Document], body: type[Body], inherited: Inherited | None = None
) -> tuple[Mapping, tuple[Named, ...]]:
    """Add the entries of catalogues that a tree names, directly or through one another.

    Args:
        tree: The tree.
        catalogues: The catalogues, in order of precedence.
        body: The model of the document.
        inherited: What it has from its templates; None where it has none.

    Returns:
        The tree with those entries, and every id that is named in it.
    """
    named = _names(tree, body, inherited)
    if not catalogues:
        return tree, tuple(named)
    offered = _offered(catalogues)
    known = declared(tree, body)
    taken: dict[str, dict[str, Entry]] = {section: {} for section in SHARED}
    for name in named:  # grows while it is read
        for section, entry in _wanted(name, offered, known):
            taken[section][name.id] = entry
            known[SHARED[section]][name.id] = (section, name.id)
            named.extend(names_in(section, tree._replace(entries={name.id: entry}), body))
    return _with(tree, taken, offered), tuple(named)


def _names(tree: Mapping, body: type[Body], inherited: Inherited | None) -> list[Named]:
    named: list[Named] = []
    for section, entry in tree.entries.items():
        theirs = inherited is not None and inherited.has(section, entry.value)
        named += inherited.names(section, body) if inherited and theirs else names_in(section, entry.value, body)
    return named


def _offered(catalogues: Sequence[Document]) -> dict[str, dict[str, Entry]]:
    offered: dict[str, dict[str, Entry]] = {section: {} for section in SHARED}
    for catalogue in catalogues:
        for section, shelf in offered.items():
            node = catalogue.node(section)
            for name, entry in node.entries.items() if isinstance(node, Mapping) else ():
                shelf.setdefault(name, entry)
    return offered


def _wanted(
    name: Named, offered: dict[str, dict[str, Entry]], known: dict[str, dict[str, Path]]
) -> Iterator[tuple[str, Entry]]:
    for kind in name.kinds:
        if kind in known and name.id in known[kind]:
            return
    for section, kind in SHARED.items():
        if kind in name.kinds and name.id in offered[section]:
            yield section, offered[section][name.id]


def _with(tree: Mapping, taken: dict[str, dict[str, Entry]], offered: dict[str, dict[str, Entry]]) -> Mapping:
    """Put what is taken from catalogues behind what the tree has itself, in the catalogues' order."""
    entries = dict(tree.entries)
    for section, chosen in taken.items():
        if not chosen:
            continue
        ordered = {name: entry for name, entry in offered[section].items() if name in chosen}
        own = entries.get(section)
        if own and isinstance(own.value, Mapping):
            entries[section] = own._replace(value=own.value._replace(entries={**own.value.entries, **ordered}))
        elif own is None:
            first = next(iter(ordered.values()))
            entries[section] = Entry(first.key, tree._replace(entries=dict(ordered)))
    return tree._replace(entries=entries)
