"""Writes a planned frame as a graph in the DOT language, with rows and the order on them pinned."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from formulekit.drawing.diagram import Stroke
from formulekit.drawing.frames.planning import Plan, Spoke, names, ranks
from formulekit.drawing.frames.rows import FEW
from formulekit.drawing.printable import printable
from formulekit.drawing.typesetting import Block
from formulekit.palette import INK, Palette, tone_of

INCH = 72.0
"""Points in an inch: Graphviz takes sizes in inches."""

_BETWEEN_RANKS = 21.0

STYLES: Mapping[Stroke, str] = {
    "plain": "solid",
    "open": "solid",
    "dashed": "dashed",
    "dashed-open": "dashed",
    "dotted": "dotted",
    "heavy": "bold",
    "double": "solid",
}
"""How Graphviz draws each look of a line."""


def source(planned: Plan, palette: Palette) -> str:
    """Write the graph; Graphviz lays out this very text, and a reader can draw it with a Graphviz of their own.

    Args:
        planned: The frame with its measures and rows.
        palette: The colours of the boxes.
    """
    from graphviz import Digraph

    graph = Digraph(
        graph_attr={"ranksep": _inches(_BETWEEN_RANKS), "nodesep": _inches(planned.spread.spacing)},
        node_attr={"shape": "box", "fixedsize": "true", "fontname": "Arial", "fontcolor": INK},
        edge_attr={"arrowsize": "0.8", "color": INK},
        body=[*_nodes(planned, palette), *_ranks(planned)],
    )
    for number, spoke in enumerate(planned.spokes):
        style = STYLES[planned.frame.edges[spoke.edge].stroke]
        weight = "1" if planned.spread.straight or spoke.span == 1 else "0"
        look = {"dir": _direction(spoke), "style": style, "weight": weight}
        graph.edge(spoke.upper, spoke.lower, id=f"spoke{number}", **look)
    return str(graph.source)


def _nodes(planned: Plan, palette: Palette) -> Iterator[str]:
    """Write the boxes and the labels."""
    for node, name in zip(planned.frame.nodes, names(planned.frame).values(), strict=True):
        style = "filled,dashed" if node.border == "dashed" else "filled"
        tone = tone_of(palette, node.tone)
        look = f'fillcolor="{tone.fill}" color="{tone.line}" style="{style}" fontsize=10'
        inside = (member.name for member in node.members)
        texts = (node.badge, *(line.text for line in planned.boxes[node.id].lines), *inside)
        yield f"\t{name} [{_size(planned.boxes[node.id])} {look} label={_quoted(texts)}]\n"
    for number, block in enumerate(planned.labels):
        label_text = _quoted(line.text for line in block.lines)
        yield f"\tlabel{number} [{_size(block)} peripheries=0 fontsize=9 label={label_text}]\n"


def _size(block: Block) -> str:
    """Write a block's size as attributes of a node."""
    return f"width={_inches(block.width)} height={_inches(block.height)}"


def _inches(points: float) -> str:
    """Write a length as Graphviz takes it."""
    return f"{points / INCH:.4f}"


def _quoted(texts: Iterable[str]) -> str:
    """Write lines of text as one label, between quotes."""
    from graphviz.quoting import quote

    return str(quote(label_of(texts)))


def label_of(texts: Iterable[str]) -> str:
    """Write lines of text as one label that means nothing but itself; empty ones are left out.

    Args:
        texts: The lines.
    """
    from graphviz import escape, nohtml

    lines = (escape(printable(text)).replace("&", "&amp;") for text in texts if text)
    label: str = nohtml("\\n".join(lines))
    return label


def _ranks(planned: Plan) -> Iterator[str]:
    """Pin what stands on one height, the order of the boxes there where they are many, and the heights."""
    heights = ranks(planned.frame, planned.rows)
    for rank in heights:
        yield f"\t{{rank=same; {'; '.join(rank)}}}\n"
        if rank[0].startswith("box") and len(rank) > 1 and len(planned.frame.nodes) > FEW:
            yield f"\t{' -> '.join(rank)} [style=invis]\n"
    for upper, lower in pairwise(heights):
        yield f"\t{upper[0]} -> {lower[0]} [style=invis weight=0]\n"


def _direction(spoke: Spoke) -> str:
    """Tell Graphviz at which end to leave room for an arrow."""
    if spoke.down:
        return "forward"
    return "back" if spoke.up else "none"
