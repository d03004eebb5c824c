"""Writes a table as a graph in the DOT language: a line from each column to each row that it meets."""

from formulekit.drawing.frames.dot import label_of
from formulekit.drawing.tables import Matrix
from formulekit.palette import INK, PAPER


def source(part: Matrix) -> str:
    """Write the graph, which a reader can lay out with a Graphviz of their own.

    Args:
        part: The table.
    """
    from graphviz import Digraph

    graph = Digraph(
        graph_attr={"rankdir": "LR", "fontname": "Arial", "fontcolor": INK, "label": label_of([part.note])},
        node_attr={"shape": "box", "style": "filled", "fillcolor": PAPER, "fontname": "Arial", "fontsize": "10"},
        edge_attr={"color": INK, "fontname": "Arial", "fontsize": "9", "arrowhead": "none"},
    )
    for number, head in enumerate(part.heads, 1):
        graph.node(f"column{number}", label_of([head.name, *head.lines]))
    for number, row in enumerate(part.rows, 1):
        graph.node(f"row{number}", label_of([row.name]))
        for column, cell in enumerate(row.cells, 1):
            if cell.text:
                graph.edge(f"column{column}", f"row{number}", label_of([cell.text]))
    return str(graph.source)
