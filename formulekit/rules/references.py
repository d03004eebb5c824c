"""FK201 to FK203: ids that are named and not declared, declared and not named, or declared twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from formulekit.extension import About, Hit, Say, Texts, rule
from formulekit.findings import Severity
from formulekit.language import Both
from formulekit.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from formulekit.graph import Index

_BETWEEN = re.compile(r"\s*[,;/]\s*|\s+(?:en|and)\s+")
_LONG = 400
_NOUNS = {
    "party": Both("partij", "party"),
    "role": Both("rol", "role"),
    "means": Both("middel", "means"),
    "information": Both("informatie", "information"),
    "legal_basis": Both("grondslag", "legal basis"),
    "source": Both("bron", "source"),
    "target_group": Both("doelgroep", "target group"),
    "intervention": Both("interventie", "intervention"),
    "step": Both("schakel", "step"),
    "result": Both("resultaat", "result"),
    "outcome": Both("effect", "outcome"),
    "formule": Both("formule", "formule"),
}
_SECTIONS = {
    "party": Both("partijen", "parties"),
    "role": Both("rollen", "roles"),
    "means": Both("middelen", "means"),
    "information": Both("informatie", "information"),
    "legal_basis": Both("grondslagen", "legal_bases"),
    "source": Both("bronnen", "sources"),
    "target_group": Both("doelgroepen", "target_groups"),
    "intervention": Both("interventies", "interventions"),
    "chain": Both("ketens", "chains"),
    "step": Both("schakels", "steps"),
    "network": Both("netwerken", "networks"),
    "result": Both("resultaten", "results"),
    "outcome": Both("effecten", "outcomes"),
    "formule": Both("formules", "formules"),
}


@rule(
    "FK201",
    Severity.ERROR,
    About(
        kinds=("formule", "catalogue", "programme"),
        reden="Een id dat nergens gedeclareerd is verwijst naar niets: de afspraak heeft daar geen inhoud.",
        texts={
            "": Texts(
                nl=Say(
                    "{noun} '{id}' is nergens gedeclareerd{where}",
                    "onbekende id",
                    "zet '{id}' onder `{section}`, of noem een id die daar staat",
                ),
                en=Say(
                    "{noun} '{id}' is declared nowhere{where}",
                    "unknown id",
                    "put '{id}' under `{section}`, or name an id that stands there",
                ),
            ),
            "near": Texts(
                nl=Say("{noun} '{id}' is nergens gedeclareerd{where}", "bedoeld: `{meant}`?", "schrijf `{meant}`"),
                en=Say("{noun} '{id}' is declared nowhere{where}", "did you mean `{meant}`?", "write `{meant}`"),
            ),
            "several": Texts(
                nl=Say(
                    "'{id}' noemt meer dan één {noun}",
                    "meer dan één id",
                    "schrijf een lijst, met een komma ertussen: `[{parts}]`; waar maar één id kan staan, kies er een",
                ),
                en=Say(
                    "'{id}' names more than one {noun}",
                    "more than one id",
                    "write a list, with a comma between: `[{parts}]`; where only one id can stand, choose one",
                ),
            ),
            "elsewhere": Texts(
                nl=Say(
                    "'{id}' staat onder `{elsewhere}`, en hier hoort een id van `{section}`",
                    "van `{elsewhere}`",
                    "noem een id die onder `{section}` staat",
                ),
                en=Say(
                    "'{id}' stands under `{elsewhere}`, and here belongs an id of `{section}`",
                    "of `{elsewhere}`",
                    "name an id that stands under `{section}`",
                ),
            ),
            "blank": Texts(
                nl=Say(
                    "{noun} '{id}' is nog niet ingevuld",
                    "nog in te vullen",
                    "zet hier een id die onder `{section}` staat",
                ),
                en=Say(
                    "{noun} '{id}' is not filled in yet",
                    "to be filled in",
                    "put an id here that stands under `{section}`",
                ),
            ),
            "formule": Texts(
                nl=Say(
                    "formule '{id}' hoort niet bij dit programma",
                    "onbekende id",
                    "zet het bestand van '{id}' onder `formules`, of noem de id van een formule die daar staat",
                ),
                en=Say(
                    "formule '{id}' is not part of this programme",
                    "unknown id",
                    "put the file of '{id}' under `formules`, or name the id of a formule that stands there",
                ),
            ),
            "removal": Texts(
                nl=Say(
                    "'{id}' wordt met ~ weggehaald, en het sjabloon heeft het niet",
                    "niets om weg te halen",
                    "haal de regel weg, of noem een sleutel die het sjabloon heeft",
                ),
                en=Say(
                    "'{id}' is removed with ~, and the template does not have it",
                    "nothing to remove",
                    "take the line away, or name a key that the template has",
                ),
            ),
        },
        notes={"meant": Both("dit staat er wel", "this one is there")},
    ),
)
def undefined_reference(index: Index) -> Iterator[Hit]:
    """An id that nothing declares refers to nothing: the agreement has no content there.

    Bad:
        escalatie: [straateam]
    Good:
        escalatie: [straatteam]
    """
    from formulekit.project.complaints import id_of
    from formulekit.project.placeholders import is_placeholder

    values: dict[str, str | Both]
    for use in index.facts.undefined:
        if index.facts.may_be_declared(use) or not use.id.strip():  # of an empty one FK103 tells
            continue
        known = {name: path for kind in use.kinds for name, path in index.facts.declared_near(use, kind).items()}
        meant = nearest(use.id, known) or ""
        if meant and id_of(meant) == use.id:  # it is the declaration that is no id, of which FK106 tells
            continue
        parts = [part for part in _BETWEEN.split(use.id[:_LONG]) if part]
        if len(parts) > 1 and any(part in known for part in parts):
            values = {"id": use.id, "noun": _either(_NOUNS, use.kinds), "parts": ", ".join(parts)}
            yield Hit(use.path, values, "several", named=True)
            continue
        other = next((kind for kind, names in index.facts.declared.items() if use.id in names), None)
        meant = meant if meant == id_of(meant) and not other else ""
        values = {
            "id": use.id,
            "noun": _either(_NOUNS, use.kinds),
            "section": _either(_SECTIONS, use.kinds),
            "elsewhere": _SECTIONS[other] if other else "",
            "where": _looked_in(index),
            "meant": meant,
        }
        related = ((known[meant], "meant"),) if meant else ()
        unknown = "formule" if use.kinds == ("formule",) else ""
        text = "near" if meant else "elsewhere" if other else "blank" if is_placeholder(use.id) else unknown
        yield Hit(use.path, values, text, related, meant, named=True)


def _either(words: dict[str, Both], kinds: tuple[str, ...]) -> Both:
    return Both(" of ".join(words[kind].nl for kind in kinds), " or ".join(words[kind].en for kind in kinds))


def _looked_in(index: Index) -> Both:
    if not index.facts.catalogues:
        return Both("", "")
    files = ", ".join(index.facts.catalogues)
    return Both(f", ook niet in {files}", f", nor in {files}")


@rule(
    "FK202",
    Severity.WARNING,
    About(
        reden="Wat nergens genoemd wordt draagt niets: het is vergeten, of de verwijzing ernaar ontbreekt.",
        texts={
            "": Texts(
                nl=Say(
                    "{noun} '{id}' wordt nergens genoemd",
                    "nergens genoemd",
                    "noem '{id}' waar het geldt, of haal het weg",
                ),
                en=Say(
                    "{noun} '{id}' is named nowhere", "named nowhere", "name '{id}' where it holds, or take it away"
                ),
            ),
        },
    ),
)
def unused_definition(index: Index) -> Iterator[Hit]:
    """What is named nowhere carries nothing: it was forgotten, or the reference to it is missing.

    Bad:
        bronnen:
          jaarverslag: {titel: Jaarverslag}
    Good:
        samenvatting: Rust op straat.
        bron: jaarverslag
        bronnen:
          jaarverslag: {titel: Jaarverslag}
    """
    for kind in ("means", "information", "legal_basis", "source"):
        if index.could_supply(kind):
            continue
        for name, path in index.facts.declared.get(kind, {}).items():
            if path in index.facts.own and (kind, name) not in index.uses:
                yield Hit(path, {"noun": _NOUNS[kind], "id": name})


@rule(
    "FK203",
    Severity.INFO,
    About(
        reden="Een eigen definitie gaat voor die van een catalogus; dat mag, als het de bedoeling is.",
        texts={
            "": Texts(
                nl=Say(
                    "'{id}' staat ook in {catalogue}, en deze gaat voor",
                    "verbergt die van de catalogus",
                    "haal deze weg om die van de catalogus te gebruiken, of geef haar een andere id",
                ),
                en=Say(
                    "'{id}' stands in {catalogue} as well, and this one takes precedence",
                    "hides the catalogue's",
                    "take this one away to use the catalogue's, or give it another id",
                ),
            ),
        },
        notes={"hidden": Both("deze telt niet", "this one does not count")},
    ),
)
def shadowed_definition(index: Index) -> Iterator[Hit]:
    """A definition of one's own takes precedence over a catalogue's; that is allowed, if it is meant.

    Bad:
        catalogi: zuid.yaml
        rollen:
          straatteam: {naam: Ons straatteam}
        # file: zuid.yaml
        catalogus: zuid
        rollen:
          straatteam: {naam: Straatteam}
    Good:
        catalogi: zuid.yaml
        rollen:
          straatteam: {naam: Ons straatteam}
        # file: zuid.yaml
        catalogus: zuid
        rollen:
          buurtteam: {naam: Buurtteam}
    """
    for shadow in index.facts.shadows:
        values = {"id": str(shadow.path[-1]), "catalogue": shadow.hidden.file}
        yield Hit(shadow.path, values, related=((shadow.hidden, "hidden"),))
