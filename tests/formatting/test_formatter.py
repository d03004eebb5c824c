"""Rewriting documents: nothing that an author wrote is lost, and nothing that it means changes."""

import re
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from breakers import drawn
from drafts import MAIN, loaded, tree, turned
from dressing import Dressing
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from formulekit import Formule, strategies
from formulekit.formatting.formatter import formatted, meaning
from formulekit.language import Language
from formulekit.project.documents import Document, document_of
from formulekit.project.files import File, is_document, text_of
from formulekit.source import Source

ROOT = Path(__file__).parents[2]
SHELVES = ("specs", "formulekit/library", "formulekit/starter")
OURS = sorted(path for shelf in SHELVES for path in (ROOT / shelf).rglob("*.yaml") if is_document(path))
LAW = settings(derandomize=True, deadline=None, database=None, max_examples=60, phases=(Phase.explicit, Phase.generate))
LANGUAGES: tuple[Language, ...] = ("nl", "en")


def read(text: str) -> Document:
    """Read a document from its text."""
    return document_of(File(Path(MAIN), MAIN), Source(MAIN, text))


def rewritten(text: str, language: Language | None = None) -> str:
    """Give a text in canonical form; it must be one that can be rewritten."""
    made = formatted(read(text), language)
    assert made is not None
    return made


def said_by(text: str) -> tuple[Formule, str]:
    """Give the formule that a text describes, and all of it in the order of its ids."""
    with tempfile.TemporaryDirectory() as folder:
        project = loaded({MAIN: text}, Path(folder))
        formule = project.formule(project.formules[0])
    return formule, strategies.written(formule, language="nl")


def remarks(text: str) -> Counter[str]:
    """Count the comments of a dressed document, and its blank lines."""
    found = r"# (?:boven|achter|onder) [^#\"]*\(\d+\)|# kop|# staart|^[ ]*\r?$"
    return Counter(each.strip() for each in re.findall(found, text.rstrip("\r\n"), re.MULTILINE))


def owners(text: str) -> dict[str, str]:
    """Give for each comment the key at which it stands: on its own line, or on the next one that is no comment."""
    lines = text.splitlines()
    found = {}
    for number, line in enumerate(lines):
        if note := re.search(r"# (?:boven|achter) (?!een punt).*\(\d+\)", line):
            at = next(
                i for i in range(number, len(lines)) if lines[i].strip() and not lines[i].lstrip().startswith("#")
            )
            found[note[0]] = re.split(r"[\"']?(?::(?:\s|$)| *[?])", lines[at].lstrip(" -\"'"))[0]
    return found


@LAW
@given(
    st.sampled_from(LANGUAGES), st.integers(0, 7), st.integers(0, 10**6), st.deferred(lambda: st.sampled_from(drawn()))
)
def test_a_second_run_changes_nothing_and_the_first_loses_nothing(
    language: Language, by: int, seed: int, formule: Formule
) -> None:
    """In any style and order: the same formule, every comment at its key, every blank line, and once is enough."""
    (first, name), *rest = tree(formule, language).items()
    shuffled = turned(dict(rest), by)
    assert isinstance(shuffled, dict)
    text = Dressing(seed).document({first: name, **shuffled})
    made = rewritten(text)
    assert rewritten(made) == made
    assert remarks(made) == remarks(text)
    assert owners(made) == owners(text)
    assert said_by(made)[0] == formule
    assert said_by(made)[1] == said_by(text)[1]
    assert made.startswith(text[: text.index("formule")])


@LAW
@given(st.integers(0, 10**6), st.deferred(lambda: st.sampled_from(drawn())))
def test_translating_there_and_back_gives_the_same_text(seed: int, formule: Formule) -> None:
    """A document in English means the same, keeps its comments, and becomes the same Dutch again."""
    text = rewritten(Dressing(seed).document(tree(formule, "nl")))
    english = rewritten(text, "en")
    assert said_by(english) == said_by(text)
    assert remarks(english) == remarks(text)
    assert rewritten(english, "nl") == text
    assert rewritten(english) == english


@pytest.mark.parametrize("path", OURS, ids=[path.stem for path in OURS])
def test_our_own_documents_keep_their_meaning(path: Path) -> None:
    """Every document of ours is in order, is translated without a loss, and once is enough."""
    source = text_of(File(path, path.name))
    assert isinstance(source, Source)
    assert rewritten(source.text) == source.text
    for language in LANGUAGES:
        made = rewritten(source.text, language)
        assert meaning(read(made)) == meaning(read(source.text))
        assert Counter(re.findall("#.*", made)) == Counter(re.findall("#.*", source.text))
        assert made.count("\n") == source.text.count("\n")
        assert rewritten(made, language) == made


HEAD = "formule: los\ntitel: Los\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n"


def test_keys_come_in_the_order_of_the_language() -> None:
    """The first key stays first, what may stand everywhere precedes what is long, and ids keep their author's order."""
    text = "formule: los\nstatus: concept\ntitel: Los\nrollen:\n  b: {taak: t, naam: B}\n  a: {naam: A}\nbron: x\n"
    text += "schaal: lokaal\nversie: 1.0.0\n"
    assert rewritten(text) == HEAD + "bron: x\nrollen:\n  b: {naam: B, taak: t}\n  a: {naam: A}\n"


def test_a_comment_goes_along_with_its_key() -> None:
    """Above it, behind it, and indented below it; what a blank line parts from the first key stays on top."""
    text = HEAD + (
        "rollen:\n  # over alle rollen\n\n  a:\n    # over de taak\n    taak: kijken # achter de taak\n"
        "      # onder de taak\n\n    # over de naam\n    naam: A\n"
    )
    assert rewritten(text) == HEAD + (
        "rollen:\n  # over alle rollen\n\n  a:\n    # over de naam\n    naam: A\n\n    # over de taak\n"
        "    taak: kijken # achter de taak\n      # onder de taak\n"
    )


def test_a_comment_above_what_becomes_the_first_key_of_an_item_goes_above_its_dash() -> None:
    """An item of a list begins with its first key, so a comment on that key stands above the item."""
    text = HEAD + "inzet:\n  p:\n    - mensen: []\n      # over de rol\n      rol: a\n"
    assert rewritten(text) == HEAD + "inzet:\n  p:\n    # over de rol\n    - rol: a\n      mensen: []\n"


def test_one_language_is_made_of_a_mixture() -> None:
    """Without a language, that of most keys holds, for keys, fixed values, booleans and what is unknown alike."""
    text = HEAD + "parties:\n  a: {name: A, kind: 'police', capacity: {agent: unknown}}\nketens:\n  k:\n    naam: K\n"
    text += "    schakels:\n      s: {naam: S, rol: r, einde: true}\n"
    made = rewritten(text)
    assert "partijen:\n  a: {naam: A, soort: 'politie', capaciteit: {agent: onbekend}}\n" in made
    assert "s: {naam: S, rol: r, einde: ja}\n" in made
    assert "steps:\n      s: {name: S, role: r, end: true}\n" in rewritten(text, "en")


def test_a_fixed_value_below_a_bar_is_translated_there() -> None:
    """What stands below a bar stays below it, whatever ends the lines."""
    text = HEAD.replace("concept", ">- # hoe ver\n  concept")
    for end in ("\n", "\r\n", "\r"):
        assert "status: >- # hoe ver\n  draft\n".replace("\n", end) in rewritten(text.replace("\n", end), "en")


@pytest.mark.parametrize(
    "roles",
    [
        "rollen:\n  a:\n    taak: |+\n      kijken\n\n    naam: A\n",
        "rollen:\n  a:\n    taak: |2\n       \n    naam: A\n",
        "rollen:\n  a: {taak: kijken, # achter de taak\n    naam: A}\n",
        "rollen:\n  a: {? taak : kijken, naam: A}\n",
        "rollen:\n  a: {taak: , naam: A}\n",
    ],
    ids=["keeps-blank-lines", "ends-in-spaces", "comment-in-braces", "question-mark-in-braces", "empty"],
)
def test_what_cannot_safely_change_places_stays(roles: str) -> None:
    """Where moving an entry could change what is said, or part a comment from its key, the order stays."""
    assert rewritten(HEAD + roles) == HEAD + roles


@pytest.mark.parametrize(
    ("task", "name"),
    [
        ("? taak # achter\n    # over de taak\n    : kijken\n", "naam: A\n"),
        ("? |-\n      taak\n\n    :\n      - kijken\n", "? naam\n    : A\n"),
        ("?\n      taak\n", "naam: A\n"),
        ("? taak # zonder meer\n      # en niets\n", "?   # hoe\n      naam\n    : |\n      A\n"),
    ],
    ids=["comments", "below-a-bar", "below-it", "no-value"],
)
def test_a_key_with_a_question_mark_moves_as_any_other(task: str, name: str) -> None:
    """Its question mark, what stands between that and the key, and the colon go along; behind a dash as well."""
    assert rewritten(HEAD + f"rollen:\n  a:\n    {task}    {name}") == HEAD + f"rollen:\n  a:\n    {name}    {task}"
    text = HEAD + f"inzet:\n  p:\n  - {task.replace('taak', 'mensen')}    {name.replace('naam', 'rol')}"
    made = HEAD + f"inzet:\n  p:\n  - {name.replace('naam', 'rol')}    {task.replace('taak', 'mensen')}"
    assert rewritten(text) == made


def test_a_comment_on_what_becomes_the_first_key_behind_a_colon_goes_above_that() -> None:
    """Not above the question mark, which is another key's."""
    text = "rollen:\n  ? a\n  : taak: kijken\n    # over de naam\n\n    naam: A\n"
    made = "rollen:\n  ? a\n  # over de naam\n\n  : naam: A\n    taak: kijken\n"
    assert rewritten(HEAD + text) == HEAD + made


def test_nothing_becomes_text_that_comes_to_stand_below_a_bar() -> None:
    """A comment that is indented deeper than the keys comes to their column, and a blank line holds no spaces."""
    text = "rollen:\n  a:\n          # over de taak\n    taak: kijken\n          \n    naam: |\n      A\n"
    made = "rollen:\n  a:\n    naam: |\n      A\n\n    # over de taak\n    taak: kijken\n"
    assert rewritten(HEAD + text) == HEAD + made
    assert rewritten(HEAD + "  ") == HEAD + "\n"
    assert rewritten(HEAD + "? gebied\n? |-\n ") == HEAD + "? gebied\n? |-\n\n"


def test_what_the_language_lacks_stays_behind_what_precedes_it() -> None:
    """An unknown key, and all below it, goes along with the key above it."""
    text = HEAD + "rollen:\n  a:\n    taak: kijken\n    takk: {naam: x, min: 2}\n    naam: A\n"
    assert rewritten(text).endswith("    naam: A\n    taak: kijken\n    takk: {naam: x, min: 2}\n")


@pytest.mark.parametrize("text", [HEAD + "titel: Nog eens\n", HEAD + "title: Again\n", "a: [", "titel: Los\n", ""])
def test_what_cannot_be_read_is_left_alone(text: str) -> None:
    """With a reading error there is nothing to write."""
    assert formatted(read(text)) is None


def test_the_last_line_gets_its_end() -> None:
    """A line end is added where it is missing, like the others; not below a bar, where it would be text."""
    assert rewritten(HEAD.rstrip()) == HEAD
    assert rewritten(HEAD.replace("\n", "\r\n").rstrip()) == HEAD.replace("\n", "\r\n")
    assert rewritten(HEAD + "gebied: |\n  hier") == HEAD + "gebied: |\n  hier"
