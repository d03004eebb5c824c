"""A picture in every format in which it can be had; what is asked for twice is made once."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeAlias

from formulekit.drawing.diagram import Diagram
from formulekit.drawing.placed import Placed
from formulekit.drawing.printable import printable
from formulekit.palette import PALETTE, Palette

TextFormat: TypeAlias = Literal["svg", "dot"]
PaperFormat: TypeAlias = Literal["png", "pdf"]
FORMATS: tuple[TextFormat | PaperFormat, ...] = ("svg", "png", "pdf", "dot")


@dataclass(frozen=True, repr=False)
class Picture:
    """A picture of a formule. A notebook shows it by itself.

    Attributes:
        diagram: What it shows, as plain data.
        palette: The colours of its boxes.
        logo: A PNG that stands at its top; empty for none.
    """

    diagram: Diagram
    palette: Palette = field(default_factory=lambda: PALETTE)
    logo: bytes = b""

    @cached_property
    def svg(self) -> str:
        """The picture as accessible SVG.

        Raises:
            DrawingError: The layout failed.
        """
        from formulekit.drawing.svg import drawn

        return drawn(self.diagram, self._placed, self.palette, self.logo)

    @cached_property
    def dot(self) -> str:
        """The graph in the DOT language, as Graphviz placed it.

        Raises:
            DrawingError: The layout failed.
        """
        from formulekit.drawing.parts import written

        return written(self._placed, self.palette)

    @property
    def description(self) -> str:
        """The picture in words, in reading order: the alternative text."""
        from formulekit.drawing.description import in_one

        return printable(in_one(self.diagram))

    @cached_property
    def lacking(self) -> tuple[str, ...]:
        """The characters that PNG and PDF spell out as `[U+1F693]`, since the font lacks them.

        Raises:
            DrawingError: The layout failed.
        """
        from formulekit.drawing.spelling import lacking

        return lacking(self.svg)

    def png(self) -> bytes:
        """Make a PNG, at 216 pixels an inch.

        Raises:
            DrawingError: The layout failed.
        """
        from formulekit.drawing import printing

        return printing.png(self._paper)

    def pdf(self) -> bytes:
        """Make a tagged PDF of one page, as large as the picture, with its description as alternative text.

        Raises:
            DrawingError: The layout failed.
        """
        return self._paper

    def drawn(self, form: TextFormat | PaperFormat) -> str | bytes:
        """Give the picture in a format, by its name.

        Args:
            form: The format.

        Raises:
            DrawingError: The layout failed.
        """
        if form == "svg":
            return self.svg
        if form == "dot":
            return self.dot
        return self.png() if form == "png" else self.pdf()

    def __repr__(self) -> str:
        """Name the picture."""
        return f"Picture({self.diagram.id!r})"

    def _repr_svg_(self) -> str:
        """Show the picture in a notebook."""
        return self.svg

    @cached_property
    def _placed(self) -> tuple[Placed, ...]:
        """The parts in their places, for every format."""
        from formulekit.drawing.parts import place_all

        return place_all(self.diagram, self.logo)

    @cached_property
    def _paper(self) -> bytes:
        """The PDF, laid out anew where characters have to be spelled out."""
        from formulekit.drawing import printing
        from formulekit.drawing.spelling import spelled
        from formulekit.drawing.svg import svg

        shown = svg(spelled(self.diagram), self.palette, self.logo) if self.lacking else self.svg
        title = f"{self.diagram.title}: {self.diagram.question}"
        return printing.pdf(printing.Sheet(shown, printable(title), self.diagram.language, self.description))
