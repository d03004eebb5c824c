"""FK701 to FK703 and FK707: enough people, known people, known functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from formulekit.analyses.capacity import RoleLoad, StepLoad, capacity_of
from formulekit.analyses.quantities import Quantity, quantity
from formulekit.analyses.stints import fte_of, fullest, lapsed, stints
from formulekit.extension import FILLED_IN, About, Hit, Say, Texts, rule
from formulekit.findings import Path, Severity
from formulekit.language import Both
from formulekit.phrases import at_least, grouped, listed, number
from formulekit.suggest import comparable, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from formulekit.analyses.stints import Fullest, Stint
    from formulekit.graph import Index
    from formulekit.model.values import Status

_RUNNING: tuple[Status, ...] = ("draft", "adopted", "active")
_ALL = 100


@rule(
    "FK701",
    Severity.ERROR,
    About(
        statuses=_RUNNING,
        reden="Een functie die vaker wordt toegezegd dan er is, wordt ergens niet geleverd.",
        texts={
            "": Texts(
                nl=Say(
                    "'{party}' zegt {sum} fte '{function}' toe ({parts}) en heeft er {capacity}",
                    "meer toegezegd dan er is",
                    "verlaag de inzet, of spreek af waar de capaciteit vandaan komt",
                ),
                en=Say(
                    "'{party}' commits {sum} fte of '{function}' ({parts}) and has {capacity}",
                    "more committed than there is",
                    "lower the commitments, or agree on where the capacity comes from",
                ),
            ),
            "later": Texts(
                nl=Say(
                    "'{party}' zegt vanaf {day} {sum} fte '{function}' toe ({parts}) en heeft er {capacity}",
                    "meer toegezegd dan er is",
                    "verlaag de inzet in die periode, of spreek af waar de capaciteit vandaan komt",
                ),
                en=Say(
                    "'{party}' commits {sum} fte of '{function}' from {day} on ({parts}) and has {capacity}",
                    "more committed than there is",
                    "lower the commitments in that period, or agree on where the capacity comes from",
                ),
            ),
        },
        notes={"part": Both("hier toegezegd", "committed here")},
    ),
)
def over_committed_function(index: Index) -> Iterator[Hit]:
    """A function that is committed more often than it is there, is not delivered somewhere.

    Bad:
        partijen:
          gemeente: {naam: Gemeente, soort: gemeente, capaciteit: {handhaver: 0.5}}
    Good:
        partijen:
          gemeente: {naam: Gemeente, soort: gemeente, capaciteit: {handhaver: 2}}
    """
    if lapsed(index):
        return
    for party, body in index.parties.items():
        known = {function: fte for function, fte in body.capacity.items() if fte != "unknown"}
        promises = [promise for promise in index.promises if promise.party == party] if known else []
        people = [each for each in stints(index, promises) if each.post]
        for function, available in known.items():
            own = [each for each in people if each.post and each.post.function == comparable(function)]
            most = fullest(own, fte_of)
            if most.amount.least > available + 1e-9:
                yield _over(party, function, available, most)


def _over(party: str, function: str, available: float, most: Fullest[Stint]) -> Hit:
    posts = [each.post for each in most.items if each.post]
    terms = [(each.promise.commitment.role, _fte(each.fte)) for each in most.items]
    values: dict[str, str | Both] = {
        "party": party,
        "function": function,
        "day": most.start.isoformat() if most.start else "",
        "sum": at_least(most.amount.least, exact=most.amount.exact),
        "capacity": number(available),
        "parts": Both(
            " + ".join(f"'{role}' {fte.nl}" for role, fte in terms),
            " + ".join(f"'{role}' {fte.en}" for role, fte in terms),
        ),
    }
    related = tuple((post.path, "part") for post in posts)
    return Hit(("parties", party, "capacity", function), values, "later" if most.start else "", related)


def _fte(fte: Quantity) -> Both:
    return number(fte.least) if fte.exact else Both("onbekend", "unknown")


@rule(
    "FK702",
    Severity.ERROR,
    About(
        statuses=_RUNNING,
        reden="Als zaken meer uren vragen dan er zijn toegezegd, loopt de keten daar vast.",
        texts={
            "": Texts(
                nl=Say(
                    "rol '{role}' krijgt {asked} uur werk per jaar ({parts}) en heeft er {committed}: {use} % van de capaciteit",
                    "hier vragen zaken de meeste uren",
                    "zeg meer mensen toe (1 fte is {year} uur per jaar), verminder de instroom, of verkort de tijd per zaak",
                ),
                en=Say(
                    "role '{role}' gets {asked} hours of work a year ({parts}) and has {committed}: {use} % of its capacity",
                    "here cases ask for the most hours",
                    "commit more people (1 fte is {year} hours a year), lower the inflow, or shorten the time for a case",
                ),
            ),
        },
        notes={
            "step": Both("deze schakel vraagt ook uren", "this step asks for hours as well"),
            "filled": Both("dit is toegezegd", "this is committed"),
            "over": Both("dit is voorbij en telt niet mee", "this is over and does not count"),
        },
    ),
)
def overloaded_step(index: Index) -> Iterator[Hit]:
    """Where cases ask more hours than are committed, the chain gets stuck.

    Bad:
        ketens:
          k:
            naam: Van melding tot gesprek
            schakels:
              melding: {naam: Melding, rol: meldpunt, instroom: {zaken: 9000, per: jaar}, uren_per_zaak: 2}
    Good:
        ketens:
          k:
            naam: Van melding tot gesprek
            schakels:
              melding: {naam: Melding, rol: meldpunt, instroom: {zaken: 500, per: jaar}, uren_per_zaak: 2}
    """
    if lapsed(index) or not any(link.step.hours_per_case for link in index.links):
        return  # nothing is asked of anyone
    capacity = capacity_of(index)
    for load in capacity.roles.values():
        filled = index.filling(load.role) and not _unclear(index, load)
        if filled and load.committed.exact and load.asked.least > load.committed.least + 1e-6:
            busy = [step for step in load.steps if step.hours.least]
            year = number(capacity.hours_per_fte_year)
            yield Hit(
                max(busy, key=lambda step: step.hours.least).link.path,
                {**_sum(load, busy), "year": year},
                related=_related(load, busy, index),
            )


def _unclear(index: Index, load: RoleLoad) -> bool:
    """Tell whether something faulty could fill a role, or change what cases ask of it or what is committed to it."""
    promises = [promise.path for promise in index.promised.get(load.role, ())]
    limited = (*promises, *(step.link.path for step in load.steps))
    return (
        index.could_supply("role", ("commitments",))
        or index.damaged(*promises, *(("chains", step.link.chain) for step in load.steps))
        or any(index.lost(path, "interventions") for path in limited)
    )


def _sum(load: RoleLoad, steps: list[StepLoad]) -> dict[str, str | Both]:
    use = 100 * load.asked.least / load.committed.least if load.committed.least else 0.0
    terms = [_term(step) for step in steps]
    return {
        "role": load.role,
        "asked": at_least(round(load.asked.least), exact=load.asked.exact),
        "committed": grouped(round(load.committed.least)),
        "use": number(round(use)) if round(use) > _ALL else Both("meer dan 100", "over 100"),
        "parts": Both(" + ".join(term.nl for term in terms), " + ".join(term.en for term in terms)),
    }


def _term(step: StepLoad) -> Both:
    """Write what a step asks: cases a year by hours for a case."""
    cases, hours = (
        at_least(step.cases.least, exact=step.cases.exact),
        number(quantity(step.link.step.hours_per_case).least),
    )
    return Both(
        f"'{step.link.id}' {cases.nl} zaken van {hours.nl} uur", f"'{step.link.id}' {cases.en} cases of {hours.en} h"
    )


def _related(load: RoleLoad, steps: list[StepLoad], index: Index) -> tuple[tuple[Path, str], ...]:
    """Give the other steps that ask for hours, the heaviest one aside, and the commitments."""
    heaviest = max(steps, key=lambda step: step.hours.least)
    others = ((step.link.path, "step") for step in steps if step is not heaviest)
    promises = index.promised.get(load.role, ())
    there = frozenset(each.promise.path for each in stints(index, promises))
    filled = ((promise.path, "filled" if promise.path in there else "over") for promise in promises)
    return (*others, *filled)


@rule(
    "FK703",
    Severity.INFO,
    About(
        statuses=FILLED_IN,
        reden="Zolang niet bekend is hoeveel mensen er zijn, is niet te zeggen of het genoeg is.",
        texts={
            "one": Texts(
                nl=Say(
                    "het aantal fte '{function}' van '{party}' is niet bekend",
                    "fte niet bekend",
                    "vraag '{party}' om een aantal; tot dan telt dit nergens als nul mee",
                ),
                en=Say(
                    "the number of fte of '{function}' of '{party}' is not known",
                    "fte not known",
                    "ask '{party}' for a number; until then this counts nowhere as zero",
                ),
            ),
            "several": Texts(
                nl=Say(
                    "het aantal fte is op {count} plaatsen niet bekend, bij {parties}",
                    "fte niet bekend",
                    "vraag elke partij om een aantal; tot dan telt dit nergens als nul mee",
                ),
                en=Say(
                    "the number of fte is not known in {count} places, of {parties}",
                    "fte not known",
                    "ask each party for a number; until then this counts nowhere as zero",
                ),
            ),
        },
        notes={"also": Both("ook hier", "here as well")},
    ),
)
def unknown_capacity(index: Index) -> Iterator[Hit]:
    """As long as it is not known how many people there are, nobody can say whether they are enough.

    Bad:
        inzet:
          gemeente: [{rol: straatteam, mensen: [{functie: handhaver, fte: onbekend}]}]
    Good:
        inzet:
          gemeente: [{rol: straatteam, mensen: [{functie: handhaver, fte: 1}]}]
    """
    unknown = [post for post in index.posts if post.people.full_time == "unknown" and not index.damaged(post.path)]
    if unknown:
        first, *others = unknown
        values: dict[str, str | Both] = {
            "function": first.people.function,
            "party": first.promise.party,
            "count": str(len(unknown)),
            "parties": listed(tuple(f"'{party}'" for party in dict.fromkeys(post.promise.party for post in unknown))),
        }
        related = tuple((post.path, "also") for post in others)
        yield Hit(first.path, values, "several" if others else "one", related)


@rule(
    "FK707",
    Severity.WARNING,
    About(
        statuses=FILLED_IN,
        reden="Een functie die de partij niet heeft, kan zij ook niet leveren; vaak heet zij daar anders.",
        texts={
            "": Texts(
                nl=Say(
                    "functie '{function}' staat niet in de capaciteit van '{party}'",
                    "onbekende functie",
                    "zet '{function}' bij `capaciteit`, of noem een functie die daar staat: {known}",
                ),
                en=Say(
                    "function '{function}' is not in the capacity of '{party}'",
                    "unknown function",
                    "put '{function}' under `capacity`, or name a function that stands there: {known}",
                ),
            ),
            "near": Texts(
                nl=Say(
                    "functie '{function}' staat niet in de capaciteit van '{party}'",
                    "bedoeld: `{meant}`?",
                    "schrijf `{meant}`, of zet '{function}' bij `capaciteit`",
                ),
                en=Say(
                    "function '{function}' is not in the capacity of '{party}'",
                    "did you mean `{meant}`?",
                    "write `{meant}`, or put '{function}' under `capacity`",
                ),
            ),
        },
        notes={"party": Both("dit heeft de partij", "this is what the party has")},
    ),
)
def unknown_function(index: Index) -> Iterator[Hit]:
    """A function that the party does not have it cannot deliver; often it is called otherwise there.

    Bad:
        partijen:
          gemeente: {naam: Gemeente, soort: gemeente, capaciteit: {handhavers: 2}}
    Good:
        partijen:
          gemeente: {naam: Gemeente, soort: gemeente, capaciteit: {handhaver: 2}}
    """
    for post in index.posts:
        party = index.parties.get(post.promise.party)
        place: Path = ("parties", post.promise.party, "capacity")
        if party is None or not party.capacity or index.damaged(place):
            continue
        if post.function not in {comparable(function) for function in party.capacity}:
            meant = nearest(post.people.function, party.capacity)
            known = ", ".join(f"`{function}`" for function in party.capacity)
            values = {
                "function": post.people.function,
                "party": post.promise.party,
                "meant": meant or "",
                "known": known,
            }
            yield Hit((*post.path, "function"), values, "near" if meant else "", ((place, "party"),))
