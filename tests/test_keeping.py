"""Where what can be made again is kept between runs."""

import os
from pathlib import Path

import pytest

from formulekit import keeping

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in the profile")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the cache in a folder of the test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "formulekit"


def test_gives_back_what_was_kept(home: Path) -> None:
    """What was kept comes back, out of a folder and file that only the user can reach."""
    keeping.keep("graphviz.bin", b"code")
    assert keeping.recall("graphviz.bin") == b"code"
    assert home.stat().st_mode & 0o777 == 0o700
    assert (home / "graphviz.bin").stat().st_mode & 0o077 == 0
    assert [file.name for file in home.iterdir()] == ["graphviz.bin"]


def test_nothing_kept(home: Path) -> None:
    """What was never kept is not there."""
    assert keeping.recall("graphviz.bin") is None
    assert home.is_dir()


def test_a_folder_that_others_can_write_is_not_trusted(home: Path) -> None:
    """Nothing is read from or written to a folder that others can reach."""
    keeping.keep("graphviz.bin", b"code")
    home.chmod(0o777)
    assert keeping.recall("graphviz.bin") is None
    keeping.keep("other.bin", b"code")
    assert not (home / "other.bin").exists()


def test_a_folder_of_someone_else_is_not_trusted(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is read from a folder that another user owns."""
    keeping.keep("graphviz.bin", b"code")
    monkeypatch.setattr("os.geteuid", lambda: home.stat().st_uid + 1)
    assert keeping.recall("graphviz.bin") is None


def test_a_linked_folder_is_not_trusted(home: Path, tmp_path: Path) -> None:
    """A link in the place of the folder is not followed."""
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    home.symlink_to(tmp_path / "elsewhere")
    keeping.keep("graphviz.bin", b"code")
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_linked_or_loose_file_is_not_trusted(home: Path, tmp_path: Path) -> None:
    """A link in the place of the file is not followed, and a file that others can write is not read."""
    keeping.keep("loose.bin", b"code")
    (home / "loose.bin").chmod(0o666)
    (tmp_path / "planted").write_bytes(b"planted")
    (home / "linked.bin").symlink_to(tmp_path / "planted")
    assert keeping.recall("loose.bin") is None
    assert keeping.recall("linked.bin") is None


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no folder can be made nothing is kept, and drawing goes on."""
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    keeping.keep("graphviz.bin", b"code")
    assert keeping.recall("graphviz.bin") is None


def test_half_a_file_is_never_seen(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the last step fails nothing is left behind."""

    def full(_: Path, __: Path) -> None:
        raise OSError

    keeping.recall("graphviz.bin")
    monkeypatch.setattr(Path, "replace", full)
    keeping.keep("graphviz.bin", b"code")
    assert list(home.iterdir()) == []
