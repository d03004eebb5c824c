"""`formulekit explain`: why a rule is there, with examples, and how to mend what it finds."""

import json

import click

from formulekit.cli.printing import echo
from formulekit.cli.words import Command, lang_option
from formulekit.language import Both, Language

_ABOUT = Both(
    "Leg een regel uit: waarom, een fout en een goed voorbeeld, en wat eraan te doen is.\n\n"
    "Voorbeeld: formulekit explain FK301",
    "Explain a rule: why, a bad and a good example, and how to mend it.\n\nExample: formulekit explain FK301",
)
_ALL = Both("Leg alle regels uit.", "Explain every rule.")
_FORMAT = Both("markdown of json; anders markdown.", "markdown or json; else markdown.")
_ONE = Both("geef een code, zoals FK301, of --all", "give a code, such as FK301, or --all")
_NO_RULE = Both("geen regel heeft de code of naam '{code}'{meant}", "no rule has the code or name '{code}'{meant}")


def command(language: Language) -> Command:
    """Make the command, with its help in one language."""

    def run(*, code: str | None, everything: bool, form: str, lang: Language | None) -> None:
        from formulekit.explaining import as_data, page
        from formulekit.plugins import rules

        reading = lang or language
        if bool(code) == everything:
            raise click.UsageError(_ONE.within(reading))
        chosen = list(rules().values()) if everything else [rules()[_known(code or "", reading)]]
        if form == "json":
            echo(json.dumps([as_data(rule, reading) for rule in chosen], ensure_ascii=False, indent=2))
        else:
            echo("\n".join(page(rule, reading) for rule in chosen), nl=False)

    forms = click.Choice(["markdown", "json"])
    options: list[click.Parameter] = [
        click.Argument(["code"], required=False, metavar="[CODE]"),
        click.Option(["--all", "everything"], is_flag=True, help=_ALL.within(language)),
        click.Option(["-f", "--format", "form"], type=forms, default="markdown", help=_FORMAT.within(language)),
        lang_option(language),
    ]
    return Command("explain", callback=run, help=_ABOUT.within(language), params=options)


def _known(code: str, language: Language) -> str:
    """Give the code of the rule that is meant by a code or a name."""
    from formulekit.phrases import meant
    from formulekit.plugins import rules
    from formulekit.suggest import nearest

    names = {rule.name: rule.code for rule in rules().values()} | {known: known for known in rules()}
    asked = code.upper() if code.upper() in names else code.lower()
    if asked in names:
        return names[asked]
    more = meant(nearest(code, names)).within(language)
    raise click.UsageError(_NO_RULE.within(language).format(code=code, meant=more))
