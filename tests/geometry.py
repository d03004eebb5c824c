"""What can be measured of a picture: its SVG, read back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from xml.etree.ElementTree import Element

from formulekit.drawing.measuring import width
from formulekit.drawing.strokes import Point

SVG = "{http://www.w3.org/2000/svg}"
SOLID = ("box", "label", "letter", "tag", "sign", "cell")
"""The kinds of shapes of which none lies over another; a `member` lies in a box, a `bar` in its row."""

_UP, _DOWN = 0.72, 0.2  # how far letters reach over and under their line, in ems
_SLACK = 0.5


@dataclass(frozen=True, slots=True)
class Shape:
    """Something on the page: what it is, the title and the id of its group, left, top, right and bottom in points."""

    kind: str
    title: str
    left: float
    top: float
    right: float
    bottom: float
    name: str = ""

    def over(self, other: "Shape") -> bool:
        """Tell whether it lies over another."""
        beside = self.right <= other.left + 0.01 or other.right <= self.left + 0.01
        return not beside and self.top < other.bottom - 0.01 and other.top < self.bottom - 0.01

    def within(self, other: "Shape", slack: float = 0.01) -> bool:
        """Tell whether it lies wholly inside another."""
        across = other.left - slack <= self.left and self.right <= other.right + slack
        return across and other.top - slack <= self.top and self.bottom <= other.bottom + slack

    def holds(self, point: Point) -> bool:
        """Tell whether a point lies well inside it."""
        return self.left + 0.5 < point[0] < self.right - 0.5 and self.top + 0.5 < point[1] < self.bottom - 0.5


@dataclass(frozen=True, slots=True)
class _Group:
    """A group of the picture: its title and its id, or those of the nearest group around it that has them."""

    title: str = ""
    name: str = ""

    def inside(self, element: Element) -> "_Group":
        title = element.find(f"{SVG}title")
        own = title.text if title is not None else None
        return _Group(own or self.title, element.get("id") or self.name)


def page(root: Element) -> Shape:
    """Give the page as a shape."""
    wide, high = (float(root.get(name, "0pt").removesuffix("pt")) for name in ("width", "height"))
    return Shape("page", "", 0.0, 0.0, wide, high)


def shapes(root: Element, *kinds: str) -> list[Shape]:
    """Give the shapes of some kinds, each with the title of the group in which it stands."""
    return [
        Shape(element.get("class", ""), group.title, *sides(element), group.name)
        for group, element in _grouped(root)
        if element.get("class", "") in kinds
    ]


def texts(root: Element) -> list[Shape]:
    """Give the lines of text, each with its words for a title and the id of the group in which it stands."""
    return [
        Shape("text", element.text or "", *extent(element), group.name)
        for group, element in _grouped(root)
        if element.tag == f"{SVG}text"
    ]


def _grouped(parent: Element, around: _Group = _Group()) -> Iterator[tuple[_Group, Element]]:
    own = around.inside(parent)
    for child in parent:
        yield own, child
        yield from _grouped(child, own)


def sides(element: Element) -> tuple[float, float, float, float]:
    """Give the left, top, right and bottom of a rectangle or a circle."""
    if element.tag == f"{SVG}circle":
        across, down, radius = (float(element.get(name, "0")) for name in ("cx", "cy", "r"))
        return across - radius, down - radius, across + radius, down + radius
    left, top, wide, high = (float(element.get(name, "0")) for name in ("x", "y", "width", "height"))
    return left, top, left + wide, top + high


def extent(text: Element) -> tuple[float, float, float, float]:
    """Give the sides of a line of text, as the font measures it; one that is turned reads upwards."""
    at, down, size = (float(text.get(name, "0")) for name in ("x", "y", "font-size"))
    length = width(text.text or "", size, bold=text.get("font-weight") == "bold")
    before = length * {"middle": 0.5, "end": 1.0}.get(text.get("text-anchor", ""), 0.0)
    if text.get("transform", "").startswith("rotate(-90 "):
        across, foot = (float(each) for each in text.get("transform", "")[len("rotate(-90 ") : -1].split())
        at, down = across + (down - foot), foot - (at - across)
        return at - _UP * size, down + before - length, at + _DOWN * size, down + before
    return at - before, down - _UP * size, at - before + length, down + _DOWN * size


def overlapping(found: Iterable[Shape]) -> list[tuple[Shape, Shape]]:
    """Give the shapes that lie over one another."""
    return [(one, other) for one, other in combinations(found, 2) if one.over(other)]


def lines(root: Element) -> Iterator[tuple[str, list[Point]]]:
    """Give each line between two boxes: the title of its group, and points along it."""
    for title, pieces in _curves(root):
        yield title, [point for piece in pieces for point in _along(piece)]


def _curves(root: Element) -> Iterator[tuple[str, list[list[Point]]]]:
    """Give each line between two boxes: the title of its group, and the Bézier curves of which it is made."""
    for group, element in _grouped(root):
        path = element.find(f"{SVG}path")
        if element.get("class") == "line" and path is not None:
            numbers = [float(each) for each in path.get("d", "").replace("M", "").replace("C", "").split()]
            corners = list(zip(numbers[::2], numbers[1::2], strict=True))
            yield group.title, [corners[start : start + 4] for start in range(0, len(corners) - 1, 3)]


def _along(piece: list[Point]) -> Iterator[Point]:
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
    """Give the lines that run through a shape of some kinds that is not their own, or through any box."""
    return _through(root, shapes(root, *kinds))


def _through(root: Element, found: list[Shape]) -> list[tuple[str, Shape]]:
    return [
        (title, shape)
        for title, pieces in _curves(root)
        for shape in found
        if shape.kind in {"box", "text"} or shape.title != title
        if any(shape.over(_hull(piece)) and any(map(shape.holds, _along(piece))) for piece in pieces)
    ]


def _hull(piece: list[Point]) -> Shape:
    """Give a rectangle outside which a Bézier curve never comes."""
    across, down = zip(*piece, strict=True)
    return Shape("hull", "", min(across) - 1, min(down) - 1, max(across) + 1, max(down) + 1)


def strays(root: Element) -> list[str]:
    """Give the texts that do not lie wholly inside the page."""
    return [text.title for text in texts(root) if not text.within(page(root))]


def faults(root: Element) -> list[str]:
    """Say what a reader could not read: what lies over something else, outside its place, or under a line."""
    solid, written, members = shapes(root, *SOLID), texts(root), shapes(root, "member")
    bare = [each for each in written if not _inside_one(each, (shape for shape in solid if shape.kind == "letter"))]
    found = [f"{one.kind} '{one.title}' over {other.kind} '{other.title}'" for one, other in overlapping(solid)]
    found += [f"member '{one.title}' over '{other.title}'" for one, other in overlapping(members)]
    found += [f"text '{one.title}' over text '{other.title}'" for one, other in overlapping(written)]
    found += [f"line '{title}' through {shape.kind} '{shape.title}'" for title, shape in crossed(root, *SOLID, "head")]
    found += [f"line '{title}' through text '{shape.title}'" for title, shape in _through(root, bare)]
    found += [f"rule through text '{text.title}'" for text in written if any(text.over(rule) for rule in _rules(root))]
    found += [f"text '{text}' off the page" for text in strays(root)]
    found += [f"{each.kind} '{each.title}' off the page" for each in solid if not each.within(page(root))]
    found += [f"member '{each.title}' outside every box" for each in members if not _inside_one(each, solid)]
    return found + [f"text '{text.title}' beyond its box" for text in _spilling(written, solid + members)]


def _rules(root: Element) -> list[Shape]:
    """Give the straight rules, between the rows of a table for instance, a hair thicker than nothing."""
    return [
        Shape("rule", "", min(left, right), min(top, bottom) - 0.02, max(left, right), max(top, bottom) + 0.02)
        for element in root.iter(f"{SVG}line")
        for left, top, right, bottom in [[float(element.get(name, "0")) for name in ("x1", "y1", "x2", "y2")]]
    ]


def _inside_one(shape: Shape, others: Iterable[Shape]) -> bool:
    return any(shape.within(other) for other in others)


def _spilling(written: Iterable[Shape], solid: Iterable[Shape]) -> Iterator[Shape]:
    """Give the texts that begin inside a box, a cell or a tag of their own group, and do not stay there."""
    homes = [shape for shape in solid if shape.kind in {"box", "member", "cell", "tag"} and shape.name]
    for text in written:
        middle = (text.left + text.right) / 2, (text.top + text.bottom) / 2
        own = [home for home in homes if home.name == text.name and home.holds(middle)]
        if own and not any(text.within(home, _SLACK) for home in own):
            yield text
