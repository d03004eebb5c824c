"""Reading YAML: every value with its place, the same from both parsers, and never an exception."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

import formulekit
from formulekit.reader import Mapping, Node, Scalar, Sequence, Source, place_of, read, texts

SPECS = Path(__file__).parent.parent / "specs"
FILES = sorted([*SPECS.rglob("*.yaml"), *(SPECS.parent / "tests" / "data").rglob("*.yaml")])
LAW = settings(derandomize=True, deadline=None, database=None, max_examples=300)
LOADERS: list[type[yaml.CSafeLoader | yaml.SafeLoader]] = [yaml.CSafeLoader, yaml.SafeLoader]

Plain = str | list["Plain"] | dict[str, "Plain"]


def tree(text: str, loader: type[yaml.CSafeLoader | yaml.SafeLoader] = yaml.CSafeLoader) -> Node:
    """Read a text that has no fault."""
    node, faults = read(Source("x.yaml", text), loader)
    assert faults == ()
    assert node is not None
    return node


def plain(node: Node) -> object:
    """Give a tree as plain data."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key: plain(entry.value) for key, entry in node.entries.items()}


def shape(node: Node) -> object:
    """Give a tree with the indexes of everything in it."""
    if isinstance(node, Scalar):
        return node[1:]
    if isinstance(node, Sequence):
        return node.start, node.end, [shape(item) for item in node.items]
    return node.start, node.end, [(shape(entry.key), shape(entry.value)) for entry in node.entries.values()]


WORDS = st.text(st.sampled_from("abcé ñ警😀-_.,#:{}[]\"'0&*!|>%@`~?"), max_size=12)
KEYS = st.text(st.sampled_from("abcdé警"), min_size=1, max_size=6)
DATA: st.SearchStrategy[Plain] = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_both_parsers_read_the_same(file: Path) -> None:
    """Libyaml and PyYAML's own parser give the same values at the same places, and the same faults."""
    source = Source(file.name, file.read_text(encoding="utf-8"))
    one, faults = read(source, yaml.CSafeLoader)
    other, others = read(source, yaml.SafeLoader)
    assert (one and shape(one)) == (other and shape(other))
    assert [(fault.rule, fault.text, fault.place.line) for fault in faults] == [
        (fault.rule, fault.text, fault.place.line) for fault in others
    ]


@LAW
@given(st.dictionaries(KEYS, DATA, min_size=1, max_size=5), st.booleans())
def test_what_is_written_is_read_as_text(data: dict[str, Plain], flow: bool) -> None:  # noqa: FBT001  Hypothesis gives it
    """Whatever a YAML writer makes of nested texts is read back, and each plain place holds just that text."""
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow, width=1000, sort_keys=False)
    for loader in LOADERS:
        node = tree(text, loader)
        assert plain(node) == data
        for scalar in texts(node):
            assert yaml.load(text[scalar.start : scalar.end] or "''", yaml.BaseLoader) == scalar.text  # noqa: S506  it makes texts only


@LAW
@given(st.dictionaries(KEYS, DATA, min_size=1, max_size=5))
def test_other_readers_agree(data: dict[str, Plain]) -> None:
    """ruamel, which reads YAML 1.2, sees the same texts in what is quoted."""
    text = yaml.safe_dump(data, allow_unicode=True, default_style='"', width=1000, sort_keys=False)
    assert plain(tree(text)) == YAML(typ="safe", pure=True).load(text)


@LAW
@given(st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_arbitrary_bytes_never_raise(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    """Any bytes, behind a first key or not, give findings or none, in files and on standard input."""
    file = tmp_path_factory.getbasetemp() / "bytes.yaml"
    for start in (b"", b"formule: los\n"):
        file.write_bytes(start + content)
        findings = formulekit.check(formulekit.load(file))
        assert all(finding.place.line >= 1 and finding.message for finding in findings)


def test_arbitrary_text_is_read_by_either_parser() -> None:
    """Text of the signs that YAML gives a meaning never raises."""

    @LAW
    @given(st.text(st.sampled_from("ab: -\n\t[]{},#'\"&*!|>%@`?~<.=\\0x\r"), max_size=60))
    def law(text: str) -> None:
        for loader in LOADERS:
            node, faults = read(Source("x.yaml", text), loader)
            assert node is not None or faults or not text.strip() or text.lstrip().startswith(("#", "-", ".", "%"))

    law()


@pytest.mark.parametrize(
    "text", ["1.10", "no", "0x1F", "1_000", "2026-01-01", "~", "null", "true", "12e3", "0,5", ".inf"]
)
def test_a_value_stays_the_text_that_was_written(text: str) -> None:
    """YAML's own types are never applied."""
    assert plain(tree(f"a: {text}\n")) == {"a": text}


def test_keys_are_always_text() -> None:
    """`on` and `1` as keys do not become true and one."""
    assert plain(tree("on: x\n1: y\n2026: z\n")) == {"on": "x", "1": "y", "2026": "z"}


def test_a_collection_ends_at_its_last_child() -> None:
    """A block mapping does not run on over the comments and blank lines behind it."""
    node = tree("a:\n  b: c\n  d: [e, f]\n\n# behind\n\ng: h\n")
    assert isinstance(node, Mapping)
    assert place_of(node.entries["a"].value)[1:] == (2, 3, 3, 12)


def test_a_block_text_begins_at_its_bar() -> None:
    """The span of a folded or literal text holds its header."""
    text = "a: >-\n  een\n  twee\nb: c\n"
    node = tree(text)
    assert isinstance(node, Mapping)
    scalar = node.entries["a"].value
    assert isinstance(scalar, Scalar)
    assert (scalar.text, text[scalar.start : scalar.start + 2]) == ("een twee", ">-")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_columns_count_characters_and_lines_end_as_they_may(end: str) -> None:
    """A wide character or an emoji is one column, and all three line ends count."""
    node = tree(f"x: y{end}naam: {{警😀: é, z: w}}{end}")
    assert isinstance(node, Mapping)
    inner = node.entries["naam"].value
    assert isinstance(inner, Mapping)
    assert place_of(inner.entries["z"].value)[1:] == (2, 18, 2, 19)


def test_a_key_that_stands_twice_shows_both_places() -> None:
    """The first one counts, and mappings are put together."""
    node, (fault,) = read(Source("x.yaml", "a: {b: 1}\nc: d\na: {b: 2, e: 3}\n"))
    assert (fault.rule, fault.place[1:3], fault.related[0][0][1:3]) == ("duplicate-key", (3, 1), (1, 1))
    assert node is not None
    assert plain(node) == {"a": {"b": "1", "e": "3"}, "c": "d"}


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("a: " + "[" * 32 + "]" * 32, "depth"),
        ("a: [" + "x," * 200_000 + "]", "nodes"),
        ("a: " + "x" * 65_537, "scalar"),
        ("x" * 257 + ": y", "key"),
    ],
)
@pytest.mark.parametrize("loader", LOADERS)
def test_limits_hold_before_anything_is_built(
    text: str, limit: str, loader: type[yaml.CSafeLoader | yaml.SafeLoader]
) -> None:
    """What is too deep, too many or too long ends the reading."""
    node, faults = read(Source("x.yaml", text), loader)
    assert node is None
    assert (faults[-1].rule, faults[-1].text) == ("limit-exceeded", limit)
