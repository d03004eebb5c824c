"""Carry out `formulekit party`: load, look the party up, write."""

from typing import NamedTuple

import click

from formulekit.analyses.unknown_party import UnknownParty
from formulekit.cli.options import language_of, not_empty, paths_or_default, present
from formulekit.cli.passport_text import as_text
from formulekit.engine import load
from formulekit.language import Both, Language
from formulekit.passports import passport
from formulekit.sanitise import json_text, sanitise

_LEFT_OUT = Both(
    "{file} is niet meegeteld: het document heeft leesfouten of vormfouten; zie `formulekit check`",
    "{file} does not count: the document has reading or shape errors; see `formulekit check`",
)


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
        CannotRun: There are no documents.
        UnknownParty: None of them knows the party.
    """
    paths = present(paths_or_default(asked.paths), speaking)
    project = load(paths)
    language = language_of(asked.lang, project)
    not_empty(project, paths, language)
    try:
        found = passport(project, asked.party, confidential=asked.confidential)
    except UnknownParty as error:
        say_left_out(error.left_out, language)
        raise
    say_left_out(found.left_out, language)
    text = json_text(found.as_data()) if asked.form == "json" else as_text(found, language)
    click.echo(text, nl=False)
    return int(bool(found.left_out))


def say_left_out(files: tuple[str, ...], language: Language) -> None:
    """Say on standard error which documents do not count.

    Args:
        files: Their paths.
        language: The language in which to say it.
    """
    for file in files:
        click.echo(_LEFT_OUT.within(language).format(file=sanitise(file, 400)), err=True)
