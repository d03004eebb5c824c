"""The JSON Schema of each kind of document, with which an editor completes, explains and underlines.

Made by walking the model's shapes and the vocabulary. It describes what a YAML 1.2 parser hands over, where a number
may be a text (`0,5`) and a text a number (`versie: 1.10`). Spellings of the other language stand in patterns: they
are valid, but no editor proposes them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from formulekit.language import Both, Language
from formulekit.model import Body
from formulekit.model.fields import Fixed, Leaf, Reference
from formulekit.model.shapes import BodyShape, KeyedShape, ListShape, Shape, fields_of
from formulekit.project.documents import BODIES
from formulekit.vocabulary import EVERYWHERE, FALSE, KEYS, TRUE, UNKNOWN, VALUES, Term

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | float | bool | None"
Schema: TypeAlias = dict[str, Json]

_BASE = "based_on"
_ONE_OF = Both("Mogelijk:", "One of:")

# 25.000 could be thousands or decimals, so it is refused.
_CLEAR = r"^(?!-?[1-9][0-9]{0,2}[.,][0-9]{3}(\s*%)?$)"
_DECIMALS = "([.,][0-9]+)?"
_PART = rf"0*((0{_DECIMALS}|1([.,]0+)?)|([0-9]{{1,2}}{_DECIMALS}|100([.,]0+)?)\s*%)"
_LEAVES: Mapping[str, Schema] = {
    # No plain `{"type": "null"}`: an editor would propose `null`, which a formule reads as a text.
    "empty": {"not": {"type": ["string", "number", "boolean", "array", "object"]}},
    "text": {"type": ["string", "number", "boolean"], "pattern": r"\S"},
    "id": {
        "type": ["string", "integer", "boolean"],
        "minimum": 0,
        "maxLength": 64,
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
    },
    "whole": {"type": ["integer", "string"], "minimum": 1, "pattern": "^(?!0+$)[0-9]{1,6}$"},
    "quantity": {"type": ["number", "string"], "minimum": 0, "pattern": f"{_CLEAR}[0-9]+{_DECIMALS}$"},
    "figure": {"type": ["number", "string"], "pattern": rf"{_CLEAR}-?[0-9]+{_DECIMALS}(\s*%)?$"},
    "share": {"type": ["number", "string"], "minimum": 0, "maximum": 1, "pattern": f"{_CLEAR}{_PART}$"},
    "date": {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "year": {"type": ["integer", "string"], "pattern": "^[0-9]{4}$"},
}
_MAYBE_UNKNOWN = ("quantity", "figure", "share")
# What an editor says of a text that fits no pattern; VS Code knows the keyword, others pass it over.
_WANTED = {
    "text": Both("Vul een tekst in.", "Fill in a text."),
    "id": Both("Een id: kleine letters, cijfers en losse streepjes.", "An id: small letters, digits, single hyphens."),
    "whole": Both("Een heel getal vanaf 1.", "A whole number from 1."),
    "quantity": Both("Een getal, zoals 12 of 0.5, of onbekend.", "A number, such as 12 or 0.5, or unknown."),
    "figure": Both("Een getal, zoals 12 of 0.5, of onbekend.", "A number, such as 12 or 0.5, or unknown."),
    "share": Both("Een deel, zoals 60% of 0.6, of onbekend.", "A part, such as 60% or 0.6, or unknown."),
    "date": Both("Een dag, zoals 2026-01-31.", "A day, such as 2026-01-31."),
    "year": Both("Een jaar, zoals 2026.", "A year, such as 2026."),
}


def schema_of(kind: str, language: Language) -> dict[str, Json]:
    """Give the JSON Schema (2020-12) of a kind of document.

    Args:
        kind: formule, catalogue or programme.
        language: The language of the spellings that it proposes and of its hover texts; those of the other language
            are valid too.
    """
    body = BODIES[kind]
    definitions = _Definitions(language, _leaves(language))
    root = definitions.root(body)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:formulekit:schema:{kind}:{language}",
        **root,
        "$defs": dict(sorted(definitions.entries.items())),
    }


def _words(pairs: Iterable[Both], language: Language) -> list[Schema]:
    """Give fixed values: those of the language as proposals, the other spellings as a pattern."""
    own = [both.within(language) for both in pairs]
    other = [spelling for both in pairs for spelling in both if spelling not in own]
    options: list[Schema] = [{"enum": own}]
    return [*options, _pattern(other)] if other else options


def _pattern(words: Iterable[str]) -> Schema:
    return {"type": "string", "pattern": f"^({'|'.join(words)})$"}


def _any(options: Sequence[Schema]) -> Schema:
    return options[0] if len(options) == 1 else {"anyOf": [*options]}


def _leaves(language: Language) -> dict[str, Schema]:
    """Give the schema of every kind of single value, by the name of its leaf."""
    said: dict[str, Schema] = {
        name: {"patternErrorMessage": wanted.within(language)} for name, wanted in _WANTED.items()
    }
    leaves = {name: leaf | said.get(name, {}) for name, leaf in _LEAVES.items()}
    unknown = _words((UNKNOWN,), language)
    maybe = {name: _any((leaves[name], *unknown)) for name in _MAYBE_UNKNOWN}
    return {**leaves, **maybe, "boolean": _boolean(language)}


def _boolean(language: Language) -> Schema:
    """Give ja, nee, true and false, with and without quotes."""
    own: list[Json] = [_as_yaml(both.within(language)) for both in (TRUE, FALSE)]
    return _any(({"enum": own}, {"type": "boolean"}, _pattern((*TRUE, *FALSE))))


def _as_yaml(word: str) -> str | bool:
    return {"true": True, "false": False}.get(word, word)


@dataclass(slots=True)
class _Definitions:
    """The entries of `$defs`, each written when it is first asked for.

    A body has an entry for where it is whole, and one for where it is laid over a template: nothing is due there, and
    a `~` takes away what the template has.
    """

    language: Language
    leaves: Mapping[str, Schema]
    entries: Schema = field(default_factory=dict)

    def root(self, body: type[Body]) -> Schema:
        """Give the document itself; what is laid over a template is judged otherwise."""
        whole = self.body(body, laid=False)
        if _BASE not in fields_of(body):
            return whole
        based = next(term for term in KEYS[body.scope] if term.en == _BASE)
        return {"if": _either(based, self.language), "then": self.body(body, laid=True), "else": whole}

    def body(self, body: type[Body], *, laid: bool) -> Schema:
        """Refer to a body."""
        name = _name(body, laid=laid)
        if name not in self.entries:
            self.entries[name] = None  # taken: a body may hold its own kind
            self.entries[name] = self._keys(body, laid=laid)
        return {"$ref": f"#/$defs/{name}"}

    def leaf(self, name: str) -> Schema:
        """Refer to a kind of single value."""
        self.entries[name] = self.leaves[name]
        return {"$ref": f"#/$defs/{name}"}

    def shape(self, shape: Shape, *, laid: bool) -> Schema:
        """Give the schema of what may stand at one place."""
        match shape:
            case Leaf():
                return self.leaf(shape.name)
            case Reference():
                return self.leaf("id")
            case Fixed():
                return _any(_words(VALUES[shape.enumeration], self.language))
            case ListShape():
                return self._list(shape, laid=laid)
            case KeyedShape():
                return self._keyed(shape, laid=laid)
            case BodyShape():
                body = self.body(shape.body, laid=laid)
                return self._or_empty(body) if shape.empty and not laid else body

    def _list(self, shape: ListShape, *, laid: bool) -> Schema:
        """Give a list, whose items are whole: it takes the place of the template's."""
        items: Schema = {"type": "array", "items": self.shape(shape.item, laid=False)}
        if not shape.single:
            return items
        return {"anyOf": [*_options(self.shape(shape.item, laid=laid)), items]}

    def _keyed(self, shape: KeyedShape, *, laid: bool) -> Schema:
        value = self.shape(shape.value, laid=laid)
        key = self.leaf(shape.key.name if isinstance(shape.key, Leaf) else "id")
        return {
            "type": "object",
            "propertyNames": key,
            "additionalProperties": self._or_empty(value) if laid else value,
        }

    def _keys(self, body: type[Body], *, laid: bool) -> Schema:
        fields = fields_of(body)
        terms = [term for term in (*KEYS[body.scope], *EVERYWHERE) if term.en in fields]
        kept = _kept(body)
        due = [term for term in terms if (term.en in kept if laid else fields[term.en].required)]
        own: Schema = {}
        for term in terms:
            removable = laid and term.en not in kept
            own[term.within(self.language)] = self._property(term, fields[term.en].shape, removable=removable)
        return {
            "type": "object",
            **_required(due, self.language),
            "properties": own,
            "patternProperties": dict(_others(terms, _name(body, laid=laid), self.language)),
            "additionalProperties": False,
        }

    def _property(self, term: Term, shape: Shape, *, removable: bool) -> Schema:
        value = self.shape(shape, laid=removable)
        about = f"{term.meaning.within(self.language)}{self._listed(shape)}"
        return {"description": about, **(self._or_empty(value) if removable else value)}

    def _or_empty(self, schema: Schema) -> Schema:
        """Allow a value to be left empty, or to be a `~` that removes."""
        return {"anyOf": [*_options(schema), self.leaf("empty")]}

    def _listed(self, shape: Shape) -> str:
        """List the fixed values, for a hover text."""
        if isinstance(shape, ListShape):
            return self._listed(shape.item)
        if not isinstance(shape, Fixed):
            return ""
        words = ", ".join(both.within(self.language) for both in VALUES[shape.enumeration])
        return f"\n{_ONE_OF.within(self.language)} {words}."


def _name(body: type[Body], *, laid: bool) -> str:
    return f"{body.scope}-laid-over" if laid else body.scope


def _kept(body: type[Body]) -> tuple[str, ...]:
    """Give the keys of a document that must be there even when it is laid over a template."""
    return (KEYS[body.scope][0].en, _BASE) if body in BODIES.values() else ()


def _options(schema: Schema) -> list[Json]:
    """Give the alternatives of a schema; a schema without them is its own only one."""
    options = schema.get("anyOf")
    return options if isinstance(options, list) else [schema]


def _required(due: Sequence[Term], language: Language) -> Schema:
    """Require keys, each in one of its spellings."""
    return {"allOf": [_either(term, language) for term in due]} if due else {}


def _either(term: Term, language: Language) -> Schema:
    """Require one spelling or the other; the first one is what an editor calls missing."""
    spellings = dict.fromkeys((term.within(language), term.nl, term.en))
    return _any([{"required": [spelling]} for spelling in spellings])


def _others(terms: Iterable[Term], name: str, language: Language) -> Iterator[tuple[str, Schema]]:
    """Give the keys in their other spelling, each referring to its spelling in the language."""
    for term in terms:
        own, other = (term.nl, term.en) if language == "nl" else (term.en, term.nl)
        if own != other:
            yield f"^{other}$", {"$ref": f"#/$defs/{name}/properties/{own}"}
