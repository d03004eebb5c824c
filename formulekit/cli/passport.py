"""Carry out `formulekit party`: load, look the party up, write."""

from typing import NamedTuple

from formulekit.analyses.unknown_party import UnknownParty
from formulekit.cli.loading import loaded
from formulekit.cli.options import paths_or_default
from formulekit.cli.passport_text import as_text
from formulekit.cli.printing import echo
from formulekit.cli.unsound import left_out
from formulekit.language import Both, Language
from formulekit.loaded import Project
from formulekit.passports import passport
from formulekit.sanitise import json_text

_LEFT_OUT = Both("{name} is niet meegeteld", "{name} does not count")


class Asked(NamedTuple):
    """What was asked: a party, paths, a format, whether with confidential parts, and the language."""

    party: str
    paths: tuple[str, ...]
    form: str
    confidential: bool
    lang: Language | None


def shown(asked: Asked) -> int:
    """Write the passport of a party, and give the exit code.

    Args:
        asked: What was asked.

    Raises:
        CannotRun: There are no documents.
        UnknownParty: None of them knows the party.
    """
    project, language = loaded(paths_or_default(asked.paths), asked.lang)
    try:
        found = passport(project, asked.party, confidential=asked.confidential)
    except UnknownParty as error:
        say_left_out(project, error.left_out, language)
        raise
    say_left_out(project, found.left_out, language)
    text = json_text(found.as_data()) if asked.form == "json" else as_text(found, language)
    echo(text, nl=False)
    return int(bool(found.left_out))


def say_left_out(project: Project, files: tuple[str, ...], language: Language) -> None:
    """Say on standard error which documents of a project do not count, and why.

    Args:
        project: The project.
        files: Their paths.
        language: The language in which to say it.
    """
    for each in project.with_members():
        if (name := each.document.file.shown) in files:
            echo(left_out(_LEFT_OUT, name, language, each), err=True)
