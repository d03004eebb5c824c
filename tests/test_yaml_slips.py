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

SPACE = Said(
    Both(
        "op deze regel staat een vaste spatie (U+00A0), en YAML kent alleen gewone spaties",
        "a no-break space (U+00A0) stands on this line, and YAML knows only ordinary spaces",
    ),
    Both("geen gewone spatie", "no ordinary space"),
    Both(
        "haal het onzichtbare teken weg en typ de spaties van deze regel opnieuw",
        "take the invisible character away and type the spaces of this line again",
    ),
)
ODD_SPACE = SPACE._replace(
    message=Both(
        "op deze regel staat een bijzondere spatie (U+2003), en YAML kent alleen gewone spaties",
        "an odd space (U+2003) stands on this line, and YAML knows only ordinary spaces",
    ),
)
UNSEEN = SPACE._replace(
    message=Both(
        "op deze regel staat een onzichtbaar teken (U+200B), en YAML kent alleen gewone spaties",
        "an invisible character (U+200B) stands on this line, and YAML knows only ordinary spaces",
    ),
)
LONG_DASH = Said(
    Both(
        "'–' begint geen deel van een lijst: dat doet alleen een gewoon streepje",
        "'–' begins no part of a list: only a plain hyphen does",
    ),
    Both("dit teken", "this sign"),
    Both("typ hier `-` en een spatie", "type `-` and a space here"),
)
BULLET = LONG_DASH._replace(
    message=Both(
        "'•' begint geen deel van een lijst: dat doet alleen een gewoon streepje",
        "'•' begins no part of a list: only a plain hyphen does",
    ),
)
TWO_DASHES = LONG_DASH._replace(
    message=Both(
        "'--' begint geen deel van een lijst: dat doet alleen een gewoon streepje",
        "'--' begins no part of a list: only a plain hyphen does",
    ),
)
DASH_SPACE = Said(
    Both("achter het streepje van de lijst ontbreekt een spatie", "a space is missing behind the dash of the list"),
    Both("dit streepje", "this dash"),
    Both("zet een spatie achter het streepje", "put a space behind the dash"),
)
DASH_ALONE = Said(
    Both(
        "achter het streepje staat niets, en wat eronder staat springt niet verder in",
        "nothing stands behind the dash, and what stands below it is indented no further",
    ),
    Both("dit streepje", "this dash"),
    Both(
        "zet erachter wat erbij hoort, of haal het streepje weg",
        "put what belongs to it behind it, or take the dash away",
    ),
)
DASH_MISSING = Said(
    Both("voor 'rol' ontbreekt het streepje van een lijst", "the dash of a list is missing before 'rol'"),
    Both("hier hoort een streepje", "a dash is due here"),
    Both("schrijf `{}`", "write `{}`"),
)
DEEPER = Said(
    Both(
        "'taak' springt verder in dan 'naam', en 'naam' heeft al een waarde",
        "'taak' is indented further than 'naam', and 'naam' has a value already",
    ),
    Both("te ver ingesprongen", "indented too far"),
    Both(
        "laat `taak` even ver inspringen als `naam`; hoort hij daaronder, haal dan de waarde achter `naam:` weg",
        "indent `taak` as far as `naam`; if it belongs below that, take the value behind `naam:` away",
    ),
)
DEEPER_TEXT = DEEPER._replace(
    help=Both(
        "laat `taak` even ver inspringen als `naam`; "
        "hoort de regel bij de tekst erboven, zet dan die hele tekst tussen aanhalingstekens",
        "indent `taak` as far as `naam`; "
        "if the line belongs to the text above, put that whole text between quotation marks",
    )
)
MISPLACED = Said(
    Both(
        "'naam' springt minder ver in dan 'taak' eronder, en 'naam' heeft al een waarde",
        "'naam' is indented less than 'taak' below it, and 'naam' has a value already",
    ),
    Both("niet ver genoeg ingesprongen", "not indented far enough"),
    Both(
        "laat `naam` even ver inspringen als `taak`, of zet de regel ergens anders",
        "indent `naam` as far as `taak`, or put the line elsewhere",
    ),
)
EMPTY_ABOVE = Said(
    Both(
        "'taak' springt verder in dan 'naam', dat al een waarde heeft, en 'v' erboven is leeg",
        "'taak' is indented further than 'naam', which has a value already, and 'v' above is empty",
    ),
    Both("hoort dit onder `v`?", "does this belong below `v`?"),
    Both(
        "hoort `taak` onder `v`, zet wat ertussen staat dan boven `v`, of laat het ook inspringen; "
        "laat anders `taak` even ver inspringen als `naam`",
        "if `taak` belongs below `v`, move what stands between above `v`, or indent that as well; "
        "otherwise indent `taak` as far as `naam`",
    ),
)
COLON_SPACE = Said(
    Both("achter 'r:' ontbreekt een spatie", "a space is missing behind 'r:'"),
    Both("achter deze dubbele punt", "behind this colon"),
    Both("zet een spatie achter de dubbele punt: `{}`", "put a space behind the colon: `{}`"),
)
SIGN = Said(
    Both("een tekst mag niet met '*' beginnen", "a text may not begin with '*'"),
    Both("dit teken", "this sign"),
    Both("zet de tekst tussen aanhalingstekens", "put the text between quotation marks"),
)
HASH = Said(
    Both(
        "een # met een spatie ervoor begint een opmerking: wat erachter staat telt niet mee, het haakje ook niet",
        "a # behind a space begins a remark: what stands behind it does not count, nor does the bracket",
    ),
    Both("dit teken", "this sign"),
    Both("zet de tekst tussen aanhalingstekens: `{}`", "put the text between quotation marks: `{}`"),
)
COLON_TEXT = Said(
    Both(
        "de dubbele punt maakt hier een sleutel waar geen sleutel kan staan",
        "the colon makes a key where no key can stand",
    ),
    Both("deze dubbele punt", "this colon"),
    Both("zet de hele tekst tussen aanhalingstekens: `{}`", "put the whole text between quotation marks: `{}`"),
)
SEMICOLON = Said(
    Both("tussen accolades scheidt een komma, en geen puntkomma", "inside braces a comma separates, and no semicolon"),
    Both("deze puntkomma", "this semicolon"),
    Both("schrijf hier een komma", "write a comma here"),
)
MAIL = Said(
    Both(
        "de > aan het begin van de regel hoort bij een e-mail, en niet bij YAML",
        "the > at the start of the line belongs to a mail, and not to YAML",
    ),
    Both("dit teken", "this sign"),
    Both(
        "haal aan het begin van elke regel de > en de spatie erachter weg",
        "take the > and the space behind it away at the start of each line",
    ),
)
BEHIND_BRACKET = Said(
    Both("achter het haakje staat nog tekst", "text stands behind the bracket"),
    Both("dit staat erachter", "this stands behind it"),
    Both(
        "zet een tekst die met een haakje begint helemaal tussen aanhalingstekens: `{}`",
        "put the whole of a text that begins with a bracket between quotation marks: `{}`",
    ),
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
    "'s on a long word": (f"titel: 's-{'x' * 90}\n", APOSTROPHE, (3, 8), f'titel: "\'s-{"x" * 57} …"'),
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
    "no-break space behind a colon": ("v:\n  naam:\u00a0R\n  taak: x\n", SPACE, (4, 8), ""),
    "no-break space behind the last colon": ("r: s\nnaam:\u00a0R\n", SPACE, (4, 6), ""),
    "no-break space behind a colon without value": ("v:\u00a0\n  naam: R\n", SPACE, (3, 3), ""),
    "em space behind a colon": ("v:\n  naam:\u2003R\n  taak: x\n", ODD_SPACE, (4, 8), ""),
    "no-break spaces before a key": ("v:\n  a: b\n\u00a0 naam: R\n  taak: x\n", SPACE, (5, 1), ""),
    "no-break spaces before a list": ("v:\n  a: b\n\u00a0 naam: [R]\n  taak: x\n", SPACE, (5, 1), ""),
    "no-break space behind spaces": ("v:\n    a: b\n   \u00a0naam: R\n", SPACE, (5, 4), ""),
    "no-break space before a dash": ("v:\n \u00a0- naam: R\n    taak: x\n", SPACE, (4, 2), ""),
    "no-break space behind a dash": ("v:\n  -\u00a0naam: R\n    taak: x\n", SPACE, (4, 4), ""),
    "no-break space behind a second dash": ("v:\n  - naam: R\n  -\u00a0naam: S\n", SPACE, (5, 4), ""),
    "long dash": ("v:\n  – naam: R\n    taak: x\n", LONG_DASH, (4, 3), ""),
    "long dash, second": ("v:\n  - naam: R\n    taak: x\n  – naam: S\n", LONG_DASH, (6, 3), ""),
    "long dash before a text": ("v:\n  - R\n\n  # x\n  – S\n  - T\n", LONG_DASH, (7, 3), ""),
    "long dash and no-break space": ("v:\n  –\u00a0naam: R\n    taak: x\n", LONG_DASH, (4, 3), ""),
    "bullet": ("v:\n  • naam: R\n    taak: x\n", BULLET, (4, 3), ""),
    "dash without space": ("v:\n  -naam: R\n    taak: x\n", DASH_SPACE, (4, 3), ""),
    "dash without space before a list": ("v:\n  -naam: [R]\n    taak: x\n", DASH_SPACE, (4, 3), ""),
    "dash without space, second": ("v:\n  - naam: R\n  -naam: S\n", DASH_SPACE, (5, 3), ""),
    "dash without space before a text": ("v:\n  - R\n  -S\n", DASH_SPACE, (5, 3), ""),
    "dash on its own": ("v:\n  - \n  r: {naam: R}\n", DASH_ALONE, (4, 3), ""),
    "dash on its own before quotes": ("v:\n  -\n\n  'r': x\n", DASH_ALONE, (4, 3), ""),
    "dash missing": (
        "v:\n  a:\n    - rol: r\n      naam: x\n  b:\n    rol: s\n      naam: x\n",
        DASH_MISSING,
        (8, 5),
        "- rol:",
    ),
    "deeper": ("v:\n  naam: R\n    taak: x\n", DEEPER, (5, 5), ""),
    "deeper by one": ("v:\n  r:\n    naam: R\n     taak: x\n", DEEPER, (6, 6), ""),
    "deeper at the margin": ("naam: R\n  taak: x\n", DEEPER, (4, 3), ""),
    "deeper without value": ("v:\n  naam: R\n    taak:\n      a: b\n", DEEPER, (5, 5), ""),
    "deeper below quotes": ("v:\n  naam: 'R'\n    taak: x\n", DEEPER, (5, 5), ""),
    "deeper below a list": ("v:\n  naam: [R]\n    taak: x\n", DEEPER, (5, 5), ""),
    "deeper in a list": ("v:\n  - naam: R\n      taak: x\n", DEEPER, (5, 7), ""),
    "deeper, Windows": ("v:\r\n  naam: R\r\n    taak: x\r\n", DEEPER, (5, 5), ""),
    "deeper below a text": ("v:\n  naam: Rol in Zuid\n    taak: x\n", DEEPER_TEXT, (5, 5), ""),
    "below an empty key": ("v:\nnaam: R\n  taak: x\n", EMPTY_ABOVE, (5, 3), ""),
    "below an empty key with a comment": ("v:  # x\nnaam: [R]\n  taak: x\n", EMPTY_ABOVE, (5, 3), ""),
    "below an empty key and two others": ("v:\ns: 1\n# x\nnaam: R\n  taak: x\n", EMPTY_ABOVE, (7, 3), ""),
    "below an empty key, within": ("w:\n  v:\n  naam: R\n    taak: x\n", EMPTY_ABOVE, (6, 5), ""),
    "below a key with more": ("v:\nw:\n  s: 1\nnaam: R\n  taak: x\n", MISPLACED, (6, 1), ""),
    "less deep among others": ("v:\n  r:\n    bron: y\n  naam: R\n    taak: x\n", MISPLACED, (6, 3), ""),
    "deeper below a mapping": ("v:\n  naam: {a: b c}\n    taak: x\n", DEEPER, (5, 5), ""),
    "deeper below quoted words": ("v:\n  naam: 'R in S'\n    taak: x\n", DEEPER, (5, 5), ""),
    "deeper below a comment": ("v:\n  naam: R # of S\n    taak: x\n", DEEPER, (5, 5), ""),
    "'s in braces, with commas": (
        "r: {taak: 's avonds, na tien, sluiten}\n",
        APOSTROPHE,
        (3, 11),
        'taak: "\'s avonds …"',
    ),
    "'s before another apostrophe": (
        "r: {taak: 's avonds bij de jongens' thuis}\n",
        APOSTROPHE,
        (3, 11),
        "taak: \"'s avonds bij de jongens' thuis\"",
    ),
    "'s before quotes with a sign": (
        "r: {taak: 's avonds}\ns: {taak: '€ 5'}\n",
        APOSTROPHE,
        (3, 11),
        'taak: "\'s avonds"',
    ),
    "'s on the second line of braces": ("r: {a: b,\n  taak: 's avonds}\n", APOSTROPHE, (4, 9), 'taak: "\'s avonds"'),
    "'m": ("titel: 'm halen\n", APOSTROPHE, (3, 8), 'titel: "\'m halen"'),
    "'25": ("r: {titel: '25-'26}\n", APOSTROPHE, (3, 12), "titel: \"'25-'26\""),
    "zero-width space behind a colon": ("v:\n  naam:\u200b R\n  taak: x\n", UNSEEN, (4, 8), ""),
    "two dashes, second": ("v:\n  - R\n  -- S\n", TWO_DASHES, (5, 3), ""),
    "space missing before a brace": ("v:\n  r:{a: b, c: d}\n", COLON_SPACE, (4, 4), "r: {a: b, c: d}"),
    "space missing before a text": ("s: 1\nr:S\n", COLON_SPACE, (4, 2), "r: S"),
    "colon in a text": ("taak: let op: dit\n", COLON_TEXT, (3, 13), 'taak: "let op: dit"'),
    "colon at the end of a text": ("v:\n  - taak: let op:\n", COLON_TEXT, (4, 17), 'taak: "let op:"'),
    "colon in a text with quotes": ('taak: zeg: "nee"\n', COLON_TEXT, (3, 10), "taak: 'zeg: \"nee\"'"),
    "semicolon in braces": ("r: {naam: R; taak: x}\n", SEMICOLON, (3, 12), ""),
    "mail": ("> gebied: x\n", MAIL, (3, 1), ""),
    "star in braces": ("r: {taak: *let op* dit}\n", SIGN, (3, 11), ""),
    "star": ("taak: *let op* dit\n", SIGN, (3, 7), ""),
    "star in a list": ("r:\n  - *let op* dit\n", SIGN, (4, 5), ""),
    "number sign in braces": ("r: {naam: R, taak: team #1 in Zuid}\n", HASH, (3, 25), 'taak: "team #1 in Zuid"'),
    "number sign in brackets": ("r: [team #1, R]\n", HASH, (3, 10), '"team #1"'),
    "bracket": ("naam: [a] Rol\n", BEHIND_BRACKET, (3, 11), 'naam: "[a] Rol"'),
    "brace": ("naam: {a b} Rol: x\n", BEHIND_BRACKET, (3, 13), 'naam: "{a b} Rol: x"'),
    "bracket in a list": ("naam:\n  - [a] Rol\n", BEHIND_BRACKET, (4, 9), '"[a] Rol"'),
}

QUOTE_OPEN = "het aanhalingsteken wordt nergens gesloten"
QUOTE_INSIDE = "de tekst tussen aanhalingstekens is al gesloten"
COLON = "de dubbele punt maakt hier een sleutel waar geen sleutel kan staan"
NO_COLON = "de regel is geen sleutel met een waarde"
INDENT = "de regel springt anders in dan wat erbij hoort"
BRACKET_OPEN = "het haakje wordt nergens goed gesloten"
OTHER = "het bestand is hier geen geldige YAML"

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
    "no-break space in a text": ("v:\n  naam\u00a0R\n  taak: x\n", NO_COLON, (4, 3)),
    "no-break space before a text": ("v:\n  naam: Rol\n  \u00a0in Zuid\n  taak: x\n", NO_COLON, (5, 3)),
    "long dash within a text": ("v: Dit:\n  – naam: R\n", COLON, (3, 7)),
    "long dash in a text that runs on": ("v: Wij\n  – naam: R\n", COLON, (4, 9)),
    "long dash beside a key": ("v:\n  naam: R\n – x\n", INDENT, (5, 2)),
    "minus of a number": ("v:\n  - R\n a: b\n  -5\n", INDENT, (5, 2)),
    "dash below another column": ("v:\n  - R\n -S\n", INDENT, (5, 2)),
    "dash with something behind it": ("v:\n  - R\n  r: {naam: R}\n", INDENT, (5, 3)),
    "deeper text with a colon": ("v:\n  naam: R\n    let op: x\n", COLON, (5, 11)),
    "deeper below a text of two lines": ("v:\n  naam: R\n    van S\n    taak: x\n", NO_COLON, (5, 5)),
    "deeper below brackets on two lines": ("v: [R,\n  naam: S]\n    taak: x\n", INDENT, (5, 5)),
    "deeper below a list": ("v:\n  - R\n    taak: x\n", NO_COLON, (4, 5)),
    "two colons on one line": ("v:\n  -naam: R\n  taak: x: y\n", COLON, (5, 10)),
    "less deep than the list above": ("v:\n    naam: R\n  taak: x\n", INDENT, (5, 3)),
    "bracket closed twice": ("v: [a] b]\n", OTHER, (3, 8)),
    "long dash in a block": ("v: >-\n  Wij\n – doel: x\n", INDENT, (5, 2)),
    "apostrophe in braces, closed": ("r: {a: 's avonds', b: c]\n", BRACKET_OPEN, (3, 4)),
    "remark in braces": ("r: {a: b, # x\n  c: d]\n", BRACKET_OPEN, (3, 4)),
    "braces left out": ("v:\n  r: naam: R, taak: x\n", COLON, (4, 10)),
    "address without a key": ("v:\n  a: b\n  https://x.nl\n", NO_COLON, (5, 3)),
    "list behind brackets": ("v: [a, b] en c\n", OTHER, (3, 11)),
    "brackets behind brackets": ("v: [a] [b]\n", OTHER, (3, 8)),
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
