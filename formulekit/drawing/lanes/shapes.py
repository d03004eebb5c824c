"""Draws lanes, boxes, lines, signs and notes at their places."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from formulekit.drawing import notes, pen, signs, strokes
from formulekit.drawing.boxes import outline
from formulekit.drawing.diagram import BoxMark, Step, Stroke
from formulekit.drawing.lanes import sizes
from formulekit.drawing.lanes.banding import Placed, Sheet
from formulekit.drawing.lanes.corners import rounded
from formulekit.drawing.lanes.layout import Layout
from formulekit.drawing.lanes.wiring import Inlet, Outlet
from formulekit.drawing.strokes import Point
from formulekit.palette import PAPER, RULE, Palette, tone_of


@dataclass(frozen=True, slots=True)
class _Pencil:
    """Draws one band: where it goes on the page, and what ids there start with."""

    layout: Layout
    sheet: Sheet
    at: Point
    name: str
    palette: Palette

    def lane(self, parent: Element, strip: Placed, number: int) -> None:
        """Draw a lane with its head."""
        lane, measures = strip.strip.lane, self.layout.measures
        block, width = measures.heads.blocks[lane], measures.heads.width
        title = ", ".join((lane.name, *lane.lines))
        opened = pen.group(parent, f"{self.name}-{lane.id}-{number}", title)
        left, top = self.at[0], self.at[1] + strip.top
        edge = {"stroke": RULE, "stroke-width": "0.75"}
        pen.rectangle(opened, (left, top, self.layout.width, strip.height), {"class": "lane", "fill": PAPER, **edge})
        head = {"class": "head", "fill": tone_of(self.palette, lane.tone).fill, **edge}
        pen.rectangle(opened, (left, top, width, strip.height), head)
        pen.ranged_left(opened, block, left + sizes.HEAD_PADDING, top + (strip.height - block.height) / 2)

    def step(self, parent: Element, step: Step) -> None:
        """Draw a box, with the signs that are its own."""
        opened = pen.group(parent, f"{self.name}-{step.id}", step.title)
        place, ports = self._box(step.id), self.sheet.ports[step.id]
        middle = place[1] + place[3] / 2
        for outlet, height in zip(self.sheet.wiring.outlets[step.id], ports.outlets, strict=True):
            if outlet.kind != "line":
                self._stub(opened, outlet, (place[0] + place[2], middle + height))
        for inlet, height in zip(self.sheet.wiring.inlets[step.id], ports.inlets, strict=True):
            if inlet.kind == "start":
                self._lead(opened, inlet, middle + height)
                self._label(opened, inlet, middle + height)
        block = self.layout.measures.boxes.blocks[step.id]
        tone = next(lane.tone for lane in self.layout.part.lanes if lane.id == step.lane)
        outline(opened, place, BoxMark(tone), self.palette, "box")
        pen.centred(opened, block, place[0] + place[2] / 2, middle - block.height / 2)

    def lines(self, parent: Element) -> None:
        """Draw what enters the boxes: net by net, each on a white ground that parts it from the lines it crosses."""
        nets: dict[int | None, list[tuple[Inlet, float]]] = defaultdict(list)
        for name, inlets in self.sheet.wiring.inlets.items():
            for inlet, height in zip(inlets, self.sheet.ports[name].inlets, strict=True):
                if inlet.kind != "start":
                    nets[inlet.net].append((inlet, self._middle(name) + height))
        for net, entering in nets.items():
            if net is not None:
                self._ground(parent, (move for inlet, _ in entering for move in inlet.moves))
            for inlet, height in entering:
                self._inlet(parent, inlet, height)

    def _ground(self, parent: Element, moves: Iterable[int]) -> None:
        """Draw the white ground of lines."""
        opened = SubElement(parent, "g", {"class": "ground"})
        for move in moves:
            strokes.ground(opened, rounded(tuple(map(self._on_page, self.sheet.lines[move])), arrow=True))

    def _inlet(self, parent: Element, inlet: Inlet, height: float) -> None:
        """Draw what enters a box at one place: its lines, or where they come from, then their label."""
        opened = self._named(parent, inlet)
        if inlet.kind == "origin":
            self._lead(opened, inlet, height)
        for move in inlet.moves if inlet.kind == "line" else ():
            own = opened if len(inlet.moves) == 1 else self._line_group(opened, move)
            _line(own, tuple(map(self._on_page, self.sheet.lines[move])), inlet.stroke)
        self._label(opened, inlet, height)

    def _named(self, parent: Element, inlet: Inlet) -> Element:
        """Open the group of the moves that enter together."""
        if len(inlet.moves) == 1:
            return self._line_group(parent, inlet.moves[0])
        titles = "; ".join(self.layout.part.moves[move].title for move in inlet.moves)
        return pen.group(parent, f"{self.name}-lines-{inlet.moves[0] + 1}", titles)

    def _line_group(self, parent: Element, move: int) -> Element:
        return pen.group(parent, f"{self.name}-line-{move + 1}", self.layout.part.moves[move].title)

    def _lead(self, parent: Element, inlet: Inlet, height: float) -> None:
        """Draw a short line into a box, from a sign or from a tag."""
        left = self._label_left(inlet.step)
        start = left + (sizes.SIGN if inlet.kind == "start" else sizes.front(inlet))
        _line(parent, ((start, height), (self._box(inlet.step)[0], height)), inlet.stroke)
        if inlet.kind == "start":
            signs.start(parent, (left + sizes.SIGN, height))
        else:
            signs.elsewhere(parent, sizes.tag(inlet), left, height)

    def _label(self, parent: Element, inlet: Inlet, height: float) -> None:
        """Write what stands above a line, and the letter on it."""
        left, block = self._label_left(inlet.step), sizes.label(inlet)
        if inlet.letter:
            shift = sizes.front(inlet) - sizes.SIGN - sizes.wider(inlet)
            signs.letter(parent, inlet.letter, (left + shift, height))
        if block.lines:
            top = height - sizes.lift(inlet) - block.height
            ground = {"class": "label", "fill": PAPER}
            pen.rectangle(parent, (left, top, block.width, block.height), ground)
            pen.ranged_left(parent, block, left, top)

    def _stub(self, parent: Element, outlet: Outlet, start: Point) -> None:
        """Draw a short line out of a box, to an end sign or to a tag."""
        if outlet.kind == "end":
            middle = start[0] + sizes.STUB + sizes.SIGN
            strokes.draw(parent, rounded((start, (middle, start[1])), arrow=False), "plain")
            signs.end(parent, (middle, start[1]))
            return
        tip = start[0] + sizes.STUB + sizes.ARROW
        _line(parent, (start, (tip, start[1])), outlet.stroke)
        signs.elsewhere(parent, sizes.tag(outlet), tip, start[1])

    def _box(self, name: str) -> tuple[float, float, float, float]:
        """Give the left, top, width and height of a box on the page."""
        left = self.at[0] + self.sheet.columns.boxes[self.sheet.band.cells[name].column]
        half = self.sheet.ports[name].half
        return left, self._middle(name) - half, self.layout.measures.boxes.width, 2 * half

    def _middle(self, name: str) -> float:
        return self.at[1] + self.sheet.heights.middles[self.sheet.band.cells[name].row]

    def _label_left(self, name: str) -> float:
        return self.at[0] + self.sheet.columns.labels[self.sheet.band.cells[name].column]

    def _on_page(self, point: Point) -> Point:
        return point[0] + self.at[0], point[1] + self.at[1]


def draw(layout: Layout, parent: Element, at: Point, name: str, palette: Palette) -> None:
    """Draw all that stands in a part with lanes.

    Args:
        layout: The part with its places.
        parent: Where it goes.
        at: Where the part's inside starts, in points.
        name: What the ids of its parts start with.
        palette: The colours of the boxes.
    """
    for number, (sheet, top) in enumerate(zip(layout.sheets, layout.tops, strict=True), 1):
        pencil = _Pencil(layout, sheet, (at[0], at[1] + top), name, palette)
        for strip in sheet.heights.strips:
            pencil.lane(parent, strip, number)
        here = [step for step in layout.part.steps if step.id in sheet.band.cells]
        pencil.lines(parent)
        for step in here:
            pencil.step(parent, step)
    notes.draw(parent, layout.notes, (at[0], at[1] + layout.notes_top))


def _line(parent: Element, corners: tuple[Point, ...], stroke: Stroke) -> None:
    """Draw a line with an arrow."""
    strokes.draw(SubElement(parent, "g", {"class": "line"}), rounded(corners, arrow=True), stroke)
