"""Measure whole processes: how long one waits, how long processors work, and how much memory all of them take."""

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import psutil

# As users have it: modules that are compiled once.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
_BREATH = 0.05


class Spent(NamedTuple):
    """What a command took, in seconds.

    Attributes:
        wall: How long one waits for it.
        processor: How long processors worked for it and for what it started.
    """

    wall: float
    processor: float


def program(*arguments: str) -> tuple[str, ...]:
    """Give the command that runs formulekit."""
    return (sys.executable, "-c", "import sys; from formulekit.cli import main; sys.exit(main())", *arguments)


def middle(measure: Callable[[], Spent], runs: int) -> Spent:
    """Give the medians of several runs."""
    wall, processor = zip(*(measure() for _ in range(runs)), strict=True)
    return Spent(statistics.median(wall), statistics.median(processor))


def spent(command: Sequence[str], environment: Mapping[str, str] = ENVIRONMENT) -> Spent:
    """Run a command once."""
    before, started = _processor(), time.perf_counter()
    process = _started(command, environment)
    _end(process)
    return Spent(time.perf_counter() - started, _processor() - before)


def memory(command: Sequence[str], environment: Mapping[str, str] = ENVIRONMENT) -> float:
    """Give the most memory that a command and what it starts take together, in MB; what they share counts once.

    Looking takes time, so a run is measured for its memory or for its time.
    """
    process = _started(command, environment)
    most = 0.0
    while process.poll() is None:
        most = max(most, _memory(process.pid))
        time.sleep(_BREATH)
    _end(process)
    return most


def _started(command: Sequence[str], environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Wait until it ends; that it finds something to say about a file is no failure."""
    _, complaint = process.communicate()
    if process.returncode not in {0, 1}:
        raise RuntimeError(complaint.decode(errors="replace"))


def _processor() -> float:
    """Give how long processors have worked for all processes that we started and that ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _memory(number: int) -> float:
    """Give the memory of a process and of all that it started."""
    try:
        top = psutil.Process(number)
        return sum(map(_share, (top, *top.children(recursive=True))))
    except psutil.Error:  # it ended while we looked
        return 0.0


def _share(process: psutil.Process) -> float:
    """Give the memory of one process: its share of what it shares, where the system tells that."""
    try:
        facts = process.memory_full_info()
    except psutil.Error:
        return 0.0
    return float(getattr(facts, "pss", facts.uss)) / 1e6
