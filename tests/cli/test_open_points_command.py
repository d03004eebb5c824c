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
from formulekit.findings import MAX_FINDINGS
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


POINT = "{regel: FK304, reden: r, eigenaar: x, uiterlijk: 2027-01-01}"
SOUND = f"formule: a\ntitel: A\nversie: 1\nstatus: concept\nschaal: lokaal\nopen_punten: [{POINT}]\n"
UNSEEN = "gaat over FK304; of die bevinding er nog is, blijkt pas als is hersteld wat `formulekit check` noemt"
ROLES = "rollen:\n" + "".join(f"  r{number}: {{naam: R{number}}}\n" for number in range(MAX_FINDINGS + 1))


@pytest.mark.parametrize(
    ("sound", "other", "said"),
    [
        ("", "", "past op geen enkele bevinding (FK304)"),
        ("lokaal", "lokal", UNSEEN),
        ("lokaal", "lokal\nrolen: {}", UNSEEN),
        ("open_punten", f"{ROLES}open_punten", UNSEEN),
        ("concept", "sjabloon", "gaat over FK304"),
    ],
    ids=["known", "hidden", "taken-lightly", "too-many", "template"],
)
def test_a_point_is_called_stale_where_the_check_does(tmp_path: Path, sound: str, other: str, said: str) -> None:
    """What a point is about may be behind another fault, or beyond what is shown; of a template it is not judged."""
    (tmp_path / "formulekit.toml").write_text("[severity]\nFK101 = 'info'\n")
    (tmp_path / "a.yaml").write_text(SOUND.replace(sound, other, 1))
    project = formulekit.load(tmp_path)
    (point,) = formulekit.list_open_points(project, today=TODAY)
    assert f": r {said} A (a.yaml:" in " ".join(as_text([point], "nl").split())
    assert point.is_stale == any(finding.code == "FK905" for finding in formulekit.check(project, today=TODAY))


def test_a_point_about_a_rule_that_there_is_not_is_stale_all_the_same(tmp_path: Path) -> None:
    """Whatever else is wrong with the document."""
    (tmp_path / "a.yaml").write_text(SOUND.replace("lokaal", "lokal").replace("FK304", "FK3O4"))
    (point,) = formulekit.list_open_points(formulekit.load(tmp_path), today=TODAY)
    assert "past op geen enkele bevinding (FK3O4)" in as_text([point], "nl")


def test_what_a_template_says_itself_is_listed_with_its_instance(tmp_path: Path) -> None:
    """The check tells it once, of the template; a point of the instance still answers for it."""
    head = "versie: 1.0.0\nschaal: lokaal\ntitel: A\n"
    roles = "rollen:\n  zorg: {naam: Zorg}\n"
    point = "open_punten: [{regel: FK301, bij: roles.zorg, reden: r, eigenaar: x, uiterlijk: 2027-01-01}]\n"
    (tmp_path / "a.yaml").write_text(f"formule: a\nstatus: concept\n{head}{roles}")
    (tmp_path / "b.yaml").write_text(f"formule: b\nstatus: concept\ngebaseerd_op: a.yaml\n{head}{point}")
    project = formulekit.load(tmp_path)
    assert [finding.document for finding in formulekit.check(project, today=TODAY, select=["FK301"])] == ["a"]
    (listed_point,) = formulekit.list_open_points(project, today=TODAY)
    assert [(finding.code, finding.document) for finding in listed_point.findings] == [("FK301", "b")]


def test_the_day_that_is_configured_decides_what_is_overdue(tmp_path: Path) -> None:
    """As in the check; a day that is asked for goes before it."""
    (tmp_path / "formulekit.toml").write_text("today = 2027-02-01\n")
    (tmp_path / "a.yaml").write_text(SOUND)
    project = formulekit.load(tmp_path)
    assert [point.overdue for point in formulekit.list_open_points(project)] == [True]
    assert [point.overdue for point in formulekit.list_open_points(project, today=TODAY)] == [False]


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
