"""The numbers that people write as text are read as they are meant, or as each that may be meant."""

import pytest

from formulekit.project.amounts import in_figures, readings


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("12", ("12",)),
        ("-3", ("-3",)),
        ("1,25", ("1.25",)),
        ("0,125", ("0.125",)),
        ("1,2345", ("1.2345",)),
        ("1,250", ("1250", "1.25")),
        ("1.084", ("1084", "1.0840")),
        ("25.000", ("25000", "25.0")),
        ("1.250 fte", ("1250", "1.25")),
        ("12,345,678", ("12345678",)),
        ("12 500", ("12500",)),
        ("1 2", ()),
        ("1.250,50", ("1250.50",)),
        ("€ 1.250,-", ("1250",)),
        ("€1.250", ("1250",)),
        ("1.250 euro", ("1250",)),
        ("EUR 12.500,50", ("12500.50",)),
        ("12,5%", ("12.5",)),
        ("1,2,3", ()),
        ("1.2.3,4", ()),
        ("7, 8", ()),
        ("2 dagen", ()),
        ("ca. 40", ()),
        ("", ()),
        ("€", ()),
        ("9" * 100, ()),
    ],
)
def test_a_number_is_read_as_each_that_it_may_be(text: str, numbers: tuple[str, ...]) -> None:
    """Digits with at most a point come out; two of them where one sign may set thousands or decimals apart."""
    assert readings(text) == numbers


@pytest.mark.parametrize(("text", "number"), [("60,5", "60.5"), ("60,5 %", "60.5%"), ("1,250", ""), ("half", "")])
def test_figures_are_given_where_there_is_no_doubt(text: str, number: str) -> None:
    """A per cent sign stays; what may be two numbers, or is none, gives nothing."""
    assert in_figures(text) == number
