"""Breakers of FK7: too few people, and terms that pass."""

import datetime

from breaks import FUNCTION, NEW, Break, Breaker, joined, put, working

from formulekit import Formule, strategies
from formulekit.findings import Path
from formulekit.model import Chain, Commitment, Inflow, Intervention, Means, Period, Step

_PROMISE: Path = ("commitments", NEW, 0)
_PEOPLE: Path = (*_PROMISE, "people", 0)
_DAY = datetime.timedelta(1)
_YESTERDAY = strategies.TODAY - _DAY


def _able(formule: Formule, capacity: dict[str, float]) -> Formule:
    """Give a formule with a newcomer that has this capacity in all, and commits two fte."""
    whole = joined(formule)
    return put(whole, "parties", whole.parties[NEW].model_copy(update={"capacity": capacity}))


def _bound(formule: Formule, commitment: Commitment) -> Formule:
    """Give a formule with a newcomer that commits this."""
    whole = joined(formule)
    return whole.model_copy(update={"commitments": {**whole.commitments, NEW: (commitment,)}})


def _staffed(formule: Formule, until: datetime.date | None) -> Formule:
    """Give a formule with a newcomer whose people stay until a day."""
    promise = working()
    people = tuple(each.model_copy(update={"until": until}) for each in promise.people)
    return _bound(formule, promise.model_copy(update={"people": people}))


def over_committed_function(formule: Formule) -> Break:
    """Commit more people than there are."""
    return Break(_able(formule, {FUNCTION: 1.5}), ("parties", NEW, "capacity", FUNCTION), _able(formule, {FUNCTION: 2}))


def over_committed_one_day(formule: Formule) -> Break:
    """Let people begin on the last day of others, instead of the day after."""
    whole = _able(formule, {FUNCTION: 2})
    last = _last_day(formule) or strategies.TODAY + 2 * _DAY
    leaving = working().model_copy(update={"until": last - _DAY})
    broken, mended = (
        whole.model_copy(update={"commitments": {**whole.commitments, NEW: (leaving, _from(day))}})
        for day in (last - _DAY, last)
    )
    return Break(broken, ("parties", NEW, "capacity", FUNCTION), mended)


def _from(start: datetime.date) -> Commitment:
    return working().model_copy(update={"from_": start})


def unknown_function(formule: Formule) -> Break:
    """Commit people of a function that the party does not have."""
    return Break(_able(formule, {"gids": 9}), (*_PEOPLE, "function"), _able(formule, {FUNCTION: 9}))


def overloaded_step(formule: Formule) -> Break:
    """Let more cases come in than two fte can do."""
    broken, mended = (_asking(formule, cases) for cases in (1401, 1400))
    return Break(broken, ("chains", NEW, "steps", "a"), mended)


def _asking(formule: Formule, cases: float) -> Formule:
    step = Step(name="Los", role=NEW, inflow=Inflow(cases=cases, per="year"), hours_per_case=2)
    return put(joined(formule), "chains", Chain(name="Los", steps={"a": step}))


def unknown_capacity(formule: Formule) -> Break:
    """Commit people, and nobody knows how many."""
    return Break(_bound(formule, working(fte="unknown")), _PEOPLE, joined(formule))


def expired_commitment(formule: Formule) -> Break:
    """Let a commitment lapse."""
    broken, mended = (
        _bound(formule, working().model_copy(update={"until": until})) for until in (_YESTERDAY, strategies.TODAY)
    )
    return Break(broken, (*_PROMISE, "until"), mended)


def expired_people(formule: Formule) -> Break:
    """Let people leave, and go on counting on them."""
    return Break(_staffed(formule, _YESTERDAY), (*_PEOPLE, "until"), _staffed(formule, strategies.TODAY))


def evaluation_absent(formule: Formule) -> Break:
    """Agree on no evaluation."""
    return Break(formule.model_copy(update={"evaluation": None}), ())


def evaluation_past(formule: Formule) -> Break:
    """Let the evaluation pass."""
    broken, mended = (formule.model_copy(update={"evaluation": day}) for day in (_YESTERDAY, strategies.TODAY))
    return Break(broken, ("evaluation",), mended)


def evaluation_late(formule: Formule) -> Break | None:
    """Evaluate when the formule is over."""
    until = _last_day(formule)
    if until is None:
        return None
    broken, mended = (formule.model_copy(update={"evaluation": day}) for day in (until + _DAY, until))
    return Break(broken, ("evaluation",), mended)


def _last_day(formule: Formule) -> datetime.date | None:
    return formule.valid.until if isinstance(formule.valid, Period) else None


def temporary_people(formule: Formule) -> Break:
    """Let an intervention rest on people who leave before the end."""
    broken, mended = (_doing(_staffed(formule, until)) for until in (strategies.TODAY, _last_day(formule)))
    return Break(broken, ("interventions", NEW), mended)


def temporary_money(formule: Formule) -> Break:
    """Let an intervention rest on money that ends before the end."""
    money = Means(name="Los", kind="money", holder=(NEW,))
    broken, mended = (
        put(_doing(joined(formule), NEW), "means", money.model_copy(update={"until": until}))
        for until in (strategies.TODAY, _last_day(formule))
    )
    return Break(broken, ("interventions", NEW), mended)


def _doing(formule: Formule, *requires: str) -> Formule:
    """Give a formule with an intervention of the newcomer."""
    aims = tuple(formule.outcomes)
    body = Intervention(name="Los", phase="preparation", responsible=(NEW,), requires=requires, contributes_to=aims)
    return put(formule, "interventions", body)


CAPACITY: tuple[tuple[str, Breaker], ...] = (
    ("FK701", over_committed_function),
    ("FK701", over_committed_one_day),
    ("FK702", overloaded_step),
    ("FK703", unknown_capacity),
    ("FK704", expired_commitment),
    ("FK704", expired_people),
    ("FK705", evaluation_absent),
    ("FK705", evaluation_past),
    ("FK705", evaluation_late),
    ("FK706", temporary_people),
    ("FK706", temporary_money),
    ("FK707", unknown_function),
)
"""Each breaker of FK7, with the code of the rule that it breaks."""
