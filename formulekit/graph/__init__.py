"""A formule as rules, views and analyses ask for it: an index of plain dicts, and its networkx graph.

Each name is imported when it is first used (PEP 562): words of rules take no index, and an index takes no networkx. The
types stand in the stub.
"""

from importlib import import_module

_HOMES = {
    "Facts": "facts",
    "Flow": "index",
    "FormuleGraph": "multigraph",
    "Index": "index",
    "Link": "index",
    "Pin": "facts",
    "Promise": "index",
    "Shadow": "facts",
    "graph_of": "multigraph",
}

__all__ = list(_HOMES)


def __getattr__(name: str) -> object:
    """Import what is asked for when it is first used."""
    if name not in _HOMES:
        raise AttributeError(f"module 'formulekit.graph' has no attribute {name!r}")
    return getattr(import_module(f"formulekit.graph.{_HOMES[name]}"), name)
