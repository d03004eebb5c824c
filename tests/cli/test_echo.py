"""Nothing that a file says makes a line of ours a command to a build server."""

import re
import shutil
from pathlib import Path

import pytest

from formulekit.cli import main
from formulekit.sanitise import harmless

SPECS = Path(__file__).parents[2] / "specs"
COMMAND = "::error::"
SAID = re.compile(
    r"^( *(?:- )?(?:titel|naam|eigenaar|reden|versie|door|vraag|grondslag|taak): )([\"']?)(?=\w)", re.MULTILINE
)
"""Where a value begins that is the author's own words."""


def forging(text: str) -> str:
    """Let what an author says begin as a command does."""
    return SAID.sub(lambda found: f"{found[1]}{found[2] or COMMAND}{COMMAND if found[2] else ''}", text)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in which titles, names, owners and files are called as commands of a build server."""
    for name in ("drugsrunners", "halt-maastricht"):
        text = (SPECS / f"{name}.yaml").read_text()
        (tmp_path / f"{COMMAND}{name}.yaml").write_text(forging(text))
    (tmp_path / f"{COMMAND}kapot.yaml").write_text("formule: kapot\ntitel: [\n")
    (tmp_path / f"{COMMAND}onjuist.yaml").write_text("formule: onjuist\ntitel: ::error::x\nrollen: 3\n")
    shutil.copytree(SPECS / "catalogus", tmp_path / "catalogus")
    monkeypatch.chdir(tmp_path)
    return tmp_path


CALLS = (
    ("check",),
    ("check", "--format", "concise"),
    ("check", "--fix", "--diff"),
    ("fmt", "--diff"),
    ("fmt", "--check"),
    ("fmt",),
    ("render", "--format", "svg", "--out", "uit"),
    ("describe",),
    ("party", "politie"),
    ("party", "politie", "--format", "json"),
    ("party", "niemand"),
    ("open-points",),
    ("open-points", "--format", "csv"),
    ("open-points", "--format", "json"),
    ("whatif", "--without", "politie"),
    ("compare", "formulekit:halt"),
    ("compare", "formulekit:halt", "--format", "csv"),
    ("config",),
)


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_no_line_is_a_command(call: tuple[str, ...], project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every command keeps to that, on standard output and on standard error."""
    name, *rest = call
    paths = ["."]
    if name == "compare":
        paths = [f"{COMMAND}halt-maastricht.yaml"]
    arguments = [name, *rest[:1], *paths, *rest[1:]] if name in {"compare", "party"} else [name, *paths, *rest]
    main(arguments)
    out, err = capsys.readouterr()
    assert [line for line in (out + err).split("\n") if line.lstrip().startswith("::")] == []
    assert project.is_dir()
    assert out + err


def test_only_what_is_a_command_is_escaped() -> None:
    """Where a line begins with spaces and two colons one of them is written as an escape; all else stays."""
    assert harmless("::a\n \u00a0::b\nc ::d\n: e\n:") == "\\x3a:a\n \u00a0\\x3a:b\nc ::d\n: e\n:"
