"""Writes a page of panels as a graph in the DOT language: each panel a cluster, with a box for each thing in it."""

from collections.abc import Iterator

from formulekit.drawing.frames.dot import label_of
from formulekit.drawing.posters import Entry, Panel, Poster
from formulekit.palette import INK, Palette, tone_of


def source(part: Poster, palette: Palette) -> str:
    """Write the graph, which a reader can lay out with a Graphviz of their own.

    Args:
        part: The page.
        palette: The colours of the boxes.
    """
    from graphviz import Digraph

    facts = [f"{fact.label}: {fact.text}" for fact in part.facts]
    graph = Digraph(
        graph_attr={"rankdir": "LR", "fontname": "Arial", "fontcolor": INK, "label": label_of([*facts, part.note])},
        node_attr={"shape": "box", "style": "filled", "fontname": "Arial", "fontsize": "10"},
        edge_attr={"color": INK},
    )
    for number, panel in enumerate(part.panels, 1):
        with graph.subgraph(name=f"cluster{number}") as cluster:
            cluster.attr(label=label_of([panel.name]))
            for entry, name, following in _entries(panel, number):
                cluster.node(name, label_of(_texts(entry)), fillcolor=tone_of(palette, entry.tone or "").fill)
                for other in following:
                    cluster.edge(name, other)
    return str(graph.source)


def _entries(panel: Panel, number: int) -> Iterator[tuple[Entry, str, list[str]]]:
    """Give the things in a panel, each with the name of its box in the graph and of those to which it goes on."""
    before = 0
    for group in panel.groups:
        for place, entry in enumerate(group.entries, 1):
            following = (place + 1, *entry.others) if entry.onward else entry.others
            yield entry, f"panel{number}entry{before + place}", [f"panel{number}entry{before + n}" for n in following]
        before += len(group.entries)


def _texts(entry: Entry) -> list[str]:
    return [entry.badge, entry.name, entry.strong, entry.note, entry.figure]
