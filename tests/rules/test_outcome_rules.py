"""FK601 to FK608: what leads where, and what shows it."""

from pathlib import Path

import pytest
from judging import codes, judged, notes

RESULT = """\
resultaten:
  {id}:
    naam: Meer gesprekken
    indicator: {{metingen: {{2025: 40}}, streefwaarde: {{2028: 100}}, richting: omhoog, bron: monitor}}
    {more}
"""
INDICATED = "effecten:\n  rust:\n    naam: Rust op straat\n    indicator: {{{}}}\n"
MEASURED = "metingen: {2025: 40}, streefwaarde: {2028: 30}, bron: monitor"


def cursus(more: str = "") -> str:
    """Write an intervention beside the one of the base."""
    return f"interventies:\n  cursus: {{naam: Cursus, fase: preventie, uitvoerend: meldpunt{more}}}\n"


def test_an_intervention_without_aim_leads_nowhere(tmp_path: Path) -> None:
    """An intervention that contributes to nothing is told to."""
    (finding,) = judged(cursus(), tmp_path, "FK601")
    assert finding.entity == "interventions.cursus"
    assert finding.message == "interventie 'cursus' leidt naar geen enkel effect"
    assert finding.help == "zet erbij `draagt_bij_aan:` met een resultaat of effect, of haal de interventie weg"


def test_a_result_that_leads_nowhere_strands_its_intervention(tmp_path: Path) -> None:
    """An intervention whose only result leads nowhere is told which result, and shown it."""
    example = cursus(", draagt_bij_aan: gesprekken") + RESULT.format(id="gesprekken", more="")
    (finding,) = judged(example, tmp_path, "FK601")
    assert finding.message == (
        "interventie 'cursus' leidt naar geen enkel effect: resultaat 'gesprekken' leidt nergens heen"
    )
    assert notes(finding, tmp_path) == ["gesprekken: <- dit resultaat leidt nergens heen"]


def test_a_path_by_way_of_a_result_will_do(tmp_path: Path) -> None:
    """An intervention whose result contributes to an outcome is not aimless."""
    example = cursus(", draagt_bij_aan: gesprekken") + RESULT.format(id="gesprekken", more="draagt_bij_aan: rust")
    assert codes(example, tmp_path) == set()


@pytest.mark.parametrize(
    ("example", "code"),
    [
        (cursus(", draagt_bij_aan: rusd"), "FK201"),
        (cursus(", draagt_bij: rust"), "FK101"),
        (cursus(", draagt_bij_aan: gesprekken") + RESULT.format(id="gesprekken", more="draagt_bij_aan: rusd"), "FK201"),
        (cursus(", draagt_bij_aan: gesprekken") + RESULT.format(id="gesprekken", more="draagt_bij: rust"), "FK101"),
        ("effecten:\n  rust: {nam: Rust op straat}\n", "FK101"),
    ],
)
def test_a_faulty_aim_gives_one_finding(example: str, code: str, tmp_path: Path) -> None:
    """Where a misspelling hides the path to an outcome, only the misspelling is said."""
    assert codes(example, tmp_path) == {code}


def test_an_outcome_that_nobody_serves_is_a_wish(tmp_path: Path) -> None:
    """An outcome that no intervention leads to is an error, and a result that does lead to it is shown."""
    example = "effecten:\n  welvaart: {naam: Welvaart}\n" + RESULT.format(id="omzet", more="draagt_bij_aan: welvaart")
    (finding,) = judged(example, tmp_path, "FK602")
    assert finding.entity == "outcomes.welvaart"
    assert finding.message == "geen interventie leidt naar effect 'welvaart'"
    (note,) = notes(finding, tmp_path)
    assert note.startswith("omzet:")
    assert note.endswith("<- dit resultaat leidt er wel heen, en geen interventie leidt naar dit resultaat")


def test_the_nearest_intervention_shares_a_target_group(tmp_path: Path) -> None:
    """For an unserved outcome the intervention with the same target group is named."""
    issue = "vraagstuk:\n  thema: t\n  omschrijving: o\n  doelgroepen:\n    bewoners: {naam: Bewoners}\n"
    example = f"{issue}{cursus(', doelgroepen: bewoners, draagt_bij_aan: rust')}effecten:\n"
    example += "  welvaart: {naam: Welvaart, doelgroepen: bewoners}\n"
    (finding,) = judged(example, tmp_path, "FK602")
    assert finding.message == "geen interventie leidt naar effect 'welvaart'; 'cursus' ligt er het dichtst bij"
    assert "`draagt_bij_aan: welvaart` bij 'cursus'" in finding.help
    (note,) = notes(finding, tmp_path)
    assert note.endswith("<- deze interventie heeft dezelfde doelgroep")


def test_an_intervention_for_another_outcome_of_the_same_group_comes_next(tmp_path: Path) -> None:
    """Where no intervention has the target group itself, one that leads to an outcome for it lies nearest."""
    issue = "vraagstuk:\n  thema: t\n  omschrijving: o\n  doelgroepen:\n    bewoners: {naam: Bewoners}\n"
    example = f"{issue}{cursus(', draagt_bij_aan: rust')}effecten:\n"
    example += "  rust: {naam: Rust, doelgroepen: bewoners}\n  welvaart: {naam: Welvaart, doelgroepen: bewoners}\n"
    (finding,) = judged(example, tmp_path, "FK602", language="en")
    assert finding.message == "no intervention leads to outcome 'welvaart'; 'gesprek' comes nearest"
    (note,) = notes(finding, tmp_path)
    assert note.endswith("<- this intervention leads to another outcome for the same target group")


def test_else_the_nearest_intervention_leads_nowhere_yet(tmp_path: Path) -> None:
    """Without a shared target group an intervention that leads nowhere yet is named."""
    (finding,) = judged(f"{cursus()}effecten:\n  welvaart: {{naam: Welvaart}}\n", tmp_path, "FK602")
    assert finding.message == "geen interventie leidt naar effect 'welvaart'; 'cursus' ligt er het dichtst bij"
    (note,) = notes(finding, tmp_path)
    assert note.endswith("<- deze interventie leidt nog nergens heen")


def test_a_faulty_intervention_could_serve_an_outcome(tmp_path: Path) -> None:
    """Where an intervention could not be read, no outcome is called unserved."""
    broken = (
        "interventies:\n  gesprek: {naam: Gesprek, fase: preventief, uitvoerend: straatteam, draagt_bij_aan: rust}\n"
    )
    assert codes(broken, tmp_path) == {"FK104"}


@pytest.mark.parametrize(
    ("indicator", "missing"),
    [
        ("streefwaarde: {2028: 30}, bron: monitor", "meting"),
        ("metingen: {2025: onbekend}, streefwaarde: {2028: onbekend}, bron: monitor", "meting en geen streefwaarde"),
        ("naam: Meldingen", "meting, geen streefwaarde en geen bron"),
    ],
)
def test_an_incomplete_indicator_says_what_is_missing(indicator: str, missing: str, tmp_path: Path) -> None:
    """An indicator without known measurement, known target or source names each of them."""
    (finding,) = judged(INDICATED.format(indicator), tmp_path, "FK603")
    assert finding.entity == "outcomes.rust"
    assert finding.severity == "warning"
    assert finding.message == f"de indicator van effect 'rust' heeft geen {missing}"


def test_a_result_without_indicator_is_unmeasured(tmp_path: Path) -> None:
    """A result without an indicator is asked what shows it."""
    (finding,) = judged("resultaten:\n  lessen: {naam: Lessen gegeven, draagt_bij_aan: rust}\n", tmp_path, "FK603")
    assert finding.entity == "results.lessen"
    assert finding.message == "resultaat 'lessen' heeft geen indicator"


@pytest.mark.parametrize(
    ("example", "found"),
    [
        ("effecten:\n  rust: {naam: Rust op straat, indicatr: {naam: Meldingen}}\n", {"FK101"}),
        (INDICATED.format("metingen: {2025: veel}, streefwaarde: {2028: 30}, bron: monitor"), {"FK103"}),
        ("status: sjabloon\ninzet: {}\neffecten:\n  rust: {naam: Rust op straat}\n", set()),
    ],
)
def test_what_is_faulty_or_a_template_is_not_called_unmeasured(example: str, found: set[str], tmp_path: Path) -> None:
    """A faulty indicator gives its own finding only, and a template leaves measuring to its instances."""
    assert "FK603" not in codes(example, tmp_path)
    assert found <= codes(example, tmp_path)


def test_a_formule_without_outcome_only_counts(tmp_path: Path) -> None:
    """A formule with results and no outcome is told at its first key."""
    example = f"{cursus()}effecten: {{}}\n".replace("cursus: {naam: Cursus", "gesprek: {naam: Gesprek")
    (finding,) = judged(example, tmp_path, "FK604")
    assert finding.entity is None
    assert finding.place.line == 1
    assert finding.message.startswith("de formule noemt geen enkel effect: een lijst van wat er gebeurt")


@pytest.mark.parametrize("key", ["effecten: veel", "effectn:\n  rust: {naam: Rust}", "effecten:\n  rust: {naam: }"])
def test_faulty_outcomes_are_outcomes(key: str, tmp_path: Path) -> None:
    """Where the outcomes could not be read, the formule is not said to have none."""
    example = f"{key}\ninterventies:\n  gesprek: {{naam: Gesprek, fase: preventie, uitvoerend: straatteam}}\n"
    assert judged(example, tmp_path, "FK604") == []


def test_a_formule_that_lists_nothing_yet_counts_nothing(tmp_path: Path) -> None:
    """A formule with neither interventions nor results is no list."""
    example = "formule: leeg\ntitel: Leeg\nversie: '1'\nstatus: concept\nschaal: lokaal\n"
    assert codes(example, tmp_path) == set()


def test_a_target_group_that_nobody_reaches_is_shown(tmp_path: Path) -> None:
    """A target group that only another place names is unreached."""
    issue = "vraagstuk:\n  thema: t\n  omschrijving: o\n  doelgroepen:\n    bewoners: {naam: Bewoners}\n"
    (finding,) = judged(issue, tmp_path, "FK605")
    assert finding.entity == "issue.target_groups.bewoners"
    assert finding.message == "geen interventie en geen effect noemt doelgroep 'bewoners'"
    reached = issue + INDICATED.format(MEASURED) + "    doelgroepen: bewoners\n"
    assert judged(reached, tmp_path, "FK605") == []
    misspelt = issue + INDICATED.format(MEASURED) + "    doelgroepen: bewoner\n"
    assert codes(misspelt, tmp_path) == {"FK201"}


def test_a_formule_with_response_only_is_back_heavy(tmp_path: Path) -> None:
    """A formule that only acts afterwards is told so once, unless a faulty intervention could come first."""
    late = "interventies:\n  gesprek: {naam: Gesprek, fase: nazorg, uitvoerend: straatteam, draagt_bij_aan: rust}\n"
    (finding,) = judged(late, tmp_path, "FK606")
    assert finding.entity is None
    assert finding.message == "de formule doet niets aan de voorkant: geen interventie in proactie of preventie"
    assert codes(f"{late}  cursus: {{naam: Cursus, fase: vooraf, uitvoerend: meldpunt}}\n", tmp_path) == {"FK104"}


WRONG_WAY = "de streefwaarde 90 van effect 'rust' in 2028 ligt de verkeerde kant op: de nulmeting van"
TOO_EARLY = "de streefwaarde 30 van effect 'rust' is van 2020, en de nulmeting 40 van 2025: het doel ligt vóór de start"


@pytest.mark.parametrize(
    ("figures", "message"),
    [
        (
            'metingen: {2023: "85,5", 2025: 20}, streefwaarde: {2028: 90}, richting: omlaag',
            f"{WRONG_WAY} 2023 is 85,5, en de richting is omlaag",
        ),
        (
            "metingen: {2025: 16600}, streefwaarde: {2028: 90%}, richting: omhoog",
            f"{WRONG_WAY} 2025 is 16600, en de richting is omhoog",
        ),
        ("metingen: {2025: 40}, streefwaarde: {2020: 30}, richting: omlaag", TOO_EARLY),
    ],
)
def test_a_target_on_the_wrong_side_shows_both_figures(figures: str, message: str, tmp_path: Path) -> None:
    """A target against the direction, or before the baseline, gives both figures and points at both."""
    example = INDICATED.format(f"{figures}, bron: monitor")
    (finding,) = judged(example, tmp_path, "FK607")
    assert finding.message == message
    assert finding.entity is not None
    assert finding.entity.startswith("outcomes.rust.indicator.target.20")
    said = [each.message for each in finding.related]
    assert said == ["dit is de nulmeting", "dit is de richting"][: 1 if "start" in message else 2]


@pytest.mark.parametrize(
    "figures",
    [
        "metingen: {2025: 40}, streefwaarde: {2028: 40}, richting: omlaag",
        "metingen: {2025: 40}, streefwaarde: {2025: 50}, richting: omlaag",
        "metingen: {2025: 40}, streefwaarde: {2028: 50}",
        "metingen: {2025: onbekend}, streefwaarde: {2028: 50}, richting: omlaag",
        "metingen: {2025: 40}, streefwaarde: {2028: onbekend, 2020: unknown}, richting: omlaag",
        "metingen: {2025: 40, 2024: veel}, streefwaarde: {2028: 50}, richting: omlaag",
    ],
)
def test_what_is_equal_unknown_or_undirected_is_not_compared(figures: str, tmp_path: Path) -> None:
    """An equal target, a target of the same year, an unknown figure, and no direction give no finding."""
    assert judged(INDICATED.format(f"{figures}, bron: monitor"), tmp_path, "FK607") == []


def test_the_baseline_is_the_earliest_known_figure(tmp_path: Path) -> None:
    """An unknown measurement is no baseline: the next one is."""
    figures = "metingen: {2024: onbekend, 2025: 40}, streefwaarde: {2028: 50}, richting: omlaag, bron: monitor"
    (finding,) = judged(INDICATED.format(figures), tmp_path, "FK607", language="en")
    assert finding.message == (
        "the target 50 of outcome 'rust' in 2028 lies the wrong way: "
        "the baseline of 2025 is 40, and the direction is down"
    )


def test_an_ambiguous_indicator_asks_for_another(tmp_path: Path) -> None:
    """An ambiguous indicator without a counter-indicator is asked for one; a misspelt one is not."""
    (finding,) = judged(INDICATED.format(f"{MEASURED}, meerduidig: ja"), tmp_path, "FK608")
    assert finding.entity == "outcomes.rust.indicator"
    assert finding.message == "de indicator van effect 'rust' is meerduidig en heeft geen tegenindicator"
    misspelt = INDICATED.format(f"{MEASURED}, meerduidig: ja, tegenindicatr: rust")
    assert codes(misspelt, tmp_path) == {"FK101"}
