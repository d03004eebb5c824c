"""FK201: how an id that is declared nowhere is shown."""

from pathlib import Path

import formulekit
from formulekit.findings import Finding

TEXT = """\
formule: los
titel: Los
versie: 1.0.0
status: concept
schaal: lokaal
partijen:
  gemeente: {naam: Gemeente, soort: gemeente}
rollen:
  straatteam: {naam: Straatteam}
inzet:
  gemeente: [{rol: %s, mensen: [{functie: handhaver, fte: 1}]}]
"""


def found(role: str, folder: Path) -> Finding:
    """Give the one finding for a role."""
    (folder / "los.yaml").write_text(TEXT % role, encoding="utf-8")
    [finding] = formulekit.check(formulekit.load(folder), language="nl", select=["FK201"])
    return finding


def test_it_is_shown_where_the_id_stands(tmp_path: Path) -> None:
    """Not the key but its value is marked, whether or not it is clear what was meant."""
    near, far = found("straatteem", tmp_path), found("regisseur", tmp_path)
    assert near.place.column == far.place.column == len("  gemeente: [{rol: ") + 1
    assert near.label == "bedoeld: `straatteam`?"
    assert far.label == "onbekende id"


def test_what_is_still_to_be_filled_in_is_no_unknown_id(tmp_path: Path) -> None:
    """A placeholder is told to be one, and not to be declared."""
    finding = found("<rol>", tmp_path)
    assert finding.message == "rol '<rol>' is nog niet ingevuld"
    assert finding.help == "zet hier een id die onder `rollen` staat"
