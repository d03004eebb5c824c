"""The national corpus of the benchmark: made from a seed, sound but for the mistakes that it makes on purpose."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from formulekit.cli import main

SCRIPT = Path(__file__).parent.parent / "bench" / "corpus.py"


def made(folder: Path, seed: str) -> dict[str, bytes]:
    """Make a corpus of two municipalities and give its files."""
    subprocess.run([sys.executable, SCRIPT, folder, "--municipalities", "2", "--seed", seed], check=True)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    """The corpus is the same for the same seed, and another one for another."""
    first = made(tmp_path / "1", "1")
    assert first == made(tmp_path / "2", "1")
    assert first != made(tmp_path / "3", "2")


def test_there_are_as_many_municipalities_as_were_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the names of the country they are numbered, and no name stands twice."""
    monkeypatch.syspath_prepend(str(SCRIPT.parent))
    names = import_module("corpus").municipalities(1000)
    assert len(set(names)) == 1000


def test_some_municipalities_copy_an_id_or_forget_a_priority(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What only shows among documents is in the corpus too."""
    monkeypatch.syspath_prepend(str(SCRIPT.parent))
    corpus = import_module("corpus")
    monkeypatch.setattr(corpus, "SLIPS", 0.5)
    corpus.write(tmp_path, 6)
    assert main(["check", str(tmp_path), "-f", "concise", "--select", "FK901,FK903"]) == 1
    found = capsys.readouterr().out
    assert "[FK901]" in found
    assert "[FK903]" in found


def test_a_corpus_holds_only_the_mistakes_made_on_purpose(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two municipalities have forty documents beside the twenty templates, with a mistake here and there."""
    files = made(tmp_path, "1")
    assert len(files) == 1 + 20 + 2 * 20
    assert main(["check", str(tmp_path), "-f", "concise"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert any("is nergens gedeclareerd" in line for line in lines)
    assert len(lines) < 10
