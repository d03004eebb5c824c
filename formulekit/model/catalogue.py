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
    parties: dict[PartyId, Party] = {}
    roles: dict[RoleId, Role] = {}
    means: dict[MeansId, Means] = {}
    information: dict[InformationId, Information] = {}
    legal_bases: dict[LegalBasisId, LegalBasis] = {}
    interventions: dict[InterventionId, Intervention] = {}
    sources: dict[SourceId, Source] = {}
