"""FK805 and FK806: what must not stand in a text."""

from pathlib import Path

import pytest
from judging import codes, judged, notes

PHONE = "06-12345678"
HIDDEN = """\
interventies:
  egel:
    naam: Operatie Egel
    fase: preventie
    uitvoerend: straatteam
    draagt_bij_aan: rust
    aanname: Operatie Egel werkt.
    vertrouwelijk: ja
"""


def secretly(more: str) -> str:
    """Write a confidential intervention, and something beside it."""
    return HIDDEN + more


@pytest.mark.parametrize(
    ("example", "entity", "data"),
    [
        (f"samenvatting: Bel {PHONE}.\n", "summary", "een telefoonnummer"),
        (
            "samenvatting: >-\n  Over 111222333\n  en NL91ABNA0417164300.\n",
            "summary",
            "een burgerservicenummer en een rekeningnummer (IBAN)",
        ),
        (
            "instrument: {soort: convenant, vindplaats: bij jan@maastricht.nl}\n",
            "instruments.0.reference",
            "een e-mailadres van een persoon",
        ),
        (
            f"partijen:\n  gemeente: {{naam: G, soort: gemeente, capaciteit: {{jan {PHONE}: 2}}}}\n",
            f"parties.gemeente.capacity.jan {PHONE}",
            "een telefoonnummer",
        ),
        (f"rollen:\n  bel-{PHONE}: {{naam: B}}\nescalatie: bel-{PHONE}\n", f"roles.bel-{PHONE}", "een telefoonnummer"),
        (f"telefoon: {PHONE}\n", "telefoon", "een telefoonnummer"),
        ('samenvatting: "\\u0030612345678"\n', "summary", "een telefoonnummer"),
    ],
)
def test_personal_data_are_found_in_texts_keys_and_ids(example: str, entity: str, data: str, tmp_path: Path) -> None:
    """A text, an id, a function and what stands under an unknown key may hold no personal data."""
    (finding,) = judged(example, tmp_path, "FK805")
    assert finding.entity == entity
    assert finding.message == f"deze tekst bevat {data}"
    assert PHONE not in finding.message + finding.help


def test_web_addresses_amounts_and_named_ids_are_left_aside(tmp_path: Path) -> None:
    """A `url`, a number, and an id where it is only named give no finding."""
    example = f"""\
middelen:
  geld: {{naam: Geld, soort: geld, houder: gemeente, bedrag: 111222333}}
bronnen:
  monitor: {{titel: Monitor, url: "https://bel.nl/{PHONE}"}}
inzet:
  gemeente: [{{rol: straatteam, middelen: geld, mensen: [{{functie: handhaver, fte: 1}}]}}]
"""
    assert judged(example, tmp_path, "FK805") == []


def test_a_template_tells_of_its_own_texts(tmp_path: Path) -> None:
    """Personal data in a template are said once, in the template, and not in what is based on it."""
    instance = "formule: kind\ntitel: Kind\nversie: '1'\nstatus: sjabloon\ngebaseerd_op: voorbeeld.yaml\n"
    example = f"status: sjabloon\ninzet: {{}}\nsamenvatting: Bel {PHONE}.\n# file: kind.yaml\n{instance}"
    (finding,) = judged(example, tmp_path, "FK805")
    assert finding.document == "voorbeeld"


def test_a_catalogue_alone_holds_no_personal_data_either(tmp_path: Path) -> None:
    """A catalogue is judged by itself."""
    catalogue = f"catalogus: zuid\nrollen:\n  balie: {{naam: Balie, taak: 'belt {PHONE}'}}\n"
    (finding,) = judged(f"# file: zuid.yaml\n{catalogue}", tmp_path, "FK805", language="en")
    assert (finding.document, finding.entity) == ("zuid", "roles.balie.task")
    assert finding.message == "this text holds a phone number"


def chain(name: str, title: str, step: str) -> str:
    """Write a chain of one step."""
    return f"ketens:\n  {name}: {{naam: {title}, schakels: {{a: {{naam: {step}, rol: straatteam}}}}}}\n"


@pytest.mark.parametrize(
    ("more", "entity"),
    [
        ("samenvatting: Zie operatie  EGEL, deel 2.\n", "summary"),
        (chain("k", "K", "Operatie-egel doen"), "chains.k.steps.a.name"),
        (chain("operatie-egel", "K", "A"), "chains.operatie-egel"),
        (chain("operatie-egel", "Operatie Egel", "A"), "chains.operatie-egel.name"),
        ("bronnen:\n  monitor: {titel: M, url: 'https://x.nl/operatie-egel'}\n", "sources.monitor.url"),
    ],
)
def test_a_confidential_name_leaks_wherever_it_is_public(more: str, entity: str, tmp_path: Path) -> None:
    """Case, spaces and hyphens do not hide a name; a thing whose name and id both leak is said once."""
    (finding,) = judged(secretly(more), tmp_path, "FK806")
    assert finding.entity == entity
    assert finding.message.endswith("noemt 'Operatie Egel', en dat is vertrouwelijk")
    assert notes(finding, tmp_path) == ["egel: <- dit is vertrouwelijk"]


@pytest.mark.parametrize(
    "more",
    [
        "",
        "samenvatting: Operatie Egels\n",
        "samenvatting: Egel\n",
        "ketens:\n  k: {naam: K, schakels: {a: {naam: A, rol: straatteam, interventies: egel}}}\n",
        "bronnen:\n  geheim: {titel: Over Operatie Egel, vertrouwelijk: ja}\nbron: geheim\n",
        "open_punten:\n  - {reden: r, eigenaar: gemeente, uiterlijk: 2099-01-01, bij: interventions.operatie-egel}\n",
    ],
)
def test_references_parts_and_other_confidential_texts_leak_nothing(more: str, tmp_path: Path) -> None:
    """Its own texts, its id where it is named, part of its name, and other confidential things may stay."""
    assert judged(secretly(more), tmp_path, "FK806") == []


@pytest.mark.parametrize(
    ("more", "mend"),
    [
        ("samenvatting: Operatie Egel\n", "zeg het hier anders: dit kan niet vertrouwelijk zijn"),
        ("rollen:\n  balie: {naam: Operatie Egel}\n", "zeg het hier anders: dit kan niet vertrouwelijk zijn"),
        (chain("operatie-egel", "K", "A"), "kies een andere id: dit kan niet vertrouwelijk zijn"),
        (chain("k", "K", "Operatie Egel"), "zeg het hier anders, of maak ook dit vertrouwelijk"),
        (chain("k", "K", "A").replace("a:", "operatie-egel:"), "kies een andere id, of maak ook dit vertrouwelijk"),
        ("bronnen:\n  monitor: {titel: Operatie Egel}\n", "zeg het hier anders, of maak ook dit vertrouwelijk"),
    ],
)
def test_only_what_can_be_confidential_is_advised_to_be(more: str, mend: str, tmp_path: Path) -> None:
    """A summary, a role or a chain cannot be; a step or a source can."""
    (finding,) = judged(secretly(more), tmp_path, "FK806")
    assert finding.help == mend


def test_a_way_to_a_confidential_step_is_not_public(tmp_path: Path) -> None:
    """What is said of a hand-over into a confidential step is left out with it; elsewhere it leaks."""
    steps = """\
ketens:
  k:
    naam: K
    schakels:
      a: {naam: A, rol: straatteam, naar: {b: {voorwaarde: na de inval}, c: {voorwaarde: zonder de inval}}}
      b: {naam: De inval, rol: straatteam, vertrouwelijk: ja}
      c: {naam: C, rol: straatteam}
"""
    (finding,) = judged(steps, tmp_path, "FK806")
    assert finding.entity == "chains.k.steps.a.to.c.condition"


def test_without_anything_confidential_nothing_leaks(tmp_path: Path) -> None:
    """Without the mark of confidentiality two things may share a name."""
    example = secretly("samenvatting: Operatie Egel\n").replace("vertrouwelijk: ja", "vertrouwelijk: nee")
    assert codes(example, tmp_path) == set()


def test_a_hostile_formule_is_judged_in_step_with_its_length(tmp_path: Path) -> None:
    """Many long names of alike words, and long texts of the same, give their findings all the same."""
    names = "".join(f"  i{n}: {{naam: {'a ' * 50}{n}, categorie: geen, vertrouwelijk: ja}}\n" for n in range(400))
    example = f"informatie:\n{names}samenvatting: {'a ' * 30_000}7\n"
    findings = judged(example, tmp_path, "FK806")
    assert [finding.entity for finding in findings] == ["summary"]
