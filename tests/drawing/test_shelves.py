"""Where the parts of a picture stand on its page."""

from dataclasses import replace
from xml.etree.ElementTree import Element, SubElement

import pytest

from formulekit.drawing import Frame, Lanes
from formulekit.drawing.placed import Placed
from formulekit.drawing.shelves import BETWEEN, Shelf, shelves
from formulekit.palette import PALETTE, Palette

NARROWEST = 420.0


def placed(width: float, height: float) -> Placed:
    """Give a part so large, which draws itself as a rectangle."""

    def draw(parent: Element, at: tuple[float, float], name: str, _: Palette) -> None:
        SubElement(parent, "rect", {"id": name, "x": str(at[0]), "y": str(at[1])})

    return Placed(width, height, draw, lambda _: "")


def frame(number: int) -> Frame:
    """Give a frame with a border."""
    return Frame(f"f{number}", (), caption=f"Netwerk {number}")


def dealt(*sizes: tuple[float, float]) -> tuple[tuple[Shelf, ...], float]:
    """Deal frames of these sizes out."""
    return shelves([(frame(number), placed(*size)) for number, size in enumerate(sizes)], NARROWEST)


def counts(*sizes: tuple[float, float]) -> list[int]:
    """Say how many frames stand on each shelf."""
    return [len(shelf) for shelf in dealt(*sizes)[0]]


@pytest.mark.parametrize(
    ("sizes", "found"),
    [
        ([(400, 200), (400, 200)], [1, 1]),
        ([(250, 300), (250, 300), (250, 300)], [2, 1]),
        ([(370, 400), (370, 400), (370, 400), (370, 400)], [2, 2]),
        ([(700, 500), (300, 400), (300, 400)], [1, 2]),
        ([(250, 60), (250, 60)], [1, 1]),
        ([(500, 2000), (500, 2000)], [1, 1]),
    ],
    ids=["fits-as-it-is", "upright", "on-its-side", "under-a-wide-one", "small", "too-wide-together"],
)
def test_frames_stand_beside_one_another_where_that_fits_a_page_better(
    sizes: list[tuple[float, float]], found: list[int]
) -> None:
    """Frames that fit one A4 under one another stay so; else they stand so that the page shrinks least, in order."""
    assert counts(*sizes) == found
    order = [stand.part.id for shelf in dealt(*sizes)[0] for stand in shelf]
    assert order == [f"f{number}" for number in range(len(sizes))]


def test_shelves_are_as_wide_as_one_another() -> None:
    """The width that a shelf leaves is shared out, so that all borders end at one line."""
    found, inside = dealt((700, 500), (300, 400), (250, 400))
    widths = [sum(stand.width for stand in shelf) + BETWEEN * (len(shelf) - 1) for shelf in found]
    assert widths == pytest.approx([inside] * len(found))
    assert inside == 718.0


def test_other_parts_stand_under_one_another() -> None:
    """Lanes keep a line of their own, however high the page becomes."""
    lanes = [(Lanes(f"l{number}", (), (), caption="Keten"), placed(300, 900)) for number in range(3)]
    assert [len(shelf) for shelf in shelves(lanes, NARROWEST)[0]] == [1, 1, 1]


@pytest.mark.parametrize(("height", "border"), [(380.0, 435.0), (60.0, 99.81)])
def test_a_border_is_as_high_as_the_shelf_unless_it_would_be_empty(height: float, border: float) -> None:
    """Borders of about the same height end at one line; a low frame has a low border."""
    (stand,) = dealt((300, height))[0][0]
    root = Element("svg")
    stand.draw(root, (16.0, 20.0), 435.0, "d-f0", PALETTE)
    assert float(root[0].get("height", "")) == border


def test_a_narrow_frame_has_room_for_its_words() -> None:
    """A frame with one small box is as wide as the words over it need."""
    found, _ = shelves(
        [(frame(0), placed(380, 700)), (replace(frame(1), note="Elke maand"), placed(20, 700))], NARROWEST
    )
    assert [len(shelf) for shelf in found] == [2]
    assert found[0][1].width >= 168.0


def test_nothing_to_put() -> None:
    """A picture without parts is as narrow as can be."""
    assert shelves([], NARROWEST) == ((), NARROWEST)
