"""Read `--format FORMAT[=FILE]`, and write what was asked to the screen or to a file."""

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from formulekit.cli.options import CannotRun
from formulekit.cli.saving import write_whole
from formulekit.cli.wanted import Output
from formulekit.language import Both, Language
from formulekit.project.files import is_document, located

_TWICE = Both(
    "twee verslagen kunnen niet samen op het scherm; geef er een een bestand, zoals --format json=verslag.json",
    "two reports cannot both go to the screen; give one a file, such as --format json=report.json",
)
_SAME = Both("twee verslagen gaan naar hetzelfde bestand: {file}", "two reports go to the same file: {file}")
_DOCUMENT = Both(
    "een verslag naar {file} zou het document vervangen dat daar staat; kies een andere naam",
    "a report to {file} would replace the document that stands there; choose another name",
)
_NO_FILE = Both("achter {name}= hoort een bestand", "a file belongs behind {name}=")
_NO_FORMAT = Both("verslagvorm '{name}' bestaat niet; kies uit {known}", "no format '{name}'; choose from {known}")


def outputs_of(formats: tuple[str, ...], known: Sequence[str], language: Language) -> tuple[Output, ...]:
    """Give the outputs that were asked for; text on the screen where none was.

    Args:
        formats: What was given: names of formats, each with `=FILE` if wanted.
        known: The formats that there are.
        language: The language for what is wrong.

    Raises:
        click.UsageError: There is no such format, or two would go to the screen or to one file.
    """
    outputs: dict[Path | None, Output] = {}
    for text in formats or ("text",):
        name, equals, path = text.partition("=")
        file = Path(path) if path else None
        if name not in known:
            raise click.UsageError(_NO_FORMAT.within(language).format(name=name, known=", ".join(known)))
        if equals and not path:
            raise click.UsageError(_NO_FILE.within(language).format(name=name))
        where = located(file) if file else None
        if where in outputs:
            raise click.UsageError(_SAME.within(language).format(file=file) if file else _TWICE.within(language))
        outputs[where] = Output(name, file)
    return tuple(outputs.values())


def write_all(outputs: tuple[Output, ...], made: Callable[[Output], str]) -> None:
    """Write each output to its file, and that on standard output last: who reads it may stop reading.

    Args:
        outputs: What was asked for.
        made: Gives the text of one of them.

    Raises:
        CannotRun: A file cannot be written, or holds a document.
    """
    for file in (output.file for output in outputs if output.file):
        if is_document(file):
            raise CannotRun(_DOCUMENT.filled({"file": str(file)}))
    try:
        for output in outputs:
            if output.file:
                write_whole(output.file, made(output))
    finally:
        for output in outputs:
            if not output.file:
                click.echo(made(output), nl=False, color=True)  # noqa: TID251  some reports are commands
