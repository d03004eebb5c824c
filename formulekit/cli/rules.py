"""`formulekit rules`: the catalogue of rules."""

import json
from pathlib import Path

import click

from formulekit.cli.printing import echo
from formulekit.cli.words import Command, lang_option
from formulekit.language import Both, Language

_ABOUT = Both(
    "Toon alle regels, met de ernst die hier geldt.\n\nVoorbeeld: formulekit rules --format json",
    "Show every rule, with the severity that holds here.\n\nExample: formulekit rules --format json",
)
_FORMAT = Both("text of json; anders text.", "text or json; else text.")


def command(language: Language) -> Command:
    """Make the command, with its help in one language."""

    def run(*, form: str, lang: Language | None) -> None:
        from formulekit.config import settings_of
        from formulekit.plugins import rules
        from formulekit.project.files import root_of

        graded = settings_of(root_of((Path(),))).regraded(rules()).values()
        reading = lang or language
        if form == "json":
            rows = [
                {
                    "code": rule.code,
                    "name": rule.name,
                    "severity": rule.severity.value,
                    "reason": rule.reason.within(reading),
                }
                for rule in graded
            ]
            echo(json.dumps(rows, ensure_ascii=False, indent=2))
            return
        for rule in graded:
            echo(f"{rule.code}  {rule.severity:<7}  {rule.name:<26}  {rule.reason.within(reading)}")

    forms = click.Choice(["text", "json"])
    form_help = _FORMAT.within(language)
    options: list[click.Parameter] = [
        click.Option(["-f", "--format", "form"], type=forms, default="text", help=form_help),
        lang_option(language),
    ]
    return Command("rules", callback=run, help=_ABOUT.within(language), params=options)
