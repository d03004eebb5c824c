"""A valid formule that is broken for one rule has that finding, at that place, and no other."""

import pytest
from breakers import BREAKERS, agreed, breaks
from breaks import Breaker
from drafts import findings_of
from proof import Judge, of_breaker

from formulekit import strategies
from formulekit.plugins import rules

ALONE = {"FK107", "FK904", "FK905", "FK906", "FK907"}
"""The rules outside FK2 to FK8 that one formule can break."""


@pytest.mark.parametrize(
    "number", range(len(BREAKERS)), ids=[f"{code}-{breaker.__name__}" for code, breaker in BREAKERS]
)
def test_breaking_a_rule_gives_exactly_its_finding(number: int) -> None:
    """Breaking a valid formule for one rule gives that code where the rule says it points, and mending it none."""
    assert not list(of_breaker(number, Judge(rules())))


@pytest.mark.parametrize(("code", "breaker"), BREAKERS, ids=lambda case: getattr(case, "__name__", case))
def test_every_breaker_finds_something_to_break(code: str, breaker: Breaker) -> None:
    """No breaker passes all valid formules over."""
    assert code in rules()
    assert len(list(breaks(breaker))) > len(agreed()) // 4


def test_what_is_broken_was_valid() -> None:
    """The formules that are broken have no finding themselves."""
    for formule in agreed():
        assert findings_of(strategies.written(formule, language="nl")) == ()


def test_every_rule_on_one_formule_is_broken_once() -> None:
    """There is a breaker for every rule of FK2 to FK8, and for what one formule can break of the others."""
    due = {code for code in rules() if "FK2" <= code < "FK9"} | ALONE
    assert {code for code, _ in BREAKERS} == due
