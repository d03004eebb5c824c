"""Which ids a tree declares, and which it names."""

from functools import cache
from typing import NamedTuple

from formulekit.findings import Path, Place
from formulekit.model import Body
from formulekit.model.fields import Declares, Reference
from formulekit.model.shapes import BodyShape, KeyedShape, ListShape, Shape, fields_of
from formulekit.reader import Mapping, Node, Scalar, Sequence, place_of


class Named(NamedTuple):
    """An id where it is named.

    Attributes:
        path: The path of the value, or of the mapping's entry whose key names it.
        kinds: The kinds of thing that it may be.
        id: The id as written.
        node: Where it is written.
    """

    path: Path
    kinds: tuple[str, ...]
    id: str
    node: Scalar


def names_in(section: str, node: Node, body: type[Body]) -> list[Named]:
    """Give every id that is named in a section of a document.

    Args:
        section: Its English key.
        node: Its value.
        body: The model of the document.
    """
    shape = _naming_fields(body).get(section)
    return names(node, shape, (section,)) if shape else []


def names(node: Node, shape: Shape, path: Path = ()) -> list[Named]:
    """Give every id that is named below a node, in the order of the file.

    Args:
        node: What is looked at.
        shape: Its shape.
        path: Its path.
    """
    found: list[Named] = []
    _names(node, shape, path, found)
    return found


def _names(node: Node, shape: Shape, path: Path, found: list[Named]) -> None:
    if isinstance(node, Scalar):
        _name(node, shape, path, found)
    elif isinstance(shape, ListShape):
        items = node.items if isinstance(node, Sequence) else (node,) if shape.single else ()
        for number, item in enumerate(items):
            _names(item, shape.item, (*path, number), found)
    elif isinstance(node, Mapping):
        _entries(node, shape, path, found)


def _entries(node: Mapping, shape: Shape, path: Path, found: list[Named]) -> None:
    if isinstance(shape, BodyShape):
        naming = _naming_fields(shape.body)
        for key, entry in node.entries.items():
            if key in naming:
                _names(entry.value, naming[key], (*path, key), found)
    elif isinstance(shape, KeyedShape):
        below = _names_below(shape.value)
        for key, entry in node.entries.items():
            if isinstance(shape.key, Reference):
                found.append(_named((*path, key), shape.key.kinds, key, entry.key))
            if below:
                _names(entry.value, shape.value, (*path, key), found)


def _name(node: Scalar, shape: Shape, path: Path, found: list[Named]) -> None:
    if isinstance(shape, ListShape) and shape.single:
        shape, path = shape.item, (*path, 0)
    if isinstance(shape, Reference) and node.text.strip():
        found.append(_named(path, shape.kinds, node.text, node))


def _named(path: Path, kinds: tuple[str, ...], name: str, node: Scalar) -> Named:
    return tuple.__new__(Named, (path, kinds, name, node))  # half the time of the constructor, a hundred times a file


@cache
def _naming_fields(body: type[Body]) -> dict[str, Shape]:
    return {key: field.shape for key, field in fields_of(body).items() if _names_below(field.shape)}


@cache
def _names_below(shape: Shape) -> bool:
    if isinstance(shape, ListShape):
        return _names_below(shape.item)
    if isinstance(shape, KeyedShape):
        return isinstance(shape.key, Reference) or _names_below(shape.value)
    return isinstance(shape, BodyShape | Reference)


def declared(tree: Mapping, body: type[Body]) -> dict[str, dict[str, Path]]:
    """Give the ids that a tree declares: per kind, id to path. Steps are declared per chain, see `steps_of`."""
    found: dict[str, dict[str, Path]] = {}
    for section, kind in _declaring(body).items():
        entry = tree.entries.get(section)
        names_ = entry.value.entries if entry and isinstance(entry.value, Mapping) else ()
        found[kind] = {name: (section, name) for name in names_}
    found["target_group"] = {name: ("issue", "target_groups", name) for name in below(tree, "issue", "target_groups")}
    return found


@cache
def _declaring(body: type[Body]) -> dict[str, str]:
    """Give per section that declares ids the kind of what they are."""
    shapes = {section: field.shape for section, field in fields_of(body).items()}
    return {
        section: shape.key.kind
        for section, shape in shapes.items()
        if isinstance(shape, KeyedShape) and isinstance(shape.key, Declares)
    }


def below(tree: Node, *steps: str | int) -> tuple[str, ...]:
    """Give the keys of the mapping at a path; empty where there is none."""
    node = find(tree, steps)
    return tuple(node.entries) if isinstance(node, Mapping) else ()


def find(tree: Node, path: Path) -> Node | None:
    """Give the node at a path; a single value may stand for a list of one."""
    node: Node | None = tree
    for step in path:
        node = _step(node, step)
    return node


def _step(node: Node | None, step: str | int) -> Node | None:
    if isinstance(node, Mapping):
        entry = node.entries.get(str(step))
        return entry.value if entry else (node if step == 0 else None)
    if isinstance(node, Sequence):
        return node.items[step] if isinstance(step, int) and step < len(node.items) else None
    return node if step == 0 else None


def path_to(tree: Node, place: Place) -> Path:
    """Give the path of the key that stands at a place; empty where none does."""
    waiting: list[tuple[Path, Node]] = [((), tree)]
    while waiting:
        path, node = waiting.pop()
        if isinstance(node, Sequence):
            waiting.extend(((*path, number), item) for number, item in enumerate(node.items))
        elif isinstance(node, Mapping):
            for key, entry in node.entries.items():
                if place_of(entry.key) == place:
                    return (*path, key)
                waiting.append(((*path, key), entry.value))
    return ()


def key_or_item(tree: Node, path: Path) -> Node | None:
    """Give what a finding about a path points at: the key in a mapping, else the item or value."""
    if not path:
        return None
    parent = find(tree, path[:-1])
    if isinstance(parent, Mapping) and (entry := parent.entries.get(str(path[-1]))):
        return entry.key
    return find(tree, path)
