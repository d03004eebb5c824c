"""FK801 to FK804: legal bases of what is shared."""

from pathlib import Path

import pytest
from judging import codes, judged, notes

HEAD = """\
informatie:
  dossier: {naam: Dossier, categorie: [strafrechtelijk, persoonsgegevens]}
  cijfers: {naam: Cijfers, categorie: geen}
"""
BASES = """\
grondslagen:
  avg: {titel: AVG, dekt: persoonsgegevens}
  wjsg: {titel: Wjsg, dekt: [strafrechtelijk]}
  oud: {titel: Oude wet}
"""


def chain(handover: str, more: str = "") -> str:
    """Write a chain with one hand-over."""
    return f"""\
ketens:
  keten:
    naam: Keten
    {more}
    schakels:
      melding:
        naam: Melding
        rol: meldpunt
        naar: {{gesprek: {{{handover}}}}}
      gesprek: {{naam: Gesprek, rol: straatteam}}
"""


def table(*ties: str, more: str = "") -> str:
    """Write a network with ties."""
    items = "".join(f"      - {{{tie}}}\n" for tie in ties)
    return (
        f"netwerken:\n  tafel:\n    naam: Tafel\n    leden: [straatteam, meldpunt]\n    {more}\n    relaties:\n{items}"
    )


TIE = "van: straatteam, naar: [meldpunt, straatteam], soort: informatie"


def test_a_handover_of_personal_data_needs_a_basis(tmp_path: Path) -> None:
    """A hand-over that carries personal data names what is in it, and shows where that is said."""
    (finding,) = judged(HEAD + chain("informatie: [cijfers, dossier]"), tmp_path, "FK801")
    assert finding.entity == "chains.keten.steps.melding.to.gesprek"
    assert finding.message == (
        "overdracht van 'melding' naar 'gesprek' bevat persoonsgegevens en strafrechtelijke gegevens"
        " en noemt geen grondslag"
    )
    (note,) = notes(finding, tmp_path)
    assert note.startswith("dossier: ")
    assert note.endswith("<- hier staat wat erin zit")


def test_a_tie_with_personal_data_needs_a_basis(tmp_path: Path) -> None:
    """A tie that carries personal data is counted as it stands in the file, behind a faulty one."""
    example = HEAD + table("van: straatteam", f"{TIE}, informatie: dossier")
    (finding,) = judged(example, tmp_path, "FK801", language="en")
    assert finding.entity == "networks.tafel.ties.1"
    assert finding.message == (
        "tie from 'straatteam' to 'meldpunt, straatteam' holds personal data and criminal data and names no legal basis"
    )


@pytest.mark.parametrize(
    "example",
    [
        chain("informatie: cijfers"),
        chain("informatie: dossier", "grondslag: oud"),
        chain("informatie: dossier, grondslag: oud"),
        chain("informatie: dossier, grondslag: oudd"),
        chain("informatie: dossier, grondslg: oud"),
        chain("informatie: dossier", "grondslg: oud"),
        chain("informatie: dosier"),
        table(f"{TIE}, informatie: dossier", more="grondslag: oud"),
    ],
)
def test_a_basis_of_its_own_or_of_the_whole_will_do(example: str, tmp_path: Path) -> None:
    """A flow may take its basis from its chain or network; misspelt names are said elsewhere."""
    assert judged(HEAD + BASES + example, tmp_path, "FK801") == []


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("status: ingetrokken, tot: 2020-01-01", "grondslag 'oud' is ingetrokken"),
        ("tot: 2026-11-23", "grondslag 'oud' gold tot en met 2026-11-23"),
        ("van: 2026-11-25", "grondslag 'oud' geldt pas vanaf 2026-11-25"),
        ("tot: 2028-12-30", "grondslag 'oud' geldt tot en met 2028-12-30, en de formule tot en met 2028-12-31"),
    ],
)
def test_a_basis_must_cover_today_and_the_term(body: str, message: str, tmp_path: Path) -> None:
    """A basis that is withdrawn, past, still to come or ends before the formule is not in force."""
    head = "geldig: {van: 2020-01-01, tot: 2028-12-31}\n"
    example = f"{head}grondslagen:\n  oud: {{titel: Oude wet, {body}}}\n{table(TIE, more='grondslag: oud')}"
    (finding,) = judged(example, tmp_path, "FK802")
    assert finding.entity == "legal_bases.oud"
    assert finding.message == message
    assert "dit rust erop" in [each.message for each in finding.related]
    assert ("zo lang geldt de formule" in [each.message for each in finding.related]) == ("formule" in message)
    assert judged(example.replace("geldig", "status: afgesloten\ngeldig"), tmp_path, "FK802") == []


@pytest.mark.parametrize(
    "body",
    [
        "van: 2026-11-24, tot: 2028-12-31, status: geldend",
        "van: 2030-01-01, status: gepland",
        "status: omstreden",
        "tot: 31 december",
    ],
)
def test_what_holds_today_and_until_the_end_is_in_force(body: str, tmp_path: Path) -> None:
    """The first and last day count, what is planned is FK804's, and days that have passed are not judged."""
    head = "geldig: {van: 2020-01-01, tot: 2028-12-31}\n"
    example = f"{head}grondslagen:\n  oud: {{titel: Oude wet, {body}}}\n{table(TIE, more='grondslag: oud')}"
    assert judged(example, tmp_path, "FK802") == []


def test_a_basis_that_nothing_names_is_not_judged(tmp_path: Path) -> None:
    """A withdrawn or contested basis that nothing rests on is only unused."""
    unused = "grondslagen:\n  a: {titel: A, status: ingetrokken}\n  b: {titel: B, status: omstreden}\n"
    assert codes(unused, tmp_path) == {"FK202"}


def test_a_basis_must_cover_what_is_shared(tmp_path: Path) -> None:
    """Of a flow only the categories that no basis covers are named, with the information and the bases."""
    example = HEAD + BASES.replace("\n  wjsg", "\n  wpg: {titel: Wpg, dekt: politiegegevens}\n  wjsg")
    example += chain("informatie: dossier, grondslag: [avg, wpg]", "grondslag: [wjsg, oud]")
    (finding,) = judged(example, tmp_path, "FK803")
    assert finding.entity == "chains.keten.steps.melding.to.gesprek"
    assert finding.message == (
        "overdracht van 'melding' naar 'gesprek' bevat strafrechtelijke gegevens,"
        " en geen genoemde grondslag dekt dat: 'avg', 'wpg'"
    )
    assert finding.label == "niet gedekt: strafrechtelijke gegevens"
    assert [each.message for each in finding.related] == [
        "hier staat wat erin zit",
        "deze grondslag dekt het niet",
        "deze grondslag dekt het niet",
    ]


@pytest.mark.parametrize(
    "example",
    [
        table(f"{TIE}, informatie: dossier, grondslag: [avg, wjsg]"),
        table(f"{TIE}, informatie: dossier, grondslag: [avg, oud]"),
        table(f"{TIE}, informatie: dossier, grondslag: [avg, nieuw]"),
        table(f"{TIE}, informatie: dossier", more="grondslag: [avg, wjsg]"),
        table(f"{TIE}, informatie: cijfers, grondslag: avg"),
        table(f"{TIE}, informatie: dossier, grondslag: fout") + "grondslagen:\n  fout: {titel: F, dekt: [alles]}\n",
    ],
)
def test_what_is_covered_or_not_known_to_be_uncovered_passes(example: str, tmp_path: Path) -> None:
    """Together bases may cover a flow; one that does not say what it covers, or is faulty, is not judged."""
    bases = "" if "grondslagen:" in example else BASES
    assert judged(HEAD + bases + example, tmp_path, "FK803") == []


@pytest.mark.parametrize(
    ("status", "message"),
    [
        ("omstreden", "grondslag 'wgs' is omstreden"),
        ("gepland", "grondslag 'wgs' is alleen nog maar gepland"),
    ],
)
def test_a_contested_or_planned_basis_is_a_warning(status: str, message: str, tmp_path: Path) -> None:
    """What is contested or planned is warned of, with what rests on it."""
    example = f"grondslagen:\n  wgs: {{titel: WGS, status: {status}}}\n{table(TIE, more='grondslag: wgs')}"
    (finding,) = judged(example, tmp_path, "FK804")
    assert (finding.entity, finding.severity, finding.message) == ("legal_bases.wgs", "warning", message)
    assert notes(finding, tmp_path) == ["grondslag: wgs <- dit rust erop"]
