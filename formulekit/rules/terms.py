"""FK704 to FK706: terms that have not lapsed, an evaluation in time, and what is only temporary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from formulekit.extension import BINDING, FILLED_IN, About, Hit, Say, Texts, rule
from formulekit.findings import Path, Severity
from formulekit.language import Both
from formulekit.vocabulary import VALUES

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from formulekit.graph import Index
    from formulekit.graph.index import Post
    from formulekit.model.values import Status

_RUNNING: tuple[Status, ...] = ("draft", "adopted", "active")
_STATUSES = {both.en: both for both in VALUES["status"]}


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
        if until < index.today:
            yield Hit((*path, "until"), {"what": what, "day": until.isoformat()})


def _terms(index: Index) -> Iterator[tuple[Path, str, datetime.date]]:
    """Give everything that has a last day, with its path and what it is called."""
    valid = index.formule.valid
    if valid and valid.until:
        named = index.formule.formule if index.lost((), "title") else index.formule.title
        yield ("valid",), named, valid.until
    for name, means in index.formule.means.items():
        if means.until:
            yield ("means", name), means.name, means.until
    for promise in index.promises:
        if promise.commitment.until:
            yield promise.path, f"{promise.party}: {promise.commitment.role}", promise.commitment.until
    for post in index.posts:
        if post.people.until:
            yield post.path, f"{post.promise.party}: {post.people.function}", post.people.until


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
                    "de formule is {status} en noemt geen datum van evaluatie",
                    "hier ontbreekt `evaluatie`",
                    "zet bovenaan `evaluatie:` met een datum",
                ),
                en=Say(
                    "the formule is {status} and names no date of evaluation",
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
        if index.formule.status in BINDING and not index.lost((), "evaluation"):
            yield Hit((), {"status": _STATUSES[index.formule.status]}, "absent")
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
    if until is None:
        return
    leaving = [(post, day) for post in index.posts if (day := _before(index, post.people.until, until))]
    for name in index.interventions:
        for path, what, day in (*_ending(index, name, until), *_leaving(index, name, leaving)):
            values = {"intervention": name, "what": what, "day": day.isoformat(), "until": until.isoformat()}
            yield Hit(("interventions", name), values, related=((path, "what"),))


def _before(index: Index, day: datetime.date | None, end: datetime.date) -> datetime.date | None:
    """Give a last day that is still to come and lies before the end; that one has passed is what FK704 says."""
    return day if day and index.today <= day < end else None


def _ending(index: Index, name: str, until: datetime.date) -> Iterator[tuple[Path, str, datetime.date]]:
    """Give the means that an intervention requires and that end before a day, with their last one."""
    for required in dict.fromkeys(index.interventions[name].requires):
        means = index.formule.means.get(required)
        if means and (day := _before(index, means.until, until)):
            yield ("means", required, "until"), means.name, day


def _leaving(
    index: Index, name: str, leaving: list[tuple[Post, datetime.date]]
) -> Iterator[tuple[Path, str, datetime.date]]:
    """Give those of the people who leave on whom an intervention rests, with their last day."""
    responsible = index.interventions[name].responsible
    for post, day in leaving:
        limits = post.promise.commitment.interventions
        if post.promise.commitment.role in responsible and (not limits or name in limits):
            yield (*post.path, "until"), post.people.function, day
