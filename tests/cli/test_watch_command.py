"""`formulekit check --watch` as its users call it, in a process of its own."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest
import watchfiles

from formulekit.cli import main

GOOD = "formule: los\ntitel: Los\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n"
WAITING = "wacht op wijzigingen; stop met Ctrl-C"
PATIENCE = 30


class Watcher:
    """A running watcher: its lines, both streams together, as they come."""

    def __init__(self, folder: Path, *paths: str) -> None:
        command = [sys.executable, "-m", "formulekit", "check", *paths, "--watch", "-f", "concise", "--lang", "nl"]
        self.process = subprocess.Popen(
            command, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
        )
        self.lines: Queue[str] = Queue()
        self.ear = Thread(target=self._listen)
        self.ear.start()

    def _listen(self) -> None:
        for line in self.process.stdout or ():
            self.lines.put(line.rstrip("\n"))

    def report(self) -> list[str]:
        """Wait for the next report, and give its lines."""
        found: list[str] = []
        while (line := self.lines.get(timeout=PATIENCE)) != WAITING:
            found.append(line)
        return found

    def stop(self) -> int:
        """Press Ctrl-C, and give the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)

    def clear(self) -> None:
        """End the process, if it still runs, and all that it left."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(PATIENCE)
        self.ear.join(PATIENCE)
        if self.process.stdout:
            self.process.stdout.close()


def put(path: Path, text: str) -> None:
    """Save a file at once, as editors do."""
    path.with_name("concept").write_text(text)
    path.with_name("concept").replace(path)


@pytest.fixture
def watcher(tmp_path: Path) -> Iterator[Watcher]:
    """A watcher of a folder with one document."""
    (tmp_path / "formulekit.toml").touch()
    (tmp_path / "los.yaml").write_text(GOOD)
    made = Watcher(tmp_path)
    yield made
    made.clear()


@pytest.fixture
def watcher_of_specs(tmp_path: Path) -> Iterator[Watcher]:
    """A watcher of the folder specs/ of a project, with one document."""
    (tmp_path / "specs").mkdir()
    (tmp_path / "formulekit.toml").touch()
    (tmp_path / "specs" / "los.yaml").write_text(GOOD)
    made = Watcher(tmp_path, "specs")
    yield made
    made.clear()


def test_each_saved_change_gives_one_report(watcher: Watcher, tmp_path: Path) -> None:
    """A report at once, and one after each change, of documents only; the last one decides the exit code."""
    assert watcher.report() == []
    put(tmp_path / "los.yaml", GOOD.replace("concept", "concpt"))
    said = "los.yaml:4:9: error[FK104] 'concpt' is geen waarde van 'status'"
    assert watcher.report() == ["gewijzigd: 1 bestand", said]
    (tmp_path / "notities.txt").write_text("geen document")
    put(tmp_path / "los.yaml", GOOD.replace("lokaal", "lokal"))
    assert watcher.report()[-1] == "los.yaml:5:9: error[FK104] 'lokal' is geen waarde van 'schaal'"
    assert watcher.stop() == 1


def test_what_cannot_run_now_may_run_later(watcher: Watcher, tmp_path: Path) -> None:
    """A configuration with a mistake is said, and the watching goes on."""
    assert watcher.report() == []
    put(tmp_path / "formulekit.toml", "xyzzy = 1\n")
    first, *said = watcher.report()
    assert first == "gewijzigd: 1 bestand"
    assert said[0].startswith("formulekit: ")
    assert "xyzzy" in said[0]
    put(tmp_path / "formulekit.toml", "")
    assert watcher.report() == ["gewijzigd: 1 bestand"]
    assert watcher.stop() == 0


def test_a_configured_folder_may_go_and_come_back(watcher: Watcher, tmp_path: Path) -> None:
    """That it is gone is said, and the watching goes on; that it is back gives a report."""
    assert watcher.report() == []
    (tmp_path / "een").mkdir()
    put(tmp_path / "formulekit.toml", 'paths = ["een"]\n')
    assert watcher.report()[-1].startswith("formulekit: geen formule, catalogus of programma gevonden in ")
    (tmp_path / "een").rename(tmp_path / "weg")
    assert watcher.report()[-1].startswith("formulekit: pad 'een' is er niet; het staat bij `paths`")
    put(tmp_path / "weg" / "los.yaml", GOOD)
    (tmp_path / "weg").rename(tmp_path / "een")
    assert watcher.report() == ["gewijzigd: 1 bestand"]
    assert watcher.stop() == 0


def test_a_folder_that_is_moved_out_gives_a_report(watcher_of_specs: Watcher, tmp_path: Path) -> None:
    """Its documents are no longer checked."""
    assert watcher_of_specs.report() == []
    (tmp_path / "zuid" / "diep").mkdir(parents=True)
    (tmp_path / "zuid" / "diep" / "ook.yaml").write_text(GOOD.replace("lokaal", "lokal"))
    (tmp_path / "zuid").rename(tmp_path / "specs" / "zuid")
    assert "'lokal' is geen waarde" in " ".join(watcher_of_specs.report())
    (tmp_path / "specs" / "zuid").rename(tmp_path / "zuid")
    assert watcher_of_specs.report() == ["gewijzigd: 1 bestand"]
    assert watcher_of_specs.stop() == 0


def test_the_configuration_above_the_folder_is_watched(watcher_of_specs: Watcher, tmp_path: Path) -> None:
    """The project's configuration gives a new report, and what else stands beside it does not."""
    assert watcher_of_specs.report() == []
    put(tmp_path / "anders.yaml", GOOD.replace("lokaal", "lokal"))
    put(tmp_path / "formulekit.toml", "xyzzy = 1\n")
    first, said = watcher_of_specs.report()
    assert first == "gewijzigd: 1 bestand"
    assert "xyzzy" in said
    (tmp_path / "formulekit.toml").unlink()
    assert watcher_of_specs.report() == ["gewijzigd: 1 bestand"]
    assert watcher_of_specs.stop() == 0


def test_what_documents_begin_to_name_is_watched_from_then_on(watcher_of_specs: Watcher, tmp_path: Path) -> None:
    """A catalogue that is named while watching gives a report when it is made, and whenever it changes."""
    assert watcher_of_specs.report() == []
    put(tmp_path / "specs" / "los.yaml", GOOD + "catalogi: [../elders/c.yaml]\n")
    assert "'../elders/c.yaml'" in watcher_of_specs.report()[-1]
    (tmp_path / "klaar").mkdir()
    (tmp_path / "klaar" / "c.yaml").write_text("catalogus: c\ntitel: C\nversie: 1.0.0\n")
    (tmp_path / "klaar").rename(tmp_path / "elders")
    assert watcher_of_specs.report() == ["gewijzigd: 1 bestand"]
    put(tmp_path / "elders" / "c.yaml", "formule: c\n")
    assert "c.yaml" in watcher_of_specs.report()[-1]
    assert watcher_of_specs.stop() == 1


def test_on_a_terminal_each_report_has_a_clean_screen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screen is cleared before each report; what is checked and what it depends on is watched; Ctrl-C ends it."""
    (tmp_path / "specs").mkdir()
    (tmp_path / "delen").mkdir()
    (tmp_path / "formulekit.toml").touch()
    (tmp_path / "specs" / "los.yaml").write_text(GOOD + "catalogi: ../delen/zuid.yaml\n")
    (tmp_path / "delen" / "zuid.yaml").write_text("catalogus: zuid\ntitel: Zuid\nversie: 1.0.0\n")
    cleared: list[bool] = []
    watched: dict[bool, tuple[Path, ...]] = {}

    def watch(
        *folders: Path,
        watch_filter: object,
        rust_timeout: int,
        yield_on_timeout: bool,
        recursive: bool,
        ignore_permission_denied: bool,
    ) -> Iterator[set[tuple[int, str]]]:
        assert watch_filter is None
        assert rust_timeout > 0
        assert yield_on_timeout
        assert ignore_permission_denied
        watched[recursive] = folders
        saved = {
            str(tmp_path / name) for name in (("specs/los.yaml",) if recursive else ("delen/anders.yaml", "x.toml"))
        }
        yield from (set(), set(), {(1, name) for name in saved}, set())
        raise KeyboardInterrupt

    monkeypatch.setattr(watchfiles, "watch", watch)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr("click.clear", lambda: cleared.append(True))
    assert main(["check", "--watch", str(tmp_path / "specs"), "--lang", "nl"]) == 0
    assert watched == {True: (tmp_path / "specs",), False: (tmp_path, tmp_path / "delen")}
    assert len(cleared) == 2
    out, err = capsys.readouterr()
    assert out == "geen bevindingen in 1 document\n" * 2
    assert err == f"{WAITING}\n" * 2 + "\n"
