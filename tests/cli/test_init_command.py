"""`formulekit init` as its users call it: what it writes, what it leaves alone, and what it says."""

from pathlib import Path

import pytest

import formulekit
from formulekit.cli import main
from formulekit.starter import project_files


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    """Run `formulekit init`, which goes well; give the lines that it says."""
    assert main(["init", *arguments]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out.splitlines()


def test_init_writes_a_project_and_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every file is written and named; then come the commands that the reader needs next."""
    monkeypatch.chdir(tmp_path)
    lines = told(capsys, "mijn project", "--lang", "nl")
    assert lines[0] == "geschreven:"
    assert "  mijn project/specs/parkoverlast.yaml" in lines
    assert lines[lines.index("en nu:") + 1 :][:3] == [
        "  cd 'mijn project'",
        "  formulekit check                      zegt wat er niet klopt, en wat eraan te doen is",
        "  formulekit render specs/ --out build  maakt tekeningen voor een browser of Word",
    ]
    for path, text in project_files("nl", formulekit.__version__).items():
        assert Path("mijn project", path).read_text(encoding="utf-8") == text
    monkeypatch.chdir("mijn project")
    assert main(["check", "--fail-on", "info"]) == 0
    assert main(["render", "specs/", "--out", "build"]) == 0


def test_init_speaks_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --lang en the example and all that is said are in English; the folder is the one where the reader is."""
    monkeypatch.chdir(tmp_path)
    lines = told(capsys, "--lang", "en")
    assert lines[0] == "written:"
    assert "  specs/park-nuisance.yaml" in lines
    assert lines[lines.index("and now:") + 1].startswith("  formulekit check  ")
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "no findings in 2 documents\n"


def test_init_leaves_what_is_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file, a link that leads nowhere and a folder with formules stay as they are, and are named."""
    (tmp_path / ".gitignore").write_text("mijn eigen\n", encoding="utf-8")
    (tmp_path / "formulekit.toml").symlink_to("nergens")
    (tmp_path / "specs").mkdir()
    lines = told(capsys, str(tmp_path), "--lang", "nl")
    left = lines.index("was er al, en blijft zoals het is:") + 1
    assert lines[left : left + 4] == [f"  {tmp_path / name}" for name in (".gitignore", "formulekit.toml", "specs")] + [
        ""
    ]
    assert (tmp_path / ".gitignore").read_text(encoding="utf-8") == "mijn eigen\n"
    assert (tmp_path / "formulekit.toml").is_symlink()
    assert list((tmp_path / "specs").iterdir()) == []
    again = told(capsys, str(tmp_path), "--lang", "nl")
    assert again[0] == "was er al, en blijft zoals het is:"


def test_init_does_not_overrule_what_is_configured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A project that is configured in pyproject.toml gets no other configuration."""
    (tmp_path / "pyproject.toml").write_text('[tool.formulekit]\nfail-on = "info"\n', encoding="utf-8")
    told(capsys, str(tmp_path))
    assert not (tmp_path / "formulekit.toml").exists()


def test_init_below_the_top_of_a_repository_says_what_to_move(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Build servers read the top folder only; the reader hears it."""
    (tmp_path / ".git").mkdir()
    lines = told(capsys, str(tmp_path / "beleid"), "--lang", "nl")
    assert lines[-2].startswith("Deze map ligt in een git-opslag.")
    assert lines[-1].endswith("en zet beleid achter `formulekit check`.")


def test_init_in_a_file_cannot_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a file stands in the way, one line says so, and the exit code is 2."""
    (tmp_path / "los.yaml").touch()
    assert main(["init", str(tmp_path / "los.yaml")]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"formulekit: {tmp_path / 'los.yaml'}")
    assert err.count("\n") == 1
