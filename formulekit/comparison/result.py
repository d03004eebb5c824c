"""What a comparison yields: the template, its instances, and how they differ, as frozen data."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypeAlias

from formulekit.comparison.differences import Kind
from formulekit.comparison.plain import Plain, at
from formulekit.comparison.roles import Filling
from formulekit.findings import Finding, Path, Place
from formulekit.language import Language

Row: TypeAlias = dict[str, str | float | int | bool | None]


class Stated(NamedTuple):
    """A value, and where it is written; of what an instance leaves out there is only the place."""

    value: Plain | None
    place: Place


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that an instance has otherwise than its template.

    Attributes:
        kind: `filled_in`, `changed` or `left_out`; the last two are its deviation.
        path: Where it stands: English keys and ids.
        template: What the template says; None where it says nothing.
        instance: What the instance says.
    """

    kind: Kind
    path: Path
    template: Stated | None
    instance: Stated


@dataclass(frozen=True, slots=True)
class Head:
    """Which document it is: its id, title, version, status and file, and its content as plain data."""

    id: str
    title: str
    version: str
    status: str
    file: str
    content: Mapping[str, Plain] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Instance:
    """A formule that is based on the template.

    Attributes:
        head: Which document it is.
        pin: The version of the template that it pins; None where it pins none.
        roles: How it fills each role: the template's first, then its own.
        differences: What it has otherwise than the template.
    """

    head: Head
    pin: str | None
    roles: tuple[Filling, ...]
    differences: tuple[Difference, ...]

    def listed(self, kind: Kind) -> tuple[Difference, ...]:
        """Give what it fills in, changes, or leaves out."""
        return tuple(each for each in self.differences if each.kind == kind)

    @property
    def deviation(self) -> tuple[Difference, ...]:
        """What it changes or leaves out, against merely filling in."""
        return tuple(each for each in self.differences if each.kind != "filled_in")

    @property
    def own_roles(self) -> tuple[Filling, ...]:
        """The roles that the template lacks."""
        return tuple(each for each in self.roles if each.own)

    @property
    def template_roles(self) -> tuple[Filling, ...]:
        """The roles of the template."""
        return tuple(each for each in self.roles if not each.own)


class Unusable(NamedTuple):
    """A document that could not be compared, and the reading and shape errors that say why."""

    file: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Comparison:
    """A template and its instances.

    Attributes:
        template: The template.
        instances: The formules that are based on it, in the order of their files.
        unusable: The documents that could not be compared.
        language: The language that all of them state; None where they differ.
        confidential: Whether what is confidential is shown although there is some.
    """

    template: Head
    instances: tuple[Instance, ...]
    unusable: tuple[Unusable, ...] = ()
    language: Language | None = None
    confidential: bool = False

    @property
    def role_names(self) -> tuple[str, ...]:
        """The names of the template's roles, in its order."""
        roles = self.template.content.get("roles")
        return tuple(str(at(body, ("name",))) for body in roles.values()) if isinstance(roles, Mapping) else ()

    def rows(self) -> list[Row]:
        """Give a row for each instance and role, for a table of data.

        Keys: `instance`, `title`, `file`, `pin`, `role`, `name`, `own` (a role that the template lacks), `state`
        (`filled`, `short`, `unfilled` or `left_out`), `changed`, `count` (parties, a part counted with its whole),
        `minimum`, `parties` (names), `fte` (what is known of it) and `exact` (whether that is all).
        """
        return [_row(instance, filling) for instance in self.instances for filling in instance.roles]

    def changes(self) -> list[Row]:
        """Give a row for each difference: `instance`, `kind`, `path`, and `file` and `line` where each side says it."""
        return [_change(instance, each) for instance in self.instances for each in instance.differences]

    @cached_property
    def deviating(self) -> tuple[tuple[Kind, Path, int], ...]:
        """At which paths instances deviate, and how many; most first."""
        counted = Counter((each.kind, each.path) for instance in self.instances for each in instance.deviation)
        return tuple((kind, path, count) for (kind, path), count in counted.most_common())

    def who(self, kind: Kind, path: Path) -> tuple[tuple[Instance, Difference], ...]:
        """Give the instances that deviate at a path, each with its difference."""
        return self._deviants.get((kind, path), ())

    @cached_property
    def _deviants(self) -> Mapping[tuple[Kind, Path], tuple[tuple[Instance, Difference], ...]]:
        found: dict[tuple[Kind, Path], tuple[tuple[Instance, Difference], ...]] = {}
        for instance in self.instances:
            for each in instance.deviation:
                key = (each.kind, each.path)
                found[key] = (*found.get(key, ()), (instance, each))
        return found


def _row(instance: Instance, filling: Filling) -> Row:
    return {
        "instance": instance.head.id,
        "title": instance.head.title,
        "file": instance.head.file,
        "pin": instance.pin,
        "role": filling.role,
        "name": filling.name,
        "own": filling.own,
        "state": filling.state,
        "changed": filling.changed,
        "count": filling.count,
        "minimum": filling.minimum,
        "parties": ", ".join(name for _, name in filling.parties),
        "fte": filling.fte.least,
        "exact": filling.fte.exact,
    }


def _change(instance: Instance, difference: Difference) -> Row:
    template = difference.template.place if difference.template else None
    return {
        "instance": instance.head.id,
        "kind": difference.kind,
        "path": ".".join(map(str, difference.path)),
        "file": difference.instance.place.file,
        "line": difference.instance.place.line,
        "template_file": template.file if template else None,
        "template_line": template.line if template else None,
    }
