"""A valid formule that is broken for one rule has that finding, at that place, and no other."""

import pytest
from breakers import BREAKERS, Breaker, breakable
from drafts import findings_of
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from formulekit import Formule, strategies
from formulekit.findings import entity_of
from formulekit.language import Language
from formulekit.plugins import rules

QUICK = settings(
    derandomize=True, deadline=None, database=None, max_examples=8, phases=(Phase.explicit, Phase.generate)
)


@pytest.mark.parametrize(("code", "breaker"), BREAKERS, ids=lambda case: getattr(case, "__name__", case))
def test_breaking_a_rule_gives_exactly_its_finding(code: str, breaker: Breaker) -> None:
    """Breaking a valid formule for one rule gives that code where the rule says it points, and mending it none."""

    @QUICK
    @given(breakable(breaker), st.sampled_from(("nl", "en")))
    def broken_and_mended(formule: Formule, language: Language) -> None:
        case = breaker(formule)
        assert case
        found = findings_of(strategies.written(case.formule, language=language), case.catalogue)
        assert [(each.code, each.entity) for each in found] == [(code, entity_of(case.path))]
        assert findings_of(strategies.written(formule, language=language)) == ()

    broken_and_mended()


def test_every_rule_on_references_and_roles_is_broken_once() -> None:
    """There is a breaker for every rule of FK2 and FK3."""
    assert {code for code, _ in BREAKERS} == {code for code in rules() if code[:3] in {"FK2", "FK3"}}
