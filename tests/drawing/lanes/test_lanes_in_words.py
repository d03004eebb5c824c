"""Lanes as DOT and as sentences."""

import json
from dataclasses import replace

import pytest
from geometry import SVG, overlapping, shapes, strays
from journeys import diagram, drawn, journey, lanes

from formulekit.drawing import Frame, Lanes, Move, Node, Step
from formulekit.drawing.description import describe, in_one
from formulekit.drawing.engine import sandbox
from formulekit.drawing.picture import Picture

PART = Lanes(
    "c",
    lanes(2),
    (
        Step("step-a", "1. melding: hier begint een zaak", "lane-0", "Melding", ("2 uur per zaak",), "300 per jaar"),
        Step("step-b", "2. weging", "lane-1", 'zeg "ja" \\N', end=True),
    ),
    (
        Move("melding gaat verder", "step-a", "step-b", ("dossier", "60 %"), "als het moet"),
        Move("weging schaalt af", "step-b", "step-a", stroke="dashed-open"),
    ),
    heading="Overdrachten",
    caption="Keten",
    note="van 1 is het aandeel onbekend",
)


def test_each_lane_is_a_passage() -> None:
    """The description goes lane by lane, under the name of the lane, and then line by line."""
    told = [(passage.heading, passage.sentences) for passage in describe(diagram(PART))][1:]
    assert told == [
        ("Keten", ("Van 1 is het aandeel onbekend.",)),
        ("Rol 0 in de keten (Gemeente, Politie)", ("1. melding: hier begint een zaak.",)),
        ("Rol 1 in de keten (Gemeente, Politie)", ("2. weging.",)),
        ("Overdrachten", ("Melding gaat verder.", "Weging schaalt af.")),
    ]


def test_a_lane_of_nobody_has_its_name_as_heading() -> None:
    """A lane without lines is named alone; without lines between the steps there is no passage for them."""
    bare = replace(PART, lanes=tuple(replace(lane, lines=()) for lane in PART.lanes), moves=())
    headings = [passage.heading for passage in describe(diagram(bare))]
    assert headings == ["", "Keten", "Rol 0 in de keten", "Rol 1 in de keten"]


def test_frames_are_told_under_their_caption() -> None:
    """Sentences without a heading of their own stand under the caption of their part."""
    framed = replace(diagram(), parts=(Frame("f", (Node("a", "Politie doet mee", "Politie"),), caption="Weegtafel"),))
    assert "Weegtafel. Politie doet mee." in in_one(framed)


def test_dot_has_a_cluster_for_each_lane() -> None:
    """The DOT text has clusters with the steps, and the lines with what stands on them."""
    written = Picture(diagram(PART)).dot
    assert written.count("subgraph cluster") == 2
    assert r'label="1. Melding\n300 per jaar\n2 uur per zaak"' in written
    assert r"2. zeg \"ja\" \\N" in written
    assert 'step1 -> step2 [label="dossier\\n60 %\\nals het moet" arrowhead=normal style=solid]' in written
    assert 'step2 -> step1 [label="" arrowhead=onormal style=dashed]' in written
    assert "peripheries=2" in written


def test_graphviz_takes_the_dot() -> None:
    """Graphviz lays out the text of a long chain."""
    answer = json.loads(sandbox.lay_out(Picture(diagram(journey(30, 12, 7))).dot))
    assert sum(found["name"].startswith("step") for found in answer["objects"]) == 30


HOSTILE = [
    'zeg "ja" & <b>nee</b>',
    "]]></title><script>alert(1)</script>",
    "<<table>x</table>>",
    "\\N \\G",
    "\x1b[31m\u202e",
    "x" * 400,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_inert(text: str) -> None:
    """Whatever an author writes becomes text in the picture and in the DOT, and never markup."""
    lane = replace(PART.lanes[0], name=text, lines=(text,))
    step = Step("step-a", text, lane.id, text, (text,), text, end=True)
    part = Lanes("c", (lane,), (step,), (Move(text, "step-a", "step-a", (text,), text),), text, text, text, text, text)
    root = drawn(part)
    allowed = {
        f"{SVG}{name}" for name in ("svg", "title", "desc", "rect", "g", "text", "path", "polygon", "line", "circle")
    }
    assert {element.tag for element in root.iter()} <= allowed
    assert overlapping(shapes(root, "box", "label", "letter", "tag", "sign")) == []
    assert strays(root) == []
    (found,) = [
        each for each in json.loads(sandbox.lay_out(Picture(diagram(part)).dot))["objects"] if each["name"] == "step1"
    ]
    assert found["pos"]
