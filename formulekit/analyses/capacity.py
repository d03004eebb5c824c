"""Is there enough: the hours that cases ask of each role, against the hours that parties commit to it."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from formulekit.analyses.flow import cases, inflow_of
from formulekit.analyses.quantities import UNKNOWN, Quantity, quantity, total
from formulekit.analyses.stints import fte_of, fullest, stints
from formulekit.phrases import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from formulekit.analyses.stints import Stint
    from formulekit.findings import Path
    from formulekit.graph import Index, Link, Promise

Row: TypeAlias = dict[str, str | float | None]


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
        committed: The hours that parties commit to it, a year, at the moment at which they commit the most.
    """

    role: str
    steps: tuple[StepLoad, ...]
    asked: Quantity
    committed: Quantity

    @property
    def use(self) -> float | None:
        """Hours asked for each hour committed; None where either is not known, or nothing is committed."""
        taken = self.taken_by(self.asked)
        return taken.least if taken.exact else None

    def taken_by(self, hours: Quantity) -> Quantity:
        """Give the part of its committed hours that some hours take, 1.0 being all of them.

        Args:
            hours: The hours, a year.

        Returns:
            The part; nothing is known of it where what is committed is not known, or is nothing.
        """
        if not self.committed.exact or self.committed.least == 0:
            return UNKNOWN
        return Quantity(hours.least / self.committed.least, hours.exact)


class ChainCapacity(NamedTuple):
    """What a chain can carry.

    Attributes:
        chain: The id of the chain.
        inflow: The cases that come in, a year; nothing is known of them where no step states any.
        steps: Its steps, in the order of the file.
        bottleneck: Of the steps whose role's use is known, the one whose role is used most, above all one to which
            nothing is committed; None where there is none.
        most: The most cases that could come in, a year, before a role has no hours left; what other chains ask of
            that role stays as it is. Where not all hours committed are known, the least that this can be.
    """

    chain: str
    inflow: Quantity
    steps: tuple[StepLoad, ...]
    bottleneck: Link | None
    most: Quantity


class Capacity(NamedTuple):
    """The capacity of a formule. Hours and cases are a year's; a `Quantity` says whether all of it is known.

    Attributes:
        roles: What each role is asked and has, by the id of the role.
        chains: What each chain can carry, by the id of the chain.
        hours_per_fte_year: The productive hours that one fte was taken to have, a year: an assumption.
    """

    roles: Mapping[str, RoleLoad]
    chains: Mapping[str, ChainCapacity]
    hours_per_fte_year: float

    def __repr__(self) -> str:
        """Write it as a few lines to read."""
        head = f"Capacity, a year, at {number(self.hours_per_fte_year).en} hours for each fte"
        roles = (
            f"  role {load.role}: {load.asked} hours asked, {load.committed} committed" for load in self.roles.values()
        )
        return "\n".join([head, *roles, *map(_line, self.chains.values())])

    def rows(self) -> list[Row]:
        """Give a row for each step, as a table takes them: `pandas.DataFrame(capacity.rows())`.

        Returns:
            For each step, in the order of the file: `chain`, `step`, `role`; `cases` and `hours`, a year; `committed`,
            the hours of its role; `use`, the part of them that the step takes, and `role_use`, the part that all
            steps of the role take (1.0 is all of them). Each number has a twin, `cases_at_least` and so on: the number
            is None where not all is known, its twin is what is known.
        """
        return [self._row(load) for chain in self.chains.values() for load in chain.steps]

    def _row(self, load: StepLoad) -> Row:
        step = load.link
        role = self.roles.get(step.step.role, RoleLoad(step.step.role, (), UNKNOWN, UNKNOWN))
        numbers = {
            "cases": load.cases,
            "hours": load.hours,
            "committed": role.committed,
            "use": role.taken_by(load.hours),
            "role_use": role.taken_by(role.asked),
        }
        row: Row = {"chain": step.chain, "step": step.id, "role": role.role}
        for name, each in numbers.items():
            row |= {name: each.least if each.exact else None, f"{name}_at_least": each.least}
        return row


def _line(chain: ChainCapacity) -> str:
    narrowest = f"; bottleneck: {chain.bottleneck.id}" if chain.bottleneck else ""
    return f"  chain {chain.chain}: cases: {chain.inflow}; most: {chain.most}{narrowest}"


def capacity_of(index: Index) -> Capacity:
    """Reckon the capacity of a formule.

    A commitment that is limited to some interventions counts only for steps that name one of them, and for no more
    hours than these ask. Of people who are not there all the time counts what is there at one time, at the most, from
    the day on which the formule is judged.

    Args:
        index: The formule.
    """
    loads = _loads(index)
    roles = {
        role: _role_load(role, tuple(load for load in loads if load.link.step.role == role), index)
        for role in index.roles
    }
    chains = {name: _chain_capacity(name, loads, roles) for name in index.chains}
    return Capacity(roles, chains, index.hours_per_fte_year)


def _loads(index: Index) -> tuple[StepLoad, ...]:
    flows = {name: cases(chain) for name, chain in index.chains.items()}
    return tuple(
        StepLoad(link, handled, handled.times(quantity(link.step.hours_per_case)))
        for link in index.links
        for handled in (flows[link.chain][link.id],)
    )


def _role_load(role: str, steps: tuple[StepLoad, ...], index: Index) -> RoleLoad:
    own = stints(index, index.promised.get(role, ()))
    year = Quantity(index.hours_per_fte_year)
    committed = fullest(own, lambda held: total(_hours(held, year, steps))).amount
    return RoleLoad(role, steps, total(load.hours for load in steps), committed)


def _hours(held: tuple[Stint, ...], year: Quantity, steps: tuple[StepLoad, ...]) -> Iterator[Quantity]:
    """Give the hours of each commitment to a role."""
    people: dict[Path, list[Stint]] = {}
    for each in held:
        people.setdefault(each.promise.path, []).append(each)
    for own in people.values():
        yield _counted(own[0].promise, fte_of(own).times(year), steps)


def _counted(promise: Promise, hours: Quantity, steps: tuple[StepLoad, ...]) -> Quantity:
    limits = frozenset(promise.commitment.interventions)
    if not limits:
        return hours
    asked = total(load.hours for load in steps if limits & frozenset(load.link.step.interventions))
    if asked.exact:
        return Quantity(min(hours.least, asked.least), hours.exact or hours.least >= asked.least)
    return Quantity(hours.least, exact=False)


def _chain_capacity(chain: str, loads: tuple[StepLoad, ...], roles: Mapping[str, RoleLoad]) -> ChainCapacity:
    own = tuple(load for load in loads if load.link.chain == chain)
    busy = [load for load in own if load.hours != Quantity() and load.link.step.role in roles]
    arriving = [inflow_of(load.link.step) for load in own if load.link.step.inflow]
    inflow = total(arriving) if arriving else UNKNOWN
    known = [(strain, load) for load in busy if (strain := _strain(roles[load.link.step.role])) is not None]
    heaviest = max(known, key=lambda pair: (pair[0], pair[1].hours.least), default=None)
    room = [_room(roles[role], own) for role in dict.fromkeys(load.link.step.role for load in busy)]
    narrowest = min(room, key=lambda part: (part.least, not part.exact), default=UNKNOWN)
    most = inflow.times(narrowest) if inflow.least else UNKNOWN
    return ChainCapacity(chain, inflow, own, heaviest[1].link if heaviest else None, most)


def _strain(load: RoleLoad) -> float | None:
    """Give the use of a role that is asked something; without end where nothing is committed to it."""
    return inf if load.asked.exact and load.committed == Quantity() else load.use


def _room(load: RoleLoad, own: tuple[StepLoad, ...]) -> Quantity:
    """Give by what factor the inflow of a chain could grow before a role has no hours left; at least, by that much."""
    here = total(step.hours for step in own if step.link.step.role == load.role)
    if not load.asked.exact or here.least == 0:
        return UNKNOWN
    elsewhere = load.asked.least - here.least
    return Quantity(max(0.0, load.committed.least - elsewhere) / here.least, load.committed.exact)
