"""The words of the language, in both languages."""

import pytest

from formulekit.vocabulary import EVERYWHERE, KEYS, VALUES, keys_of, spelling, spellings_of_kinds, translated, values_of


@pytest.mark.parametrize("scope", KEYS)
def test_no_spelling_stands_for_two_keys_of_one_mapping(scope: str) -> None:
    """Within a mapping a word means one key, whichever language it is in."""
    terms = (*KEYS[scope], *EVERYWHERE)
    assert len({term.nl for term in terms}) == len({term.en for term in terms}) == len(terms)
    for term in terms:
        assert keys_of(scope)[term.nl] == keys_of(scope)[term.en] == term


@pytest.mark.parametrize("scope", KEYS)
def test_every_key_says_what_belongs_there(scope: str) -> None:
    """Each key has one sentence in each language."""
    for term in (*KEYS[scope], *EVERYWHERE):
        assert term.meaning.nl.endswith(".")
        assert term.meaning.en.endswith(".")
        assert term.meaning.nl != term.meaning.en


@pytest.mark.parametrize("name", VALUES)
def test_every_fixed_value_has_two_spellings(name: str) -> None:
    """Either spelling of a fixed value is read as the English one."""
    for value in VALUES[name]:
        assert values_of(name)[value.nl] == values_of(name)[value.en] == value.en
        assert translated(name, value.en, "nl") == value.nl
    assert len(values_of(name)) == len({spelling for value in VALUES[name] for spelling in value})


def test_the_same_word_may_mean_something_else_elsewhere() -> None:
    """`regie` is coordination on a role; a key is spelled by its mapping."""
    assert keys_of("role")["regie"].en == "coordination"
    assert spelling("tie", "from", "nl") == "van"
    assert spelling("tie", "nothing", "nl") == "nothing"


def test_the_first_key_names_the_kind() -> None:
    """A document may begin in Dutch or in English."""
    assert spellings_of_kinds() == {
        "formule": "formule",
        "catalogus": "catalogue",
        "catalogue": "catalogue",
        "programma": "programme",
        "programme": "programme",
    }
