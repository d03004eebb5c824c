"""Our neighbours on the same files: what one file more costs them, against what it costs us."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import corpus
from rows import Row
from timing import ENVIRONMENT, program, spent

HERE = Path(__file__).parent
SPECTRAL = HERE.parent / "build" / "spectral"
"""Where `make bench` installs Spectral, if there is npm."""


class Peer(NamedTuple):
    """A program that judges YAML files.

    Attributes:
        name: Its name.
        command: How it is called, without the files.
        least: How many times longer than we it should take.
        environment: The environment in which it runs.
    """

    name: str
    command: tuple[str, ...]
    least: float
    environment: Mapping[str, str] = ENVIRONMENT


def compared(folder: Path, count: int) -> Iterator[Row]:
    """Measure what each costs for one file, and for each file more; all in one process, on formules of the corpus.

    Args:
        folder: An empty folder.
        count: How many files are judged.
    """
    corpus.write(folder / "some", -(-count // corpus.FORMULES))
    skipped = {"catalogus.yaml", "programma.yaml"}
    files = [str(file) for file in sorted((folder / "some").rglob("*.yaml")) if file.name not in skipped]
    own = [file for file in files if "sjablonen" not in file][:count]
    ours = _each(program("check", "--no-cache", "--jobs", "1"), own, ENVIRONMENT)
    yield Row("formulekit, for one file", ours[0] * 1000, "ms")
    yield Row("formulekit, for each file more", ours[1] * 1000, "ms")
    for peer in _peers(folder):
        first, more = _each(peer.command, own, peer.environment)
        yield Row(f"{peer.name}, for one file", first * 1000, "ms")
        yield Row(f"{peer.name}, for each file more", more * 1000, "ms")
        yield Row(f"{peer.name}, for each file more, against formulekit", more / ours[1], "times", least=peer.least)


def _each(command: tuple[str, ...], files: list[str], environment: Mapping[str, str]) -> tuple[float, float]:
    """Give the processor time for the first file, and for each more; the least of two runs."""
    first = min(spent((*command, files[0]), environment).processor for _ in range(2))
    whole = min(spent((*command, *files), environment).processor for _ in range(2))
    return first, (whole - first) / (len(files) - 1)


def _peers(folder: Path) -> Iterator[Peer]:
    """Give those that are installed, and say which are not."""
    schema = folder / "schema.json"
    schema.write_bytes(subprocess.run(program("schema"), check=True, capture_output=True, env=ENVIRONMENT).stdout)
    for name, module, least, options in (
        ("check-jsonschema", "check_jsonschema", 12, ("--schemafile", str(schema))),
        ("yamllint", "yamllint", 12, ()),
    ):
        if find_spec(module):
            yield Peer(name, (sys.executable, "-m", module, *options), least)
        else:
            print(f"LEFT OUT: {name}, which is not installed", file=sys.stderr)
    spectral = SPECTRAL / "node_modules" / ".bin" / "spectral"
    if spectral.exists():
        command = (str(spectral), "lint", "--ignore-unknown-format", "--ruleset", str(SPECTRAL / "ruleset.js"))
        yield Peer("Spectral", command, 8, {**ENVIRONMENT, "FORMULE_SCHEMA": str(schema)})
    else:
        print("LEFT OUT: Spectral, which needs npm; `make bench` installs it", file=sys.stderr)
