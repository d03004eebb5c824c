"""`formulekit new` as its users call it."""

from pathlib import Path

import pytest
from calling import run

from formulekit.cli import main

GOOD = "formule: basis\ntitle: Basis\nversion: 1.0.0\nstatus: template\nscale: local\nsummary: <summary>\n"


def test_a_blank_formule_is_written(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It stands in specs/ under its id, and the user reads what comes next."""
    said = "geschreven: specs/los.yaml\nVul in wat tussen < en > staat. `formulekit check specs/los.yaml` zegt wat er "
    more = "niet klopt, en zodra de formule is vastgesteld ook wat nog in te vullen is.\n"
    assert run(capsys, "new", "los") == (0, said + more, "")
    assert "\nformule: los  # De id van deze formule; de eerste sleutel.\n" in (project / "specs/los.yaml").read_text()
    assert run(capsys, "new", "loose", "--lang", "en")[1].startswith("written: specs/loose.yaml\n")
    assert "\ntitle: <title>  # What the formule is called.\n" in (project / "specs/loose.yaml").read_text()


def test_the_configured_folder_and_language_hold(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The first folder among the configured paths holds new formules, in the configured language."""
    (project / "formulekit.toml").write_text('paths = ["een.yaml", "formules"]\nlang = "en"\n')
    assert run(capsys, "new", "los")[1].startswith("written: formules/los.yaml\n")
    assert (project / "formules/los.yaml").read_text().startswith("# Fill in what stands between < and >")


def test_a_shipped_template_is_filled_in(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The formule names the template with its version, and speaks the template's language unless another is asked."""
    assert run(capsys, "new", "halt-utrecht", "--from", "formulekit:halt")[0] == 0
    assert "\ngebaseerd_op: formulekit:halt@1.0.0  # " in (project / "specs/halt-utrecht.yaml").read_text()
    assert run(capsys, "new", "seveso", "--from", "formulekit:seveso-en")[0] == 0
    assert "\nbased_on: formulekit:seveso-en@1.0.0  # " in (project / "specs/seveso.yaml").read_text()


def test_a_template_of_ones_own_is_named_by_its_path(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The path counts from the new file; a version that is no plain word is not pinned."""
    (project / "delen").mkdir()
    (project / "delen/basis.yaml").write_text(GOOD)
    assert run(capsys, "new", "los", "--from", "delen/basis.yaml")[0] == 0
    assert "based_on: ../delen/basis.yaml@1.0.0  # " in (project / "specs/los.yaml").read_text()
    (project / "delen/basis.yaml").write_text(GOOD.replace("1.0.0", "spring 2026"))
    run(capsys, "new", "los-2", "--from", "delen/basis.yaml")
    assert "based_on: ../delen/basis.yaml  # " in (project / "specs/los-2.yaml").read_text()
    assert main(["check", "--select", "FK0,FK1"]) == 0
    capsys.readouterr()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["Mijn Formule"],
            "'Mijn Formule' kan geen id zijn: alleen kleine letters, cijfers en losse streepjes; schrijf",
        ),
        (
            ["los", "--from", "halt"],
            "sjabloon 'halt' is er niet; bedoeld: formulekit:halt?; er zijn formulekit:halt, ",
        ),
        (["los", "--from", "formulekit:hallt"], "; bedoeld: formulekit:halt?;"),
        (["los", "--from", "x.yaml"], "sjabloon 'x.yaml' is er niet; er zijn formulekit:halt, "),
        (["los", "--from", "kapot.yaml"], "'kapot.yaml' is geen formule zonder leesfouten of vormfouten; zie "),
        (["los", "--from", "zuid.yaml"], "'zuid.yaml' is geen formule zonder leesfouten of vormfouten; zie "),
        (["los", "--from", "../buiten.yaml"], "sjabloon '../buiten.yaml' ligt buiten het project"),
        (["er-al"], "specs/er-al.yaml is er al, en blijft zoals het is"),
    ],
)
def test_what_cannot_begin_is_said(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    """The exit code is 2, one line says why, and nothing is written."""
    (project / "specs").mkdir()
    (project / "specs/er-al.yaml").symlink_to("nergens")
    (project / "kapot.yaml").write_text(GOOD.replace("local", "loal"))
    (project / "zuid.yaml").write_text("catalogus: zuid\ntitel: Zuid\nversie: 1.0.0\n")
    (project.parent / "buiten.yaml").write_text(GOOD)
    code, out, err = run(capsys, "new", *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert said in err
    assert not (project / "specs/los.yaml").exists()
