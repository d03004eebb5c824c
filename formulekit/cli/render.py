"""`formulekit render`: draw formules."""

from pathlib import Path

import click

from formulekit.cli.asked import asked, picture_options
from formulekit.cli.words import Command
from formulekit.language import Both, Language

_FORMATS = ("svg", "png", "pdf", "dot")

_ABOUT = Both(
    "Teken formules: per formule en beeld één bestand.\n\n"
    "Een document met leesfouten of vormfouten wordt niet getekend; de uitkomst is dan 1.\n\n"
    "Voorbeeld: formulekit render specs/ --view network --format svg --format pdf --out build",
    "Draw formules: one file for each formule and view.\n\n"
    "A document with reading or shape errors is not drawn; the exit code is then 1.\n\n"
    "Example: formulekit render specs/ --view network --format svg --format pdf --out build",
)
_FORMAT = Both("Welke vorm; herhaalbaar; anders svg.", "Which format; repeatable; else svg.")
_OUT = Both("Map voor de bestanden; anders build.", "Folder for the files; else build.")


def command(language: Language) -> Command:
    """Make the command, with its help in one language."""

    def run(  # noqa: PLR0913  one parameter for each option, as click calls it
        *,
        paths: tuple[str, ...],
        views: tuple[str, ...],
        formats: tuple[str, ...],
        out: str,
        confidential: bool,
        lang: Language | None,
    ) -> int:
        from formulekit.cli.drawing import Files, draw

        files = Files(formats, Path(out))
        return draw(asked(paths, views, lang, confidential=confidential), files)

    form = click.Choice(_FORMATS)
    paths, view, *others = picture_options(language)
    files = [
        click.Option(
            ["-f", "--format", "formats"], type=form, multiple=True, default=["svg"], help=_FORMAT.within(language)
        ),
        click.Option(
            ["--out"], default="build", metavar=Both("MAP", "DIR").within(language), help=_OUT.within(language)
        ),
    ]
    return Command("render", callback=run, help=_ABOUT.within(language), params=[paths, view, *files, *others])
