from formulekit import strategies as strategies
from formulekit.analyses.capacity import Capacity as Capacity
from formulekit.analyses.capacity import ChainCapacity as ChainCapacity
from formulekit.analyses.capacity import RoleLoad as RoleLoad
from formulekit.analyses.capacity import StepLoad as StepLoad
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
from formulekit.drawing.failure import DrawingError as DrawingError
from formulekit.drawing.picture import Picture as Picture
from formulekit.engine import Formule as Formule
from formulekit.engine import InvalidDocument as InvalidDocument
from formulekit.engine import Project as Project
from formulekit.engine import check as check
from formulekit.engine import load as load
from formulekit.engine import render as render
from formulekit.errors import FormulekitError as FormulekitError
from formulekit.extension import About as About
from formulekit.extension import Hit as Hit
from formulekit.extension import Report as Report
from formulekit.extension import Say as Say
from formulekit.extension import Texts as Texts
from formulekit.extension import reporter as reporter
from formulekit.extension import rule as rule
from formulekit.extension import view as view
from formulekit.findings import Edit as Edit
from formulekit.findings import Finding as Finding
from formulekit.findings import Place as Place
from formulekit.findings import Related as Related
from formulekit.findings import Severity as Severity
from formulekit.graph import Index as Index
from formulekit.language import Both as Both
from formulekit.model import Catalogue as Catalogue
from formulekit.model import Programme as Programme
from formulekit.passports import passport as passport
from formulekit.picturing import UnknownView as UnknownView
from formulekit.project.opening import PathError as PathError
from formulekit.settling import ListedPoint as ListedPoint
from formulekit.settling import list_open_points as list_open_points

__version__: str
__all__ = [
    "About",
    "Both",
    "Capacity",
    "Catalogue",
    "ChainCapacity",
    "Comparison",
    "Departure",
    "DrawingError",
    "Edit",
    "Finding",
    "Formule",
    "FormulekitError",
    "Hit",
    "Index",
    "InterventionLoss",
    "InvalidDocument",
    "ListedPoint",
    "NetworkLoss",
    "NotATemplate",
    "NotBased",
    "Passport",
    "PathError",
    "Picture",
    "Place",
    "Programme",
    "Project",
    "Quantity",
    "Related",
    "Report",
    "RoleLoad",
    "RoleLoss",
    "Say",
    "Severity",
    "StepLoad",
    "StepLoss",
    "Texts",
    "UnknownParty",
    "UnknownView",
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
