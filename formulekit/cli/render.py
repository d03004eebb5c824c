"""`formulekit render`: draw formules."""

from pathlib import Path

import click

from formulekit.cli.words import Command, lang_option
from formulekit.language import Both, Language
from formulekit.views import NAMES

_FORMATS = ("svg", "png", "pdf", "dot")
_ALL = "all"

_ABOUT = Both(
    "Teken formules: per formule en beeld één bestand.\n\n"
    "Een document met leesfouten of vormfouten wordt niet getekend; de uitkomst is dan 1.\n\n"
    "Voorbeeld: formulekit render specs/ --view network --format svg --format pdf --out build",
    "Draw formules: one file for each formule and view.\n\n"
    "A document with reading or shape errors is not drawn; the exit code is then 1.\n\n"
    "Example: formulekit render specs/ --view network --format svg --format pdf --out build",
)
_VIEW = Both("Welk beeld: {names}; herhaalbaar; anders alle.", "Which view: {names}; repeatable; else all.")
_FORMAT = Both("Welke vorm; herhaalbaar; anders svg.", "Which format; repeatable; else svg.")
_OUT = Both("Map voor de bestanden; anders build.", "Folder for the files; else build.")
_CONFIDENTIAL = Both("Teken ook wat vertrouwelijk is.", "Draw what is confidential as well.")


def command(language: Language) -> Command:
    """Make the command, with its help in one language."""

    def run(  # noqa: PLR0913  one parameter for each option, as click calls it
        *,
        paths: tuple[str, ...],
        views: tuple[str, ...],
        formats: tuple[str, ...],
        out: str,
        confidential: bool,
        lang: str | None,
    ) -> int:
        from formulekit.cli.drawing import Pictures, draw

        chosen = () if _ALL in views else tuple(dict.fromkeys(views))
        wanted = Pictures(chosen, tuple(dict.fromkeys(formats)), Path(out), lang, confidential=confidential)
        return draw(tuple(map(Path, paths)), wanted, language)

    form, names = click.Choice(_FORMATS), ", ".join((*NAMES, _ALL))
    view = _VIEW.within(language).format(names=names)
    options: list[click.Parameter] = [
        click.Argument(["paths"], nargs=-1, required=True, metavar=Both("PAD...", "PATH...").within(language)),
        click.Option(["--view", "views"], metavar="VIEW", multiple=True, default=[_ALL], help=view),
        click.Option(["--format", "formats"], type=form, multiple=True, default=["svg"], help=_FORMAT.within(language)),
        click.Option(["--out"], default="build", metavar="DIR", help=_OUT.within(language)),
        click.Option(["--confidential"], is_flag=True, help=_CONFIDENTIAL.within(language)),
        lang_option(language),
    ]
    return Command("render", callback=run, help=_ABOUT.within(language), params=options)
