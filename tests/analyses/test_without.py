"""What changes when parties leave, by example; test_without_laws.py has the laws."""

import datetime
from collections.abc import Mapping
from typing import TypeAlias

import pytest
from streets import STREET, street

from formulekit import UnknownParty
from formulekit.analyses.quantities import UNKNOWN, Quantity

Tree: TypeAlias = Mapping[str, object]


def test_a_role_falls_empty_with_fewer_parties_than_it_asks() -> None:
    """Of a role that asks two parties one is left: that is too few, and what waits for the role stops."""
    lost = street().without("zorg")
    (role,) = lost.roles
    assert (role.role, role.left, role.counted, role.due, role.fte) == ("hulp", ("school",), 1, 2, UNKNOWN)
    assert [(step.step, step.reached) for step in lost.steps] == [("hulp", True)]
    assert [(each.intervention, each.roles) for each in lost.interventions] == [("begeleiding", ("hulp",))]
    assert lost.results == ("weg",)
    assert lost.outcomes == ()


def test_what_was_empty_before_is_not_blamed_on_who_leaves() -> None:
    """A role that had too few parties already only loses one more; its steps and interventions stopped before."""
    promised = STREET["commitments"]
    assert isinstance(promised, dict)
    lost = street(commitments={"zorg": promised["zorg"], "politie": promised["politie"]}).without("zorg")
    assert not any((lost.roles, lost.steps, lost.interventions, lost.results))
    assert [(role.role, role.left) for role in lost.thinned] == [("hulp", ())]


def test_parts_leave_with_their_whole_and_not_the_other_way_round() -> None:
    """Without the municipality there is no mayor either; without the mayor the municipality stays."""
    assert street().without("gemeente").parties == ("gemeente", "burgemeester")
    lost = street().without("burgemeester")
    assert lost.parties == ("burgemeester",)
    assert [role.role for role in lost.roles] == ["gezag"]
    assert lost.authority == ("toezicht",)
    assert lost.means == ("sluiten",)
    assert [(each.intervention, each.roles, each.means) for each in lost.interventions] == [
        ("sluiting", (), ("sluiten",))
    ]
    assert [(network.network, network.stops, network.left) for network in lost.networks] == [
        ("duo", True, ("politie",))
    ]


def test_who_is_limited_to_other_interventions_does_not_take_over() -> None:
    """Police that is in the team for supervision alone does not take over the talks, nor the step that names them."""
    lost = street().without("gemeente")
    assert [role.role for role in lost.roles] == ["regie", "gezag"]
    assert [(role.role, role.left) for role in lost.thinned] == [("team", ("politie",))]
    assert [(each.intervention, each.roles) for each in lost.interventions] == [
        ("gesprek", ("team",)),
        ("sluiting", ("team",)),
    ]
    assert ("afspraak", True) in [(step.step, step.reached) for step in lost.steps]
    assert "melding" not in [step.step for step in lost.steps]
    assert lost.results == ("contact",)


def test_means_that_nobody_brings_stop_an_intervention() -> None:
    """Where somebody is left to do it, the means that are lacking are named."""
    more: Tree = {"school": [{"role": "team"}], "burgemeester": [{"role": "gezag"}]}
    promised = STREET["commitments"]
    assert isinstance(promised, dict)
    parties = {
        name: {"name": name, "kind": "school"} for name in ("gemeente", "burgemeester", "politie", "school", "zorg")
    }
    lost = street(commitments={**promised, **more}, parties=parties).without("gemeente")
    assert [(each.intervention, each.roles, each.means) for each in lost.interventions] == [("sluiting", (), ("pand",))]


def test_behind_a_step_that_stops_no_case_comes() -> None:
    """What can be reached by that step alone stops as well, though its own role is filled."""
    steps = {step.step: step.reached for step in street().without("gemeente").steps}
    assert steps == {"weging": True, "opsporing": False, "afspraak": True, "hulp": False}


def test_a_network_loses_its_lead_and_splits() -> None:
    """Where all ties went by the one who leaves, the others are left apart."""
    tafel, duo = street().without("gemeente").networks
    assert (tafel.network, tafel.lead, tafel.stops) == ("tafel", "regie", False)
    assert tafel.parts == (("politie",), ("school",), ("zorg",))
    assert (duo.network, duo.stops, duo.left, duo.parts) == ("duo", True, ("politie",), ())


def test_a_role_that_is_still_to_be_filled_may_hold_a_network_together() -> None:
    """What may hang together by a party that is still to come is not said to split."""
    networks = STREET["networks"]
    roles = STREET["roles"]
    assert isinstance(networks, dict)
    assert isinstance(roles, dict)
    ties = [*networks["tafel"]["ties"], {"from": "bode", "to": ["recherche", "hulp"], "kind": "information"}]
    table = {**networks["tafel"], "members": ["regie", "recherche", "hulp", "bode"], "ties": ties}
    made = street(networks={"tafel": table}, roles={**roles, "bode": {"name": "Bode"}})
    assert [network.parts for network in made.without("gemeente").networks] == [()]


def test_the_last_intervention_takes_results_and_outcomes_along() -> None:
    """An outcome is lost with the last intervention that leads to it, straight or by a result."""
    lost = street().without("politie")
    assert lost.results == ("zaken",)
    assert lost.outcomes == ("recht",)
    assert lost.means == ("aanhouden",)


def test_several_parties_leave_together() -> None:
    """What one of them would have upheld falls too, in whatever order they are named."""
    lost = street().without("gemeente", "politie")
    assert lost == street().without("politie", "gemeente")
    assert {"melding", "weging"} <= {step.step for step in lost.steps}
    assert lost.outcomes == ("rust", "recht")


def test_the_people_who_go_are_counted() -> None:
    """An fte is 1 400 hours a year; a commitment without people leaves the sum at the least."""
    assert street().without("gemeente").fte == Quantity(6.0)
    assert street().without("gemeente").hours == Quantity(8400.0)
    assert street().without("politie").fte == Quantity(2.0, exact=False)
    assert street().without("stil").fte == Quantity()


def test_people_who_left_before_do_not_go_again() -> None:
    """Only who is there today or later counts, and no more than are there at one time."""
    people = [{"function": "f", "fte": 2, "until": "2026-12-31"}, {"function": "g", "fte": 1}]
    made = street(commitments={"stil": [{"role": "regie", "people": people}]})
    days = (datetime.date(2026, 12, 31), datetime.date(2027, 1, 1))
    assert [made.without("stil", today=day).fte.least for day in days] == [3.0, 1.0]


def test_a_party_that_does_not_occur_is_an_error_that_helps() -> None:
    """The error names the party and what was probably meant, in both languages, or else who there is."""
    with pytest.raises(UnknownParty, match=r"^party 'polite' occurs in no formule; did you mean politie\?$") as caught:
        street().without("gemeente", "polite")
    assert caught.value.within("nl") == "partij 'polite' komt in geen formule voor; bedoeld: politie?"
    with pytest.raises(UnknownParty, match=r"^party 'nasa' occurs in no formule; there are: "):
        street().without("nasa")


def test_a_party_that_commits_without_being_declared_can_leave() -> None:
    """Its commitments go, as those of any party."""
    promised = {"elders": [{"role": "regie"}, {"role": "onbekend"}]}
    made = street(commitments=promised, chains={"k": {"name": "K", "steps": {"a": {"name": "A", "role": "onbekend"}}}})
    lost = made.without("elders")
    assert [role.role for role in lost.roles] == ["regie"]
    assert [step.step for step in lost.steps] == ["a"]


def test_a_departure_reads_as_a_few_lines() -> None:
    """In a notebook it shows who leaves, what goes, and each change with what explains it."""
    assert repr(street().without("gemeente")).splitlines() == [
        "Without gemeente, burgemeester: 6 fte, 8400 hours a year",
        "  roles.regie falls empty",
        "  roles.gezag falls empty",
        "  roles.team loses a party politie",
        "  chains.k.steps.weging stops regie",
        "  chains.k.steps.opsporing is not reached recherche",
        "  chains.k.steps.afspraak stops team",
        "  chains.k.steps.hulp is not reached hulp",
        "  interventions.gesprek stops team",
        "  interventions.sluiting stops team",
        "  interventions.toezicht loses its authority",
        "  networks.tafel loses its lead regie",
        "  networks.tafel splits politie | school | zorg",
        "  networks.duo stops politie",
        "  results.contact loses its last intervention",
        "  means.sluiten is gone",
        "  means.pand is gone",
    ]


def test_each_change_is_a_row_for_a_table() -> None:
    """A row says what changes, how, and because of what; without any change there is none."""
    assert street().without("zorg").rows()[0] == {
        "entity": "roles.hulp",
        "change": "falls empty",
        "because": "school",
    }
    assert street().without("stil").rows() == []
