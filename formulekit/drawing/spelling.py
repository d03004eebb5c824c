"""Spells out the characters that the font lacks, so that paper shows which they are and never an empty box."""

from dataclasses import fields, is_dataclass, replace
from itertools import groupby

from formulekit.drawing import measuring
from formulekit.drawing.diagram import Diagram

_JOINERS = "\u200d\ufe0e\ufe0f"
"""What binds the parts of one sign together; it means nothing without them."""


def lacking(text: str) -> tuple[str, ...]:
    """Give the characters of a text that the font lacks, each once, in the order in which they come.

    Args:
        text: The text.
    """
    return tuple(character for character in dict.fromkeys(text) if _absent(character) and character not in _JOINERS)


def spelled(diagram: Diagram) -> Diagram:
    """Give a diagram in which every such character stands as its number: `[U+1F693]`.

    Args:
        diagram: The diagram.
    """
    made = _spelled(diagram)
    return made if isinstance(made, Diagram) else diagram


def spelled_out(run: str) -> str:
    """Give the numbers of a run of characters; nothing where it only joins others.

    Args:
        run: The characters.
    """
    numbers = [f"U+{ord(character):04X}" for character in run if character not in _JOINERS]
    return f"[{' '.join(numbers)}]" if numbers else ""


def _spelled(value: object) -> object:
    """Spell out what stands in a value and in what it is made of."""
    if isinstance(value, str):
        return _on_paper(value)
    if isinstance(value, tuple):
        return tuple(map(_spelled, value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _spelled(getattr(value, field.name)) for field in fields(value)})
    return value


def _on_paper(text: str) -> str:
    """Spell out runs of them, without what joins them."""
    runs = ((absent, "".join(run)) for absent, run in groupby(text, lambda each: each in _JOINERS or _absent(each)))
    return "".join(spelled_out(run) if absent else run for absent, run in runs)


def _absent(character: str) -> bool:
    """Tell whether the font lacks a character; white space it need not have."""
    return not (character.isspace() or measuring.known(character))
