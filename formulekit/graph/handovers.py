"""What can be asked of the hand-overs between roles: who hands to whom, what ties them, what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from formulekit.graph.chains import onward
from formulekit.graph.circles import following

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from formulekit.findings import Path
    from formulekit.graph.index import Index, Link
    from formulekit.model import Handover


class Passing(NamedTuple):
    """A case going from a step to one that another role carries."""

    giver: Link
    taker: Link
    handover: Handover

    @property
    def path(self) -> Path:
        """Where it stands."""
        return (*self.giver.path, "to", self.taker.id)

    @property
    def roles(self) -> tuple[str, str]:
        """The role that gives and the one that takes."""
        return self.giver.step.role, self.taker.step.role


def passings(index: Index) -> Iterator[Passing]:
    """Give every hand-over from a sound role to another, in the order of the file."""
    for link in index.links:
        giver = link.step.role
        steps = index.chains[link.chain].steps
        for name, handover in link.step.to.items() if giver in index.roles else ():
            if name in steps and steps[name].role in index.roles and steps[name].role != giver:
                yield Passing(link, link._replace(id=name, step=steps[name]), handover)


def parties_unclear(index: Index) -> bool:
    """Tell whether something faulty could fill a role, or make two parties one."""
    return index.could_supply("role", ("commitments",)) or wholes_unclear(index)


def wholes_unclear(index: Index) -> bool:
    """Tell whether something faulty could make two parties one: a part counts with its whole."""
    return index.could_supply("party", ("commitments",), ("parties",))


def apart(index: Index, one: str, other: str) -> bool:
    """Tell whether two roles are surely filled by different parties; a part counts with its whole.

    In a template that is so until a party fills both; elsewhere an unfilled role tells nothing.
    """
    parties = index.wholes.get(one, ()), index.wholes.get(other, ())
    return (index.formule.status == "template" or all(parties)) and set(parties[0]).isdisjoint(parties[1])


def untied(index: Index) -> Mapping[frozenset[str], list[Passing]]:
    """Give per pair of roles the hand-overs between them that no party and no network holds together.

    There are none in a formule without networks, nor where something faulty could hold them together.
    """
    if not index.networks or parties_unclear(index) or index.could_supply("role", ("networks",)):
        return {}
    networks = {role: frozenset(index.networked.get(role, ())) for role in index.carried}
    found: dict[frozenset[str], list[Passing]] = {}
    for passing in passings(index):
        giver, taker = passing.roles
        if networks[giver].isdisjoint(networks[taker]) and apart(index, giver, taker):
            found.setdefault(frozenset(passing.roles), []).append(passing)
    return found


def unanswered(index: Index) -> Iterator[Passing]:
    """Give the hand-overs between parties after which the giving party hears no more of the case."""
    if parties_unclear(index):
        return
    silent: dict[str, list[Passing]] = {}
    for passing in passings(index):
        if _is_silent(index, passing):
            silent.setdefault(passing.giver.chain, []).append(passing)
    if not silent:
        return
    bits = {party: 1 << at for at, party in enumerate(dict.fromkeys(map(index.whole, index.formule.commitments)))}
    marks = {role: sum(bits[party] for party in parties) for role, parties in index.wholes.items()}
    for chain, missing in silent.items():
        if not index.could_supply("role", ("chains", chain, "steps")):
            steps = index.chains[chain].steps
            later = following(onward(index.chains[chain]), {name: marks.get(steps[name].role, 0) for name in steps})
            yield from (each for each in missing if not later[each.taker.id] & marks[each.giver.step.role])


def _is_silent(index: Index, passing: Passing) -> bool:
    """Tell whether a hand-over surely goes to other parties, and without feedback."""
    if passing.handover.feedback or index.lost(passing.path, "feedback"):
        return False
    return all(role in index.wholes for role in passing.roles) and apart(index, *passing.roles)
