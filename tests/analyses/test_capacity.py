"""Hours asked against hours committed, for roles and chains."""

from collections.abc import Mapping

import pytest

from formulekit.analyses.capacity import capacity_of
from formulekit.analyses.quantities import Quantity
from formulekit.graph import Index
from formulekit.model import Formule

HEAD = {"formule": "los", "title": "Los", "version": "1", "status": "draft", "scale": "local"}
ROLES = {"a": {"name": "A"}, "b": {"name": "B"}}


def index(commitments: Mapping[str, object], steps: dict[str, dict[str, object]]) -> Index:
    """Make the index of a formule with one chain."""
    named = {name: {"name": name, **step} for name, step in steps.items()}
    chains = {"k": {"name": "K", "steps": named}}
    return Index(Formule.model_validate({**HEAD, "roles": ROLES, "commitments": commitments, "chains": chains}))


STEPS: dict[str, dict[str, object]] = {
    "een": {
        "role": "a",
        "inflow": {"cases": 500, "per": "year"},
        "hours_per_case": 2,
        "to": {"twee": {"share": "50%"}},
        "end": True,
    },
    "twee": {"role": "b", "hours_per_case": 4, "interventions": "x"},
}


def test_use_is_hours_asked_for_each_hour_committed() -> None:
    """An fte is 1 400 hours a year; the step whose role is used most is the bottleneck."""
    made = capacity_of(
        index(
            {
                "p": [
                    {"role": "a", "people": [{"function": "f", "fte": 1}]},
                    {"role": "b", "people": [{"function": "f", "hours_per_week": 18}]},
                ]
            },
            STEPS,
        )
    )
    assert made.roles["a"].asked == Quantity(1000.0)
    assert made.roles["a"].committed == Quantity(1400.0)
    assert made.roles["b"].use == pytest.approx(1000 / 700)
    assert made.chains["k"].bottleneck is not None
    assert made.chains["k"].bottleneck.id == "twee"
    assert made.chains["k"].most == pytest.approx(500 * 0.7)


def test_unknown_people_leave_the_use_unknown() -> None:
    """With unknown fte there is at least what is known, and no use can be told."""
    made = capacity_of(
        index(
            {"p": [{"role": "a", "people": [{"function": "f", "fte": 1}, {"function": "g", "fte": "onbekend"}]}]}, STEPS
        )
    )
    assert made.roles["a"].committed == Quantity(1400.0, exact=False)
    assert made.roles["a"].use is None
    assert made.chains["k"].most is None


def test_a_limited_commitment_counts_for_its_interventions_only() -> None:
    """People for one intervention are not there for the steps that do not name it."""
    promised = {"role": "a", "interventions": "x", "people": [{"function": "f", "fte": 1}]}
    made = capacity_of(index({"p": [promised, {**promised, "role": "b"}]}, STEPS))
    assert made.roles["a"].committed == Quantity(0.0)
    assert made.roles["b"].committed == Quantity(1000.0)


def test_the_hours_of_an_fte_can_be_set() -> None:
    """Another assumption than 1 400 hours gives another use."""
    promised = {"p": [{"role": "a", "people": [{"function": "f", "fte": 1}]}]}
    assert capacity_of(index(promised, STEPS), 1000).roles["a"].use == pytest.approx(1.0)
