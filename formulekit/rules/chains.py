"""FK401 to FK403, FK407 and FK409: steps of a chain that are not reached, lead nowhere, or go round."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from formulekit.extension import About, Hit, Say, Texts, rule
from formulekit.findings import Path, Severity
from formulekit.graph.chains import caught, dead_ends, last_step, unreached, waiting
from formulekit.language import Both
from formulekit.phrases import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from formulekit.graph import Index, Link
    from formulekit.model import Step


@rule(
    "FK401",
    Severity.ERROR,
    About(
        reden="Een schakel waar geen zaak ooit aankomt, staat er voor niets; wat hij doet, gebeurt niet.",
        texts={
            "": Texts(
                nl=Say(
                    "schakel '{step}' is vanaf het begin van de keten niet te bereiken",
                    "geen weg hierheen",
                    "noem '{step}' bij `naar` van een schakel die wel bereikt wordt, of geef de schakel `instroom`",
                ),
                en=Say(
                    "step '{step}' cannot be reached from the beginning of the chain",
                    "no way here",
                    "name '{step}' under `to` of a step that is reached, or give the step an `inflow`",
                ),
            ),
        },
        notes={
            "begin": Both("hier begint de keten", "the chain begins here"),
            "behind": Both("deze schakel wordt daardoor ook niet bereikt", "so this step is not reached either"),
        },
    ),
)
def unreachable_step(index: Index) -> Iterator[Hit]:
    """A step at which no case ever arrives is there for nothing; what it does, does not happen.

    Bad:
        ketens:
          k:
            naam: Van melding tot gesprek
            schakels:
              melding: {naam: Melding, rol: meldpunt, naar: {gesprek: {aandeel: 100%}}}
              duiding: {naam: Duiding, rol: meldpunt, naar: {gesprek: {}}}
              gesprek: {naam: Gesprek, rol: meldpunt}
    Good:
        ketens:
          k:
            naam: Van melding tot gesprek
            schakels:
              melding: {naam: Melding, rol: meldpunt, naar: {duiding: {aandeel: 100%}}}
              duiding: {naam: Duiding, rol: meldpunt, naar: {gesprek: {}}}
              gesprek: {naam: Gesprek, rol: meldpunt}
    """
    for chain, body in index.chains.items():
        place: Path = ("chains", chain, "steps")
        for step, behind in unreached(index, chain).items():
            related = (((*place, next(iter(body.steps))), "begin"), *(((*place, name), "behind") for name in behind))
            yield Hit((*place, step), {"step": step}, related=related)


@rule(
    "FK402",
    Severity.ERROR,
    About(
        reden="Waar een keten stopt zonder dat dit de bedoeling is, blijven zaken liggen.",
        texts={
            "": Texts(
                nl=Say(
                    "schakel '{step}' geeft de zaak niet door en is geen einde",
                    "en dan?",
                    "zet bij `naar` welke schakel volgt, of `einde: ja` als de keten hier mag eindigen",
                ),
                en=Say(
                    "step '{step}' does not hand the case over and is no end",
                    "and then?",
                    "put under `to` which step follows, or `end: true` if the chain may end here",
                ),
            ),
        },
        notes={
            "last": Both("alleen de laatste schakel is vanzelf een einde", "only the last step is an end by itself")
        },
    ),
)
def dead_end_step(index: Index) -> Iterator[Hit]:
    """Where a chain stops and is not meant to, cases are left lying.

    Bad:
        ketens:
          k:
            naam: Van melding tot gesprek
            schakels:
              melding: {naam: Melding, rol: meldpunt, naar: {nazorg: {aandeel: 50%}, gesprek: {aandeel: 50%}}}
              gesprek: {naam: Gesprek, rol: meldpunt}
              nazorg: {naam: Nazorg, rol: meldpunt}
    Good:
        ketens:
          k:
            naam: Van melding tot gesprek
            schakels:
              melding: {naam: Melding, rol: meldpunt, naar: {nazorg: {aandeel: 50%}, gesprek: {aandeel: 50%}}}
              gesprek: {naam: Gesprek, rol: meldpunt, einde: ja}
              nazorg: {naam: Nazorg, rol: meldpunt}
    """
    for chain in index.chains:
        place: Path = ("chains", chain, "steps")
        related = (((*place, last_step(index, chain)), "last"),)
        for step in dead_ends(index, chain):
            yield Hit((*place, step), {"step": step}, related=related)


@rule(
    "FK403",
    Severity.ERROR,
    About(
        reden="Als schakels op elkaar wachten, begint geen van alle; een zaak die terugkomt is iets anders.",
        texts={
            "": Texts(
                nl=Say(
                    "in keten '{chain}' gaat een zaak verder in een kring: {circle}",
                    "schakels wachten op elkaar",
                    "geef één van deze overdrachten `soort: terug`, of de keten `soort: cyclus` als zij rond hoort te gaan",
                ),
                en=Say(
                    "in chain '{chain}' a case goes forward in a circle: {circle}",
                    "steps wait for each other",
                    "give one of these hand-overs `kind: return`, or the chain `kind: cycle` if it is meant to go round",
                ),
            ),
        },
        notes={"step": Both("deze schakel hoort bij de kring", "this step is part of the circle")},
    ),
)
def unintended_cycle(index: Index) -> Iterator[Hit]:
    """Where steps wait for each other, none of them begins; a case that comes back is something else.

    Bad:
        ketens:
          k:
            naam: Van melding tot gesprek
            schakels:
              melding: {naam: Melding, rol: meldpunt, naar: {weging: {}}}
              weging: {naam: Weging, rol: meldpunt, naar: {gesprek: {}, melding: {}}}
              gesprek: {naam: Gesprek, rol: meldpunt}
    Good:
        ketens:
          k:
            naam: Van melding tot gesprek
            schakels:
              melding: {naam: Melding, rol: meldpunt, naar: {weging: {}}}
              weging: {naam: Weging, rol: meldpunt, naar: {gesprek: {}, melding: {soort: terug}}}
              gesprek: {naam: Gesprek, rol: meldpunt}
    """
    for chain in index.chains:
        for circle in waiting(index, chain):
            values = {"chain": chain, "circle": " → ".join((*circle, circle[0]))}
            related = tuple((("chains", chain, "steps", step), "step") for step in circle)
            yield Hit(("chains", chain), values, related=related)


@rule(
    "FK407",
    Severity.ERROR,
    About(
        reden="Als de aandelen niet kloppen, raken er op papier zaken zoek, of komen er zaken bij.",
        texts={
            "over": Texts(
                nl=Say(
                    "van schakel '{step}' gaat meer dan 100 % verder: {shares}",
                    "te veel",
                    "verlaag de aandelen, of zet `tegelijk: ja` als deze overdrachten naast elkaar lopen",
                ),
                en=Say(
                    "from step '{step}' more than 100 % goes on: {shares}",
                    "too much",
                    "lower the shares, or put `parallel: true` if these hand-overs run side by side",
                ),
            ),
            "short": Texts(
                nl=Say(
                    "van schakel '{step}' gaat minder dan 100 % verder: {shares}",
                    "waar blijft de rest?",
                    "geef de rest ook een weg, of zet `einde: ja` als zaken hier mogen eindigen",
                ),
                en=Say(
                    "from step '{step}' less than 100 % goes on: {shares}",
                    "where does the rest go?",
                    "give the rest a way as well, or put `end: true` if cases may end here",
                ),
            ),
        },
        notes={"share": Both("dit aandeel telt mee", "this share counts")},
    ),
)
def shares_do_not_add_up(index: Index) -> Iterator[Hit]:
    """If the shares do not add up, cases get lost on paper, or appear from nowhere.

    Bad:
        ketens:
          k:
            naam: Van melding tot gesprek
            schakels:
              melding: {naam: Melding, rol: meldpunt, naar: {gesprek: {aandeel: 60%}, nazorg: {aandeel: 70%}}}
              gesprek: {naam: Gesprek, rol: meldpunt, einde: ja}
              nazorg: {naam: Nazorg, rol: meldpunt}
    Good:
        ketens:
          k:
            naam: Van melding tot gesprek
            schakels:
              melding: {naam: Melding, rol: meldpunt, naar: {gesprek: {aandeel: 60%}, nazorg: {aandeel: 40%}}}
              gesprek: {naam: Gesprek, rol: meldpunt, einde: ja}
              nazorg: {naam: Nazorg, rol: meldpunt}
    """

    @cache
    def stuck(chain: str) -> frozenset[str]:
        return frozenset(step for group in caught(index, chain) for step in group)

    for link in index.links:
        points = _points(link.step)
        if not points:
            continue
        text = _too_many(index, link, sum(points.values())) or _too_few(index, link, sum(points.values()))
        if text and not (text == "short" and _turns_back(link.step) and link.id in stuck(link.chain)):
            values: dict[str, str | Both] = {"step": link.id, "shares": _sum(points)}
            related = tuple(((*link.path, "to", target, "share"), "share") for target in points)
            yield Hit(link.path, values, text, related)


_ROUNDING = 1.001
"""Points of a hundred that rounded shares may be off."""


def _points(step: Step) -> dict[str, float]:
    """Give the stated shares that are known, in points of a hundred."""
    return {target: 100 * handover.share for target, handover in step.to.items() if isinstance(handover.share, float)}


def _sum(points: Mapping[str, float]) -> Both:
    """Write shares by the step to which they go, with their sum where they are several."""
    terms = [(target, number(share)) for target, share in points.items()]
    nl, en = (" + ".join(f"'{target}' {share[at]} %" for target, share in terms) for at in (0, 1))
    whole = number(sum(points.values()))
    return Both(f"{nl} = {whole.nl} %", f"{en} = {whole.en} %") if len(terms) > 1 else Both(nl, en)


def _too_many(index: Index, link: Link, points: float) -> str:
    beside = link.step.parallel or index.lost(link.path, "parallel")
    return "over" if points > 100 + _ROUNDING and not beside else ""


def _too_few(index: Index, link: Link, points: float) -> str:
    """Tell that known shares leave cases without a way on; no share stated at all says nothing."""
    elsewhere = link.step.end or index.lost(link.path, "to", "end")
    return "short" if points < 100 - _ROUNDING and _all_known(link.step) and not elsewhere else ""


def _turns_back(step: Step) -> bool:
    """Tell whether a step hands over back only: where cases get stuck there, FK409 says that an end is missing."""
    return all(handover.kind == "return" for handover in step.to.values())


def _all_known(step: Step) -> bool:
    """Tell whether every hand-over states a known share, or takes none: what is not forward, in a step not parallel."""
    return all(
        isinstance(handover.share, float)
        or (handover.share is None and handover.kind != "forward" and not step.parallel)
        for handover in step.to.values()
    )


@rule(
    "FK409",
    Severity.ERROR,
    About(
        reden="Een zaak die nooit bij een einde kan komen, wordt nooit afgesloten.",
        texts={
            "": Texts(
                nl=Say(
                    "vanaf schakel '{step}' is geen einde van de keten te bereiken; zaken blijven in: {where}",
                    "geen uitweg",
                    "zet `einde: ja` waar de keten mag eindigen, of geef een van deze schakels een weg naar een einde",
                ),
                en=Say(
                    "from step '{step}' no end of the chain can be reached; cases stay in: {where}",
                    "no way out",
                    "put `end: true` where the chain may end, or give one of these steps a way to an end",
                ),
            ),
        },
        notes={"caught": Both("ook hier blijft de zaak hangen", "the case gets stuck here as well")},
    ),
)
def no_way_out(index: Index) -> Iterator[Hit]:
    """A case that can never come to an end is never closed.

    Bad:
        ketens:
          k:
            naam: Van melding tot gesprek
            schakels:
              melding: {naam: Melding, rol: meldpunt, einde: ja, naar: {weging: {}}}
              weging: {naam: Weging, rol: meldpunt, naar: {gesprek: {}}}
              gesprek: {naam: Gesprek, rol: meldpunt, naar: {weging: {soort: terug}}}
    Good:
        ketens:
          k:
            naam: Van melding tot gesprek
            schakels:
              melding: {naam: Melding, rol: meldpunt, einde: ja, naar: {weging: {}}}
              weging: {naam: Weging, rol: meldpunt, naar: {gesprek: {}}}
              gesprek: {naam: Gesprek, rol: meldpunt, einde: ja, naar: {weging: {soort: terug}}}
    """
    for chain in index.chains:
        place: Path = ("chains", chain, "steps")
        for first, *others in caught(index, chain):
            values = {"step": first, "where": ", ".join((first, *others))}
            yield Hit((*place, first), values, related=tuple(((*place, name), "caught") for name in others))
