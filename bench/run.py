"""Measure how fast formulekit is, and print a table beside the targets: `make bench`.

    python bench/run.py --municipalities 342 --runs 5 --markdown

Seconds differ between machines and from day to day; what is told as `times` compares programs on the same files in the
same run. Commands run as whole processes, with compiled modules; a figure is the median of so many runs as stands
behind it, or the least where programs are compared. docs/speed.md tells what each line is.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from peers import compared
from rows import Row, country, large, pictures, shell, sizes

PARTS = ("shell", "country", "large", "pictures", "sizes", "peers")


def measured(parts: list[str], municipalities: int, runs: int) -> Iterator[Row]:
    """Measure the parts that are asked for, in their order."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = {
            "shell": lambda: shell(folder, runs),
            "country": lambda: country(folder, municipalities, runs),
            "large": lambda: large(folder, runs),
            "pictures": lambda: pictures(runs),
            "sizes": lambda: sizes(folder, runs),
            "peers": lambda: compared(folder, runs),
        }
        for part in parts:
            yield from made[part]()


def line(row: Row) -> tuple[str, str, str, str, str]:
    """Give what stands in the columns: what, the figure, of how many runs, the target, and whether it is met."""
    target = f"≤ {row.most:g} {row.unit}" if row.most else f"≥ {row.least:g} {row.unit}" if row.least else ""
    met = {None: "", True: "yes", False: "no"}[row.met]
    return row.what, f"{row.figure:.{0 if row.unit == 'MB' else 2}f} {row.unit}", str(row.runs), target, met


def main(arguments: list[str] | None = None) -> None:
    """Measure, and print each line as soon as it is there."""
    given = _asked(arguments)
    parts = [part for part in given.only or PARTS if given.peers or part != "peers"]
    pattern = "| {} | {} | {} | {} | {} |" if given.markdown else "{:<60} {:>12} {:>5} {:>14} {:>4}"
    print(pattern.format("what", "measured", "runs", "wanted", "met"))
    if given.markdown:
        print(pattern.format(*["---"] * 5))
    rows = []
    for row in measured(parts, given.municipalities, given.runs):
        rows.append(row)
        print(pattern.format(*line(row)), flush=True)
    if given.json:
        given.json.write_text(json.dumps([row._asdict() for row in rows], indent=2) + "\n", encoding="utf-8")
    missed, targets = sum(row.met is False for row in rows), sum(row.met is not None for row in rows)
    machine = f"Python {platform.python_version()} on {os.cpu_count()} processors"
    print(f"{missed} of {targets} targets missed, with {machine}", file=sys.stderr)


def _asked(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=PARTS, help="what to measure; else all")
    parser.add_argument("--peers", action=argparse.BooleanOptionalAction, default=True, help="measure neighbours too")
    parser.add_argument("--municipalities", type=int, default=342, help="how large the country is")
    parser.add_argument(
        "--runs", type=int, default=5, help="of how many runs a median is taken; fewer where they are long"
    )
    parser.add_argument("--markdown", action="store_true", help="print a table for the documentation")
    parser.add_argument("--json", type=Path, help="write the figures to this file as well")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
