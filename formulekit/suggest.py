"""Which words are the same, and did you mean: the one candidate that is clearly nearest to what was written."""

from collections.abc import Iterable
from functools import lru_cache
from heapq import nsmallest

_NEAR = 0.7
_CLEARLY = 0.04
# Comparing takes time in the square of the length, for every candidate: only the beginning of a word counts, only
# the few that have most in common are compared, and among more names than people oversee nothing is suggested.
_LONGEST = 80
_COMPARED = 8
_OVERSEEN = 2000


def comparable(name: str) -> str:
    """Give a name, such as that of a function, as names are compared: without case and outer spaces."""
    return name.strip().casefold()


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Give the candidate that is clearly nearest to a word, or None where none or several are near.

    Nearness is the ratio of Ratcliff and Obershelp, as `difflib` computes it, on the words without case.

    Args:
        word: What was written.
        candidates: What could have been meant.
    """
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(b=_plain(word))
    scores = []
    for candidate in _alike(word, candidates):
        matcher.set_seq1(_plain(candidate))
        if matcher.quick_ratio() >= _NEAR:
            scores.append((matcher.ratio(), candidate))
    scores = sorted((pair for pair in scores if pair[0] >= _NEAR), key=lambda pair: (-pair[0], pair[1]))
    if not scores or (len(scores) > 1 and scores[0][0] - scores[1][0] < _CLEARLY):
        return None
    return scores[0][1]


def _alike(word: str, candidates: Iterable[str]) -> list[str]:
    """Give the few candidates that have the largest part of their neighbouring characters in common with a word."""
    offered = set(candidates)
    if len(offered) > _OVERSEEN:
        return []
    own = _pairs(word)

    def order(candidate: str) -> tuple[float, str]:
        pairs = _pairs(candidate)
        return -len(own & pairs) / (len(own) + len(pairs)), candidate

    return nsmallest(_COMPARED, offered, key=order)


def _plain(word: str) -> str:
    return word[:_LONGEST].lower().replace("_", "-")


@lru_cache(maxsize=2 * _OVERSEEN)
def _pairs(word: str) -> frozenset[str]:
    plain = f"^{_plain(word)}$"
    return frozenset(map(str.__add__, plain, plain[1:]))
