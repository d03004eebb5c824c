"""Commands run without the garbage collector, and leave it as they found it."""

import gc

import pytest

from formulekit.cli import main


def test_a_command_leaves_the_collector_as_it_was(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever calls the command line from Python keeps their garbage collector, also after an error."""
    assert gc.isenabled()
    assert main(["explain", "FK301"]) == 0
    assert gc.isenabled()
    assert main(["check", "nergens.yaml", "--lang", "en"]) == 2
    assert gc.isenabled()
    assert "nergens.yaml" in capsys.readouterr().err
