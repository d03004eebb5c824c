"""FK701 to FK707: enough people, known people, and terms that have not lapsed."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from formulekit.analyses.capacity import RoleLoad, StepLoad, capacity_of
from formulekit.analyses.quantities import Quantity, quantity, total
from formulekit.extension import BINDING, FILLED_IN, About, Hit, Say, Texts, rule
from formulekit.findings import Path, Severity
from formulekit.graph import Index, Promise
from formulekit.language import Both
from formulekit.model import People
from formulekit.model.values import Status
from formulekit.suggest import nearest

_RUNNING: tuple[Status, ...] = ("draft", "adopted", "active")


class _Post(NamedTuple):
    """People of one function in a commitment."""

    promise: Promise
    path: Path
    people: People

    @property
    def function(self) -> str:
        """The function, as functions are compared: without case and outer spaces."""
        return self.people.function.strip().casefold()


def _posts(index: Index) -> Iterator[_Post]:
    for promise in index.promises:
        place: Path = (*promise.path, "people")
        for number, people in index.numbered(place, promise.commitment.people):
            yield _Post(promise, (*place, number), people)


def _number(value: float) -> Both:
    """Write a number with at most two decimals, as each language does."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return Both(text.replace(".", ","), text)


def _quantity(value: Quantity) -> Both:
    number = _number(value.least)
    return number if value.exact else Both(f"ten minste {number.nl}", f"at least {number.en}")


@rule(
    "FK701",
    Severity.ERROR,
    About(
        statuses=_RUNNING,
        reden="Een functie die vaker wordt toegezegd dan er is, wordt ergens niet geleverd.",
        texts={
            "": Texts(
                nl=Say(
                    "'{party}' zegt {sum} fte {function} toe en heeft er {capacity}: {parts}",
                    "meer toegezegd dan er is",
                    "verlaag de inzet, of spreek af waar de capaciteit vandaan komt",
                ),
                en=Say(
                    "'{party}' commits {sum} fte of {function} and has {capacity}: {parts}",
                    "more committed than there is",
                    "lower the commitments, or agree on where the capacity comes from",
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
    posts = list(_posts(index))
    for party, body in index.parties.items():
        for function, available in body.capacity.items():
            own = [post for post in posts if post.promise.party == party and post.function == _plain(function)]
            sums = total(quantity(post.people.full_time) for post in own)
            if available != "unknown" and sums.least > available + 1e-9:
                yield _over(party, function, available, own)


def _plain(function: str) -> str:
    return function.strip().casefold()


def _over(party: str, function: str, available: float, posts: list[_Post]) -> Hit:
    sums = total(quantity(post.people.full_time) for post in posts)
    terms = [_quantity(quantity(post.people.full_time)) for post in posts]
    values: dict[str, str | Both] = {
        "party": party,
        "function": function,
        "sum": _quantity(sums),
        "capacity": _number(available),
        "parts": Both(" + ".join(term.nl for term in terms), " + ".join(term.en for term in terms)),
    }
    related = tuple((post.path, "part") for post in posts)
    return Hit(("parties", party, "capacity", function), values, related=related)


@rule(
    "FK702",
    Severity.ERROR,
    About(
        statuses=_RUNNING,
        reden="Als zaken meer uren vragen dan er zijn toegezegd, loopt de keten daar vast.",
        texts={
            "": Texts(
                nl=Say(
                    "rol '{role}' wordt {asked} uur per jaar gevraagd en heeft er {committed}: {use} % van de capaciteit",
                    "hier vragen zaken de meeste uren",
                    "zeg meer mensen toe, verminder de instroom, of verkort de tijd per zaak",
                ),
                en=Say(
                    "role '{role}' is asked {asked} hours a year and has {committed}: {use} % of its capacity",
                    "here cases ask the most hours",
                    "commit more people, lower the inflow, or shorten the time for a case",
                ),
            ),
        },
        notes={
            "step": Both("deze schakel vraagt ook uren", "this step asks hours as well"),
            "filled": Both("dit is toegezegd", "this is committed"),
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
    for load in capacity_of(index).roles.values():
        solid = [step for step in load.steps if step.hours.exact]
        asked = total(step.hours for step in solid)
        filled = index.filling(load.role) and not index.could_supply("role", ("commitments",))
        if filled and load.committed.exact and asked.least > load.committed.least + 1e-6:
            yield _overload(load, solid, asked, index)


def _overload(load: RoleLoad, steps: list[StepLoad], asked: Quantity, index: Index) -> Hit:
    heaviest = max(steps, key=lambda step: step.hours.least)
    use = 100 * asked.least / load.committed.least if load.committed.least else 0.0
    values: dict[str, str | Both] = {
        "role": load.role,
        "asked": _number(round(asked.least)),
        "committed": _number(round(load.committed.least)),
        "use": _number(round(use)) if load.committed.least else Both("meer dan 100", "over 100"),
    }
    others = ((step.link.path, "step") for step in steps if step is not heaviest and step.hours.least)
    filled = ((promise.path, "filled") for promise in index.promised.get(load.role, ()))
    return Hit(heaviest.link.path, values, related=(*others, *filled))


@rule(
    "FK703",
    Severity.INFO,
    About(
        statuses=FILLED_IN,
        reden="Zolang niet bekend is hoeveel mensen er zijn, is niet te zeggen of het genoeg is.",
        texts={
            "": Texts(
                nl=Say(
                    "bij {count} keer inzet van mensen is het aantal fte niet bekend",
                    "fte niet bekend",
                    "vraag elke partij om een aantal; tot dan telt dit nergens als nul mee",
                ),
                en=Say(
                    "in {count} commitments of people the number of fte is not known",
                    "fte not known",
                    "ask each party for a number; until then this counts nowhere as nought",
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
    unknown = [post for post in _posts(index) if post.people.full_time == "unknown" and not index.damaged(post.path)]
    if unknown:
        related = tuple((post.path, "also") for post in unknown[1:])
        yield Hit(unknown[0].path, {"count": str(len(unknown))}, related=related)


@rule(
    "FK704",
    Severity.WARNING,
    About(
        statuses=_RUNNING,
        reden="Een afspraak waarvan de termijn voorbij is, bindt niemand meer.",
        texts={
            "": Texts(
                nl=Say(
                    "'{what}' is afgelopen op {day}", "afgelopen", "verleng de termijn, of haal weg wat niet meer geldt"
                ),
                en=Say("'{what}' lapsed on {day}", "lapsed", "extend the term, or take away what no longer holds"),
            ),
        },
    ),
)
def expired(index: Index) -> Iterator[Hit]:
    """An agreement whose term has passed binds nobody any more.

    Bad:
        inzet:
          gemeente: [{rol: straatteam, tot: 2020-12-31, mensen: [{functie: handhaver, fte: 1}]}]
    Good:
        inzet:
          gemeente: [{rol: straatteam, tot: 2099-12-31, mensen: [{functie: handhaver, fte: 1}]}]
    """
    for path, what, until in _terms(index):
        if until is not None and until < index.today:
            yield Hit(path, {"what": what, "day": until.isoformat()})


def _terms(index: Index) -> Iterator[tuple[Path, str, datetime.date | None]]:
    """Give everything that has a last day, with its path and what it is called."""
    valid = index.formule.valid
    yield ("valid", "until"), index.formule.title, valid.until if valid else None
    for name, means in index.formule.means.items():
        yield ("means", name, "until"), means.name, means.until
    for promise in index.promises:
        yield (*promise.path, "until"), f"{promise.party}: {promise.commitment.role}", promise.commitment.until
    for post in _posts(index):
        yield (*post.path, "until"), f"{post.promise.party}: {post.people.function}", post.people.until


@rule(
    "FK705",
    Severity.WARNING,
    About(
        statuses=_RUNNING,
        reden="Zonder evaluatie op tijd leert niemand of de formule werkt.",
        texts={
            "past": Texts(
                nl=Say(
                    "de evaluatie had op {day} moeten zijn",
                    "voorbij",
                    "evalueer, en zet hier de datum van de volgende evaluatie",
                ),
                en=Say("the evaluation was due on {day}", "passed", "evaluate, and put the date of the next one here"),
            ),
            "late": Texts(
                nl=Say(
                    "de evaluatie op {day} valt na het einde van de formule, op {until}",
                    "te laat",
                    "evalueer voordat de formule afloopt, zodat de volgende ervan leert",
                ),
                en=Say(
                    "the evaluation on {day} falls after the end of the formule, on {until}",
                    "too late",
                    "evaluate before the formule ends, so that the next one learns from it",
                ),
            ),
            "absent": Texts(
                nl=Say(
                    "de formule is vastgesteld en noemt geen datum van evaluatie",
                    "hier ontbreekt `evaluatie`",
                    "zet bovenaan `evaluatie:` met een datum",
                ),
                en=Say(
                    "the formule is adopted and names no date of evaluation",
                    "`evaluation` is missing here",
                    "put `evaluation:` with a date at the top",
                ),
            ),
        },
        notes={"until": Both("dan loopt de formule af", "the formule ends then")},
    ),
)
def evaluation_overdue(index: Index) -> Iterator[Hit]:
    """Without an evaluation in time nobody learns whether the formule works.

    Bad:
        evaluatie: 2020-06-01
    Good:
        evaluatie: 2099-06-01
    """
    day = index.formule.evaluation
    until = index.formule.valid.until if index.formule.valid else None
    if day is None:
        if index.formule.status in BINDING and not index.damaged(("evaluation",)):
            yield Hit((), text="absent")
    elif until and day > until:
        values = {"day": day.isoformat(), "until": until.isoformat()}
        yield Hit(("evaluation",), values, "late", ((("valid", "until"), "until"),))
    elif day < index.today:
        yield Hit(("evaluation",), {"day": day.isoformat()}, "past")


@rule(
    "FK706",
    Severity.INFO,
    About(
        statuses=FILLED_IN,
        reden="Wat op tijdelijk geld of tijdelijke mensen rust, houdt op voordat de afspraak ophoudt.",
        texts={
            "": Texts(
                nl=Say(
                    "interventie '{intervention}' rust op '{what}', dat op {day} ophoudt; de formule loopt tot {until}",
                    "tijdelijk",
                    "regel wat er daarna komt, of laat de formule eerder aflopen",
                ),
                en=Say(
                    "intervention '{intervention}' rests on '{what}', which ends on {day}; the formule runs until {until}",
                    "temporary",
                    "settle what comes after it, or let the formule end earlier",
                ),
            ),
        },
        notes={"what": Both("dit houdt eerder op", "this ends earlier")},
    ),
)
def temporary_means(index: Index) -> Iterator[Hit]:
    """What rests on temporary money or people ends before the agreement does.

    Bad:
        geldig: {tot: 2099-12-31}
        inzet:
          gemeente: [{rol: straatteam, mensen: [{functie: handhaver, fte: 1, tot: 2098-12-31}]}]
    Good:
        geldig: {tot: 2099-12-31}
        inzet:
          gemeente: [{rol: straatteam, mensen: [{functie: handhaver, fte: 1}]}]
    """
    until = index.formule.valid.until if index.formule.valid else None
    for name in index.interventions if until else ():
        for path, what, day in _leaning(index, name):
            if until and day and day < until:
                values = {"intervention": name, "what": what, "day": day.isoformat(), "until": until.isoformat()}
                yield Hit(("interventions", name), values, related=((path, "what"),))


def _leaning(index: Index, name: str) -> Iterator[tuple[Path, str, datetime.date | None]]:
    """Give the means and people on which an intervention rests, with their last day."""
    intervention = index.interventions[name]
    for required in dict.fromkeys(intervention.requires):
        if required in index.formule.means:
            means = index.formule.means[required]
            yield ("means", required, "until"), means.name, means.until
    for post in _posts(index):
        limits = post.promise.commitment.interventions
        if post.promise.commitment.role in intervention.responsible and (not limits or name in limits):
            yield (*post.path, "until"), post.people.function, post.people.until


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
    for post in _posts(index):
        party = index.parties.get(post.promise.party)
        place: Path = ("parties", post.promise.party, "capacity")
        if party is None or not party.capacity or index.damaged(place):
            continue
        if post.function not in {_plain(function) for function in party.capacity}:
            meant = nearest(post.people.function, party.capacity)
            known = ", ".join(f"`{function}`" for function in party.capacity)
            values = {
                "function": post.people.function,
                "party": post.promise.party,
                "meant": meant or "",
                "known": known,
            }
            yield Hit((*post.path, "function"), values, "near" if meant else "", ((place, "party"),))
