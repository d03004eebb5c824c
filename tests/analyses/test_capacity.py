"""Hours asked against hours committed, for roles and chains."""

import datetime
from collections.abc import Mapping
from dataclasses import replace

import pytest

from formulekit.analyses.capacity import Capacity, capacity_of
from formulekit.analyses.quantities import UNKNOWN, Quantity
from formulekit.graph import Index
from formulekit.model import Formule, Period

HEAD = {"formule": "los", "title": "Los", "version": "1", "status": "draft", "scale": "local"}
VALID = Period(until=datetime.date(2026, 12, 31))
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
    assert made.chains["k"].most == Quantity(350.0)


def test_unknown_people_leave_the_use_unknown() -> None:
    """With unknown fte there is at least what is known, and no use can be told."""
    made = capacity_of(
        index(
            {"p": [{"role": "a", "people": [{"function": "f", "fte": 1}, {"function": "g", "fte": "onbekend"}]}]}, STEPS
        )
    )
    assert made.roles["a"].committed == Quantity(1400.0, exact=False)
    assert made.roles["a"].use is None


def test_a_chain_stops_at_a_role_to_which_nothing_is_committed() -> None:
    """Such a role is the bottleneck, and the chain carries no cases."""
    made = capacity_of(index({"p": [{"role": "a", "people": [{"function": "f", "fte": "onbekend"}]}]}, STEPS))
    assert made.chains["k"].bottleneck is not None
    assert made.chains["k"].bottleneck.id == "twee"
    assert made.chains["k"].most == Quantity(0.0)


def test_where_no_use_is_known_there_is_no_bottleneck() -> None:
    """With only unknown people nobody can say which step is the narrowest, nor how much gets through."""
    people = [{"function": "f", "fte": "onbekend"}]
    made = capacity_of(index({"p": [{"role": role, "people": people} for role in ROLES]}, STEPS))
    assert made.chains["k"].bottleneck is None
    assert made.chains["k"].most == UNKNOWN


def test_a_limited_commitment_counts_for_its_interventions_only() -> None:
    """People for one intervention are not there for the steps that do not name it."""
    promised = {"role": "a", "interventions": "x", "people": [{"function": "f", "fte": 1}]}
    made = capacity_of(index({"p": [promised, {**promised, "role": "b"}]}, STEPS))
    assert made.roles["a"].committed == Quantity(0.0)
    assert made.roles["b"].committed == Quantity(1000.0)


def test_a_limited_commitment_to_steps_of_unknown_hours_counts_at_the_least() -> None:
    """Where the hours that the steps ask are not known, all of its people may be there for them, or more."""
    promised = {"role": "b", "interventions": "x", "people": [{"function": "f", "fte": 1}]}
    made = capacity_of(index({"p": [promised]}, {"een": STEPS["een"], "twee": {"role": "b", "interventions": "x"}}))
    assert made.roles["b"].committed == Quantity(1400.0, exact=False)


def test_the_hours_of_an_fte_can_be_set() -> None:
    """Another assumption than 1 400 hours gives another use."""
    promised = {"p": [{"role": "a", "people": [{"function": "f", "fte": 1}]}]}
    assert capacity_of(replace(index(promised, STEPS), hours_per_fte_year=1000)).roles["a"].use == pytest.approx(1.0)


def filled(fte: object, **more: object) -> Capacity:
    """Reckon the chain with one and a half fte for role b, one and some for role a, and more of the first step."""
    people = {"a": [{"function": "f", "fte": 1}, {"function": "g", "fte": fte}], "b": [{"function": "f", "fte": 1.5}]}
    promised = {"p": [{"role": role, "people": each} for role, each in people.items()]}
    return capacity_of(index(promised, {"een": {**STEPS["een"], **more}, "twee": STEPS["twee"]}))


def test_unknown_people_leave_what_a_chain_carries_at_the_least() -> None:
    """Where more people may be committed than are known, the chain carries at least what the known ones can."""
    assert filled(0).chains["k"].most == Quantity(700.0)
    assert filled("onbekend").chains["k"].most == Quantity(700.0, exact=False)
    assert filled("onbekend", hours_per_case=1).chains["k"].most == Quantity(1050.0), "role b is the limit"


def test_nothing_is_known_of_what_a_chain_without_cases_carries() -> None:
    """No cases, or an unknown number of them, ask no hours that could run out."""
    for cases in (0, "onbekend"):
        assert filled(0, inflow={"cases": cases, "per": "year"}).chains["k"].most == UNKNOWN


def test_a_chain_that_states_no_inflow_has_no_known_cases() -> None:
    """Nobody said how many cases come in: that is unknown, and not zero."""
    assert filled(0, inflow=None).chains["k"].inflow == UNKNOWN
    assert repr(filled(0, inflow=None)).endswith("chain k: cases: unknown; most: unknown")


def test_what_other_chains_ask_of_a_role_stays_as_it_is() -> None:
    """A chain can only grow into the hours that the others leave; where they leave none it carries nothing."""
    named = {name: {"name": name, **step} for name, step in STEPS.items()}
    people = [{"function": "f", "fte": 1}]
    body = {
        "roles": ROLES,
        "commitments": {"p": [{"role": role, "people": people} for role in ROLES]},
        "chains": {name: {"name": name, "steps": named} for name in ("k", "l")},
    }
    made = capacity_of(Index(Formule.model_validate({**HEAD, **body})))
    assert made.chains["k"].most == Quantity(200.0)
    tight = capacity_of(Index(Formule.model_validate({**HEAD, **body}), hours_per_fte_year=900))
    assert tight.chains["k"].most == Quantity(0.0)


def test_the_bottleneck_is_the_step_that_asks_most_of_the_busiest_role() -> None:
    """Of two steps of one role the one that asks the most hours is the bottleneck."""
    promised = {"p": [{"role": "a", "people": [{"function": "f", "fte": 1}]}]}
    made = capacity_of(index(promised, {**STEPS, "twee": {"role": "a", "hours_per_case": 9}}))
    assert made.chains["k"].bottleneck is not None
    assert made.chains["k"].bottleneck.id == "twee"


def test_each_step_is_a_row_for_a_table() -> None:
    """A number that is not wholly known is None, and what is known of it stands beside it."""
    promised = {"role": "a", "people": [{"function": "f", "fte": 1}]}
    made = capacity_of(index({"p": [promised]}, STEPS))
    first, second = made.rows()
    assert first == {
        "chain": "k",
        "step": "een",
        "role": "a",
        "cases": 500.0,
        "cases_at_least": 500.0,
        "hours": 1000.0,
        "hours_at_least": 1000.0,
        "committed": 1400.0,
        "committed_at_least": 1400.0,
        "use": pytest.approx(1000 / 1400),
        "use_at_least": pytest.approx(1000 / 1400),
        "role_use": pytest.approx(1000 / 1400),
        "role_use_at_least": pytest.approx(1000 / 1400),
    }
    assert (second["hours"], second["committed"], second["use"], second["use_at_least"]) == (1000.0, 0.0, None, 0.0)
    unknown = filled(0, hours_per_case="onbekend").rows()[0]
    assert (unknown["hours"], unknown["hours_at_least"], unknown["use"]) == (None, 0.0, None)


def test_a_step_of_a_role_that_is_not_declared_is_a_row_as_well() -> None:
    """What is committed to a role that there is not, is not known."""
    (row,) = capacity_of(index({}, {"een": {"role": "elders"}})).rows()
    assert (row["role"], row["committed"], row["role_use"]) == ("elders", None, None)


def test_capacity_reads_as_a_few_lines() -> None:
    """In a notebook it shows each role and chain on one line, and says what is not wholly known."""
    assert repr(filled("onbekend")).splitlines() == [
        "Capacity, a year, at 1400 hours for each fte",
        "  role a: 1000 hours asked, at least 1400 committed",
        "  role b: 1000 hours asked, 2100 committed",
        "  chain k: cases: 500; most: at least 700; bottleneck: twee",
    ]
    assert repr(filled("onbekend", inflow={"cases": "onbekend", "per": "year"})).endswith(
        "chain k: cases: unknown; most: unknown"
    )
    assert repr(filled(0).roles["b"].steps[0].link) == "Link('k', 'twee')"


def test_people_who_come_or_leave_count_at_the_fullest_moment() -> None:
    """The most at one time counts, from the day that is judged on; a lapsed formule is taken on its last day."""
    people = {"f": "2026-12-31", "g": "2027-12-31"}
    leaving = [{"function": name, "fte": 1, "until": until} for name, until in people.items()]
    later = {"role": "a", "from": "2027-06-01", "people": [{"function": "h", "fte": 0.5}]}
    made = index({"p": [{"role": "a", "people": leaving}, later]}, STEPS)
    hours = {
        day: capacity_of(replace(made, today=datetime.date.fromisoformat(day))).roles["a"].committed.least
        for day in ("2026-12-31", "2027-01-01", "2028-01-01")
    }
    assert hours == {"2026-12-31": 2800.0, "2027-01-01": 2100.0, "2028-01-01": 700.0}
    old = made.formule.model_copy(update={"valid": VALID})
    assert capacity_of(Index(old, today=datetime.date(2029, 1, 1))).roles["a"].committed == Quantity(2800.0)


def test_an_unknown_number_at_another_moment_leaves_the_most_at_the_least() -> None:
    """Who comes later may be more than who is there now."""
    later = {"role": "a", "from": "2099-01-01", "people": [{"function": "f", "fte": "onbekend"}]}
    now = {"role": "a", "until": "2098-12-31", "people": [{"function": "f", "fte": 1}]}
    assert capacity_of(index({"p": [now, later]}, STEPS)).roles["a"].committed == Quantity(1400.0, exact=False)
