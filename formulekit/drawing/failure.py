"""What is raised when a picture cannot be drawn."""

from formulekit.errors import FormulekitError


class DrawingError(FormulekitError):
    """The layout engine is missing, gave up, or ran out of time or memory."""
