"""Whatever a public call gives or takes has a name that can be imported from the same place."""

import inspect
import pkgutil
import typing
from collections.abc import Iterator
from functools import cached_property
from importlib import import_module

import formulekit
import formulekit.drawing

OUR_OWN = {"Checked", "Facts", "Fault", "Formule", "Reckoning", "Wording"}
"""What public classes hold for our own modules, and the model on which `Formule` builds."""


def modules() -> Iterator[object]:
    """Give every module of the package that can be imported without running it."""
    for found in pkgutil.walk_packages(formulekit.__path__, "formulekit."):
        if not found.name.endswith("__main__"):
            yield import_module(found.name)


def public() -> list[object]:
    """Give what is public; the parts of a picture stand in `formulekit.drawing`."""
    homes = (formulekit, formulekit.drawing)
    return [getattr(home, name) for home in homes for name in home.__all__]


def functions_of(known: object) -> Iterator[object]:
    """Give a class and what is public in it, or a function."""
    if hasattr(known, "__annotations__"):
        yield known
    for name, member in vars(known).items() if isinstance(known, type) else ():
        if not name.startswith("_"):
            if isinstance(member, property):
                yield member.fget
            elif isinstance(member, cached_property):
                yield member.func
            elif inspect.isfunction(member) or isinstance(member, classmethod):
                yield getattr(member, "__func__", member)


def classes_in(annotation: object) -> Iterator[type]:
    """Give the classes that an annotation names, however deep."""
    if isinstance(annotation, type) and not typing.get_args(annotation):
        yield annotation
    for part in typing.get_args(annotation):
        yield from classes_in(part)


def test_whatever_is_given_or_taken_is_public() -> None:
    """So that it can be annotated, caught and looked up."""
    everything = {
        name: made for module in modules() for name, made in vars(module).items() if not name.startswith("__")
    }
    known = public()
    classes = {made for made in known if isinstance(made, type)}
    strangers = set()
    for made in known:
        for function in functions_of(made):
            own = vars(import_module(getattr(function, "__module__", "formulekit")))
            hints = typing.get_type_hints(function, {**everything, **own})
            for name, annotation in hints.items():
                if not name.startswith("_"):
                    strangers |= {each for each in classes_in(annotation) if each not in classes}
    ours = {each.__name__ for each in strangers if each.__module__.startswith("formulekit")}
    assert ours == OUR_OWN
