"""Parts with lanes to draw in tests, and what can be measured of their pictures."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import get_args
from xml.etree.ElementTree import Element, fromstring

from formulekit.drawing import Diagram, Lane, Lanes, Move, Step, Stroke
from formulekit.drawing.lanes import layout
from formulekit.drawing.measuring import width
from formulekit.drawing.parts import LANDSCAPE
from formulekit.drawing.strokes import Point
from formulekit.drawing.svg import svg

SVG = "{http://www.w3.org/2000/svg}"
_NAMES = [
    *["Melding en duiding", "Weging", "Besluit in de driehoek", "Toezien op het verbod", "Begeleiding"],
    "Meerjarig toezichtprogramma en inspectieplan met de partners",
    "Arbeidsongeschiktheidsverzekeringsmaatschappijbeoordeling",
]
_LABELS = [
    "straatbeeld",
    "60 %",
    "binnen 10 werkdagen",
    "bestuurlijke rapportage",
    "geanonimiseerde overtredingsrapportages",
]
_NOTES = ["", "", "als het beeld te dun is", "als partijen het niet eens worden over de inzet of over de volgorde"]


@dataclass(frozen=True, slots=True)
class Shape:
    """Something on the page: what it is, the title of its group, left, top, right and bottom in points."""

    kind: str
    title: str
    left: float
    top: float
    right: float
    bottom: float

    def over(self, other: "Shape") -> bool:
        """Tell whether it lies over another."""
        beside = self.right <= other.left + 0.01 or other.right <= self.left + 0.01
        return not beside and self.top < other.bottom - 0.01 and other.top < self.bottom - 0.01

    def holds(self, point: tuple[float, float]) -> bool:
        """Tell whether a point lies well inside it."""
        return self.left + 0.5 < point[0] < self.right - 0.5 and self.top + 0.5 < point[1] < self.bottom - 0.5


def lanes(count: int = 3) -> tuple[Lane, ...]:
    """Give so many lanes with the parties in them."""
    return tuple(
        Lane(f"lane-{number}", f"Rol {number} in de keten", ("Gemeente", "Politie")) for number in range(count)
    )


def journey(steps: int, roles: int, seed: int) -> Lanes:
    """Give a part with so many steps and lanes, the same one for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - a repeatable picture, no secret
    every = tuple(_step(number, roles, chance) for number in range(steps))
    used = {step.lane for step in every}
    pairs = {(number - 1 - chance.randrange(min(number, 3)), number) for number in range(1, steps)}
    pairs |= {(chance.randrange(steps), chance.randrange(steps)) for _ in range(steps)}
    moves = tuple(_move(pair, chance) for pair in sorted(pairs))
    return Lanes(
        f"chain-{seed}",
        tuple(lane for lane in lanes(roles) if lane.id in used),
        every,
        moves,
        onward="naar",
        origin="van",
        heading="Overdrachten",
        caption="Van melding tot nazorg",
        note="een keten",
    )


def _step(number: int, roles: int, chance: random.Random) -> Step:
    name = f"{chance.choice(_NAMES)} {number}"
    entry = "300 per jaar" if number == 0 or chance.random() < 0.1 else None
    lines = ("2,5 uur per zaak", "vervolg tegelijk")[: chance.randint(0, 2)]
    return Step(
        f"step-{number}", name, f"lane-{chance.randrange(roles)}", name, lines, entry, end=chance.random() < 0.2
    )


def _move(pair: tuple[int, int], chance: random.Random) -> Move:
    labels = tuple(chance.sample(_LABELS, chance.randint(0, 3)))
    stroke = chance.choice([each for each in get_args(Stroke) if each.startswith(("plain", "dash", "dot"))])
    title = f"van {pair[0]} naar {pair[1]}"
    return Move(title, f"step-{pair[0]}", f"step-{pair[1]}", labels, chance.choice(_NOTES), stroke)


def diagram(*parts: Lanes) -> Diagram:
    """Give a wide diagram of parts with lanes."""
    return Diagram("los-chain", "nl", "Los", "Hoe reist een zaak?", parts, wide=True)


def drawn(*parts: Lanes) -> Element:
    """Give the picture of parts with lanes, read as XML."""
    return fromstring(svg(diagram(*parts)))  # noqa: S314 - our own output


def shapes(root: Element, *kinds: str) -> list[Shape]:
    """Give the shapes of some kinds, each with the title of the group in which it stands."""
    found = []
    for group, element in _grouped(root):
        kind = element.get("class", "")
        if kind in kinds:
            found.append(Shape(kind, group, *_sides(element)))
    return found


def _grouped(parent: Element, title: str = "") -> Iterator[tuple[str, Element]]:
    own = parent.find(f"{SVG}title")
    title = own.text or "" if own is not None else title
    for child in parent:
        yield title, child
        yield from _grouped(child, title)


def _sides(element: Element) -> tuple[float, float, float, float]:
    if element.tag == f"{SVG}circle":
        across, down, radius = (float(element.get(name, "0")) for name in ("cx", "cy", "r"))
        return across - radius, down - radius, across + radius, down + radius
    left, top, wide, high = (float(element.get(name, "0")) for name in ("x", "y", "width", "height"))
    return left, top, left + wide, top + high


def overlapping(found: list[Shape]) -> list[tuple[Shape, Shape]]:
    """Give the shapes that lie over one another."""
    return [(one, other) for one, other in combinations(found, 2) if one.over(other)]


def lines(root: Element) -> Iterator[tuple[str, list[tuple[float, float]]]]:
    """Give each line between two steps: the title of its group, and points along it."""
    for title, element in _grouped(root):
        path = element.find(f"{SVG}path")
        if element.get("class") == "line" and path is not None:
            numbers = [float(each) for each in path.get("d", "").replace("M", "").replace("C", "").split()]
            corners = list(zip(numbers[::2], numbers[1::2], strict=True))
            yield (
                title,
                [point for start in range(0, len(corners) - 1, 3) for point in _along(corners[start : start + 4])],
            )


def _along(piece: list[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Give points along a Bézier curve, a point or so apart."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = piece
    count = max(4, int(abs(x3 - x0) + abs(y3 - y0)))
    for step in range(count + 1):
        at = step / count
        parts = ((1 - at) ** 3, 3 * (1 - at) ** 2 * at, 3 * (1 - at) * at**2, at**3)
        yield (
            parts[0] * x0 + parts[1] * x1 + parts[2] * x2 + parts[3] * x3,
            parts[0] * y0 + parts[1] * y1 + parts[2] * y2 + parts[3] * y3,
        )


def crossed(root: Element, *kinds: str) -> list[tuple[str, Shape]]:
    """Give the lines that run through a shape of some kinds that is not their own."""
    found = shapes(root, *kinds)
    return [
        (title, shape)
        for title, points in lines(root)
        for shape in found
        if (shape.kind == "box" or shape.title != title) and any(map(shape.holds, points))
    ]


def strays(root: Element) -> list[str]:
    """Give the texts that do not lie wholly inside the page."""
    wide, high = (float(root.get(name, "0pt").removesuffix("pt")) for name in ("width", "height"))
    return [each.text or "" for each in root.iter(f"{SVG}text") if not _inside(each, wide, high)]


def _inside(text: Element, wide: float, high: float) -> bool:
    left, down, size = (float(text.get(name, "0")) for name in ("x", "y", "font-size"))
    length = width(text.text or "", size, bold=text.get("font-weight") == "bold")
    left -= length / 2 if text.get("text-anchor") == "middle" else 0.0
    return left >= 0 and left + length <= wide and size <= down <= high


def coinciding(part: Lanes) -> list[tuple[str, str]]:
    """Give the lines of different nets that run over one another, by their titles."""
    found = []
    for sheet in layout.lay_out(part, LANDSCAPE).sheets:
        for one, other in combinations(sheet.lines, 2):
            apart = sheet.wiring.routes[one].net != sheet.wiring.routes[other].net
            if apart and _together(sheet.lines[one], sheet.lines[other]):
                found.append((part.moves[one].title, part.moves[other].title))
    return found


def _together(one: tuple[Point, ...], other: tuple[Point, ...]) -> bool:
    return any(
        _same(left, right, across) for left in pairwise(one) for right in pairwise(other) for across in (False, True)
    )


def _same(one: tuple[Point, Point], other: tuple[Point, Point], axis: bool) -> bool:  # noqa: FBT001 - which axis
    """Tell whether two straight pieces lie along one another."""
    fixed, moving = int(axis), int(not axis)
    places = [point[fixed] for piece in (one, other) for point in piece]
    low = max(min(point[moving] for point in piece) for piece in (one, other))
    high = min(max(point[moving] for point in piece) for piece in (one, other))
    return max(places) - min(places) < 2.0 and high - low > 0.5
