"""The picture itself."""

from dataclasses import replace
from itertools import combinations
from xml.etree.ElementTree import Element, fromstring

import pytest
from fresh import outputs
from pictures import diagram, edge, generated, node

from formulekit.drawing import DrawingError, Frame, Node
from formulekit.drawing.description import describe
from formulekit.drawing.measuring import width
from formulekit.drawing.svg import FONTS, svg
from formulekit.drawing.typesetting import box
from formulekit.palette import PALETTE, Tone

SVG = "{http://www.w3.org/2000/svg}"
A4 = 595.28
HOSTILE = [
    'zeg "ja" & <b>nee</b>',
    "<script>alert(1)</script>",
    "]]></title><script>alert(1)</script>",
    "\\N \\G \\l \\",
    "<<table><tr><td>x</td></tr></table>>",
    "&lt;b&gt; &#60; &amp;",
    "🚓 politie 👩‍🚒",
    "שלום עולם",
    "'; DROP TABLE partijen; --",
    "javascript:alert(1)",
    "a];b[label=x",
    "x" * 400,
]


def drawn(*frames: Frame) -> Element:
    """Give the SVG of frames, read as XML."""
    return fromstring(svg(diagram(*frames)))  # noqa: S314 - our own output


def texts(root: Element) -> list[str]:
    """Give every text that shows."""
    return [element.text or "" for element in root.iter(f"{SVG}text")]


def test_names_itself_to_a_screen_reader() -> None:
    """The SVG is an image with a language, a title and a description in reading order."""
    frame = Frame("f", (node("a", "Politie"), node("b", "Halt")), (edge("a", "b", "melding"),))
    root = drawn(frame)
    assert (root.get("role"), root.get("lang"), root.get("aria-labelledby")) == ("img", "nl", "jeugd-network-title")
    assert root[0].tag == f"{SVG}title"
    assert root[0].text == "Jeugd en explosieven"
    assert root[1].text == (
        "Wie werkt met wie? Politie doet mee. Halt doet mee. A geeft melding aan b. "
        "Jeugd en explosieven · versie 1.2.0 · vastgesteld."
    )
    assert root.get("aria-describedby") == root[1].get("id")


def test_every_box_and_line_says_what_it_is() -> None:
    """Every box and line has a title in words."""
    root = drawn(Frame("f", (node("a", "Politie"), node("b", "Halt")), (edge("a", "b", "melding"),)))
    titles = {group.get("id"): group[0].text for group in root.iter(f"{SVG}g") if group.get("id")}
    assert titles == {
        "jeugd-network-f-a": "Politie doet mee",
        "jeugd-network-f-b": "Halt doet mee",
        "jeugd-network-f-line-1": "a geeft melding aan b",
    }


def test_no_id_stands_twice() -> None:
    """Every id in a picture of two frames is there once."""
    root = drawn(generated(8, 12, 1), replace(generated(8, 12, 1), id="tweede"))
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_shows_title_question_source_and_legend() -> None:
    """Title, question, source line and legend stand on the picture as text."""
    shown = texts(drawn(Frame("f", (node("a"),))))
    assert {"Jeugd en explosieven", "Wie werkt met wie?", "Veiligheid", "Regie"} <= set(shown)
    assert shown[-1] == "Jeugd en explosieven · versie 1.2.0 · vastgesteld"


def test_shows_a_notice() -> None:
    """A notice stands on the face of the picture and comes first in its description."""
    noticed = replace(diagram(Frame("f", (node("a"),))), notice="Bevat vertrouwelijke delen")
    assert "Bevat vertrouwelijke delen" in texts(fromstring(svg(noticed)))  # noqa: S314 - our own output
    assert describe(noticed)[0].sentences[0] == "Bevat vertrouwelijke delen."


def test_a_frame_has_its_caption() -> None:
    """A frame with a caption has a border with caption and note."""
    shown = texts(drawn(Frame("f", (node("a"),), caption="Weegtafel", note="elke twee weken")))
    assert {"Weegtafel", "elke twee weken"} <= set(shown)


def test_no_boxes_still_make_a_picture() -> None:
    """A diagram without boxes has a title and a source line."""
    assert len(texts(drawn())) >= 3


@pytest.mark.parametrize("label", HOSTILE)
def test_hostile_texts_are_inert_and_as_written(label: str) -> None:
    """Whatever an author writes comes out as that text, and never as markup."""
    frame = Frame(
        "f", (Node("a", label, label, (label,), label, label), node("b")), (edge("a", "b", label),), label, label
    )
    written = replace(diagram(frame, title=label), question=label, notice=label, source=label)
    root = fromstring(svg(written))  # noqa: S314 - our own output
    allowed = {f"{SVG}{name}" for name in ("svg", "title", "desc", "rect", "g", "text", "path", "polygon", "line")}
    assert {element.tag for element in root.iter()} <= allowed
    names = {name for element in root.iter() for name in element.keys()}  # noqa: SIM118 - an element is no mapping
    assert not {name for name in names if name.startswith("on") or "href" in name}
    title = root.find(f".//*[@id='jeugd-network-f-a']/{SVG}title")
    assert title is not None
    assert title.text == label
    shown = "".join("".join(texts(root)).split())
    assert shown.count("".join(label.split())) >= 7


@pytest.mark.parametrize("mark", ["\x00", "\x1b[31m", "\u202e", "\ud800", "\uffff"])
def test_what_xml_forbids_becomes_a_mark(mark: str) -> None:
    """Control characters, lone surrogates and marks that turn text round become a visible mark."""
    root = drawn(Frame("f", (node("a", f"voor{mark}na"),)))
    assert any("\N{REPLACEMENT CHARACTER}" in text for text in texts(root))


def test_a_line_break_is_a_space() -> None:
    """A line break in a name is a space in the picture."""
    assert "Halt Zuid" in texts(drawn(Frame("f", (node("a", "Halt\nZuid"),))))


def test_is_self_contained() -> None:
    """The picture names no file, no address, no script and no style sheet."""
    written = svg(diagram(generated(8, 12, 1)))
    assert written.count("http") == 1
    assert 'xmlns="http://www.w3.org/2000/svg"' in written
    assert all(word not in written for word in ("href", "<script", "<style", "url(", "<image", "@import"))
    assert FONTS.startswith("Arimo, Arial,")


@pytest.mark.parametrize(("parties", "ties"), [(1, 0), (8, 12), (12, 15)])
def test_text_is_readable_on_paper(parties: int, ties: int) -> None:
    """Text is at least nine points when the picture is as wide as an A4 held upright."""
    root = drawn(generated(parties, ties, 3))
    scale = min(1.0, A4 / float((root.get("width") or "").removesuffix("pt")))
    sizes = [float(text.get("font-size") or 0) for text in root.iter(f"{SVG}text")]
    assert min(sizes) * scale >= 9 - 0.01


def test_colours_come_from_the_palette() -> None:
    """A palette of one's own gives boxes their colours."""
    box = Frame("f", (Node("a", "a", "a", tone="safety"),))
    written = svg(diagram(box), {**PALETTE, "safety": Tone("#eeeeee", "#111111")})
    assert 'fill="#eeeeee" stroke="#111111"' in written


def test_lines_differ_without_colour() -> None:
    """Each look of a line is drawn differently."""
    looks = set()
    for stroke in ("plain", "open", "dashed", "dotted", "heavy", "double"):
        root = drawn(Frame("f", (node("a"), node("b")), (edge("a", "b", "x", stroke=stroke),)))
        line = root.find(".//*[@id='jeugd-network-f-line-1']")
        assert line is not None
        drawing = [
            (part.tag, part.get("stroke-width"), part.get("stroke-dasharray"), part.get("fill")) for part in line.iter()
        ]
        looks.add(tuple(drawing))
    assert len(looks) == 6


def test_same_bytes_under_every_hash_seed() -> None:
    """The picture is the same under two hash seeds, in two processes."""
    program = (
        "from pictures import diagram, generated\n"
        "from formulekit.drawing.svg import svg\n"
        "from formulekit.drawing.picture import Picture\n"
        "import sys\n"
        "picture = diagram(generated(20, 30, 7))\n"
        "sys.stdout.buffer.write((svg(picture) + Picture(picture).dot).encode())\n"
    )
    (written,) = outputs(program)
    assert len(written) > 10_000


def test_an_engine_that_fails_is_an_error_and_the_next_picture_works(monkeypatch: pytest.MonkeyPatch) -> None:
    """When Graphviz fails the error is ours, and the next picture is drawn."""

    def fail(_: str) -> str:
        message = "Graphviz took longer than 10 seconds"
        raise DrawingError(message)

    picture = diagram(Frame("f", (node("a"),)))
    with monkeypatch.context() as patched:
        patched.setattr("formulekit.drawing.engine.sandbox.lay_out", fail)
        with pytest.raises(DrawingError, match="took longer"):
            svg(picture)
    assert svg(picture).startswith("<svg ")


def test_a_picture_without_marks_has_no_legend() -> None:
    """Without entries there is no legend, and the source line still closes the picture."""
    bare = replace(diagram(Frame("f", (node("a"),))), legend=())
    shown = texts(fromstring(svg(bare)))  # noqa: S314 - our own output
    assert shown == ["Jeugd en explosieven", "Wie werkt met wie?", "a", bare.source]


def test_boxes_inside_a_box_lie_within_it_and_apart() -> None:
    """The boxes inside a box lie within its border, and none lies over another."""
    members = tuple(node(f"m{number}", f"Zorgaanbieder {number}") for number in range(7))
    block = box(replace(node("zorg", "Partner in de zorg", note="onderling: afstemming"), members=members))
    placed = [
        (inner.left, inner.top, inner.left + inner.block.width, inner.top + inner.block.height) for inner in block.inner
    ]
    assert len(placed) == 7
    assert all(
        0 < left < right < block.width and 0 < top < bottom < block.height for left, top, right, bottom in placed
    )
    apart = [
        one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        for one, other in combinations(placed, 2)
    ]
    assert all(apart)


def test_boxes_inside_a_box_say_what_they_are() -> None:
    """Each box inside a box has a title of its own, and its own id."""
    inside = (node("a", "Verslavingszorg"), node("b", "Jongerenwerk"))
    root = drawn(Frame("f", (replace(node("zorg", "Begeleider"), border="nested", members=inside),)))
    titles = [title.text for title in root.iter(f"{SVG}title")]
    assert titles[1:4] == ["Begeleider doet mee", "Verslavingszorg doet mee", "Jongerenwerk doet mee"]
    names = [part.get("id") for part in root.iter(f"{SVG}g") if part.get("id")]
    assert names == ["jeugd-network-f-zorg", "jeugd-network-f-zorg-a", "jeugd-network-f-zorg-b"]


def test_every_text_is_as_long_as_it_was_measured() -> None:
    """Whatever font a machine has, no text grows out of its box; signs that ours lacks have no length that is known."""
    root = drawn(Frame("f", (node("a", "Gemeente Maastricht"), node("b", "🚓 politie"))))
    for element in root.iter(f"{SVG}text"):
        bold = element.get("font-weight") == "bold"
        if "🚓" in (element.text or ""):
            assert element.get("textLength") is None
        else:
            length = width(element.text or "", float(element.get("font-size", "0")), bold=bold)
            assert float(element.get("textLength", "0")) == pytest.approx(length, abs=0.01)
            assert element.get("lengthAdjust") == "spacingAndGlyphs"
