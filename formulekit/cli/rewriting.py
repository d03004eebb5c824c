"""Carry out `formulekit fmt`: read each file, write it anew, and say which ones changed."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click

from formulekit.checking import Check
from formulekit.cli.differing import difference
from formulekit.cli.options import language_of, not_empty, paths_or_default, typed
from formulekit.cli.printing import echo
from formulekit.cli.saving import marked, write_anew
from formulekit.cli.words import FILES
from formulekit.config import settings_of
from formulekit.formatting.formatter import formatted
from formulekit.language import Both, Language
from formulekit.loaded import Project
from formulekit.phrases import FOLDERS, counted
from formulekit.preparing import Checked
from formulekit.project.documents import Document, Documents, document_of
from formulekit.project.files import File, decoded, is_document, located, real, root_of, scan, shown, text_of
from formulekit.project.opening import present
from formulekit.sanitise import sanitise, visible

_STDIN = File(Path("stdin.yaml"), "stdin.yaml")
_WIDEST = 400
_LINK = Both(
    "{file} is een koppeling en is overgeslagen; noem het bestand zelf",
    "{file} is a link and was passed over; name the file itself",
)
_UNREADABLE = Both(
    "{file} is niet opgemaakt: herstel eerst wat hierboven staat",
    "{file} was not formatted: mend first what stands above",
)
_UNFIT = Both(
    "{file} is niet opgemaakt: anders geschreven zou het iets anders betekenen",
    "{file} was not formatted: written otherwise it would mean something else",
)
_DONE = Both("opgemaakt: {file}", "formatted: {file}")
_WOULD = Both("zou veranderen: {file}", "would change: {file}")
_CHANGED = Both("{count} opgemaakt", "{count} formatted")
_ONE_WOULD = Both("{count} zou veranderen", "{count} would change")
_MORE_WOULD = Both("{count} zouden veranderen", "{count} would change")
_GOOD = Both("{count} al in orde", "{count} already in order")
_PASSED = Both("{count} overgeslagen", "{count} passed over")


class Manner(NamedTuple):
    """How to rewrite.

    Attributes:
        lang: The language of keys and fixed values; that of most keys in a file where None.
        check: Whether to write nothing, and fail where something would change.
        diff: Whether to write nothing, and show what would change.
    """

    lang: Language | None
    check: bool
    diff: bool


class _Outcome(NamedTuple):
    """What came of one file: its new text, or None where it was passed over."""

    document: Document
    text: str | None

    @property
    def changed(self) -> bool:
        """Whether the text is another one."""
        return self.text is not None and self.document.source is not None and self.text != self.document.source.text


def rewrite(paths: tuple[str, ...], manner: Manner) -> int:
    """Rewrite the documents at or below some paths, and give the exit code.

    Raises:
        PathError: A path is not there, or may not be opened.
        CannotRun: There is no document, or a file cannot be written.
    """
    given = present(paths_or_default(paths))
    root = root_of(given)
    files = tuple(_files(given, root))
    documents = tuple(document_of(file, text_of(file)) for file in files if not file.path.is_symlink())
    project = Project(tuple(map(Checked, documents)), Documents(root), settings_of(root))
    language = language_of(manner.lang, project.language)
    not_empty(files, given, language)
    for file in files:
        if file.path.is_symlink():
            _say(_LINK, file, language)
    outcomes = tuple(_outcome(document, manner, language) for document in documents)
    for outcome in outcomes:
        _settle(outcome, manner, language)
    links = len(files) - len(documents)
    echo(_summary(outcomes, links, manner, language), err=manner.diff)
    return _code(outcomes, manner) or int(links > 0)


def rewrite_typed(manner: Manner) -> int:
    """Rewrite what stands on standard input to standard output, and give the exit code."""
    content = typed()
    document = document_of(_STDIN, decoded(content, _STDIN))
    language = language_of(manner.lang, Project((Checked(document),), Documents(Path())).language)
    outcome = _outcome(document, manner, language)
    if manner.diff:
        _show(outcome)
    elif manner.check and outcome.changed:
        _say(_WOULD, document.file, language)
    elif outcome.text is not None and not manner.check:
        click.echo(marked(outcome.text, content), nl=False)  # noqa: TID251  it is the file itself
    return _code((outcome,), manner)


def _files(paths: tuple[Path, ...], root: Path) -> Iterator[File]:
    """Give the files that are meant, each once: those that are named, and the documents in folders."""
    found: dict[Path, None] = {}
    for path in paths:
        found |= dict.fromkeys(map(located, filter(is_document, scan(real(path))) if path.is_dir() else (path,)))
    return (File(path, shown(path, root)) for path in sorted(found))


def _outcome(document: Document, manner: Manner, language: Language) -> _Outcome:
    text = formatted(document, manner.lang)
    if text is None:
        for finding in Check(language).faults(Checked(document, faults=document.faults)):
            echo(visible(str(finding)), err=True)
        _say(_UNFIT if document.readable else _UNREADABLE, document.file, language)
    return _Outcome(document, text)


def _settle(outcome: _Outcome, manner: Manner, language: Language) -> None:
    """Write a file anew, or show what would change."""
    if not outcome.changed:
        return
    if manner.diff:
        _show(outcome)
        return
    if not manner.check:
        write_anew(outcome.document.file.path, outcome.text or "")
    said = (_WOULD if manner.check else _DONE).within(language)
    echo(said.format(file=sanitise(outcome.document.file.shown, _WIDEST)))


def _show(outcome: _Outcome) -> None:
    if outcome.text is not None and outcome.document.source is not None:
        name = sanitise(outcome.document.file.shown, _WIDEST)
        echo("".join(difference(name, outcome.document.source.text, outcome.text)), nl=False)


def _say(text: Both, file: File, language: Language) -> None:
    echo(text.within(language).format(file=sanitise(file.shown, _WIDEST)), err=True)


def _summary(outcomes: tuple[_Outcome, ...], links: int, manner: Manner, language: Language) -> str:
    """Say how many files changed, were in order, and were passed over, as were folders that are closed."""
    changed = sum(outcome.changed for outcome in outcomes)
    passed = links + sum(outcome.text is None for outcome in outcomes)
    would = _ONE_WOULD if changed == 1 else _MORE_WOULD
    would = would if manner.check or manner.diff else _CHANGED
    good = len(outcomes) + links - changed - passed
    folders = sum(outcome.document.file.path.is_dir() for outcome in outcomes)
    files = ((would, changed), (_GOOD, good), (_PASSED, passed - folders))
    counts = (*((text, count, FILES) for text, count in files), (_PASSED, folders, FOLDERS))
    said = [text.filled({"count": counted(count, words)}).within(language) for text, count, words in counts if count]
    return ", ".join(said)


def _code(outcomes: tuple[_Outcome, ...], manner: Manner) -> int:
    failed = any(outcome.text is None for outcome in outcomes)
    return int(failed or (manner.check and any(outcome.changed for outcome in outcomes)))
