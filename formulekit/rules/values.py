"""FK103 and FK104: values that are not what their key asks for."""

from __future__ import annotations

from formulekit.extension import About, Say, Texts, fault_rule
from formulekit.findings import Severity
from formulekit.language import Both

_FOREIGN = Both("hier staat het", "this is where it stands")


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
            "remark": _due(
                "is leeg, want een # met een spatie ervoor begint een opmerking",
                "is empty, since a # behind a space begins a remark",
                Both(
                    "zet de tekst tussen aanhalingstekens: `{key}: {remark}`",
                    "put the text between quotation marks: `{key}: {remark}`",
                ),
            ),
            "braces": _due(
                "vraagt om een lijst, en tussen accolades staan sleutels",
                "asks for a list, and between braces stand keys",
                Both("schrijf vierkante haken: `{meant}`", "write square brackets: `{meant}`"),
            ),
            "text": _due("vraagt om een tekst", "asks for a text", Both("schrijf één tekst", "write one text")),
            "empty": _due("is leeg", "is empty", _FILL),
            "empty-section": _due(
                "is leeg",
                "is empty",
                Both(
                    "laat wat eronder hoort verder inspringen dan `{key}`, of haal de regel weg",
                    "indent what belongs below it further than `{key}`, or take the line away",
                ),
            ),
            "empty-key": Texts(
                nl=Say(
                    "een sleutel is leeg: hier hoort waar het om gaat, zoals een id",
                    "lege sleutel",
                    "vul de sleutel in, of haal weg wat eronder staat",
                ),
                en=Say(
                    "a key is empty: here belongs what it is about, such as an id",
                    "empty key",
                    "fill in the key, or take away what stands below it",
                ),
            ),
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
            "decimals": _due(
                "is onduidelijk: {value} kan duizenden of decimalen zijn",
                "is unclear: {value} may be thousands or decimals",
                Both("schrijf {decimal}", "write {decimal}"),
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
            "date-near": _due(
                "vraagt om een datum, en '{value}' is dat niet",
                "asks for a date, and '{value}' is none",
                Both("schrijf jaar-maand-dag: `{key}: {meant}`", "write year-month-day: `{key}: {meant}`"),
            ),
            "no-such-day": _due(
                "vraagt om een datum, en de dag {value} bestaat niet", "asks for a date, and {value} is no day", _DATE
            ),
            "date-part": _due(
                "vraagt om een dag, en '{value}' is er geen",
                "asks for a day, and '{value}' is none",
                Both(
                    "kies een dag, zoals `{key}: {year}-01-01` of `{key}: {year}-12-31`",
                    "choose a day, such as `{key}: {year}-01-01` or `{key}: {year}-12-31`",
                ),
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
            "beginning": _due(
                "ligt na het einde: {first} is later dan {last}",
                "lies after the end: {first} is later than {last}",
                Both("verbeter de datum, of zet ook `{end}` erbij", "mend the date, or add `{end}` as well"),
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
            "mapping-space": _due(
                "vraagt om sleutels met waarden, en achter de dubbele punt ontbreekt een spatie",
                "asks for keys with values, and a space is missing behind the colon",
                Both(
                    "zet achter elke dubbele punt een spatie, zoals `{written}`",
                    "put a space behind each colon, such as `{written}`",
                ),
            ),
            "no-list": _due(
                "vraagt om sleutels met waarden, en dit is een lijst",
                "asks for keys with values, and this is a list",
                Both(
                    "haal de streepjes of vierkante haken weg, en laat wat onder een sleutel hoort verder inspringen",
                    "take the dashes or square brackets away, and indent further what belongs below a key",
                ),
            ),
            "item-list": _due(
                "heeft een lijst in een lijst",
                "has a list within a list",
                Both(
                    "laat een van de twee streepjes of paren haken weg",
                    "leave out one of the two dashes or pairs of brackets",
                ),
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
            "list-sign": _due(
                "vraagt om een lijst, en '{sign}' begint daar geen deel van",
                "asks for a list, and '{sign}' begins no part of one",
                Both(
                    "typ voor elk deel een gewoon streepje en een spatie",
                    "type a plain hyphen and a space before each part",
                ),
            ),
            "dash-space": _due(
                "vraagt om een lijst, en achter het streepje ontbreekt een spatie",
                "asks for a list, and a space is missing behind the dash",
                Both("zet achter elk streepje een spatie", "put a space behind each dash"),
            ),
            "list": _due(
                "vraagt om een lijst",
                "asks for a list",
                Both(
                    "zet voor elk deel een streepje, op een eigen regel", "put a dash before each part, on its own line"
                ),
            ),
        },
        notes={
            "foreign": _FOREIGN,
            "from": Both("dan begint het", "it begins then"),
            "until": Both("dan eindigt het", "it ends then"),
        },
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
