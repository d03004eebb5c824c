"""What happens where standard output cannot be written: one line on stderr, whatever the command."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

SPECS = Path(__file__).parents[2] / "specs"
FULL = "formulekit: de schijf is vol; maak ruimte, of kies een andere schijf\n"
COMMANDS = (
    ("check", str(SPECS), "--no-cache"),
    ("check", str(SPECS), "--watch"),
    ("rules",),
    ("--help",),
    ("--version",),
)


def _called(arguments: tuple[str, ...]) -> str:
    return " ".join(Path(each).name for each in arguments)


@pytest.fixture(params=["", "1"], ids=["buffered", "unbuffered"])
def environment(request: pytest.FixtureRequest) -> dict[str, str]:
    """The environment of a Dutch user, whose Python keeps output in a buffer or does not."""
    return os.environ | {"PYTHONUNBUFFERED": request.param, "LC_ALL": "nl_NL.UTF-8"}


def run(
    arguments: tuple[str, ...], out: int | BinaryIO, environment: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run a command that writes to a file or pipe of ours."""
    command = [sys.executable, "-m", "formulekit", *arguments]
    return subprocess.run(command, stdout=out, stderr=subprocess.PIPE, env=environment, encoding="utf-8", check=False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("arguments", COMMANDS, ids=_called)
def test_a_full_disk_is_one_line_and_exit_2(environment: dict[str, str], arguments: tuple[str, ...]) -> None:
    """Of a report that could not be written it is never said that there were findings, nor that all was well."""
    with Path("/dev/full").open("wb") as full:
        done = run(arguments, full, environment)
    assert (done.returncode, done.stderr) == (2, FULL)


@pytest.fixture
def unread() -> Iterator[int]:
    """A pipe of which nobody reads the other end."""
    reading, writing = os.pipe()
    os.close(reading)
    yield writing
    os.close(writing)


@pytest.mark.parametrize("arguments", COMMANDS, ids=_called)
def test_a_pipe_that_nobody_reads_is_passed_over_in_silence(
    environment: dict[str, str], arguments: tuple[str, ...], unread: int
) -> None:
    """Where only the beginning is read, as by `head -1`, nothing is wrong with the rest."""
    done = run(arguments, unread, environment)
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.parametrize("screen", [0, 1])
def test_a_report_to_a_file_is_written_also_where_nobody_reads_the_other(
    environment: dict[str, str], unread: int, tmp_path: Path, screen: int
) -> None:
    """Whichever of the two is asked for first."""
    formats = ["-f", f"json={tmp_path / 'report.json'}"]
    formats[2 * screen : 2 * screen] = ["-f", "text"]
    assert run(("check", str(SPECS), "--no-cache", *formats), unread, environment).returncode == 141
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["version"] == 1


def test_a_report_is_shown_also_where_the_other_cannot_be_written(environment: dict[str, str], tmp_path: Path) -> None:
    """A file that cannot be written costs nobody the report on the screen."""
    formats = ("-f", f"json={tmp_path}", "-f", "text")
    done = run(("check", str(SPECS), *formats), subprocess.PIPE, environment)
    assert done.returncode == 2
    assert done.stderr == f"formulekit: {tmp_path} is een map, geen bestand; noem een bestand daarin\n"
    assert done.stdout.endswith("documenten\n")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ("--version >&-", 0, ""),
        ("rules >&-", 0, ""),
        ("check los.yaml >&-", 0, ""),
        ("check los.yaml 2>&-", 0, ""),
        ("check los.yaml >&- 2>&-", 0, ""),
        ("check - <&-", 2, "formulekit: `-` leest de standaardinvoer, en die is gesloten\n"),
        ("fmt - <&-", 2, "formulekit: `-` leest de standaardinvoer, en die is gesloten\n"),
    ],
)
def test_a_stream_that_is_closed_is_no_reason_for_a_traceback(
    environment: dict[str, str], tmp_path: Path, arguments: str, code: int, said: str
) -> None:
    """A program that was started without one of its streams does what it can without it."""
    (tmp_path / "los.yaml").write_text("formule: los\ntitel: Los\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n")
    command = f'"{sys.executable}" -m formulekit {arguments}'
    done = subprocess.run(  # noqa: S602 - only a shell starts a program with a stream closed
        command, shell=True, cwd=tmp_path, stderr=subprocess.PIPE, env=environment, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (code, said)
