"""Carry out `formulekit describe`: print each picture in words."""

from formulekit.cli.asked import Asked
from formulekit.cli.printing import echo
from formulekit.cli.viewing import Shown, show_each
from formulekit.drawing.description import describe
from formulekit.sanitise import visible


def tell(asked: Asked) -> int:
    """Print the pictures that are asked for in words, and give the exit code.

    Args:
        asked: Which pictures.

    Raises:
        CannotRun: There is nothing to describe.
        UnknownView: There is no such view.
    """
    return show_each(asked, _print)


def _print(shown: Shown) -> None:
    """Print a picture as a title, the question that it answers, and lists under headings."""
    diagram = shown.picture.diagram
    opening, *passages = describe(diagram)
    lines = [f"# {diagram.title}", "", " ".join(opening.sentences), ""]
    for passage in passages:
        lines += [f"{'###' if passage.within else '##'} {passage.heading}", ""] if passage.heading else []
        lines += [*(f"- {sentence}" for sentence in passage.sentences), ""]
    echo("\n".join(map(visible, lines)))
