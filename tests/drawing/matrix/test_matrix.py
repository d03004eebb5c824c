"""Tables on paper."""

from xml.etree.ElementTree import fromstring

import pytest

from formulekit.drawing import Cell, Diagram, Head, Matrix, Row
from formulekit.drawing.matrix.layout import lay_out
from formulekit.drawing.matrix.shapes import SHADES
from formulekit.drawing.parts import LANDSCAPE
from formulekit.drawing.svg import svg
from formulekit.palette import contrast

LONG = "Meerjarig toezichtprogramma en inspectieplan met de partners"


def table(columns: int, rows: int = 3, name: str = LONG) -> Matrix:
    """Give a table of so many columns with long names."""
    heads = tuple(Head("rol", f"Rol {number} van {name}", ("Gemeente", "Politie")) for number in range(columns))
    cells = tuple(Cell("doet het", "R A", "strong", edged=True) for _ in heads)
    return Matrix(
        "m",
        "Interventie",
        "Rollen",
        heads,
        tuple(Row(f"r{n}", "rij", f"{name} {n}", cells, "Nazorg") for n in range(rows)),
    )


@pytest.mark.parametrize(
    ("columns", "name", "turned", "sheets"),
    [
        (4, LONG, False, 1),
        (9, "de keten", False, 1),
        (16, "de keten", True, 1),
        (9, LONG, True, 2),
        (40, LONG, True, 5),
    ],
)
def test_finds_room_for_every_column(columns: int, name: str, turned: bool, sheets: int) -> None:  # noqa: FBT001 - a case
    """Heads stand upright while they fit, then turned, and at last in tables under one another."""
    laid = lay_out(table(columns, name=name), LANDSCAPE)
    assert ([sheet.turned for sheet in laid.sheets], len(laid.sheets)) == ([turned] * sheets, sheets)
    assert [number for sheet in laid.sheets for number in sheet.columns] == list(range(columns))
    for sheet in laid.sheets:
        assert sheet.lefts[-1] + sheet.widths[-1] <= LANDSCAPE + 0.01
        for block, width in zip(sheet.heads, sheet.widths, strict=True):
            assert (block.height if turned else block.width) <= width
            assert (block.width if turned else block.height) <= sheet.head


def test_no_two_cells_lie_over_one_another() -> None:
    """Cells lie apart, in every table of a wide part."""
    root = fromstring(svg(Diagram("d", "nl", "Titel", "Vraag?", (table(30),), wide=True)))  # noqa: S314 - our own output
    cells = [element for element in root.iter() if element.get("class") == "cell"]
    places = [tuple(float(cell.get(key, "")) for key in ("x", "y", "width", "height")) for cell in cells]
    assert len(set(places)) == len(places) == 90
    for left, top, width, height in places:
        inside = [each for each in places if left < each[0] < left + width and top < each[1] < top + height]
        assert inside == []


def test_letters_can_be_read_on_every_shade() -> None:
    """The contrast of letters on each shade is at least 4.5."""
    assert min(contrast(fill, ink) for fill, ink in SHADES.values()) >= 4.5


def test_hostile_texts_stay_text() -> None:
    """Markup in names comes out as it was written."""
    name = '<script>alert("1")</script> & ]]>'
    root = fromstring(svg(Diagram("d", "nl", name, "Vraag?", (table(2, 1, name),))))  # noqa: S314 - our own output
    assert not [element for element in root.iter() if element.tag.endswith("script")]
