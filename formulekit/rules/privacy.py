"""FK805 and FK806: no personal data in a text, and nothing confidential in what is public."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from formulekit.extension import About, Hit, Say, Texts, rule
from formulekit.findings import Severity
from formulekit.language import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from formulekit.findings import Path
    from formulekit.graph import Index
    from formulekit.personal_data import PersonalData
    from formulekit.project.wordings import Wording

_KINDS: dict[PersonalData, Both] = {
    "bsn": Both("een burgerservicenummer", "a citizen service number"),
    "email": Both("een e-mailadres van een persoon", "a person's e-mail address"),
    "phone": Both("een telefoonnummer", "a phone number"),
    "iban": Both("een rekeningnummer (IBAN)", "an account number (IBAN)"),
}


@rule(
    "FK805",
    Severity.ERROR,
    About(
        kinds=("formule", "catalogue"),
        reden="Een formule wordt gedeeld en bewaard: zij noemt functies, nooit personen.",
        texts={
            "": Texts(
                nl=Say(
                    "deze tekst bevat {data}",
                    "persoonsgegevens",
                    "haal het weg, en noem een functie, een servicenummer of een mailbox van een afdeling",
                ),
                en=Say(
                    "this text holds {data}",
                    "personal data",
                    "take it away, and name a function, a service number or a department's mailbox",
                ),
            ),
        },
    ),
)
def personal_data_in_text(index: Index) -> Iterator[Hit]:
    """A formule is shared and kept: it names functions, never persons.

    Bad:
        samenvatting: Bel voor overleg met 06-12345678.
    Good:
        samenvatting: Bel voor overleg met het meldpunt, 0800-1234.
    """
    from formulekit.personal_data import is_suspect, personal_data

    if not is_suspect(index.facts.source):
        return
    for wording in index.wordings:
        found = personal_data(wording.text) if wording.own and wording.path[-1] != "url" else ()
        words = [both for kind, both in _KINDS.items() if kind in found]
        if words:
            data = Both(" en ".join(both.nl for both in words), " and ".join(both.en for both in words))
            yield Hit(wording.path, {"data": data})


# What points at a file or a place, and is no text for the public.
_POINTERS = frozenset({"based_on", "catalogues", "at"})
_LONGEST = 32  # words: so much of a name is looked for, that time stays in step with the length of the text
_WORD = re.compile(r"\w+")


@rule(
    "FK806",
    Severity.ERROR,
    About(
        reden="Een openbare weergave laat weg wat vertrouwelijk is; een naam die elders blijft staan, verraadt het.",
        texts={
            "": Texts(
                nl=Say(
                    "deze openbare tekst noemt '{name}', en dat is vertrouwelijk",
                    "staat zo in het openbaar",
                    "zeg het hier anders, of maak ook dit vertrouwelijk",
                ),
                en=Say(
                    "this public text names '{name}', which is confidential",
                    "in public like this",
                    "say it differently here, or make this confidential as well",
                ),
            ),
            "id": Texts(
                nl=Say(
                    "openbare id '{id}' noemt '{name}', en dat is vertrouwelijk",
                    "staat zo in het openbaar",
                    "kies een andere id, of maak ook dit vertrouwelijk",
                ),
                en=Say(
                    "public id '{id}' names '{name}', which is confidential",
                    "in public like this",
                    "choose another id, or make this confidential as well",
                ),
            ),
            "always": Texts(
                nl=Say(
                    "deze openbare tekst noemt '{name}', en dat is vertrouwelijk",
                    "staat zo in het openbaar",
                    "zeg het hier anders: dit kan niet vertrouwelijk zijn",
                ),
                en=Say(
                    "this public text names '{name}', which is confidential",
                    "in public like this",
                    "say it differently here: this cannot be confidential",
                ),
            ),
            "always-id": Texts(
                nl=Say(
                    "openbare id '{id}' noemt '{name}', en dat is vertrouwelijk",
                    "staat zo in het openbaar",
                    "kies een andere id: dit kan niet vertrouwelijk zijn",
                ),
                en=Say(
                    "public id '{id}' names '{name}', which is confidential",
                    "in public like this",
                    "choose another id: this cannot be confidential",
                ),
            ),
        },
        notes={"secret": Both("dit is vertrouwelijk", "this is confidential")},
    ),
)
def leaked_confidential(index: Index) -> Iterator[Hit]:
    """A public rendering leaves out what is confidential; a name that stays behind elsewhere betrays it.

    Bad:
        samenvatting: Straatteam en meldpunt doen samen Operatie Egel.
        interventies:
          egel:
            naam: Operatie Egel
            fase: repressie
            uitvoerend: straatteam
            draagt_bij_aan: rust
            vertrouwelijk: ja
    Good:
        samenvatting: Straatteam en meldpunt werken samen.
        interventies:
          egel:
            naam: Operatie Egel
            fase: repressie
            uitvoerend: straatteam
            draagt_bij_aan: rust
            vertrouwelijk: ja
    """
    if not _has_secrets(index):
        return
    secrets = _secrets(index)
    leaks = [(wording, secret) for wording in _public(index) for secret in secrets.within(wording.text)]
    said = {(wording.path[:-1], secret.path) for wording, secret in leaks if not wording.id}
    for wording, secret in leaks:
        if not wording.id or (wording.path, secret.path) not in said:
            values = {"id": wording.text, "name": secret.text}
            text = _TEXTS[_may_be_secret(wording.path), wording.id]
            yield Hit(wording.path, values, text, ((secret.path[:-1], "secret"),))


_TEXTS = {(True, False): "", (True, True): "id", (False, False): "always", (False, True): "always-id"}
"""What is said, by whether it could be made confidential and whether it is an id."""


def _may_be_secret(path: Path) -> bool:
    """Tell whether a text or id stands in a body that can be made confidential."""
    from formulekit.model import Formule
    from formulekit.model.shapes import BodyShape, shape_at

    bodies = (shape_at(Formule, path[:depth]) for depth in range(1, len(path) + 1))
    return any(isinstance(each, BodyShape) and "confidential" in each.body.model_fields for each in bodies)


@dataclass(slots=True)
class _Names:
    """Names by their words, one word a level; of names that read the same, the first."""

    here: Wording | None = None
    further: dict[str, _Names] = field(default_factory=dict)

    def add(self, name: Wording) -> None:
        """Add a name under its words; one without any is not looked for."""
        node = self
        for word in _words(name.text)[:_LONGEST]:
            node = node.further.setdefault(word, _Names())
        if node is not self and node.here is None:
            node.here = name

    def within(self, text: str) -> Iterator[Wording]:
        """Give the names that a text holds as words, each once."""
        words = _words(text)
        starts = (start for start, word in enumerate(words) if word in self.further)
        found = {name.path: name for start in starts for name in self._at(words[start : start + _LONGEST])}
        yield from found.values()

    def _at(self, words: tuple[str, ...]) -> Iterator[Wording]:
        """Give the names with which these words begin."""
        node: _Names | None = self
        for word in words:
            node = node.further.get(word) if node else None
            if node and node.here:
                yield node.here


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(unicodedata.normalize("NFC", text).casefold()))


def _has_secrets(index: Index) -> bool:
    formule = index.formule
    return (
        any(body.confidential for body in formule.interventions.values())
        or any(body.confidential for body in formule.information.values())
        or any(body.confidential for body in formule.sources.values())
        or any(link.step.confidential for link in index.links)
    )


def _secrets(index: Index) -> _Names:
    """Give the names of all that is confidential."""
    names = _Names()
    for wording in index.wordings:
        if wording.confidential and not wording.id and wording.path[-1] in {"name", "title"}:
            names.add(wording)
    return names


def _public(index: Index) -> Iterator[Wording]:
    """Give all that a public rendering may show, ids included: they are in its metadata."""
    hidden = {wording.path for wording in index.wordings if wording.confidential and wording.id}
    for wording in index.wordings:
        path = wording.path
        onward = path[4:5] == ("to",) and (*path[:3], *path[5:6]) in hidden
        if not wording.confidential and not onward and path[-1] not in _POINTERS:
            yield wording
