"""Runs the command line in confined processes, one for each line of JSON, and prints how each ended.

A line holds a folder and arguments; what is printed there is left in `out` and `err` beside the folder. The processes
are forked from this one, which has imported all that a check needs: to start Python takes longer than most cases do.
"""

import json
import os
import resource
import signal
import sys
from pathlib import Path

import formulekit.examining  # noqa: F401  a check imports it late; here it is there before the fork
from formulekit.cli import main
from formulekit.plugins import rules

MEMORY = 600_000_000
PROCESSOR_SECONDS = 5
SECONDS = 60


def confined(folder: Path, arguments: list[str]) -> int:
    """Run the command line in a folder, with little memory and little time; give its exit code."""
    for name, stream in (("out", sys.stdout), ("err", sys.stderr)):
        os.dup2(os.open(folder.parent / name, os.O_WRONLY | os.O_CREAT), stream.fileno())
    os.dup2(os.open(os.devnull, os.O_RDONLY), sys.stdin.fileno())
    os.chdir(folder)
    signal.alarm(SECONDS)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS))
    return main(arguments)


def serve() -> None:
    """Run what is asked, in a process each; the answer is an exit code, or less than zero for a signal."""
    rules()
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if not child:
            sys.exit(confined(Path(asked["folder"]), asked["arguments"]))
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    serve()
