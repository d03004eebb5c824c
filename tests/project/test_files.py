"""Which files a folder holds, which of them a document may name, and what is read of them."""

import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from formulekit.findings import Fault
from formulekit.project import files
from formulekit.project.files import (
    File,
    content_of,
    decoded,
    first_key,
    is_document,
    named_in,
    near_kinds,
    scan,
)
from formulekit.project.files import text_of as read
from formulekit.source import MAX_BYTES

GOOD = "formule: los\ntitel: Los\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n"


def test_a_folder_is_scanned_without_what_is_hidden_or_linked(tmp_path: Path) -> None:
    """Hidden folders, node_modules and links are not entered; both endings count, in order."""
    for name in ("b/x.yaml", "a.yml", "c.yaml/d.yaml", ".git/x.yaml", "b/node_modules/x.yaml", ".hidden.yaml", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "link.yaml").symlink_to(tmp_path / "a.yml")
    (tmp_path / "round").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.yaml")
    found = [file.relative_to(tmp_path).as_posix() for file in scan(tmp_path)]
    assert found == ["a.yml", "b/x.yaml", "c.yaml/d.yaml"]


def test_a_folder_that_cannot_be_entered_is_passed_over(tmp_path: Path) -> None:
    """What is no folder, or not there, holds no files."""
    assert list(scan(tmp_path / "nergens")) == []


def test_folders_may_be_deeper_than_calls_nest(tmp_path: Path) -> None:
    """A scan takes as many folders within one another as there are."""
    deepest = tmp_path
    for _ in range(1200):
        deepest /= "d"
        deepest.mkdir()
    (deepest / "x.yaml").touch()
    try:
        assert list(scan(tmp_path)) == [deepest / "x.yaml"]
    finally:  # Python removes no folders that are this deep
        subprocess.run([shutil.which("rm") or "/bin/rm", "-rf", tmp_path / "d"], check=True)


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"formule: los\n", "formule"),
        (b"formule:\n", "formule"),
        (b"formule:", "formule"),
        (b"formule :los: x\n", ""),
        (b"formule:los\n", ""),
        (b"\xef\xbb\xbf# een\n\n#twee\n---\nformule: los\n", "formule"),
        (b"\r\n# een\r\nformule: los\r\n", "formule"),
        (b"%YAML 1.2\n%TAG ! tag:x\n---\n'formule' : los\n", "formule"),
        (b"--- formule: los\n", "formule"),
        (b'"formule": los\n', "formule"),
        (b"'formule\": los\n", ""),
        (b"{formule: los}", "formule"),
        (b'{\n  "catalogus": "zuid"\n}', "catalogus"),
        (b"? formule\n: los\n", "formule"),
        (b"!tag &anker formule: los\n", "formule"),
        (b"!!map {formule: los}\n", ""),
        (b"- formule: los\n", ""),
        (b"[formule: los]\n", ""),
        (b"mijn formule: los\n", ""),
        (b"caf\xe9: los\n", ""),
        ("formule: los\n".encode("utf-16"), "formule"),
        (b"formule: \xff\n", "formule"),
        (b"\0\0\0", ""),
        (b"", ""),
    ],
)
def test_the_first_key_is_found_before_any_limit(content: bytes, key: str) -> None:
    """Comments, directives, braces, quotes, tags and encodings do not hide what a file is."""
    assert first_key(content) == key


@pytest.mark.parametrize("before", ["#" * 500_000 + "\n", "# x\n" * 150_000, " \n" * 300_000, "\n" * 900_000])
def test_no_comment_is_long_enough_to_hide_the_first_key(before: str) -> None:
    """Within the largest file that is read the first key is found, and in no time."""
    assert first_key((before + GOOD).encode()) == "formule"


def test_what_cannot_be_read_is_said_at_once(tmp_path: Path) -> None:
    """What is not there, a folder or a pipe holds no document, and nobody waits for it."""
    os.mkfifo(tmp_path / "pipe.yaml")
    names = ("nergens.yaml", ".", "pipe.yaml", "\0")
    assert [content_of(tmp_path / name) for name in names] == ["closed", "not-a-file", "not-a-file", "closed"]
    assert not any(is_document(tmp_path / name) for name in names)


@pytest.mark.parametrize("size", [0, 1, MAX_BYTES, MAX_BYTES + 1, MAX_BYTES + 9])
def test_one_byte_more_than_the_limit_is_read(tmp_path: Path, size: int) -> None:
    """So much is enough to know that a file is too large."""
    (tmp_path / "x.yaml").write_bytes(b"x" * size)
    assert content_of(tmp_path / "x.yaml") == b"x" * min(size, MAX_BYTES + 1)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no file of this system tells no size")
def test_a_file_that_tells_no_size_is_read_whole() -> None:
    """What grows while it is read, or says that it is empty, is read to its end."""
    content = content_of("/proc/self/status")
    assert isinstance(content, bytes)
    assert content.count(b"\n") > 20


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("formul", ("formule",)),
        ("Formule", ("formule",)),
        ("fromule", ("formule",)),
        ("catalogs", ("catalogus",)),
        ("catalog", ("catalogus", "catalogue")),
        ("catalogu", ("catalogus", "catalogue")),
        ("program", ("programma", "programme")),
        ("programm", ("programma", "programme")),
        ("services", ()),
        ("format", ()),
        ("", ()),
        ("x" * 100_000, ()),
    ],
)
def test_a_near_miss_of_a_kind_is_recognised(tmp_path: Path, key: str, meant: tuple[str, ...]) -> None:
    """In a folder, YAML of others is passed over and a misspelt kind is not."""
    file = tmp_path / "x.yaml"
    file.write_text(f"{key}: x\n")
    assert near_kinds(key) == meant
    assert is_document(file) == bool(meant)


@pytest.mark.parametrize("behind", ["", "\n  react: ^18", " {a: b}", " main.py", " Het programma", " &x"])
def test_a_key_that_others_have_as_well_is_theirs_without_an_id(tmp_path: Path, behind: str) -> None:
    """A `catalog:` or `program:` of another tool is passed over; only a document's id behind it makes it ours."""
    file = tmp_path / "x.yaml"
    for key in ("catalog", "program"):
        file.write_text(f"{key}:{behind}\ntitel: x\n")
        assert not is_document(file)
        file.write_text(f"{key}: 'zuid-limburg'  # van ons\ntitel: x\n")
        assert is_document(file)


@pytest.mark.parametrize("key", ["formule", "catalogus", "catalogue", "programma", "programme"])
def test_each_kind_is_a_document(tmp_path: Path, key: str) -> None:
    """The first key of a document is one of the kinds, in either language."""
    (tmp_path / "x.yaml").write_text(f"{key}: x\n")
    assert is_document(tmp_path / "x.yaml")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("b.yaml", "b.yaml"),
        ("./b.yaml", "b.yaml"),
        ("../specs/b.yaml", "b.yaml"),
        ("map/../b.yaml", "b.yaml"),
        ("../top.yaml", "top.yaml"),
        ("zelfde.yaml", "b.yaml"),
        ("B.yaml", "absent"),
        ("b.YAML", "absent"),
        ("map", "absent"),
        (".", "absent"),
        ("..", "absent"),
        ("", "absent"),
        ("nergens.yaml", "absent"),
        ("pijp.yaml", "absent"),
        ("kring.yaml", "absent"),
        ("x" * 300, "absent"),
        ("x" * 5000, "absent"),
        ("d/" * 3000, "absent"),
        ("../../x.yaml", "outside"),
        ("../../project-b/x.yaml", "outside"),
        ("/etc/passwd", "outside"),
        ("\\\\server\\x.yaml", "outside"),
        ("map\\x.yaml", "outside"),
        ("C:x.yaml", "outside"),
        ("~/x.yaml", "outside"),
        ("https://example.com/x.yaml", "outside"),
        ("$HOME/x.yaml", "outside"),
        ("%HOME%/x.yaml", "outside"),
        ("b.yaml\0", "outside"),
        ("weg.yaml", "outside"),
        ("wegwijzer/x.yaml", "outside"),
        ("formulekit:halt", "halt.yaml"),
        ("formulekit:../halt", "unshipped"),
        ("formulekit:halt.yaml", "unshipped"),
        ("formulekit:nergens", "unshipped"),
        ("formulekit:", "unshipped"),
    ],
)
def test_only_files_of_the_project_may_be_named(tmp_path: Path, name: str, found: str) -> None:
    """A path is relative, stays inside the project, links included, and is spelled as the file is."""
    root = tmp_path / "project"
    (root / "specs" / "map").mkdir(parents=True)
    (tmp_path / "project-b").mkdir()
    for file in ("project/specs/b.yaml", "project/top.yaml", "x.yaml", "project-b/x.yaml"):
        (tmp_path / file).touch()
    for link, target in (("weg.yaml", "../../x.yaml"), ("wegwijzer", "../.."), ("zelfde.yaml", "b.yaml")):
        (root / "specs" / link).symlink_to(target)
    (root / "specs" / "kring.yaml").symlink_to("kring.yaml")
    os.mkfifo(root / "specs" / "pijp.yaml")
    answer = named_in(name, root / "specs", root)
    assert (answer.name if isinstance(answer, Path) else answer) == found


def test_case_counts_where_the_file_system_does_not_mind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a disk that takes `B.yaml` for `b.yaml` the name must still be spelled as the file is."""
    for name in ("b.yaml", "B.yaml", "b.YAML", "B.YAML"):
        (tmp_path / name).touch()
    monkeypatch.setattr(os, "listdir", lambda _: ["b.yaml"])
    assert named_in("b.yaml", tmp_path, tmp_path) == tmp_path / "b.yaml"
    assert named_in("B.yaml", tmp_path, tmp_path) == "absent"


def test_what_ships_may_name_only_what_ships(tmp_path: Path) -> None:
    """A shipped document's paths stay in the library, whatever the project is."""
    library = Path(files.__file__).parents[1] / "library"
    (tmp_path / "x.yaml").touch()
    assert named_in("halt.yaml", library, tmp_path) == library / "halt.yaml"
    assert named_in("../__init__.py", library, tmp_path) == "outside"
    assert named_in(os.path.relpath(tmp_path / "x.yaml", library), library, tmp_path) == "outside"


@pytest.mark.parametrize(
    ("content", "rule", "text", "column"),
    [
        (b"x" * (MAX_BYTES + 1), "limit-exceeded", "bytes", 1),
        (b"a\nb\xe9", "unreadable-file", "encoding", 2),
        ("\ufeffé".encode() + b"\xff", "unreadable-file", "encoding", 2),
    ],
)
def test_bytes_that_are_no_text_say_where(content: bytes, rule: str, text: str, column: int) -> None:
    """A file that is too large, or not UTF-8, is a fault at its first bad character."""
    fault = decoded(content, File(Path("x.yaml"), "x.yaml"))
    assert isinstance(fault, Fault)
    assert (fault.rule, fault.text, fault.place.column) == (rule, text, column)


def test_the_largest_file_and_a_byte_order_mark_are_fine(tmp_path: Path) -> None:
    """A megabyte is read whole, and the mark at its start is no part of the text."""
    file = tmp_path / "x.yaml"
    file.write_bytes("\ufeff".encode() + b"x" * (MAX_BYTES - 3))
    source = read(File(file, "x.yaml"))
    assert not isinstance(source, Fault)
    assert source.text == "x" * (MAX_BYTES - 3)


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    """A pipe, a folder, a socket and what is not there are faults of the file, and nobody waits."""
    os.mkfifo(tmp_path / "pipe")
    os.mknod(tmp_path / "socket", stat.S_IFSOCK | 0o600)
    faults = {name: read(File(tmp_path / name, name)) for name in ("pipe", "socket", ".", "nergens", "x\0")}
    assert {name: fault.text for name, fault in faults.items() if isinstance(fault, Fault)} == {
        "pipe": "not-a-file",
        "socket": "not-a-file",
        ".": "not-a-file",
        "nergens": "closed",
        "x\0": "closed",
    }
