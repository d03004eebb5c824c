"""Measure how long formulekit takes, and print a table beside the targets.

Run it with `make bench`. Commands are timed as whole processes, work in a batch inside one process; each figure is the
median of several runs after a warm-up; of the country, the processor time of one run. Seconds differ between machines:
compare them with bare Python, in the same run.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from importlib.util import find_spec
from itertools import product
from pathlib import Path
from typing import NamedTuple

import corpus

import formulekit
from formulekit.drawing.picture import FORMATS, PaperFormat, TextFormat
from formulekit.plugins import views

SPECS = Path(__file__).parent.parent / "specs"
RUNS = 7
MUNICIPALITIES = 20
# As users have it: modules that are compiled once.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class Row(NamedTuple):
    """One line of the table: what was measured, in seconds, and what it should be at most."""

    what: str
    seconds: float
    target: float | None = None


def median(measure: Callable[[], None], runs: int = RUNS) -> float:
    """Give the median time of a call, in seconds, after one run that does not count."""
    measure()
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        measure()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def process(*arguments: str) -> Callable[[], None]:
    """Make a measurement of a whole Python process."""

    def call() -> None:
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True, env=ENVIRONMENT)

    return call


def from_the_shell(folder: Path) -> Iterable[Row]:
    """Measure single commands, as a person waits for them."""
    program = ("-m", "formulekit")
    formule = str(SPECS / "drugsrunners.yaml")
    yield Row("bare Python", median(process("-c", "pass")))
    yield Row("--version", median(process(*program, "--version")), 0.04)
    yield Row("check --help", median(process(*program, "check", "--help")), 0.12)
    yield Row("explain FK301", median(process(*program, "explain", "FK301")))
    yield Row("check of one formule", median(process(*program, "check", formule)), 0.45)
    render = (*program, "render", formule, "--out", str(folder))
    yield Row("render of one formule: network", median(process(*render, "--view", "network")), 0.8)
    yield Row("render of one formule: network as PDF", median(process(*render, "--view", "network", "--format", "pdf")))
    yield Row("render of one formule: all views", median(process(*render)))


def copies(folder: Path, count: int) -> Path:
    """Write a project with so many copies of a real formule, each with an id of its own."""
    text = (SPECS / "drugsrunners.yaml").read_text(encoding="utf-8")
    shelf = folder / "catalogus" / "openbare-lichamen.yaml"
    shelf.parent.mkdir(parents=True)
    shelf.write_bytes((SPECS / "catalogus" / "openbare-lichamen.yaml").read_bytes())
    for number in range(count):
        copy = text.replace("formule: drugsrunners", f"formule: drugsrunners-{number}", 1)
        (folder / f"drugsrunners-{number}.yaml").write_text(copy, encoding="utf-8")
    return folder


def per_document(folder: Path) -> Iterable[Row]:
    """Measure what one document more costs, in a small project and in a large one."""
    for count in (20, 400):
        project = copies(folder / str(count), count)

        def call(project: Path = project) -> None:
            formulekit.check(formulekit.load(project))

        yield Row(f"check, for each of {count} formules", median(call, 3) / (count + 1))


def pictures() -> Iterable[Row]:
    """Measure one picture more in a batch: of each view, in each format, the median over the formules."""
    project = formulekit.load(SPECS)
    formules = [project.formule(name) for name in project.formules]
    for view, form in product(views(), FORMATS):
        times = [median(partial(draw, formule, view, form), 3) for formule in formules]
        yield Row(f"{view} view as {form}", statistics.median(times), 0.04 if form == "svg" else None)


def draw(formule: formulekit.Formule, view: str, form: TextFormat | PaperFormat) -> None:
    """Draw a picture as if for the first time."""
    formule.picture(view).drawn(form)


def a_country(folder: Path, municipalities: int) -> Iterable[Row]:
    """Measure a check of many municipalities as a person waits for it, and our neighbours on the same formules."""
    corpus.write(folder, municipalities)
    documents = sorted(folder.rglob("*.yaml"))
    check = (sys.executable, "-m", "formulekit", "check", str(folder), "-f", f"concise={folder / 'report.txt'}")
    yield Row(f"check of {len(documents)} documents, processor time", processor(check))
    some = [str(path) for path in documents if path.name not in {"catalogus.yaml", "programma.yaml"}][20:60]
    schema = folder / "schema.json"
    text = subprocess.run(
        [sys.executable, "-m", "formulekit", "schema"], check=True, capture_output=True, env=ENVIRONMENT
    ).stdout
    schema.write_bytes(text)
    peers = {
        "formulekit": (sys.executable, "-m", "formulekit", "check"),
        "check-jsonschema": (sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema)),
        "yamllint": (sys.executable, "-m", "yamllint"),
    }
    for name, program in peers.items():
        if name == "formulekit" or find_spec(program[2]):
            more = (processor((*program, *some)) - processor((*program, some[0]))) / (len(some) - 1)
            yield Row(f"{name}, for each formule more", more)
        else:
            print(f"not installed, and not measured: {name}")


def processor(command: Sequence[str]) -> float:
    """Give the processor time of a command and its workers: who shares the machine does not count."""
    before = os.times()
    subprocess.run(command, check=False, capture_output=True, env=ENVIRONMENT)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main() -> None:
    """Measure everything and print the table."""
    print(f"{'what':<40} {'median':>10} {'target':>10}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        country = a_country(folder / "country", MUNICIPALITIES)
        for row in (*from_the_shell(folder / "build"), *per_document(folder), *country, *pictures()):
            target = f"{row.target * 1000:.0f} ms" if row.target else ""
            print(f"{row.what:<40} {row.seconds * 1000:>7.1f} ms {target:>10}")


if __name__ == "__main__":
    main()
