"""Open points: what an author answers for, with reason, owner and date (language.md §3.11)."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from formulekit.findings import Finding, OpenPointNote, Path, Place
from formulekit.model import Formule, OpenPoint
from formulekit.model.shapes import BodyShape, Shape, below
from formulekit.model.values import Status
from formulekit.vocabulary import keys_of

UNHUSHABLE = frozenset({"FK900", "FK905", "FK906"})
"""What no open point answers for."""


class Answered(NamedTuple):
    """An open point and the places of the findings that it answers for."""

    number: int
    point: OpenPoint
    places: tuple[Place, ...]

    @property
    def path(self) -> Path:
        """Where it stands."""
        return ("open_points", self.number)

    @property
    def matches_findings(self) -> bool:
        """Whether it answers for findings at all; without `rule` and `at` it is an agreement still to be made."""
        return self.point.rule is not None or self.point.at is not None


def is_overdue(point: OpenPoint, status: Status, today: datetime.date) -> bool:
    """Tell whether the day of an open point has passed; nothing falls due in a template, nor in what is closed.

    Args:
        point: The open point.
        status: The status of its formule.
        today: The day on which it is judged.
    """
    return point.until < today and status not in {"template", "closed"}


def hushed(finding: Finding, points: Sequence[OpenPoint]) -> Finding:
    """Give a finding with the note of the first open point that answers for it, if any does.

    Args:
        finding: The finding.
        points: The open points of its document.
    """
    point = next((point for point in points if answers(point, finding)), None)
    if point is None:
        return finding
    return replace(finding, open_point=OpenPointNote(point.reason, point.owner, point.until.isoformat()))


def answers(point: OpenPoint, finding: Finding) -> bool:
    """Tell whether an open point answers for a finding: that code, at that path or below; one alone narrows by one."""
    if finding.code in UNHUSHABLE or (point.rule is None and point.at is None):
        return False
    entity, at = finding.entity or "", in_english(point.at or "")
    there = point.at is None or entity == at or entity.startswith(f"{at}.")
    return there and (point.rule is None or point.rule == finding.code)


@lru_cache(maxsize=1_000)
def in_english(at: str) -> str:
    """Give the path of an open point as findings have it: its keys may be Dutch, `rollen.opspoorder`."""
    shape: Shape | None = BodyShape(Formule)
    steps = []
    for step in at.split("."):
        known = keys_of(shape.body.scope) if isinstance(shape, BodyShape) else {}
        steps.append(known[step].en if step in known else step)
        shape = below(shape, steps[-1])
    return ".".join(steps)


def answered(points: Sequence[tuple[int, OpenPoint]], findings: Sequence[Finding]) -> Iterator[Answered]:
    """Give each open point with the places of what it answers for.

    Args:
        points: The open points with their numbers in the document.
        findings: The findings of the document.
    """
    for number, point in points:
        places = tuple(finding.place for finding in findings if answers(point, finding))
        yield Answered(number, point, places)
