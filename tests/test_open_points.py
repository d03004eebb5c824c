"""Open points: shown with owner and date, not failing, and failing themselves when their date has passed."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import formulekit
from formulekit import Finding
from formulekit.extension import Hit
from formulekit.findings import MAX_FINDINGS
from formulekit.open_points import in_english
from formulekit.plugins import rules

BASE = """\
formule: los
titel: Los
versie: 1.0.0
status: {status}
schaal: lokaal
rollen:
  opspoorder: {{naam: Opspoorder}}
  gastheer: {{naam: Gastheer}}
escalatie: [opspoorder, gastheer]
open_punten:
  - {point}
"""
TODAY = datetime.date(2026, 11, 23)


def check(folder: Path, point: str, status: str = "concept") -> list[Finding]:
    """Check a formule with two unfilled roles and one open point."""
    (folder / "los.yaml").write_text(BASE.format(point=point, status=status))
    return list(formulekit.check(formulekit.load(folder), today=TODAY))


def test_an_open_point_answers_for_the_findings_that_it_names(tmp_path: Path) -> None:
    """The finding is still there, with reason, owner and date, and does not count as an error."""
    point = "{regel: FK301, bij: roles.opspoorder, reden: in gesprek, eigenaar: gemeente, uiterlijk: 2027-01-01}"
    quiet, loud = check(tmp_path, point)
    assert quiet.open_point == ("in gesprek", "gemeente", "2027-01-01")
    assert (loud.entity, loud.open_point) == ("roles.gastheer", None)


@pytest.mark.parametrize("narrow", ["regel: FK301", "bij: roles", "bij: rollen"])
def test_code_or_place_alone_narrows_by_that(tmp_path: Path, narrow: str) -> None:
    """With only a code, or only a place, every finding of that code or at or below that place is answered for."""
    found = check(tmp_path, f"{{{narrow}, reden: in gesprek, eigenaar: gemeente, uiterlijk: 2027-01-01}}")
    assert [finding.code for finding in found] == ["FK301", "FK301"]
    assert all(finding.open_point for finding in found)


def test_a_point_without_code_and_place_is_an_agreement_still_to_be_made(tmp_path: Path) -> None:
    """It hushes nothing and is not stale."""
    found = check(tmp_path, "{reden: mandaat vastleggen, eigenaar: gemeente, uiterlijk: 2027-01-01}")
    assert [(finding.code, finding.open_point) for finding in found] == [("FK301", None), ("FK301", None)]


def test_a_stale_point_is_said(tmp_path: Path) -> None:
    """A point that matches nothing is FK905, at the point itself."""
    found = check(tmp_path, "{regel: FK304, reden: in gesprek, eigenaar: gemeente, uiterlijk: 2027-01-01}")
    stale = [finding for finding in found if finding.code == "FK905"]
    assert [(finding.entity, finding.message) for finding in stale] == [
        ("open_points.0", "open punt over 'FK304' past op geen enkele bevinding")
    ]


@pytest.mark.parametrize(("sound", "flawed"), [("schaal: lokaal", "schaal: lokal"), ("rollen:", "rolen:")])
def test_nothing_is_stale_where_rules_cannot_see_all(tmp_path: Path, sound: str, flawed: str) -> None:
    """What a point answers for may be behind the fault that is to be mended first."""
    point = "{regel: FK304, reden: in gesprek, eigenaar: gemeente, uiterlijk: 2027-01-01}"
    (tmp_path / "los.yaml").write_text(BASE.format(point=point, status="concept").replace(sound, flawed))
    codes = {finding.code for finding in formulekit.check(formulekit.load(tmp_path), today=TODAY)}
    assert codes & {"FK101", "FK104"}
    assert "FK905" not in codes


def test_nothing_is_stale_where_a_project_takes_faults_lightly(tmp_path: Path) -> None:
    """How grave a misspelt section is to a project does not change what rules can see."""
    point = "{regel: FK304, reden: in gesprek, eigenaar: gemeente, uiterlijk: 2027-01-01}"
    (tmp_path / "formulekit.toml").write_text("[severity]\nFK101 = 'info'\n")
    (tmp_path / "los.yaml").write_text(BASE.format(point=point, status="concept").replace("rollen:", "rolen:"))
    codes = {finding.code for finding in formulekit.check(formulekit.load(tmp_path), today=TODAY)}
    assert "FK101" in codes
    assert "FK905" not in codes


def test_nothing_is_stale_where_a_rule_crashes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a point answers for may be what that rule would have found."""

    def fail(_: object) -> Iterator[Hit]:
        raise ValueError

    broken = rules() | {"FK301": replace(rules()["FK301"], formule=fail)}
    monkeypatch.setattr("formulekit.engine.rules", lambda: broken)
    point = "{regel: FK301, reden: in gesprek, eigenaar: gemeente, uiterlijk: 2027-01-01}"
    assert [finding.code for finding in check(tmp_path, point)] == ["FK900"]


@pytest.mark.parametrize(
    ("code", "label", "advice"),
    [
        ("FK8O1", "bedoeld: FK801?", "schrijf `regel: FK801`"),
        (
            "privacy",
            "geen regel",
            "zet achter `regel` de code van een bevinding; `formulekit rules` geeft ze alle",
        ),
    ],
)
def test_a_point_about_a_rule_that_there_is_not_is_said(tmp_path: Path, code: str, label: str, advice: str) -> None:
    """It is told apart from a point that is settled, also where the document has other faults."""
    found = check(tmp_path, f"{{regel: {code}, reden: r, eigenaar: e, uiterlijk: 2027-01-01}}", "cncept")
    [finding] = [finding for finding in found if finding.code == "FK905"]
    assert finding.message == f"open punt over '{code}': zo'n regel is er niet"
    assert (finding.label, finding.help) == (label, advice)


MANY = 700


def crowded(folder: Path, points: str) -> list[Finding]:
    """Check a formule with more unfilled roles than findings are shown."""
    head = "formule: los\ntitel: Los\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\nrollen:\n"
    roles = "".join(f"  r{number}: {{naam: R{number}}}\n" for number in range(MANY))
    (folder / "los.yaml").write_text(f"{head}{roles}open_punten:\n{points}")
    return list(formulekit.check(formulekit.load(folder), today=TODAY))


def test_a_point_about_a_finding_that_is_not_shown_is_not_stale(tmp_path: Path) -> None:
    """Among more findings than are shown it is not known what a point answers for."""
    found = crowded(tmp_path, "  - {bij: roles.r699, reden: r, eigenaar: e, uiterlijk: 2027-01-01}\n")
    assert "FK905" not in {finding.code for finding in found}


def test_findings_about_points_count_as_well(tmp_path: Path) -> None:
    """A document gives no more findings than are shown, and one that says so, however many points are overdue."""
    point = "  - {bij: roles.r%s, reden: r, eigenaar: e, uiterlijk: 2026-01-01}\n"
    found = crowded(tmp_path, "".join(point % number for number in range(MANY)))
    assert len(found) == MAX_FINDINGS + 1
    assert sum(finding.code == "FK003" for finding in found) == 1


def test_an_overdue_point_fails_and_shows_what_waits(tmp_path: Path) -> None:
    """Past its date the point is FK906 with the finding related, which stays hushed."""
    point = "{bij: roles.opspoorder, reden: in gesprek, eigenaar: gemeente, uiterlijk: 2026-01-01}"
    found = check(tmp_path, point)
    overdue = next(finding for finding in found if finding.code == "FK906")
    assert overdue.message == "open punt van 'gemeente' had op 2026-01-01 geregeld moeten zijn: 'in gesprek'"
    assert [(related.place.line, related.message) for related in overdue.related] == [(7, "dit wacht er nog op")]
    assert [finding.entity for finding in found if finding.open_point] == ["roles.opspoorder"]


@pytest.mark.parametrize(("status", "codes"), [("sjabloon", set()), ("afgesloten", {"FK301"})])
def test_points_of_templates_and_closed_formules_do_not_fall_due(tmp_path: Path, status: str, codes: set[str]) -> None:
    """A template is not judged on its points, and nothing falls due in a formule that is closed."""
    point = "{bij: roles.opspoorder, reden: in gesprek, eigenaar: gemeente, uiterlijk: 2026-01-01}"
    assert {finding.code for finding in check(tmp_path, point, status)} == codes


def test_points_cannot_hush_points(tmp_path: Path) -> None:
    """A point about FK906 is stale, however it is put."""
    points = (
        "{reden: een, eigenaar: gemeente, uiterlijk: 2026-01-01}\n"
        "  - {regel: FK906, reden: twee, eigenaar: gemeente, uiterlijk: 2027-01-01}"
    )
    codes = [finding.code for finding in check(tmp_path, points)]
    assert sorted(codes) == ["FK301", "FK301", "FK905", "FK906"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("rollen.opspoorder", "roles.opspoorder"),
        ("ketens.k.schakels.a.naar.b", "chains.k.steps.a.to.b"),
        ("inzet.politie.0.mensen.1", "commitments.politie.0.people.1"),
        ("netwerken.rollen.leden", "networks.rollen.members"),
        ("roles.rollen", "roles.rollen"),
        ("effecten.e.indicator.metingen.2025", "outcomes.e.indicator.measurements.2025"),
        ("wat.is.dit", "wat.is.dit"),
        ("inzet.politie.0.van", "commitments.politie.0.from"),
        ("", ""),
    ],
)
def test_a_path_may_be_in_dutch(written: str, meant: str) -> None:
    """Its keys are those of the document; ids stay as they are, also where they are called as a key."""
    assert in_english(written) == meant
