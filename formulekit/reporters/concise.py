"""Findings one a line, as compilers give them."""

from formulekit.extension import Report, reporter
from formulekit.findings import Finding
from formulekit.language import Both, Language
from formulekit.sanitise import sanitise

_OPEN = Both("open punt", "open point")
_BY = Both(" ({owner}, uiterlijk {until})", " ({owner}, by {until})")


@reporter("concise")
def concise(report: Report) -> str:
    """Write a report with one line for each finding."""
    lines = []
    for finding in report.findings:
        where = f"{sanitise(finding.place.file, 400)}:{finding.place.line}:{finding.place.column}"
        if where.lstrip().startswith("::"):  # a build server takes such a line for a command
            where = f"./{where}"
        kind = _OPEN.within(report.language) if finding.open_point else finding.severity
        lines.append(f"{where}: {kind}[{finding.code}] {finding.message}{_settled(finding, report.language)}\n")
    return "".join(lines)


def _settled(finding: Finding, language: Language) -> str:
    """Say who settles an open point, and by when."""
    point = finding.open_point
    return _BY.within(language).format(owner=sanitise(point.owner), until=point.until) if point else ""
