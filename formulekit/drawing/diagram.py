"""What a picture shows, as plain data: a view makes it, the writers draw it.

Texts stand here as their author wrote them, neither wrapped nor escaped. Nothing here knows what a formule is.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from formulekit.drawing.gauges import BarMark, Bars
from formulekit.drawing.posters import Poster
from formulekit.drawing.tables import CellMark, Matrix
from formulekit.language import Language

Stroke = Literal["plain", "open", "dashed", "dashed-open", "dotted", "heavy", "double"]
"""How a line looks; each differs from the others without colour."""

Border = Literal["plain", "thick", "dashed", "nested"]
"""How a box is edged: an ordinary one, one that stands out, one that is not there yet, one with boxes inside."""


@dataclass(frozen=True, slots=True)
class Node:
    """A box.

    Attributes:
        id: Its name within the frame, made of `[a-z0-9-]`.
        title: The box as one sentence, for a reader who cannot see it.
        name: The bold text on top.
        lines: Texts under the name.
        note: A quiet last line.
        badge: A word in a dark band above the name; empty for none.
        tone: The palette's name for its colour; empty for white.
        border: How it is edged.
        members: Smaller boxes inside it, under its name; lines go to the box as a whole.
    """

    id: str
    title: str
    name: str
    lines: tuple[str, ...] = ()
    note: str = ""
    badge: str = ""
    tone: str = ""
    border: Border = "plain"
    members: "tuple[Node, ...]" = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """A line between boxes; one with several ends on a side fans out from its label.

    Attributes:
        title: The line as one sentence, for a reader who cannot see it.
        tails: Ids of the boxes where it starts.
        heads: Ids of the boxes where its arrows point.
        labels: What stands on the line, one text under the other.
        stroke: How it looks.
        mutual: Whether its arrows point both ways.
    """

    title: str
    tails: tuple[str, ...]
    heads: tuple[str, ...]
    labels: tuple[str, ...] = ()
    stroke: Stroke = "plain"
    mutual: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the picture with its own boxes and lines.

    Attributes:
        id: Its name within the diagram, made of `[a-z0-9-]`.
        nodes: Its boxes, in the order of the file.
        edges: Its lines, between its own boxes.
        caption: The text on its border; without one no border is drawn.
        note: A quiet text under the caption.
    """

    id: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...] = ()
    caption: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane: whoever has the case in it.

    Attributes:
        id: Its name within the part, made of `[a-z0-9-]`.
        name: The bold text at its head.
        lines: Texts under the name.
        tone: The palette's name for the colour of its head and its boxes; empty for white.
    """

    id: str
    name: str
    lines: tuple[str, ...] = ()
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A box in a lane.

    Attributes:
        id: Its name within the part, made of `[a-z0-9-]`.
        title: The box as one sentence, for a reader who cannot see it.
        lane: The id of its lane.
        name: The bold text on top.
        lines: Texts under the name.
        entry: What stands at the start sign before it; None for no such sign.
        end: Whether an end sign stands behind it.
    """

    id: str
    title: str
    lane: str
    name: str
    lines: tuple[str, ...] = ()
    entry: str | None = None
    end: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """A line from one step to another.

    Attributes:
        title: The line as one sentence, for a reader who cannot see it.
        tail: The id of the step where it starts.
        head: The id of the step where it arrives.
        labels: What stands on the line, one text under the other.
        note: What stands under the lanes, with a letter that stands on the line as well; empty for none.
        stroke: How it looks.
    """

    title: str
    tail: str
    head: str
    labels: tuple[str, ...] = ()
    note: str = ""
    stroke: Stroke = "plain"


@dataclass(frozen=True, slots=True)
class Lanes:
    """A part in which something travels from left to right through lanes; what is too wide goes on below.

    Attributes:
        id: Its name within the diagram, made of `[a-z0-9-]`.
        lanes: Its lanes, from top to bottom.
        steps: Its boxes, in the order in which they follow one another; they are numbered in that order.
        moves: Its lines, in the order in which they are told.
        onward: The word before the number of the step where a line goes on: `naar 7`.
        origin: The word before the number of the step where a line comes from: `van 3`.
        heading: What the lines are together.
        caption: The text on its border; without one no border is drawn.
        note: A quiet text under the caption.
    """

    id: str
    lanes: tuple[Lane, ...]
    steps: tuple[Step, ...]
    moves: tuple[Move, ...] = ()
    onward: str = ""
    origin: str = ""
    heading: str = ""
    caption: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A box in a column.

    Attributes:
        id: Its name within the part, made of `[a-z0-9-]`.
        title: The box as one sentence, for a reader who cannot see it.
        name: The bold text on top.
        lines: Texts under the name.
        strong: The one of the lines that stands out; empty for none.
        group: The heading under which it stands, with its neighbours of the same group; empty for none.
        note: What stands under the columns, with a letter that stands in the box as well; empty for none.
    """

    id: str
    title: str
    name: str
    lines: tuple[str, ...] = ()
    strong: str = ""
    group: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of boxes.

    Attributes:
        id: Its name within the part, made of `[a-z0-9-]`.
        name: The text at its head.
        items: Its boxes, from top to bottom; those of one group stand together.
    """

    id: str
    name: str
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A line from a box to one in a column further to the right.

    Attributes:
        title: The line as one sentence, for a reader who cannot see it.
        tail: The id of the box where it starts.
        head: The id of the box where it arrives.
        stroke: How it looks.
    """

    title: str
    tail: str
    head: str
    stroke: Stroke = "plain"


@dataclass(frozen=True, slots=True)
class Columns:
    """A part in which one thing leads to another, from left to right, in columns.

    Attributes:
        id: Its name within the diagram, made of `[a-z0-9-]`.
        columns: Its columns, from left to right.
        links: Its lines, in the order in which they are told.
        heading: What the lines are together.
        noted: The word before the letter of a note, in a box: `aanname a`.
        caption: The text on its border; without one no border is drawn.
        note: A quiet text under the caption.
    """

    id: str
    columns: tuple[Column, ...]
    links: tuple[Link, ...] = ()
    heading: str = ""
    noted: str = ""
    caption: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class BoxMark:
    """A box as the legend shows it.

    Attributes:
        tone: The palette's name for its colour; empty for white.
        border: How it is edged.
    """

    tone: str = ""
    border: Border = "plain"


@dataclass(frozen=True, slots=True)
class LineMark:
    """A line as the legend shows it.

    Attributes:
        stroke: How it looks.
        mutual: Whether it has arrows at both ends.
    """

    stroke: Stroke = "plain"
    mutual: bool = False


@dataclass(frozen=True, slots=True)
class SignMark:
    """A small sign as the legend shows it.

    Attributes:
        sign: Which one: where something starts, where it ends, or a letter that is explained.
        text: The letter.
    """

    sign: Literal["start", "end", "letter"]
    text: str = ""


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One mark and what it means.

    Attributes:
        mark: What it looks like.
        text: What it means.
    """

    mark: BoxMark | LineMark | SignMark | CellMark | BarMark
    text: str


Part: TypeAlias = Frame | Lanes | Columns | Matrix | Bars | Poster
"""What a picture is made of; `formulekit.drawing.parts` knows how each kind is placed, written and told."""


@dataclass(frozen=True, slots=True)
class Diagram:
    """A whole picture.

    Attributes:
        id: What its ids in a page start with, made of `[a-z0-9-]`.
        language: The language of its texts.
        title: What it is about.
        question: The question that it answers.
        parts: What it is made of, from top to bottom.
        legend: The marks that it uses.
        source: The line at its foot: title, version, status, date.
        notice: A warning on its face, such as that it holds confidential parts; empty for none.
        wide: Whether it lies on its side: as wide as an A4 is high.
        fixed: Whether it is one A4 on its side, whatever it holds; its one part keeps to the room that there is.
    """

    id: str
    language: Language
    title: str
    question: str
    parts: tuple[Part, ...]
    legend: tuple[LegendEntry, ...] = ()
    source: str = ""
    notice: str = ""
    wide: bool = False
    fixed: bool = False
