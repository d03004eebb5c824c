"""Carry out `formulekit describe`: print each picture in words."""

from formulekit.cli.asked import Asked
from formulekit.cli.printing import echo
from formulekit.cli.viewing import Shown, show_each
from formulekit.drawing.description import describe
from formulekit.language import Language
from formulekit.sanitise import visible


def tell(asked: Asked, speaking: Language) -> int:
    """Print the pictures that are asked for in words, and give the exit code.

    Args:
        asked: Which pictures.
        speaking: The language for what goes wrong before any document is read.

    Raises:
        CannotRun: There is nothing to describe.
        UnknownView: There is no such view.
    """
    return show_each(asked, speaking, _print)


def _print(shown: Shown) -> None:
    """Print a picture as a title, the question that it answers, and lists under headings."""
    diagram = shown.picture.diagram
    opening, *passages = describe(diagram)
    lines = [f"# {diagram.title}", "", " ".join(opening.sentences), ""]
    for passage in passages:
        lines += [f"{'###' if passage.within else '##'} {passage.heading}", ""] if passage.heading else []
        lines += [*(f"- {sentence}" for sentence in passage.sentences), ""]
    echo("\n".join(map(visible, lines)))
