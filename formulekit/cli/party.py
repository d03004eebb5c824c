"""`formulekit party`: everything that one party promises, over all formules."""

import click

from formulekit.cli.words import Command, lang_option
from formulekit.language import Both, Language

_ABOUT = Both(
    "Toon wat één partij in alle formules samen heeft toegezegd: haar paspoort.\n\n"
    "Eerst het totaal per functie, dan per formule de rollen, de inzet, de schakels, wat zij geeft en krijgt, haar "
    "netwerken, gezag en middelen. Van een programma tellen de formules mee die het noemt; sjablonen en afgesloten "
    "formules tellen niet mee. Wat vertrouwelijk is blijft weg, tenzij u erom vraagt. Zonder PAD wordt `specs/` "
    "gelezen, of anders deze map. Heeft een document leesfouten of vormfouten, dan blijft het weg en is de uitkomst "
    "1.\n\nVoorbeeld: formulekit party politie specs/",
    "Show what one party has promised in all formules together: its passport.\n\n"
    "First the total of each function, then for each formule its roles, commitments and steps, what it gives and "
    "gets, its networks, authority and means. Of a programme, the formules that it names count; templates and closed "
    "formules do not. What is confidential is left out, unless you ask for it. Without PATH, `specs/` is read, or "
    "else this folder. A document with reading or shape errors is left out, and the exit code is then 1.\n\n"
    "Example: formulekit party politie specs/",
)
_FORMAT = Both("text of json; anders text.", "text or json; else text.")
_CONFIDENTIAL = Both(
    "Toon ook wat vertrouwelijk is; het staat er dan bij.", "Show what is confidential as well, marked as such."
)


def command(language: Language) -> Command:
    """Make the command, with its help in one language."""

    def run(*, party: str, paths: tuple[str, ...], form: str, confidential: bool, lang: Language | None) -> int:
        from formulekit.cli.passport import Asked, shown

        return shown(Asked(party, paths, form, confidential, lang))

    options: list[click.Parameter] = [
        click.Argument(["party"], metavar="ID"),
        click.Argument(["paths"], nargs=-1, metavar=Both("[PAD]...", "[PATH]...").within(language)),
        click.Option(
            ["-f", "--format", "form"],
            type=click.Choice(["text", "json"]),
            default="text",
            help=_FORMAT.within(language),
        ),
        click.Option(["--confidential"], is_flag=True, help=_CONFIDENTIAL.within(language)),
        lang_option(language),
    ]
    return Command("party", callback=run, help=_ABOUT.within(language), params=options)
