"""Read TOML of at most a size and a depth: the standard library takes room for every start of a dotted key."""

MAX_BYTES = 64 * 1024
"""The largest configuration that is read."""

_MOST_DOTS = 1_000


class TooLargeError(ValueError):
    """A configuration larger than is read."""


def parsed(content: bytes) -> dict[str, object]:
    """Parse a configuration.

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
