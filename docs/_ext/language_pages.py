"""The reference of the language: every key and every fixed value, from the vocabulary and the model."""

from collections.abc import Iterator
from typing import NamedTuple

from formulekit.language import Both, Language
from formulekit.model import Body, Catalogue, Formule, Programme
from formulekit.model.fields import Declares, Fixed, Leaf, Reference
from formulekit.model.shapes import BodyShape, KeyedShape, ListShape, Shape, fields_of
from formulekit.vocabulary import EVERYWHERE, FALSE, KEYS, TRUE, UNKNOWN, VALUES, Term, spelling, translated

PAGES = Both("naslag", "reference")
"""The name of the page in each language."""

_ROOTS = (Formule, Catalogue, Programme)
_INLINE = 9
"""How many fixed values stand in the row itself; more of them stand under the table alone."""

_TITLE = Both("Naslag: alle sleutels en waarden", "Reference: every key and value")
_OTHER = Both("In English", "In het Nederlands")
_INTRO = Both(
    "Per plaats in een bestand: welke sleutels er mogen staan, hoe zij in het Engels heten en wat erachter hoort. "
    "**Vet** is verplicht. Wie de taal nog niet kent, begint bij [De taal](../taal.md).",
    "For each place in a file: the keys that may stand there, their Dutch spelling, and what stands behind them. "
    "**Bold** is required. For an introduction, see [The language](../language.md).",
)
_COLUMNS = Both("| Sleutel | Engels | Wat er staat | Betekenis |", "| Key | Dutch | What stands there | Meaning |")
_EVERYWHERE = Both("Overal", "Everywhere")
_ON_EVERY = Both("Deze twee mogen bij alles staan.", "These two may stand on everything.")
_VALUES = Both("Vaste waarden", "Fixed values")
_VALUE_COLUMNS = Both("| Nederlands | Engels |", "| English | Dutch |")

_LEAVES = {
    "text": Both("tekst", "text"),
    "quantity": Both("getal of `{unknown}`", "number or `{unknown}`"),
    "figure": Both("getal, eventueel met `%`, of `{unknown}`", "number, with `%` if wanted, or `{unknown}`"),
    "share": Both("deel, zoals `60%` of `0.6`, of `{unknown}`", "part, such as `60%` or `0.6`, or `{unknown}`"),
    "whole": Both("heel getal vanaf 1", "whole number from 1"),
    "boolean": Both("`{true}` of `{false}`", "`{true}` or `{false}`"),
    "date": Both("datum, zoals `2026-01-31`", "date, such as `2026-01-31`"),
    "year": Both("jaar", "year"),
    "id": Both("id", "id"),
}
_ID_FROM = Both("id uit {sections}", "id from {sections}")
_OR = Both(" of ", " or ")
_LIST = Both("lijst: {item}", "list: {item}")
_ONE_OR_LIST = Both("een of een lijst: {item}", "one or a list: {item}")
_PER = Both("per {key}: {value}", "per {key}: {value}")
_KEYS_OF = Both("[sleutels](#{anchor})", "[keys](#{anchor})")
_ONE_OF = Both("een van [deze waarden](#{anchor})", "one of [these values](#{anchor})")


class Spot(NamedTuple):
    """A mapping of the language where it first stands: its path in one language, and its body."""

    path: tuple[str, ...]
    body: type[Body]


def reference(language: Language) -> str:
    """Write the reference page in Markdown.

    Args:
        language: The reader's language.
    """
    other: Language = "en" if language == "nl" else "nl"
    parts = [f"# {_TITLE.within(language)}", f"[{_OTHER.within(language)}]({PAGES.within(other)}.md)"]
    parts.append(_INTRO.within(language))
    parts += [_section(spot, language) for spot in spots(language)]
    parts += [f"## {_EVERYWHERE.within(language)}", _ON_EVERY.within(language), _table(Formule, EVERYWHERE, language)]
    parts.append(f"## {_VALUES.within(language)}")
    parts += [_values(name, where, language) for name, where in _enumerations(language).items()]
    return "\n\n".join(parts) + "\n"


def spots(language: Language) -> tuple[Spot, ...]:
    """Give every mapping of the language once, where it first stands."""
    found: dict[str, Spot] = {}
    for root in _ROOTS:
        found.setdefault(root.scope, Spot((spelling(root.scope, root.scope, language),), root))
        for spot in _inside((), root, language):
            found.setdefault(spot.body.scope, spot)
    return tuple(found.values())


def _below(path: tuple[str, ...], shape: Shape, language: Language) -> Iterator[Spot]:
    if isinstance(shape, ListShape):
        yield from _below(path, shape.item, language)
    elif isinstance(shape, KeyedShape):
        yield from _below((*path, f"({_key(shape.key, language)})"), shape.value, language)
    elif isinstance(shape, BodyShape):
        yield Spot(path, shape.body)
        yield from _inside(path, shape.body, language)


def _inside(path: tuple[str, ...], body: type[Body], language: Language) -> Iterator[Spot]:
    fields = fields_of(body)
    for term in KEYS[body.scope]:
        yield from _below((*path, term.within(language)), fields[term.en].shape, language)


def _key(key: Declares | Reference | Leaf, language: Language) -> str:
    return _LEAVES[key.name].within(language) if isinstance(key, Leaf) else "id"


def _section(spot: Spot, language: Language) -> str:
    anchor = f"({_anchor(spot.body.scope, language)})="
    heading = f"## {' / '.join(spot.path)}"
    return f"{anchor}\n{heading}\n\n{_table(spot.body, KEYS[spot.body.scope], language)}"


def _table(body: type[Body], terms: tuple[Term, ...], language: Language) -> str:
    fields = fields_of(body)
    other: Language = "en" if language == "nl" else "nl"
    rows = [_COLUMNS.within(language), "|---|---|---|---|"]
    for term in terms:
        field = fields[term.en]
        key = f"**`{term.within(language)}`**" if field.required else f"`{term.within(language)}`"
        cells = (key, f"`{term.within(other)}`", _due(field.shape, language), term.meaning.within(language))
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def _due(shape: Shape, language: Language) -> str:
    """Say what stands behind a key."""
    if isinstance(shape, Leaf):
        words = {"unknown": UNKNOWN, "true": TRUE, "false": FALSE}
        known = {name: both.within(language) for name, both in words.items()}
        return _LEAVES[shape.name].within(language).format_map(known)
    if isinstance(shape, Fixed):
        return _choice(shape.enumeration, language)
    if isinstance(shape, Reference):
        return _named(shape, language)
    if isinstance(shape, BodyShape):
        return _KEYS_OF.within(language).format(anchor=_anchor(shape.body.scope, language))
    if isinstance(shape, ListShape):
        words_for = _ONE_OR_LIST if shape.single else _LIST
        return words_for.within(language).format(item=_due(shape.item, language))
    key = "id" if isinstance(shape.key, Declares) else _due(shape.key, language)
    return _PER.within(language).format(key=key, value=_due(shape.value, language))


def _choice(enumeration: str, language: Language) -> str:
    values = VALUES[enumeration]
    if len(values) <= _INLINE:
        return ", ".join(f"`{value.within(language)}`" for value in values)
    return _ONE_OF.within(language).format(anchor=_anchor(f"values-{enumeration}", language))


def _named(reference: Reference, language: Language) -> str:
    sections = [f"`{_sections(language).get(kind, kind)}`" for kind in reference.kinds]
    return _ID_FROM.within(language).format(sections=_OR.within(language).join(sections))


def _sections(language: Language) -> dict[str, str]:
    """Give, per kind of id, the key under which such ids are declared."""
    declaring: dict[str, str] = {}
    for spot in spots(language):
        for name, field in fields_of(spot.body).items():
            if isinstance(field.shape, KeyedShape) and isinstance(field.shape.key, Declares):
                declaring.setdefault(field.shape.key.kind, spelling(spot.body.scope, name, language))
    return declaring


def _anchor(name: str, language: Language) -> str:
    return f"{language}-{name.replace('_', '-')}"


def _enumerations(language: Language) -> dict[str, str]:
    """Give every enumeration with the first place that asks for one of its values."""
    found: dict[str, str] = {}
    for spot in spots(language):
        for name, field in fields_of(spot.body).items():
            shape = field.shape.item if isinstance(field.shape, ListShape) else field.shape
            if isinstance(shape, Fixed):
                where = (*spot.path, spelling(spot.body.scope, name, language))
                found.setdefault(shape.enumeration, " / ".join(where))
    return found


def _values(name: str, where: str, language: Language) -> str:
    rows = [_VALUE_COLUMNS.within(language), "|---|---|"]
    for value in VALUES[name]:
        own = translated(name, value.en, language)
        rows.append(f"| `{own}` | `{value.en if language == 'nl' else value.nl}` |")
    return f"({_anchor(f'values-{name}', language)})=\n### {where}\n\n" + "\n".join(rows)
