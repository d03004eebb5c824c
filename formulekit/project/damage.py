"""Count the items of lists as they are written, where faulty ones had to be left out."""

from bisect import bisect_right
from functools import lru_cache

from formulekit.findings import Path


def original(path: Path, damage: frozenset[Path]) -> Path:
    """Give a path in the sound part of a document as it is in the document itself.

    Args:
        path: A path in which list items are counted among those that are left.
        damage: The paths of what was left out, as they are in the document.
    """
    result: Path = ()
    for step in path:
        result = (*result, written(result, step, damage) if isinstance(step, int) else step)
    return result


def written(parent: Path, number: int, damage: frozenset[Path]) -> int:
    """Give the number in the document of a list item that is counted among those that are left.

    Args:
        parent: The path of the list in the document.
        number: The number of the item among those that are left, from 0.
        damage: The paths of what was left out, as they are in the document.
    """
    return number + bisect_right(_left_before(damage).get(parent, ()), number)


@lru_cache(maxsize=4)
def _left_before(damage: frozenset[Path]) -> dict[Path, list[int]]:
    """Give how many items are left before each one that was left out, by the path of the list."""
    gone: dict[Path, list[int]] = {}
    for *parent, last in filter(None, damage):
        if isinstance(last, int):
            gone.setdefault(tuple(parent), []).append(last)
    return {parent: [last - at for at, last in enumerate(sorted(numbers))] for parent, numbers in gone.items()}
