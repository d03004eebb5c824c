"""How a rule, a view and a reporter are written down: one decorated function each."""

from __future__ import annotations

import datetime  # noqa: TC003  what is kept of a check is read back by these types
import inspect
import posixpath
import textwrap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from formulekit.findings import Fault, Finding, Level, Path, Place, Severity
from formulekit.language import Both, Language
from formulekit.project.files import SHIPPED
from formulekit.units import UnknownQuantity

if TYPE_CHECKING:
    from formulekit.drawing.diagram import Diagram
    from formulekit.graph import Index
    from formulekit.model.values import Status

Kind: TypeAlias = Literal["formule", "catalogue", "programme"]

FILLED_IN: tuple[Status, ...] = ("draft", "adopted", "active", "closed")
"""The statuses of every formule that is no template."""

BINDING: tuple[Status, ...] = ("adopted", "active")
"""The statuses of a formule that its parties have agreed on."""

EVERY: tuple[Status, ...] = ("template", *FILLED_IN)


class Say(NamedTuple):
    """What a finding says in one language; `{names}` stand for values.

    Attributes:
        message: One sentence that starts with the thing.
        label: A few words for beside the place.
        help: How to mend it.
    """

    message: str
    label: str
    help: str


class Texts(NamedTuple):
    """What a finding says in both languages."""

    nl: Say
    en: Say

    def within(self, language: Language) -> Say:
        """Give the texts in one language."""
        return self.nl if language == "nl" else self.en


class Hit(NamedTuple):
    """Where a rule fires.

    Attributes:
        path: What it is about, in English keys.
        values: What the texts mention.
        text: Which of the rule's texts fits; the first one where empty.
        related: Paths or places of other things that matter, each with the name of a note of the rule.
        meant: The id that was clearly meant by the one that is named there; empty where none was.
        named: Whether it is about the id that the value of a key names, and is to be shown there.
    """

    path: Path
    values: Mapping[str, str | Both] = {}
    text: str = ""
    related: tuple[tuple[Path | Place, str], ...] = ()
    meant: str = ""
    named: bool = False


class Post(NamedTuple):
    """People of one function that a party commits.

    Attributes:
        party: The id of the party.
        function: The function, as it is written.
        fte: How many; "unknown" where nobody knows.
        place: Where it stands.
        start: Their first day; None where they are there on the day that is judged.
        until: Their last day; None where there is none.
    """

    party: str
    function: str
    fte: float | UnknownQuantity
    place: Place
    start: datetime.date | None = None
    until: datetime.date | None = None


class Available(NamedTuple):
    """What a party has of a function in all: fte, over every formule."""

    party: str
    function: str
    fte: float | UnknownQuantity
    place: Place


class Priority(NamedTuple):
    """A priority of a programme: its theme, the ids of its formules, and where it stands."""

    theme: str
    formules: tuple[str, ...]
    place: Place


class Summary(NamedTuple):
    """What a project rule knows of a document.

    Attributes:
        id: The id that it gives itself.
        kind: The kind of document.
        place: Where it gives itself that id; of a programme's formule, where the programme names it.
        posts: The people that are committed in it on the day that is judged or later; none in a template and in what is
            closed.
        available: What its parties have; of a programme, those of its catalogues.
        members: The formules of a programme.
        priorities: The priorities of a programme.
    """

    id: str
    kind: str
    place: Place
    posts: tuple[Post, ...] = ()
    available: tuple[Available, ...] = ()
    members: tuple[Summary, ...] = ()
    priorities: tuple[Priority, ...] = ()


FormuleCheck: TypeAlias = Callable[["Index"], Iterator["Hit"]]
ProjectCheck: TypeAlias = Callable[[tuple[Summary, ...]], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code and name, why it is there, what it says, and how it is checked.

    Attributes:
        code: The code, which never changes its meaning and is never used again.
        name: The name of the fault, in kebab case.
        severity: How bad it is by default.
        reason: Why it is a fault.
        bad: A YAML example that has the fault.
        good: The same example without it.
        texts: What findings say, by name; the first one is the usual one.
        notes: What related places say, by name.
        formule: The check over one formule, if it is one.
        project: The check over all documents, if it is one.
        kinds: The kinds of document to which it applies.
        statuses: The statuses of the formules to which it applies.
    """

    code: str
    name: str
    severity: Severity
    reason: Both
    bad: str
    good: str
    texts: Mapping[str, Texts]
    notes: Mapping[str, Both] = field(default_factory=dict)
    formule: FormuleCheck | None = None
    project: ProjectCheck | None = None
    kinds: tuple[Kind, ...] = ("formule",)
    statuses: tuple[Status, ...] = EVERY

    def graded(self, severity: Severity) -> Rule:
        """Give the same rule with another severity."""
        return replace(self, severity=severity)

    def said(self, text: str, language: Language) -> Say:
        """Give one of the rule's texts in one language; the usual one where the name is empty."""
        return self.texts[text or next(iter(self.texts))].within(language)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What stands beside a rule's function.

    Attributes:
        reden: The reason in Dutch; the docstring gives it in English, with a `Bad:` and a `Good:` example.
        texts: What findings say, by name.
        notes: What related places say, by name.
        kinds: The kinds of document to which the rule applies.
        statuses: The statuses of the formules to which it applies.
    """

    reden: str
    texts: Mapping[str, Texts]
    notes: Mapping[str, Both] = field(default_factory=dict)
    kinds: tuple[Kind, ...] = ("formule",)
    statuses: tuple[Status, ...] = EVERY


def rule(code: str, severity: Severity, about: About) -> Callable[[FormuleCheck], Rule]:
    """Make a rule over one formule of a function named after the fault.

    Args:
        code: The rule's code.
        severity: How bad its findings are by default.
        about: Its texts, and to which documents it applies.
    """

    def decorate(check: FormuleCheck) -> Rule:
        return replace(_made(code, severity, about, check), formule=check)

    return decorate


def project_rule(code: str, severity: Severity, about: About) -> Callable[[ProjectCheck], Rule]:
    """Make a rule over all documents of a function named after the fault.

    Args:
        code: The rule's code.
        severity: How bad its findings are by default.
        about: Its texts.
    """

    def decorate(check: ProjectCheck) -> Rule:
        return replace(_made(code, severity, about, check), project=check)

    return decorate


def fault_rule(code: str, severity: Severity, about: About) -> Callable[[Callable[[], None]], Rule]:
    """Give code and words to a fault that the reader, the project or the model finds.

    The function is named after the fault; its docstring is all that it holds.

    Args:
        code: The rule's code.
        severity: How bad its findings are by default.
        about: Its texts.
    """

    def decorate(fault: Callable[[], None]) -> Rule:
        return _made(code, severity, about, fault)

    return decorate


def _made(code: str, severity: Severity, about: About, function: object) -> Rule:
    reason, bad, good = _examples(inspect.getdoc(function) or "")
    return Rule(
        code,
        getattr(function, "__name__", code).replace("_", "-"),
        severity,
        Both(about.reden, reason),
        bad,
        good,
        about.texts,
        about.notes,
        kinds=about.kinds,
        statuses=about.statuses,
    )


def _examples(docstring: str) -> tuple[str, str, str]:
    """Split a docstring into the reason, the bad example and the good one."""
    reason, _, examples = docstring.partition("\nBad:\n")
    bad, _, good = examples.partition("\nGood:\n")
    return " ".join(reason.split()), _dedented(bad), _dedented(good)


def _dedented(example: str) -> str:
    return textwrap.dedent(example).strip("\n") + "\n"


@dataclass(frozen=True, slots=True)
class View:
    """A view: one question that a picture of a formule answers.

    Attributes:
        name: The name on the command line.
        question: The question that it answers.
        draw: The function that makes the picture's data of a formule's index, in a language.
    """

    name: str
    question: Both
    draw: Callable[[Index, Language], Diagram]


def view(name: str, question: Both) -> Callable[[Callable[[Index, Language], Diagram]], View]:
    """Make a view of a function from a formule's index and a language to a diagram.

    Args:
        name: The name on the command line.
        question: The question that the picture answers.
    """

    def decorate(draw: Callable[[Index, Language], Diagram]) -> View:
        return View(name, question, draw)

    return decorate


class Report(NamedTuple):
    """All that there is to report.

    Attributes:
        findings: The findings, sorted.
        documents: The files of the documents, as findings show them; a finding elsewhere is about a folder.
        language: The reader's language.
        lines: Gives the text of a line of a file: path and number, from 1.
        colour: Whether the terminal shows colours.
        version: The version of formulekit.
        rules: Gives the rules, with the severities that hold in the project; few reports need them.
        fail_on: From which severity a finding fails the check; `never` for none.
        folder: Where the project's root lies in its repository, with slashes; empty where that is the same folder.
    """

    findings: tuple[Finding, ...]
    documents: tuple[str, ...]
    language: Language
    lines: Callable[[str, int], str]
    colour: bool
    version: str
    rules: Callable[[], tuple[Rule, ...]] = tuple
    fail_on: Level = "error"
    folder: str = ""

    def fails(self, finding: Finding) -> bool:
        """Tell whether a finding fails the check; an open point never does."""
        if finding.open_point or self.fail_on == "never":
            return False
        order = tuple(Severity)
        return order.index(finding.severity) <= order.index(Severity(self.fail_on))

    def in_repository(self, file: str) -> str:
        """Give the path of a file from the top of the repository; a shipped document keeps its name."""
        return posixpath.normpath(posixpath.join("" if file.startswith(SHIPPED) else self.folder, file))


@dataclass(frozen=True, slots=True)
class Reporter:
    """A reporter: findings as text.

    Attributes:
        name: The name on the command line.
        write: The function that writes a report.
    """

    name: str
    write: Callable[[Report], str]


def reporter(name: str) -> Callable[[Callable[[Report], str]], Reporter]:
    """Make a reporter of a function from a report to its text.

    Args:
        name: The name on the command line.
    """

    def decorate(write: Callable[[Report], str]) -> Reporter:
        return Reporter(name, write)

    return decorate
