"""Rules, views and reporters of other packages."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "docs" / "example-package"
FORMULE = """\
formule: los
titel: Los
versie: 1.0.0
status: vastgesteld
schaal: lokaal
partijen:
  gemeente: {naam: Gemeente, soort: gemeente}
"""
VIEW_OF_ONES_OWN = """\
import formulekit

svg = formulekit.render(formulekit.load("los.yaml").formule("los"), view="parties")
print("<title>Gemeente doet mee</title>" in svg)
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the example package, as a user would, into a folder of its own."""
    source, target = tmp_path_factory.mktemp("source") / "package", tmp_path_factory.mktemp("installed")
    shutil.copytree(EXAMPLE, source)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*pip, "--target", target, source], check=True)
    return target


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one formule, which is the working directory."""
    (tmp_path / "formulekit.toml").touch()
    (tmp_path / "los.yaml").write_text(FORMULE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python where what stands in a folder is installed as well."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(installed), str(ROOT)))}
    command = [sys.executable, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, encoding="utf-8")


def package(folder: Path, group: str, module: str, source: str) -> Path:
    """Install a package that declares one module, and give its folder."""
    facts = folder / f"{module}-1.0.dist-info"
    facts.mkdir(parents=True)
    (facts / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n", encoding="utf-8")
    (facts / "entry_points.txt").write_text(f"[formulekit.{group}]\nown = {module}\n", encoding="utf-8")
    (folder / f"{module}.py").write_text(source, encoding="utf-8")
    return folder


def claimant(code: str, name: str) -> str:
    """Write a module with one rule."""
    texts = 'Texts(nl=Say("a", "b", "c"), en=Say("a", "b", "c"))'
    return (
        "from formulekit import About, Say, Severity, Texts, rule\n"
        f'@rule("{code}", Severity.ERROR, About(reden="Daarom.", texts={{"": {texts}}}))\n'
        f'def {name}(index):\n    """Because."""\n    yield from ()\n'
    )


@pytest.mark.usefixtures("project")
def test_a_rule_of_ones_own_is_checked_and_explained(installed: Path) -> None:
    """The example package's rule gives its finding, with place and words, and has its page."""
    found = run(installed, "-m", "formulekit", "check", "los.yaml", "--select", "GEM", "-f", "concise")
    assert found.stdout == "los.yaml:1:1: warning[GEM101] formule 'los' heeft geen samenvatting voor de raad\n"
    page = run(installed, "-m", "formulekit", "explain", "GEM101", "--lang", "en").stdout
    assert page.startswith("# GEM101 missing-summary (warning)\n\n## Why\n\nThe council reads the summary;")
    listed = run(installed, "-m", "formulekit", "rules").stdout.splitlines()[-1]
    assert listed.startswith("GEM101  warning  missing-summary ")


def test_rules_of_ones_own_run_beside_the_others(installed: Path, project: Path) -> None:
    """Without a choice all rules run, and configuration grades those of other packages as well."""
    (project / "formulekit.toml").write_text('[severity]\nGEM101 = "info"\n', encoding="utf-8")
    lines = run(installed, "-m", "formulekit", "check", "-f", "concise").stdout.splitlines()
    assert "los.yaml:1:1: info[GEM101] formule 'los' heeft geen samenvatting voor de raad" in lines
    assert any("[FK302]" in line for line in lines)


@pytest.mark.parametrize(
    ("command", "names"),
    [
        ("check", "text, concise, json, sarif, github, gitlab, junit, tally; with"),
        ("render", "network, chain, outcomes, responsibilities, capacity, card, parties, all; repeatable"),
        ("describe", "network, chain, outcomes, responsibilities, capacity, card, parties, all; repeatable"),
    ],
)
@pytest.mark.usefixtures("project")
def test_help_lists_what_is_installed(installed: Path, command: str, names: str) -> None:
    """The names of the example package stand behind ours."""
    shown = run(installed, "-m", "formulekit", command, "--help", "--lang", "en").stdout
    assert names in " ".join(shown.split())


@pytest.mark.parametrize(
    ("words", "completed"), [("render --view par", "plain,parties\n"), ("check -f t", "plain,text\nplain,tally\n")]
)
@pytest.mark.usefixtures("project")
def test_the_shell_completes_what_is_installed(
    installed: Path, monkeypatch: pytest.MonkeyPatch, words: str, completed: str
) -> None:
    """Names of the example package are completed as ours are."""
    monkeypatch.setenv("_FORMULEKIT_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", f"formulekit {words}")
    monkeypatch.setenv("COMP_CWORD", str(len(words.split())))
    assert run(installed, "-m", "formulekit").stdout == completed


@pytest.mark.usefixtures("project")
def test_help_is_there_where_a_package_cannot_be_loaded(tmp_path: Path) -> None:
    """It lists what is ours."""
    folder = package(tmp_path / "los", "reporters", "kapot", "import nergens\n")
    shown = run(folder, "-m", "formulekit", "check", "--help", "--lang", "en").stdout
    assert "gitlab, junit; with" in " ".join(shown.split())


@pytest.mark.usefixtures("project")
def test_a_reporter_of_ones_own_is_a_format(installed: Path) -> None:
    """The example package's reporter counts findings."""
    report = run(installed, "-m", "formulekit", "check", "--select", "GEM101,FK302", "-f", "tally")
    assert report.stdout == "    1 FK302 idle-party\n    1 GEM101 missing-summary\n"


@pytest.mark.usefixtures("project")
def test_a_view_of_ones_own_is_drawn(installed: Path) -> None:
    """The example package's view is drawn by the library."""
    assert run(installed, "-c", VIEW_OF_ONES_OWN).stdout == "True\n"


@pytest.mark.usefixtures("project")
def test_what_a_rule_of_ones_own_finds_is_found_each_time(tmp_path: Path) -> None:
    """A rule that is installed, changed in place, or taken away is asked, whatever was kept before."""
    folder = tmp_path / "installed"
    check = ("-m", "formulekit", "check", "--select", "GEM", "-f", "concise")
    rule = "from formulekit import Hit\n" + claimant("GEM101", "altijd").replace("yield from ()", "yield Hit(())")
    run(folder, "-m", "formulekit", "check")
    assert run(folder, *check).returncode == 2  # no rule has such a code
    home = package(folder, "rules", "eigen", rule)
    assert "GEM101" in run(home, *check).stdout
    (home / "eigen.py").write_text(rule.replace("yield Hit(())", "return iter(())"), encoding="utf-8")
    assert run(home, *check).stdout == ""
    (home / "eigen-1.0.dist-info" / "entry_points.txt").write_text("", encoding="utf-8")
    assert run(home, *check).returncode == 2


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (claimant("GEM101", "own_rule"), "'GEM101' stands in first and in second; rename one of the two"),
        (claimant("GEM102", "late_report"), "'late-report' stands in first and in second; rename one of the two"),
        (claimant("FK999", "own_rule"), "second gives a rule the code FK999; codes with FK are formulekit's own"),
        ("raise ValueError('broken')", "second, which a package declares under formulekit.rules, cannot be loaded"),
    ],
)
@pytest.mark.usefixtures("project")
def test_what_cannot_stand_together_is_refused(tmp_path: Path, source: str, said: str) -> None:
    """Two claims of one code or name, a code of ours, or a module that fails: an error that says where, exit 2."""
    folder = package(tmp_path / "site", "rules", "first", claimant("GEM101", "late_report"))
    package(folder, "rules", "second", source)
    done = run(folder, "-m", "formulekit", "check", "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"formulekit: {said}")
    assert done.stderr.count("\n") == 1


@pytest.mark.usefixtures("project")
def test_a_reporter_cannot_take_the_name_of_ours(tmp_path: Path) -> None:
    """A reporter named json is refused, with both places."""
    source = "from formulekit import reporter\n@reporter('json')\ndef mine(report):\n    return ''\n"
    folder = package(tmp_path / "site", "reporters", "mine", source)
    done = run(folder, "-m", "formulekit", "check", "--lang", "en")
    assert done.returncode == 2
    assert "'json' stands in formulekit.reporters.json and in mine" in done.stderr
