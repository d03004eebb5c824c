"""The words of the command line itself, and what click says in Dutch."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from formulekit.cli import CANNOT_RUN
from formulekit.cli.printing import echo
from formulekit.errors import FormulekitError
from formulekit.language import Both, Language
from formulekit.phrases import meant
from formulekit.sanitise import visible
from formulekit.suggest import nearest

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_SHOW_HELP = Both("Toon deze uitleg.", "Show this message.")
_OPTIONS = Both("Opties", "Options")
_COMMANDS = Both("Opdrachten", "Commands")
_PIECES = {
    "[OPTIONS]": Both("[OPTIES]", "[OPTIONS]"),
    "COMMAND [ARGS]...": Both("OPDRACHT [...]", "COMMAND [...]"),
}
_REQUIRED = Both("[verplicht]", "[required]")
_USAGE = Both("Gebruik: ", "Usage: ")
_EXTRA = Both("'{rest}' is hier te veel", "'{rest}' is too much here")
_SUMMARY = 200
FORM = Both("VORM[=BESTAND]", "FORMAT[=FILE]")
FILES = (Both("bestand", "file"), Both("bestanden", "files"))
_LANG = Both(
    "Taal: nl of en; anders die van de documenten, anders die van uw systeem.",
    "Language: nl or en; else the documents', else your system's.",
)


def lang_option(language: Language) -> click.Option:
    """Make the option for the language of the results."""
    return click.Option(["--lang"], type=click.Choice(["nl", "en"]), help=_LANG.within(language))


class Naming(click.Option):
    """An option for names, of which packages may add some: they are looked up once its help or a completion is asked.

    Args:
        declared: How the option is written, and the name of its parameter.
        names: Gives the names.
        metavar: What stands for a name.
        help: The help, with `{names}` for the names.
    """

    def __init__(self, declared: list[str], names: Callable[[], Sequence[str]], metavar: str, help: str) -> None:  # noqa: A002  click's name
        super().__init__(declared, multiple=True, metavar=metavar, help=help)
        self.names = names

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Give the option and its help."""
        record = super().get_help_record(ctx)
        return record and (record[0], record[1].replace("{names}", ", ".join(self.names())))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":  # noqa: ARG002  click's signature
        """Give the names that begin so."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(name) for name in self.names() if name.startswith(incomplete)]


class Command(click.Command):
    """A command whose help is in the reader's language."""

    language: Language = "nl"
    allow_extra_args = True  # they are refused in the reader's language

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments, and refuse those for which there is no place."""
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx  # so that the help of this command is named
            raise
        if rest and not isinstance(self, click.Group) and not ctx.resilient_parsing:
            raise click.UsageError(_EXTRA.within(self.language).format(rest=" ".join(rest)), ctx)
        return rest

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that says how the command is called."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), _USAGE.within(self.language))

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Give the parts of that line."""
        pieces = super().collect_usage_pieces(ctx)
        return [_PIECES[piece].within(self.language) if piece in _PIECES else piece for piece in pieces]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        options = (parameter for parameter in self.get_params(ctx) if isinstance(parameter, click.Option))
        records = [record for option in options if (record := option.get_help_record(ctx))]
        records = [(name, text.replace(_REQUIRED.en, _REQUIRED.within(self.language))) for name, text in records]
        with formatter.section(_OPTIONS.within(self.language)):
            formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give the option that shows the help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _SHOW_HELP.within(self.language)
        return option


class Group(Command, click.Group):
    """The program, whose commands are listed in the reader's language."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options and the commands."""
        super().format_options(ctx, formatter)
        found = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        records = [(name, command.get_short_help_str(_SUMMARY)) for name, command in found if command]
        with formatter.section(_COMMANDS.within(self.language)):
            formatter.write_dl(records)


def told(error: FormulekitError, language: Language) -> int:
    """Say on standard error why a command cannot run, and give its exit code."""
    for line in error.lines(language):
        echo(f"formulekit: {visible(line)}", err=True)
    return CANNOT_RUN


def explained(error: click.UsageError, language: Language) -> str:
    """Say what is wrong with a call, in the reader's language."""
    if isinstance(error, click.NoSuchOption):
        said = Both(f"optie {error.option_name} bestaat niet", f"there is no option {error.option_name}")
        return said.within(language) + meant(_near_option(error)).within(language)
    if language == "en":
        return error.format_message()
    if isinstance(error, click.MissingParameter) and error.param:
        return f"{_named(error.param)} ontbreekt"
    if isinstance(error, click.BadOptionUsage):
        flag = "does not take" in error.message
        return f"achter optie {error.option_name} hoort {'geen' if flag else 'een'} waarde"
    if isinstance(error, click.BadParameter) and error.param:
        return f"{_named(error.param)}: {_due(error.param) or error.message}"
    return error.message


def _near_option(error: click.NoSuchOption) -> str | None:
    """Give the option that is clearly nearest to one that there is not; the dashes say nothing."""
    known = error.ctx.command.get_params(error.ctx) if error.ctx else []
    names = {name.lstrip("-"): name for parameter in known for name in (*parameter.opts, *parameter.secondary_opts)}
    return names.get(nearest(error.option_name.lstrip("-"), names) or "")


def _named(parameter: click.Parameter) -> str:
    return parameter.opts[0] if isinstance(parameter, click.Option) else parameter.human_readable_name.strip("[]")


def _due(parameter: click.Parameter) -> str:
    """Say in Dutch what a parameter may be; empty where its type does not tell."""
    kind = parameter.type
    if isinstance(kind, click.IntRange):
        return f"geef een geheel getal vanaf {kind.min}"
    return f"kies uit {', '.join(map(str, kind.choices))}" if isinstance(kind, click.Choice) else ""
