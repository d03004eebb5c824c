"""FK303, FK308 and FK309: interventions that nothing carries, or that lack what they require."""

from __future__ import annotations

from typing import TYPE_CHECKING

from formulekit.extension import FILLED_IN, About, Hit, Say, Texts, rule
from formulekit.findings import Path, Severity
from formulekit.graph.provision import brought, empowered
from formulekit.language import Both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from formulekit.graph import Index
    from formulekit.model import Intervention


@rule(
    "FK303",
    Severity.ERROR,
    About(
        reden="Een interventie die in geen keten en geen netwerk zit, heeft geen moment waarop zij gebeurt.",
        texts={
            "": Texts(
                nl=Say(
                    "interventie '{intervention}' zit in geen keten en geen netwerk",
                    "wanneer gebeurt dit?",
                    "noem haar bij een schakel, of zet een uitvoerende rol in een netwerk",
                ),
                en=Say(
                    "intervention '{intervention}' is in no chain and no network",
                    "when does this happen?",
                    "name it in a step, or make a responsible role a member of a network",
                ),
            ),
            "document": Texts(
                nl=Say(
                    "de formule heeft interventies, en geen keten of netwerk waarin zij gebeuren",
                    "geen keten, geen netwerk",
                    "beschrijf onder `ketens` hoe een zaak loopt, of onder `netwerken` wie samenwerkt",
                ),
                en=Say(
                    "the formule has interventions, and no chain or network in which they happen",
                    "no chain, no network",
                    "describe under `chains` how a case travels, or under `networks` who works together",
                ),
            ),
        },
    ),
)
def orphan_intervention(index: Index) -> Iterator[Hit]:
    """An intervention that is in no chain and no network has no moment at which it happens.

    Bad:
        interventies:
          cursus: {naam: Cursus, fase: preventie, uitvoerend: meldpunt, draagt_bij_aan: rust}
        netwerken:
          tafel: {naam: Tafel, leden: straatteam}
    Good:
        interventies:
          cursus: {naam: Cursus, fase: preventie, uitvoerend: meldpunt, draagt_bij_aan: rust}
        netwerken:
          tafel: {naam: Tafel, leden: [straatteam, meldpunt]}
    """
    if index.could_supply("intervention", ("chains",)) or index.could_supply("role", ("networks",)):
        return
    if index.interventions and not index.chains and not index.networks:
        yield Hit((), text="document")
        return
    placed = {name for link in index.links for name in link.step.interventions}
    for name, intervention in index.interventions.items():
        networked = name in placed or any(role in index.networked for role in intervention.responsible)
        if not networked and not index.could_supply("role", ("interventions", name)):
            yield Hit(("interventions", name), {"intervention": name})


@rule(
    "FK308",
    Severity.ERROR,
    About(
        statuses=FILLED_IN,
        reden="Een interventie die iets nodig heeft dat niemand inbrengt, kan niet doorgaan.",
        texts={
            "": Texts(
                nl=Say(
                    "interventie '{intervention}' vereist middel '{means}', en geen partij brengt het in",
                    "middel ontbreekt",
                    "zet '{means}' bij `middelen` van een inzet, of geef het middel een `houder`",
                ),
                en=Say(
                    "intervention '{intervention}' requires means '{means}', and no party brings it",
                    "means missing",
                    "put '{means}' under `means` of a commitment, or give the means a `holder`",
                ),
            ),
        },
        notes={"means": Both("dit middel", "these means")},
    ),
)
def unprovided_means(index: Index) -> Iterator[Hit]:
    """An intervention that needs what nobody brings cannot go on.

    Bad:
        middelen:
          lokaal: {naam: Lokaal, soort: voorziening}
        interventies:
          gesprek: {naam: Gesprek, fase: preventie, uitvoerend: straatteam, vereist: lokaal, draagt_bij_aan: rust}
    Good:
        middelen:
          lokaal: {naam: Lokaal, soort: voorziening, houder: gemeente}
        interventies:
          gesprek: {naam: Gesprek, fase: preventie, uitvoerend: straatteam, vereist: lokaal, draagt_bij_aan: rust}
    """
    if index.could_supply("means", ("commitments",)):
        return
    available = brought(index)
    for intervention, name in _required(index):
        means = index.formule.means[name]
        if means.kind != "power" and name not in available:
            values = {"intervention": intervention, "means": name}
            yield Hit(("interventions", intervention), values, related=((("means", name), "means"),))


def _required(index: Index) -> Iterator[tuple[str, str]]:
    """Give each intervention with each sound means that it requires."""
    for intervention, body in index.interventions.items():
        for name in dict.fromkeys(body.requires):
            if name in index.formule.means and not index.could_supply("party", ("means", name)):
                yield intervention, name


@rule(
    "FK309",
    Severity.ERROR,
    About(
        statuses=FILLED_IN,
        reden="Bevoegdheden blijven waar ze zijn: wie er geen heeft en haar niet namens een ander uitoefent, mag dit niet.",
        texts={
            "": Texts(
                nl=Say(
                    "interventie '{intervention}' vereist bevoegdheid '{means}', en geen partij die haar uitvoert heeft die",
                    "bevoegdheid ontbreekt",
                    "laat een partij met de bevoegdheid uitvoeren, noem haar als `gezag`, of leg het mandaat vast (`namens`)",
                ),
                en=Say(
                    "intervention '{intervention}' requires power '{means}', and no party that performs it has it",
                    "power missing",
                    "let a party with the power perform it, name it as `authority`, or record the mandate (`acts_for`)",
                ),
            ),
            "unheld": Texts(
                nl=Say(
                    "interventie '{intervention}' vereist bevoegdheid '{means}', en nergens staat welke partij die heeft",
                    "bevoegdheid van niemand",
                    "zet bij '{means}' een `houder`: de partij die haar heeft",
                ),
                en=Say(
                    "intervention '{intervention}' requires power '{means}', and nothing says which party has it",
                    "power of nobody",
                    "put a `holder` with '{means}': the party that has it",
                ),
            ),
        },
        notes={"means": Both("deze bevoegdheid", "this power")},
    ),
)
def power_without_holder(index: Index) -> Iterator[Hit]:
    """Powers stay where they are: who has none and exercises none for another may not do this.

    Bad:
        middelen:
          aanhouding: {naam: Aanhouding, soort: bevoegdheid, houder: politie}
        interventies:
          gesprek: {naam: Gesprek, fase: preventie, uitvoerend: straatteam, vereist: aanhouding, draagt_bij_aan: rust}
    Good:
        middelen:
          aanhouding: {naam: Aanhouding, soort: bevoegdheid, houder: politie}
        interventies:
          gesprek:
            naam: Gesprek
            fase: preventie
            uitvoerend: straatteam
            gezag: politie
            vereist: aanhouding
            draagt_bij_aan: rust
    """
    if index.could_supply("role", ("commitments",)) or index.could_supply("party", ("commitments",), ("parties",)):
        return
    for name, required in _required(index):
        means, intervention = index.formule.means[required], index.interventions[name]
        place: Path = ("interventions", name)
        if means.kind != "power" or _unfilled(index, intervention) or index.could_supply("party", place):
            continue
        if not empowered(index, intervention, means):
            values = {"intervention": name, "means": required}
            yield Hit(place, values, "" if means.holder else "unheld", ((("means", required), "means"),))


def _unfilled(index: Index, intervention: Intervention) -> bool:
    return any(not index.filling(role) for role in intervention.responsible)
