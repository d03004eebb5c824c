"""The head of a document: period, instruments, the council's goal, open points."""

from typing import ClassVar, Self

from pydantic import Field, model_validator

from formulekit.model.body import Body, in_order
from formulekit.model.fields import Date, Text
from formulekit.model.values import InstrumentKind


class Period(Body):
    """The days from and until which something holds, both included."""

    scope: ClassVar[str] = "period"

    from_: Date | None = Field(default=None, alias="from")
    until: Date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        in_order(self.from_, self.until)
        return self


class Instrument(Body):
    """The deed in which the agreement is laid down, such as a covenant or a policy rule."""

    scope: ClassVar[str] = "instrument"

    kind: InstrumentKind
    reference: Text


class CouncilGoal(Body):
    """The municipal council's goal that a formule serves (art. 38b Politiewet 2012)."""

    scope: ClassVar[str] = "council_goal"

    text: Text


class OpenPoint(Body):
    """An agreement that is still to be made, with its owner and the day by which it is settled.

    With `rule` and `at` it answers for the findings of that code at that place or below.
    """

    scope: ClassVar[str] = "open_point"

    rule: Text | None = None
    at: Text | None = None
    reason: Text
    owner: Text
    until: Date
