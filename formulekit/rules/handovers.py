"""FK405, FK408 and FK410: hand-overs between roles without information, without a tie, or without an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from formulekit.extension import About, Hit, Say, Texts, rule
from formulekit.findings import Path, Severity
from formulekit.graph.handovers import Passing, passings, unanswered, untied
from formulekit.language import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from formulekit.graph import Index


@rule(
    "FK405",
    Severity.WARNING,
    About(
        reden="Wie een zaak krijgt zonder te horen wat er al is gedaan, begint opnieuw.",
        texts={
            "": Texts(
                nl=Say(
                    "schakel '{step}' geeft de zaak zonder informatie door aan '{target}', bij rol '{role}'",
                    "er gaat niets mee",
                    "zet onder `naar` bij '{target}' welke `informatie` meegaat",
                ),
                en=Say(
                    "step '{step}' hands the case over to '{target}', of role '{role}', without information",
                    "nothing goes along",
                    "put under `to` at '{target}' which `information` goes along",
                ),
            ),
        },
        notes={
            "handover": Both("deze overdracht", "this hand-over"),
            "taker": Both("hier neemt een andere rol het over", "another role takes over here"),
        },
    ),
)
def silent_handover(index: Index) -> Iterator[Hit]:
    """Who gets a case and does not hear what has been done already, starts all over.

    Bad:
        ketens:
          k:
            naam: Van melding tot gesprek
            schakels:
              melding: {naam: Melding, rol: meldpunt, naar: {gesprek: {terugkoppeling: ja}}}
              gesprek: {naam: Gesprek, rol: straatteam}
    Good:
        informatie:
          straatbeeld: {naam: Straatbeeld, categorie: geen}
        ketens:
          k:
            naam: Van melding tot gesprek
            schakels:
              melding: {naam: Melding, rol: meldpunt, naar: {gesprek: {informatie: straatbeeld, terugkoppeling: ja}}}
              gesprek: {naam: Gesprek, rol: straatteam}
    """
    for passing in passings(index):
        if not passing.handover.information and not index.lost(passing.path, "information"):
            values = {"step": passing.giver.id, "target": passing.taker.id, "role": passing.taker.step.role}
            related = ((passing.path, "handover"), ((*passing.taker.path, "role"), "taker"))
            yield Hit(passing.giver.path, values, related=related)


@rule(
    "FK408",
    Severity.WARNING,
    About(
        reden="Wie zaken aan elkaar overdraagt moet elkaar kennen; keten en netwerk spreken elkaar hier tegen.",
        texts={
            "": Texts(
                nl=Say(
                    "rol '{giver}' draagt over aan rol '{taker}', en geen netwerk heeft beide als lid",
                    "keten en netwerk verschillen",
                    "maak beide rollen lid van één netwerk, of laat de overdracht via een rol gaan die dat al is",
                ),
                en=Say(
                    "role '{giver}' hands over to role '{taker}', and no network has both as members",
                    "chain and network differ",
                    "make both roles members of one network, or let the hand-over go by a role that already is",
                ),
            ),
        },
        notes={
            "handover": Both("deze overdracht", "this hand-over"),
            "also": Both("ook hier", "here as well"),
            "giver": Both("hier zit alleen de rol die overdraagt", "only the role that gives is in here"),
            "taker": Both("hier zit alleen de rol die overneemt", "only the role that takes is in here"),
        },
    ),
)
def handover_without_tie(index: Index) -> Iterator[Hit]:
    """Those who hand cases over to each other must know each other; here chain and network disagree.

    Bad:
        rollen:
          begeleider: {naam: Begeleider}
        partijen:
          school: {naam: School, soort: school}
        inzet:
          school: [{rol: begeleider, mensen: [{functie: mentor, fte: 1}]}]
        informatie:
          straatbeeld: {naam: Straatbeeld, categorie: geen}
        ketens:
          k:
            naam: Van melding tot gesprek
            schakels:
              melding: {naam: Melding, rol: meldpunt, naar: {gesprek: {informatie: straatbeeld}}}
              gesprek: {naam: Gesprek, rol: begeleider}
    Good:
        rollen:
          begeleider: {naam: Begeleider}
        partijen:
          school: {naam: School, soort: school}
        inzet:
          school: [{rol: begeleider, mensen: [{functie: mentor, fte: 1}]}]
        informatie:
          straatbeeld: {naam: Straatbeeld, categorie: geen}
        netwerken:
          tafel: {naam: Tafel, leden: [straatteam, meldpunt, begeleider]}
        ketens:
          k:
            naam: Van melding tot gesprek
            schakels:
              melding: {naam: Melding, rol: meldpunt, naar: {gesprek: {informatie: straatbeeld}}}
              gesprek: {naam: Gesprek, rol: begeleider}
    """
    for first, *others in untied(index).values():
        giver, taker = first.roles
        also = tuple((passing.path, "also") for passing in others)
        related = ((first.path, "handover"), *also, *_networks(index, first))
        yield Hit(first.giver.path, {"giver": giver, "taker": taker}, related=related)


def _networks(index: Index, passing: Passing) -> Iterator[tuple[Path, str]]:
    """Give some networks that have one of the two roles."""
    for role, note in zip(passing.roles, ("giver", "taker"), strict=True):
        for network in tuple(dict.fromkeys(index.networked.get(role, ())))[:3]:
            yield ("networks", network, "members"), note


@rule(
    "FK410",
    Severity.INFO,
    About(
        reden="Wie nooit hoort wat er van een zaak is geworden, leert niets en meldt de volgende keer niet meer.",
        texts={
            "": Texts(
                nl=Say(
                    "'{giver}' hoort niet wat er van de zaak wordt: geen terugkoppeling, en geen latere schakel",
                    "geen terugkoppeling",
                    "zet bij deze overdracht `terugkoppeling: ja`, of geef de partij van '{giver}' een latere schakel",
                ),
                en=Say(
                    "'{giver}' does not hear what becomes of the case: no feedback, and no later step",
                    "no feedback",
                    "put `feedback: true` at this hand-over, or give the party of '{giver}' a later step",
                ),
            ),
        },
        notes={"taker": Both("hierheen gaat de zaak", "the case goes here")},
    ),
)
def unanswered_handover(index: Index) -> Iterator[Hit]:
    """Who never hears what became of a case learns nothing, and does not report the next one.

    Bad:
        informatie:
          straatbeeld: {naam: Straatbeeld, categorie: geen}
        ketens:
          k:
            naam: Van melding tot gesprek
            schakels:
              melding: {naam: Melding, rol: meldpunt, naar: {gesprek: {informatie: straatbeeld}}}
              gesprek: {naam: Gesprek, rol: straatteam}
    Good:
        informatie:
          straatbeeld: {naam: Straatbeeld, categorie: geen}
        ketens:
          k:
            naam: Van melding tot gesprek
            schakels:
              melding: {naam: Melding, rol: meldpunt, naar: {gesprek: {informatie: straatbeeld, terugkoppeling: ja}}}
              gesprek: {naam: Gesprek, rol: straatteam}
    """
    for passing in unanswered(index):
        related = ((passing.taker.path, "taker"),)
        yield Hit(passing.path, {"giver": passing.giver.step.role}, related=related)
