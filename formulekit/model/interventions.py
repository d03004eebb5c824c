"""Interventions: what is done to or for someone."""

from typing import ClassVar

from formulekit.model.body import Body
from formulekit.model.fields import (
    AimRefs,
    Boolean,
    MeansRefs,
    PartyRef,
    RoleRef,
    RoleRefs,
    TargetGroupRefs,
    Text,
)
from formulekit.model.values import Evidence, Phase


class Intervention(Body):
    """One intervention, its place in the safety chain, its roles (RASCI), its means and its aims."""

    scope: ClassVar[str] = "intervention"

    name: Text
    phase: Phase
    target_groups: TargetGroupRefs = ()
    responsible: RoleRefs
    accountable: RoleRef | None = None
    supports: RoleRefs = ()
    consulted: RoleRefs = ()
    informed: RoleRefs = ()
    authority: PartyRef | None = None
    requires: MeansRefs = ()
    contributes_to: AimRefs = ()
    assumption: Text | None = None
    evidence: Evidence | None = None
    confidential: Boolean = False
