"""The safety issue, and whom it is about."""

from typing import ClassVar

from formulekit.model.body import Body
from formulekit.model.fields import Amount, TargetGroupId, Text
from formulekit.model.frozen import FrozenDict, Keyed


class TargetGroup(Body):
    """Who is supervised, helped or punished; never a party to the agreement.

    `size` counts persons or firms; None where it is not stated.
    """

    scope: ClassVar[str] = "target_group"

    name: Text
    size: Amount | None = None


class Issue(Body):
    """What the matter is: theme, statement and target groups."""

    scope: ClassVar[str] = "issue"

    theme: Text
    statement: Text
    target_groups: Keyed[TargetGroupId, TargetGroup] = FrozenDict()
