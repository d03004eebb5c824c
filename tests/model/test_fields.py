"""How the text of a value becomes a number, a date, an id or a fixed value."""

import datetime
import math
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from formulekit.model import Formule, Network, Period
from formulekit.model.fields import (
    Amount,
    Boolean,
    Date,
    Empty,
    Figure,
    Id,
    PartyId,
    RoleRef,
    RoleRefs,
    Share,
    Text,
    Whole,
    Year,
)

LAW = settings(derandomize=True, deadline=None, database=None, max_examples=100)
READERS: dict[str, TypeAdapter[object]] = {
    name: TypeAdapter(kind)  # type: ignore[arg-type]  # a type is a value here
    for name, kind in {
        "amount": Amount,
        "boolean": Boolean,
        "date": Date,
        "figure": Figure,
        "id": Id,
        "party": PartyId,
        "role": RoleRef,
        "roles": RoleRefs,
        "share": Share,
        "text": Text,
        "whole": Whole,
        "year": Year,
    }.items()
}
NUMERIC = ("amount", "figure", "share")
HEAD = {"formule": "voorbeeld", "title": "Voorbeeld", "version": "1.10", "status": "draft", "scale": "local"}


def read(reader: str, text: object) -> object:
    """Read a value with a type of the model."""
    return READERS[reader].validate_python(text)


def refused(reader: str, text: object) -> str:
    """Give the kind of error with which a value is refused."""
    with pytest.raises(ValidationError) as caught:
        read(reader, text)
    (error,) = caught.value.errors()
    return error["type"]


@pytest.mark.parametrize("text", ["1.10", "no", "on", "null", "2026-01-01", "0,5", " x ", "~", "١"])
def test_a_text_stays_what_the_author_wrote(text: str) -> None:
    """A text that looks like a number, a boolean or a date is a text."""
    assert read("text", text) == text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0.0),
        ("12", 12.0),
        ("0.5", 0.5),
        ("0,5", 0.5),
        ("0.123", 0.123),
        ("0,125", 0.125),
        ("1.1250", 1.125),
        ("12,75", 12.75),
        ("25000", 25000.0),
        ("1234.567", 1234.567),
        ("007", 7.0),
    ],
)
@pytest.mark.parametrize("reader", ["amount", "figure"])
def test_a_number_has_a_point_or_a_comma(reader: str, text: str, number: float) -> None:
    """A point and a comma both begin the decimals."""
    assert read(reader, text) == number


@pytest.mark.parametrize("text", ["25.000", "1,234", "1.000", "999.999", "12,345", "100.000"])
@pytest.mark.parametrize("reader", NUMERIC)
def test_thousands_or_decimals_is_refused(reader: str, text: str) -> None:
    """One to three digits and then exactly three may be meant in two ways, so it is not guessed."""
    assert refused(reader, text) == "number_unclear"


@pytest.mark.parametrize(
    "text",
    ["1_000", "1e3", "1E3", "٣", "0x10", "1 000", "+1", ".5", "1.", "1.2.3", "inf", "nan", "", " 1", "1 ", "een", "½"],
)
@pytest.mark.parametrize("reader", NUMERIC)
def test_only_digits_and_one_sign_make_a_number(reader: str, text: str) -> None:
    """No underscore, exponent, foreign digit, sign of its own or space is part of a number."""
    assert refused(reader, text) == "number_wrong"


@pytest.mark.parametrize("value", [True, None, math.inf, math.nan, [], {}])
@pytest.mark.parametrize("reader", NUMERIC)
def test_what_is_no_number_at_all_is_refused(reader: str, value: object) -> None:
    """Truth, nothing and infinity are no numbers, whoever hands them over."""
    assert refused(reader, value) == "number_wrong"


def test_a_number_too_large_to_hold_is_refused() -> None:
    """Four hundred nines are no number that can be counted with."""
    assert refused("amount", "9" * 400) == "number_wrong"


def test_only_a_figure_may_be_negative() -> None:
    """What is counted or asked for is not below nothing; what is measured may be."""
    assert read("figure", "-1,5") == -1.5
    assert refused("amount", "-1") == "number_negative"
    assert refused("share", "-1") == "number_negative"
    assert refused("share", "-1%") == "number_negative"


@pytest.mark.parametrize("text", ["onbekend", "unknown"])
@pytest.mark.parametrize("reader", ["amount", "figure", "share"])
def test_unknown_is_a_value(reader: str, text: str) -> None:
    """What nobody knows is unknown, in either language, and not nothing."""
    assert read(reader, text) == "unknown"


@pytest.mark.parametrize("text", ["Onbekend", "ONBEKEND", "onbekend ", "?", "-"])
def test_unknown_has_two_spellings_only(text: str) -> None:
    """What looks like unknown and is not spelt so is no quantity."""
    assert refused("amount", text) == "number_wrong"


@pytest.mark.parametrize(
    ("text", "share"),
    [("60%", 0.6), ("60 %", 0.6), ("0,5", 0.5), ("0.5", 0.5), ("1", 1.0), ("100%", 1.0), ("12,5%", 0.125), ("0", 0.0)],
)
def test_a_share_is_a_part_of_one(text: str, share: float) -> None:
    """A share is written in per cent, or as a part of one."""
    assert read("share", text) == share


@pytest.mark.parametrize("text", ["60", "1,5", "1.01", "100"])
def test_a_share_above_one_needs_its_sign(text: str) -> None:
    """Sixty without a sign is not guessed to be per cent."""
    assert refused("share", text) == "share_without_percent"


def test_a_share_of_more_than_all_is_refused() -> None:
    """More than 100 % of the cases cannot go one way."""
    assert refused("share", "101%") == "share_too_large"
    assert refused("share", "1.125%") == "number_unclear"


def test_a_figure_may_carry_a_sign() -> None:
    """A measurement in per cent keeps its number, which the unit explains."""
    assert read("figure", "38%") == 38.0
    assert read("figure", "38 %") == 38.0
    assert refused("amount", "38%") == "number_wrong"


@pytest.mark.parametrize(("text", "truth"), [("ja", True), ("true", True), ("nee", False), ("false", False)])
def test_a_boolean_has_four_spellings(text: str, *, truth: bool) -> None:
    """Yes and no are `ja`, `nee`, `true` and `false`."""
    assert read("boolean", text) is truth
    assert read("boolean", truth) is truth


@pytest.mark.parametrize("text", ["yes", "no", "on", "off", "y", "n", "Ja", "TRUE", "1", "0", "", 1, 0])
def test_no_other_word_is_a_boolean(text: object) -> None:
    """The many booleans of other YAML are none here."""
    assert refused("boolean", text) == "boolean_wrong"


@pytest.mark.parametrize(
    "text", ["1-1-2026", "2026/01/01", "20260101", "2026-1-1", "२०२६-०१-०१", "86400", "2026-01-01 ", "2026-W01-1", ""]
)
def test_a_date_is_written_in_one_way(text: str) -> None:
    """A date is four, two and two ASCII digits."""
    assert refused("date", text) == "date_wrong"


@pytest.mark.parametrize("value", [86400, 1.5, datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC), None])
def test_a_moment_or_a_number_is_no_date(value: object) -> None:
    """What pydantic would gladly make a date of is refused."""
    assert refused("date", value) == "date_wrong"


@pytest.mark.parametrize("text", ["2026-02-29", "2026-13-01", "2026-00-10", "0000-01-01", "2026-04-31"])
def test_a_date_is_a_real_day(text: str) -> None:
    """A day that the calendar lacks is said to be so."""
    assert refused("date", text) == "date_impossible"


@LAW
@given(st.dates())
def test_every_day_reads_back(day: datetime.date) -> None:
    """A date as ISO 8601 writes it is that day."""
    assert read("date", day.isoformat()) == day
    assert read("date", day) == day


@pytest.mark.parametrize("text", ["26", "02026", "jaar", "٢٠٢٦", "2026-1", ""])
def test_a_year_is_four_digits(text: str) -> None:
    """A year is written in full, in ASCII."""
    assert refused("year", text) == "year_wrong"
    assert read("year", "2026") == 2026


@pytest.mark.parametrize("text", ["0", "-1", "1.0", "1,5", "twee", "1234567", "٣", "", True, 0])
def test_a_whole_number_counts_from_one(text: object) -> None:
    """How many parties fill a role is a whole number above nothing."""
    assert refused("whole", text) == "whole_wrong"
    assert read("whole", "2") == 2
    assert read("whole", 2) == 2


@pytest.mark.parametrize("text", ["a", "0", "wijk-2", "art-172a", "null", "x" * 64])
def test_an_id_is_small_letters_digits_and_single_hyphens(text: str) -> None:
    """An id of up to 64 characters is taken as it is."""
    assert read("id", text) == text
    assert read("party", text) == text


@pytest.mark.parametrize(
    "text", ["", "A", "Wijk", "wijk_2", "-a", "a-", "a--b", "a b", "a.b", "é", "x" * 65, "٣", "a\n", None]
)
def test_anything_else_is_no_id(text: object) -> None:
    """Capitals, accents, spaces and double hyphens are refused where an id is declared."""
    assert refused("id", text) == "id_wrong"
    assert refused("party", text) == "id_wrong"


@pytest.mark.parametrize(("text", "kind"), [("", "text_empty"), (" \t\n", "text_empty"), (None, "text_wrong")])
def test_a_text_holds_something(text: object, kind: str) -> None:
    """Nothing, or nothing but spaces, is no text and names nothing."""
    assert refused("text", text) == kind
    assert refused("role", text) == kind


def test_one_may_stand_for_a_list() -> None:
    """A single id is a list of one; a name of something else is kept, for the rules to judge."""
    assert read("roles", "straatteam") == ("straatteam",)
    assert read("roles", ["straatteam", "Meldpunt!"]) == ("straatteam", "Meldpunt!")
    assert Network.model_validate({"name": "Tafel", "members": "straatteam"}).members == ("straatteam",)


@LAW
@given(st.decimals(min_value=0, max_value=10**6, places=4), st.sampled_from(".,"))
def test_every_number_with_four_decimals_reads_back(number: Decimal, sign: str) -> None:
    """A number with four decimals is never unclear, whichever sign begins them."""
    assert read("amount", f"{number:f}".replace(".", sign)) == float(number)


@LAW
@given(st.integers(0, 10_000))
def test_every_percentage_is_its_part_of_one(hundredths: int) -> None:
    """A percentage with two decimals is the hundredth part of its number."""
    percent = f"{hundredths // 100}.{hundredths % 100:02}"
    assert read("share", f"{percent}%") == float(percent) / 100


@LAW
@given(st.text())
def test_no_text_makes_a_reader_fail(text: str) -> None:
    """Whatever is written is a value or one error of ours."""
    assert all(len(errors_of(reader, text)) <= 1 for reader in READERS.values())


def errors_of(reader: TypeAdapter[object], text: str) -> list[str]:
    """Give the kinds of error with which a value is refused; none where it is taken."""
    try:
        reader.validate_python(text)
    except ValidationError as error:
        return [each["type"] for each in error.errors()]
    return []


def test_a_model_is_frozen_and_takes_no_other_key() -> None:
    """What was read cannot be changed, and what the language lacks is refused."""
    formule = Formule.model_validate(HEAD)
    assert formule.version == "1.10"
    with pytest.raises(ValidationError, match="frozen"):
        formule.title = "Anders"  # type: ignore[misc]  # that is the point
    with pytest.raises(ValidationError, match="Extra inputs"):
        Formule.model_validate({**HEAD, "kleur": "rood"})


def test_a_period_begins_before_it_ends() -> None:
    """A period may last a day, and not less."""
    day = "2026-01-01"
    assert Period.model_validate({"from": day, "until": day}).until == datetime.date(2026, 1, 1)
    with pytest.raises(ValidationError, match="period reversed"):
        Period.model_validate({"from": "2026-01-02", "until": day})


def test_an_empty_value_never_passes_for_a_default() -> None:
    """A key that is left empty is refused, also where it may be left out."""
    with pytest.raises(ValidationError, match="text wrong"):
        Formule.model_validate({**HEAD, "area": Empty.EMPTY})
    with pytest.raises(ValidationError, match="date wrong"):
        Formule.model_validate({**HEAD, "evaluation": Empty.EMPTY})


def test_a_model_is_written_as_json_and_read_again() -> None:
    """Dates survive JSON, and pydantic has no warning about them."""
    formule = Formule.model_validate({**HEAD, "evaluation": "2027-06-01", "valid": {"from": "2026-01-01"}})
    assert Formule.model_validate_json(formule.model_dump_json(exclude_defaults=True)) == formule
