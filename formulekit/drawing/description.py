"""Says a diagram in words, in reading order, for whoever cannot see it."""

from formulekit.drawing.diagram import Diagram


def describe(diagram: Diagram) -> tuple[str, ...]:
    """Give the sentences that a screen reader reads: the question, then each part with its boxes and its lines.

    Args:
        diagram: The diagram.
    """
    sentences = [diagram.notice, diagram.question]
    for frame in diagram.frames:
        sentences += [": ".join(filter(None, (frame.caption, frame.note)))]
        sentences += [node.title for node in frame.nodes]
        sentences += [edge.title for edge in frame.edges]
    return tuple(map(_closed, filter(None, [*sentences, diagram.source])))


def _closed(sentence: str) -> str:
    """End a sentence where its author did not."""
    return sentence if sentence.endswith((".", "?", "!")) else f"{sentence}."
