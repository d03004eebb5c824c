"""The formule: one safety issue, who commits what, in which chains and networks, to which outcome."""

from typing import Annotated, ClassVar

from formulekit.model.body import Body
from formulekit.model.chains import Chain
from formulekit.model.commitments import Commitment
from formulekit.model.fields import (
    ChainId,
    Date,
    Id,
    InformationId,
    InterventionId,
    LegalBasisId,
    MeansId,
    NetworkId,
    OneOrMany,
    OutcomeId,
    PartyId,
    PartyRef,
    Paths,
    ResultId,
    RoleId,
    RoleRefs,
    SourceId,
    Text,
)
from formulekit.model.frozen import FrozenDict, Keyed
from formulekit.model.head import CouncilGoal, Instrument, OpenPoint, Period
from formulekit.model.interventions import Intervention
from formulekit.model.issue import Issue
from formulekit.model.means import Information, LegalBasis, Means, Source
from formulekit.model.networks import Network
from formulekit.model.parties import Party
from formulekit.model.results import Outcome, Result
from formulekit.model.roles import Role
from formulekit.model.values import Scale, Status, TextLanguage


class Formule(Body):
    """One formule, or a template (`status` template) that others fill in.

    A formule says which parties make which commitment, with which people and means, in which chains and
    networks, towards which results and societal outcome.

    Source: H. ter Braak, "Integrale veiligheid: de nieuwe politieweg biedt (toch) kansen", WagenaarHoes, 2013.
    """

    scope: ClassVar[str] = "formule"

    formule: Id
    title: Text
    version: Text
    status: Status
    scale: Scale
    area: Text | None = None
    summary: Text | None = None
    language: TextLanguage = "nl"
    valid: Period | None = None
    evaluation: Date | None = None
    based_on: Text | None = None
    catalogues: Paths = ()
    instruments: Annotated[tuple[Instrument, ...], OneOrMany] = ()
    council_goal: CouncilGoal | None = None
    escalation: RoleRefs = ()
    issue: Issue | None = None
    parties: Keyed[PartyId, Party] = FrozenDict()
    roles: Keyed[RoleId, Role] = FrozenDict()
    means: Keyed[MeansId, Means] = FrozenDict()
    information: Keyed[InformationId, Information] = FrozenDict()
    legal_bases: Keyed[LegalBasisId, LegalBasis] = FrozenDict()
    interventions: Keyed[InterventionId, Intervention] = FrozenDict()
    commitments: Keyed[PartyRef, tuple[Commitment, ...]] = FrozenDict()
    chains: Keyed[ChainId, Chain] = FrozenDict()
    networks: Keyed[NetworkId, Network] = FrozenDict()
    results: Keyed[ResultId, Result] = FrozenDict()
    outcomes: Keyed[OutcomeId, Outcome] = FrozenDict()
    sources: Keyed[SourceId, Source] = FrozenDict()
    open_points: tuple[OpenPoint, ...] = ()
