"""A formule as plain data: what its author stated, by English key, so that two formules can be laid side by side."""

import datetime
from collections.abc import Mapping
from typing import TypeAlias

from formulekit.findings import Path
from formulekit.model import Body
from formulekit.model.shapes import ListShape, Shape, fields_of
from formulekit.vocabulary import EVERYWHERE, KEYS

Plain: TypeAlias = str | float | bool | datetime.date | tuple["Plain", ...] | Mapping[str, "Plain"]
"""A value: text, number, yes or no, day, list, or mapping by English key."""


def plain_of(body: Body) -> Mapping[str, Plain]:
    """Give what a body states, in the order of the vocabulary; an empty list or mapping says nothing and is not there.

    Args:
        body: The body, such as a formule.
    """
    names = {info.alias or name: name for name, info in type(body).model_fields.items()}
    stated: dict[str, Plain] = {}
    fields = fields_of(type(body))
    for key in (term.en for term in (*KEYS[body.scope], *EVERYWHERE)):
        value = getattr(body, names[key])
        if names[key] in body.model_fields_set and value not in (None, (), {}):
            stated[key] = _plain(value, fields[key].shape)
    return stated


def _plain(value: object, shape: Shape | None = None) -> Plain:
    if isinstance(value, Body):
        return plain_of(value)
    if isinstance(value, tuple):
        return _listed(value, shape)
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    return value if isinstance(value, str | float | int | datetime.date) else str(value)


def _listed(value: tuple[object, ...], shape: Shape | None) -> Plain:
    """Give a list; one body that may stand without a list is that body, for so it merges with its template's."""
    items = tuple(_plain(item) for item in value)
    alone = len(items) == 1 and isinstance(items[0], Mapping)
    return items[0] if alone and isinstance(shape, ListShape) and shape.single else items


def at(plain: Plain | None, path: Path) -> Plain | None:
    """Give what stands at a path; None where nothing does.

    Args:
        plain: What is looked in.
        path: English keys and ids.
    """
    for step in path:
        plain = plain.get(str(step)) if isinstance(plain, Mapping) else None
    return plain
