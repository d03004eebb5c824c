"""Gives a part with lanes its place on paper: band under band, and the notes under them."""

from dataclasses import dataclass

from formulekit.drawing.diagram import Lanes
from formulekit.drawing.lanes import sizes
from formulekit.drawing.lanes.banding import Measures, Sheet, place
from formulekit.drawing.lanes.grid import band, columns
from formulekit.drawing.lanes.wiring import letters
from formulekit.drawing.notes import Note, flow

BETWEEN = 16.0
"""The room between two bands, in points."""

_MOST = 6
_ROUNDING = 0.01


@dataclass(frozen=True, slots=True)
class Layout:
    """A part with places.

    Attributes:
        part: The part.
        measures: What is equally large in all bands.
        sheets: Its bands, from top to bottom.
        tops: Where each band begins, in points.
        notes: The notes.
        notes_top: Where they begin, in points.
        width: In points.
        height: In points.
    """

    part: Lanes
    measures: Measures
    sheets: tuple[Sheet, ...]
    tops: tuple[float, ...]
    notes: tuple[Note, ...]
    notes_top: float
    width: float
    height: float


def lay_out(part: Lanes, room: float) -> Layout:
    """Place a part, in bands that are no wider than the room.

    Args:
        part: The part.
        room: The width that it may have, in points.
    """
    measures = Measures(sizes.heads(part), sizes.boxes(part))
    sheets = _sheets(part, measures, room) if part.steps else ()
    tops: list[float] = []
    bottom = 0.0
    for sheet in sheets:
        tops.append(bottom)
        bottom += sheet.heights.height + BETWEEN
    notes, height = flow(letters(part), room)
    whole = bottom + height if notes else max(0.0, bottom - BETWEEN)
    return Layout(part, measures, sheets, tuple(tops), notes, bottom, room, whole)


def _sheets(part: Lanes, measures: Measures, room: float) -> tuple[Sheet, ...]:
    """Fill band after band with as many columns as fit, so that a column more at the end leaves the others alone."""
    column = columns(part)
    sheets: list[Sheet] = []
    start = 0
    while start <= max(column.values()):
        seen = {strip.strip.lane.id for sheet in sheets for strip in sheet.heights.strips}
        most = min(_MOST, max(column.values()) + 1 - start)
        bands = (band(part, column, (start, start + size), seen) for size in range(most, 0, -1))
        tried = (place(part, each, measures, room) for each in bands)
        narrow = next(sheet for sheet in tried if sheet.band.columns == 1 or _fits(sheet, room))
        sheets.append(_relaxed(part, narrow, measures, room))
        start += sheets[-1].band.columns
    return tuple(sheets)


def _relaxed(part: Lanes, narrow: Sheet, measures: Measures, room: float) -> Sheet:
    """Place a band again with the widest labels that fit; they are lower."""
    wider = (place(part, narrow.band, measures._replace(breadth=breadth), room) for breadth in sizes.BREADTHS)
    return next((sheet for sheet in wider if _fits(sheet, room)), narrow)


def _fits(sheet: Sheet, room: float) -> bool:
    return sheet.columns.width <= room + _ROUNDING
