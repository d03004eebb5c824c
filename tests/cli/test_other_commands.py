"""`formulekit explain` and `rules` as their users call them."""

import json

import pytest

from formulekit.cli import main
from formulekit.plugins import rules


def test_explain_says_why_and_how(capsys: pytest.CaptureFixture[str]) -> None:
    """A rule is explained by its code or name, in any case, with examples."""
    assert main(["explain", "fk301", "--lang", "nl"]) == 0
    by_code = capsys.readouterr().out
    main(["explain", "unfilled-role", "--lang", "nl"])
    assert capsys.readouterr().out == by_code
    assert by_code.startswith("# FK301 unfilled-role (fout)\n")
    assert "rol '…' wordt door geen enkele partij vervuld" in by_code
    assert by_code.index("## Fout") < by_code.index("## Goed")


def test_explain_all_covers_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    """--all gives every rule, as pages or as data."""
    main(["explain", "--all", "--format", "json", "--lang", "en"])
    pages = json.loads(capsys.readouterr().out)
    assert [page["code"] for page in pages] == list(rules())
    main(["explain", "--all", "--lang", "en"])
    text = capsys.readouterr().out
    assert all(f"# {code} " in text for code in rules())


def test_a_schema_has_a_dutch_name_too(capsys: pytest.CaptureFixture[str]) -> None:
    """Kinds of documents may be named in Dutch."""
    assert main(["schema", "catalogus"]) == 0
    dutch = capsys.readouterr().out
    main(["schema", "catalogue"])
    assert capsys.readouterr().out == dutch


def test_rules_lists_the_catalogue(capsys: pytest.CaptureFixture[str]) -> None:
    """Each rule stands on one line with its severity; as JSON too."""
    main(["rules", "--lang", "en"])
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(rules())
    assert lines[0].split()[:3] == ["FK001", "error", "invalid-yaml"]
    main(["rules", "--format", "json"])
    assert [row["code"] for row in json.loads(capsys.readouterr().out)] == list(rules())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "--bogus"), "optie --bogus bestaat niet; zie"),
        (("check", "--fomrat", "json"), "optie --fomrat bestaat niet; bedoeld: --format?; zie"),
        (("check", "--fomrat", "json", "--lang", "en"), "there is no option --fomrat; did you mean --format?; see"),
        (("new", "x", "--from", "formulekit:nope", "--lang", "nl"), "sjabloon 'formulekit:nope' is er niet; er zijn"),
        (("new", "x", "--from", "formulekit:hat", "--lang", "nl"), "is er niet; bedoeld: formulekit:halt?; er zijn"),
    ],
)
def test_what_is_suggested_is_near(arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """That both begin with dashes, or with the name of the package, makes nothing alike."""
    assert main([*arguments]) == 2
    assert said in capsys.readouterr().err
