"""What formules on one template have in common, worked out once for all of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from formulekit.model import Body
from formulekit.project.naming import Named, names_in
from formulekit.project.overlay import stacked
from formulekit.reader import Mapping, Node


@dataclass(slots=True)
class Inherited:
    """Templates laid over one another, and what is known of those sections that a formule leaves as they are.

    Attributes:
        templates: The trees of the templates, nearest first.
        tree: What a formule has from them.
        named: Per section, the ids that are named in it.
        valid: Per section, what the model makes of it.
    """

    templates: tuple[Mapping, ...]
    tree: Mapping
    named: dict[str, list[Named]] = field(default_factory=dict)
    valid: dict[str, dict[str, Body]] = field(default_factory=dict)

    def has(self, section: str, node: Node) -> bool:
        """Tell whether a section is as the templates have it."""
        entry = self.tree.entries.get(section)
        return entry is not None and entry.value is node

    def names(self, section: str, body: type[Body]) -> list[Named]:
        """Give the ids that are named in a section.

        Args:
            section: Its English key.
            body: The model of the document.
        """
        known = self.named.get(section)
        if known is None:
            known = self.named[section] = names_in(section, self.tree.entries[section].value, body)
        return known

    def learn(self, tree: Mapping, model: Body) -> None:
        """Remember what the model makes of the sections that are as the templates have them.

        Args:
            tree: The tree of a formule that is valid.
            model: What the model made of it.
        """
        for section, entry in tree.entries.items():
            if section not in self.valid and self.has(section, entry.value):
                value = getattr(model, section)
                if isinstance(value, dict) and all(isinstance(each, Body) for each in value.values()):
                    self.valid[section] = value


@dataclass(slots=True)
class Inheritance:
    """What was inherited before, by the templates that it came from."""

    known: dict[tuple[int, ...], Inherited] = field(default_factory=dict)

    def of(self, templates: Sequence[Mapping]) -> Inherited:
        """Lay templates over one another, or give what that gave before.

        Args:
            templates: The trees of the templates, nearest first; at least one.
        """
        key = tuple(map(id, templates))  # they are kept with what came of them, so no other has their place
        known = self.known.get(key)
        if known is None:
            known = self.known[key] = Inherited(tuple(templates), stacked(templates))
        return known
