"""Reading YAML: every value with its place, the same from both parsers, and never an exception."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from trees import LOADERS, Loader, Plain, plain, tree

import formulekit
from formulekit.reader import (
    Mapping,
    Node,
    Scalar,
    Sequence,
    place_of,
    read,
    texts,
)
from formulekit.source import Source

ROOT = Path(__file__).parent.parent
FILES = sorted([*(ROOT / "specs").rglob("*.yaml"), *(ROOT / "tests" / "data").rglob("*.yaml")])
LAW = settings(derandomize=True, deadline=None, database=None, max_examples=150)


def below(node: Node, *keys: str) -> Node:
    """Give the value under some keys."""
    for key in keys:
        assert isinstance(node, Mapping)
        node = node.entries[key].value
    return node


def shape(node: Node | None) -> object:
    """Give a tree with the indexes of everything in it."""
    if node is None or isinstance(node, Scalar):
        return node and node[1:]
    if isinstance(node, Sequence):
        return node.start, node.end, [shape(item) for item in node.items]
    entries = [(shape(entry.key), shape(entry.value)) for entry in node.entries.values()]
    return node.start, node.end, node.flow, entries


def scalars(node: Node) -> Iterator[Scalar]:
    """Give every key and value of a tree."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    else:
        for entry in node.entries.values():
            yield entry.key
            yield from scalars(entry.value)


SIGNS = "abcé ñ警😀-_.,#:{}[]\"'0&*!|>%@`~?"
KEYS = st.text(st.sampled_from("abcdé警"), min_size=1, max_size=6)
DATA: st.SearchStrategy[Plain] = st.recursive(
    st.text(st.sampled_from(SIGNS + "\n"), max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)
STYLES: st.SearchStrategy[str | None] = st.sampled_from([None, "'", '"', "|", ">"])


@st.composite
def written(draw: st.DrawFn) -> tuple[str, dict[str, Plain]]:
    """Nested texts, and YAML that says them: in blocks or between brackets, quoted or not, on short lines or long."""
    data = draw(st.dictionaries(KEYS, DATA, min_size=1, max_size=5))
    flow, style, width = draw(st.booleans()), draw(STYLES), draw(st.sampled_from([10, 1000]))
    text = yaml.safe_dump(
        data, allow_unicode=True, default_flow_style=flow, default_style=style, width=width, sort_keys=False
    )
    assume(yaml.load(text, yaml.BaseLoader) == data)  # noqa: S506  PyYAML breaks some lines where it may not
    return text, data


@LAW
@given(written())
def test_what_is_written_is_read_as_text(case: tuple[str, dict[str, Plain]]) -> None:
    """Whatever a YAML writer makes of nested texts is read back by both parsers, with the same places."""
    text, data = case
    assert plain(tree(text)) == data
    assert shape(tree(text)) == shape(tree(text, yaml.SafeLoader))


@LAW
@given(written())
def test_every_place_holds_what_it_names(case: tuple[str, dict[str, Plain]]) -> None:
    """What stands between the two ends of a key or value is just that key or value."""
    text, _ = case
    for scalar in scalars(tree(text)):
        taken = text[scalar.start : scalar.end]
        if taken[:1] in {"|", ">"} and not scalar.plain:
            assert "".join(taken.partition("\n")[2].split()) == "".join(scalar.text.split())
        else:
            assert yaml.load(taken or "''", yaml.BaseLoader) == scalar.text  # noqa: S506  it makes texts only


@LAW
@given(written())
def test_other_readers_agree(case: tuple[str, dict[str, Plain]]) -> None:
    """ruamel, which reads YAML 1.2, and PyYAML see the same texts."""
    text, data = case
    assume("\n" not in repr(data) and "\\n" not in repr(data))  # ruamel folds some empty lines otherwise
    assert plain(tree(text)) == YAML(typ="base", pure=True).load(text)
    assert plain(tree(text)) == yaml.load(text, yaml.BaseLoader)  # noqa: S506  it makes texts only


@LAW
@given(st.dictionaries(KEYS, DATA, min_size=1, max_size=5))
def test_what_is_quoted_is_text_for_everyone(data: dict[str, Plain]) -> None:
    """A YAML 1.2 reader that gives values their types agrees on all that is quoted."""
    text = yaml.safe_dump(data, allow_unicode=True, default_style='"', width=1000, sort_keys=False)
    assert plain(tree(text)) == YAML(typ="safe", pure=True).load(text) == data


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_real_files_are_read_the_same_by_both_parsers(file: Path) -> None:
    """Libyaml and PyYAML's own parser give the same values at the same places, and the same faults."""
    source = Source(file.name, file.read_text(encoding="utf-8"))
    one, faults = read(source, yaml.CSafeLoader)
    assert (shape(one), faults) == (shape(read(source, yaml.SafeLoader)[0]), read(source, yaml.SafeLoader)[1])
    if one and not faults:
        assert plain(one) == YAML(typ="base", pure=True).load(source.text)


PIECES = st.sampled_from([*SIGNS, "\n", "\r", "\\", "\r\n", "\n  ", "\n- ", "a: b\n", ": ", "- ", "? ", "'a'", '"b"'])
MORE = st.sampled_from(
    ["---\n", "...\n", "%YAML 1.1\n", "|\n  a\n", ">-\n   b\n", "|2\n   x\n", "!!str ", "&a ", "*a", "<<: ", "{a: b}"]
)
# What libyaml reads and PyYAML's own parser refuses: a tab between words, and a comment that touches `|` or `>`.
# What both refuse they may call by another name: an escaped surrogate is FK001 to the one, FK006 to the other.
APART = re.compile(r"[|>][-+\d]*#")


@LAW
@given(st.sampled_from(["", "a: b\n"]), st.lists(PIECES | MORE, max_size=18))
def test_both_parsers_accept_the_same(start: str, pieces: list[str]) -> None:
    """Of any text without tabs both parsers give the same tree, or neither gives one."""
    text = start + "".join(pieces)
    assume(not APART.search(text))
    source = Source("x.yaml", text)
    one, other = read(source, yaml.CSafeLoader), read(source, yaml.SafeLoader)
    if any(all(fault.rule == "duplicate-key" for fault in faults) for _, faults in (one, other)):
        assert (shape(one[0]), one[1]) == (shape(other[0]), other[1])


@LAW
@given(
    st.lists(PIECES | MORE | st.sampled_from(["\t", '"\\ud800"', '"\\U00110000"', "%YAML " + "9" * 5000]), max_size=25)
)
def test_no_text_raises(pieces: list[str]) -> None:
    """Whatever is made of the signs that YAML gives a meaning, either parser gives a tree or says what is wrong."""
    source = Source("x.yaml", "".join(pieces))
    for loader in LOADERS:
        _, faults = read(source, loader)
        assert all(fault.place.line <= len(source.line_starts) for fault in faults)


@LAW
@given(st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_arbitrary_bytes_never_raise(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    """Any bytes, behind a first key or not, give findings or none, and never an exception."""
    file = tmp_path_factory.getbasetemp() / "bytes.yaml"
    for start in (b"", b"formule: los\n"):
        file.write_bytes(start + content)
        findings = formulekit.check(formulekit.load(file))
        assert all(finding.place.line >= 1 and finding.message for finding in findings)


@LAW
@given(st.recursive(st.none() | st.booleans() | st.floats() | st.dates() | st.text(), st.lists))
def test_arbitrary_values_never_raise(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    """Any value where a text, a list or a mapping is due gives findings, and never an exception."""
    file = tmp_path_factory.getbasetemp() / "values.yaml"
    keys = ("titel", "status", "rollen", "inzet", "geldig", "catalogi", "gebaseerd_op", "escalatie", "open_punten")
    body: dict[str, object] = dict.fromkeys(keys, value)
    file.write_text(yaml.safe_dump({"formule": "los", **body}, sort_keys=False), encoding="utf-8")
    assert formulekit.check(formulekit.load(file))


def test_without_libyaml_the_other_parser_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where libyaml is missing nothing changes but the time it takes."""
    source = Source("x.yaml", "a: [b, {c: d}]\n")
    expected = read(source)
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert read(source) == expected


@pytest.mark.parametrize(
    "text", ["1.10", "no", "0x1F", "1_000", "2026-01-01", "~", "null", "true", "12e3", "0,5", ".inf", "60%", "010"]
)
def test_a_value_stays_the_text_that_was_written(text: str) -> None:
    """YAML's own types are never applied."""
    assert plain(tree(f"a: {text}\n")) == {"a": text}


def test_keys_are_always_text() -> None:
    """`on` and `1` as keys do not become true and one."""
    assert plain(tree("on: x\n1: y\n2026: z\n~: u\n")) == {"on": "x", "1": "y", "2026": "z", "~": "u"}


def test_what_is_quoted_is_not_plain() -> None:
    """A `~` or nothing between quotes is told apart from one without."""
    node = tree("a: ~\nb: '~'\nc:\nd: ''\ne: |\n  f\n")
    assert [(scalar.text, scalar.plain) for scalar in texts(node)] == [
        ("~", True),
        ("~", False),
        ("", True),
        ("", False),
        ("f\n", False),
    ]


def test_texts_come_in_the_order_of_the_file() -> None:
    """Every value below a node is given, from top to bottom."""
    node = tree("a: 1\nb: [2, {c: 3, d: [4]}]\ne:\n  f: 5\n")
    assert [scalar.text for scalar in texts(node)] == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize("loader", LOADERS)
def test_a_block_collection_ends_at_its_last_child(loader: Loader) -> None:
    """A block mapping or list does not run on over the comments and blank lines behind it."""
    node = tree("a:\n  b: c\n  d: [e, f]\n\n# behind\n\ng:\n  - h\n  - i  # j\n\nk: {l: m }\n", loader)
    assert place_of(below(node, "a"))[1:] == (2, 3, 3, 12)
    assert place_of(below(node, "g"))[1:] == (8, 3, 9, 6)
    assert place_of(below(node, "k"))[1:] == (11, 4, 11, 11)
    assert place_of(node)[1:] == (1, 1, 11, 11)


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("header", ["|", ">-", "|+", ">2", "| # waarom"])
def test_the_span_of_a_block_text_holds_its_header(header: str, loader: Loader) -> None:
    """The place of a folded or literal text begins at its bar and ends behind its last line."""
    text = f"a: {header}\n  een\n  twee\nb: c\n"
    scalar = below(tree(text, loader), "a")
    taken = text[scalar.start : scalar.end]
    assert taken.startswith(header)
    assert taken.rstrip().endswith("twee")


@pytest.mark.parametrize("loader", LOADERS)
def test_a_value_that_is_not_there_stands_behind_its_colon(loader: Loader) -> None:
    """An empty value has a place of no length, where it should have been written."""
    assert place_of(below(tree("a: b\nc:\nd: e\n", loader), "c"))[1:] == (2, 3, 2, 3)


@pytest.mark.parametrize("loader", LOADERS)
def test_a_value_without_a_colon_stands_behind_its_key(loader: Loader) -> None:
    """A key with a question mark and nothing more ends where it ends, not where the next thing begins."""
    node = tree("a:\n  ? b # waarom:\n\n? c\n\n# behind\n\nd: e\n", loader)
    assert place_of(below(node, "a", "b"))[1:] == (2, 6, 2, 6)
    assert place_of(below(node, "a"))[1:] == (2, 3, 2, 6)
    assert place_of(below(node, "c"))[1:] == (4, 4, 4, 4)


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_columns_count_characters_and_lines_end_as_they_may(end: str, loader: Loader) -> None:
    """A wide character, an emoji or a tab is one column, and all three line ends count."""
    node = tree(f"x: y{end}naam: {{警😀: é, z: w}}{end}tab: 'a\tb'{end}", loader)
    assert place_of(below(node, "naam", "z"))[1:] == (2, 18, 2, 19)
    assert place_of(below(node, "tab"))[1:] == (3, 6, 3, 11)
    assert node.source.line(2) == "naam: {警😀: é, z: w}"


def test_a_line_that_is_not_there_is_empty() -> None:
    """Asked for a line before the first or behind the last, a source gives nothing."""
    source = Source("x.yaml", "a: b\r\nc: d")
    assert [source.line(number) for number in range(5)] == ["", "a: b", "c: d", "", ""]


@pytest.mark.parametrize("loader", LOADERS)
def test_a_key_that_stands_twice_shows_both_places(loader: Loader) -> None:
    """The first value counts, mappings are put together, and every repetition is told."""
    text = "a: {b: 1}\nc: d\na: {b: 2, e: 3}\nc: [f]\na: {g: 4}\n"
    node, faults = read(Source("x.yaml", text), loader)
    assert [(fault.rule, fault.place[1:3], fault.related[0][0][1:3]) for fault in faults] == [
        ("duplicate-key", (3, 1), (1, 1)),
        ("duplicate-key", (4, 1), (2, 1)),
        ("duplicate-key", (5, 1), (1, 1)),
    ]
    assert node is not None
    assert plain(node) == {"a": {"b": "1", "e": "3", "g": "4"}, "c": "d"}
    assert place_of(node)[1:] == (1, 1, 5, 10)


@given(st.text("a\n\r", max_size=20))
def test_lines_begin_behind_every_line_end(text: str) -> None:
    """Whichever of the three line ends of YAML a text has, or all of them."""
    lines = re.split("(?<=\n)|(?<=\r)(?!\n)", text)
    assert Source("x", text).line_starts == [sum(map(len, lines[:number])) for number in range(len(lines))]
