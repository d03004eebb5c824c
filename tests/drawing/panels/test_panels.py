"""A page of panels: what it does with much, with little, and with no limit to its height."""

import re
from dataclasses import replace
from xml.etree.ElementTree import Element, fromstring

import pytest
from geometry import faults, page, shapes, texts

from formulekit.drawing import Diagram, Entry, Fact, Group, Panel, Poster, Rest
from formulekit.drawing.description import in_one
from formulekit.drawing.svg import svg
from formulekit.drawing.typesetting import SMALLEST, paragraph, shortened

REST = Rest("en nog {count} ding", "en nog {count} dingen")
GROUPS = Rest("en nog {count} groep", "en nog {count} groepen")
SENTENCE = "Er gebeurt van alles op straat. "


def entries(count: int, name: str = "Ding") -> tuple[Entry, ...]:
    """Give so many entries."""
    return tuple(Entry(f"e{number}", f"{name} {number}.", f"{name} {number}") for number in range(1, count + 1))


def panel(*groups: Group, name: str = "paneel") -> Panel:
    """Give a panel of groups."""
    return Panel(name, name.capitalize(), groups, GROUPS)


def drawn(*panels: Panel, fixed: bool = True, notice: str = "", png: bytes = b"") -> Element:
    """Draw panels at the left of a page, and read the picture back."""
    return fromstring(svg(diagram(*panels, fixed=fixed, notice=notice), png=png))  # noqa: S314 - our own output


def diagram(*panels: Panel, fixed: bool = True, notice: str = "") -> Diagram:
    """Give a page of panels at its left."""
    part = Poster("p", (Fact("Thema", "straat"),), panels, (), (), note="Dat was het.")
    return Diagram("d", "nl", "Titel", "Vraag?", (part,), source="Bron", notice=notice, fixed=fixed)


def said(root: Element) -> str:
    """Give all that stands on a page, as one text."""
    return " ".join(text.title for text in texts(root))


def test_names_what_does_not_fit_as_far_as_it_fits() -> None:
    """Behind how many entries do not fit stand their names, cut where they become too long."""
    root = drawn(panel(Group("g", REST, entries=entries(400))))
    assert faults(root) == []
    assert "en nog" in said(root)
    assert "dingen: Ding" in said(root)
    assert "…" in said(root)
    assert "Ding 400." in in_one(diagram(panel(Group("g", REST, entries=entries(400)))))


def test_says_how_many_groups_do_not_fit() -> None:
    """Of very many groups the last are left out, and counted."""
    many = (Group(f"g{number}", REST, f"Groep {number}", entries=entries(2)) for number in range(99))
    root = drawn(panel(*many))
    assert faults(root) == []
    assert "groepen: Groep" in said(root)
    assert "Groep 0 Ding 1" in said(root)


def test_every_group_stays_where_groups_are_no_more_of_the_same() -> None:
    """Groups of different things are not counted together: each says how much it has that does not fit."""
    story = Group("s", REST, text=SENTENCE * 80)
    groups = [Group(f"g{number}", REST, f"Groep {number}", entries=entries(60)) for number in range(9)]
    root = drawn(Panel("p", "Paneel", (story, *groups)))
    assert faults(root) == []
    assert "groepen" not in said(root)
    assert [f"Groep {number}" in said(root) for number in range(9)] == [True] * 9
    assert len(re.findall("en nog [0-9]+ dingen", said(root))) == 9


def test_endless_texts_end_in_dots() -> None:
    """Where even the names and heads are endless, the panel ends in dots inside its own height."""
    groups = [Group(f"g{number}", REST, SENTENCE * 50, entries=entries(2, SENTENCE * 50)) for number in range(40)]
    root = drawn(Panel("p", "Paneel", tuple(groups)))
    assert faults(root) == []
    assert "…" in [text.title for text in texts(root)]


def test_a_long_word_is_rather_not_cut() -> None:
    """Boxes are as wide as their longest word needs, where that costs little height."""
    word = "Toezichtsprogrammamakersgilde"
    root = drawn(panel(Group("g", REST, entries=entries(12, word), look="steps")))
    assert word in [text.title.partition(". ")[2] for text in texts(root)]


def test_an_empty_panel() -> None:
    """A panel in which nothing stands has its head."""
    root = drawn(panel(name="leeg"))
    assert faults(root) == []
    assert "Leeg" in said(root)


def test_one_that_does_not_fit() -> None:
    """One is said as one."""
    assert (REST.said(1), REST.said(12)) == ("en nog 1 ding", "en nog 12 dingen")


@pytest.mark.parametrize("look", ["run", "steps"])
def test_a_running_text_and_steps_are_counted_too(look: str) -> None:
    """Of a running text, and of numbered boxes, as many stand there as fit."""
    group = Group("g", REST, facts=(Fact("Regie", "A"),), label="Leden", entries=entries(900), look="run")
    steps = Group("g", REST, entries=entries(900), look="steps")
    root = drawn(panel(group if look == "run" else steps))
    assert faults(root) == []
    assert "dingen" in said(root)
    assert "Ding 1" in said(root)


def test_steps_that_do_not_fit_keep_their_numbers() -> None:
    """Numbered boxes for which there is no room are named by their numbers too: an arrow may point at them."""
    root = drawn(panel(Group("g", REST, entries=entries(200), look="steps")))
    found = re.search(r"en nog (\d+) dingen: (\d+)\. Ding (\d+),", said(root))
    assert found
    assert int(found[2]) == int(found[3]) == 201 - int(found[1])


@pytest.mark.parametrize(
    ("others", "shown"),
    [
        ((4,), ["4"]),
        ((4, 5), ["4, 5"]),
        ((4, 5, 6, 9), ["4–6,", "9"]),
        ((8, 9, 10), ["8–10"]),
        ((14, 15, 16), ["14–", "16"]),
    ],
)
@pytest.mark.parametrize("onward", [True, False])
@pytest.mark.parametrize("end", [True, False])
def test_numbers_stand_behind_a_box(others: tuple[int, ...], shown: list[str], *, onward: bool, end: bool) -> None:
    """The numbers to which a box goes on stand in the gap behind it, clear of its arrow, its end sign and the boxes."""
    first = Entry("a", "A.", "A", onward=onward, others=others, end=end)
    root = drawn(panel(Group("g", REST, entries=(first, *entries(30)), look="steps")))
    assert faults(root) == []
    numbers = [text.title for text in texts(root) if text.name == "d-p-paneel-g-a" and text.title != "1. A"]
    assert numbers == shown
    boxes = shapes(root, "box")
    (left,) = (box.right for box in boxes if box.name == "d-p-paneel-g-a")
    (right,) = (box.left for box in boxes if box.name == "d-p-paneel-g-e1")
    assert all(left <= text.left and text.right <= right for text in texts(root) if text.title in shown)


def test_many_things_are_shown_by_their_names() -> None:
    """Where most things would not fit with what is said of them, they stand there with no more than their names."""
    told = tuple(Entry(each.id, each.title, each.name, note="Wat het doet", tone="") for each in entries(120))
    root = drawn(panel(Group("g", REST, entries=told)))
    assert faults(root) == []
    assert "Wat het doet" not in said(root)
    assert "Ding 120" in said(root)
    roomy = drawn(panel(Group("g", REST, entries=told[:8])))
    assert said(roomy).count("Wat het doet") == 8


def test_a_long_list_takes_the_room_of_those_beside_it() -> None:
    """Of panels beside one another the highest has room for a second column, where the others need less."""
    long, short = (panel(Group("g", REST, entries=entries(count)), name=f"p{count}") for count in (90, 2))
    part = Poster("p", (), (), (), (replace(short, id="p1"), long, short))
    root = fromstring(svg(Diagram("d", "nl", "Titel", "Vraag?", (part,), fixed=True)))  # noqa: S314 - our own output
    assert faults(root) == []
    assert "en nog" not in said(root)
    lefts = {text.left for text in texts(root) if text.name.startswith("d-p-p90-g-")}
    assert len(lefts) > 2
    narrow, wide, _ = (lane.right - lane.left for lane in shapes(root, "lane"))
    assert wide > narrow + 60


def test_a_long_text_is_cut() -> None:
    """A text that is too long ends in dots on the page, and is told whole."""
    story = panel(Group("s", REST, text=SENTENCE * 200), Group("g", REST, entries=entries(9)), name="verhaal")
    other = panel(Group("g", REST, entries=entries(80)))
    root = drawn(story, other)
    assert faults(root) == []
    assert "…" in said(root)
    assert "Ding 9" in said(root)
    assert in_one(diagram(story, other)).count(SENTENCE.strip()) == 200


def test_letters_grow_where_there_is_room() -> None:
    """Of two panels with little in them the letters are larger, and they reach the foot of the page."""
    root = drawn(panel(Group("g", REST, entries=entries(2))), panel(Group("g", REST, entries=entries(3)), name="twee"))
    written = [each for each in root.iter("{http://www.w3.org/2000/svg}text") if (each.text or "").startswith("Ding")]
    assert {each.get("font-size") for each in written} == {"12"}
    assert max(lane.bottom for lane in shapes(root, "lane")) > 520


def test_on_a_page_that_grows_a_panel_is_as_high_as_it_must_be() -> None:
    """Where the page has no fixed size, all stands there, and the page ends under it."""
    root = drawn(panel(Group("g", REST, entries=entries(200))), fixed=False)
    assert faults(root) == []
    assert "Ding 200" in said(root)
    assert page(root).bottom > 1000


def test_heading_and_logo_stand_beside_one_another() -> None:
    """A logo and a warning take their room from the heading, and nothing lies over anything else."""
    png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (400).to_bytes(4, "big") + (200).to_bytes(4, "big")
    root = drawn(panel(Group("g", REST, entries=entries(80))), notice="Bevat vertrouwelijke delen", png=png)
    (logo,) = root.iter("{http://www.w3.org/2000/svg}image")
    left, bottom = float(logo.get("x", "0")), float(logo.get("y", "0")) + float(logo.get("height", "0"))
    assert faults(root) == []
    assert (page(root).right, page(root).bottom) == (842.0, 595.0)
    assert [text.title for text in texts(root) if text.right > left and text.top < bottom] == []
    assert "Bevat vertrouwelijke delen" in said(root)


def test_a_word_that_is_cut_keeps_to_its_width() -> None:
    """Of a text that is cut the last line ends in dots, and is no wider than it may be."""
    block = shortened(paragraph("eindeloos " * 30, 60.0, SMALLEST), 2, 60.0)
    assert len(block.lines) == 2
    assert block.lines[-1].text.endswith("…")
    assert block.width <= 60.0
