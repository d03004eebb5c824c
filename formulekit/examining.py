"""Checks the documents below some paths, keeping of each only what there is to say: for projects of any size.

The same steps as `engine.load` and `engine.check` take, a stretch of files at a time, so that a whole country fits in
memory; above a size the stretches are dealt out over processes. What comes out is the same, however many there are.
"""

import datetime
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from formulekit.checking import Check, Examined
from formulekit.collecting import uncollected
from formulekit.config import Settings, settings_of
from formulekit.findings import Fault, Finding
from formulekit.language import Language
from formulekit.plugins import rules
from formulekit.preparing import Preparing
from formulekit.project.files import SHIPPED, File, decoded, real, shipped, text_of
from formulekit.project.opening import Sought
from formulekit.reader import Source

LARGE = 4 * 1024 * 1024
"""From how many bytes on documents are dealt out over processes, where nothing else is asked."""

_STRETCH = 300
_REMEMBERED = 128

Speak = Callable[[Language | None], Language]
"""Gives the language of the findings, from the one that is configured or that all documents state."""

Progress = Callable[[int], None]
"""Is told how many documents more have been examined."""


class Inspection(NamedTuple):
    """What there is to report of documents.

    Attributes:
        findings: The findings, sorted.
        files: The files of the documents, as findings show them.
        language: The language of the findings.
    """

    findings: tuple[Finding, ...]
    files: tuple[str, ...]
    language: Language


class _Stretch(NamedTuple):
    """Some files of a project that are examined one after another, in one language, as on one day."""

    sought: Sought
    language: Language
    today: datetime.date


def inspect(
    sought: Sought, settings: Settings, speak: Speak, progress: Progress, jobs: int | None = None
) -> Inspection:
    """Check documents.

    Args:
        sought: The files.
        settings: What is configured.
        speak: Gives the language of the findings.
        progress: Is told how many documents more have been examined.
        jobs: How many processes work at it; None for one, and for all processors where there is much to do.
    """
    today = settings.today or datetime.date.today()  # noqa: DTZ011  the reader's own day is meant
    language = speak(settings.lang or _first(sought))
    examined = _examined(_Stretch(sought, language, today), progress, jobs)
    spoken = speak(settings.lang or _common(examined))
    if spoken != language:  # most documents state another language than the first
        language, examined = spoken, _examined(_Stretch(sought, spoken, today), progress, jobs)
    with uncollected():
        findings = _check(sought.root, language, today).conclude(examined)
    return Inspection(tuple(findings), tuple(each.file for each in examined), language)


def _first(sought: Sought) -> Language | None:
    """Give the language that the first document states."""
    if not sought.files:
        return None
    return _stated(sought.opened().at(sought.files[0].path).text_at("language"))


def _stated(text: str | None) -> Language | None:
    return "en" if text == "en" else "nl" if text == "nl" else None


def _common(examined: tuple[Examined, ...]) -> Language | None:
    """Give the language that all documents state that state one; None where they differ."""
    stated = {each.language for each in examined} - {None}
    return _stated(stated.pop()) if len(stated) == 1 else None


def _check(root: Path, language: Language, today: datetime.date) -> Check:
    settings = settings_of(root)
    return Check(language, today, settings.regraded(rules()), settings.hours_per_fte_year)


def _examined(whole: _Stretch, progress: Progress, jobs: int | None) -> tuple[Examined, ...]:
    """Examine all files, in one process or several; in the order of their paths."""
    found: list[Examined] = []
    for part in _parts(whole, jobs or _fitting(whole.sought)):
        found += part
        progress(len(part))
    if whole.sought.beyond:
        beyond = Preparing(whole.sought.opened()).checked(whole.sought.beyond)
        found.append(_check(whole.sought.root, whole.language, whole.today).examine(beyond))
    return tuple(sorted(found, key=lambda each: each.file))


def _fitting(sought: Sought) -> int:
    """Give how many processes it pays to start."""
    size = 0
    for file in sought.files:
        try:
            size += os.stat(file.path).st_size  # noqa: PTH116  it is asked of thousands of files
        except OSError:
            continue
        if size > LARGE:
            return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return 1


def _parts(whole: _Stretch, jobs: int) -> Iterator[list[Examined]]:
    """Examine stretch after stretch."""
    files = whole.sought.files
    size = min(_STRETCH, -(-len(files) // jobs) or 1)
    starts = range(0, len(files), size)
    stretches = [
        whole._replace(sought=whole.sought._replace(files=files[at : at + size], beyond=None)) for at in starts
    ]
    if jobs == 1 or len(stretches) < 2:  # noqa: PLR2004  two processes need two stretches
        yield from map(_examine, stretches)
        return
    pool = None
    try:
        with _deaf():
            pool = multiprocessing.Pool(min(jobs, len(stretches)))
        yield from pool.imap(_examine, stretches)
    finally:
        if pool is not None:
            pool.terminate()
            pool.join()


@contextmanager
def _deaf() -> Iterator[None]:
    """Let the processes that are started meanwhile never hear Ctrl-C: this one does, and ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    heard = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, heard)


def _examine(stretch: _Stretch) -> list[Examined]:
    """Read, compose, validate and examine some files."""
    documents = stretch.sought.opened(_REMEMBERED)
    preparing = Preparing(documents, _REMEMBERED)
    check = _check(stretch.sought.root, stretch.language, stretch.today)
    with uncollected():
        return [check.examine(preparing.checked(documents.at(file.path))) for file in stretch.sought.files]


class Lines:
    """The lines of the files of a project, read when they are asked for.

    Args:
        sought: The files, of which one may be typed.
    """

    def __init__(self, sought: Sought) -> None:
        self.sought = sought
        self._source = lru_cache(_REMEMBERED)(self._read)

    def line(self, file: str, number: int) -> str:
        """Give the text of a line; empty where there is none.

        Args:
            file: The path, as findings give it.
            number: The line, from 1.
        """
        source = self._source(file)
        return source.line(number) if isinstance(source, Source) else ""

    def _read(self, file: str) -> Source | Fault:
        path = Path(shipped(file)) if file.startswith(SHIPPED) else self.sought.root / file
        typed = self.sought.typed
        if typed and real(typed.path) == path:
            return decoded(typed.content, File(path, file))
        return text_of(File(path, file))
