"""The benchmark: it runs, and tells of each target what came out. What it measures is for who runs it to judge."""

import json
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from math import isfinite
from pathlib import Path

import pytest

import formulekit

BENCH = Path(__file__).parent.parent / "bench"
AT_MOST = {
    "--version": 0.04,
    "--help": 0.12,
    "check --help": 0.12,
    "explain FK301": 0.12,
    "check of one formule as new": 0.45,
    "check of one formule, nothing changed": 0.12,
    "first picture: network": 0.8,
    "check of 40 documents as new": 7.0,
    "the same, memory of all processes together": 400,
    "the same again, nothing changed": 0.6,
    "the same, one file changed": 1.5,
    "check of one formule of 300 parties and 2 000 ties": 2.0,
    "one picture more: network, SVG": 40,
    "one picture more: chain, SVG": 40,
    "one picture more: outcomes, SVG": 40,
    "the dearest of these against the cheapest": 1.15,
}
AT_LEAST = {"check-jsonschema": 12, "yamllint": 12, "Spectral": 8}


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Run the script with so few documents that it takes seconds."""
    monkeypatch.syspath_prepend(str(BENCH))
    monkeypatch.setattr(import_module("rows"), "SIZES", {1: 1, 2: 1})
    monkeypatch.setattr(import_module("peers"), "FILES", 3)
    run = import_module("run")
    return lambda options: run.main(options.split())


def test_each_target_has_a_row_with_a_figure(
    script: Callable[[str], None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A small country is measured as a large one is, and the figures are written for other programs as well."""
    script(f"--municipalities 1 --no-peers --runs 1 --markdown --json {tmp_path / 'figures.json'}")
    rows = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert {row["what"]: row["most"] for row in rows if row["most"]} == AT_MOST
    assert all(isfinite(row["figure"]) and row["runs"] == 1 for row in rows)
    assert next(row["figure"] for row in rows if row["unit"] == "MB") > 0
    table = capsys.readouterr().out.splitlines()
    assert table[0] == "| what | measured | runs | wanted | met |"
    assert len(table) == len(rows) + 2


def test_a_neighbour_is_compared_with_us(
    script: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It is told what the first file takes and what each more, of us and of a neighbour, and the ratio."""
    peers = import_module("peers")
    python = peers.Peer("Python", (sys.executable, "-c", "pass"), 12)
    monkeypatch.setattr(peers, "peers", lambda _: [python])
    script(f"--only peers --runs 1 --json {tmp_path / 'figures.json'}")
    rows = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert [(row["what"], row["least"]) for row in rows] == [
        ("formulekit, first file", None),
        ("formulekit, each file more", None),
        ("Python, first file", None),
        ("Python, each file more", None),
        ("Python, first file, against ours", None),
        ("Python, each file more, against ours", 12),
    ]


@pytest.mark.usefixtures("script")
def test_neighbours_tell_a_sound_file_from_a_faulty_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All that are installed are there, and who judges by our JSON Schema refuses a key that does not exist."""
    monkeypatch.setattr(import_module("corpus"), "MISTAKES", 0)
    module = import_module("peers")
    peers = {peer.name: peer for peer in module.peers(tmp_path)}
    left_out = {"Spectral"} if "LEFT OUT: Spectral" in capsys.readouterr().err else set()
    assert {name: peer.least for name, peer in peers.items()} == {
        name: least for name, least in AT_LEAST.items() if name not in left_out
    }
    (sound,) = module.formules(tmp_path / "some", 1)
    faulty = tmp_path / "faulty.yaml"
    faulty.write_text(Path(sound).read_text(encoding="utf-8").replace("rollen:", "rolen:"), encoding="utf-8")
    for name in peers.keys() - {"yamllint"}:
        command, environment = peers[name].command, peers[name].environment
        for file, code in ((sound, 0), (faulty, 1)):
            run = subprocess.run((*command, file), check=False, capture_output=True, env=environment)
            assert run.returncode == code, (name, run.stdout)


def test_the_largest_formule_is_judged_by_all_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three hundred parties and two thousand ties are sound, so no rule passes them over."""
    monkeypatch.syspath_prepend(str(BENCH))
    crowd = import_module("crowd").crowd
    (tmp_path / "menigte.yaml").write_text(crowd(300, 2000), encoding="utf-8")
    project = formulekit.load(tmp_path)
    formule = project.formule("menigte")
    assert (len(formule.parties), len(formule.networks["menigte"].ties)) == (300, 2000)
    assert {finding.code for finding in formulekit.check(project)} == {"FK507"}
