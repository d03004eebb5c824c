"""FK801 to FK804: on what grounds parties share data, and whether those grounds hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from formulekit.extension import About, Hit, Say, Texts, rule
from formulekit.findings import Path, Severity
from formulekit.language import Both

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from formulekit.graph import Flow, Index
    from formulekit.model import LegalBasis
    from formulekit.model.values import Category

_DATA: dict[Category, Both] = {
    "personal": Both("persoonsgegevens", "personal data"),
    "special": Both("bijzondere persoonsgegevens", "special categories of personal data"),
    "criminal": Both("strafrechtelijke gegevens", "criminal data"),
    "police": Both("politiegegevens", "police data"),
}
"""The categories that may only be shared on a legal basis, in the order in which they are named."""


def _carried(index: Index, flow: Flow) -> frozenset[Category]:
    """Give the categories of data that a flow carries and that ask for a legal basis."""
    known = index.formule.information
    return frozenset(
        category for name in flow.information if name in known for category in known[name].category if category in _DATA
    )


def _unclear(index: Index, flow: Flow) -> bool:
    """Tell whether something faulty at a flow, or at its chain or network, could be its legal basis."""
    beside = (path for path in index.facts.damage if path[:-1] == flow.whole)
    return index.could_supply("legal_basis", flow.path, (*flow.whole, "legal_basis"), *beside)


def _values(flow: Flow, categories: frozenset[Category]) -> dict[str, str | Both]:
    words = [both for category, both in _DATA.items() if category in categories]
    data = Both(" en ".join(both.nl for both in words), " and ".join(both.en for both in words))
    return {"giver": flow.giver, "taker": flow.taker, "data": data, "bases": _listed(flow.legal_basis)}


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in dict.fromkeys(names))


def _kind(flow: Flow) -> str:
    return "handover" if flow.whole[0] == "chains" else "tie"


def _holding(index: Index, flow: Flow, categories: frozenset[Category]) -> tuple[tuple[Path, str], ...]:
    """Give the places of the information that holds any of these categories."""
    known = index.formule.information
    holding = (name for name in flow.information if name in known and categories.intersection(known[name].category))
    return tuple((("information", name), "information") for name in dict.fromkeys(holding))


@rule(
    "FK801",
    Severity.ERROR,
    About(
        reden="Persoonsgegevens delen mag alleen als de wet het toestaat; wie de grondslag niet kent, mag niet delen.",
        texts={
            "handover": Texts(
                nl=Say(
                    "overdracht van '{giver}' naar '{taker}' bevat {data} en noemt geen grondslag",
                    "op grond waarvan?",
                    "zet erbij `grondslag:` met de wet of het besluit dat dit toestaat; voor alle overdrachten samen kan dat bij de keten",
                ),
                en=Say(
                    "hand-over from '{giver}' to '{taker}' holds {data} and names no legal basis",
                    "on what grounds?",
                    "add `legal_basis:` with the law or decision that allows this; for all hand-overs at once, add it to the chain",
                ),
            ),
            "tie": Texts(
                nl=Say(
                    "relatie van '{giver}' naar '{taker}' bevat {data} en noemt geen grondslag",
                    "op grond waarvan?",
                    "zet erbij `grondslag:` met de wet of het besluit dat dit toestaat; voor alle relaties samen kan dat bij het netwerk",
                ),
                en=Say(
                    "tie from '{giver}' to '{taker}' holds {data} and names no legal basis",
                    "on what grounds?",
                    "add `legal_basis:` with the law or decision that allows this; for all ties at once, add it to the network",
                ),
            ),
        },
        notes={"information": Both("hier staat wat erin zit", "this says what it holds")},
    ),
)
def data_without_basis(index: Index) -> Iterator[Hit]:
    """Personal data may only be shared where the law allows it; who does not know the legal basis may not share.

    Bad:
        informatie:
          dossier: {naam: Dossier, categorie: persoonsgegevens}
        netwerken:
          tafel:
            naam: Tafel
            leden: [straatteam, meldpunt]
            relaties: [{van: straatteam, naar: meldpunt, soort: informatie, informatie: dossier}]
    Good:
        informatie:
          dossier: {naam: Dossier, categorie: persoonsgegevens}
        grondslagen:
          avg: {titel: AVG, artikel: 6}
        netwerken:
          tafel:
            naam: Tafel
            leden: [straatteam, meldpunt]
            relaties: [{van: straatteam, naar: meldpunt, soort: informatie, informatie: dossier, grondslag: avg}]
    """
    for flow in index.flows:
        data = _carried(index, flow)
        if data and not flow.legal_basis and not _unclear(index, flow):
            yield Hit(flow.path, _values(flow, data), _kind(flow), _holding(index, flow, data))


@rule(
    "FK802",
    Severity.ERROR,
    About(
        statuses=("template", "draft", "adopted", "active"),
        reden="Een grondslag die niet geldt, draagt niets: wat erop rust mag niet.",
        texts={
            "withdrawn": Texts(
                nl=Say(
                    "grondslag '{basis}' is ingetrokken",
                    "geldt niet meer",
                    "noem een grondslag die geldt, of stop met wat erop rust",
                ),
                en=Say(
                    "legal basis '{basis}' is withdrawn",
                    "no longer in force",
                    "name a legal basis that is in force, or stop what rests on it",
                ),
            ),
            "lapsed": Texts(
                nl=Say(
                    "grondslag '{basis}' gold tot en met {until}",
                    "geldt niet meer",
                    "noem een grondslag die geldt, of stop met wat erop rust",
                ),
                en=Say(
                    "legal basis '{basis}' was in force until {until}",
                    "no longer in force",
                    "name a legal basis that is in force, or stop what rests on it",
                ),
            ),
            "early": Texts(
                nl=Say(
                    "grondslag '{basis}' geldt pas vanaf {from}",
                    "geldt nog niet",
                    "noem een grondslag die nu geldt, of zet erbij `status: gepland`",
                ),
                en=Say(
                    "legal basis '{basis}' is in force only from {from}",
                    "not in force yet",
                    "name a legal basis that is in force now, or add `status: planned`",
                ),
            ),
            "short": Texts(
                nl=Say(
                    "grondslag '{basis}' geldt tot en met {until}, en de formule tot en met {end}",
                    "loopt eerder af dan de formule",
                    "noem een grondslag die even lang geldt, of laat de formule eerder eindigen",
                ),
                en=Say(
                    "legal basis '{basis}' is in force until {until}, and the formule until {end}",
                    "ends before the formule does",
                    "name a legal basis that is in force as long, or let the formule end earlier",
                ),
            ),
        },
        notes={
            "use": Both("dit rust erop", "this rests on it"),
            "end": Both("zo lang geldt de formule", "this is how long the formule holds"),
        },
    ),
)
def basis_not_in_force(index: Index) -> Iterator[Hit]:
    """A legal basis that is not in force carries nothing: what rests on it is not allowed.

    Bad:
        grondslagen:
          convenant: {titel: Convenant, tot: 2020-12-31}
        netwerken:
          tafel: {naam: Tafel, leden: [straatteam, meldpunt], grondslag: convenant}
    Good:
        grondslagen:
          convenant: {titel: Convenant, tot: 2099-12-31}
        netwerken:
          tafel: {naam: Tafel, leden: [straatteam, meldpunt], grondslag: convenant}
    """
    end = index.formule.valid.until if index.formule.valid else None
    for name, basis in _named(index):
        if text := _not_in_force(index, name, end):
            dates = {"from": basis.from_, "until": basis.until, "end": end}
            values = {"basis": name} | {key: day.isoformat() for key, day in dates.items() if day}
            until: tuple[tuple[Path, str], ...] = ((("valid", "until"), "end"),) if text == "short" else ()
            yield Hit(("legal_bases", name), values, text, (*until, *_uses(index, name)))


def _named(index: Index) -> Iterator[tuple[str, LegalBasis]]:
    """Give the legal bases that something names."""
    return ((name, basis) for name, basis in index.formule.legal_bases.items() if ("legal_basis", name) in index.uses)


def _uses(index: Index, name: str) -> tuple[tuple[Path, str], ...]:
    return tuple((path, "use") for path in index.uses["legal_basis", name])


def _not_in_force(index: Index, name: str, end: date | None) -> str:
    """Say why a legal basis does not cover today and the rest of the formule's term; empty where it does."""
    basis = index.formule.legal_bases[name]
    if basis.status == "withdrawn":
        return "withdrawn"
    if basis.status == "planned" or index.lost(("legal_bases", name), "status"):
        return ""
    if basis.from_ and basis.from_ > index.today:
        return "early"
    if basis.until and basis.until < index.today:
        return "lapsed"
    return "short" if basis.until and end and basis.until < end else ""


@rule(
    "FK803",
    Severity.ERROR,
    About(
        reden="Een grondslag die deze gegevens niet noemt, geeft geen recht om ze te delen.",
        texts={
            "handover": Texts(
                nl=Say(
                    "overdracht van '{giver}' naar '{taker}' bevat {data}, en geen genoemde grondslag dekt dat: {bases}",
                    "niet gedekt: {data}",
                    "noem een grondslag die dit dekt, vul `dekt` aan als de wet het toestaat, of deel het niet",
                ),
                en=Say(
                    "hand-over from '{giver}' to '{taker}' holds {data}, which no named legal basis covers: {bases}",
                    "not covered: {data}",
                    "name a legal basis that covers this, complete its `covers` if the law allows it, or do not share it",
                ),
            ),
            "tie": Texts(
                nl=Say(
                    "relatie van '{giver}' naar '{taker}' bevat {data}, en geen genoemde grondslag dekt dat: {bases}",
                    "niet gedekt: {data}",
                    "noem een grondslag die dit dekt, vul `dekt` aan als de wet het toestaat, of deel het niet",
                ),
                en=Say(
                    "tie from '{giver}' to '{taker}' holds {data}, which no named legal basis covers: {bases}",
                    "not covered: {data}",
                    "name a legal basis that covers this, complete its `covers` if the law allows it, or do not share it",
                ),
            ),
        },
        notes={
            "information": Both("hier staat wat erin zit", "this says what it holds"),
            "basis": Both("deze grondslag dekt het niet", "this legal basis does not cover it"),
        },
    ),
)
def basis_does_not_cover(index: Index) -> Iterator[Hit]:
    """A legal basis that does not list these data gives no right to share them.

    Bad:
        informatie:
          dossier: {naam: Dossier, categorie: politiegegevens}
        grondslagen:
          avg: {titel: AVG, artikel: 6, dekt: persoonsgegevens}
        netwerken:
          tafel:
            naam: Tafel
            leden: [straatteam, meldpunt]
            relaties: [{van: straatteam, naar: meldpunt, soort: informatie, informatie: dossier, grondslag: avg}]
    Good:
        informatie:
          dossier: {naam: Dossier, categorie: politiegegevens}
        grondslagen:
          wpg: {titel: Wet politiegegevens, artikel: 20, dekt: politiegegevens}
        netwerken:
          tafel:
            naam: Tafel
            leden: [straatteam, meldpunt]
            relaties: [{van: straatteam, naar: meldpunt, soort: informatie, informatie: dossier, grondslag: wpg}]
    """
    for flow in index.flows:
        if not flow.legal_basis:
            continue
        bases = {name: _covered(index, name) for name in flow.legal_basis}
        bare = _carried(index, flow).difference(*bases.values())
        if bare and all(bases.values()) and not _unclear(index, flow):
            named = tuple((("legal_bases", name), "basis") for name in bases)
            yield Hit(flow.path, _values(flow, bare), _kind(flow), (*_holding(index, flow, bare), *named))


def _covered(index: Index, name: str) -> frozenset[Category]:
    """Give what a legal basis covers; nothing where that is not known."""
    basis = index.formule.legal_bases.get(name)
    if basis is None or index.damaged(("legal_bases", name)):
        return frozenset()
    return frozenset(basis.covers)


@rule(
    "FK804",
    Severity.WARNING,
    About(
        reden="Wie op een omstreden of geplande grondslag bouwt, kan het werk morgen moeten staken.",
        texts={
            "contested": Texts(
                nl=Say(
                    "grondslag '{basis}' is omstreden",
                    "omstreden",
                    "laat een jurist haar bevestigen, of noem een grondslag die vaststaat",
                ),
                en=Say(
                    "legal basis '{basis}' is contested",
                    "contested",
                    "have a lawyer confirm it, or name a legal basis that is settled",
                ),
            ),
            "planned": Texts(
                nl=Say(
                    "grondslag '{basis}' is alleen nog maar gepland",
                    "geldt nog niet",
                    "noem tot zij geldt een andere grondslag, of wacht met wat erop rust",
                ),
                en=Say(
                    "legal basis '{basis}' is only planned",
                    "not in force yet",
                    "name another legal basis until it is in force, or wait with what rests on it",
                ),
            ),
        },
        notes={"use": Both("dit rust erop", "this rests on it")},
    ),
)
def contested_basis(index: Index) -> Iterator[Hit]:
    """Who builds on a contested or planned legal basis may have to stop the work tomorrow.

    Bad:
        grondslagen:
          wgs: {titel: Wet gegevensverwerking door samenwerkingsverbanden, status: gepland}
        netwerken:
          tafel: {naam: Tafel, leden: [straatteam, meldpunt], grondslag: wgs}
    Good:
        grondslagen:
          wgs: {titel: Wet gegevensverwerking door samenwerkingsverbanden, status: geldend}
        netwerken:
          tafel: {naam: Tafel, leden: [straatteam, meldpunt], grondslag: wgs}
    """
    for name, basis in _named(index):
        if basis.status in {"contested", "planned"}:
            yield Hit(("legal_bases", name), {"basis": name}, basis.status, _uses(index, name))
