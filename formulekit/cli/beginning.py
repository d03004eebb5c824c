"""Carry out `formulekit new`: find the template, write the file, and say what comes next."""

import os
import re
from pathlib import Path
from typing import NamedTuple

from formulekit.cli.options import CannotRun
from formulekit.cli.saving import write_whole
from formulekit.cli.speaking import locale_language
from formulekit.config import settings_of
from formulekit.drafting.blank import blank
from formulekit.drafting.instance import Template, instance
from formulekit.engine import load
from formulekit.language import Both, Language
from formulekit.loaded import InvalidDocument, usable
from formulekit.model import Formule
from formulekit.phrases import meant
from formulekit.project.complaints import id_of
from formulekit.project.files import SHIPPED, all_shipped, near_shipped, real, root_of, shipped
from formulekit.sanitise import sanitise

_PIN = re.compile(r"[\w.+-]+", re.ASCII)
_NO_ID = Both(
    "'{name}' kan geen id zijn: alleen kleine letters, cijfers en losse streepjes; schrijf bijvoorbeeld {example}",
    "'{name}' cannot be an id: only lower-case letters, digits and single hyphens; write for instance {example}",
)
_THERE = Both("{path} is er al, en blijft zoals het is", "{path} is there already, and stays as it is")
_NO_TEMPLATE = Both(
    "sjabloon '{name}' is er niet{meant}; er zijn {known}, en formules van uzelf, met hun pad",
    "template '{name}' is not there{meant}; there are {known}, and formules of your own, by their paths",
)
_UNFIT = Both(
    "'{name}' is geen formule zonder leesfouten of vormfouten; zie `formulekit check`",
    "'{name}' is no formule without reading or shape errors; see `formulekit check`",
)
_OUTSIDE = Both("sjabloon '{name}' ligt buiten het project", "template '{name}' lies outside the project")
_WRITTEN = Both(
    "geschreven: {path}\nVul in wat tussen < en > staat. `formulekit check {path}` zegt wat er niet klopt, en zodra de "
    "formule is vastgesteld ook wat nog in te vullen is.",
    "written: {path}\nFill in what stands between < and >. `formulekit check {path}` says what is not right and, once "
    "the formule is adopted, what is still to be filled in.",
)


class _Found(NamedTuple):
    """A template, and the language in which it is written."""

    template: Template
    language: Language


def begin(name: str, template: str | None, lang: Language | None, speaking: Language) -> str:
    """Write the first text of a formule, and say what comes next.

    Args:
        name: The id.
        template: The template, as it was named; None for a blank formule.
        lang: The language of the text; what is configured where None, else the template's, else the reader's.
        speaking: The language for what goes wrong.

    Raises:
        CannotRun: The id cannot be one, the file is there already, or the template cannot be used.
    """
    if id_of(name) != name:
        raise CannotRun(_NO_ID.within(speaking).format(name=sanitise(name), example=id_of(name)))
    root = root_of((Path(),))
    settings = settings_of(root)
    path = Path(os.path.relpath(_folder(root, settings.paths) / f"{name}.yaml"))
    if os.path.lexists(path):
        raise CannotRun(_THERE.within(speaking).format(path=path))
    found = _found(template, path, root, speaking) if template else None
    language = lang or settings.lang or (found.language if found else locale_language() or "nl")
    write_whole(path, instance(name, found.template, language) if found else blank(name, language))
    return _WRITTEN.within(lang or settings.lang or speaking).format(path=path)


def _folder(root: Path, configured: tuple[str, ...]) -> Path:
    """Give the folder for a new document: the first one that is configured, else `specs/`."""
    return next((root / path for path in configured if not path.endswith((".yaml", ".yml"))), root / "specs")


def _found(named: str, path: Path, root: Path, speaking: Language) -> _Found:
    """Load a template."""
    file = shipped(named) if named.startswith(SHIPPED) else Path(named)
    if isinstance(file, str) or not file.is_file():
        raise CannotRun(_absent(named, speaking))
    ships = named.startswith(SHIPPED)
    if not ships and not real(file).is_relative_to(root):
        raise CannotRun(_OUTSIDE.within(speaking).format(name=sanitise(named)))
    project = load(file)
    checked = project.checked[0]
    try:
        model = usable(checked, speaking, project.settings)
    except InvalidDocument as error:
        raise CannotRun(_UNFIT.within(speaking).format(name=sanitise(named))) from error
    if not isinstance(model, Formule) or checked.composed is None:
        raise CannotRun(_UNFIT.within(speaking).format(name=sanitise(named)))
    reference = named if ships else Path(os.path.relpath(real(file), real(path.parent))).as_posix()
    pin = f"@{model.version}" if _PIN.fullmatch(model.version) else ""
    return _Found(Template(checked.composed, reference + pin), checked.document.language)


def _absent(named: str, speaking: Language) -> str:
    """Say that a template is not there, and which ones are."""
    known = all_shipped()
    more = meant(near_shipped(named)).within(speaking)
    return _NO_TEMPLATE.within(speaking).format(name=sanitise(named), meant=more, known=", ".join(known))
