"""Every rule, view and reporter that there is, ours and those of other packages, in one sorted catalogue."""

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from formulekit.arguments import texts_given
from formulekit.errors import FormulekitError
from formulekit.extension import Reporter, Rule, View
from formulekit.language import Both
from formulekit.packages import packages_in
from formulekit.sanitise import sanitise
from formulekit.views import NAMES as _VIEWS

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_RULES = (
    "syntax",
    "refused",
    "reading",
    "shape",
    "values",
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
_REPORTERS = ("text", "concise", "json", "sarif", "github", "gitlab", "junit")

_OURS = "FK"
_TWICE = Both(
    "'{name}' staat in {first} en in {second}; hernoem een van de twee, of verwijder een van de pakketten",
    "'{name}' stands in {first} and in {second}; rename one of the two, or remove one of the packages",
)
_NOT_YOURS = Both(
    "{module} geeft een regel de code {code}; codes met FK zijn van formulekit zelf",
    "{module} gives a rule the code {code}; codes with FK are formulekit's own",
)
_BROKEN = Both(
    "{module}, dat een pakket als {group} aanmeldt, kan niet worden geladen: {error}",
    "{module}, which a package declares under {group}, cannot be loaded: {error}",
)

_NO_CODE = Both("geen regel heeft een code die met '{code}' begint", "no rule has a code that begins with '{code}'")

Made = TypeVar("Made", Rule, View, Reporter)


class PluginError(FormulekitError):
    """Two rules, views or reporters claim the same code or name, or a package's module cannot be loaded."""


class UnknownCode(FormulekitError):  # noqa: N818  it says what is the matter
    """A code with which the code of no rule begins."""

    said: Both

    def __init__(self, code: str) -> None:
        """Say it of this code."""
        super().__init__(_NO_CODE.filled({"code": sanitise(code)}))


class _Found(NamedTuple, Generic[Made]):
    """A rule, view or reporter, and the module in which it stands."""

    made: Made
    module: str


def codes_of(given: str | Iterable[str]) -> tuple[str, ...]:
    """Read codes of rules, or how they begin, in capitals or not; several may stand in one text, with commas.

    Raises:
        UnknownCode: No rule has a code that begins so.
        TypeError: A code is no text.
    """
    found = tuple(code.upper() for text in texts_given(given) for code in (re.findall(r"[^,\s]+", text) or [text]))
    for code in found:
        if not code or not any(known.startswith(code) for known in rules()):
            raise UnknownCode(code)
    return found


@cache
def rules() -> dict[str, Rule]:
    """Give every rule by its code, in the order of the codes.

    Raises:
        PluginError: Two rules have the same code or name, one of another package has a code of ours, or its module
            cannot be loaded.
    """
    found = tuple(_found("rules", _RULES, Rule))
    for rule, module in found:
        if rule.code.startswith(_OURS) and not module.startswith("formulekit."):
            raise PluginError(_NOT_YOURS.filled({"module": module, "code": rule.code}))
    _unclashing([(rule.code, module) for rule, module in found])
    _unclashing([(rule.name, module) for rule, module in found])
    return {rule.code: rule for rule, _ in sorted(found, key=lambda item: item.made.code)}


@cache
def views() -> dict[str, View]:
    """Give every view by its name, in the order in which they are drawn.

    Raises:
        PluginError: Two views have the same name, or the module of another package cannot be loaded.
    """
    found = tuple(_found("views", _VIEWS, View))
    _unclashing([(view.name, module) for view, module in found])
    return {view.name: view for view, _ in found}


@cache
def reporters() -> dict[str, Reporter]:
    """Give every reporter by its name.

    Raises:
        PluginError: Two reporters have the same name, or the module of another package cannot be loaded.
    """
    found = tuple(_found("reporters", _REPORTERS, Reporter))
    _unclashing([(reporter.name, module) for reporter, module in found])
    return {reporter.name: reporter for reporter, _ in found}


def view_names() -> tuple[str, ...]:
    """Give the names of the views; ours alone where a package cannot be loaded."""
    return _names(views, _VIEWS)


def reporter_names() -> tuple[str, ...]:
    """Give the names of the reporters; ours alone where a package cannot be loaded."""
    return _names(reporters, _REPORTERS)


def _names(every: Callable[[], Iterable[str]], own: tuple[str, ...]) -> tuple[str, ...]:
    """Give the names of all there are, and import them only where another package may add one."""
    try:
        return tuple(every()) if is_extended() else own
    except PluginError:
        return own


def _found(group: str, own: tuple[str, ...], kind: type[Made]) -> Iterator[_Found[Made]]:
    """Give what our own modules hold, then what those hold that installed packages declare under `formulekit.GROUP`."""
    for module in _modules(group, own):
        for made in vars(module).values():
            if isinstance(made, kind):
                yield _Found(made, module.__name__)


def _modules(group: str, own: tuple[str, ...]) -> tuple[ModuleType, ...]:
    """Import our own modules of a group, in our order, then those that packages declare, by their names."""
    declared = sorted(_entry_points(f"formulekit.{group}"), key=lambda point: (point.value, point.name))
    ours = (import_module(f"formulekit.{group}.{name}") for name in own)
    return tuple(dict.fromkeys((*ours, *map(_loaded, declared))))


def _entry_points(group: str) -> "Iterable[EntryPoint]":
    """Give what packages declare under a group.

    The standard library takes as long to be imported as all our rules; mostly no package declares anything.
    """
    if not is_extended():
        return ()
    from importlib.metadata import entry_points

    return entry_points(group=group)


@cache
def is_extended() -> bool:
    """Tell whether any other package may declare rules, views or reporters; looked up once."""
    return any(map(_declares, sys.path))


def _declares(place: str) -> bool:
    """Tell whether a package may declare something of ours, of those in one of the places where Python looks."""
    try:
        return any(map(_is_extension, packages_in(place)))
    except OSError:
        return Path(place).exists()  # an archive, which may hold anything


def _is_extension(package: os.DirEntry[str]) -> bool:
    try:
        with open(f"{package.path}/entry_points.txt", "rb") as file:  # noqa: PTH123  it is asked of many packages
            return b"[formulekit." in file.read()
    except OSError:
        return False


def _loaded(point: "EntryPoint") -> ModuleType:
    """Import the module that a package declares."""
    try:
        return import_module(point.value)
    except Exception as error:
        told = f"{type(error).__name__}: {error}"
        raise PluginError(_BROKEN.filled({"module": point.value, "group": point.group, "error": told})) from error


def _unclashing(claims: list[tuple[str, str]]) -> None:
    """See that each code or name is claimed once."""
    first: dict[str, str] = {}
    for name, module in claims:
        if name in first:
            raise PluginError(_TWICE.filled({"name": name, "first": first[name], "second": module}))
        first[name] = module
