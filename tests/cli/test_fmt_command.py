"""`formulekit fmt` as its users call it."""

import io
from pathlib import Path

import pytest
from calling import run

GOOD = "formule: los\ntitel: Los\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n"
TURNED = "formule: los\nstatus: concept # nog\ntitel: Los\nversie: 1.0.0\nschaal: lokaal\n"
MENDED = GOOD.replace("concept", "concept # nog")
ENGLISH = "formule: los\ntitle: Los\nversion: 1.0.0\nstatus: draft\nscale: local\n"


def test_a_file_is_rewritten(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Files that change are named, the others counted, and a second run finds all in order."""
    (project / "los.yaml").write_text(TURNED)
    (project / "goed.yaml").write_text(GOOD)
    (project / "ander.yaml").write_text("geen: formule\n")
    said = "opgemaakt: los.yaml\n1 bestand opgemaakt, 1 bestand al in orde\n"
    assert run(capsys, "fmt") == (0, said, "")
    assert (project / "los.yaml").read_text() == MENDED
    assert run(capsys, "fmt") == (0, "2 bestanden al in orde\n", "")
    assert run(capsys, "fmt", "--lang", "en")[1].endswith("\n2 files formatted\n")
    assert (project / "goed.yaml").read_text() == ENGLISH


def test_check_only_says_what_would_change(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--check writes nothing, and fails where something would change."""
    (project / "los.yaml").write_text(TURNED)
    said = "zou veranderen: los.yaml\n1 bestand zou veranderen\n"
    assert run(capsys, "fmt", "--check", "los.yaml") == (1, said, "")
    assert (project / "los.yaml").read_text() == TURNED
    run(capsys, "fmt", "los.yaml")
    assert run(capsys, "fmt", "--check", "los.yaml") == (0, "1 bestand al in orde\n", "")


def test_diff_shows_what_would_change(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--diff writes nothing but a patch; with --check it fails as well."""
    (project / "los.yaml").write_text(TURNED)
    code, out, err = run(capsys, "fmt", "--diff")
    assert (code, err) == (0, "1 bestand zou veranderen\n")
    assert out.startswith("--- a/los.yaml\n+++ b/los.yaml\n@@ -1,5 +1,5 @@\n formule: los\n-status: concept # nog\n")
    assert (project / "los.yaml").read_text() == TURNED
    assert run(capsys, "fmt", "--diff", "--check")[0] == 1


def test_a_file_that_cannot_be_read_is_left_alone(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its findings are shown, the others are rewritten, and the exit code is 1."""
    (project / "kapot.yaml").write_text('formule: kapot\ntitel: "Los\n')
    (project / "los.yaml").write_text(TURNED)
    code, out, err = run(capsys, "fmt")
    assert (code, out) == (1, "opgemaakt: los.yaml\n1 bestand opgemaakt, 1 bestand overgeslagen\n")
    assert err.startswith("kapot.yaml:2:8: error[FK001] het aanhalingsteken wordt nergens gesloten")
    assert err.endswith("kapot.yaml is niet opgemaakt: herstel eerst wat hierboven staat\n")
    assert (project / "kapot.yaml").read_text() == 'formule: kapot\ntitel: "Los\n'


def test_what_a_file_has_besides_its_text_stays(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Permissions, byte order mark and Windows line ends are kept, and nothing is left beside the file."""
    path = project / "los.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + TURNED.replace("\n", "\r\n").encode())
    path.chmod(0o640)
    assert run(capsys, "fmt")[0] == 0
    assert path.read_bytes() == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(each.name for each in project.iterdir()) == ["formulekit.toml", "los.yaml"]


def test_a_folder_may_be_named_by_a_link(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its documents are written in order, as `check` checks them; the link stays."""
    (project / "echt").mkdir()
    (project / "echt" / "los.yaml").write_text(TURNED)
    (project / "weg").symlink_to("echt")
    assert run(capsys, "fmt", "weg")[0] == 0
    assert (project / "echt" / "los.yaml").read_text() == MENDED
    assert (project / "weg").is_symlink()


def test_a_link_is_not_followed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A link that is named is passed over, and what it points at stays as it was."""
    (project / "echt.txt").write_text(TURNED)
    (project / "los.yaml").symlink_to("echt.txt")
    said = "los.yaml is een koppeling en is overgeslagen; noem het bestand zelf\n"
    assert run(capsys, "fmt", "los.yaml") == (1, "1 bestand overgeslagen\n", said)
    assert (project / "echt.txt").read_text() == TURNED


def test_standard_input_becomes_standard_output(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`-` reads a document and writes it anew, and nothing else; with --check it only says so."""
    assert project.is_dir()

    def typed(text: str, *more: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        return run(capsys, "fmt", "-", *more)

    assert typed(TURNED) == (0, MENDED, "")
    assert typed(GOOD, "--lang", "en") == (0, ENGLISH, "")
    assert typed(TURNED, "--check", "--lang", "nl") == (1, "", "zou veranderen: stdin.yaml\n")
    assert typed(TURNED, "--diff")[1].startswith("--- a/stdin.yaml\n")
    code, out, err = typed("formul: x\n")
    assert (code, out) == (1, "")
    assert err.startswith("stdin.yaml:1:1: error[FK005] ")


def test_what_cannot_be_done_is_said(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a document, with a path that is not there, or with `-` among others, the exit code is 2."""
    code, _, err = run(capsys, "fmt")
    assert code == 2
    assert err.startswith("formulekit: geen formule, catalogus of programma gevonden in .; zo'n bestand begint met")
    assert run(capsys, "fmt", "x.yaml")[::2] == (2, "formulekit: pad 'x.yaml' is er niet\n")
    assert "geef `-` alleen" in run(capsys, "fmt", "-", "x.yaml")[2]
    assert project.is_dir()


def test_a_file_that_cannot_be_written_stays(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where writing fails, the old text stands there still, nothing is left beside it, and the exit code is 2."""

    def failing(self: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied", str(self), None, str(target))

    (project / "los.yaml").write_text(TURNED)
    monkeypatch.setattr(Path, "replace", failing)
    code, _, err = run(capsys, "fmt")
    assert code == 2
    assert err.startswith(f"formulekit: {project / 'los.yaml'}: hier mag niet worden geschreven; kies een andere map")
    assert (project / "los.yaml").read_text() == TURNED
    assert sorted(each.name for each in project.iterdir()) == ["formulekit.toml", "los.yaml"]
