"""Say in which lines two texts differ, however long they are."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher
from itertools import pairwise
from typing import TypeAlias

from formulekit.sanitise import visible

_AROUND = 3
_WIDE = 500  # lines: what Python's matcher, whose time is quadratic, does in some milliseconds
_WIDEST = 4 * _WIDE

_Lines: TypeAlias = Sequence[str]


def difference(name: str, before: str, after: str) -> Iterator[str]:
    """Give the lines of a unified diff between two texts of one file, safe to print."""
    old, new = (text.splitlines(keepends=True) for text in (before, after))
    for number, group in enumerate(_Matcher(old, new).get_grouped_opcodes(_AROUND)):
        if number == 0:
            yield from (f"--- a/{name}\n", f"+++ b/{name}\n")
        (_, above, _, upper, _), (_, _, below, _, lower) = group[0], group[-1]
        yield f"@@ -{_range(above, below)} +{_range(upper, lower)} @@\n"
        for tag, first, last, start, end in group:
            if tag == "equal":
                yield from _marked(" ", old[first:last])
            else:
                yield from _marked("-", old[first:last])
                yield from _marked("+", new[start:end])


def _range(first: int, last: int) -> str:
    """Write a stretch of lines as a unified diff does: its first, from 1, and how many there are unless it is one."""
    if last - first == 1:
        return str(last)
    return f"{first + (last > first)},{last - first}"


def _marked(mark: str, lines: _Lines) -> Iterator[str]:
    for line in lines:
        bare = line.rstrip("\r\n")
        yield f"{mark}{visible(bare)}\n"
        if bare == line:
            yield "\\ No newline at end of file\n"


class _Matcher(SequenceMatcher[str]):
    """Match lines as Python does, long texts between lines that both have once, in the same order.

    Those lines are found as Bram Cohen's patience diff finds them; a stretch that has none for long is not matched.
    """

    def __init__(self, old: _Lines, new: _Lines) -> None:
        super().__init__(None, (), ())
        self.old, self.new = old, new

    def get_matching_blocks(self) -> list[Match]:
        """Give the stretches of lines that are the same."""
        cuts = [(0, 0), *_cuts(self.old, self.new), (len(self.old), len(self.new))]
        blocks = [block for start, end in pairwise(cuts) for block in self._within(start, end)]
        return [*_joined(blocks), Match(len(self.old), len(self.new), 0)]

    def _within(self, start: tuple[int, int], end: tuple[int, int]) -> Iterator[Match]:
        old, new = self.old[start[0] : end[0]], self.new[start[1] : end[1]]
        if max(len(old), len(new)) <= _WIDEST:
            for one, other, size in SequenceMatcher(None, old, new).get_matching_blocks():
                yield Match(one + start[0], other + start[1], size)


def _cuts(old: _Lines, new: _Lines) -> Iterator[tuple[int, int]]:
    """Give the places at which two texts are cut: before lines that both have once, no closer than need be."""
    if max(len(old), len(new)) <= _WIDEST:
        return
    last = 0
    for one, other in _shared(old, new):
        if one - last >= _WIDE:
            yield one, other
            last = one


def _shared(old: _Lines, new: _Lines) -> list[tuple[int, int]]:
    """Give the most lines that stand once in both, in the same order in both: where in each."""
    olds, news = _once(old), _once(new)
    pairs = [(number, news[line]) for line, number in olds.items() if line in news]
    ends: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for number, (_, other) in enumerate(pairs):
        pile = bisect_left(ends, other)
        before.append(piles[pile - 1] if pile else -1)
        ends[pile : pile + 1], piles[pile : pile + 1] = [other], [number]
    chain = []
    at = piles[-1] if piles else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _once(lines: _Lines) -> dict[str, int]:
    """Give where each line stands that a text has once, in the order of the text."""
    counts = Counter(lines)
    return {line: number for number, line in enumerate(lines) if counts[line] == 1}


def _joined(blocks: list[Match]) -> Iterator[Match]:
    """Make one of stretches that follow on each other, and leave out empty ones."""
    held: Match | None = None
    for block in blocks:
        if held and (held.a + held.size, held.b + held.size) == (block.a, block.b):
            held = Match(held.a, held.b, held.size + block.size)
        elif block.size:
            if held:
                yield held
            held = block
    if held:
        yield held
