"""Lay a document over its template (language.md §4)."""

from collections.abc import Mapping as MappingType
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from formulekit.findings import Fault, Path, Place
from formulekit.reader import Entry, Mapping, Node, Scalar, place_of

NOT_INHERITED = frozenset({"formule", "title", "version", "status", "based_on", "open_points", "catalogues"})
"""The keys of the head that a formule never has from its template; its catalogues add up instead."""


def stacked(templates: Sequence[Mapping]) -> Mapping:
    """Lay templates over one another, without what no formule has from its template.

    Args:
        templates: The trees of the templates, nearest first; at least one.
    """
    whole: Mapping | None = None
    for template in reversed(templates):
        whole = _Overlay(_has_removals(template)).merge(whole, _inheritable(template), ())
    if whole is None:
        raise ValueError(templates)
    return whole


class Laid(NamedTuple):
    """A tree that was laid over what it inherits.

    Attributes:
        tree: The whole tree, in the templates' order with new keys behind.
        removed: Per path from which a `~` takes something away, or tries to, the place of its key.
        faults: What `~` cannot remove, because the templates lack it.
    """

    tree: Mapping
    removed: MappingType[Path, Place]
    faults: tuple[Fault, ...]


def lay_over(tree: Mapping, inherited: Mapping) -> Laid:
    """Lay a tree over what it inherits: mappings merge by key, lists and values replace, a plain `~` removes.

    Args:
        tree: The document's own tree.
        inherited: What it has from its templates.
    """
    overlay = _Overlay(_has_removals(tree))
    return Laid(overlay.merge(inherited, tree, ()), overlay.removed, tuple(overlay.faults))


def _has_removals(tree: Mapping) -> bool:
    """Tell at a glance whether a tree could remove anything; most do not, and what is all their own stays as it is."""
    return "~" in tree.source.text


@dataclass(slots=True)
class _Overlay:
    """Lays trees over one another and notes removals, above all those of what is not there."""

    has_removals: bool
    removed: dict[Path, Place] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def merge(self, base: Node | None, top: Mapping, path: Path) -> Mapping:
        if not isinstance(base, Mapping) and not self.has_removals:
            return top
        inherited = base.entries if isinstance(base, Mapping) else {}
        entries = dict(inherited)
        for key, entry in top.entries.items():
            if not removes(entry.value):
                below_it = inherited[key].value if key in inherited else None
                value = (
                    self.merge(below_it, entry.value, (*path, key)) if isinstance(entry.value, Mapping) else entry.value
                )
                entries[key] = Entry(entry.key, value)
                continue
            self.removed[(*path, key)] = place = place_of(entry.key)
            if key in inherited:
                del entries[key]
            else:
                self.faults.append(Fault("undefined-reference", place, "removal", (*path, key), {"id": entry.key.text}))
        return top._replace(entries=entries)


def removes(node: Node) -> bool:
    """Tell whether a value is the plain `~` that removes what the template has."""
    return isinstance(node, Scalar) and node.plain and node.text == "~"


def _inheritable(tree: Mapping) -> Mapping:
    return tree._replace(entries={key: entry for key, entry in tree.entries.items() if key not in NOT_INHERITED})
