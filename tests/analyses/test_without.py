"""What changes when parties leave: by example, and against the rules and networkx."""

from collections.abc import Mapping
from itertools import product
from typing import TypeAlias

import networkx
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from formulekit import Departure, Formule, UnknownParty
from formulekit.analyses.quantities import UNKNOWN, Quantity
from formulekit.graph import Index
from formulekit.plugins import rules
from formulekit.strategies import TODAY, formules

LAW = settings(derandomize=True, deadline=None, database=None, max_examples=40, phases=(Phase.explicit, Phase.generate))
Tree: TypeAlias = Mapping[str, object]

PEOPLE = [{"function": "f", "fte": 2}]
STREET: dict[str, object] = {
    "formule": "straat",
    "title": "Straat",
    "version": "1",
    "status": "draft",
    "scale": "local",
    "parties": {
        "gemeente": {"name": "Gemeente", "kind": "municipality"},
        "burgemeester": {"name": "Burgemeester", "kind": "authority", "part_of": "gemeente"},
        "politie": {"name": "Politie", "kind": "police"},
        "school": {"name": "School", "kind": "school"},
        "zorg": {"name": "Zorg", "kind": "care-provider"},
        "stil": {"name": "Stil", "kind": "company"},
    },
    "roles": {
        "regie": {"name": "Regisseur"},
        "team": {"name": "Team"},
        "recherche": {"name": "Recherche"},
        "hulp": {"name": "Hulp", "min": 2},
        "gezag": {"name": "Gezag"},
    },
    "means": {
        "aanhouden": {"name": "Aanhouden", "kind": "power", "holder": "politie"},
        "sluiten": {"name": "Sluiten", "kind": "power", "holder": "burgemeester"},
        "pand": {"name": "Pand", "kind": "facility"},
    },
    "commitments": {
        "gemeente": [{"role": "regie", "people": PEOPLE}, {"role": "team", "people": PEOPLE, "means": "pand"}],
        "burgemeester": [{"role": "gezag", "people": PEOPLE}],
        "politie": [{"role": "team", "interventions": "toezicht"}, {"role": "recherche", "people": PEOPLE}],
        "school": [{"role": "hulp"}],
        "zorg": [{"role": "hulp"}],
    },
    "interventions": {
        "toezicht": {
            "name": "Toezicht",
            "phase": "prevention",
            "responsible": "team",
            "authority": "burgemeester",
            "contributes_to": ["meldingen", "rust"],
        },
        "gesprek": {"name": "Gesprek", "phase": "prevention", "responsible": "team", "contributes_to": "contact"},
        "sluiting": {
            "name": "Sluiting",
            "phase": "response",
            "responsible": "team",
            "supports": "gezag",
            "requires": ["sluiten", "pand", "nergens"],
            "contributes_to": "meldingen",
        },
        "aanhouding": {
            "name": "Aanhouding",
            "phase": "response",
            "responsible": "recherche",
            "requires": "aanhouden",
            "contributes_to": ["zaken", "elders"],
        },
        "begeleiding": {"name": "Begeleiding", "phase": "aftercare", "responsible": "hulp", "contributes_to": "weg"},
    },
    "results": {
        "meldingen": {"name": "Meldingen", "contributes_to": "rust"},
        "contact": {"name": "Contact", "contributes_to": "rust"},
        "zaken": {"name": "Zaken", "contributes_to": "recht"},
        "weg": {"name": "Weg"},
    },
    "outcomes": {"rust": {"name": "Rust"}, "recht": {"name": "Recht"}},
    "chains": {
        "k": {
            "name": "Keten",
            "steps": {
                "melding": {"name": "Melding", "role": "team", "interventions": "toezicht", "to": {"weging": {}}},
                "weging": {"name": "Weging", "role": "regie", "to": {"opsporing": {}, "afspraak": {}}},
                "opsporing": {"name": "Opsporing", "role": "recherche", "to": {"hulp": {}}},
                "afspraak": {"name": "Afspraak", "role": "team", "interventions": "gesprek", "end": True},
                "hulp": {"name": "Hulp", "role": "hulp"},
            },
        }
    },
    "networks": {
        "tafel": {
            "name": "Tafel",
            "members": ["regie", "recherche", "hulp"],
            "lead": "regie",
            "ties": [{"from": "regie", "to": ["recherche", "hulp"], "kind": "information"}],
        },
        "duo": {"name": "Duo", "members": ["recherche", "gezag"]},
    },
}


def street(**more: object) -> Formule:
    """Make the formule of these examples, with some sections otherwise."""
    return Formule.model_validate({**STREET, **more})


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


@st.composite
def departures(draw: st.DrawFn) -> tuple[Formule, tuple[str, ...], Departure]:
    """Draw a formule, some of its parties, and what changes without them."""
    formule = draw(formules(statuses=("draft", "adopted", "active", "closed")))
    named = tuple(draw(st.lists(st.sampled_from(list(formule.parties)), min_size=1, max_size=3, unique=True)))
    return formule, named, formule.without(*named)


def gone(formule: Formule, named: tuple[str, ...]) -> frozenset[str]:
    """Give the parties that leave, and all below them."""
    parts: networkx.DiGraph[str] = networkx.DiGraph()
    parts.add_nodes_from(formule.parties)
    parts.add_edges_from((body.part_of, name) for name, body in formule.parties.items() if body.part_of)
    return frozenset(named).union(*(networkx.descendants(parts, name) for name in named))


def stripped(formule: Formule, named: tuple[str, ...]) -> Formule:
    """Take the commitments of some parties, and of what is part of them, out of a formule."""
    leaving = gone(formule, named)
    left = {party: made for party, made in formule.commitments.items() if party not in leaving}
    return formule.model_copy(update={"commitments": left})


def reported(formule: Formule, code: str) -> set[str]:
    """Give the ids of what a rule reports."""
    check = rules()[code].formule
    assert check
    return {str(hit.path[-1]) for hit in check(Index(formule, today=TODAY))}


@LAW
@given(departures())
def test_roles_fall_empty_that_the_rule_then_reports(case: tuple[Formule, tuple[str, ...], Departure]) -> None:
    """FK301 on the formule without the commitments newly reports the very roles that fall empty."""
    formule, named, lost = case
    left = stripped(formule, named)
    assert {role.role for role in lost.roles} == reported(left, "FK301") - reported(formule, "FK301")
    assert frozenset(lost.parties) == gone(formule, named)


@LAW
@given(departures())
def test_outcomes_are_lost_that_the_rule_then_reports(case: tuple[Formule, tuple[str, ...], Departure]) -> None:
    """FK602 on the formule without the interventions that stop newly reports the very outcomes that are lost."""
    formule, _, lost = case
    stopped = {each.intervention for each in lost.interventions}
    left = {name: body for name, body in formule.interventions.items() if name not in stopped}
    after = formule.model_copy(update={"interventions": left})
    assert set(lost.outcomes) == reported(after, "FK602") - reported(formule, "FK602")


def clusters(formule: Formule, network: str, whole: Mapping[str, str]) -> list[set[str]]:
    """Give the groups of parties that the ties of a network hold together, as networkx finds them."""
    filling: dict[str, set[str]] = {}
    for party, commitments in formule.commitments.items():
        for commitment in commitments:
            filling.setdefault(commitment.role, set()).add(whole[party])
    beside: networkx.Graph[str] = networkx.Graph()
    body = formule.networks[network]
    for role in (*body.members, *(role for tie in body.ties for role in (*tie.from_, *tie.to))):
        beside.add_nodes_from(filling.get(role, ()))
    for one, other, about in formule.graph().edges(data=True):
        if about["relation"] == "tie" and about["network"] == network:
            first, second = (filling.get(role.removeprefix("roles."), set()) for role in (one, other))
            beside.add_edges_from(product(first, second))
    return [set(group) for group in networkx.connected_components(beside)]


@st.composite
def tied(draw: st.DrawFn) -> tuple[Formule, tuple[str, ...], Departure]:
    """Draw a network of roles that hang by a few ties from one another, and what happens without some parties."""
    parties = {f"p{number}": {"name": "P", "kind": "company"} for number in range(draw(st.integers(4, 8)))}
    parties |= {"deel": {"name": "D", "kind": "company", "part_of": "p0"}}
    roles = [f"r{number}" for number in range(draw(st.integers(3, 7)))]
    filling = {role: draw(st.lists(st.sampled_from(list(parties)), min_size=1, max_size=2)) for role in roles}
    pairs = [(draw(st.sampled_from(roles[:at])), role) for at, role in enumerate(roles) if at]
    pairs += draw(st.lists(st.tuples(st.sampled_from(roles), st.sampled_from(roles)), max_size=2))
    kept = pairs[draw(st.integers(0, 1)) :]
    ties = [{"from": one, "to": other, "kind": "information"} for one, other in kept]
    formule = street(
        parties=parties,
        roles={role: {"name": role} for role in roles},
        commitments={party: [{"role": role} for role in roles if party in filling[role]] for party in parties},
        networks={"n": {"name": "N", "members": roles, "ties": ties}},
        interventions={},
        chains={},
        means={},
    )
    named = tuple(dict.fromkeys(filling[draw(st.sampled_from([kept[0][0], *roles]))]))
    return formule, named, formule.without(*named)


@settings(LAW, max_examples=100)
@given(tied())
def test_networks_split_where_networkx_finds_more_groups(case: tuple[Formule, tuple[str, ...], Departure]) -> None:
    """A group of parties that falls apart is reported with its parts, and no other is."""
    formule, named, lost = case
    whole = {party: Index(formule).whole(party) for party in formule.parties}
    told = {network.network: [set(part) for part in network.parts] for network in lost.networks}
    for name in formule.networks:
        after = clusters(stripped(formule, named), name, whole)
        within = [[now for now in after if now <= was] for was in clusters(formule, name, whole)]
        expected = [part for parts in within if len(parts) > 1 for part in parts]
        assert sorted(map(sorted, told.get(name, []))) == sorted(map(sorted, expected))


@LAW
@given(formules())
def test_who_commits_nothing_and_is_in_nothing_can_leave_without_notice(formule: Formule) -> None:
    """The leaving of a party that is only declared changes nothing."""
    party = Formule.model_validate(STREET).parties["stil"]
    added = formule.model_copy(update={"parties": {**formule.parties, "stil-in-een-hoek": party}})
    lost = added.without("stil-in-een-hoek")
    assert not lost.changes
    assert lost.fte == Quantity()


@LAW
@given(formules(statuses=("draft", "adopted", "active", "closed")))
def test_without_anybody_all_that_was_done_stops(formule: Formule) -> None:
    """When every party leaves, every role falls empty, every step and intervention stops, every aim is lost."""
    lost = formule.without(*formule.parties)
    assert [role.role for role in lost.roles] == list(formule.roles)
    assert {(step.chain, step.step) for step in lost.steps} == {
        (chain, step) for chain, body in formule.chains.items() for step in body.steps
    }
    assert [each.intervention for each in lost.interventions] == list(formule.interventions)
    assert lost.outcomes == tuple(formule.outcomes)
