"""Reports that tests look at."""

import datetime
from dataclasses import replace
from pathlib import Path

import formulekit
from formulekit.extension import Report
from formulekit.findings import Finding, OpenPointNote, Place, Related, Severity
from formulekit.language import Language
from formulekit.plugins import rules

DATA = Path(__file__).parents[1] / "data"

TEXT = {
    1: "formule: los",
    2: "\trol: \x1b[31mrood\x1b[0m",
    3: "  naam: 警察 " + "x" * 300 + " einde",
    9: "  - {rol: regisseur}",
    120: "einde: ja",
}


def finding(place: Place, severity: Severity = Severity.ERROR, *, related: tuple[Related, ...] = ()) -> Finding:
    """Make a finding at a place."""
    return Finding(
        place=place,
        code="FK301",
        entity="roles.regisseur",
        name="unfilled-role",
        severity=severity,
        message="rol 'regisseur' wordt door geen enkele partij vervuld",
        label="geen inzet in deze rol",
        help="zet onder `inzet` een regel",
        document="los",
        fingerprint="f" * 32,
        related=related,
    )


NEAR = finding(Place("los.yaml", 9, 10, 9, 19), related=(Related(Place("los.yaml", 120, 1, 120, 6), "wacht erop"),))
SETTLED = replace(NEAR, open_point=OpenPointNote("nog af te spreken", "gemeente", "2027-01-01"))


def report(*findings: Finding, colour: bool = False, language: Language = "nl") -> Report:
    """Make a report of findings."""
    documents = ("los.yaml", "zuid.yaml")
    known = tuple(rules().values())
    return Report(findings, documents, language, lambda _, line: TEXT.get(line, ""), colour, "0.1.0", lambda: known)


def report_of(paths: tuple[Path, ...], language: Language) -> Report:
    """Check files, and make the report; it has the rules that found something."""
    project = formulekit.load(paths)
    findings = formulekit.check(project, language=language, today=datetime.date(2026, 9, 1))
    found = {finding.code for finding in findings}
    documents = tuple(checked.document.file.shown for checked in project.checked)
    known = tuple(rule for rule in rules().values() if rule.code in found)
    return Report(findings, documents, language, project.line, colour=False, version="0.1.0", rules=lambda: known)
