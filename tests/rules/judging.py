"""Judge an example that is laid over the base, on a day that is always the same."""

import datetime
from pathlib import Path

from examples import write_example

import formulekit
from formulekit import Finding
from formulekit.language import Language

TODAY = datetime.date(2026, 11, 24)


def judged(example: str, folder: Path, code: str, *, language: Language = "nl") -> list[Finding]:
    """Give the findings with a code, in the order of the file."""
    write_example(example, folder)
    return [
        each for each in formulekit.check(formulekit.load(folder), language=language, today=TODAY) if each.code == code
    ]


def codes(example: str, folder: Path) -> set[str]:
    """Give the codes of all findings that fail a check."""
    write_example(example, folder)
    findings = formulekit.check(formulekit.load(folder), today=TODAY)
    return {each.code for each in findings if each.severity != "info"}


def notes(finding: Finding, folder: Path) -> list[str]:
    """Give each related place of a finding: what stands on that line, and what is said of it."""
    lines = {file.name: file.read_text(encoding="utf-8").splitlines() for file in folder.glob("*.yaml")}
    return [
        f"{lines[Path(each.place.file).name][each.place.line - 1].strip()} <- {each.message}"
        for each in finding.related
    ]
