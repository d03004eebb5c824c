"""Findings as SARIF 2.1.0, the format of code scanning on GitHub and of viewers in editors."""

import posixpath
import re
from urllib.parse import quote

from formulekit.explaining import as_data, page
from formulekit.extension import Report, Rule, reporter
from formulekit.findings import Finding, Place, Related, Severity
from formulekit.language import Both, Language
from formulekit.reporting import advice, settlement
from formulekit.sanitise import json_text

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SEE = Both("zie ook", "see also")
_LINK_SIGN = re.compile(r"[\\\[\]]")
_PLACEHOLDER = re.compile(r"\{(\d+)\}")


@reporter("sarif")
def sarif(report: Report) -> str:
    """Write a report as a SARIF log of one run."""
    rules = report.rules()
    numbers = {rule.code: number for number, rule in enumerate(rules)}
    driver = {
        "name": "formulekit",
        "version": report.version,
        "semanticVersion": report.version,
        "rules": [_rule(rule, report.language) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        # What stands before the last slash tells apart the uploads of several projects in one repository.
        "automationDetails": {"id": posixpath.join("formulekit", report.folder, "")},
        "language": report.language,
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, report, numbers) for finding in report.findings],
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: Rule, language: Language) -> dict[str, object]:
    told = as_data(rule, language)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": _unplaced(told["title"])},
        "fullDescription": {"text": _unplaced(told["reason"])},
        "help": {"text": f"{told['reason']}\n\n{told['help']}", "markdown": page(rule, language)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, report: Report, numbers: dict[str, int]) -> dict[str, object]:
    numbered = list(enumerate(finding.related, start=1))
    point = finding.open_point
    suppression = {"kind": "inSource", "status": "accepted"}
    return {
        "ruleId": finding.code,
        **({"ruleIndex": numbers[finding.code]} if finding.code in numbers else {}),
        "level": "note" if point else _LEVELS[finding.severity],  # GitHub shows what is suppressed as any other
        "message": {"text": _message(finding, numbered, report.language)},
        "locations": [{"physicalLocation": _located(finding.place, report)}],
        "relatedLocations": [
            {"id": number, "physicalLocation": _located(related.place, report), "message": {"text": related.message}}
            for number, related in numbered
        ],
        "partialFingerprints": {"formulekitFingerprint/v1": finding.fingerprint},
        "suppressions": [suppression | {"justification": settlement(point, report.language)}] if point else [],
    }


def _message(finding: Finding, numbered: list[tuple[int, Related]], language: Language) -> str:
    """Say what is wrong and how to mend it, with links to the related places."""
    told = [_plain(finding.message), *map(_plain, advice(finding, language))]
    links = ", ".join(f"[{_plain(related.message)}]({number})" for number, related in numbered)
    return "\n".join([*told[:-1], f"{_SEE.within(language)}: {links}", told[-1]] if links else told)


def _plain(text: str) -> str:
    """Write a text in a message, where brackets make a link and a number in braces stands for an argument."""
    return _unplaced(_LINK_SIGN.sub(r"\\\g<0>", text))


def _unplaced(text: str) -> str:
    return _PLACEHOLDER.sub(r"{{\1}}", text)


def _located(place: Place, report: Report) -> dict[str, object]:
    return {
        "artifactLocation": {"uri": quote(report.in_repository(place.file), errors="surrogateescape")},
        "region": {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        },
    }
