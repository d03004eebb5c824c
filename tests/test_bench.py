"""The benchmark: it runs, and tells of each target what came out. What it measures is for who runs it to judge."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parent.parent / "bench"
TARGETS = {
    "check of 40 documents as new, all processors": 7.0,
    "the same, memory of all processes together": 400,
    "the same again, nothing changed": 0.6,
    "the same, one file changed each time": 1.5,
    "check of one formule of 300 parties and 2 000 ties": 2.0,
}


def test_each_row_has_a_figure_and_its_target(tmp_path: Path) -> None:
    """A small country is measured as a large one is, and the figures are written for other programs as well."""
    script = [sys.executable, str(BENCH / "run.py"), "country", "large", "--municipalities", "1", "--runs", "1"]
    run = [*script, "--markdown", "--json", str(tmp_path / "figures.json")]
    table = subprocess.run(run, check=True, capture_output=True, text=True, encoding="utf-8").stdout
    rows = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert {row["what"]: row["most"] for row in rows if row["most"]} == TARGETS
    assert all(row["figure"] > 0 for row in rows)
    assert table.count("\n") == len(rows) + 2
    assert table.startswith("| what | measured | wanted | met |\n")


def test_the_largest_formule_is_judged_by_all_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three hundred parties and two thousand ties are sound, so no rule passes them over."""
    monkeypatch.syspath_prepend(str(BENCH))
    from crowd import crowd

    import formulekit

    (tmp_path / "menigte.yaml").write_text(crowd(300, 2000), encoding="utf-8")
    project = formulekit.load(tmp_path)
    formule = project.formule("menigte")
    assert (len(formule.parties), len(formule.networks["menigte"].ties)) == (300, 2000)
    assert {finding.code for finding in formulekit.check(project)} == {"FK507"}
