"""Chains: how a case travels from step to step, and what goes along."""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from formulekit.model.body import Body
from formulekit.model.fields import (
    Amount,
    Boolean,
    Empty,
    InformationRefs,
    InterventionRefs,
    RoleRef,
    Share,
    StepId,
    StepRef,
    Text,
)
from formulekit.model.frozen import FrozenDict, Keyed
from formulekit.model.values import ChainKind, HandoverKind, Rate


class Inflow(Body):
    """How many cases come in, per week, month or year."""

    scope: ClassVar[str] = "inflow"

    cases: Amount
    per: Rate


class Handover(Body):
    """A case going from one step to another. `share` is a part of one, not a percentage."""

    scope: ClassVar[str] = "handover"

    kind: HandoverKind = "forward"
    share: Share | None = None
    condition: Text | None = None
    information: InformationRefs = ()
    within: Text | None = None
    feedback: Boolean = False
    confidential: Boolean = False


def _empty_body(value: object) -> object:
    return {} if value is Empty.EMPTY else value


class Step(Body):
    """One link of a chain, carried by a role."""

    scope: ClassVar[str] = "step"

    name: Text
    role: RoleRef
    inflow: Inflow | None = None
    interventions: InterventionRefs = ()
    hours_per_case: Amount | None = None
    parallel: Boolean = False
    end: Boolean = False
    to: Keyed[StepRef, Annotated[Handover, BeforeValidator(_empty_body)]] = FrozenDict()
    confidential: Boolean = False


class Chain(Body):
    """A chain of steps; their order in the file is their order in the chain."""

    scope: ClassVar[str] = "chain"

    name: Text
    kind: ChainKind = "case-flow"
    steps: Keyed[StepId, Step]
