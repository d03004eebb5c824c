"""Nothing that a file says crashes, hangs or fills the checker, lets it read elsewhere, or forges what it prints.

Every case is checked by a process of its own with 600 MB of address space and 5 seconds of processor time.
"""

import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hostile_case import Case
from hostile_paths import PATHS
from hostile_text import TEXT
from hostile_yaml import YAML

from formulekit.cli import main

pytest.importorskip("resource", reason="limits on a process need a Unix system")

CASES = YAML | TEXT | PATHS
# Only what is found before any rule looks, and unknown ids: what other rules say of these files is not at stake.
OPTIONS = ("check", "--lang", "nl", "--select", "FK0,FK1,FK201,FK9")


class Done(NamedTuple):
    """How a process ended, and what it printed."""

    code: int
    out: bytes
    err: bytes


Server = subprocess.Popen[str]


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A process that runs each case in one of its own."""
    command = [sys.executable, str(Path(__file__).with_name("confined.py"))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield process
        assert process.stdin
        process.stdin.close()


def checked(case: Case, folder: Path, server: Server) -> Done:
    """Check a case in a folder, and leave nothing there: some files are large, and some folders deep."""
    project = folder / "project"
    project.mkdir()
    (project / "formulekit.toml").touch()
    case.make(project)
    assert server.stdin
    assert server.stdout
    server.stdin.write(json.dumps({"folder": str(project), "arguments": [*OPTIONS, *case.arguments]}) + "\n")
    server.stdin.flush()
    code = int(server.stdout.readline())
    try:
        return Done(code, (folder / "out").read_bytes(), (folder / "err").read_bytes())
    finally:
        subprocess.run(["/bin/rm", "-rf", folder], check=True)


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_file_gives_findings_and_nothing_else(name: str, tmp_path: Path, server: Server) -> None:
    """The exit code is 1, the findings are the expected ones, and the output is clean."""
    case = CASES[name]
    done = checked(case, tmp_path, server)
    assert done.err == b""
    assert done.code == 1
    report = done.out.decode()
    assert codes(report) == case.codes
    assert case.says in report
    assert forged(report) == []
    assert len(report) < 1_000_000


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "x\n::error::gekaapt"],
        ["check", "\x1b[2J\u202e##[error]"],
        ["check", "x" * 5000],
        ["check", "--format", "x\n::error::gekaapt"],
        ["check", "--select", "x\n::error::gekaapt"],
        ["check", "--x\n::error::gekaapt"],
        ["x\n::error::gekaapt"],
        ["explain", "x\n::error::gekaapt"],
    ],
)
def test_a_hostile_argument_gives_one_line_on_stderr(
    arguments: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that a script passes on forges no more than a file does."""
    monkeypatch.chdir(tmp_path)
    assert main([*arguments, "--lang", "nl"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n"), err[:12]) == ("", 1, "formulekit: ")
    assert forged(err) == []


def test_no_case_hides_another() -> None:
    """Every case has a name of its own."""
    assert len(CASES) == len(YAML) + len(TEXT) + len(PATHS)


def codes(report: str) -> set[str]:
    """Give the codes of the findings in a report of any format."""
    found = re.findall(r'^(?:\w+|.*: \w+)\[(FK\d{3})\] |"code": "(FK\d{3})"', report, re.MULTILINE)
    return {code for pair in found for code in pair if code}


def forged(report: str) -> list[str]:
    """Give the lines that a terminal or a build server could take for more than text."""
    return [line for line in report.split("\n") if _commands(line) or any(map(_hidden, line))]


def _commands(line: str) -> bool:
    return line.lstrip().startswith("::") or bool(re.search(r"##\w*\[", line))


def _hidden(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
