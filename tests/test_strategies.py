"""The strategies for others: what they give is valid and varied."""

from pathlib import Path

import yaml
from hypothesis import given, settings

import formulekit
from formulekit import strategies

QUICK = settings(derandomize=True, deadline=None, database=None, max_examples=20)


@QUICK
@given(strategies.documents(language="en"))
def test_a_document_is_yaml_in_the_language_that_was_asked(text: str) -> None:
    """The text is plain YAML with English keys."""
    keys = yaml.load(text, yaml.BaseLoader)  # noqa: S506  it makes texts only
    assert keys["formule"]
    assert "title" in keys
    assert "titel" not in keys


def test_a_document_checks_clean(tmp_path: Path) -> None:
    """An example is loaded and checked like a file of an author's."""

    @QUICK
    @given(strategies.documents(statuses=("adopted",)))
    def law(text: str) -> None:
        (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
        assert formulekit.check(formulekit.load(tmp_path), today=strategies.TODAY) == ()

    law()


def test_what_they_give_is_varied() -> None:
    """There are formules with several chains, with an organ that is part of a party, and with a lead."""
    seen: set[str] = set()

    @settings(QUICK, max_examples=50)
    @given(strategies.formules())
    def look(made: formulekit.Formule) -> None:
        seen.update({"chains"} if len(made.chains) > 1 else ())
        seen.update("organ" for party in made.parties.values() if party.part_of)
        seen.update("lead" for network in made.networks.values() if network.lead)

    look()
    assert seen == {"chains", "organ", "lead"}
