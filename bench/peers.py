"""Our neighbours on the same files: what the first file and each file more cost them, against what they cost us."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import corpus
from rows import Row
from timing import ENVIRONMENT, program, spent

SPECTRAL = Path(__file__).parent.parent / "build" / "spectral"
"""Where `make bench` installs Spectral, if there is npm."""
FILES = 100
"""How many files each judges."""


class Peer(NamedTuple):
    """A program that judges YAML files.

    Attributes:
        name: Its name.
        command: How it is called, without the files.
        least: How many times longer than we it should take for each file more.
        environment: The environment in which it runs.
    """

    name: str
    command: tuple[str, ...]
    least: float | None
    environment: Mapping[str, str] = ENVIRONMENT


class Cost(NamedTuple):
    """What files cost a program, in seconds of processor time.

    Attributes:
        first: Its start and the first file.
        more: Each file more.
    """

    first: float
    more: float


def compared(folder: Path, runs: int) -> Iterator[Row]:
    """Measure what each costs in one process, on formules of the corpus.

    Args:
        folder: An empty folder.
        runs: Of how many runs the least is taken.
    """
    files = formules(folder / "some", FILES)
    ours, *others = (Peer("formulekit", program("check", "--no-cache", "--jobs", "1"), None), *peers(folder))
    costs = _costs((ours, *others), files, runs)
    own = costs[ours.name]
    yield from _told(ours, own, runs)
    for peer in others:
        cost = costs[peer.name]
        yield from _told(peer, cost, runs)
        yield Row(f"{peer.name}, first file, against ours", cost.first / own.first, "times", runs)
        yield Row(f"{peer.name}, each file more, against ours", cost.more / own.more, "times", runs, least=peer.least)


def formules(folder: Path, count: int) -> list[str]:
    """Write formules of the corpus, and give so many of them."""
    corpus.write(folder, -(-count // corpus.FORMULES))
    others = {"catalogus.yaml", "programma.yaml"}
    return [str(file) for file in sorted(folder.glob("[0-9]*/*.yaml")) if file.name not in others][:count]


def peers(folder: Path) -> Iterator[Peer]:
    """Give those that are installed, and say which are not; a folder gets what they judge by."""
    schema = folder / "schema.json"
    schema.write_bytes(subprocess.run(program("schema"), check=True, capture_output=True, env=ENVIRONMENT).stdout)
    for name, module, options in (
        ("check-jsonschema", "check_jsonschema", ("--schemafile", str(schema))),
        ("yamllint", "yamllint", ()),
    ):
        if find_spec(module):
            yield Peer(name, (sys.executable, "-m", module, *options), 12)
        else:
            print(f"LEFT OUT: {name}, which is not installed", file=sys.stderr)
    spectral = SPECTRAL / "node_modules" / ".bin" / "spectral"
    if spectral.exists():
        command = (str(spectral), "lint", "--ignore-unknown-format", "--ruleset", str(SPECTRAL / "ruleset.js"))
        yield Peer("Spectral", command, 8, {**ENVIRONMENT, "FORMULE_SCHEMA": str(schema)})
    else:
        print("LEFT OUT: Spectral, which `make bench` installs where there is npm", file=sys.stderr)


def _costs(judges: tuple[Peer, ...], files: list[str], runs: int) -> dict[str, Cost]:
    """Measure what one file costs each of them, and what more of them do.

    They take turns, so that all meet the same moods of the machine. Whatever else it does can only add to what a run
    takes: the least of them tells most.
    """
    taken = [
        [[spent((*peer.command, *some), peer.environment).processor for some in (files[:1], files)] for peer in judges]
        for _ in range(runs)
    ]
    least = [[min(times) for times in zip(*of_one, strict=True)] for of_one in zip(*taken, strict=True)]
    return {
        peer.name: Cost(first, (whole - first) / (len(files) - 1))
        for peer, (first, whole) in zip(judges, least, strict=True)
    }


def _told(peer: Peer, cost: Cost, runs: int) -> Iterator[Row]:
    yield Row(f"{peer.name}, first file", cost.first * 1000, "ms", runs)
    yield Row(f"{peer.name}, each file more", cost.more * 1000, "ms", runs)
