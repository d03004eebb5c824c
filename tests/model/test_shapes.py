"""The model and the vocabulary are in step, and the model says what may stand where."""

from collections.abc import Iterator
from typing import get_args

import pytest

from formulekit.model import Body, Catalogue, Formule, Programme, values
from formulekit.model.fields import Fixed, Leaf, Reference
from formulekit.model.shapes import BodyShape, KeyedShape, ListShape, Shape, fields_of, names_kind, shape_at
from formulekit.vocabulary import EVERYWHERE, KEYS, VALUES


def bodies(shape: Shape, seen: set[type[Body]]) -> Iterator[type[Body]]:
    """Give every body that can stand in a document, each once."""
    if isinstance(shape, ListShape):
        yield from bodies(shape.item, seen)
    elif isinstance(shape, KeyedShape):
        yield from bodies(shape.value, seen)
    elif isinstance(shape, BodyShape) and shape.body not in seen:
        seen.add(shape.body)
        yield shape.body
        for field in fields_of(shape.body).values():
            yield from bodies(field.shape, seen)


ALL = [body for root in (Formule, Catalogue, Programme) for body in bodies(BodyShape(root), set())]


@pytest.mark.parametrize("body", ALL, ids=lambda body: body.__name__)
def test_a_body_has_the_keys_of_its_scope(body: type[Body]) -> None:
    """The model's fields are the vocabulary's keys, those that may stand everywhere included."""
    assert set(fields_of(body)) == {term.en for term in (*KEYS[body.scope], *EVERYWHERE)}


def test_every_scope_has_a_body() -> None:
    """No key of the vocabulary is without a field."""
    assert {body.scope for body in ALL} == set(KEYS)


def test_fixed_values_are_those_of_the_vocabulary() -> None:
    """Each enumeration of the model has the vocabulary's English values, in the same order."""
    found: dict[str, tuple[object, ...]] = {}
    for kind in vars(values).values():
        marks = getattr(kind, "__metadata__", ())
        found |= {mark.enumeration: get_args(get_args(kind)[0]) for mark in marks if isinstance(mark, Fixed)}
    assert found == {name: tuple(value.en for value in both) for name, both in VALUES.items()}


@pytest.mark.parametrize(
    ("path", "shape"),
    [
        (("roles", "x", "name"), Leaf("text")),
        (("roles", "x", "coordination"), Fixed("coordination")),
        (("commitments", "p", 0, "means", 1), Reference(("means",))),
        (("networks", "n", "ties", 0, "from", 0), Reference(("role",))),
        (("roles", "x", "colour"), None),
        (("roles", "x", "name", "deeper"), None),
    ],
)
def test_the_shape_at_a_path_is_known(path: tuple[str | int, ...], shape: Shape | None) -> None:
    """A path below a document leads to what may stand there, or to nothing."""
    assert shape_at(Formule, path) == shape


def test_a_shape_knows_what_can_be_named_below_it() -> None:
    """Commitments name parties and roles, roles name neither."""
    assert names_kind(shape_at(Formule, ("commitments",)), "party")
    assert names_kind(shape_at(Formule, ("commitments",)), "role")
    assert not names_kind(shape_at(Formule, ("roles",)), "role")
    assert not names_kind(None, "role")
