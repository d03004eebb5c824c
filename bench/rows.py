"""The lines of the table: what is measured, and what it should be."""

import re
import statistics
import tempfile
import time
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

import corpus
from crowd import crowd
from timing import ENVIRONMENT, Spent, memory, middle, program, spent

import formulekit

SPECS = Path(__file__).parent.parent / "specs"
FORMULE = SPECS / "drugsrunners.yaml"
VIEWS = ("network", "chain", "outcomes")
SIZES = {5: 9, 50: 5, 500: 3}
"""How many municipalities have 100, 1 000 and 10 000 documents, and of how many runs at most each is the median."""
FEW = 3
"""Of how many runs at most the median is taken of what takes long."""


class Row(NamedTuple):
    """One line of the table.

    Attributes:
        what: What was measured.
        figure: What came out.
        unit: What that is counted in.
        runs: Of how many runs it is the median.
        most: What it should be at most; None where there is no such target.
        least: What it should be at least; None where there is no such target.
    """

    what: str
    figure: float
    unit: str
    runs: int
    most: float | None = None
    least: float | None = None

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None where there is none."""
        if self.most is None and self.least is None:
            return None
        return (self.most is None or self.figure <= self.most) and (self.least is None or self.figure >= self.least)


def shell(folder: Path, runs: int) -> Iterator[Row]:
    """Measure single commands, as a person waits for them."""
    home = _home(folder / "shell")
    check = program("check", str(FORMULE))
    draw = program("render", str(FORMULE), "--view", "network", "--out", str(folder / "build"))
    yield Row("Python alone", _waited((program()[0], "-c", "pass"), home, runs), "s", runs)
    yield Row("--version", _waited(program("--version"), home, runs), "s", runs, most=0.04)
    yield Row("--help", _waited(program("--help"), home, runs), "s", runs, most=0.12)
    yield Row("check --help", _waited(program("check", "--help"), home, runs), "s", runs, most=0.12)
    yield Row("explain FK301", _waited(program("explain", "FK301"), home, runs), "s", runs, most=0.12)
    yield Row("check of one formule as new", middle(partial(_as_new, check), runs).wall, "s", runs, most=0.45)
    yield Row("check of one formule, nothing changed", _waited(check, home, runs), "s", runs, most=0.12)
    yield Row("first picture: network", _waited(draw, home, runs), "s", runs, most=0.8)
    yield Row("first picture of a user, Graphviz compiled", middle(partial(_as_new, draw), runs).wall, "s", runs)


def country(folder: Path, municipalities: int, runs: int) -> Iterator[Row]:
    """Measure a check of the whole country: as new, again, and with one file changed."""
    place = folder / "country"
    corpus.write(place, municipalities)
    check = program("check", str(place), "-f", f"concise={folder / 'report.txt'}")
    few, count = min(runs, FEW), sum(1 for _ in place.rglob("*.yaml"))
    cold = middle(partial(_as_new, check), few)
    yield Row(f"check of {count} documents as new", cold.wall, "s", few, most=7.0)
    yield Row("the same, processor time of all processes", cold.processor, "s", few)
    home = _home(folder / "kept")
    yield Row("the same, memory of all processes together", memory(check, home), "MB", 1, most=400)
    yield Row("the same again, nothing changed", _waited(check, home, runs), "s", runs, most=0.6)
    formule = min(file for file in place.glob("001-*/*.yaml") if file.stem not in {"catalogus", "programma"})
    changed = middle(lambda: _after_change(formule, check, home), runs).wall
    yield Row("the same, one file changed", changed, "s", runs, most=1.5)


def sizes(folder: Path, runs: int) -> Iterator[Row]:
    """Measure what one document costs among a hundred to ten thousand of them, in one process.

    The start and the templates are measured in turn and left out, so that the same kinds of documents are compared.
    """
    templates = _in_one_process(folder, 0)
    costs = []
    for municipalities, most in SIZES.items():
        some, documents = min(runs, most), municipalities * corpus.DOCUMENTS
        whole = _in_one_process(folder, municipalities)
        beyond = [spent(whole).processor - spent(templates).processor for _ in range(some)]
        costs.append(statistics.median(beyond) / documents)
        yield Row(f"processor time of a document, of {documents}", costs[-1] * 1000, "ms", some)
    yield Row("the dearest of these against the cheapest", max(costs) / min(costs), "times", some, most=1.15)


def large(folder: Path, runs: int) -> Iterator[Row]:
    """Measure the largest formule that anybody has."""
    file = folder / "menigte.yaml"
    file.write_text(crowd(300, 2000), encoding="utf-8")
    waited = middle(partial(_as_new, program("check", str(file))), runs).wall
    yield Row("check of one formule of 300 parties and 2 000 ties", waited, "s", runs, most=2.0)


def pictures(runs: int) -> Iterator[Row]:
    """Measure one picture more in a batch, of a formule of five hundred lines."""
    formule = formulekit.load(FORMULE).formule(FORMULE.stem)
    for view in VIEWS:
        draw = partial(_drawn, formule, view)
        draw()
        yield Row(f"one picture more: {view}, SVG", middle(draw, runs).wall * 1000, "ms", runs, most=40)


def _home(folder: Path | str) -> Mapping[str, str]:
    """Keep what is kept between runs in a folder of the benchmark's own."""
    return {**ENVIRONMENT, "XDG_CACHE_HOME": str(folder)}


def _as_new(command: tuple[str, ...]) -> Spent:
    """Run a command where nothing was kept before."""
    with tempfile.TemporaryDirectory() as folder:
        return spent(command, _home(folder))


def _waited(command: tuple[str, ...], home: Mapping[str, str], runs: int) -> float:
    """Give how long one waits for a command that was run before."""
    spent(command, home)
    return middle(partial(spent, command, home), runs).wall


def _after_change(formule: Path, check: tuple[str, ...], home: Mapping[str, str]) -> Spent:
    """Change the first effort that a formule promises, and run a command."""
    text = formule.read_text(encoding="utf-8")
    before, digit, after = re.split(r"(?<=fte: 0,)(\d)", text, maxsplit=1)
    formule.write_text(f"{before}{int(digit) % 9 + 1}{after}", encoding="utf-8")
    return spent(check, home)


def _in_one_process(folder: Path, municipalities: int) -> tuple[str, ...]:
    """Make so many municipalities, and give the command that checks them in one process."""
    place = folder / f"{municipalities}"
    corpus.write(place, municipalities)
    return program("check", str(place), "--no-cache", "--jobs", "1", "-f", f"concise={folder / 'report.txt'}")


def _drawn(formule: formulekit.Formule, view: str) -> Spent:
    """Draw a picture in this process."""
    started = time.perf_counter(), time.process_time()
    formulekit.render(formule, view=view)
    return Spent(time.perf_counter() - started[0], time.process_time() - started[1])
