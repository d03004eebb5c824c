"""Diagrams to draw in tests, and what can be measured of them."""

import random
from collections.abc import Iterator
from itertools import combinations
from typing import get_args

from formulekit.drawing import BoxMark, Diagram, Edge, Frame, LegendEntry, LineMark, Node, Stroke
from formulekit.drawing.frames.layout import Layout
from formulekit.drawing.strokes import Curve

_NAMES = [
    *["Gemeente Maastricht", "Politie Limburg", "Openbaar Ministerie", "Woningcorporatie De Vooruitgang", "GGD"],
    *["Reclassering Nederland", "Raad voor de Kinderbescherming", "Scholengemeenschap Porta Mosana"],
]
_LABELS = ["straatbeeld", "dossier", "melding", "proces-verbaal", "bestuurlijke rapportage", "risicotaxatie"]
_TONES = ["government", "safety", "justice", "care", "education", "housing"]

Rectangle = tuple[str, float, float, float, float]
"""A name, then left, top, right and bottom, in points."""


def diagram(*frames: Frame, title: str = "Jeugd en explosieven", name: str = "jeugd-network") -> Diagram:
    """Give a diagram of frames with a small legend."""
    legend = (
        LegendEntry(BoxMark("safety"), "Veiligheid"),
        LegendEntry(BoxMark(border="thick"), "Regie"),
        LegendEntry(LineMark("dashed", mutual=True), "Afstemming, over en weer"),
    )
    return Diagram(name, "nl", title, "Wie werkt met wie?", frames, legend, f"{title} · versie 1.2.0 · vastgesteld")


def node(name: str, text: str = "", **changes: str) -> Node:
    """Give a box; the changes are texts of its fields."""
    known = Node(name, f"{text or name} doet mee", text or name)
    return Node(known.id, changes.get("title", known.title), known.name, note=changes.get("note", ""))


def edge(tails: str, heads: str, *labels: str, stroke: Stroke = "plain", mutual: bool = False) -> Edge:
    """Give a line between boxes whose ids stand apart by spaces."""
    title = f"{tails} geeft {' en '.join(labels)} aan {heads}"
    return Edge(title, tuple(tails.split()), tuple(heads.split()), labels, stroke, mutual)


def generated(parties: int, ties: int, seed: int) -> Frame:
    """Give a frame with so many boxes and lines, the same one for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - a repeatable picture, no secret
    nodes = tuple(_party(number, chance) for number in range(parties))
    pairs = list(combinations(range(parties), 2))
    chosen = [(0, number) for number in range(1, parties, 3)][: ties // 3]
    chosen += chance.sample([pair for pair in pairs if pair not in chosen], ties - len(chosen))
    edges = [_tie(pair, chance) for pair in chosen]
    fan = edge("p0 p1 p2", "p2 p3", "weegadvies", stroke="dashed", mutual=True)
    return Frame("parties", nodes, (*edges, fan) if parties > 3 else tuple(edges))


def _party(number: int, chance: random.Random) -> Node:
    """Give a box with a lifelike name."""
    lead = number == 0
    name = f"{chance.choice(_NAMES)} {number}"
    return Node(
        f"p{number}",
        name,
        name,
        ("Procesregisseur", "Signaleerder")[: chance.randint(0, 2)],
        f"veiligheid · {chance.randint(1, 9)} fte",
        "regie" if lead else "",
        chance.choice(_TONES),
        "thick" if lead else "plain",
    )


def _tie(pair: tuple[int, int], chance: random.Random) -> Edge:
    """Give a line with one or two labels."""
    tail, head = chance.sample(pair, 2)
    labels = chance.sample(_LABELS, chance.randint(1, 2))
    stroke = chance.choice(get_args(Stroke))
    return edge(f"p{tail}", f"p{head}", *labels, stroke=stroke, mutual=chance.random() < 0.2)


def rectangles(layout: Layout) -> list[Rectangle]:
    """Give where the boxes and labels of a layout lie."""
    planned = layout.planned
    boxes = [(node.id, planned.boxes[node.id], at) for node, at in zip(planned.frame.nodes, layout.boxes, strict=True)]
    labels = [
        (f"label {number}", block, at)
        for number, (block, at) in enumerate(zip(planned.labels, layout.labels, strict=True))
    ]
    return [
        (name, x - block.width / 2, y - block.height / 2, x + block.width / 2, y + block.height / 2)
        for name, block, (x, y) in (*boxes, *labels)
    ]


def overlapping(layout: Layout) -> list[tuple[str, str]]:
    """Give the pairs of boxes and labels that lie over one another."""
    return [
        (one[0], other[0])
        for one, other in combinations(rectangles(layout), 2)
        if one[1] < other[3] and other[1] < one[3] and one[2] < other[4] and other[2] < one[4]
    ]


def crossed(layout: Layout) -> list[tuple[int, str]]:
    """Give the lines that run through a box or a label, each with what it runs through."""
    return sorted(
        {
            (spoke.edge, name)
            for spoke, curve in zip(layout.planned.spokes, layout.curves, strict=True)
            for x, y in points(curve)
            for name, left, top, right, bottom in rectangles(layout)
            if left + 1 < x < right - 1 and top + 1 < y < bottom - 1
        }
    )


def points(curve: Curve) -> Iterator[tuple[float, float]]:
    """Give points along a curve, its arrows' tips with them."""
    yield from filter(None, (curve.first, curve.last))
    for start in range(0, len(curve.points) - 1, 3):
        piece = curve.points[start : start + 4]
        for step in range(17):
            yield _on(piece, step / 16)


def _on(piece: tuple[tuple[float, float], ...], share: float) -> tuple[float, float]:
    """Give the point at a share of a Bézier curve."""
    rest = 1 - share
    weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
    across = sum(weight * point[0] for weight, point in zip(weights, piece, strict=True))
    return across, sum(weight * point[1] for weight, point in zip(weights, piece, strict=True))
