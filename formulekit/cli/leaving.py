"""Carry out `formulekit whatif`: load, choose the formules in which the party occurs, and write what changes."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from formulekit.analyses.unknown_party import UnknownParty
from formulekit.analyses.without import parties_of
from formulekit.cli.departures import as_json, as_text
from formulekit.cli.options import NO_FORMULE, CannotRun, language_of
from formulekit.cli.printing import echo
from formulekit.cli.unsound import left_out
from formulekit.engine import load
from formulekit.language import Both, Language
from formulekit.loaded import Formule, InvalidDocument, Project
from formulekit.preparing import Checked

_PASSED_OVER = Both("{name} is overgeslagen", "{name} was passed over")


class Leaving(NamedTuple):
    """What is asked: the parties that leave, the format, and the language."""

    parties: tuple[str, ...]
    form: str
    lang: Language | None


def show(path: Path, leaving: Leaving) -> int:
    """Write what changes in the formules at a path when parties leave, and give the exit code.

    Args:
        path: A file or a folder.
        leaving: What is asked.

    Raises:
        PathError: A path is not there, or may not be opened.
        CannotRun: There is no formule.
        UnknownParty: A party occurs in none of them.
    """
    project = load(path)
    language = language_of(leaving.lang, project.language)
    sound, passed = _sound(project)
    for name, unread in passed:
        echo(left_out(_PASSED_OVER, name, language, unread), err=True)
    if not sound and not passed:
        raise CannotRun(NO_FORMULE.within(language).format(paths=path))
    chosen = _chosen(sound, leaving.parties) if sound else ()
    write = as_json if leaving.form == "json" else as_text
    made = tuple((formule, formule.without(*parties)) for formule, parties in chosen)
    echo(write(made, language), nl=False)
    return int(bool(passed))


def _sound(project: Project) -> tuple[list[Formule], list[tuple[str, Checked | None]]]:
    """Give the formules that can be used, and the names of the documents that cannot, with those that were not read."""
    passed: list[tuple[str, Checked | None]] = [
        (each.document.file.shown, each) for each in project.checked if each.document.id is None
    ]
    sound = []
    for name in project.formules:
        try:
            sound.append(project.formule(name))
        except InvalidDocument:
            passed.append((name, None))
    return sound, passed


def _chosen(formules: Iterable[Formule], parties: tuple[str, ...]) -> tuple[tuple[Formule, tuple[str, ...]], ...]:
    """Give the formules in which any of the parties occurs, each with those that do."""
    known = {formule.formule: parties_of(formule) for formule in formules}
    everywhere = {party for names in known.values() for party in names}
    for party in parties:
        if party not in everywhere:
            raise UnknownParty(party, everywhere)
    pairs = ((formule, tuple(party for party in parties if party in known[formule.formule])) for formule in formules)
    return tuple((formule, present_) for formule, present_ in pairs if present_)
