"""Read TOML of at most a size and a depth: the standard library takes room for every start of a dotted key."""

from collections.abc import Mapping
from functools import lru_cache

MAX_BYTES = 64 * 1024
"""The largest configuration that is read."""

_MOST_DOTS = 1_000


class TooLargeError(ValueError):
    """A configuration larger than is read."""


@lru_cache(maxsize=2)
def parsed(content: bytes) -> Mapping[str, object]:
    """Parse a configuration; a `pyproject.toml` is asked whether it is ours before it is read.

    Raises:
        TooLargeError: It is larger than is read.
        ValueError: It is no TOML in UTF-8: a `UnicodeDecodeError` or a `tomllib.TOMLDecodeError`, among others.
    """
    if len(content) > MAX_BYTES:
        raise TooLargeError
    if not content.strip():
        return {}
    import tomllib

    if any(line.count(b".") > _MOST_DOTS for line in content.splitlines()):
        raise ValueError
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except RecursionError as error:
        raise ValueError from error
