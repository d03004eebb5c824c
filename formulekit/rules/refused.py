"""FK004: more YAML than a formule needs."""

from __future__ import annotations

from formulekit.extension import About, Say, Texts, fault_rule
from formulekit.findings import Severity
from formulekit.language import Both

_UNSUPPORTED = Both(
    "zet een tekst die zo begint tussen aanhalingstekens; hergebruik gaat met `gebaseerd_op` en `catalogi`",
    "put a text that begins so between quotation marks; reuse is done with `based_on` and `catalogues`",
)


def _unsupported(nl: str, en: str, mend: Both = _UNSUPPORTED) -> Texts:
    return Texts(nl=Say(nl, "hier", mend.nl), en=Say(en, "here", mend.en))


@fault_rule(
    "FK004",
    Severity.ERROR,
    About(
        reden="Verwijzingen en labels van YAML verbergen waar een waarde vandaan komt, en maken bestanden die ontploffen.",
        texts={
            "anchor": _unsupported(
                "een anker (&) hoort niet in een formule", "an anchor (&) does not belong in a formule"
            ),
            "alias": _unsupported(
                "een verwijzing (*) hoort niet in een formule", "an alias (*) does not belong in a formule"
            ),
            "merge-key": _unsupported(
                "de samenvoegsleutel << hoort niet in een formule", "the merge key << does not belong in a formule"
            ),
            "tag": _unsupported(
                "een label (!) hoort niet in een formule",
                "a tag (!) does not belong in a formule",
                mend=Both(
                    "haal het label weg, of zet de tekst tussen aanhalingstekens",
                    "take the tag away, or put the text between quotation marks",
                ),
            ),
            "directive": _unsupported(
                "een regel met % hoort niet in een formule",
                "a line with % does not belong in a formule",
                mend=Both("haal de regel weg", "take the line away"),
            ),
            "document": _unsupported(
                "na `---` begint een tweede document, en een bestand is er één",
                "`---` begins a second document, and a file is one",
                mend=Both("zet elk document in een eigen bestand", "put each document in a file of its own"),
            ),
            "complex-key": _unsupported(
                "een lijst of blok kan geen sleutel zijn",
                "a list or block cannot be a key",
                mend=Both(
                    "geef een id als sleutel; zet een tekst met haakjes tussen aanhalingstekens",
                    "give an id as the key; put a text with brackets between quotation marks",
                ),
            ),
            "null-key": _unsupported(
                "voor de dubbele punt ontbreekt de sleutel",
                "the key before the colon is missing",
                mend=Both("schrijf een sleutel voor de dubbele punt", "write a key before the colon"),
            ),
        },
    ),
)
def unsupported_yaml() -> None:
    """Anchors, aliases and tags hide where a value comes from, and make files that explode.

    Bad:
        formule: voorbeeld
        titel: &naam Overlast
        samenvatting: *naam
    Good:
        formule: voorbeeld
        titel: Overlast
        versie: 1.0.0
        status: concept
        schaal: lokaal
        samenvatting: Overlast
    """
