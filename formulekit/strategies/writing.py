"""A formule as the text that its author writes: its tree in Dutch or English, and that tree as YAML."""

import datetime
import re
from collections.abc import Collection
from decimal import Decimal
from functools import cache
from typing import NamedTuple, TypeAlias

from formulekit.language import Language
from formulekit.model import Body
from formulekit.model.fields import Fixed, Leaf
from formulekit.model.shapes import BodyShape, KeyedShape, ListShape, Shape, fields_of
from formulekit.vocabulary import EVERYWHERE, FALSE, KEYS, TRUE, UNKNOWN, translated

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"
"""What stands in a file: texts, lists, and mappings by the keys as they are written."""

_WIDTH = 100
_PERCENT = 100
# What YAML reads as this very text where it stands plainly, in a block and between brackets.
_PLAIN = re.compile(r"(?!---|\.\.\.)[^\W_](?:[^:#\n\t\\\x00-\x1f]|:(?!\s|$)|(?<!\s)#)*(?<!\s)")
_FLOW_SIGN = re.compile(r"[,\[\]{}:?]")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})


def tree_of(body: Body, language: Language) -> Tree:
    """Give a body as its author writes it: what is left out by default is left out.

    Args:
        body: The body, such as a formule.
        language: The language of keys and fixed values.
    """
    written: dict[str, Tree] = {}
    for row in _rows(type(body), language):
        value = getattr(body, row.attribute)
        if row.required or value != row.default:
            written[row.key] = _tree(value, row.shape, language)
    return written


class _Row(NamedTuple):
    """One key of a body in one language: its attribute of the model, and what decides whether it is written."""

    key: str
    attribute: str
    shape: Shape
    required: bool
    default: object


@cache
def _rows(body: type[Body], language: Language) -> tuple[_Row, ...]:
    """Give the keys of a body, in the order in which an author writes them."""
    attributes = {info.alias or name: name for name, info in body.model_fields.items()}
    fields = fields_of(body)
    return tuple(
        _Row(
            term.within(language),
            attributes[term.en],
            fields[term.en].shape,
            fields[term.en].required,
            body.model_fields[attributes[term.en]].default,
        )
        for term in (*KEYS[body.scope], *EVERYWHERE)
    )


def _tree(value: object, shape: Shape, language: Language) -> Tree:
    if isinstance(shape, BodyShape) and isinstance(value, Body):
        return tree_of(value, language) or ""
    if isinstance(shape, ListShape) and isinstance(value, tuple):
        items = [_tree(item, shape.item, language) for item in value]
        return items[0] if shape.single and len(items) == 1 else items
    if isinstance(shape, KeyedShape) and isinstance(value, dict):
        return {str(key): _tree(item, shape.value, language) for key, item in value.items()}
    if isinstance(shape, Fixed):
        return translated(shape.enumeration, str(value), language)
    return _scalar(value, shape, language)


def _scalar(value: object, shape: Shape, language: Language) -> str:
    name = shape.name if isinstance(shape, Leaf) else "id"
    if isinstance(value, bool):
        return (TRUE if value else FALSE).within(language)
    if isinstance(value, float):
        return _share(value, language) if name == "share" else _number(value, language)
    if value == UNKNOWN.en and name in {"quantity", "figure", "share"}:
        return UNKNOWN.within(language)
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


def _number(value: float, language: Language) -> str:
    """Write a number without exponent, and never so that its decimals could pass for thousands."""
    whole, _, decimals = f"{Decimal(repr(value)):f}".partition(".")
    decimals = decimals.rstrip("0")
    if len(decimals) == 3 and whole.lstrip("-") != "0":  # noqa: PLR2004  three digits look like thousands
        decimals += "0"
    return f"{whole}{',' if language == 'nl' else '.'}{decimals}" if decimals else whole


def _share(value: float, language: Language) -> str:
    """Write a share in per cent where that is the same number again, else as a part of one."""
    percent = float(Decimal(repr(value)) * _PERCENT)
    return f"{_number(percent, language)}%" if percent / _PERCENT == value else _number(value, language)


def yaml_of(tree: Tree) -> str:
    """Write a tree as YAML: in block style, small bodies and lists of one line between brackets.

    Args:
        tree: The tree; an empty text stands for a value that is left empty.
    """
    return "".join(f"{line}\n" for line in _lines(tree))


def _lines(tree: Tree) -> list[str]:
    if isinstance(tree, str):
        return [_quoted(tree)]
    if isinstance(tree, list):
        return [line for item in tree for line in _item(item)]
    return [line for key, value in tree.items() for line in _entry(key, value)]


def _item(item: Tree) -> list[str]:
    inline = _inline(item)
    lines = _lines(item) if inline is None else [inline]
    return [f"{'  ' if number else '- '}{line}" for number, line in enumerate(lines)]


def _entry(key: str, value: Tree) -> list[str]:
    inline = _inline(value)
    if inline is not None and (isinstance(value, str) or len(key) + len(inline) <= _WIDTH):
        return [f"{_quoted(key)}: {inline}".rstrip()]
    return [f"{_quoted(key)}:", *(f"  {line}" for line in _lines(value))]


def _inline(value: Tree) -> str | None:
    """Write a value on the line of its key; None where it goes better below it."""
    if isinstance(value, str):
        return _quoted(value) if value else ""
    if not value:
        return "[]" if isinstance(value, list) else "{}"
    return _between_brackets(value)


def _between_brackets(value: Tree) -> str | None:
    if isinstance(value, str):
        return _quoted(value) if value and not _clearer_in_block(value) else None
    if isinstance(value, list):
        items = _all_between_brackets(value)
        return None if items is None else f"[{', '.join(items)}]"
    if any(map(_clearer_in_block, value)):
        return None
    items = _all_between_brackets(value.values())
    if items is None:
        return None
    return "{" + ", ".join(f"{_quoted(key)}: {item}" for key, item in zip(value, items, strict=True)) + "}"


def _all_between_brackets(values: Collection[Tree]) -> list[str] | None:
    """Write what stands between one pair of brackets; None where any of it goes better in a block, as a body does."""
    if any(isinstance(value, dict) for value in values):
        return None
    items = []
    for value in values:
        item = _between_brackets(value)
        if item is None:
            return None
        items.append(item)
    return items


def _clearer_in_block(text: str) -> bool:
    """Tell whether a text needs quotes between brackets only, such as `0,8`."""
    return bool(_PLAIN.fullmatch(text) and _FLOW_SIGN.search(text))


def _quoted(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else f'"{text.translate(_ESCAPES)}"'
