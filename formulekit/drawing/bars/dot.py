"""Writes bars as a graph in the DOT language: a box for each, under that of its group."""

from formulekit.drawing.frames.dot import label_of
from formulekit.drawing.gauges import Bars
from formulekit.palette import INK, PAPER, WASH


def source(part: Bars) -> str:
    """Write the graph, which a reader can lay out with a Graphviz of their own.

    Args:
        part: The bars.
    """
    from graphviz import Digraph

    graph = Digraph(
        graph_attr={
            "rankdir": "LR",
            "fontname": "Arial",
            "fontcolor": INK,
            "label": label_of([part.caption, part.note]),
        },
        node_attr={"shape": "box", "style": "filled", "fillcolor": PAPER, "fontname": "Arial", "fontsize": "10"},
        edge_attr={"color": INK},
    )
    groups = {group: f"group{number}" for number, group in enumerate(dict.fromkeys(bar.group for bar in part.bars), 1)}
    for group, name in groups.items():
        if group:
            graph.node(name, label_of([group]), fillcolor=WASH)
    for number, bar in enumerate(part.bars, 1):
        graph.node(f"bar{number}", label_of([bar.name, bar.line, bar.lack, bar.figure, bar.word]))
        if bar.group:
            graph.edge(groups[bar.group], f"bar{number}")
    return str(graph.source)
