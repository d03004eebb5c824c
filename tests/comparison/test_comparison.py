"""A template beside the formules that are based on it: what differs, where, and how roles are filled."""

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import formulekit
from formulekit import Comparison, strategies
from formulekit.comparison.differences import KINDS, Change, changes
from formulekit.comparison.plain import Plain, plain_of
from formulekit.findings import Path as Where
from formulekit.model import Formule
from formulekit.model.shapes import KeyedShape, shape_at
from formulekit.project.overlay import NOT_INHERITED
from formulekit.strategies.writing import tree_of, yaml_of

TEMPLATE = """\
formule: basis
titel: Basis
versie: 2.0.0
status: sjabloon
schaal: lokaal
instrument: {soort: convenant, vindplaats: Map}
partijen:
  politie: {naam: Politie, soort: politie}
rollen:
  straatteam: {naam: Straatteam, taak: signaleert}
  opspoorder: {naam: Opspoorder, minimaal: 2}
  adviseur: {naam: Adviseur}
interventies:
  gesprek: {naam: Gesprek, fase: preventie, uitvoerend: straatteam, bewijs: aannemelijk}
informatie:
  signaal: {naam: Signaal, categorie: geen}
ketens:
  stroom:
    naam: Stroom
    schakels:
      begin: {naam: Begin, rol: straatteam, naar: {slot: }}
      slot: {naam: Slot, rol: opspoorder, uren_per_zaak: 1.50}
"""
INSTANCE = """\
formule: zuid
titel: Zuid
versie: 0.1.0
status: concept
gebaseerd_op: basis.yaml@1.0.0
instrument: {bron: blad}
partijen:
  gemeente: {naam: Gemeente Zuid, soort: gemeente}
  burgemeester: {naam: Burgemeester, soort: bestuursorgaan, onderdeel_van: gemeente}
bronnen: {blad: {titel: Gemeenteblad}}
rollen:
  straatteam: {naam: Wijkteam}
  adviseur: ~
  loket: {naam: Loket}
interventies:
  gesprek: {uitvoerend: [straatteam], bewijs: ~}
ketens:
  stroom:
    schakels:
      begin: {naar: {slot: {aandeel: 50%}}}
      slot: {uren_per_zaak: "1,5"}
inzet:
  gemeente:
    - {rol: straatteam, mensen: [{functie: handhaver, fte: 2}, {functie: boa, fte: onbekend}]}
    - {rol: opspoorder}
  burgemeester: [{rol: opspoorder, mensen: [{functie: burgemeester, fte: 0.5}]}]
"""
FEW = settings(
    max_examples=20,
    derandomize=True,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)

Write = Callable[[Mapping[str, str]], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write files by name into a project, and give its folder."""

    def write_all(files: Mapping[str, str]) -> Path:
        (tmp_path / "formulekit.toml").touch()
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path

    return write_all


def listed(comparison: Comparison, kind: str) -> list[str]:
    """Give the paths of one kind of difference."""
    return [str(row["path"]) for row in comparison.changes() if row["kind"] == kind]


def applied(template: Mapping[str, Plain], made: list[Change]) -> Mapping[str, Plain]:
    """Apply differences to a template."""
    whole: Mapping[str, Plain] = {key: value for key, value in template.items() if key not in NOT_INHERITED}
    for change in made:
        whole = put(whole, (), change.path, change.instance)
    return whole


def put(body: Plain | None, where: Where, path: Where, value: Plain | None) -> Mapping[str, Plain]:
    """Put a value at a path below a body, or take away what stands there; a collection that is emptied goes too."""
    entries = dict(body) if isinstance(body, Mapping) else {}
    first, *rest = path
    here = (*where, first)
    new = put(entries.get(str(first)), here, tuple(rest), value) if rest else value
    emptied = new == {} and value is None and isinstance(shape_at(Formule, here), KeyedShape)
    if new is None or emptied:
        entries.pop(str(first))
    else:
        entries[str(first)] = new
    return entries


def test_filling_in_changing_and_leaving_out_are_told_apart(write: Write) -> None:
    """A key that the template lacks is filled in, another value changes it, and `~` leaves it out."""
    folder = write({"basis.yaml": TEMPLATE, "zuid.yaml": INSTANCE})
    comparison = formulekit.compare(folder / "basis.yaml", folder)
    assert listed(comparison, "changed") == ["roles.straatteam.name"]
    assert listed(comparison, "left_out") == ["roles.adviseur", "interventions.gesprek.evidence"]
    assert listed(comparison, "filled_in") == [
        "instruments.source",
        "parties.gemeente",
        "parties.burgemeester",
        "roles.loket",
        "chains.stroom.steps.begin.to.slot.share",
        "commitments.gemeente",
        "commitments.burgemeester",
        "sources.blad",
    ]


def test_each_side_has_its_file_and_line(write: Write) -> None:
    """A difference points at the key in the template and at the key, or the `~`, in the instance."""
    folder = write({"basis.yaml": TEMPLATE, "zuid.yaml": INSTANCE})
    rows = {str(row["path"]): row for row in formulekit.compare(folder / "basis.yaml", folder).changes()}
    assert rows["roles.straatteam.name"] == {
        "instance": "zuid",
        "kind": "changed",
        "path": "roles.straatteam.name",
        "file": "zuid.yaml",
        "line": 12,
        "template_file": "basis.yaml",
        "template_line": 10,
    }
    assert (rows["roles.adviseur"]["line"], rows["roles.adviseur"]["template_line"]) == (13, 12)
    assert (rows["roles.loket"]["line"], rows["roles.loket"]["template_line"]) == (14, None)


def test_roles_are_filled_short_left_out_or_added(write: Write) -> None:
    """A part counts with its whole, unknown fte is said, and roles of the instance stand behind the template's."""
    folder = write({"basis.yaml": TEMPLATE, "zuid.yaml": INSTANCE})
    rows = formulekit.compare(folder / "basis.yaml", folder / "zuid.yaml").rows()
    keys = ("role", "name", "own", "state", "changed", "count", "minimum", "parties", "fte", "exact")
    assert [tuple(row[key] for key in keys) for row in rows] == [
        ("straatteam", "Wijkteam", False, "filled", True, 1, 1, "Gemeente Zuid", 2.0, False),
        ("opspoorder", "Opspoorder", False, "short", False, 1, 2, "Gemeente Zuid, Burgemeester", 0.5, False),
        ("adviseur", "Adviseur", False, "left_out", False, 0, 1, "", 0.0, True),
        ("loket", "Loket", True, "unfilled", False, 0, 1, "", 0.0, True),
    ]
    assert {row["pin"] for row in rows} == {"1.0.0"}


def test_an_instance_may_be_based_through_another(write: Write) -> None:
    """What a formule in between leaves out has its place there, and its pin is the one that counts."""
    between = "formule: noord\ntitel: Noord\nversie: 1.0.0\nstatus: sjabloon\ngebaseerd_op: basis.yaml@2.0.0\n"
    end = "formule: wijk\ntitel: Wijk\nversie: 1.0.0\nstatus: concept\ngebaseerd_op: noord.yaml@7\n"
    folder = write(
        {
            "basis.yaml": TEMPLATE,
            "noord.yaml": between + "rollen:\n  adviseur: ~\n",
            "wijk.yaml": end,
            "x/y.yaml": "a: 1",
        }
    )
    comparison = formulekit.compare(folder / "basis.yaml", folder)
    assert [(each.head.id, each.pin) for each in comparison.instances] == [("noord", "2.0.0"), ("wijk", "2.0.0")]
    assert [(row["instance"], row["file"], row["line"]) for row in comparison.changes()] == [
        ("noord", "noord.yaml", 7),
        ("wijk", "noord.yaml", 7),
    ]
    assert [each.pin for each in formulekit.compare(folder / "noord.yaml", folder).instances] == ["7"]


def test_other_documents_in_a_folder_are_passed_over(write: Write) -> None:
    """Formules on another template, and catalogues, are silently passed over."""
    other = TEMPLATE.replace("formule: basis", "formule: ander")
    shelf = "catalogus: kast\ntitel: Kast\nversie: 1.0.0\n"
    folder = write({"basis.yaml": TEMPLATE, "ander.yaml": other, "kast.yaml": shelf, "zuid.yaml": INSTANCE})
    comparison = formulekit.compare(folder / "basis.yaml", folder)
    assert [each.head.id for each in comparison.instances] == ["zuid"]
    assert comparison.unusable == ()


@pytest.mark.parametrize("name", ["ander.yaml", "kast.yaml", "basis.yaml"])
def test_a_file_that_is_named_must_be_based_on_the_template(write: Write, name: str) -> None:
    """A formule on no template, a catalogue and the template itself are refused where they are named."""
    other = TEMPLATE.replace("formule: basis", "formule: ander")
    shelf = "catalogus: kast\ntitel: Kast\nversie: 1.0.0\n"
    folder = write({"basis.yaml": TEMPLATE, "ander.yaml": other, "kast.yaml": shelf})
    with pytest.raises(formulekit.NotBased, match=f"^{name} is not based on .*basis.yaml'; "):
        formulekit.compare(folder / "basis.yaml", folder / name)


def test_broken_documents_are_left_out_and_told(write: Write) -> None:
    """An instance with a shape error, one whose template is gone, and one that cannot be read are unusable."""
    broken = INSTANCE.replace("status: concept", "status: bijna")
    astray = INSTANCE.replace("basis.yaml@1.0.0", "weg.yaml")
    folder = write({"basis.yaml": TEMPLATE, "a.yaml": broken, "b.yaml": astray, "c.yaml": "formule: [\n"})
    comparison = formulekit.compare(folder / "basis.yaml", folder)
    assert [(each.file, each.findings[0].code) for each in comparison.unusable] == [
        ("a.yaml", "FK104"),
        ("b.yaml", "FK007"),
        ("c.yaml", "FK001"),
    ]
    assert comparison.instances == ()


def test_a_template_must_be_a_sound_formule(write: Write) -> None:
    """A catalogue, a folder, a broken formule and a path that is not there are no templates."""
    folder = write(
        {"kast.yaml": "catalogus: kast\ntitel: K\nversie: 1\n", "a.yaml": TEMPLATE.replace("titel: B", "t: B")}
    )
    with pytest.raises(formulekit.NotATemplate):
        formulekit.compare(folder / "kast.yaml", folder)
    with pytest.raises(formulekit.NotATemplate):
        formulekit.compare(folder, folder)
    with pytest.raises(formulekit.InvalidDocument, match="FK10"):
        formulekit.compare(folder / "a.yaml", folder)
    for absent in (folder / "weg.yaml", "formulekit:weg"):
        with pytest.raises(formulekit.PathError):
            formulekit.compare(absent, folder)


def test_what_a_catalogue_no_longer_lends_is_no_deviation(write: Write) -> None:
    """A source of the template's catalogue that nothing names any more is not left out by anyone."""
    shelf = "catalogus: kast\ntitel: Kast\nversie: 1.0.0\nbronnen:\n  boek: {titel: Boek}\n"
    base = TEMPLATE.replace("instrument:", "catalogi: kast.yaml\ninstrument:").replace(
        "adviseur: {naam: Adviseur}", "adviseur: {naam: Adviseur, bron: boek}"
    )
    folder = write({"kast.yaml": shelf, "basis.yaml": base, "zuid.yaml": INSTANCE})
    comparison = formulekit.compare(folder / "basis.yaml", folder)
    assert listed(comparison, "left_out") == ["roles.adviseur", "interventions.gesprek.evidence"]


def test_what_is_confidential_is_compared_only_when_asked(write: Write) -> None:
    """What either of the two keeps to itself, and each list that names it, is not in the comparison."""
    secret = INSTANCE.replace(
        "interventies:\n", "informatie:\n  signaal: {naam: Tap, vertrouwelijk: ja}\ninterventies:\n"
    )
    folder = write({"basis.yaml": TEMPLATE, "zuid.yaml": secret})
    quiet = formulekit.compare(folder / "basis.yaml", folder)
    assert [path for kind in KINDS for path in listed(quiet, kind) if "information" in path] == []
    assert "Tap" not in repr(quiet.instances[0].head.content)
    assert not quiet.confidential
    full = formulekit.compare(folder / "basis.yaml", folder, confidential=True)
    assert "information.signaal.name" in listed(full, "changed")
    assert full.confidential


def test_the_shipped_templates_and_their_instances_compare() -> None:
    """Of the project's own specs, each formule that fills in a shipped template is found, and deviates nowhere."""
    specs = Path(__file__).parents[2] / "specs"
    comparison = formulekit.compare("formulekit:halt", specs)
    (halt,) = comparison.instances
    assert halt.head.id == "halt-maastricht"
    assert halt.deviation == ()
    assert [each.state for each in halt.roles] == ["filled"] * 7
    assert comparison.language == "nl"


@FEW
@given(strategies.formules())
def test_a_head_alone_changes_and_leaves_out_nothing(formule: Formule) -> None:
    """Whatever the template is, a formule that is only a head on it has no difference at all."""
    head = f"formule: alleen\ntitel: Alleen\nversie: 1.0.0\nstatus: concept\nschaal: {_scale(formule)}\n"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "formulekit.toml").touch()
        (folder / "s.yaml").write_text(yaml_of(tree_of(formule, "nl")), encoding="utf-8")
        (folder / "i.yaml").write_text(f"{head}gebaseerd_op: s.yaml\n", encoding="utf-8")
        (instance,) = formulekit.compare(folder / "s.yaml", folder / "i.yaml").instances
    assert instance.differences == ()


def _scale(formule: Formule) -> str:
    return {"local": "lokaal", "regional": "regionaal", "national": "landelijk"}[formule.scale]


@FEW
@given(strategies.formules(), strategies.formules(), st.booleans())
def test_the_differences_make_the_instance_of_the_template(one: Formule, other: Formule, mixed: bool) -> None:  # noqa: FBT001  Hypothesis gives it
    """What is changed differs, and all differences applied to the template give the instance."""
    if mixed:
        other = other.model_copy(update={"roles": one.roles | other.roles, "parties": one.parties})
    template, instance = plain_of(one), plain_of(other)
    made = list(changes(template, instance))
    assert all(change.template != change.instance for change in made)
    assert [change for change in made if change.kind == "filled_in" and change.template is not None] == []
    rest = {key: value for key, value in instance.items() if key not in NOT_INHERITED}
    assert applied(template, made) == rest
