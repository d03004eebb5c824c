"""Open points: shown with owner and date, not failing, and failing themselves when their date has passed."""

import datetime
from pathlib import Path

import pytest

import formulekit
from formulekit import Finding

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


@pytest.mark.parametrize("narrow", ["regel: FK301", "bij: roles"])
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
        ("open_points.0", "open punt over FK304 past op geen enkele bevinding")
    ]


def test_an_overdue_point_fails_and_shows_what_waits(tmp_path: Path) -> None:
    """Past its date the point is FK906 with the finding related, which stays hushed."""
    point = "{bij: roles.opspoorder, reden: in gesprek, eigenaar: gemeente, uiterlijk: 2026-01-01}"
    found = check(tmp_path, point)
    overdue = next(finding for finding in found if finding.code == "FK906")
    assert overdue.message == "open punt van gemeente had op 2026-01-01 geregeld moeten zijn: in gesprek"
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
