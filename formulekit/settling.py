"""The open points of a project, listed: what is still to be settled, by whom and by when."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from formulekit.checking import is_all
from formulekit.engine import check_of
from formulekit.findings import Finding, Place, entity_of
from formulekit.graph import Facts, Index
from formulekit.language import Language
from formulekit.loaded import Project
from formulekit.model import Formule
from formulekit.open_points import answers, is_overdue
from formulekit.preparing import Checked
from formulekit.suggest import comparable


@dataclass(frozen=True, slots=True)
class ListedPoint:
    """One open point.

    Attributes:
        owner: Who settles it, as it is written: a function, or the id of a party.
        owner_name: The name of that party; for a function, as it is written.
        until: The day by which it is settled.
        overdue: Whether that day has passed; never in a template.
        reason: Why it is still open.
        document: The id of the formule.
        title: The title of the formule.
        place: Where it stands.
        rule: The code of the findings that it hushes; None where it hushes all at `at`, or is an agreement.
        at: The path of the findings that it hushes; None where it hushes them wherever they are, or is an agreement.
        findings: The findings that it hushes.
        is_stale: Whether it matches no finding, or no rule, and the check says so (FK905).
        is_certain: Whether all findings of the document are known; else it may hush one that is not seen yet.
    """

    owner: str
    owner_name: str
    until: datetime.date
    overdue: bool
    reason: str
    document: str
    title: str
    place: Place
    rule: str | None
    at: str | None
    findings: tuple[Finding, ...]
    is_stale: bool
    is_certain: bool

    @property
    def is_agreement(self) -> bool:
        """Whether it is an agreement still to be made, and hushes no findings."""
        return self.rule is None and self.at is None

    def row(self) -> dict[str, str | int | None]:
        """Give the point as a row of a table: the day as ISO 8601, the messages of its findings in one text."""
        return {
            "owner": self.owner,
            "owner_name": self.owner_name,
            "until": self.until.isoformat(),
            "overdue": self.overdue,
            "kind": "agreement" if self.is_agreement else "finding",
            "reason": self.reason,
            "document": self.document,
            "title": self.title,
            "file": self.place.file,
            "line": self.place.line,
            "rule": self.rule,
            "at": self.at,
            "findings": "; ".join(f"{finding.code} {finding.message}" for finding in self.findings),
        }


def list_open_points(
    project: Project, *, language: Language | None = None, today: datetime.date | None = None
) -> tuple[ListedPoint, ...]:
    """Give every open point of the formules of a project, and of those that its programmes name.

    A formule that is closed has none left.

    Args:
        project: What `load` gave.
        language: The language of the findings; left out, the one that is configured, else the one that all documents
            state, else Dutch.
        today: The day on which they are judged; left out, what the project configures, else the day it is.

    Returns:
        The points by owner; of each owner first what is overdue, then by date, document and place.
    """
    check = check_of(project, language, today)
    documents = project.with_members()
    found = zip(documents, check.each(documents), strict=True)
    return tuple(sorted((point for each, own in found for point in _points(each, own, check.today)), key=_order))


def _points(checked: Checked, findings: list[Finding], today: datetime.date) -> Iterator[ListedPoint]:
    if not isinstance(checked.model, Formule) or checked.composed is None or checked.model.status == "closed":
        return
    formule = checked.model
    index = Index(formule, Facts(damage=checked.damage))
    certain = is_all(findings)
    stale = {finding.entity for finding in findings if finding.name == "stale-open-point"}
    for number, point in index.numbered(("open_points",), formule.open_points):
        party = formule.parties.get(point.owner)
        yield ListedPoint(
            owner=point.owner,
            owner_name=party.name if party else point.owner.strip(),
            until=point.until,
            overdue=is_overdue(point, formule.status, today),
            reason=point.reason,
            document=formule.formule,
            title=formule.title,
            place=checked.composed.locate(("open_points", number)).place,
            rule=point.rule,
            at=point.at,
            findings=tuple(finding for finding in findings if answers(point, finding)),
            is_stale=entity_of(("open_points", number)) in stale,
            is_certain=certain,
        )


def _order(point: ListedPoint) -> tuple[str, bool, datetime.date, str, Place]:
    return comparable(point.owner_name), not point.overdue, point.until, point.document, point.place
