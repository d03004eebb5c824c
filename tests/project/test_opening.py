"""Which documents a project opens, and what is said of what cannot be opened."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from closing import close

import formulekit
from formulekit.findings import Place
from formulekit.project import opening
from formulekit.project.files import scan
from formulekit.project.opening import PathError, Typed, open_project, seek

GOOD = "formule: los\ntitel: Los\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n"


def test_what_is_closed_to_us_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file and a folder that we may not open are said: neither raised nor passed over."""
    for name in ("los.yaml", "dicht.yaml", "a/dicht/los.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(GOOD)
    close(monkeypatch, tmp_path / "a" / "dicht", tmp_path / "dicht.yaml")
    assert [*scan(tmp_path)] == [tmp_path / name for name in ("a/dicht", "dicht.yaml", "los.yaml")]
    assert [*scan(tmp_path / "a" / "dicht")] == [tmp_path / "a" / "dicht"]
    project = formulekit.load(tmp_path)
    folder, file = formulekit.check(project)
    assert (folder.code, folder.message, folder.place) == ("FK006", "de map mag niet worden geopend", Place("a/dicht"))
    assert (file.code, file.message, file.place) == (
        "FK006",
        "het bestand mag niet worden geopend",
        Place("dicht.yaml"),
    )
    assert "`paths` in formulekit.toml" in folder.help
    assert list(project) == ["los"]
    (finding,) = formulekit.check(formulekit.load(tmp_path / "dicht.yaml"))
    assert finding.message == "het bestand mag niet worden geopend"


def test_other_yaml_that_is_open_is_no_finding(tmp_path: Path) -> None:
    """An empty folder, and YAML of other programs, are passed over as before."""
    (tmp_path / "leeg").mkdir()
    (tmp_path / "ander.yaml").write_text("services: {}\n")
    assert open_project([tmp_path]).documents == ()


def test_a_path_that_is_closed_to_us_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is named, and what lies in it, must be open; so must what a link leads to."""
    (tmp_path / "dicht").mkdir()
    (tmp_path / "dicht" / "los.yaml").write_text(GOOD)
    (tmp_path / "link.yaml").symlink_to("dicht/los.yaml")
    close(monkeypatch, tmp_path / "dicht")
    monkeypatch.setattr(os, "stat", _led(os.stat, tmp_path))
    for name in ("dicht", "dicht/los.yaml", "link.yaml"):
        with pytest.raises(PathError, match=name):
            open_project([tmp_path / name])
        with pytest.raises(PathError, match=name):
            formulekit.compare(tmp_path / name, tmp_path)


def _led(true: Callable[..., os.stat_result], folder: Path) -> Callable[..., os.stat_result]:
    """Give a stat that knows where the link leads."""
    return lambda path, **named: true(str(path).replace(str(folder / "link"), str(folder / "dicht" / "los")), **named)


def test_a_template_that_is_closed_to_us_is_not_said_to_be_absent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A formule that names a file in a closed folder is told that it is closed."""
    (tmp_path / "dicht").mkdir()
    (tmp_path / "dicht" / "basis.yaml").write_text(GOOD)
    (tmp_path / "los.yaml").write_text(GOOD + "gebaseerd_op: dicht/basis.yaml\n")
    close(monkeypatch, tmp_path / "dicht")
    (finding,) = formulekit.check(formulekit.load(tmp_path / "los.yaml"))
    assert (finding.code, finding.message) == ("FK007", "bestand 'dicht/basis.yaml' mag niet worden geopend")


def test_more_files_than_may_be_give_one_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first so many documents are read, and the folder says that there are more; other YAML does not count."""
    monkeypatch.setattr(opening, "MAX_FILES", 3)
    for number in range(3):
        (tmp_path / f"{number}.yaml").write_text(GOOD.replace("los", f"los{number}", 1))
        (tmp_path / f"{number}-other.yaml").write_text("services: {}\n")
    twice = open_project([tmp_path, tmp_path])
    assert [document.file.shown for document in twice.documents] == ["0.yaml", "1.yaml", "2.yaml"]
    (tmp_path / "3.yaml").write_text(GOOD.replace("los", "los3", 1))
    project = formulekit.load(tmp_path)
    (finding,) = [finding for finding in formulekit.check(project) if finding.code == "FK003"]
    assert (finding.message, finding.place) == ("de map heeft meer dan 3 documenten", Place("."))
    assert list(project) == ["los0", "los1", "los2"]


def test_a_path_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """Only a path that nothing answers to is our caller's mistake; a link to nothing is a finding."""
    for name in ("nergens", "x" * 5000):
        with pytest.raises(PathError, match=name[:20]):
            open_project([tmp_path / name])
    (tmp_path / "link.yaml").symlink_to("nergens.yaml")
    (finding,) = formulekit.check(formulekit.load(tmp_path / "link.yaml"))
    assert (finding.code, finding.message) == ("FK006", "het bestand is niet te openen")


def test_what_is_typed_goes_before_the_file_of_that_name(tmp_path: Path) -> None:
    """A document on standard input takes the place of its file, also where the folder is given as well."""
    (tmp_path / "los.yaml").write_text("formule: kapot\n")
    typed = Typed(GOOD.encode(), tmp_path / "los.yaml")
    sought = seek([tmp_path], typed)
    (document,) = (sought.opened().at(file.path) for file in sought.files)
    assert (document.file.shown, document.id) == ("los.yaml", "los")
