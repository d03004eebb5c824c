"""Makes a picture of a formule: what its readers may see of it, through a view."""

from dataclasses import replace

from formulekit.drawing.picture import Picture
from formulekit.errors import FormulekitError
from formulekit.extension import View
from formulekit.graph import Index
from formulekit.language import Both, Language
from formulekit.model import Formule
from formulekit.phrases import meant
from formulekit.plugins import views
from formulekit.publication import public
from formulekit.sanitise import sanitise
from formulekit.suggest import nearest
from formulekit.units import USUAL, Reckoning

_CONFIDENTIAL = Both("Bevat vertrouwelijke delen", "Contains confidential parts")
_UNKNOWN = Both(
    "beeld '{view}' bestaat niet{meant}; kies uit {known}", "there is no view '{view}'{meant}; choose from {known}"
)


class UnknownView(FormulekitError):  # noqa: N818  it says what is the matter
    """A view or format that there is not."""


def view_named(name: str, others: tuple[str, ...] = ()) -> View:
    """Give a view by its name.

    Args:
        name: The name.
        others: What else may be asked for, where there is no such view.

    Raises:
        UnknownView: There is no such view.
    """
    if name not in views():
        known = (*views(), *others)
        said: dict[str, str | Both] = {
            "view": sanitise(name),
            "meant": meant(nearest(name, known)),
            "known": ", ".join(known),
        }
        raise UnknownView(_UNKNOWN.filled(said))
    return views()[name]


def picture_of(
    formule: Formule, view: str, language: Language | None, *, confidential: bool, reckoning: Reckoning = USUAL
) -> Picture:
    """Make a picture of a formule; it is laid out when the first format is asked of it.

    Args:
        formule: The formule.
        view: The name of the view.
        language: The language of generated labels; left out, the formule's own.
        confidential: Whether to show what is confidential as well; the picture then says so on its face.
        reckoning: What people are counted by.

    Raises:
        UnknownView: There is no such view.
    """
    wanted = view_named(view)
    spoken = language or formule.language
    shown = formule if confidential else public(formule)
    diagram = wanted.draw(Index.by(reckoning, shown), spoken)
    if confidential and public(formule) != formule:
        diagram = replace(diagram, notice=_CONFIDENTIAL.within(spoken))
    return Picture(diagram)
