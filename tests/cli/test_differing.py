"""The diffs that are shown say truly how one text becomes another, of short texts as Python says it."""

import subprocess
from difflib import unified_diff
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formulekit.cli.differing import difference

TEXTS = st.lists(st.sampled_from("abcdef"), max_size=30).map(lambda lines: "".join(f"{line}\n" for line in lines))


@given(before=TEXTS, after=TEXTS)
def test_a_diff_of_short_texts_is_that_of_python(before: str, after: str) -> None:
    """Hunks, ranges and lines are those that readers of diffs know."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    assert list(difference("x", before, after)) == list(unified_diff(old, new, "a/x", "b/x"))


def _entries(count: int, key: str, *, repeated: int = 1) -> str:
    return "".join(f"  r{number // repeated}:\n    {key}: x\n" for number in range(count))


LONG = {
    "every-other-line": (_entries(20_000, "name"), _entries(20_000, "naam")),
    "no-line-once": (_entries(20_000, "name", repeated=2), _entries(20_000, "naam", repeated=2)),
    "other-order": (_entries(20_000, "name"), "".join(reversed(_entries(20_000, "name").splitlines(keepends=True)))),
    "moved": (_entries(5_000, "name"), _entries(5_000, "name")[50_000:] + _entries(5_000, "name")[:50_000]),
    "one-line": (_entries(20_000, "name"), _entries(20_000, "name").replace("r700:", "s700:")),
    "all-new": ("", _entries(5_000, "name")),
}


@pytest.mark.parametrize("name", LONG)
def test_a_diff_of_long_texts_makes_the_one_into_the_other(name: str, tmp_path: Path) -> None:
    """The program that carries out diffs takes it, however many lines differ."""
    before, after = LONG[name]
    (tmp_path / "x").write_text(before)
    (tmp_path / "diff").write_text("".join(difference("x", before, after)))
    subprocess.run(["git", "apply", "--unsafe-paths", "diff"], cwd=tmp_path, check=True)  # noqa: S607  found on the path
    assert (tmp_path / "x").read_text() == after


def test_a_diff_of_a_long_text_shows_no_more_than_changed() -> None:
    """One line of forty thousand is one hunk."""
    assert len(list(difference("x", *LONG["one-line"]))) == 2 + 1 + 3 + 2 + 3


def test_what_has_no_last_line_end_says_so() -> None:
    """As `diff` does, so that it can be carried out."""
    assert list(difference("x", "a", "b\n"))[3:] == ["-a\n", "\\ No newline at end of file\n", "+b\n"]
