"""FK704 and FK706: what has lapsed, and what ends before the formule does."""

from pathlib import Path

import pytest
from judging import codes, judged, notes

HEAD = "geldig: {van: 2020-01-01, tot: 2028-12-31}\nevaluatie: 2027-06-01\n"
LEAVING = HEAD + "inzet:\n  gemeente: [{rol: straatteam, mensen: [{functie: handhaver, fte: 1, tot: %s}]}]\n"
ENDING = (
    HEAD
    + """\
middelen:
  bus: {naam: Bus, soort: voorziening, houder: gemeente, tot: %s}
interventies:
  gesprek: {naam: Gesprek, fase: preventie, uitvoerend: straatteam, vereist: bus, draagt_bij_aan: rust}
"""
)


@pytest.mark.parametrize("example", [LEAVING, ENDING])
@pytest.mark.parametrize(
    ("day", "lapsed", "temporary"),
    [
        ("2026-11-23", 1, 0),
        ("2026-11-24", 0, 1),
        ("2028-12-30", 0, 1),
        ("2028-12-31", 0, 0),
    ],
)
def test_one_date_is_either_past_or_early(example: str, day: str, lapsed: int, temporary: int, tmp_path: Path) -> None:
    """What has lapsed is no longer temporary: of one date one thing is said."""
    assert len(judged(example % day, tmp_path, "FK704")) == lapsed
    found = judged(example % day, tmp_path, "FK706")
    assert len(found) == temporary
    assert all(day in note and "dit houdt eerder op" in note for each in found for note in notes(each, tmp_path))


def test_a_formule_that_has_ended_says_nothing_of_what_ended_with_it(tmp_path: Path) -> None:
    """In a closed formule no term is past, and none is to come."""
    closed = (LEAVING % "2025-01-01").replace("2028-12-31", "2025-12-31").replace("2027", "2025")
    assert judged(f"{closed}status: afgesloten\n", tmp_path, "FK706") == []
    assert codes(f"{closed}status: afgesloten\n", tmp_path) == set()
