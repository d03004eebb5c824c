"""What a YAML parser stumbles over, said in plain Dutch at the place that matters, whichever parser it is."""

from pathlib import Path

import pytest
import yaml

import formulekit
from formulekit.yaml_errors import Stumble, cause

HEAD = "formule: los\ntitel: Los\n"

TAB = "de regel springt in met een tab"
QUOTE_OPEN = "het aanhalingsteken wordt nergens gesloten"
QUOTE_INSIDE = "de tekst tussen aanhalingstekens is al gesloten"
BRACKET_OPEN = "het haakje wordt nergens goed gesloten"
BRACKET_EXTRA = "het haakje sluit iets dat niet open is"
ESCAPE = "de \\ binnen dubbele aanhalingstekens begint iets dat YAML niet kent"
COLON = "de dubbele punt maakt hier een sleutel waar geen sleutel kan staan"
DASH = "het streepje begint een lijst waar geen lijst kan staan"
NO_COLON = "de regel is geen sleutel met een waarde"
SIGN = "een tekst mag niet met '{}' beginnen"
DIRECTIVE = "de regel met % past niet bij YAML"
INDENT = "de regel springt anders in dan wat erbij hoort"
OTHER = "het bestand is hier geen geldige YAML"

# What stands behind the head, whose lines are the first two; what the author reads; and the line and column.
CASES: dict[str, tuple[str, str, tuple[int, int]]] = {
    "tab before a key": ("rollen:\n\tstraatteam: {naam: S}\n", TAB, (4, 1)),
    "tab behind spaces": ("rollen:\n  r:\n  \tnaam: R\n", TAB, (5, 3)),
    "tab before a dash": ("escalatie:\n\t- r\n", TAB, (4, 1)),
    "tab before a text": ("samenvatting:\n\ttekst\n", TAB, (4, 1)),
    "bracket not closed": ("escalatie: [a, b\nschaal: lokaal\n", BRACKET_OPEN, (3, 12)),
    "bracket not closed at the end": ("escalatie: [a, b\n", BRACKET_OPEN, (3, 12)),
    "bracket not closed behind a comma": ("escalatie: [a,\n", BRACKET_OPEN, (3, 12)),
    "bracket with nothing behind it": ("catalogi: [\n", BRACKET_OPEN, (3, 11)),
    "bracket not closed behind one that is": ("escalatie: [[a, b],\n  {c: d},\n", BRACKET_OPEN, (3, 12)),
    "bracket not closed, Windows": ("escalatie: [a\r\nschaal: lokaal\r\n", BRACKET_OPEN, (3, 12)),
    "brace not closed": ("geldig: {van: 2026-01-01\nschaal: lokaal\n", BRACKET_OPEN, (3, 9)),
    "brace closed by a bracket": ("geldig: {van: x]\nschaal: lokaal\n", BRACKET_OPEN, (3, 9)),
    "bracket within braces not closed": ("rollen:\n  r: {naam: R, bron: [a}\n", BRACKET_OPEN, (4, 22)),
    "comma missing between brackets": ("escalatie: ['a' 'b']\n", BRACKET_OPEN, (3, 12)),
    "comma missing between braces": ("geldig: {van: x tot: y}\n", COLON, (3, 20)),
    "bracket too many": ("escalatie: [a]]\n", BRACKET_EXTRA, (3, 15)),
    "brace too many": ("geldig: {van: x}}\nschaal: lokaal\n", BRACKET_EXTRA, (3, 17)),
    "bracket on its own": ("escalatie: a\n]\n", BRACKET_EXTRA, (4, 1)),
    "bracket for a value": ("escalatie: ]\n", BRACKET_EXTRA, (3, 12)),
    "text behind a bracket": ("escalatie: [a, b] en c\n", OTHER, (3, 19)),
    "single quote not closed": ("samenvatting: 'abc\nschaal: lokaal\n", QUOTE_OPEN, (3, 15)),
    "double quote not closed": ('samenvatting: "abc\nschaal: lokaal\n', QUOTE_OPEN, (3, 15)),
    "quote within braces not closed": ('geldig: {van: "x}\nschaal: lokaal\n', QUOTE_OPEN, (3, 15)),
    "quote of a key not closed": ("'schaal: lokaal\n", QUOTE_OPEN, (3, 1)),
    "single quote inside": ("samenvatting: 'Bureau 's-Gravenhage'\n", QUOTE_INSIDE, (3, 24)),
    "double quote inside": ('samenvatting: "de "wijk" x"\n', QUOTE_INSIDE, (3, 20)),
    "text behind quotes": ('samenvatting: "wijk" van Zuid\n', QUOTE_INSIDE, (3, 22)),
    "quote inside within braces": ("geldig: {van: 'foto's', tot: y}\n", QUOTE_INSIDE, (3, 21)),
    "quote inside in a list": ("escalatie:\n  - 'foto's'\n", QUOTE_INSIDE, (4, 11)),
    "colon in a text": ("samenvatting: let op: dit\n", COLON, (3, 21)),
    "colon in a text between braces": ("geldig: {van: a: b}\n", COLON, (3, 16)),
    "colon behind quotes": ("samenvatting: 'a': b\n", COLON, (3, 18)),
    "text with a colon below a value": ("rollen: r\n  mijn naam: R\n", COLON, (4, 12)),
    "key missing before a colon": (": c\n", COLON, (3, 1)),
    "colon missing": ("versie 1\nschaal: lokaal\n", NO_COLON, (3, 1)),
    "colon missing at the end": ("schaal: lokaal\nversie 1\n", NO_COLON, (4, 1)),
    "colon missing on the first line below": ("rollen:\n  r\n  s: {naam: S}\n", NO_COLON, (4, 3)),
    "colon missing deeper": ("rollen:\n  r:\n    naam: R\n    taak\n  s:\n    naam: S\n", NO_COLON, (6, 5)),
    "space missing behind a colon": ("versie:1\nschaal: lokaal\n", "achter 'versie:' ontbreekt een spatie", (3, 7)),
    "space missing deeper": (
        "rollen:\n  r:\n    naam:R\n    taak: x\n",
        "achter 'naam:' ontbreekt een spatie",
        (5, 9),
    ),
    "space missing in a list": (
        "open_punten:\n  - reden:R\n    eigenaar: x\n",
        "achter 'reden:' ontbreekt een spatie",
        (4, 10),
    ),
    "key indented less": ("rollen:\n    r: {naam: R}\n  s: {naam: S}\n", INDENT, (5, 3)),
    "dash indented less": ("escalatie:\n  - a\n - b\n", INDENT, (5, 2)),
    "key below a list": ("escalatie:\n  - a\n  b: c\n", INDENT, (5, 3)),
    "list below a key": ("rollen:\n  r: {naam: R}\n  - a\n", INDENT, (5, 3)),
    "list at the margin": ("- a\n", INDENT, (3, 1)),
    "block text indented less": ("samenvatting: |\n    x\n  y\n", INDENT, (5, 3)),
    "dash behind a key": ("escalatie: - a\n  - b\n", DASH, (3, 12)),
    "dash between brackets": ("escalatie: [- a]\n", DASH, (3, 13)),
    "path of Windows": ('samenvatting: "C:\\zuid"\n', ESCAPE, (3, 18)),
    "escape without number": ('samenvatting: "ab\\xzz"\n', ESCAPE, (3, 18)),
    "escape beyond Unicode": ('samenvatting: "\\U00110000"\n', ESCAPE, (3, 16)),
    "at sign": ("samenvatting: @jan\n", SIGN.format("@"), (3, 15)),
    "backtick": ("samenvatting: `code`\n", SIGN.format("`"), (3, 15)),
    "per cent sign": ("schaal: %60\n", SIGN.format("%"), (3, 9)),
    "per cent sign for a key": ("%60: a\n", SIGN.format("%"), (3, 1)),
    "ampersand": ("samenvatting: & co\n", SIGN.format("&"), (3, 15)),
    "star": ("samenvatting: * ster\n", SIGN.format("*"), (3, 15)),
    "bold": ("samenvatting: **vet**\n", SIGN.format("*"), (3, 15)),
    "two anchors": ("samenvatting: &a &b c\n", SIGN.format("&"), (3, 18)),
    "unknown tag": ("samenvatting: !x!y z\n", SIGN.format("!"), (3, 15)),
    "tag not closed": ("samenvatting: !<x z\n", SIGN.format("!"), (3, 15)),
    "text behind a bar": ("samenvatting: |tekst\n", SIGN.format("|"), (3, 15)),
    "larger than": ("samenvatting: >5 jaar\n", SIGN.format(">"), (3, 15)),
    "comma": ("schaal: , x\n", SIGN.format(","), (3, 9)),
    "comma twice": ("escalatie: [a,,b]\n", SIGN.format(","), (3, 15)),
    "directive in the middle": ("%YAML 1.1\n", DIRECTIVE, (3, 1)),
    "document after an end": ("...\nformule: ander\n", OTHER, (4, 1)),
    "wide characters before it": ("samenvatting: 'é漢🙂' x\n", QUOTE_INSIDE, (3, 21)),
}
FIRST: dict[str, tuple[str, str, tuple[int, int]]] = {
    "text before the first key": ("hallo\nformule: los\n", NO_COLON, (1, 1)),
    "first key indented": ("  formule: los\ntitel: Los\n", INDENT, (2, 1)),
    "other version": ("%YAML 2.0\n---\nformule: los\n", DIRECTIVE, (1, 1)),
    "version twice": ("%YAML 1.1\n%YAML 1.1\n---\nformule: los\n", DIRECTIVE, (2, 1)),
    "version without end": ("%YAML 1.1\nformule: los\n", DIRECTIVE, (1, 1)),
    "version of many digits": (f"%YAML {'9' * 5000}.1\n---\nformule: los\n", DIRECTIVE, (1, 1)),
    "unknown directive": ("%VREEMD x\nformule: los\n", DIRECTIVE, (1, 1)),
}


@pytest.mark.parametrize("libyaml", [True, False], ids=["libyaml", "python"])
@pytest.mark.parametrize("name", [*CASES, *FIRST])
def test_each_cause_is_said_once_where_it_is_to_be_mended(
    name: str, *, libyaml: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mistake in the YAML gives one finding, in the same words and at the same place from both parsers."""
    monkeypatch.setattr(yaml, "__with_libyaml__", libyaml)
    text, message, where = CASES[name] if name in CASES else FIRST[name]
    file = tmp_path / "los.yaml"
    file.write_bytes(((HEAD if name in CASES else "") + text).encode())
    (finding,) = formulekit.check(formulekit.load(file), language="nl")
    assert (finding.code, finding.message) == ("FK001", message)
    assert (finding.place.line, finding.place.column) == where


@pytest.mark.parametrize(
    ("text", "label", "mend"),
    [
        ("\ttitel: x\n", "tab", "vervang de tab door spaties, twee per niveau"),
        ("rollen: [a\n", "hier gaat het open", "sluit `[` met `]` en `{` met `}`, met een komma tussen de delen"),
        ("titel: 'x\n", "hier begint de tekst", "zet hetzelfde aanhalingsteken aan het eind van de tekst"),
        (
            "titel: x: y\n",
            "deze dubbele punt",
            'zet de hele tekst tussen aanhalingstekens: `titel: "x: y"`',
        ),
        ("titel: @x\n", "dit teken", "zet de tekst tussen aanhalingstekens"),
    ],
)
def test_the_author_reads_what_to_do(tmp_path: Path, text: str, label: str, mend: str) -> None:
    """Beside the place stands what it is, and below it how to mend it."""
    (tmp_path / "los.yaml").write_text(f"formule: los\n{text}")
    (finding,) = formulekit.check(formulekit.load(tmp_path), language="nl")
    assert (finding.label, finding.help) == (label, mend)


def test_a_parser_that_says_something_new_is_still_understood() -> None:
    """Words that no pattern knows give the general text, at the place where the parser gave up."""
    assert cause(Stumble("", "something else altogether", 0, 6), "a: b c d\n") == ("other", 6)
    assert cause(Stumble("", "found a tab character", 0, 3), "a: \tb\n") == ("tab", 3)
    assert cause(Stumble("", "", 0, 0), "") == ("indent", 0)
