"""The proof of a rule proves something: it fails where the rule says nothing, always fires, or points elsewhere.

That the rules themselves pass it is what `test_examples.py` and `test_breaking.py` show.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from string import Formatter

import pytest
from breakers import BREAKERS
from proof import Judge, Seen, of_breakers, of_examples

from formulekit import Finding
from formulekit.extension import Hit, Rule, Summary
from formulekit.findings import Fault, Path, Place
from formulekit.graph import Index
from formulekit.model import Formule
from formulekit.model.shapes import KeyedShape, fields_of
from formulekit.plugins import rules

RULES = list(rules().values())
SECTIONS = tuple(key for key, field in fields_of(Formule).items() if isinstance(field.shape, KeyedShape))
BROKEN = {code for code, _ in BREAKERS}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_that_says_nothing_is_found_out(rule: Rule) -> None:
    """Without the rule its examples fail, and so do its breakers."""
    assert survived(rule, silenced(rule)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_that_always_fires_is_found_out(rule: Rule) -> None:
    """A rule that fires at the head and at every entity fails its examples, and its breakers."""
    assert survived(rule, raging(rule)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_that_fires_once_too_often_is_found_out(rule: Rule) -> None:
    """A rule that always fires at the head alone, beside where it should, fails its examples, and its breakers."""
    assert survived(rule, nagging(rule)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_that_points_elsewhere_is_found_out(rule: Rule) -> None:
    """A rule that fires when it should, and at another place, fails its examples, and its breakers."""
    assert survived(rule, straying(rule)) == []


def survived(rule: Rule, judge: Judge) -> list[str]:
    """Give the parts of a rule's proof that a catalogue passes."""
    parts = {"examples": of_examples(rule, judge)}
    if rule.code in BROKEN:
        parts["breakers"] = of_breakers(rule.code, judge)
    return [name for name, found in parts.items() if next(found, None) is None]


def with_rule(rule: Rule) -> Judge:
    """Give the catalogue with one rule replaced."""
    return Judge({**rules(), rule.code: rule})


def with_faults(seen: Seen) -> Judge:
    """Give the catalogue, of which the findings are then changed: the reader's faults come from no rule."""
    return Judge(rules(), seen)


def silenced(rule: Rule) -> Judge:
    """Replace a rule by one that says nothing."""
    if rule.formule:
        return with_rule(replace(rule, formule=lambda _: iter(())))
    if rule.project:
        return with_rule(replace(rule, project=lambda _: iter(())))
    return with_faults(lambda findings: [each for each in findings if each.code != rule.code])


def raging(rule: Rule) -> Judge:
    """Replace a rule by one that fires at the head of every document, and at everything in it that has an id."""
    if rule.project:
        return with_rule(replace(rule, project=lambda documents: _everywhere_among(rule, documents)))
    return with_rule(replace(rule, formule=lambda index: (_hit(rule, path) for path in _everywhere(index))))


def nagging(rule: Rule) -> Judge:
    """Replace a rule by one that fires at the head of every document as well."""
    check, project = rule.formule, rule.project
    if project:
        return with_rule(
            replace(rule, project=lambda documents: chain(project(documents), _everywhere_among(rule, documents)))
        )
    if check:
        return with_rule(replace(rule, formule=lambda index: chain(check(index), (_hit(rule, ()),))))
    return with_rule(replace(rule, formule=lambda _: iter((_hit(rule, ()),))))


def straying(rule: Rule) -> Judge:
    """Replace a rule by one that fires at what holds the thing that it is about, or at the line below."""
    check, project = rule.formule, rule.project
    if check:
        return with_rule(replace(rule, formule=lambda index: (_astray(hit) for hit in check(index))))
    if project:
        return with_rule(replace(rule, project=lambda documents: map(_a_line_lower, project(documents))))
    return with_faults(lambda findings: [_lower(each) if each.code == rule.code else each for each in findings])


def _everywhere(index: Index) -> Iterator[Path]:
    yield ()
    for section in SECTIONS:
        for name in getattr(index.formule, section):
            yield (section, name)


def _everywhere_among(rule: Rule, documents: tuple[Summary, ...]) -> Iterator[Fault]:
    return (Fault(rule.name, document.place, values=_values(rule)) for document in documents)


def _hit(rule: Rule, path: Path) -> Hit:
    return Hit(path, _values(rule))


def _values(rule: Rule) -> dict[str, str]:
    """Give something for each value that the texts of a rule mention."""
    texts = (text for texts in rule.texts.values() for text in (*texts.nl, *texts.en))
    return {name: "iets" for text in texts for _, name, _, _ in Formatter().parse(text) if name}


def _astray(hit: Hit) -> Hit:
    return hit._replace(path=hit.path[:-1] or ("title",))


def _a_line_lower(fault: Fault) -> Fault:
    return replace(fault, place=_below(fault.place))


def _lower(finding: Finding) -> Finding:
    return replace(finding, place=_below(finding.place))


def _below(place: Place) -> Place:
    return place._replace(line=place.line + 1, end_line=place.end_line + 1)
