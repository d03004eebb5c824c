"""Count the items of lists as they are written, where faulty ones had to be left out."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from formulekit.findings import Path

Gaps = Mapping[Path, Sequence[int]]
"""Per list, how many items are left before each one that was left out."""


def gaps_of(damage: frozenset[Path]) -> Gaps:
    """Give how many items are left before each one that was left out, by the path of the list.

    Args:
        damage: The paths of what was left out, as they are in the document.
    """
    gone: dict[Path, list[int]] = {}
    for *parent, last in filter(None, damage):
        if isinstance(last, int):
            gone.setdefault(tuple(parent), []).append(last)
    return {parent: [last - at for at, last in enumerate(sorted(numbers))] for parent, numbers in gone.items()}


def original(path: Path, gaps: Gaps) -> Path:
    """Give a path in the sound part of a document as it is in the document itself.

    Args:
        path: A path in which list items are counted among those that are left.
        gaps: What was left out of the lists.
    """
    result: Path = ()
    for step in path:
        result = (*result, written(result, step, gaps) if isinstance(step, int) else step)
    return result


def written(parent: Path, number: int, gaps: Gaps) -> int:
    """Give the number in the document of a list item that is counted among those that are left.

    Args:
        parent: The path of the list in the document.
        number: The number of the item among those that are left, from 0.
        gaps: What was left out of the lists.
    """
    return number + bisect_right(gaps.get(parent, ()), number)
