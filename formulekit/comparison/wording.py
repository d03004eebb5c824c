"""Say where something stands and what it is worth in the reader's language, with names for ids."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from formulekit.comparison.plain import Plain, at
from formulekit.findings import Path
from formulekit.language import Both, Language
from formulekit.model import Formule
from formulekit.model.fields import Fixed, Leaf, Reference
from formulekit.model.shapes import SHARED, BodyShape, KeyedShape, ListShape, Shape, shape_at
from formulekit.phrases import day, number
from formulekit.sanitise import sanitise
from formulekit.vocabulary import FALSE, TRUE, UNKNOWN, spelling, translated

_SECTIONS: Mapping[str, Path] = {kind: (section,) for section, kind in SHARED.items()} | {
    "target_group": ("issue", "target_groups"),
    "result": ("results",),
    "outcome": ("outcomes",),
}
_BETWEEN = " > "
_EMPTY = Both("leeg", "empty")
_PERCENT = 100


@dataclass(frozen=True, slots=True)
class Wording:
    """Words for the paths and values of some formules.

    Attributes:
        language: The reader's language.
        contents: The formules as plain data; a name is sought in the first one first.
    """

    language: Language
    contents: tuple[Mapping[str, Plain], ...]

    def trail(self, path: Path) -> str:
        """Say where something stands: `rollen > Verwijzer > naam`.

        Args:
            path: English keys and ids.
        """
        steps = (self._step(path[:depth]) for depth in range(1, len(path) + 1))
        return _BETWEEN.join(sanitise(step, 60) for step in steps)

    def value(self, value: Plain | None, path: Path, widest: int = 80) -> str:
        """Say what stands at a path, short.

        Args:
            value: What stands there.
            path: Where.
            widest: The most cells that the words take.
        """
        shape = _shape_at(path)
        if isinstance(value, tuple) and len(value) == 1 and isinstance(shape, ListShape):
            return self._cut(value[0], shape.item, path, widest)
        return self._cut(value, shape, path, widest)

    def _cut(self, value: Plain | None, shape: Shape | None, path: Path, widest: int) -> str:
        return sanitise(self._said(value, shape, path), widest)

    def _step(self, path: Path) -> str:
        *above, last = path
        shape = _shape_at(tuple(above))
        shape = shape.item if isinstance(shape, ListShape) else shape
        if isinstance(shape, BodyShape):
            return self._key(shape, str(last))
        if isinstance(shape, KeyedShape) and isinstance(shape.key, Reference):
            return self._named(shape.key.kinds, str(last), path)
        return self._name(path) or str(last)

    def _key(self, shape: BodyShape, key: str) -> str:
        return spelling(shape.body.scope, key, self.language).replace("_", " ")

    def _name(self, path: Path) -> str | None:
        """Give the name of what stands at a path; None where it has none."""
        for content in self.contents:
            body = at(content, path)
            name = (body.get("name") or body.get("title")) if isinstance(body, Mapping) else None
            if isinstance(name, str):
                return name
        return None

    def _named(self, kinds: tuple[str, ...], name: str, path: Path) -> str:
        """Give the name of what an id stands for: of a step, within its own chain."""
        sections = ((*path[:2], "steps") if kind == "step" else _SECTIONS.get(kind, ()) for kind in kinds)
        names = (self._name((*section, name)) for section in sections if section)
        return next((found for found in names if found), name)

    def _said(self, value: Plain | None, shape: Shape | None, path: Path) -> str:
        if isinstance(value, Mapping):
            return self._mapping(value, shape, path) or _EMPTY.within(self.language)
        if isinstance(shape, ListShape):
            items = value if isinstance(value, tuple) else (value,)
            between = "; " if isinstance(shape.item, BodyShape) else ", "
            return between.join(self._member(item, shape.item, path) for item in items)
        if isinstance(shape, Reference):
            return self._named(shape.kinds, str(value), path)
        if isinstance(shape, Fixed):
            return translated(shape.enumeration, str(value), self.language)
        return self._leaf(value, shape).within(self.language)

    def _mapping(self, value: Mapping[str, Plain], shape: Shape | None, path: Path) -> str:
        shape = shape.item if isinstance(shape, ListShape) else shape
        if isinstance(shape, KeyedShape):
            known = (self._step((*path, key)) for key in value)
            if not isinstance(shape.key, Leaf):
                return ", ".join(known)
            pairs = zip(known, value.values(), strict=True)
            return ", ".join(f"{key}: {self._member(item, shape.value, (*path, key))}" for key, item in pairs)
        if not isinstance(shape, BodyShape):
            return ", ".join(value)
        parts = ((key, self._member(item, shape_at(shape.body, (key,)), (*path, key))) for key, item in value.items())
        return ", ".join(f"{self._key(shape, key)}: {text}" for key, text in parts)

    def _member(self, value: Plain | None, shape: Shape | None, path: Path) -> str:
        """Say what is part of something larger; a body stands between brackets."""
        said = self._said(value, shape, path)
        return f"({said})" if isinstance(value, Mapping) and isinstance(shape, BodyShape) else said

    def _leaf(self, value: Plain | None, shape: Shape | None) -> Both:
        name = shape.name if isinstance(shape, Leaf) else ""
        if isinstance(value, bool):
            return TRUE if value else FALSE
        if isinstance(value, datetime.date):
            return day(value)
        if isinstance(value, int | float):
            percent = number(value * _PERCENT) if name == "share" else None
            return Both(f"{percent.nl}%", f"{percent.en}%") if percent else number(value)
        if value == UNKNOWN.en and name in {"quantity", "figure", "share"}:
            return UNKNOWN
        return Both(str(value), str(value))


def _shape_at(path: Path) -> Shape | None:
    """Give the shape of what stands at a path, in which a body may stand for a list of one."""
    whole: Path = ()
    for step in path:
        single = isinstance(shape_at(Formule, whole), ListShape) and not isinstance(step, int)
        whole = (*whole, 0, step) if single else (*whole, step)
    return shape_at(Formule, whole)
