"""A formule as rules, views and analyses ask for it: an index of plain dicts, and its networkx graph.

networkx is imported when a graph is first asked for (PEP 562); the types stand in the stub.
"""

from importlib import import_module

from formulekit.graph.facts import Facts, Pin, Shadow, Use
from formulekit.graph.index import Flow, Index, Link, Promise

__all__ = ["Facts", "Flow", "Index", "Link", "Pin", "Promise", "Shadow", "Use", "graph_of"]


def __getattr__(name: str) -> object:
    """Import the graph when it is first used."""
    if name != "graph_of":
        raise AttributeError(f"module 'formulekit.graph' has no attribute {name!r}")
    return import_module("formulekit.graph.multigraph").graph_of
