"""Mending as a law: what is one letter off becomes what it was, or stays; and once is enough."""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from breakers import drawn
from drafts import MAIN, loaded, tree
from dressing import Dressing
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from formulekit import Formule
from formulekit.fixer import mend
from formulekit.model.fields import Fixed, Reference
from formulekit.model.shapes import BodyShape, shape_at
from formulekit.reader import Mapping, Node, Scalar, Sequence, read
from formulekit.source import Source

LAW = settings(derandomize=True, deadline=None, database=None, max_examples=60, phases=(Phase.explicit, Phase.generate))


def mended(text: str) -> str:
    """Give a document after mending."""
    with tempfile.TemporaryDirectory() as folder:
        found = mend(loaded({MAIN: text}, Path(folder)), "en")
    return found[0].text if found else text


def words(node: Node, path: tuple[str | int, ...] = ()) -> Iterator[Scalar]:
    """Give the keys of the language, the fixed values and the ids that are named, with the first key left out."""
    shape = shape_at(Formule, path)
    if isinstance(node, Scalar) and isinstance(shape, Fixed | Reference):
        yield node
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from words(item, (*path, number))
    elif isinstance(node, Mapping):
        for key, entry in node.entries.items():
            if isinstance(shape, BodyShape) and key != "formule":
                yield entry.key
            yield from words(entry.value, (*path, key))


@LAW
@given(st.integers(0, 10**6), st.floats(0, 1, exclude_max=True), st.deferred(lambda: st.sampled_from(drawn())))
def test_what_is_a_letter_off_becomes_what_it_was_or_stays(seed: int, share: float, formule: Formule) -> None:
    """A key, fixed value or id with its last letter twice is mended, with all around it untouched, or it stays."""
    text = Dressing(seed).document(tree(formule, "en"))
    node, _ = read(Source(MAIN, text))
    assert node is not None
    found = [word for word in words(node) if re.search(r"\w[\"']?$", text[word.start : word.end])]
    word = found[int(share * len(found))]
    end = word.start + len(text[word.start : word.end].rstrip("\"'"))
    wrong = text[:end] + text[end - 1] + text[end:]
    after = mended(wrong)
    assert after in {text, wrong}
    assert mended(after) == after


def test_most_of_what_is_a_letter_off_is_mended() -> None:
    """The law above is no empty one: of the keys of a head, each is mended."""
    head = "formule: los\ntitel: Los\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n"
    for key in ("titel", "versie", "status", "schaal"):
        assert mended(head.replace(f"{key}:", f"{key}{key[-1]}:")) == head
