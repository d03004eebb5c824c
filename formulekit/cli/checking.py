"""Carry out `formulekit check`: load, check, report."""

import sys
import time
from functools import partial
from pathlib import Path

import click

from formulekit import __version__
from formulekit.cli.options import coloured, language_of, not_empty, paths_or_default, present
from formulekit.cli.outputs import write_all
from formulekit.cli.wanted import Output, Wanted
from formulekit.engine import Project, check, chosen, load
from formulekit.extension import Report
from formulekit.findings import Finding
from formulekit.language import Language
from formulekit.plugins import reporters, rules
from formulekit.project.files import in_repository
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
    report = _report(wanted, project, findings, language)
    write_all(wanted.outputs, partial(_text, report))
    if sys.stderr.isatty():
        click.echo(f"{time.monotonic() - started:.1f} s", err=True)
    if any(finding.code == "FK900" for finding in findings):
        return 2
    return int(any(map(report.fails, report.findings)))


def _report(wanted: Wanted, project: Project, findings: tuple[Finding, ...], language: Language) -> Report:
    """Put together what there is to report; options go before what is configured."""
    own = project.settings
    return Report(
        chosen(findings, wanted.select or own.select, wanted.ignore or own.ignore),
        tuple(checked.document.file.shown for checked in project.checked),
        language,
        project.line,
        coloured(wanted.color),
        __version__,
        tuple(own.regraded(rules()).values()),
        wanted.fail_on or own.fail_on,
        in_repository(project.documents.root),
    )


def _typed(wanted: Wanted) -> Typed:
    return Typed(sys.stdin.buffer.read(MAX_BYTES + 1), Path(wanted.stdin_filename or _UNNAMED))


def _text(report: Report, output: Output) -> str:
    """Give the report in one format; a file has no colours."""
    return reporters()[output.format].write(report._replace(colour=False) if output.file else report)
