"""Where things lie in columns, and what their picture shows."""

from dataclasses import replace
from itertools import combinations, pairwise
from math import dist
from statistics import median
from xml.etree.ElementTree import Element, fromstring

import pytest
from fresh import outputs
from geometry import SVG, crossed, lines, overlapping, shapes, strays
from ladders import ladder, steps

from formulekit.drawing import Column, Columns, Item, Link
from formulekit.drawing.columns import layout
from formulekit.drawing.columns.layout import Layout
from formulekit.drawing.description import describe
from formulekit.drawing.parts import LANDSCAPE
from formulekit.drawing.picture import Picture
from formulekit.drawing.strokes import Point
from formulekit.drawing.svg import svg

CASES = [(1, 1, 1, 1), (3, 8, 2, 1), (3, 15, 2, 1), (5, 15, 6, 3), (10, 30, 10, 5), (2, 3, 12, 4), (6, 4), (1, 1, 1)]


def drawn(part: Columns) -> Element:
    """Give the picture of a part, read as XML."""
    return fromstring(svg(steps(part)))  # noqa: S314 - our own output


def case(*pairs: tuple[str, str]) -> Columns:
    """Give three columns with two boxes each, a1 to c2, and these links."""
    columns = tuple(
        Column(name, f"Kolom {name}", tuple(Item(f"{name}{at}", f"Doos {name}{at}", f"Doos {name}{at}") for at in "12"))
        for name in "abc"
    )
    links = tuple(Link(f"{tail} draagt bij aan {head}", tail, head) for tail, head in pairs)
    return Columns("p", columns, links, "Wat waaraan bijdraagt", "aanname")


@pytest.fixture(scope="module", params=[(counts, seed) for counts in CASES for seed in (1, 2, 3)], ids=str)
def part(request: pytest.FixtureRequest) -> Columns:
    """Give generated parts, with long names, groups, notes, and lines that skip columns."""
    counts, seed = request.param
    return ladder(*counts, seed=seed)


@pytest.fixture(scope="module")
def picture(part: Columns) -> Element:
    """Give their pictures."""
    return drawn(part)


def test_nothing_overlaps(picture: Element) -> None:
    """No box, heading or letter lies over another."""
    found = shapes(picture, "box", "label", "letter")
    assert any(shape.kind == "box" for shape in found)
    assert overlapping(found) == []


def test_lines_run_round_boxes_and_headings(picture: Element) -> None:
    """No line runs through a box, a heading or a letter."""
    assert crossed(picture, "box", "label", "letter") == []


def test_every_line_is_there(part: Columns, picture: Element) -> None:
    """Each link is a line of its own with its words as title."""
    assert sorted(title for title, _ in lines(picture)) == sorted(link.title for link in part.links)


def test_lines_of_different_nets_do_not_coincide(part: Columns) -> None:
    """Lines run along one another only where they start or arrive together."""
    assert coinciding(layout.lay_out(part, LANDSCAPE)) == []


def test_all_lies_on_the_page(picture: Element) -> None:
    """Every text lies on the page, at nine points or more, on the width of an A4 on its side; ids differ."""
    assert strays(picture) == []
    assert float(picture.get("width", "").removesuffix("pt")) <= 842.0
    assert min(float(text.get("font-size", "0")) for text in picture.iter(f"{SVG}text")) >= 9.0
    ids = [element.get("id") for element in picture.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_every_box_lies_in_its_own_column(part: Columns, picture: Element) -> None:
    """A box lies inside its column, in the order of the file."""
    places = {shape.title: shape for shape in shapes(picture, "lane")}
    boxes = iter(shapes(picture, "box"))
    for column in part.columns:
        area = places[column.name]
        found = [next(boxes) for _ in column.items]
        assert [box.title for box in found] == [item.title for item in column.items]
        assert all(area.left < box.left and box.right < area.right for box in found)
        assert all(area.top < box.top and box.bottom < area.bottom for box in found)
        assert all(upper.bottom < lower.top for upper, lower in pairwise(found))


def test_one_to_one_runs_straight() -> None:
    """Boxes of which each leads to one are level, and their lines do not bend."""
    for _, points in lines(drawn(case(("a1", "b1"), ("a2", "b2"), ("b1", "c1"), ("b2", "c2")))):
        assert len({round(down, 2) for _, down in points}) == 1


def test_a_line_past_a_column_has_its_own_passage() -> None:
    """A line that skips a column runs between its boxes, straight through."""
    part = case(("a1", "c1"), ("a2", "c1"), ("a1", "b1"), ("a2", "b2"))
    assert crossed(drawn(part), "box") == []


def test_lines_arrive_together() -> None:
    """Lines to one box end at one arrow."""
    tips = {points[-1] for _, points in lines(drawn(case(("a1", "b1"), ("a2", "b1"))))}
    assert len(tips) == 1


def test_notes_stand_below_with_a_letter() -> None:
    """A note stands once under the columns, its letter in every box that it is about."""
    part = case()
    items = tuple(replace(item, note="Wie helpt, wordt geholpen.") for item in part.columns[0].items)
    root = drawn(replace(part, columns=(replace(part.columns[0], items=items), *part.columns[1:])))
    shown = [text.text for text in root.iter(f"{SVG}text")]
    assert shown.count("aanname a") == 2
    assert shown.count("Wie helpt, wordt geholpen.") == 1


def test_words_in_reading_order() -> None:
    """In words stand first the columns with their groups, then the lines."""
    part = case(("a1", "b1"))
    items = tuple(replace(item, group=group) for item, group in zip(part.columns[1].items, "xy", strict=True))
    grouped = replace(part, columns=(part.columns[0], replace(part.columns[1], items=items)))
    headings = [passage.heading for passage in describe(steps(grouped)) if passage.heading]
    assert headings == ["Kolom a", "Kolom b: x", "Kolom b: y", "Wat waaraan bijdraagt"]


def test_dot_holds_every_box_and_line() -> None:
    """The DOT text has a cluster for each column, and escapes what its author wrote."""
    part = case(("a1", "b1"), ("b2", "c1"))
    hostile = replace(part.columns[0].items[0], name='"] evil [x="<b>&amp;')
    columns = (replace(part.columns[0], items=(hostile, part.columns[0].items[1])), *part.columns[1:])
    text = Picture(steps(replace(part, columns=columns))).dot
    assert text.count("subgraph cluster") == 3
    assert "box1 -> box3" in text
    assert 'label="\\"] evil [x=\\"<b>&amp;amp;"' in text


def _moved(seed: int) -> float:
    """Give how far half of the boxes move when one more is tied to others, as a part of the width."""
    before = ladder(3, 8 + seed % 8, 3, 2, seed=seed)
    added = Item("c1-nieuw", "nieuw", "Nieuw toezicht in de wijk", group="Nazorg")
    middle = replace(before.columns[1], items=(*before.columns[1].items, added))
    columns = (before.columns[0], middle, *before.columns[2:])
    links = (*before.links, Link("erbij", "c0-1", "c1-nieuw"), Link("ook", "c1-nieuw", "c2-0"))
    old, new = (_places(each) for each in (before, replace(before, columns=columns, links=links)))
    return median(dist(old[name], new[name]) for name in old) / LANDSCAPE


def _places(part: Columns) -> dict[str, Point]:
    """Give the left and the middle of each box."""
    laid = layout.lay_out(part, LANDSCAPE)
    columns = zip(laid.widths.lefts, part.columns, strict=True)
    return {item.id: (left, laid.stacks.places[item.id].middle) for left, column in columns for item in column.items}


def test_one_box_more_moves_few_others() -> None:
    """Adding a box moves half of the others by less than a twentieth of the width, in each of twenty parts."""
    moved = [_moved(seed) for seed in range(20)]
    assert max(moved) < 0.05
    assert median(moved) < 0.02


def test_a_column_is_wide_enough_for_its_words() -> None:
    """Words of names are cut only when they are very long, however much stands in other columns."""
    part = ladder(2, 15, 2, 2)
    items = (replace(part.columns[0].items[0], name="Toezichtprogramma"), *part.columns[0].items[1:])
    root = drawn(replace(part, columns=(replace(part.columns[0], items=items), *part.columns[1:])))
    assert "Toezichtprogramma" in [text.text for text in root.iter(f"{SVG}text")]


def test_columns_that_say_more_are_wider() -> None:
    """A column with long texts gets more of the width than one with short texts, and all of it is used."""
    texts = ("kort", "Een lange naam die niet past en die dus over meer regels loopt dan een korte")
    columns = tuple(Column(f"c{at}", "Kolom", (Item(f"i{at}", text, text),)) for at, text in enumerate(texts))
    widths = layout.lay_out(Columns("p", columns), LANDSCAPE).widths
    assert widths.widths[1] > widths.widths[0]
    assert abs(widths.whole - LANDSCAPE) < 0.01


def test_the_letter_stands_behind_the_last_line() -> None:
    """The letter of a note follows the last line of a box, unless that one stands out."""
    first, second = case().columns[0].items
    items = (
        replace(first, lines=("bewijs",), note="Zo is het."),
        replace(second, lines=("1",), strong="1", note="Ja."),
    )
    part = Columns("p", (Column("a", "Kolom a", items),), noted="aanname")
    texts = {text.text: text.get("font-weight") for text in drawn(part).iter(f"{SVG}text")}
    assert (texts["bewijs · aanname a"], texts["1"], texts["aanname b"]) == (None, "bold", None)


def test_same_bytes_under_every_hash_seed() -> None:
    """The picture and the DOT are the same under two hash seeds, in two processes."""
    program = (
        "import sys\n"
        "from ladders import ladder, steps\n"
        "from formulekit.drawing.picture import Picture\n"
        "from formulekit.drawing.svg import svg\n"
        "picture = steps(ladder(5, 15, 6, 3))\n"
        "sys.stdout.buffer.write((svg(picture) + Picture(picture).dot).encode())\n"
    )
    (written,) = outputs(program)
    assert len(written) > 10_000


def test_no_columns_still_make_a_picture() -> None:
    """A part without columns shows its note."""
    shown = [text.text for text in drawn(Columns("p", (), note="Hier staat niets.")).iter(f"{SVG}text")]
    assert "Hier staat niets." in shown


def coinciding(laid: Layout) -> list[tuple[str, str]]:
    """Give the lines of different nets that run over one another, by their titles."""
    found = []
    numbered = enumerate(zip(laid.lines, laid.wiring.nets, strict=True))
    for (one, (left, net)), (other, (right, far)) in combinations(numbered, 2):
        if net != far and any(_same(a, b) for a in pairwise(left) for b in pairwise(right)):
            found.append((laid.part.links[one].title, laid.part.links[other].title))
    return found


def _same(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Tell whether two straight pieces lie along one another."""
    return any(_along(one, other, axis) for axis in (0, 1))


def _along(one: tuple[Point, Point], other: tuple[Point, Point], fixed: int) -> bool:
    places = [point[fixed] for piece in (one, other) for point in piece]
    low = max(min(point[1 - fixed] for point in piece) for piece in (one, other))
    high = min(max(point[1 - fixed] for point in piece) for piece in (one, other))
    return max(places) - min(places) < 2.0 and high - low > 0.5
