"""Carry out `formulekit render`: write each picture to its files."""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from formulekit.cli.asked import Asked
from formulekit.cli.printing import echo
from formulekit.cli.saving import write_whole
from formulekit.cli.viewing import Shown, say, show_each
from formulekit.drawing.picture import FORMATS
from formulekit.drawing.spelling import spelled_out
from formulekit.language import Both

_LACKING = Both(
    "let op: {name}, beeld {view}: het lettertype kent deze tekens niet: {characters}; in PDF en PNG staat er {shown}",
    "warning: {name}, view {view}: the font lacks these characters: {characters}; PDF and PNG show {shown}",
)
_ON_PAPER = frozenset({"png", "pdf"})


class Files(NamedTuple):
    """The files to write: in which formats, and in which folder."""

    formats: tuple[str, ...]
    out: Path


def draw(asked: Asked, files: Files) -> int:
    """Draw the pictures that are asked for, and give the exit code.

    Args:
        asked: Which pictures.
        files: The files to write of each.

    Raises:
        CannotRun: There is nothing to draw, or a file cannot be written.
        UnknownView: There is no such view.
    """
    return show_each(asked, partial(_write, files))


def _write(files: Files, shown: Shown) -> None:
    """Write a picture in every format, and say which characters paper shows otherwise."""
    for form in (form for form in FORMATS if form in files.formats):
        path = files.out / f"{shown.formule}.{shown.view}.{form}"
        write_whole(path, shown.picture.drawn(form))
        echo(path.as_posix())
    lacking = () if _ON_PAPER.isdisjoint(files.formats) else shown.picture.lacking
    if lacking:
        about = {"characters": " ".join(lacking), "shown": " ".join(map(spelled_out, lacking))}
        say(_LACKING.within(shown.language).format(name=shown.formule, view=shown.view, **about))
