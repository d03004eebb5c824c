"""The tutorials can be followed to the letter."""

import re
from pathlib import Path

import pytest

from formulekit.cli import main

DOCS = Path(__file__).parents[1] / "docs"
STEP = re.compile(r"```(yaml|console)\n(.*?)```", re.DOTALL)
LEFT_OUT = "[...]\n"


@pytest.mark.parametrize(("page", "file"), [("zelfstudie", "woninginbraak"), ("tutorial", "burglary")])
def test_a_tutorial_can_be_followed(
    page: str, file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each piece of YAML put at the end of the file, each command then prints what stands under it."""
    (tmp_path / "formulekit.toml").write_text("today = 2027-01-15\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    written = Path(f"{file}.yaml")
    followed = 0
    for kind, block in STEP.findall((DOCS / f"{page}.md").read_text(encoding="utf-8")):
        if kind == "yaml":
            with written.open("a", encoding="utf-8") as end:
                end.write(block)
        elif block.startswith("$ formulekit "):
            command, _, shown = block.partition("\n")
            main(command.removeprefix("$ formulekit ").split())
            assert_shows(shown, capsys.readouterr().out)
            followed += 1
    assert followed == 6
    picture = next(Path().glob(f"*/{file}.network.svg"))
    assert picture.read_bytes() == (DOCS / "images" / picture.name).read_bytes()


def assert_shows(shown: str, printed: str) -> None:
    """See that the pieces that are shown were printed, in their order, and nothing where nothing is left out."""
    pattern = ".*?".join(map(re.escape, shown.split(LEFT_OUT)))
    assert re.fullmatch(pattern, printed, re.DOTALL), f"shown:\n{shown}\nprinted:\n{printed}"
