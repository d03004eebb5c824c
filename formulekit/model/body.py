"""The body: what every mapping of the language has in common."""

import datetime
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from formulekit.model.fields import LegalBasisRefs, SourceRefs


class Body(BaseModel):
    """One mapping of the language, frozen.

    Attributes:
        scope: The mapping's name in the vocabulary.
        source: Ids of the sources on which it rests.
        legal_basis: Ids of the legal bases that carry it.
    """

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        defer_build=True,
        validate_by_name=True,
        validate_by_alias=True,
        allow_inf_nan=False,
    )
    scope: ClassVar[str]

    source: SourceRefs = Field(default=(), repr=False)
    legal_basis: LegalBasisRefs = Field(default=(), repr=False)


def in_order(first: datetime.date | None, last: datetime.date | None) -> None:
    """Refuse a period that ends before it begins.

    Raises:
        PydanticCustomError: of type `period_reversed`, at the key `until`.
    """
    if first and last and first > last:
        kind = "period_reversed"
        raise PydanticCustomError(kind, "period reversed", {"key": "until", "first": str(first), "last": str(last)})
