"""Divide a word that is too long for its line where Dutch divides it, so that it can still be read.

The patterns are those of the Dutch spelling dictionaries, from pyphen; they are read when the first such word comes.
"""

from collections.abc import Callable, Iterator
from functools import cache

import pyphen

_FEWEST = 2


def pieces(word: str, fits: Callable[[str], bool]) -> Iterator[str]:
    """Give the lines on which a word stands: behind a hyphen of its own, between syllables, else anywhere.

    Args:
        word: The word, too long for a line.
        fits: Tells whether a text fits on a line.
    """
    while not fits(word):
        first, rest = next(_divisions(word, fits), None) or _cut(word, fits)
        yield first
        word = rest
    yield word


def _divisions(word: str, fits: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """Give the ways in which a word may be divided so that the first part fits, the best one first."""
    hyphens = [at + 1 for at, sign in enumerate(word) if sign == "-" and _FEWEST <= at < len(word) - _FEWEST]
    yield from ((word[:at], word[at:]) for at in reversed(hyphens) if fits(word[:at]))
    for first, rest in _dutch().iterate(word):
        if not first.endswith("-") and fits(f"{first}-"):
            yield f"{first}-", rest


def _cut(word: str, fits: Callable[[str], bool]) -> tuple[str, str]:
    """Cut a word that has no syllables, such as an address; a line has one sign at least."""
    at = next((at for at in range(2, len(word)) if not fits(word[:at])), len(word))
    return word[: at - 1], word[at - 1 :]


@cache
def _dutch() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="nl_NL", left=_FEWEST, right=_FEWEST)
