"""Commitments: what a party promises in a role, with which people and means."""

from typing import ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from formulekit.model.body import Body, in_order
from formulekit.model.fields import Amount, Date, InterventionRefs, MeansRefs, RoleRef, Text
from formulekit.model.values import Obligation
from formulekit.units import HOURS_PER_FTE, UnknownQuantity


class People(Body):
    """People of one function: `fte`, or `hours_per_week` (36 hours are one fte), not both."""

    scope: ClassVar[str] = "people"

    function: Text
    fte: Amount | None = None
    hours_per_week: Amount | None = None
    mandate: Text | None = None
    until: Date | None = None

    @model_validator(mode="after")
    def _one_measure(self) -> Self:
        if self.fte is not None and self.hours_per_week is not None:
            kind = "two_measures"
            raise PydanticCustomError(kind, "two measures", {"key": "hours_per_week"})
        return self

    @property
    def full_time(self) -> float | UnknownQuantity:
        """The people in fte; `unknown` where neither measure is stated or known."""
        if self.fte is not None:
            return self.fte
        if self.hours_per_week is None or self.hours_per_week == "unknown":
            return "unknown"
        return self.hours_per_week / HOURS_PER_FTE


class Commitment(Body):
    """One promise of a party: a role, and the people and means for it."""

    scope: ClassVar[str] = "commitment"

    role: RoleRef
    interventions: InterventionRefs = ()
    people: tuple[People, ...] = ()
    means: MeansRefs = ()
    obligation: Obligation | None = None
    reservation: Text | None = None
    from_: Date | None = Field(default=None, alias="from")
    until: Date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        in_order(self.from_, self.until)
        return self
