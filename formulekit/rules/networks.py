"""FK501 to FK503, FK506 and FK508: networks without a lead, members without a tie, and roles outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from formulekit.extension import About, Hit, Say, Texts, rule
from formulekit.findings import Path, Severity
from formulekit.graph.handovers import parties_unclear, untied
from formulekit.graph.partnership import split, ties_unclear
from formulekit.language import Both
from formulekit.vocabulary import translated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from formulekit.graph import Index


@rule(
    "FK501",
    Severity.ERROR,
    About(
        reden="Een netwerk dat van één organisatie uitgaat, kan niet zonder een lid dat de regie heeft.",
        texts={
            "": Texts(
                nl=Say(
                    "netwerk '{network}' heeft als vorm {form}, en geen regisseur",
                    "wie leidt dit netwerk?",
                    "zet bij `regisseur:` welk lid leidt, of kies `vorm: gedeeld`",
                ),
                en=Say(
                    "network '{network}' has the form {form}, and no lead",
                    "who leads this network?",
                    "put at `lead:` which member leads, or choose `form: shared`",
                ),
            ),
            "outside": Texts(
                nl=Say(
                    "regisseur '{role}' is geen lid van netwerk '{network}'",
                    "de regisseur staat erbuiten",
                    "zet '{role}' bij `leden`, of kies een lid als regisseur",
                ),
                en=Say(
                    "lead '{role}' is no member of network '{network}'",
                    "the lead is outside",
                    "put '{role}' under `members`, or choose a member as lead",
                ),
            ),
        },
        notes={
            "form": Both("deze vorm vraagt een regisseur", "this form asks for a lead"),
            "lead": Both("deze regisseur", "this lead"),
            "members": Both("dit zijn de leden", "these are the members"),
        },
    ),
)
def leaderless_network(index: Index) -> Iterator[Hit]:
    """A network that goes out from one organisation cannot do without a member that leads it.

    Bad:
        netwerken:
          tafel: {naam: Tafel, leden: [straatteam, meldpunt], vorm: leidende-organisatie}
    Good:
        netwerken:
          tafel: {naam: Tafel, leden: [straatteam, meldpunt], vorm: leidende-organisatie, regisseur: straatteam}
    """
    for name, network in index.networks.items():
        place: Path = ("networks", name)
        led = network.lead or index.lost(place, "lead")
        if not led and network.governance != "shared":
            form = Both(
                translated("form", network.governance, "nl"),
                translated("form", network.governance, "en"),
            )
            yield Hit(place, {"network": name, "form": form}, related=(((*place, "form"), "form"),))
        if network.lead and _is_outside(index, name, network.lead):
            related = (((*place, "lead"), "lead"), ((*place, "members"), "members"))
            yield Hit(place, {"network": name, "role": network.lead}, "outside", related)


def _is_outside(index: Index, network: str, role: str) -> bool:
    """Tell whether a sound role is surely no member of a network."""
    stranger = role in index.roles and role not in index.networks[network].members
    return stranger and not index.could_supply("role", ("networks", network, "members"))


@rule(
    "FK502",
    Severity.WARNING,
    About(
        reden="Een lid zonder enige relatie zit wel aan tafel, maar deelt en krijgt niets.",
        texts={
            "": Texts(
                nl=Say(
                    "'{role}' heeft geen enkele relatie in netwerk '{network}'",
                    "los lid",
                    "zet onder `relaties` wat '{role}' met een ander lid deelt of afstemt, of haal het lid weg",
                ),
                en=Say(
                    "'{role}' has no tie at all in network '{network}'",
                    "loose member",
                    "put under `ties` what '{role}' shares or coordinates with another member, or take the member away",
                ),
            ),
        },
        notes={"ties": Both("dit zijn de relaties", "these are the ties")},
    ),
)
def isolated_member(index: Index) -> Iterator[Hit]:
    """A member without any tie sits at the table, but shares and gets nothing.

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
              - {van: meldpunt, naar: straatteam, soort: afstemming}
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
    """
    for name, network in index.networks.items():
        place: Path = ("networks", name)
        tied = {role for tie in network.ties for role in (*tie.from_, *tie.to)}
        for role, number in _loose(index, name, tied).items() if network.ties else ():
            related = (((*place, "ties"), "ties"),)
            yield Hit((*place, "members", number), {"role": role, "network": name}, related=related)


def _loose(index: Index, network: str, tied: set[str]) -> dict[str, int]:
    """Give the sound members that are surely not tied, each with its first number in the list."""
    listed = reversed(tuple(index.numbered(("networks", network, "members"), index.networks[network].members)))
    numbers = {role: number for number, role in listed if role in index.roles and role not in tied}
    return dict(reversed(numbers.items())) if numbers and not ties_unclear(index, network) else {}


@rule(
    "FK503",
    Severity.WARNING,
    About(
        reden="Een netwerk dat in losse delen uiteenvalt, is geen geheel, en niemand overziet het.",
        texts={
            "": Texts(
                nl=Say(
                    "netwerk '{network}' valt uiteen in {count} delen: {roles}",
                    "losse delen",
                    "zet onder `relaties` wat de delen met elkaar delen of afstemmen, of maak er meer netwerken van",
                ),
                en=Say(
                    "network '{network}' falls into {count} parts: {roles}",
                    "loose parts",
                    "put under `ties` what the parts share or coordinate, or make several networks of it",
                ),
            ),
        },
        notes={"ties": Both("dit zijn de relaties", "these are the ties")},
    ),
)
def split_network(index: Index) -> Iterator[Hit]:
    """A network that falls into loose parts is no whole, and nobody oversees it.

    Bad:
        rollen:
          begeleider: {naam: Begeleider}
          mentor: {naam: Mentor}
        partijen:
          school: {naam: School, soort: school}
          jeugdhulp: {naam: Jeugdhulp, soort: jeugdhulp}
        inzet:
          school: [{rol: mentor, mensen: [{functie: mentor, fte: 1}]}]
          jeugdhulp: [{rol: begeleider, mensen: [{functie: jeugdhulpverlener, fte: 1}]}]
        netwerken:
          tafel:
            naam: Tafel
            leden: [straatteam, meldpunt, begeleider, mentor]
            relaties:
              - {van: meldpunt, naar: straatteam, soort: afstemming}
              - {van: begeleider, naar: mentor, soort: afstemming}
    Good:
        rollen:
          begeleider: {naam: Begeleider}
          mentor: {naam: Mentor}
        partijen:
          school: {naam: School, soort: school}
          jeugdhulp: {naam: Jeugdhulp, soort: jeugdhulp}
        inzet:
          school: [{rol: mentor, mensen: [{functie: mentor, fte: 1}]}]
          jeugdhulp: [{rol: begeleider, mensen: [{functie: jeugdhulpverlener, fte: 1}]}]
        netwerken:
          tafel:
            naam: Tafel
            leden: [straatteam, meldpunt, begeleider, mentor]
            relaties:
              - {van: meldpunt, naar: straatteam, soort: afstemming}
              - {van: begeleider, naar: mentor, soort: afstemming}
              - {van: straatteam, naar: begeleider, soort: verwijzing}
    """
    for name in index.networks:
        parts = split(index, name)
        if parts:
            sides = [", ".join(part) for part in parts]
            shown = Both("; los daarvan: ".join(sides), "; apart from these: ".join(sides))
            values: dict[str, str | Both] = {"network": name, "count": str(len(parts)), "roles": shown}
            yield Hit(("networks", name), values, related=((("networks", name, "ties"), "ties"),))


@rule(
    "FK506",
    Severity.WARNING,
    About(
        reden="Wie een schakel draagt en in geen netwerk zit, hoort de afspraken niet die de anderen maken.",
        texts={
            "": Texts(
                nl=Say(
                    "rol '{role}' draagt een schakel, en zit in geen enkel netwerk",
                    "buiten de netwerken",
                    "maak '{role}' lid van een netwerk waarin deze keten wordt besproken",
                ),
                en=Say(
                    "role '{role}' carries a step, and is in no network at all",
                    "outside the networks",
                    "make '{role}' a member of a network in which this chain is discussed",
                ),
            ),
        },
        notes={"step": Both("deze schakel draagt de rol", "the role carries this step")},
    ),
)
def chain_role_outside_network(index: Index) -> Iterator[Hit]:
    """Who carries a step and is in no network does not hear what the others agree.

    Bad:
        rollen:
          begeleider: {naam: Begeleider}
        partijen:
          school: {naam: School, soort: school}
        inzet:
          school: [{rol: begeleider, mensen: [{functie: mentor, fte: 1}]}]
        ketens:
          k: {naam: Begeleiding, schakels: {gesprek: {naam: Gesprek, rol: begeleider}}}
    Good:
        rollen:
          begeleider: {naam: Begeleider}
        partijen:
          school: {naam: School, soort: school}
        inzet:
          school: [{rol: begeleider, mensen: [{functie: mentor, fte: 1}]}]
        ketens:
          k: {naam: Begeleiding, schakels: {gesprek: {naam: Gesprek, rol: begeleider}}}
        netwerken:
          tafel: {naam: Tafel, leden: [straatteam, meldpunt, begeleider]}
    """
    if not index.networks or index.could_supply("role", ("networks",)) or parties_unclear(index):
        return
    outside = [name for name in index.roles if name in index.carried and name not in index.networked]
    said = {role for pair in untied(index) for role in pair} if outside else ()
    for name in outside:
        if name not in said:
            related = tuple((link.path, "step") for link in index.carried[name])
            yield Hit(("roles", name), {"role": name}, related=related)


@rule(
    "FK508",
    Severity.WARNING,
    About(
        reden="Wie wel een relatie heeft en geen lid is, mist het overleg waarin die relatie wordt onderhouden.",
        texts={
            "": Texts(
                nl=Say(
                    "'{role}' staat in een relatie van netwerk '{network}', en is geen lid",
                    "geen lid",
                    "zet '{role}' bij `leden`, of haal de rol uit deze relatie",
                ),
                en=Say(
                    "'{role}' is in a tie of network '{network}', and is no member",
                    "no member",
                    "put '{role}' under `members`, or take the role out of this tie",
                ),
            ),
        },
        notes={
            "members": Both("dit zijn de leden", "these are the members"),
            "also": Both("ook hier", "here as well"),
        },
    ),
)
def tie_to_outsider(index: Index) -> Iterator[Hit]:
    """Who has a tie and is no member misses the meeting in which that tie is kept up.

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
            leden: [straatteam, meldpunt]
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
    """
    for name in index.networks:
        for role, (first, *others) in _outside_ends(index, name).items():
            related = ((("networks", name, "members"), "members"), *((path, "also") for path in others))
            yield Hit(first, {"role": role, "network": name}, related=related)


def _outside_ends(index: Index, network: str) -> dict[str, list[Path]]:
    """Give per role that is surely no member the ends of ties where it stands."""
    body = index.networks[network]
    strange = {role for tie in body.ties for role in (*tie.from_, *tie.to)}.difference(body.members)
    ends: dict[str, list[Path]] = {}
    for role, path in _ends(index, network) if strange else ():
        ends.setdefault(role, []).append(path)
    return {role: paths for role, paths in ends.items() if role in strange and _is_outside(index, network, role)}


def _ends(index: Index, network: str) -> Iterator[tuple[str, Path]]:
    """Give every end of every tie, with its place."""
    place: Path = ("networks", network, "ties")
    for number, tie in index.numbered(place, index.networks[network].ties):
        for key, roles in (("from", tie.from_), ("to", tie.to)):
            for at, role in index.numbered((*place, number, key), roles):
                yield role, (*place, number, key, at)
