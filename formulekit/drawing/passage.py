"""A piece of a description in words."""

from typing import NamedTuple


class Passage(NamedTuple):
    """A piece of a description: a heading, which may be empty, and sentences; whether it is within the one before."""

    heading: str
    sentences: tuple[str, ...]
    within: bool = False
