"""Print: no line of ours is a command to a build server, whatever a title, a name or a file is called."""

import click

from formulekit.sanitise import harmless


def echo(text: str = "", *, err: bool = False, nl: bool = True) -> None:
    """Print a text for people.

    Args:
        text: One line or more.
        err: Whether it goes to standard error.
        nl: Whether a line break follows it.
    """
    click.echo(harmless(text), err=err, nl=nl)  # noqa: TID251  here it is
