"""Hostile YAML: what explodes, nests, repeats or asks for what a formule does not have."""

from hostile_case import HEAD, Case, below_head, one, several

_MEGABYTE = 1024 * 1024


def _alias_bomb() -> str:
    levels = [f"a{level}: &a{level} [{','.join([f'*a{level - 1}'] * 10)}]\n" for level in range(1, 10)]
    return HEAD + "a0: &a0 x\n" + "".join(levels)


def _merge_bomb() -> str:
    levels = [f"a{level}: &a{level} {{<<: [{','.join([f'*a{level - 1}'] * 10)}]}}\n" for level in range(1, 20)]
    return HEAD + "a0: &a0 {x: y}\n" + "".join(levels)


def _nested_mappings() -> str:
    return "formule:\n" + "".join(" " * level + "a:\n" for level in range(1, 1400))


def _repeated(line: str, times: int) -> str:
    return HEAD + "".join(line.format(number=number) for number in range(times))


def _full(line: str) -> str:
    """Repeat a line, with its number, up to the largest file that is read."""
    return _repeated(line, (_MEGABYTE - 2 * len(HEAD)) // len(line))


YAML: dict[str, Case] = {
    # What explodes
    "alias-bomb": one("FK004", _alias_bomb, "een verwijzing (*) hoort niet in een formule"),
    "merge-bomb": one("FK004", _merge_bomb, "de samenvoegsleutel << hoort niet in een formule"),
    "recursive-alias": below_head("FK004", "rollen: &r [*r, *r]\n"),
    "undefined-alias": below_head("FK004", "rollen: *niets\n"),
    "deep-anchors": one("FK003 FK004", lambda: HEAD + "a: " + "&x [" * 5000),
    "many-anchors": one("FK004", lambda: HEAD + "a: [" + "&x y, " * 60_000 + "]\n"),
    # Depth
    "nested-lists": one("FK003", lambda: "formule: " + "[" * 50_000, "de waarden liggen meer dan 32 niveaus diep"),
    "nested-braces": one("FK003", lambda: "formule: " + "{a: " * 50_000),
    "nested-closed": one("FK003", lambda: "formule: " + "[" * 50_000 + "]" * 50_000),
    "nested-dashes": one("FK003", lambda: "formule:\n  " + "- " * 50_000),
    "nested-block-mappings": one("FK003", _nested_mappings),
    "nested-question-marks": one("FK004", lambda: "? " * 50_000),
    "nested-pairs": one("FK004", lambda: "formule: [" + "? [" * 50_000),
    # Size
    "one-byte-too-many": one(
        "FK003", lambda: HEAD + "#" * (_MEGABYTE + 1 - len(HEAD)), "het bestand is groter dan 1048576 bytes"
    ),
    "huge-file": one("FK003", lambda: HEAD + "x" * 50_000_000),
    "huge-scalar": one("FK003", lambda: HEAD + "samenvatting: " + "x" * 900_000, "de tekst is langer dan 65536 tekens"),
    "huge-quoted-scalar": one("FK003", lambda: HEAD + 'samenvatting: "' + "x " * 450_000 + '"\n'),
    "huge-block-scalar": one("FK003", lambda: HEAD + "samenvatting: |\n" + "  x\n" * 250_000),
    "huge-plain-lines": one("FK003", lambda: HEAD + "samenvatting: x\n" + "  x\n" * 250_000),
    "huge-key": one("FK003", lambda: HEAD + "x" * 1000 + ": y\n", "de sleutel is langer dan 256 tekens"),
    "huge-quoted-key": one("FK003", lambda: HEAD + '? "' + "x" * 60_000 + '"\n: y\n'),
    "too-many-nodes": one(
        "FK003", lambda: HEAD + "a: [" + "x," * 250_000 + "]\n", "het bestand heeft meer dan 200000 waarden"
    ),
    "million-digits": one("FK003", lambda: HEAD + "versie: " + "9" * 1_000_000),
    # What repeats
    "duplicate-keys": one("FK002 FK003", lambda: HEAD + "titel: x\n" * 95_000),
    "duplicate-keys-full": one("FK003", lambda: _full("a:\n")),
    "duplicate-mappings": one("FK002 FK003 FK101", lambda: _repeated("a: {{x{number}: y}}\n", 45_000)),
    "duplicate-lists": one("FK003", lambda: _full("a: [x{number}]\n")),
    "unknown-keys": one(
        "FK101 FK003", lambda: _repeated("x{number}:\n", 95_000), "het bestand heeft meer dan 500 bevindingen"
    ),
    "near-keys": one("FK101 FK003", lambda: _repeated("tite{number}: x\n", 80_000)),
    "keys-in-braces": one(
        "FK101 FK003 FK102", lambda: "{formule: los, " + ", ".join(f"x{n}" for n in range(90_000)) + "}"
    ),
    # What a formule does not have
    "python-tag": below_head("FK004", 'titel2: !!python/object/apply:os.system ["touch pwned"]\n'),
    "verbatim-tag": below_head("FK004", "samenvatting: !<tag:yaml.org,2002:python/name:os.system> x\n"),
    "undefined-tag-handle": below_head("FK001", "samenvatting: !x!y z\n"),
    "tag-with-broken-escape": below_head("FK001", "samenvatting: !%ff%fe x\n"),
    "yaml-directive": one("FK004", lambda: "%YAML 1.1\n---\n" + HEAD),
    "tag-directive": one("FK004", lambda: "%TAG !e! tag:example.com,2000:\n---\n" + HEAD),
    "directive-of-digits": one("FK001", lambda: f"%YAML {'9' * 5000}.1\n---\n" + HEAD),
    "unknown-directive-alone": one("FK001", lambda: "%VREEMD\nformule: x\n"),
    "many-documents": one("FK004", lambda: HEAD + "---\na: b\n" * 50_000),
    "document-after-end": one("FK001", lambda: HEAD + "...\nformule: ander\n"),
    "list-as-key": below_head("FK004", "[a, b]: c\n"),
    "mapping-as-key": below_head("FK004", "? {a: b}\n: c\n"),
    "alias-as-key": below_head("FK004", "*a : c\n"),
    "null-key": below_head("FK001", ": c\n", "de dubbele punt maakt hier een sleutel"),
    "null-key-in-braces": below_head("FK001", "rollen: {: c}\n", "de dubbele punt maakt hier een sleutel"),
    "null-key-after-question": below_head("FK004", "rollen: {? : c}\n", "voor de dubbele punt ontbreekt de sleutel"),
    "tilde-key": below_head("FK101", "~: c\n"),
    # What is no document
    "empty": one("FK005", lambda: ""),
    "only-comments": one("FK005", lambda: "# niets\n" * 50_000),
    "only-a-word": one("FK005", lambda: "formule"),
    "only-a-list": one("FK005", lambda: "- formule: x\n" * 10_000),
    "only-dashes": one("FK003", lambda: "-" * 1_000_000),
    # What takes time in the square of its length
    "many-question-marks": one("FK003 FK004", lambda: HEAD + "?\n" * 400_000),
    "many-quotes": one("FK001", lambda: HEAD + 'a: "' + "' \" " * 200_000),
    "many-empty-texts": one("FK003", lambda: HEAD + "a: [" + "''," * 300_000 + "]\n"),
    "many-doubled-quotes": one("FK003", lambda: HEAD + "a: '" + "''" * 400_000 + "'\n"),
    "many-colons": one("FK001", lambda: HEAD + "a: " + "b: " * 300_000),
    "many-commas": one("FK001", lambda: HEAD + "a: [" + "," * 900_000 + "]\n"),
    "many-exclamation-marks": one("FK001", lambda: HEAD + "a: " + "! " * 400_000),
    "many-percents": one("FK001", lambda: "%" * 900_000),
    "many-tabs": one("FK001", lambda: HEAD + "\t" * 900_000 + "a: b\n"),
    "many-apostrophes": one("FK001", lambda: HEAD + "a: 's x" + "''" * 400_000, "de apostrof aan het begin"),
    "many-apostrophes-closed": one("FK001", lambda: HEAD + "a: 's x" + "''" * 30_000 + "' x\n", "de apostrof"),
    "many-curly-quotes": one("FK001", lambda: HEAD + "a: " + "“" * 60_000 + ": b: c”\n"),
    "many-dashes-above": one("FK001", lambda: HEAD + "a:\n" + "    - b\n" * 100_000 + "  – b\n"),
    "many-items-above": one("FK001", lambda: HEAD + "a:\n- b\n" + "\n  b\n" * 10_000 + "–\u00a0b: c\n- b\n"),
    "many-spaces-before-a-key": one("FK001", lambda: HEAD + "a: b\n" + " " * 900_000 + "b: c\n", "'b' springt verder"),
    "many-no-break-spaces": one("FK001", lambda: HEAD + "a:" + "\u00a0" * 60_000 + "b\nc: d\n", "een vaste spatie"),
    "many-empty-lines": one("FK101", lambda: HEAD + "\n" * 900_000 + "a: b\n"),
    "long-comment-first": several("FK104", lambda: {"los.yaml": "#" * 900_000 + "\n" + HEAD + "taal: x\n"}, "."),
    "many-comments-first": several("FK104", lambda: {"los.yaml": "# x\n" * 200_000 + HEAD + "taal: x\n"}, "."),
    "many-spaces-first": several("FK104", lambda: {"los.yaml": " \n" * 400_000 + HEAD + "taal: x\n"}, "."),
    "many-signs-first": several("FK001", lambda: {"los.yaml": "!a " * 5000 + "formul: los\n"}, "."),
}
"""The cases, by name."""
