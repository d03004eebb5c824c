"""The program: its commands, each in a module of its own, and what happens when one cannot run."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import TextIO, TypeAlias

import click

from formulekit import __version__
from formulekit.cli import CANNOT_RUN
from formulekit.cli.printing import echo
from formulekit.cli.speaking import spoken
from formulekit.cli.words import Command, Group, explained, told
from formulekit.errors import FormulekitError
from formulekit.language import Both, Language
from formulekit.phrases import meant
from formulekit.sanitise import sanitise, visible
from formulekit.suggest import nearest

COMMANDS = (
    "check",
    "new",
    "fmt",
    "render",
    "describe",
    "party",
    "open-points",
    "whatif",
    "compare",
    "explain",
    "rules",
    "schema",
    "config",
    "init",
)
UNREAD = 141
"""What a shell gives for a program that was ended since nobody reads what it writes."""

_ABOUT = Both(
    "Schrijf formules als code, controleer ze en teken ze.", "Write formules as code, check them and draw them."
)
_UNKNOWN = Both("opdracht '{name}' bestaat niet", "there is no command '{name}'")
_TRY = Both("zie `{path} --help`", "see `{path} --help`")
_VERSION = Both("Toon de versie.", "Show the version.")
_LANG = Both("Taal van de uitleg en van de uitkomst.", "Language of the help and of the results.")


Resolved: TypeAlias = tuple[str | None, click.Command | None, list[str]]


class Program(Group):
    """The commands, imported when they are asked for."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: object
    ) -> click.Context:
        """Read the arguments, or show the help that they ask for."""
        with _readers_may_leave():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that is called."""
        with _readers_may_leave():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Give the names of the commands, in the order in which they are mostly used."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> Command | None:  # noqa: ARG002  click's signature
        """Give a command by its name, in the reader's language."""
        if cmd_name not in COMMANDS:
            return None
        made: Command = import_module(f"formulekit.cli.{cmd_name.replace('-', '_')}").command(self.language)
        made.language = self.language
        return made

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Resolved:
        """Find the command that is called, or say which one may have been meant."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            more = meant(nearest(args[0], COMMANDS)).within(self.language)
            raise click.UsageError(_UNKNOWN.within(self.language).format(name=sanitise(args[0])) + more, ctx)
        return super().resolve_command(ctx, args)


class _NobodyReads(Exception):  # noqa: N818  it is caught here
    """Whoever read the output has stopped reading, as `head` does."""


@contextmanager
def _readers_may_leave() -> Iterator[None]:
    """Keep from click that nobody reads any more: it would end with the exit code that means findings."""
    try:
        yield
    except BrokenPipeError as error:
        raise _NobodyReads from error


def program(language: Language) -> Program:
    """Make the program in one language."""
    options: list[click.Parameter] = [
        click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_version,
            help=_VERSION.within(language),
        ),
        click.Option(
            ["--lang"],
            type=click.Choice(["nl", "en"]),
            expose_value=False,
            callback=_passed_on,
            help=_LANG.within(language),
        ),
    ]
    made = Program(name="formulekit", help=_ABOUT.within(language), params=options, no_args_is_help=True)
    made.language = language
    return made


def _version(ctx: click.Context, _parameter: click.Parameter, asked: bool) -> None:  # noqa: FBT001  click's signature
    if asked:
        echo(f"formulekit {__version__}")
        ctx.exit()


def _passed_on(ctx: click.Context, _parameter: click.Parameter, lang: Language | None) -> None:
    """Let a language before the command hold for the command; `fmt` would translate the files with it."""
    ctx.default_map = {name: {"lang": lang} for name in COMMANDS if lang and name != "fmt"}


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code; whatever goes wrong becomes a line on stderr.

    Args:
        arguments: What stands behind the name of the program.

    Raises:
        KeyboardInterrupt: The user ended it.
    """
    language = spoken(arguments)
    try:
        _write_all_characters()
        answer = program(language).main(list(arguments), prog_name="formulekit", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        echo(error.format_message(), err=True)
        return CANNOT_RUN
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else "formulekit"
        said = visible(explained(error, language))
        echo(f"formulekit: {said}; {_TRY.within(language).format(path=where)}", err=True)
        return CANNOT_RUN
    except FormulekitError as error:
        return told(error, language)
    except (BrokenPipeError, _NobodyReads):
        _drop_unwritten(sys.stdout)
        return UNREAD
    except OSError as error:
        return _refused(error, language)
    except click.Abort as error:
        raise KeyboardInterrupt from error
    return answer if isinstance(answer, int) else 0


def _write_all_characters() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _refused(error: OSError, language: Language) -> int:
    """Say what the system refuses, and give the exit code."""
    from formulekit.cli.refusing import refused

    _drop_unwritten(sys.stdout)
    return told(refused(error), language)


def _drop_unwritten(stream: TextIO | None) -> None:
    """Close a stream that cannot be written, or Python tries again at its end, and tells of it in its own words."""
    if not stream:
        return
    try:
        stream.flush()
    except OSError:
        with suppress(OSError):
            stream.close()
