"""What a document's text says beyond the model: what is named, declared, hidden, and left out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from formulekit.findings import Path, Place
    from formulekit.project.naming import Named
    from formulekit.project.wordings import Wording


class Shadow(NamedTuple):
    """A definition that hides one of a catalogue: its path, and the place of the hidden one."""

    path: Path
    hidden: Place


class Pin(NamedTuple):
    """The version of its template that a document names, the one that the template has, and where that stands."""

    named: str
    found: str
    place: Place


@dataclass(frozen=True, slots=True)
class Facts:
    """What the text says beyond the model.

    Attributes:
        uses: Every id that is named.
        undefined: Those of them that nothing declares.
        damage: Paths of what is missing from the model because it is faulty.
        declared: Per kind, the path of each id that is declared, faulty or not.
        unclear: The ids below keys that the language lacks: of what kind, is not known.
        closed: The kinds of which nothing that declares them could be read.
        own: Paths of the definitions that are written in the document itself.
        shadows: Definitions of the document that hide one of a catalogue.
        catalogues: The catalogues that were looked in, as findings show them.
        steps: Per chain, the path of each step that is declared.
        source: The text of the document's own file.
        said: Gives what is said in the author's own words.
        pin: The pinned version of the template; None where none is pinned.
    """

    uses: tuple[Named, ...] = ()
    undefined: tuple[Named, ...] = ()
    damage: frozenset[Path] = frozenset()
    declared: Mapping[str, Mapping[str, Path]] = field(default_factory=dict)
    unclear: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()
    own: frozenset[Path] = frozenset()
    shadows: tuple[Shadow, ...] = ()
    catalogues: tuple[str, ...] = ()
    steps: Mapping[str, Mapping[str, Path]] = field(default_factory=dict)
    source: str = ""
    said: Callable[[], tuple[Wording, ...]] = tuple
    pin: Pin | None = None

    def declared_near(self, use: Named, kind: str) -> Mapping[str, Path]:
        """Give what an id could have named: the declared ids of a kind; of a step, those of its own chain."""
        if kind == "step":
            return self.steps.get(str(use.path[1]), {})
        return self.declared.get(kind, {})

    def may_be_declared(self, use: Named) -> bool:
        """Tell whether what is named may well be declared in a part that is faulty, of which another finding tells."""
        return use.id in self.unclear or not self.closed.isdisjoint(use.kinds)
