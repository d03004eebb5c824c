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

_NAMES = {
    "formulekit.analyses.capacity": "Capacity ChainCapacity RoleLoad StepLoad",
    "formulekit.analyses.party_rows": (
        "AuthorityRow CapacityRow CommitmentRow HandoverRow MeansRow Named NetworkRow Page PeopleRow RungRow "
        "SignatureRow StepRow TieRow"
    ),
    "formulekit.analyses.passport": "FunctionTotal Passport",
    "formulekit.analyses.quantities": "Quantity",
    "formulekit.analyses.unknown_party": "UnknownParty",
    "formulekit.analyses.without": "Departure InterventionLoss NetworkLoss RoleLoss StepLoss",
    "formulekit.comparison.comparing": "compare NotATemplate NotBased",
    "formulekit.comparison.result": "Comparison Difference Head Instance Stated Unusable",
    "formulekit.comparison.roles": "Filling",
    "formulekit.config": "ConfigError Settings",
    "formulekit.config.settings": "Logo",
    "formulekit.drawing.failure": "DrawingError",
    "formulekit.drawing.picture": "Picture",
    "formulekit.engine": "check load render",
    "formulekit.errors": "FormulekitError",
    "formulekit.extension": "About Hit Report Reporter reporter Rule rule Say Texts View view",
    "formulekit.findings": "Edit Finding OpenPointNote Place Related Severity",
    "formulekit.graph": "Flow Index Link Promise",
    "formulekit.graph.index": "Post",
    "formulekit.language": "Both",
    "formulekit.loaded": "Formule InvalidDocument Project UnknownDocument",
    "formulekit.model": (
        "Body Catalogue Chain Commitment CouncilGoal Handover Indicator Inflow Information Instrument "
        "Intervention Issue LegalBasis Means Meeting Network OpenPoint Outcome Party People Period Priority "
        "Programme Result Role Signature Source Step TargetGroup Tie"
    ),
    "formulekit.palette": "Tone",
    "formulekit.passports": "passport",
    "formulekit.picturing": "UnknownView",
    "formulekit.plugins": "PluginError UnknownCode",
    "formulekit.project.opening": "PathError",
    "formulekit.settling": "list_open_points ListedPoint",
    "formulekit": "strategies",
}
"""The public names, by the module in which they stand."""

_HOMES = dict(sorted((name, home) for home, names in _NAMES.items() for name in names.split()))

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
