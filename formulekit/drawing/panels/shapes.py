"""Draws a page of panels: facts, panels, and what stands in them."""

from xml.etree.ElementTree import Element, SubElement

from formulekit.drawing import pen, signs, strokes
from formulekit.drawing.boxes import outline
from formulekit.drawing.diagram import BoxMark
from formulekit.drawing.panels.filling import Spot
from formulekit.drawing.panels.layout import Layout, Placed
from formulekit.drawing.panels.sizes import BEHIND, Mark
from formulekit.drawing.posters import Entry
from formulekit.drawing.strokes import Curve, Point
from formulekit.drawing.typesetting import paragraph
from formulekit.palette import ACCENT, INK, PAPER, WASH, Palette, tone_of

_DOT = 1.7
_BAND = 1.8
_LOW = 7.0


def draw(layout: Layout, parent: Element, at: Point, name: str, palette: Palette) -> None:
    """Draw all that stands on a page.

    Args:
        layout: The part with its places.
        parent: Where it goes.
        at: Where the part's inside starts, in points.
        name: What the ids of its parts start with.
        palette: The colours of the boxes.
    """
    for inner in layout.facts:
        pen.ranged_left(parent, inner.block, at[0] + inner.left, at[1] + inner.top)
    for placed in layout.panels:
        opened = pen.group(parent, f"{name}-{placed.panel.id}", placed.panel.name)
        _panel(opened, placed, (at[0] + placed.left, at[1] + placed.top), palette)
    pen.ranged_left(parent, layout.note, at[0], at[1] + layout.foot)


def _panel(parent: Element, placed: Placed, at: Point, palette: Palette) -> None:
    """Draw a panel with all that stands in it."""
    ground = {"class": "lane", "fill": WASH}
    width = placed.filled.measure.width
    pen.rectangle(parent, (*at, width, placed.height), ground)
    pen.rectangle(parent, (*at, width, _BAND), {"fill": ACCENT})
    for spot in placed.filled.spots:
        entry, corner = spot.piece.entry, (at[0] + spot.left, at[1] + spot.top)
        if entry is None:
            _texts(parent, spot, corner)
            continue
        opened = pen.group(parent, f"{parent.get('id')}-{spot.group}-{entry.id}", entry.title)
        for mark in spot.piece.marks:
            _mark(opened, mark, (entry, spot), corner, palette)
        _texts(opened, spot, corner)


def _texts(parent: Element, spot: Spot, at: Point) -> None:
    for inner in spot.piece.texts:
        pen.ranged_left(parent, inner.block, at[0] + inner.left, at[1] + inner.top)


def _mark(parent: Element, mark: Mark, of: tuple[Entry, Spot], at: Point, palette: Palette) -> None:
    """Draw a shape of a piece."""
    entry, spot = of
    left, top = at[0] + mark.left, at[1] + mark.top
    if mark.kind == "box":
        outline(parent, (left, top, mark.width, spot.height), BoxMark(entry.tone or ""), palette, "box")
    elif mark.kind == "swatch":
        tone = tone_of(palette, entry.tone or "")
        look = {"rx": "2", "fill": tone.fill, "stroke": tone.line, "stroke-width": "1"}
        pen.rectangle(parent, (left, top, mark.width, mark.height), look)
    elif mark.kind == "dot":
        across, down, radius = map(pen.number, (left, top, _DOT))
        SubElement(parent, "circle", {"cx": across, "cy": down, "r": radius, "fill": INK})
    elif mark.kind == "tag":
        _tag(parent, entry.badge, (left, top, mark.width, mark.height), spot)
    else:
        _sign(parent, mark, entry, (left, top), spot.height)


def _tag(parent: Element, badge: str, place: tuple[float, float, float, float], spot: Spot) -> None:
    """Draw a word in a dark tag."""
    left, top, width, height = place
    size = spot.piece.texts[0].block.lines[0].size
    pen.rectangle(parent, place, {"class": "tag", "rx": "3", "fill": INK})
    block = paragraph(badge, width, size, bold=True)
    for line in block.lines:
        pen.text(
            parent, line, left + width / 2, top + (height - block.height) / 2, {"text-anchor": "middle", "fill": PAPER}
        )


def _sign(parent: Element, mark: Mark, entry: Entry, at: Point, height: float) -> None:
    """Draw what stands behind a box: an arrow at its middle, an end sign at its foot."""
    if mark.kind == "end":
        signs.end(parent, (at[0] + BEHIND / 2 - 1.0, at[1] + height - _LOW))
        return
    middle = at[1] + (_LOW if entry.end else height / 2)
    start, tip = at[0] + 1.5, at[0] + BEHIND - 2.0
    points = tuple((start + (tip - 8.0 - start) * step / 3, middle) for step in range(4))
    opened = SubElement(parent, "g", {"class": "line"})
    strokes.draw(opened, Curve(points, None, (tip, middle)), "plain")
