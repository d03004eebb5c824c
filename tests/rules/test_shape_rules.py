"""FK002, FK105 and FK106: keys that stand twice, in two languages, and ids that are none."""

from pathlib import Path

import pytest
from judging import codes as codes_of
from judging import judged


@pytest.mark.parametrize(
    ("example", "due"),
    [
        ("gebied: Binnenstad\narea: Binnenstad\n", {"FK002"}),
        ("area: Binnenstad\ngebied: Binnenstad\n", {"FK002"}),
        ("area: Binnenstad\n", {"FK105"}),
        ("area: Binnenstad\ngebied: Binnenstad\nsummary: Rust.\n", {"FK002", "FK105"}),
        ("geldig: {van: 2026-01-01, from: 2026-01-01}\n", {"FK002"}),
    ],
)
def test_a_key_in_both_languages_is_one_fault(example: str, due: set[str], tmp_path: Path) -> None:
    """That it stands there twice says that it is there in two languages; another key is another matter."""
    assert codes_of(example, tmp_path) == due


def test_the_first_key_of_the_other_language_is_shown(tmp_path: Path) -> None:
    """Among keys that stand twice, the mixture is shown at one that does not, and those are not counted."""
    example = "area: Binnenstad\ngebied: Binnenstad\nsummary: Rust.\n"
    (finding,) = judged(example, tmp_path, "FK105")
    assert finding.message == "sleutel 'summary' is Engels in een bestand met Nederlandse sleutels"
    assert finding.label == "Engels (1 keer in dit bestand)"


@pytest.mark.parametrize(
    ("beside", "wrong", "advised"),
    [
        ("", "Mon", "mon"),
        ("  mon: {naam: M}\n", "Mon", "mon-2"),
        ("  mon: {naam: M}\n  mon-2: {naam: M}\n", "Mon", "mon-3"),
        (f"  {'m' * 64}: {{naam: M}}\n", "M" * 64, f"{'m' * 60}-2"),
    ],
)
def test_an_id_is_advised_that_is_still_free(beside: str, wrong: str, advised: str, tmp_path: Path) -> None:
    """Who follows the advice declares nothing twice."""
    (finding,) = judged(f"rollen:\n{beside}  {wrong}: {{naam: M}}\n", tmp_path, "FK106")
    assert finding.help == f"schrijf bijvoorbeeld `{advised}`; de volledige tekst hoort bij `naam`"
