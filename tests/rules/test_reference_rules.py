"""FK201: how an id that is declared nowhere is shown."""

from pathlib import Path

import pytest

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


def codes_of(text: str, folder: Path) -> list[str]:
    """Give the codes of the errors of a document."""
    (folder / "los.yaml").write_text(text, encoding="utf-8")
    found = formulekit.check(formulekit.load(folder), language="nl")
    return [finding.code for finding in found if finding.severity == "error"]


def test_an_id_below_a_misspelt_section_is_not_unknown(tmp_path: Path) -> None:
    """Of `rolen:` one thing is said: that it is no key."""
    text = TEXT % "straatteam"
    assert "FK201" not in codes_of(text, tmp_path)
    assert codes_of(text.replace("rollen:", "rolen:"), tmp_path) == ["FK101"]
    assert codes_of(text.replace("rollen:", "rolen:").replace("  straatteam: {naam: Straatteam}\n", ""), tmp_path) == [
        "FK101"
    ]
    assert codes_of(text.replace("rol: straatteam", "rol: regisseur").replace("rollen:", "rolen:"), tmp_path) == [
        "FK101",
        "FK201",
    ]


def test_a_faulty_declaration_does_not_make_a_sound_name_unknown(tmp_path: Path) -> None:
    """Of `Straatteam:` it is said that it is no id, and nobody is told to write it so elsewhere."""
    text = (TEXT % "straatteam").replace("  straatteam:", "  Straatteam:")
    assert codes_of(text, tmp_path) == ["FK106"]


def test_what_is_no_id_is_never_meant(tmp_path: Path) -> None:
    """An id is not to be mended to something that is none."""
    text = (TEXT % "straatteem").replace("  straatteam:", "  Straatteam:")
    (tmp_path / "los.yaml").write_text(text, encoding="utf-8")
    [finding] = formulekit.check(formulekit.load(tmp_path), language="nl", select=["FK201"])
    assert finding.help == "zet 'straatteem' onder `rollen`, of noem een id die daar staat"
    assert not finding.mend


def test_an_id_of_another_kind_is_told_to_be_one(tmp_path: Path) -> None:
    """Who names a party where a role belongs is not told to declare it."""
    finding = found("gemeente", tmp_path)
    assert finding.message == "'gemeente' staat onder `partijen`, en hier hoort een id van `rollen`"
    assert finding.help == "noem een id die onder `rollen` staat"
    assert not finding.mend


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("ketens", "ketens:\n  x: {naam: X, schakels: {begin: {naam: B, rol: straatteam, einde: ja}}}\n"),
        ("netwerken", "netwerken:\n  x: {naam: X, leden: [straatteam]}\n"),
        ("middelen", "middelen:\n  x: {naam: X, soort: systeem}\n"),
        ("informatie", "informatie:\n  x: {naam: X}\n"),
        ("grondslagen", "grondslagen:\n  x: {titel: X}\n"),
        ("interventies", "interventies:\n  x: {naam: X, fase: preventie}\n"),
        ("resultaten", "resultaten:\n  x: {naam: X, indicator: {naam: I}}\n"),
        ("effecten", "effecten:\n  x: {naam: X, indicator: {naam: I}}\n"),
        ("bronnen", "bronnen:\n  x: {titel: X}\n"),
        ("doelgroepen", "vraagstuk: {thema: T, omschrijving: O, doelgroepen: {x: {naam: X}}}\n"),
    ],
)
def test_every_kind_of_id_is_told_from_another(section: str, text: str, tmp_path: Path) -> None:
    """Whatever has the id, the rule knows what its section is called."""
    (tmp_path / "los.yaml").write_text(TEXT % "x" + text, encoding="utf-8")
    [finding] = formulekit.check(formulekit.load(tmp_path), language="nl", select=["FK201"])
    assert finding.message == f"'x' staat onder `{section}`, en hier hoort een id van `rollen`"
