"""`formulekit fmt`: write documents in canonical order and spelling."""

import click

from formulekit.cli.words import Command
from formulekit.language import Both, Language

_ABOUT = Both(
    "Zet sleutels in de vaste volgorde en in één taal.\n\n"
    "Opmerkingen en lege regels blijven staan, en de betekenis verandert nooit. Met --lang worden sleutels en vaste "
    "waarden vertaald; uw teksten blijven zoals ze zijn. Zonder PAD wordt opgemaakt wat ingesteld is, of `specs/`, of "
    "deze map; `-` leest de standaardinvoer en schrijft naar de standaarduitvoer. De uitkomst is 1 als een bestand "
    "niet te lezen is, en met --check als er iets zou veranderen.\n\nVoorbeeld: formulekit fmt specs/ --diff",
    "Put keys in the fixed order and in one language.\n\n"
    "Comments and blank lines stay, and the meaning never changes. With --lang, keys and fixed values are translated; "
    "your texts stay as they are. Without PATH, what is configured is written, or `specs/`, or this folder; `-` reads "
    "standard input and writes to standard output. The exit code is 1 when a file cannot be read, and with --check "
    "when something would change.\n\nExample: formulekit fmt specs/ --diff",
)
_CHECK = Both("Schrijf niets; zeg welke bestanden zouden veranderen.", "Write nothing; say which files would change.")
_DIFF = Both("Schrijf niets; toon wat er zou veranderen.", "Write nothing; show what would change.")
_LANG = Both(
    "Taal van sleutels en vaste waarden; anders die van de meeste sleutels in het bestand.",
    "Language of keys and fixed values; else that of most keys in the file.",
)
_ALONE = Both("geef `-` alleen, zonder andere paden", "give `-` alone, without other paths")


def command(language: Language) -> Command:
    """Make the command, with its help in one language."""

    def run(*, paths: tuple[str, ...], check: bool, diff: bool, lang: Language | None) -> int:
        from formulekit.cli.rewriting import Manner, rewrite, rewrite_typed

        manner = Manner(lang, check, diff)
        if "-" not in paths:
            return rewrite(paths, manner)
        if len(paths) > 1:
            raise click.UsageError(_ALONE.within(language))
        return rewrite_typed(manner)

    path = Both("[PAD]...", "[PATH]...").within(language)
    options: list[click.Parameter] = [
        click.Argument(["paths"], nargs=-1, metavar=path),
        click.Option(["--check"], is_flag=True, help=_CHECK.within(language)),
        click.Option(["--diff"], is_flag=True, help=_DIFF.within(language)),
        click.Option(["--lang"], type=click.Choice(["nl", "en"]), help=_LANG.within(language)),
    ]
    return Command("fmt", callback=run, help=_ABOUT.within(language), params=options)
