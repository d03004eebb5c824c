"""The proof of a rule: what its examples and its breakers must show, and how a catalogue falls short of that.

A complaint is a sentence; there is none where the rule does what it should. The tests ask it of the real catalogue,
and the kill-test of catalogues in which a rule was replaced, so that both insist on the very same.
"""

import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from pathlib import Path

from breakers import BREAKERS, breaks
from breaks import Break
from drafts import CATALOGUE, MAIN, loaded
from examples import write_example

import formulekit
from formulekit import Finding, Formule, Project, strategies
from formulekit.checking import Check
from formulekit.extension import Hit, Rule
from formulekit.findings import entity_of
from formulekit.graph import Index
from formulekit.language import Language
from formulekit.plugins import rules

PLACES = Path(__file__).parents[1] / "golden" / "places.txt"
"""Where the findings of each rule's bad example stand: one a line."""

CRASHED = "FK900"
"""The rule about our own mistakes: it has no examples, as no document has that fault."""

_EACH = 6
"""How many formules each breaker breaks."""

Seen = Callable[[list[Finding]], list[Finding]]


def _as_they_are(findings: list[Finding]) -> list[Finding]:
    return findings


@dataclass(frozen=True)
class Judge:
    """A catalogue that is put to the proof.

    Attributes:
        catalogue: The rules.
        seen: What becomes of the findings; a fault of the reader has no rule that could be replaced.
    """

    catalogue: Mapping[str, Rule]
    seen: Seen = _as_they_are

    def __call__(self, project: Project, language: Language = "nl") -> list[Finding]:
        """Give the findings of a project."""
        return self.seen(Check(language, strategies.TODAY, self.catalogue).run(project.checked))

    def stumbling(self, project: Project) -> list[Finding]:
        """Give the findings of a project when one more rule crashes on it."""
        crashing = replace(rules()["FK604"], code="FK999", formule=_crash)
        return Judge({**self.catalogue, crashing.code: crashing}, self.seen)(project)


def _crash(index: Index) -> Iterator[Hit]:
    raise ValueError(index.formule.formule)


def of_examples(rule: Rule, judge: Judge) -> Iterator[str]:
    """Give in what its examples fall short: the bad one has the fault, at its place, and the good one has none."""
    if rule.code == CRASHED:
        yield from _of_crash(judge)
        return
    yield from of_bad(rule, judge)
    yield from of_good(rule, judge)


def of_bad(rule: Rule, judge: Judge) -> Iterator[str]:
    """Give in what the bad example falls short: it has the fault where it should, and no other that fails a check."""
    project = example(rule.bad)
    found = judge(project)
    if others := failing(found) - {rule.code}:
        yield f"the bad example of {rule.code} has {sorted(others)}"
    stands, due = [shown(each, project) for each in found if each.code == rule.code], places().get(rule.code, [])
    if stands != due:
        yield f"the bad example of {rule.code} has the fault at {stands}, not at {due}"


def of_good(rule: Rule, judge: Judge) -> Iterator[str]:
    """Give in what the good example falls short: it has no finding that fails a check, and none of the rule."""
    found = judge(example(rule.good))
    if codes := failing(found) | {each.code for each in found if each.code == rule.code}:
        yield f"the good example of {rule.code} has {sorted(codes)}"


def failing(findings: list[Finding]) -> set[str]:
    """Give the codes of what fails a check."""
    return {each.code for each in findings if not each.open_point and each.severity != "info"}


def _of_crash(judge: Judge) -> Iterator[str]:
    project = example("")
    if judge(project):
        yield f"{CRASHED} fires where no rule crashes"
    if [(each.code, each.entity, each.place.line) for each in judge.stumbling(project)] != [(CRASHED, None, 1)]:
        yield f"{CRASHED} does not fire on the file on which a rule crashes"


def of_breakers(code: str, judge: Judge) -> Iterator[str]:
    """Give in what valid formules fall short that were broken for a rule, and mended."""
    for number, (broken, _) in enumerate(BREAKERS):
        if broken == code:
            yield from of_breaker(number, judge)


def of_breaker(number: int, judge: Judge) -> Iterator[str]:
    """Give in what one breaker falls short.

    Breaking a formule gives exactly that finding at that place, in the file of the formule; mending it, none.
    """
    code, breaker = BREAKERS[number]
    for at, (formule, case) in enumerate(islice(breaks(breaker, number), _EACH)):
        language: Language = "en" if at % 2 else "nl"
        project = drafted(case.formule, language, case.beside)
        found = [(each.code, each.entity, each.place.line) for each in judge(project, language)]
        due = (code, entity_of(case.path), line(project, case))
        if found != [due]:
            yield f"{breaker.__name__} {at} gives {found}, not {due}"
        mended = (formule, "") if case.mended is None else (case.mended, case.beside)
        if left := judge(drafted(mended[0], language, mended[1]), language):
            yield f"{breaker.__name__} {at}, mended, still gives {left}"


def line(project: Project, case: Break) -> int:
    """Give the line on which the path of a break stands."""
    (composed,) = (each.composed for each in project.checked if each.document.id == case.formule.formule)
    assert composed
    return composed.locate(case.path).place.line


@cache
def example(text: str) -> Project:
    """Load an example, laid over the base, as a project of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "formulekit.toml").touch()
        write_example(text, folder)
        return formulekit.load(folder)


def drafted(formule: Formule, language: Language, beside: str) -> Project:
    """Load a formule as its author writes it, with the file beside it."""
    with tempfile.TemporaryDirectory() as folder:
        texts = {MAIN: strategies.written(formule, language=language)} | ({CATALOGUE: beside} if beside else {})
        return loaded(texts, Path(folder))


@cache
def places() -> dict[str, list[str]]:
    """Give per rule the approved places of the findings of its bad example."""
    approved: dict[str, list[str]] = {}
    for line in PLACES.read_text(encoding="utf-8").splitlines():
        approved.setdefault(line[:5], []).append(line)
    return approved


def shown(finding: Finding, project: Project) -> str:
    """Write where a finding stands: file, line, column, entity, and what is underlined there."""
    place = finding.place
    end = place.end_column - 1 if place.end_line == place.line else None
    text = project.line(place.file, place.line)[place.column - 1 : end]
    return f"{finding.code} {place.file}:{place.line}:{place.column} {finding.entity or '-'} | {text}"
