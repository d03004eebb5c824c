"""Rows of an analysis as plain data, for JSON and notebooks."""

import datetime
from dataclasses import fields, is_dataclass
from typing import TypeAlias

from formulekit.analyses.quantities import Quantity

Plain: TypeAlias = "str | float | bool | list[Plain] | dict[str, Plain] | None"


def plain(value: object) -> Plain:
    """Give a value as JSON knows it: a row as a dict by field, a day as ISO 8601, a quantity with what is known of it.

    Args:
        value: A row (a dataclass), a quantity, a day, a text, a number, or several of them in a tuple.

    Raises:
        TypeError: It is none of these.
    """
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Quantity):
        return {"at_least": value.least, "exact": value.exact}
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if is_dataclass(value):
        return {field.name.rstrip("_"): plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(value)
