"""What a project configures holds for every figure that is shown of it: by which day and which hours people count."""

import datetime
import json
import pickle
from pathlib import Path

import pytest

import formulekit
from formulekit.cli import main
from formulekit.units import Reckoning

TEXT = """formule: los
titel: Los
versie: 1.0.0
status: concept
schaal: lokaal
rollen:
  volger: {naam: Volger}
partijen:
  politie: {naam: Politie, soort: politie, capaciteit: {agent: 4}}
  gemeente: {naam: Gemeente, soort: gemeente}
inzet:
  politie:
    - {rol: volger, tot: 2030-12-31, mensen: [{functie: agent, fte: 1}]}
    - {rol: volger, mensen: [{functie: agent, fte: 2}]}
ketens:
  keten:
    naam: Keten
    schakels:
      begin: {naam: Begin, rol: volger, instroom: {zaken: 500, per: jaar}, uren_per_zaak: 4}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a day and hours of its own."""
    (tmp_path / "formulekit.toml").write_text(
        'hours-per-fte-year = 500\ntoday = 2031-06-01\ncolours = {government = {fill = "#ffeeee", line = "#990000"}}\n'
    )
    (tmp_path / "los.yaml").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Give what a command writes, in Dutch."""
    main([*arguments, "--lang", "nl"])
    return capsys.readouterr().out


def test_every_command_counts_as_the_project_says(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two agents of five hundred hours are there on that day: half of the 2 000 hours that the cases ask."""
    assert project.is_dir()
    checked = said(capsys, "check", "los.yaml")
    assert "krijgt 2000 uur werk per jaar" in checked
    assert "heeft er 1000: 200 % van de capaciteit" in checked
    assert "1 fte is 500 uur per jaar" in checked
    assert "2 fte, dat is 1000 uur per jaar (aanname: 500 uur per fte)" in said(
        capsys, "whatif", "los.yaml", "--without", "politie"
    )
    lost = json.loads(said(capsys, "whatif", "los.yaml", "--without", "politie", "--format", "json"))
    assert lost["formules"][0]["hours_per_fte_year"] == 500
    assert "toegezegd: 2 fte, 1000 uur per jaar (500 uur per fte)" in said(capsys, "party", "politie", "los.yaml")
    told = said(capsys, "describe", "los.yaml", "--view", "capacity")
    assert "2000 van 1000 uur per jaar" in told
    assert "Gerekend met 500 uur per fte per jaar" in told
    main(["render", "los.yaml", "--view", "capacity", "--out", "uit"])
    assert "500 uur" in Path("uit/los.capacity.svg").read_text()


def test_the_library_counts_as_the_project_says(project: Path) -> None:
    """A formule has that of its project; what is asked by name goes before it."""
    loaded = formulekit.load(project)
    formule = loaded.formule("los")
    assert formule.capacity().roles["volger"].committed.least == 1000
    assert formule.capacity(1400).roles["volger"].committed.least == 2800
    assert formule.capacity(today=datetime.date(2030, 1, 1)).roles["volger"].committed.least == 1500
    assert formule.capacity(today=datetime.date(2032, 1, 1)).hours_per_fte_year == 500
    lost = formule.without("politie")
    assert (lost.fte.least, lost.hours.least, lost.hours_per_fte_year) == (2, 1000, 500)
    assert formule.without("politie", hours_per_fte_year=100).hours.least == 200
    found = formulekit.passport(loaded, "politie")
    assert (found.committed.least, found.hours_a_year.least) == (2, 1000)
    assert formulekit.passport(loaded, "politie", hours_per_fte_year=100).hours_a_year.least == 200
    assert "500 uur" in formule.picture("capacity").description
    assert "900 uur" in formule.picture("capacity", hours_per_fte_year=900).description
    assert formulekit.render(formule, view="capacity") == formule.picture("capacity").svg


def test_the_library_draws_as_the_project_says(project: Path, tmp_path: Path) -> None:
    """The colours of the project are those of its pictures, in a notebook as from the command line."""
    formule = formulekit.load(project).formule("los")
    assert "#ffeeee" in formule.network().svg
    main(["render", str(project / "los.yaml"), "--view", "network", "--out", str(tmp_path / "uit")])
    assert (tmp_path / "uit" / "los.network.svg").read_text() == formule.network().svg


def test_a_formule_keeps_what_holds_when_it_is_copied_or_sent(project: Path) -> None:
    """To another process, for one."""
    formule = formulekit.load(project).formule("los")
    for again in (pickle.loads(pickle.dumps(formule)), formule.model_copy()):  # noqa: S301  our own
        assert again == formule
        assert {again, formule} == {formule}
        assert again.without("politie").hours.least == 1000


@pytest.mark.parametrize("hours", [0, -1, 9000, float("nan")])
def test_hours_that_no_year_has_are_refused(hours: float) -> None:
    """As the configuration refuses them."""
    with pytest.raises(ValueError, match="from 1 to 8784"):
        Reckoning().but(None, hours)


def test_a_day_is_a_date() -> None:
    """A text is refused; of a moment only its day counts."""
    with pytest.raises(TypeError, match=r"datetime\.date"):
        Reckoning().but("2026-01-01", None)  # type: ignore[arg-type]
    moment = datetime.datetime(2026, 1, 1, 12, tzinfo=datetime.UTC)
    assert Reckoning().but(moment, None).today == datetime.date(2026, 1, 1)
