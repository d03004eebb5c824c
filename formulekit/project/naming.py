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


class _Naming(NamedTuple):
    """A key of a body below which ids can be named.

    Attributes:
        shape: The shape of its value.
        kinds: The kinds of thing that a value that is one text names; empty where it names none.
        at: Where such a value stands below the key: that of a list stands for its first item.
    """

    shape: Shape
    kinds: tuple[str, ...]
    at: Path


def names_in(section: str, node: Node, body: type[Body]) -> list[Named]:
    """Give every id that is named in a section of a document.

    Args:
        section: Its English key.
        node: Its value.
        body: The model of the document.
    """
    found: list[Named] = []
    field = _naming_fields(body).get(section)
    if field:
        _below(node, field, (section,), found)
    return found


def names(node: Mapping, body: type[Body]) -> list[Named]:
    """Give every id that is named in a document, in the order of the file.

    Args:
        node: Its tree.
        body: Its model.
    """
    found: list[Named] = []
    _body(node, body, (), found)
    return found


def _body(node: Mapping, body: type[Body], path: Path, found: list[Named]) -> None:
    naming = _naming_fields(body)
    for key, entry in node.entries.items():
        if key in naming:
            _below(entry.value, naming[key], (*path, key), found)


def _below(node: Node, field: _Naming, path: Path, found: list[Named]) -> None:
    if isinstance(node, Scalar):
        if field.kinds and node.text.strip():
            found.append(_named((*path, *field.at), field.kinds, node.text, node))
    else:
        _names(node, field.shape, path, found)


def _names(node: Node, shape: Shape, path: Path, found: list[Named]) -> None:
    if isinstance(shape, ListShape):
        items = node.items if isinstance(node, Sequence) else (node,) if shape.single else ()
        for number, item in enumerate(items):
            _names(item, shape.item, (*path, number), found)
    elif isinstance(shape, Reference):
        if isinstance(node, Scalar) and node.text.strip():
            found.append(_named(path, shape.kinds, node.text, node))
    elif isinstance(node, Mapping):
        if isinstance(shape, BodyShape):
            _body(node, shape.body, path, found)
        elif isinstance(shape, KeyedShape):
            _keyed(node, shape, path, found)


def _keyed(node: Mapping, shape: KeyedShape, path: Path, found: list[Named]) -> None:
    below = _names_below(shape.value)
    kinds = shape.key.kinds if isinstance(shape.key, Reference) else ()
    for key, entry in node.entries.items():
        place = (*path, key)
        if kinds:
            found.append(_named(place, kinds, key, entry.key))
        if below:
            _names(entry.value, shape.value, place, found)


def _named(path: Path, kinds: tuple[str, ...], name: str, node: Scalar) -> Named:
    return tuple.__new__(Named, (path, kinds, name, node))  # half the time of the constructor, a hundred times a file


@cache
def _naming_fields(body: type[Body]) -> dict[str, _Naming]:
    shapes = {key: field.shape for key, field in fields_of(body).items()}
    return {key: _naming(shape) for key, shape in shapes.items() if _names_below(shape)}


def _naming(shape: Shape) -> _Naming:
    one, at = (shape.item, (0,)) if isinstance(shape, ListShape) and shape.single else (shape, ())
    return _Naming(shape, one.kinds if isinstance(one, Reference) else (), at)


@cache
def _names_below(shape: Shape) -> bool:
    if isinstance(shape, ListShape):
        return _names_below(shape.item)
    if isinstance(shape, KeyedShape):
        return isinstance(shape.key, Reference) or _names_below(shape.value)
    return isinstance(shape, BodyShape | Reference)


def declared(tree: Mapping, body: type[Body]) -> dict[str, dict[str, Path]]:
    """Give the ids that a tree declares: per kind, id to path. Steps are declared per chain."""
    sections = sections_of(body).items()
    return {kind: {name: (*path, name) for name in below(tree, *path)} for kind, path in sections}


@cache
def sections_of(body: type[Body]) -> dict[str, tuple[str, ...]]:
    """Give per kind of thing that has an id the path of the section that declares them."""
    shapes = {section: field.shape for section, field in fields_of(body).items()}
    keyed = {section: shape.key for section, shape in shapes.items() if isinstance(shape, KeyedShape)}
    sections = {key.kind: (section,) for section, key in keyed.items() if isinstance(key, Declares)}
    return {**sections, "target_group": ("issue", "target_groups")}


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
