"""Carry out `formulekit render`: load, draw, write."""

from pathlib import Path
from typing import NamedTuple

import click

from formulekit.cli.options import language_of, not_empty, present, write_whole
from formulekit.drawing.failure import DrawingError
from formulekit.drawing.picture import FORMATS
from formulekit.drawing.spelling import spelled_out
from formulekit.engine import Formule, InvalidDocument, Project, load
from formulekit.language import Both, Language
from formulekit.picturing import view_named
from formulekit.plugins import views
from formulekit.sanitise import sanitise

_NOT_DRAWN = Both(
    "{name} is niet getekend: het document heeft leesfouten of vormfouten; zie `formulekit check`",
    "{name} was not drawn: the document has reading or shape errors; see `formulekit check`",
)
_FAILED = Both("{name}, beeld {view}: {error}", "{name}, view {view}: {error}")
_LACKING = Both(
    "let op: {name}, beeld {view}: het lettertype van PNG en PDF heeft niet {characters}; daar staat {shown}",
    "warning: {name}, view {view}: the font of PNG and PDF lacks {characters}; they show {shown}",
)
_ON_PAPER = frozenset({"png", "pdf"})
_WIDEST = 400


class Pictures(NamedTuple):
    """What is to be drawn: views, formats, the folder, the language asked for, and whether with confidential parts.

    No views means all of them.
    """

    views: tuple[str, ...]
    formats: tuple[str, ...]
    out: Path
    lang: str | None
    confidential: bool


def draw(paths: tuple[Path, ...], wanted: Pictures, speaking: Language) -> int:
    """Draw the formules below some paths, and give the exit code.

    Args:
        paths: Files and folders.
        wanted: What is to be drawn.
        speaking: The language for what goes wrong before any document is read.

    Raises:
        CannotRun: There is nothing to draw, or a file cannot be written.
        UnknownView: There is no such view.
    """
    chosen = tuple(view_named(view).name for view in wanted.views) or tuple(views())
    project = load(present(paths, speaking))
    language = language_of(wanted.lang, project)
    not_empty(project, paths, language)
    unreadable = any(each.document.id is None for each in project.checked)
    codes = [_drawn(name, project, wanted._replace(views=chosen), language) for name in project.formules]
    return max([int(unreadable), *codes])


def _drawn(name: str, project: Project, wanted: Pictures, language: Language) -> int:
    try:
        formule = project.formule(name)
    except InvalidDocument:
        click.echo(_NOT_DRAWN.within(language).format(name=name), err=True)
        return 1
    return max(_written(formule, view, wanted, language) for view in wanted.views)


def _written(formule: Formule, view: str, wanted: Pictures, language: Language) -> int:
    """Write a view of a formule in every format that was asked for, or say why it could not be drawn."""
    asked: Language | None = "en" if wanted.lang == "en" else "nl" if wanted.lang == "nl" else None
    about: dict[str, str | Both] = {"name": formule.formule, "view": view}
    try:
        picture = formule.picture(view, language=asked, confidential=wanted.confidential)
        for form in (form for form in FORMATS if form in wanted.formats):
            path = wanted.out / f"{formule.formule}.{view}.{form}"
            write_whole(path, picture.drawn(form))
            click.echo(path.as_posix())
    except DrawingError as error:
        _say(_FAILED, about | {"error": error.within(language)}, language)
        return 2
    if picture.lacking and not _ON_PAPER.isdisjoint(wanted.formats):
        shown = " ".join(map(spelled_out, picture.lacking))
        _say(_LACKING, about | {"characters": " ".join(picture.lacking), "shown": shown}, language)
    return 0


def _say(text: Both, about: dict[str, str | Both], language: Language) -> None:
    click.echo(sanitise(text.filled(about).within(language), _WIDEST), err=True)
