"""When commitments hold, and the most that is committed at one and the same time."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

from formulekit.analyses.quantities import UNKNOWN, Quantity, quantity, total

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from formulekit.graph import Index, Promise
    from formulekit.graph.index import Post

_OVERSEEN = 200


class _Lasting(Protocol):
    @property
    def start(self) -> datetime.date | None: ...
    @property
    def until(self) -> datetime.date | None: ...


Item = TypeVar("Item", bound=_Lasting)


class Stint(NamedTuple):
    """People that a party commits, and from when until when they are there.

    Attributes:
        promise: The commitment.
        post: The people; None where the commitment names none.
        fte: How many they are; unknown where that, or when they are there, is not known.
        start: Their first day; None where they are there on the day from which is counted.
        until: Their last day; None where there is none.
    """

    promise: Promise
    post: Post | None
    fte: Quantity
    start: datetime.date | None
    until: datetime.date | None


class Fullest(NamedTuple, Generic[Item]):
    """The moment at which the most is committed.

    Attributes:
        start: Its first day; None where nothing is committed before it.
        items: What is committed then.
        amount: How much that is; not exact where more than is known may be committed at some moment.
    """

    start: datetime.date | None
    items: tuple[Item, ...]
    amount: Quantity


def lapsed(index: Index) -> bool:
    """Tell whether the term of a formule is over: nobody promises anything in it any more."""
    valid = index.formule.valid
    return bool(valid and valid.until and valid.until < index.today)


def stints(index: Index, promises: Iterable[Promise], since: datetime.date | None = None) -> tuple[Stint, ...]:
    """Give the people of commitments who are there on some day or later, as long as the formule holds.

    Args:
        index: The formule.
        promises: The commitments.
        since: The day from which is counted; left out, the day on which the formule is judged, or its last one
            where it has lapsed.
    """
    whole = _term(index)
    day = since or min(filter(None, (index.today, whole[1])))
    lost = index.lost((), "valid") or index.lost(("valid",), "from", "until")
    return tuple(each for promise in promises for each in _stints(index, promise, _Span(day, *whole), unsure=lost))


def most_of(index: Index, promises: Iterable[Promise]) -> Quantity:
    """Give the most fte that some commitments hold at one time; unknown where one names nobody."""
    return fullest(stints(index, promises), fte_of).amount


def fte_of(held: Iterable[Stint]) -> Quantity:
    """Add up people."""
    return total(each.fte for each in held)


def fullest(items: Sequence[Item], amount: Callable[[tuple[Item, ...]], Quantity]) -> Fullest[Item]:
    """Give the moment at which the most is committed, the first one of several.

    What is committed can only grow when something starts: those are the moments that are looked at. Where they are
    more than people oversee, it may be at some other moment, and the amount is not exact.

    Args:
        items: What is committed, with the days on which it is.
        amount: Gives how much some of it is together.
    """
    days, all_of_them = _days(items)
    moments = [Fullest(day, held, amount(held)) for day in days for held in (_held(items, day),)]
    most = max(moments, key=lambda moment: moment.amount.least)
    exact = all_of_them and all(moment.amount.exact for moment in moments)
    later = most.start and any(not each.start or each.start < most.start for each in items)
    return Fullest(most.start if later else None, most.items, Quantity(most.amount.least, exact))


def _days(items: Sequence[Item]) -> tuple[tuple[datetime.date | None, ...], bool]:
    """Give the days on which the most may be committed, and tell whether those are all."""
    starts = sorted({each.start for each in items if each.start})
    if len(starts) > _OVERSEEN:  # until something ends, what starts later comes on top
        ends = sorted({each.until for each in items if each.until})
        last = {bisect(starts, end) - 1 for end in (*ends, starts[-1])}
        starts = [starts[number] for number in sorted(last) if number >= 0]
    return (None, *starts[-_OVERSEEN:]), len(starts) <= _OVERSEEN


def _held(items: Sequence[Item], day: datetime.date | None) -> tuple[Item, ...]:
    if day is None:
        return tuple(each for each in items if not each.start)
    return tuple(
        each for each in items if (not each.start or each.start <= day) and (not each.until or day <= each.until)
    )


class _Span(NamedTuple):
    """The days that count: from a day on, within the term of the formule."""

    day: datetime.date
    start: datetime.date | None
    until: datetime.date | None

    def within(self, start: datetime.date | None, *ends: datetime.date | None) -> _Span | None:
        """Narrow it to a term with its own start and ends; None where no day is left."""
        first = max(filter(None, (self.day, self.start, start)))
        last = min(filter(None, (self.until, *ends)), default=None)
        if last and last < first:
            return None
        return self._replace(start=first if first > self.day else None, until=last)


def _stints(index: Index, promise: Promise, span: _Span, *, unsure: bool) -> Iterator[Stint]:
    body = promise.commitment
    unsure = unsure or index.lost(promise.path, "from", "until")
    posts: tuple[Post | None, ...] = tuple(index.people_of(promise)) or (None,)
    for post in posts:
        held = span.within(body.from_, body.until, post.people.until if post else None)
        if unsure or (post and index.lost(post.path, "until")):
            yield Stint(promise, post, UNKNOWN, None, None)
        elif held:
            fte = quantity(post.people.full_time) if post else UNKNOWN
            yield Stint(promise, post, fte, held.start, held.until)


def _term(index: Index) -> tuple[datetime.date | None, datetime.date | None]:
    valid = index.formule.valid
    return (valid.from_, valid.until) if valid else (None, None)
