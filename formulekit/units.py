"""What amounts are counted in, and what stands for one that nobody knows."""

import datetime
from typing import Literal, NamedTuple

from formulekit.arguments import day_given

UnknownQuantity = Literal["unknown"]

HOURS_PER_FTE = 36
"""The hours of one fte in a week."""

HOURS_PER_FTE_YEAR = 1400.0
"""The productive hours of one fte in a year: an assumption, as sickness, leave and training differ."""

HOURS_OF_A_YEAR = 366 * 24


class Reckoning(NamedTuple):
    """What people are counted by: the same for every figure of a project.

    Attributes:
        today: The day from which they are counted; None for the day it is.
        hours_per_fte_year: The productive hours of one fte, a year.
    """

    today: datetime.date | None = None
    hours_per_fte_year: float = HOURS_PER_FTE_YEAR

    def but(self, today: datetime.date | None, hours_per_fte_year: float | None) -> "Reckoning":
        """Give it with another day or other hours, where they are given.

        Raises:
            TypeError: The day is no date.
            ValueError: A year has fewer hours, or more, than that.
        """
        hours = self.hours_per_fte_year if hours_per_fte_year is None else hours_per_fte_year
        if not 1 <= hours <= HOURS_OF_A_YEAR:
            raise ValueError(f"hours_per_fte_year is a number from 1 to {HOURS_OF_A_YEAR}, and not {hours!r}")
        return Reckoning(day_given(today) or self.today, hours)


USUAL = Reckoning()
"""What people are counted by where a project configures nothing."""
