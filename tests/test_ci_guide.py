"""The guides for build servers show what `formulekit init` writes, and commands that run."""

import re
import shlex
from pathlib import Path

import check_jsonschema
import pytest
import yaml

import formulekit
from formulekit.cli import main
from formulekit.plugins import reporters
from formulekit.starter import project_files

ROOT = Path(__file__).parents[1]
FILES = project_files("en", formulekit.__version__)
SHOWN = (".github/workflows/formulekit.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml")


def blocks(page: str, language: str) -> list[str]:
    """Give the code blocks of a page in one language."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a new project that is the working directory."""
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("path", SHOWN)
def test_the_guide_shows_what_a_new_project_gets(path: str) -> None:
    """Each file for a build server stands in the guide to the letter; GitLab's in the Dutch one as well."""
    assert FILES[path] in blocks("ci.md", "yaml")
    assert blocks("ci-nl.md", "yaml") == [FILES[".gitlab-ci.yml"]]


def test_the_guide_uses_the_action_as_it_is(tmp_path: Path) -> None:
    """The example of the action is a workflow that gives only inputs that the action has."""
    (example,) = (block for block in blocks("ci.md", "yaml") if "OWNER/formulekit@" in block)
    (tmp_path / "workflow.yml").write_text(example, encoding="utf-8")
    arguments = ["--builtin-schema", "vendor.github-workflows", str(tmp_path / "workflow.yml")]
    assert not check_jsonschema.main(arguments, standalone_mode=False)
    workflow = yaml.safe_load(example)
    step = workflow["jobs"]["formulekit"]["steps"][-1]
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert step["with"].keys() == action["inputs"].keys()
    assert workflow["permissions"]["security-events"] == "write"


def test_the_guide_names_the_hook_and_the_template_that_are_there() -> None:
    """The hook has the id of the manifest, and the file to include exists."""
    (hooks,) = (block for block in blocks("ci.md", "yaml") if "github.com/OWNER" in block)
    (hook,) = yaml.safe_load(hooks)["repos"][0]["hooks"]
    (offered,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hook["id"] == offered["id"]
    (include,) = (block for block in blocks("ci.md", "yaml") if block.startswith("include:"))
    assert (ROOT / yaml.safe_load(include)["include"][0]["file"]).is_file()


def test_the_guide_names_every_format() -> None:
    """The table of formats holds each one that there is."""
    table = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8").partition("## GitHub")[0]
    assert [name for name in reporters() if f"`{name}`" not in table] == []


def test_jenkins_finds_the_report_that_the_guide_writes(project: Path) -> None:
    """The check of the pipeline runs, and writes the file that the pipeline hands to the junit step."""
    (pipeline,) = blocks("ci.md", "groovy")
    (command,) = re.findall(r"sh '(formulekit .*)'", pipeline)
    (report,) = re.findall(r"junit '(.*)'", pipeline)
    assert main(shlex.split(command)[1:]) == 0
    assert (project / report).read_text(encoding="utf-8").count("<testcase ") == 2


@pytest.mark.usefixtures("project")
def test_the_schemas_of_editors_are_those_of_the_guide(capsys: pytest.CaptureFixture[str]) -> None:
    """What the guide says to write again is what a new project has."""
    (script,) = blocks("ci.md", "sh")
    lines = [line.split(" > ") for line in script.splitlines()]
    assert len(lines) == 3
    for command, file in lines:
        assert main(shlex.split(command)[1:]) == 0
        assert capsys.readouterr().out == FILES[file]
