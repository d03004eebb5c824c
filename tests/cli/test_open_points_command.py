"""`formulekit open-points` as its users call it, and the list behind it."""

import csv
import datetime
import io
import json
from pathlib import Path

import pytest
from golden import approved

import formulekit
from formulekit.cli import main
from formulekit.cli.agenda import as_csv, as_text
from formulekit.language import Language

DATA = Path(__file__).parents[1] / "data" / "portfolio"
TODAY = datetime.date(2026, 11, 23)


def listed(language: Language = "nl") -> tuple[formulekit.ListedPoint, ...]:
    """List the open points of three formules, on a fixed day."""
    return formulekit.list_open_points(formulekit.load(DATA), language=language, today=TODAY)


def test_points_stand_by_owner_and_date() -> None:
    """Of each owner what is overdue comes first; a party has its name; functions compare without case and spaces."""
    points = [(point.owner, point.owner_name, point.until.isoformat(), point.overdue) for point in listed()]
    assert points == [
        ("gemeente", "Gemeente", "2026-06-30", True),
        ("gemeente", "Gemeente", "2027-01-31", False),
        (" wijkmanager", "wijkmanager", "2027-02-28", False),
        ("Wijkmanager", "Wijkmanager", "2027-03-31", False),
    ]


def test_overdue_is_what_the_check_calls_overdue() -> None:
    """The points that the list calls overdue are those of FK906; a formule that is closed has none left."""
    found = formulekit.check(formulekit.load(DATA), today=TODAY, select=["FK906"])
    assert [finding.place for finding in found] == [point.place for point in listed() if point.overdue]


def test_a_point_tells_what_it_hushes() -> None:
    """A point that hushes has its findings; an agreement and a stale point have none."""
    found = {point.reason: point for point in listed()}
    assert [finding.code for finding in found["Zorg wordt nog gevraagd"].findings] == ["FK301"]
    assert (found["Nog geen cijfers"].findings, found["Nog geen cijfers"].is_agreement) == ((), False)
    assert found["Evaluatie plannen"].is_agreement


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_list_for_people(language: Language) -> None:
    """Owners with a count, days in words, what is overdue said so, and the finding that each point is about."""
    approved(f"open-points/list.{language}.txt", as_text(listed(language), language))
    assert as_text((), language) == {"nl": "geen open punten\n", "en": "no open points\n"}[language]


def test_the_list_for_spreadsheets() -> None:
    """One row a point; what a spreadsheet would take for a formula is made text, and Dutch separates by semicolons."""
    rows = list(csv.DictReader(io.StringIO(as_csv(listed(), "nl")), delimiter=";"))
    assert [row["reden"] for row in rows][1] == "'=Mandaat vastleggen"
    assert rows[0]["over de datum"] == "ja"
    assert rows[0]["soort"] == "bevinding"
    assert rows[1]["soort"] == "nog te maken afspraak"
    assert rows[0]["bevindingen"] == "FK301 rol 'zorg' wordt door geen enkele partij vervuld"
    english = list(csv.DictReader(io.StringIO(as_csv(listed("en"), "en"))))
    assert (english[0]["owner"], english[0]["overdue"], english[1]["rule"]) == ("Gemeente", "yes", "")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r\n="])
def test_no_cell_begins_as_a_formula(start: str, tmp_path: Path) -> None:
    """Whatever an author writes first, the cell is text on one line."""
    head = "formule: a\ntitel: A\nversie: 1\nstatus: concept\nschaal: lokaal\n"
    point = f"open_punten: [{{reden: {json.dumps(start + '1+1')}, eigenaar: x, uiterlijk: 2027-01-01}}]\n"
    (tmp_path / "a.yaml").write_text(head + point)
    points = formulekit.list_open_points(formulekit.load(tmp_path), today=TODAY)
    (row,) = csv.DictReader(io.StringIO(as_csv(points, "en")))
    assert row["reason"] == f"'{start.strip()}1+1"


def test_the_command_prints_each_form(capsys: pytest.CaptureFixture[str]) -> None:
    """Text, csv and JSON come from the same list, and nothing of it fails."""
    for form in ("text", "csv", "json"):
        assert main(["open-points", str(DATA), "--format", form, "--lang", "nl"]) == 0
    out = capsys.readouterr().out
    assert "4 open punten" in out
    assert "\neigenaar;uiterlijk;" in out
    content = json.loads(out[out.index("{\n") :])
    rows = [point.row() for point in formulekit.list_open_points(formulekit.load(DATA), language="nl")]
    assert (content["version"], content["open_points"]) == (1, rows)


def test_a_programme_brings_the_points_of_its_formules(tmp_path: Path) -> None:
    """With the programme alone, the points of the formules that it names are listed; nothing else is read."""
    for name in ("drugs", "jeugd"):
        (tmp_path / f"{name}.yaml").write_text((DATA / f"{name}.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    programme = tmp_path / "p.yaml"
    programme.write_text("programma: p\ntitel: P\nformules: [drugs.yaml]\n")
    points = formulekit.list_open_points(formulekit.load(programme), today=TODAY)
    assert {point.document for point in points} == {"drugs"}


def test_a_document_that_cannot_be_read_has_no_points(tmp_path: Path) -> None:
    """A file that is no YAML is passed over."""
    (tmp_path / "a.yaml").write_text("formule: [\n")
    assert formulekit.list_open_points(formulekit.load(tmp_path), today=TODAY) == ()


def test_it_says_which_document_may_have_more(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody takes an empty list for the whole of it: what could not be read is named, and the exit code is 1."""
    (project / "a.yaml").write_text("formule: [\n")
    (project / "b.yaml").write_text("formule: b\ntitel: B\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n")
    assert main(["open-points", "."]) == 1
    out, err = capsys.readouterr()
    assert out == "geen open punten\n"
    assert err == "a.yaml is niet meegeteld: het document heeft leesfouten of vormfouten; zie `formulekit check`\n"
