"""What is imported to start: of what takes long, only what is needed."""

import subprocess
import sys
from pathlib import Path

import pytest

SLOW = (
    "pydantic",
    "networkx",
    "yaml",
    "graphviz",
    "importlib.metadata",
    "tempfile",
    "formulekit.model",
    "formulekit.graph.index",
    "formulekit.drawing",
)
SPEC = "formule: een\ntitel: Een\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\nx: 1\n"
RUN = "import sys; {code}; print('imported:', *sorted(set({slow}) & set(sys.modules)), file=sys.stderr)"


def imported(code: str) -> list[str]:
    """Give which slow packages are imported by code in an interpreter of its own."""
    command = [sys.executable, "-c", RUN.format(code=code, slow=SLOW)]
    said = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stderr
    return said.splitlines()[-1].split()[1:]


@pytest.mark.parametrize(
    "code",
    [
        "import formulekit",
        "import formulekit.extension",
        "from formulekit.plugins import rules; rules()",
        "from formulekit.plugins import reporters; reporters()",
        "from formulekit.cli import main; main(['explain', 'FK301'])",
        "from formulekit.cli import main; main(['rules'])",
        "from formulekit.cli import main; main(['check', '--help'])",
    ],
)
def test_to_read_about_rules_takes_no_model(code: str) -> None:
    """The texts of rules, and reports, are there without the model and without what reads YAML."""
    assert imported(code) == []


@pytest.mark.parametrize("settings", ["", 'select = ["FK1"]\nfail-on = "never"\n[severity]\nFK401 = "info"\n'])
def test_to_say_it_again_takes_no_model(settings: str, project: Path) -> None:
    """Where nothing has changed nothing is read as YAML or checked, however it is configured."""
    (project / "formulekit.toml").write_text(settings)
    (project / "een.yaml").write_text(SPEC)
    check = "from formulekit.cli import main; main(['check', '-f', 'text'{more}])"
    saving = check.format(more=", '-f', 'sarif=een.sarif'")
    assert {"pydantic", "yaml", "formulekit.model", "formulekit.graph.index"} <= set(imported(saving))
    first = (project / "een.sarif").read_bytes()
    assert imported(check.format(more="")) == []
    assert imported(saving) == ["tempfile"]
    assert (project / "een.sarif").read_bytes() == first


STOPPED = """
import sys

class Stop:
    def find_spec(self, name, *_):
        if name == sys.argv[1]:
            raise {error}

sys.meta_path.insert(0, Stop())
from formulekit.cli import main
sys.exit(main(sys.argv[2:]))
"""


def stopped(error: str, module: str, *arguments: str) -> tuple[int, str, str]:
    """Run a command that meets an error when it imports a module; give its exit code and what it wrote."""
    command = [sys.executable, "-c", STOPPED.format(error=error), module, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    return done.returncode, done.stdout, done.stderr.strip()


@pytest.mark.parametrize("module", ["formulekit.cli.group", "click", "formulekit.cli.check", "formulekit.checking"])
def test_ctrl_c_is_heard_in_silence_from_the_start(module: str, tmp_path: Path) -> None:
    """Whatever is being imported, there is no traceback; the exit code is the one that shells give for it."""
    (tmp_path / "los.yaml").write_text(SPEC)
    assert stopped("KeyboardInterrupt", module, "check", str(tmp_path)) == (130, "", "")


@pytest.mark.parametrize(
    ("module", "package", "command"),
    [
        ("click", "click", ("check",)),
        ("yaml", "PyYAML", ("check",)),
        ("msgspec", "msgspec", ("check",)),
        ("watchfiles", "watchfiles", ("check", "--watch")),
        ("typst", "typst", ("render", "--format", "pdf", "--out")),
        ("fontpkg_arimo", "fontpkg-arimo", ("render", "--format", "png", "--out")),
    ],
)
def test_a_missing_package_is_said_with_how_to_install_it(
    module: str, package: str, command: tuple[str, ...], tmp_path: Path
) -> None:
    """In the reader's language, in one line, wherever it is first needed."""
    (tmp_path / "los.yaml").write_text(SPEC.replace("x: 1\n", ""))
    where = (str(tmp_path), str(tmp_path)) if "--out" in command else (str(tmp_path),)
    for language, said in (
        ("nl", f"formulekit: pakket {package} ontbreekt; installeer het met `pip install {package}`"),
        ("en", f"formulekit: package {package} is missing; install it with `pip install {package}`"),
    ):
        error = "ModuleNotFoundError('No module named ' + name, name=name)"
        assert stopped(error, module, "--lang", language, *command, *where) == (2, "", said)


def test_a_module_that_is_not_of_a_package_of_ours_is_our_fault(tmp_path: Path) -> None:
    """It is not said that something could be installed."""
    code, _, said = stopped("ModuleNotFoundError(name=name)", "formulekit.cli.check", "check", str(tmp_path))
    assert code == 1
    assert "Traceback" in said
