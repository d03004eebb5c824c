"""Did you mean: only what is clearly meant, and in no time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formulekit.suggest import nearest
from formulekit.vocabulary import KEYS

LAW = settings(derandomize=True, deadline=None, database=None, max_examples=300)
LETTERS = "abcdefghijklmnopqrstuvwxyz-"
NAMES = sorted({term.nl for terms in KEYS.values() for term in terms if len(term.nl) > 5})


@pytest.mark.parametrize(
    ("word", "candidates", "meant"),
    [
        ("uitvorend", ["uitvoerend", "ondersteunend"], "uitvoerend"),
        ("straateam", ["straatteam", "buurtteam"], "straatteam"),
        ("Straat_Team", ["straat-team", "regisseur"], "straat-team"),
        ("naam", ["naam"], "naam"),
        ("anam", ["naam", "taak"], "naam"),
        ("rol", ["partij", "keten"], None),
        ("stap-c", ["stap-a", "stap-b"], None),
        ("x", [], None),
        ("", ["naam"], None),
        ("", [""], ""),
    ],
)
def test_only_what_is_clearly_meant_is_suggested(word: str, candidates: list[str], meant: str | None) -> None:
    """One candidate that is clearly nearest is named; where none or several are near, none is."""
    assert nearest(word, candidates) == meant


@LAW
@given(st.sampled_from(NAMES), st.integers(0, 100), st.sampled_from(LETTERS), st.integers(0, 2))
def test_one_slip_of_the_finger_is_understood(name: str, at: int, letter: str, slip: int) -> None:
    """A letter too many, too few or wrong still leads to the key that was meant, or to none."""
    at %= len(name)
    wrong = name[:at] + ("" if slip == 0 else letter) + name[at + (slip < 2) :]
    assert nearest(wrong, [name, "geheel-iets-anders"]) == name
    assert nearest(wrong, NAMES) in {name, wrong, None}


@LAW
@given(st.text(max_size=100), st.lists(st.text(max_size=100), max_size=20))
def test_any_texts_can_be_compared(word: str, candidates: list[str]) -> None:
    """Whatever is written, the answer is one of the candidates or none, whatever their order."""
    answer = nearest(word, candidates)
    assert answer is None or answer in candidates
    assert nearest(word, reversed(candidates)) == answer


def test_the_one_that_is_meant_is_found_among_many() -> None:
    """As many names as a large project has are looked through, all of them alike."""
    names = [f"straatteam-{number:04d}" for number in range(1500)]
    assert nearest("straatteam-12345678", [*names, "straatteam-12345679"]) == "straatteam-12345679"
    assert nearest("straatteam-x", names) is None


def test_among_more_names_than_people_oversee_nothing_is_suggested() -> None:
    """A file of many thousands of ids is no reason to keep anyone waiting."""
    assert nearest("straatteam", ["straattean", *(f"r{number}" for number in range(3000))]) is None


def test_only_the_beginning_of_a_word_counts() -> None:
    """A word of a megabyte is compared as fast as a short one."""
    assert nearest("straatteam" * 100_000, ["straatteam" * 8, "buurtteam"]) == "straatteam" * 8
    assert nearest("straatteam", ["straatteam" * 100_000]) is None
