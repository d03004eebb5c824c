"""Says a diagram in words, in reading order, for whoever cannot see it."""

from collections.abc import Iterator

from formulekit.drawing.diagram import Diagram, Part
from formulekit.drawing.parts import told
from formulekit.drawing.passage import Passage


def describe(diagram: Diagram) -> tuple[Passage, ...]:
    """Give what a screen reader reads: the question, then each part under its caption, then the source.

    Args:
        diagram: The diagram.
    """
    parts = [passage for part in diagram.parts for passage in _passages(part)]
    first, last = Passage("", _closed(diagram.notice, diagram.question)), Passage("", _closed(diagram.source))
    return tuple(passage for passage in (first, *parts, last) if passage.heading or passage.sentences)


def _passages(part: Part) -> Iterator[Passage]:
    """Give the passages of a part; what has no heading of its own stands under the caption."""
    under: tuple[str, ...] = ()
    rest = []
    for passage in told(part):
        if passage.heading:
            rest.append(Passage(passage.heading, _closed(*passage.sentences), within=bool(part.caption)))
        else:
            under += passage.sentences
    yield Passage(part.caption, _closed(part.note, *under))
    yield from rest


def in_one(diagram: Diagram) -> str:
    """Give the description as one text, its headings as sentences of their own."""
    passages = describe(diagram)
    return " ".join(sentence for passage in passages for sentence in (*_closed(passage.heading), *passage.sentences))


def _closed(*sentences: str) -> tuple[str, ...]:
    """Begin each sentence with a capital and end it where its author did not; empty ones are left out."""
    begun = (each[:1].upper() + each[1:] for each in sentences if each)
    return tuple(each if each.endswith((".", "?", "!")) else f"{each}." for each in begun)
