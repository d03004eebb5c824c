"""FK504, FK505 and FK507: the parties that fill a network, on whom it leans, and how wide it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from formulekit.extension import FILLED_IN, About, Hit, Say, Texts, rule
from formulekit.findings import Path, Severity
from formulekit.graph.handovers import parties_unclear, wholes_unclear
from formulekit.graph.partnership import lone_supports, members, partners
from formulekit.language import Both
from formulekit.vocabulary import translated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from formulekit.graph import Index

_MOST_SHARING = 8
"""The most parties that share the lead; Provan and Kenis (2008) keep that form for few."""


@rule(
    "FK504",
    Severity.INFO,
    About(
        statuses=FILLED_IN,
        reden="Als één partij alles bijeenhoudt zonder de regie te hebben, valt met haar vertrek het netwerk uiteen.",
        texts={
            "": Texts(
                nl=Say(
                    "zonder '{party}' valt netwerk '{network}' uiteen: {parties}",
                    "leunt op één partij",
                    "leg onder `relaties` een tweede verband tussen deze delen, of geef '{party}' de regie",
                ),
                en=Say(
                    "without '{party}' network '{network}' falls apart: {parties}",
                    "leans on one party",
                    "make a second link between these parts under `ties`, or give '{party}' the lead",
                ),
            ),
        },
        notes={"filled": Both("hierdoor zit deze partij in het netwerk", "this is why the party is in the network")},
    ),
)
def single_point_of_failure(index: Index) -> Iterator[Hit]:
    """Where one party holds all together without having the lead, the network falls apart when it leaves.

    Bad:
        rollen:
          begeleider: {naam: Begeleider}
        partijen:
          school: {naam: School, soort: school}
        inzet:
          school: [{rol: begeleider, mensen: [{functie: mentor, fte: 1}]}]
        netwerken:
          tafel:
            naam: Tafel
            leden: [straatteam, meldpunt, begeleider]
            relaties:
              - {van: meldpunt, naar: [straatteam, begeleider], soort: afstemming}
    Good:
        rollen:
          begeleider: {naam: Begeleider}
        partijen:
          school: {naam: School, soort: school}
        inzet:
          school: [{rol: begeleider, mensen: [{functie: mentor, fte: 1}]}]
        netwerken:
          tafel:
            naam: Tafel
            leden: [straatteam, meldpunt, begeleider]
            relaties:
              - {van: meldpunt, naar: [straatteam, begeleider], soort: afstemming}
              - {van: straatteam, naar: begeleider, soort: verwijzing}
    """
    for name, network in index.networks.items():
        for party, parts in lone_supports(index, name):
            sides = [", ".join(part) for part in parts]
            shown = Both("; los daarvan: ".join(sides), "; apart from these: ".join(sides))
            values: dict[str, str | Both] = {"party": party, "network": name, "parties": shown}
            yield Hit(("networks", name), values, related=_filling(index, network.members, {party}))


def _filling(index: Index, roles: tuple[str, ...], parties: set[str]) -> tuple[tuple[Path, str], ...]:
    """Give the commitments of some parties to some roles, a part counted with its whole."""
    promises = (promise for role in dict.fromkeys(roles) for promise in index.promised.get(role, ()))
    return tuple((promise.path, "filled") for promise in promises if index.whole(promise.party) in parties)


@rule(
    "FK505",
    Severity.WARNING,
    About(
        statuses=FILLED_IN,
        reden="Elke vorm van netwerk past bij een aantal partijen en een plaats van de regie (Provan en Kenis, 2008).",
        texts={
            "shared": Texts(
                nl=Say(
                    "netwerk '{network}' is gedeeld, en telt {count} partijen: {parties}",
                    "te groot om te delen",
                    "kies een regisseur en `vorm: leidende-organisatie` of `netwerkorganisatie`, of maak het kleiner",
                ),
                en=Say(
                    "network '{network}' is shared, and counts {count} parties: {parties}",
                    "too large to share",
                    "choose a lead and `form: lead-organisation` or `administrative-organisation`, or make it smaller",
                ),
            ),
            "busy": Texts(
                nl=Say(
                    "de regisseur van netwerkorganisatie '{network}' doet ook zelf mee: {parties} als {roles}",
                    "de regisseur staat er niet buiten",
                    "geef de regie aan een partij zonder andere rol, of kies `vorm: leidende-organisatie`",
                ),
                en=Say(
                    "the lead of administrative organisation '{network}' takes part itself: {parties} as {roles}",
                    "the lead does not stand apart",
                    "give the lead to a party without another role, or choose `form: lead-organisation`",
                ),
            ),
            "several": Texts(
                nl=Say(
                    "netwerk '{network}' heeft één leidende organisatie, en regisseur '{role}' is {count} partijen: {parties}",
                    "meer dan één leidt",
                    "geef de regie aan één partij, of kies `vorm: gedeeld`",
                ),
                en=Say(
                    "network '{network}' has one lead organisation, and lead '{role}' is {count} parties: {parties}",
                    "more than one leads",
                    "give the lead to one party, or choose `form: shared`",
                ),
            ),
        },
        notes={"filled": Both("deze inzet", "this commitment"), "form": Both("deze vorm", "this form")},
    ),
)
def form_does_not_fit(index: Index) -> Iterator[Hit]:
    """Each form of network fits a number of parties and a place of the lead (Provan and Kenis, 2008).

    Bad:
        rollen:
          regisseur: {naam: Regisseur}
        inzet:
          gemeente:
            - {rol: straatteam, mensen: [{functie: handhaver, fte: 1}]}
            - {rol: regisseur, mensen: [{functie: regisseur, fte: 1}]}
        netwerken:
          tafel:
            naam: Tafel
            leden: [regisseur, straatteam, meldpunt]
            regisseur: regisseur
            vorm: netwerkorganisatie
    Good:
        rollen:
          regisseur: {naam: Regisseur}
        inzet:
          gemeente:
            - {rol: straatteam, mensen: [{functie: handhaver, fte: 1}]}
            - {rol: regisseur, mensen: [{functie: regisseur, fte: 1}]}
        netwerken:
          tafel:
            naam: Tafel
            leden: [regisseur, straatteam, meldpunt]
            regisseur: regisseur
            vorm: leidende-organisatie
    """
    if wholes_unclear(index):
        return
    checks = {"shared": _crowded, "administrative-organisation": _busy, "lead-organisation": _led_by_several}
    for name, network in index.networks.items():
        if not index.lost(("networks", name), "form", "lead"):
            yield from checks[network.governance](index, name)


def _crowded(index: Index, name: str) -> Iterator[Hit]:
    parties = partners(index, members(index, name))
    if len(parties) > _MOST_SHARING:
        values = {"network": name, "count": str(len(parties)), "parties": ", ".join(parties)}
        yield Hit(("networks", name), values, "shared", _form(index, name))


def _busy(index: Index, name: str) -> Iterator[Hit]:
    lead = index.networks[name].lead or ""
    leading = frozenset(partners(index, (lead,)))
    roles = tuple(role for role in members(index, name) if role != lead and leading & set(partners(index, (role,))))
    if roles:
        parties = tuple(party for party in partners(index, roles) if party in leading)
        values = {"network": name, "parties": ", ".join(parties), "roles": ", ".join(roles)}
        related = (*_form(index, name), *_filling(index, (lead, *roles), set(parties)))
        yield Hit(("networks", name), values, "busy", related)


def _led_by_several(index: Index, name: str) -> Iterator[Hit]:
    lead = index.networks[name].lead or ""
    parties = partners(index, (lead,))
    if len(parties) > 1:
        values = {"network": name, "role": lead, "count": str(len(parties)), "parties": ", ".join(parties)}
        yield Hit(("networks", name), values, "several", (*_form(index, name), *_filling(index, (lead,), set(parties))))


def _form(index: Index, name: str) -> tuple[tuple[Path, str], ...]:
    return ((("networks", name, "form"), "form"),) if index.networks[name].form else ()


@rule(
    "FK507",
    Severity.INFO,
    About(
        statuses=FILLED_IN,
        reden="Een veiligheidsvraagstuk heeft zelden één oorzaak; wie alleen eigen collega's spreekt, ziet er maar één.",
        texts={
            "": Texts(
                nl=Say(
                    "alle partijen in netwerk '{network}' komen uit één domein, {domain}: {parties}",
                    "één domein",
                    "kijk of zorg, onderwijs, wonen, economie of bewoners eraan horen mee te doen",
                ),
                en=Say(
                    "all parties in network '{network}' are of one domain, {domain}: {parties}",
                    "one domain",
                    "see whether care, education, housing, economy or residents should take part",
                ),
            ),
        },
        notes={"filled": Both("deze inzet", "this commitment")},
    ),
)
def narrow_network(index: Index) -> Iterator[Hit]:
    """A safety issue seldom has one cause; who speaks to colleagues only sees no more than one.

    Bad:
        partijen:
          brandweer: {naam: Brandweer, soort: veiligheidsregio}
        escalatie: bestuurder
        rollen:
          bestuurder: {naam: Bestuurder}
        inzet:
          brandweer: [{rol: straatteam, mensen: [{functie: adviseur, fte: 1}]}]
          gemeente: [{rol: bestuurder, mensen: [{functie: wethouder, fte: 1}]}]
    Good:
        partijen:
          brandweer: {naam: Brandweer, soort: veiligheidsregio}
        escalatie: bestuurder
        rollen:
          bestuurder: {naam: Bestuurder}
        inzet:
          brandweer: [{rol: straatteam, mensen: [{functie: adviseur, fte: 1}]}]
          gemeente: [{rol: bestuurder, mensen: [{functie: wethouder, fte: 1}]}]
        netwerken:
          tafel: {naam: Tafel, leden: [straatteam, meldpunt, bestuurder]}
    """
    if parties_unclear(index):
        return
    for name, network in index.networks.items():
        parties = partners(index, network.members)
        known = all(role in index.promised for role in network.members) and index.parties.keys() >= set(parties)
        domains = {index.parties[party].field_of_work for party in parties} if known else set()
        if len(domains) == 1 and not index.could_supply("role", ("networks", name, "members")):
            (domain,) = domains
            shown = Both(translated("domain", domain, "nl"), translated("domain", domain, "en"))
            values: dict[str, str | Both] = {"network": name, "domain": shown, "parties": ", ".join(parties)}
            yield Hit(("networks", name), values, related=_filling(index, network.members, set(parties)))
