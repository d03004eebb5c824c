"""Carry out `formulekit check`: load, check, report."""

import datetime
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Self

import click

from formulekit import __version__
from formulekit.cache import Cache, Terms
from formulekit.cli.options import coloured, is_terminal, language_of, not_empty, paths_or_default, typed
from formulekit.cli.outputs import write_all
from formulekit.cli.printing import echo
from formulekit.cli.speaking import locale_language
from formulekit.cli.wanted import Output, Wanted
from formulekit.config import Settings, settings_of
from formulekit.extension import Report
from formulekit.findings import Inspection, chosen
from formulekit.plugins import is_extended, reporters, rules
from formulekit.project.files import in_repository, root_of
from formulekit.project.lines import Lines
from formulekit.project.opening import NOTHING, Sought, Typed, present, seek

_STDIN = "-"
_UNNAMED = "stdin.yaml"
_PATIENCE = 1.0


def checked(wanted: Wanted) -> int:
    """Check what was asked, write the reports, and give the exit code.

    Args:
        wanted: What was asked.

    Raises:
        PathError: A path is not there, or may not be opened.
        CannotRun: There is nothing to check, or a report cannot be written.
    """
    started = time.monotonic()
    named = tuple(path for path in wanted.paths if path != _STDIN)
    read = _typed(wanted) if _STDIN in wanted.paths else None
    paths = () if read and not named else present(paths_or_default(named))
    root = root_of((*paths, read.path) if read else paths)
    settings = settings_of(root)
    settings = replace(settings, today=settings.today or datetime.date.today())  # noqa: DTZ011  the reader's own day
    # On what rules of other packages depend is not known, so that what they find is not kept.
    kept = wanted.cache and not read and not is_extended()
    cache = Cache(_terms(wanted, root, paths, settings)) if kept else None
    sought = seek(paths, read, cache.seen if cache else NOTHING)
    if not wanted.allow_empty:
        not_empty(sought.files, paths, language_of(wanted.lang, settings.lang))
    inspection = (cache and cache.inspection(sought)) or _inspected(wanted, sought, settings, started, cache)
    report = _report(wanted, inspection, settings, sought)
    write_all(wanted.outputs, partial(_text, report))
    if is_terminal(sys.stderr):
        echo(f"{time.monotonic() - started:.1f} s", err=True)
    if inspection.crashed:
        return 2
    return int(any(map(report.fails, report.findings)))


def _terms(wanted: Wanted, root: Path, paths: tuple[Path, ...], settings: Settings) -> Terms:
    """Say what is asked, as far as findings depend on it."""
    languages = (wanted.lang, settings.lang, locale_language())
    return Terms(root, paths, languages, str(settings.today), settings.severity, settings.hours_per_fte_year)


def _inspected(wanted: Wanted, sought: Sought, settings: Settings, started: float, cache: Cache | None) -> Inspection:
    """Check what has changed, or all of it; what that takes is imported only then."""
    from formulekit.examining import inspect

    with _Progress(len(sought.files), started) as progress:
        return inspect(sought, settings, partial(language_of, wanted.lang), progress.more, wanted.jobs, cache)


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
            echo("\r\x1b[K", nl=False, err=True)

    def more(self, count: int) -> None:
        """Tell that so many documents more are done."""
        if is_terminal(sys.stderr) and (self.shown or time.monotonic() - self.started > _PATIENCE):
            self.shown = True
        self.bar.pos += count
        if self.shown:
            self.bar.render_progress()


def _report(wanted: Wanted, inspection: Inspection, own: Settings, sought: Sought) -> Report:
    """Put together what there is to report; options go before what is configured."""
    return Report(
        chosen(inspection.findings, *wanted.choice(own)),
        inspection.files,
        inspection.language,
        Lines(sought).line,
        coloured(wanted.color),
        __version__,
        lambda: tuple(own.regraded(rules()).values()),
        wanted.fail_on or own.fail_on,
        in_repository(sought.root),
    )


def _typed(wanted: Wanted) -> Typed:
    return Typed(typed(), Path(wanted.stdin_filename or _UNNAMED))


def _text(report: Report, output: Output) -> str:
    """Give the report in one format; a file has no colours."""
    return reporters()[output.format].write(report._replace(colour=False) if output.file else report)
