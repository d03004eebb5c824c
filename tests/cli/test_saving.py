"""Files are written at once, and nothing that is no file is replaced."""

import os
import stat
import threading
from pathlib import Path

import pytest

from formulekit.cli import main
from formulekit.cli.options import CannotRun
from formulekit.cli.saving import write_whole


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
    with pytest.raises(CannotRun, match="directory"):
        write_whole(tmp_path, "verslag\n")
    assert list(tmp_path.iterdir()) == []
