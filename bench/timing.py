"""Measure whole processes: how long one waits, how long processors work, and how much memory all of them take."""

import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import psutil

# As users have it: modules that are compiled once.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
_BREATH = 0.02


class Spent(NamedTuple):
    """What a command took.

    Attributes:
        wall: How long one waits for it, in seconds.
        processor: How long processors worked for it and for what it started, in seconds.
        memory: The most that it and what it started took together, in MB; what they share counts once.
    """

    wall: float
    processor: float
    memory: float


def program(*arguments: str) -> tuple[str, ...]:
    """Give the command that runs formulekit."""
    return (sys.executable, "-c", "import sys; from formulekit.cli import main; sys.exit(main())", *arguments)


def spent(command: Sequence[str], environment: Mapping[str, str] = ENVIRONMENT) -> Spent:
    """Run a command once; that it finds something to say is no failure."""
    before, started = os.times(), time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    watcher = _Watcher(process.pid)
    watcher.start()
    _, complaint = process.communicate()
    wall = time.perf_counter() - started
    after = os.times()
    watcher.join()
    if process.returncode not in {0, 1}:
        raise RuntimeError(complaint.decode(errors="replace"))
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return Spent(wall, processor, watcher.most)


def median(measure: Callable[[], object], runs: int) -> float:
    """Give the median time of a call, in seconds, after one run that does not count."""
    measure()
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        measure()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def process(command: Sequence[str], environment: Mapping[str, str] = ENVIRONMENT) -> Callable[[], object]:
    """Make a call of a command, whose findings are no failure."""
    return lambda: subprocess.run(command, check=False, capture_output=True, env=environment)


class _Watcher(threading.Thread):
    """Looks again and again how much memory a process and what it started take together, until it ends."""

    def __init__(self, number: int) -> None:
        super().__init__(daemon=True)
        self.number = number
        self.most = 0.0

    def run(self) -> None:
        """Look, and look again."""
        try:
            top = psutil.Process(self.number)
            while top.is_running() and top.status() != psutil.STATUS_ZOMBIE:
                self.most = max(self.most, sum(map(_memory, (top, *top.children(recursive=True)))))
                time.sleep(_BREATH)
        except psutil.Error:
            return


def _memory(process: psutil.Process) -> float:
    """Give the memory of a process in MB: its share of what it shares, where the system tells that."""
    try:
        facts = process.memory_full_info()
        return float(getattr(facts, "pss", facts.uss)) / 1e6
    except psutil.Error:
        return 0.0
