"""Measure how fast formulekit is, and print a table beside the targets: `make bench`.

    python bench/run.py --municipalities 342 --runs 5 --markdown

Seconds differ between machines and from day to day; what is told as `times` compares programs on the same files in the
same run. Commands run as whole processes, with compiled modules; a figure is the median of several runs after one that
does not count, but of the whole country, and of ten thousand documents, that of one run.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from peers import compared
from rows import Row, country, large, pictures, shell, sizes

PARTS = ("shell", "country", "large", "pictures", "sizes", "peers")
PEER_FILES = 40


def measured(parts: list[str], municipalities: int, runs: int) -> Iterator[Row]:
    """Measure the parts that are asked for, in their order."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = {
            "shell": lambda: shell(folder, runs),
            "country": lambda: country(folder, municipalities, runs),
            "large": lambda: large(folder, runs),
            "pictures": lambda: pictures(runs),
            "sizes": lambda: sizes(folder),
            "peers": lambda: compared(folder, PEER_FILES),
        }
        for part in parts:
            yield from made[part]()


def line(row: Row) -> tuple[str, str, str, str]:
    """Give what stands in the columns: what, the figure, the target, and whether it is met."""
    target = f"≤ {row.most:g} {row.unit}" if row.most else f"≥ {row.least:g} {row.unit}" if row.least else ""
    met = {None: "", True: "yes", False: "no"}[row.met]
    return row.what, f"{row.figure:.{0 if row.unit == 'MB' else 2}f} {row.unit}", target, met


def main() -> None:
    """Measure, and print each line as soon as it is there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", help=f"what to measure: {', '.join(PARTS)}; else all")
    parser.add_argument("--municipalities", type=int, default=342, help="how large the country is")
    parser.add_argument("--runs", type=int, default=5, help="how many runs a median is of")
    parser.add_argument("--markdown", action="store_true", help="print a table for the documentation")
    parser.add_argument("--json", type=Path, help="write the figures to this file as well")
    given = parser.parse_args()
    rows = []
    pattern = "| {} | {} | {} | {} |" if given.markdown else "{:<66} {:>12} {:>14} {:>4}"
    print(pattern.format("what", "measured", "wanted", "met"))
    if given.markdown:
        print(pattern.format(*["---"] * 4))
    for row in measured(given.parts or list(PARTS), given.municipalities, given.runs):
        rows.append(row)
        print(pattern.format(*line(row)), flush=True)
    if given.json:
        given.json.write_text(json.dumps([row._asdict() for row in rows], indent=2) + "\n", encoding="utf-8")
    missed = sum(row.met is False for row in rows)
    print(f"{missed} targets missed", file=sys.stderr)


if __name__ == "__main__":
    main()
