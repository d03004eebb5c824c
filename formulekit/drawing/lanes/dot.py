"""Writes lanes as a graph in the DOT language: a cluster for each lane, a line for each move."""

from collections.abc import Iterable

from formulekit.drawing.diagram import Lanes, Move, Step
from formulekit.drawing.frames.dot import STYLES, label_of
from formulekit.palette import INK, RULE, Palette, Tone, tone_of


def source(part: Lanes, palette: Palette) -> str:
    """Write the graph, which a reader can lay out with a Graphviz of their own.

    Args:
        part: The part.
        palette: The colours of the boxes.
    """
    from graphviz import Digraph

    graph = Digraph(
        graph_attr={
            "rankdir": "LR",
            "fontname": "Arial",
            "fontcolor": INK,
            "label": label_of([part.caption, part.note]),
        },
        node_attr={"shape": "box", "style": "filled", "fontname": "Arial", "fontcolor": INK, "fontsize": "10"},
        edge_attr={"fontname": "Arial", "fontsize": "9", "fontcolor": INK, "color": INK},
    )
    names = {step.id: f"step{number}" for number, step in enumerate(part.steps, 1)}
    for number, lane in enumerate(part.lanes, 1):
        tone = tone_of(palette, lane.tone)
        with graph.subgraph(name=f"cluster{number}") as cluster:
            cluster.attr(label=label_of([lane.name, *lane.lines]), color=RULE)
            for step in part.steps:
                if step.lane == lane.id:
                    cluster.node(names[step.id], label_of(_texts(part, step)), **_colours(step, tone))
    for move in part.moves:
        graph.edge(names[move.tail], names[move.head], label_of(_on(move)), **_look(move))
    return str(graph.source)


def _texts(part: Lanes, step: Step) -> Iterable[str]:
    """Give the lines of text of a box: its name with its number, what comes in there, the rest."""
    yield f"{part.steps.index(step) + 1}. {step.name}"
    yield step.entry or ""
    yield from step.lines


def _colours(step: Step, tone: Tone) -> dict[str, str]:
    """Give how a box looks: one where something ends has a double edge."""
    return {"fillcolor": tone.fill, "color": tone.line, "peripheries": "2" if step.end else "1"}


def _on(move: Move) -> tuple[str, ...]:
    """Give the lines of text on a line."""
    return (*move.labels, move.note)


def _look(move: Move) -> dict[str, str]:
    """Give how a line looks."""
    return {"style": STYLES[move.stroke], "arrowhead": "onormal" if move.stroke.endswith("open") else "normal"}
