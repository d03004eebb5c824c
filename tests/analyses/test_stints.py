"""The most that is committed at one time, of commitments that come and go."""

import datetime
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from formulekit.analyses.quantities import Quantity
from formulekit.analyses.stints import fullest

FIRST = datetime.date(2027, 1, 1)


class Term(NamedTuple):
    """Something of which there is one, from a day until a day."""

    start: datetime.date | None = None
    until: datetime.date | None = None


def day(number: int) -> datetime.date:
    """Give a day by its number."""
    return FIRST + datetime.timedelta(number)


def count(held: tuple[Term, ...]) -> Quantity:
    """Give how many there are."""
    return Quantity(float(len(held)))


DAYS = st.none() | st.integers(0, 20).map(day)


@given(st.lists(st.builds(Term, DAYS, DAYS), max_size=8))
def test_no_day_has_more(terms: list[Term]) -> None:
    """Whatever comes and goes, there is a day with as much, and none with more."""
    sums = [
        sum((not each.start or each.start <= on) and (not each.until or on <= each.until) for each in terms)
        for on in map(day, range(-1, 22))
    ]
    held = [each for each in terms if not each.start or not each.until or each.start <= each.until]
    found = fullest([each for each in held if each.start or not each.until or each.until >= day(-1)], count)
    assert found.amount == Quantity(float(max(sums)))
    assert len(found.items) == found.amount.least


def test_a_day_on_which_the_most_begins_is_named_where_less_was_there_before() -> None:
    """Nothing is said of a first day before which there is nothing."""
    assert fullest([Term(day(3))], count).start is None
    assert fullest([Term(until=day(9)), Term(day(3))], count).start == day(3)
    assert fullest([Term(until=day(2)), Term(day(3))], count).start is None
    assert fullest([], count).amount == Quantity()


def test_many_beginnings_take_no_time_in_their_square() -> None:
    """Until something ends all adds up; where ends are many as well, the most is at least what was found."""
    many = 4000
    rising = fullest([Term(day(number)) for number in range(many)], count)
    assert (rising.start, rising.amount) == (day(many - 1), Quantity(float(many)))
    calls: list[int] = []

    def counted(held: tuple[Term, ...]) -> Quantity:
        calls.append(len(held))
        return count(held)

    passing = fullest([Term(day(number), day(number)) for number in range(many)], counted)
    assert passing.amount == Quantity(1.0, exact=False)
    assert len(calls) < many / 10
