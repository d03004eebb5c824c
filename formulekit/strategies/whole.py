"""A whole formule that is valid by construction."""

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from hypothesis import strategies as st

from formulekit.loaded import Formule
from formulekit.model import Chain, Commitment, CouncilGoal, Instrument, Network, OpenPoint, Period
from formulekit.model.values import InstrumentKind, Scale, Status, TextLanguage
from formulekit.strategies.aims import Aims, aims
from formulekit.strategies.cast import Cast, cast
from formulekit.strategies.flows import chains
from formulekit.strategies.shelf import Shelf, shelf
from formulekit.strategies.ties import networks
from formulekit.strategies.words import days, few, ids, likely, one, perhaps, text
from formulekit.strategies.work import Work, commitments, with_capacity, work

STATUSES: tuple[Status, ...] = ("draft", "adopted", "active", "closed", "template")
TODAY = datetime.date(2026, 7, 1)
_SCALES: tuple[Scale, ...] = ("local", "regional", "national")
_LANGUAGES: tuple[TextLanguage, ...] = ("nl", "en")
_DEEDS: tuple[InstrumentKind, ...] = ("covenant", "decision", "action-plan", "privacy-protocol")


class _Parts(NamedTuple):
    """What has been drawn of a formule."""

    shelf: Shelf
    cast: Cast
    aims: Aims
    work: Work
    chains: dict[str, Chain]
    networks: dict[str, Network]
    promised: dict[str, tuple[Commitment, ...]]


def formules(*, statuses: tuple[Status, ...] = STATUSES, today: datetime.date = TODAY) -> st.SearchStrategy[Formule]:
    """Give formules that are valid by construction: no rule has anything to say of them.

    They are small, some tens of entities, and awkward: texts look like numbers, booleans or signs of YAML, ids are
    alike across kinds, steps branch, return and run side by side.

    Args:
        statuses: The statuses that they may have.
        today: The day on which they are valid; their evaluation is about a year or two later.
    """
    return _formules(statuses, today)


@st.composite
def _formules(draw: st.DrawFn, statuses: tuple[Status, ...], today: datetime.date) -> Formule:
    parts = _parts(draw, shelf(draw, days(draw, today)))
    carried = _carried(parts)
    return _head(draw, one(draw, statuses), parts.shelf).model_copy(
        update={
            "escalation": _escalation(draw, parts),
            "issue": parts.aims.issue,
            "parties": with_capacity(draw, parts.cast, parts.promised),
            "roles": parts.cast.roles,
            "means": parts.work.means,
            "information": {name: each for name, each in parts.shelf.information.items() if name in carried},
            "legal_bases": parts.shelf.legal_bases,
            "interventions": parts.work.interventions,
            "commitments": parts.promised,
            "chains": parts.chains,
            "networks": parts.networks,
            "results": parts.aims.results,
            "outcomes": parts.aims.outcomes,
            "sources": parts.shelf.sources,
        }
    )


def _parts(draw: st.DrawFn, resting: Shelf) -> _Parts:
    players = cast(draw, resting, signing=likely(draw))
    goals = aims(draw, resting)
    done = work(draw, players, goals, resting)
    linked = networks(draw, players, resting)
    flowing = chains(draw, players, done, resting, least=0 if linked else 1)
    promised = commitments(draw, players, done, resting)
    return _Parts(resting, players, goals, done, flowing, linked, promised)


def _head(draw: st.DrawFn, status: Status, resting: Shelf) -> Formule:
    """Draw the head; what it names of sources and legal bases is all of them, so that none is idle."""
    start, evaluation, until = resting.days
    return Formule(
        formule=ids(draw, 1, 1)[0],
        title=text(draw),
        version=text(draw),
        status=status,
        scale=one(draw, _SCALES),
        area=perhaps(draw),
        summary=perhaps(draw),
        language=one(draw, _LANGUAGES),
        valid=Period(from_=start, until=until),
        evaluation=evaluation,
        instruments=tuple(
            Instrument(kind=kind, reference=text(draw), source=resting.some_sources(draw)) for kind in few(draw, _DEEDS)
        ),
        council_goal=CouncilGoal(text=text(draw)),
        open_points=_open_points(draw, evaluation) if likely(draw) else (),
        source=tuple(resting.sources),
        legal_basis=tuple(resting.legal_bases),
    )


def _open_points(draw: st.DrawFn, until: datetime.date) -> tuple[OpenPoint, ...]:
    """Draw agreements that are still to be made; they hush nothing."""
    return (OpenPoint(reason=text(draw), owner=text(draw), until=until),)


def _escalation(draw: st.DrawFn, parts: _Parts) -> tuple[str, ...]:
    """Draw to whom is escalated, among them the roles that nothing else names."""
    named = set(_named_roles(parts))
    idle = tuple(role for role in parts.cast.roles if role not in named)
    return tuple(dict.fromkeys((*idle, *few(draw, tuple(parts.cast.roles)))))


def _named_roles(parts: _Parts) -> Iterable[str]:
    for network in parts.networks.values():
        yield from network.members
    for chain in parts.chains.values():
        yield from (step.role for step in chain.steps.values())
    for each in parts.work.interventions.values():
        yield from (*each.responsible, *each.supports)


def _carried(parts: _Parts) -> frozenset[str]:
    """Give the information that goes along with a hand-over or a tie."""
    steps = (step for chain in parts.chains.values() for step in chain.steps.values())
    handovers = (handover for step in steps for handover in step.to.values())
    ties = (tie for network in parts.networks.values() for tie in network.ties)
    carried = (each.information for each in handovers), (each.information for each in ties)
    return frozenset(name for kind in carried for names in kind for name in names)
