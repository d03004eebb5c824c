"""`formulekit compare`: a template beside the formules that are based on it."""

from pathlib import Path

import click

from formulekit.cli.words import FORM, Command, lang_option
from formulekit.language import Both, Language

FORMATS = ("text", "json", "csv", "html")

_ABOUT = Both(
    "Vergelijk een sjabloon met de formules die erop gebaseerd zijn.\n\nDe tabel laat per formule en rol zien wie de "
    "rol vervult; daaronder staat wat elke formule invult, wijzigt en weglaat. SJABLOON is een bestand of "
    "`formulekit:halt`. Van een map worden alleen de formules vergeleken die op het sjabloon gebaseerd zijn. De "
    "uitkomst is 1 als een formule leesfouten of vormfouten heeft, en 2 als er niets te vergelijken is.\n\n"
    "Voorbeeld: formulekit compare formulekit:halt specs/ --format html=halt.html",
    "Compare a template with the formules that are based on it.\n\nThe table shows for each formule and role who fills "
    "the role; below it stands what each formule fills in, changes and leaves out. TEMPLATE is a file or "
    "`formulekit:halt`. Of a folder, only the formules that are based on the template are compared. The exit code is "
    "1 when a formule has reading or shape errors, and 2 when there is nothing to compare.\n\n"
    "Example: formulekit compare formulekit:halt specs/ --format html=halt.html",
)
_FORMAT = Both(
    "Vorm: text, json, csv of html, desgewenst =BESTAND; herhaalbaar.",
    "Form: text, json, csv or html, with =FILE if wanted; repeatable.",
)
_CONFIDENTIAL = Both("Toon ook wat vertrouwelijk is.", "Show what is confidential as well.")


def command(language: Language) -> Command:
    """Make the command, with its help in one language."""

    def run(
        *,
        template: str,
        instances: tuple[str, ...],
        formats: tuple[str, ...],
        confidential: bool,
        lang: Language | None,
    ) -> int:
        from formulekit.cli.comparing import Asked, compared
        from formulekit.cli.outputs import outputs_of

        outputs = outputs_of(formats, FORMATS, language)
        asked = Asked(template, tuple(map(Path, instances)), outputs, lang, confidential=confidential)
        return compared(asked, language)

    template, instances = Both("SJABLOON", "TEMPLATE"), Both("FORMULE...", "INSTANCE...")
    options: list[click.Parameter] = [
        click.Argument(["template"], metavar=template.within(language)),
        click.Argument(["instances"], nargs=-1, required=True, metavar=instances.within(language)),
        click.Option(
            ["-f", "--format", "formats"], multiple=True, metavar=FORM.within(language), help=_FORMAT.within(language)
        ),
        click.Option(["--confidential"], is_flag=True, help=_CONFIDENTIAL.within(language)),
        lang_option(language),
    ]
    return Command("compare", callback=run, help=_ABOUT.within(language), params=options)
