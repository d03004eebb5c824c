"""Where things lie on the page."""

import random
from dataclasses import replace
from math import hypot
from statistics import median

import pytest
from pictures import crossed, diagram, edge, generated, node, overlapping, points, rectangles

from formulekit.drawing import Frame
from formulekit.drawing.engine import program
from formulekit.drawing.frames import layout
from formulekit.drawing.frames.layout import Layout
from formulekit.drawing.frames.planning import Spread, plan
from formulekit.drawing.frames.tangle import Tangle, tangle
from formulekit.drawing.parts import LANDSCAPE, PORTRAIT
from formulekit.drawing.picture import Picture

SIZES = [(1, 0, 1), (2, 1, 2), (8, 12, 3), (8, 12, 4), (12, 18, 5), (20, 24, 6), (20, 30, 7), (40, 50, 8)]


def lay_out(frame: Frame) -> Layout:
    """Place a frame on an upright page."""
    return layout.lay_out(frame, PORTRAIT)


@pytest.mark.parametrize(("parties", "ties", "seed"), SIZES)
def test_nothing_overlaps(parties: int, ties: int, seed: int) -> None:
    """No box or label lies over another."""
    assert overlapping(lay_out(generated(parties, ties, seed))) == []


@pytest.mark.parametrize(("parties", "ties", "seed"), SIZES)
def test_lines_run_round_texts(parties: int, ties: int, seed: int) -> None:
    """No line runs through a box or a label."""
    assert crossed(lay_out(generated(parties, ties, seed))) == []


@pytest.mark.parametrize(("parties", "ties", "seed"), SIZES)
def test_everything_lies_on_the_page(parties: int, ties: int, seed: int) -> None:
    """Boxes, labels and lines stay inside the size that the layout states."""
    placed = lay_out(generated(parties, ties, seed))
    inside = [point for curve in placed.curves for point in points(curve)]
    inside += [corner for _, *sides in rectangles(placed) for corner in (sides[:2], sides[2:])]  # type: ignore[misc] # pairs
    assert all(-1 <= x <= placed.width + 1 and -1 <= y <= placed.height + 1 for x, y in inside)


@pytest.mark.parametrize("seed", range(3))
def test_twelve_parties_fit_an_upright_page(seed: int) -> None:
    """A network of twelve parties and fifteen ties is no wider than an A4 held upright."""
    assert lay_out(generated(12, 15, seed)).width <= PORTRAIT


@pytest.mark.programs
@pytest.mark.parametrize(("parties", "ties", "seed"), SIZES)
def test_the_dot_of_the_machine_places_as_well(
    parties: int, ties: int, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The `dot` on the path gives an equally good picture: nothing overlaps or is crossed."""
    monkeypatch.setattr("formulekit.drawing.engine.sandbox.lay_out", program.lay_out)
    placed = lay_out(generated(parties, ties, seed))
    assert overlapping(placed) == []
    assert crossed(placed) == []


def test_no_boxes() -> None:
    """A frame without boxes has a layout without places."""
    placed = lay_out(Frame("leeg", ()))
    assert (placed.boxes, placed.curves) == ((), ())


def test_every_line_reaches_its_boxes() -> None:
    """A line ends at the edges of the boxes that it ties, with arrows at the heads only."""
    frame = Frame("f", (node("a"), node("b")), (edge("a", "b", "melding"),))
    placed = lay_out(frame)
    tips = [tip for curve in placed.curves for tip in (curve.first, curve.last) if tip]
    (name, left, top, right, bottom) = rectangles(placed)[1]
    assert name == "b"
    assert len(tips) == 1
    assert left - 1 <= tips[0][0] <= right + 1
    assert top - 2 <= tips[0][1] <= bottom + 2


def test_a_mutual_line_has_arrows_at_both_ends() -> None:
    """A mutual line points at both of its boxes."""
    placed = lay_out(Frame("f", (node("a"), node("b")), (edge("a", "b", "melding", mutual=True),)))
    assert sum(tip is not None for curve in placed.curves for tip in (curve.first, curve.last)) == 2


def test_boxes_on_a_row_follow_the_file() -> None:
    """Boxes on one row stand from left to right in the order of the file."""
    placed = lay_out(generated(20, 24, 6))
    place = {node.id: at for node, at in zip(placed.planned.frame.nodes, placed.boxes, strict=True)}
    for row in placed.planned.rows.boxes:
        assert sorted(row, key=lambda name: int(name[1:])) == list(row)
        assert sorted(row, key=lambda name: place[name][0]) == list(row)


def test_few_boxes_stand_so_that_their_lines_do_not_cross() -> None:
    """Where boxes are few, those of a row stand where their lines lead, rather than in the order of the file."""
    ties = (("m", "a"), ("m", "b"), ("a", "d"), ("b", "c"))
    frame = Frame("f", tuple(map(node, "mabcd")), tuple(edge(*tie, "melding") for tie in ties))
    assert crossings(lay_out(frame)) == 0


def test_few_boxes_with_many_lines_take_the_room_that_untangles_them() -> None:
    """On a page on its side few boxes are no more tangled than on an upright one, and keep to its width."""
    for seed in range(3, 9):
        frame = generated(8, 12, seed)
        wide = layout.lay_out(frame, LANDSCAPE)
        assert wide.width <= LANDSCAPE
        assert tangled(wide).weight <= tangled(lay_out(frame)).weight


def tangled(placed: Layout) -> Tangle:
    """Tell how tangled the lines of a frame are."""
    return tangle([(spoke.edge, curve) for spoke, curve in zip(placed.planned.spokes, placed.curves, strict=True)])


def crossings(placed: Layout) -> int:
    """Count how often the lines of a frame cross."""
    return tangled(placed).crossings


def test_both_sides_of_a_fan_may_stand_on_different_rows() -> None:
    """Where it is calmer, a line from one box to several goes down from its row, as one to a single box does."""
    heads = ("b", "c", "d")
    frame = Frame("f", tuple(map(node, "abcd")), (replace(edge("a", "b", "melding"), heads=heads),))
    rows = plan(frame, Spread(PORTRAIT, 18.0, straight=True, across=True)).rows.boxes
    (own,) = (row for row in rows if "a" in row)
    assert not set(own).intersection(heads)


def test_neighbours_never_share_a_row() -> None:
    """Two boxes with a line between them stand on different rows."""
    planned = lay_out(generated(20, 30, 7)).planned
    row_of = {name: number for number, row in enumerate(planned.rows.boxes) for name in row}
    assert all(row_of[line.tails[0]] != row_of[line.heads[0]] for line in planned.frame.edges if len(line.tails) == 1)


def test_one_party_more_moves_few_others() -> None:
    """Over fifty networks of twenty, half of the others stay nearly where they were, and few move by a quarter.

    The half moves by less than a tenth of the page's width in nearly every network, and by a quarter in none.
    """
    moves = [_moves(*_with_one_more(seed)) for seed in range(50)]
    assert median(map(median, moves)) <= 0.02
    assert sum(median(each) > 0.1 for each in moves) <= 5
    assert max(map(median, moves)) <= 0.15
    assert sum(move > 0.25 for each in moves for move in each) <= 0.05 * 50 * 20


def _with_one_more(seed: int) -> tuple[Layout, Layout]:
    """Lay out a network of twenty, and the same one with one party more at the end of the file."""
    frame = generated(20, 22, seed)
    neighbour = random.Random(seed).randrange(20)  # noqa: S311 - a repeatable picture, no secret
    more = replace(
        frame,
        nodes=(*frame.nodes, node("nieuw", "Nieuwe partij")),
        edges=(*frame.edges, edge("nieuw", f"p{neighbour}", "melding")),
    )
    return lay_out(frame), lay_out(more)


def _moves(before: Layout, after: Layout) -> list[float]:
    """Give how far each box moved, against all of them together, as a share of the page's width."""
    ways = [
        (new[0] - after.width / 2 - old[0] + before.width / 2, new[1] - old[1])
        for old, new in zip(before.boxes, after.boxes, strict=False)
    ]
    across, down = (median(way[axis] for way in ways) for axis in (0, 1))
    return [hypot(way[0] - across, way[1] - down) / PORTRAIT for way in ways]


def test_dot_is_one_graph_per_frame() -> None:
    """The DOT text holds a graph for each frame, with the texts as they were written."""
    written = Picture(
        diagram(Frame("een", (node("a", "Jan & <b>Piet</b>"),)), Frame("twee", (node("b", 'zeg "ja" \\N'),)))
    ).dot
    assert written.count("digraph {") == 2
    assert r"Jan &amp; <b>Piet</b>" in written
    assert r"zeg \"ja\" \\N" in written
