"""Checks the documents below some paths, keeping of each only what there is to say: for projects of any size.

The same steps as `engine.load` and `engine.check` take, a stretch of files at a time, so that a whole country fits in
memory; above a size the stretches are dealt out over processes. What comes out is the same, however many there are.
"""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import NamedTuple

from formulekit.cache import Cache
from formulekit.cache.entries import Outcome
from formulekit.checking import Check, Examined
from formulekit.collecting import uncollected
from formulekit.config import Settings
from formulekit.errors import FormulekitError
from formulekit.findings import Inspection
from formulekit.language import Both, Language
from formulekit.plugins import rules
from formulekit.preparing import Preparing
from formulekit.project.files import File
from formulekit.project.opening import NOTHING, Sought

LARGE = 4 * 1024 * 1024
"""From how many bytes on documents are dealt out over processes, where nothing else is asked."""

_STRETCH = 300
_REMEMBERED = 128

_LOST = Both(
    "een van de processen is afgebroken, misschien omdat het geheugen op was; `--jobs 1` vraagt minder",
    "one of the processes was ended, perhaps for want of memory; `--jobs 1` takes less",
)


class WorkerLost(FormulekitError):  # noqa: N818  it says what is the matter
    """A process that examined documents was ended from outside."""


Speak = Callable[[Language | None], Language]
"""Gives the language of the findings, from the one that is configured or that all documents state."""

Progress = Callable[[int], None]
"""Is told how many documents more have been examined."""


class _Stretch(NamedTuple):
    """Some files of a project that are examined one after another, with the same settings and in one language."""

    sought: Sought
    settings: Settings
    language: Language

    def of(self, files: tuple[File, ...]) -> "_Stretch":
        """Give a part of it; it goes to another process, and takes no more along than is needed there."""
        return self._replace(sought=self.sought._replace(files=files, seen=NOTHING, beyond=None))


def inspect(  # noqa: PLR0913, PLR0917  each is asked for apart
    sought: Sought,
    settings: Settings,
    speak: Speak,
    progress: Progress,
    jobs: int | None = None,
    cache: Cache | None = None,
) -> Inspection:
    """Check documents.

    Args:
        sought: The files.
        settings: What is configured, with the day on which documents are judged.
        speak: Gives the language of the findings.
        progress: Is told how many documents more have been examined.
        jobs: How many processes work at it; None for one, and for all processors where there is much to do.
        cache: Where there may be something to say of documents that have not changed, and where that is kept.

    Raises:
        WorkerLost: One of several processes was ended from outside.
    """
    work = _Work(sought, settings, progress, jobs, cache)
    language = speak(settings.lang or _first(sought))
    examined = work.examined(language)
    spoken = speak(settings.lang or _common(examined))
    if spoken != language:  # most documents state another language than the first
        language, examined = spoken, work.examined(spoken)
    with uncollected():
        findings = _check(settings, language).conclude(examined)
    folders = sought.folders
    files = tuple(each.file for each in examined if each.file not in folders)
    inspection = Inspection(tuple(findings), files, language)
    if cache:
        cache.keep(sought, inspection, work.outcomes)
    return inspection


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


def _check(settings: Settings, language: Language) -> Check:
    return Check(language, settings.today, settings.regraded(rules()), settings.hours_per_fte_year)


class _Work:
    """Examines the files of a project, in one process or several.

    Args:
        sought: The files.
        settings: What is configured, with the day on which they are judged.
        progress: Is told how many documents more have been examined.
        jobs: How many processes work at it; None for as many as it pays to start.
        cache: What is known of files that have not changed, if anything is.
    """

    def __init__(
        self, sought: Sought, settings: Settings, progress: Progress, jobs: int | None, cache: Cache | None
    ) -> None:
        self.sought = sought
        self.settings = settings
        self.progress = progress
        self.jobs = jobs
        self.cache = cache
        self.outcomes: list[Outcome] = []

    def examined(self, language: Language) -> tuple[Examined, ...]:
        """Give what there is to say of each document, in a language, in the order of their paths."""
        known = self.cache.known(self.sought, language) if self.cache else {}
        self.progress(len(known))
        files = tuple(file for file in self.sought.files if file.path not in known)
        self.outcomes = []
        for part in _parts(_Stretch(self.sought, self.settings, language).of(files), self.jobs or _fitting(files)):
            self.outcomes += part
            self.progress(len(part))
        found = [*known.values(), *(outcome.examined for outcome in self.outcomes)]
        if self.sought.beyond:
            beyond = Preparing(self.sought.opened()).checked(self.sought.beyond)
            found.append(_check(self.settings, language).examine(beyond))
        return tuple(sorted(found, key=lambda each: each.file))


def _fitting(files: Iterable[File]) -> int:
    """Give how many processes it pays to start."""
    size = 0
    for file in files:
        try:
            size += os.stat(file.path).st_size  # noqa: PTH116  it is asked of thousands of files
        except OSError:
            continue
        if size > LARGE:
            return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return 1


def _parts(whole: _Stretch, jobs: int) -> Iterator[list[Outcome]]:
    """Examine stretch after stretch."""
    files = whole.sought.files
    size = min(_STRETCH, -(-len(files) // jobs) or 1)
    stretches = [whole.of(files[at : at + size]) for at in range(0, len(files), size)]
    if jobs == 1 or len(stretches) < 2:  # noqa: PLR2004  two processes need two stretches
        yield from map(_examine, stretches)
        return
    before = multiprocessing.active_children()
    executor = ProcessPoolExecutor(min(jobs, len(stretches)), initializer=_follow)
    try:
        with _deaf():
            futures = deque(executor.submit(_examine, stretch) for stretch in stretches)
        while futures:
            yield futures.popleft().result()
    except BrokenProcessPool as error:
        raise WorkerLost(_LOST) from error
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
        for process in multiprocessing.active_children():
            if process not in before:
                process.terminate()
        executor.shutdown()


def _follow() -> None:
    """Let this process end when the one that started it does, however that came to its end."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)


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


def _examine(stretch: _Stretch) -> list[Outcome]:
    """Read, compose, validate and examine some files."""
    documents = stretch.sought.opened(_REMEMBERED)
    preparing = Preparing(documents, _REMEMBERED)
    check = _check(stretch.settings, stretch.language)
    outcomes = []
    with uncollected():
        for file in stretch.sought.files:
            checked = preparing.checked(documents.at(file.path))
            digest = documents.digests.get(file.path)
            outcomes.append(Outcome(file.path, digest, checked.lookups, check.examine(checked)))
    return outcomes
