"""What a YAML parser stumbles over, said in plain Dutch at the place that matters, whichever parser it is."""

from pathlib import Path

import pytest
import yaml

import formulekit
from formulekit.reader import Source, read

CASES = {
    "tab": ("a:\n\tb: c\n", "tab", (2, 1)),
    "tab in a block text": ("a: |\n\tb\n", "tab", (2, 1)),
    "bracket not closed": ("a: [b, c\nd: e\n", "bracket-open", (1, 4)),
    "brace not closed": ("a: {b: c\nd: e\n", "bracket-open", (1, 4)),
    "bracket too many": ("a: {b: c}}\nd: e\n", "bracket-extra", (1, 10)),
    "quote not closed": ("a: 'b\nc: d\n", "quote-open", (1, 4)),
    "quote inside": ("a: 'Bureau 's-Gravenhage'\n", "quote-inside", (1, 13)),
    "colon in a text": ("a: b: c\n", "colon", (1, 5)),
    "no colon": ("a: b\nc\nd: e\n", "no-colon", (2, 1)),
    "indented otherwise": ("a:\n   b: c\n  d: e\n", "indent", (3, 3)),
    "dash behind a key": ("a: - b\n", "dash", (1, 4)),
    "unknown escape": ('a: "\\q"\n', "escape", (1, 5)),
    "at sign": ("a: @b\n", "sign", (1, 4)),
    "per cent sign": ("a: %b\n", "sign", (1, 4)),
    "backtick": ("a: `b`\n", "sign", (1, 4)),
    "directive": ("%YAML 9.9\n---\na: b\n", "directive", (1, 1)),
}


@pytest.mark.parametrize("loader", [yaml.CSafeLoader, yaml.SafeLoader])
@pytest.mark.parametrize("name", CASES)
def test_each_cause_is_recognised(name: str, loader: type[yaml.CSafeLoader | yaml.SafeLoader]) -> None:
    """A mistake in the YAML gives one fault of its own kind, at the place that is to be mended."""
    text, cause, where = CASES[name]
    _, (fault,) = read(Source("x.yaml", text), loader)
    assert (fault.rule, fault.text, fault.place[1:3]) == ("invalid-yaml", cause, where)


@pytest.mark.parametrize(
    ("text", "message", "mend"),
    [
        ("\ttitel: x\n", "de regel springt in met een tab", "vervang de tab door spaties, twee per niveau"),
        ("rollen: [a\n", "het haakje wordt nergens goed gesloten", "sluit `[` met `]` en `{` met `}`"),
        ("titel: 'x\n", "het aanhalingsteken wordt nergens gesloten", "zet hetzelfde aanhalingsteken"),
        ("titel: x: y\n", "de dubbele punt maakt hier een sleutel", "zet een tekst met een dubbele punt tussen"),
        ("titel: @x\n", "een tekst mag niet met '@' beginnen", "zet de tekst tussen aanhalingstekens"),
    ],
)
def test_the_author_reads_plain_dutch(tmp_path: Path, text: str, message: str, mend: str) -> None:
    """One finding says what is wrong and what to do, without a word of the parser's."""
    (tmp_path / "los.yaml").write_text(f"formule: los\n{text}")
    (finding,) = formulekit.check(formulekit.load(tmp_path))
    assert finding.code == "FK001"
    assert finding.message.startswith(message)
    assert finding.help.startswith(mend)
