"""The command line: the only place that reads arguments, prints and exits."""

import sys
from collections.abc import Sequence
from contextlib import suppress

from formulekit import __version__

INTERRUPTED = 130
"""What a shell gives for a program that Ctrl-C ended."""
CANNOT_RUN = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: What stands behind the name of the program; left out, what the shell gave.

    Returns:
        The exit code: 0 in order, 1 findings, 2 could not run; 130 and 141 for Ctrl-C and a pipe that nobody reads.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        return _run(given)
    except KeyboardInterrupt:  # also where it comes during the imports
        return INTERRUPTED
    except ModuleNotFoundError as error:
        from formulekit.cli.speaking import spoken
        from formulekit.packages import missing

        said = missing(error)
        if said is None:
            raise
        if sys.stderr:
            sys.stderr.write(f"formulekit: {said.within(spoken(given))}\n")
        return CANNOT_RUN


def _run(given: list[str]) -> int:
    """Run one command, and import no more than it takes."""
    if given == ["--version"] and sys.stdout:
        with suppress(OSError):  # `run` tells of it
            sys.stdout.write(f"formulekit {__version__}\n")
            sys.stdout.flush()
            return 0
    from formulekit.collecting import uncollected

    with uncollected():  # the imports too
        from formulekit.cli.group import run

        return run(given)
