"""Carry out `formulekit check`: load, check, report."""

import sys
import time
from functools import partial
from pathlib import Path
from typing import NamedTuple, Self

import click

from formulekit import __version__
from formulekit.cli.options import coloured, language_of, not_empty, paths_or_default, present
from formulekit.cli.outputs import write_all
from formulekit.cli.wanted import Output, Wanted
from formulekit.config import Settings, settings_of
from formulekit.engine import chosen
from formulekit.examining import Inspection, Lines, inspect
from formulekit.extension import Report
from formulekit.language import Language
from formulekit.plugins import reporters, rules
from formulekit.project.files import in_repository
from formulekit.project.opening import Sought, Typed, seek
from formulekit.reader import MAX_BYTES

_STDIN = "-"
_UNNAMED = "stdin.yaml"
_PATIENCE = 1.0


def checked(wanted: Wanted, speaking: Language) -> int:
    """Check what was asked, write the reports, and give the exit code.

    Args:
        wanted: What was asked.
        speaking: The language for what goes wrong before any document is read.

    Raises:
        CannotRun: There is nothing to check, or a report cannot be written.
    """
    started = time.monotonic()
    named = tuple(path for path in wanted.paths if path != _STDIN)
    typed = _typed(wanted) if _STDIN in wanted.paths else None
    paths = () if typed and not named else present(paths_or_default(named), speaking)
    sought = seek(paths, typed)
    settings = settings_of(sought.root)
    if not wanted.allow_empty:
        not_empty(sought.files, paths, language_of(wanted.lang, settings))
    with _Progress(len(sought.files), started) as progress:
        speak = partial(_spoken, wanted.lang)
        inspection = inspect(sought, settings, speak, progress.more, wanted.jobs)
    report = _report(wanted, inspection, settings, sought)
    write_all(wanted.outputs, partial(_text, report))
    if sys.stderr.isatty():
        click.echo(f"{time.monotonic() - started:.1f} s", err=True)
    if any(finding.code == "FK900" for finding in inspection.findings):
        return 2
    return int(any(map(report.fails, report.findings)))


class _Stated(NamedTuple):
    """The language that documents state."""

    language: Language | None


def _spoken(asked: str | None, stated: Language | None) -> Language:
    return language_of(asked, _Stated(stated))


class _Progress:
    """A bar on a terminal, once the work has taken a second.

    Args:
        count: How many documents there are.
        started: When the work began.
    """

    def __init__(self, count: int, started: float) -> None:
        self.bar = click.progressbar(length=count, file=sys.stderr, show_eta=False)
        self.started = started
        self.shown = False

    def __enter__(self) -> Self:
        """Show nothing yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the terminal as it was."""
        if self.shown:
            self.bar.render_finish()
            click.echo("\r\x1b[K", nl=False, err=True)

    def more(self, count: int) -> None:
        """Tell that so many documents more are done."""
        if sys.stderr.isatty() and (self.shown or time.monotonic() - self.started > _PATIENCE):
            self.shown = True
        self.bar.pos += count
        if self.shown:
            self.bar.render_progress()


def _report(wanted: Wanted, inspection: Inspection, own: Settings, sought: Sought) -> Report:
    """Put together what there is to report; options go before what is configured."""
    return Report(
        chosen(inspection.findings, wanted.select or own.select, wanted.ignore or own.ignore),
        inspection.files,
        inspection.language,
        Lines(sought).line,
        coloured(wanted.color),
        __version__,
        tuple(own.regraded(rules()).values()),
        wanted.fail_on or own.fail_on,
        in_repository(sought.root),
    )


def _typed(wanted: Wanted) -> Typed:
    return Typed(sys.stdin.buffer.read(MAX_BYTES + 1), Path(wanted.stdin_filename or _UNNAMED))


def _text(report: Report, output: Output) -> str:
    """Give the report in one format; a file has no colours."""
    return reporters()[output.format].write(report._replace(colour=False) if output.file else report)
