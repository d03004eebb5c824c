"""What the reader refuses: too much, what formules do not have, and characters that hide."""

import pytest
from trees import LOADERS, Loader, plain, tree

from formulekit import reader
from formulekit.reader import (
    MAX_DEPTH,
    MAX_KEY,
    MAX_NODES,
    MAX_SCALAR,
    read,
)
from formulekit.source import MAX_BYTES, Source

FEW = 1000
LIMITS: dict[str, tuple[str, str]] = {
    "depth": ("a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1), "a: " + "[" * MAX_DEPTH + "]" * MAX_DEPTH),
    "nodes": ("a: [" + "x," * (FEW - 3) + "]", "a: [" + "x," * (FEW - 2) + "]"),
    "scalar": ("a: " + "x" * MAX_SCALAR, "a: " + "x" * (MAX_SCALAR + 1)),
    "key": ("x" * MAX_KEY + ": y", "x" * (MAX_KEY + 1) + ": y"),
}


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("limit", LIMITS)
def test_each_limit_ends_the_reading(limit: str, loader: Loader, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is as deep, as much or as long as may be is read; one more ends the reading."""
    monkeypatch.setattr(reader, "MAX_NODES", FEW)
    most, more = LIMITS[limit]
    tree(most, loader)
    node, (fault,) = read(Source("x.yaml", more), loader)
    assert node is None
    assert (fault.rule, fault.text) == ("limit-exceeded", limit)


def test_the_limits_are_those_of_the_rule() -> None:
    """FK003 names these numbers, and a change of one is a change of the language."""
    assert (MAX_BYTES, MAX_DEPTH, MAX_NODES, MAX_SCALAR, MAX_KEY) == (1_048_576, 32, 200_000, 65_536, 256)


@pytest.mark.parametrize("loader", LOADERS)
def test_depth_is_counted_before_anything_is_built(loader: Loader) -> None:
    """Reading ends at the first bracket that is too deep, whatever stands behind it."""
    _, (fault,) = read(Source("x.yaml", "a: " + "[" * 20_000), loader)
    assert (fault.text, fault.place[1:3], fault.values) == ("depth", (1, 4 + MAX_DEPTH - 1), {"most": "32"})


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("text", "kinds", "where"),
    [
        ("a: &x b\nc: &y d\n", ["anchor"], (1, 4)),
        ("a: &x [b]\nc: *x\n", ["anchor", "alias"], (1, 4)),
        ("a: *x\n", ["alias"], (1, 4)),
        ("a: {<<: b}\n", ["merge-key"], (1, 5)),
        ("a: !!str b\n", ["tag"], (1, 4)),
        ("a: !!python/object/apply:os.system [x]\n", ["tag"], (1, 4)),
        ("%YAML 1.1\n---\na: b\n", ["directive"], (1, 1)),
        ("a: b\n---\nc: d\n", ["document"], (2, 1)),
        ("a: b\n[c, d]: e\n", ["complex-key"], (2, 1)),
        ("? {a: b}\n: c\n", ["complex-key"], (1, 3)),
        ("a:\n  ?\n  : b\n", ["null-key"], (2, 4)),
    ],
)
def test_what_formules_do_not_have_is_refused(
    text: str, kinds: list[str], where: tuple[int, int], loader: Loader
) -> None:
    """Each kind of thing that YAML has and a formule does not is told once, at its first use."""
    _, faults = read(Source("x.yaml", text), loader)
    assert [(fault.rule, fault.text) for fault in faults] == [("unsupported-yaml", kind) for kind in kinds]
    assert faults[0].place[1:3] == where


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("quoted", ["'<<'", '"<<"'])
def test_a_quoted_merge_sign_is_a_key_like_any_other(quoted: str, loader: Loader) -> None:
    """Between quotes `<<` merges nothing, and is no more than an unknown key."""
    assert plain(tree(f"{quoted}: a\n", loader)) == {"<<": "a"}


@pytest.mark.parametrize(
    ("character", "code"),
    [("\0", "0000"), ("\x1b", "001B"), ("\x7f", "007F"), ("\x85", "0085"), ("\u2028", "2028"), ("\u202e", "202E")],
)
def test_a_hidden_character_is_shown_where_it_stands(character: str, code: str) -> None:
    """A control or a mark of direction ends the reading, and its place is its own."""
    node, (fault,) = read(Source("x.yaml", f"a: b\nc: d{character}e\n"))
    assert node is None
    assert (fault.rule, fault.text, fault.values, fault.place[1:]) == (
        "unreadable-file",
        "character",
        {"code": code},
        (2, 5, 2, 6),
    )


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("escape", "code"), [("\\0", "0000"), ("\\e", "001B"), ("\\x9b", "009B"), ("\\N", "0085"), ("\\u202e", "202E")]
)
def test_a_hidden_character_that_is_written_as_an_escape_is_found(escape: str, code: str, loader: Loader) -> None:
    """Between double quotes an escape makes nothing that may not stand there itself, in a value nor in a key."""
    _, faults = read(Source("x.yaml", f'a: "b{escape}"\n"{escape}c": d\n'), loader)
    assert [(fault.rule, fault.text, fault.values["code"], fault.place.line) for fault in faults] == [
        ("unreadable-file", "escape", code, 1),
        ("unreadable-file", "escape", code, 2),
    ]


def test_single_quotes_and_blocks_have_no_escapes() -> None:
    """A backslash outside double quotes is a backslash."""
    assert plain(tree("a: '\\0\\e'\nb: |\n  \\u202e\nc: \\x1b\n")) == {"a": "\\0\\e", "b": "\\u202e\n", "c": "\\x1b"}
