"""The documentation says what the program does."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import formulekit
from formulekit.cli import main
from formulekit.explaining import page
from formulekit.language import Language
from formulekit.plugins import rules
from formulekit.vocabulary import EVERYWHERE, KEYS, VALUES

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
MADE = re.findall(r"render (\S+)\.yaml (.*) --out docs/images", MAKEFILE)
LANGUAGES: tuple[Language, ...] = ("nl", "en")
NAME = re.compile(r"# (\S+)\n")
SECTION = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)
RUN_WITH_OUTPUT = re.compile(r"```python\n(.*?)```(?:\n\n```text\n(.*?)```)?", re.DOTALL)


def blocks(file: Path, language: str) -> list[str]:
    """Give the code blocks of a page in one programming language."""
    return re.findall(rf"```{language}\n(.*?)```", file.read_text(encoding="utf-8"), re.DOTALL)


@pytest.fixture
def readme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Save the formule of the README where it says, and go there; give its name."""
    monkeypatch.chdir(tmp_path)
    Path("drugsrunners.yaml").write_text(blocks(ROOT / "README.md", "yaml")[0], encoding="utf-8")
    return "drugsrunners.yaml"


def generate(folder: Path) -> None:
    """Write the generated pages to a folder, as the build does."""
    script = DOCS / "_ext" / "generated_pages.py"
    subprocess.run([sys.executable, "-W", "error", script, folder], check=True)


def contents(folder: Path) -> dict[Path, bytes]:
    """Give every file below a folder, by its path in it."""
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the generated pages."""
    folder = tmp_path_factory.mktemp("generated")
    generate(folder)
    return folder


def test_the_readme_shows_the_finding_that_check_prints_first(readme: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The README's formule gives the README's finding, to the letter."""
    assert main(["check", readme]) == 1
    assert capsys.readouterr().out.startswith(blocks(ROOT / "README.md", "text")[0])


def test_the_readme_shows_the_picture_that_render_draws(readme: str) -> None:
    """The picture in the README is the one that the program makes now, byte for byte."""
    assert main(["render", readme, "--out", "drawn"]) == 0
    drawn = Path("drawn/drugsrunners.network.svg").read_bytes()
    assert drawn == (DOCS / "images" / "drugsrunners.network.svg").read_bytes()


@pytest.mark.parametrize("made", MADE)
def test_the_pictures_in_the_documentation_are_drawn_by_the_program(made: tuple[str, str], tmp_path: Path) -> None:
    """Each picture that `make pictures` draws is in docs/images as the program draws it now."""
    name, views = made
    assert main(["render", str(ROOT / f"{name}.yaml"), *views.split(), "--out", str(tmp_path)]) == 0
    drawn = contents(tmp_path)
    assert len(drawn) == views.count("--view")
    assert drawn == {path: (DOCS / "images" / path).read_bytes() for path in drawn}


def test_every_picture_in_the_documentation_is_compared() -> None:
    """No picture stands in docs/images that neither `make pictures`, nor the README, nor a tutorial draws."""
    drawn = {"drugsrunners.network.svg", "woninginbraak.network.svg", "burglary.network.svg"}
    for name, views in MADE:
        drawn |= {f"{Path(name).name}.{view}.svg" for view in re.findall(r"--view (\S+)", views)}
    assert {path.name for path in (DOCS / "images").iterdir()} == drawn


@pytest.mark.parametrize("page", ["beelden", "zelfstudie", "tutorial"])
def test_what_stands_for_a_picture_names_what_is_in_it(page: str) -> None:
    """Each name in an alternative text stands in the picture's own description, or in its title."""
    shown = re.findall(r"!\[\S+ (.*?)\]\((images/.*?)\)", (DOCS / f"{page}.md").read_text(encoding="utf-8"))
    assert len(shown) == (6 if page == "beelden" else 1)
    for text, picture in shown:
        drawn = (DOCS / picture).read_text(encoding="utf-8")
        assert [name for name in re.findall(r"[A-Z]\w+", text) if name not in drawn] == []


def test_the_readme_is_one_screen() -> None:
    """The README does not grow."""
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 70


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_between_files_lead_somewhere(name: str) -> None:
    """Every relative link of the pages at the root names a file that is there."""
    targets = re.findall(r"\]\((?!https:)([^)#]+)", (ROOT / name).read_text(encoding="utf-8"))
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_the_library_guide_runs_and_prints_what_it_says(readme: str) -> None:
    """Every code block of the library guide runs, in order, and prints the block below it."""
    Path("specs").mkdir()
    Path(readme).rename(f"specs/{readme}")
    steps = RUN_WITH_OUTPUT.findall((DOCS / "library.md").read_text(encoding="utf-8"))
    assert len(steps) >= 10
    Path("guide.py").write_text("\nprint('----')\n".join(code for code, _ in steps), encoding="utf-8")
    done = subprocess.run([sys.executable, "-W", "error", "guide.py"], capture_output=True, text=True, check=True)
    assert done.stdout.split("----\n") == [output for _, output in steps]
    assert Path("network.svg").read_text(encoding="utf-8").startswith("<svg")


def test_the_library_guide_names_every_attribute_of_the_graph() -> None:
    """The tables of nodes and edges hold each kind, relation and attribute that a real graph has."""
    guide = (DOCS / "library.md").read_text(encoding="utf-8")
    words: set[str] = set()
    project = formulekit.load(ROOT / "specs")
    for graph in (project.formule(name).graph() for name in project.formules):
        for _, attributes in graph.nodes(data=True):
            words.update({*attributes, attributes["kind"]})
        for *_, attributes in graph.edges(data=True):
            words.update({*attributes, attributes["relation"]})
    assert {word for word in words if f"`{word}`" not in guide} == set()


def test_a_report_is_what_its_schema_says(tmp_path: Path) -> None:
    """A report with findings of every severity validates against the published JSON Schema."""
    schema = json.loads((DOCS / "report.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    report = tmp_path / "report.json"
    main(["check", str(ROOT / "tests" / "data"), str(ROOT / "specs"), "--format", f"json={report}"])
    content = json.loads(report.read_text(encoding="utf-8"))
    assert {finding["severity"] for finding in content["findings"]} == {"error", "warning", "info"}
    assert [error.message for error in Draft202012Validator(schema).iter_errors(content)] == []


def test_the_report_page_shows_the_report_of_the_readme(readme: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The JSON on the page of the report begins with the finding that the README's formule gives."""
    main(["check", readme, "--format", "json"])
    printed = json.loads(capsys.readouterr().out)
    shown = json.loads(blocks(DOCS / "report.md", "json")[0])
    assert shown["findings"][0] == printed["findings"][0]
    assert shown.keys() == printed.keys()


def test_the_page_of_what_if_shows_what_the_readme_gives(readme: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The JSON on the page is what the README's formule gives without the municipality."""
    main(["whatif", readme, "--without", "gemeente", "--format", "json"])
    assert json.loads(blocks(DOCS / "whatif.md", "json")[0]) == json.loads(capsys.readouterr().out)


def test_the_formules_of_the_dutch_introduction_can_be_read(tmp_path: Path) -> None:
    """What the introduction shows, put together, breaks no rule about reading, shape or references."""
    files: dict[str, dict[str, str]] = {}
    for block in blocks(DOCS / "taal.md", "yaml"):
        name = NAME.match(block)
        sections = files.setdefault(name[1] if name else "stationsgebied.yaml", {})
        sections.update({part.partition(":")[0]: part for part in SECTION.split(block)})
    for file, sections in files.items():
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_text("".join(sections.values()), encoding="utf-8")
    project = formulekit.load(tmp_path)
    assert len(project) == len(files) == 4
    assert [str(finding) for finding in formulekit.check(project, select=["FK0", "FK1", "FK2"])] == []


def test_the_examples_for_contributors_are_lines_of_the_package() -> None:
    """Each line of code in CONTRIBUTING.md still stands in the package."""
    files = (ROOT / "formulekit").rglob("*.py")
    package = {line for file in files for line in file.read_text(encoding="utf-8").splitlines()}
    shown = [*blocks(ROOT / "CONTRIBUTING.md", "python"), *blocks(ROOT / "CONTRIBUTING.md", "text")]
    assert [line for block in shown for line in block.splitlines() if line not in package] == []


def test_the_architecture_lists_the_layers_that_are_checked() -> None:
    """The list of layers in ARCHITECTURE.md is the one that import-linter reads."""
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    layers = re.search(r"^layers = \[(.*?)\]", settings, re.DOTALL | re.MULTILINE)
    assert layers
    listed = "".join(f"    {layer}\n" for layer in re.findall(r'"(.*?)"', layers[1]) if layer != "__main__")
    assert listed in (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", list(rules()))
def test_every_rule_has_a_page_in_both_languages(code: str, generated: Path) -> None:
    """The page of a rule says why, and shows its examples, in Dutch and in English."""
    rule = rules()[code]
    for language, folder in zip(LANGUAGES, ("regels", "rules"), strict=True):
        written = (generated / folder / f"{code}.md").read_text(encoding="utf-8")
        assert f"# {code} {rule.name}" in written
        assert rule.reason.within(language) in written
        assert rule.bad.strip() in written
        assert rule.good.strip() in page(rule, language)
        assert f"]({code}.md)" in (generated / folder / "index.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["naslag.md", "reference.md"])
def test_the_reference_holds_every_key_and_every_value(name: str, generated: Path) -> None:
    """Each key stands in the reference in both spellings, with its meaning; each fixed value too."""
    language = LANGUAGES[name == "reference.md"]
    written = (generated / name).read_text(encoding="utf-8")
    for term in (*EVERYWHERE, *(term for terms in KEYS.values() for term in terms)):
        key, other = (term.nl, term.en) if language == "nl" else (term.en, term.nl)
        row = rf"^\| (\*\*)?`{key}`(\*\*)? \| `{other}` \| .+ \| {re.escape(term.meaning.within(language))} \|$"
        assert re.search(row, written, re.MULTILINE), term
    for value in (value for values in VALUES.values() for value in values):
        first, second = value if language == "nl" else (value.en, value.nl)
        assert f"| `{first}` | `{second}` |" in written


def test_generated_pages_are_the_same_each_time(generated: Path, tmp_path: Path) -> None:
    """Another run, in another folder, writes the same bytes."""
    generate(tmp_path)
    assert contents(tmp_path) == contents(generated)
