"""What may stand where, as the model itself says it: the shape of every field, read from its annotation.

Translation, validation messages, the JSON Schema and the reference page walk these shapes, so that a new field of
the model is all that they need.
"""

import types
from functools import cache
from typing import Annotated, NamedTuple, TypeAlias, Union, get_args, get_origin

from formulekit.model.body import Body
from formulekit.model.fields import Declares, Fixed, Leaf, OneOrMany, Reference


class BodyShape(NamedTuple):
    """A mapping with the keys of one body; `empty` when it may be left empty."""

    body: type[Body]
    empty: bool = False


class ListShape(NamedTuple):
    """A list; `single` when one item may stand without a list."""

    item: "Shape"
    single: bool


class KeyedShape(NamedTuple):
    """A mapping with keys of the author's choice: ids declared or named here, functions or years."""

    key: Declares | Reference | Leaf
    value: "Shape"


Shape: TypeAlias = Leaf | Fixed | Reference | BodyShape | ListShape | KeyedShape


class FieldShape(NamedTuple):
    """One key of a body: its shape, and whether it must be there."""

    shape: Shape
    required: bool


@cache
def fields_of(body: type[Body]) -> dict[str, FieldShape]:
    """Give the fields of a body by their English key, in the order of the model."""
    return {
        info.alias or name: FieldShape(_shape(info.annotation, tuple(info.metadata)), info.is_required())
        for name, info in body.model_fields.items()
    }


def _shape(annotation: object, metadata: tuple[object, ...] = ()) -> Shape:
    """Read the shape off an annotation; what stands in `Annotated` comes as metadata."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return _shape(inner, (*more, *metadata))
    for mark in metadata:
        if isinstance(mark, Leaf | Fixed | Reference):
            return mark
    if get_origin(annotation) in (Union, types.UnionType):
        return _shape(next(part for part in get_args(annotation) if part is not type(None)), metadata)
    return _composite(annotation, metadata)


def _composite(annotation: object, metadata: tuple[object, ...]) -> Shape:
    parts = get_args(annotation)
    if get_origin(annotation) is tuple:
        return ListShape(_shape(parts[0]), OneOrMany in metadata)
    if get_origin(annotation) is dict:
        return KeyedShape(_key(parts[0]), _shape(parts[1]))
    if isinstance(annotation, type) and issubclass(annotation, Body):
        return BodyShape(annotation, empty=bool(metadata))
    message = f"no shape for {annotation!r}"
    raise TypeError(message)


def _key(annotation: object) -> Declares | Reference | Leaf:
    marks = getattr(annotation, "__metadata__", ())
    return next(mark for mark in marks if isinstance(mark, Declares | Reference | Leaf))


def shape_at(body: type[Body], path: tuple[str | int, ...]) -> Shape | None:
    """Give the shape of what stands at a path below a body, or None where the model has no such place."""
    shape: Shape | None = BodyShape(body)
    for step in path:
        shape = below(shape, step)
    return shape


def below(shape: Shape | None, step: str | int) -> Shape | None:
    """Give the shape of what stands at a step below another, or None where the model has no such place."""
    if isinstance(shape, BodyShape):
        field = fields_of(shape.body).get(str(step))
        return field.shape if field else None
    if isinstance(shape, KeyedShape):
        return shape.value
    return shape.item if isinstance(shape, ListShape) else None


@cache
def names_kind(shape: Shape | None, kind: str) -> bool:
    """Tell whether what has this shape can name an id of a kind, in itself or below."""
    if isinstance(shape, Reference):
        return kind in shape.kinds
    if isinstance(shape, ListShape):
        return names_kind(shape.item, kind)
    if isinstance(shape, KeyedShape):
        return (isinstance(shape.key, Reference) and kind in shape.key.kinds) or names_kind(shape.value, kind)
    return isinstance(shape, BodyShape) and any(
        names_kind(field.shape, kind) for field in fields_of(shape.body).values()
    )


SHARED: dict[str, str] = {
    "parties": "party",
    "roles": "role",
    "means": "means",
    "information": "information",
    "legal_bases": "legal_basis",
    "interventions": "intervention",
    "sources": "source",
}
"""The sections that a catalogue may hold, and the kind of what they declare."""
