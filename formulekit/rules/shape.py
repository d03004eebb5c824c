"""FK101 to FK107: keys, values and ids that do not have the shape of the language."""

from __future__ import annotations

from formulekit.extension import BINDING, About, Say, Texts, fault_rule
from formulekit.findings import Severity
from formulekit.language import Both

_FOREIGN = Both("hier staat het", "this is where it stands")
_COMMA = Both("tussen accolades scheidt een komma", "inside braces a comma separates")


def _torn(what: Both, why: Both, mend: Both) -> Texts:
    """Say that a value falls apart, and how it stays in one piece."""
    return Texts(
        nl=Say(f"{what.nl} '{{value}}' bij '{{key}}' valt uiteen: {why.nl}", "hier begint een nieuwe sleutel", mend.nl),
        en=Say(f"{what.en} '{{value}}' of '{{key}}' falls apart: {why.en}", "a new key begins here", mend.en),
    )


@fault_rule(
    "FK101",
    Severity.ERROR,
    About(
        reden="Een sleutel die de taal niet kent doet niets; meestal is het een tikfout in een sleutel die wel iets doet.",
        texts={
            "": Texts(
                nl=Say(
                    "sleutel '{key}' bestaat niet in '{body}'", "onbekende sleutel", "kies uit {known}, of haal hem weg"
                ),
                en=Say("key '{key}' does not exist in '{body}'", "unknown key", "choose from {known}, or take it away"),
            ),
            "near": Texts(
                nl=Say("sleutel '{key}' bestaat niet in '{body}'", "bedoeld: `{meant}`?", "schrijf `{meant}:`"),
                en=Say("key '{key}' does not exist in '{body}'", "did you mean `{meant}`?", "write `{meant}:`"),
            ),
            "comma-number": _torn(
                Both("getal", "number"),
                _COMMA,
                Both("schrijf het getal zonder komma: `{key}: {whole}`", "write it without a comma: `{key}: {whole}`"),
            ),
            "comma-thousands": _torn(
                Both("getal", "number"),
                _COMMA,
                Both(
                    "schrijf `{key}: {thousands}` als het duizenden zijn, `{key}: {decimal}` als het decimalen zijn",
                    "write `{key}: {thousands}` if they are thousands, `{key}: {decimal}` if they are decimals",
                ),
            ),
            "comma-list": _torn(
                Both("lijst", "list"),
                _COMMA,
                Both(
                    "zet de lijst tussen vierkante haken: `{key}: [{value}]`",
                    "put the list between square brackets: `{key}: [{value}]`",
                ),
            ),
            "comma-text": _torn(
                Both("tekst", "text"),
                _COMMA,
                Both(
                    "zet de tekst tussen aanhalingstekens: `{key}: {whole}`",
                    "put the text between quotation marks: `{key}: {whole}`",
                ),
            ),
            "comma-curly": _torn(
                Both("tekst", "text"),
                Both(
                    "de aanhalingstekens van Word houden hem niet bijeen",
                    "the quotation marks of Word do not hold it together",
                ),
                Both(
                    "typ rechte aanhalingstekens: `{key}: {whole}`", "type straight quotation marks: `{key}: {whole}`"
                ),
            ),
            "colon-space": Texts(
                nl=Say(
                    "achter '{key}:' staat geen gewone spatie",
                    "een sleutel zonder waarde",
                    "zet een spatie achter de dubbele punt: `{meant}`",
                ),
                en=Say(
                    "no ordinary space stands behind '{key}:'",
                    "a key without a value",
                    "put a space behind the colon: `{meant}`",
                ),
            ),
        },
        notes={"foreign": _FOREIGN},
    ),
)
def unknown_key() -> None:
    """A key that the language lacks does nothing; mostly it is a typing error in one that does.

    Bad:
        rollen:
          straatteam: {naam: Straatteam, takk: signaleert}
    Good:
        rollen:
          straatteam: {naam: Straatteam, taak: signaleert}
    """


@fault_rule(
    "FK102",
    Severity.ERROR,
    About(
        reden="Zonder deze sleutel is niet te zeggen wat er bedoeld is.",
        texts={
            "": Texts(
                nl=Say("'{body}' mist de sleutel '{key}'", "hier ontbreekt `{key}`", "zet `{key}:` bij '{body}'"),
                en=Say("'{body}' lacks the key '{key}'", "`{key}` is missing here", "put `{key}:` in '{body}'"),
            ),
            "head": Texts(
                nl=Say(
                    "document '{body}' mist de sleutel '{key}'",
                    "hier ontbreekt `{key}`",
                    "zet bovenaan een regel `{key}:`",
                ),
                en=Say(
                    "document '{body}' lacks the key '{key}'",
                    "`{key}` is missing here",
                    "put a line `{key}:` at the top",
                ),
            ),
            "domain": Texts(
                nl=Say(
                    "'{body}' mist de sleutel '{key}', die niet uit de soort volgt",
                    "hier ontbreekt `{key}`",
                    "zet `{key}:` bij '{body}', bijvoorbeeld veiligheid of zorg",
                ),
                en=Say(
                    "'{body}' lacks the key '{key}', which does not follow from its kind",
                    "`{key}` is missing here",
                    "put `{key}:` in '{body}', for instance safety or care",
                ),
            ),
        },
        notes={"foreign": _FOREIGN},
    ),
)
def missing_key() -> None:
    """Without this key nobody can say what is meant.

    Bad:
        rollen:
          straatteam: {taak: signaleert}
    Good:
        rollen:
          straatteam: {naam: Straatteam, taak: signaleert}
    """


def _due(nl: str, en: str, mend: Both) -> Texts:
    return Texts(
        nl=Say(f"'{{key}}' {nl}", "past hier niet", mend.nl),
        en=Say(f"'{{key}}' {en}", "does not fit here", mend.en),
    )


_DATE = Both("schrijf jaar-maand-dag: `{key}: 2026-01-31`", "write year-month-day: `{key}: 2026-01-31`")
_FILL_IN = Both("vul een waarde in", "fill in a value")
_FILL = Both("vul een waarde in, of haal de regel weg", "fill in a value, or take the line away")


@fault_rule(
    "FK103",
    Severity.ERROR,
    About(
        reden="Elke sleutel vraagt om een soort waarde: een getal, een datum, een lijst. Iets anders is niet te lezen.",
        texts={
            "text": _due("vraagt om een tekst", "asks for a text", Both("schrijf één tekst", "write one text")),
            "empty": _due("is leeg", "is empty", _FILL),
            "due": _due("is leeg, en mag niet ontbreken", "is empty, and may not be missing", _FILL_IN),
            "tilde": _due(
                "is ~, en dat kan alleen weghalen wat een sjabloon heeft",
                "is ~, which can only remove what a template has",
                _FILL,
            ),
            "number": _due(
                "vraagt om een getal, en '{value}' is dat niet",
                "asks for a number, and '{value}' is none",
                Both(
                    "schrijf cijfers, zoals 12 of 0.5; of `onbekend`", "write digits, such as 12 or 0.5; or `unknown`"
                ),
            ),
            "number-near": _due(
                "vraagt om een getal, en '{value}' is dat niet",
                "asks for a number, and '{value}' is none",
                Both("schrijf alleen het getal: `{key}: {meant}`", "write only the number: `{key}: {meant}`"),
            ),
            "thousands": _due(
                "is onduidelijk: {value} kan duizenden of decimalen zijn",
                "is unclear: {value} may be thousands or decimals",
                Both(
                    "schrijf {thousands} als het duizenden zijn, {decimal} als het decimalen zijn",
                    "write {thousands} if they are thousands, {decimal} if they are decimals",
                ),
            ),
            "negative": _due(
                "kan niet onder nul liggen", "cannot be below zero", Both("schrijf 0 of meer", "write 0 or more")
            ),
            "percent": _due(
                "is een deel, en '{value}' is meer dan het geheel",
                "is a part, and '{value}' is more than the whole",
                Both("zet er % achter: `{key}: {value}%`", "put % behind it: `{key}: {value}%`"),
            ),
            "share": _due(
                "is meer dan 100 %", "is more than 100 %", Both("schrijf ten hoogste 100%", "write 100% at the most")
            ),
            "whole": _due(
                "vraagt om een heel getal vanaf 1, en '{value}' is dat niet",
                "asks for a whole number from 1, and '{value}' is none",
                Both("schrijf een heel getal, zoals 2", "write a whole number, such as 2"),
            ),
            "boolean": _due(
                "vraagt om ja of nee, en '{value}' is dat niet",
                "asks for true or false, and '{value}' is neither",
                Both("schrijf `ja` of `nee`", "write `true` or `false`"),
            ),
            "date": _due(
                "vraagt om een datum, en '{value}' is dat niet", "asks for a date, and '{value}' is none", _DATE
            ),
            "no-such-day": _due(
                "vraagt om een datum, en de dag {value} bestaat niet", "asks for a date, and {value} is no day", _DATE
            ),
            "year-key": _due(
                "vraagt om een jaar als sleutel",
                "asks for a year as its key",
                Both("schrijf een jaar van vier cijfers, zoals 2026", "write a year of four digits, such as 2026"),
            ),
            "period": _due(
                "ligt voor het begin: {last} is eerder dan {first}",
                "lies before the beginning: {last} is earlier than {first}",
                Both("verwissel de datums, of verbeter er een", "swap the dates, or mend one of them"),
            ),
            "two-measures": _due(
                "staat naast `fte`, en maar een van beide kan gelden",
                "stands beside `fte`, and only one of them can hold",
                Both(
                    "laat `fte` of `{key}` weg; 36 uur is een fte", "leave out `fte` or `{key}`; 36 hours are one fte"
                ),
            ),
            "mapping": _due(
                "vraagt om sleutels met waarden",
                "asks for keys with values",
                Both("zet de sleutels ingesprongen op de regels eronder", "put the keys, indented, on the lines below"),
            ),
            "body": _due(
                "vraagt om sleutels met waarden",
                "asks for keys with values",
                Both(
                    "zet ingesprongen op de regels eronder sleutels uit {known}",
                    "put on the lines below, indented, keys of {known}",
                ),
            ),
            "years": _due(
                "vraagt om een waarde voor elk jaar",
                "asks for a value for each year",
                Both("zet er een jaar bij: `{key}: {{2030: {value}}}`", "put a year to it: `{key}: {{2030: {value}}}`"),
            ),
            "years-any": _due(
                "vraagt om een waarde voor elk jaar",
                "asks for a value for each year",
                Both(
                    "schrijf bij elk jaar een getal, zoals `{key}: {{2030: 60}}`",
                    "write a number to each year, such as `{key}: {{2030: 60}}`",
                ),
            ),
            "list": _due(
                "vraagt om een lijst",
                "asks for a list",
                Both(
                    "zet voor elk deel een streepje, op een eigen regel", "put a dash before each part, on its own line"
                ),
            ),
        },
        notes={"foreign": _FOREIGN},
    ),
)
def wrong_type() -> None:
    """Every key asks for a sort of value: a number, a date, a list. Anything else cannot be read.

    Bad:
        evaluatie: 1-6-2027
    Good:
        evaluatie: 2027-06-01
    """


@fault_rule(
    "FK104",
    Severity.ERROR,
    About(
        reden="Vaste waarden houden formules vergelijkbaar; een waarde daarbuiten telt nergens mee.",
        texts={
            "": Texts(
                nl=Say("'{value}' is geen waarde van '{key}'", "onbekende waarde", "kies uit {known}"),
                en=Say("'{value}' is no value of '{key}'", "unknown value", "choose from {known}"),
            ),
            "near": Texts(
                nl=Say("'{value}' is geen waarde van '{key}'", "bedoeld: `{meant}`?", "kies uit {known}"),
                en=Say("'{value}' is no value of '{key}'", "did you mean `{meant}`?", "choose from {known}"),
            ),
        },
        notes={"foreign": _FOREIGN},
    ),
)
def unknown_value() -> None:
    """Fixed values keep formules comparable; a value beyond them counts nowhere.

    Bad:
        interventies:
          gesprek: {naam: Gesprek, fase: prevntie, uitvoerend: straatteam, draagt_bij_aan: rust}
    Good:
        interventies:
          gesprek: {naam: Gesprek, fase: preventie, uitvoerend: straatteam, draagt_bij_aan: rust}
    """


@fault_rule(
    "FK105",
    Severity.WARNING,
    About(
        reden="Een bestand in één taal leest vlot; door elkaar heen moet de lezer steeds vertalen.",
        texts={
            "nl": Texts(
                nl=Say(
                    "sleutel '{key}' is Engels in een bestand met Nederlandse sleutels",
                    "Engels ({count} keer in dit bestand)",
                    "schrijf `{meant}`, en zo alle sleutels in het Nederlands",
                ),
                en=Say(
                    "key '{key}' is English in a file with Dutch keys",
                    "English ({count} times in this file)",
                    "write `{meant}`, and likewise all keys in Dutch",
                ),
            ),
            "en": Texts(
                nl=Say(
                    "sleutel '{key}' is Nederlands in een bestand met Engelse sleutels",
                    "Nederlands ({count} keer in dit bestand)",
                    "schrijf `{meant}`, en zo alle sleutels in het Engels",
                ),
                en=Say(
                    "key '{key}' is Dutch in a file with English keys",
                    "Dutch ({count} times in this file)",
                    "write `{meant}`, and likewise all keys in English",
                ),
            ),
        },
        notes={"usual": Both("de taal van de meeste sleutels", "the language of most keys")},
    ),
)
def mixed_languages() -> None:
    """A file in one language reads smoothly; in a mixture the reader keeps translating.

    Bad:
        gebied: Binnenstad
        summary: Rust op straat.
    Good:
        gebied: Binnenstad
        samenvatting: Rust op straat.
    """


def _no_id(full: Both) -> Texts:
    """Say what an id may hold, and in which key the full text belongs."""
    return Texts(
        nl=Say(
            "id '{value}' heeft andere tekens dan kleine letters, cijfers en losse streepjes, of is te lang",
            "geen geldige id",
            f"schrijf bijvoorbeeld `{{example}}`; de volledige tekst hoort bij `{full.nl}`",
        ),
        en=Say(
            "id '{value}' has other characters than lower-case letters, digits and single hyphens, or is too long",
            "not a valid id",
            f"write for instance `{{example}}`; the full text belongs in `{full.en}`",
        ),
    )


@fault_rule(
    "FK106",
    Severity.ERROR,
    About(
        reden="Een id wordt overal genoemd, ook in adressen en bestandsnamen: daarom alleen tekens die overal kunnen.",
        texts={"": _no_id(Both("naam", "name")), "own": _no_id(Both("titel", "title"))},
        notes={"foreign": _FOREIGN},
    ),
)
def invalid_id() -> None:
    """An id is named everywhere, in addresses and file names too: so only characters that can stand everywhere.

    Bad:
        rollen:
          Straat_Team: {naam: Straatteam}
    Good:
        rollen:
          straatteam: {naam: Straatteam}
    """


@fault_rule(
    "FK107",
    Severity.WARNING,
    About(
        statuses=BINDING,
        reden="In een vastgestelde formule hoort niets meer in te vullen te zijn.",
        texts={
            "": Texts(
                nl=Say(
                    "'{value}' is nog niet ingevuld, en de formule is al vastgesteld",
                    "nog in te vullen",
                    "vul het in, schrijf `onbekend`, of zet het bij `open_punten`",
                ),
                en=Say(
                    "'{value}' is not filled in yet, and the formule is adopted already",
                    "still to be filled in",
                    "fill it in, write `unknown`, or put it under `open_points`",
                ),
            ),
        },
        notes={"foreign": _FOREIGN},
    ),
)
def placeholder_left() -> None:
    """In an adopted formule nothing should be left to fill in.

    Bad:
        status: vastgesteld
        samenvatting: nog invullen
    Good:
        status: vastgesteld
        samenvatting: Rust op straat.
    """
