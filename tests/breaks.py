"""What breaking a formule for one rule is, and what the breakers of all blocks add to a formule."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TypeAlias

from formulekit import Formule
from formulekit.findings import Path
from formulekit.model import Body, Commitment, Network, Party, People, Role
from formulekit.model.values import PartyKind
from formulekit.units import UnknownQuantity

NEW = "nieuw-iets"
"""An id that no generated formule has."""

OTHER = "nieuw-ander"
THIRD = "nieuw-derde"
FUNCTION = "gastheer"
"""The function of all whom a breaker adds."""

# Of three domains, so that a network of newcomers alone is broad.
_KINDS: tuple[PartyKind, ...] = ("school", "company", "youth-care")


class Break(NamedTuple):
    """A formule that is broken for one rule.

    Attributes:
        formule: The broken formule.
        path: The path at which it must be said.
        mended: The same formule with the fault alone taken away; None where that is the formule that was broken.
        beside: The text of the file beside it that it names; empty where it names none.
    """

    formule: Formule
    path: Path
    mended: Formule | None = None
    beside: str = ""


Breaker: TypeAlias = Callable[[Formule], Break | None]
"""Breaks a formule, or gives None where there is nothing in it to break."""


def put(formule: Formule, section: str, body: Body, name: str = NEW) -> Formule:
    """Give a formule with one more entry in a section, or with another one under a known id."""
    entries: Mapping[str, Body] = getattr(formule, section)
    return formule.model_copy(update={section: {**entries, name: body}})


def escalating(formule: Formule, role: Role) -> Formule:
    """Give a formule with one more role, to which is escalated."""
    return put(formule, "roles", role).model_copy(update={"escalation": (*formule.escalation, NEW)})


def promising(formule: Formule, party: str, commitment: Commitment) -> tuple[Formule, Path]:
    """Give a formule in which a party commits one thing more, and the path of that; its capacity is left open."""
    before = formule.commitments.get(party, ())
    promised = {**formule.commitments, party: (*before, commitment)}
    free = formule.parties[party].model_copy(update={"capacity": {}})
    parties = {**formule.parties, party: free}
    return formule.model_copy(update={"commitments": promised, "parties": parties}), ("commitments", party, len(before))


def working(role: str = NEW, *, fte: float | UnknownQuantity = 2, mandate: str | None = None) -> Commitment:
    """Give a commitment with people."""
    return Commitment(role=role, people=(People(function=FUNCTION, fte=fte, mandate=mandate),))


def committing(formule: Formule) -> list[str]:
    """Give the parties that commit something and are part of no other."""
    return [party for party in formule.commitments if formule.parties[party].part_of is None]


def intervening(formule: Formule, body: Body) -> Formule:
    """Give a formule with its first intervention in another form."""
    return put(formule, "interventions", body, next(iter(formule.interventions)))


def newcomer(formule: Formule, roles: Iterable[str] = (NEW,), party: str = NEW) -> Formule:
    """Give a formule with one more party, which works in some roles; a role that is not there yet is added."""
    kind = _KINDS[len(formule.parties) % len(_KINDS)]
    signed = next(iter(formule.parties.values())).signed
    fuller = put(formule, "parties", Party(name="Los", kind=kind, signed=signed), party)
    for role in roles:
        fuller = put(fuller, "roles", fuller.roles.get(role, Role(name="Los")), role)
        fuller, _ = promising(fuller, party, working(role))
    return fuller


def meeting(formule: Formule, members: Iterable[str], network: Mapping[str, object] | None = None) -> Formule:
    """Give a formule with one more network, of these members and with these further fields."""
    body = Network(name="Los", members=tuple(members))
    return put(formule, "networks", body.model_copy(update=network or {}))


def joined(formule: Formule) -> Formule:
    """Give a formule with a newcomer in a role of its own, in one network with everyone else."""
    return meeting(newcomer(formule), (*formule.roles, NEW))
