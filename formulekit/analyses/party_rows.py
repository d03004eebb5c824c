"""What one formule says of a party, as plain rows: roles, commitments, steps, hand-overs, ties, authority and means."""

import datetime
from dataclasses import dataclass
from typing import Literal

from formulekit.analyses.quantities import Quantity

Direction = Literal["gives", "gets", "both"]


@dataclass(frozen=True, slots=True)
class Named:
    """Something with an id and a name; whether it is confidential."""

    id: str
    name: str
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class PeopleRow:
    """People of one function in a commitment: how many fte, with what mandate, and until when."""

    function: str
    fte: Quantity
    mandate: str | None
    until: datetime.date | None


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    """A commitment.

    Attributes:
        party: The party, or the part of it, that commits.
        role: The role that it fills.
        task: What the role does.
        coordination: What the role coordinates.
        interventions: What it does in that role.
        limited: Whether it commits to those interventions alone, and not to all that the role performs.
        people: The people.
        means: The means that it brings.
        obligation: Result or effort.
        reservation: What the commitment hinges on.
        from_: The first day.
        until: The last day.
    """

    party: Named
    role: Named
    task: str | None
    coordination: str | None
    interventions: tuple[Named, ...]
    limited: bool
    people: tuple[PeopleRow, ...]
    means: tuple[Named, ...]
    obligation: str | None
    reservation: str | None
    from_: datetime.date | None
    until: datetime.date | None


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of a chain that a role of the party carries."""

    chain: Named
    step: Named
    role: Named


@dataclass(frozen=True, slots=True)
class HandoverRow:
    """A case that the party hands over or is handed.

    Attributes:
        direction: Whether it gives or gets.
        chain: The chain.
        giver: The step that gives.
        taker: The step that takes.
        others: The parties on the other side; empty where nobody fills the role there.
        other_role: The role on the other side.
        kind: Forward, return, escalate or de-escalate.
        condition: When this way is taken.
        information: What goes along.
        legal_basis: On what grounds: its own, else those of the chain.
        within: Within what time.
        feedback: Whether the giver hears what comes of it.
        confidential: Whether it is confidential.
    """

    direction: Direction
    chain: Named
    giver: Named
    taker: Named
    others: tuple[Named, ...]
    other_role: Named
    kind: str
    condition: str | None
    information: tuple[Named, ...]
    legal_basis: tuple[Named, ...]
    within: str | None
    feedback: bool
    confidential: bool


@dataclass(frozen=True, slots=True)
class NetworkRow:
    """A network in which the party sits, the roles in which it does, whether it leads, and the meeting."""

    network: Named
    roles: tuple[Named, ...]
    leads: bool
    meeting: str | None
    frequency: str | None
    decides: bool


@dataclass(frozen=True, slots=True)
class TieRow:
    """A tie of a network between the party and others.

    Attributes:
        direction: Whether it gives, gets or both.
        network: The network.
        kind: What there is between them.
        others: The parties on the other side; empty where nobody fills the roles there.
        other_roles: The roles on the other side.
        information: What is given.
        legal_basis: On what grounds: its own, else those of the network.
        confidential: Whether it is confidential.
    """

    direction: Direction
    network: Named
    kind: str
    others: tuple[Named, ...]
    other_roles: tuple[Named, ...]
    information: tuple[Named, ...]
    legal_basis: tuple[Named, ...]
    confidential: bool


@dataclass(frozen=True, slots=True)
class AuthorityRow:
    """An intervention that stands under the party's authority, and the roles that do it."""

    party: Named
    intervention: Named
    responsible: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class MeansRow:
    """A means that the party holds, brings or both; `amount` in euros per `per`, None where none is stated."""

    party: Named
    means: Named
    kind: str
    holds: bool
    brings: bool
    amount: Quantity | None
    per: str | None


@dataclass(frozen=True, slots=True)
class SignatureRow:
    """That the party, or a part of it, signed: the day, the function that signed, the decision behind it."""

    party: Named
    on: datetime.date
    by: str | None
    decision: str | None


@dataclass(frozen=True, slots=True)
class RungRow:
    """A rung of the escalation: the role, the parties that fill it, and whether the party is one of them."""

    role: Named
    parties: tuple[Named, ...]
    own: bool


@dataclass(frozen=True, slots=True)
class CapacityRow:
    """What the party, or a part of it, has in all of a function: fte, over every formule."""

    party: Named
    function: str
    fte: Quantity


@dataclass(frozen=True, slots=True)
class Page:
    """What one formule says of a party; what is said of its parts is said of it.

    Attributes:
        formule: The formule.
        status: How far the formule has come.
        party: The party.
        kind: What sort of organisation or body it is; None where nothing declares it.
        whole: The party of which it is a part.
        parts: Its parts, and theirs.
        acts_for: The parties on whose behalf it acts.
        represented_by: The parties that act on its behalf.
        signatures: That it signed; empty where it has not.
        commitments: What it commits, in the order of the file.
        steps: The steps that its roles carry.
        handovers: The cases that it hands over and is handed, by chain in the order of the file.
        networks: The networks in which it sits.
        ties: What there is between it and others there.
        authority: What stands under its authority.
        means: The means and powers that it holds or brings.
        escalation: The rungs of the escalation, lowest first; empty where it is on none of them.
        capacity: What it has in all of each function.
    """

    formule: Named
    status: str
    party: Named
    kind: str | None
    whole: Named | None
    parts: tuple[Named, ...]
    acts_for: tuple[Named, ...]
    represented_by: tuple[Named, ...]
    signatures: tuple[SignatureRow, ...]
    commitments: tuple[CommitmentRow, ...]
    steps: tuple[StepRow, ...]
    handovers: tuple[HandoverRow, ...]
    networks: tuple[NetworkRow, ...]
    ties: tuple[TieRow, ...]
    authority: tuple[AuthorityRow, ...]
    means: tuple[MeansRow, ...]
    escalation: tuple[RungRow, ...]
    capacity: tuple[CapacityRow, ...]
