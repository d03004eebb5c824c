"""Carry out `formulekit check --fix`: mend what has one safe mend, or show how."""

from collections.abc import Iterable

from formulekit.cli.checking import checked
from formulekit.cli.differing import difference
from formulekit.cli.options import language_of, not_empty, paths_or_default
from formulekit.cli.printing import echo
from formulekit.cli.saving import write_anew
from formulekit.cli.wanted import Wanted
from formulekit.cli.words import FILES
from formulekit.engine import load
from formulekit.fixer import Mended, mend
from formulekit.language import Both, Language
from formulekit.phrases import counted
from formulekit.sanitise import sanitise

_WIDEST = 400
_MENDED = Both("hersteld: {file}", "mended: {file}")
_DONE = Both("{findings} hersteld in {files}", "{findings} mended in {files}")
_TO_DO = Both("{findings} te herstellen in {files}", "{findings} to mend in {files}")
_FINDINGS = (Both("bevinding", "finding"), Both("bevindingen", "findings"))
_NONE = Both("niets te herstellen", "nothing to mend")


def fixed(wanted: Wanted, *, diff: bool) -> int:
    """Mend the documents that are asked for, say so on standard error, and check what is left.

    Args:
        wanted: What was asked.
        diff: Whether to write nothing, and show on standard output what would change.

    Returns:
        The exit code: that of the check; with `diff`, 1 where something would change.

    Raises:
        PathError: A path is not there, or may not be opened.
        CannotRun: There is nothing to check, or a file cannot be written.
    """
    found = _mended(wanted, diff=diff)
    return int(found) if diff else checked(wanted)


def _mended(wanted: Wanted, *, diff: bool) -> bool:
    """Mend, or show how; tell whether there was anything to mend."""
    paths = paths_or_default(wanted.paths)
    project = load(paths)
    language = language_of(wanted.lang, project.language)
    if not wanted.allow_empty:
        not_empty(project.checked, paths, language)
    mended = mend(project, language, *wanted.choice(project.settings))
    for each in mended:
        name = sanitise(each.document.file.shown, _WIDEST)
        if diff:
            before = each.document.source.text if each.document.source else ""
            echo("".join(difference(name, before, each.text)), nl=False)
        else:
            write_anew(each.document.file.path, each.text)
            echo(_MENDED.within(language).format(file=name), err=True)
    echo(_summary(mended, language, diff=diff), err=True)
    return bool(mended)


def _summary(mended: Iterable[Mended], language: Language, *, diff: bool) -> str:
    counts = [each.findings for each in mended]
    if not counts:
        return _NONE.within(language)
    said: dict[str, str | Both] = {"findings": counted(sum(counts), _FINDINGS), "files": counted(len(counts), FILES)}
    return (_TO_DO if diff else _DONE).filled(said).within(language)
