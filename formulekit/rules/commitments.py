"""FK304, FK310 and FK312 to FK314: what parties commit, and how firmly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from formulekit.extension import BINDING, FILLED_IN, About, Hit, Say, Texts, rule
from formulekit.findings import Path, Severity
from formulekit.language import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from formulekit.graph import Index, Promise


@rule(
    "FK304",
    Severity.WARNING,
    About(
        statuses=FILLED_IN,
        reden="Een toezegging zonder mensen of middelen kost niets en levert niets.",
        texts={
            "": Texts(
                nl=Say(
                    "inzet van '{party}' als '{role}' heeft geen mensen en geen middelen",
                    "geen mensen, geen middelen",
                    "zet erbij wie het doet (`mensen`) of waarmee (`middelen`); het aantal mag `onbekend` zijn",
                ),
                en=Say(
                    "commitment of '{party}' as '{role}' has neither people nor means",
                    "no people, no means",
                    "add who does it (`people`) or with what (`means`); the number may be `unknown`",
                ),
            ),
        },
    ),
)
def empty_commitment(index: Index) -> Iterator[Hit]:
    """A commitment without people or means costs nothing and yields nothing.

    Bad:
        inzet:
          gemeente: [{rol: straatteam}]
    Good:
        inzet:
          gemeente: [{rol: straatteam, mensen: [{functie: handhaver, fte: onbekend}]}]
    """
    for promise in index.promises:
        commitment = promise.commitment
        nothing = not commitment.people and not commitment.means and promise.party not in index.held
        if nothing and not index.damaged(promise.path):
            yield Hit(promise.path, {"party": promise.party, "role": commitment.role})


@rule(
    "FK310",
    Severity.ERROR,
    About(
        statuses=FILLED_IN,
        reden="Een samenwerkingsverband is geen rechtspersoon: alleen zijn leden kunnen iets toezeggen en nakomen.",
        texts={
            "": Texts(
                nl=Say(
                    "'{party}' is een samenwerkingsverband en kan zelf niets toezeggen",
                    "wie van de leden doet dit?",
                    "zet de inzet bij het lid dat het doet, of maak van het bureau een eigen partij",
                ),
                en=Say(
                    "'{party}' is a collaboration and cannot commit anything itself",
                    "which member does this?",
                    "put the commitment under the member that does it, or make its bureau a party of its own",
                ),
            ),
        },
        notes={
            "party": Both("hier staat dat het een samenwerkingsverband is", "here it is called a collaboration"),
            "also": Both("ook hier", "here as well"),
        },
    ),
)
def collaboration_commits(index: Index) -> Iterator[Hit]:
    """A collaboration is no legal person: only its members can commit to something and keep to it.

    Bad:
        partijen:
          huis: {naam: Veiligheidshuis, soort: samenwerkingsverband, domein: veiligheid}
        inzet:
          huis: [{rol: meldpunt, mensen: [{functie: procesregisseur, fte: 1}]}]
    Good:
        partijen:
          huis: {naam: Veiligheidshuis, soort: samenwerkingsverband, domein: veiligheid}
        inzet:
          gemeente:
            - {rol: straatteam, mensen: [{functie: handhaver, fte: 1}]}
            - {rol: meldpunt, mensen: [{functie: procesregisseur, fte: 1}]}
    """
    for party, promises in _by_party(index).items():
        body = index.parties.get(party)
        if body and body.kind == "collaboration":
            also = tuple((promise.path, "also") for promise in promises[1:])
            yield Hit(promises[0].path, {"party": party}, related=((("parties", party), "party"), *also))


def _by_party(index: Index) -> dict[str, list[Promise]]:
    parties: dict[str, list[Promise]] = {}
    for promise in index.promises:
        parties.setdefault(promise.party, []).append(promise)
    return parties


@rule(
    "FK312",
    Severity.WARNING,
    About(
        statuses=FILLED_IN,
        reden="Wie een interventie belooft of draagt, hoort daar ook een uitvoerende of ondersteunende rol in te hebben.",
        texts={
            "commitment": Texts(
                nl=Say(
                    "inzet van '{party}' als '{role}' noemt interventie '{intervention}', en die rol voert haar niet uit",
                    "past niet bij de rol",
                    "zet '{role}' bij `uitvoerend` of `ondersteunend` van '{intervention}', of haal haar hier weg",
                ),
                en=Say(
                    "commitment of '{party}' as '{role}' names intervention '{intervention}', which that role does not do",
                    "does not fit the role",
                    "put '{role}' in `responsible` or `supports` of '{intervention}', or take it away here",
                ),
            ),
            "step": Texts(
                nl=Say(
                    "schakel '{step}' noemt interventie '{intervention}', en rol '{role}' voert haar niet uit",
                    "past niet bij de rol",
                    "zet '{role}' bij `uitvoerend` of `ondersteunend` van '{intervention}', of haal haar hier weg",
                ),
                en=Say(
                    "step '{step}' names intervention '{intervention}', which role '{role}' does not do",
                    "does not fit the role",
                    "put '{role}' in `responsible` or `supports` of '{intervention}', or take it away here",
                ),
            ),
        },
        notes={"intervention": Both("deze interventie", "this intervention")},
    ),
)
def unperformed_intervention(index: Index) -> Iterator[Hit]:
    """Who promises or carries an intervention should have a responsible or supporting role in it.

    Bad:
        inzet:
          politie: [{rol: meldpunt, interventies: gesprek, mensen: [{functie: centralist, fte: 1}]}]
    Good:
        inzet:
          gemeente: [{rol: straatteam, interventies: gesprek, mensen: [{functie: handhaver, fte: 1}]}]
    """
    for promise in index.promises:
        role = promise.commitment.role
        for name in _not_done(index, role, promise.commitment.interventions):
            values = {"party": promise.party, "role": role, "intervention": name}
            yield Hit(promise.path, values, "commitment", ((("interventions", name), "intervention"),))
    for link in index.links:
        for name in _not_done(index, link.step.role, link.step.interventions):
            values = {"step": link.id, "role": link.step.role, "intervention": name}
            yield Hit(link.path, values, "step", ((("interventions", name), "intervention"),))


def _not_done(index: Index, role: str, named: tuple[str, ...]) -> Iterator[str]:
    """Give the interventions that a role is said to do and does not do."""
    done = index.performed.get(role, ()) if named else ()
    for name in dict.fromkeys(named):
        known = name in index.interventions and role in index.roles
        if known and name not in done and not index.could_supply("role", ("interventions", name)):
            yield name


@rule(
    "FK313",
    Severity.WARNING,
    About(
        statuses=BINDING,
        reden="Als sommige partijen getekend hebben en andere niet, is niet iedereen aan zijn toezegging te houden.",
        texts={
            "": Texts(
                nl=Say(
                    "'{party}' heeft inzet en heeft niet getekend, terwijl andere partijen dat wel deden",
                    "niet getekend",
                    "zet bij de partij `getekend: {{op: 2026-01-31}}`, of maak er een open punt van",
                ),
                en=Say(
                    "'{party}' has commitments and has not signed, while other parties did",
                    "not signed",
                    "add `signed: {{on: 2026-01-31}}` to the party, or make it an open point",
                ),
            ),
        },
        notes={"party": Both("deze partij", "this party"), "signed": Both("deze tekende wel", "this one signed")},
    ),
)
def unsigned_commitment(index: Index) -> Iterator[Hit]:
    """Where some parties have signed and others have not, not everyone can be held to their word.

    Bad:
        status: vastgesteld
        partijen:
          gemeente: {naam: Gemeente, soort: gemeente, getekend: {op: 2026-01-31}}
    Good:
        status: vastgesteld
        partijen:
          gemeente: {naam: Gemeente, soort: gemeente, getekend: {op: 2026-01-31}}
          politie: {naam: Politie, soort: politie, getekend: {op: 2026-01-31}}
    """
    signed = [name for name, party in index.parties.items() if party.signed]
    if not signed or index.damaged(("parties",)) or index.could_supply("party", ("parties",)):
        return
    bound = set(signed)
    for name in signed:
        bound.update(index.parties[name].acts_for)
    for party, promises in _by_party(index).items():
        place: Path = ("parties", party)
        if party in index.parties and not {party, index.whole(party)} & bound:
            related = ((place, "party"), (("parties", signed[0]), "signed"))
            yield Hit(promises[0].path, {"party": party}, related=related)


@rule(
    "FK314",
    Severity.INFO,
    About(
        statuses=FILLED_IN,
        reden="Als iedereen alleen zijn best doet of een voorbehoud maakt, staat niemand voor het resultaat.",
        texts={
            "": Texts(
                nl=Say(
                    "interventie '{intervention}' rust alleen op inspanning of voorbehoud",
                    "niemand zegt een resultaat toe",
                    "spreek met één partij `verplichting: resultaat` af, of weet dat dit vrijblijvend is",
                ),
                en=Say(
                    "intervention '{intervention}' rests on effort or reservations only",
                    "nobody commits to a result",
                    "agree on `obligation: result` with one party, or know that this is non-committal",
                ),
            ),
        },
        notes={"loose": Both("vrijblijvend", "non-committal")},
    ),
)
def non_committal_intervention(index: Index) -> Iterator[Hit]:
    """Where everyone only does their best or makes a reservation, nobody stands for the result.

    Bad:
        inzet:
          gemeente: [{rol: straatteam, verplichting: inspanning, mensen: [{functie: handhaver, fte: 1}]}]
    Good:
        inzet:
          gemeente: [{rol: straatteam, verplichting: resultaat, mensen: [{functie: handhaver, fte: 1}]}]
    """
    if index.could_supply("role", ("commitments",)) or not any(map(_loose, index.promises)):
        return
    for name, intervention in index.interventions.items():
        place: Path = ("interventions", name)
        roles = dict.fromkeys((*intervention.responsible, *intervention.supports))
        promises = [
            promise
            for role in roles
            for promise in index.promised.get(role, ())
            if not promise.commitment.interventions or name in promise.commitment.interventions
        ]
        if promises and all(map(_loose, promises)) and not _unclear(index, place, promises):
            related = tuple((promise.path, "loose") for promise in promises)
            yield Hit(place, {"intervention": name}, related=related)


def _unclear(index: Index, place: Path, promises: list[Promise]) -> bool:
    """Tell whether something faulty could be another commitment to an intervention, or make one of these firm."""
    limited = any(index.lost(promise.path, "interventions") for promise in index.promises)
    return limited or index.could_supply("role", place) or index.damaged(*(promise.path for promise in promises))


def _loose(promise: Promise) -> bool:
    return promise.commitment.obligation == "effort" or promise.commitment.reservation is not None
