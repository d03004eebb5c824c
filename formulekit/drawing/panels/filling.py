"""Fills a panel: everything where it fits, else as much as fits and how much more there is."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from formulekit.drawing.measuring import width as measured
from formulekit.drawing.panels import sizes
from formulekit.drawing.panels.sizes import PADDING, Piece
from formulekit.drawing.posters import Entry, Fact, Group, Panel
from formulekit.drawing.typesetting import paragraph, shortened

_COLUMN = 15.5
_NAMES = 11.0
_BESIDE = 1.6
_STEP = 10.5
_BETWEEN = 0.35
_CLOSE = 0.2
_GROUPS = 0.75
_SLACK = 0.01
_MOST = 3
_NAMED = 145.0
_LABELS = 0.4


@dataclass(frozen=True, slots=True)
class Measure:
    """What a panel keeps to.

    Attributes:
        width: Of the panel, in points.
        size: The size of its letters, in points.
        spread: How much more than is needed stands between two things, in points.
    """

    width: float
    size: float
    spread: float = 0.0

    @property
    def inner(self) -> float:
        """The width inside the panel, in points."""
        return self.width - 2 * PADDING


@dataclass(frozen=True, slots=True)
class Shown:
    """How much of a panel is shown.

    Attributes:
        counts: The number of entries, for each group that is shown.
        lines: The most lines that a running text has.
        named: Whether what is left out is named, besides being counted.
    """

    counts: tuple[int, ...]
    lines: int
    named: bool = True


@dataclass(frozen=True, slots=True)
class Spot:
    """A piece with its place.

    Attributes:
        group: The id of its group.
        piece: The piece.
        left: From the left of the panel, in points.
        top: From the top of the panel, in points.
        height: In points; a box is as high as those beside it.
    """

    group: str
    piece: Piece
    left: float
    top: float
    height: float


@dataclass(slots=True)
class Filled:
    """A panel that fills from top to bottom.

    Attributes:
        measure: What it keeps to.
        spots: What stands in it.
        top: How far it is filled, in points.
        gaps: In how many shares room can be given between things.
    """

    measure: Measure
    spots: list[Spot] = field(default_factory=list)
    top: float = PADDING - 1.0
    gaps: float = 0.0

    @property
    def height(self) -> float:
        """How high the panel is, in points."""
        return self.top + PADDING

    @property
    def broken(self) -> int:
        """How many words in it are cut."""
        return sum(spot.piece.broken for spot in self.spots)

    def leave(self, ems: float, shares: float = 1.0) -> None:
        """Leave room, more where there is some to spare: so many shares of it."""
        self.top += ems * self.measure.size + self.measure.spread * shares
        self.gaps += shares

    def put(self, group: str, piece: Piece) -> None:
        """Put a piece under what is there."""
        self.spots.append(Spot(group, piece, PADDING, self.top, piece.height))
        self.top = round(self.top + piece.height, 2)

    def write(self, group: str, text: str, most: int = _MOST, *, bold: bool = False, quiet: bool = False) -> None:
        """Put a text under what is there, in so many lines at the most."""
        inner = self.measure.inner
        block = paragraph(text, inner, self.measure.size, bold=bold, quiet=quiet)
        self.put(group, sizes.plain(shortened(block, most, inner), inner))

    def clip(self, height: float) -> None:
        """Leave out what lies under a height, and show that it goes on: the last resort with endless texts."""
        limit = height - PADDING - 2 * self.measure.size
        self.spots = [spot for spot in self.spots if spot.top + spot.height <= limit]
        self.top = max((spot.top + spot.height for spot in self.spots), default=PADDING)
        self.write("", "\N{HORIZONTAL ELLIPSIS}", quiet=True)
        self.gaps = 0.0

    def put_rows(self, group: str, rows: Sequence[Sequence[Piece]]) -> None:
        """Put rows of pieces, those of a row beside one another and as high as the highest."""
        for number, row in enumerate(rows):
            if number:
                self.leave(_BETWEEN * 1.6, 1.5)
            high = max(piece.height for piece in row)
            left = PADDING
            for piece in row:
                self.spots.append(Spot(group, piece, left, self.top, high))
                left += piece.width
            self.top = round(self.top + high, 2)


def fill(panel: Panel, shown: Shown, measure: Measure) -> Filled:
    """Fill a panel.

    Args:
        panel: The panel.
        shown: How much of it is shown.
        measure: What it keeps to.
    """
    filled = Filled(measure)
    label = _label(panel, measure)
    filled.put("", sizes.plain(paragraph(panel.name, measure.inner, measure.size + 1.5, bold=True), measure.inner))
    filled.leave(_BETWEEN, 0.5)
    for number, (group, count) in enumerate(zip(panel.groups, shown.counts, strict=False)):
        if number:
            filled.leave(_GROUPS, 1.6)
        _head(filled, group, (label, measure.inner - label), shown.lines)
        _entries(filled, group, (label, measure.inner - label), count)
        _left_out(filled, group, count, named=shown.named)
    if panel.rest and (missing := panel.groups[len(shown.counts) :]):
        filled.leave(_GROUPS)
        named = ", ".join(group.heading for group in missing)
        filled.write("", f"{panel.rest.said(len(missing))}: {named}", quiet=True)
    return filled


def _head(filled: Filled, group: Group, columns: tuple[float, float], lines: int) -> None:
    """Put what stands over the entries of a group."""
    measure = filled.measure
    if group.text:
        filled.write(group.id, group.text, lines)
    if group.heading:
        filled.write(group.id, group.heading, bold=True)
        filled.leave(_BETWEEN, 0.3)
    for number, fact in enumerate(group.facts):
        if number:
            filled.leave(_BETWEEN / 2, 0.5)
        filled.put(group.id, sizes.labelled(fact, columns, measure.size, bold=True))


def _label(panel: Panel, measure: Measure) -> float:
    """Give the width of the words before what is said in a panel, in points."""
    words = [word for group in panel.groups for word in (*(fact.label for fact in group.facts), group.label) if word]
    widest = max((measured(word, measure.size) + measure.size * 0.7 for word in words), default=0.0)
    return min(widest, measure.inner * _LABELS)


def _entries(filled: Filled, group: Group, columns: tuple[float, float], count: int) -> None:
    """Put the entries of a group."""
    if group.look == "run":
        _run(filled, group, columns, count)
    elif count:
        (_steps if group.look == "steps" else _list)(filled, group, count)


def _left_out(filled: Filled, group: Group, count: int, *, named: bool) -> None:
    """Say how many more entries there are, and name them; a running text has said so itself."""
    missing = group.entries[count:]
    if missing and group.look != "run":
        filled.leave(_BETWEEN)
        names = f": {_named(group, count)}" if named else ""
        most = max(2, round(_NAMED * filled.measure.size / filled.measure.inner))
        filled.write(group.id, f"{group.rest.said(len(missing))}{names}", most, quiet=True)


def _named(group: Group, count: int) -> str:
    """Name the entries that do not fit, numbered where the others are."""
    if group.look == "list":
        return _joined(group.entries[count:])
    return ", ".join(f"{number}. {entry.name}" for number, entry in enumerate(group.entries[count:], count + 1))


def _joined(entries: Sequence[Entry]) -> str:
    return ", ".join(entry.name for entry in entries)


def _run(filled: Filled, group: Group, columns: tuple[float, float], count: int) -> None:
    """Put entries as one running text, with how many more there are at its end."""
    missing = len(group.entries) - count
    text = " ".join(filter(None, (_joined(group.entries[:count]), group.rest.said(missing) if missing else "")))
    if text and group.facts:
        filled.leave(_BETWEEN / 2, 0.5)
    if text:
        wide = columns if group.label else (0.0, filled.measure.inner)
        filled.put(group.id, sizes.labelled(Fact(group.label, text), wide, filled.measure.size, bold=False))


def _list(filled: Filled, group: Group, count: int) -> None:
    """Put entries under one another, in the number of columns in which they are lowest."""
    measure = filled.measure
    named = not any(entry.note or entry.strong or entry.figure or entry.badge for entry in group.entries)
    most = min(max(1, int(measure.inner // ((_NAMES if named else _COLUMN) * measure.size))), count)
    choices = [_columns(group, count, across, measure) for across in range(1, most + 1)]
    columns = min(choices, key=lambda each: _awkwardness(each, measure))
    most = max(map(len, columns)) - 1
    start, gaps = filled.top, filled.gaps
    left, bottom = PADDING, filled.top
    for column in columns:
        filled.top, filled.gaps = start, gaps
        for number, piece in enumerate(column):
            if number:
                filled.leave(_gap(column))
            filled.spots.append(Spot(group.id, piece, left, filled.top, piece.height))
            filled.top = round(filled.top + piece.height, 2)
        left += column[0].width + _BESIDE * measure.size
        bottom = max(bottom, filled.top)
    filled.top, filled.gaps = bottom, gaps + most


def _awkwardness(columns: Sequence[Sequence[Piece]], measure: Measure) -> float:
    """Weigh columns: how high the highest is, and how many words are cut."""
    cut = sum(piece.broken for column in columns for piece in column)
    return max(_height(column, measure) for column in columns) + sizes.CUT * cut


def _columns(group: Group, count: int, across: int, measure: Measure) -> list[list[Piece]]:
    """Deal entries out over columns that read downwards and are about as high as one another."""
    width = (measure.inner - (across - 1) * _BESIDE * measure.size) / across
    pieces = [sizes.line(entry, width, measure.size) for entry in group.entries[:count]]
    limit = max(_height(pieces, measure) / across, *(piece.height for piece in pieces))
    while len(columns := _cut(pieces, limit, measure)) > across:
        limit += measure.size
    return columns


def _cut(pieces: Sequence[Piece], limit: float, measure: Measure) -> list[list[Piece]]:
    """Begin a new column where one would become higher than a limit."""
    columns: list[list[Piece]] = [[]]
    for piece in pieces:
        if columns[-1] and _height([*columns[-1], piece], measure) > limit + _SLACK:
            columns.append([])
        columns[-1].append(piece)
    return columns


def _height(column: Sequence[Piece], measure: Measure) -> float:
    return sum(piece.height for piece in column) + _gap(column) * measure.size * (len(column) - 1)


def _gap(column: Sequence[Piece]) -> float:
    """Give the room between things in ems: less where they are no more than names."""
    return _BETWEEN if any(len(piece.texts) > 1 for piece in column) else _CLOSE


def _steps(filled: Filled, group: Group, count: int) -> None:
    """Put entries as numbered boxes, so many in a row that they are lowest together."""
    measure = filled.measure
    most = max(1, int(measure.inner // (_STEP * measure.size)))
    fewest = max(1, min(count, most - 3))
    choices = [_rows(group, count, across, measure) for across in range(min(most, count), fewest - 1, -1)]
    filled.put_rows(group.id, min(choices, key=_clumsiness))


def _clumsiness(rows: Sequence[Sequence[Piece]]) -> float:
    """Weigh rows of boxes: how high they are together, and how many of their words are cut."""
    cut = sum(piece.broken for row in rows for piece in row)
    return sum(max(each.height for each in row) for row in rows) + sizes.CUT * cut


def _rows(group: Group, count: int, across: int, measure: Measure) -> list[list[Piece]]:
    """Deal boxes out over rows."""
    width = measure.inner / across
    pieces = [sizes.step(entry, at, width, measure.size) for at, entry in enumerate(group.entries[:count], 1)]
    return [pieces[start : start + across] for start in range(0, count, across)]
