"""What a formule fills in, changes and leaves out of its template."""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, TypeAlias

from formulekit.comparison.plain import Plain
from formulekit.findings import Path
from formulekit.model import Formule
from formulekit.model.fields import Declares, Reference
from formulekit.model.shapes import KeyedShape, shape_at
from formulekit.project.overlay import NOT_INHERITED

Kind: TypeAlias = Literal["filled_in", "changed", "left_out"]
KINDS: tuple[Kind, ...] = ("filled_in", "changed", "left_out")


class Change(NamedTuple):
    """One thing that is not as in the template.

    Attributes:
        kind: Whether the instance fills it in, changes it or leaves it out.
        path: Where it stands, in English keys.
        template: What the template has; None where it is filled in.
        instance: What the instance has; None where it is left out.
    """

    kind: Kind
    path: Path
    template: Plain | None
    instance: Plain | None


def changes(template: Mapping[str, Plain], instance: Mapping[str, Plain]) -> Iterator[Change]:
    """Compare a formule with its template, in the template's order with what is new behind.

    What no formule inherits (id, title, version, status, open points) is not compared.

    Args:
        template: The template as plain data.
        instance: The instance as plain data, with what it inherits.
    """
    inherited, whole = (
        {key: value for key, value in each.items() if key not in NOT_INHERITED} for each in (template, instance)
    )
    return _between(inherited, whole, ())


def _between(template: Mapping[str, Plain], instance: Mapping[str, Plain], path: Path) -> Iterator[Change]:
    for key, ours in template.items():
        where = (*path, key)
        theirs = instance.get(key)
        if theirs is None:
            yield from (Change("left_out", *each, None) for each in _entries(ours, where))
        elif isinstance(ours, Mapping) and isinstance(theirs, Mapping):
            yield from _between(ours, theirs, where)
        elif ours != theirs:
            yield Change("changed", where, ours, theirs)
    for key, theirs in instance.items():
        if key not in template:
            for where, value in _entries(theirs, (*path, key)):
                yield Change("filled_in", where, None, value)


def _entries(value: Plain, path: Path) -> Iterator[tuple[Path, Plain]]:
    """Give the entries of a collection by id one by one, for each is a thing of its own; else the value."""
    shape = shape_at(Formule, path)
    if isinstance(value, Mapping) and isinstance(shape, KeyedShape) and isinstance(shape.key, Declares | Reference):
        yield from (((*path, key), entry) for key, entry in value.items())
    else:
        yield path, value
