"""The first text of a formule: it reads, it asks for all that is open, and it says what is asked."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import formulekit
from formulekit import Finding
from formulekit.drafting.blank import blank
from formulekit.drafting.instance import Template, instance
from formulekit.engine import load
from formulekit.formatting.formatter import formatted
from formulekit.language import Language
from formulekit.model import Formule
from formulekit.model.shapes import BodyShape, KeyedShape, ListShape, Shape, fields_of
from formulekit.project.composition import Composed
from formulekit.project.documents import document_of
from formulekit.project.files import File, all_shipped, shipped
from formulekit.project.naming import find
from formulekit.reader import Mapping, texts
from formulekit.source import Source
from formulekit.vocabulary import KEYS, UNKNOWN

LANGUAGES: tuple[Language, ...] = ("nl", "en")
ABSENT = {"FK307", "FK308", "FK405", "FK410", "FK603", "FK703"}
"""The codes of what a draft may lack: mandate, means, information, feedback, measurements, fte."""


def composed(path: Path) -> Composed:
    """Load a template."""
    made = load(path).checked[0].composed
    assert made is not None
    return made


def drafted(name: str, language: Language) -> str:
    """Give the first text of a formule that is based on a shipped template; blank without a name."""
    path = shipped(name) if name else ""
    return (
        instance("los", Template(composed(path), name), language) if isinstance(path, Path) else blank("los", language)
    )


def checked(text: str, folder: Path) -> tuple[Finding, ...]:
    """Check a document in a project of its own."""
    (folder / "formulekit.toml").touch()
    (folder / "los.yaml").write_text(text, encoding="utf-8")
    return formulekit.check(formulekit.load(folder), language="en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["", *all_shipped()])
def test_a_draft_lacks_nothing_but_what_is_to_be_filled_in(name: str, language: Language, tmp_path: Path) -> None:
    """It has no reading or shape error, the only unknown ids are placeholders, and its form is the canonical one."""
    text = drafted(name, language)
    for finding in checked(text, tmp_path):
        assert finding.code in ABSENT or (finding.code == "FK201" and "'<part" in finding.message), str(finding)
    assert formatted(document_of(File(Path("los.yaml"), "los.yaml"), Source("los.yaml", text))) == text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["", *all_shipped()])
def test_every_value_has_a_comment_that_says_what_is_asked(name: str, language: Language) -> None:
    """Each line with a value ends in a comment in the language that was asked."""
    for line in drafted(name, language).splitlines():
        _, colon, value = line.partition(": ")
        if colon and not line.startswith("# ") and not line.endswith(":"):
            assert re.search(r"  # \w.+", value), line
    asked = "Hoe de formule heet." if language == "nl" else "What the formule is called."
    assert f"  # {asked}\n" in drafted(name, language)


def open_places(node: Mapping) -> int:
    """Count the values that are unknown."""
    return sum(scalar.text in UNKNOWN for scalar in texts(node))


@pytest.mark.parametrize("name", all_shipped())
def test_all_that_a_template_leaves_open_is_asked(name: str, tmp_path: Path) -> None:
    """Each unknown value of the template stands in the draft, and each of its roles has a party to fill in."""
    path = shipped(name)
    assert isinstance(path, Path)
    base = composed(path).tree
    checked(drafted(name, "nl"), tmp_path)
    own = load(tmp_path).checked[0].document.tree
    assert own is not None
    asked = own._replace(entries={key: entry for key, entry in own.entries.items() if key != "commitments"})
    assert open_places(asked) == open_places(base) > 0
    promises = find(own, ("commitments",))
    assert promises is not None
    roles = find(base, ("roles",))
    assert isinstance(roles, Mapping)
    assert {scalar.text for scalar in texts(promises)} >= set(roles.entries)


def required(shape: Shape, seen: set[str]) -> Iterator[tuple[str, str]]:
    """Give the required keys of every body that a formule can hold, with its scope."""
    if isinstance(shape, ListShape):
        yield from required(shape.item, seen)
    elif isinstance(shape, KeyedShape):
        yield from required(shape.value, seen)
    elif isinstance(shape, BodyShape) and shape.body.scope not in seen:
        seen.add(shape.body.scope)
        for key, field in fields_of(shape.body).items():
            if field.required:
                yield shape.body.scope, key
            yield from required(field.shape, seen)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_blank_formule_asks_for_every_required_key(language: Language) -> None:
    """What must be there is there, with the words of the vocabulary, whatever part of the formule it belongs to."""
    text = blank("los", language)
    left_out = {"instrument", "council_goal", "signature", "means", "information", "legal_basis", "source", "tie"}
    for scope, key in required(BodyShape(Formule), left_out | {"open_point"}):
        term = next(term for term in KEYS[scope] if term.en == key)
        assert f"{term.within(language)}:" in text
        assert f"# {term.meaning.within(language)}" in text or key == "steps"


def test_a_template_of_ones_own_gives_its_placeholders_and_people(tmp_path: Path) -> None:
    """A list that leaves something open is asked for as a whole, and what is promised already is not asked again."""
    text = (
        "formule: basis\ntitel: Basis\nversie: 1.0.0\nstatus: sjabloon\nschaal: lokaal\nsamenvatting: TODO kort\n"
        "rollen:\n  a: {naam: A, taak: 'kijkt: scherp', regie: proces, minimaal: 2}\n  b: {naam: B}\n"
        "partijen:\n  p: {naam: P, soort: politie}\n"
        "inzet:\n  p:\n    - {rol: b, mensen: [{functie: wijkagent, fte: onbekend}], middelen: [x, y z]}\n"
    )
    (tmp_path / "basis.yaml").write_text(text)
    made = instance("los", Template(composed(tmp_path / "basis.yaml"), "basis.yaml@1.0.0"), "nl")
    assert "samenvatting: TODO kort  # De formule in enkele zinnen.\n" in made
    assert made[made.index("inzet:") :] == (
        "inzet:\n  p:\n    - rol: b  # De rol die de partij vervult.\n      mensen:\n"
        "        - functie: wijkagent  # De functie, nooit een naam.\n"
        "          fte: onbekend  # Hoeveel fte, zoals 0,8.\n"
        '      middelen: [x, "y z"]  # De middelen die de partij inbrengt.\n'
        "  <partij als a>:\n    - rol: a  # A: kijkt: scherp\n      mensen:\n"
        "        - functie: <functie>  # De functie, nooit een naam.\n"
        "          fte: onbekend  # Hoeveel fte, zoals 0,8.\n"
        "          mandaat: <mandaat>  # Waarover deze functie mag besluiten.\n"
        "  <partij 2 als a>:\n    - rol: a  # A: kijkt: scherp\n      mensen:\n"
        "        - functie: <functie>  # De functie, nooit een naam.\n"
        "          fte: onbekend  # Hoeveel fte, zoals 0,8.\n"
        "          mandaat: <mandaat>  # Waarover deze functie mag besluiten.\n"
    )
