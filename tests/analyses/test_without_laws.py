"""Laws of a departure: what it says is what the rules, and networkx, say of the formule that is left."""

from collections.abc import Mapping
from itertools import product

import networkx
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from streets import STREET, street

from formulekit import Departure, Formule
from formulekit.analyses.quantities import Quantity
from formulekit.graph import Index
from formulekit.plugins import rules
from formulekit.strategies import TODAY, formules

LAW = settings(derandomize=True, deadline=None, database=None, max_examples=40, phases=(Phase.explicit, Phase.generate))


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
