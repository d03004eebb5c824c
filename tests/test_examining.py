"""Checking many documents: the same findings from one process or several, and from the library."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import formulekit
from formulekit import examining
from formulekit.cli import checking, main
from formulekit.cli.checking import _Progress
from formulekit.config import settings_of
from formulekit.findings import Severity
from formulekit.language import Language
from formulekit.project.opening import seek

ROOT = Path(__file__).parents[1]
SPEC = (ROOT / "specs" / "halt-maastricht.yaml").read_text(encoding="utf-8")
SMALL = "formule: {id}\ntitel: Een\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n{more}"


def written(folder: Path, texts: dict[str, str]) -> Path:
    """Write a project of small formules, by name, each with lines of its own."""
    (folder / "formulekit.toml").write_text("today = 2026-06-01\n", encoding="utf-8")
    for name, more in texts.items():
        (folder / f"{name}.yaml").write_text(SMALL.format(id=name, more=more), encoding="utf-8")
    return folder


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Give what a check prints."""
    main(["check", "--fail-on", "never", "--no-cache", *arguments])
    return capsys.readouterr().out


@pytest.mark.parametrize("form", ["json", "text"])
def test_the_number_of_processes_changes_nothing(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One process or three: the same report, byte for byte, over templates, catalogues and a programme."""
    folders = [str(ROOT / "specs"), str(ROOT / "tests" / "data")]
    alone = report(capsys, *folders, "-f", form, "--jobs", "1")
    assert report(capsys, *folders, "-f", form, "--jobs", "3") == alone
    assert alone.count("\n") > 20


def test_stretches_change_nothing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Documents taken one at a time, with one remembered, have the findings that the library gives at once."""
    monkeypatch.setattr(examining, "_STRETCH", 1)
    monkeypatch.setattr(examining, "_REMEMBERED", 1)
    printed = report(capsys, str(ROOT / "specs"), str(ROOT / "tests" / "data"), "-f", "concise", "--jobs", "1")
    project = formulekit.load([ROOT / "specs", ROOT / "tests" / "data"])
    assert printed.count("\n") == len(formulekit.check(project))


@pytest.mark.parametrize(
    ("languages", "spoken"), [(["nl", "nl"], "nl"), (["en", "en"], "en"), (["nl", "en"], "en"), (["", "en"], "en")]
)
def test_findings_are_in_the_language_that_all_documents_state(
    tmp_path: Path, languages: list[str], spoken: Language
) -> None:
    """The language is what all documents state that state one, else that of whoever asks, here English."""
    stated = {f"f{number}": f"taal: {each}\n" if each else "" for number, each in enumerate(languages)}
    folder = written(tmp_path, {name: f"{more}evaluatie: 2020-01-01\n" for name, more in stated.items()})
    settings = settings_of(folder)
    found = examining.inspect(seek([folder]), settings, lambda language: language or "en", lambda _: None)
    assert found.language == spoken
    words = {"nl": "evaluatie", "en": "evaluation"}
    assert all(words[spoken] in finding.message for finding in found.findings if finding.code == "FK705")
    assert sum(finding.code == "FK705" for finding in found.findings) == 2


@pytest.mark.parametrize("jobs", [1, 2])
def test_all_is_judged_by_the_settings_that_are_given(tmp_path: Path, jobs: int) -> None:
    """What is configured is read once: who changes it meanwhile does not get two configurations in one report."""
    folder = written(tmp_path, {"a": "evaluatie: 2020-01-01\n", "b": "evaluatie: 2020-01-01\n"})
    settings = replace(settings_of(folder), severity={"FK705": Severity.INFO})
    found = examining.inspect(seek([folder]), settings, lambda _: "nl", lambda _: None, jobs)
    assert [each.severity for each in found.findings if each.code == "FK705"] == [Severity.INFO] * 2


def test_large_projects_are_dealt_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Above a size as many processes work as there are processors; below it, one; a file that is gone has no size."""
    sought = seek([written(tmp_path, {"a": "", "b": ""})])
    assert examining._fitting(sought.files) == 1  # noqa: SLF001 - when it pays is no part of the interface
    monkeypatch.setattr(examining, "LARGE", 100)
    processors = len(os.sched_getaffinity(0))
    assert examining._fitting(sought.files) == processors  # noqa: SLF001 - as above
    (tmp_path / "a.yaml").unlink()
    assert examining._fitting(sought.files) == 1  # noqa: SLF001 - as above


def test_a_bar_shows_how_far_it_is(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal, once the work has taken a second, a bar shows how many documents are done, and goes."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with _Progress(4, time.monotonic() - 2.0) as progress:
        progress.more(1)
        progress.more(2)
    shown = capsys.readouterr().err
    assert "75%" in shown
    assert shown.endswith("\r\x1b[K")


def test_quick_work_shows_no_bar(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What is done within a second shows no bar."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with _Progress(4, time.monotonic() + 60.0) as progress:
        progress.more(4)
    assert capsys.readouterr().err == ""


def test_a_pipe_shows_no_bar(capsys: pytest.CaptureFixture[str]) -> None:
    """Where standard error is no terminal, nothing is shown, however long it takes."""
    with _Progress(4, time.monotonic() - 2.0) as progress:
        progress.more(4)
    assert capsys.readouterr().err == ""
    assert checking._PATIENCE == 1.0  # noqa: SLF001 - a second


@pytest.fixture
def running(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Start a check that takes long, over two processes, in a group of its own."""
    for number in range(1500):
        (tmp_path / f"f{number}.yaml").write_text(SPEC.replace("halt-maastricht", f"f{number}"), encoding="utf-8")
    command = [sys.executable, "-m", "formulekit", "check", str(tmp_path), "--jobs", "2"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, env=environment, text=True, start_new_session=True, **pipes) as process:  # type: ignore[call-overload] # the pipes are both pipes
        yield process
        process.kill()


def workers(process: subprocess.Popen[str]) -> list[int]:
    """Wait for the processes that a check starts, and give them."""
    until = time.monotonic() + 30
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while len(found := children.read_text(encoding="ascii").split()) < 2 and time.monotonic() < until:
        time.sleep(0.02)
    return [int(each) for each in found]


def test_ctrl_c_ends_cleanly(running: subprocess.Popen[str]) -> None:
    """Ctrl-C ends the check with 130, without a traceback, and leaves no process behind."""
    group = os.getpgid(running.pid)
    workers(running)
    os.killpg(group, signal.SIGINT)
    out, err = running.communicate(timeout=30)
    assert (running.returncode, out) == (130, "")
    assert "Traceback" not in err
    with pytest.raises(ProcessLookupError):
        os.killpg(group, 0)


def test_a_process_that_is_killed_ends_the_check(running: subprocess.Popen[str]) -> None:
    """What one process was to examine is lost: the check says so in a line, ends with 2, and does not wait for it."""
    group = os.getpgid(running.pid)
    os.kill(workers(running)[0], signal.SIGKILL)
    out, err = running.communicate(timeout=30)
    assert (running.returncode, out, err.count("\n")) == (2, "", 1)
    assert "`--jobs 1`" in err
    with pytest.raises(ProcessLookupError):
        os.killpg(group, 0)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_no_process_outlives_the_check(running: subprocess.Popen[str], number: signal.Signals) -> None:
    """When the check alone is ended, as a build server does, what it started ends as well, and says nothing."""
    workers(running)
    running.send_signal(number)
    out, err = running.communicate(timeout=30)  # which ends when no process holds its pipes any more
    assert (running.returncode, out, err) == (-number, "", "")
