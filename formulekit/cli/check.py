"""`formulekit check`: read, compose, validate, and run every rule."""

import click

from formulekit.cli.wanted import Wanted
from formulekit.cli.words import FORM, Command, Naming, lang_option
from formulekit.findings import Level
from formulekit.language import Both, Language

LEVELS: tuple[Level, ...] = ("error", "warning", "info", "never")

_ABOUT = Both(
    "Controleer formules, catalogi en programma's.\n\n"
    "Zonder PAD wordt gecontroleerd wat ingesteld is, of `specs/`, of deze map; `-` leest één document van de "
    "standaardinvoer. De uitkomst is 0 als alles in orde is, 1 bij bevindingen en 2 als er niet gecontroleerd kon "
    "worden.\n\nVoorbeeld: formulekit check specs/ --fail-on warning",
    "Check formules, catalogues and programmes.\n\n"
    "Without PATH, what is configured is checked, or `specs/`, or this folder; `-` reads one document from standard "
    "input. The exit code is 0 when all is well, 1 with findings, and 2 when nothing could be checked.\n\n"
    "Example: formulekit check specs/ --fail-on warning",
)
_FORMAT = Both(
    "Vorm van het verslag: {names}; desgewenst =BESTAND; herhaalbaar; anders text.",
    "Form of the report: {names}; with =FILE if wanted; repeatable; else text.",
)
_FAIL_ON = Both(
    "Vanaf welke ernst de controle faalt; anders wat ingesteld is, of error.",
    "From which severity the check fails; else as configured, or error.",
)
_SELECT = Both(
    "Alleen deze codes, of hun begin (FK3), en wat niet te lezen is (FK0).",
    "Only these codes, or how they begin (FK3), and what cannot be read (FK0).",
)
_IGNORE = Both("Niet deze codes, of hun begin.", "Not these codes, or how they begin.")
_STDIN = Both("Naam van het document op de standaardinvoer.", "Name of the document on standard input.")
_COLOR = Both("Kleuren in het verslag; anders auto.", "Colours in the report; else auto.")
_EMPTY = Both("Geen fout als er geen document is.", "No failure where there is no document.")
_FIX = Both(
    "Herstel wat maar op één manier te herstellen is, en controleer daarna.",
    "Mend what there is one safe way to mend, and check then.",
)
_DIFF = Both(
    "Met --fix: schrijf niets; toon wat er zou veranderen.", "With --fix: write nothing; show what would change."
)
_WATCH = Both(
    "Controleer opnieuw als er een bestand is opgeslagen; stop met Ctrl-C.",
    "Check again whenever a file is saved; stop with Ctrl-C.",
)
_APART = Both("{first} en {second} gaan niet samen", "{first} and {second} do not go together")
_GOES_WITH = Both("{first} hoort bij {second}", "{first} goes with {second}")
_JOBS = Both(
    "Hoeveel processen tegelijk werken; anders zoveel als loont.",
    "How many processes work side by side; else as many as pays.",
)
_NO_CACHE = Both(
    "Controleer alles opnieuw, ook wat sinds de vorige keer niet is veranderd.",
    "Check everything again, also what has not changed since the last time.",
)


def command(language: Language) -> Command:
    """Make the command, with its help in one language."""

    def run(  # noqa: PLR0913  one parameter for each option, as click calls it
        *,
        paths: tuple[str, ...],
        formats: tuple[str, ...],
        fail_on: Level | None,
        select: tuple[str, ...],
        ignore: tuple[str, ...],
        stdin_filename: str | None,
        color: str,
        allow_empty: bool,
        fix: bool,
        diff: bool,
        watch: bool,
        jobs: int | None,
        no_cache: bool,
        lang: Language | None,
    ) -> int:
        from formulekit.cli.checking import checked
        from formulekit.cli.outputs import outputs_of
        from formulekit.plugins import reporters

        if stdin_filename is not None and "-" not in paths:
            raise click.UsageError(_GOES_WITH.within(language).format(first="--stdin-filename", second="-"))
        outputs = outputs_of(formats, tuple(reporters()), language)
        codes = (_codes(select, language), _codes(ignore, language))
        wanted = Wanted(paths, outputs, fail_on, *codes, stdin_filename, color, allow_empty, lang, jobs, not no_cache)
        if fix or diff or watch:
            from formulekit.cli.fixing import fixed
            from formulekit.cli.watching import watched

            flags = (("-", "-" in paths), ("--fix", fix), ("--diff", diff), ("--watch", watch))
            _together(tuple(name for name, given in flags if given), language)
            return watched(wanted, language) if watch else fixed(wanted, diff=diff)
        return checked(wanted)

    return Command("check", callback=run, help=_ABOUT.within(language), params=_parameters(language))


def _parameters(language: Language) -> list[click.Parameter]:
    path = Both("[PAD]...", "[PATH]...").within(language)
    form = FORM.within(language)
    levels, colours = click.Choice(LEVELS), click.Choice(["auto", "always", "never"])
    return [
        click.Argument(["paths"], nargs=-1, metavar=path),
        Naming(["-f", "--format", "formats"], _formats, form, _FORMAT.within(language)),
        click.Option(["--fail-on"], type=levels, help=_FAIL_ON.within(language)),
        click.Option(["--select"], multiple=True, metavar="FK...", help=_SELECT.within(language)),
        click.Option(["--ignore"], multiple=True, metavar="FK...", help=_IGNORE.within(language)),
        click.Option(["--stdin-filename"], metavar=Both("NAAM", "NAME").within(language), help=_STDIN.within(language)),
        click.Option(["--color"], type=colours, default="auto", help=_COLOR.within(language)),
        click.Option(["--allow-empty"], is_flag=True, help=_EMPTY.within(language)),
        click.Option(["--fix"], is_flag=True, help=_FIX.within(language)),
        click.Option(["--diff"], is_flag=True, help=_DIFF.within(language)),
        click.Option(["--watch"], is_flag=True, help=_WATCH.within(language)),
        click.Option(["--jobs"], type=click.IntRange(min=1), metavar="N", help=_JOBS.within(language)),
        click.Option(["--no-cache"], is_flag=True, help=_NO_CACHE.within(language)),
        lang_option(language),
    ]


def _formats() -> tuple[str, ...]:
    from formulekit.plugins import reporter_names

    return reporter_names()


def _together(given: tuple[str, ...], language: Language) -> None:
    """Refuse what does not go together: to mend or watch what is typed, to watch and mend, to show no mends."""
    if "--diff" in given and "--fix" not in given:
        raise click.UsageError(_GOES_WITH.within(language).format(first="--diff", second="--fix"))
    apart = [name for name in given if name != "--diff"]
    if len(apart) > 1:
        raise click.UsageError(_APART.within(language).format(first=apart[0], second=apart[1]))


def _codes(given: tuple[str, ...], language: Language) -> tuple[str, ...]:
    from formulekit.plugins import UnknownCode, codes_of

    try:
        return codes_of(given)
    except UnknownCode as error:
        raise click.UsageError(error.within(language)) from error
