"""`formulekit whatif` as its users call it."""

import json
from pathlib import Path

import pytest
from golden import approved

from formulekit.cli import main

FORMULE = """\
formule: straat
titel: Rust op straat
versie: 1.0.0
status: concept
schaal: lokaal
partijen:
  gemeente: {naam: Gemeente, soort: gemeente}
  burgemeester: {naam: Burgemeester, soort: bestuursorgaan, onderdeel_van: gemeente}
  politie: {naam: Politie, soort: politie}
  school: {naam: School, soort: school}
  zorg: {naam: Zorg, soort: zorgaanbieder}
  jeugdhulp: {naam: Jeugdhulp, soort: jeugdhulp}
  winkels: {naam: Winkels, soort: bedrijf}
  bewoners: {naam: Bewoners, soort: bewoners}
rollen:
  regie: {naam: Regisseur, regie: proces}
  team: {naam: Straatteam}
  hulp: {naam: Hulpverlener, minimaal: 3}
  gezag: {naam: Gezag}
  beheer: {naam: Beheerder}
middelen:
  sluiten: {naam: Pand sluiten, soort: bevoegdheid, houder: burgemeester}
  lokaal: {naam: Buurtlokaal, soort: voorziening, houder: gemeente}
interventies:
  toezicht: {naam: Toezicht, fase: preventie, uitvoerend: team, gezag: burgemeester, draagt_bij_aan: rust}
  gesprek: {naam: Gesprek, fase: preventie, uitvoerend: team, draagt_bij_aan: contact}
  opvang: {naam: Opvang, fase: nazorg, uitvoerend: hulp, vereist: lokaal, draagt_bij_aan: rust}
  sluiting:
    {naam: Sluiting, fase: repressie, uitvoerend: beheer, vereist: sluiten, gezag: burgemeester, draagt_bij_aan: rust}
inzet:
  gemeente:
    - {rol: regie, mensen: [{functie: regisseur, fte: 1.5}]}
    - {rol: team, mensen: [{functie: boa, fte: onbekend}]}
  burgemeester: [{rol: gezag, mensen: [{functie: burgemeester, fte: 0.1}]}]
  politie: [{rol: team, interventies: toezicht}]
  school: [{rol: hulp, mensen: [{functie: mentor, fte: 1}]}]
  zorg: [{rol: hulp}]
  jeugdhulp: [{rol: hulp}]
  winkels: [{rol: beheer}]
ketens:
  k:
    naam: Van melding tot rust
    schakels:
      melding: {naam: Melding, rol: team, interventies: toezicht, naar: {weging: }}
      weging: {naam: Weging, rol: regie, naar: {hulp: , gesprek: }}
      gesprek: {naam: Gesprek, rol: team, interventies: gesprek, einde: ja}
      hulp: {naam: Hulp, rol: hulp}
netwerken:
  tafel:
    naam: Tafel
    leden: [regie, team, hulp]
    regisseur: regie
    relaties: [{van: regie, naar: [team, hulp], soort: informatie}]
  duo: {naam: Duo, leden: [gezag, regie, beheer]}
  top: {naam: Top, leden: [gezag, hulp]}
resultaten:
  contact: {naam: Contact met bewoners, draagt_bij_aan: dialoog}
effecten:
  rust: {naam: Rust op straat}
  dialoog: {naam: Buurt en stad praten met elkaar}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a project with one formule, as a Dutch user."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    Path("formulekit.toml").touch()
    Path("straat.yaml").write_text(FORMULE, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    "parties", [("gemeente",), ("school",), ("gemeente", "school", "zorg", "jeugdhulp"), ("winkels",)]
)
def test_text_tells_what_changes(parties: tuple[str, ...], language: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It names, with their ids, what falls empty, stops, splits and is lost, and why."""
    asked = [word for party in parties for word in ("--without", party)]
    assert main(["whatif", "straat.yaml", *asked, "--lang", language]) == 0
    approved(f"whatif/{'-'.join(parties)}.{language}.txt", capsys.readouterr().out)


@pytest.mark.usefixtures("folder")
def test_where_nothing_changes_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    """A party that commits nothing and is in nothing leaves no trace."""
    assert main(["whatif", "straat.yaml", "--without", "bewoners"]) == 0
    assert capsys.readouterr().out == (
        "Rust op straat (straat)\n=======================\nZonder Bewoners (bewoners)\n\nEr verandert niets.\n"
    )
    main(["whatif", "straat.yaml", "--without", "bewoners", "--lang", "en"])
    assert capsys.readouterr().out.endswith("\nWithout Bewoners (bewoners)\n\nNothing changes.\n")


@pytest.mark.usefixtures("folder")
def test_json_gives_the_same_to_programs(capsys: pytest.CaptureFixture[str]) -> None:
    """One object, version 1, with ids, names and quantities that say whether all is known."""
    assert main(["whatif", ".", "--without", "gemeente", "--format", "json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert content["version"] == 1
    assert content["tool"]["name"] == "formulekit"
    (made,) = content["formules"]
    assert made["formule"] == "straat"
    assert made["changes"] is True
    assert [party["id"] for party in made["without"]] == ["gemeente", "burgemeester"]
    assert made["roles"][0] == {
        "id": "regie",
        "name": "Regisseur",
        "left": [],
        "counted": 0,
        "due": 1,
        "fte": {"at_least": 1.5, "exact": True},
    }
    assert {"chain": "k", "step": "hulp", "role": "hulp", "reached": False, "name": "Hulp"} in made["steps"]
    assert made["interventions"][1] == {"id": "opvang", "name": "Opvang", "roles": [], "means": ["lokaal"]}
    assert made["outcomes"] == [{"id": "dialoog", "name": "Buurt en stad praten met elkaar"}]
    assert made["networks"][0]["lead"] == "regie"
    assert made["fte"] == {"at_least": 1.6, "exact": False}


@pytest.mark.usefixtures("folder")
def test_of_a_folder_every_formule_with_the_party_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """A formule in which it does not occur is left out; of several parties those that occur leave."""
    Path("plein.yaml").write_text(FORMULE.replace("formule: straat", "formule: plein"), encoding="utf-8")
    less = FORMULE.replace("formule: straat", "formule: zonder").replace("winkels", "horeca")
    Path("zonder.yaml").write_text(less, encoding="utf-8")
    assert main(["whatif", ".", "--without", "winkels"]) == 0
    titles = [line for line in capsys.readouterr().out.splitlines() if line.startswith("Rust op straat (")]
    assert titles == ["Rust op straat (plein)", "Rust op straat (straat)"]
    main(["whatif", ".", "--without", "winkels", "--without", "horeca"])
    left = [line for line in capsys.readouterr().out.splitlines() if line.startswith("Zonder ")]
    assert left == ["Zonder Winkels (winkels)", "Zonder Winkels (winkels)", "Zonder Winkels (horeca)"]


@pytest.mark.usefixtures("folder")
def test_a_party_that_occurs_nowhere_cannot_leave(capsys: pytest.CaptureFixture[str]) -> None:
    """It is an error, with what was probably meant."""
    assert main(["whatif", "straat.yaml", "--without", "polite"]) == 2
    error = capsys.readouterr().err
    assert error == "formulekit: partij 'polite' komt in geen formule voor; bedoeld: politie?\n"
    assert main(["whatif", "straat.yaml", "--without", "x\x1b[31m", "--lang", "en"]) == 2
    assert capsys.readouterr().err == (
        "formulekit: party 'x\\x1b[31m' occurs in no formule; there are: bewoners, burgemeester, gemeente, jeugdhulp, "
        "politie, school, winkels, zorg\n"
    )


@pytest.mark.usefixtures("folder")
def test_a_party_that_is_not_declared_is_called_by_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    """It commits, so it occurs; the check says that it has no name yet."""
    Path("straat.yaml").write_text(FORMULE.replace("  winkels: [", "  horeca: ["), encoding="utf-8")
    assert main(["whatif", "straat.yaml", "--without", "horeca"]) == 0
    assert "\nZonder horeca\n\nRollen die niet meer vervuld zijn: 1 van 5\n" in capsys.readouterr().out
    main(["whatif", "straat.yaml", "--without", "horeca", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["formules"][0]["without"] == [{"id": "horeca", "name": "horeca"}]


@pytest.mark.usefixtures("folder")
def test_a_formule_that_is_not_sound_is_passed_over(capsys: pytest.CaptureFixture[str]) -> None:
    """It is said on stderr, the others are shown, and the exit code is 1; so it is where no other is left."""
    Path("kapot.yaml").write_text(FORMULE.replace("straat", "kapot").replace("lokaal", "lokal", 1), encoding="utf-8")
    Path("stuk.yaml").write_text("formule: [", encoding="utf-8")
    assert main(["whatif", ".", "--without", "winkels"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("Rust op straat (straat)\n")
    assert err.splitlines() == [
        "stuk.yaml is overgeslagen: het document heeft leesfouten of vormfouten; zie `formulekit check`",
        "kapot is overgeslagen: het document heeft leesfouten of vormfouten; zie `formulekit check`",
    ]
    assert main(["whatif", "kapot.yaml", "--without", "winkels"]) == 1
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("folder")
def test_where_there_is_no_formule_it_cannot_run(capsys: pytest.CaptureFixture[str]) -> None:
    """A catalogue is none; a path that is not there is said as such."""
    Path("gedeeld.yaml").write_text("catalogus: gedeeld\n", encoding="utf-8")
    assert main(["whatif", "gedeeld.yaml", "--without", "politie"]) == 2
    assert capsys.readouterr().err == "formulekit: geen formule gevonden in gedeeld.yaml\n"
    assert main(["whatif", "nergens", "--without", "politie"]) == 2
    assert capsys.readouterr().err == "formulekit: pad 'nergens' is er niet\n"


@pytest.mark.usefixtures("folder")
def test_what_a_file_says_cannot_forge_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Names go through the sieve that all commands use."""
    forged = FORMULE.replace("naam: Winkels", 'naam: "Win##[error]kels"')
    Path("straat.yaml").write_text(forged, encoding="utf-8")
    for form in ("text", "json"):
        main(["whatif", "straat.yaml", "--without", "winkels", "--format", form])
        assert "##[error]" not in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_without_whom_must_be_said(capsys: pytest.CaptureFixture[str]) -> None:
    """The option is required, and the help says so in the reader's language."""
    assert main(["whatif", "straat.yaml", "--lang", "nl"]) == 2
    assert capsys.readouterr().err == "formulekit: --without ontbreekt; zie `formulekit whatif --help`\n"
    main(["whatif", "--help", "--lang", "nl"])
    assert "[verplicht]" in capsys.readouterr().out
    main(["whatif", "--help", "--lang", "en"])
    assert "[required]" in capsys.readouterr().out
