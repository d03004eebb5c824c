"""What was asked of `formulekit check`, once its options are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from formulekit.findings import unasked

if TYPE_CHECKING:
    from pathlib import Path

    from formulekit.config import Settings
    from formulekit.findings import Level
    from formulekit.language import Language


class Output(NamedTuple):
    """A report to write: its format, and its file; standard output where None."""

    format: str
    file: Path | None


class Wanted(NamedTuple):
    """What was asked.

    Attributes:
        paths: Files and folders; `-` is standard input.
        outputs: The reports.
        fail_on: From which severity the check fails, or `never`; None for what is configured.
        select: How the codes begin that are shown; what is configured where empty.
        ignore: How the codes begin that are not shown; what is configured where empty.
        stdin_filename: The name of what stands on standard input.
        color: auto, always or never.
        allow_empty: Whether it is well that there is no document.
        lang: The language that was asked for.
        jobs: How many processes work at it; None for as many as it pays to start.
        cache: Whether what has not changed since the last time need not be checked again.
    """

    paths: tuple[str, ...]
    outputs: tuple[Output, ...]
    fail_on: Level | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    stdin_filename: str | None
    color: str
    allow_empty: bool
    lang: Language | None
    jobs: int | None = None
    cache: bool = True

    def choice(self, own: Settings) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Give how the codes begin that are shown, and that are not; options go before what is configured.

        Args:
            own: What is configured.
        """
        return self.select or own.select, self.ignore or unasked(own.ignore, self.select)
