"""Slips in the YAML are called by their own name where it is certain what the author did, and only there."""

from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

import formulekit
from formulekit.language import Both, Language

HEAD = "formule: los\nschaal: lokaal\n"


class Said(NamedTuple):
    """What the author reads: the message, the words beside the place, and the help."""

    message: Both
    label: Both
    help: Both


APOSTROPHE = Said(
    Both(
        "de apostrof aan het begin van de tekst leest als een aanhalingsteken",
        "the apostrophe at the start of the text reads as a quotation mark",
    ),
    Both("deze apostrof", "this apostrophe"),
    Both(
        "zet de hele tekst tussen dubbele aanhalingstekens: `{}`",
        "put the whole text between double quotation marks: `{}`",
    ),
)
CURLY = Said(
    Both(
        "dit zijn de aanhalingstekens van Word, en YAML kent alleen rechte",
        "these are the quotation marks of Word, and YAML knows only straight ones",
    ),
    Both("gekruld aanhalingsteken", "curly quotation mark"),
    Both("typ rechte aanhalingstekens: `{}`", "type straight quotation marks: `{}`"),
)

LONG = "'s Nachts zijn er veel minder mensen op straat dan overdag, en wie er"

# What stands behind the head, whose lines are the first two; what is said; line and column; and the way to write it.
CASES: dict[str, tuple[str, Said, tuple[int, int], str]] = {
    "'s": ("titel: 's Nachts\n", APOSTROPHE, (3, 8), 'titel: "\'s Nachts"'),
    "'t": ("titel: 't Veld\n", APOSTROPHE, (3, 8), 'titel: "\'t Veld"'),
    "'n": ("titel: 'n Huis in Zuid\n", APOSTROPHE, (3, 8), 'titel: "\'n Huis in Zuid"'),
    "'s-": ("titel: 's-Hertogenbosch\n", APOSTROPHE, (3, 8), 'titel: "\'s-Hertogenbosch"'),
    "'s twice": ("titel: 's Nachts\nthema: 't Veld\n", APOSTROPHE, (3, 8), 'titel: "\'s Nachts"'),
    "'s twice on a line": (
        "titel: 's Nachts en 's ochtends\n",
        APOSTROPHE,
        (3, 8),
        "titel: \"'s Nachts en 's ochtends\"",
    ),
    "'s before foto's": ("titel: 's Nachts\nthema: foto's\n", APOSTROPHE, (3, 8), 'titel: "\'s Nachts"'),
    "'s and doubled": ("titel: 's Nachts ''x''\nthema: 't is\n", APOSTROPHE, (3, 8), "titel: \"'s Nachts ''x''\""),
    "'s with quotes": ('titel: \'s Nachts "op pad" \\\n', APOSTROPHE, (3, 8), 'titel: "\'s Nachts \\"op pad\\" \\\\"'),
    "'s with a comment": ("titel: 's Nachts # x\n", APOSTROPHE, (3, 8), 'titel: "\'s Nachts …"'),
    "'s on two lines": ("titel: 's Nachts\n  op straat\n", APOSTROPHE, (3, 8), 'titel: "\'s Nachts …"'),
    "'s on a long line": (f"titel: {LONG} is\n", APOSTROPHE, (3, 8), f'titel: "{LONG[:59]} …"'),
    "'s in a list": ("punten:\n  - 's Nachts\n  - x\n", APOSTROPHE, (4, 5), '"\'s Nachts"'),
    "'s in braces": ("r: {naam: 's Nachts, x: y}\ns: foto's\n", APOSTROPHE, (3, 11), 'naam: "\'s Nachts"'),
    "'s in brackets": ("r: ['s Nachts, x]\n", APOSTROPHE, (3, 5), '"\'s Nachts"'),
    "'s, Windows": ("titel: 's Nachts\r\nthema: x\r\n", APOSTROPHE, (3, 8), 'titel: "\'s Nachts"'),
    "curly": ("titel: “Let op: dit”\n", CURLY, (3, 8), 'titel: "Let op: dit"'),
    "curly, with a comment": ("titel: “Let op: dit” # x\n", CURLY, (3, 8), 'titel: "Let op: dit"'),
    "curly, low": ("titel: „Let op: dit”\n", CURLY, (3, 8), 'titel: "Let op: dit"'),
    "curly, single": ("titel: ‘Foto’s: dit’\n", CURLY, (3, 8), 'titel: "Foto’s: dit"'),
    "curly, guillemets": ("titel: «Let op: dit»\n", CURLY, (3, 8), 'titel: "Let op: dit"'),
    "curly in braces": ("r: {naam: “Let op: dit”, x: y}\n", CURLY, (3, 11), 'naam: "Let op: dit"'),
    "curly in brackets": ("r: [“Let op: a: b”]\n", CURLY, (3, 5), '"Let op: a: b"'),
    "curly in a list": ("r:\n  - “Let op: a: b”\n", CURLY, (4, 5), '"Let op: a: b"'),
}

QUOTE_OPEN = "het aanhalingsteken wordt nergens gesloten"
QUOTE_INSIDE = "de tekst tussen aanhalingstekens is al gesloten"
COLON = "de dubbele punt maakt hier een sleutel waar geen sleutel kan staan"

# What looks like one of them, or may be another mistake: what stands behind the head, the general text, and the place.
ALIKE: dict[str, tuple[str, str, tuple[int, int]]] = {
    "quote not closed": ("titel: 'Nachts\n", QUOTE_OPEN, (3, 8)),
    "quote of one letter not closed": ("titel: 's\n", QUOTE_OPEN, (3, 8)),
    "double quote before an s": ('titel: "s Nachts\n', QUOTE_OPEN, (3, 8)),
    "apostrophe before a key": ("'s Nachts: x\n", QUOTE_OPEN, (3, 1)),
    "apostrophe inside quotes": ("titel: 'Bureau 's nachts'\n", QUOTE_INSIDE, (3, 17)),
    "apostrophe behind double quotes": ('titel: "\'s Nachts" en x\n', QUOTE_INSIDE, (3, 20)),
    "curly quotes around a part": ("titel: “Let op”: dit\n", COLON, (3, 16)),
    "curly quotes twice": ("titel: “Let op” dit: “dat”\n", COLON, (3, 20)),
    "curly quote not closed": ("titel: “Let op: dit\n", COLON, (3, 15)),
    "curly quotes later on": ("titel: Wij, “let op: dit”\n", COLON, (3, 20)),
    "curly quotes in braces, with more behind": ("r: {naam: “let op: dit” x}\n", COLON, (3, 18)),
}


@pytest.fixture(params=[True, False], ids=["libyaml", "python"])
def _either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", request.param)


def found(tmp_path: Path, text: str, language: Language) -> formulekit.Finding:
    """Give the one finding of a document."""
    (tmp_path / "los.yaml").write_bytes((HEAD + text).encode())
    (finding,) = formulekit.check(formulekit.load(tmp_path / "los.yaml"), language=language)
    assert finding.code == "FK001"
    return finding


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", CASES)
def test_a_slip_is_named_where_it_was_made_with_the_way_to_mend_it(
    name: str, language: Language, tmp_path: Path
) -> None:
    """The message, the place and the help are those of the slip, in both languages and from both parsers."""
    text, said, where, meant = CASES[name]
    finding = found(tmp_path, text, language)
    assert (finding.message, finding.label) == (said.message.within(language), said.label.within(language))
    assert (finding.place.line, finding.place.column) == where
    assert finding.help == said.help.within(language).format(meant)


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize("name", ALIKE)
def test_what_only_looks_like_a_slip_keeps_the_general_text(name: str, tmp_path: Path) -> None:
    """Where more than one mistake is possible, the finding says what the parser stumbled over."""
    text, message, where = ALIKE[name]
    finding = found(tmp_path, text, "nl")
    assert (finding.message, (finding.place.line, finding.place.column)) == (message, where)
