"""Every rule's own examples: the bad one has the fault, the good one has not."""

from pathlib import Path
from string import Formatter

import pytest
from examples import write_example

import formulekit
from formulekit.extension import Rule
from formulekit.plugins import rules

SHOWN = [rule for rule in rules().values() if rule.bad.strip()]
UNSHOWN = {"FK900"}


def codes(example: str, folder: Path, *, remark: str = "") -> set[str]:
    """Check an example in its folder: what fails a check, and one remark that is looked for."""
    write_example(example, folder)
    findings = formulekit.check(formulekit.load(folder))
    failing = (finding for finding in findings if not finding.open_point)
    return {finding.code for finding in failing if finding.severity != "info" or finding.code == remark}


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_the_bad_example_has_the_fault_and_no_other(rule: Rule, tmp_path: Path) -> None:
    """The bad example of a rule gives findings of that rule, and of no other that fails a check."""
    assert codes(rule.bad, tmp_path, remark=rule.code) == {rule.code}


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_the_good_example_has_no_fault_at_all(rule: Rule, tmp_path: Path) -> None:
    """The good example of a rule gives no finding."""
    assert codes(rule.good, tmp_path, remark=rule.code) == set()


def test_every_rule_shows_an_example() -> None:
    """Only a rule about our own mistakes is without examples."""
    assert {code for code, rule in rules().items() if not rule.bad.strip() or not rule.good.strip()} == UNSHOWN


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
