"""Draws bars with their texts at their places."""

from xml.etree.ElementTree import Element, SubElement

from formulekit.drawing import pen
from formulekit.drawing.bars.layout import GAP, THICK, Layout, Strip
from formulekit.drawing.gauges import Bar, BarLook
from formulekit.drawing.measuring import width
from formulekit.drawing.strokes import Point
from formulekit.drawing.typesetting import SMALLEST, Line
from formulekit.palette import BESIDE, INK, PAPER, USED, Palette

_EDGE = {"stroke": INK, "stroke-width": "0.9"}
_DASHED = {"stroke-dasharray": "4 3"}
_HATCH = 4.0
_ROUND = 12.0
_FILLS = {"used": USED, "beside": BESIDE, "free": PAPER, "over": PAPER, "unknown": PAPER}


def draw(layout: Layout, parent: Element, at: Point, name: str, _: Palette) -> None:
    """Draw the bars of a part.

    Args:
        layout: The bars with their places.
        parent: Where they go.
        at: Where their left and top stand.
        name: What their ids start with.
    """
    if layout.axis:
        _axis(layout, parent, at)
    for strip in layout.strips:
        if strip.heading:
            pen.ranged_left(parent, strip.heading[0], at[0], at[1] + strip.heading[1])
        _strip(layout, pen.group(parent, f"{name}-{strip.bar.id}", strip.bar.title), strip, at)


def stretch(parent: Element, place: tuple[float, float, float, float], look: BarLook) -> None:
    """Draw a stretch of a bar, hatched where it is too much.

    Args:
        parent: Where it goes.
        place: Left, top, width and height, in points.
        look: What it shows.
    """
    dashes = _DASHED if look == "unknown" else {}
    pen.rectangle(parent, place, {"fill": _FILLS[look], **_EDGE, **dashes})
    if look == "over":
        _hatch(parent, place)


def _axis(layout: Layout, parent: Element, at: Point) -> None:
    """Write what a full bar means, with a tick where that ends."""
    start, full = layout.track
    end = at[0] + start + full
    line = Line(layout.part.full, SMALLEST, bold=False, quiet=True, baseline=9.0)
    pen.text(parent, line, end, at[1], {"text-anchor": "end"})
    tick = {
        "x1": pen.number(end),
        "x2": pen.number(end),
        "y1": pen.number(at[1] + 11.5),
        "y2": pen.number(at[1] + 16.0),
    }
    SubElement(parent, "line", {**tick, "stroke": INK, "stroke-width": "0.9"})


def _strip(layout: Layout, opened: Element, strip: Strip, at: Point) -> None:
    """Draw a bar between its name and its figures."""
    top = at[1] + strip.top
    pen.ranged_left(opened, strip.name, at[0], top)
    left, full = at[0] + layout.track[0], layout.track[1]
    _bar(layout, opened, strip.bar, (left, top))
    across = left + full * layout.scale + GAP
    if strip.word.lines:
        tile = (across, top, strip.word.width + 8.0, strip.word.height + 2.0)
        pen.rectangle(opened, tile, {"class": "label", "rx": "3", "fill": INK})
        for line in strip.word.lines:
            pen.text(opened, line, across + 4.0, top + 0.8, {"fill": PAPER})
        top += strip.word.height + 4.0
    pen.ranged_left(opened, strip.figure, across, top)


def _bar(layout: Layout, opened: Element, bar: Bar, at: Point) -> None:
    """Draw a bar: what is used, what others use, what is too much; or that nothing is known."""
    if bar.share is None:
        _unknown(opened, bar.lack, at, layout.track[1])
        return
    full = layout.track[1]
    reach = min(bar.whole, layout.scale)
    dashes = _DASHED if bar.unsure else {}
    pen.rectangle(opened, (*at, full * max(1.0, reach), THICK), {"class": "bar", "fill": PAPER, **_EDGE, **dashes})
    own = min(bar.share, 1.0)
    pieces: list[tuple[float, float, BarLook]] = [
        (0.0, own, "used"),
        (own, min(reach, 1.0), "beside"),
        (1.0, reach, "over"),
    ]
    for start, end, look in pieces:
        if end > start:
            stretch(opened, (at[0] + full * start, at[1], full * (end - start), THICK), look)


def _unknown(opened: Element, text: str, at: Point, full: float) -> None:
    """Draw a bar of which nothing is known: dashed, with what is lacking in it."""
    breadth = max(full, width(text, SMALLEST) + _ROUND)
    pen.rectangle(opened, (*at, breadth, THICK), {"class": "bar", "fill": PAPER, **_EDGE, **_DASHED})
    line = Line(text, SMALLEST, bold=False, quiet=True, baseline=THICK / 2 + 3.2)
    pen.text(opened, line, at[0] + breadth / 2, at[1], {"text-anchor": "middle"})


def _hatch(parent: Element, place: tuple[float, float, float, float]) -> None:
    """Draw slanting lines in a rectangle."""
    left, top, across, height = place
    pieces = []
    shift = _HATCH - height
    while shift < across:
        low, high = max(shift, 0.0), min(shift + height, across)
        start = (left + low, top + height - (low - shift))
        end = (left + high, top + height - (high - shift))
        pieces.append(f"M{' '.join(map(pen.number, start))}L{' '.join(map(pen.number, end))}")
        shift += _HATCH
    SubElement(parent, "path", {"d": "".join(pieces), "fill": "none", "stroke": INK, "stroke-width": "1.1"})
