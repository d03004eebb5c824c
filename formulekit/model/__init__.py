"""The typed model of the language: frozen pydantic models with English names."""

from formulekit.model.body import Body
from formulekit.model.catalogue import Catalogue
from formulekit.model.chains import Chain, Handover, Inflow, Step
from formulekit.model.commitments import Commitment, People
from formulekit.model.formule import Formule
from formulekit.model.head import CouncilGoal, Instrument, OpenPoint, Period
from formulekit.model.interventions import Intervention
from formulekit.model.issue import Issue, TargetGroup
from formulekit.model.means import Information, LegalBasis, Means, Source
from formulekit.model.networks import Meeting, Network, Tie
from formulekit.model.parties import Party, Signature
from formulekit.model.programme import Priority, Programme
from formulekit.model.results import Indicator, Outcome, Result
from formulekit.model.roles import Role

__all__ = [
    "Body",
    "Catalogue",
    "Chain",
    "Commitment",
    "CouncilGoal",
    "Formule",
    "Handover",
    "Indicator",
    "Inflow",
    "Information",
    "Instrument",
    "Intervention",
    "Issue",
    "LegalBasis",
    "Means",
    "Meeting",
    "Network",
    "OpenPoint",
    "Outcome",
    "Party",
    "People",
    "Period",
    "Priority",
    "Programme",
    "Result",
    "Role",
    "Signature",
    "Source",
    "Step",
    "TargetGroup",
    "Tie",
]
