"""`formulekit describe`: tell in words what pictures show."""

from formulekit.cli.asked import asked, picture_options
from formulekit.cli.words import Command
from formulekit.language import Both, Language

_ABOUT = Both(
    "Vertel in woorden wat de beelden laten zien, zoals een schermlezer ze voorleest.\n\n"
    "Per formule en beeld komt er een kop, met daaronder per netwerk of keten wie wat doet, op volgorde. Een document "
    "met leesfouten of vormfouten wordt overgeslagen; de uitkomst is dan 1.\n\n"
    "Voorbeeld: formulekit describe specs/ --view chain",
    "Tell in words what the pictures show, as a screen reader reads them.\n\n"
    "Each formule and view has a heading, with who does what under it for each network or chain, in order. A document "
    "with reading or shape errors is passed over; the exit code is then 1.\n\n"
    "Example: formulekit describe specs/ --view chain",
)


def command(language: Language) -> Command:
    """Make the command, with its help in one language."""

    def run(*, paths: tuple[str, ...], views: tuple[str, ...], confidential: bool, lang: Language | None) -> int:
        from formulekit.cli.describing import tell

        return tell(asked(paths, views, lang, confidential=confidential))

    return Command("describe", callback=run, help=_ABOUT.within(language), params=picture_options(language))
