"""What tests of the reader share: trees of texts, and as plain data, from either parser."""

import yaml

from formulekit.reader import Node, Scalar, Sequence, read
from formulekit.source import Source

Loader = type[yaml.CSafeLoader | yaml.SafeLoader]
Plain = str | list["Plain"] | dict[str, "Plain"]
LOADERS: list[Loader] = [yaml.CSafeLoader, yaml.SafeLoader]


def tree(text: str, loader: Loader = yaml.CSafeLoader) -> Node:
    """Read a text that has no fault."""
    node, faults = read(Source("x.yaml", text), loader)
    assert faults == ()
    assert node is not None
    return node


def plain(node: Node) -> object:
    """Give a tree as plain data."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key: plain(entry.value) for key, entry in node.entries.items()}
