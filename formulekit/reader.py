"""From YAML text to a tree in which every value knows its place; the only module that knows yaml.

It listens to libyaml's events and builds the tree itself: limits are counted before anything is built, text stays
text, and what a formule does not need (anchors, tags, several documents) is refused. Never `compose` or `load`:
they crash on depth, run code in tags or blow up on aliases.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol, TypeAlias

import yaml

from formulekit.findings import Fault, Place
from formulekit.source import Source
from formulekit.yaml_errors import Stumble, cause

MAX_DEPTH = 32
MAX_NODES = 200_000
MAX_SCALAR = 64 * 1024
MAX_KEY = 256

# Tab, line feed and carriage return aside, no control; no NEL, LS, PS; no bidirectional override; no inner BOM.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)


class Scalar(NamedTuple):
    """One value: its text, where it stands, and whether it is written plainly, without quotes or bar."""

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

    def get_event(self) -> Event | None:
        """Give the next event; None after the last one."""


class _Unreadable(Exception):  # noqa: N818  never leaves this module: it ends the reading of one file
    """Reading cannot go on."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


@dataclass(slots=True)
class _Frame:
    """A collection that is being read."""

    start: int
    end: int
    flow: bool
    entries: dict[str, Entry] | None
    items: list[Node]
    key: Scalar | None = None


class _Builder:
    """Builds one tree from events."""

    def __init__(self, source: Source, loader: Loader) -> None:
        self.source = source
        self.loader = loader
        self.faults: dict[tuple[object, ...], Fault] = {}
        self.frames: list[_Frame] = []
        self.nodes = 0
        self.documents = 0
        self.root: Node | None = None

    def fault(self, rule: str, text: str, start: int, end: int, **values: str) -> Fault:
        return Fault(rule, self.source.place(start, max(end, start)), text, values=values)

    def refuse(self, text: str, start: int, end: int) -> None:
        """Note the first use of something that formules do not have."""
        self.faults.setdefault(("unsupported", text), self.fault("unsupported-yaml", text, start, end))

    def limit(self, text: str, start: int, end: int, most: int) -> _Unreadable:
        return _Unreadable(self.fault("limit-exceeded", text, start, end, most=str(most)))

    def build(self) -> Node | None:
        """Hear every event up to the end of the file."""
        hear: dict[type[object], Callable[[Event], None]] = {
            yaml.ScalarEvent: self.scalar,
            yaml.MappingStartEvent: self.open_mapping,
            yaml.MappingEndEvent: self.close,
            yaml.SequenceStartEvent: self.open_sequence,
            yaml.SequenceEndEvent: self.close,
            yaml.AliasEvent: self.alias,
            yaml.DocumentStartEvent: self.document,
            yaml.DocumentEndEvent: self.passed,
            yaml.StreamStartEvent: self.passed,
            yaml.StreamEndEvent: self.passed,
        }
        while event := self.loader.get_event():
            hear[type(event)](event)
        return self.root

    def passed(self, event: Event) -> None:
        """Pass over what says nothing."""

    def alias(self, event: Event) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        self.refuse("alias", start, end)
        self.add(Scalar(self.source, start, end, ""))

    def document(self, event: Event) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        self.documents += 1
        if event.version or event.tags:
            self.refuse("directive", start, end)
        if self.documents > 1:
            raise _Unreadable(self.fault("unsupported-yaml", "document", start, end))

    def decorated(self, event: Event) -> None:
        if event.anchor is not None:
            self.refuse("anchor", event.start_mark.index, event.start_mark.index + len(event.anchor) + 1)
        if event.tag is not None:
            self.refuse("tag", event.start_mark.index, event.start_mark.index + 1)

    def scalar(self, event: Event) -> None:
        start, end, text = event.start_mark.index, event.end_mark.index, event.value
        if event.anchor is not None or event.tag is not None:
            self.decorated(event)
        if len(text) > MAX_SCALAR:
            raise self.limit("scalar", start, end, MAX_SCALAR)
        if event.style == '"' and (bad := _FORBIDDEN.search(text)):
            self.faults.setdefault(
                ("escape", start),
                self.fault("unreadable-file", "escape", start, end, code=f"{ord(bad[0]):04X}"),
            )
        self.add(Scalar(self.source, start, end, text, not event.style))

    def open_mapping(self, event: Event) -> None:
        self.open(event, mapping=True)

    def open_sequence(self, event: Event) -> None:
        self.open(event, mapping=False)

    def open(self, event: Event, *, mapping: bool) -> None:
        start = event.start_mark.index
        if event.anchor is not None or event.tag is not None:
            self.decorated(event)
        if len(self.frames) >= MAX_DEPTH:
            raise self.limit("depth", start, start + 1, MAX_DEPTH)
        if self.frames and self.frames[-1].entries is not None and self.frames[-1].key is None:
            raise _Unreadable(self.fault("unsupported-yaml", "complex-key", start, start + 1))
        end = event.end_mark.index
        self.frames.append(_Frame(start, end, bool(event.flow_style), {} if mapping else None, []))

    def close(self, event: Event) -> None:
        frame = self.frames.pop()
        end = event.end_mark.index if frame.flow else frame.end
        if frame.entries is None:
            self.add(Sequence(self.source, frame.start, end, tuple(frame.items)))
        else:
            self.add(Mapping(self.source, frame.start, end, frame.entries, frame.flow))

    def add(self, node: Node) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise self.limit("nodes", node.start, node.end, MAX_NODES)
        if not self.frames:
            self.root = node
            return
        frame = self.frames[-1]
        frame.end = node.end
        if frame.entries is None:
            frame.items.append(node)
        elif frame.key is None:
            frame.key = self.checked_key(node)
        else:
            key, frame.key = frame.key, None
            if key.text in frame.entries:
                self.repeat(frame.entries[key.text], key, node)
            else:
                frame.entries[key.text] = Entry(key, node)

    def checked_key(self, node: Node) -> Scalar:
        if not isinstance(node, Scalar):
            raise _Unreadable(self.fault("unsupported-yaml", "complex-key", node.start, node.end))
        if node.text == "<<" and node.plain:
            self.refuse("merge-key", node.start, node.end)
        if node.text == "" and node.plain and node.start == node.end:
            self.refuse("null-key", node.start, node.end)
        if len(node.text) > MAX_KEY:
            raise self.limit("key", node.start, node.end, MAX_KEY)
        return node

    def repeat(self, first: Entry, key: Scalar, value: Node) -> None:
        join(first.value, value)
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
        # The stubs call every mark optional; both parsers always set it.
        builder = _Builder(source, parser(source.text))  # type: ignore[arg-type]
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
    text, index = cause(stumble, source.text)
    index = min(index, len(source.text.rstrip()))
    sign = source.text[index : index + 1].strip("\r\n")
    return Fault("invalid-yaml", source.place(index, index + len(sign)), text, values={"sign": sign})


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
