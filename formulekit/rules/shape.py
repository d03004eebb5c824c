"""FK101, FK102 and FK105 to FK107: keys and ids that do not have the shape of the language."""

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
            "unseen": Texts(
                nl=Say(
                    "in sleutel '{meant}' staat een onzichtbaar teken (U+{code})",
                    "onzichtbaar teken",
                    "typ de sleutel opnieuw: `{meant}:`",
                ),
                en=Say(
                    "an invisible character (U+{code}) stands in key '{meant}'",
                    "invisible character",
                    "type the key again: `{meant}:`",
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
            "removed": Texts(
                nl=Say(
                    "'{body}' mist de sleutel '{key}', die hier met ~ wordt weggehaald",
                    "deze moet er zijn",
                    "zet achter `{key}:` een waarde in plaats van ~",
                ),
                en=Say(
                    "'{body}' lacks the key '{key}', which is removed here with ~",
                    "this one must be there",
                    "put a value behind `{key}:` instead of ~",
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
