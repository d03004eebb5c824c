"""What is raised when a picture cannot be drawn."""

from formulekit.errors import FormulekitError


class DrawingError(FormulekitError):
    """The layout engine is missing, gave up, or ran out of time or memory."""


class NoEngine(DrawingError):  # noqa: N818  it says what is the matter
    """There is no layout engine of this kind."""
