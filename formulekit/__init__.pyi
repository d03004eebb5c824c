from formulekit import strategies as strategies
from formulekit.analyses.capacity import Capacity as Capacity
from formulekit.analyses.capacity import ChainCapacity as ChainCapacity
from formulekit.analyses.capacity import RoleLoad as RoleLoad
from formulekit.analyses.capacity import StepLoad as StepLoad
from formulekit.analyses.party_rows import AuthorityRow as AuthorityRow
from formulekit.analyses.party_rows import CapacityRow as CapacityRow
from formulekit.analyses.party_rows import CommitmentRow as CommitmentRow
from formulekit.analyses.party_rows import HandoverRow as HandoverRow
from formulekit.analyses.party_rows import MeansRow as MeansRow
from formulekit.analyses.party_rows import Named as Named
from formulekit.analyses.party_rows import NetworkRow as NetworkRow
from formulekit.analyses.party_rows import Page as Page
from formulekit.analyses.party_rows import PeopleRow as PeopleRow
from formulekit.analyses.party_rows import RungRow as RungRow
from formulekit.analyses.party_rows import SignatureRow as SignatureRow
from formulekit.analyses.party_rows import StepRow as StepRow
from formulekit.analyses.party_rows import TieRow as TieRow
from formulekit.analyses.passport import FunctionTotal as FunctionTotal
from formulekit.analyses.passport import Passport as Passport
from formulekit.analyses.quantities import Quantity as Quantity
from formulekit.analyses.unknown_party import UnknownParty as UnknownParty
from formulekit.analyses.without import Departure as Departure
from formulekit.analyses.without import InterventionLoss as InterventionLoss
from formulekit.analyses.without import NetworkLoss as NetworkLoss
from formulekit.analyses.without import RoleLoss as RoleLoss
from formulekit.analyses.without import StepLoss as StepLoss
from formulekit.comparison.comparing import NotATemplate as NotATemplate
from formulekit.comparison.comparing import NotBased as NotBased
from formulekit.comparison.comparing import compare as compare
from formulekit.comparison.result import Comparison as Comparison
from formulekit.comparison.result import Difference as Difference
from formulekit.comparison.result import Head as Head
from formulekit.comparison.result import Instance as Instance
from formulekit.comparison.result import Stated as Stated
from formulekit.comparison.result import Unusable as Unusable
from formulekit.comparison.roles import Filling as Filling
from formulekit.config import ConfigError as ConfigError
from formulekit.config import Settings as Settings
from formulekit.config.settings import Logo as Logo
from formulekit.drawing.failure import DrawingError as DrawingError
from formulekit.drawing.picture import Picture as Picture
from formulekit.engine import check as check
from formulekit.engine import load as load
from formulekit.engine import render as render
from formulekit.errors import FormulekitError as FormulekitError
from formulekit.extension import About as About
from formulekit.extension import Hit as Hit
from formulekit.extension import Report as Report
from formulekit.extension import Reporter as Reporter
from formulekit.extension import Rule as Rule
from formulekit.extension import Say as Say
from formulekit.extension import Texts as Texts
from formulekit.extension import View as View
from formulekit.extension import reporter as reporter
from formulekit.extension import rule as rule
from formulekit.extension import view as view
from formulekit.findings import Edit as Edit
from formulekit.findings import Finding as Finding
from formulekit.findings import OpenPointNote as OpenPointNote
from formulekit.findings import Place as Place
from formulekit.findings import Related as Related
from formulekit.findings import Severity as Severity
from formulekit.graph import Flow as Flow
from formulekit.graph import Index as Index
from formulekit.graph import Link as Link
from formulekit.graph import Promise as Promise
from formulekit.graph.index import Post as Post
from formulekit.language import Both as Both
from formulekit.loaded import Formule as Formule
from formulekit.loaded import InvalidDocument as InvalidDocument
from formulekit.loaded import Project as Project
from formulekit.loaded import UnknownDocument as UnknownDocument
from formulekit.model import Body as Body
from formulekit.model import Catalogue as Catalogue
from formulekit.model import Chain as Chain
from formulekit.model import Commitment as Commitment
from formulekit.model import CouncilGoal as CouncilGoal
from formulekit.model import Handover as Handover
from formulekit.model import Indicator as Indicator
from formulekit.model import Inflow as Inflow
from formulekit.model import Information as Information
from formulekit.model import Instrument as Instrument
from formulekit.model import Intervention as Intervention
from formulekit.model import Issue as Issue
from formulekit.model import LegalBasis as LegalBasis
from formulekit.model import Means as Means
from formulekit.model import Meeting as Meeting
from formulekit.model import Network as Network
from formulekit.model import OpenPoint as OpenPoint
from formulekit.model import Outcome as Outcome
from formulekit.model import Party as Party
from formulekit.model import People as People
from formulekit.model import Period as Period
from formulekit.model import Priority as Priority
from formulekit.model import Programme as Programme
from formulekit.model import Result as Result
from formulekit.model import Role as Role
from formulekit.model import Signature as Signature
from formulekit.model import Source as Source
from formulekit.model import Step as Step
from formulekit.model import TargetGroup as TargetGroup
from formulekit.model import Tie as Tie
from formulekit.palette import Tone as Tone
from formulekit.passports import passport as passport
from formulekit.picturing import UnknownView as UnknownView
from formulekit.plugins import PluginError as PluginError
from formulekit.plugins import UnknownCode as UnknownCode
from formulekit.project.opening import PathError as PathError
from formulekit.settling import ListedPoint as ListedPoint
from formulekit.settling import list_open_points as list_open_points

__version__: str
__all__ = [
    "About",
    "AuthorityRow",
    "Body",
    "Both",
    "Capacity",
    "CapacityRow",
    "Catalogue",
    "Chain",
    "ChainCapacity",
    "Commitment",
    "CommitmentRow",
    "Comparison",
    "ConfigError",
    "CouncilGoal",
    "Departure",
    "Difference",
    "DrawingError",
    "Edit",
    "Filling",
    "Finding",
    "Flow",
    "Formule",
    "FormulekitError",
    "FunctionTotal",
    "Handover",
    "HandoverRow",
    "Head",
    "Hit",
    "Index",
    "Indicator",
    "Inflow",
    "Information",
    "Instance",
    "Instrument",
    "Intervention",
    "InterventionLoss",
    "InvalidDocument",
    "Issue",
    "LegalBasis",
    "Link",
    "ListedPoint",
    "Logo",
    "Means",
    "MeansRow",
    "Meeting",
    "Named",
    "Network",
    "NetworkLoss",
    "NetworkRow",
    "NotATemplate",
    "NotBased",
    "OpenPoint",
    "OpenPointNote",
    "Outcome",
    "Page",
    "Party",
    "Passport",
    "PathError",
    "People",
    "PeopleRow",
    "Period",
    "Picture",
    "Place",
    "PluginError",
    "Post",
    "Priority",
    "Programme",
    "Project",
    "Promise",
    "Quantity",
    "Related",
    "Report",
    "Reporter",
    "Result",
    "Role",
    "RoleLoad",
    "RoleLoss",
    "Rule",
    "RungRow",
    "Say",
    "Settings",
    "Severity",
    "Signature",
    "SignatureRow",
    "Source",
    "Stated",
    "Step",
    "StepLoad",
    "StepLoss",
    "StepRow",
    "TargetGroup",
    "Texts",
    "Tie",
    "TieRow",
    "Tone",
    "UnknownCode",
    "UnknownDocument",
    "UnknownParty",
    "UnknownView",
    "Unusable",
    "View",
    "__version__",
    "check",
    "compare",
    "list_open_points",
    "load",
    "passport",
    "render",
    "reporter",
    "rule",
    "strategies",
    "view",
]
