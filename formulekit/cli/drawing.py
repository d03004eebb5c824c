"""Carry out `formulekit render`: load, draw, write."""

from pathlib import Path
from typing import NamedTuple

import click

from formulekit.cli.options import language_of, not_empty, present, write_whole
from formulekit.drawing.failure import DrawingError
from formulekit.engine import PICTURE_FORMATS, Formule, InvalidDocument, Project, load, render
from formulekit.language import Both, Language

_NOT_DRAWN = Both(
    "{name} is niet getekend: het document heeft leesfouten of vormfouten; zie `formulekit check`",
    "{name} was not drawn: the document has reading or shape errors; see `formulekit check`",
)
_FAILED = Both("{name}, beeld {view}: {error}", "{name}, view {view}: {error}")


class Pictures(NamedTuple):
    """What is to be drawn: views, formats, the folder, the language asked for, and whether with confidential parts."""

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
    """
    project = load(present(paths, speaking))
    language = language_of(wanted.lang, project)
    not_empty(project, paths, language)
    unreadable = any(each.document.id is None for each in project.checked)
    codes = [_drawn(name, project, wanted, language) for name in project.formules]
    return max([int(unreadable), *codes])


def _drawn(name: str, project: Project, wanted: Pictures, language: Language) -> int:
    try:
        formule = project.formule(name)
    except InvalidDocument:
        click.echo(_NOT_DRAWN.within(language).format(name=name), err=True)
        return 1
    return max(_written(formule, view, wanted, language) for view in wanted.views)


def _written(formule: Formule, view: str, wanted: Pictures, language: Language) -> int:
    asked: Language | None = "en" if wanted.lang == "en" else "nl" if wanted.lang == "nl" else None
    for form in PICTURE_FORMATS:
        if form not in wanted.formats:
            continue
        try:
            picture = render(formule, view=view, format=form, language=asked, confidential=wanted.confidential)
        except DrawingError as error:
            text = _FAILED.within(language).format(name=formule.formule, view=view, error=error)
            click.echo(text, err=True)
            return 2
        path = wanted.out / f"{formule.formule}.{view}.{form}"
        write_whole(path, picture)
        click.echo(path.as_posix())
    return 0
