"""A page of panels as plain data: what stands on one sheet, and how it is said that something does not fit."""

from dataclasses import dataclass
from typing import Literal

Look = Literal["list", "run", "steps"]
"""How entries stand together: under one another, as one running text, or as numbered boxes in their order."""


@dataclass(frozen=True, slots=True)
class Rest:
    """What is said where not all fits; `{count}` stands for how many there are more.

    Attributes:
        one: For one more.
        several: For more.
    """

    one: str
    several: str

    def said(self, count: int) -> str:
        """Say how many there are more.

        Args:
            count: How many.
        """
        return (self.one if count == 1 else self.several).format(count=count)


@dataclass(frozen=True, slots=True)
class Fact:
    """A word and what is said of it.

    Attributes:
        label: The word.
        text: What is said.
    """

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a panel.

    Attributes:
        id: Its name within the group, made of `[a-z0-9-]`.
        title: The thing as one sentence, for a reader who cannot see it.
        name: What it is called.
        bold: Whether its name stands out.
        strong: A bold text under the name; empty for none.
        note: A quiet text under that; empty for none.
        figure: A short text at the right of the name; empty for none.
        badge: A word in a dark tag at the right; empty for none.
        tone: The palette's name for its colour; empty for white; None for a dot instead.
        onward: Whether an arrow behind it points to the next.
        others: The numbers of the others to which it goes on, from low to high.
        end: Whether an end sign stands behind it.
    """

    id: str
    title: str
    name: str
    bold: bool = False
    strong: str = ""
    note: str = ""
    figure: str = ""
    badge: str = ""
    tone: str | None = None
    onward: bool = False
    others: tuple[int, ...] = ()
    end: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """What stands together in a panel.

    Attributes:
        id: Its name within the panel, made of `[a-z0-9-]`.
        rest: What is said of the entries that do not fit.
        heading: A bold text on top; empty for none.
        text: A running text under that; it is cut where it is too long.
        facts: Words with what is said of them, before the entries.
        label: The word before the entries of a running text.
        entries: Its entries, in their order.
        look: How they stand together.
    """

    id: str
    rest: Rest
    heading: str = ""
    text: str = ""
    facts: tuple[Fact, ...] = ()
    label: str = ""
    entries: tuple[Entry, ...] = ()
    look: Look = "list"


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel of a page.

    Attributes:
        id: Its name within the part, made of `[a-z0-9-]`.
        name: The text at its head.
        groups: What stands in it, from top to bottom.
        rest: What is said of the groups that do not fit; without it every group stays, if only to say how much it has.
    """

    id: str
    name: str
    groups: tuple[Group, ...]
    rest: Rest | None = None


@dataclass(frozen=True, slots=True)
class Poster:
    """A part that fills one page with panels, whatever it holds; what does not fit is counted, and told in words.

    Attributes:
        id: Its name within the diagram, made of `[a-z0-9-]`.
        facts: What stands over the panels, from left to right.
        aside: The panels under one another at the left.
        above: The panels under one another at the right.
        below: The panels beside one another under those.
        caption: What it is; it is told, not drawn.
        note: A quiet text under the panels.
    """

    id: str
    facts: tuple[Fact, ...]
    aside: tuple[Panel, ...]
    above: tuple[Panel, ...]
    below: tuple[Panel, ...]
    caption: str = ""
    note: str = ""

    @property
    def panels(self) -> tuple[Panel, ...]:
        """All panels, in the order in which they are read."""
        return (*self.aside, *self.above, *self.below)
