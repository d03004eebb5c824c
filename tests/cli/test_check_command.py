"""`formulekit check` as its users call it: paths, reports, exit codes, standard input."""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Never

import pytest
from closing import close

from formulekit import examining, plugins
from formulekit.cli import main
from formulekit.extension import FormuleCheck, Hit

GOOD = "formule: los\ntitel: Los\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n"
WARNED = GOOD + "bronnen:\n  verslag: {titel: Verslag}\n"
BROKEN = GOOD.replace("schaal: lokaal", "schaal: lokal")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project that is the working directory."""
    (tmp_path / "formulekit.toml").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Run a command; give its exit code and what it wrote on both streams."""
    code = main(arguments)
    out, err = capsys.readouterr()
    return code, out, err


def test_nothing_wrong_is_exit_0(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without findings the report is one line, and nothing stands on stderr."""
    (project / "los.yaml").write_text(GOOD)
    assert run(capsys, "check") == (0, "geen bevindingen in 1 document\n", "")


def test_an_error_is_exit_1(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With an error the exit code is 1, and the report goes to stdout."""
    (project / "los.yaml").write_text(BROKEN)
    code, out, err = run(capsys, "check", "los.yaml", "--format", "concise")
    assert (code, err) == (1, "")
    assert out == "los.yaml:5:9: error[FK104] 'lokal' is geen waarde van 'schaal'\n"


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_the_level_at_which_it_fails_can_be_chosen(
    project: Path, capsys: pytest.CaptureFixture[str], level: str, code: int
) -> None:
    """A warning fails from the level warning, and is shown at any level."""
    (project / "los.yaml").write_text(WARNED)
    found, out, _ = run(capsys, "check", "--fail-on", level)
    assert found == code
    assert "warning[FK202] unused-definition: bron 'verslag' wordt nergens genoemd" in out


def test_codes_can_be_chosen_and_left_out(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--select keeps codes by how they begin, --ignore drops them."""
    (project / "los.yaml").write_text(BROKEN + "bronnen:\n  verslag: {titel: Verslag}\n")
    assert run(capsys, "check", "--select", "FK2", "-f", "concise")[1].count("\n") == 1
    assert run(capsys, "check", "--ignore", "fk104,FK2", "-f", "concise") == (0, "", "")


def test_what_cannot_be_read_is_told_whatever_is_selected(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No rule has looked at it; who does not want to hear it says so."""
    (project / "los.yaml").write_text("formule: los\ntitel: [\n")
    code, out, _ = run(capsys, "check", "--select", "FK3", "-f", "concise")
    assert (code, out[:16], out.count("error[FK001]")) == (1, "los.yaml:2:8: er", 1)
    assert run(capsys, "check", "--select", "FK3", "--ignore", "FK0", "-f", "concise") == (0, "", "")


def test_the_usual_place_is_specs(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a path the folder specs/ is checked when it is there."""
    (project / "kapot.yaml").write_text(BROKEN)
    (project / "specs").mkdir()
    (project / "specs" / "los.yaml").write_text(GOOD)
    assert run(capsys, "check")[0] == 0


def test_a_document_on_standard_input(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`-` reads one document, which has the name and place that it is given."""
    (project / "specs").mkdir()
    (project / "specs" / "zuid.yaml").write_text("catalogus: zuid\n")
    text = BROKEN + "catalogi: zuid.yaml\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    code, out, _ = run(capsys, "check", "-", "--stdin-filename", "specs/nieuw.yaml", "-f", "concise")
    assert (code, out) == (1, "specs/nieuw.yaml:5:9: error[FK104] 'lokal' is geen waarde van 'schaal'\n")


def test_reports_go_to_their_own_files(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A format with a file writes that file, and the other one still goes to the screen."""
    (project / "los.yaml").write_text(BROKEN)
    code, out, _ = run(capsys, "check", "-f", "concise", "-f", "json=uit/verslag.json")
    assert (code, out.count("\n")) == (1, 1)
    report = json.loads((project / "uit" / "verslag.json").read_text())
    assert report["summary"] == {"documents": 1, "errors": 1, "warnings": 0, "infos": 0, "open_points": 0}


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "dicht"),
        ("check", "dicht/los.yaml"),
        ("check", "--fix", "dicht"),
        ("check", "--watch", "dicht"),
        ("fmt", "dicht"),
        ("render", "dicht"),
        ("describe", "dicht"),
        ("whatif", "dicht", "--without", "politie"),
        ("compare", "dicht/los.yaml", "."),
        ("compare", "formulekit:halt", "dicht"),
        ("open-points", "dicht"),
        ("config", "dicht"),
        ("new", "nieuw", "--from", "dicht/los.yaml"),
    ],
)
def test_a_path_that_is_closed_is_not_said_to_be_absent(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    """Whatever command is given a path that may not be opened says so in one line, with a way out."""
    (project / "dicht").mkdir()
    (project / "dicht" / "los.yaml").write_text(GOOD)
    close(monkeypatch, project / "dicht")
    for lang, said in (("nl", "mag niet worden geopend; vraag om leesrechten"), ("en", "may not be opened; ask for")):
        code, out, err = run(capsys, "--lang", lang, *arguments)
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert said in err


def test_a_closed_folder_is_not_passed_over(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be looked into is reported, drawn from and formatted around, and never in silence."""
    (project / "dicht").mkdir()
    (project / "los.yaml").write_text(GOOD)
    close(monkeypatch, project / "dicht")
    said = "dicht:1:1: error[FK006] de map mag niet worden geopend\n"
    assert run(capsys, "check", "-f", "concise") == (1, said, "")
    assert run(capsys, "check", "--no-cache", "-f", "concise") == (1, said, "")
    for more in ((), ("--no-cache",)):
        assert run(capsys, "check", *more)[1].endswith("\n1 fout in 1 document en 1 map\n")
    assert json.loads(run(capsys, "check", "-f", "json")[1])["summary"]["documents"] == 1
    code, out, err = run(capsys, "fmt")
    assert (code, out) == (1, "1 bestand al in orde, 1 map overgeslagen\n")
    assert err == said + "dicht is niet opgemaakt: herstel eerst wat hierboven staat\n"
    code, out, err = run(capsys, "render", ".", "--view", "network", "--out", "uit")
    assert (code, out) == (1, "uit/los.network.svg\n")
    assert err == "van dicht is geen beeld gemaakt: de map mag niet worden geopend; zie `formulekit check`\n"
    commands = (("open-points",), ("party", "x"), ("whatif", ".", "--without", "x"), ("compare", "los.yaml", "."))
    for command in commands:
        assert ": de map mag niet worden geopend; zie `formulekit check`\n" in run(capsys, *command)[2]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("check", "nergens"), "pad 'nergens' is er niet"),
        (("check",), "geen formule, catalogus of programma gevonden in"),
        (("check", "-f", "text", "-f", "json"), "twee verslagen kunnen niet samen op het scherm"),
        (
            ("check", "-f", "junit=uit.xml", "-f", "sarif=./uit.xml"),
            "twee verslagen gaan naar hetzelfde bestand: uit.xml",
        ),
        (
            ("check", "-f", "json=uit.xml", "-f", "text=nieuw/../uit.xml"),
            "twee verslagen gaan naar hetzelfde bestand: nieuw/../uit.xml",
        ),
        (("check", "-f", "json="), "achter json= hoort een bestand"),
        (("check", "--stdin-filename", "los.yaml"), "--stdin-filename hoort bij -"),
        (("check", "-f", "xml"), "verslagvorm 'xml' bestaat niet; kies uit text, concise, json"),
        (("check", "--select", "FK999"), "geen regel heeft een code die met 'FK999' begint"),
        (("check", "--fail-on", "soms"), "--fail-on: kies uit error, warning, info, never"),
        (("check", "--kleur"), "optie --kleur bestaat niet"),
        (("chek",), "opdracht 'chek' bestaat niet; bedoeld: check?; zie `formulekit --help`"),
        (("check", "--format"), "achter optie --format hoort een waarde; zie `formulekit check --help`"),
        (("check", "--fix=ja"), "achter optie --fix hoort geen waarde; "),
        (("check", "--jobs", "0"), "--jobs: geef een geheel getal vanaf 1; "),
        (("check", "--jobs", "x"), "--jobs: geef een geheel getal vanaf 1; "),
        (("rules", "een", "twee"), "'een twee' is hier te veel; zie `formulekit rules --help`"),
        (("rules", "een", "--lang", "en"), "'een' is too much here; see `formulekit rules --help`"),
        (("render",), "PAD... ontbreekt"),
        (("explain",), "geef een code, zoals FK301, of --all"),
        (("explain", "unfiled-role"), "bedoeld: unfilled-role?"),
        (("schema", "formul"), "SOORT: kies uit formule, catalogue, programme"),
    ],
)
def test_what_cannot_run_is_exit_2(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], says: str
) -> None:
    """A call that cannot be carried out says so in one Dutch line on stderr, and nothing on stdout."""
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("formulekit: ")
    assert says in err
    assert err.count("\n") == 1
    assert project.exists()


def test_an_empty_folder_may_be_well(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --allow-empty a folder without documents is no failure."""
    assert run(capsys, "check", str(project), "--allow-empty") == (0, "geen bevindingen in 0 documenten\n", "")


def test_other_yaml_is_passed_over_unless_it_is_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In a folder, YAML of others is left alone and a near miss is not; a named file must be a document."""
    (project / "los.yaml").write_text(GOOD)
    (project / "compose.yaml").write_text("services: {}\n")
    assert run(capsys, "check")[0] == 0
    assert "eerste sleutel 'services' noemt geen soort document" in run(capsys, "check", "compose.yaml")[1]
    (project / "bijna.yaml").write_text("formul: los\n")
    assert "bedoeld: `formule`?" in run(capsys, "check")[1]


def test_the_report_is_in_the_language_of_the_reader(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked for, else the documents', else the locale's, else Dutch."""
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    (project / "los.yaml").write_text(GOOD)
    assert run(capsys, "check")[1].startswith("geen bevindingen")
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert run(capsys, "check")[1].startswith("no findings")
    (project / "los.yaml").write_text(GOOD + "taal: nl\n")
    assert run(capsys, "check")[1].startswith("geen bevindingen")
    assert run(capsys, "check", "--lang", "en")[1].startswith("no findings")


def test_the_order_of_paths_does_not_matter(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same files give the same bytes, in whatever order they are named."""
    for name in ("a", "b", "c"):
        (project / f"{name}.yaml").write_text(BROKEN.replace("los", name))
    one = run(capsys, "check", "a.yaml", "b.yaml", "c.yaml", "-f", "json")[1]
    other = run(capsys, "check", "c.yaml", ".", "a.yaml", "-f", "json")[1]
    assert one == other


def fails(_: object) -> Iterator[Never]:
    """Crash while it looks."""
    raise ZeroDivisionError


def lacks(_: object) -> Iterator[Never]:
    """Need a package that is not there."""
    raise ModuleNotFoundError(name="networkx.algorithms")


def leaves(_: object) -> Iterator[Never]:
    """End the program."""
    sys.exit(0)


@pytest.mark.parametrize(
    ("check", "why"),
    [
        (fails, "ZeroDivisionError: "),
        (leaves, "SystemExit: 0"),
        (lacks, "pakket networkx ontbreekt; installeer het met `pip install networkx`"),
        (lambda _: iter([Hit((), {})]), "KeyError: 'role'"),
        (lambda _: iter([Hit((), {"role": 3})]), "AttributeError: 'int' object has no attribute 'within'"),  # type: ignore[dict-item]  # a package need not be typed
        (lambda _: iter([Hit((), {"role": "r"}, "geen-tekst")]), "KeyError: 'geen-tekst'"),
        (lambda _: iter([Hit((), {"role": "r"}, "", (((), "geen-noot"),))]), "KeyError: 'geen-noot'"),
        (lambda _: iter([{"role": "r"}]), "AttributeError: 'dict' object has no attribute 'named'"),
    ],
    ids=["raises", "leaves", "lacks", "no-value", "no-text-value", "no-text", "no-note", "no-hit"],
)
def test_a_rule_that_crashes_is_our_fault(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    check: FormuleCheck,
    why: str,
) -> None:
    """FK900 names the rule, whatever is selected; the other rules still run, and the exit code is 2."""
    broken = plugins.rules() | {"FK301": replace(plugins.rules()["FK301"], formule=check)}
    monkeypatch.setattr(examining, "rules", lambda: broken)
    (project / "los.yaml").write_text(WARNED)
    code, out, _ = run(capsys, "check", "-f", "concise", "--select", "FK2")
    assert code == 2
    assert f"regel FK301 is op dit document vastgelopen ({why})" in out
    assert "FK202" in out
    assert run(capsys, "check", "-f", "concise", "--ignore", "FK9")[0:2] == (2, out)


def test_a_project_rule_that_crashes_is_our_fault_too(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told at the first document, each time anew."""
    broken = plugins.rules() | {"FK901": replace(plugins.rules()["FK901"], project=fails)}
    monkeypatch.setattr(examining, "rules", lambda: broken)
    (project / "los.yaml").write_text(WARNED)
    for _ in range(2):
        code, out, _ = run(capsys, "check", "-f", "concise")
        assert code == 2
        assert out.count("los.yaml:1:1: error[FK900] regel FK901 is op dit document vastgelopen") == 1
    monkeypatch.undo()
    monkeypatch.chdir(project)
    assert "FK900" not in run(capsys, "check", "-f", "concise")[1]


def test_a_report_replaces_a_link_and_does_not_follow_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Writing over a symbolic link leaves what it points at as it was."""
    (project / "los.yaml").write_text(GOOD)
    (project / "eigen.txt").write_text("van de gebruiker")
    (project / "verslag.json").symlink_to(project / "eigen.txt")
    run(capsys, "check", "los.yaml", "-f", "json=verslag.json")
    assert (project / "eigen.txt").read_text() == "van de gebruiker"
    assert not (project / "verslag.json").is_symlink()


def test_a_report_never_replaces_a_document(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The formule that is checked, or a template beside it, is not lost to a slip of the pen; an old report is."""
    for name in ("los", "ander"):
        (project / f"{name}.yaml").write_text(GOOD)
    for name in ("los", "ander"):
        code, _, err = run(capsys, "check", "los.yaml", "-f", f"json={name}.yaml", "-f", "text=verslag.txt")
        assert (code, err.count("\n")) == (2, 1)
        assert f"naar {name}.yaml zou het document vervangen" in err
        assert (project / f"{name}.yaml").read_text() == GOOD
        assert not (project / "verslag.txt").exists()
    for _ in range(2):
        assert run(capsys, "check", "los.yaml", "-f", "json=verslag.yaml")[0] == 0


def test_a_report_keeps_the_permissions_of_the_one_before(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who has closed the file of a report to others does not find it open."""
    (project / "los.yaml").write_text(GOOD)
    report = project / "verslag.json"
    report.touch(mode=0o600)
    run(capsys, "check", "los.yaml", "-f", "json=verslag.json")
    assert report.stat().st_mode & 0o777 == 0o600
    assert report.read_text()


def test_a_report_that_cannot_be_written_is_exit_2(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file in the way of the folder of a report is said in one line."""
    (project / "los.yaml").write_text(GOOD)
    code, _, err = run(capsys, "check", "-f", "json=los.yaml/verslag.json")
    assert code == 2
    assert "los.yaml/verslag.json" in err


def loaded(*arguments: str) -> tuple[str, set[str]]:
    """Run a command in a fresh Python; give what it printed and the modules that it loaded."""
    probe = f"import sys; from formulekit.cli import main; main({arguments!r}); print('@', *sorted(sys.modules))"
    command = [sys.executable, "-c", probe]
    shown, _, modules = subprocess.run(command, capture_output=True, text=True, check=True).stdout.partition("@")
    return shown, set(modules.split())


def test_the_version_is_told_without_heavy_imports() -> None:
    """`--version` loads neither the command line's library nor the model."""
    shown, modules = loaded("--version")
    assert shown == "formulekit 0.1.0\n"
    assert not {"click", "pydantic", "yaml", "networkx"} & modules


@pytest.mark.parametrize("command", ["check", "render", "explain", "rules", "schema"])
def test_help_is_light_and_has_an_example(command: str) -> None:
    """Help is shown with an example, without loading the model."""
    shown, modules = loaded(command, "--help", "--lang", "en")
    assert f"Example: formulekit {command}" in shown
    assert not {"pydantic", "yaml", "networkx", "graphviz"} & modules


def test_the_program_alone_shows_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    """A call without a command gets the help, line by line, and exit 2."""
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert run(capsys) == (2, "", shown)


def test_a_language_before_the_command_holds_for_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--lang` may stand before the command too; only `fmt` does not translate for it."""
    folder = project / "leeg"
    folder.mkdir()
    assert run(capsys, "--lang", "en", "check", str(folder), "--allow-empty")[1] == "no findings in 0 documents\n"
    text = "formule: f\ntitel: Titel\n"
    (folder / "f.yaml").write_text(text, encoding="utf-8")
    assert run(capsys, "--lang", "en", "fmt", str(folder))[0] == 0
    assert (folder / "f.yaml").read_text(encoding="utf-8") == text


def test_the_program_lists_its_commands(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a command the help is shown, in the language that is asked for."""
    for lang, title in (("nl", "Opdrachten:"), ("en", "Commands:")):
        main(["--lang", lang, "--help"])
        assert title in capsys.readouterr().out
