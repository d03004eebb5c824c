"""Files are written at once, and nothing that is no file is replaced."""

import errno
import os
import stat
import tempfile
import threading
from pathlib import Path

import pytest

from formulekit.cli import main
from formulekit.cli.options import CannotRun
from formulekit.cli.saving import write_anew, write_whole


def test_a_device_is_written_to_not_replaced(project: Path) -> None:
    """A report to /dev/null goes there, and /dev/null stays a device, also for root."""
    (project / "los.yaml").write_text("formule: los\ntitel: L\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n")
    assert main(["check", "-f", "json=/dev/null"]) == 0
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_a_pipe_is_written_to_not_replaced(tmp_path: Path) -> None:
    """Whoever reads a named pipe gets the report, and the pipe stays a pipe."""
    pipe = tmp_path / "pijp"
    os.mkfifo(pipe)
    heard: list[bytes] = []
    reader = threading.Thread(target=lambda: heard.append(pipe.read_bytes()), daemon=True)
    reader.start()
    write_whole(pipe, "verslag\n")
    reader.join(10)
    assert heard == [b"verslag\n"]
    assert pipe.is_fifo()


def test_a_link_is_replaced_and_its_target_left_alone(tmp_path: Path) -> None:
    """A link where a file is to come becomes that file; what it pointed at keeps its text."""
    (tmp_path / "doel").write_text("van iemand anders")
    (tmp_path / "link").symlink_to("doel")
    write_whole(tmp_path / "link", "verslag\n")
    assert (tmp_path / "link").read_text() == "verslag\n"
    assert not (tmp_path / "link").is_symlink()
    assert (tmp_path / "doel").read_text() == "van iemand anders"


def test_a_folder_is_no_place_for_a_file(tmp_path: Path) -> None:
    """A folder where a file is to come is refused, and stays."""
    with pytest.raises(CannotRun, match="is a folder, no file; name a file in it"):
        write_whole(tmp_path, "verslag\n")
    assert list(tmp_path.iterdir()) == []


def denied(code: int) -> OSError:
    """Give what the system raises, in its own words."""
    return OSError(code, os.strerror(code))


@pytest.mark.parametrize(
    ("code", "nl", "en"),
    [
        *(
            (
                code,
                "{path}: hier mag niet worden geschreven; kies een andere map, of vraag om schrijfrechten",
                "{path}: writing is not allowed here; choose another folder, or ask for the right to write",
            )
            for code in (errno.EACCES, errno.EPERM, errno.EROFS)
        ),
        (
            errno.ENOSPC,
            "de schijf is vol; maak ruimte, of kies een andere schijf",
            "the disk is full; make room, or choose another disk",
        ),
        (errno.EIO, "{path} is niet te schrijven: " + os.strerror(errno.EIO), "{path} cannot be written: "),
    ],
)
def test_what_the_system_refuses_is_said_in_both_languages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, nl: str, en: str
) -> None:
    """No right, a full disk: in the reader's language and with a way out; only the unforeseen is in other words."""
    path = tmp_path / "los.yaml"
    path.write_text("van eerder")

    def failing(**_: object) -> None:
        raise denied(code)

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", failing)
    for write in (write_whole, write_anew):
        with pytest.raises(CannotRun) as refused:
            write(path, "nieuw")
        assert refused.value.within("nl") == nl.format(path=path)
        assert refused.value.within("en").startswith(en.format(path=path))
    assert path.read_text() == "van eerder"


@pytest.mark.parametrize("below", ["los.txt", "diep/er/los.txt"])
def test_a_file_is_no_place_for_a_folder(tmp_path: Path, below: str) -> None:
    """Where a folder is due and a file stands, it is that file that is named."""
    (tmp_path / "uit").write_text("van eerder")
    with pytest.raises(CannotRun) as refused:
        write_whole(tmp_path / "uit" / below, "nieuw")
    said = f"{tmp_path / 'uit' / below}: {tmp_path / 'uit'} is geen map; noem een map, of een naam die nog vrij is"
    assert refused.value.within("nl") == said


def test_a_name_can_be_too_long(tmp_path: Path) -> None:
    """A name that no disk takes is said to be too long."""
    with pytest.raises(CannotRun) as refused:
        write_whole(tmp_path / ("x" * 300), "nieuw")
    assert refused.value.within("nl").endswith("x: de naam is te lang; kies een kortere")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (denied(errno.ENOSPC), "de schijf is vol; maak ruimte, of kies een andere schijf"),
        (PermissionError(errno.EACCES, "no", "dicht"), "dicht mag niet worden geopend; vraag om leesrechten"),
        (denied(errno.EIO), f"het systeem weigert: {os.strerror(errno.EIO)}"),
        (OSError(errno.EIO, "broken", "schijf"), "het systeem weigert: schijf: broken"),
    ],
)
def test_whatever_else_the_system_refuses_is_one_line(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    error: OSError,
    said: str,
) -> None:
    """What the system refuses elsewhere, such as room for what goes to the screen, is no traceback but a line."""

    def failing(*_: object, **__: object) -> None:
        raise error

    (project / "los.yaml").write_text("formule: los\ntitel: L\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n")
    monkeypatch.setattr("formulekit.cli.checking.write_all", failing)
    assert main(["check"]) == 2
    assert capsys.readouterr().err == f"formulekit: {said}\n"
