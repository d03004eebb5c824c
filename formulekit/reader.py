"""From YAML text to a tree in which every value knows its place; the only module that knows yaml.

It listens to libyaml's events and builds the tree itself: limits are counted before anything is built, text stays
text, and what a formule does not need (anchors, tags, several documents) is refused. Never `compose` or `load`:
they crash on depth, run code in tags or blow up on aliases.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple, Protocol, TypeAlias

import yaml

from formulekit.findings import Fault, Place
from formulekit.source import Source
from formulekit.yaml_errors import Stumble, cause
from formulekit.yaml_lines import ITEM
from formulekit.yaml_slips import Slip, slip

MAX_DEPTH = 32
MAX_NODES = 200_000
MAX_SCALAR = 64 * 1024
MAX_KEY = 256

# Tab, line feed and carriage return aside, no control; no NEL, LS, PS; no bidirectional override; no inner BOM.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)


_ITEM = re.compile(ITEM)
_LONE = re.compile(r"(?:\s++|#[^\r\n]*+)*+")


class Scalar(NamedTuple):
    """One value: its text, where it stands, and whether it is written plainly, without quotes or bar.

    A file has hundreds of them. Where they are read they are made by `tuple.__new__`, which takes half the time of
    the constructor.
    """

    source: Source
    start: int
    end: int
    text: str
    plain: bool = True


class Sequence(NamedTuple):
    """A list."""

    source: Source
    start: int
    end: int
    items: "tuple[Node, ...]"


class Entry(NamedTuple):
    """A key as it is written, and its value."""

    key: Scalar
    value: "Node"


class Mapping(NamedTuple):
    """A mapping, by the text of its keys; `flow` when it stands between braces."""

    source: Source
    start: int
    end: int
    entries: dict[str, Entry]
    flow: bool = False


Node: TypeAlias = Scalar | Sequence | Mapping


def place_of(node: Node) -> Place:
    """Give the place of a node."""
    return node.source.place(node.start, node.end)


class Mark(Protocol):
    """A parser's place in the text."""

    index: int


class Event(Protocol):
    """What a parser tells; which attributes it has depends on its class."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    flow_style: bool | None
    version: tuple[int, int] | None
    tags: dict[str, str] | None


class Loader(Protocol):
    """What is asked of a YAML parser: its events."""

    def get_event(self) -> Event:
        """Give the next event; asked no further than the end of the stream."""


_SCALAR: type[object] = yaml.ScalarEvent
_MAPPING: type[object] = yaml.MappingStartEvent
_MAPPING_END: type[object] = yaml.MappingEndEvent
_SEQUENCE: type[object] = yaml.SequenceStartEvent
_SEQUENCE_END: type[object] = yaml.SequenceEndEvent
_ALIAS: type[object] = yaml.AliasEvent
_DOCUMENT: type[object] = yaml.DocumentStartEvent
_STREAM_END: type[object] = yaml.StreamEndEvent
_PASSED: frozenset[type[object]] = frozenset({yaml.StreamStartEvent, yaml.DocumentEndEvent})


class _Unreadable(Exception):  # noqa: N818  never leaves this module: it ends the reading of one file
    """Reading cannot go on."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


class _Builder:
    """Builds one tree from events, as deep as the limit lets it go."""

    def __init__(self, source: Source, loader: Loader) -> None:
        self.source = source
        self.loader = loader
        self.hear = loader.get_event
        self.faults: dict[tuple[object, ...], Fault] = {}
        self.depth = 0
        self.nodes = 0
        self.documents = 0

    def fault(self, rule: str, text: str, start: int, end: int, **values: str) -> Fault:
        return Fault(rule, self.source.place(start, max(end, start)), text, values=values)

    def refuse(self, text: str, start: int, end: int) -> None:
        """Note the first use of something that formules do not have."""
        self.faults.setdefault(("unsupported", text), self.fault("unsupported-yaml", text, start, end))

    def limit(self, text: str, start: int, end: int, most: int) -> _Unreadable:
        return _Unreadable(self.fault("limit-exceeded", text, start, end, most=str(most)))

    def build(self) -> Node | None:
        """Hear every event up to the end of the file."""
        root: Node | None = None
        while type(event := self.hear()) is not _STREAM_END:
            kind = type(event)
            if kind is _DOCUMENT:
                self.document(event)
            elif kind not in _PASSED:
                root = self.node(event)
        return root

    def document(self, event: Event) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        self.documents += 1
        if event.version or event.tags:
            self.refuse("directive", start, end)
        if self.documents > 1:
            raise _Unreadable(self.fault("unsupported-yaml", "document", start, end))

    def node(self, event: Event) -> Node:
        """Hear what this event begins."""
        kind = type(event)
        if kind is _SCALAR:
            return self.scalar(event)
        if kind is _MAPPING:
            return self.mapping(event)
        if kind is _SEQUENCE:
            return self.sequence(event)
        return self.alias(event)

    def alias(self, event: Event) -> Scalar:
        start, end = event.start_mark.index, event.end_mark.index
        self.refuse("alias", start, end)
        self.count(start, end)
        return Scalar(self.source, start, end, "")

    def scalar(self, event: Event) -> Scalar:
        start, end, text, style = event.start_mark.index, event.end_mark.index, event.value, event.style
        if event.anchor is not None or event.tag is not None:
            self.decorated(event)
        if len(text) > MAX_SCALAR:
            raise self.limit("scalar", start, end, MAX_SCALAR)
        if style == '"' and (bad := _FORBIDDEN.search(text)):
            self.faults.setdefault(
                ("escape", start),
                self.fault("unreadable-file", "escape", start, end, code=f"{ord(bad[0]):04X}"),
            )
        self.count(start, end)
        return tuple.__new__(Scalar, (self.source, start, end, text, not style))  # see `Scalar`

    def mapping(self, event: Event) -> Mapping:
        start, end = self.enter(event), event.end_mark.index
        flow = bool(event.flow_style)
        entries: dict[str, Entry] = {}
        while type(event := self.hear()) is not _MAPPING_END:
            key = self.key(event)
            value = self.node(self.hear())
            if value.start == value.end and not flow:
                value = self.emptied(key, value)
            end = value.end
            first = entries.setdefault(key.text, entry := tuple.__new__(Entry, (key, value)))
            if first is not entry:
                self.repeat(first, key, value)
        return Mapping(self.source, start, self.leave(event, start, end, flow=flow), entries, flow)

    def emptied(self, key: Scalar, value: Node) -> Node:
        """Place what is not there behind its key where no colon is: libyaml places it where the next thing begins."""
        place = key.end if _LONE.fullmatch(self.source.text, key.end, value.start) else value.start
        return value._replace(start=place, end=place)

    def sequence(self, event: Event) -> Sequence:
        start, end = self.enter(event), event.end_mark.index
        flow = bool(event.flow_style)
        items: list[Node] = []
        while type(event := self.hear()) is not _SEQUENCE_END:
            items.append(item := self.node(event))
            end = item.end
        return Sequence(self.source, start, self.leave(event, start, end, flow=flow), tuple(items))

    def enter(self, event: Event) -> int:
        """Go into a collection, and give where it starts."""
        start = event.start_mark.index
        if event.anchor is not None or event.tag is not None:
            self.decorated(event)
        if self.depth >= MAX_DEPTH:
            raise self.limit("depth", start, start + 1, MAX_DEPTH)
        self.depth += 1
        return start

    def leave(self, event: Event, start: int, end: int, *, flow: bool) -> int:
        """Come out of a collection, and give where it ends: without a bracket, where the last thing in it does."""
        self.depth -= 1
        end = event.end_mark.index if flow else end
        self.count(start, end)
        return end

    def decorated(self, event: Event) -> None:
        if event.anchor is not None:
            self.refuse("anchor", event.start_mark.index, event.start_mark.index + len(event.anchor) + 1)
        if event.tag is not None:
            self.refuse("tag", event.start_mark.index, event.start_mark.index + 1)

    def count(self, start: int, end: int) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise self.limit("nodes", start, end, MAX_NODES)

    def key(self, event: Event) -> Scalar:
        kind = type(event)
        if kind is _SCALAR:
            key = self.scalar(event)
        elif kind is _ALIAS:
            key = self.alias(event)
        else:
            start = self.enter(event)
            raise _Unreadable(self.fault("unsupported-yaml", "complex-key", start, start + 1))
        if key.plain and key.text in {"<<", ""}:
            self.odd_key(key)
        if len(key.text) > MAX_KEY:
            raise self.limit("key", key.start, key.end, MAX_KEY)
        return key

    def odd_key(self, key: Scalar) -> None:
        if key.text:
            self.refuse("merge-key", key.start, key.end)
        elif key.start == key.end:
            self.refuse("null-key", key.start, key.end)

    def repeat(self, first: Entry, key: Scalar, value: Node) -> None:
        join(first.value, value)
        if not _ITEM.match(key.text):  # what is meant as two items of a list is told as such
            self.faults[("duplicate", key.start)] = duplicate(first.key, key)


def duplicate(first: Scalar, second: Scalar) -> Fault:
    """Say that a key stands twice in one mapping."""
    values = {"key": second.text, "first": first.text}
    text = "" if first.text == second.text else "languages"
    return Fault("duplicate-key", place_of(second), text, (), values, ((place_of(first), "first"),))


def join(first: Node, second: Node) -> None:
    """Let what a mapping lacks come from another one that stands under the same key; the first of anything counts.

    The first mapping itself grows: to copy it for every repetition takes time in the square of the file.
    """
    if isinstance(first, Mapping) and isinstance(second, Mapping):
        for key, entry in second.entries.items():
            first.entries.setdefault(key, entry)


def read(
    source: Source, loader: type[yaml.CSafeLoader | yaml.SafeLoader] | None = None
) -> tuple[Node | None, tuple[Fault, ...]]:
    """Read one document.

    Args:
        source: The text.
        loader: The parser's class; libyaml's where it is there, else PyYAML's own.

    Returns:
        The tree, or None where there is none, and what is wrong with the text. With a fault other than
        `duplicate-key` the tree says less than the file does.
    """
    bad = _FORBIDDEN.search(source.text)
    if bad:
        place = source.place(bad.start(), bad.end())
        return None, (Fault("unreadable-file", place, "character", values={"code": f"{ord(bad[0]):04X}"}),)
    parser = loader or (yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader)
    builder = None
    try:
        builder = _Builder(source, parser(source.text))  # type: ignore[arg-type]  # stubs: a mark may be None; it is not
        return builder.build(), tuple(builder.faults.values())
    except _Unreadable as stop:
        faults = builder.faults.values() if builder else ()
        return None, (*faults, stop.fault)
    except (yaml.YAMLError, ValueError) as error:
        # PyYAML's own parser lets `chr` and `int` fail on a character or a version number that there is not.
        return None, (_stumbled(error, source, getattr(builder and builder.loader, "index", 0)),)


def _stumbled(error: yaml.YAMLError | ValueError, source: Source, reached: int) -> Fault:
    problem = getattr(error, "problem_mark", None)
    at = problem.index if problem else reached
    context = getattr(error, "context_mark", None)
    stumble = Stumble(
        getattr(error, "context", None) or "",
        getattr(error, "problem", None) or str(error),
        context.index if context else at,
        at,
    )
    name, place = cause(stumble, source.text)
    text, index, values = slip(name, place, source.text) or Slip(name, place, {})
    index = min(index, len(source.text.rstrip()))
    sign = source.text[index : index + 1].strip("\r\n")
    return Fault("invalid-yaml", source.place(index, index + len(sign)), text, values={"sign": sign, **values})


def texts(node: Node) -> Iterator[Scalar]:
    """Give every value below a node that is text, keys not included, in the order of the file."""
    stack = [node]
    while stack:
        current = stack.pop()
        if isinstance(current, Scalar):
            yield current
        elif isinstance(current, Sequence):
            stack.extend(reversed(current.items))
        else:
            stack.extend(entry.value for entry in reversed(current.entries.values()))
