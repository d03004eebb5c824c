"""Draws a frame's boxes, labels and lines at their places."""

from xml.etree.ElementTree import Element

from formulekit.drawing import pen, strokes
from formulekit.drawing.diagram import BoxMark, Node
from formulekit.drawing.layout import Curve, Layout, Point
from formulekit.drawing.palette import INK, PAPER, Palette, tone_of
from formulekit.drawing.typesetting import SMALLEST, Block, Line

_CORNER = "4"


def outline(parent: Element, place: tuple[float, float, float, float], mark: BoxMark, palette: Palette) -> None:
    """Draw a box without its texts.

    Args:
        parent: Where it goes.
        place: Left, top, width and height, in points.
        mark: How it looks.
        palette: The colours of the boxes.
    """
    tone = tone_of(palette, mark.tone)
    look = {"rx": _CORNER, "fill": tone.fill, "stroke": tone.line, "stroke-width": "1.2"}
    if mark.border == "dashed":
        look |= {"stroke-dasharray": "5 3"}
    if mark.border == "thick":
        look |= {"stroke": INK, "stroke-width": "2.6"}
    pen.rectangle(parent, place, look)


def draw(parent: Element, layout: Layout, at: Point, name: str, palette: Palette) -> None:
    """Draw all that stands in a frame.

    Args:
        parent: Where it goes.
        layout: The frame with its places.
        at: Where the frame's inside starts, in points.
        name: What the ids of its parts start with.
        palette: The colours of the boxes.
    """
    frame = layout.planned.frame
    for node, (across, down) in zip(frame.nodes, layout.boxes, strict=True):
        opened = pen.group(parent, f"{name}-{node.id}", node.title)
        _box(opened, node, layout.planned.boxes[node.id], (at[0] + across, at[1] + down), palette)
    for number, edge in enumerate(frame.edges):
        opened = pen.group(parent, f"{name}-line-{number + 1}", edge.title)
        for spoke, curve in zip(layout.planned.spokes, layout.curves, strict=True):
            if spoke.edge == number:
                strokes.draw(opened, _moved(curve, at), edge.stroke)
        across, down = layout.labels[number]
        fans_out = len({*edge.tails, *edge.heads}) > 2  # noqa: PLR2004 - a line has two ends
        _label(opened, layout.planned.labels[number], (at[0] + across, at[1] + down), fans_out=fans_out)


def _box(parent: Element, node: Node, block: Block, middle: Point, palette: Palette) -> None:
    """Draw a box with its texts, under a dark band if it has a badge."""
    left, top = middle[0] - block.width / 2, middle[1] - block.height / 2
    outline(parent, (left, top, block.width, block.height), BoxMark(node.tone, node.border), palette)
    if node.badge:
        pen.rectangle(parent, (left, top, block.width, block.badge), {"rx": _CORNER, "fill": INK})
        badge = Line(node.badge, SMALLEST, bold=True, quiet=False, baseline=10.8)
        pen.text(parent, badge, middle[0], top, {"text-anchor": "middle", "fill": PAPER})
    pen.centred(parent, block, middle[0], top)


def _label(parent: Element, block: Block, middle: Point, *, fans_out: bool) -> None:
    """Write what stands on a line; where it fans out, a border shows that its ends share it."""
    left, top = middle[0] - block.width / 2, middle[1] - block.height / 2
    if fans_out:
        look = {"rx": "6", "fill": PAPER, "stroke": INK, "stroke-width": "0.9"}
        pen.rectangle(parent, (left, top, block.width, block.height), look)
    pen.centred(parent, block, middle[0], top)


def _moved(curve: Curve, at: Point) -> Curve:
    """Move a curve from its frame onto the page."""

    def moved(point: Point) -> Point:
        return point[0] + at[0], point[1] + at[1]

    return Curve(
        tuple(map(moved, curve.points)),
        moved(curve.first) if curve.first else None,
        moved(curve.last) if curve.last else None,
    )
