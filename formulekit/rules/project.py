"""FK900, FK901 and FK904 to FK907: the checks, documents among one another, open points, the council."""

from __future__ import annotations

from typing import TYPE_CHECKING

from formulekit.extension import BINDING, FILLED_IN, About, Hit, Say, Summary, Texts, fault_rule, project_rule, rule
from formulekit.findings import Fault, Severity
from formulekit.language import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from formulekit.graph import Index


@fault_rule(
    "FK900",
    Severity.ERROR,
    About(
        reden="Een regel die vastloopt is een fout van formulekit; de andere regels zijn wel uitgevoerd.",
        texts={
            "": Texts(
                nl=Say(
                    "regel {rule} is op dit document vastgelopen ({error}); dat is onze fout, niet die van u",
                    "niet gecontroleerd",
                    "meld dit bij formulekit, liefst met dit bestand; `--ignore {rule}` slaat de regel over",
                ),
                en=Say(
                    "rule {rule} failed on this document ({error}); that is our mistake, not yours",
                    "not checked",
                    "report this to formulekit, preferably with this file; `--ignore {rule}` passes the rule over",
                ),
            ),
        },
    ),
)
def internal_error() -> None:
    """A rule that fails is a mistake of formulekit; the other rules did run."""


@project_rule(
    "FK901",
    Severity.ERROR,
    About(
        reden="Twee documenten met dezelfde id zijn niet uit elkaar te houden waar een ander document er een noemt.",
        texts={
            "": Texts(
                nl=Say(
                    "id '{id}' is al van een ander document: {first}",
                    "dezelfde id",
                    "geef een van de twee documenten een andere id",
                ),
                en=Say(
                    "id '{id}' belongs to another document already: {first}",
                    "the same id",
                    "give one of the two documents another id",
                ),
            ),
        },
        notes={"first": Both("het andere document", "the other document")},
    ),
)
def duplicate_document(documents: tuple[Summary, ...]) -> Iterator[Fault]:
    """Two documents with one id cannot be told apart where another document names one.

    Bad:
        # file: ander.yaml
        formule: voorbeeld
        titel: Ander
        versie: 1.0.0
        status: concept
        schaal: lokaal
    Good:
        # file: ander.yaml
        formule: ander
        titel: Ander
        versie: 1.0.0
        status: concept
        schaal: lokaal
    """
    first: dict[str, Summary] = {}
    for document in documents:
        known = first.setdefault(document.id, document)
        if known is not document:
            values = {"id": document.id, "first": known.place.file}
            path = (document.kind,)
            yield Fault("duplicate-document", document.place, "", path, values, ((known.place, "first"),))


@rule(
    "FK904",
    Severity.WARNING,
    About(
        statuses=FILLED_IN,
        reden="Wie een versie van het sjabloon vastlegt, wil weten wanneer het sjabloon verder is gegaan.",
        texts={
            "": Texts(
                nl=Say(
                    "de formule legt versie {named} van het sjabloon vast, en dat is nu versie {found}",
                    "andere versie",
                    "vergelijk de formule met het sjabloon, en zet dan `@{found}` achter het pad",
                ),
                en=Say(
                    "the formule pins version {named} of its template, which is now version {found}",
                    "another version",
                    "compare the formule with its template, then put `@{found}` behind the path",
                ),
            ),
            "blank": Texts(
                nl=Say(
                    "achter het pad van het sjabloon staat een @ zonder versie",
                    "welke versie?",
                    "zet `@{found}` achter het pad, of haal de @ weg",
                ),
                en=Say(
                    "an @ without a version stands behind the path of the template",
                    "which version?",
                    "put `@{found}` behind the path, or take the @ away",
                ),
            ),
        },
        notes={"found": Both("de versie van het sjabloon", "the version of the template")},
    ),
)
def stale_base(index: Index) -> Iterator[Hit]:
    """Who pins a version of a template wants to know when the template has moved on.

    Bad:
        gebaseerd_op: sjabloon.yaml@1.0.0
        # file: sjabloon.yaml
        formule: sjabloon
        titel: Sjabloon
        versie: 1.1.0
        status: sjabloon
        schaal: lokaal
    Good:
        gebaseerd_op: sjabloon.yaml@1.1.0
        # file: sjabloon.yaml
        formule: sjabloon
        titel: Sjabloon
        versie: 1.1.0
        status: sjabloon
        schaal: lokaal
    """
    pin = index.facts.pin
    if pin and pin.named != pin.found:
        text = "" if pin.named else "blank"
        yield Hit(("based_on",), {"named": pin.named, "found": pin.found}, text, ((pin.place, "found"),))


@fault_rule(
    "FK905",
    Severity.WARNING,
    About(
        reden="Een open punt zonder bevinding is opgelost of wijst verkeerd; in beide gevallen misleidt het.",
        texts={
            "": Texts(
                nl=Say(
                    "open punt over '{what}' past op geen enkele bevinding",
                    "geen bevinding",
                    "haal het punt weg als het is opgelost, of verbeter `regel` en `bij`",
                ),
                en=Say(
                    "open point about '{what}' matches no finding",
                    "no finding",
                    "take the point away if it is settled, or mend `rule` and `at`",
                ),
            ),
            "no-rule": Texts(
                nl=Say(
                    "open punt over '{what}': zo'n regel is er niet",
                    "geen regel",
                    "zet achter `regel` de code van een bevinding; `formulekit rules` geeft ze alle",
                ),
                en=Say(
                    "open point about '{what}': there is no such rule",
                    "no rule",
                    "put the code of a finding behind `rule`; `formulekit rules` gives all of them",
                ),
            ),
            "near": Texts(
                nl=Say(
                    "open punt over '{what}': zo'n regel is er niet", "bedoeld: {meant}?", "schrijf `regel: {meant}`"
                ),
                en=Say(
                    "open point about '{what}': there is no such rule", "did you mean {meant}?", "write `rule: {meant}`"
                ),
            ),
        },
    ),
)
def stale_open_point() -> None:
    """An open point without a finding is settled or points amiss; either way it misleads.

    Bad:
        open_punten:
          - {regel: FK301, bij: roles.straatteam, reden: nog te vullen, eigenaar: gemeente, uiterlijk: 2099-01-01}
    Good:
        rollen:
          opspoorder: {naam: Opspoorder}
        escalatie: opspoorder
        open_punten:
          - {regel: FK301, bij: roles.opspoorder, reden: nog te vullen, eigenaar: gemeente, uiterlijk: 2099-01-01}
    """


@fault_rule(
    "FK906",
    Severity.ERROR,
    About(
        reden="Een open punt is een afspraak om iets te regelen; na de datum is die afspraak niet nagekomen.",
        texts={
            "": Texts(
                nl=Say(
                    "open punt van '{owner}' had op {day} geregeld moeten zijn: '{reason}'",
                    "voorbij de datum",
                    "regel het en haal het punt weg, of spreek met '{owner}' een nieuwe datum af",
                ),
                en=Say(
                    "open point of '{owner}' was due on {day}: '{reason}'",
                    "past its date",
                    "settle it and take the point away, or agree on a new date with '{owner}'",
                ),
            ),
        },
        notes={"hushed": Both("dit wacht er nog op", "this still waits for it")},
    ),
)
def overdue_open_point() -> None:
    """An open point is an agreement to settle something; after its date that was not kept.

    Bad:
        open_punten:
          - {reden: het mandaat vastleggen, eigenaar: gemeente, uiterlijk: 2020-01-01}
    Good:
        open_punten:
          - {reden: het mandaat vastleggen, eigenaar: gemeente, uiterlijk: 2099-01-01}
    """


@rule(
    "FK907",
    Severity.INFO,
    About(
        statuses=BINDING,
        reden="De raad stelt ten minste eens in de vier jaar de veiligheidsdoelen vast; een lokale formule dient er een.",
        texts={
            "": Texts(
                nl=Say(
                    "de formule is lokaal en noemt geen doel van de gemeenteraad",
                    "welk doel van de raad?",
                    "zet bovenaan `raadsdoel: {{tekst: ...}}` met het doel in de woorden van de raad",
                ),
                en=Say(
                    "the formule is local and names no goal of the municipal council",
                    "which goal of the council?",
                    "put `council_goal: {{text: ...}}` at the top, with the goal in the council's words",
                ),
            ),
        },
    ),
)
def missing_council_goal(index: Index) -> Iterator[Hit]:
    """The council sets the safety goals at least once in four years (art. 38b Politiewet 2012); a local formule serves one.

    Bad:
        status: vastgesteld
    Good:
        status: vastgesteld
        raadsdoel: {tekst: Bewoners voelen zich veilig op straat}
    """
    formule = index.formule
    if formule.scale == "local" and formule.council_goal is None and not index.lost((), "scale", "council_goal"):
        yield Hit(())
