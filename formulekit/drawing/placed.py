"""A part of a diagram that has its place on paper."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias
from xml.etree.ElementTree import Element

from formulekit.palette import Palette

Draw: TypeAlias = Callable[[Element, tuple[float, float], str, Palette], None]
"""Draws a part: where it goes, where its inside starts, what the ids of its parts start with, the colours."""


class Placed(NamedTuple):
    """A part with places.

    Attributes:
        width: In points.
        height: In points.
        draw: Draws it.
        write: Writes it in the DOT language.
    """

    width: float
    height: float
    draw: Draw
    write: Callable[[Palette], str]
