"""Makes a text fit to stand in a picture."""

import re

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """Give a text with one space for any white space, and a mark for what XML forbids or what could turn text round.

    Args:
        text: The text as its author wrote it.
    """
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))
