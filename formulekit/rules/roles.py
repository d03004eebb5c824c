"""FK301, FK302, FK305 to FK307 and FK311: roles, who fills them, and with what mandate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from formulekit.extension import BINDING, FILLED_IN, About, Hit, Say, Texts, rule
from formulekit.findings import Path, Severity
from formulekit.graph.handovers import wholes_unclear
from formulekit.language import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from formulekit.graph import Index


@rule(
    "FK301",
    Severity.ERROR,
    About(
        statuses=FILLED_IN,
        reden="Een rol zonder partij is werk dat niemand op zich heeft genomen.",
        texts={
            "": Texts(
                nl=Say(
                    "rol '{role}' wordt door geen enkele partij vervuld",
                    "geen inzet in deze rol",
                    "zet onder `inzet` bij een partij een regel met `rol: {role}`",
                ),
                en=Say(
                    "role '{role}' is filled by no party",
                    "no commitment in this role",
                    "put a line with `role: {role}` under a party in `commitments`",
                ),
            ),
            "too-few": Texts(
                nl=Say(
                    "rol '{role}' vraagt {due} partijen, en {count} vervult hem",
                    "te weinig inzet in deze rol",
                    "zet onder `inzet` bij nog een partij een regel met `rol: {role}`",
                ),
                en=Say(
                    "role '{role}' asks for {due} parties, and {count} fills it",
                    "too few commitments in this role",
                    "put a line with `role: {role}` under another party in `commitments`",
                ),
            ),
        },
        notes={
            "step": Both("deze schakel wacht erop", "this step waits for it"),
            "intervention": Both("deze interventie wacht erop", "this intervention waits for it"),
            "filled": Both("deze partij vervult hem", "this party fills it"),
        },
    ),
)
def unfilled_role(index: Index) -> Iterator[Hit]:
    """A role without a party is work that nobody has taken on.

    Bad:
        rollen:
          opspoorder: {naam: Opspoorder}
        escalatie: opspoorder
    Good:
        rollen:
          opspoorder: {naam: Opspoorder}
        escalatie: opspoorder
        inzet:
          politie:
            - {rol: opspoorder, mensen: [{functie: wijkagent, fte: 1}]}
            - {rol: meldpunt, mensen: [{functie: centralist, fte: 1}]}
    """
    if index.could_supply("role", ("commitments",)):
        return
    for name, role in index.roles.items():
        parties = index.wholes.get(name, ())
        if len(parties) < role.min:
            values = {"role": name, "due": str(role.min), "count": str(len(parties))}
            yield Hit(("roles", name), values, "too-few" if parties else "", _waiting(index, name))


def _waiting(index: Index, role: str) -> tuple[tuple[Path, str], ...]:
    return (
        *((promise.path, "filled") for promise in index.promised.get(role, ())),
        *((link.path, "step") for link in index.carried.get(role, ())),
        *((("interventions", name), "intervention") for name in index.performed.get(role, ())),
    )


@rule(
    "FK302",
    Severity.WARNING,
    About(
        statuses=FILLED_IN,
        reden="Een partij die niets toezegt en nergens genoemd wordt doet niet mee; op papier lijkt het van wel.",
        texts={
            "": Texts(
                nl=Say(
                    "partij '{party}' zegt niets toe en wordt nergens genoemd",
                    "doet niet mee",
                    "zet onder `inzet` wat '{party}' doet, of haal de partij weg",
                ),
                en=Say(
                    "party '{party}' commits nothing and is named nowhere",
                    "takes no part",
                    "put under `commitments` what '{party}' does, or take the party away",
                ),
            ),
        },
    ),
)
def idle_party(index: Index) -> Iterator[Hit]:
    """A party that commits nothing and is named nowhere takes no part; on paper it seems to.

    Bad:
        partijen:
          school: {naam: School, soort: school}
    Good:
        partijen:
          school: {naam: School, soort: school}
        inzet:
          school: [{rol: straatteam, mensen: [{functie: conciërge, fte: onbekend}]}]
    """
    if index.could_supply("party"):
        return
    owners = {point.owner for point in index.formule.open_points}
    for name, party in index.parties.items():
        connected = party.part_of or party.acts_for or ("party", name) in index.uses or name in owners
        if not connected and party.kind != "collaboration" and ("parties", name) in index.facts.own:
            yield Hit(("parties", name), {"party": name})


@rule(
    "FK305",
    Severity.WARNING,
    About(
        statuses=BINDING,
        reden="Als meer rollen iets doen en niemand erop aanspreekbaar is, wijst straks iedereen naar de ander.",
        texts={
            "": Texts(
                nl=Say(
                    "interventie '{intervention}' heeft {count} uitvoerende rollen en geen aanspreekbare",
                    "wie is aanspreekbaar?",
                    "zet erbij `aanspreekbaar:` met één van {roles}",
                ),
                en=Say(
                    "intervention '{intervention}' has {count} responsible roles and no accountable one",
                    "who is accountable?",
                    "add `accountable:` with one of {roles}",
                ),
            ),
        },
    ),
)
def no_accountable_role(index: Index) -> Iterator[Hit]:
    """Where several roles do something and none answers for it, each will point at the other.

    Bad:
        status: vastgesteld
        interventies:
          gesprek: {naam: Gesprek, fase: preventie, uitvoerend: [straatteam, meldpunt], draagt_bij_aan: rust}
    Good:
        status: vastgesteld
        interventies:
          gesprek:
            naam: Gesprek
            fase: preventie
            uitvoerend: [straatteam, meldpunt]
            aanspreekbaar: straatteam
            draagt_bij_aan: rust
    """
    for name, intervention in index.interventions.items():
        place: Path = ("interventions", name)
        several = dict.fromkeys(intervention.responsible)
        if len(several) > 1 and intervention.accountable is None and not index.lost(place, "accountable"):
            roles = ", ".join(f"`{role}`" for role in several)
            yield Hit(place, {"intervention": name, "count": str(len(several)), "roles": roles})


@rule(
    "FK306",
    Severity.WARNING,
    About(
        reden="Een rol die nergens iets doet is een titel zonder werk.",
        texts={
            "": Texts(
                nl=Say(
                    "rol '{role}' doet nergens iets: geen interventie, schakel, netwerk of escalatie noemt hem",
                    "doet nergens iets",
                    "noem de rol waar hij werk heeft, of haal hem weg",
                ),
                en=Say(
                    "role '{role}' does nothing anywhere: no intervention, step, network or escalation names it",
                    "does nothing",
                    "name the role where it has work, or take it away",
                ),
            ),
        },
    ),
)
def idle_role(index: Index) -> Iterator[Hit]:
    """A role that does nothing anywhere is a title without work.

    Bad:
        rollen:
          adviseur: {naam: Adviseur}
        partijen:
          school: {naam: School, soort: school}
        inzet:
          school: [{rol: adviseur, mensen: [{functie: adviseur, fte: 1}]}]
    Good:
        rollen:
          adviseur: {naam: Adviseur}
        partijen:
          school: {naam: School, soort: school}
        inzet:
          school: [{rol: adviseur, mensen: [{functie: adviseur, fte: 1}]}]
        escalatie: adviseur
    """
    if index.could_supply("role", ("interventions",), ("chains",), ("networks",), ("escalation",), ("commitments",)):
        return
    for name in index.roles:
        named = any(path[0] != "commitments" for path in index.uses.get(("role", name), ()))
        brings = any(promise.commitment.means for promise in index.promised.get(name, ()))
        if not named and not brings:
            yield Hit(("roles", name), {"role": name})


@rule(
    "FK307",
    Severity.WARNING,
    About(
        statuses=FILLED_IN,
        reden="Wie regie voert zonder mandaat kan niets beslissen en moet voor alles terug naar huis.",
        texts={
            "": Texts(
                nl=Say(
                    "'{party}' voert regie als '{role}', en niemand heeft daarvoor een mandaat",
                    "geen mandaat",
                    "zet bij `mensen` een `mandaat:` dat zegt waarover deze functie mag besluiten",
                ),
                en=Say(
                    "'{party}' coordinates as '{role}', and nobody has a mandate for it",
                    "no mandate",
                    "add a `mandate:` to `people` that says what this function may decide",
                ),
            ),
        },
        notes={"role": Both("deze rol voert regie", "this role coordinates")},
    ),
)
def missing_mandate(index: Index) -> Iterator[Hit]:
    """Who coordinates without a mandate can decide nothing and must go home for everything.

    Bad:
        rollen:
          straatteam: {naam: Straatteam, regie: proces}
        inzet:
          gemeente: [{rol: straatteam, mensen: [{functie: regisseur, fte: 1}]}]
    Good:
        rollen:
          straatteam: {naam: Straatteam, regie: proces}
        inzet:
          gemeente: [{rol: straatteam, mensen: [{functie: regisseur, fte: 1, mandaat: besluit over inzet}]}]
    """
    for promise in index.promises:
        role = index.roles.get(promise.commitment.role)
        if role is None or role.coordination is None or index.damaged(promise.path):
            continue
        empty = not promise.commitment.people and not promise.commitment.means
        if not empty and not any(people.mandate for people in promise.commitment.people):
            related = ((("roles", promise.commitment.role), "role"),)
            yield Hit(promise.path, {"party": promise.party, "role": promise.commitment.role}, related=related)


@rule(
    "FK311",
    Severity.WARNING,
    About(
        statuses=FILLED_IN,
        reden="Twee regisseurs op één proces sturen langs elkaar heen; de anderen weten niet wie ze moeten volgen.",
        texts={
            "": Texts(
                nl=Say(
                    "rol '{role}' voert regie en wordt door meer dan één partij vervuld: {parties}",
                    "gedeelde regie",
                    "geef de regie aan één partij, en de andere een eigen rol",
                ),
                en=Say(
                    "role '{role}' coordinates and is filled by more than one party: {parties}",
                    "shared coordination",
                    "give the coordination to one party, and the other a role of its own",
                ),
            ),
        },
        notes={"filled": Both("deze partij vervult hem", "this party fills it")},
    ),
)
def shared_steering(index: Index) -> Iterator[Hit]:
    """Two coordinators of one process steer past each other; the others do not know whom to follow.

    Bad:
        rollen:
          straatteam: {naam: Straatteam, regie: proces}
        inzet:
          gemeente: [{rol: straatteam, mensen: [{functie: regisseur, fte: 1, mandaat: besluit over inzet}]}]
          politie:
            - {rol: straatteam, mensen: [{functie: teamchef, fte: 1, mandaat: besluit over inzet}]}
            - {rol: meldpunt, mensen: [{functie: centralist, fte: 1}]}
    Good:
        rollen:
          straatteam: {naam: Straatteam, regie: proces}
        inzet:
          gemeente: [{rol: straatteam, mensen: [{functie: regisseur, fte: 1, mandaat: besluit over inzet}]}]
    """
    if wholes_unclear(index):
        return
    for name, role in index.roles.items():
        if role.coordination in {"process", "operational"} and len(index.wholes.get(name, ())) > 1:
            parties = ", ".join(index.filling(name))
            related = tuple((promise.path, "filled") for promise in index.promised[name])
            yield Hit(("roles", name), {"role": name, "parties": parties}, related=related)
