"""What falls apart between braces: a value at a comma, and a key that has no space behind its colon."""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from formulekit.model.fields import Leaf
from formulekit.model.shapes import KeyedShape, ListShape, Shape
from formulekit.project.amounts import in_figures, readings
from formulekit.reader import Entry, Mapping, Scalar
from formulekit.yaml_lines import SPACES, quoted, shortened

# More keys than these between one pair of braces are no values with commas.
_FEW = 200
_NUMBERS = frozenset({"number", "quantity", "figure", "share", "whole"})
# The quotation marks of word processors, which hold no text together.
_CURLY = frozenset({"“”", "„”", "„“", "””", "\u2018\u2019", "«»"})
_GLUED = re.compile(rf"([\w-]{{1,64}}):[\s{SPACES}]*([^\s{SPACES}].*)", re.DOTALL)


class Torn(NamedTuple):
    """A value of which the parts stand as keys without a value.

    Attributes:
        key: The key that it belongs to, as the mapping knows it.
        written: That key as it stands in the file.
        value: The value as it was written.
        parts: What stands where keys should, in order.
        glued: Whether the first of them holds the key itself, with no ordinary space behind its colon.
    """

    key: str
    written: str
    value: str
    parts: tuple[str, ...]
    glued: bool


def torn(mapping: Mapping, known: Callable[[str], str | None]) -> dict[str, Torn]:
    """Give, per key without a value, the value that it is a part of; not the keys in their own right.

    Args:
        mapping: What the keys stand in.
        known: Gives the key that the mapping would know a text by; None where it is no key.
    """
    if not mapping.flow or len(mapping.entries) > _FEW:
        return {}
    found: dict[str, Torn] = {}
    for source in dict.fromkeys(entry.key.source for entry in mapping.entries.values()):
        around = [pair for pair in mapping.entries.items() if pair[1].key.source is source]
        around.sort(key=lambda pair: pair[1].key.start)
        glued = [_glued(entry, known) for _, entry in around]
        heads = [number for number, (_, entry) in enumerate(around) if glued[number] or not _is_bare(entry)]
        for first, after in pairwise((*heads, len(around))):
            whole = _whole(around[first], glued[first], around[first + 1 : after])
            found |= dict.fromkeys(whole.parts, whole) if whole else {}
    return found


def _whole(head: tuple[str, Entry], glued: "_Glued | None", parts: list[tuple[str, Entry]]) -> Torn | None:
    key, entry = head
    if not isinstance(entry.value, Scalar):
        return None
    last = (parts[-1] if parts else head)[1].key
    start = entry.key.start + glued.at if glued else entry.value.start
    value = " ".join(entry.key.source.text[start : last.end].split())
    texts = tuple(text for text, _ in parts)
    if glued:
        return Torn(glued.key, glued.written, value, (key, *texts), glued=True)
    return Torn(key, entry.key.text, value, texts, glued=False)


def advice(torn: Torn, shape: Shape | None) -> tuple[str, dict[str, str]]:
    """Choose the text of `unknown-key` that says how to write the value in one piece, and what it mentions.

    Args:
        torn: The value.
        shape: What may stand there; None where nothing is known of it.
    """
    wrap = "{{2030: {}}}" if isinstance(shape, KeyedShape) else "{}"
    leaf = shape.value if isinstance(shape, KeyedShape) else shape
    figures = _figures(torn.value, leaf.name) if isinstance(leaf, Leaf) else ()
    if len(figures) > 1:
        return "comma-thousands", {"thousands": wrap.format(figures[0]), "decimal": wrap.format(figures[1])}
    if torn.glued and len(torn.parts) == 1:
        return "colon-space", {"meant": f"{torn.written}: {torn.value}"}
    if isinstance(shape, ListShape):
        return "comma-list", {}
    if figures:
        return "comma-number", {"whole": wrap.format(in_figures(torn.value) or figures[0])}
    inside = torn.value[1:-1]
    if torn.value[:1] + torn.value[-1:] in _CURLY and not re.search(r"[“”„«»\u2018]", inside):
        return "comma-curly", {"value": inside, "whole": quoted(shortened(inside))}
    return "comma-text", {"whole": quoted(shortened(torn.value))}


def _figures(value: str, name: str) -> tuple[str, ...]:
    """Give the numbers that a value may mean where one is due; a share is never thousands."""
    numbers = readings(value) if name in _NUMBERS else ()
    return (f"{numbers[1]}%",) if len(numbers) > 1 and name == "share" else numbers


def _is_bare(entry: Entry) -> bool:
    """Tell whether neither a value nor a colon stands behind a key."""
    key, value = entry
    behind = key.source.text[key.end : value.end + 1]
    return key.source is value.source and value.start == value.end and ":" not in behind


class _Glued(NamedTuple):
    """A key in front of a value, as the mapping knows it and as it is written, and where the value begins in it."""

    key: str
    written: str
    at: int


def _glued(entry: Entry, known: Callable[[str], str | None]) -> _Glued | None:
    """Tell a key and a value without an ordinary space between them."""
    found = _GLUED.fullmatch(entry.key.text) if entry.key.plain and _is_bare(entry) else None
    key = known(found[1]) if found else None
    return _Glued(key, found[1], found.start(2)) if found and key else None
