"""Writes columns as a graph in the DOT language: a cluster for each column, a line for each link."""

from collections.abc import Iterator

from formulekit.drawing.diagram import Columns, Item
from formulekit.drawing.frames.dot import STYLES, label_of
from formulekit.palette import INK, PAPER, RULE


def source(part: Columns) -> str:
    """Write the graph, which a reader can lay out with a Graphviz of their own.

    Args:
        part: The part.
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
    items = [item for column in part.columns for item in column.items]
    names = {item.id: f"box{number}" for number, item in enumerate(items, 1)}
    for number, column in enumerate(part.columns, 1):
        with graph.subgraph(name=f"cluster{number}") as cluster:
            cluster.attr(label=label_of([column.name]), color=RULE)
            for item in column.items:
                cluster.node(names[item.id], label_of(_texts(part, item)))
    for link in part.links:
        arrow = "onormal" if link.stroke.endswith("open") else "normal"
        graph.edge(names[link.tail], names[link.head], style=STYLES[link.stroke], arrowhead=arrow)
    return str(graph.source)


def _texts(part: Columns, item: Item) -> Iterator[str]:
    """Give the lines of text of a box: its group, its name, the rest, its note."""
    yield item.group
    yield item.name
    yield from item.lines
    yield f"{part.noted}: {item.note}" if item.note else ""
