"""Call a command as the shell does."""

import pytest

from formulekit.cli import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Run a command; give its exit code and what it wrote on both streams."""
    code = main(arguments)
    out, err = capsys.readouterr()
    return code, out, err
