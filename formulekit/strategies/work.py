"""What is done in a generated formule: its interventions, the means for them, and what each party commits."""

import math
from typing import NamedTuple

from hypothesis import strategies as st

from formulekit.model import Commitment, Intervention, Means, Party, People
from formulekit.model.values import Evidence, MeansKind, Obligation, Phase, Term
from formulekit.strategies.aims import Aims
from formulekit.strategies.cast import Cast
from formulekit.strategies.shelf import Shelf
from formulekit.strategies.words import AMOUNT, FUNCTIONS, few, hidden, ids, likely, one, perhaps, text

_EARLY: tuple[Phase, ...] = ("prevention", "proaction")
_PHASES: tuple[Phase, ...] = (*_EARLY, "preparation", "response", "aftercare")
_MEANS: tuple[MeansKind, ...] = ("power", "money", "system", "facility", "method")
_TERMS: tuple[Term | None, ...] = (None, "year", "month", "once")
_EVIDENCE: tuple[Evidence | None, ...] = (None, "none", "plausible", "evaluated")
_FIRM: tuple[Obligation | None, ...] = (None, "result")
_ANY: tuple[Obligation | None, ...] = (*_FIRM, "effort")
# Enough for every case that a chain can bring: two fte or more.
_FTE = (2.0, 2.5, 4.125, 8.0)
_HOURS = (72.0, 81.5, 144.0)
_FIRST_HIDDEN = 6


class Work(NamedTuple):
    """What is done, and with what.

    Attributes:
        interventions: Interventions by id.
        means: Means by id, each required by an intervention.
        brought: Per means without a holder, the party that brings it.
    """

    interventions: dict[str, Intervention]
    means: dict[str, Means]
    brought: dict[str, str]

    def done_by(self, role: str) -> tuple[str, ...]:
        """Give the interventions for which a role is responsible or which it supports."""
        return tuple(name for name, each in self.interventions.items() if role in (*each.responsible, *each.supports))


def work(draw: st.DrawFn, cast: Cast, aims: Aims, shelf: Shelf) -> Work:
    """Draw what is done.

    Args:
        draw: The drawing function.
        cast: Who takes part.
        aims: What it is for.
        shelf: What bodies may name.
    """
    interventions = {
        name: _intervention(draw, number, cast, aims, shelf) for number, name in enumerate(ids(draw, 1, 3))
    }
    interventions = _serving(interventions, aims)
    means: dict[str, Means] = {}
    brought: dict[str, str] = {}
    for name in ids(draw, 0, 2):
        user = one(draw, tuple(interventions))
        body = interventions[user]
        means[name] = _means(draw, cast, body, shelf)
        interventions[user] = body.model_copy(update={"requires": (*body.requires, name)})
        if not means[name].holder:
            brought[name] = one(draw, cast.acting())
    return Work(interventions, means, brought)


def _intervention(draw: st.DrawFn, number: int, cast: Cast, aims: Aims, shelf: Shelf) -> Intervention:
    roles = tuple(cast.roles)
    responsible = few(draw, roles, 1)
    name = hidden(draw, _FIRST_HIDDEN + number) if number else None
    parties = tuple(party for party, body in cast.parties.items() if body.kind != "collaboration")
    return Intervention(
        name=name or text(draw),
        phase=one(draw, _PHASES if number else _EARLY),
        target_groups=few(draw, aims.groups),
        responsible=responsible,
        accountable=one(draw, roles) if len(responsible) > 1 or likely(draw) else None,
        supports=few(draw, roles, most=1),
        consulted=few(draw, roles, most=1),
        informed=few(draw, roles, most=1),
        authority=one(draw, parties) if likely(draw) else None,
        contributes_to=few(draw, (*aims.results, *aims.outcomes), 1),
        assumption=perhaps(draw),
        evidence=one(draw, _EVIDENCE),
        confidential=name is not None,
        source=shelf.some_sources(draw),
        legal_basis=shelf.some_bases(draw),
    )


def _serving(interventions: dict[str, Intervention], aims: Aims) -> dict[str, Intervention]:
    """Let the first intervention serve the outcomes and reach the target groups that no other one does."""
    first, body = next(iter(interventions.items()))
    served = frozenset(aim for each in interventions.values() for aim in each.contributes_to)
    update = {
        "contributes_to": (*body.contributes_to, *aims.unserved(served)),
        "target_groups": tuple(dict.fromkeys((*body.target_groups, *aims.groups))),
    }
    return {**interventions, first: body.model_copy(update=update)}


def _means(draw: st.DrawFn, cast: Cast, user: Intervention, shelf: Shelf) -> Means:
    """Draw means for an intervention; a power is held by who performs it or by whose authority it stands under."""
    kind = one(draw, _MEANS)
    able = (*cast.filled(user.responsible), *((user.authority,) if user.authority else ()))
    return Means(
        name=text(draw),
        kind=kind,
        holder=few(draw, able, 1 if kind == "power" else 0),
        amount=draw(AMOUNT) if kind == "money" else None,
        per=one(draw, _TERMS) if kind == "money" else None,
        until=shelf.days.until if likely(draw) else None,
        legal_basis=shelf.some_bases(draw),
    )


def commitments(draw: st.DrawFn, cast: Cast, work: Work, shelf: Shelf) -> dict[str, tuple[Commitment, ...]]:
    """Draw what each party commits; of each role the first one commits without reserve.

    Args:
        draw: The drawing function.
        cast: Who takes part.
        work: What is done.
        shelf: What bodies may name.
    """
    promised: dict[str, tuple[Commitment, ...]] = {}
    for role, parties in cast.filling.items():
        for number, party in enumerate(parties):
            done = work.done_by(role)
            promise = _firm(draw, role, shelf) if number == 0 else _loose(draw, role, done, shelf)
            promised[party] = (*promised.get(party, ()), promise)
    for means, party in work.brought.items():
        first, *others = promised[party]
        promised[party] = (first.model_copy(update={"means": (*first.means, means)}), *others)
    return promised


def _firm(draw: st.DrawFn, role: str, shelf: Shelf) -> Commitment:
    return Commitment(
        role=role,
        people=_people(draw, shelf),
        obligation=one(draw, _FIRM),
        from_=shelf.days.start if likely(draw) else None,
        until=shelf.days.until if likely(draw) else None,
        source=shelf.some_sources(draw),
    )


def _loose(draw: st.DrawFn, role: str, done: tuple[str, ...], shelf: Shelf) -> Commitment:
    return Commitment(
        role=role,
        interventions=few(draw, done),
        people=_people(draw, shelf),
        obligation=one(draw, _ANY),
        reservation=perhaps(draw),
    )


def _people(draw: st.DrawFn, shelf: Shelf) -> tuple[People, ...]:
    """Draw people, the first ones with a mandate."""
    functions = few(draw, FUNCTIONS, 1)
    return tuple(_function(draw, function, shelf, leads=not number) for number, function in enumerate(functions))


def _function(draw: st.DrawFn, function: str, shelf: Shelf, *, leads: bool) -> People:
    in_hours = likely(draw)
    return People(
        function=function,
        fte=None if in_hours else one(draw, _FTE),
        hours_per_week=one(draw, _HOURS) if in_hours else None,
        mandate=text(draw) if leads else perhaps(draw),
        until=shelf.days.until if likely(draw) else None,
    )


def with_capacity(draw: st.DrawFn, cast: Cast, promised: dict[str, tuple[Commitment, ...]]) -> dict[str, Party]:
    """Give the parties, some with a capacity that is enough for what they commit.

    Args:
        draw: The drawing function.
        cast: Who takes part.
        promised: What each party commits.
    """
    parties = dict(cast.parties)
    for party, promises in promised.items():
        if likely(draw):
            capacity = {function: math.ceil(sum_) + 1.0 for function, sum_ in _committed(promises).items()}
            parties[party] = parties[party].model_copy(update={"capacity": capacity})
    return parties


def _committed(promises: tuple[Commitment, ...]) -> dict[str, float]:
    """Add up the fte that commitments ask of each function."""
    asked: dict[str, float] = {}
    for people in (each for promise in promises for each in promise.people):
        fte = people.full_time
        asked[people.function] = asked.get(people.function, 0.0) + (0.0 if fte == "unknown" else fte)
    return asked
