"""`formulekit open-points`: what is still to be settled, by owner and date."""

import click

from formulekit.cli.words import Command, lang_option
from formulekit.language import Both, Language

_ABOUT = Both(
    "Toon wat nog te regelen is: alle open punten, per eigenaar en op datum.\n\n"
    "Wat over de datum is staat bovenaan bij zijn eigenaar. Van een programma tellen de formules mee die het noemt. "
    "Zonder PAD wordt `specs/` gelezen, of anders deze map. In het Nederlands scheidt csv met een puntkomma, zoals "
    "Excel hier verwacht.\n\nVoorbeeld: formulekit open-points specs/ --format csv > open-punten.csv",
    "Show what is still to be settled: every open point, by owner and date.\n\n"
    "What is overdue stands on top of its owner. Of a programme, the formules that it names count. Without PATH, "
    "`specs/` is read, or else this folder. In English, csv separates by commas; in Dutch by semicolons, as Excel "
    "expects there.\n\nExample: formulekit open-points specs/ --format csv > open-points.csv",
)
_FORMAT = Both("text, json of csv; anders text.", "text, json or csv; else text.")


def command(language: Language) -> Command:
    """Make the command, with its help in one language."""

    def run(*, paths: tuple[str, ...], form: str, lang: Language | None) -> int:
        from formulekit.cli.agenda import agenda

        return agenda(paths, form, lang)

    forms = click.Choice(["text", "json", "csv"])
    options: list[click.Parameter] = [
        click.Argument(["paths"], nargs=-1, metavar=Both("[PAD]...", "[PATH]...").within(language)),
        click.Option(["-f", "--format", "form"], type=forms, default="text", help=_FORMAT.within(language)),
        lang_option(language),
    ]
    return Command("open-points", callback=run, help=_ABOUT.within(language), params=options)
