"""Findings as a Code Quality report, which GitLab shows with a merge request."""

from formulekit.extension import Report, reporter
from formulekit.findings import Finding, Severity
from formulekit.reporting import settlement
from formulekit.sanitise import json_text

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


@reporter("gitlab")
def gitlab(report: Report) -> str:
    """Write a report as a JSON list; a fingerprint stays the same when lines move."""
    return json_text([_violation(finding, report) for finding in report.findings])


def _violation(finding: Finding, report: Report) -> dict[str, object]:
    place, point = finding.place, finding.open_point
    said = (finding.message, settlement(point, report.language)) if point else (finding.message,)
    return {
        "description": "; ".join(said),
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": finding.fingerprint,
        "severity": "info" if point else _SEVERITIES[finding.severity],
        "location": {
            "path": report.in_repository(place.file),
            "lines": {"begin": place.line, "end": place.end_line},
        },
    }
