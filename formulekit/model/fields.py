"""Field types: how the text of a value becomes a number, a date, an id or a fixed value.

YAML hands over text; the type of the field reads it (language.md §1.3). Every type carries a marker that says what
may stand there, so that translation, schema and messages can ask the model itself.
"""

import datetime
import math
import re
from dataclasses import dataclass
from enum import Enum
from typing import Annotated

from pydantic import BeforeValidator, PlainValidator
from pydantic_core import PydanticCustomError

from formulekit.units import UnknownQuantity

"""The value of a quantity that nobody knows; it is never counted as zero."""


class Empty(Enum):
    """What stands for a value that is left empty, or for a `~` that removes nothing; None would pass for a default."""

    EMPTY = "empty"


_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ID_LENGTH = 64
_NUMBER = re.compile(r"-?\d+([.,]\d+)?", re.ASCII)
_UNCLEAR = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_WHOLE = re.compile(r"\d{1,6}", re.ASCII)
_BOOLEANS = {"ja": True, "true": True, "nee": False, "false": False}
_UNKNOWN = frozenset({"onbekend", "unknown"})


@dataclass(frozen=True, slots=True)
class Leaf:
    """Marks a field of one scalar.

    Attributes:
        name: What is read: text, number, quantity, share, whole, boolean, date or year.
    """

    name: str


@dataclass(frozen=True, slots=True)
class Fixed:
    """Marks a field that takes one of the fixed values of an enumeration of the vocabulary."""

    enumeration: str


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks a field, or the keys of a mapping, that names ids of these kinds."""

    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Declares:
    """Marks the keys of a mapping that declare ids of this kind."""

    kind: str


def _wrong(kind: str, **values: str) -> PydanticCustomError:
    return PydanticCustomError(kind, kind.replace("_", " "), values)


def _number(value: object) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
        return float(value)
    if not isinstance(value, str) or not _NUMBER.fullmatch(value) or not math.isfinite(float(value.replace(",", "."))):
        raise _wrong("number_wrong")
    if _UNCLEAR.fullmatch(value):
        raise _wrong("number_unclear", value=value)
    return float(value.replace(",", "."))


def _amount(value: object) -> float:
    number = _number(value)
    if number < 0:
        raise _wrong("number_negative")
    return number


def _quantity(value: object) -> float | UnknownQuantity:
    return "unknown" if isinstance(value, str) and value in _UNKNOWN else _amount(value)


def _figure(value: object) -> float | UnknownQuantity:
    if isinstance(value, str):
        if value in _UNKNOWN:
            return "unknown"
        value = value[:-1].rstrip() if value.endswith("%") else value
    return _number(value)


def _share(value: object) -> float | UnknownQuantity:
    if isinstance(value, str) and value.endswith("%"):
        share = _amount(value.removesuffix("%").rstrip()) / 100
    elif isinstance(value, str) and value in _UNKNOWN:
        return "unknown"
    else:
        share = _amount(value)
        if share > 1:
            raise _wrong("share_without_percent", value=str(value))
    if share > 1:
        raise _wrong("share_too_large")
    return share


def _whole(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    if not isinstance(value, str) or not _WHOLE.fullmatch(value) or int(value) == 0:
        raise _wrong("whole_wrong")
    return int(value)


def _boolean(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if not isinstance(value, str) or value not in _BOOLEANS:
        raise _wrong("boolean_wrong")
    return _BOOLEANS[value]


def _date(value: object) -> datetime.date:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        raise _wrong("date_wrong")
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise _wrong("date_impossible") from None


def _year(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if not isinstance(value, str) or not _YEAR.fullmatch(value):
        raise _wrong("year_wrong")
    return int(value)


def _id(value: object) -> str:
    if not isinstance(value, str) or not _ID.fullmatch(value) or len(value) > _ID_LENGTH:
        raise _wrong("id_wrong")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _wrong("text_wrong")
    if not value.strip():
        raise _wrong("text_empty")
    return value


def _one_or_many(value: object) -> object:
    return (value,) if isinstance(value, str | dict) else value


Text = Annotated[str, PlainValidator(_text), Leaf("text")]
Amount = Annotated[float | UnknownQuantity, PlainValidator(_quantity), Leaf("quantity")]
Figure = Annotated[float | UnknownQuantity, PlainValidator(_figure), Leaf("figure")]
Share = Annotated[float | UnknownQuantity, PlainValidator(_share), Leaf("share")]
Whole = Annotated[int, PlainValidator(_whole), Leaf("whole")]
Boolean = Annotated[bool, PlainValidator(_boolean), Leaf("boolean")]
Date = Annotated[datetime.date, BeforeValidator(_date), Leaf("date")]
Year = Annotated[int, PlainValidator(_year), Leaf("year")]
Id = Annotated[str, PlainValidator(_id), Leaf("id")]
OneOrMany = BeforeValidator(_one_or_many)

PartyId = Annotated[str, PlainValidator(_id), Declares("party")]
RoleId = Annotated[str, PlainValidator(_id), Declares("role")]
MeansId = Annotated[str, PlainValidator(_id), Declares("means")]
InformationId = Annotated[str, PlainValidator(_id), Declares("information")]
LegalBasisId = Annotated[str, PlainValidator(_id), Declares("legal_basis")]
SourceId = Annotated[str, PlainValidator(_id), Declares("source")]
TargetGroupId = Annotated[str, PlainValidator(_id), Declares("target_group")]
InterventionId = Annotated[str, PlainValidator(_id), Declares("intervention")]
ChainId = Annotated[str, PlainValidator(_id), Declares("chain")]
StepId = Annotated[str, PlainValidator(_id), Declares("step")]
NetworkId = Annotated[str, PlainValidator(_id), Declares("network")]
ResultId = Annotated[str, PlainValidator(_id), Declares("result")]
OutcomeId = Annotated[str, PlainValidator(_id), Declares("outcome")]

PartyRef = Annotated[str, PlainValidator(_text), Reference(("party",))]
RoleRef = Annotated[str, PlainValidator(_text), Reference(("role",))]
MeansRef = Annotated[str, PlainValidator(_text), Reference(("means",))]
InformationRef = Annotated[str, PlainValidator(_text), Reference(("information",))]
LegalBasisRef = Annotated[str, PlainValidator(_text), Reference(("legal_basis",))]
SourceRef = Annotated[str, PlainValidator(_text), Reference(("source",))]
TargetGroupRef = Annotated[str, PlainValidator(_text), Reference(("target_group",))]
InterventionRef = Annotated[str, PlainValidator(_text), Reference(("intervention",))]
StepRef = Annotated[str, PlainValidator(_text), Reference(("step",))]
ResultRef = Annotated[str, PlainValidator(_text), Reference(("result",))]
OutcomeRef = Annotated[str, PlainValidator(_text), Reference(("outcome",))]
FormuleRef = Annotated[str, PlainValidator(_text), Reference(("formule",))]
AimRef = Annotated[str, PlainValidator(_text), Reference(("result", "outcome"))]

PartyRefs = Annotated[tuple[PartyRef, ...], OneOrMany]
RoleRefs = Annotated[tuple[RoleRef, ...], OneOrMany]
MeansRefs = Annotated[tuple[MeansRef, ...], OneOrMany]
InformationRefs = Annotated[tuple[InformationRef, ...], OneOrMany]
LegalBasisRefs = Annotated[tuple[LegalBasisRef, ...], OneOrMany]
SourceRefs = Annotated[tuple[SourceRef, ...], OneOrMany]
TargetGroupRefs = Annotated[tuple[TargetGroupRef, ...], OneOrMany]
InterventionRefs = Annotated[tuple[InterventionRef, ...], OneOrMany]
OutcomeRefs = Annotated[tuple[OutcomeRef, ...], OneOrMany]
FormuleRefs = Annotated[tuple[FormuleRef, ...], OneOrMany]
AimRefs = Annotated[tuple[AimRef, ...], OneOrMany]
Paths = Annotated[tuple[Text, ...], OneOrMany]
