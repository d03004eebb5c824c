"""The lines of the table: what is measured, and what it should be."""

import statistics
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

import corpus
from crowd import crowd
from timing import ENVIRONMENT, Spent, median, process, program, spent

import formulekit

SPECS = Path(__file__).parent.parent / "specs"
FORMULE = SPECS / "drugsrunners.yaml"
VIEWS = ("network", "chain", "outcomes")
SIZES = (4, 49, 499)
"""How many municipalities have 100, 1 000 and 10 000 documents with the twenty templates."""


class Row(NamedTuple):
    """One line of the table.

    Attributes:
        what: What was measured.
        figure: What came out.
        unit: What that is counted in.
        most: What it should be at most; None where there is no target.
        least: What it should be at least; None where there is no such target.
    """

    what: str
    figure: float
    unit: str
    most: float | None = None
    least: float | None = None

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None where there is none."""
        if self.most is None and self.least is None:
            return None
        return (self.most is None or self.figure <= self.most) and (self.least is None or self.figure >= self.least)


def country(folder: Path, municipalities: int, runs: int) -> Iterator[Row]:
    """Measure a check of the whole country: as new, again, and with one file changed."""
    corpus.write(folder / "country", municipalities)
    home = _home(folder / "kept")
    check = program("check", str(folder / "country"), "-f", f"concise={folder / 'report.txt'}")
    documents = sorted((folder / "country").rglob("*.yaml"))
    templates, count = folder / "country" / "sjablonen", len(documents)
    cold = spent((*check, "--no-cache"))
    yield Row(f"check of {count} documents as new, all processors", cold.wall, "s", most=7.0)
    yield Row("the same, processor time", cold.processor, "s")
    yield Row("the same, processor time of a document", cold.processor / count * 1000, "ms")
    yield Row("the same, memory of all processes together", cold.memory, "MB", most=400)
    kept = spent(check, home)
    yield Row("the same, and its findings kept", kept.wall, "s")
    yield Row("the same again, nothing changed", median(process(check, home), runs), "s", most=0.6)
    changed = next(
        file for file in documents if file.stem not in {"catalogus", "programma"} and file.parent != templates
    )
    each = median(partial(_change_and, changed, check, home), runs)
    yield Row("the same, one file changed each time", each, "s", most=1.5)


def _change_and(file: Path, check: tuple[str, ...], home: Mapping[str, str]) -> Spent:
    with file.open("a", encoding="utf-8") as stream:
        stream.write("# changed\n")
    return spent(check, home)


def shell(folder: Path, runs: int) -> Iterator[Row]:
    """Measure single commands, as a person waits for them."""
    home = _home(folder / "shell")
    yield Row("Python alone", median(process((program()[0], "-c", "pass")), runs), "s")
    for what, most, arguments in (
        ("check of one formule as new", 0.45, ("check", "--no-cache", str(FORMULE))),
        ("check of one formule, nothing changed", 0.12, ("check", str(FORMULE))),
        ("--version", 0.04, ("--version",)),
        ("check --help", 0.12, ("check", "--help")),
        ("explain FK301", 0.12, ("explain", "FK301")),
        ("first picture: network", 0.8, ("render", str(FORMULE), "--view", "network", "--out", str(folder / "build"))),
    ):
        yield Row(what, median(process(program(*arguments), home), runs), "s", most=most)


def sizes(folder: Path) -> Iterator[Row]:
    """Measure what one document costs, from a hundred to ten thousand of them, in one process."""
    start = spent(program("check", "--no-cache", str(FORMULE))).processor
    costs = []
    for count in SIZES:
        project = folder / str(count)
        corpus.write(project, count)
        documents = sum(1 for _ in project.rglob("*.yaml"))
        check = program("check", str(project), "--no-cache", "--jobs", "1", "-f", f"concise={folder / 'report.txt'}")
        costs.append((spent(check).processor - start) / documents)
        yield Row(f"processor time of a document, of {documents}", costs[-1] * 1000, "ms")
    yield Row("the dearest of these against the cheapest", max(costs) / min(costs), "times", most=1.15)


def large(folder: Path, runs: int) -> Iterator[Row]:
    """Measure the largest formule that anybody has."""
    file = folder / "menigte.yaml"
    file.write_text(crowd(300, 2000), encoding="utf-8")
    check = program("check", "--no-cache", str(file))
    yield Row("check of one formule of 300 parties and 2 000 ties", median(process(check), runs), "s", most=2.0)


def pictures(runs: int) -> Iterator[Row]:
    """Measure one picture more in a batch: the median over the formules that we ship."""
    project = formulekit.load(SPECS)
    formules = [project.formule(name) for name in project.formules]
    for view in VIEWS:
        times = [median(partial(formulekit.render, formule, view=view), runs) for formule in formules]
        yield Row(f"one picture more: {view}, SVG", statistics.median(times) * 1000, "ms", most=40)


def _home(folder: Path) -> Mapping[str, str]:
    """Keep what is kept between runs in a folder of the benchmark's own."""
    return {**ENVIRONMENT, "XDG_CACHE_HOME": str(folder)}
