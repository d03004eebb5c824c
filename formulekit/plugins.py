"""Every rule, view and reporter that there is, in one sorted catalogue."""

from functools import cache
from importlib import import_module
from types import ModuleType

from formulekit.errors import FormulekitError
from formulekit.extension import Reporter, Rule, View

_RULES = (
    "syntax",
    "reading",
    "shape",
    "references",
    "roles",
    "commitments",
    "interventions",
    "chains",
    "handovers",
    "networks",
    "partners",
    "outcomes",
    "indicators",
    "capacity",
    "terms",
    "programmes",
    "law",
    "privacy",
    "project",
)
_VIEWS = ("network", "chain")
_REPORTERS = ("text", "concise", "json")


class PluginError(FormulekitError):
    """Two rules, views or reporters claim the same code or name."""


@cache
def rules() -> dict[str, Rule]:
    """Give every rule by its code, in the order of the codes.

    Raises:
        PluginError: Two rules have the same code or name.
    """
    found = [item for module in _modules("rules", _RULES) for item in vars(module).values() if isinstance(item, Rule)]
    _unclashing([item.code for item in found], [item.name for item in found])
    return {item.code: item for item in sorted(found, key=lambda item: item.code)}


@cache
def views() -> dict[str, View]:
    """Give every view by its name, in the order in which they are drawn."""
    found = (item for module in _modules("views", _VIEWS) for item in vars(module).values() if isinstance(item, View))
    return {item.name: item for item in found}


@cache
def reporters() -> dict[str, Reporter]:
    """Give every reporter by its name."""
    modules = _modules("reporters", _REPORTERS)
    found = (item for module in modules for item in vars(module).values() if isinstance(item, Reporter))
    return {item.name: item for item in found}


def _modules(package: str, names: tuple[str, ...]) -> tuple[ModuleType, ...]:
    return tuple(import_module(f"formulekit.{package}.{name}") for name in names)


def _unclashing(*lists: list[str]) -> None:
    for names in lists:
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise PluginError(f"claimed twice: {', '.join(twice)}")
