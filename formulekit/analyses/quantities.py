"""Quantities of which not everything is known: sums that say "at least"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from formulekit.phrases import at_least

if TYPE_CHECKING:
    from collections.abc import Iterable

    from formulekit.units import UnknownQuantity


class Quantity(NamedTuple):
    """A number, or the least that it can be.

    Attributes:
        least: What is known of it; the number itself where all is known.
        exact: Whether all is known.
    """

    least: float = 0.0
    exact: bool = True

    def __str__(self) -> str:
        """Write it as a sentence does: `at least 1400`."""
        return "unknown" if self == UNKNOWN else at_least(self.least, exact=self.exact).en

    def times(self, factor: Quantity) -> Quantity:
        """Give the product; nothing times what is unknown is nothing."""
        exact = (self.exact and factor.exact) or self == Quantity() or factor == Quantity()
        return Quantity(self.least * factor.least, exact)


UNKNOWN = Quantity(0.0, exact=False)
"""A quantity of which nothing is known."""


def quantity(value: float | UnknownQuantity | None) -> Quantity:
    """Take a value of the model as a quantity; what is not stated is unknown."""
    return UNKNOWN if value is None or value == "unknown" else Quantity(value)


def total(quantities: Iterable[Quantity]) -> Quantity:
    """Add quantities; the sum is exact where all of them are."""
    least, exact = 0.0, True
    for each in quantities:
        least += each.least
        exact = exact and each.exact
    return Quantity(least, exact)
