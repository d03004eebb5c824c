"""Findings one a line, as compilers give them."""

from formulekit.extension import Report, reporter
from formulekit.reporting import on_one_line


@reporter("concise")
def concise(report: Report) -> str:
    """Write a report with one line for each finding."""
    return "".join(f"{on_one_line(finding, report.language)}\n" for finding in report.findings)
