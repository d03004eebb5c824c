"""`formulekit check --fix` as its users call it: what has one safe mend is mended, and nothing else changes."""

from pathlib import Path

import pytest

from formulekit.cli import main

HEAD = "formule: los\ntitel: Los\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n"
ROLES = "rollen:\n  straatteam: {naam: Straatteam}\n"
CHAIN = "ketens:\n  k:\n    naam: K\n    schakels:\n      a: {naam: A, rol: straatteam, naar: {b: {aandeel: SHARE}}}\n"
CHAIN += "      b: {naam: B, rol: straatteam}\n"


def mended(project: Path, text: str, *more: str) -> str:
    """Write a document, mend it twice, and give its text; the second time there is nothing to mend."""
    path = project / "los.yaml"
    path.write_text(text)
    main(["check", "--fix", "--fail-on", "never", *more])
    once = path.read_text()
    main(["check", "--fix", "--fail-on", "never", *more])
    assert path.read_text() == once
    return once


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("formul: los\n" + HEAD[13:], HEAD),
        (HEAD.replace("concept", "'concpt' # nog"), HEAD.replace("concept", "'concept' # nog")),
        (HEAD.replace("concept", ">-\n  concpt"), HEAD.replace("concept", ">-\n  concept")),
        (HEAD.replace("titel", '"tittel"'), HEAD.replace("titel", '"titel"')),
        (HEAD + ROLES + "escalatie: [straateam]\n", HEAD + ROLES + "escalatie: [straatteam]\n"),
        (HEAD + ROLES + "escalatie: straateam\n", HEAD + ROLES + "escalatie: straatteam\n"),
        (HEAD + ROLES + "escalatie: straat team\n", HEAD + ROLES + "escalatie: straatteam\n"),
        (HEAD + ROLES + CHAIN.replace("SHARE", "60"), HEAD + ROLES + CHAIN.replace("SHARE", "60%")),
        (HEAD + "geldig: {van: 2028-01-01, tot: 2026-01-01}\n", HEAD + "geldig: {van: 2026-01-01, tot: 2028-01-01}\n"),
        (HEAD + "evaluatie: 1-6-2027\n", HEAD + "evaluatie: 2027-06-01\n"),
        (HEAD + "evaluatie: 2027/6/1\n", HEAD + "evaluatie: 2027-06-01\n"),
    ],
    ids=[
        "kind",
        "value",
        "below-a-bar",
        "key",
        "id",
        "one-id",
        "two-words",
        "per-cent",
        "period",
        "day-first",
        "slashes",
    ],
)
def test_what_has_one_safe_mend_is_mended(project: Path, wrong: str, right: str) -> None:
    """A word, a percent sign or a date is written as it was meant, in its quotation marks, with its comment."""
    assert mended(project, wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        HEAD + ROLES + CHAIN.replace("SHARE", "1.2"),
        HEAD + ROLES + CHAIN.replace("SHARE", "120"),
        HEAD + "evaluatie: 2027-31-12\n",
        HEAD + "evaluatie: voorjaar\n",
        HEAD + "rollen:\n  straatteam: {naam: A}\n  straatleam: {naam: B}\nescalatie: straat-eam\n",
        HEAD + "rollen:\n  straatteam: {naam: A, minimaal: 25.000}\n",
        HEAD + "rollen:\n  Straat_Team: {naam: A}\n",
        HEAD + "rollen:\n  Straatteam: {naam: A}\nescalatie: straatteam\n",
        HEAD + "partijen:\n  gemeente: {naam: Gemeente, naame: wijk, soort: gemeente}\n",
        HEAD + "xyzzy: 1\n",
        HEAD.replace("concept", "concept v2"),
        HEAD.replace("concept", ">-\n  concept\n  # nog"),
        HEAD + ROLES + "escalatie: straatteam zuid\n",
        "formule: los\ntitel: [\n",
    ],
    ids=[
        "part-or-120",
        "too-much",
        "no-day",
        "no-date",
        "two-candidates",
        "thousands",
        "id",
        "declared-as-no-id",
        "key-that-is-there",
        "unlike",
        "a-word-more",
        "what-looks-like-a-comment",
        "a-word-more-in-an-id",
        "no-yaml",
    ],
)
def test_where_there_is_a_choice_nothing_changes(project: Path, text: str) -> None:
    """What may have been meant in more than one way is left to the author, and so is a word that would be lost."""
    assert mended(project, text) == text


def test_in_english_the_day_may_be_the_month(project: Path) -> None:
    """In an English document a day is only put in order where it cannot be a month."""
    head = "formule: los\ntitle: Los\nversion: 1.0.0\nstatus: draft\nscale: local\nevaluation: "
    assert mended(project, head + "1-6-2027\n") == head + "1-6-2027\n"
    assert mended(project, head + "13-6-2027\n") == head + "2027-06-13\n"


def test_two_mends_that_make_one_key_of_two_are_not_both_made(project: Path) -> None:
    """The first of two misspellings of one key is mended, and the second is left for its author."""
    text = HEAD + "rollen:\n  a: {naam: A, takk: kijken, taakk: zien}\n"
    assert mended(project, text) == HEAD + "rollen:\n  a: {naam: A, taak: kijken, taakk: zien}\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_stays(project: Path, end: str) -> None:
    """A value below a bar is mended there, whatever ends the lines."""
    text = HEAD.replace("concept", "|-\n  concpt").replace("\n", end)
    (project / "los.yaml").write_bytes(text.encode())
    main(["check", "--fix"])
    assert (project / "los.yaml").read_bytes() == text.replace("concpt", "concept").encode()


def test_without_a_document_it_cannot_run(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing to check is nothing to mend, also where nothing would be written."""
    assert project.is_dir()
    assert main(["check", "--fix", "--diff"]) == 2
    assert "geen formule, catalogus of programma gevonden" in capsys.readouterr().err


def test_an_open_point_is_left_open(project: Path) -> None:
    """What the parties know of and will settle is not mended behind their backs; nor what is not selected."""
    text = HEAD + ROLES + "escalatie: straateam\n"
    point = "open_punten:\n  - {regel: FK201, bij: escalation, reden: r, eigenaar: e, uiterlijk: 2999-01-01}\n"
    assert mended(project, text + point) == text + point
    assert mended(project, text, "--select", "FK3") == text
    assert mended(project, text, "--ignore", "FK201") == text
    unknown = text.replace("formule:", "formlue:")
    assert mended(project, unknown, "--select", "FK3") == unknown
    assert mended(project, unknown, "--select", "FK0").startswith("formule:")


def test_only_the_document_itself_is_mended(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A mistake in a template is mended where the template is checked, not by way of what is based on it."""
    (project / "basis.yaml").write_text(HEAD.replace("los", "basis") + ROLES + "gebied: hier\nsamenvating: s\n")
    (project / "los.yaml").write_text(HEAD + "gebaseerd_op: basis.yaml\n")
    before = (project / "basis.yaml").read_text()
    main(["check", "--fix", "los.yaml"])
    assert (project / "basis.yaml").read_text() == before
    main(["check", "--fix", "basis.yaml"])
    assert (project / "basis.yaml").read_text() == before.replace("samenvating", "samenvatting")
    capsys.readouterr()


def test_a_key_that_a_template_has_may_be_meant(project: Path) -> None:
    """Below an inherited party `naame` is its name, not the next best key: the party would act for another."""
    parties = "partijen:\n  provincie: {naam: Provincie, soort: provincie}\n  gemeente: {naam: G, soort: gemeente}\n"
    (project / "basis.yaml").write_text(HEAD.replace("los", "basis").replace("concept", "sjabloon") + parties)
    text = HEAD + "gebaseerd_op: basis.yaml\npartijen:\n  provincie: {naame: gemeente}\n"
    assert mended(project, text, "los.yaml") == text.replace("naame", "naam")


def test_a_section_that_a_catalogue_has_may_be_meant(project: Path) -> None:
    """Where sources come from a catalogue, `bronen` is still the section of that name, not the key `bron`."""
    source = "bronnen:\n  onderzoek: {titel: Onderzoek}\n"
    (project / "gedeeld.yaml").write_text("catalogus: gedeeld\n" + source)
    text = (
        HEAD + "catalogi: gedeeld.yaml\nsamenvatting: s\nbron: [onderzoek, eigen]\nbronen:\n  eigen: {titel: Eigen}\n"
    )
    assert mended(project, text, "los.yaml") == text.replace("bronen", "bronnen")


def test_it_says_what_it_mended_and_what_remains(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Mended files are named on stderr; the report is of what is left, and decides the exit code."""
    (project / "los.yaml").write_text((HEAD + "xyzzy: 1\n").replace("concept", "concpt"))
    assert main(["check", "--fix", "-f", "concise"]) == 1
    out, err = capsys.readouterr()
    assert err == "hersteld: los.yaml\n1 bevinding hersteld in 1 bestand\n"
    assert out == "los.yaml:6:1: error[FK101] sleutel 'xyzzy' bestaat niet in 'los'\n"
    main(["check", "--fix", "--lang", "en"])
    assert capsys.readouterr().err == "nothing to mend\n"


def test_diff_shows_and_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--diff shows all rounds of mending as one patch, and fails where there is something to mend."""
    wrong = ("formul: los\n" + HEAD[13:]).replace("concept", "concpt")
    (project / "los.yaml").write_text(wrong)
    assert main(["check", "--fix", "--diff"]) == 1
    out, err = capsys.readouterr()
    assert err == "2 bevindingen te herstellen in 1 bestand\n"
    assert "-formul: los\n+formule: los\n" in out
    assert "-status: concpt\n+status: concept\n" in out
    assert (project / "los.yaml").read_text() == wrong
    (project / "los.yaml").write_text(HEAD)
    assert main(["check", "--fix", "--diff"]) == 0
    capsys.readouterr()


def test_what_ships_is_never_mended(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A shipped template that is named by its path stays as it is, whatever is wrong with it."""
    from formulekit.project import files

    library = project / "library"
    library.mkdir()
    (library / "los.yaml").write_text(HEAD.replace("concept", "concpt"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "_LIBRARY", library)
        patch.setattr(files, "all_shipped", files.all_shipped.__wrapped__)
        main(["check", "--fix", "library/los.yaml"])
    assert "concpt" in (library / "los.yaml").read_text()
    assert capsys.readouterr().err == "niets te herstellen\n"


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (["--diff"], "--diff hoort bij --fix"),
        (["--fix", "--watch"], "--fix en --watch gaan niet samen"),
        (["--fix", "-"], "- en --fix gaan niet samen"),
        (["--watch", "-"], "- en --watch gaan niet samen"),
    ],
)
def test_what_does_not_go_together_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str], flags: list[str], said: str
) -> None:
    """Files are mended, not what is typed; a watcher mends nothing."""
    assert project.is_dir()
    assert main(["check", *flags]) == 2
    assert said in capsys.readouterr().err
