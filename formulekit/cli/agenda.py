"""Carry out `formulekit open-points`: load, list, write."""

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import wrap

from formulekit.cli.loading import loaded
from formulekit.cli.options import paths_or_default
from formulekit.cli.passport import say_left_out
from formulekit.cli.printing import echo
from formulekit.language import Both, Language
from formulekit.phrases import COLUMNS_APART, day, yes_or_no
from formulekit.sanitise import inert, json_text, sanitise, visible
from formulekit.settling import ListedPoint, list_open_points
from formulekit.suggest import comparable

_WIDE = 100
_POINTS = (Both("open punt", "open point"), Both("open punten", "open points"))
_OWNERS = (Both("eigenaar", "owner"), Both("eigenaren", "owners"))
_LATE = Both("{count} over de datum", "{count} overdue")
_OVERDUE = Both("over de datum", "overdue")
_BY = Both("uiterlijk {day}", "by {day}")
_ABOUT = Both("gaat over {code}: {message}", "is about {code}: {message}")
_STALE = Both("past op geen enkele bevinding ({what})", "matches no finding ({what})")
_UNSEEN = Both(
    "gaat over {what}; of die bevinding er nog is, blijkt pas als is hersteld wat `formulekit check` noemt",
    "is about {what}; whether that finding is still there shows only once what `formulekit check` names is mended",
)
_SILENT = Both("gaat over {what}", "is about {what}")
_NONE = Both("geen open punten", "no open points")
_OF = Both("{points} van {owners}", "{points} of {owners}")
_COLUMNS = {
    "owner_name": Both("eigenaar", "owner"),
    "until": Both("uiterlijk", "until"),
    "overdue": Both("over de datum", "overdue"),
    "kind": Both("soort", "kind"),
    "reason": Both("reden", "reason"),
    "document": Both("document", "document"),
    "title": Both("titel", "title"),
    "file": Both("bestand", "file"),
    "line": Both("regelnummer", "line"),
    "rule": Both("regel", "rule"),
    "at": Both("bij", "at"),
    "findings": Both("bevindingen", "findings"),
}
_KINDS: dict[str | int, Both] = {
    "agreement": Both("nog te maken afspraak", "agreement to be made"),
    "finding": Both("bevinding", "finding"),
}


def agenda(paths: tuple[str, ...], form: str, lang: Language | None) -> int:
    """Write the open points of some documents, and give the exit code.

    Args:
        paths: Files and folders.
        form: text, json or csv.
        lang: The language that was asked for.

    Raises:
        CannotRun: There are no documents.
    """
    project, language = loaded(paths_or_default(paths), lang)
    left_out = tuple(each.document.file.shown for each in project.with_members() if each.model is None)
    say_left_out(project, left_out, language)
    points = list_open_points(project, language=language)
    if form == "json":
        text = json_text({"version": 1, "open_points": [point.row() for point in points]})
    else:
        text = as_csv(points, language) if form == "csv" else as_text(points, language)
    echo(text, nl=False)
    return int(bool(left_out))


def as_csv(points: Sequence[ListedPoint], language: Language) -> str:
    """Write open points as a table for a spreadsheet, in which no value can pass for a formula.

    Args:
        points: The points.
        language: The language of the columns; Dutch spreadsheets separate by semicolons.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=COLUMNS_APART.within(language), lineterminator="\n")
    writer.writerow([column.within(language) for column in _COLUMNS.values()])
    for point in points:
        row = point.row()
        writer.writerow([_cell(row[column], language) for column in _COLUMNS])
    return stream.getvalue()


def _cell(value: str | int | None, language: Language) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return yes_or_no(so=value).within(language)
    return inert(_KINDS[value].within(language) if value in _KINDS else " ".join(str(value).split()))


def _one_line(text: str) -> str:
    return visible(" ".join(text.split()))


def as_text(points: Sequence[ListedPoint], language: Language) -> str:
    """Write open points for people to read, owner by owner.

    Args:
        points: The points, sorted by owner.
        language: The language of what is around the texts.
    """
    blocks = ["\n".join(_of_owner(list(group), language)) + "\n" for _, group in groupby(points, _owner)]
    return "\n".join([*blocks, f"{_closing(points, language)}\n"])


def _owner(point: ListedPoint) -> str:
    return comparable(point.owner_name)


def _of_owner(points: list[ListedPoint], language: Language) -> Iterator[str]:
    yield f"{sanitise(points[0].owner_name)}: {_points(points, language)}{_late(points, language)}"
    for point in points:
        yield from wrap(_head(point, language), _WIDE, initial_indent="  - ", subsequent_indent="    ")
        where = f"{sanitise(point.place.file, 400)}:{point.place.line}"
        for line in (*_hushed(point, language), f"{sanitise(point.title)} ({where})"):
            indent = " " * 4
            yield from wrap(line, _WIDE, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


def _head(point: ListedPoint, language: Language) -> str:
    late = f", {_OVERDUE.within(language)}" if point.overdue else ""
    when = _BY.within(language).format(day=day(point.until).within(language))
    return f"{when}{late}: {_one_line(point.reason)}"


def _hushed(point: ListedPoint, language: Language) -> Iterator[str]:
    """Say which findings a point hushes, or why it names none; nothing of an agreement."""
    for finding in point.findings:
        yield _ABOUT.within(language).format(code=finding.code, message=finding.message)
    if not point.findings and not point.is_agreement:
        what = " ".join(sanitise(part) for part in (point.rule, point.at) if part)
        said = _STALE if point.is_stale else _SILENT if point.is_certain else _UNSEEN
        yield said.within(language).format(what=what)


def _points(points: Sequence[ListedPoint], language: Language) -> str:
    return f"{len(points)} {_POINTS[len(points) != 1].within(language)}"


def _late(points: Sequence[ListedPoint], language: Language) -> str:
    late = sum(point.overdue for point in points)
    return f", {_LATE.within(language).format(count=late)}" if late else ""


def _closing(points: Sequence[ListedPoint], language: Language) -> str:
    if not points:
        return _NONE.within(language)
    owners = len(set(map(_owner, points)))
    said = f"{owners} {_OWNERS[owners != 1].within(language)}"
    return f"{_OF.within(language).format(points=_points(points, language), owners=said)}{_late(points, language)}"
