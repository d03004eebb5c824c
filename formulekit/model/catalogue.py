"""The catalogue: what several formules share."""

from typing import ClassVar

from formulekit.model.body import Body
from formulekit.model.fields import (
    Id,
    InformationId,
    InterventionId,
    LegalBasisId,
    MeansId,
    PartyId,
    RoleId,
    SourceId,
    Text,
)
from formulekit.model.frozen import FrozenDict, Keyed
from formulekit.model.interventions import Intervention
from formulekit.model.means import Information, LegalBasis, Means, Source
from formulekit.model.parties import Party
from formulekit.model.roles import Role
from formulekit.model.values import TextLanguage


class Catalogue(Body):
    """Shared definitions; an entry belongs to a formule once something in that formule names it."""

    scope: ClassVar[str] = "catalogue"

    catalogue: Id
    title: Text | None = None
    version: Text | None = None
    language: TextLanguage = "nl"
    parties: Keyed[PartyId, Party] = FrozenDict()
    roles: Keyed[RoleId, Role] = FrozenDict()
    means: Keyed[MeansId, Means] = FrozenDict()
    information: Keyed[InformationId, Information] = FrozenDict()
    legal_bases: Keyed[LegalBasisId, LegalBasis] = FrozenDict()
    interventions: Keyed[InterventionId, Intervention] = FrozenDict()
    sources: Keyed[SourceId, Source] = FrozenDict()
