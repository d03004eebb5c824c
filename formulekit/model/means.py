"""Means, information, legal bases and sources: what the work rests on."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from formulekit.model.body import Body, in_order
from formulekit.model.fields import Amount, Boolean, Date, OneOrMany, PartyRefs, Text
from formulekit.model.values import Category, LegalStatus, MeansKind, Term


class Means(Body):
    """Money, a power, a system, a facility or a method. `amount` is in euros per `per`."""

    scope: ClassVar[str] = "means"

    name: Text
    kind: MeansKind
    holder: PartyRefs = ()
    amount: Amount | None = None
    per: Term | None = None
    until: Date | None = None


class Information(Body):
    """What parties give one another, and what sort of data it holds."""

    scope: ClassVar[str] = "information"

    name: Text
    category: Annotated[tuple[Category, ...], OneOrMany]
    retention: Text | None = None
    confidential: Boolean = False


class LegalBasis(Body):
    """A law, decision or deed; `covers` lists the categories of data that it allows to be shared."""

    scope: ClassVar[str] = "legal_basis"

    title: Text
    article: Text | None = None
    url: Text | None = None
    from_: Date | None = Field(default=None, alias="from")
    until: Date | None = None
    status: LegalStatus | None = None
    covers: Annotated[tuple[Category, ...], OneOrMany] = ()

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        in_order(self.from_, self.until)
        return self


class Source(Body):
    """Where a fact or figure comes from; `as_of` is the day that the figures describe."""

    scope: ClassVar[str] = "source"

    title: Text
    url: Text | None = None
    date: Date | None = None
    as_of: Date | None = None
    confidential: Boolean = False
