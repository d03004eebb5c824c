"""What pydantic complains of, as faults of ours: in the file's own spelling, at the key or value that is meant."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain, count
from typing import NamedTuple

from pydantic import ValidationError

from formulekit.findings import Edit, Fault, Path, Place
from formulekit.language import Both
from formulekit.model import Body
from formulekit.model.fields import Fixed, Leaf
from formulekit.model.shapes import BodyShape, KeyedShape, ListShape, Shape, fields_of, shape_at
from formulekit.project.amounts import in_figures, readings
from formulekit.project.composition import Composed
from formulekit.project.mending import day, likely, names_a_day, per_cent, swapped
from formulekit.project.naming import find
from formulekit.project.torn import Torn, advice, torn
from formulekit.reader import Entry, Mapping, Scalar, Sequence, place_of
from formulekit.suggest import nearest
from formulekit.vocabulary import EVERYWHERE, KEYS, UNKNOWN, VALUES, Term, keys_of, spelling
from formulekit.yaml_lines import ITEM, SPACES, quoted, shortened

TEXTS = {
    "missing": ("missing-key", ""),
    "domain_due": ("missing-key", "domain"),
    "extra_forbidden": ("unknown-key", ""),
    "literal_error": ("unknown-value", ""),
    "id_wrong": ("invalid-id", ""),
    "text_wrong": ("wrong-type", "text"),
    "text_empty": ("wrong-type", "empty"),
    "number_wrong": ("wrong-type", "number"),
    "number_unclear": ("wrong-type", "thousands"),
    "number_negative": ("wrong-type", "negative"),
    "share_without_percent": ("wrong-type", "percent"),
    "share_too_large": ("wrong-type", "share"),
    "whole_wrong": ("wrong-type", "whole"),
    "boolean_wrong": ("wrong-type", "boolean"),
    "date_wrong": ("wrong-type", "date"),
    "date_impossible": ("wrong-type", "no-such-day"),
    "year_wrong": ("wrong-type", "year"),
    "period_reversed": ("wrong-type", "period"),
    "two_measures": ("wrong-type", "two-measures"),
    "model_type": ("wrong-type", "mapping"),
    "dict_type": ("wrong-type", "mapping"),
    "tuple_type": ("wrong-type", "list"),
}
"""Per type of error that the model can raise: the rule and the text that say it in our words."""

_WIDE = 40
_ABOUT_SIGN = frozenset({"list-sign", "dash-space"})
_ITEM = re.compile(ITEM)
_GLUED = re.compile(r"(?P<key>[a-z][\w-]{0,63}):(?!//)(?P<value>\S.*)")
_BRACED = re.compile(r"([\w-]{1,64}):([\[{].*)")
_REMARK = re.compile(r": +(?P<text>#[^\s#][^\r\n]*)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b", re.ASCII)
_UNSEEN = re.compile(rf"[{SPACES}\u00ad\u200c-\u200f]")
ABSENT = frozenset({"missing", "domain_due"})
"""The types of errors of what is due and not there."""


class Complaint(NamedTuple):
    """One error of pydantic.

    Attributes:
        kind: Its type.
        path: The path of the key or value that is meant.
        at_key: Whether it is about the key rather than the value.
        values: What our texts mention.
    """

    kind: str
    path: Path
    at_key: bool
    values: dict[str, str]


def complaints_of(error: ValidationError) -> tuple[Complaint, ...]:
    """Give every error of one validation."""
    return tuple(_complaints(error))


def _complaints(error: ValidationError) -> Iterator[Complaint]:
    for details in error.errors(include_url=False, include_input=False):
        values = {name: str(value) for name, value in details.get("ctx", {}).items() if name != "error"}
        path = details["loc"]
        if path and path[-1] == "[key]":
            yield Complaint(details["type"], path[:-1], at_key=True, values=values)
        else:
            at_key = details["type"] == "extra_forbidden"
            yield Complaint(details["type"], (*path, *_inner(values)), at_key, values)


def _inner(values: dict[str, str]) -> Path:
    """Give the key that a check of a whole body is about."""
    return (values["key"],) if "key" in values else ()


def placed(site: "Site", fault: Fault) -> Fault:
    """Give a fault its place, its path and what mends it."""
    path = site.complaint.path
    if site.is_removed:
        return replace(fault, place=site.composed.removed[path], path=path)
    located = site.composed.locate(path) if site.points_at_key else site.composed.located_value(path)
    related = ((located.foreign, "foreign"),) if located.foreign else ()
    if site.complaint.kind == "period_reversed":
        beginning: Path = (*site.parent_path, "from")
        begin = site.composed.located_value(beginning)
        if located.foreign and not begin.foreign:
            values = {**fault.values, "key": site.spelled(beginning), "end": site.spelled(path)}
            related = ((located.foreign, "until"),)
            return replace(fault, place=begin.place, text="beginning", path=beginning, values=values, related=related)
        related = (*related, (begin.foreign or begin.place, "from"))
    if fault.text in _ABOUT_SIGN and not located.foreign and (first := site.first_key):
        located = located._replace(place=place_of(first))
    mend = () if located.foreign else site.mend(fault)
    return replace(fault, place=located.place, path=path, related=related, mend=mend)


class Site(NamedTuple):
    """A complaint where it stands."""

    composed: Composed
    complaint: Complaint

    @property
    def parent_path(self) -> Path:
        """The path of the body or list that holds what is meant."""
        return self.complaint.path[:-1]

    @property
    def key(self) -> str:
        """The key that is meant, or the number of an item; empty for the whole document."""
        return str(self.complaint.path[-1]) if self.complaint.path else ""

    @property
    def points_at_key(self) -> bool:
        """Whether the finding points at the key: what is there is wrong as a whole, or is not there."""
        return self.complaint.at_key or self.complaint.kind in ABSENT or self.complaint.kind == "two_measures"

    @property
    def is_removed(self) -> bool:
        """Whether it is about a key that a `~` in the document itself takes away."""
        return self.complaint.kind in ABSENT and self.complaint.path in self.composed.removed

    @property
    def parent(self) -> Mapping | None:
        """The body that holds what is meant, where there is one."""
        node = find(self.composed.tree, self.parent_path)
        return node if isinstance(node, Mapping) else None

    @property
    def first_key(self) -> Scalar | None:
        """The first key of what stands there."""
        node = find(self.composed.tree, self.complaint.path)
        return next((entry.key for entry in node.entries.values()), None) if isinstance(node, Mapping) else None

    @property
    def entry(self) -> Entry | None:
        """The key and the value as they stand in the file; None where they do not."""
        return self.parent.entries.get(self.key) if self.parent else None

    @property
    def body(self) -> type[Body] | None:
        """The body of which the last step is a key."""
        shape = shape_at(self.composed.document.body, self.parent_path)
        if isinstance(shape, ListShape) and shape.single:
            shape = shape.item
        return shape.body if isinstance(shape, BodyShape) else None

    @property
    def terms(self) -> tuple[Term, ...]:
        """The keys that the language has there."""
        return (*KEYS[self.body.scope], *EVERYWHERE) if self.body else ()

    def spelled(self, path: Path) -> str:
        """Spell the last key of a path as the file does, or would."""
        keys = [step for step in path if isinstance(step, str)]
        if not keys:
            return self.composed.document.id or ""
        site = Site(self.composed, self.complaint._replace(path=path[: len(path) - path[::-1].index(keys[-1])]))
        if site.entry:
            return site.entry.key.text
        return spelling(site.body.scope, keys[-1], self.composed.document.language) if site.body else keys[-1]

    def text(self) -> str:
        """Give what was written: the text of one value, and of more how they begin."""
        node = find(self.composed.tree, self.complaint.path)
        if node is None or isinstance(node, Scalar):
            return node.text if node else ""
        return " ".join(node.source.text[node.start : min(node.end, node.start + _WIDE)].split())

    def meant_key(self) -> str | None:
        """Give the English name of the key that was clearly meant; None where that stands beside it in the same text.

        What only a template or a catalogue has may well be meant: it is there to be written otherwise.
        """
        own = {term.within(self.composed.document.language): term.en for term in self.terms}
        both = own | {text: term.en for term in self.terms for text in (term.nl, term.en)}
        near = nearest(self.key, own) or nearest(self.key, both)
        tree = self.composed.document.tree
        beside = find(tree, self.parent_path) if tree else None
        taken = isinstance(beside, Mapping) and near is not None and both[near] in beside.entries
        return None if near is None or taken else both[near]

    def torn(self) -> dict[str, Torn]:
        """Give the values that fell apart between the braces that this key stands in, per key that is part of one."""
        return torn(self.parent, partial(_known, self.body)) if self.parent else {}

    def torn_fault(self, value: Torn) -> Fault:
        """Give the fault of a value that commas between braces tear apart."""
        shape = shape_at(self.composed.document.body, (*self.parent_path, value.key))
        text, values = advice(value, shape)
        return _fault("unknown-key", text, {"key": value.written, "value": value.value} | values)

    def fault(self, meant: str | None) -> Fault:
        """Say the complaint in our words; its place follows."""
        if self.complaint.at_key and (braced := _BRACED.fullmatch(self.key)):
            return _fault("unknown-key", "colon-space", {"key": braced[1], "meant": f"{braced[1]}: {braced[2]}"})
        rule, text = TEXTS[self.complaint.kind]
        values = {**self.complaint.values, "key": self.spelled(self.complaint.path), "value": self.text()}
        values["body"] = self.spelled(self.parent_path)
        if rule == "unknown-key":
            return self._unknown_key(values, meant)
        if rule == "invalid-id":
            written = self.key if self.complaint.at_key else values["value"]
            own = not self.parent_path and not self.complaint.at_key
            example = self._free(id_of(written)) if self.complaint.at_key else id_of(written)
            return _fault(rule, "own" if own else "", values | {"value": written, "example": example})
        if rule == "missing-key":
            text = "removed" if self.is_removed else text if self.parent_path else "head"
            return _fault(rule, text, values)
        node = find(self.composed.tree, self.complaint.path)
        if isinstance(node, Scalar) and node.plain and node.text in {"", "~"} and not self.complaint.at_key:
            return self._nothing(node, values)
        return self._unknown_value(values) if rule == "unknown-value" else self._wrong_type(text, values)

    def _free(self, name: str) -> str:
        """Give an id that can be declared here: itself, or with a number where it stands beside it already."""
        taken = self.parent.entries if self.parent else ()
        others = (f"{name[:60]}-{number}" for number in count(2))
        return next(each for each in chain((name,), others) if each not in taken)

    def _wrong_type(self, text: str, values: dict[str, str]) -> Fault:
        if text == "thousands" or (text == "number" and not values["value"].endswith("%")):
            return _number(values, shape_at(self.composed.document.body, self.complaint.path))
        if text == "mapping":
            return self._no_mapping(values)
        if text == "list" and (key := self.first_key) and (item := _ITEM.match(key.text)):
            return _fault(
                "wrong-type", "dash-space" if item["sign"] == "-" else "list-sign", values | {"sign": item["sign"]}
            )
        if text == "date":
            return self._no_date(values)
        if text == "text" and (items := self._in_braces()):
            return _fault("wrong-type", "braces", values | {"meant": f"[{', '.join(items)}]"})
        return _fault("wrong-type", f"{text}-key" if self.complaint.at_key else text, values)

    def _no_date(self, values: dict[str, str]) -> Fault:
        """Say what a date lacks, or how it is written; that one that is written otherwise is no day."""
        value = values["value"]
        if edits := self.mend(_fault("wrong-type", "date", values)):
            return _fault("wrong-type", "date-near", values | {"meant": edits[0].text.strip("'\"")})
        if names_a_day(value):
            return _fault("wrong-type", "no-such-day" if self._is_no_day() else "date", values)
        year = _YEAR.search(value)
        return _fault("wrong-type", "date-part" if year else "date", values | {"year": year[0] if year else ""})

    def _is_no_day(self) -> bool:
        """Tell whether a date is no day in either order of day and month."""
        node = find(self.composed.tree, self.complaint.path)
        return isinstance(node, Scalar) and not day(node, "nl")

    def _in_braces(self) -> tuple[str, ...]:
        """Give what stands between braces with commas where a list is due: keys without values."""
        node = find(self.composed.tree, self.complaint.path)
        if node is None and self.complaint.path[-1:] == (0,):  # one item may stand without a list
            node = find(self.composed.tree, self.parent_path)
        if not isinstance(node, Mapping) or not node.flow or not node.entries:
            return ()
        bare = all(isinstance(each.value, Scalar) and not each.value.text for each in node.entries.values())
        return tuple(node.entries) if bare else ()

    def _nothing(self, node: Scalar, values: dict[str, str]) -> Fault:
        """Say that a value is not there, or that it begins with a number sign and so is a remark."""
        remark = _REMARK.match(node.source.text, self.entry.key.end) if self.entry else None
        if not remark:
            return _fault("wrong-type", self._empty(node), values)
        return _fault("wrong-type", "remark", values | {"remark": quoted(shortened(remark["text"].rstrip()))})

    def _empty(self, node: Scalar) -> str:
        """Choose the text for a value that is not there."""
        if self.is_due or node.text:
            return "due" if self.is_due else "tilde"
        shape = shape_at(self.composed.document.body, self.complaint.path)
        return "empty-section" if isinstance(shape, BodyShape | KeyedShape) else "empty"

    @property
    def is_due(self) -> bool:
        """Whether the key must be there, and no template has it."""
        field = fields_of(self.body).get(self.key) if self.body else None
        return field is not None and field.required and not self.composed.bases

    def _no_mapping(self, values: dict[str, str]) -> Fault:
        """Say which keys are due where something else stands."""
        shape = shape_at(self.composed.document.body, self.complaint.path)
        node = find(self.composed.tree, self.complaint.path)
        if isinstance(node, Sequence) and not (isinstance(shape, KeyedShape) and isinstance(shape.key, Leaf)):
            return _fault("wrong-type", "item-list" if isinstance(self.complaint.path[-1], int) else "no-list", values)
        if isinstance(node, Scalar) and node.plain and (glued := _GLUED.match(node.text)):
            meant = f"{glued['key']}: {shortened(glued['value'].split()[0])}"
            return _fault("wrong-type", "mapping-space", values | {"written": meant})
        if isinstance(shape, BodyShape):
            values["known"] = self._offered(KEYS[shape.body.scope])
            return _fault("wrong-type", "body", values)
        if not (isinstance(shape, KeyedShape) and isinstance(shape.key, Leaf) and shape.key.name == "year"):
            return _fault("wrong-type", "mapping", values)
        figure = values["value"] if values["value"] in UNKNOWN else in_figures(values["value"])
        return _fault("wrong-type", "years" if figure else "years-any", values | {"value": figure})

    def mend(self, fault: Fault) -> tuple[Edit, ...]:
        """Give the edits that mend a fault of the document's own text, where there is one safe way."""
        node, meant = find(self.composed.tree, self.complaint.path), fault.values.get("meant")
        if fault.rule == "unknown-key" and self.entry:
            node = self.entry.key
        if not isinstance(node, Scalar):
            return ()
        if isinstance(meant, str) and meant:
            return likely(node, meant)
        if fault.text == "period":
            return self._swapped(node)
        return per_cent(node) if fault.text == "percent" else self._day(node) if fault.text == "date" else ()

    def _day(self, node: Scalar) -> tuple[Edit, ...]:
        return day(node, self.composed.document.language)

    def _swapped(self, last: Scalar) -> tuple[Edit, ...]:
        """Let the beginning and the end of a period change places, where both are written in the document itself."""
        first = find(self.composed.tree, (*self.parent_path, "from"))
        own = isinstance(first, Scalar) and first.source is last.source
        return swapped(first, last) if isinstance(first, Scalar) and own else ()

    def _unknown_key(self, values: dict[str, str], meant: str | None) -> Fault:
        values["known"] = self._offered(self.terms)
        if meant is None or self.body is None:
            return _fault("unknown-key", "", values)
        values["meant"] = keys_of(self.body.scope)[meant].within(self.composed.document.language)
        unseen = _UNSEEN.search(self.key)
        if unseen and _UNSEEN.sub("", self.key).strip() == values["meant"]:
            return _fault("unknown-key", "unseen", values | {"code": f"{ord(unseen[0]):04X}"})
        return _fault("unknown-key", "near", values)

    def _offered(self, words: Iterable[Term | Both]) -> str:
        """List what may be written, as the document's language spells it."""
        return ", ".join(f"`{word.within(self.composed.document.language)}`" for word in words)

    def _unknown_value(self, values: dict[str, str]) -> Fault:
        shape = shape_at(self.composed.document.body, self.complaint.path)
        known = VALUES[shape.enumeration] if isinstance(shape, Fixed) else ()
        near = nearest(values["value"], [value.within(self.composed.document.language) for value in known])
        values["known"] = self._offered(known)
        return _fault("unknown-value", "near" if near else "", values | {"meant": near or ""})


def _known(body: type[Body] | None, text: str) -> str | None:
    """Give the key of a body that a text is; any text may be one where the author chooses the keys."""
    if body is None:
        return text
    term = keys_of(body.scope).get(text)
    return term.en if term else None


def id_of(text: str) -> str:
    """Make a valid id of a text."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:64].strip("-") or "naam"


def _number(values: dict[str, str], shape: Shape | None) -> Fault:
    """Say which number a text is, or which two it may be; a share is never thousands."""
    numbers = readings(values["value"])
    if len(numbers) > 1:
        share = isinstance(shape, Leaf) and shape.name == "share"
        sign = "%" if share or values["value"].endswith("%") else ""
        both = {"thousands": f"{numbers[0]}{sign}", "decimal": f"{numbers[1]}{sign}"}
        return _fault("wrong-type", "decimals" if share else "thousands", values | both)
    return _fault("wrong-type", "number-near" if numbers else "number", values | {"meant": "".join(numbers)})


def _fault(rule: str, text: str, values: dict[str, str]) -> Fault:
    return Fault(rule, Place(""), text, values=values)
