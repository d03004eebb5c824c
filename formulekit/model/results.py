"""Results and outcomes, and the indicators that show them."""

from typing import ClassVar

from formulekit.model.body import Body
from formulekit.model.fields import Boolean, Figure, OutcomeRefs, ResultRef, TargetGroupRefs, Text, Year
from formulekit.model.frozen import FrozenDict, Keyed
from formulekit.model.values import Direction


class Indicator(Body):
    """What shows a result or outcome: figures per year, in `unit`; the earliest is the baseline."""

    scope: ClassVar[str] = "indicator"

    name: Text | None = None
    unit: Text | None = None
    counting_rule: Text | None = None
    measurements: Keyed[Year, Figure] = FrozenDict()
    target: Keyed[Year, Figure] = FrozenDict()
    direction: Direction | None = None
    ambiguous: Boolean = False
    counter: ResultRef | None = None


class Result(Body):
    """What the parties achieve together."""

    scope: ClassVar[str] = "result"

    name: Text
    indicator: Indicator | None = None
    contributes_to: OutcomeRefs = ()
    assumption: Text | None = None


class Outcome(Body):
    """What society notices of it."""

    scope: ClassVar[str] = "outcome"

    name: Text
    indicator: Indicator | None = None
    target_groups: TargetGroupRefs = ()
