"""A formule as one networkx graph."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import networkx

from formulekit.findings import Path, entity_of
from formulekit.model import Formule, Step, Tie

if TYPE_CHECKING:
    FormuleGraph: TypeAlias = networkx.MultiDiGraph[str]
else:  # its class takes no parameters when the program runs
    FormuleGraph = networkx.MultiDiGraph

Attributes = dict[str, object]

_RASCI = ("responsible", "accountable", "supports", "consulted", "informed")


class Node(NamedTuple):
    """A node: its path, its kind, and more attributes."""

    path: Path
    kind: str
    more: Attributes


class Edge(NamedTuple):
    """An edge: from path to path, its relation, the path of what states it, and more attributes."""

    source: Path
    target: Path
    relation: str
    path: Path
    more: Attributes


def graph_of(formule: Formule) -> FormuleGraph:
    """Give the graph of a formule.

    Nodes are keyed by entity path, such as `parties.politie`, so that ids may be alike across kinds. Each has the
    attributes `kind`, `id` and `name`; a party also `domain` and `party_kind`, a step `chain`, an intervention
    `phase`, means `means_kind`, a role `min` and `coordination`, a network `form`.

    Edges are keyed by the path of what states them. Each has the attribute `relation`:

    ====================================================  ==================================================
    relation                                              from and to
    ====================================================  ==================================================
    commits (`fte`, `obligation`, `reservation`)          party to role
    responsible accountable supports consulted informed   role to intervention
    authority                                             party to intervention
    requires                                              intervention to means
    holds, brings                                         party to means
    reaches                                               intervention or outcome to target group
    contributes_to                                        intervention to result or outcome, result to outcome
    carries                                               role to step
    applies                                               step to intervention
    hands_over (`kind`, `share`, `information`,           step to step
    `legal_basis`, `within`, `feedback`)
    member_of, leads                                      role to network
    tie (`kind`, `mutual`, `network`, `information`,      role to role
    `legal_basis`)
    part_of, acts_for                                     party to party
    ====================================================  ==================================================

    What names an id that is not declared gives no edge. `fte` is a number, or "unknown" where any part of it is.

    Args:
        formule: The formule.
    """
    graph: FormuleGraph = networkx.MultiDiGraph(formule=formule.formule, title=formule.title)
    for node in _nodes(formule):
        graph.add_node(entity_of(node.path) or "", kind=node.kind, id=str(node.path[-1]), **node.more)
    for edge in _edges(formule):
        source, target = entity_of(edge.source) or "", entity_of(edge.target) or ""
        if source in graph and target in graph:
            graph.add_edge(source, target, key=entity_of(edge.path), relation=edge.relation, **edge.more)
    return graph


def _nodes(formule: Formule) -> Iterator[Node]:
    for name, party in formule.parties.items():
        more: Attributes = {"name": party.name, "domain": party.field_of_work, "party_kind": party.kind}
        yield Node(("parties", name), "party", more)
    for name, role in formule.roles.items():
        more = {"name": role.name, "min": role.min, "coordination": role.coordination}
        yield Node(("roles", name), "role", more)
    for name, intervention in formule.interventions.items():
        yield Node(("interventions", name), "intervention", {"name": intervention.name, "phase": intervention.phase})
    for name, means in formule.means.items():
        yield Node(("means", name), "means", {"name": means.name, "means_kind": means.kind})
    for name, network in formule.networks.items():
        yield Node(("networks", name), "network", {"name": network.name, "form": network.governance})
    for path, step in _steps(formule):
        yield Node(path, "step", {"name": step.name, "chain": str(path[1])})
    yield from _aims(formule)


def _aims(formule: Formule) -> Iterator[Node]:
    for name, result in formule.results.items():
        yield Node(("results", name), "result", {"name": result.name})
    for name, outcome in formule.outcomes.items():
        yield Node(("outcomes", name), "outcome", {"name": outcome.name})
    for name, group in (formule.issue.target_groups if formule.issue else {}).items():
        yield Node(("issue", "target_groups", name), "target_group", {"name": group.name})


def _steps(formule: Formule) -> Iterator[tuple[Path, Step]]:
    for chain, body in formule.chains.items():
        for name, step in body.steps.items():
            yield ("chains", chain, "steps", name), step


def _edges(formule: Formule) -> Iterator[Edge]:
    yield from _party_edges(formule)
    yield from _commitment_edges(formule)
    yield from _intervention_edges(formule)
    yield from _aim_edges(formule)
    yield from _chain_edges(formule)
    yield from _network_edges(formule)


def _party_edges(formule: Formule) -> Iterator[Edge]:
    for name, party in formule.parties.items():
        place: Path = ("parties", name)
        if party.part_of:
            yield Edge(place, ("parties", party.part_of), "part_of", (*place, "part_of"), {})
        for number, other in enumerate(party.acts_for):
            yield Edge(place, ("parties", other), "acts_for", (*place, "acts_for", number), {})
    for name, means in formule.means.items():
        for number, holder in enumerate(means.holder):
            yield Edge(("parties", holder), ("means", name), "holds", ("means", name, "holder", number), {})


def _commitment_edges(formule: Formule) -> Iterator[Edge]:
    for party, commitments in formule.commitments.items():
        for number, commitment in enumerate(commitments):
            path: Path = ("commitments", party, number)
            known = [people.full_time for people in commitment.people]
            fte = "unknown" if "unknown" in known else sum(each for each in known if each != "unknown")
            more: Attributes = {"fte": fte, "obligation": commitment.obligation, "reservation": commitment.reservation}
            yield Edge(("parties", party), ("roles", commitment.role), "commits", path, more)
            for place, means in enumerate(commitment.means):
                yield Edge(("parties", party), ("means", means), "brings", (*path, "means", place), {})


def _intervention_edges(formule: Formule) -> Iterator[Edge]:
    for name, body in formule.interventions.items():
        place: Path = ("interventions", name)
        accountable = (body.accountable,) if body.accountable else ()
        parts = (body.responsible, accountable, body.supports, body.consulted, body.informed)
        for relation, roles in zip(_RASCI, parts, strict=True):
            for number, role in enumerate(roles):
                yield Edge(("roles", role), place, relation, (*place, relation, number), {})
        if body.authority:
            yield Edge(("parties", body.authority), place, "authority", (*place, "authority"), {})
        for number, means in enumerate(body.requires):
            yield Edge(place, ("means", means), "requires", (*place, "requires", number), {})


def _aim_edges(formule: Formule) -> Iterator[Edge]:
    for name, body in formule.interventions.items():
        place: Path = ("interventions", name)
        yield from _reaching(place, body.target_groups)
        for number, aim in enumerate(body.contributes_to):
            section = "results" if aim in formule.results else "outcomes"
            yield Edge(place, (section, aim), "contributes_to", (*place, "contributes_to", number), {})
    for name, result in formule.results.items():
        for number, outcome in enumerate(result.contributes_to):
            path: Path = ("results", name, "contributes_to", number)
            yield Edge(("results", name), ("outcomes", outcome), "contributes_to", path, {})
    for name, aimed in formule.outcomes.items():
        yield from _reaching(("outcomes", name), aimed.target_groups)


def _reaching(place: Path, groups: tuple[str, ...]) -> Iterator[Edge]:
    for number, group in enumerate(groups):
        yield Edge(place, ("issue", "target_groups", group), "reaches", (*place, "target_groups", number), {})


def _chain_edges(formule: Formule) -> Iterator[Edge]:
    for place, step in _steps(formule):
        yield Edge(("roles", step.role), place, "carries", (*place, "role"), {})
        for number, name in enumerate(step.interventions):
            yield Edge(place, ("interventions", name), "applies", (*place, "interventions", number), {})
        for target, handover in step.to.items():
            more: Attributes = {
                "kind": handover.kind,
                "share": handover.share,
                "information": handover.information,
                "legal_basis": handover.legal_basis or formule.chains[str(place[1])].legal_basis,
                "within": handover.within,
                "feedback": handover.feedback,
            }
            yield Edge(place, (*place[:3], target), "hands_over", (*place, "to", target), more)


def _network_edges(formule: Formule) -> Iterator[Edge]:
    for name, body in formule.networks.items():
        place: Path = ("networks", name)
        for number, member in enumerate(body.members):
            yield Edge(("roles", member), place, "member_of", (*place, "members", number), {})
        if body.lead:
            yield Edge(("roles", body.lead), place, "leads", (*place, "lead"), {})
        for number, tie in enumerate(body.ties):
            more: Attributes = {"network": name, "legal_basis": tie.legal_basis or body.legal_basis}
            yield from _tied(tie, (*place, "ties", number), more)


def _tied(tie: Tie, path: Path, more: Mapping[str, object]) -> Iterator[Edge]:
    about: Attributes = {**more, "kind": tie.kind, "mutual": tie.mutual, "information": tie.information}
    for one in tie.from_:
        for other in tie.to:
            yield Edge(("roles", one), ("roles", other), "tie", (*path, one, other), about)
