"""The errors that are ours, never the author's."""


class FormulekitError(Exception):
    """The base of every error that formulekit raises on purpose."""
