"""Draws a page of panels: facts, panels, and what stands in them."""

from xml.etree.ElementTree import Element, SubElement

from formulekit.drawing import pen
from formulekit.drawing.boxes import outline
from formulekit.drawing.diagram import BoxMark
from formulekit.drawing.panels import gaps
from formulekit.drawing.panels.filling import Spot
from formulekit.drawing.panels.layout import Layout, Placed
from formulekit.drawing.panels.sizes import Mark
from formulekit.drawing.posters import Entry
from formulekit.drawing.strokes import Point
from formulekit.drawing.typesetting import paragraph
from formulekit.palette import ACCENT, INK, PAPER, WASH, Palette, tone_of

_DOT = 1.7
_BAND = 1.8


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
        if spot.piece.behind:
            gaps.draw(opened, entry, (corner[0] + spot.piece.behind, corner[1]), spot.height)


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
    else:
        _tag(parent, entry.badge, (left, top, mark.width, mark.height), spot)


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
