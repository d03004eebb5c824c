"""A picture to print."""

from typing import NamedTuple

from formulekit.language import Language


class Sheet(NamedTuple):
    """A picture to print, and what a PDF says about itself.

    Attributes:
        svg: The picture; the font has every character in it.
        title: The title of the document.
        language: The language of the document.
        description: The picture in words, for whoever cannot see it.
    """

    svg: str
    title: str
    language: Language
    description: str
