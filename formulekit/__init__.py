"""Write Dutch safety formules as code, check them, and draw them.

A tour::

    import formulekit

    project = formulekit.load("specs/")             # reads and composes; never raises on an author's mistake
    for finding in formulekit.check(project):       # Finding: frozen, sortable
        print(finding)
    halt = project.formule("halt-maastricht")       # Formule: frozen pydantic model, English names
    graph = halt.graph()                            # networkx.MultiDiGraph, documented node and edge attributes
    halt.without("politie").rows()                  # what falls empty, stops and splits when a party leaves
    halt.capacity().rows()                          # hours asked against hours committed, step by step
    svg = formulekit.render(halt, view="network")   # the picture, as accessible SVG

Errors that are ours, not the author's, are exceptions under `FormulekitError`.
"""

from importlib import import_module

__version__ = "0.1.0"

_HOMES = {
    "Capacity": "formulekit.analyses.capacity",
    "Catalogue": "formulekit.model",
    "ChainCapacity": "formulekit.analyses.capacity",
    "Departure": "formulekit.analyses.without",
    "Comparison": "formulekit.comparison.result",
    "DrawingError": "formulekit.drawing.failure",
    "Finding": "formulekit.findings",
    "Formule": "formulekit.engine",
    "FormulekitError": "formulekit.errors",
    "InterventionLoss": "formulekit.analyses.without",
    "InvalidDocument": "formulekit.engine",
    "ListedPoint": "formulekit.settling",
    "Passport": "formulekit.analyses.passport",
    "NetworkLoss": "formulekit.analyses.without",
    "NotATemplate": "formulekit.comparison.comparing",
    "NotBased": "formulekit.comparison.comparing",
    "PathError": "formulekit.project.opening",
    "Place": "formulekit.findings",
    "Programme": "formulekit.model",
    "Project": "formulekit.engine",
    "Quantity": "formulekit.analyses.quantities",
    "Related": "formulekit.findings",
    "RoleLoad": "formulekit.analyses.capacity",
    "RoleLoss": "formulekit.analyses.without",
    "Severity": "formulekit.findings",
    "StepLoad": "formulekit.analyses.capacity",
    "StepLoss": "formulekit.analyses.without",
    "UnknownParty": "formulekit.analyses.unknown_party",
    "check": "formulekit.engine",
    "list_open_points": "formulekit.settling",
    "compare": "formulekit.comparison.comparing",
    "load": "formulekit.engine",
    "passport": "formulekit.passports",
    "render": "formulekit.engine",
    "strategies": "formulekit",
}

__all__ = [*_HOMES, "__version__"]  # noqa: PLE0604  the keys are texts


def __getattr__(name: str) -> object:
    """Import what is public when it is first used, so that starting costs nothing (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module 'formulekit' has no attribute {name!r}")
    if name == "strategies":  # a module; needs the extra formulekit[testing]
        return import_module("formulekit.strategies")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """Give every public name."""
    return sorted(__all__)
