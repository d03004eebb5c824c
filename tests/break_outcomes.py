"""Breakers of FK6: what leads nowhere, and what nothing shows."""

from breaks import NEW, Break, Breaker, intervening, joined, put

from formulekit import Formule
from formulekit.findings import Path
from formulekit.model import Indicator, Intervention, Issue, Outcome, Result, TargetGroup

_AIM: Path = ("outcomes", NEW)
_SHOWN: Path = (*_AIM, "indicator")


def _indicator(formule: Formule) -> Indicator:
    """Give an indicator with a baseline, a target that lies the right way, and a source."""
    source = next(iter(formule.sources))
    return Indicator(measurements={2025: 40}, target={2028: 30}, direction="down", source=(source,))


def _aiming(formule: Formule, indicator: Indicator | None) -> Formule:
    """Give a formule with one more outcome, which its first intervention serves."""
    return _serving(put(formule, "outcomes", Outcome(name="Los", indicator=indicator)))


def _serving(formule: Formule) -> Formule:
    first = next(iter(formule.interventions.values()))
    return intervening(formule, first.model_copy(update={"contributes_to": (*first.contributes_to, NEW)}))


def _doing(formule: Formule, *aims: str) -> Formule:
    """Give a formule with an intervention of a newcomer, for some aims."""
    body = Intervention(name="Los", phase="preparation", responsible=(NEW,), contributes_to=aims)
    return put(joined(formule), "interventions", body)


def aimless_intervention(formule: Formule) -> Break:
    """Add an intervention that leads nowhere."""
    return Break(_doing(formule), ("interventions", NEW), _doing(formule, next(iter(formule.outcomes))))


def stranded_intervention(formule: Formule) -> Break:
    """Add an intervention of which the result leads nowhere."""
    broken, mended = (
        put(_doing(formule, NEW), "results", Result(name="Los", indicator=_indicator(formule), contributes_to=aims))
        for aims in ((), tuple(formule.outcomes))
    )
    return Break(broken, ("interventions", NEW), mended)


def unserved_outcome(formule: Formule) -> Break:
    """Add an outcome for which nothing is done."""
    broken = put(formule, "outcomes", Outcome(name="Los", indicator=_indicator(formule)))
    return Break(broken, _AIM, _serving(broken))


def without_indicator(formule: Formule) -> Break:
    """Add an outcome that nothing shows."""
    return Break(_aiming(formule, None), _AIM, _aiming(formule, _indicator(formule)))


def incomplete_indicator(formule: Formule) -> Break:
    """Measure an outcome, with figures that nobody knows."""
    whole = _indicator(formule)
    unknown = whole.model_copy(update={"measurements": {2025: "unknown"}})
    return Break(_aiming(formule, unknown), _AIM, _aiming(formule, whole))


def counting_only(formule: Formule) -> Break:
    """Take every outcome away, and what leads to it."""
    interventions = {name: _aimed_at(body, formule.results) for name, body in formule.interventions.items()}
    results = {name: body.model_copy(update={"contributes_to": ()}) for name, body in formule.results.items()}
    update = {"outcomes": {}, "results": results, "interventions": interventions}
    return Break(formule.model_copy(update=update), ())


def _aimed_at(body: Intervention, results: dict[str, Result]) -> Intervention:
    return body.model_copy(update={"contributes_to": tuple(aim for aim in body.contributes_to if aim in results)})


def unreached_target_group(formule: Formule) -> Break:
    """Add a target group that nobody reaches."""
    issue = formule.issue or Issue(theme="Los", statement="Los")
    groups = {**issue.target_groups, NEW: TargetGroup(name="Los")}
    broken = formule.model_copy(update={"issue": issue.model_copy(update={"target_groups": groups})})
    first = next(iter(formule.interventions.values()))
    reaching = first.model_copy(update={"target_groups": (*first.target_groups, NEW)})
    return Break(broken, ("issue", "target_groups", NEW), intervening(broken, reaching))


def back_heavy(formule: Formule) -> Break:
    """Do everything when it is too late."""
    late = {name: body.model_copy(update={"phase": "response"}) for name, body in formule.interventions.items()}
    return Break(formule.model_copy(update={"interventions": late}), ())


def target_the_wrong_way(formule: Formule) -> Break:
    """Aim above the baseline of what should go down."""
    return _with_target(formule, 2028, 50)


def target_before_the_baseline(formule: Formule) -> Break:
    """Aim at a year that is past when it begins."""
    return _with_target(formule, 2024, 30)


def _with_target(formule: Formule, year: int, figure: float) -> Break:
    whole = _indicator(formule)
    wrong = whole.model_copy(update={"target": {year: figure}})
    return Break(_aiming(formule, wrong), (*_SHOWN, "target", str(year)), _aiming(formule, whole))


def ambiguous_indicator_alone(formule: Formule) -> Break:
    """Let a figure that may be good or bad news stand alone."""
    whole = _indicator(formule)
    return Break(_aiming(formule, whole.model_copy(update={"ambiguous": True})), _SHOWN, _aiming(formule, whole))


OUTCOMES: tuple[tuple[str, Breaker], ...] = (
    ("FK601", aimless_intervention),
    ("FK601", stranded_intervention),
    ("FK602", unserved_outcome),
    ("FK603", without_indicator),
    ("FK603", incomplete_indicator),
    ("FK604", counting_only),
    ("FK605", unreached_target_group),
    ("FK606", back_heavy),
    ("FK607", target_the_wrong_way),
    ("FK607", target_before_the_baseline),
    ("FK608", ambiguous_indicator_alone),
)
"""Each breaker of FK6, with the code of the rule that it breaks."""
