"""What a generated formule is for: its issue, its results and its outcomes, each with a complete indicator."""

from typing import NamedTuple

from hypothesis import strategies as st

from formulekit.model import Indicator, Issue, Outcome, Result, TargetGroup
from formulekit.strategies.shelf import Shelf
from formulekit.strategies.words import AMOUNT, few, ids, likely, one, perhaps, text
from formulekit.units import UnknownQuantity

_UNKNOWN: UnknownQuantity = "unknown"


class Aims(NamedTuple):
    """What it is for.

    Attributes:
        issue: The issue; None where it is left out.
        results: Results by id, each serving an outcome.
        outcomes: Outcomes by id, at least one; no id is a result's as well.
    """

    issue: Issue | None
    results: dict[str, Result]
    outcomes: dict[str, Outcome]

    @property
    def groups(self) -> tuple[str, ...]:
        """The ids of the target groups."""
        return tuple(self.issue.target_groups) if self.issue else ()

    def unserved(self, served: frozenset[str]) -> tuple[str, ...]:
        """Give the outcomes to which none of these results and outcomes leads."""
        through = {outcome for name in served & self.results.keys() for outcome in self.results[name].contributes_to}
        return tuple(name for name in self.outcomes if name not in served | through)


def aims(draw: st.DrawFn, shelf: Shelf) -> Aims:
    """Draw what a formule is for."""
    names = ids(draw, 1, 4)
    outcomes, results = names[:2], names[2:]
    issue = _issue(draw, shelf) if likely(draw) else None
    groups = tuple(issue.target_groups) if issue else ()
    return Aims(
        issue,
        {name: _result(draw, shelf, outcomes, results) for name in results},
        {
            name: Outcome(name=text(draw), indicator=_indicator(draw, shelf, results), target_groups=groups[number:])
            for number, name in enumerate(outcomes)
        },
    )


def _issue(draw: st.DrawFn, shelf: Shelf) -> Issue:
    groups = {
        name: TargetGroup(name=text(draw), size=_size(draw), source=shelf.some_sources(draw))
        for name in ids(draw, 0, 2)
    }
    return Issue(theme=text(draw), statement=text(draw), target_groups=groups, source=shelf.some_sources(draw))


def _size(draw: st.DrawFn) -> float | UnknownQuantity | None:
    return draw(st.one_of(st.none(), st.just(_UNKNOWN), AMOUNT))


def _result(draw: st.DrawFn, shelf: Shelf, outcomes: tuple[str, ...], results: tuple[str, ...]) -> Result:
    return Result(
        name=text(draw),
        indicator=_indicator(draw, shelf, results),
        contributes_to=few(draw, outcomes, 1),
        assumption=perhaps(draw),
    )


def _indicator(draw: st.DrawFn, shelf: Shelf, results: tuple[str, ...]) -> Indicator:
    """Draw an indicator with a baseline, a target on the right side of it, and a source."""
    baseline, change = draw(AMOUNT), draw(AMOUNT)
    rises = likely(draw)
    year = shelf.days.start.year
    measured = {year - 1: baseline} | ({year: draw(AMOUNT)} if likely(draw) else {})
    counter = one(draw, results) if results and likely(draw) else None
    return Indicator(
        name=perhaps(draw),
        unit=perhaps(draw),
        counting_rule=perhaps(draw),
        measurements=measured,
        target={year + 2: baseline + change if rises else baseline - change},
        direction="up" if rises else "down",
        ambiguous=counter is not None,
        counter=counter,
        source=shelf.some_sources(draw, 1),
    )
