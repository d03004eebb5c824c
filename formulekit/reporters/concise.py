"""Findings one a line, as compilers give them."""

from formulekit.extension import Report, reporter
from formulekit.sanitise import sanitise


@reporter("concise")
def concise(report: Report) -> str:
    """Write a report with one line for each finding."""
    lines = []
    for finding in report.findings:
        where = f"{sanitise(finding.place.file, 400)}:{finding.place.line}:{finding.place.column}"
        if where.lstrip().startswith("::"):  # a build server takes such a line for a command
            where = f"./{where}"
        lines.append(f"{where}: {finding.severity}[{finding.code}] {finding.message}\n")
    return "".join(lines)
