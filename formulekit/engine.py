"""The pipeline as plain calls: load, check, render."""

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import overload

from formulekit.arguments import day_given, language_given, paths_given
from formulekit.checking import Check
from formulekit.collecting import uncollected
from formulekit.config import settings_of
from formulekit.drawing.picture import FORMATS, PaperFormat, TextFormat
from formulekit.findings import Finding, chosen, unasked
from formulekit.language import Both, Language
from formulekit.loaded import Formule, Project, project_given
from formulekit.model import Formule as FormuleModel
from formulekit.picturing import UnknownView, picture_of
from formulekit.plugins import codes_of, rules
from formulekit.preparing import Preparing
from formulekit.project.opening import open_project

_NO_FORMAT = Both(
    "vorm '{format}' bestaat niet; kies uit {known}", "there is no format '{format}'; choose from {known}"
)


def load(paths: str | Path | Iterable[str | Path]) -> Project:
    """Read and compose documents; never raises on what an author wrote.

    Args:
        paths: A file or folder, or several. Of a folder, every document below it is read.

    Raises:
        PathError: A path is not there, or may not be opened.
        ConfigError: The project's configuration has mistakes.
        TypeError: What is given is no path.
    """
    given = paths_given(paths)
    with uncollected():
        opened = open_project(given)
        checked = tuple(map(Preparing(opened.found).checked, opened.documents))
        return Project(checked, opened.found, settings_of(opened.found.root))


def check(
    project: Project,
    *,
    language: Language | None = None,
    today: datetime.date | None = None,
    select: str | Iterable[str] | None = None,
    ignore: str | Iterable[str] | None = None,
) -> tuple[Finding, ...]:
    """Run every rule on every document.

    What is left out is as the project configures it; a code that is selected here is given all the same.

    Args:
        project: What `load` gave.
        language: The language of the findings; else the one that is configured, else the one that all documents
            state, else Dutch.
        today: The day on which they are judged; else the one that is configured, else the day it is.
        select: Codes, or how they begin (`FK3`), as texts or in one with commas: only these are given, and what could
            not be read (`FK0`); else all.
        ignore: Codes, or how they begin: these are not given.

    Returns:
        The findings, sorted by place and code.

    Raises:
        UnknownCode: No rule has a code that begins with what is selected or ignored.
        TypeError: The project was not loaded, or the day is no date.
        ValueError: There is no such language.
    """
    run = check_of(project, language, today)
    own = project.settings
    wanted = own.select if select is None else codes_of(select)
    left_out = unasked(own.ignore, () if select is None else wanted) if ignore is None else codes_of(ignore)
    with uncollected():
        found = run.run(project.checked)
    return chosen(found, wanted, left_out)


def check_of(project: Project, language: Language | None, today: datetime.date | None) -> Check:
    """Give the run of every rule that a project configures.

    Args:
        project: What `load` gave.
        language: The language of the findings; where None, the one that is configured, else the one that all documents
            state, else Dutch.
        today: The day on which they are judged; where None, what is configured, else the day it is.
    """
    own = project_given(project).settings
    spoken = language_given(language) or project.language or "nl"
    return Check(spoken, day_given(today) or own.today, own.regraded(rules()), own.hours_per_fte_year)


@overload
def render(
    formule: FormuleModel,
    *,
    view: str = ...,
    format: TextFormat = ...,
    language: Language | None = ...,
    confidential: bool = ...,
) -> str: ...
@overload
def render(
    formule: FormuleModel,
    *,
    view: str = ...,
    format: PaperFormat,
    language: Language | None = ...,
    confidential: bool = ...,
) -> bytes: ...
def render(
    formule: FormuleModel,
    *,
    view: str = "network",
    format: TextFormat | PaperFormat = "svg",  # noqa: A002  the word that users expect
    language: Language | None = None,
    confidential: bool = False,
) -> str | bytes:
    """Draw a formule.

    Args:
        formule: The formule.
        view: The name of the view.
        format: `svg`, `png`, `pdf`, or `dot` for the graph that Graphviz lays out.
        language: The language of generated labels; left out, the formule's own.
        confidential: Whether to draw what is confidential as well; the picture then says so on its face.

    Returns:
        The picture, as text or, for `png` and `pdf`, as bytes; the same for the same formule on the same day.

    Raises:
        UnknownView: There is no such view or format.
        DrawingError: The layout failed.
    """
    if format not in FORMATS:
        raise UnknownView(_NO_FORMAT.filled({"format": format, "known": ", ".join(FORMATS)}))
    if isinstance(formule, Formule):
        return formule.picture(view, language=language, confidential=confidential).drawn(format)
    return picture_of(formule, view, language_given(language), confidential=confidential).drawn(format)
