"""FK701 to FK703, FK707 and FK902: enough people, with the sum that shows it."""

from pathlib import Path

import pytest
from judging import judged, notes

from formulekit.language import Language

CAPACITY = "partijen:\n  gemeente: {naam: Gemeente, soort: gemeente, capaciteit: {handhaver: 1.5}}\n"
STEPS = """\
ketens:
  k:
    naam: Keten
    schakels:
      melding: {naam: A, rol: meldpunt, instroom: {zaken: 1000, per: jaar}, uren_per_zaak: 0.5, naar: {weging: {}}}
      weging: {naam: B, rol: meldpunt, uren_per_zaak: 2, naar: {slot: {}}}
      slot: {naam: C, rol: meldpunt}
"""
PROGRAMME = """\
# file: ander.yaml
formule: ander
titel: Ander
versie: 1.0.0
status: concept
schaal: lokaal
partijen:
  gemeente: {naam: Gemeente, soort: gemeente}
rollen:
  toezicht: {naam: Toezicht}
escalatie: toezicht
inzet:
  gemeente: [{rol: toezicht, mensen: [{functie: Handhaver, fte: MORE}]}]
# file: programma.yaml
programma: veilig
titel: Veilig
formules: [voorbeeld.yaml, ander.yaml]
"""


def committing(*people: str) -> str:
    """Write what the municipality commits: each is a role, and how many fte."""
    lines = (person.split() for person in people)
    posts = (f"    - {{rol: {role}, mensen: [{{functie: handhaver, fte: {fte}}}]}}\n" for role, fte in lines)
    return "inzet:\n  gemeente:\n" + "".join(posts)


@pytest.mark.parametrize(
    ("language", "people", "message"),
    [
        (
            "nl",
            ("straatteam 1", "meldpunt 0,75"),
            "'gemeente' zegt 1,75 fte handhaver toe (straatteam 1 + meldpunt 0,75) en heeft er 1,5",
        ),
        (
            "en",
            ("straatteam 2", "meldpunt onbekend"),
            "'gemeente' commits at least 2 fte of handhaver (straatteam 2 + meldpunt unknown) and has 1.5",
        ),
    ],
)
def test_the_sum_of_a_function_shows_its_terms(
    language: Language, people: tuple[str, ...], message: str, tmp_path: Path
) -> None:
    """Each commitment is a term, by its role, and what nobody knows is called unknown; each is shown as well."""
    quoted = tuple(person.replace("0,75", '"0,75"') for person in people)
    (finding,) = judged(CAPACITY + committing(*quoted), tmp_path, "FK701", language=language)
    assert finding.entity == "parties.gemeente.capacity.handhaver"
    assert finding.message == message
    assert len(finding.related) == 2


def test_a_long_sum_is_shown_as_a_whole(tmp_path: Path) -> None:
    """A sum of a dozen terms is not cut off."""
    (finding,) = judged(CAPACITY + committing(*["straatteam 0.5"] * 12), tmp_path, "FK701")
    assert finding.message.count("straatteam 0,5") == 12


def test_what_is_just_enough_is_no_fault(tmp_path: Path) -> None:
    """Commitments that use all of the capacity are fine, however they are divided."""
    assert judged(CAPACITY + committing(*["straatteam 0.1"] * 15), tmp_path, "FK701") == []


@pytest.mark.parametrize(
    ("language", "message", "mend"),
    [
        (
            "nl",
            "2500 uur werk per jaar (melding 1000 zaken van 0,5 uur + weging 1000 zaken van 2 uur) en heeft er 1400",
            "zeg meer mensen toe (1 fte is 1400 uur per jaar), verminder de instroom, of verkort de tijd per zaak",
        ),
        (
            "en",
            "2500 hours of work a year (melding 1000 cases of 0.5 h + weging 1000 cases of 2 h) and has 1400",
            "commit more people (1 fte is 1400 hours a year), lower the inflow, or shorten the time for a case",
        ),
    ],
)
def test_the_work_of_a_role_shows_its_steps(language: Language, message: str, mend: str, tmp_path: Path) -> None:
    """The finding stands at the heaviest step; the other steps that ask for hours and the commitment are shown."""
    (finding,) = judged(STEPS, tmp_path, "FK702", language=language)
    assert finding.entity == "chains.k.steps.weging"
    assert message in finding.message
    assert ": 179 % " in finding.message
    assert finding.help == mend
    assert [note.partition(":")[0] for note in notes(finding, tmp_path)] == ["melding", "politie"]


def test_work_behind_an_unknown_is_said_at_least(tmp_path: Path) -> None:
    """Where the hours of some step are unknown, the others may already be too many."""
    example = STEPS.replace("rol: meldpunt}", "rol: meldpunt, uren_per_zaak: onbekend}")
    (finding,) = judged(example, tmp_path, "FK702")
    assert finding.message.startswith("rol 'meldpunt' krijgt ten minste 2500 uur werk per jaar (melding 1000 zaken")


@pytest.mark.parametrize(
    ("people", "message"),
    [
        (("straatteam onbekend",), "het aantal fte handhaver van 'gemeente' is niet bekend"),
        (("straatteam onbekend", "meldpunt onbekend"), "het aantal fte is op 2 plaatsen niet bekend, bij gemeente"),
    ],
)
def test_unknown_people_are_said_once(people: tuple[str, ...], message: str, tmp_path: Path) -> None:
    """One place is named, several are counted; what is not known is said once for the formule."""
    (finding,) = judged(committing(*people), tmp_path, "FK703")
    assert finding.entity == "commitments.gemeente.0.people.0"
    assert finding.message == message
    assert len(finding.related) == len(people) - 1


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("1", "'gemeente' zegt in dit programma 2 fte handhaver toe (voorbeeld 1 + ander 1) en heeft er 1,5"),
        ("onbekend", None),
    ],
)
def test_the_sum_of_a_programme_shows_each_formule(more: str, message: str | None, tmp_path: Path) -> None:
    """Each formule is a term, by its id; what is not known counts nowhere as too much."""
    found = judged(CAPACITY + PROGRAMME.replace("MORE", more), tmp_path, "FK902")
    assert [each.message for each in found] == ([message] if message else [])


def test_a_sum_of_which_a_part_is_unknown_says_at_least(tmp_path: Path) -> None:
    """A party that commits too much already does so at least, whatever the unknown formule asks."""
    example = CAPACITY + committing("straatteam 2") + PROGRAMME.replace("MORE", "onbekend")
    (finding,) = judged(example, tmp_path, "FK902", language="en")
    assert finding.message == (
        "'gemeente' commits at least 2 fte of handhaver in this programme (voorbeeld 2 + ander unknown) and has 1.5"
    )


@pytest.mark.parametrize(
    ("function", "label"),
    [("handhavers", "bedoeld: `handhaver`?"), ("jurist", "onbekende functie")],
)
def test_a_function_that_the_party_lacks_is_told(function: str, label: str, tmp_path: Path) -> None:
    """A slip gets the right spelling, anything else the functions that the party has."""
    example = CAPACITY + committing("straatteam 1").replace("handhaver", function)
    (finding,) = judged(example, tmp_path, "FK707")
    assert finding.message == f"functie '{function}' staat niet in de capaciteit van 'gemeente'"
    assert finding.label == label
    assert "handhaver" in finding.help
