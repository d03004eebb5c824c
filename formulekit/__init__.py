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
    "About": "formulekit.extension",
    "Both": "formulekit.language",
    "Capacity": "formulekit.analyses.capacity",
    "Catalogue": "formulekit.model",
    "ChainCapacity": "formulekit.analyses.capacity",
    "Comparison": "formulekit.comparison.result",
    "Departure": "formulekit.analyses.without",
    "DrawingError": "formulekit.drawing.failure",
    "Edit": "formulekit.findings",
    "Finding": "formulekit.findings",
    "Formule": "formulekit.engine",
    "FormulekitError": "formulekit.errors",
    "Hit": "formulekit.extension",
    "Index": "formulekit.graph",
    "InterventionLoss": "formulekit.analyses.without",
    "InvalidDocument": "formulekit.engine",
    "ListedPoint": "formulekit.settling",
    "NetworkLoss": "formulekit.analyses.without",
    "NotATemplate": "formulekit.comparison.comparing",
    "NotBased": "formulekit.comparison.comparing",
    "Passport": "formulekit.analyses.passport",
    "PathError": "formulekit.project.opening",
    "Picture": "formulekit.drawing.picture",
    "Place": "formulekit.findings",
    "Programme": "formulekit.model",
    "Project": "formulekit.engine",
    "Quantity": "formulekit.analyses.quantities",
    "Related": "formulekit.findings",
    "Report": "formulekit.extension",
    "RoleLoad": "formulekit.analyses.capacity",
    "RoleLoss": "formulekit.analyses.without",
    "Say": "formulekit.extension",
    "Severity": "formulekit.findings",
    "StepLoad": "formulekit.analyses.capacity",
    "StepLoss": "formulekit.analyses.without",
    "Texts": "formulekit.extension",
    "UnknownParty": "formulekit.analyses.unknown_party",
    "UnknownView": "formulekit.picturing",
    "check": "formulekit.engine",
    "compare": "formulekit.comparison.comparing",
    "list_open_points": "formulekit.settling",
    "load": "formulekit.engine",
    "passport": "formulekit.passports",
    "render": "formulekit.engine",
    "reporter": "formulekit.extension",
    "rule": "formulekit.extension",
    "strategies": "formulekit",
    "view": "formulekit.extension",
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
