"""Carry out `formulekit party`: load, look the party up, write."""

from typing import NamedTuple

import click

from formulekit.cli.options import CannotRun, language_of, not_empty, paths_or_default, present
from formulekit.cli.passport_text import as_text
from formulekit.engine import load
from formulekit.language import Both, Language
from formulekit.passports import UnknownParty, passport
from formulekit.sanitise import json_text, sanitise

_LEFT_OUT = Both(
    "{file} is niet meegeteld: het document heeft leesfouten of vormfouten; zie `formulekit check`",
    "{file} does not count: the document has reading or shape errors; see `formulekit check`",
)
_UNKNOWN = Both("partij '{party}' staat in geen enkele formule", "party '{party}' is in none of the formules")
_MEANT = Both("; bedoeld: {meant}?", "; did you mean {meant}?")
_KNOWN = Both("; wel: {known}", "; there are: {known}")


class Asked(NamedTuple):
    """What was asked: a party, paths, a format, whether with confidential parts, and the language."""

    party: str
    paths: tuple[str, ...]
    form: str
    confidential: bool
    lang: str | None


def shown(asked: Asked, speaking: Language) -> int:
    """Write the passport of a party, and give the exit code.

    Args:
        asked: What was asked.
        speaking: The language for what goes wrong before any document is read.

    Raises:
        CannotRun: There are no documents, or none that knows the party.
    """
    paths = present(paths_or_default(asked.paths), speaking)
    project = load(paths)
    language = language_of(asked.lang, project)
    not_empty(project, paths, language)
    try:
        found = passport(project, asked.party, confidential=asked.confidential)
    except UnknownParty as error:
        _say_left_out(error.left_out, language)
        raise CannotRun(_unknown(error, language)) from error
    _say_left_out(found.left_out, language)
    text = json_text(found.as_data()) if asked.form == "json" else as_text(found, language)
    click.echo(text, nl=False)
    return int(bool(found.left_out))


def _say_left_out(files: tuple[str, ...], language: Language) -> None:
    for file in files:
        click.echo(_LEFT_OUT.within(language).format(file=sanitise(file, 400)), err=True)


def _unknown(error: UnknownParty, language: Language) -> str:
    said = _UNKNOWN.within(language).format(party=sanitise(error.party))
    if error.meant:
        return said + _MEANT.within(language).format(meant=error.meant)
    return said + (_KNOWN.within(language).format(known=", ".join(error.known)) if error.known else "")
