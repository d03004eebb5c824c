"""Findings for people: what is wrong, where it stands in the file, and how to mend it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from formulekit.extension import Report, reporter
from formulekit.findings import Finding, Place, Severity, tally
from formulekit.language import Both
from formulekit.phrases import FOLDERS, counted, listed
from formulekit.reporting import OPEN, advice, kind
from formulekit.sanitise import cells, sanitise, visible

_MOST_PLACES = 6
_WIDEST = 110
_LEAD = 20
_MEASURED = 4 * _WIDEST  # characters: of a longer line no more is measured than can be shown

_MORE = Both("en nog {places}", "and {places}")
_PLACES = (Both("andere plaats", "other place"), Both("andere plaatsen", "other places"))
_REMARK = re.compile(r"\s+#.*")
_NONE = Both("geen bevindingen in {documents}", "no findings in {documents}")
_MENDABLE = Both(
    "; {count} te herstellen met `formulekit check --fix`", "; {count} to mend with `formulekit check --fix`"
)
_COUNTS = {
    Severity.ERROR: (Both("fout", "error"), Both("fouten", "errors")),
    Severity.WARNING: (Both("waarschuwing", "warning"), Both("waarschuwingen", "warnings")),
    Severity.INFO: (Both("opmerking", "remark"), Both("opmerkingen", "remarks")),
}
_OPEN = (OPEN, Both("open punten", "open points"))
_DOCUMENTS = (Both("document", "document"), Both("documenten", "documents"))
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}


class _Mark(NamedTuple):
    """A place to show, what to say beside it, and whether it is the finding's own."""

    place: Place
    label: str
    own: bool


class _Paint(NamedTuple):
    """Colours, or none."""

    on: bool

    def __call__(self, text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self.on and text else text


@reporter("text")
def text(report: Report) -> str:
    """Write a report for people to read, with the lines of the files that it is about."""
    paint = _Paint(report.colour)
    blocks = ["\n".join(_finding(finding, report, paint)) + "\n" for finding in report.findings]
    return "\n".join([*blocks, summary(report) + "\n"])


def summary(report: Report) -> str:
    """Count the findings and documents in one line."""
    language = report.language
    tallied = tally(report.findings).items()
    parts = [counted(count, _COUNTS[severity]).within(language) for severity, count in tallied if count]
    points = sum(finding.open_point is not None for finding in report.findings)
    parts.extend([counted(points, _OPEN).within(language)] if points else [])
    documents = counted(len(report.documents), _DOCUMENTS).within(language)
    if not parts:
        return _NONE.within(language).format(documents=documents)
    folders = {finding.place.file for finding in report.findings}.difference(report.documents)
    where = listed([documents, *([counted(len(folders), FOLDERS).within(language)] if folders else [])])
    mendable = sum(bool(finding.mend) for finding in report.findings)
    more = _MENDABLE.within(language).format(count=mendable) if mendable else ""
    return f"{', '.join(parts)} in {where.within(language)}{more}"


def _finding(finding: Finding, report: Report, paint: _Paint) -> Iterator[str]:
    colour = _COLOURS[finding.severity]
    head = paint(kind(finding, report.language), f"1;{colour}")
    yield f"{head} {finding.name}: {paint(finding.message, '1')}"
    marks = [_Mark(related.place, related.message, own=False) for related in finding.related]
    shown = [_Mark(finding.place, finding.label, own=True), *marks[: _MOST_PLACES - 1]]
    margin = max(len(str(mark.place.line)) for mark in shown)
    for file in dict.fromkeys(mark.place.file for mark in shown):
        first = next(mark.place for mark in shown if mark.place.file == file)
        arrow = paint("-->", "34")
        yield f"{' ' * margin}{arrow} {sanitise(file, 400)}:{first.line}:{first.column}"
        yield from _excerpt([mark for mark in shown if mark.place.file == file], margin, report, paint)
    bar = " " * (margin + 1) + paint("=", "34")
    if len(marks) >= _MOST_PLACES:
        more = counted(len(marks) - _MOST_PLACES + 1, _PLACES).within(report.language)
        yield f"{bar} {_MORE.within(report.language).format(places=more)}"
    yield from (f"{bar} {line}" for line in advice(finding, report.language))


def _excerpt(marks: list[_Mark], margin: int, report: Report, paint: _Paint) -> Iterator[str]:
    """Show the lines of one file with what is said about them, in the order of the file."""
    gutter = " " * (margin + 1) + paint("|", "34")
    marks = sorted((mark for mark in marks if report.lines(mark.place.file, mark.place.line)), key=_order)
    if not marks:
        return
    yield gutter
    before = None
    for mark in marks:
        line = report.lines(mark.place.file, mark.place.line)
        window = _Window.of(line, mark.place)
        if before is not None and mark.place.line > before + 1:
            yield paint("...", "34")
        if mark.place.line != before:
            yield f"{paint(f'{mark.place.line:>{margin}} |', '34')} {window.text}".rstrip()
        yield f"{gutter} {' ' * window.start}{paint(_underlined(mark, window), '31' if mark.own else '34')}"
        before = mark.place.line
    yield gutter


def _order(mark: _Mark) -> tuple[int, int]:
    return mark.place.line, mark.place.column


def _underlined(mark: _Mark, window: "_Window") -> str:
    return f"{('^' if mark.own else '-') * window.length} {mark.label}".rstrip()


class _Window(NamedTuple):
    """The part of a line that fits, and where in it a place begins and how long it is, in cells."""

    text: str
    start: int
    length: int

    @classmethod
    def of(cls, line: str, place: Place) -> "_Window":
        """Cut a line so that a place in it can be seen."""
        at = place.column - 1
        rest = line[:at] + _REMARK.sub("", line[at : at + _MEASURED])
        end = place.end_column if place.end_line == place.line else len(rest) + 1
        start = cells(visible(line[max(0, at - _MEASURED) : at]))
        length = max(1, cells(visible(line[at : min(end - 1, at + _MEASURED)])))
        if len(line) <= _MEASURED and cells(visible(line)) <= _WIDEST:
            return cls(visible(line), start, length)
        cut = max(0, at - _LEAD) if start > _WIDEST // 2 or at > _MEASURED else 0
        lead = "…" if cut else ""
        shown = lead + sanitise(line[cut : cut + _MEASURED], _WIDEST)
        begin = cells(lead + visible(line[cut:at]))
        return cls(shown, begin, max(1, min(length, cells(shown) - begin)))
