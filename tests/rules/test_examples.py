"""Every rule's own examples: the bad one has the fault, the good one has not."""

from string import Formatter

import pytest
from golden import approved
from proof import CRASHED, PLACES, Judge, example, of_bad, of_examples, of_good, shown

from formulekit.extension import Rule
from formulekit.plugins import rules

SHOWN = [rule for rule in rules().values() if rule.bad.strip()]
JUDGE = Judge(rules())


def test_the_faults_of_the_bad_examples_stand_where_they_were_approved() -> None:
    """The findings of each bad example stand at the lines, and underline the words, that were approved."""
    lines = []
    for rule in SHOWN:
        project = example(rule.bad)
        lines += [shown(finding, project) for finding in JUDGE(project) if finding.code == rule.code]
    approved(PLACES.name, "".join(f"{line}\n" for line in lines))


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_the_bad_example_has_the_fault_and_no_other(rule: Rule) -> None:
    """The bad example of a rule gives findings of that rule, where they should stand, and of no other."""
    assert not list(of_bad(rule, JUDGE))


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_the_good_example_has_no_fault_at_all(rule: Rule) -> None:
    """The good example of a rule gives no finding."""
    assert not list(of_good(rule, JUDGE))


def test_a_rule_that_crashes_is_said_on_the_file() -> None:
    """Where a rule crashes the one about our own mistakes fires, and nowhere else."""
    assert not list(of_examples(rules()[CRASHED], JUDGE))


def test_every_rule_shows_an_example() -> None:
    """Only a rule about our own mistakes is without examples."""
    assert {code for code, rule in rules().items() if not rule.bad.strip() or not rule.good.strip()} == {CRASHED}


@pytest.mark.parametrize("rule", list(rules().values()), ids=lambda rule: rule.code)
def test_every_rule_has_its_texts_in_both_languages(rule: Rule) -> None:
    """Messages, labels, helps and reasons are there in Dutch and in English, without a full stop or a Python word."""
    for texts in rule.texts.values():
        for text in (*texts.nl, *texts.en):
            assert text
            assert not text.endswith(".")
            assert not any(word in text for word in ("None", "dict", "Traceback", "pydantic", "validation"))
    assert rule.reason.nl.endswith(".")
    assert rule.reason.en.endswith(".")
    assert rule.reason.nl != rule.reason.en


@pytest.mark.parametrize("rule", list(rules().values()), ids=lambda rule: rule.code)
def test_the_texts_of_both_languages_mention_the_same(rule: Rule) -> None:
    """A message names plain values, and the same ones in Dutch and in English."""
    for texts in rule.texts.values():
        for dutch, english in zip(texts.nl, texts.en, strict=True):
            assert mentioned(dutch) == mentioned(english)
            assert all(name.isidentifier() for name in mentioned(dutch))


def mentioned(text: str) -> set[str]:
    """Give the values that a text mentions."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
