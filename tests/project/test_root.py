"""What makes a folder the root of a project, and how paths are shown from it."""

from pathlib import Path

import pytest

import formulekit
from formulekit.project import files
from formulekit.project.files import root_of, shown

GOOD = "formule: los\ntitel: Los\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n"


@pytest.mark.parametrize("mark", ["formulekit.toml", ".git", "pyproject.toml"])
def test_the_root_is_the_nearest_folder_with_a_mark(tmp_path: Path, mark: str) -> None:
    """A configuration or a repository at or above the paths makes the root; a pyproject of others does not."""
    deep = tmp_path / "a" / "b" / "c"
    deep.mkdir(parents=True)
    (tmp_path / "formulekit.toml").touch()
    (tmp_path / "a" / mark).write_text("[tool.formulekit]\n")
    (tmp_path / "a" / "b" / "pyproject.toml").write_text("[project]\n")
    assert root_of([deep]) == tmp_path / "a"


def test_without_a_mark_the_root_is_the_common_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else it is the working directory if it holds the paths, else what they have in common."""
    for name in ("a/x.yaml", "a/deep/y.yaml", "b/x.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path / "a")
    assert root_of([tmp_path / "a" / "x.yaml", tmp_path / "b" / "x.yaml"]) == tmp_path
    assert root_of([tmp_path / "a" / "deep" / "y.yaml"]) == tmp_path / "a"
    assert root_of([Path("deep")]) == tmp_path / "a"
    assert root_of([]) == tmp_path / "a"


def test_a_link_does_not_widen_the_root(tmp_path: Path) -> None:
    """A link to a file elsewhere counts as lying where it stands, so that nothing more may be named."""
    project = tmp_path / "project"
    project.mkdir()
    (tmp_path / "elsewhere.yaml").write_text(GOOD)
    (project / "link.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    (project / "los.yaml").write_text(GOOD.replace("los", "ander") + "gebaseerd_op: ../elsewhere.yaml\n")
    assert root_of([project / "link.yaml", project / "los.yaml"]) == project
    findings = formulekit.check(formulekit.load([project / "link.yaml", project / "los.yaml"]))
    assert [finding.message for finding in findings if finding.code == "FK007"] == [
        "bestand '../elsewhere.yaml' ligt buiten het project"
    ]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("[tool.formulekit.severity]\nFK301 = 'info'\n", True),
        ("[project]\n\n  [tool.formulekit] # ons\n", True),
        ("[ tool . 'formulekit' ]\n", True),
        ("[tool]\nformulekit = {lang = 'en'}\n", True),
        ("[tool]\nformulekit.lang = 'en'\n", True),
        ("tool.formulekit.lang = 'en'\n", True),
        ("[[tool.formulekit]]\n", True),
        ("[tool.formulekit\nlang = 'en'\n", True),
        ("[[[\n[ tool.'formulekit'.severity ]\n", True),
        ("[tool.formulekits]\n", False),
        ("[project]\ndependencies = ['formulekit']\n[project.tool]\nformulekit = 1\n", False),
        ("# [tool.formulekit]\n", False),
    ],
)
def test_what_configures_marks_the_root(tmp_path: Path, text: str, marks: bool) -> None:  # noqa: FBT001  a parameter
    """A table below ours is enough, as it is for the configuration; what only looks like it is not."""
    (tmp_path / "specs").mkdir()
    (tmp_path / "pyproject.toml").write_text(text)
    assert (root_of([tmp_path / "specs"]) == tmp_path) == marks


@pytest.mark.parametrize("content", [b"# \xff\n[tool.formulekit]", b"[tool.formulekit]" + b"#" * 2_000_000])
def test_settings_are_looked_for_in_whatever_bytes(tmp_path: Path, content: bytes) -> None:
    """A pyproject that is not UTF-8, or endless, is no reason to stop."""
    (tmp_path / "pyproject.toml").write_bytes(content)
    (tmp_path / "a").mkdir()
    assert root_of([tmp_path / "a"]) == tmp_path


def test_paths_are_shown_from_the_root(tmp_path: Path) -> None:
    """Findings show paths relative to the root, with slashes; what ships has its own name."""
    assert shown(tmp_path / "a" / "b.yaml", tmp_path) == "a/b.yaml"
    assert shown(tmp_path / "b.yaml", tmp_path / "a") == "../b.yaml"
    assert shown(Path(files.__file__).parents[1] / "library" / "halt.yaml", tmp_path) == "formulekit:halt"
