"""From a document to what rules look at: composed, validated, indexed."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from formulekit.extension import BINDING
from formulekit.findings import Fault, Path
from formulekit.graph import Facts, Index, Pin, Shadow
from formulekit.model import Body, Formule
from formulekit.model.shapes import SHARED
from formulekit.project.composition import Composed, closed_kinds, compose, known_ids, pinned, unclear_ids, undefined
from formulekit.project.documents import Document, Documents, Lookup
from formulekit.project.naming import below, find
from formulekit.project.overlay import removes
from formulekit.project.placeholders import placeholders
from formulekit.project.validation import validate
from formulekit.project.wordings import wordings
from formulekit.reader import Mapping as Node
from formulekit.reader import Scalar, place_of
from formulekit.units import HOURS_PER_FTE_YEAR

# What stands for the formule where a document is a catalogue or a programme.
_NOTHING = Formule(formule="none", title="-", version="-", status="draft", scale="local")


@dataclass(frozen=True, slots=True)
class Checked:
    """A document that has been read, composed and validated.

    Attributes:
        document: The document.
        composed: With what it inherits and borrows; None where it could not be read.
        model: Its sound part, typed; None where it could not be composed.
        faults: What is wrong with it before any rule looks.
        damage: Paths of what is not in the model.
        members: The formules of a programme.
        shared: The catalogues of a programme.
        lookups: What the names of files led to, that stand in it or in what it builds on.
    """

    document: Document
    composed: Composed | None = None
    model: Body | None = None
    faults: tuple[Fault, ...] = ()
    damage: frozenset[Path] = frozenset()
    members: "tuple[Checked, ...]" = ()
    shared: "tuple[Checked, ...]" = ()
    lookups: tuple[Lookup, ...] = ()


class Preparing:
    """Composes and validates documents, each once, also where programmes name it.

    Args:
        documents: Where the files that they name are found.
        most: How many it remembers, the latest ones; all where None.
    """

    def __init__(self, documents: Documents, most: int | None = None) -> None:
        self.documents = documents
        self.most = most
        self._known: dict[str, Checked] = {}

    def checked(self, document: Document) -> Checked:
        """Give a document, composed and validated, with the formules of a programme."""
        known = self._known.get(document.file.shown)
        if known is not None:
            return known
        checked = prepare(document, self.documents)
        if checked.composed is not None and document.kind == "programme":
            members = tuple(map(self.checked, checked.composed.bases))
            below = (lookup for member in members for lookup in member.lookups)
            shared = tuple(map(self.checked, checked.composed.catalogues))
            checked = replace(checked, members=members, shared=shared, lookups=(*checked.lookups, *below))
        self._known[document.file.shown] = checked
        if self.most is not None and len(self._known) > self.most:
            del self._known[next(iter(self._known))]
        return checked


def prepare(document: Document, documents: Documents) -> Checked:
    """Compose and validate one document, without the formules of a programme.

    Args:
        document: The document.
        documents: Where the files that it names are found.
    """
    fatal = tuple(fault for fault in document.faults if fault.rule not in {"duplicate-key", "mixed-languages"})
    if fatal or document.tree is None:
        return Checked(document, faults=fatal)
    before = len(documents.lookups)
    composed = compose(document, documents)
    lookups = tuple(documents.lookups[before:])
    if not composed.whole:
        return Checked(document, composed, None, (*document.faults, *composed.faults), lookups=lookups)
    validated = validate(composed)
    faults = (*document.faults, *_apart(composed.faults, validated.faults))
    if isinstance(validated.model, Formule) and validated.model.status in BINDING:
        faults = (*faults, *placeholders(composed))
    return Checked(document, composed, validated.model, faults, validated.damage, lookups=lookups)


def _apart(removals: tuple[Fault, ...], faults: tuple[Fault, ...]) -> Iterator[Fault]:
    """Give the faults of the shape, and the removals in vain, but those of keys that are due: that is said already."""
    due = {fault.path for fault in faults if fault.rule == "missing-key"}
    yield from faults
    yield from (fault for fault in removals if fault.path not in due)


def index_of(checked: Checked, today: datetime.date, hours_per_fte_year: float = HOURS_PER_FTE_YEAR) -> Index | None:
    """Give the index of a checked document; of a catalogue or programme, an index that knows its ids only.

    Args:
        checked: The document.
        today: The day on which it is judged.
        hours_per_fte_year: The productive hours of one fte, a year.
    """
    if checked.model is None or checked.composed is None:
        return None
    facts = _facts(checked.composed, checked.damage)
    if isinstance(checked.model, Formule):
        return Index(checked.model, facts, today, hours_per_fte_year)
    return Index(_NOTHING, facts, today)


def _facts(composed: Composed, damage: frozenset[Path]) -> Facts:
    known = known_ids(composed)
    kinds = _own_kinds(composed) if composed.document.kind == "catalogue" else None
    chains = below(composed.tree, "chains")
    return Facts(
        uses=composed.names,
        undefined=tuple(undefined(composed, known, kinds)),
        damage=damage,
        declared=known,
        unclear=unclear_ids(composed, damage),
        closed=closed_kinds(composed, damage),
        own=frozenset(_own(composed, known)),
        shadows=tuple(_shadows(composed)),
        catalogues=tuple(each.file.shown for each in composed.catalogues if composed.document.kind == "formule"),
        steps={
            chain: {step: ("chains", chain, "steps", step) for step in below(composed.tree, "chains", chain, "steps")}
            for chain in chains
        },
        source=composed.document.source.text if composed.document.source else "",
        said=partial(wordings, composed),
        pin=_pin(composed),
    )


def _pin(composed: Composed) -> Pin | None:
    """Give the version of the template that the document pins behind an @."""
    named = pinned(composed.document)
    node = composed.bases[0].node("version") if composed.bases else None
    return Pin(named, node.text, place_of(node)) if named is not None and isinstance(node, Scalar) else None


def _own_kinds(composed: Composed) -> frozenset[str]:
    """Give the kinds of which a catalogue holds any."""
    return frozenset(kind for section, kind in SHARED.items() if below(composed.tree, section))


def _own(composed: Composed, known: Mapping[str, Mapping[str, Path]]) -> Iterator[Path]:
    """Give the paths of the definitions that are written in the document itself; those of one kind stand together."""
    file = composed.document.file.shown
    for paths in known.values():
        where = next(iter(paths.values()), ())
        together = find(composed.tree, where[:-1]) if where else None
        if isinstance(together, Node):
            entries = together.entries
            yield from (path for path in paths.values() if entries[str(path[-1])].key.source.file == file)
        else:
            yield from filter(composed.is_own, paths.values())


def _shadows(composed: Composed) -> Iterator[Shadow]:
    for section in SHARED if composed.catalogues else ():
        own = composed.document.node(section)
        found = (catalogue.node(section) for catalogue in composed.catalogues)
        shelves = [node.entries for node in found if isinstance(node, Node)]
        entries = own.entries if shelves and isinstance(own, Node) else {}
        for name in (name for name, entry in entries.items() if not removes(entry.value)):
            hidden = next((shelf[name] for shelf in shelves if name in shelf), None)
            if hidden:
                yield Shadow((section, name), place_of(hidden.key))
