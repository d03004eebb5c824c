"""Gives the lines in a channel or gap their places beside one another, so that they cross little and never coincide."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

_APART = 6.0
"""The least that two lines on one track stay from each other, in points."""

_STRAIGHT = 0.5


@dataclass(slots=True)
class Track:
    """The part of a net that goes up or down a channel.

    Attributes:
        net: The number of the net.
        left: The heights at which it is joined from the left, in points.
        right: The heights at which it is joined from the right.
    """

    net: int
    left: set[float] = field(default_factory=set)
    right: set[float] = field(default_factory=set)

    @property
    def top(self) -> float:
        """Where it begins."""
        return min(self.left | self.right)

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return max(self.left | self.right)

    @property
    def straight(self) -> bool:
        """Whether it only crosses the channel."""
        return self.bottom - self.top < _STRAIGHT

    def beside(self, other: "Track") -> bool:
        """Tell whether it cannot be on one track with another."""
        return self.top < other.bottom + _APART and other.top < self.bottom + _APART


def levels(tracks: Iterable[Track]) -> dict[int, int]:
    """Give each net of a channel its track, counted from the left; a net that only crosses it gets none.

    Args:
        tracks: What the nets do in the channel.
    """
    ordered: list[Track] = []
    for track in tracks:
        if not track.straight:
            at = min(range(len(ordered) + 1), key=lambda place: _crossings(ordered, track, place))
            ordered.insert(at, track)
    found: dict[int, int] = {}
    for number, track in enumerate(ordered):
        earlier = (found[other.net] + 1 for other in ordered[:number] if other.beside(track))
        found[track.net] = max(earlier, default=0)
    return found


def _crossings(ordered: Sequence[Track], track: Track, place: int) -> int:
    """Count the crossings that a track makes when it stands at a place among others."""
    before = sum(_crossed(other, track) for other in ordered[:place])
    return before + sum(_crossed(track, other) for other in ordered[place:])


def _crossed(left: Track, right: Track) -> int:
    """Count the crossings of two tracks, one left of the other."""
    there = sum(right.top < height < right.bottom for height in left.right)
    return there + sum(left.top < height < left.bottom for height in right.left)


def rows(spans: Mapping[int, tuple[int, int]]) -> dict[int, int]:
    """Give each net of a gap its track, counted from the top: short ones first.

    Args:
        spans: Per net the first and the last channel between which it goes along the gap.
    """
    found: dict[int, int] = {}
    for net in sorted(spans, key=lambda each: (spans[each][1] - spans[each][0], each)):
        first, last = spans[net]
        beside = {found[other] for other in found if spans[other][0] <= last and first <= spans[other][1]}
        found[net] = next(level for level in range(len(spans)) if level not in beside)
    return found
