"""Bars as plain data: how much of something is used."""

from dataclasses import dataclass
from typing import Literal

BarLook = Literal["used", "beside", "free", "over", "unknown"]
"""What a stretch of a bar shows: what is used, what others use, what is left, what is too much, or nothing known."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: how much of something is used.

    Attributes:
        id: Its name within the part, made of `[a-z0-9-]`.
        title: The bar as one sentence.
        name: What it is about.
        line: A quiet text under the name; empty for none.
        share: The part that is used, 1.0 being all; None where that is not known, which is not drawn as nothing.
        beside: The part that others use as well.
        least: Whether more may be used than is known.
        figure: The bar in figures.
        lack: What stands in the bar where nothing is known.
        word: What is remarkable, in a dark tile; empty for nothing.
        group: The heading under which it stands, with its neighbours of the same group; empty for none.
    """

    id: str
    title: str
    name: str
    share: float | None
    figure: str
    line: str = ""
    beside: float = 0.0
    least: bool = False
    lack: str = ""
    word: str = ""
    group: str = ""

    @property
    def whole(self) -> float:
        """The part that is used by all together; 0 where that is not known."""
        return (self.share or 0.0) + self.beside

    @property
    def unsure(self) -> bool:
        """Whether it is not known if there is enough."""
        return self.share is None or (self.least and self.whole <= 1.0)


@dataclass(frozen=True, slots=True)
class Bars:
    """A part of bars under one another, on one scale.

    Attributes:
        id: Its name within the diagram, made of `[a-z0-9-]`.
        bars: Its bars, from top to bottom; those of one group stand together.
        full: What a full bar means.
        caption: The text on its border; without one no border is drawn.
        note: A quiet text under the caption.
    """

    id: str
    bars: tuple[Bar, ...]
    full: str = ""
    caption: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class BarMark:
    """A stretch of a bar as the legend shows it.

    Attributes:
        look: What it shows.
    """

    look: BarLook
