"""The action, the hook and the files of a new project, run for real: without a network, in repositories of git."""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

import formulekit
from formulekit.starter import project_files

ROOT = Path(__file__).parents[1]
PARTS = ("formulekit", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
FORMULE = "specs/parkoverlast.yaml"
HERE = Path(sys.executable).parent
# What pip would fetch is there already; of an option that begins with "no", pip takes 0 for yes.
OFFLINE = os.environ | {
    "PATH": f"{HERE}{os.pathsep}{os.environ['PATH']}",
    "PYTHONPATH": sysconfig.get_path("purelib"),
    "PIP_NO_INDEX": "1",
    "PIP_NO_DEPS": "1",
    "PIP_NO_BUILD_ISOLATION": "0",
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
}


class Step(NamedTuple):
    """A step of an action or workflow that is a script."""

    script: str
    environment: dict[str, str]


def run(*command: str | Path, folder: Path, more: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Run a program; give its exit code and all that it said."""
    environment = OFFLINE | dict(more or {})
    done = subprocess.run(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    return done.returncode, done.stdout


def committed(folder: Path) -> str:
    """Make a repository of all that is in a folder; give the name of its commit."""
    author = ("-c", "user.name=tests", "-c", "user.email=tests@localhost")
    for arguments in (("init", "-q"), ("add", "-A"), (*author, "commit", "-q", "-m", "Begin")):
        assert run("git", *arguments, folder=folder) == (0, "")
    return run("git", "rev-parse", "HEAD", folder=folder)[1].strip()


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a checkout of this repository, as it is now."""
    folder = tmp_path_factory.mktemp("source")
    for part in (ROOT / name for name in PARTS):
        if part.is_dir():
            shutil.copytree(part, folder / part.name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(part, folder)
    committed(folder)
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give a new project in a repository."""
    folder = tmp_path / "project"
    for path, text in project_files("nl", formulekit.__version__).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    committed(folder)
    return folder


def spoil(project: Path) -> None:
    """Make a mistake in the formule."""
    file = project / FORMULE
    file.write_text(file.read_text(encoding="utf-8").replace("schaal: lokaal", "schaal: lokal"), encoding="utf-8")


def steps(known: Mapping[str, str]) -> Iterator[Step]:
    """Give the scripts of the action, with what GitHub fills in for them.

    Args:
        known: What expressions give.
    """
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    usual = {f"inputs.{name}": entry["default"] for name, entry in action["inputs"].items()}
    values = usual | dict(known)
    for step in action["runs"]["steps"]:
        if "run" in step:
            filled = {
                name: re.sub(r"\$\{\{ (.*?) \}\}", lambda match: values[match[1]], text)
                for name, text in step["env"].items()
            }
            yield Step(step["run"], filled)


@pytest.fixture(scope="module")
def runner(source: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Give what GitHub knows while a job runs, once the action has installed formulekit."""
    known = {"github.action_path": str(source), "runner.temp": str(tmp_path_factory.mktemp("runner"))}
    install = next(steps(known))
    assert bash(install.script, source, install.environment) == (0, "")
    return known


def bash(script: str, folder: Path, environment: Mapping[str, str]) -> tuple[int, str]:
    """Run a script as GitHub runs a step."""
    return run("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script, folder=folder, more=environment)


def acted(runner: dict[str, str], project: Path, **inputs: str) -> tuple[int, str]:
    """Let the action check a project; give its exit code and its log."""
    given = {f"inputs.{name.replace('_', '-')}": text for name, text in inputs.items()}
    *_, check = steps(runner | given)
    return bash(check.script, project, check.environment)


def test_the_action_passes_a_sound_project(runner: dict[str, str], project: Path) -> None:
    """Without findings the action is silent, and leaves a report for code scanning."""
    assert acted(runner, project, fail_on="info") == (0, "")
    log = json.loads(Path(runner["runner.temp"], "formulekit.sarif").read_text(encoding="utf-8"))
    assert log["runs"][0]["results"] == []


def test_the_action_shows_mistakes_and_fails(runner: dict[str, str], project: Path) -> None:
    """A mistake is a workflow command and a result for code scanning, and fails the step, unless never is asked."""
    spoil(project)
    code, log = acted(runner, project, paths=f"{FORMULE}\nspecs/catalogus\n")
    assert code == 1
    assert log.startswith(f"::error file={FORMULE},line=7,")
    assert "title=FK104 unknown-value::'lokal' is geen waarde van 'schaal'" in log
    report = json.loads(Path(runner["runner.temp"], "formulekit.sarif").read_text(encoding="utf-8"))
    assert [result["ruleId"] for result in report["runs"][0]["results"]] == ["FK104"]
    assert acted(runner, project, fail_on="never")[0] == 0


@pytest.mark.parametrize(
    "paths", ["$(touch pwned)", "`touch pwned`", "'; touch pwned; '", "--lang=en", "a\n$(touch pwned)"]
)
def test_the_action_takes_its_inputs_as_names(runner: dict[str, str], project: Path, paths: str) -> None:
    """What stands in an input is a path and no more: neither a command nor an option."""
    code, log = acted(runner, project, paths=paths)
    assert code == 2
    assert re.fullmatch(r"formulekit: (pad '.*' is er niet|path '.*' is not there)\n", log)
    assert not list(project.rglob("pwned"))


def test_no_script_of_the_action_holds_an_expression() -> None:
    """GitHub fills nothing into the text of a script; values come by the environment."""
    assert [
        step.script for step in steps(dict.fromkeys(("github.action_path", "runner.temp"), "")) if "${{" in step.script
    ] == []


def test_github_knows_the_form_of_the_action() -> None:
    """The action fits the schema of actions, and uploads only when asked."""
    command = (sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions", "action.yml")
    assert run(*command, folder=ROOT)[0] == 0
    upload = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"][-1]
    assert upload["uses"].startswith("github/codeql-action/upload-sarif@")
    assert "inputs.sarif == 'true'" in upload["if"]


def test_the_files_of_a_new_project_run(runner: dict[str, str], project: Path) -> None:
    """Each script for GitHub and GitLab runs, and leaves the reports and pictures that are handed over."""
    workflow = yaml.safe_load((project / ".github/workflows/formulekit.yml").read_text(encoding="utf-8"))
    job = yaml.safe_load((project / ".gitlab-ci.yml").read_text(encoding="utf-8"))["formulekit"]
    scripts = [step["run"] for step in workflow["jobs"]["formulekit"]["steps"] if "run" in step]
    path = {"PATH": f"{runner['runner.temp']}/formulekit/bin{os.pathsep}{OFFLINE['PATH']}"}
    for script in (*scripts, *job["script"]):
        assert (script, bash(script, project, path)[0]) == (script, 0)
    assert (project / "build" / "parkoverlast.network.svg").is_file()
    assert all((project / report).is_file() for report in job["artifacts"]["reports"].values())
    assert run("git", "status", "--porcelain", folder=project) == (0, "")


def hooked(project: Path, tmp_path: Path) -> tuple[int, str]:
    """Run the hooks of a project on all its files."""
    more = {"PRE_COMMIT_HOME": str(tmp_path / "hooks")}
    return run(HERE / "pre-commit", "run", "--all-files", "--color=never", folder=project, more=more)


def test_the_hook_of_this_repository_runs(source: Path, project: Path, tmp_path: Path) -> None:
    """pre-commit takes the hook from a checkout, installs it, passes a sound project and stops a mistake."""
    revision = run("git", "rev-parse", "HEAD", folder=source)[1].strip()
    entry = {"repo": str(source), "rev": revision, "hooks": [{"id": "formulekit", "args": ["--fail-on", "info"]}]}
    (project / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [entry]}), encoding="utf-8")
    code, log = hooked(project, tmp_path)
    assert (code, "Passed" in log) == (0, True), log
    spoil(project)
    code, log = hooked(project, tmp_path)
    assert code == 1
    assert "error[FK104] unknown-value: 'lokal' is geen waarde van 'schaal'" in log


def test_a_project_has_the_hook_that_this_repository_offers() -> None:
    """The hook of a new project is the one of the manifest, and pre-commit takes both files."""
    (offered,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    config = yaml.safe_load(project_files("nl", formulekit.__version__)[".pre-commit-config.yaml"])
    (hook,) = config["repos"][0]["hooks"]
    assert hook == {key: value for key, value in offered.items() if key != "description"} | {
        "additional_dependencies": [f"formulekit=={formulekit.__version__}"]
    }
    assert (offered["pass_filenames"], offered["require_serial"]) == (False, True)
    assert run(HERE / "pre-commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml", folder=ROOT) == (0, "")


def test_the_gitlab_template_is_what_a_new_project_gets() -> None:
    """Including ci/gitlab.yml of a release is the same as having the file of `formulekit init`."""
    written = project_files("nl", formulekit.__version__)[".gitlab-ci.yml"]
    assert (ROOT / "ci" / "gitlab.yml").read_text(encoding="utf-8") == written
