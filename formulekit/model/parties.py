"""Parties: the bodies that take part, with their capacity and signature."""

from typing import Annotated, ClassVar, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from formulekit.model.body import Body
from formulekit.model.fields import Amount, Date, Leaf, PartyRef, PartyRefs, Text
from formulekit.model.frozen import FrozenDict, Keyed
from formulekit.model.values import Domain, PartyKind

_DOMAIN_OF: dict[PartyKind, Domain] = {
    "municipality": "government",
    "province": "government",
    "ministry": "government",
    "authority": "government",
    "police": "safety",
    "public-prosecution": "justice",
    "water-authority": "environment",
    "safety-region": "safety",
    "environment-agency": "environment",
    "tax-authority": "government",
    "customs": "government",
    "health-service": "care",
    "care-provider": "care",
    "youth-care": "care",
    "probation": "justice",
    "child-protection": "justice",
    "school": "education",
    "housing-association": "housing",
    "company": "economy",
    "residents": "community",
}

Function = Annotated[Text, Leaf("text")]


class Signature(Body):
    """That a party signed: the day, the function that signed, the decision behind it."""

    scope: ClassVar[str] = "signature"

    on: Date
    by: Text | None = None
    decision: Text | None = None


class Party(Body):
    """A public body, organisation or group that takes part.

    `capacity` is what the party has in all, over every formule: fte per function.
    """

    scope: ClassVar[str] = "party"

    name: Text
    kind: PartyKind
    domain: Domain | None = None
    part_of: PartyRef | None = None
    acts_for: PartyRefs = ()
    capacity: Keyed[Function, Amount] = FrozenDict()
    signed: Signature | None = None

    @model_validator(mode="after")
    def _has_domain(self) -> Self:
        if self.domain is None and self.kind not in _DOMAIN_OF:
            kind = "missing"
            raise PydanticCustomError("domain_due", kind, {"key": "domain"})
        return self

    @property
    def field_of_work(self) -> Domain:
        """The domain as stated, else the one that follows from the kind."""
        return self.domain or _DOMAIN_OF[self.kind]
