"""What every view promises to the eye: nothing lies over anything else, runs through it, or falls off the page."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from crowds import crowd
from geometry import Shape, faults, shapes

import formulekit
from formulekit.drawing import Columns, Diagram, Lanes
from formulekit.loaded import Formule
from formulekit.picturing import picture_of
from formulekit.plugins import views

ROOT = Path(__file__).parents[2]
SHIPPED = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in ("specs", "formulekit/library")
    for path in (ROOT / folder).glob("*.yaml")
    if path.read_text(encoding="utf-8").find("\nformule: ") >= 0
)
CROWDS = [(40, 30, 1), (25, 20, 3), (12, 30, 4), (3, 2, 5)]
"""How many parties, how many steps, and the seed of each formule that is made up."""


@cache
def shipped(path: str) -> Formule:
    """Give the formule in a file."""
    project = formulekit.load(ROOT / path)
    (name,) = project.formules
    return project.formule(name)


def read(written: str) -> Element:
    """Read a picture back."""
    return fromstring(written)  # noqa: S314 - our own output


@pytest.mark.parametrize("view", views())
@pytest.mark.parametrize("path", SHIPPED)
def test_every_formule_that_ships_is_readable_in_every_view(path: str, view: str) -> None:
    """No box, label or text lies over another, no line runs through one, and all of it lies on the page."""
    assert faults(read(formulekit.render(shipped(path), view=view))) == []


@pytest.mark.parametrize("view", views())
@pytest.mark.parametrize(("parties", "steps", "seed"), CROWDS)
def test_large_formules_with_long_names_are_readable_in_every_view(
    parties: int, steps: int, seed: int, view: str
) -> None:
    """The same goes for up to forty parties, thirty steps, and names of sixty characters."""
    assert faults(read(formulekit.render(crowd(parties, steps, seed), view=view))) == []


@pytest.mark.parametrize("view", views())
@pytest.mark.parametrize("seed", [3, 4])
def test_every_box_lies_in_its_own_lane(seed: int, view: str) -> None:
    """Each step lies inside the lane of its role, and each box of a column inside that column."""
    picture = picture_of(crowd(20, 20, seed), view, None, confidential=False)
    found = shapes(read(picture.svg), "box", "lane")
    for box, lane in homes(picture.diagram):
        (shape,) = named(found, "box", box)
        assert any(shape.within(home) for home in named(found, "lane", lane))


def homes(diagram: Diagram) -> Iterator[tuple[str, str]]:
    """Give the id of each box that has a lane, and that of its lane."""
    for part in diagram.parts:
        start = f"{diagram.id}-{part.id}-"
        if isinstance(part, Lanes):
            yield from ((f"{start}{step.id}", f"{start}{step.lane}") for step in part.steps)
        if isinstance(part, Columns):
            yield from (
                (f"{start}{item.id}", f"{start}{column.id}") for column in part.columns for item in column.items
            )


def named(found: list[Shape], kind: str, name: str) -> list[Shape]:
    """Give the shapes of a kind whose group has an id; a lane that goes on below has a number behind it."""
    return [each for each in found if each.kind == kind and (each.name == name or each.name.rpartition("-")[0] == name)]


PAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="200pt" height="100pt">{}</svg>'
BOX = '<g id="b"><title>B</title><rect class="box" x="50" y="20" width="60" height="40"/>{}</g>'
LINE = '<g id="l"><title>L</title><g class="line"><path d="M{} C{}"/></g></g>'


@pytest.mark.parametrize(
    ("drawn", "fault"),
    [
        (BOX.format("") + BOX.format("").replace('"B"', "C").replace(">B<", ">C<"), "box 'B' over box 'C'"),
        (BOX.format("") + LINE.format("10 40", "60 40 120 40 190 40"), "line 'L' through box 'B'"),
        (
            '<text x="10" y="50" font-size="9">een</text><text x="15" y="55" font-size="9">twee</text>',
            "text 'een' over",
        ),
        ('<text x="10" y="50" font-size="9">een</text>' + LINE.format("5 47", "10 47 20 47 40 47"), "through text"),
        (
            '<text x="10" y="50" font-size="9">een</text><line x1="0" x2="50" y1="47" y2="47"/>',
            "rule through text 'een'",
        ),
        ('<text x="190" y="50" font-size="9">buiten</text>', "text 'buiten' off the page"),
        (BOX.format('<text x="60" y="40" font-size="9">een lange regel</text>'), "beyond its box"),
        ('<rect class="member" x="1" y="1" width="9" height="9"/>', "outside every box"),
        ('<rect class="tag" x="190" y="1" width="20" height="9"/>', "tag '' off the page"),
    ],
)
def test_what_cannot_be_read_is_seen(drawn: str, fault: str) -> None:
    """The measure of these tests sees each fault."""
    (found,) = faults(read(PAGE.format(drawn)))
    assert fault in found
