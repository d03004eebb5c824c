"""Which files belong to a project, and which may be named."""

from pathlib import Path

import pytest

from formulekit.project.files import File, first_key, is_document, named_in, root_of, scan


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"formule: los\n", "formule"),
        (b"\xef\xbb\xbf# een\n\n#twee\n---\nformule: los\n", "formule"),
        (b"%YAML 1.2\n---\n'formule' : los\n", "formule"),
        (b"{formule: los}", "formule"),
        (b"? formule\n: los\n", "formule"),
        (b"!tag &anker formule: los\n", "formule"),
        (b"- formule: los\n", ""),
        (b"# # # # # # # # # # # # # # # # # # # # # # # # # # #", ""),
        ("formule: los\n".encode("utf-16"), "formule"),
        (b"", ""),
    ],
)
def test_the_first_key_is_found_before_any_limit(tmp_path: Path, content: bytes, key: str) -> None:
    """Comments, directives, braces, tags and encodings do not hide what a file is."""
    file = tmp_path / "x.yaml"
    file.write_bytes(content)
    assert first_key(file) == key


@pytest.mark.parametrize(
    ("key", "ours"), [("formule", True), ("formul", True), ("Catalogus", True), ("services", False)]
)
def test_a_near_miss_of_a_kind_counts_as_ours(tmp_path: Path, key: str, ours: bool) -> None:  # noqa: FBT001  a parameter
    """In a folder, YAML of others is passed over and a misspelt kind is not."""
    file = tmp_path / "x.yaml"
    file.write_text(f"{key}: x\n")
    assert is_document(file) is ours


def test_a_folder_is_scanned_without_what_is_hidden_or_linked(tmp_path: Path) -> None:
    """Hidden folders, node_modules and links are not entered; both endings count, in order."""
    for name in ("b/x.yaml", "a.yml", ".git/x.yaml", "node_modules/x.yaml", ".hidden.yaml", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "link.yaml").symlink_to(tmp_path / "a.yml")
    (tmp_path / "round").symlink_to(tmp_path)
    assert [file.relative_to(tmp_path).as_posix() for file in scan(tmp_path)] == ["a.yml", "b/x.yaml"]


@pytest.mark.parametrize("mark", ["formulekit.toml", ".git", "pyproject.toml"])
def test_the_root_is_the_nearest_folder_with_a_mark(tmp_path: Path, mark: str) -> None:
    """A configuration or a repository at or above the paths makes the root; another pyproject does not."""
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    (tmp_path / "a" / mark).write_text("[tool.formulekit]\n")
    assert root_of([deep]) == tmp_path / "a"


def test_without_a_mark_the_root_is_the_common_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the working directory if it holds the paths, else what they have in common."""
    for name in ("a/x.yaml", "b/x.yaml"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path / "a")
    assert root_of([tmp_path / "a" / "x.yaml", tmp_path / "b" / "x.yaml"]) == tmp_path
    assert root_of([tmp_path / "a" / "x.yaml"]) == tmp_path / "a"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("b.yaml", "b.yaml"),
        ("../specs/b.yaml", "b.yaml"),
        ("B.yaml", "absent"),
        ("map", "absent"),
        ("nergens.yaml", "absent"),
        ("../../x.yaml", "outside"),
        ("/etc/passwd", "outside"),
        ("~/x.yaml", "outside"),
        ("https://example.com/x.yaml", "outside"),
        ("$HOME/x.yaml", "outside"),
        ("weg.yaml", "outside"),
        ("x" * 5000, "absent"),
        ("formulekit:halt", "halt.yaml"),
        ("formulekit:../halt", "absent"),
        ("formulekit:nergens", "absent"),
    ],
)
def test_only_files_of_the_project_may_be_named(tmp_path: Path, name: str, found: str) -> None:
    """A path is relative, stays inside the project, links included, and is spelled as the file is."""
    root = tmp_path / "project"
    (root / "specs" / "map").mkdir(parents=True)
    (root / "specs" / "b.yaml").touch()
    (tmp_path / "x.yaml").touch()
    (root / "specs" / "weg.yaml").symlink_to(tmp_path / "x.yaml")
    answer = named_in(name, File(root / "specs" / "a.yaml", "specs/a.yaml"), root)
    assert (answer.name if isinstance(answer, Path) else answer) == found
