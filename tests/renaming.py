"""Give every id of a document another name, in its tree and in the entities of its findings."""

import re

from formulekit.model import Formule
from formulekit.model.fields import Declares, Reference
from formulekit.model.shapes import BodyShape, KeyedShape, ListShape, Shape, fields_of, shape_at
from formulekit.strategies.writing import Tree

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_DIGITS = "0123456789"
# Each sign becomes the next one: no two ids become one, and none becomes longer.
_NEXT = str.maketrans(_LETTERS + _DIGITS, _LETTERS[1:] + _LETTERS[:1] + _DIGITS[1:] + _DIGITS[:1])


def renamed(tree: Tree) -> Tree:
    """Give the English tree of a formule with another name for every id that it declares or names."""
    return _below(tree, BodyShape(Formule))


def renamed_entity(entity: str) -> str:
    """Give the path of a finding with the same other names."""
    parts = entity.split(".") if entity else []
    return ".".join(_key(part, shape_at(Formule, tuple(parts[:at]))) for at, part in enumerate(parts))


def _other(name: str) -> str:
    return name.translate(_NEXT) if _ID.fullmatch(name) else name


def _key(part: str, holder: Shape | None) -> str:
    """Give another name for a key, where what holds it has ids as keys, or is unknown and may well have them."""
    named = holder is None or (isinstance(holder, KeyedShape) and isinstance(holder.key, Declares | Reference))
    return _other(part) if named else part


def _below(node: Tree, shape: Shape | None) -> Tree:
    if isinstance(node, list):
        item = shape.item if isinstance(shape, ListShape) else None
        return [_below(each, item) for each in node]
    alone = shape.item if isinstance(shape, ListShape) and shape.single else shape
    if isinstance(node, dict):
        return {_key(key, alone): _below(value, _inside(alone, key)) for key, value in node.items()}
    return _other(node) if isinstance(alone, Reference) else node


def _inside(shape: Shape | None, key: str) -> Shape | None:
    if isinstance(shape, BodyShape):
        field = fields_of(shape.body).get(key)
        return field.shape if field else None
    return shape.value if isinstance(shape, KeyedShape) else None
