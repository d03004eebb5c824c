"""Carry out `formulekit compare`: load, compare, write."""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from formulekit.cli.options import CannotRun, language_of
from formulekit.cli.outputs import write_all
from formulekit.cli.printing import echo
from formulekit.cli.unsound import left_out
from formulekit.cli.wanted import Output
from formulekit.comparison.comparing import compare
from formulekit.comparison.csv import csv_table
from formulekit.comparison.html import html
from formulekit.comparison.json import as_json
from formulekit.comparison.result import Comparison
from formulekit.comparison.text import text
from formulekit.language import Both, Language
from formulekit.loaded import InvalidDocument
from formulekit.project.opening import present
from formulekit.sanitise import harmless

_BROKEN = Both(
    "sjabloon '{template}' heeft leesfouten of vormfouten; zie `formulekit check`",
    "template '{template}' has reading or shape errors; see `formulekit check`",
)
_NONE = Both(
    "geen formule in {paths} is op '{template}' gebaseerd; zo'n formule heeft bovenaan `gebaseerd_op`",
    "no formule in {paths} is based on '{template}'; such a formule has `based_on` at its top",
)
_LEFT_OUT = Both("{name} staat niet in de vergelijking", "{name} is not in the comparison")


class Asked(NamedTuple):
    """What is to be compared: the template, files and folders, the outputs, the language, and what is confidential."""

    template: str
    instances: tuple[Path, ...]
    outputs: tuple[Output, ...]
    lang: Language | None
    confidential: bool


def compared(asked: Asked, speaking: Language) -> int:
    """Compare what was asked, write the tables, and give the exit code.

    Args:
        asked: What was asked.
        speaking: The language for what goes wrong.

    Raises:
        CannotRun: There is nothing to compare, or a file cannot be written.
        FormulekitError: The template is not there or no formule, or a formule is not based on it.
    """
    comparison = _comparison(asked, speaking)
    for each in comparison.unusable:
        closed = next((finding.message for finding in each.findings if finding.name == "unreadable-file"), "")
        echo(left_out(_LEFT_OUT, each.file, speaking, why=closed), err=True)
    if comparison.instances:
        write_all(asked.outputs, partial(_written, comparison, language_of(asked.lang, comparison.language)))
    elif not comparison.unusable:
        paths = ", ".join(map(str, asked.instances))
        raise CannotRun(_NONE.within(speaking).format(paths=paths, template=asked.template))
    return int(bool(comparison.unusable))


def _comparison(asked: Asked, speaking: Language) -> Comparison:
    """Compare, and say in the reader's language why that cannot be."""
    instances = present(asked.instances)
    try:
        return compare(asked.template, instances, confidential=asked.confidential)
    except InvalidDocument as error:
        raise CannotRun(_BROKEN.within(speaking).format(template=asked.template)) from error


def _written(comparison: Comparison, language: Language, output: Output) -> str:
    if output.format == "json":
        return as_json(comparison)
    writers = {"text": text, "csv": csv_table, "html": html}
    return harmless(writers[output.format](comparison, language))
