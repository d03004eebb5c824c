"""Findings as JSON, for other programs; version 1 of the format, whose schema stands in the documentation."""

from formulekit.extension import Report, reporter
from formulekit.findings import Finding, Place, Severity, tally
from formulekit.sanitise import json_text


@reporter("json")
def as_json(report: Report) -> str:
    """Write a report as one JSON object."""
    counted = tally(report.findings)
    content = {
        "version": 1,
        "tool": {"name": "formulekit", "version": report.version},
        "summary": {
            "documents": len(report.documents),
            "errors": counted[Severity.ERROR],
            "warnings": counted[Severity.WARNING],
            "infos": counted[Severity.INFO],
            "open_points": sum(finding.open_point is not None for finding in report.findings),
        },
        "findings": [_finding(finding) for finding in report.findings],
    }
    return json_text(content)


def _finding(finding: Finding) -> dict[str, object]:
    point = finding.open_point
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "help": finding.help,
        **_place(finding.place),
        "entity": finding.entity,
        "document": finding.document,
        "fingerprint": finding.fingerprint,
        "open_point": {"reason": point.reason, "owner": point.owner, "until": point.until} if point else None,
        "fixable": bool(finding.mend),
        "related": [{**_place(related.place), "message": related.message} for related in finding.related],
    }


def _place(place: Place) -> dict[str, str | int]:
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
