from formulekit import strategies as strategies
from formulekit.analyses.passport import Passport as Passport
from formulekit.drawing.failure import DrawingError as DrawingError
from formulekit.engine import Formule as Formule
from formulekit.engine import InvalidDocument as InvalidDocument
from formulekit.engine import Project as Project
from formulekit.engine import check as check
from formulekit.engine import load as load
from formulekit.engine import render as render
from formulekit.errors import FormulekitError as FormulekitError
from formulekit.findings import Finding as Finding
from formulekit.findings import Place as Place
from formulekit.findings import Related as Related
from formulekit.findings import Severity as Severity
from formulekit.model import Catalogue as Catalogue
from formulekit.model import Programme as Programme
from formulekit.passports import UnknownParty as UnknownParty
from formulekit.passports import passport as passport
from formulekit.project.opening import PathError as PathError
from formulekit.settling import ListedPoint as ListedPoint
from formulekit.settling import list_open_points as list_open_points

__version__: str
__all__ = [
    "Catalogue",
    "DrawingError",
    "Finding",
    "Formule",
    "FormulekitError",
    "InvalidDocument",
    "ListedPoint",
    "Passport",
    "PathError",
    "Place",
    "Programme",
    "Project",
    "Related",
    "Severity",
    "UnknownParty",
    "__version__",
    "check",
    "list_open_points",
    "load",
    "passport",
    "render",
    "strategies",
]
