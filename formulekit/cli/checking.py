"""Carry out `formulekit check`: load, check, report."""

import sys
import time
from functools import partial
from pathlib import Path

import click

from formulekit import __version__
from formulekit.checking import worst
from formulekit.cli.options import coloured, language_of, not_empty, paths_or_default, present
from formulekit.cli.outputs import write_all
from formulekit.cli.wanted import Output, Wanted
from formulekit.engine import check, chosen, load
from formulekit.extension import Report
from formulekit.findings import Severity
from formulekit.language import Language
from formulekit.plugins import reporters
from formulekit.project.opening import Typed
from formulekit.reader import MAX_BYTES

_STDIN = "-"
_UNNAMED = "stdin.yaml"


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
    project = load(paths, typed=typed)
    language = language_of(wanted.lang, project)
    if not wanted.allow_empty:
        not_empty(project, paths, language)
    findings = check(project, language=language, select=(), ignore=())
    own = project.settings
    shown = chosen(findings, wanted.select or own.select, wanted.ignore or own.ignore)
    report = Report(shown, len(project), language, project.line, coloured(wanted.color), __version__)
    write_all(wanted.outputs, partial(_text, report))
    if sys.stderr.isatty():
        click.echo(f"{time.monotonic() - started:.1f} s", err=True)
    if any(finding.code == "FK900" for finding in findings):
        return 2
    return int(_fails(worst(shown), wanted.fail_on or own.fail_on))


def _typed(wanted: Wanted) -> Typed:
    return Typed(sys.stdin.buffer.read(MAX_BYTES + 1), Path(wanted.stdin_filename or _UNNAMED))


def _text(report: Report, output: Output) -> str:
    """Give the report in one format; a file has no colours."""
    return reporters()[output.format].write(report._replace(colour=False) if output.file else report)


def _fails(gravest: Severity | None, level: str) -> bool:
    order = [Severity.INFO, Severity.WARNING, Severity.ERROR]
    return level != "never" and gravest is not None and order.index(gravest) >= order.index(Severity(level))
