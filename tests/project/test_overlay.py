"""What a formule takes away from its template, or sets against it, and where that is said."""

from pathlib import Path

import pytest

import formulekit
from formulekit import Finding

TEMPLATE = """\
formule: t
titel: T
versie: 1
status: sjabloon
schaal: lokaal
geldig: {van: 2090-01-01, tot: 2098-01-01}
partijen:
  school: {naam: School, soort: school}
rollen:
  mentor: {naam: Mentor}
escalatie: mentor
inzet:
  school: [{rol: mentor, mensen: [{functie: mentor, fte: 1}]}]
"""
CATALOGUE = """\
catalogus: c
titel: C
versie: 1
partijen:
  school: {naam: De school, soort: school}
  buurt: {naam: Buurt, soort: bewoners}
"""
HEAD = "formule: i\ngebaseerd_op: t.yaml\ntitel: I\nversie: 1\nstatus: concept\n"


def check(text: str, folder: Path) -> list[Finding]:
    """Check a formule on the template, with the catalogue beside it."""
    for name, content in {"formulekit.toml": "", "t.yaml": TEMPLATE, "c.yaml": CATALOGUE, "i.yaml": text}.items():
        (folder / name).write_text(content, encoding="utf-8")
    return list(formulekit.check(formulekit.load(folder), language="nl"))


def underlined(finding: Finding, text: str) -> str:
    """Give what is underlined in the formule."""
    place = finding.place
    assert place.file.endswith("i.yaml")
    return text.splitlines()[place.line - 1][place.column - 1 : place.end_column - 1]


@pytest.mark.parametrize(
    ("more", "key", "entity"),
    [
        ("samenvatting: ~\n", "samenvatting", "summary"),
        ("rollen:\n  mentorr: ~\n", "mentorr", "roles.mentorr"),
        ("rollen:\n  mentor: {taak: ~}\n", "taak", "roles.mentor.task"),
        ("catalogi: c.yaml\npartijen:\n  buurt: ~\n", "buurt", "parties.buurt"),
    ],
)
def test_a_tilde_in_vain_is_said_where_it_stands(more: str, key: str, entity: str, tmp_path: Path) -> None:
    """It is told as it is written, at its own line, and nothing else is said of it."""
    (finding,) = check(HEAD + more, tmp_path)
    assert (finding.code, finding.entity) == ("FK201", entity)
    assert finding.message == f"'{key}' wordt met ~ weggehaald, en het sjabloon heeft het niet"
    assert underlined(finding, HEAD + more) == key


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEAD.replace("versie: 1", "versie: ~"), "'i' mist de sleutel 'versie', die hier met ~ wordt weggehaald"),
        (HEAD + "schaal: ~\n", "'i' mist de sleutel 'schaal', die hier met ~ wordt weggehaald"),
        (
            HEAD + "rollen:\n  mentor: {naam: ~}\n",
            "'mentor' mist de sleutel 'naam', die hier met ~ wordt weggehaald",
        ),
        (
            HEAD + "rollen:\n  nieuw: {naam: ~}\n",
            "'nieuw' mist de sleutel 'naam', die hier met ~ wordt weggehaald",
        ),
    ],
)
def test_a_tilde_that_takes_a_due_key_is_one_fault(text: str, message: str, tmp_path: Path) -> None:
    """Whether or not the template has the key, it is said at the ~ that it must be there."""
    (finding,) = check(text, tmp_path)
    assert (finding.code, finding.message) == ("FK102", message)
    assert finding.help.endswith("een waarde in plaats van ~")
    assert f"'{underlined(finding, text)}'" in message


def test_a_due_key_that_no_tilde_takes_is_missed_at_the_head(tmp_path: Path) -> None:
    """Where it is simply not there, it is to be put at the top."""
    (finding,) = check(HEAD.replace("versie: 1\n", ""), tmp_path)
    assert (finding.code, finding.help) == ("FK102", "zet bovenaan een regel `versie:`")


def test_what_is_taken_away_hides_nothing(tmp_path: Path) -> None:
    """With ~ the template's party goes, and the catalogue's takes its place: that is what it is for."""
    assert check(HEAD + "catalogi: c.yaml\npartijen:\n  school: ~\n", tmp_path) == []


def test_an_own_entry_does_hide_the_catalogue_s(tmp_path: Path) -> None:
    """An entry with a body takes precedence, and that is said."""
    (finding,) = check(HEAD + "catalogi: c.yaml\npartijen:\n  school: {naam: Onze school}\n", tmp_path)
    assert (finding.code, finding.entity) == ("FK203", "parties.school")


@pytest.mark.parametrize(
    ("period", "entity", "message", "related"),
    [
        (
            "{van: 2099-01-01}",
            "valid.from",
            "'van' ligt na het einde: 2099-01-01 is later dan 2098-01-01",
            [("t.yaml", "dan eindigt het")],
        ),
        (
            "{tot: 2089-01-01}",
            "valid.until",
            "'tot' ligt voor het begin: 2089-01-01 is eerder dan 2090-01-01",
            [("t.yaml", "dan begint het")],
        ),
        (
            "{van: 2097-01-01, tot: 2096-01-01}",
            "valid.until",
            "'tot' ligt voor het begin: 2096-01-01 is eerder dan 2097-01-01",
            [("i.yaml", "dan begint het")],
        ),
    ],
)
def test_a_reversed_period_is_said_of_the_date_of_one_s_own(
    period: str, entity: str, message: str, related: list[tuple[str, str]], tmp_path: Path
) -> None:
    """The finding stands at what the author wrote, and the other end is shown wherever it stands."""
    text = f"{HEAD}geldig: {period}\n"
    (finding,) = check(text, tmp_path)
    assert (finding.code, finding.entity, finding.message) == ("FK103", entity, message)
    assert underlined(finding, text) == message.partition(": ")[2].split()[0]
    assert [(Path(each.place.file).name, each.message) for each in finding.related] == related


@pytest.mark.parametrize(
    ("pin", "message", "advice"),
    [
        (
            "@2",
            "de formule legt versie 2 van het sjabloon vast, en dat is nu versie 1",
            "vergelijk de formule met het sjabloon, en zet dan `@1` achter het pad",
        ),
        (
            "@",
            "achter het pad van het sjabloon staat een @ zonder versie",
            "zet `@1` achter het pad, of haal de @ weg",
        ),
    ],
)
def test_a_pin_is_told_by_what_is_behind_the_at_sign(pin: str, message: str, advice: str, tmp_path: Path) -> None:
    """Another version is told from none at all, which is no version of the template."""
    (finding,) = check(HEAD.replace("t.yaml", f"t.yaml{pin}"), tmp_path)
    assert (finding.code, finding.message, finding.help) == ("FK904", message, advice)


@pytest.mark.parametrize("pin", ["", "@1"])
def test_the_template_s_own_version_or_none_is_pinned_well(pin: str, tmp_path: Path) -> None:
    """Who pins nothing, or what the template has, hears nothing."""
    assert check(HEAD.replace("t.yaml", f"t.yaml{pin}"), tmp_path) == []
