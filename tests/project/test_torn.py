"""Between braces a comma, or a colon without a space, tears a value apart: the advice puts it together again."""

from pathlib import Path

import pytest

import formulekit
from formulekit.language import Language

HEAD = "formule: los\ntitel: Los\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n"
SIZE = "vraagstuk: {thema: x, omschrijving: y, doelgroepen: {d: {naam: D, omvang: %s}}}\n"
ROLE = "rollen: {r: {naam: R, taak: %s}}\n"
TARGET = "resultaten: {r: {naam: R, indicator: {%s}}}\n"
COMMA = {"nl": "tussen accolades scheidt een komma", "en": "inside braces a comma separates"}

# What stands below the head; what falls apart, in Dutch and in English; and the advice in Dutch.
CASES: dict[str, tuple[str, tuple[str, str], str]] = {
    "two commas": (
        ROLE % "kijkt, meldt, belt",
        ("tekst 'kijkt, meldt, belt' bij 'taak'", "text 'kijkt, meldt, belt' of 'taak'"),
        'zet de tekst tussen aanhalingstekens: `taak: "kijkt, meldt, belt"`',
    ),
    "comma within quotes": (
        ROLE % 'zegt "ja, nee", en gaat',
        ("tekst 'zegt \"ja, nee\", en gaat' bij 'taak'", "text 'zegt \"ja, nee\", en gaat' of 'taak'"),
        "zet de tekst tussen aanhalingstekens: `taak: 'zegt \"ja, nee\", en gaat'`",
    ),
    "both quotes": (
        ROLE % 'foto\'s "ja", en nee, nu',
        ("tekst 'foto's \"ja\", en nee, nu' bij 'taak'", "text 'foto's \"ja\", en nee, nu' of 'taak'"),
        'zet de tekst tussen aanhalingstekens: `taak: "foto\'s \\"ja\\", en nee, nu"`',
    ),
    "backslash": (
        ROLE % "map C:\\x, en verder",
        ("tekst 'map C:\\x, en verder' bij 'taak'", "text 'map C:\\x, en verder' of 'taak'"),
        "zet de tekst tussen aanhalingstekens: `taak: 'map C:\\x, en verder'`",
    ),
    "long": (
        ROLE % ("dit is een heel lang verhaal, " + "met vele woorden " * 4 + "erin"),
        (
            "tekst 'dit is een heel lang verhaal, met vele woorden met vele woorden met vele woorde…' bij 'taak'",
            "text 'dit is een heel lang verhaal, met vele woorden met vele woorden met vele woorde…' of 'taak'",
        ),
        'zet de tekst tussen aanhalingstekens: `taak: "dit is een heel lang verhaal, met vele woorden met vele …"`',
    ),
    "decimals": (
        SIZE % "1,25",
        ("getal '1,25' bij 'omvang'", "number '1,25' of 'omvang'"),
        "schrijf het getal zonder komma: `omvang: 1.25`",
    ),
    "millions": (
        SIZE % "12,345,678",
        ("getal '12,345,678' bij 'omvang'", "number '12,345,678' of 'omvang'"),
        "schrijf het getal zonder komma: `omvang: 12345678`",
    ),
    "thousands or decimals": (
        SIZE % "1,250",
        ("getal '1,250' bij 'omvang'", "number '1,250' of 'omvang'"),
        "schrijf `omvang: 1250` als het duizenden zijn, `omvang: 1.25` als het decimalen zijn",
    ),
    "share that could be thousands": (
        "ketens: {k: {naam: K, schakels: {a: {naam: A, rol: r, naar: {b: {aandeel: 33,333%}}}}}}\n",
        ("getal '33,333%' bij 'aandeel'", "number '33,333%' of 'aandeel'"),
        "schrijf het getal zonder komma: `aandeel: 33.3330%`",
    ),
    "number without a year": (
        TARGET % "streefwaarde: 60,5%",
        ("getal '60,5%' bij 'streefwaarde'", "number '60,5%' of 'streefwaarde'"),
        "schrijf het getal zonder komma: `streefwaarde: {2030: 60.5%}`",
    ),
    "number of a year": (
        TARGET % "metingen: {2025: 40,5, 2026: 41}",
        ("getal '40,5' bij '2025'", "number '40,5' of '2025'"),
        "schrijf het getal zonder komma: `2025: 40.5`",
    ),
    "number where a text is due": (
        ROLE % "7, 8 en 9",
        ("tekst '7, 8 en 9' bij 'taak'", "text '7, 8 en 9' of 'taak'"),
        'zet de tekst tussen aanhalingstekens: `taak: "7, 8 en 9"`',
    ),
    "list": (
        "netwerken: {n: {leden: r, s, t, naam: N}}\n",
        ("lijst 'r, s, t' bij 'leden'", "list 'r, s, t' of 'leden'"),
        "zet de lijst tussen vierkante haken: `leden: [r, s, t]`",
    ),
    "key without a space, and a comma": (
        "rollen: {r: {naam: R, taak:kijkt, en meldt}}\n",
        ("tekst 'kijkt, en meldt' bij 'taak'", "text 'kijkt, en meldt' of 'taak'"),
        'zet de tekst tussen aanhalingstekens: `taak: "kijkt, en meldt"`',
    ),
}


def found(tmp_path: Path, text: str, language: Language = "nl") -> list[formulekit.Finding]:
    """Give the findings about the shape of a document."""
    (tmp_path / "los.yaml").write_text(HEAD + text, encoding="utf-8")
    return [*formulekit.check(formulekit.load(tmp_path), language=language, select=["FK0", "FK1"])]


@pytest.mark.parametrize("name", CASES)
def test_a_value_with_commas_is_put_together_again(name: str, tmp_path: Path) -> None:
    """However many commas it holds, there is one finding, with the whole value, at its first comma."""
    text, said, advice = CASES[name]
    [finding] = found(tmp_path, text)
    assert (finding.code, finding.message) == ("FK101", f"{said[0]} valt uiteen: {COMMA['nl']}")
    assert finding.help == advice
    [finding] = found(tmp_path, text, "en")
    assert finding.message == f"{said[1]} falls apart: {COMMA['en']}"


def test_curly_quotes_around_several_commas_become_straight(tmp_path: Path) -> None:
    """The whole text is advised, and not the words between the last two commas."""
    [finding] = found(tmp_path, ROLE % "“Jongeren, in het park, hier”")
    assert finding.help == 'typ rechte aanhalingstekens: `taak: "Jongeren, in het park, hier"`'


@pytest.mark.parametrize(
    ("text", "column", "key", "meant"),
    [
        ("rollen: {r: {naam:R, taak: t}}\n", 14, "naam", "naam: R"),
        ("rollen: {r: {naam: R, taak:kijkt uit}}\n", 23, "taak", "taak: kijkt uit"),
        ("rollen: {r: {naam:\u00a0R, taak: t}}\n", 14, "naam", "naam: R"),
        ("rollen: {r: {naam: R, taak:\u200bt}}\n", 23, "taak", "taak: t"),
        (TARGET % "metingen: {2025:40, 2026: 41}", 50, "2025", "2025: 40"),
        ("geldig:{van: 2026-01-01}\n", 1, "geldig", "geldig: {van"),
        ("rollen:\n  r:{naam: R}\n", 3, "r", "r: {naam"),
    ],
)
def test_a_missing_space_behind_a_colon_is_told_and_mended(
    text: str, column: int, key: str, meant: str, tmp_path: Path
) -> None:
    """No ordinary space behind a colon makes a key of both; the mend keeps the value."""
    [finding] = found(tmp_path, text)
    assert finding.message == f"achter '{key}:' staat geen gewone spatie"
    assert finding.help == f"zet een spatie achter de dubbele punt: `{meant}`"
    assert finding.place.column == column
    [edit] = finding.mend
    assert edit.text == meant
    [finding] = found(tmp_path, text, "en")
    assert finding.message == f"no ordinary space stands behind '{key}:'"
    assert finding.help == f"put a space behind the colon: `{meant}`"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (ROLE % "kijkt, 10:30 uur", "tekst 'kijkt, 10:30 uur' bij 'taak' valt uiteen"),
        ("rollen: {r: {naam: R, taak: [kijkt], en meldt}}\n", "sleutel 'en meldt' bestaat niet in 'r'"),
        ("rollen: {r: {en meldt, naam: R}}\n", "sleutel 'en meldt' bestaat niet in 'r'"),
        ("rollen: {r: {naam: R, 'taak:x': y}}\n", "sleutel 'taak:x' bestaat niet in 'r'"),
    ],
)
def test_what_is_no_such_slip_is_told_as_it_was(text: str, said: str, tmp_path: Path) -> None:
    """A colon behind a word that is no key here, and a key with nothing before it to belong to, are left alone."""
    assert any(finding.message.startswith(said) for finding in found(tmp_path, text))
