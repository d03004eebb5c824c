"""From documents to findings: every rule on every document, with words, places and fingerprints."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import NamedTuple

from formulekit.extension import BINDING, Hit, Rule, Say, Summary
from formulekit.findings import MAX_FINDINGS, Fault, Finding, Path, Place, Related, Severity, entity_of
from formulekit.graph import Facts, Index, Shadow, Use
from formulekit.language import Both, Language
from formulekit.model import Body, Formule
from formulekit.model.shapes import SHARED
from formulekit.plugins import rules
from formulekit.project import Composed, Document, Documents, compose, undefined, validate
from formulekit.project.composition import known_ids
from formulekit.project.naming import below, find
from formulekit.project.placeholders import placeholders
from formulekit.reader import Mapping as Node
from formulekit.reader import place_of
from formulekit.sanitise import sanitise

# What stands for the formule where a document is a catalogue or a programme.
_NOTHING = Formule(formule="none", title="-", version="-", status="draft", scale="local")


class Judged(NamedTuple):
    """A finding, and the place in another file that it is really about."""

    finding: Finding
    foreign: Place | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """A document that has been read, composed and validated.

    Attributes:
        document: The document.
        composed: With what it inherits and borrows; None where it could not be read.
        model: Its sound part, typed; None where it could not be composed.
        faults: What is wrong with it before any rule looks.
        damage: Paths of what is not in the model.
    """

    document: Document
    composed: Composed | None = None
    model: Body | None = None
    faults: tuple[Fault, ...] = ()
    damage: frozenset[Path] = frozenset()


def prepare(document: Document, documents: Documents) -> Checked:
    """Compose and validate one document.

    Args:
        document: The document.
        documents: Where the files that it names are found.
    """
    fatal = tuple(fault for fault in document.faults if fault.rule not in {"duplicate-key", "mixed-languages"})
    if fatal or document.tree is None:
        return Checked(document, faults=fatal)
    composed = compose(document, documents)
    if not composed.whole:
        return Checked(document, composed, None, (*document.faults, *composed.faults))
    validated = validate(composed)
    faults = (*document.faults, *validated.faults)
    if isinstance(validated.model, Formule) and validated.model.status in BINDING:
        faults = (*faults, *placeholders(composed))
    return Checked(document, composed, validated.model, faults, validated.damage)


def index_of(checked: Checked) -> Index | None:
    """Give the index of a checked document; of a catalogue or programme, an index that knows its ids only."""
    if checked.model is None or checked.composed is None:
        return None
    facts = _facts(checked.composed, checked.damage)
    if isinstance(checked.model, Formule):
        return Index(checked.model, facts)
    return Index(_NOTHING, facts)


def _facts(composed: Composed, damage: frozenset[Path]) -> Facts:
    known = known_ids(composed)
    kinds = _own_kinds(composed) if composed.document.kind == "catalogue" else None
    chains = below(composed.tree, "chains")
    return Facts(
        uses=tuple(Use(name.path, name.kinds, name.id) for name in composed.names),
        undefined=tuple(Use(name.path, name.kinds, name.id) for name in undefined(composed, kinds)),
        removals=tuple(fault.path for fault in composed.faults if fault.text == "removal"),
        damage=damage,
        declared=known,
        own=frozenset(path for paths in known.values() for path in paths.values() if composed.is_own(path)),
        shadows=tuple(_shadows(composed)),
        catalogues=tuple(catalogue.file.shown for catalogue in composed.catalogues),
        steps={
            chain: {step: ("chains", chain, "steps", step) for step in below(composed.tree, "chains", chain, "steps")}
            for chain in chains
        },
    )


def _own_kinds(composed: Composed) -> frozenset[str]:
    """Give the kinds of which a catalogue holds any."""
    return frozenset(kind for section, kind in SHARED.items() if below(composed.tree, section))


def _shadows(composed: Composed) -> Iterator[Shadow]:
    for section in SHARED:
        own = composed.document.node(section)
        for name in own.entries if isinstance(own, Node) else ():
            for catalogue in composed.catalogues:
                node = find(catalogue.tree, (section,)) if catalogue.tree else None
                if isinstance(node, Node) and name in node.entries:
                    yield Shadow((section, name), place_of(node.entries[name].key))
                    break


class Check:
    """One run of every rule over the documents of a project.

    Args:
        language: The language of the findings.
        catalogue: The rules, by code.
    """

    def __init__(self, language: Language, catalogue: Mapping[str, Rule] | None = None) -> None:
        self.language: Language = language
        self.rules = tuple((catalogue if catalogue is not None else rules()).values())
        self.by_name = {rule.name: rule for rule in self.rules}

    def run(self, documents: Iterable[Checked]) -> list[Finding]:
        """Give every finding of every document, sorted, each cause once."""
        checked = tuple(documents)
        judged = [judged for document in checked for judged in self.document(document)]
        judged.extend(self.project(checked))
        return _fingerprinted(_once(judged))

    def document(self, checked: Checked) -> list[Judged]:
        """Give the findings of one document."""
        faults = sorted(checked.faults, key=lambda fault: fault.place)[: MAX_FINDINGS + 1]
        judged = [self._of_fault(fault, checked) for fault in faults if fault.rule in self.by_name]
        index = index_of(checked)
        if index is not None and checked.composed is not None:
            for rule in self.rules:
                if _applies(rule, checked, index):
                    judged.extend(self._of_rule(rule, index, checked))
        return self._limited(sorted(judged, key=_order), checked)

    def faults(self, checked: Checked) -> list[Finding]:
        """Give what is wrong with one document before any rule looks."""
        return [self._of_fault(fault, checked).finding for fault in checked.faults]

    def project(self, checked: tuple[Checked, ...]) -> Iterator[Judged]:
        """Give the findings about the documents among one another."""
        summaries = {summary: document for document in checked for summary in _summaries(document)}
        by_place = {summary.place: document for summary, document in summaries.items()}
        for rule in self.rules:
            for fault in rule.project(tuple(summaries)) if rule.project else ():
                yield self._of_fault(fault, by_place[fault.place])

    def _of_rule(self, rule: Rule, index: Index, checked: Checked) -> Iterator[Judged]:
        if rule.formule is None:
            return
        try:
            hits = tuple(islice(rule.formule(index), MAX_FINDINGS + 1))
        except Exception as error:  # noqa: BLE001  whatever a rule does, the others still run
            yield self._crashed(rule, error, checked)
            return
        for hit in hits:
            yield self._of_hit(rule, hit, checked)

    def _crashed(self, rule: Rule, error: Exception, checked: Checked) -> Judged:
        values = {"rule": rule.code, "error": f"{type(error).__name__}: {error}"}
        return self._of_fault(Fault("internal-error", Place(checked.document.file.shown), values=values), checked)

    def _of_hit(self, rule: Rule, hit: Hit, checked: Checked) -> Judged:
        if checked.composed is None:
            raise ValueError(rule.code)
        composed = checked.composed
        located = composed.locate(hit.path)
        say = self._said(rule.said(hit.text, self.language), hit.values)
        places = [
            (where if isinstance(where, Place) else composed.locate(where).place, note) for where, note in hit.related
        ]
        finding = self._finding(rule, say, located.place, hit.path, checked)
        foreign = (Related(located.foreign, _STANDS_HERE.within(self.language)),) if located.foreign else ()
        return Judged(replace(finding, related=(*foreign, *self._related(rule, places))), located.foreign)

    def _of_fault(self, fault: Fault, checked: Checked) -> Judged:
        rule = self.by_name[fault.rule]
        say = self._said(rule.said(fault.text, self.language), fault.values)
        finding = self._finding(rule, say, fault.place, fault.path, checked)
        foreign = next((place for place, note in fault.related if note == "foreign"), None)
        return Judged(replace(finding, related=self._related(rule, fault.related)), foreign)

    def _finding(self, rule: Rule, say: Say, place: Place, path: Path, checked: Checked) -> Finding:
        return Finding(
            place=place,
            code=rule.code,
            entity=entity_of(path),
            name=rule.name,
            severity=rule.severity,
            message=say.message,
            label=say.label,
            help=say.help,
            document=checked.document.id,
        )

    def _related(self, rule: Rule, places: Iterable[tuple[Place, str]]) -> tuple[Related, ...]:
        return tuple(Related(place, rule.notes[note].within(self.language)) for place, note in places)

    def _said(self, say: Say, values: Mapping[str, str | Both]) -> Say:
        shown = {
            name: sanitise(value if isinstance(value, str) else value.within(self.language), _WIDTHS.get(name, 80))
            for name, value in values.items()
        }
        return Say(*(text.format_map(shown) for text in say))

    def _limited(self, judged: list[Judged], checked: Checked) -> list[Judged]:
        if len(judged) <= MAX_FINDINGS:
            return judged
        values = {"most": str(MAX_FINDINGS)}
        fault = Fault("limit-exceeded", Place(checked.document.file.shown), "findings", values=values)
        return [*judged[:MAX_FINDINGS], self._of_fault(fault, checked)]


_STANDS_HERE = Both("hier staat het", "this is where it stands")
# Lists of what may stand somewhere are ours, and longer than what an author writes.
_WIDTHS = {"known": 2000, "roles": 400, "parties": 400, "circle": 400, "where": 400}


def _applies(rule: Rule, checked: Checked, index: Index) -> bool:
    kind = checked.document.kind
    return kind in rule.kinds and (kind != "formule" or index.formule.status in rule.statuses)


def _summaries(checked: Checked) -> Iterator[Summary]:
    document = checked.document
    node = document.node(document.kind) if document.kind else None
    if document.id and document.kind and node:
        yield Summary(document.id, document.kind, place_of(node))


def _order(judged: Judged) -> tuple[Place, str, str, str]:
    finding = judged.finding
    return finding.place, finding.code, finding.entity or "", finding.message


def _once(judged: list[Judged]) -> list[Finding]:
    """Leave out what the document that it is really about says itself."""
    own = {(each.finding.code, each.finding.place) for each in judged if each.foreign is None}
    return [each.finding for each in sorted(judged, key=_order) if (each.finding.code, each.foreign) not in own]


def _fingerprinted(findings: list[Finding]) -> list[Finding]:
    """Give each finding a fingerprint from document, code, entity and an ordinal."""
    seen: dict[tuple[str, str, str], int] = {}
    marked = []
    for finding in findings:
        key = (finding.document or finding.place.file, finding.code, finding.entity or "")
        seen[key] = seen.get(key, -1) + 1
        text = "\0".join((*key, str(seen[key])))
        marked.append(replace(finding, fingerprint=hashlib.sha256(text.encode()).hexdigest()[:32]))
    return marked


def worst(findings: Iterable[Finding]) -> Severity | None:
    """Give the gravest severity among findings that are not open points; None where there is none."""
    order = (Severity.INFO, Severity.WARNING, Severity.ERROR)
    return max((finding.severity for finding in findings if not finding.open_point), key=order.index, default=None)
