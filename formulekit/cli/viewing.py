"""Go through the pictures that a command is asked for: every view of every sound formule, those that fail aside."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from formulekit.cli.asked import ALL, Asked
from formulekit.cli.loading import loaded
from formulekit.cli.options import NO_FORMULE, CannotRun
from formulekit.cli.printing import echo
from formulekit.cli.unsound import left_out
from formulekit.config.settings import Settings
from formulekit.drawing.failure import DrawingError
from formulekit.drawing.picture import Picture
from formulekit.errors import FormulekitError
from formulekit.language import Both, Language
from formulekit.loaded import Formule, InvalidDocument, Project
from formulekit.packages import missing
from formulekit.picturing import view_named
from formulekit.plugins import views
from formulekit.sanitise import sanitise

_NOT_DRAWN = Both("van {name} is geen beeld gemaakt", "no picture was made of {name}")
_TWIN = Both(
    "van {name} is geen beeld gemaakt: id '{id}' is al van {first}; geef een van beide een andere id",
    "no picture was made of {name}: the id '{id}' belongs to {first} already; give one of them another id",
)
_FAILED = Both("{name}, beeld {view}: {error}", "{name}, view {view}: {error}")
_CRASHED = Both(
    "het tekenen liep vast op een fout van het programma ({error})", "drawing hit a fault of the program ({error})"
)
_WIDEST = 400


class Shown(NamedTuple):
    """A picture, the formule and the view that it is of, and the language in which to speak of it."""

    picture: Picture
    formule: str
    view: str
    language: Language


def say(text: str) -> None:
    """Say something on standard error, with what a file says made safe to print."""
    echo(sanitise(text, _WIDEST), err=True)


Show: TypeAlias = Callable[[Shown], None]


class _Job(NamedTuple):
    """What is to be done with every formule: which pictures, how one is shown, how we speak, and what is configured."""

    asked: Asked
    show: Show
    language: Language
    settings: Settings


def show_each(asked: Asked, show: Show) -> int:
    """Have every picture that is asked for shown, and give the exit code.

    Args:
        asked: What is asked for.
        show: Shows a picture, such as by writing it to a file.

    Raises:
        PathError: A path is not there, or may not be opened.
        CannotRun: There is nothing to draw.
        UnknownView: There is no such view.
    """
    chosen = tuple(view_named(view, (ALL,)).name for view in asked.views) or tuple(views())
    project, language = loaded(asked.paths, asked.lang)
    unreadable = [each for each in project.checked if each.document.id is None]
    if not unreadable and not project.formules:
        raise CannotRun(NO_FORMULE.within(language).format(paths=", ".join(map(str, asked.paths))))
    for each in unreadable:
        echo(left_out(_NOT_DRAWN, each.document.file.shown, language, each), err=True)
    twins = tuple(_twins(project))
    for twin in twins:
        say(_TWIN.filled(twin).within(language))
    job = _Job(asked._replace(views=chosen), show, language, project.settings)
    return max([int(bool(unreadable or twins)), *(_shown(name, project, job) for name in project.formules)])


def _twins(project: Project) -> Iterator[dict[str, str | Both]]:
    """Give each formule of which the id belongs to one before it, whose pictures its own would replace."""
    first: dict[str, str] = {}
    for each in project.checked:
        name, file = each.document.id, each.document.file.shown
        if name and each.document.kind == "formule" and first.setdefault(name, file) != file:
            yield {"name": file, "id": name, "first": first[name]}


def _shown(name: str, project: Project, job: _Job) -> int:
    """Show every view of one formule, and give the worst that came of it."""
    try:
        formule = project.formule(name)
    except InvalidDocument:
        echo(left_out(_NOT_DRAWN, name, job.language), err=True)
        return 1
    return max(_tried(formule, view, job) for view in job.asked.views)


def _tried(formule: Formule, view: str, job: _Job) -> int:
    """Show one picture, or say why it cannot be; whatever it is, the others are still made."""
    try:
        picture = formule.picture(view, language=job.asked.lang, confidential=job.asked.confidential)
        job.show(Shown(picture, formule.formule, view, job.language))
    except DrawingError as error:
        reason: str | Both = error.said
    except (FormulekitError, OSError):
        raise
    except Exception as error:
        if missing(error):
            raise
        reason = _CRASHED.filled({"error": f"{type(error).__name__}: {error}"})
    else:
        return 0
    say(_FAILED.filled({"name": formule.formule, "view": view, "error": reason}).within(job.language))
    return 2
