"""Is there enough: the hours that cases ask of each role, against the hours that parties commit to it."""

from collections.abc import Mapping
from typing import NamedTuple

from formulekit.analyses.flow import cases, inflow_of
from formulekit.analyses.quantities import UNKNOWN, Quantity, quantity, total
from formulekit.graph import Index, Link, Promise
from formulekit.model.commitments import HOURS_PER_FTE_YEAR


class StepLoad(NamedTuple):
    """What a step asks.

    Attributes:
        link: The step.
        cases: The cases that it handles, a year.
        hours: The hours that these ask, a year.
    """

    link: Link
    cases: Quantity
    hours: Quantity


class RoleLoad(NamedTuple):
    """What a role is asked, and what is committed to it.

    Attributes:
        role: The id of the role.
        steps: Its steps, in all chains.
        asked: The hours that these ask, a year.
        committed: The hours that parties commit to it, a year.
    """

    role: str
    steps: tuple[StepLoad, ...]
    asked: Quantity
    committed: Quantity

    @property
    def use(self) -> float | None:
        """Hours asked for each hour committed; None where either is not known, or nothing is committed."""
        if not self.asked.exact or not self.committed.exact or self.committed.least == 0:
            return None
        return self.asked.least / self.committed.least


class ChainCapacity(NamedTuple):
    """What a chain can carry.

    Attributes:
        chain: The id of the chain.
        inflow: The cases that come in, a year.
        bottleneck: The step whose role is used most; None where no use is known.
        most: The most cases that could come in, a year; None where some role's use is not known.
    """

    chain: str
    inflow: Quantity
    bottleneck: Link | None
    most: float | None


class Capacity(NamedTuple):
    """The capacity of a formule, at `hours_per_fte_year` productive hours for each fte."""

    roles: Mapping[str, RoleLoad]
    chains: Mapping[str, ChainCapacity]
    hours_per_fte_year: float


def capacity_of(index: Index, hours_per_fte_year: float = HOURS_PER_FTE_YEAR) -> Capacity:
    """Reckon the capacity of a formule.

    A commitment that is limited to some interventions counts only for steps that name one of them, and for no more
    hours than these ask.

    Args:
        index: The formule.
        hours_per_fte_year: The productive hours of one fte, a year.
    """
    loads = _loads(index)
    roles = {
        role: _role_load(role, tuple(load for load in loads if load.link.step.role == role), index, hours_per_fte_year)
        for role in index.roles
    }
    chains = {name: _chain_capacity(name, loads, roles) for name in index.chains}
    return Capacity(roles, chains, hours_per_fte_year)


def _loads(index: Index) -> tuple[StepLoad, ...]:
    flows = {name: cases(chain) for name, chain in index.chains.items()}
    return tuple(
        StepLoad(link, handled, handled.times(quantity(link.step.hours_per_case)))
        for link in index.links
        for handled in (flows[link.chain][link.id],)
    )


def _role_load(role: str, steps: tuple[StepLoad, ...], index: Index, hours_per_fte_year: float) -> RoleLoad:
    committed = [
        _counted(promise, _hours(promise, hours_per_fte_year), steps) for promise in index.promised.get(role, ())
    ]
    return RoleLoad(role, steps, total(load.hours for load in steps), total(committed))


def _hours(promise: Promise, hours_per_fte_year: float) -> Quantity:
    """Give the hours of a commitment, a year; unknown where it names no people."""
    if not promise.commitment.people:
        return UNKNOWN
    fte = total(quantity(people.full_time) for people in promise.commitment.people)
    return fte.times(Quantity(hours_per_fte_year))


def _counted(promise: Promise, hours: Quantity, steps: tuple[StepLoad, ...]) -> Quantity:
    limits = frozenset(promise.commitment.interventions)
    if not limits:
        return hours
    asked = total(load.hours for load in steps if limits & frozenset(load.link.step.interventions))
    if asked.exact:
        return Quantity(min(hours.least, asked.least), hours.exact or hours.least >= asked.least)
    return Quantity(hours.least, exact=False)


def _chain_capacity(chain: str, loads: tuple[StepLoad, ...], roles: Mapping[str, RoleLoad]) -> ChainCapacity:
    own = [load for load in loads if load.link.chain == chain]
    busy = [load for load in own if load.hours != Quantity() and load.link.step.role in roles]
    inflow = total(inflow_of(load.link.step) for load in own)
    known = [(use, load) for load in busy if (use := roles[load.link.step.role].use) is not None]
    heaviest = max(known, key=lambda pair: pair[0], default=None)
    room = [_room(role, own, roles) for role in dict.fromkeys(load.link.step.role for load in busy)]
    most = None
    if inflow.exact and room and all(part is not None for part in room):
        most = inflow.least * min(part for part in room if part is not None)
    return ChainCapacity(chain, inflow, heaviest[1].link if heaviest else None, most)


def _room(role: str, own: list[StepLoad], roles: Mapping[str, RoleLoad]) -> float | None:
    """Give by what factor the inflow of a chain could grow before a role has no hours left."""
    load = roles[role]
    here = total(step.hours for step in own if step.link.step.role == role)
    if load.use is None or not here.exact or here.least == 0:
        return None
    elsewhere = load.asked.least - here.least
    return max(0.0, load.committed.least - elsewhere) / here.least
