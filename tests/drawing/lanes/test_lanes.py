"""Where things lie in lanes, and what their picture shows."""

from collections.abc import Iterator
from dataclasses import replace
from statistics import median
from xml.etree.ElementTree import Element

import pytest
from fresh import outputs
from geometry import SVG, crossed, lines, overlapping, shapes, strays, texts
from journeys import coinciding, drawn, journey, lanes

from formulekit.drawing import Lane, Lanes, Move, Step
from formulekit.drawing.lanes import grid, layout
from formulekit.drawing.parts import LANDSCAPE, PORTRAIT

SIZES = [(1, 1, 1), (2, 1, 2), (5, 2, 3), (8, 4, 4), (12, 5, 5), (20, 8, 6), (30, 12, 7), (30, 12, 8)]
SOLID = ("box", "label", "letter", "tag", "sign")


@pytest.fixture(scope="module", params=SIZES, ids=str)
def part(request: pytest.FixtureRequest) -> Lanes:
    """Give generated parts, with returns, escalations, circles and long names."""
    steps, roles, seed = request.param
    return journey(steps, roles, seed)


@pytest.fixture(scope="module")
def picture(part: Lanes) -> Element:
    """Give their pictures."""
    return drawn(part)


def steps(*lane: int) -> tuple[Step, ...]:
    """Give a step in each of these lanes."""
    return tuple(
        Step(f"step-{number}", f"stap {number}", f"lane-{each}", f"stap {number}") for number, each in enumerate(lane)
    )


def moves(*pairs: tuple[int, int], labels: tuple[str, ...] = ()) -> tuple[Move, ...]:
    """Give a move for each pair of steps."""
    return tuple(Move(f"{tail} naar {head}", f"step-{tail}", f"step-{head}", labels) for tail, head in pairs)


def chain(lane: tuple[int, ...], *pairs: tuple[int, int], labels: tuple[str, ...] = ()) -> Lanes:
    """Give a part with steps in these lanes and moves between them."""
    kept = tuple(each for each in lanes(6) if int(each.id[-1]) in lane)
    return Lanes("c", kept, steps(*lane), moves(*pairs, labels=labels), "naar", "van", "Overdrachten", "Keten")


def test_nothing_overlaps(picture: Element) -> None:
    """No box, label, letter, tag or sign lies over another."""
    found = shapes(picture, *SOLID)
    assert any(shape.kind == "box" for shape in found)
    assert overlapping(found) == []


def test_it_shows_where_the_name_of_a_party_ends() -> None:
    """At the head of a lane the names of parties stand further apart than the lines of one name."""
    lane = Lane("lane-0", "Toezichthouder", ("Inspectie Leefomgeving en Transport", "Waterschap"))
    root = drawn(replace(chain((0,)), lanes=(lane,)))
    found = {text.title: text.top for text in texts(root)}
    first, second, third = (found[line] for line in ("Inspectie", "Leefomgeving en", "Transport"))
    assert third - second == pytest.approx(second - first)
    assert found["Waterschap"] - third > third - second + 2.0


def test_labels_are_wide_where_there_is_room() -> None:
    """A label has as few lines as the width of its band allows; with more columns beside one another it is narrower."""
    label = ("Wat de partners hebben vastgesteld", "binnen 5 werkdagen")
    short = drawn(chain((0, 1), (0, 1), labels=label))
    long = drawn(chain((0,) * 5, (0, 1), (1, 2), (2, 3), (3, 4), labels=label))
    tall, low = ({round(each.bottom - each.top) for each in shapes(root, "label")} for root in (long, short))
    assert low == {33}
    assert min(tall) > 33


def test_lines_run_round_boxes_and_texts(picture: Element) -> None:
    """No line runs through a box, a label, a letter or a tag that is not its own."""
    assert crossed(picture, "box", "label", "letter", "tag") == []


def test_lines_of_different_nets_do_not_coincide(part: Lanes) -> None:
    """Lines run along one another only where they start or arrive together."""
    assert coinciding(part) == []


def test_every_line_is_there(part: Lanes, picture: Element) -> None:
    """Each move is a line, or ends at a tag in one band and begins at one in another."""
    titles = {title for title, _ in lines(picture)}
    told = {title for title in titles for title in title.split("; ")}
    assert {move.title for move in part.moves} <= told


def test_every_step_lies_in_its_own_lane(part: Lanes, picture: Element) -> None:
    """A box lies inside the lane of its role, right of the lane's head."""
    lane_of = {step.title: step.lane for step in part.steps}
    name_of = {lane.id: lane.name for lane in part.lanes}
    strips, heads = shapes(picture, "lane"), shapes(picture, "head")
    for box in shapes(picture, "box"):
        (strip,) = [strip for strip in strips if strip.top < box.top and box.bottom < strip.bottom]
        assert strip.title.split(", ")[0] == name_of[lane_of[box.title]]
        assert heads[0].right < box.left
        assert box.right < strip.right


def test_all_text_lies_on_the_page(picture: Element) -> None:
    """Every text lies inside the page, at nine points or more, on the width of an A4 on its side."""
    assert strays(picture) == []
    assert float(picture.get("width", "").removesuffix("pt")) <= 842.0
    assert min(float(text.get("font-size", "0")) for text in picture.iter(f"{SVG}text")) >= 9.0


def test_no_id_stands_twice(picture: Element) -> None:
    """Every id in the picture is there once."""
    ids = [element.get("id") for element in picture.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_lanes_fit_an_upright_page_too() -> None:
    """On an upright page the same part takes more bands, and still fits."""
    part = journey(12, 5, 5)
    wide, upright = layout.lay_out(part, LANDSCAPE), layout.lay_out(part, PORTRAIT)
    assert len(upright.sheets) > len(wide.sheets)
    assert all(sheet.columns.width <= PORTRAIT + 0.01 for sheet in upright.sheets)


def test_parallel_steps_share_a_column() -> None:
    """Steps to which one step leads stand under one another; what they lead to stands behind them."""
    part = chain((0, 1, 2, 0), (0, 1), (0, 2), (1, 3), (2, 3))
    assert list(grid.columns(part).values()) == [0, 1, 1, 2]


def test_steps_without_moves_follow_the_file() -> None:
    """Steps that no move ties stand behind one another."""
    assert list(grid.columns(chain((0, 1, 2))).values()) == [0, 1, 2]


def test_a_later_entry_stands_before_what_it_leads_to() -> None:
    """A step that nothing leads to stands one column before the first step to which it leads."""
    part = chain((0, 0, 0, 1), (0, 1), (1, 2), (3, 2))
    assert grid.columns(part)["step-3"] == 3
    part = chain((0, 0, 1, 0), (0, 1), (1, 3), (2, 3))
    assert grid.columns(part)["step-2"] == 1


def test_what_goes_back_makes_no_column() -> None:
    """A move to an earlier step, or to the step itself, moves nothing."""
    part = chain((0, 1), (0, 1), (1, 0), (1, 1))
    assert list(grid.columns(part).values()) == [0, 1]
    assert crossed(drawn(part), "box") == []


def test_what_goes_back_runs_below() -> None:
    """A line back runs under the boxes that it ties."""
    root = drawn(chain((0, 1), (0, 1), (1, 0)))
    boxes = shapes(root, "box")
    (back,) = [points for title, points in lines(root) if title == "1 naar 0"]
    assert max(down for _, down in back) > max(box.bottom for box in boxes)


def test_steps_on_one_row_are_tied_by_a_straight_line() -> None:
    """A line to the next step in the same lane does not bend."""
    root = drawn(chain((0, 0), (0, 1), labels=("dossier",)))
    (points,) = [points for _, points in lines(root)]
    assert len({round(down, 2) for _, down in points}) == 1


def test_lines_that_say_the_same_arrive_together() -> None:
    """Lines to one step that say the same share one label."""
    part = chain((0, 1, 2, 0), (0, 1), (0, 2), (1, 3), (2, 3), labels=("dossier",))
    assert len(shapes(drawn(part), "label")) == 3
    apart = replace(part, moves=(*part.moves[:3], replace(part.moves[3], labels=("brief",))))
    assert len(shapes(drawn(apart), "label")) == 4


def test_a_long_chain_goes_on_in_a_band_below() -> None:
    """Tags say where a line goes on and where it comes from; what a lane says under its name stands there once."""
    part = chain((0,) * 12, *((number, number + 1) for number in range(11)), (11, 0))
    shown = [text.text for text in drawn(part).iter(f"{SVG}text")]
    count = len(layout.lay_out(part, LANDSCAPE).sheets)
    assert count > 1
    assert [text for text in shown if text in {"van 12", "naar 1"}] == ["van 12", "naar 1"]
    assert shown.count("Gemeente") == 1
    assert shown.count("Rol 0 in de") == count


def test_alike_notes_share_a_letter() -> None:
    """A note stands once under the lanes, its letter on every line that it is about; after z comes aa."""
    part = chain((0, 1, 2), (0, 1), (0, 2))
    noted = replace(part, moves=tuple(replace(move, note="als het moet") for move in part.moves))
    shown = [text.text for text in drawn(noted).iter(f"{SVG}text")]
    assert (shown.count("a"), shown.count("als het moet")) == (3, 1)
    many = chain((0,) * 28, *((number, number + 1) for number in range(27)))
    many = replace(many, moves=tuple(replace(move, note=move.title) for move in many.moves))
    root = drawn(many)
    assert "aa" in [text.text for text in root.iter(f"{SVG}text")]
    assert overlapping(shapes(root, *SOLID)) == []


def test_signs_say_where_it_starts_and_ends() -> None:
    """A start sign stands before an entry with its inflow, an end sign behind an end."""
    first, last = steps(0, 1)
    part = replace(chain((0, 1), (0, 1)), steps=(replace(first, entry="300 per jaar"), replace(last, end=True)))
    root = drawn(part)
    start, end = sorted(shapes(root, "sign"), key=lambda shape: shape.left)
    assert (start.title, end.title) == ("stap 0", "stap 1")
    assert "300 per jaar" in " ".join(text.text or "" for text in root.iter(f"{SVG}text"))


def test_same_bytes_under_every_hash_seed() -> None:
    """The picture and the DOT are the same under two hash seeds, in two processes."""
    program = (
        "import sys\n"
        "from journeys import diagram, journey\n"
        "from formulekit.drawing.picture import Picture\n"
        "from formulekit.drawing.svg import svg\n"
        "picture = diagram(journey(20, 8, 6))\n"
        "sys.stdout.buffer.write((svg(picture) + Picture(picture).dot).encode())\n"
    )
    (written,) = outputs(program)
    assert len(written) > 10_000


def test_no_steps_still_make_a_picture() -> None:
    """A part without steps shows its caption."""
    assert "Deze formule heeft geen ketens." in [
        text.text for text in drawn(Lanes("c", (), (), caption="Deze formule heeft geen ketens.")).iter(f"{SVG}text")
    ]


def _moved() -> Iterator[float]:
    for seed in range(6):
        before = journey(12, 5, seed)
        lane = before.lanes[seed % len(before.lanes)]
        more = replace(
            before,
            steps=(*before.steps, Step("step-nieuw", "nieuw", lane.id, "nieuw")),
            moves=(*before.moves, Move("erbij", "step-11", "step-nieuw")),
        )
        yield median(_distances(before, more))


def _distances(before: Lanes, after: Lanes) -> list[float]:
    places = [
        {
            name: sheet.columns.boxes[cell.column]
            for sheet in layout.lay_out(each, LANDSCAPE).sheets
            for name, cell in sheet.band.cells.items()
        }
        for each in (before, after)
    ]
    return [abs(places[0][name] - places[1][name]) / LANDSCAPE for name in places[0]]


def test_one_step_more_moves_few_others() -> None:
    """Adding one step to a chain of twelve moves half of the others by less than a twentieth of the width."""
    assert median(_moved()) <= 0.05
