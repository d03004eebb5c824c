"""Go through the pictures that a command is asked for: every view of every sound formule, those that fail aside."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

import click

from formulekit.cli.asked import Asked
from formulekit.cli.options import language_of, not_empty, present
from formulekit.drawing.failure import DrawingError
from formulekit.drawing.picture import Picture
from formulekit.engine import InvalidDocument, Project, load
from formulekit.language import Both, Language
from formulekit.picturing import view_named
from formulekit.plugins import views
from formulekit.sanitise import sanitise

_NOT_DRAWN = Both(
    "{name} is niet getekend: het document heeft leesfouten of vormfouten; zie `formulekit check`",
    "{name} was not drawn: the document has reading or shape errors; see `formulekit check`",
)
_FAILED = Both("{name}, beeld {view}: {error}", "{name}, view {view}: {error}")
_WIDEST = 400


class Shown(NamedTuple):
    """A picture, the formule and the view that it is of, and the language in which to speak of it."""

    picture: Picture
    formule: str
    view: str
    language: Language

    def say(self, text: Both, about: dict[str, str | Both]) -> None:
        """Say something of it on standard error."""
        known: dict[str, str | Both] = {"name": self.formule, "view": self.view}
        click.echo(sanitise(text.filled(known | about).within(self.language), _WIDEST), err=True)


Show: TypeAlias = Callable[[Shown], None]


def show_each(asked: Asked, speaking: Language, show: Show) -> int:
    """Have every picture that is asked for shown, and give the exit code.

    Args:
        asked: What is asked for.
        speaking: The language for what goes wrong before any document is read.
        show: Shows a picture, such as by writing it to a file.

    Raises:
        CannotRun: There is nothing to draw.
        UnknownView: There is no such view.
    """
    chosen = tuple(view_named(view).name for view in asked.views) or tuple(views())
    project = load(present(asked.paths, speaking))
    language = language_of(asked.lang, project)
    not_empty(project, asked.paths, language)
    unreadable = any(each.document.id is None for each in project.checked)
    codes = [_shown(name, project, language, (asked._replace(views=chosen), show)) for name in project.formules]
    return max([int(unreadable), *codes])


def _shown(name: str, project: Project, language: Language, job: tuple[Asked, Show]) -> int:
    """Show every view of one formule, and give the worst that came of it."""
    asked, show = job
    spoken: Language | None = "en" if asked.lang == "en" else "nl" if asked.lang == "nl" else None
    try:
        formule = project.formule(name)
    except InvalidDocument:
        click.echo(_NOT_DRAWN.within(language).format(name=name), err=True)
        return 1
    code = 0
    for view in asked.views:
        try:
            picture = formule.picture(view, language=spoken, confidential=asked.confidential)
            show(Shown(picture, name, view, language))
        except DrawingError as error:
            about = {"name": name, "view": view, "error": error.within(language)}
            click.echo(sanitise(_FAILED.within(language).format_map(about), _WIDEST), err=True)
            code = 2
    return code
