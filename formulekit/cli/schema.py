"""`formulekit schema`: the JSON Schema of a kind of document, for editors."""

import json

import click

from formulekit.cli.printing import echo
from formulekit.cli.words import Command
from formulekit.language import Both, Language
from formulekit.vocabulary import KINDS

_ABOUT = Both(
    "Geef het JSON Schema van een soort document, waarmee een editor aanvult en uitlegt.\n\n"
    "SOORT is formule, catalogus of programma; anders formule.\n\n"
    "Voorbeeld: formulekit schema formule > formule.schema.json",
    "Give the JSON Schema of a kind of document, with which an editor completes and explains.\n\n"
    "KIND is formule, catalogue or programme; else formule.\n\n"
    "Example: formulekit schema --lang en formule > formule.schema.json",
)
_IN_DUTCH = {"catalogus": "catalogue", "programma": "programme"}
_LANG = Both("Taal van de sleutels en de uitleg.", "Language of the keys and hover texts.")


def command(language: Language) -> Command:
    """Make the command, with its help in one language."""

    def run(*, kind: str, lang: Language | None) -> None:
        from formulekit.schema import schema_of

        reading = lang or language
        echo(json.dumps(schema_of(_IN_DUTCH.get(kind, kind), reading), ensure_ascii=False, indent=2))

    metavar = Both("[SOORT]", "[KIND]").within(language)
    options: list[click.Parameter] = [
        click.Argument(["kind"], type=click.Choice((*KINDS, *_IN_DUTCH)), default="formule", metavar=metavar),
        click.Option(["--lang"], type=click.Choice(["nl", "en"]), help=_LANG.within(language)),
    ]
    return Command("schema", callback=run, help=_ABOUT.within(language), params=options)
