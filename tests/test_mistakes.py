"""The mistakes that a newcomer makes: each gives one finding that says in plain words what to do."""

from pathlib import Path

import pytest
from golden import approved

from formulekit.cli import main

MISTAKES = Path(__file__).parent / "data" / "mistakes"

EXPECTED = {
    "tikfout-in-sleutel": "FK101",
    "verkeerde-id": "FK201",
    "rol-zonder-partij": "FK301",
    "tab": "FK001",
    "haakje-open": "FK001",
    "komma-tussen-accolades": "FK101",
    "datum": "FK103",
    "dubbele-sleutel": "FK002",
    "onbekende-waarde": "FK104",
    "talen-door-elkaar": "FK105",
}

TOGETHER = ["FK002", "FK103", "FK101", "FK301", "FK104", "FK201", "FK101", "FK105"]


def report(
    name: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    form: str = "text",
    lang: str = "nl",
) -> str:
    """Check one of the files as its author would."""
    monkeypatch.chdir(MISTAKES)
    main(["check", f"{name}.yaml", "--format", form, "--color", "never", "--lang", lang])
    return capsys.readouterr().out


@pytest.mark.parametrize("name", EXPECTED)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_one_mistake_gives_one_finding(
    name: str, lang: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file with one mistake gives one finding, in the words that were approved."""
    text = report(name, monkeypatch, capsys, lang=lang)
    assert text.count("formulekit explain") == 1
    assert f"[{EXPECTED[name]}]" in text
    approved(f"mistakes/{name}.{lang}.txt", text)


def test_the_file_that_the_mistakes_are_made_in_is_sound(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same file without a mistake has no finding."""
    assert report("goed", monkeypatch, capsys) == "geen bevindingen in 1 document\n"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_eight_mistakes_at_once_give_eight_findings(
    lang: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The eight mistakes that can stand together in a file give one finding each, and no other."""
    lines = report("acht-tegelijk", monkeypatch, capsys, form="concise", lang=lang).splitlines()
    assert [line.partition("[")[2][:5] for line in lines] == TOGETHER
    approved(f"mistakes/acht-tegelijk.{lang}.txt", report("acht-tegelijk", monkeypatch, capsys, lang=lang))
