"""Runs a program in a fresh interpreter, where hashes differ."""

import os
import subprocess
import sys
from pathlib import Path

_TESTS = Path(__file__).parent


def outputs(program: str) -> set[bytes]:
    """Give what a program writes under two hash seeds; it may import what stands in `tests`."""
    return {_run(program, seed) for seed in ("1", "2")}


def _run(program: str, seed: str) -> bytes:
    path = os.pathsep.join([str(_TESTS), str(_TESTS.parent)])
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path}
    command = [sys.executable, "-c", program]
    return subprocess.run(command, env=environment, check=True, capture_output=True, timeout=60).stdout
