"""From documents to findings: every rule on every document, with words, places and fingerprints."""

import datetime
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from formulekit.extension import EVERY, Hit, Rule, Say, Summary
from formulekit.findings import CRASHED, MAX_FINDINGS, READING, Edit, Fault, Finding, Path, Place, Related, entity_of
from formulekit.graph import Index
from formulekit.language import Both, Language
from formulekit.model import Formule, OpenPoint
from formulekit.model.values import Status
from formulekit.open_points import Answered, answered, hushed, is_overdue
from formulekit.packages import missing
from formulekit.plugins import rules
from formulekit.preparing import Checked, index_of
from formulekit.project.composition import Composed
from formulekit.project.mending import likely
from formulekit.sanitise import sanitise
from formulekit.suggest import nearest
from formulekit.summaries import summaries_of
from formulekit.units import HOURS_PER_FTE_YEAR


class Judged(NamedTuple):
    """A finding, and the place in another file that it is really about."""

    finding: Finding
    foreign: Place | None = None


class Noted(NamedTuple):
    """An open point of a document: its number there, what it says, and where it stands."""

    number: int
    point: OpenPoint
    place: Place


class Examined(NamedTuple):
    """What is kept of a document once every rule has looked at it, as plain data.

    Attributes:
        file: Its path, as findings show it.
        id: The id that it gives itself; None where it gives none.
        language: The language that it states; None where it states none.
        status: Its status; None where that is faulty; of what is no formule, that of a template.
        judged: Its findings.
        summaries: What project rules know of it.
        points: Its open points.
    """

    file: str
    id: str | None
    language: str | None
    status: Status | None
    judged: tuple[Judged, ...]
    summaries: tuple[Summary, ...]
    points: tuple[Noted, ...]


class Check:
    """One run of every rule over the documents of a project.

    Args:
        language: The language of the findings.
        today: The day on which they are judged; left out, the day it is.
        catalogue: The rules, by code.
        hours_per_fte_year: The productive hours of one fte, a year.
    """

    def __init__(
        self,
        language: Language,
        today: datetime.date | None = None,
        catalogue: Mapping[str, Rule] | None = None,
        hours_per_fte_year: float = HOURS_PER_FTE_YEAR,
    ) -> None:
        self.language: Language = language
        self.today = today or datetime.date.today()  # noqa: DTZ011  the reader's own day is meant
        self.rules = tuple((catalogue if catalogue is not None else rules()).values())
        self.by_name = {rule.name: rule for rule in self.rules}
        self.codes = frozenset(rule.code for rule in self.rules)
        self.hours_per_fte_year = hours_per_fte_year

    def run(self, documents: Iterable[Checked]) -> list[Finding]:
        """Give every finding of every document, sorted, each cause once."""
        return self.conclude(tuple(map(self.examine, documents)))

    def examine(self, checked: Checked) -> Examined:
        """Let every rule look at one document, and keep what there is to say of it among others."""
        formule = checked.model if isinstance(checked.model, Formule) else None
        document = checked.document
        index = index_of(checked, self.today, self.hours_per_fte_year)
        return Examined(
            file=document.file.shown,
            id=document.id,
            language=document.text_at("language"),
            status=_status(formule, index),
            judged=tuple(self.document(checked, index)),
            summaries=tuple(summaries_of(checked, self.today, index)),
            points=tuple(_points(checked, index)),
        )

    def conclude(self, documents: tuple[Examined, ...]) -> list[Finding]:
        """Give every finding of documents that have been examined, sorted, each cause once."""
        return _fingerprinted(_once([item for items in self._concluded(documents) for item in items]))

    def each(self, documents: Iterable[Checked]) -> list[list[Finding]]:
        """Give the findings of each document, sorted, also what another document says as well."""
        concluded = self._concluded(tuple(map(self.examine, documents)))
        return [_fingerprinted([item.finding for item in sorted(items, key=_order)]) for items in concluded]

    def _concluded(self, documents: tuple[Examined, ...]) -> Iterator[list[Judged]]:
        """Give what is to be said of each document, by itself, among the others and of its open points."""
        judged = [list(document.judged) for document in documents]
        for number, item in self.project(documents):
            judged[number].append(item)
        for items, document in zip(judged, documents, strict=True):
            yield self._limited(self._settled(items, document), document)

    def document(self, checked: Checked, index: Index | None) -> list[Judged]:
        """Give the findings of one document, one more than are shown where there are too many."""
        faults = sorted(checked.faults, key=lambda fault: fault.place)[: MAX_FINDINGS + 1]
        judged = [self._of_fault(fault, checked.document.id) for fault in faults if fault.rule in self.by_name]
        if index is not None and checked.composed is not None:
            for rule in self.rules:
                if _applies(rule, checked, index):
                    judged.extend(self._of_rule(rule, index, checked))
        return sorted(judged, key=_order)[: MAX_FINDINGS + 1]

    def faults(self, checked: Checked) -> list[Finding]:
        """Give what is wrong with one document before any rule looks, sorted."""
        judged = sorted((self._of_fault(fault, checked.document.id) for fault in checked.faults), key=_order)
        return _fingerprinted([item.finding for item in judged])

    def project(self, documents: tuple[Examined, ...]) -> Iterator[tuple[int, Judged]]:
        """Give the findings about the documents among one another, each with the number of its document."""
        numbers = {summary: at for at, document in enumerate(documents) for summary in document.summaries}
        by_file = {summary.place.file: at for summary, at in numbers.items()}
        summaries = tuple(numbers)
        for rule in self.rules if documents else ():
            try:
                faults = (
                    [(by_file[fault.place.file], fault) for fault in rule.project(summaries)] if rule.project else []
                )
                found = [(at, self._of_fault(fault, documents[at].id)) for at, fault in faults]
            except (Exception, SystemExit) as error:  # noqa: BLE001  whatever a rule does, the others still run
                found = [(0, self._crashed(rule, error, documents[0].file, documents[0].id))]
            yield from found

    def _settled(self, judged: list[Judged], document: Examined) -> list[Judged]:
        """Note which findings are open points, and say which open points are stale or overdue."""
        if not document.points:
            return judged
        places = {noted.number: noted.place for noted in document.points}
        known = tuple((noted.number, noted.point) for noted in document.points)
        findings = [item.finding for item in judged]
        noted = [item._replace(finding=hushed(item.finding, [point for _, point in known])) for item in judged]
        faults = (
            fault
            for point in answered(known, findings)
            for fault in self._about(point, places[point.number], document.status, complete=is_all(findings))
        )
        return [*noted, *(self._of_fault(fault, document.id) for fault in faults)]

    def _about(self, point: Answered, place: Place, status: Status | None, *, complete: bool) -> Iterator[Fault]:
        """Say what is the matter with an open point; that it matches nothing, only where all findings are known."""
        if status == "template":
            return
        code = point.point.rule
        values = {"reason": point.point.reason, "owner": point.point.owner, "day": point.point.until.isoformat()}
        if status is not None and is_overdue(point.point, status, self.today):
            related = tuple((where, "hushed") for where in point.places)
            yield Fault("overdue-open-point", place, "", point.path, values, related)
        if code is not None and code not in self.codes:
            meant = nearest(code, self.codes) or ""
            values |= {"what": code, "meant": meant}
            yield Fault("stale-open-point", place, "near" if meant else "no-rule", point.path, values)
        elif complete and point.matches_findings and not point.places:
            what = " ".join(filter(None, (code, point.point.at)))
            yield Fault("stale-open-point", place, "", point.path, values | {"what": what})

    def _of_rule(self, rule: Rule, index: Index, checked: Checked) -> Iterator[Judged]:
        if rule.formule is None:
            return
        try:
            found = [self._of_hit(rule, hit, checked) for hit in islice(rule.formule(index), MAX_FINDINGS + 1)]
        except (Exception, SystemExit) as error:  # noqa: BLE001  whatever a rule does, the others still run
            found = [self._crashed(rule, error, checked.document.file.shown, checked.document.id)]
        yield from found

    def _crashed(self, rule: Rule, error: BaseException, file: str, document: str | None) -> Judged:
        values = {"rule": rule.code, "error": missing(error) or f"{type(error).__name__}: {error}"}
        return self._of_fault(Fault("internal-error", Place(file), values=values), document)

    def _of_hit(self, rule: Rule, hit: Hit, checked: Checked) -> Judged:
        if checked.composed is None:
            raise ValueError(rule.code)
        composed = checked.composed
        located = composed.located_value(hit.path) if hit.named else composed.locate(hit.path)
        say = self._said(rule.said(hit.text, self.language), hit.values)
        places = [(_shown_at(where, composed), note) for where, note in hit.related]
        finding = self._finding(rule, say, located.place, hit.path, checked.document.id)
        foreign = (Related(located.foreign, _STANDS_HERE.within(self.language)),) if located.foreign else ()
        related = (*foreign, *self._related(rule, places))
        return Judged(replace(finding, related=related, mend=_mend(hit, composed)), located.foreign)

    def _of_fault(self, fault: Fault, document: str | None) -> Judged:
        rule = self.by_name[fault.rule]
        say = self._said(rule.said(fault.text, self.language), fault.values)
        finding = self._finding(rule, say, fault.place, fault.path, document)
        foreign = next((place for place, note in fault.related if note == "foreign"), None)
        return Judged(replace(finding, related=self._related(rule, fault.related), mend=fault.mend), foreign)

    def _finding(self, rule: Rule, say: Say, place: Place, path: Path, document: str | None) -> Finding:
        return Finding(
            place=place,
            code=rule.code,
            entity=entity_of(path),
            name=rule.name,
            severity=rule.severity,
            message=say.message,
            label=say.label,
            help=say.help,
            document=document,
        )

    def _related(self, rule: Rule, places: Iterable[tuple[Place, str]]) -> tuple[Related, ...]:
        return tuple(Related(place, rule.notes[note].within(self.language)) for place, note in places)

    def _said(self, say: Say, values: Mapping[str, str | Both]) -> Say:
        shown = {
            name: sanitise(value if isinstance(value, str) else value.within(self.language), _WIDTHS.get(name, 80))
            for name, value in values.items()
        }
        return Say(*(text.format_map(shown) for text in say))

    def _limited(self, judged: list[Judged], document: Examined) -> list[Judged]:
        if len(judged) <= MAX_FINDINGS:
            return judged
        fault = Fault("limit-exceeded", Place(document.file), "findings", values={"most": str(MAX_FINDINGS)})
        return [*sorted(judged, key=_order)[:MAX_FINDINGS], self._of_fault(fault, document.id)]


def _shown_at(where: Place | Path, composed: Composed) -> Place:
    """Give where a related thing is written itself, be it in a template: many would stand at the name of that."""
    if isinstance(where, Place):
        return where
    located = composed.locate(where)
    return located.foreign or located.place


def _points(checked: Checked, index: Index | None) -> Iterator[Noted]:
    """Give the open points of a document, with their places."""
    if index is not None and checked.composed is not None:
        for number, point in index.numbered(("open_points",), index.formule.open_points):
            yield Noted(number, point, checked.composed.locate(("open_points", number)).place)


# Of what has the wrong shape, the model has nothing.
_LEFT_OUT = frozenset({"FK101", "FK102", "FK103", "FK104", "FK106"})
_STANDS_HERE = Both("hier staat het", "this is where it stands")
# Lists of what may stand somewhere are ours, and longer than what an author writes.
_LISTS = ("data", "bases", "results", "roles", "parties", "circle", "where", "reason", "parts", "shares")
_WIDTHS = {"known": 2000} | dict.fromkeys(_LISTS, 400)


def _mend(hit: Hit, composed: Composed) -> tuple[Edit, ...]:
    """Give the edit that names the id that was meant, where the wrong one is written in the document itself."""
    nodes = (name.node for name in composed.names if hit.meant and name.path == hit.path)
    own = (node for node in nodes if node.source.file == composed.document.file.shown)
    return next((likely(node, hit.meant) for node in own), ())


def _status(formule: Formule | None, index: Index | None) -> Status | None:
    if formule is None or index is None:
        return "template"
    return None if index.lost((), "status") else formule.status


def _applies(rule: Rule, checked: Checked, index: Index) -> bool:
    kind = checked.document.kind
    if kind not in rule.kinds or kind != "formule" or rule.statuses == EVERY:
        return kind in rule.kinds
    return index.formule.status in rule.statuses and not index.lost((), "status")


def is_all(findings: Sequence[Finding]) -> bool:
    """Tell whether the findings of a document are all that there are; else an open point without any may have one.

    Args:
        findings: Its findings, before or after those that are too many are left out.
    """
    return len(findings) <= MAX_FINDINGS and not any(map(_hides, findings))


def _hides(finding: Finding) -> bool:
    """Tell whether rules may not have seen all of the document: one crashed, or of it something could not be read."""
    return finding.code.startswith(READING) or finding.code in _LEFT_OUT or finding.code == CRASHED


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
        digest = hashlib.sha256(text.encode(errors="surrogateescape")).hexdigest()
        marked.append(replace(finding, fingerprint=digest[:32]))
    return marked
