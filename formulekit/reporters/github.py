"""Findings as workflow commands, which GitHub Actions shows beside the lines of a change."""

from collections.abc import Iterator

from formulekit.extension import Report, reporter
from formulekit.findings import Finding, Severity
from formulekit.reporting import OPEN, advice
from formulekit.sanitise import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_DATA | str.maketrans({":": "%3A", ",": "%2C"})


@reporter("github")
def github(report: Report) -> str:
    """Write a report with one workflow command for each finding."""
    return "".join(f"{_command(finding, report)}\n" for finding in report.findings)


def _command(finding: Finding, report: Report) -> str:
    command = "notice" if finding.open_point else _COMMANDS[finding.severity]
    properties = ",".join(f"{name}={_property(value)}" for name, value in _properties(finding, report).items())
    message = "\n".join((finding.message, *_elsewhere(finding, report), *advice(finding, report.language)))
    return f"::{command} {properties}::{message.translate(_IN_DATA)}"


def _elsewhere(finding: Finding, report: Report) -> Iterator[str]:
    for related in finding.related:
        yield f"{visible(report.in_repository(related.place.file))}:{related.place.line}: {related.message}"


def _properties(finding: Finding, report: Report) -> dict[str, str]:
    place = finding.place
    found = {
        "file": visible(report.in_repository(place.file)),
        "line": str(place.line),
        "endLine": str(place.end_line),
    }
    if place.line == place.end_line:  # GitHub refuses columns on a stretch of several lines; its end is inclusive
        found |= {"col": str(place.column), "endColumn": str(max(place.column, place.end_column - 1))}
    counts = f"{OPEN.within(report.language)} " if finding.open_point else ""
    return found | {"title": f"{counts}{finding.code} {finding.name}"}


def _property(value: str) -> str:
    return value.translate(_IN_PROPERTY)
