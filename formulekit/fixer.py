"""Mend what has one safe mend: the edits that findings carry, on the text itself, until there is nothing to mend."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from formulekit.engine import check
from formulekit.findings import Edit, Finding, Place, chosen
from formulekit.language import Language
from formulekit.loaded import Project
from formulekit.preparing import Preparing
from formulekit.project.documents import Document, Documents, document_of
from formulekit.project.files import SHIPPED
from formulekit.source import Source

_ROUNDS = 5

_Spans: TypeAlias = tuple[tuple[int, int, str], ...]


class Mended(NamedTuple):
    """A document that is mended.

    Attributes:
        document: The document as it was.
        text: Its text now.
        findings: How many findings were mended.
    """

    document: Document
    text: str
    findings: int


def mend(
    project: Project, language: Language, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()
) -> tuple[Mended, ...]:
    """Mend the documents of a project, in memory; what a template or catalogue elsewhere says is left alone.

    Args:
        project: What was loaded.
        language: The language of the findings.
        select: Codes, or how they begin, of the findings to mend; all where empty.
        ignore: Codes, or how they begin, of the findings to leave.

    Returns:
        The documents that changed, in the order of their files.
    """
    before = {checked.document.file.shown: checked.document for checked in project.checked}
    mended: dict[str, Mended] = {}
    for _ in range(_ROUNDS):
        shown = chosen(check(project, language=language, select=(), ignore=()), select, ignore)
        findings = [finding for finding in shown if finding.code.startswith(select or ("",))]
        fresh = {file: after for file, after in _round(project, findings).items() if after.findings}
        for file, after in fresh.items():
            earlier = mended[file].findings if file in mended else 0
            mended[file] = Mended(before[file], after.text, after.findings + earlier)
        if not fresh:
            break
        project = _again(project, fresh)
    return tuple(mended[file] for file in sorted(mended))


def _round(project: Project, findings: Iterable[Finding]) -> dict[str, Mended]:
    """Carry out the edits of some findings, per file."""
    edits: dict[str, list[tuple[Edit, ...]]] = {}
    for finding in findings:
        if finding.mend and finding.open_point is None:
            edits.setdefault(finding.place.file, []).append(finding.mend)
    documents = (checked.document for checked in project.checked)
    return {
        document.file.shown: _edited(document, document.source, edits[document.file.shown])
        for document in documents
        if document.source is not None and document.file.shown in edits and _is_ours(document, project.documents)
    }


def _is_ours(document: Document, documents: Documents) -> bool:
    """Tell whether a file lies in the project, and does not ship with the package."""
    return not document.file.shown.startswith(SHIPPED) and document.file.path.is_relative_to(documents.root)


def _edited(document: Document, source: Source, mends: list[tuple[Edit, ...]]) -> Mended:
    """Carry out the mends that do not touch one another, and after which the document reads no worse."""
    wanted: list[_Spans] = []
    for edits in mends:
        spans = tuple((_index(source, edit.place), _end(source, edit.place), edit.text) for edit in edits)
        if not _overlap([span for each in (*wanted, spans) for span in each]):
            wanted.append(spans)
    if not _reads_no_worse(document, _text(source.text, wanted)):
        wanted = _sound(document, source, wanted)
    return Mended(document, _text(source.text, wanted), len(wanted))


def _sound(document: Document, source: Source, wanted: list[_Spans]) -> list[_Spans]:
    """Give the mends that do no harm, such as two that give two keys one name, in the order of the findings."""
    taken: list[_Spans] = []
    for spans in wanted:
        if _reads_no_worse(document, _text(source.text, [*taken, spans])):
            taken.append(spans)
    return taken


def _reads_no_worse(document: Document, text: str) -> bool:
    """Tell whether a text has no more reading errors than a document had."""
    after = document_of(document.file, Source(document.file.shown, text))
    return _errors(after) <= _errors(document)


def _errors(document: Document) -> int:
    return sum(fault.rule != "mixed-languages" for fault in document.faults)


def _index(source: Source, place: Place) -> int:
    return source.line_starts[place.line - 1] + place.column - 1


def _end(source: Source, place: Place) -> int:
    return source.line_starts[place.end_line - 1] + place.end_column - 1


def _overlap(spans: list[tuple[int, int, str]]) -> bool:
    spans = sorted(spans)
    return any(after[0] < before[1] for before, after in pairwise(spans))


def _text(text: str, mends: list[_Spans]) -> str:
    for start, end, new in sorted((span for spans in mends for span in spans), reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _again(project: Project, mended: dict[str, Mended]) -> Project:
    """Give the project with other texts in some of its files."""
    documents = Documents(project.documents.root)
    for checked in project.checked:
        document = checked.document
        after = mended.get(document.file.shown)
        text = after and Source(document.file.shown, after.text)
        documents.add(document_of(document.file, text) if text else document)
    preparing = Preparing(documents)
    again = (preparing.checked(documents.at(checked.document.file.path)) for checked in project.checked)
    return Project(tuple(again), documents, project.settings)
