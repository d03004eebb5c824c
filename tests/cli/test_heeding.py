"""What a check depends on, and so what `--watch` keeps an eye on."""

from pathlib import Path

import pytest
from closing import close

from formulekit.cli.heeding import Heeding
from formulekit.findings import Fault
from formulekit.project.documents import Document, document_of
from formulekit.project.files import File
from formulekit.source import Source

LOOSE = "formule: {name}\ntitel: Los\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n"


def put(path: Path, *lines: str) -> Path:
    """Write a formule that names other files."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(LOOSE.format(name=path.stem) + "".join(f"{line}\n" for line in lines))
    return path


@pytest.fixture
def configuration(project: Path) -> set[Path]:
    """The files in which the project may be configured."""
    return {project / "formulekit.toml", project / "pyproject.toml"}


def test_what_is_named_is_followed_from_file_to_file(project: Path, configuration: set[Path]) -> None:
    """Templates of templates count, what ships and what lies outside do not, and a ring is no trouble."""
    put(project / "specs" / "a.yaml", "gebaseerd_op: ../delen/b.yaml@1.0.0", "catalogi: [../../buiten.yaml]")
    put(project / "delen" / "b.yaml", "gebaseerd_op: diep/c.yaml")
    put(project / "delen" / "diep" / "c.yaml", "gebaseerd_op: ../b.yaml", "catalogi: formulekit:halt")
    found = Heeding(("specs",)).now()
    assert found.trees == {project / "specs"}
    assert found.files == configuration | {project / "delen" / "b.yaml", project / "delen" / "diep" / "c.yaml"}
    assert found.folders == {project, project / "delen", project / "delen" / "diep"}


def test_the_formules_of_a_programme_are_followed(project: Path, configuration: set[Path]) -> None:
    """A programme depends on its formules, and on what those name."""
    put(project / "los.yaml", "catalogi: delen.yaml")
    (project / "programma.yaml").write_text("programma: p\nformules: [los.yaml]\n")
    found = Heeding(("programma.yaml",)).now()
    assert not found.trees
    assert found.files == configuration | {project / name for name in ("programma.yaml", "los.yaml", "delen.yaml")}


def test_of_what_is_not_there_the_first_folder_to_come_is_heeded(project: Path, configuration: set[Path]) -> None:
    """Until the folder of a file is made, it is that folder which is waited for."""
    put(project / "specs" / "a.yaml", "catalogi: ../ver/weg/c.yaml")
    watching = Heeding(("specs",))
    assert watching.now().files == configuration | {project / "ver"}
    (project / "ver" / "weg").mkdir(parents=True)
    assert watching.now().files == configuration | {project / "ver" / "weg" / "c.yaml"}


def test_a_link_counts_as_well_as_what_it_points_at(project: Path, configuration: set[Path]) -> None:
    """A link may come to point at another file, and what it points at may change."""
    put(project / "delen" / "b.yaml")
    (project / "schakel.yaml").symlink_to("delen/b.yaml")
    put(project / "specs" / "a.yaml", "gebaseerd_op: ../schakel.yaml")
    found = Heeding(("specs",)).now()
    assert found.files == configuration | {project / "delen" / "b.yaml", project / "schakel.yaml"}


def test_a_folder_that_is_gone_is_waited_for(project: Path, configuration: set[Path]) -> None:
    """Where the folder that is checked disappears, it is heeded that it comes back."""
    put(project / "specs" / "a.yaml")
    watching = Heeding(("specs",))
    (project / "specs").rename(project / "weg")
    found = watching.now()
    assert not found.trees
    assert found.files == configuration | {project / "specs"}
    assert found.heeds(str(project / "specs"))


def test_configured_paths_are_followed_and_kept_while_the_configuration_is_broken(project: Path) -> None:
    """Other paths hold from when they are configured; with a mistake in it, those of before."""
    for name in ("een", "twee"):
        put(project / name / "a.yaml")
    (project / "formulekit.toml").write_text('paths = ["een"]\n')
    watching = Heeding(())
    assert watching.now().trees == {project / "een"}
    (project / "formulekit.toml").write_text('paths = ["twee"]\n')
    assert watching.now().trees == {project / "twee"}
    (project / "formulekit.toml").write_text("xyzzy = 1\n")
    assert watching.now().trees == {project / "twee"}
    assert watching.now().heeds(str(project / "formulekit.toml"))


@pytest.mark.parametrize("paths", ['["een"]', '["een", "twee"]'])
def test_a_configured_folder_that_is_gone_is_waited_for(project: Path, configuration: set[Path], paths: str) -> None:
    """The check says that it is not there; the watching goes on, and sees it come back."""
    for name in ("een", "twee"):
        put(project / name / "a.yaml")
    (project / "formulekit.toml").write_text(f"paths = {paths}\n")
    watching = Heeding(())
    (project / "een").rename(project / "weg")
    found = watching.now()
    assert found.files == configuration | {project / "een"}
    (project / "weg").rename(project / "een")
    assert project / "een" in watching.now().trees


def test_a_folder_that_is_closed_meanwhile_is_waited_for(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The check says so; what is still open is followed as before."""
    put(project / "dicht" / "a.yaml")
    put(project / "open" / "a.yaml", "catalogi: ../delen/c.yaml")
    watching = Heeding(("dicht", "open"))
    close(monkeypatch, project / "dicht")
    found = watching.now()
    assert found.trees == {project / "open"}
    assert {project / "dicht", project / "delen"} < found.files


def test_of_a_tree_only_documents_and_configuration_count(project: Path) -> None:
    """A note beside the documents is not heeded, nor a document beside the folder that is checked."""
    put(project / "specs" / "a.yaml")
    found = Heeding(("specs",)).now()
    heeded = {name for name in ("specs/diep/b.yml", "specs/notities.txt", "b.yaml") if found.heeds(str(project / name))}
    assert heeded == {"specs/diep/b.yml"}


def test_only_what_has_changed_is_read_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a large project a saved file costs the reading of that file."""
    for name in ("a", "b"):
        put(project / f"{name}.yaml")
    watching = Heeding((".",))
    watching.now()
    read: list[str] = []

    def reading(file: File, source: Source | Fault) -> Document:
        read.append(file.shown)
        return document_of(file, source)

    monkeypatch.setattr("formulekit.cli.heeding.document_of", reading)
    put(project / "b.yaml", "catalogi: c.yaml")
    watching.now()
    assert read == [str(project / "b.yaml")]


def test_a_folder_that_is_moved_in_is_heeded(project: Path) -> None:
    """What it holds comes along without a word of its own; what is neither folder nor document does not count."""
    (project / "specs" / "nieuw").mkdir(parents=True)
    (project / "specs" / "los").touch()
    heeded = Heeding(("specs",)).now()
    assert heeded.heeds(str(project / "specs" / "nieuw"))
    assert not heeded.heeds(str(project / "specs" / "los"))


def test_a_folder_that_is_gone_from_a_tree_is_heeded(project: Path) -> None:
    """It was a folder with documents, also where they lay deeper; what was something else does not count."""
    put(project / "specs" / "zuid" / "diep" / "a.yaml")
    (project / "specs" / "beelden").mkdir()
    heeded = Heeding(("specs",)).now()
    (project / "specs" / "zuid").rename(project / "zuid")
    (project / "specs" / "beelden").rmdir()
    heeds = [
        name for name in ("zuid", "zuid/diep", "beelden", "concept") if heeded.heeds(str(project / "specs" / name))
    ]
    assert heeds == ["zuid", "zuid/diep"]


def test_a_tree_that_is_gone_is_heeded_where_it_stood(project: Path) -> None:
    """Also where no configuration stands beside it, and no document was in it."""
    (project / "ver" / "specs").mkdir(parents=True)
    heeded = Heeding(("ver/specs",)).now()
    (project / "ver" / "specs").rmdir()
    assert project / "ver" in heeded.folders
    assert heeded.heeds(str(project / "ver" / "specs"))
