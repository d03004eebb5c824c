"""The national corpus of the benchmark: made from a seed, sound but for the mistakes that it makes on purpose."""

import re
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


@pytest.mark.parametrize(
    ("slip", "codes"), [("copied", {"FK201", "FK901"}), ("overpromised", {"FK902"}), ("aimless", {"FK903"})]
)
def test_what_goes_wrong_among_documents_is_in_the_corpus(
    slip: str, codes: set[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each slip gives its finding once for each municipality; to a priority, an id that was not given is unknown."""
    monkeypatch.syspath_prepend(str(SCRIPT.parent))
    corpus = import_module("corpus")
    monkeypatch.setattr(corpus, "MISTAKES", 0)
    monkeypatch.setattr(corpus, "SLIPS", {slip: 1})
    corpus.write(tmp_path, 2)
    assert main(["check", str(tmp_path), "-f", "concise", "--fail-on", "info"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert set(re.findall(r"\[(FK\d+)\]", "\n".join(lines))) == codes
    assert sum("[FK90" in line for line in lines) == 2


def test_few_municipalities_make_a_slip(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a whole country each slip is made, by a few municipalities in a hundred."""
    monkeypatch.syspath_prepend(str(SCRIPT.parent))
    corpus = import_module("corpus")
    slips: dict[str, set[str]] = {"copied": set(), "overpromised": set(), "aimless": set()}
    for name, text in corpus.files(342, 1):
        place, _, file = name.partition("/")
        stem = file.removesuffix(".yaml")
        if text.startswith("formule:") and f"formule: {stem}\n" not in text:
            slips["copied"].add(place)
        if "functie: boa\n          fte: 3," in text:
            slips["overpromised"].add(place)
        if stem == "programma" and text.count("      - ") < corpus.FORMULES:
            slips["aimless"].add(place)
    assert all(3 <= len(places) <= 20 for places in slips.values()), slips


def test_a_corpus_holds_only_the_mistakes_made_on_purpose(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two municipalities have forty documents beside the twenty templates, with a mistake here and there."""
    files = made(tmp_path, "1")
    assert len(files) == 1 + 20 + 2 * 20
    assert main(["check", str(tmp_path), "-f", "concise"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert any("is nergens gedeclareerd" in line for line in lines)
    assert len(lines) < 10
