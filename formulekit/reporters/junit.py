"""Findings as JUnit XML, which Jenkins, GitLab and others show as tests: one test case for each document."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from formulekit.extension import Report, reporter
from formulekit.findings import Finding, Severity
from formulekit.reporting import advice, on_one_line
from formulekit.sanitise import visible

_GRAVEST = tuple(Severity)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


@reporter("junit")
def junit(report: Report) -> str:
    """Write a report with one test case for each document, which fails where the check does."""
    documents: dict[str, list[Finding]] = {file: [] for file in report.documents}
    for finding in report.findings:
        documents.setdefault(finding.place.file, []).append(finding)
    suite = Element("testsuite", name="formulekit", tests=str(len(documents)))
    for file, findings in documents.items():
        _case(suite, file, findings, report)
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", "0")
    suite.set("skipped", "0")
    suites = Element("testsuites")
    suites.append(suite)
    indent(suites)
    return f"{_DECLARATION}{tostring(suites, encoding='unicode')}\n"


def _case(suite: Element, file: str, findings: list[Finding], report: Report) -> None:
    """Add the test case of a document: one failure that holds all that fails, and the rest as what it printed."""
    name = visible(report.in_repository(file))
    case = SubElement(suite, "testcase", classname="formulekit", name=name, file=name)
    failing = [finding for finding in findings if report.fails(finding)]
    passing = [finding for finding in findings if not report.fails(finding)]
    if failing:
        first = min(failing, key=lambda finding: _GRAVEST.index(finding.severity))
        failure = SubElement(case, "failure", message=visible(first.message), type=first.code)
        failure.text = _told(failing, report)
    if passing:
        SubElement(case, "system-out").text = _told(passing, report)


def _told(findings: Iterable[Finding], report: Report) -> str:
    lines = (
        line
        for finding in findings
        for line in (on_one_line(finding, report.language), *(f"  {each}" for each in advice(finding, report.language)))
    )
    return "\n".join(map(visible, lines))
