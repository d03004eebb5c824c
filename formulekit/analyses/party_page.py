"""Look one party up in one formule."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from formulekit.analyses.party_rows import (
    AuthorityRow,
    CapacityRow,
    CommitmentRow,
    Direction,
    HandoverRow,
    MeansRow,
    Named,
    NetworkRow,
    Page,
    PeopleRow,
    RungRow,
    SignatureRow,
    StepRow,
    TieRow,
)
from formulekit.analyses.quantities import quantity
from formulekit.graph import Index, Link, Promise
from formulekit.model import Handover, Tie


class _HasName(Protocol):
    @property
    def name(self) -> str: ...


@dataclass(frozen=True, slots=True)
class _Look:
    """One party, looked up in one formule: its id with those of its parts, and names for ids."""

    index: Index
    own: tuple[str, ...]

    def parties(self, ids: Iterable[str]) -> tuple[Named, ...]:
        return tuple(_named(self.index.parties, party) for party in dict.fromkeys(ids))

    def roles(self, ids: Iterable[str]) -> tuple[Named, ...]:
        return tuple(_named(self.index.roles, role) for role in ids)

    def filling(self, *roles: str) -> tuple[str, ...]:
        """Give the parties that fill one of some roles, each once."""
        return tuple(dict.fromkeys(party for role in roles for party in self.index.filling(role)))

    def fills(self, *roles: str) -> bool:
        return any(party in self.own for party in self.filling(*roles))

    def others(self, *roles: str) -> tuple[str, ...]:
        """Give the other parties that fill one of some roles."""
        return tuple(party for party in self.filling(*roles) if party not in self.own)

    def beside(self, *roles: str) -> bool:
        """Tell whether someone else is there, or nobody yet: whether something goes to or comes from others."""
        return bool(self.others(*roles)) or not self.filling(*roles)

    def bases(self, ids: Iterable[str]) -> tuple[Named, ...]:
        known = self.index.formule.legal_bases
        return tuple(Named(name, _titled(known[name].title, known[name].article)) for name in ids if name in known)

    def information(self, ids: Iterable[str]) -> tuple[Named, ...]:
        return tuple(_named(self.index.formule.information, name) for name in ids)


def _named(known: Mapping[str, _HasName], name: str) -> Named:
    body = known.get(name)
    return Named(name, body.name, getattr(body, "confidential", False)) if body else Named(name, name)


def _titled(title: str, article: str | None) -> str:
    return f"{title}, {'art. ' if article[:1].isdigit() else ''}{article}" if article else title


def page_of(index: Index, party: str) -> Page | None:
    """Give what a formule says of a party; None where it does not know that party.

    Args:
        index: The formule.
        party: The id of the party.
    """
    body = index.parties.get(party)
    if body is None and party not in index.formule.commitments:
        return None
    look = _Look(index, _with_parts(index, party))
    (named,) = look.parties((party,))
    acting = (name for name in look.own for name in (index.parties[name].acts_for if name in index.parties else ()))
    return Page(
        formule=Named(index.formule.formule, index.formule.title),
        status=index.formule.status,
        party=named,
        kind=body.kind if body else None,
        whole=_named(index.parties, body.part_of) if body and body.part_of else None,
        parts=look.parties(look.own[1:]),
        acts_for=look.parties(acting),
        represented_by=look.parties(
            name for name, other in index.parties.items() if not set(other.acts_for).isdisjoint(look.own)
        ),
        signatures=tuple(_signatures(look)),
        commitments=tuple(_commitment(look, promise) for promise in index.promises if promise.party in look.own),
        steps=tuple(_step(look, link) for link in index.links if look.fills(link.step.role)),
        handovers=tuple(row for link in index.links for row in _handovers(look, link)),
        networks=tuple(_networks(look)),
        ties=tuple(row for name in index.networks for row in _ties(look, name)),
        authority=tuple(_authority(look)),
        means=tuple(_means(look)),
        escalation=_escalation(look),
        capacity=tuple(_capacity(look)),
    )


def _with_parts(index: Index, party: str) -> tuple[str, ...]:
    found = {party: None}
    waiting = [party]
    while waiting:
        fresh = [part for part in index.parts.get(waiting.pop(0), ()) if part not in found]
        found |= dict.fromkeys(fresh)
        waiting.extend(fresh)
    return tuple(found)


def _signatures(look: _Look) -> Iterator[SignatureRow]:
    """Give the signatures that bind the party: its own, its parts', its whole's, and of who acts on its behalf."""
    acting = (name for name, other in look.index.parties.items() if look.own[0] in other.acts_for)
    for party in look.parties((*look.own, look.index.whole(look.own[0]), *acting)):
        body = look.index.parties.get(party.id)
        if body and body.signed:
            yield SignatureRow(party, body.signed.on, body.signed.by, body.signed.decision)


def _commitment(look: _Look, promise: Promise) -> CommitmentRow:
    commitment, index = promise.commitment, look.index
    role = index.roles.get(commitment.role)
    return CommitmentRow(
        party=_named(index.parties, promise.party),
        role=_named(index.roles, commitment.role),
        task=role.task if role else None,
        coordination=role.coordination if role else None,
        interventions=tuple(
            _named(index.interventions, name)
            for name in commitment.interventions or index.performed.get(commitment.role, ())
        ),
        limited=bool(commitment.interventions),
        people=tuple(
            PeopleRow(people.function, quantity(people.full_time), people.mandate, people.until)
            for people in commitment.people
        ),
        means=tuple(_named(index.formule.means, name) for name in commitment.means),
        obligation=commitment.obligation,
        reservation=commitment.reservation,
        from_=commitment.from_,
        until=commitment.until,
    )


def _step(look: _Look, link: Link) -> StepRow:
    chain, (role,) = _named(look.index.chains, link.chain), look.roles((link.step.role,))
    return StepRow(chain, Named(link.id, link.step.name, link.step.confidential), role)


def _handovers(look: _Look, link: Link) -> Iterator[HandoverRow]:
    """Give the hand-overs out of a step that the party gives, and those that it gets; both where it shares a role."""
    steps = look.index.chains[link.chain].steps
    for target in (name for name in link.step.to if name in steps):
        giving, taking = link.step.role, steps[target].role
        if look.fills(giving) and look.beside(taking):
            yield _handover(look, link, target, "gives")
        if look.fills(taking) and look.beside(giving):
            yield _handover(look, link, target, "gets")


def _handover(look: _Look, link: Link, target: str, direction: Direction) -> HandoverRow:
    chain = look.index.chains[link.chain]
    body: Handover = link.step.to[target]
    taker = chain.steps[target]
    other = taker.role if direction == "gives" else link.step.role
    return HandoverRow(
        direction=direction,
        chain=_named(look.index.chains, link.chain),
        giver=Named(link.id, link.step.name, link.step.confidential),
        taker=Named(target, taker.name, taker.confidential),
        others=look.parties(look.others(other)),
        other_role=look.roles((other,))[0],
        kind=body.kind,
        condition=body.condition,
        information=look.information(body.information),
        legal_basis=look.bases(body.legal_basis or chain.legal_basis),
        within=body.within,
        feedback=body.feedback,
        confidential=body.confidential or link.step.confidential or taker.confidential,
    )


def _networks(look: _Look) -> Iterator[NetworkRow]:
    for name, network in look.index.networks.items():
        leads = bool(network.lead) and look.fills(network.lead or "")
        roles = tuple(role for role in dict.fromkeys(network.members) if look.fills(role))
        if roles or leads:
            meeting = network.meeting
            yield NetworkRow(
                network=_named(look.index.networks, name),
                roles=look.roles(roles),
                leads=leads,
                meeting=meeting.name if meeting else None,
                frequency=meeting.frequency if meeting else None,
                decides=bool(meeting and meeting.decides),
            )


def _ties(look: _Look, network: str) -> Iterator[TieRow]:
    for tie in look.index.networks[network].ties:
        gives = look.fills(*tie.from_) and look.beside(*tie.to)
        gets = look.fills(*tie.to) and look.beside(*tie.from_)
        if gives or gets:
            yield _tie(look, network, tie, "gives" if not gets else "gets" if not gives else "both")


def _tie(look: _Look, network: str, tie: Tie, direction: Direction) -> TieRow:
    sides = {"gives": tie.to, "gets": tie.from_, "both": (*tie.from_, *tie.to)}
    other = tuple(dict.fromkeys(sides[direction]))
    return TieRow(
        direction="both" if tie.mutual else direction,
        network=_named(look.index.networks, network),
        kind=tie.kind,
        others=look.parties(look.others(*other)),
        other_roles=look.roles(other),
        information=look.information(tie.information),
        legal_basis=look.bases(tie.legal_basis or look.index.networks[network].legal_basis),
        confidential=tie.confidential,
    )


def _authority(look: _Look) -> Iterator[AuthorityRow]:
    for name, body in look.index.interventions.items():
        if body.authority in look.own:
            (party,) = look.parties((body.authority,))
            yield AuthorityRow(party, _named(look.index.interventions, name), look.roles(body.responsible))


def _means(look: _Look) -> Iterator[MeansRow]:
    for name, body in look.index.formule.means.items():
        for party in look.parties(look.own):
            brings = any(name in each.means for each in look.index.formule.commitments.get(party.id, ()))
            if brings or party.id in body.holder:
                amount = None if body.amount is None else quantity(body.amount)
                means = _named(look.index.formule.means, name)
                yield MeansRow(party, means, body.kind, party.id in body.holder, brings, amount, body.per)


def _escalation(look: _Look) -> tuple[RungRow, ...]:
    rungs = tuple(
        RungRow(role, look.parties(look.filling(role.id)), look.fills(role.id))
        for role in look.roles(look.index.formule.escalation)
    )
    return rungs if any(rung.own for rung in rungs) else ()


def _capacity(look: _Look) -> Iterator[CapacityRow]:
    for party in look.parties(look.own):
        body = look.index.parties.get(party.id)
        for function, fte in body.capacity.items() if body else ():
            yield CapacityRow(party, function, quantity(fte))
