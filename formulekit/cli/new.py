"""`formulekit new`: the first text of a formule, blank or from a template."""

import click

from formulekit.cli.printing import echo
from formulekit.cli.words import Command, lang_option
from formulekit.language import Both, Language

_ABOUT = Both(
    "Begin een formule: een bestand waarin staat wat er in te vullen is, met bij elke regel wat er gevraagd wordt.\n\n"
    "Met --from komt de rest uit een sjabloon, en staat er alleen wat dat openlaat. Het bestand heet ID.yaml, in de "
    "map die ingesteld is of in `specs/`; wat er al is, blijft zoals het is.\n\n"
    "Voorbeeld: formulekit new halt-utrecht --from formulekit:halt",
    "Begin a formule: a file that holds what is to be filled in, each line with what is asked.\n\n"
    "With --from, the rest comes from a template, and only what that leaves open is there. The file is called ID.yaml, "
    "in the folder that is configured or in `specs/`; what is there already stays as it is.\n\n"
    "Example: formulekit new halt-utrecht --from formulekit:halt",
)
_FROM = Both(
    "Het sjabloon: formulekit:halt, of het pad van een formule.",
    "The template: formulekit:halt, or the path of a formule.",
)


def command(language: Language) -> Command:
    """Make the command, with its help in one language."""

    def run(*, name: str, template: str | None, lang: Language | None) -> None:
        from formulekit.cli.beginning import begin

        echo(begin(name, template, lang, language))

    options: list[click.Parameter] = [
        click.Argument(["name"], metavar="ID"),
        click.Option(
            ["--from", "template"], metavar=Both("SJABLOON", "TEMPLATE").within(language), help=_FROM.within(language)
        ),
        lang_option(language),
    ]
    return Command("new", callback=run, help=_ABOUT.within(language), params=options)
