"""Draws a frame's boxes, labels and lines at their places."""

from xml.etree.ElementTree import Element, SubElement

from formulekit.drawing import boxes, pen, strokes
from formulekit.drawing.frames.layout import Layout
from formulekit.drawing.strokes import Curve, Point
from formulekit.palette import Palette


def draw(layout: Layout, parent: Element, at: Point, name: str, palette: Palette) -> None:
    """Draw all that stands in a frame.

    Args:
        layout: The frame with its places.
        parent: Where it goes.
        at: Where the frame's inside starts, in points.
        name: What the ids of its parts start with.
        palette: The colours of the boxes.
    """
    frame = layout.planned.frame
    for node, (across, down) in zip(frame.nodes, layout.boxes, strict=True):
        opened = pen.group(parent, f"{name}-{node.id}", node.title)
        boxes.box(opened, node, layout.planned.boxes[node.id], (at[0] + across, at[1] + down), palette)
    for number, edge in enumerate(frame.edges):
        opened = pen.group(parent, f"{name}-line-{number + 1}", edge.title)
        for spoke, curve in zip(layout.planned.spokes, layout.curves, strict=True):
            if spoke.edge == number:
                strokes.draw(SubElement(opened, "g", {"class": "line"}), _moved(curve, at), edge.stroke)
        across, down = layout.labels[number]
        fans_out = len({*edge.tails, *edge.heads}) > 2  # noqa: PLR2004 - a line has two ends
        boxes.label(opened, layout.planned.labels[number], (at[0] + across, at[1] + down), bordered=fans_out)


def _moved(curve: Curve, at: Point) -> Curve:
    """Move a curve from its frame onto the page."""

    def moved(point: Point) -> Point:
        return point[0] + at[0], point[1] + at[1]

    return Curve(
        tuple(map(moved, curve.points)),
        moved(curve.first) if curve.first else None,
        moved(curve.last) if curve.last else None,
    )
