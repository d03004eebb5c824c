"""Templates, catalogues and programmes: what a document inherits and borrows, and where its findings point."""

from collections.abc import Callable
from pathlib import Path

import pytest
from drafts import MAIN, loaded

import formulekit
from formulekit import Finding
from formulekit.model import Formule

HEAD = "titel: Voorbeeld\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n"
TEMPLATE = """\
formule: sjabloon
titel: Sjabloon
versie: 1.0.0
status: sjabloon
schaal: lokaal
rollen:
  straatteam: {naam: Straatteam, taak: signaleert}
  opspoorder: {naam: Opspoorder}
interventies:
  gesprek: {naam: Gesprek, fase: preventie, uitvoerend: straatteam, ondersteunend: opspoorder, draagt_bij_aan: rust}
netwerken:
  tafel: {naam: Tafel, leden: [straatteam, opspoorder]}
effecten:
  rust: {naam: Rust, indicator: {metingen: {2025: 40}, streefwaarde: {2028: 30}, richting: omlaag, bron: monitor}}
bronnen:
  monitor: {titel: Monitor}
"""
FILLED = """\
formule: instantie
gebaseerd_op: sjabloon.yaml
titel: Instantie
versie: 2.0.0
status: concept
partijen:
  gemeente: {naam: Gemeente, soort: gemeente}
inzet:
  gemeente:
    - {rol: straatteam, mensen: [{functie: handhaver, fte: 1}]}
    - {rol: opspoorder, mensen: [{functie: boa, fte: 1}]}
"""

Written = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Written:
    """Write files by name into a project, and give its folder."""

    def write_all(**files: str) -> Path:
        (tmp_path / "formulekit.toml").touch()
        for name, text in files.items():
            file = tmp_path / f"{name.replace('__', '/')}.yaml"
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return tmp_path

    return write_all


def check(*paths: Path) -> list[Finding]:
    """Give the findings of some files; that their networks are narrow is not at stake."""
    return list(formulekit.check(formulekit.load(paths), ignore=["FK507"]))


def shown(findings: list[Finding]) -> list[tuple[str, str, int, str | None]]:
    """Give code, file, line and entity of findings."""
    return [(each.code, each.place.file, each.place.line, each.entity) for each in findings]


def test_an_instance_has_what_its_template_has_below_its_own(write: Written) -> None:
    """Mappings merge by key in the template's order, and the head of the template is not inherited."""
    folder = write(sjabloon=TEMPLATE, instantie=FILLED + "rollen:\n  straatteam: {naam: Team op straat}\n")
    formule = formulekit.load(folder).formule("instantie")
    assert formule.version == "2.0.0"
    assert formule.scale == "local"
    assert list(formule.roles) == ["straatteam", "opspoorder"]
    assert formule.roles["straatteam"].name == "Team op straat"
    assert formule.roles["straatteam"].task == "signaleert"


def test_a_list_or_value_replaces_that_of_the_template(write: Written) -> None:
    """Where the template has a list, the instance's list takes its place."""
    folder = write(sjabloon=TEMPLATE, instantie=FILLED + "netwerken:\n  tafel: {leden: straatteam}\n")
    assert formulekit.load(folder).formule("instantie").networks["tafel"].members == ("straatteam",)


def test_a_plain_tilde_removes_what_the_template_has(write: Written) -> None:
    """A key with ~ is not inherited, in a body as well as in a section."""
    more = "rollen: {opspoorder: ~}\ninterventies:\n  gesprek: {ondersteunend: ~}\n"
    folder = write(sjabloon=TEMPLATE, instantie=FILLED + more)
    formule = formulekit.load(folder).formule("instantie")
    assert list(formule.roles) == ["straatteam"]
    assert formule.interventions["gesprek"].supports == ()


def test_a_tilde_that_removes_nothing_is_said(write: Written) -> None:
    """Removing what the template lacks is FK201, at the key."""
    folder = write(sjabloon=TEMPLATE, instantie=FILLED + "rollen:\n  gastheer: ~\n")
    (finding,) = check(folder)
    assert shown([finding]) == [("FK201", "instantie.yaml", 13, "roles.gastheer")]
    assert finding.message == "'gastheer' wordt met ~ weggehaald, en het sjabloon heeft het niet"


def test_a_tilde_without_template_is_no_value(write: Written) -> None:
    """Without a template ~ is FK103, which says what it is for."""
    folder = write(los=f"formule: los\n{HEAD}gebied: ~\n")
    (finding,) = check(folder)
    assert finding.code == "FK103"
    assert finding.message == "'gebied' is ~, en dat kan alleen weghalen wat een sjabloon heeft"


def test_an_empty_value_is_no_value(write: Written) -> None:
    """A key without value is FK103, but below `naar` it is an empty body."""
    chain = (
        "rollen:\n  r: {naam: R}\nketens:\n  k:\n    naam: K\n    schakels:\n      a: {naam: A, rol: r, naar: {b: }}\n"
    )
    folder = write(los=f"formule: los\n{HEAD}gebied:\n{chain}      b: {{naam: B, rol: r}}\n")
    assert [(each.code, each.entity) for each in check(folder)] == [("FK103", "area"), ("FK301", "roles.r")]


def test_a_finding_about_the_template_points_at_based_on(write: Written) -> None:
    """What is wrong in a template that is not checked itself is shown where the document names it."""
    folder = write(
        sjabloon=TEMPLATE, instantie=FILLED.replace("    - {rol: opspoorder, mensen: [{functie: boa, fte: 1}]}\n", "")
    )
    (finding,) = check(folder / "instantie.yaml")
    assert shown([finding]) == [("FK301", "instantie.yaml", 2, "roles.opspoorder")]
    assert [(each.place.file, each.place.line, each.message) for each in finding.related][:2] == [
        ("sjabloon.yaml", 8, "hier staat het"),
        ("sjabloon.yaml", 10, "deze interventie wacht erop"),
    ]


def test_a_fault_of_the_template_is_said_once(write: Written) -> None:
    """A template that is checked too keeps its own fault; its instances do not repeat it."""
    broken = TEMPLATE.replace("fase: preventie", "fase: preventief")
    folder = write(sjabloon=broken, instantie=FILLED, ander=FILLED.replace("formule: instantie", "formule: ander"))
    assert shown(check(folder)) == [("FK104", "sjabloon.yaml", 10, "interventions.gesprek.phase")]


def test_a_fault_of_a_template_that_is_only_named_is_shown_at_its_name(write: Written) -> None:
    """A template that is not checked itself has its faults reported in the instance, once."""
    folder = write(sjabloon=TEMPLATE.replace("fase: preventie", "fase: preventief"), instantie=FILLED)
    (finding,) = check(folder / "instantie.yaml")
    assert shown([finding]) == [("FK104", "instantie.yaml", 2, "interventions.gesprek.phase")]
    assert (finding.related[0].place.file, finding.related[0].place.line) == ("sjabloon.yaml", 10)


def test_templates_may_stand_on_templates(write: Written) -> None:
    """A chain of templates is followed to its end."""
    middle = "formule: midden\ntitel: Midden\nversie: 1\nstatus: sjabloon\ngebaseerd_op: sjabloon.yaml\ngebied: Zuid\n"
    folder = write(sjabloon=TEMPLATE, midden=middle, instantie=FILLED.replace("sjabloon.yaml", "midden.yaml"))
    formule = formulekit.load(folder).formule("instantie")
    assert (formule.area, list(formule.roles)) == ("Zuid", ["straatteam", "opspoorder"])


def test_a_shipped_template_is_found_by_its_name(write: Written) -> None:
    """`formulekit:halt` names the template that ships, with or without a version."""
    text = FILLED.replace("sjabloon.yaml", "formulekit:halt@1.0.0")
    formule = formulekit.load(write(instantie=text)).formule("instantie")
    assert "verwijzer" in formule.roles


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("nergens.yaml", "bestand 'nergens.yaml' is er niet"),
        ("../buiten.yaml", "bestand '../buiten.yaml' ligt buiten het project"),
        ("/etc/passwd", "bestand '/etc/passwd' ligt buiten het project"),
        ("formulekit:nergens", "formulekit heeft geen sjabloon 'formulekit:nergens'"),
        ("catalogus.yaml", "bestand 'catalogus.yaml' is geen formule"),
        ("kapot.yaml", "bestand 'kapot.yaml' is niet te lezen"),
    ],
)
def test_a_template_that_cannot_be_had_gives_one_finding(write: Written, name: str, text: str) -> None:
    """Whatever is the matter with it, the document that names it has one FK007 and nothing else."""
    folder = write(
        instantie=FILLED.replace("sjabloon.yaml", name),
        catalogus="catalogus: zuid\n",
        kapot="formule: kapot\ntitel: [\n",
    )
    (finding,) = check(folder / "instantie.yaml")
    assert (finding.code, finding.message) == ("FK007", text)


def test_a_shipped_template_that_is_not_there_is_answered_with_those_that_are(write: Written) -> None:
    """Who misspells `formulekit:halt` is told so, else the names of the templates that ship; no path to check."""
    (finding,) = check(write(instantie=FILLED.replace("sjabloon.yaml", "formulekit:hlat")))
    assert finding.help == "schrijf `formulekit:halt`"
    (finding,) = check(write(instantie=FILLED.replace("sjabloon.yaml", "formulekit:bestuur")))
    assert finding.help.startswith("kies uit `formulekit:halt`, `formulekit:riec`, ")


def test_what_cannot_be_found_is_told_at_once(write: Written) -> None:
    """A template and a catalogue that are not there are two findings, not one after the other."""
    text = FILLED.replace("sjabloon.yaml", "weg.yaml") + "catalogi: [kwijt.yaml]\n"
    assert sorted(finding.message for finding in check(write(instantie=text))) == [
        "bestand 'kwijt.yaml' is er niet",
        "bestand 'weg.yaml' is er niet",
    ]


def test_templates_in_a_circle_are_shown_as_a_circle(write: Written) -> None:
    """Each document of the circle says how it goes round."""
    folder = write(
        een=f"formule: een\n{HEAD}gebaseerd_op: twee.yaml\n", twee=f"formule: twee\n{HEAD}gebaseerd_op: een.yaml\n"
    )
    assert [(each.code, each.message) for each in check(folder)] == [
        ("FK008", "de formule is uiteindelijk op zichzelf gebaseerd: een.yaml → twee.yaml → een.yaml"),
        ("FK008", "de formule is uiteindelijk op zichzelf gebaseerd: twee.yaml → een.yaml → twee.yaml"),
    ]


CATALOGUE = """\
catalogus: zuid
partijen:
  gemeente: {naam: Gemeente, soort: gemeente}
  burgemeester: {naam: Burgemeester, soort: bestuursorgaan, onderdeel_van: gemeente}
  politie: {naam: Politie, soort: politie}
bronnen:
  jaarverslag: {titel: Jaarverslag}
"""
BORROWER = f"""\
formule: los
{HEAD}catalogi: gedeeld/zuid.yaml
rollen:
  gezag: {{naam: Gezag}}
escalatie: gezag
inzet:
  burgemeester: [{{rol: gezag, mensen: [{{functie: burgemeester, fte: 1}}]}}]
"""


def test_a_formule_gets_what_it_names_from_a_catalogue(write: Written) -> None:
    """Entries that are named come along, and what they name in turn; others stay where they are."""
    folder = write(gedeeld__zuid=CATALOGUE, los=BORROWER)
    assert check(folder) == []
    assert list(formulekit.load(folder).formule("los").parties) == ["gemeente", "burgemeester"]


def test_ones_own_definition_goes_before_the_catalogue_s(write: Written) -> None:
    """The own entry counts as a whole, and FK203 shows both places."""
    own = "partijen:\n  burgemeester: {naam: De burgemeester, soort: bestuursorgaan}\n"
    folder = write(gedeeld__zuid=CATALOGUE, los=BORROWER + own)
    (finding,) = check(folder)
    assert (finding.code, finding.entity) == ("FK203", "parties.burgemeester")
    assert (finding.related[0].place.file, finding.related[0].place.line) == ("gedeeld/zuid.yaml", 4)
    assert formulekit.load(folder).formule("los").parties["burgemeester"].name == "De burgemeester"


def test_an_undefined_id_says_where_was_looked(write: Written) -> None:
    """FK201 names the catalogues, and did-you-mean also knows what the formule borrowed."""
    folder = write(gedeeld__zuid=CATALOGUE, los=BORROWER.replace("  burgemeester:", "  wethouder:"))
    (finding,) = check(folder)
    assert finding.message == "partij 'wethouder' is nergens gedeclareerd, ook niet in gedeeld/zuid.yaml"


def test_a_fault_in_a_catalogue_is_shown_where_the_formule_names_it(write: Written) -> None:
    """A catalogue's entry that is wrong is reported at `catalogi`, unless the catalogue is checked itself."""
    broken = CATALOGUE.replace("soort: bestuursorgaan", "soort: orgaan")
    folder = write(gedeeld__zuid=broken, los=BORROWER)
    assert shown(check(folder / "los.yaml")) == [("FK104", "los.yaml", 6, "parties.burgemeester.kind")]
    assert shown(check(folder)) == [("FK104", "gedeeld/zuid.yaml", 4, "parties.burgemeester.kind")]


def test_a_catalogue_is_judged_on_its_own_kinds(write: Written) -> None:
    """Alone, a catalogue's references are judged among the kinds that it holds."""
    folder = write(zuid=CATALOGUE + "interventies:\n  g: {naam: G, fase: nazorg, uitvoerend: elders, gezag: rechter}\n")
    assert [(each.code, each.entity) for each in check(folder)] == [("FK201", "interventions.g.authority")]


def test_a_programme_knows_its_formules(write: Written) -> None:
    """A programme's priorities name the ids of its formules, and a missing file is FK007."""
    head = "programma: plan\ntitel: Plan\n"
    good = f"{head}formules: [los.yaml]\nprioriteiten: [{{thema: rust, formules: los}}]\n"
    folder = write(gedeeld__zuid=CATALOGUE, los=BORROWER, plan=good)
    assert check(folder) == []
    write(plan=good.replace("formules: los}", "formules: loos}"))
    (finding,) = check(folder)
    assert (finding.code, finding.entity, finding.label) == ("FK201", "priorities.0.formules.0", "bedoeld: `los`?")
    write(plan=good.replace("[los.yaml]", "[nergens.yaml]"))
    assert [each.code for each in check(folder)] == ["FK007"]


def test_two_documents_with_one_id_are_told_apart(write: Written) -> None:
    """FK901 stands at the later file and shows the first."""
    folder = write(een=f"formule: los\n{HEAD}", twee=f"formule: los\n{HEAD}")
    (finding,) = check(folder)
    assert (finding.code, finding.place.file, finding.related[0].place.file) == ("FK901", "twee.yaml", "een.yaml")


def test_a_finding_in_a_list_counts_the_items_that_are_written(write: Written) -> None:
    """A faulty item before it does not move the number of a later one, whoever finds it."""
    commitments = """\
partijen:
  gemeente: {naam: Gemeente, soort: gemeente}
rollen:
  gezag: {naam: Gezag}
escalatie: gezag
inzet:
  gemeente:
    - {mensen: [{functie: adviseur, fte: 1}]}
    - {rol: gezag}
    - {rol: elders, mensen: [{functie: adviseur, fte: 1}]}
"""
    folder = write(los=f"formule: los\n{HEAD}{commitments}")
    assert shown(check(folder)) == [
        ("FK102", "los.yaml", 13, "commitments.gemeente.0.role"),
        ("FK304", "los.yaml", 14, "commitments.gemeente.1"),
        ("FK201", "los.yaml", 15, "commitments.gemeente.2.role"),
    ]


def test_formules_on_one_template_share_what_they_leave_as_it_is(write: Written) -> None:
    """What the model makes of a section of the template is the same object in each formule that does not touch it."""
    second = FILLED.replace("formule: instantie", "formule: tweede")
    third = FILLED.replace("formule: instantie", "formule: derde") + "rollen:\n  straatteam: {taak: spreekt aan}\n"
    project = formulekit.load(write(sjabloon=TEMPLATE, instantie=FILLED, tweede=second, derde=third))
    one, other, changed = (project.formule(name) for name in ("instantie", "tweede", "derde"))
    assert one.interventions["gesprek"] is other.interventions["gesprek"] is changed.interventions["gesprek"]
    assert one.roles["straatteam"] is other.roles["straatteam"]
    assert (changed.roles["straatteam"].task, one.roles["straatteam"].task) == ("spreekt aan", "signaleert")


@pytest.mark.parametrize(
    "more",
    [
        "",
        "rollen:\n  straatteam: {taak: spreekt aan}\n",
        "rollen:\n  opspoorder: ~\n",
        "netwerken:\n  tafel: {leden: [straatteam, niemand]}\n",
        "effecten:\n  rust: {naam: Rust, indicator: {streefwaarde: laag}}\n",
        "interventies: ~\n",
        "catalogi: schap.yaml\n",
    ],
)
def test_what_others_on_the_template_say_changes_nothing(write: Written, more: str) -> None:
    """A formule has the same findings and says the same, alone and behind others on its template."""
    shelf = "catalogus: schap\ntitel: Schap\nversie: 1.0.0\nbronnen:\n  monitor: {titel: Andere monitor}\n"
    broken = TEMPLATE.replace("draagt_bij_aan: rust", "draagt_bij_aan: onrust")
    for template in (TEMPLATE, broken):
        folder = write(sjabloon=template, schap=shelf, aap=FILLED.replace("formule: instantie", "formule: aap"))
        file = folder / "instantie.yaml"
        file.write_text(FILLED + more, encoding="utf-8")
        told = []
        for paths in ((file, folder / "sjabloon.yaml"), (folder,)):
            project = formulekit.load(paths)
            (own,) = (each for each in project.checked if each.document.id == "instantie")
            findings = [each for each in formulekit.check(project) if each.place.file == "instantie.yaml"]
            told.append((own.model, own.damage, findings))
        assert told[0] == told[1]


@pytest.mark.parametrize("wrong", ["onzin: a", "bron:", "bron: {a: b}"], ids=["unknown-key", "empty", "mapping"])
def test_what_is_wrong_in_an_item_without_its_dash_is_left_out_alone(tmp_path: Path, wrong: str) -> None:
    """What stands alone for a list of one has no number in the document; the rest of it is still known."""
    head = "formule: los\ntitel: Los\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n"
    text = f"{head}instrument:\n  soort: convenant\n  vindplaats: a\n  {wrong}\n"
    checked = loaded({MAIN: text}, tmp_path).checked[0]
    assert len(checked.faults) == 1
    assert isinstance(checked.model, Formule)
    assert [instrument.reference for instrument in checked.model.instruments] == ["a"]
