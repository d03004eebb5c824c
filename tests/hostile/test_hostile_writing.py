"""Nothing that a file says makes a command that rewrites it crash, write what it should not, or forge output."""

from pathlib import Path

import pytest
from hostile_text import TEXT
from test_hostile_input import forged

from formulekit.cli import main

# Those that only take long have nothing to do with what is written.
FORGERS = list(TEXT)[: list(TEXT).index("empty-sources")]


@pytest.mark.parametrize("name", FORGERS)
@pytest.mark.parametrize("command", [["fmt", "--diff"], ["check", "--fix", "--diff"]], ids=["fmt", "fix"])
def test_a_hostile_text_is_rewritten_or_left_alone(
    name: str, command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What would change is shown without a line that could pass for more than text, and no file changes."""
    (tmp_path / "formulekit.toml").touch()
    TEXT[name].make(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    monkeypatch.chdir(tmp_path)
    assert main([*command, *TEXT[name].arguments, "--lang", "nl"]) in {0, 1}
    out, err = capsys.readouterr()
    assert forged(out) == forged(err) == []
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
