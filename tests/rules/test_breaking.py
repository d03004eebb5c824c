"""A valid formule that is broken for one rule has that finding, at that place, and no other."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from break_capacity import unknown_capacity
from break_project import missing_council_goal
from break_roles import nothing_happens
from breakers import BREAKERS, agreed, breaks
from breaks import Breaker
from drafts import findings_of, sites
from proof import Judge, of_breaker

import formulekit
from formulekit import Formule, strategies
from formulekit.findings import entity_of
from formulekit.plugins import rules

ALONE = {"FK107", "FK904", "FK905", "FK906", "FK907"}
"""The rules outside FK2 to FK8 that one formule can break."""

NAMES = [f"{code}-{breaker.__name__}" for code, breaker in BREAKERS]
SPECS = Path(__file__).parents[2] / "specs"
SAID = (unknown_capacity, missing_council_goal)
"""What is said of the formule of the article already; what happens without its chains is more than one thing."""
REAL = [number for number, (_, breaker) in enumerate(BREAKERS) if breaker not in (*SAID, nothing_happens)]


@pytest.mark.parametrize("number", range(len(BREAKERS)), ids=NAMES)
def test_breaking_a_rule_gives_exactly_its_finding(number: int) -> None:
    """Breaking a valid formule for one rule gives that code where the rule says it points, and mending it none."""
    assert not list(of_breaker(number, Judge(rules())))


@pytest.mark.parametrize(("code", "breaker"), BREAKERS, ids=lambda case: getattr(case, "__name__", case))
def test_every_breaker_finds_something_to_break(code: str, breaker: Breaker) -> None:
    """No breaker passes all valid formules over."""
    assert code in rules()
    assert len(list(breaks(breaker))) > len(agreed()) // 4


@pytest.mark.parametrize("number", REAL, ids=[NAMES[number] for number in REAL])
def test_breaking_a_real_formule_adds_exactly_its_finding(number: int) -> None:
    """The formule of the article, once it is adopted, gets that finding more and no other."""
    code, breaker = BREAKERS[number]
    case = breaker(real())
    assert case
    found = Counter(sites(findings_of(strategies.written(case.formule, language="nl"), case.beside)))
    assert list((found - said_of_the_real_one()).elements()) == [(code, entity_of(case.path) or "")]


@cache
def real() -> Formule:
    """Give the formule of the article, in one piece and adopted."""
    formule = formulekit.load(SPECS / "drugsrunners.yaml").formule("drugsrunners")
    return formule.model_copy(update={"status": "adopted", "catalogues": (), "open_points": ()})


@cache
def said_of_the_real_one() -> Counter[tuple[str, str]]:
    """Give what is said of it already."""
    return Counter(sites(findings_of(strategies.written(real(), language="nl"))))


def test_what_is_broken_was_valid() -> None:
    """The formules that are broken have no finding themselves."""
    for formule in agreed():
        assert findings_of(strategies.written(formule, language="nl")) == ()


def test_every_rule_on_one_formule_is_broken_once() -> None:
    """There is a breaker for every rule of FK2 to FK8, and for what one formule can break of the others."""
    due = {code for code in rules() if "FK2" <= code < "FK9"} | ALONE
    assert {code for code, _ in BREAKERS} == due
