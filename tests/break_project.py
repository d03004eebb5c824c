"""Breakers of FK1 and FK9: what is not filled in, a template that moved on, open points, the council's goal."""

import datetime

from breaks import Break, Breaker
from drafts import CATALOGUE

from formulekit import Formule, strategies
from formulekit.model import OpenPoint

_DAY = datetime.timedelta(1)
_TEMPLATE = "formule: sjabloon\ntitel: Los\nversie: 1.1.0\nstatus: sjabloon\nschaal: lokaal\n"


def placeholder_left(formule: Formule) -> Break:
    """Leave the summary for later."""
    broken, mended = (formule.model_copy(update={"summary": text}) for text in ("nog invullen", "onbekend"))
    return Break(broken, ("summary",), mended)


def stale_base(formule: Formule) -> Break:
    """Pin a version that the template no longer has."""
    broken, mended = (formule.model_copy(update={"based_on": f"{CATALOGUE}@{each}"}) for each in ("1.0.0", "1.1.0"))
    return Break(broken, ("based_on",), mended, _TEMPLATE)


def stale_open_point(formule: Formule) -> Break:
    """Wait for what is settled already."""
    role = next(iter(formule.roles))
    return _waiting(formule, {"rule": "FK301", "at": f"roles.{role}"})


def overdue_open_point(formule: Formule) -> Break:
    """Let the day pass on which something would be settled."""
    return _waiting(formule, {"until": strategies.TODAY - _DAY})


def _waiting(formule: Formule, update: dict[str, object]) -> Break:
    point = OpenPoint(reason="Los", owner="Los", until=strategies.TODAY)
    broken, mended = (
        formule.model_copy(update={"open_points": (*formule.open_points, each)})
        for each in (point.model_copy(update=update), point)
    )
    return Break(broken, ("open_points", len(formule.open_points)), mended)


def missing_council_goal(formule: Formule) -> Break:
    """Serve no goal of the council, in a formule of one municipality."""
    broken, mended = (
        formule.model_copy(update={"scale": each, "council_goal": None}) for each in ("local", "regional")
    )
    return Break(broken, (), mended)


PROJECT: tuple[tuple[str, Breaker], ...] = (
    ("FK107", placeholder_left),
    ("FK904", stale_base),
    ("FK905", stale_open_point),
    ("FK906", overdue_open_point),
    ("FK907", missing_council_goal),
)
"""Each breaker of FK1 and FK9, with the code of the rule that it breaks."""
