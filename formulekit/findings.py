"""Findings: what the checks say, as plain data that knows no colour, format or stream."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, NamedTuple, TypeAlias

from formulekit.language import Both, Language

Path = tuple[str | int, ...]
"""Where something stands in a document: English keys, ids, and numbers of list items from 0."""

CRASHED = "FK900"
"""The code of the finding that a rule crashed."""

READING = "FK0"
"""How the codes begin of what could not be read: no rule has looked at what is lost there."""

MAX_FINDINGS = 500
"""The most findings of one file that are shown."""


class Severity(StrEnum):
    """How bad a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


Level: TypeAlias = Literal["error", "warning", "info", "never"]
"""From which severity a check fails."""


class Place(NamedTuple):
    """A stretch of text in a file.

    Attributes:
        file: The path, relative to the project's root.
        line: The first line, from 1.
        column: The first character, from 1.
        end_line: The line of the end.
        end_column: The character after the last one.
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


class Edit(NamedTuple):
    """What is to stand in a place instead of what stands there now."""

    place: Place
    text: str


class Related(NamedTuple):
    """Another place that matters, and what it says there."""

    place: Place
    message: str


class OpenPointNote(NamedTuple):
    """Why a finding is an open point: reason, owner, and the day (ISO 8601) by which it is settled."""

    reason: str
    owner: str
    until: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What the reader, the project or the model found wrong, before it has a code and words.

    Attributes:
        rule: The name of the rule that it breaks, such as `unknown-key`.
        text: Which of the rule's texts fits.
        place: Where it stands.
        path: The path of what it is about; empty for the file.
        values: What the texts mention.
        related: Other places, each with the name of a text of the rule.
        mend: The edits that mend it, where there is one safe way; they belong together.
    """

    rule: str
    place: Place
    text: str = ""
    path: Path = ()
    values: Mapping[str, str | Both] = field(default_factory=dict)
    related: tuple[tuple[Place, str], ...] = ()
    mend: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that the checks say of a document.

    Findings sort by place, then by code. Texts are in one language.

    Attributes:
        place: Where it stands.
        code: The code of the rule, such as `FK301`.
        entity: The path in English keys, such as `roles.opspoorder`; None for a file.
        name: The name of the rule, such as `unfilled-role`.
        severity: How bad it is.
        message: One sentence that says what is wrong.
        label: A few words for beside the place.
        help: How to mend it.
        document: The id of the document; None where it could not be read.
        fingerprint: What stays the same while the finding does, whatever moves around it.
        related: Other places that matter.
        open_point: Why it is not failing now; None otherwise.
        mend: The edits that mend it, where there is one safe way; they belong together.
    """

    place: Place
    code: str
    entity: str | None
    name: str = field(compare=False)
    severity: Severity = field(compare=False)
    message: str
    label: str = field(compare=False)
    help: str = field(compare=False)
    document: str | None = field(compare=False)
    fingerprint: str = field(compare=False, default="")
    related: tuple[Related, ...] = field(compare=False, default=())
    open_point: OpenPointNote | None = field(compare=False, default=None)
    mend: tuple[Edit, ...] = field(compare=False, default=())

    def __str__(self) -> str:
        """Give the finding on one line, as compilers do."""
        where = f"{self.place.file}:{self.place.line}:{self.place.column}"
        return f"{where}: {self.severity}[{self.code}] {self.message}"


class Inspection(NamedTuple):
    """What there is to report of documents.

    Attributes:
        findings: The findings, sorted.
        files: The files of the documents, as findings show them.
        language: The language of the findings.
    """

    findings: tuple[Finding, ...]
    files: tuple[str, ...]
    language: Language

    @property
    def crashed(self) -> bool:
        """Whether a rule crashed: what it would have found is not there."""
        return any(finding.code == CRASHED for finding in self.findings)


def entity_of(path: Path) -> str | None:
    """Write a path as the reports do, `commitments.politie.0`; None for the document itself."""
    return ".".join(map(str, path)) or None


def tally(findings: Iterable[Finding]) -> dict[Severity, int]:
    """Count the findings of each severity that are not open points."""
    counted = dict.fromkeys(Severity, 0)
    for finding in findings:
        counted[finding.severity] += finding.open_point is None
    return counted


def unasked(ignored: tuple[str, ...], select: tuple[str, ...]) -> tuple[str, ...]:
    """Give what a project ignores, without what somebody selects in so many characters or more.

    Who asks for FK301 is shown it where a project ignores FK301 or FK3; who asks for FK3 is not.

    Args:
        ignored: Codes, or how they begin, as a project configures them.
        select: Codes, or how they begin, as somebody asks for them.
    """
    return tuple(code for code in ignored if not any(asked.startswith(code) for asked in select))


def chosen(findings: Iterable[Finding], select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[Finding, ...]:
    """Give the findings whose code begins with one of `select` (all where empty) and with none of `ignore`.

    What could not be read is told whatever is selected, and that a rule crashed whatever is ignored as well: nobody
    knows what would have been found there.
    """
    asked = (*select, READING) if select else ("",)
    return tuple(
        finding
        for finding in findings
        if finding.code == CRASHED or (finding.code.startswith(asked) and not finding.code.startswith(ignore))
    )
