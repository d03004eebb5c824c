"""FK701 to FK703, FK707 and FK902: enough people, with the sum that shows it."""

from pathlib import Path

import pytest
from judging import judged, notes

import formulekit
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
ONE_STEP = """\
ketens:
  k:
    naam: Keten
    schakels:
      a: {naam: A, rol: straatteam, instroom: {zaken: 1000, per: jaar}, uren_per_zaak: 2}
"""
OVER = """\
inzet:
  politie:
    - {rol: meldpunt, mensen: [{functie: agent, fte: 1}]}
    - {rol: meldpunt, tot: 2026-01-31, mensen: [{functie: agent, fte: 4}]}
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
            "'gemeente' zegt 1,75 fte 'handhaver' toe ('straatteam' 1 + 'meldpunt' 0,75) en heeft er 1,5",
        ),
        (
            "en",
            ("straatteam 2", "meldpunt onbekend"),
            "'gemeente' commits at least 2 fte of 'handhaver' ('straatteam' 2 + 'meldpunt' unknown) and has 1.5",
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
    assert finding.message.count("'straatteam' 0,5") == 12


def test_what_is_just_enough_is_no_fault(tmp_path: Path) -> None:
    """Commitments that use all of the capacity are fine, however they are divided."""
    assert judged(CAPACITY + committing(*["straatteam 0.1"] * 15), tmp_path, "FK701") == []


TERMS = """\
inzet:
  gemeente:
    - {rol: straatteam, mensen: [{functie: handhaver, fte: 1FIRST}]}
    - {rol: meldpunt, mensen: [{functie: handhaver, fte: 1}]SECOND}
"""


def lasting(first: str, second: str) -> str:
    """Write two commitments of one fte, the first of people with a term, the second with its own term."""
    return CAPACITY + TERMS.replace("FIRST", first).replace("SECOND", second)


@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        (", tot: 2027-12-31", ", van: 2028-01-01", None),
        (", tot: 2027-12-31", ", van: 2027-12-31", "zegt vanaf 2027-12-31 2 fte 'handhaver' toe ('straatteam' 1 + "),
        (", tot: 2026-11-23", "", None),
        (", tot: 2026-11-24", "", "zegt 2 fte 'handhaver' toe ('straatteam' 1 + 'meldpunt' 1)"),
        ("", ", van: 2027-01-01", "zegt vanaf 2027-01-01 2 fte 'handhaver' toe ('straatteam' 1 + 'meldpunt' 1)"),
        ("", ", van: 2020-01-01, tot: 2026-11-23", None),
        (", tot: 31-12-2027", ", van: 2028-01-01", None),
        ("", ", vanaf: 2028-01-01", None),
    ],
)
def test_what_never_holds_together_is_not_added_up(
    first: str, second: str, message: str | None, tmp_path: Path
) -> None:
    """The largest sum at one time counts, from today on; last days count, and a faulty date is no fault more."""
    found = judged(lasting(first, second), tmp_path, "FK701")
    assert [each.message.partition("' ")[2].startswith(message or "-") for each in found] == ([True] if message else [])


@pytest.mark.parametrize(
    ("valid", "fires"),
    [("{van: 2027-01-01}", True), ("{tot: 2026-11-23}", False), ("{tot: 2026-11-24}", True)],
)
def test_a_formule_that_has_lapsed_commits_nobody(valid: str, fires: bool, tmp_path: Path) -> None:  # noqa: FBT001
    """Before its term nothing holds either, but then there is no earlier day to name."""
    found = judged(f"geldig: {valid}\n" + lasting("", ""), tmp_path, "FK701")
    assert ["vanaf" in each.message for each in found] == ([False] if fires else [])


def test_the_message_shows_only_what_holds_together(tmp_path: Path) -> None:
    """Who has left by then is neither in the sum nor shown with it."""
    example = (
        lasting(", tot: 2027-06-30", "")
        + "    - {rol: straatteam, mensen: [{functie: handhaver, fte: 3}], van: 2028-01-01}\n"
    )
    (finding,) = judged(example, tmp_path, "FK701", language="en")
    assert finding.message == (
        "'gemeente' commits 4 fte of 'handhaver' from 2028-01-01 on ('meldpunt' 1 + 'straatteam' 3) and has 1.5"
    )
    assert finding.help.startswith("lower the commitments in that period")
    assert len(finding.related) == 2


@pytest.mark.parametrize(
    ("own", "other", "said"),
    [
        ("{tot: 2028-12-31}", "{van: 2029-01-01}", None),
        ("{tot: 2029-01-01}", "{van: 2029-01-01}", " in dit programma vanaf 2029-01-01 2 fte "),
        ("{van: 2027-01-01}", "{van: 2027-01-01}", " in dit programma 2 fte "),
        ("{tot: 2026-11-23}", "{van: 2020-01-01}", None),
    ],
)
def test_formules_of_a_programme_add_up_while_they_hold(own: str, other: str, said: str | None, tmp_path: Path) -> None:
    """The terms of the formules bound what they commit; what starts later is said to."""
    example = (
        f"geldig: {own}\n" + CAPACITY + PROGRAMME.replace("MORE", "1").replace("partijen", f"geldig: {other}\npartijen")
    )
    found = judged(example, tmp_path, "FK902")
    assert [bool(said) and str(said) in each.message for each in found] == ([True] if said else [])


def test_what_one_formule_says_hides_no_later_sum_of_a_programme(tmp_path: Path) -> None:
    """FK701 tells what one formule commits too much; together they still do later."""
    example = CAPACITY + committing("straatteam 3,tot:LAST", "meldpunt 1").replace(",tot:LAST", ", tot: 2027-12-31")
    later = PROGRAMME.replace("MORE", "1").replace("partijen", "geldig: {van: 2029-01-01}\npartijen")
    (finding,) = judged(example + later, tmp_path, "FK902")
    assert "vanaf 2029-01-01 2 fte 'handhaver' toe ('voorbeeld' 1 + 'ander' 1)" in finding.message


CATALOGUE = """\
# file: samen.yaml
catalogus: samen
titel: Samen
versie: 1.0.0
partijen:
  gemeente: {naam: Gemeente, soort: gemeente, capaciteit: {HANDHAVER: FTE}}
"""


@pytest.mark.parametrize(
    ("fte", "own", "over"),
    [("1.5", "", ["en heeft er 1,5"]), ("2", "", []), ("1.5", CAPACITY.replace("1.5", "3"), []), ("onbekend", "", [])],
)
def test_a_catalogue_of_a_programme_says_what_there_is(fte: str, own: str, over: list[str], tmp_path: Path) -> None:
    """What a party has may stand once, in what the programme shares; the most that is said anywhere counts."""
    programme = PROGRAMME.replace("MORE", "1") + "catalogi: samen.yaml\n"
    found = judged(own + programme + CATALOGUE.replace("FTE", fte), tmp_path, "FK902")
    assert [each.message.rpartition(") ")[2] for each in found] == over
    passport = formulekit.passport(formulekit.load(tmp_path / "programma.yaml"), "gemeente")
    assert bool(passport.over_committed) == bool(over)


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ("[{functie: agent, fte: 1}, {functie: agent, fte: 1, tot: 2026-11-23}]", "en heeft er 1400: 143 %"),
        ("[{functie: agent, fte: 1}, {functie: agent, fte: 1, tot: 2026-11-24}]", None),
        ("[{functie: agent, fte: 1}, {functie: agent, fte: 1, tot: 24-11-2026}]", None),
        ("[{functie: agent, fte: 9, tot: 2026-11-23}]", "en heeft er 0: meer dan 100 %"),
        ("[{functie: agent, fte: 1.4285}]", "krijgt 2000 uur"),
        ("[{functie: agent, fte: 1.4285}]", "en heeft er 2000: meer dan 100 %"),
    ],
)
def test_who_has_left_does_no_cases(people: str, said: str | None, tmp_path: Path) -> None:
    """People whose term has passed do not count; an overload is never shown as just enough."""
    example = f"inzet:\n  gemeente: [{{rol: straatteam, mensen: {people}}}]\n" + ONE_STEP
    found = judged(example, tmp_path, "FK702")
    assert [bool(said) and str(said) in each.message for each in found] == ([True] if said else [])


def test_a_commitment_that_is_over_is_shown_as_such(tmp_path: Path) -> None:
    """The finding shows what counts, and what does not any more."""
    example = STEPS + OVER
    (finding,) = judged(example, tmp_path, "FK702")
    assert [each.message for each in finding.related] == [
        "deze schakel vraagt ook uren",
        "dit is toegezegd",
        "dit is voorbij en telt niet mee",
    ]


def test_known_cases_beside_an_unknown_inflow_count(tmp_path: Path) -> None:
    """Where some of the cases of a step are unknown, the others may already be too many."""
    steps = """\
ketens:
  k:
    naam: K
    schakels:
      a: {naam: A, rol: meldpunt, instroom: {zaken: 1000, per: jaar}, naar: {c: {}}}
      b: {naam: B, rol: meldpunt, instroom: {zaken: CASES, per: jaar}, naar: {c: {}}}
      c: {naam: C, rol: meldpunt, uren_per_zaak: 4}
"""
    (finding,) = judged(steps.replace("CASES", "onbekend"), tmp_path, "FK702")
    assert "krijgt ten minste 4000 uur werk per jaar ('c' ten minste 1000 zaken van 4 uur)" in finding.message
    assert judged(steps.replace("CASES", "onbekend").replace("1000", "300"), tmp_path, "FK702") == []


@pytest.mark.parametrize(
    ("language", "message", "mend"),
    [
        (
            "nl",
            "uur werk per jaar ('melding' 1000 zaken van 0,5 uur + 'weging' 1000 zaken van 2 uur) en heeft er 1400",
            "zeg meer mensen toe (1 fte is 1400 uur per jaar), verminder de instroom, of verkort de tijd per zaak",
        ),
        (
            "en",
            "2500 hours of work a year ('melding' 1000 cases of 0.5 h + 'weging' 1000 cases of 2 h) and has 1400",
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
    assert finding.message.startswith("rol 'meldpunt' krijgt ten minste 2500 uur werk per jaar ('melding' 1000 zaken")


@pytest.mark.parametrize(
    ("people", "message"),
    [
        (("straatteam onbekend",), "het aantal fte 'handhaver' van 'gemeente' is niet bekend"),
        (("straatteam onbekend", "meldpunt onbekend"), "het aantal fte is op 2 plaatsen niet bekend, bij 'gemeente'"),
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
        ("1", "'gemeente' zegt in dit programma 2 fte 'handhaver' toe ('voorbeeld' 1 + 'ander' 1) en heeft er 1,5"),
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
        "'gemeente' commits at least 2 fte of 'handhaver' in this programme"
        " ('voorbeeld' 2 + 'ander' unknown) and has 1.5"
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


@pytest.mark.parametrize(
    ("language", "status", "said"),
    [
        ("nl", "lopend", "de formule is lopend en noemt geen datum van evaluatie"),
        ("en", "vastgesteld", "the formule is adopted and names no date of evaluation"),
    ],
)
def test_a_missing_evaluation_names_the_status(language: Language, status: str, said: str, tmp_path: Path) -> None:
    """A formule that runs is not said to be only adopted."""
    (finding,) = judged(
        f"formule: f\ntitel: F\nversie: 1\nstatus: {status}\nschaal: lokaal\n", tmp_path, "FK705", language=language
    )
    assert finding.message == said
