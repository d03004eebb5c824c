"""Fills a panel: everything where it fits, else as much as fits and how much more there is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from formulekit.drawing.measuring import width as measured
from formulekit.drawing.panels import sizes
from formulekit.drawing.panels.sizes import PADDING, Piece
from formulekit.drawing.posters import Fact, Group, Panel
from formulekit.drawing.typesetting import paragraph

_COLUMN = 20.0
_BESIDE = 1.6
_STEP = 10.5
_BETWEEN = 0.35
_GROUPS = 0.75
_FEWEST_LINES = 4
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
    """

    counts: tuple[int, ...]
    lines: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A piece with its place, from the left and the top of its panel; a box is as high as those beside it."""

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
        gaps: How many places there are where room can be given.
    """

    measure: Measure
    spots: list[Spot] = field(default_factory=list)
    top: float = PADDING - 1.0
    gaps: int = 0

    @property
    def height(self) -> float:
        """How high the panel is, in points."""
        return self.top + PADDING

    def leave(self, ems: float) -> None:
        """Leave room, more where there is some to spare."""
        self.top += ems * self.measure.size + self.measure.spread
        self.gaps += 1

    def put(self, group: str, piece: Piece) -> None:
        """Put a piece under what is there."""
        self.spots.append(Spot(group, piece, PADDING, self.top, piece.height))
        self.top = round(self.top + piece.height, 2)

    def put_rows(self, group: str, rows: Iterable[Sequence[Piece]]) -> None:
        """Put rows of pieces, those of a row beside one another and as high as the highest."""
        for number, row in enumerate(rows):
            if number:
                self.leave(_BETWEEN * 1.6)
            high = max(piece.height for piece in row)
            left = PADDING
            for piece in row:
                self.spots.append(Spot(group, piece, left, self.top, high))
                left += piece.width
            self.top = round(self.top + high, 2)


def fitted(panel: Panel, measure: Measure, height: float) -> tuple[Filled, Shown]:
    """Fill a panel with as much as a height allows.

    Args:
        panel: The panel.
        measure: What it keeps to.
        height: In points.
    """
    shown = everything(panel, measure)
    filled = fill(panel, shown, measure)
    while filled.height > height + 0.01 and (less := _less(shown)):
        shown = less
        filled = fill(panel, shown, measure)
    return _regrown(panel, shown, filled, height)


def _regrown(panel: Panel, shown: Shown, filled: Filled, height: float) -> tuple[Filled, Shown]:
    """Show again what costs no room now: entries of other groups made room for them."""
    for at, count in enumerate(shown.counts):
        for more in range(count + 1, len(panel.groups[at].entries) + 1):
            wider = replace(shown, counts=(*shown.counts[:at], more, *shown.counts[at + 1 :]))
            refilled = fill(panel, wider, filled.measure)
            if refilled.height > height + 0.01:
                break
            shown, filled = wider, refilled
    return filled, shown


def everything(panel: Panel, measure: Measure) -> Shown:
    """Show all of a panel.

    Args:
        panel: The panel.
        measure: What it keeps to.
    """
    texts = (paragraph(group.text, measure.inner, measure.size) for group in panel.groups)
    return Shown(tuple(len(group.entries) for group in panel.groups), max(len(text.lines) for text in texts))


def left_out(panel: Panel, shown: Shown) -> int:
    """Count the entries of a panel that are not shown.

    Args:
        panel: The panel.
        shown: What is shown.
    """
    return sum(len(group.entries) for group in panel.groups) - sum(shown.counts)


@lru_cache(maxsize=4096)
def need(panel: Panel, measure: Measure) -> float:
    """Give the height at which all of a panel fits, in points.

    Args:
        panel: The panel.
        measure: What it keeps to.
    """
    return fill(panel, everything(panel, measure), measure).height


def _less(shown: Shown) -> Shown | None:
    """Show a little less: a line of a long text, an entry of the longest group, the last group; None for nothing."""
    longest = max(shown.counts, default=0)
    if shown.lines > _FEWEST_LINES:
        return replace(shown, lines=shown.lines - 1)
    if longest > 1 or (longest and len(shown.counts) == 1):
        at = len(shown.counts) - 1 - shown.counts[::-1].index(longest)
        return replace(shown, counts=(*shown.counts[:at], longest - 1, *shown.counts[at + 1 :]))
    if len(shown.counts) > 1:
        return replace(shown, counts=shown.counts[:-1])
    return replace(shown, lines=shown.lines - 1) if shown.lines > 1 else None


def fill(panel: Panel, shown: Shown, measure: Measure) -> Filled:
    """Fill a panel.

    Args:
        panel: The panel.
        shown: How much of it is shown.
        measure: What it keeps to.
    """
    filled = Filled(measure)
    filled.put("", sizes.plain(panel.name, measure.inner, measure.size + 1.5, bold=True))
    filled.leave(_BETWEEN)
    for number, (group, count) in enumerate(zip(panel.groups, shown.counts, strict=False)):
        if number:
            filled.leave(_GROUPS)
        _head(filled, group, shown.lines)
        _entries(filled, group, count)
    if missing := len(panel.groups) - len(shown.counts):
        filled.leave(_GROUPS)
        filled.put("", sizes.plain(panel.rest.said(missing), measure.inner, measure.size, quiet=True))
    return filled


def _head(filled: Filled, group: Group, lines: int) -> None:
    """Put what stands over the entries of a group."""
    measure = filled.measure
    if group.text:
        filled.put(group.id, sizes.cut(group.text, measure.inner, measure.size, lines))
        filled.leave(_GROUPS)
    if group.heading:
        filled.put(group.id, sizes.cut(group.heading, measure.inner, measure.size, 3, bold=True))
        filled.leave(_BETWEEN)
    for number, fact in enumerate(group.facts):
        if number:
            filled.leave(_BETWEEN / 2)
        filled.put(group.id, sizes.labelled(fact, _columns(group, measure), measure.size, bold=True))


def _columns(group: Group, measure: Measure) -> tuple[float, float]:
    """Give the width of the words of a group, and of what is said of them."""
    words = [*(fact.label for fact in group.facts), *([group.label] if group.label else [])]
    widest = max((measured(word, measure.size) for word in words), default=0.0) + measure.size * 0.7
    label = min(widest, measure.inner * _LABELS) if words else 0.0
    return label, measure.inner - label


def _entries(filled: Filled, group: Group, count: int) -> None:
    """Put the entries of a group, and how many more there are."""
    missing = len(group.entries) - count
    rest = group.rest.said(missing) if missing else ""
    if group.look == "run":
        _run(filled, group, count, rest)
        return
    if count:
        (_steps if group.look == "steps" else _list)(filled, group, count)
    if rest:
        filled.leave(_BETWEEN)
        filled.put(group.id, sizes.plain(rest, filled.measure.inner, filled.measure.size, quiet=True))


def _run(filled: Filled, group: Group, count: int, rest: str) -> None:
    """Put entries as one running text."""
    if not group.entries:
        return
    if group.facts:
        filled.leave(_BETWEEN / 2)
    text = " ".join(filter(None, (", ".join(entry.name for entry in group.entries[:count]), rest)))
    columns = _columns(group, filled.measure)
    filled.put(group.id, sizes.labelled(Fact(group.label, text), columns, filled.measure.size, bold=False))


def _list(filled: Filled, group: Group, count: int) -> None:
    """Put entries under one another, in columns of about equal height where the panel is wide."""
    measure = filled.measure
    across = min(max(1, int(measure.inner // (_COLUMN * measure.size))), count)
    beside = _BESIDE * measure.size
    width = (measure.inner - (across - 1) * beside) / across
    pieces = [sizes.line(entry, width, measure.size) for entry in group.entries[:count]]
    share = -(-count // across)
    start, gaps, bottom = filled.top, filled.gaps, filled.top
    for column in range(across):
        filled.top = start
        for number, piece in enumerate(pieces[column * share : (column + 1) * share]):
            if number:
                filled.leave(_BETWEEN)
            left = PADDING + column * (width + beside)
            filled.spots.append(Spot(group.id, piece, left, filled.top, piece.height))
            filled.top = round(filled.top + piece.height, 2)
        bottom = max(bottom, filled.top)
    filled.top, filled.gaps = bottom, gaps + share - 1


def _steps(filled: Filled, group: Group, count: int) -> None:
    """Put entries as numbered boxes, so many in a row that they are lowest together."""
    measure = filled.measure
    most = max(1, int(measure.inner // (_STEP * measure.size)))
    choices = [_rows(group, count, across, measure) for across in range(min(most, count), max(0, most - 4), -1)]
    filled.put_rows(group.id, min(choices, key=lambda rows: sum(max(each.height for each in row) for row in rows)))


def _rows(group: Group, count: int, across: int, measure: Measure) -> list[list[Piece]]:
    """Deal boxes out over rows."""
    width = measure.inner / across
    pieces = [sizes.step(entry, at, width, measure.size) for at, entry in enumerate(group.entries[:count], 1)]
    return [pieces[start : start + across] for start in range(0, count, across)]
