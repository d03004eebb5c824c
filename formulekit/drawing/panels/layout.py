"""Gives the panels of a page their places: the largest letters with which all fits, and no room left over."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf

from formulekit.drawing.panels.filling import Filled, Measure, Shown, fill
from formulekit.drawing.panels.fitting import Need, bare, fitted, loss, need
from formulekit.drawing.posters import Fact, Panel, Poster
from formulekit.drawing.typesetting import SMALLEST, Block, Inner, paragraph, shortened

BETWEEN = 8.0
"""The room between two panels, in points."""

_SIZES = (SMALLEST, 9.5, 10.0, 11.0, 12.0)
_ASIDE = (0.27, 0.315, 0.35, 0.39, 0.44)
_NARROWEST = 120.0
_NUDGES = (12.0, 48.0, 96.0)
_ROUNDS = 14
_SPREAD = 7.0
_MOST = 0.75
_NAME = 0.8
_FACT = 10.0
_FACT_WIDTH = 240.0
_FACTS_BESIDE = 22.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A panel with its place.

    Attributes:
        panel: The panel.
        filled: What stands in it.
        left: In points.
        top: In points.
        height: In points.
        loss: How much weighs what of it is not shown.
    """

    panel: Panel
    filled: Filled
    left: float
    top: float
    height: float
    loss: float


@dataclass(frozen=True, slots=True)
class Layout:
    """A page of panels with places.

    Attributes:
        part: The part.
        facts: What stands over the panels.
        panels: The panels.
        note: The text under them.
        foot: Where that text begins, in points.
        width: In points.
        height: In points.
    """

    part: Poster
    facts: tuple[Inner, ...]
    panels: tuple[Placed, ...]
    note: Block
    foot: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Fitted:
    """A panel filled with what fits."""

    panel: Panel
    filled: Filled
    shown: Shown
    loss: float


@dataclass(frozen=True, slots=True)
class _Stack:
    """Rows of panels under one another: how wide each panel is, and how high each row must be."""

    rows: tuple[tuple[Panel, ...], ...]
    widths: tuple[tuple[float, ...], ...]
    needs: tuple[float, ...]
    size: float
    cost: float

    @property
    def need(self) -> float:
        """The height that it needs, in points."""
        return sum(self.needs) + BETWEEN * max(0, len(self.rows) - 1)


def lay_out(part: Poster, width: float, height: float) -> Layout:
    """Place the panels of a page.

    Args:
        part: The part.
        width: The width that it has, in points.
        height: The height that it has, in points; infinite for what it needs.
    """
    facts, top = _facts(part.facts, width)
    note = shortened(paragraph(part.note, width, SMALLEST, quiet=True), 2, width)
    under = note.height + BETWEEN if note.lines else 0.0
    stacks = _chosen(part, width, height - top - under)
    room = height - top - under
    if height == inf:
        room = max((stack.need for stack in stacks), default=0.0)
    panels = tuple(_all_placed(stacks, top, room))
    return Layout(part, facts, panels, note, top + room + BETWEEN, width, top + room + under)


def _facts(facts: Sequence[Fact], width: float) -> tuple[tuple[Inner, ...], float]:
    """Set words over what is said of them, beside one another, and tell where they end."""
    found: list[Inner] = []
    left, top, bottom = 0.0, 0.0, 0.0
    for fact in facts:
        word = paragraph(fact.label, _FACT_WIDTH, SMALLEST, quiet=True)
        said = shortened(paragraph(fact.text, _FACT_WIDTH, _FACT, bold=True), 2, _FACT_WIDTH)
        across = max(word.width, said.width)
        if left + across > width:
            left, top = 0.0, bottom + 3.0
        found += [Inner(word, left, top), Inner(said, left, top + word.height)]
        bottom = max(bottom, top + word.height + said.height)
        left += across + _FACTS_BESIDE
    return tuple(found), bottom + BETWEEN if facts else 0.0


def _chosen(part: Poster, width: float, height: float) -> tuple[_Stack, ...]:
    """Give the arrangement in which all fits with the largest letters; else the one that loses least."""
    best: tuple[_Stack, ...] | None = None
    for size in _SIZES:
        choices = list(_arrangements(part, width, size))
        fitting = [stacks for stacks in choices if all(stack.need <= height for stack in stacks)]
        if not fitting:
            return best or min(choices, key=lambda stacks: _loss(_all_placed(stacks, 0.0, height)))
        best = min(fitting, key=lambda stacks: max((stack.cost for stack in stacks), default=0.0))
    return best or ()


def _loss(panels: Iterable[Placed]) -> float:
    return sum(placed.loss for placed in panels)


def _arrangements(part: Poster, width: float, size: float) -> Iterator[tuple[_Stack, ...]]:
    """Give the ways to share a width between the panels at the left and those at the right."""
    aside = tuple((panel,) for panel in part.aside)
    beside = (*((panel,) for panel in part.above), *((part.below,) if part.below else ()))
    if not (aside and beside):
        yield (_stack(aside or beside, width, size),) if aside or beside else ()
        return
    for share in _ASIDE:
        left = round((width - BETWEEN) * share)
        yield _stack(aside, left, size), _stack(beside, width - BETWEEN - left, size)


def _stack(rows: tuple[tuple[Panel, ...], ...], width: float, size: float) -> _Stack:
    """Share a width between the panels of each row."""
    widths = tuple(_shared(row, width, size) for row in rows)
    needs = tuple(max(each.height for each in _needs(*row, size)) for row in zip(rows, widths, strict=True))
    cost = sum(max(each.cost for each in _needs(*row, size)) for row in zip(rows, widths, strict=True))
    return _Stack(rows, widths, needs, size, cost)


def _needs(row: Sequence[Panel], widths: Sequence[float], size: float) -> list[Need]:
    return [need(panel, Measure(width, size)) for panel, width in zip(row, widths, strict=True)]


def _shared(row: Sequence[Panel], width: float, size: float) -> tuple[float, ...]:
    """Share a width so that the highest panel is as low as can be: it takes room from the others, bit by bit."""
    count = len(row)
    widths = [(width - BETWEEN * (count - 1)) / count] * count
    for _ in range(_ROUNDS if count > 1 else 0):
        needs = _needs(row, widths, size)
        tried = (_nudged(widths, needs, nudge) for nudge in _NUDGES)
        sound = (each for each in tried if min(each) >= _NARROWEST)
        better = next((each for each in sound if _easier(_needs(row, each, size), needs)), None)
        if better is None:
            break
        widths = better
    return tuple(widths)


def _easier(needs: Sequence[Need], than: Sequence[Need]) -> bool:
    """Tell whether the highest of some panels is lower, and no more words are cut."""
    lower = max(each.cost for each in needs) < max(each.cost for each in than)
    return lower and sum(each.broken for each in needs) <= sum(each.broken for each in than)


def _nudged(widths: Sequence[float], needs: Sequence[Need], nudge: float) -> list[float]:
    """Give the highest panel more room: a little of the lowest, or as much as a column needs of all others."""
    costs = [each.cost for each in needs]
    high, low = costs.index(max(costs)), costs.index(min(costs))
    givers = [low] if nudge == _NUDGES[0] else [at for at in range(len(widths)) if at != high]
    taken = {at: nudge / len(givers) for at in givers} | {high: -nudge}
    return [width - taken.get(at, 0.0) for at, width in enumerate(widths)]


def _all_placed(stacks: Sequence[_Stack], top: float, height: float) -> Iterator[Placed]:
    """Place the panels of stacks beside one another."""
    left = 0.0
    for stack in stacks:
        yield from _placed(stack, (left, top), height)
        left += max(sum(widths) + BETWEEN * (len(widths) - 1) for widths in stack.widths) + BETWEEN


def _placed(stack: _Stack, at: tuple[float, float], height: float) -> Sequence[Placed]:
    """Place the panels of a stack, in the way of sharing the height in which least is left out."""
    room = height - BETWEEN * (len(stack.rows) - 1)
    if sum(stack.needs) <= room:
        return list(_under(stack, at, [each * room / sum(stack.needs) for each in stack.needs]))
    choices = [list(_under(stack, at, heights)) for heights in _shares(stack.needs, room)]
    return min(choices, key=_loss)


def _under(stack: _Stack, at: tuple[float, float], heights: Sequence[float]) -> Iterator[Placed]:
    """Place the panels of a stack in rows of so many points; what a row leaves goes to the one below it."""
    top, spare = at[1], 0.0
    for number, (row, widths) in enumerate(zip(stack.rows, stack.widths, strict=True)):
        high = heights[number] + spare
        found = [_fitted(panel, Measure(width, stack.size), high) for panel, width in zip(row, widths, strict=True)]
        spare = 0.0
        if number < len(stack.rows) - 1 and any(fit.loss for fit in found):
            spare = high - max(fit.filled.height for fit in found)
        left = at[0]
        for fit in found:
            yield Placed(fit.panel, _spread(fit, high - spare), left, top, high - spare, fit.loss)
            left += fit.filled.measure.width + BETWEEN
        top += high - spare + BETWEEN


def _shares(needs: Sequence[float], height: float) -> Iterator[list[float]]:
    """Give ways to share a height that is too small: evenly, or to one row all that it needs and the rest evenly."""
    yield _evenly(needs, height)
    for number, whole in enumerate(needs):
        others = [*needs[:number], *needs[number + 1 :]]
        if others and whole < height * _MOST:
            shared = _evenly(others, height - whole)
            yield [*shared[:number], whole, *shared[number:]]


def _evenly(needs: Sequence[float], height: float) -> list[float]:
    """Share a height that is too small: what is lacking comes from those that need most."""
    given: dict[int, float] = {}
    for number in sorted(range(len(needs)), key=needs.__getitem__):
        share = (height - sum(given.values())) / (len(needs) - len(given))
        given[number] = min(needs[number], share)
    return [given[number] for number in range(len(needs))]


def _fitted(panel: Panel, measure: Measure, height: float) -> _Fitted:
    """Fill a panel with what fits; with no more than names where that shows so many more that it is worth it."""
    whole = _tried(panel, measure, height, 1.0)
    if not whole.loss or (short := bare(panel)) == panel:
        return whole
    return min(whole, _tried(short, measure, height, _NAME), key=lambda fit: fit.loss)


def _tried(panel: Panel, measure: Measure, height: float, worth: float) -> _Fitted:
    filled, shown = fitted(panel, measure, height)
    return _Fitted(panel, filled, shown, loss(panel, shown, measure, worth))


def _spread(fit: _Fitted, height: float) -> Filled:
    """Fill a panel, with what it has to spare between its things."""
    if not fit.filled.gaps:
        return fit.filled
    spare = (height - fit.filled.height) / fit.filled.gaps
    measure = replace(fit.filled.measure, spread=min(_SPREAD, max(0.0, spare)))
    return fill(fit.panel, fit.shown, measure)
