"""What tests do with generated documents: check their text, and change their trees alike in both languages."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

from hypothesis import strategies as st

import formulekit
from formulekit import Finding, Formule, Project, strategies
from formulekit.language import Language
from formulekit.strategies.writing import Tree, tree_of, yaml_of

Mapped: TypeAlias = dict[str, Tree]
Where: TypeAlias = tuple[int, ...]
"""Which entry of which entry: alike in Dutch and English, where keys are not."""

MAIN = "formule.yaml"
CATALOGUE = "gedeeld.yaml"


def loaded(texts: dict[str, str], folder: Path) -> Project:
    """Write files by name into a folder, and load it as a project."""
    (folder / "formulekit.toml").touch()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return formulekit.load(folder)


def findings_of(text: str, catalogue: str = "") -> tuple[Finding, ...]:
    """Give the findings of a document, and of the catalogue that it names, if it names one."""
    shared = {CATALOGUE: catalogue} if catalogue else {}
    with tempfile.TemporaryDirectory() as folder:
        return formulekit.check(loaded({MAIN: text, **shared}, Path(folder)), today=strategies.TODAY)


def sites(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    """Give the code and entity of findings, sorted: what must not depend on how a document is written."""
    return sorted((finding.code, finding.entity or "") for finding in findings)


def tree(formule: Formule, language: Language) -> Mapped:
    """Give the tree of a formule in one language."""
    written = tree_of(formule, language)
    assert isinstance(written, dict)
    return written


def branches(node: Tree, where: Where = ()) -> Iterator[tuple[Where, Tree]]:
    """Give everything in a tree below its root, and where it stands."""
    below = list(node.values()) if isinstance(node, dict) else node if isinstance(node, list) else []
    for number, child in enumerate(below):
        yield (*where, number), child
        yield from branches(child, (*where, number))


Change: TypeAlias = Callable[[str, Tree], tuple[str, Tree] | None]
"""What becomes of a key and what stands at it; None takes it out. An item of a list has an empty key."""


def changed(node: Tree, where: Where, change: Change) -> Tree:
    """Give a tree with one entry changed."""
    entries = list(node.items()) if isinstance(node, dict) else [("", item) for item in node]
    key, value = entries[where[0]]
    new = change(key, value) if len(where) == 1 else (key, changed(value, where[1:], change))
    entries[where[0] : where[0] + 1] = [new] if new else []
    return dict(entries) if isinstance(node, dict) else [value for _, value in entries]


def dropped(_key: str, _value: Tree) -> None:
    """Take an entry out."""


def misspelt(key: str, value: Tree) -> tuple[str, Tree]:
    """Misspell a value, or write another key before a mapping or list."""
    return (key, f"{value}zq") if isinstance(value, str) else ("zq", value)


def blanked(key: str, _value: Tree) -> tuple[str, Tree]:
    """Leave a value empty."""
    return key, ""


def boxed(key: str, value: Tree) -> tuple[str, Tree]:
    """Put a mapping with an unknown key where something else is due."""
    return key, {"zq": value}


class Broken(NamedTuple):
    """The trees of one formule, with the same fault in both languages; the first key is whole."""

    formule: Formule
    nl: Mapped
    en: Mapped


@st.composite
def broken(draw: st.DrawFn, formules: st.SearchStrategy[Formule]) -> Broken:
    """Give formules of which one or two entries are dropped, misspelt, blanked or of the wrong shape."""
    formule = draw(formules)
    trees: dict[Language, Mapped] = {"nl": tree(formule, "nl"), "en": tree(formule, "en")}
    for _ in range(draw(st.integers(1, 2))):
        places = [where for where, _ in branches(trees["nl"]) if where != (0,)]
        where = draw(st.sampled_from(places))
        change: Change = draw(st.sampled_from((dropped, misspelt, blanked, boxed)))
        for language, before in trees.items():
            after = changed(before, where, change)
            assert isinstance(after, dict)
            trees[language] = after
    return Broken(formule, trees["nl"], trees["en"])


def turned(node: Tree, by: int) -> Tree:
    """Give a tree with the entries of every mapping in another order, those of `schakels` aside."""
    if isinstance(node, list):
        return [turned(item, by) for item in node]
    if isinstance(node, str):
        return node
    entries = [(key, _turned_below(key, value, by)) for key, value in node.items()]
    by = by % len(entries) if entries else 0
    return dict([*entries[by:], *entries[:by]][::-1])


def _turned_below(key: str, value: Tree, by: int) -> Tree:
    if key == "schakels" and isinstance(value, dict):
        return {name: turned(step, by) for name, step in value.items()}
    return turned(value, by)


def text_of(tree: Tree) -> str:
    """Write a tree as YAML."""
    return yaml_of(tree)
