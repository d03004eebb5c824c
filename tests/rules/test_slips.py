"""One slip gives one finding: nothing that rules say of the rest may rest on what the slip took away."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from breakers import agreed
from drafts import Change, Where, blanked, branches, changed, findings_of, text_of, tree
from examples import BASE, FILE, write_example
from judging import TODAY

import formulekit
from formulekit import Formule
from formulekit.findings import Path as Keys
from formulekit.model.fields import Reference
from formulekit.model.shapes import BodyShape, KeyedShape, ListShape, shape_at
from formulekit.strategies.writing import Tree

EACH = 41
"""Of how many keys one is tried: all would take minutes. It shares no factor with how many each formule has."""


def doubled(key: str, value: Tree) -> tuple[str, Tree]:
    """Type the last letter of a key twice."""
    return key + key[-1], value


def misshapen(key: str, value: Tree) -> tuple[str, Tree]:
    """Write a text where a list or a mapping is due, and a mapping where a text is."""
    return key, {"zq": value} if isinstance(value, str) else "zomaar wat"


def strayed(key: str, value: Tree) -> tuple[str, Tree]:
    """Misspell an id where it is named, as a value or as a key."""
    return (key, f"{value}zq") if isinstance(value, str) and value else (f"{key}zq", value)


class Site(NamedTuple):
    """A key of the language in a formule: in which formule, where, and what stands there."""

    formule: Formule
    where: Where
    path: Keys


def sites_of(formule: Formule) -> Iterator[Site]:
    """Give every key of the language in a formule, but its first; ids are chosen by the author."""
    english = tree(formule, "en")
    for where, _ in branches(english):
        path = path_of(english, where)
        if where != (0,) and isinstance(path[-1], str) and isinstance(shape_at(Formule, path[:-1]), BodyShape):
            yield Site(formule, where, path)


def path_of(node: Tree, where: Where) -> Keys:
    """Give the keys and numbers that lead to an entry."""
    path: list[str | int] = []
    for at in where:
        assert not isinstance(node, str)
        key, node = list(node.items())[at] if isinstance(node, dict) else (at, node[at])
        path.append(key)
    return tuple(path)


def names_of(formule: Formule) -> Iterator[Site]:
    """Give every place in a formule where one id is named."""
    english = tree(formule, "en")
    for where, node in branches(english):
        path = path_of(english, where)
        shape, around = shape_at(Formule, path), shape_at(Formule, path[:-1])
        if isinstance(shape, ListShape) and shape.single and isinstance(node, str):
            shape = shape.item
        naming = isinstance(around, KeyedShape) and isinstance(around.key, Reference)
        if isinstance(shape, Reference) or naming:
            yield Site(formule, where, path)


@pytest.mark.parametrize(
    ("change", "start", "due"),
    [(doubled, 0, {"FK101"}), (blanked, 11, {"FK103"}), (misshapen, 23, {"FK101", "FK103", "FK104", "FK201"})],
)
def test_a_slip_in_a_key_gives_one_finding(change: Change, start: int, due: set[str]) -> None:
    """A key that is misspelt, empty or of the wrong shape is one finding, whichever key of a valid formule it is."""
    sites = [site for formule in agreed() for site in sites_of(formule)]
    assert {code for site in sites[start::EACH] for code in said(site, change)} <= due


def test_a_slip_in_a_name_gives_one_finding() -> None:
    """An id that is misspelt where it is named is one finding, whatever it is that is named."""
    sites = [site for formule in agreed() for site in names_of(formule)]
    assert {code for site in sites[::EACH] for code in said(site, strayed)} == {"FK201"}


def said(site: Site, change: Change) -> set[str]:
    """Give what is said of a formule with one change, which must be one thing."""
    found = findings_of(text_of(changed(tree(site.formule, "nl"), site.where, change)))
    assert len(found) == 1, (site.path, [(each.code, each.entity) for each in found])
    return {each.code for each in found}


ISSUE = "{sleutel}: {{thema: rust, omschrijving: Lawaai., {groepen}: {{bewoners: {{naam: Bewoners}}}}}}\n"
DOING = (
    "interventies:\n  gesprek: {naam: G, fase: preventie, uitvoerend: [straatteam, meldpunt], draagt_bij_aan: rust%s}\n"
)
REACHING = DOING % ", aanspreekbaar: straatteam, doelgroepen: bewoners"
PLANNED = "{titel: W, van: 2099-01-01, %s}"
RUNNING = "status: lopend\nraadsdoel: {tekst: Rust.}\n"


def resting(basis: str) -> str:
    """Give a network that rests on a legal basis."""
    return (
        f"grondslagen:\n  w: {basis}\n"
        "netwerken:\n  tafel: {naam: Tafel, leden: [straatteam, meldpunt], grondslag: w}\n"
    )


ENDED = "geldig: {van: 2019-01-01, tot: 2020-01-01}\nevaluatie: 2019-06-01\n"
VACANT = "rollen:\n  mentor: {naam: Mentor}\nescalatie: mentor\n"


@pytest.mark.parametrize(
    ("example", "due"),
    [
        ("status: lopend\nschaal: landelijkk\n", ["FK104"]),
        ("status: lopend\nschaal:\n", ["FK103"]),
        (f"status: lopend\nschaal: landelijk\n{VACANT}", ["FK301"]),
        (f"status: sjablon\n{VACANT}", ["FK104"]),
        (f"status: sjabloon\n{VACANT}", []),
        (f"status: afgeslten\n{ENDED}", ["FK104"]),
        (f"status: afgesloten\n{ENDED}", []),
        (f"status: concept\n{ENDED}", ["FK704", "FK705"]),
        ("status: lopend\nraadsdel: {tekst: Rust.}\n", ["FK101"]),
        ("status: lopend\n", ["FK907"]),
        (f"{RUNNING}evaluatie:\n", ["FK103"]),
        (RUNNING + DOING % ", aanspreekbar: straatteam", ["FK101"]),
        (RUNNING + DOING % "", ["FK305"]),
        (resting(PLANNED % "staus: gepland"), ["FK101"]),
        (resting(PLANNED % "status: geplant"), ["FK104"]),
        (resting(PLANNED % "status: geldend"), ["FK802"]),
    ],
)
def test_no_rule_takes_what_is_faulty_at_its_word(example: str, due: list[str], tmp_path: Path) -> None:
    """What stands in for a faulty key, of the head as well, is never told to be what the author wrote."""
    assert codes(example, tmp_path) == due


@pytest.mark.parametrize(
    ("example", "due"),
    [
        (ISSUE.format(sleutel="vraagstuk", groepen="doelgroepen"), []),
        (ISSUE.format(sleutel="vraastuk", groepen="doelgroepen"), ["FK101"]),
        (ISSUE.format(sleutel="vraagstuk", groepen="doelgoepen"), ["FK101"]),
        ("vraagstuk: {thema: rust, omschrijving: Lawaai., doelgroepen: bewoners}\n", ["FK103"]),
        ("vraagstuk: {thema: rust, omschrijving: Lawaai.}\n", ["FK201"]),
        ("vraagstuk:\n", ["FK103"]),
        ("doelgroepen: {bewoners: {naam: Bewoners}}\n", ["FK101"]),
    ],
)
def test_what_a_faulty_section_would_declare_is_not_unknown(example: str, due: list[str], tmp_path: Path) -> None:
    """Of a section that is misspelt or of a wrong shape one thing is said, however deep it stands."""
    assert codes(REACHING + example, tmp_path) == due


@pytest.mark.parametrize(("roles", "due"), [("", ["FK103"]), (" []", ["FK103"]), (" straatteam", ["FK103"])])
def test_an_empty_section_in_an_instance_is_one_fault(roles: str, due: list[str], tmp_path: Path) -> None:
    """What the section takes the place of declares it all, and nothing is said of that."""
    (tmp_path / FILE).write_text(BASE.replace("concept", "sjabloon"), encoding="utf-8")
    head = "formule: i\ntitel: I\nversie: 1\nstatus: concept\n"
    (tmp_path / "i.yaml").write_text(f"{head}gebaseerd_op: {FILE}\nrollen:{roles}\n", encoding="utf-8")
    assert checked(tmp_path) == due


@pytest.mark.parametrize(
    ("files", "due"),
    [("formuls", ["FK101"]), ("formules", []), ("formules: {a: b}\nxx", ["FK101", "FK103"])],
)
def test_a_priority_may_name_what_a_misspelt_list_holds(files: str, due: list[str], tmp_path: Path) -> None:
    """Where a programme's list of formules is not read, nobody says that its formules are unknown."""
    programme = (
        f"programma: p\ntitel: P\nversie: 1\n{files}: [{FILE}]\nprioriteiten: [{{thema: o, formules: voorbeeld}}]\n"
    )
    (tmp_path / "p.yaml").write_text(programme, encoding="utf-8")
    assert codes("", tmp_path) == due


def test_a_lead_that_is_undefined_may_be_any_party(tmp_path: Path) -> None:
    """Nobody is told that the network falls apart without the party that may well lead it."""
    star = (
        "rollen:\n  mentor: {naam: Mentor}\n"
        "partijen:\n  school: {naam: School, soort: school}\n"
        "inzet:\n  school: [{rol: mentor, mensen: [{functie: mentor, fte: 1}]}]\n"
        "netwerken:\n  tafel:\n    naam: Tafel\n    leden: [straatteam, meldpunt, mentor]\n    regisseur: straatteam\n"
        "    relaties: [{van: straatteam, naar: [meldpunt, mentor], soort: afstemming}]\n"
    )
    assert codes(star, tmp_path) == []
    assert codes(star.replace("regisseur: straatteam", "regisseur: straateam"), tmp_path) == ["FK201"]
    assert codes(star.replace("    regisseur: straatteam\n", ""), tmp_path) == ["FK504"]


def codes(example: str, folder: Path) -> list[str]:
    """Give the codes of everything that is said of an example."""
    write_example(example, folder)
    return checked(folder)


def checked(folder: Path) -> list[str]:
    """Give the codes of everything that is said of a folder, in order."""
    return sorted(finding.code for finding in formulekit.check(formulekit.load(folder), today=TODAY))


STEERED = """\
rollen:
  straatteam: {naam: Straatteam, regie: proces}
partijen:
  burgemeester: {naam: Burgemeester, soort: bestuursorgaan, onderdeel_van: gemeente}
inzet:
  gemeente: [{rol: straatteam, mensen: [{functie: regisseur, fte: 1, mandaat: besluit}]}]
  burgemeester: [{rol: straatteam, mensen: [{functie: adviseur, fte: 1, mandaat: besluit}]}]
"""
BROAD = """\
rollen:
  bestuurder: {naam: Bestuurder}
partijen:
  brandweer: {naam: Brandweer, soort: veiligheidsregio}
inzet:
  brandweer: [{rol: straatteam, mensen: [{functie: adviseur, fte: 1}]}]
  gemeente: [{rol: bestuurder, mensen: [{functie: wethouder, fte: 1}]}]
netwerken:
  tafel: {naam: Tafel, leden: [straatteam, meldpunt, bestuurder]}
"""
FIRM = """\
inzet:
  gemeente:
    - {rol: straatteam, verplichting: inspanning, mensen: [{functie: handhaver, fte: 1}]}
    - {rol: straatteam, verplichting: resultaat, mensen: [{functie: handhaver, fte: 1}]}
"""
LIMITED = """\
inzet:
  gemeente: [{rol: straatteam, interventies: gesprek, mensen: [{functie: handhaver, fte: 1}]}]
ketens:
  k:
    naam: Keten
    schakels:
      melding: {naam: M, rol: straatteam, interventies: gesprek, instroom: {zaken: 10, per: jaar}, uren_per_zaak: 2}
"""
SIGNED = """\
status: vastgesteld
raadsdoel: {tekst: Rust.}
partijen:
  gemeente: {naam: Gemeente, soort: gemeente, getekend: {op: 2026-01-31}, namens: politie}
"""


@pytest.mark.parametrize(
    ("example", "old", "new", "due"),
    [
        (STEERED, "onderdeel_van", "onderdel_van", "FK101"),
        (STEERED, "  burgemeester: [", "  burgemeesterr: [", "FK201"),
        (BROAD, "{naam: Bestuurder}", "{nam: Bestuurder}", "FK101"),
        (BROAD, "rol: bestuurder", "rol: bestuuder", "FK201"),
        (FIRM, "{rol: straatteam, verplichting: resultaat", "{rl: straatteam, verplichting: resultaat", "FK101"),
        (
            LIMITED,
            "rol: straatteam, interventies: gesprek, instroom",
            "rol: straatteam, interventes: gesprek, instroom",
            "FK101",
        ),
        (
            LIMITED,
            "rol: straatteam, interventies: gesprek, mensen",
            "rol: straatteam, interventies: gesprk, mensen",
            "FK201",
        ),
        (SIGNED, "namens", "namenss", "FK101"),
    ],
)
def test_what_a_slip_takes_away_is_not_missed(example: str, old: str, new: str, due: str, tmp_path: Path) -> None:
    """Without the slip there is nothing to say, and with it nothing more than the slip."""
    assert codes(example, tmp_path) == []
    assert codes(example.replace(old, new), tmp_path) == [due]
