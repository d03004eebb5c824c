"""The library as a colleague in a notebook uses it."""

import datetime
from pathlib import Path

import pytest

import formulekit

TODAY = datetime.date(2026, 11, 23)
SPECS = Path(__file__).parent.parent / "specs"
BROKEN = "formule: kapot\ntitel: Kapot\nversie: 1.0.0\nstatus: concept\nschaal: lokal\n"


def test_everything_public_can_be_imported() -> None:
    """Every name of `formulekit.__all__` is there, and no other."""
    for name in formulekit.__all__:
        assert getattr(formulekit, name) is not None
    assert set(dir(formulekit)) == set(formulekit.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        formulekit.nothing  # type: ignore[attr-defined]  # noqa: B018  that is the point


def test_the_stub_names_what_is_public() -> None:
    """Type checkers see the same names as Python does."""
    stub = Path(formulekit.__file__).with_suffix(".pyi").read_text()
    assert all(f" {name}" in stub or f"{name}:" in stub for name in formulekit.__all__)


def test_every_public_name_has_a_docstring() -> None:
    """Help is there for whatever a user imports."""
    for name in formulekit.__all__:
        if name != "__version__":
            assert getattr(formulekit, name).__doc__


def test_a_project_is_asked_by_id() -> None:
    """Documents are found by their id, in the order of the files."""
    project = formulekit.load(SPECS)
    assert list(project)[:2] == ["buurtpreventie", "openbare-lichamen"]
    assert len(project) == len(list(project)) == len(list(SPECS.rglob("*.yaml")))
    assert "veilig-maastricht" in project
    assert "veilig-maastricht" not in project.formules
    assert "drugsrunners" in project
    assert isinstance(project["openbare-lichamen"], formulekit.Catalogue)
    formule = project.formule("drugsrunners")
    assert formule.title == "Drugsrunners en illegale handel"
    with pytest.raises(KeyError, match=r"^there is no formule 'openbare-lichamen'; there are: buurtpreventie, "):
        project.formule("openbare-lichamen")
    with pytest.raises(formulekit.UnknownDocument, match=r"^there is no document 'nergens'; there are: buurt"):
        project["nergens"]
    with pytest.raises(formulekit.UnknownDocument, match=r"'drugsruners'; did you mean drugsrunners\?$"):
        project["drugsruners"]


def test_a_project_is_a_mapping() -> None:
    """It has what mappings have, says what it holds, and is equal to itself alone."""
    project = formulekit.load(SPECS)
    assert project.get("nergens") is None
    assert list(project.keys()) == list(project)
    assert [name for name, body in project.items() if isinstance(body, formulekit.Formule)] == list(project.formules)
    assert repr(project) == "<Project: 9 formules, 1 catalogue, 1 programme>"
    assert project != formulekit.load(SPECS)
    assert {project: 1}[project] == 1
    assert {project.formule("drugsrunners"), project.formule("drugsrunners")} == {project.formule("drugsrunners")}


def test_what_cannot_be_read_is_in_no_project(tmp_path: Path) -> None:
    """It is told how many documents there are, and nothing trips over the one without an id."""
    (tmp_path / "kapot.yaml").write_text("formule: [")
    project = formulekit.load(tmp_path)
    assert (len(project), list(project), project.formules) == (0, [], ())
    assert repr(project) == "<Project: 1 unreadable>"


def test_why_a_document_cannot_be_used_has_the_fingerprints_of_the_check(tmp_path: Path) -> None:
    """So that what is told of it can be followed from one day to the next."""
    (tmp_path / "kapot.yaml").write_text(BROKEN + "rollen:\n  A: {naam: A}\n  B: {naam: B}\n")
    project = formulekit.load(tmp_path)
    with pytest.raises(formulekit.InvalidDocument) as caught:
        project["kapot"]
    known = {finding.fingerprint for finding in formulekit.check(project)}
    assert caught.value.findings
    assert {finding.fingerprint for finding in caught.value.findings} <= known
    assert "" not in known


def test_the_specs_check_clean() -> None:
    """What ships and what is shown as an example has no finding that is graver than a remark."""
    for folder in (SPECS, SPECS.parent / "formulekit" / "library"):
        findings = formulekit.check(formulekit.load(folder), today=TODAY)
        failing = (finding for finding in findings if finding.severity != "info" and not finding.open_point)
        assert [str(finding) for finding in failing] == []


def test_a_formule_is_frozen() -> None:
    """What was loaded cannot be changed by accident."""
    formule = formulekit.load(SPECS).formule("drugsrunners")
    with pytest.raises(ValueError, match="frozen"):
        formule.title = "Anders"  # type: ignore[misc]  # that is the point


def test_an_invalid_document_tells_its_findings(tmp_path: Path) -> None:
    """A document with shape errors is no formule; the exception holds the findings."""
    (tmp_path / "kapot.yaml").write_text(BROKEN)
    project = formulekit.load(tmp_path)
    with pytest.raises(formulekit.InvalidDocument, match="'lokal' is geen waarde van 'schaal'") as caught:
        project["kapot"]
    assert [finding.code for finding in caught.value.findings] == ["FK104"]


def test_a_path_that_is_not_there_is_said(tmp_path: Path) -> None:
    """A missing path is the caller's mistake, an exception of ours."""
    with pytest.raises(formulekit.PathError, match="nergens"):
        formulekit.load(tmp_path / "nergens")


def test_findings_sort_and_print(tmp_path: Path) -> None:
    """A finding is frozen, sorts by place, and prints on one line."""
    (tmp_path / "formulekit.toml").touch()
    (tmp_path / "kapot.yaml").write_text(BROKEN + "gebied:\n")
    findings = formulekit.check(formulekit.load(tmp_path), language="en")
    assert list(findings) == sorted(set(findings))
    assert str(findings[0]) == "kapot.yaml:5:9: error[FK104] 'lokal' is no value of 'schaal'"
    assert formulekit.check(formulekit.load(tmp_path), select=["FK103"]) == formulekit.check(
        formulekit.load(tmp_path), ignore=["FK104"]
    )


def test_fingerprints_stay_when_a_file_grows(tmp_path: Path) -> None:
    """A finding keeps its fingerprint when lines above it are added."""
    file = tmp_path / "kapot.yaml"
    file.write_text(BROKEN)
    (before,) = formulekit.check(formulekit.load(file))
    file.write_text("# een regel erbij\n" + BROKEN)
    (after,) = formulekit.check(formulekit.load(file))
    assert before.place != after.place
    assert before.fingerprint == after.fingerprint


def test_too_many_findings_are_cut_off(tmp_path: Path) -> None:
    """Of a file with over 500 findings 500 are given, and it is said that there are more."""
    (tmp_path / "kapot.yaml").write_text(BROKEN + "rollen:\n" + "".join(f"  R{n}: {{naam: R}}\n" for n in range(600)))
    findings = formulekit.check(formulekit.load(tmp_path))
    assert len(findings) == 501
    assert "FK003" in {finding.code for finding in findings}
    assert any("meer dan 500 bevindingen; de andere zijn weggelaten" in finding.message for finding in findings)


def test_a_picture_comes_as_text() -> None:
    """A formule is drawn as SVG or DOT in its own or another language, and other views are refused."""
    formule = formulekit.load(SPECS).formule("halt-maastricht")
    assert formulekit.render(formule).startswith("<svg")
    assert 'lang="en"' in formulekit.render(formule, language="en")
    assert formulekit.render(formule, format="dot").startswith("digraph")
    with pytest.raises(formulekit.FormulekitError, match="tekening"):
        formulekit.render(formule, view="tekening")


def test_a_picture_comes_as_bytes_for_paper() -> None:
    """PDF and PNG are bytes; a format that there is not is refused with those that there are."""
    formule = formulekit.load(SPECS).formule("halt-maastricht")
    assert formulekit.render(formule, format="pdf").startswith(b"%PDF-")
    assert formulekit.render(formule, format="png").startswith(b"\x89PNG")
    with pytest.raises(formulekit.FormulekitError, match="there is no format 'jpg'; choose from svg, png, pdf, dot"):
        formulekit.render(formule, format="jpg")  # type: ignore[call-overload] # what a user may try


def test_a_notebook_shows_a_picture() -> None:
    """The picture of a formule shows itself as SVG, and says in words what it shows."""
    picture = formulekit.load(SPECS).formule("halt-maastricht").network()
    assert picture._repr_svg_() == picture.svg
    assert repr(picture) == "Picture('halt-maastricht-network')"
    assert picture.description.startswith("Wie werkt met wie, en wie heeft de regie? ")


def test_a_notebook_shows_a_formule_as_its_card() -> None:
    """A formule shows itself as its card, with a description in words."""
    shown = formulekit.load(SPECS).formule("halt-maastricht")._repr_svg_()
    assert shown.startswith('<svg xmlns="http://www.w3.org/2000/svg" id="halt-maastricht-card" lang="nl"')
    assert "De formule op één pagina." in shown
