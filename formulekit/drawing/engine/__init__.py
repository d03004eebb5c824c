"""Graphviz, which gives boxes and lines their places: in a sandbox, else the machine's own."""

from formulekit.drawing.engine import program
from formulekit.drawing.failure import NoEngine


def lay_out(dot: str) -> str:
    """Let Graphviz place a graph.

    Args:
        dot: One graph in the DOT language.

    Returns:
        Graphviz's `json0`: the graph with its positions.

    Raises:
        DrawingError: Graphviz is missing, refused the graph, or ran out of time or memory.
    """
    try:
        from formulekit.drawing.engine import sandbox

        return sandbox.lay_out(dot)
    except (ImportError, NoEngine):
        return program.lay_out(dot)
