"""What if a party leaves: what falls empty, stops, splits, or loses its last intervention."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from formulekit.analyses.quantities import Quantity
from formulekit.analyses.stints import most_of
from formulekit.analyses.unknown_party import UnknownParty
from formulekit.graph import Index, Promise
from formulekit.graph.chains import entries, onward
from formulekit.graph.partnership import partners, pieces
from formulekit.graph.provision import brought, empowered
from formulekit.graph.walking import among, reached
from formulekit.model import Formule


class RoleLoss(NamedTuple):
    """A role that loses a party.

    Attributes:
        role: The id of the role.
        left: The parties that still fill it.
        counted: How many these are, a part counted with its whole.
        due: How many the role asks; with fewer it is not filled.
        fte: What the leaving parties had committed to it, in fte.
    """

    role: str
    left: tuple[str, ...]
    counted: int
    due: int
    fte: Quantity


class StepLoss(NamedTuple):
    """A step that stops.

    Attributes:
        chain: The id of the chain.
        step: The id of the step.
        role: The id of the role that carries it.
        reached: Whether cases could still come there; if not, that alone makes it stop.
    """

    chain: str
    step: str
    role: str
    reached: bool


class InterventionLoss(NamedTuple):
    """An intervention that cannot go on.

    Attributes:
        intervention: The id of the intervention.
        roles: The responsible roles, where nobody is left in any of them to do it; else empty.
        means: The means and powers that it requires and lost, where somebody is left to do it.
    """

    intervention: str
    roles: tuple[str, ...]
    means: tuple[str, ...]


class NetworkLoss(NamedTuple):
    """A network that does not hold.

    Attributes:
        network: The id of the network.
        lead: The id of the lead's role, where that falls empty; else None.
        parts: The groups of parties into which it splits, a part counted with its whole; empty where it does not.
        left: The parties that are left of its members, a part counted with its whole.
        stops: Whether it had two parties or more, and has no longer.
    """

    network: str
    lead: str | None
    parts: tuple[tuple[str, ...], ...]
    left: tuple[str, ...]
    stops: bool


class Departure(NamedTuple):
    """What changes in a formule when parties leave; what was empty, stopped or split before is not in it.

    Attributes:
        parties: The parties that leave, with all that are part of them.
        roles: Roles that then have fewer parties than they ask.
        thinned: Roles that lose a party otherwise.
        steps: Steps that stop: their role has nobody for them, or no case comes there any more.
        interventions: Interventions that cannot go on.
        authority: Interventions that go on, but lose the party under whose authority they stand.
        networks: Networks that lose their lead, split, or stop.
        results: Results to which no intervention contributes any more.
        outcomes: Outcomes to which no intervention leads any more.
        means: Means and powers that nobody brings or holds any more.
        fte: What the parties had committed, in fte.
        hours: The same, in hours a year.
        hours_per_fte_year: The productive hours that one fte was taken to have, a year: an assumption.
    """

    parties: tuple[str, ...]
    roles: tuple[RoleLoss, ...]
    thinned: tuple[RoleLoss, ...]
    steps: tuple[StepLoss, ...]
    interventions: tuple[InterventionLoss, ...]
    authority: tuple[str, ...]
    networks: tuple[NetworkLoss, ...]
    results: tuple[str, ...]
    outcomes: tuple[str, ...]
    means: tuple[str, ...]
    fte: Quantity
    hours: Quantity
    hours_per_fte_year: float

    def __repr__(self) -> str:
        """Write it as a few lines to read."""
        head = f"Without {', '.join(self.parties)}: {self.fte} fte, {self.hours} hours a year"
        return "\n".join([head, *(f"  {' '.join(row.values())}".rstrip() for row in self.rows())])

    @property
    def changes(self) -> bool:
        """Whether anything changes."""
        return bool(self.rows())

    def rows(self) -> list[dict[str, str]]:
        """Give a row for each change, as a table takes them: `pandas.DataFrame(departure.rows())`.

        Returns:
            For each change the path of what it is about (`entity`, such as `roles.opspoorder`), what becomes of it
            (`change`), and the ids that explain it (`because`): the parties that are left in a role, the role of a
            step, the roles or means that an intervention lacks, the lead or the parts of a network.
        """
        return [{"entity": entity, "change": change, "because": because} for entity, change, because in _told(self)]


def _told(loss: Departure) -> Iterator[tuple[str, str, str]]:
    for change, roles in (("falls empty", loss.roles), ("loses a party", loss.thinned)):
        yield from ((f"roles.{each.role}", change, ", ".join(each.left)) for each in roles)
    for step in loss.steps:
        yield f"chains.{step.chain}.steps.{step.step}", "stops" if step.reached else "is not reached", step.role
    for each in loss.interventions:
        yield f"interventions.{each.intervention}", "stops", ", ".join(each.roles or each.means)
    yield from ((f"interventions.{name}", "loses its authority", "") for name in loss.authority)
    for network in loss.networks:
        yield from ((f"networks.{network.network}", change, because) for change, because in _network(network))
    for section, names in (("results", loss.results), ("outcomes", loss.outcomes)):
        yield from ((f"{section}.{name}", "loses its last intervention", "") for name in names)
    yield from ((f"means.{name}", "is gone", "") for name in loss.means)


def _network(loss: NetworkLoss) -> Iterator[tuple[str, str]]:
    if loss.lead:
        yield "loses its lead", loss.lead
    if loss.parts:
        yield "splits", " | ".join(", ".join(part) for part in loss.parts)
    if loss.stops:
        yield "stops", ", ".join(loss.left)


def parties_of(formule: Formule) -> tuple[str, ...]:
    """Give the parties that occur in a formule: those that it has, and those that commit without being declared."""
    return tuple(dict.fromkeys((*formule.parties, *formule.commitments)))


def without(index: Index, parties: Sequence[str]) -> Departure:
    """Work out what changes when parties leave, all at once; what is part of them leaves with them.

    Args:
        index: The formule.
        parties: The ids of the parties.

    Raises:
        UnknownParty: One of them does not occur in the formule.
    """
    gone = _gone(index, parties)
    was, now = _state(index), _state(replace(index, formule=_left(index.formule, gone)))
    lost = tuple(promise for promise in index.promises if promise.party in gone)
    losses = tuple(_roles(now.index, lost))
    emptied = frozenset(role for role in index.roles if _filled(index, role) and not _filled(now.index, role))
    fte = most_of(index, lost)
    return Departure(
        parties=_ordered(parties_of(index.formule), gone),
        roles=tuple(loss for loss in losses if loss.role in emptied),
        thinned=tuple(loss for loss in losses if loss.role not in emptied),
        steps=tuple(loss for chain in index.chains for loss in _steps(index, now.index, chain)),
        interventions=tuple(_interventions(was, now)),
        authority=tuple(_unruled(was, now)),
        networks=tuple(loss for name in index.networks for loss in _broken(index, now.index, name)),
        results=_ordered(index.formule.results, was.results - now.results),
        outcomes=_ordered(index.formule.outcomes, was.outcomes - now.outcomes),
        means=_ordered(index.formule.means, was.available - now.available),
        fte=fte,
        hours=fte.times(Quantity(index.hours_per_fte_year)),
        hours_per_fte_year=index.hours_per_fte_year,
    )


def _ordered(names: Iterable[str], chosen: frozenset[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name in chosen)


@dataclass(frozen=True, slots=True)
class _State:
    """A formule, its means that are available, interventions that are performed and go on, and what these lead to."""

    index: Index
    available: frozenset[str]
    performed: frozenset[str]
    working: frozenset[str]
    results: frozenset[str]
    outcomes: frozenset[str]


def _state(index: Index) -> _State:
    available, formule = brought(index), index.formule
    performed = frozenset(name for name in index.interventions if _performed(index, name))
    working = frozenset(name for name in performed if not _lacking(index, name, available))
    aims = {aim for name in working for aim in index.interventions[name].contributes_to}
    results = frozenset(aims & formule.results.keys())
    behind = (outcome for result in results for outcome in formule.results[result].contributes_to)
    return _State(index, available, performed, working, results, frozenset((*(aims - results), *behind)))


def _gone(index: Index, parties: Sequence[str]) -> frozenset[str]:
    known = parties_of(index.formule)
    for party in parties:
        if party not in known:
            raise UnknownParty(party, known)
    return reached(parties, {party: index.parts.get(party, ()) for party in known})


def _left(formule: Formule, gone: frozenset[str]) -> Formule:
    """Give what is left of a formule without some parties: their commitments, holdings and authority go with them."""
    means = {
        name: body.model_copy(update={"holder": tuple(party for party in body.holder if party not in gone)})
        for name, body in formule.means.items()
    }
    interventions = {
        name: body.model_copy(update={"authority": None}) if body.authority in gone else body
        for name, body in formule.interventions.items()
    }
    left = {
        "parties": {party: body for party, body in formule.parties.items() if party not in gone},
        "commitments": {party: made for party, made in formule.commitments.items() if party not in gone},
    }
    return formule.model_copy(update={**left, "means": means, "interventions": interventions})


def _filled(index: Index, role: str) -> bool:
    """Tell whether as many parties commit to a role as it asks; a part counts with its whole."""
    return len(index.wholes.get(role, ())) >= (index.roles[role].min if role in index.roles else 1)


def _staffed(index: Index, role: str, interventions: Sequence[str]) -> bool:
    """Tell whether a role is filled, and not only by commitments that are limited to other interventions."""
    limits = (frozenset(promise.commitment.interventions) for promise in index.promised.get(role, ()))
    able = (not limit or not interventions or not limit.isdisjoint(interventions) for limit in limits)
    return any(able) and _filled(index, role)


def _roles(after: Index, lost: Sequence[Promise]) -> Iterator[RoleLoss]:
    taken: dict[str, list[Promise]] = {}
    for promise in lost:
        taken.setdefault(promise.commitment.role, []).append(promise)
    for name, role in after.roles.items():
        if name in taken:
            counted = len(after.wholes.get(name, ()))
            yield RoleLoss(name, after.filling(name), counted, role.min, most_of(after, taken[name]))


def _steps(before: Index, after: Index, chain: str) -> Iterator[StepLoss]:
    was, now = _carried(before, chain), _carried(after, chain)
    came, comes = _visited(before, chain, was), _visited(after, chain, now)
    for name, step in before.chains[chain].steps.items():
        if name in was - now:
            yield StepLoss(chain, name, step.role, reached=True)
        elif name in came - comes:
            yield StepLoss(chain, name, step.role, reached=False)


def _carried(index: Index, chain: str) -> frozenset[str]:
    steps = index.chains[chain].steps.items()
    return frozenset(name for name, step in steps if _staffed(index, step.role, step.interventions))


def _visited(index: Index, chain: str, carried: frozenset[str]) -> frozenset[str]:
    """Give the steps to which a path of carried steps leads from an entry."""
    body = index.chains[chain]
    return reached((name for name in entries(body) if name in carried), among(carried, onward(body)))


def _performed(index: Index, name: str) -> bool:
    return any(_staffed(index, role, (name,)) for role in index.interventions[name].responsible)


def _lacking(index: Index, name: str, available: frozenset[str]) -> tuple[str, ...]:
    """Give the means and powers that an intervention requires, and does not have."""
    body, means = index.interventions[name], index.formule.means
    required = (each for each in dict.fromkeys(body.requires) if each in means)
    return tuple(
        each
        for each in required
        if not (empowered(index, body, means[each]) if means[each].kind == "power" else each in available)
    )


def _interventions(was: _State, now: _State) -> Iterator[InterventionLoss]:
    stopped = was.working - now.working
    for name, body in was.index.interventions.items():
        if name in stopped:
            done = name in now.performed
            lacking = _lacking(now.index, name, now.available) if done else ()
            yield InterventionLoss(name, () if done else body.responsible, lacking)


def _unruled(was: _State, now: _State) -> Iterator[str]:
    for name, body in was.index.interventions.items():
        if name in now.working and body.authority != now.index.interventions[name].authority:
            yield name


def _broken(before: Index, after: Index, name: str) -> Iterator[NetworkLoss]:
    body = before.networks[name]
    was, left = partners(before, body.members), partners(after, body.members)
    lead = body.lead if body.lead and _filled(before, body.lead) and not _filled(after, body.lead) else None
    parts = _parts(before, after, name)
    stops = len(left) <= 1 < len(was)
    if lead or parts or stops:
        yield NetworkLoss(name, lead, parts, left, stops)


def _parts(before: Index, after: Index, network: str) -> tuple[tuple[str, ...], ...]:
    """Give the groups into which falls what hung together before; roles that nobody filled yet may still tie them."""
    awaited = frozenset(before.roles) - before.promised.keys()
    group_of = {party: at for at, group in enumerate(pieces(before, network, awaited)) for party in group}
    now: dict[int, list[tuple[str, ...]]] = {}
    for group in pieces(after, network, awaited):
        now.setdefault(group_of[group[0]], []).append(group)
    return tuple(group for groups in now.values() if len(groups) > 1 for group in groups)
