"""FK601, FK602 and FK604 to FK606: whether what is done leads to an effect, and whom it reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from formulekit.extension import About, Hit, Say, Texts, rule
from formulekit.findings import Path, Severity
from formulekit.language import Both

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from formulekit.graph import Index

_UP_FRONT = frozenset({"proaction", "prevention"})


@rule(
    "FK601",
    Severity.ERROR,
    About(
        reden="Een interventie die nergens toe leidt kost inzet, en niemand kan zeggen waarvoor.",
        texts={
            "": Texts(
                nl=Say(
                    "interventie '{intervention}' leidt naar geen enkel effect",
                    "waar is dit goed voor?",
                    "zet erbij `draagt_bij_aan:` met een resultaat of effect, of haal de interventie weg",
                ),
                en=Say(
                    "intervention '{intervention}' leads to no outcome",
                    "what is this for?",
                    "add `contributes_to:` with a result or outcome, or take the intervention away",
                ),
            ),
            "stranded": Texts(
                nl=Say(
                    "interventie '{intervention}' leidt naar geen enkel effect: resultaat {results} leidt nergens heen",
                    "waar is dit goed voor?",
                    "zet bij resultaat {results} `draagt_bij_aan:` met een effect",
                ),
                en=Say(
                    "intervention '{intervention}' leads to no outcome: result {results} leads nowhere",
                    "what is this for?",
                    "add `contributes_to:` with an outcome to result {results}",
                ),
            ),
        },
        notes={"result": Both("dit resultaat leidt nergens heen", "this result leads nowhere")},
    ),
)
def aimless_intervention(index: Index) -> Iterator[Hit]:
    """An intervention that leads nowhere costs effort, and nobody can say what for.

    Bad:
        interventies:
          cursus: {naam: Cursus, fase: preventie, uitvoerend: meldpunt}
    Good:
        interventies:
          cursus: {naam: Cursus, fase: preventie, uitvoerend: meldpunt, draagt_bij_aan: rust}
    """
    if not _known(index):
        return
    led = _led_to(index)
    for name, body in index.interventions.items():
        if led[name]:
            continue
        places: tuple[Path, ...] = (("interventions", name), *(("results", aim) for aim in body.contributes_to))
        if not index.could_supply("outcome", *places):
            results = tuple(aim for aim in dict.fromkeys(body.contributes_to) if aim in index.formule.results)
            values = {"intervention": name, "results": ", ".join(f"'{result}'" for result in results)}
            related = tuple((("results", result), "result") for result in results)
            yield Hit(("interventions", name), values, "stranded" if results else "", related)


def _known(index: Index) -> frozenset[str]:
    """Give the outcomes that are declared, faulty ones included."""
    return frozenset(index.formule.outcomes) | frozenset(index.facts.declared.get("outcome", ()))


def _led_to(index: Index) -> dict[str, frozenset[str]]:
    """Give per intervention the outcomes to which it leads, itself or by its results."""
    results, known = index.formule.results, _known(index)
    led: dict[tuple[str, ...], frozenset[str]] = {}
    for aims in {body.contributes_to for body in index.interventions.values()}:  # most interventions have the same
        further = (outcome for aim in aims if aim in results for outcome in results[aim].contributes_to)
        led[aims] = frozenset((*aims, *further)) & known
    return {name: led[body.contributes_to] for name, body in index.interventions.items()}


@rule(
    "FK602",
    Severity.ERROR,
    About(
        reden="Een effect waar geen interventie naartoe leidt is een wens: niemand doet er iets voor.",
        texts={
            "": Texts(
                nl=Say(
                    "geen interventie leidt naar effect '{outcome}'",
                    "niemand werkt hieraan",
                    "zet bij een interventie, of bij een resultaat daarvan, `draagt_bij_aan: {outcome}`",
                ),
                en=Say(
                    "no intervention leads to outcome '{outcome}'",
                    "nobody works on this",
                    "add `contributes_to: {outcome}` to an intervention, or to a result of one",
                ),
            ),
            "near": Texts(
                nl=Say(
                    "geen interventie leidt naar effect '{outcome}'; '{intervention}' ligt er het dichtst bij",
                    "niemand werkt hieraan",
                    "zet `draagt_bij_aan: {outcome}` bij '{intervention}' als die eraan werkt, of bij een andere",
                ),
                en=Say(
                    "no intervention leads to outcome '{outcome}'; '{intervention}' comes nearest",
                    "nobody works on this",
                    "add `contributes_to: {outcome}` to '{intervention}' if that works on it, or to another one",
                ),
            ),
        },
        notes={
            "shared": Both("deze interventie heeft dezelfde doelgroep", "this intervention has the same target group"),
            "kindred": Both(
                "deze interventie leidt naar een ander effect voor dezelfde doelgroep",
                "this intervention leads to another outcome for the same target group",
            ),
            "aimless": Both("deze interventie leidt nog nergens heen", "this intervention leads nowhere yet"),
            "result": Both(
                "dit resultaat leidt er wel heen, en geen interventie leidt naar dit resultaat",
                "this result does lead there, and no intervention leads to this result",
            ),
        },
    ),
)
def unserved_outcome(index: Index) -> Iterator[Hit]:
    """An outcome to which no intervention leads is a wish: nobody does anything for it.

    Bad:
        vraagstuk:
          thema: overlast
          omschrijving: Bewoners slapen slecht.
          doelgroepen:
            bewoners: {naam: Bewoners}
        interventies:
          gesprek: {naam: Gesprek, fase: preventie, doelgroepen: bewoners, uitvoerend: straatteam, draagt_bij_aan: rust}
        effecten:
          vertrouwen:
            naam: Bewoners vertrouwen de aanpak
            indicator: {metingen: {2025: 40}, streefwaarde: {2028: 60}, richting: omhoog, bron: monitor}
            doelgroepen: bewoners
    Good:
        vraagstuk:
          thema: overlast
          omschrijving: Bewoners slapen slecht.
          doelgroepen:
            bewoners: {naam: Bewoners}
        interventies:
          gesprek:
            naam: Gesprek
            fase: preventie
            doelgroepen: bewoners
            uitvoerend: straatteam
            draagt_bij_aan: [rust, vertrouwen]
        effecten:
          vertrouwen:
            naam: Bewoners vertrouwen de aanpak
            indicator: {metingen: {2025: 40}, streefwaarde: {2028: 60}, richting: omhoog, bron: monitor}
            doelgroepen: bewoners
    """
    if index.could_supply("outcome", ("interventions",), ("results",)):
        return
    led = _led_to(index)
    served = frozenset[str]().union(*led.values())
    for outcome in index.formule.outcomes:
        if outcome not in served:
            near, why = _nearest(index, outcome, led)
            values = {"outcome": outcome, "intervention": near}
            related = (*(((("interventions", near), why),) if near else ()), *_halfway(index, outcome))
            yield Hit(("outcomes", outcome), values, "near" if near else "", related)


def _nearest(index: Index, outcome: str, led: Mapping[str, frozenset[str]]) -> tuple[str, str]:
    """Give the intervention that lies nearest to an outcome, and why; nothing where none lies near.

    That is the one that shares most target groups with it, itself or by the outcomes that it serves, else the first
    one that leads nowhere yet.
    """
    outcomes = index.formule.outcomes
    groups = frozenset(outcomes[outcome].target_groups)
    best, why, most = "", "", (0, 0, False)
    for name, body in index.interventions.items():
        beyond = (group for each in led[name] if each in outcomes for group in outcomes[each].target_groups)
        near = (len(groups.intersection(body.target_groups)), len(groups.intersection(beyond)), not led[name])
        if near > most:
            best, why, most = name, "shared" if near[0] else "kindred" if near[1] else "aimless", near
    return best, why


def _halfway(index: Index, outcome: str) -> Iterator[tuple[Path, str]]:
    """Give the results that lead to an outcome, and to which no intervention leads."""
    for name, result in index.formule.results.items():
        if outcome in result.contributes_to:
            yield ("results", name), "result"


@rule(
    "FK604",
    Severity.WARNING,
    About(
        reden="Wie alleen telt wat er gebeurt, weet niet of de samenleving er beter van wordt.",
        texts={
            "": Texts(
                nl=Say(
                    "de formule noemt geen enkel effect: een lijst van wat er gebeurt, niet van wat het oplevert",
                    "geen effect",
                    "zet onder `effecten` wat de samenleving ervan moet merken",
                ),
                en=Say(
                    "the formule names no outcome: a list of what is done, not of what it brings about",
                    "no outcome",
                    "put under `outcomes` what society should notice of it",
                ),
            ),
        },
    ),
)
def counting_only(index: Index) -> Iterator[Hit]:
    """Who only counts what is done does not know whether society is the better for it.

    Bad:
        interventies:
          gesprek: {naam: Gesprek, fase: preventie, uitvoerend: straatteam, draagt_bij_aan: gesprekken}
        resultaten:
          gesprekken:
            naam: Honderd gesprekken gevoerd
            indicator: {metingen: {2025: 40}, streefwaarde: {2028: 100}, richting: omhoog, bron: monitor}
        effecten: {}
    Good:
        interventies:
          gesprek: {naam: Gesprek, fase: preventie, uitvoerend: straatteam, draagt_bij_aan: gesprekken}
        resultaten:
          gesprekken:
            naam: Honderd gesprekken gevoerd
            indicator: {metingen: {2025: 40}, streefwaarde: {2028: 100}, richting: omhoog, bron: monitor}
            draagt_bij_aan: rust
    """
    unclear = index.damaged(("outcomes",)) or index.could_supply("outcome", ("outcomes",))
    listed = index.interventions or index.formule.results
    if listed and not _known(index) and not unclear:
        yield Hit(())


@rule(
    "FK605",
    Severity.WARNING,
    About(
        reden="Een doelgroep die niemand bereikt staat er voor de vorm.",
        texts={
            "": Texts(
                nl=Say(
                    "geen interventie en geen effect noemt doelgroep '{group}'",
                    "wordt niet bereikt",
                    "noem '{group}' bij `doelgroepen` van een interventie of effect, of haal de doelgroep weg",
                ),
                en=Say(
                    "no intervention and no outcome names target group '{group}'",
                    "is not reached",
                    "name '{group}' in `target_groups` of an intervention or outcome, or take the group away",
                ),
            ),
        },
    ),
)
def unreached_target_group(index: Index) -> Iterator[Hit]:
    """A target group that nobody reaches is there for show.

    Bad:
        vraagstuk:
          thema: overlast
          omschrijving: Bewoners slapen slecht.
          doelgroepen:
            bewoners: {naam: Bewoners}
    Good:
        vraagstuk:
          thema: overlast
          omschrijving: Bewoners slapen slecht.
          doelgroepen:
            bewoners: {naam: Bewoners}
        interventies:
          gesprek: {naam: Gesprek, fase: preventie, doelgroepen: bewoners, uitvoerend: straatteam, draagt_bij_aan: rust}
    """
    reaching = ("interventions", "outcomes")
    if index.formule.issue is None or index.could_supply("target_group", *((section,) for section in reaching)):
        return
    for group in index.formule.issue.target_groups:
        if not any(path[0] in reaching for path in index.uses.get(("target_group", group), ())):
            yield Hit(("issue", "target_groups", group), {"group": group})


@rule(
    "FK606",
    Severity.WARNING,
    About(
        reden="Wie pas optreedt als het mis is, doet niets aan de oorzaak en blijft optreden.",
        texts={
            "": Texts(
                nl=Say(
                    "de formule doet niets aan de voorkant: geen interventie in proactie of preventie",
                    "niets aan de voorkant",
                    "bedenk wat het probleem voorkomt, en wie dat doet",
                ),
                en=Say(
                    "the formule does nothing up front: no intervention in proaction or prevention",
                    "nothing up front",
                    "think of what prevents the problem, and who does that",
                ),
            ),
        },
    ),
)
def back_heavy(index: Index) -> Iterator[Hit]:
    """Who acts only when things have gone wrong leaves the cause alone and must go on acting.

    Bad:
        interventies:
          gesprek: {naam: Gesprek, fase: repressie, uitvoerend: straatteam, draagt_bij_aan: rust}
    Good:
        interventies:
          gesprek: {naam: Gesprek, fase: preventie, uitvoerend: straatteam, draagt_bij_aan: rust}
    """
    phases = {intervention.phase for intervention in index.interventions.values()}
    unclear = index.damaged(("interventions",)) or index.could_supply("intervention", ("interventions",))
    if phases and not phases & _UP_FRONT and not unclear:
        yield Hit(())
