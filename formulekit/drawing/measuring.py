"""Measures and wraps text by Arimo's own metrics, which are Arial's, so that every reader sees the same widths."""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

_BREAKABLE = re.compile(r"[^\S\u00a0\u2007\u202f]+")
_WIDTHS = Path(__file__).with_name("arimo.json")
_EM = 2048
_NO_WIDTH = {"Mn", "Me", "Cf", "Cc"}


@dataclass(frozen=True, slots=True)
class _Face:
    """One weight of the font: the width of each of its characters, in em."""

    widths: dict[int, float]

    def width(self, character: str) -> float:
        """Give a character's width; one that the font lacks takes a whole em, a mark on another takes none."""
        known = self.widths.get(ord(character))
        if known is not None:
            return known
        return 0.0 if unicodedata.category(character) in _NO_WIDTH else 1.0


@lru_cache(maxsize=1 << 14)
def width(text: str, size: float, *, bold: bool = False) -> float:
    """Measure a text on one line.

    Args:
        text: The text.
        size: The size of its letters, in points.
        bold: Whether it is set in bold.

    Returns:
        Its width in points.
    """
    face = _faces()[bold]
    return size * sum(map(face.width, text))


def known(character: str) -> bool:
    """Tell whether the font has a character.

    Args:
        character: The character.
    """
    return ord(character) in _faces()[0].widths


def wrap(text: str, limit: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """Cut a text into lines, between words where it can, inside a word where it must.

    Args:
        text: The text; white space in it counts as one space, at which it may break unless it is a no-break space.
        limit: The width of a line, in points.
        size: The size of its letters, in points.
        bold: Whether it is set in bold.

    Returns:
        The lines; none for a text without words.
    """
    lines: list[str] = []
    for word in _words(text, limit, size, bold=bold):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, bold=bold) <= limit:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _words(text: str, limit: float, size: float, *, bold: bool) -> list[str]:
    """Give the words of a text, those too long for a line divided."""
    pieces: list[str] = []
    for word in filter(None, _BREAKABLE.split(text)):
        if width(word, size, bold=bold) <= limit:
            pieces.append(word)
        else:
            pieces += _divided(word, limit, size, bold=bold)
    return pieces


def _divided(word: str, limit: float, size: float, *, bold: bool) -> Iterator[str]:
    from formulekit.drawing import hyphenation

    return hyphenation.pieces(word, lambda text: len(text) == 1 or width(text, size, bold=bold) <= limit)


@cache
def _faces() -> tuple[_Face, _Face]:
    """Read the widths of the regular and the bold letters, once per process.

    They were taken from the font, as `tests/drawing/test_measuring.py` checks: reading the font itself costs a fifth
    of a second, which is too much for one picture.
    """
    widths: dict[str, tuple[int, int]] = json.loads(_WIDTHS.read_text(encoding="ascii"))
    regular, bold = ({int(code): both[weight] / _EM for code, both in widths.items()} for weight in (0, 1))
    return _Face(regular), _Face(bold)
