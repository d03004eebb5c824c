"""Says how much of a panel fits in a height: all of it, else as much as there is room for."""

from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from formulekit.drawing.panels import sizes
from formulekit.drawing.panels.filling import Filled, Measure, Shown, fill
from formulekit.drawing.posters import Group, Panel
from formulekit.drawing.typesetting import paragraph

_FEWEST_LINES = 6
_SLACK = 0.01
_STRIDE = 10
_STEP = 2.0


class Need(NamedTuple):
    """What it takes to show all of a panel.

    Attributes:
        height: In points.
        broken: How many words are then cut.
    """

    height: float
    broken: int

    @property
    def cost(self) -> float:
        """How bad that is, in points: a cut word weighs as much as some lines."""
        return self.height + sizes.CUT * self.broken


def fitted(panel: Panel, measure: Measure, height: float) -> tuple[Filled, Shown]:
    """Fill a panel with as much as a height allows.

    Args:
        panel: The panel.
        measure: What it keeps to.
        height: In points.
    """
    shown = everything(panel, measure)
    filled = fill(panel, shown, measure)
    while filled.height > height + _SLACK and (less := _less(panel, shown)):
        shown = less
        filled = fill(panel, shown, measure)
    if filled.height > height + _SLACK:
        filled.clip(height)
        return filled, shown
    return _regrown(panel, shown, filled, height)


def _regrown(panel: Panel, shown: Shown, filled: Filled, height: float) -> tuple[Filled, Shown]:
    """Show again what there is room for now: what was left out last made more than it needed."""
    for at in range(len(shown.counts)):
        while shown.counts[at] < len(panel.groups[at].entries):
            counts = (*shown.counts[:at], shown.counts[at] + 1, *shown.counts[at + 1 :])
            refilled = fill(panel, wider := replace(shown, counts=counts), filled.measure)
            if refilled.height > height + _SLACK:
                break
            shown, filled = wider, refilled
    while shown.lines < everything(panel, filled.measure).lines:
        refilled = fill(panel, wider := replace(shown, lines=shown.lines + 1), filled.measure)
        if refilled.height > height + _SLACK:
            break
        shown, filled = wider, refilled
    return filled, shown


def everything(panel: Panel, measure: Measure) -> Shown:
    """Show all of a panel.

    Args:
        panel: The panel.
        measure: What it keeps to.
    """
    texts = (paragraph(group.text, measure.inner, measure.size) for group in panel.groups)
    lines = max((len(text.lines) for text in texts), default=0)
    return Shown(tuple(len(group.entries) for group in panel.groups), lines)


def bare(panel: Panel) -> Panel:
    """Give a panel with no more than the names of the things in its lists.

    Args:
        panel: The panel.
    """
    return replace(panel, groups=tuple(map(_bare, panel.groups)))


def _bare(group: Group) -> Group:
    if group.look != "list":
        return group
    return replace(group, entries=tuple(replace(each, bold=False, note="", figure="") for each in group.entries))


def loss(panel: Panel, shown: Shown, measure: Measure, worth: float = 1.0) -> float:
    """Weigh what of a panel is not shown, so that a little of each panel weighs less than much of one.

    A step that is not shown breaks a chain, and so weighs double.

    Args:
        panel: The panel.
        shown: What is shown.
        measure: What it keeps to.
        worth: How much a thing that is shown is worth: less than 1 without what is said of it.
    """
    whole = everything(panel, measure)
    entries = 1 - worth * sum(shown.counts) / sum(whole.counts) if any(whole.counts) else 0.0
    lines = 1 - shown.lines / whole.lines if whole.lines else 0.0
    weight = _STEP if any(group.look == "steps" for group in panel.groups) else 1.0
    return weight * entries**2 + lines**2


@lru_cache(maxsize=4096)
def need(panel: Panel, measure: Measure) -> Need:
    """Say what it takes to show all of a panel.

    Args:
        panel: The panel.
        measure: What it keeps to.
    """
    filled = fill(panel, everything(panel, measure), measure)
    return Need(filled.height, filled.broken)


def _less(panel: Panel, shown: Shown) -> Shown | None:
    """Show a little less: of a long text, of the longest group, or of the groups; None where nothing can go."""
    longest = max(shown.counts, default=0)
    if shown.lines > _FEWEST_LINES:
        return replace(shown, lines=shown.lines - 1)
    if panel.rest and longest == 1 and len(shown.counts) > 1:
        return replace(shown, counts=shown.counts[:-1])
    if longest:
        at = len(shown.counts) - 1 - shown.counts[::-1].index(longest)
        fewer = longest - -(-longest // _STRIDE)
        return replace(shown, counts=(*shown.counts[:at], fewer, *shown.counts[at + 1 :]))
    if shown.named:
        return replace(shown, named=False)
    return replace(shown, lines=shown.lines - 1) if shown.lines > 1 else None
