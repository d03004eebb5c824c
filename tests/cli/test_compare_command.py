"""`formulekit compare` as its users call it."""

import json
from pathlib import Path

import pytest

import formulekit
from formulekit.cli import main

HEAD = "versie: 1.0.0\nstatus: concept\nschaal: lokaal\n"
TEMPLATE = f"formule: basis\ntitel: Basis\n{HEAD}rollen:\n  team: {{naam: Team}}\n"
INSTANCE = f"formule: zuid\ntitel: Zuid\n{HEAD}gebaseerd_op: basis.yaml\nrollen:\n  team: {{naam: Wijkteam}}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a project with a template and one formule that is based on it."""
    (tmp_path / "formulekit.toml").touch()
    (tmp_path / "basis.yaml").write_text(TEMPLATE, encoding="utf-8")
    (tmp_path / "zuid.yaml").write_text(INSTANCE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_compare_prints_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a format the table is text on the screen, in the language of the documents."""
    assert main(["compare", "basis.yaml", "."]) == 0
    assert capsys.readouterr().out == (
        "1 formule naast sjabloon Basis, versie 1.0.0.\n\n"
        "      Team   eigen  vult in  wijzigt  laat weg\n"
        "Zuid     -*      .        .        1         .\n\n"
        "Een getal is het aantal partijen dat de rol vervult; 1/2: te weinig partijen; -: niemand; x: rol weggelaten;\n"
        "*: rol gewijzigd. Eigen: rollen die het sjabloon niet heeft.\n\n"
        "Zuid (zuid.yaml)\n"
        "  Wijkteam  niet vervuld; rol gewijzigd\n"
        "  wijzigt:\n"
        "    rollen > Team > naam (zuid.yaml:8, basis.yaml:7)\n"
        "      Team → Wijkteam\n"
    )


def test_compare_writes_each_format_to_its_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Several formats at once each go to a file of their own, in the language that is asked for."""
    formats = [f"--format={name}=uit/{name}" for name in ("text", "json", "csv", "html")]
    assert main(["compare", "basis.yaml", "zuid.yaml", *formats, "--lang", "en"]) == 0
    assert capsys.readouterr() == ("", "")
    assert (folder / "uit/text").read_text(encoding="utf-8").startswith("1 formule beside template Basis")
    assert json.loads((folder / "uit/json").read_text(encoding="utf-8"))["instances"][0]["id"] == "zuid"
    assert (folder / "uit/csv").read_bytes().startswith(b"formule,title,file,")
    assert b"\r\nzuid,Zuid,zuid.yaml," in (folder / "uit/csv").read_bytes()
    assert '<html lang="en">' in (folder / "uit/html").read_text(encoding="utf-8")


def test_compare_passes_over_what_is_broken_and_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A formule with shape errors is said on stderr, the others are compared, and the exit code is 1."""
    broken = INSTANCE.replace("zuid", "kapot").replace("concept", "bijna")
    (folder / "kapot.yaml").write_text(broken, encoding="utf-8")
    assert main(["compare", "basis.yaml", ".", "--lang", "nl"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("1 formule naast")
    said = "het document heeft leesfouten of vormfouten; zie `formulekit check`"
    assert err == f"kapot.yaml staat niet in de vergelijking: {said}\n"
    assert main(["compare", "basis.yaml", "kapot.yaml", "--lang", "en"]) == 1
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["basis.yaml", "los.yaml"],
            "los.yaml is niet op 'basis.yaml' gebaseerd; zo'n formule heeft bovenaan `gebaseerd_op`",
        ),
        (["formulekit:halt", "leeg"], "geen formule in leeg is op 'formulekit:halt' gebaseerd"),
        (["formulekit:hat", "."], "er is geen 'formulekit:hat'; bedoeld: formulekit:halt?; wel: formulekit:halt, "),
        (["weg.yaml", "."], "pad 'weg.yaml' is er niet"),
        (["basis.yaml", "weg.yaml"], "pad 'weg.yaml' is er niet"),
        ([".", "zuid.yaml"], "'.' is geen formule, dus ook geen sjabloon"),
        (["stuk.yaml", "zuid.yaml"], "sjabloon 'stuk.yaml' heeft leesfouten of vormfouten; zie `formulekit check`"),
        (["basis.yaml", ".", "--format", "pdf"], "verslagvorm 'pdf' bestaat niet; kies uit text, json, csv, html"),
        (["basis.yaml"], "FORMULE... ontbreekt"),
    ],
)
def test_compare_says_what_it_cannot_compare(
    arguments: list[str], said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What cannot be compared is one sentence on stderr, and the exit code is 2."""
    (folder / "los.yaml").write_text(TEMPLATE.replace("basis", "los"), encoding="utf-8")
    (folder / "leeg").mkdir()
    (folder / "stuk.yaml").write_text("formule: [", encoding="utf-8")
    assert main(["compare", *arguments, "--lang", "nl"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"formulekit: {said}")


def test_compare_shows_what_is_confidential_only_when_asked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without --confidential nothing of it is shown."""
    hidden = "informatie:\n  tap: {naam: Tap, categorie: geen, vertrouwelijk: ja}\n"
    (folder / "zuid.yaml").write_text(INSTANCE + hidden, encoding="utf-8")
    main(["compare", "basis.yaml", "."])
    assert "Tap" not in capsys.readouterr().out
    main(["compare", "basis.yaml", ".", "--confidential"])
    assert "informatie: Tap\n" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_the_result_of_compare_is_frozen() -> None:
    """What a notebook gets cannot be changed by accident."""
    comparison = formulekit.compare("basis.yaml", ["zuid.yaml"])
    with pytest.raises(AttributeError):
        comparison.confidential = True  # type: ignore[misc]  # that this is refused is the point
    assert [row["state"] for row in comparison.rows()] == ["unfilled"]
