"""`formulekit party` as its users call it."""

import json
import shutil
from pathlib import Path

import pytest
from golden import approved

import formulekit
from formulekit.cli import main

DATA = Path(__file__).parents[1] / "data" / "portfolio"


@pytest.fixture
def portfolio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with three formules below `specs`, and go there."""
    shutil.copytree(DATA, tmp_path / "specs")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "specs"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.usefixtures("portfolio")
def test_a_passport_for_people(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Totals come first, with what is promised too much in words; then each formule, what is confidential marked."""
    assert main(["party", "gemeente", "--confidential", "--lang", language]) == 0
    shown = capsys.readouterr().out
    approved(f"passport/gemeente.{language}.txt", shown)
    assert max(map(len, shown.splitlines())) <= 100


@pytest.mark.usefixtures("portfolio")
def test_what_is_confidential_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    """Without --confidential nothing of it is shown."""
    assert main(["party", "gemeente", "specs/drugs.yaml"]) == 0
    shown = capsys.readouterr().out
    assert "Straatbeeld van Politie" in shown
    assert "vertrouwelijk" not in shown
    assert "Inval" not in shown
    assert "Tip" not in shown


@pytest.mark.usefixtures("portfolio")
def test_a_part_says_of_what_it_is_a_part(capsys: pytest.CaptureFixture[str]) -> None:
    """The passport of a part names its whole, and promises no people where it promises none."""
    assert main(["party", "burgemeester"]) == 0
    shown = capsys.readouterr().out
    assert "toegezegd: geen mensen" in shown
    assert "Onderdeel van Gemeente." in shown
    assert "Burgemeester op 1 maart 2026, door de loco, besluit: college 12" in shown
    main(["party", "omgevingsdienst"])
    assert "Handelt namens Gemeente." in capsys.readouterr().out


def test_fte_that_nobody_knows_is_no_number(portfolio: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where no fte is known at all, the total says that, and not "at least 0"."""
    text = (portfolio / "drugs.yaml").read_text(encoding="utf-8").replace("uren_per_week: 18", "fte: onbekend")
    (portfolio / "drugs.yaml").write_text(text, encoding="utf-8")
    assert main(["party", "politie"]) == 0
    assert "toegezegd: het aantal fte is nergens bekend" in capsys.readouterr().out


def test_a_party_of_which_nothing_holds(portfolio: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where only closed formules know a party, the passport says so."""
    assert main(["party", "gemeente", str(portfolio / "oud.yaml")]) == 0
    shown = capsys.readouterr().out
    assert "Geen lopende formule of concept noemt deze partij." in shown
    assert "Niet meegeteld, want sjabloon of afgesloten: oud." in shown


@pytest.mark.usefixtures("portfolio")
def test_a_passport_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    """JSON holds the totals and the pages, as the library gives them."""
    assert main(["party", "gemeente", "specs", "--format", "json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert content == formulekit.passport(formulekit.load("specs"), "gemeente").as_data()
    assert content["functions"][0] == {
        "party": {"id": "gemeente", "name": "Gemeente", "confidential": False},
        "function": "handhaver",
        "committed": {"at_least": 2.5, "exact": True},
        "available": {"at_least": 2.0, "exact": True},
        "over": 0.5,
        "from": None,
        "formules": [
            {"id": "drugs", "name": "Drugs op straat", "confidential": False},
            {"id": "jeugd", "name": "Jeugd", "confidential": False},
        ],
    }
    assert content["formules"][0]["commitments"][0]["from"] == "2026-01-01"


@pytest.mark.usefixtures("portfolio")
def test_an_unknown_party_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """The line says which party may have been meant, else which there are; the exit code is 2."""
    assert main(["party", "gemente", "--lang", "nl"]) == 2
    assert capsys.readouterr().err == "formulekit: partij 'gemente' komt in geen formule voor; bedoeld: gemeente?\n"
    assert main(["party", "om", "--lang", "en"]) == 2
    assert capsys.readouterr().err == (
        "formulekit: party 'om' occurs in no formule; there are: burgemeester, gemeente, omgevingsdienst, politie\n"
    )


def test_a_document_with_errors_is_left_out(portfolio: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is named on stderr, the others are shown, and the exit code is 1; 2 where none of them knows the party."""
    (portfolio / "kapot.yaml").write_text("formule: kapot\ntitel: Kapot\n")
    assert main(["party", "politie", "specs"]) == 1
    out, err = capsys.readouterr()
    said = "kapot.yaml is niet meegeteld: het document heeft leesfouten of vormfouten; zie `formulekit check`\n"
    assert err == said
    assert out.startswith("Politie (politie): 1 formule\n")
    assert main(["party", "politie", "specs/kapot.yaml"]) == 2
    assert capsys.readouterr().err == f"{said}formulekit: partij 'politie' komt in geen formule voor\n"
