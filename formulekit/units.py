"""What amounts are counted in, and what stands for one that nobody knows."""

from typing import Literal

UnknownQuantity = Literal["unknown"]

HOURS_PER_FTE = 36
"""The hours of one fte in a week."""

HOURS_PER_FTE_YEAR = 1400.0
"""The productive hours of one fte in a year: an assumption, as sickness, leave and training differ."""
