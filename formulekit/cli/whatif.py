"""`formulekit whatif`: what changes when a party leaves."""

from pathlib import Path

import click

from formulekit.cli.words import Command, lang_option
from formulekit.language import Both, Language

_ABOUT = Both(
    "Laat zien wat er verandert als een partij vertrekt: welke rollen leeg vallen, welke schakels stoppen, welke "
    "netwerken uiteenvallen, en welke resultaten en effecten hun laatste interventie verliezen.\n\n"
    "Wat deel is van de partij vertrekt mee. Van een map komt elke formule waarin de partij voorkomt. Een formule met "
    "leesfouten of vormfouten blijft buiten beschouwing; de uitkomst is dan 1.\n\n"
    "Voorbeeld: formulekit whatif specs/ --without politie",
    "Show what changes when a party leaves: which roles fall empty, which steps stop, which networks split, and "
    "which results and outcomes lose their last intervention.\n\n"
    "What is part of the party leaves with it. Of a folder, every formule in which the party occurs is shown. A "
    "formule with reading or shape errors is passed over; the exit code is then 1.\n\n"
    "Example: formulekit whatif specs/ --without politie",
)
_WITHOUT = Both(
    "De id van de partij die vertrekt; herhaalbaar: zij vertrekken dan samen.",
    "The id of the party that leaves; repeatable: they then leave together.",
)
_FORMAT = Both("text of json; anders text.", "text or json; else text.")


def command(language: Language) -> Command:
    """Make the command, with its help in one language."""

    def run(*, path: str, without: tuple[str, ...], form: str, lang: Language | None) -> int:
        from formulekit.cli.leaving import Leaving, show

        return show(Path(path), Leaving(tuple(dict.fromkeys(without)), form, lang))

    party = Both("PARTIJ", "PARTY").within(language)
    options: list[click.Parameter] = [
        click.Argument(["path"], metavar=Both("PAD", "PATH").within(language)),
        click.Option(["--without"], required=True, multiple=True, metavar=party, help=_WITHOUT.within(language)),
        click.Option(
            ["-f", "--format", "form"],
            type=click.Choice(["text", "json"]),
            default="text",
            help=_FORMAT.within(language),
        ),
        lang_option(language),
    ]
    return Command("whatif", callback=run, help=_ABOUT.within(language), params=options)
