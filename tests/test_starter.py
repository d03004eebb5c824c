"""What a new project holds."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import check_jsonschema
import pytest

import formulekit
from formulekit.cli import main
from formulekit.language import Language
from formulekit.starter import project_files

LANGUAGES: tuple[Language, ...] = ("nl", "en")
SCHEMAS = {
    ".github/workflows/formulekit.yml": ("vendor.github-workflows", "runs-on:"),
    ".gitlab-ci.yml": ("vendor.gitlab-ci", "script:"),
}


def placed(folder: Path, language: Language) -> Mapping[str, str]:
    """Write the files of a new project, and give them."""
    files = project_files(language, formulekit.__version__)
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return files


def refused(*arguments: str | Path) -> bool:
    """Tell whether check-jsonschema has something against a file."""
    return bool(check_jsonschema.main([*map(str, arguments)], standalone_mode=False))


@pytest.mark.parametrize("today", [date(2026, 1, 1), date(2050, 1, 1)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_is_clean_today_and_later(tmp_path: Path, language: Language, today: date) -> None:
    """Nothing is found in the example, not even a remark, on the day that it is written and long after."""
    placed(tmp_path, language)
    project = formulekit.load(tmp_path)
    assert len(project) == 2
    assert project.language == language
    assert [str(finding) for finding in formulekit.check(project, today=today)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_is_written_as_the_formatter_would(
    tmp_path: Path, language: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    """`formulekit fmt` has nothing to change in a new project."""
    placed(tmp_path, language)
    assert main(["fmt", "--check", str(tmp_path / "specs")]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_has_what_a_formule_is_made_of(tmp_path: Path, language: Language) -> None:
    """It has parties from its catalogue, a chain, a network, a result and an outcome, and it is drawn."""
    placed(tmp_path, language)
    project = formulekit.load(tmp_path)
    (name,) = project.formules
    formule = project.formule(name)
    assert len(formule.parties) == 3
    assert all((formule.chains, formule.networks, formule.results, formule.outcomes, formule.interventions))
    assert formule.title in formulekit.render(formule)
    assert formule.title in formulekit.render(formule, view="chain")


def test_both_languages_say_the_same(tmp_path: Path) -> None:
    """The Dutch and the English example have the same parts, and the same files around them."""
    shapes = []
    for language in LANGUAGES:
        placed(tmp_path / language, language)
        project = formulekit.load(tmp_path / language)
        graph = project.formule(project.formules[0]).graph()
        shapes.append(sorted(str(attributes["kind"]) for _, attributes in graph.nodes(data=True)))
    assert shapes[0] == shapes[1]
    same = ["." + path.partition(".")[2] for path in project_files("nl", "1") if not path.startswith("specs/")]
    assert same == ["." + path.partition(".")[2] for path in project_files("en", "1") if not path.startswith("specs/")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_editors_check_the_example_with_the_schemas_beside_it(tmp_path: Path, language: Language) -> None:
    """Each schema that the editor settings name is there, and fits the documents that they give it."""
    placed(tmp_path, language)
    settings = json.loads((tmp_path / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    checked = []
    for schema, pattern in settings["yaml.schemas"].items():
        assert (tmp_path / schema).is_file()
        documents = sorted(tmp_path.glob(pattern))
        checked += documents
        assert not documents or not refused("--schemafile", tmp_path / schema, *documents)
    assert len(checked) == 2
    kinds = [json.loads((tmp_path / schema).read_text(encoding="utf-8"))["$id"] for schema in settings["yaml.schemas"]]
    assert kinds == [f"urn:formulekit:schema:{kind}:{language}" for kind in ("formule", "catalogue", "programme")]


@pytest.mark.parametrize("path", list(SCHEMAS))
def test_build_servers_take_their_files(tmp_path: Path, path: str) -> None:
    """The files for GitHub and GitLab fit the schemas of those, and name this version."""
    files = placed(tmp_path, "nl")
    schema, needed = SCHEMAS[path]
    assert not refused("--builtin-schema", schema, tmp_path / path)
    (tmp_path / path).write_text(files[path].replace(needed, "odd:"), encoding="utf-8")
    assert refused("--builtin-schema", schema, tmp_path / path)
    assert f"formulekit=={formulekit.__version__}\n" in files[path]
    assert "{version}" not in "".join(files.values())
