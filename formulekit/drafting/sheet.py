"""Write what is to be filled in as YAML, each value with what the vocabulary says of its key."""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from formulekit.language import Both, Language
from formulekit.model.fields import Fixed
from formulekit.model.formule import Formule
from formulekit.model.shapes import BodyShape, KeyedShape, ListShape, Shape, fields_of
from formulekit.vocabulary import EVERYWHERE, KEYS, VALUES, Term, keys_of


class Asked(NamedTuple):
    """A value to fill in.

    Attributes:
        value: What stands there until then.
        note: What is asked; what the vocabulary says of the key where empty.
        off: Whether the line is a comment itself, because nothing valid can stand there yet.
    """

    value: str
    note: str = ""
    off: bool = False


Sheet: TypeAlias = "Asked | list[Sheet] | dict[str, Sheet]"
"""What is to be filled in, by English keys."""

_CHOOSE = Both("Kies uit {known}.", "Choose from {known}.")
_FEW = 12
_WORD = re.compile(r"[\w-]+")
_PLAIN = re.compile(r"(?:\.\./)*[^\W_](?:[^:#,\[\]{}\n\t]|:(?=\w))*(?<!\s)|<[^<>\n]*>|[~]")


def dates(language: Language) -> dict[str, Sheet]:
    """Give the dates of a head, which nobody can guess: lines that hold once their sign is taken away."""
    valid = "{van: 2026-01-01, tot: 2028-12-31}" if language == "nl" else "{from: 2026-01-01, until: 2028-12-31}"
    return {"valid": Asked(valid, off=True), "evaluation": Asked("2027-06-01", off=True)}


def written(sheet: dict[str, Sheet], language: Language) -> str:
    """Write a sheet: keys in the order of the language, and a blank line above each part.

    Args:
        sheet: What is to be filled in.
        language: The language of keys, fixed values and comments.
    """
    return "".join(f"{line}\n" for line in _Writing(language).body(sheet, BodyShape(Formule), 0))


class _Writing(NamedTuple):
    """Writes one sheet in one language."""

    language: Language

    def body(self, sheet: dict[str, Sheet], shape: BodyShape, column: int) -> Iterator[str]:
        """Write the keys of a body."""
        terms = keys_of(shape.body.scope)
        order = [term.en for term in (*KEYS[shape.body.scope], *EVERYWHERE)]
        for key in sorted(sheet, key=order.index):
            value, term = sheet[key], terms[key]
            if column == 0 and not isinstance(value, Asked):
                yield from ("", f"# {term.meaning.within(self.language)}")
            yield from self.entry(term, value, fields_of(shape.body)[key].shape, column)

    def entry(self, term: Term, value: Sheet, shape: Shape, column: int) -> Iterator[str]:
        """Write a key of a body and what stands at it."""
        key = term.within(self.language)
        if isinstance(value, Asked):
            note = value.note or self._note(term, shape)
            yield f"{' ' * column}{'# ' * value.off}{key}: {_quoted(value.value, raw=value.off)}  # {note}"
        elif isinstance(value, list) and (items := _words(value)):
            yield f"{' ' * column}{key}: [{', '.join(items)}]  # {self._note(term, shape)}"
        else:
            yield f"{' ' * column}{key}:"
            yield from self.below(value, shape, column + 2)

    def below(self, value: Sheet, shape: Shape, column: int) -> Iterator[str]:
        """Write what stands below a key."""
        if isinstance(value, list) and isinstance(shape, ListShape):
            for item in value:
                first, *rest = self.below(item, shape.item, column + 2)
                yield f"{' ' * column}- {first.lstrip()}"
                yield from rest
        elif isinstance(value, dict) and isinstance(shape, KeyedShape):
            for key, each in value.items():
                yield from self.keyed(key, each, shape.value, column)
        elif isinstance(value, dict) and isinstance(shape, BodyShape):
            yield from self.body(value, shape, column)

    def keyed(self, key: str, value: Sheet, shape: Shape, column: int) -> Iterator[str]:
        """Write an id, or another key of the author's choice, and what stands at it."""
        if isinstance(value, Asked):
            yield f"{' ' * column}{_quoted(key)}: {_quoted(value.value)}"
        else:
            yield f"{' ' * column}{_quoted(key)}:"
            yield from self.below(value, shape, column + 2)

    def _note(self, term: Term, shape: Shape) -> str:
        """Say what is asked, and from what to choose where the meaning does not say it."""
        meaning = term.meaning.within(self.language)
        known = [each.within(self.language) for each in VALUES[shape.enumeration]] if isinstance(shape, Fixed) else []
        if not known or len(known) > _FEW or all(word in meaning.lower() for word in known):
            return meaning
        return f"{meaning} {_CHOOSE.within(self.language).format(known=', '.join(known))}"


def _words(items: list[Sheet]) -> list[str]:
    """Give the items of a list of single values; none where there are others."""
    values = [item.value for item in items if isinstance(item, Asked)]
    written = [value if _WORD.fullmatch(value) else json.dumps(value, ensure_ascii=False) for value in values]
    return written if len(values) == len(items) else []


def _quoted(text: str, *, raw: bool = False) -> str:
    return text if raw or _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
