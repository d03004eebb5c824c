"""How the words of the language are spelled in a file: a key, a fixed value, ja or nee, onbekend."""

from formulekit.language import Language
from formulekit.model.fields import Fixed, Leaf
from formulekit.model.shapes import ListShape, Shape
from formulekit.reader import Scalar
from formulekit.vocabulary import FALSE, TRUE, UNKNOWN, VALUES

_QUANTITIES = frozenset({"quantity", "figure", "share"})


def fixed(node: Scalar, shape: Shape | None, language: Language) -> str | None:
    """Give the spelling of a value of the language itself; None for one of the author's own.

    Args:
        node: The value, in English where it is a fixed one.
        shape: Its shape.
        language: The language to spell it in.
    """
    if isinstance(shape, ListShape) and shape.single:
        shape = shape.item
    if isinstance(shape, Fixed):
        return next((word.within(language) for word in VALUES[shape.enumeration] if word.en == node.text), None)
    name = shape.name if isinstance(shape, Leaf) else ""
    words = (TRUE, FALSE) if name == "boolean" else (UNKNOWN,) if name in _QUANTITIES else ()
    return next((word.within(language) for word in words if node.text in word), None)
