"""FK001: text that is not YAML."""

from __future__ import annotations

from formulekit.extension import About, Say, Texts, fault_rule
from formulekit.findings import Severity
from formulekit.language import Both


def _deeper(otherwise: Both) -> Texts:
    return Texts(
        nl=Say(
            "'{key}' springt verder in dan '{above}', en '{above}' heeft al een waarde",
            "te ver ingesprongen",
            f"laat `{{key}}` even ver inspringen als `{{above}}`; {otherwise.nl}",
        ),
        en=Say(
            "'{key}' is indented further than '{above}', and '{above}' has a value already",
            "indented too far",
            f"indent `{{key}}` as far as `{{above}}`; {otherwise.en}",
        ),
    )


@fault_rule(
    "FK001",
    Severity.ERROR,
    About(
        reden="Een bestand dat geen YAML is kan niemand lezen: niet de controle, en ook niet de volgende schrijver.",
        texts={
            "other": Texts(
                nl=Say(
                    "het bestand is hier geen geldige YAML",
                    "hier loopt het vast",
                    "vergelijk deze regel met de regels erboven: klopt de inspringing, en is alles gesloten?",
                ),
                en=Say(
                    "the file is not valid YAML here",
                    "reading stops here",
                    "compare this line with the lines above it: is the indentation right, and is everything closed?",
                ),
            ),
            "tab": Texts(
                nl=Say("de regel springt in met een tab", "tab", "vervang de tab door spaties, twee per niveau"),
                en=Say("the line is indented with a tab", "tab", "replace the tab by spaces, two for each level"),
            ),
            "quote-open": Texts(
                nl=Say(
                    "het aanhalingsteken wordt nergens gesloten",
                    "hier begint de tekst",
                    "zet hetzelfde aanhalingsteken aan het eind van de tekst",
                ),
                en=Say(
                    "the quotation mark is never closed",
                    "the text begins here",
                    "put the same quotation mark at the end of the text",
                ),
            ),
            "quote-inside": Texts(
                nl=Say(
                    "de tekst tussen aanhalingstekens is al gesloten",
                    "dit staat erachter",
                    "zet een tekst waarin ' staat tussen \", en andersom; of verdubbel de ' binnen de tekst",
                ),
                en=Say(
                    "the text between quotation marks is closed already",
                    "this stands behind it",
                    "put a text with ' between \", and the other way round; or double the ' inside the text",
                ),
            ),
            "apostrophe": Texts(
                nl=Say(
                    "de apostrof aan het begin van de tekst leest als een aanhalingsteken",
                    "deze apostrof",
                    "zet de hele tekst tussen dubbele aanhalingstekens: `{meant}`",
                ),
                en=Say(
                    "the apostrophe at the start of the text reads as a quotation mark",
                    "this apostrophe",
                    "put the whole text between double quotation marks: `{meant}`",
                ),
            ),
            "curly": Texts(
                nl=Say(
                    "dit zijn de aanhalingstekens van Word, en YAML kent alleen rechte",
                    "gekruld aanhalingsteken",
                    "typ rechte aanhalingstekens: `{meant}`",
                ),
                en=Say(
                    "these are the quotation marks of Word, and YAML knows only straight ones",
                    "curly quotation mark",
                    "type straight quotation marks: `{meant}`",
                ),
            ),
            "bracket-open": Texts(
                nl=Say(
                    "het haakje wordt nergens goed gesloten",
                    "hier gaat het open",
                    "sluit `[` met `]` en `{{` met `}}`, met een komma tussen de delen",
                ),
                en=Say(
                    "the bracket is never properly closed",
                    "it opens here",
                    "close `[` with `]` and `{{` with `}}`, with a comma between the parts",
                ),
            ),
            "bracket-extra": Texts(
                nl=Say("het haakje sluit iets dat niet open is", "dit is er te veel", "haal dit haakje weg"),
                en=Say("the bracket closes nothing that is open", "this one is too many", "take this bracket away"),
            ),
            "escape": Texts(
                nl=Say(
                    "de \\ binnen dubbele aanhalingstekens begint iets dat YAML niet kent",
                    "onbekend teken na \\",
                    "zet de tekst tussen enkele aanhalingstekens, of schrijf `\\\\`",
                ),
                en=Say(
                    "the \\ inside double quotation marks begins something that YAML does not know",
                    "unknown after \\",
                    "put the text between single quotation marks, or write `\\\\`",
                ),
            ),
            "colon": Texts(
                nl=Say(
                    "de dubbele punt maakt hier een sleutel waar geen sleutel kan staan",
                    "deze dubbele punt",
                    "zet een tekst met een dubbele punt tussen aanhalingstekens, en controleer de inspringing",
                ),
                en=Say(
                    "the colon makes a key where no key can stand",
                    "this colon",
                    "put a text with a colon between quotation marks, and check the indentation",
                ),
            ),
            "colon-text": Texts(
                nl=Say(
                    "de dubbele punt maakt hier een sleutel waar geen sleutel kan staan",
                    "deze dubbele punt",
                    "zet de hele tekst tussen aanhalingstekens: `{meant}`",
                ),
                en=Say(
                    "the colon makes a key where no key can stand",
                    "this colon",
                    "put the whole text between quotation marks: `{meant}`",
                ),
            ),
            "semicolon": Texts(
                nl=Say(
                    "tussen accolades scheidt een komma, en geen puntkomma",
                    "deze puntkomma",
                    "schrijf hier een komma",
                ),
                en=Say("inside braces a comma separates, and no semicolon", "this semicolon", "write a comma here"),
            ),
            "mail": Texts(
                nl=Say(
                    "de > aan het begin van de regel hoort bij een e-mail, en niet bij YAML",
                    "dit teken",
                    "haal aan het begin van elke regel de > en de spatie erachter weg",
                ),
                en=Say(
                    "the > at the start of the line belongs to a mail, and not to YAML",
                    "this sign",
                    "take the > and the space behind it away at the start of each line",
                ),
            ),
            "dash": Texts(
                nl=Say(
                    "het streepje begint een lijst waar geen lijst kan staan",
                    "dit streepje",
                    "zet de lijst op een eigen regel onder de sleutel",
                ),
                en=Say(
                    "the dash begins a list where no list can stand",
                    "this dash",
                    "put the list on a line of its own under the key",
                ),
            ),
            "no-colon": Texts(
                nl=Say(
                    "de regel is geen sleutel met een waarde",
                    "hier ontbreekt een dubbele punt met een spatie",
                    "schrijf `sleutel: waarde`, of spring in als de tekst bij de regel erboven hoort",
                ),
                en=Say(
                    "the line is not a key with a value",
                    "a colon and a space are missing here",
                    "write `key: value`, or indent when the text belongs to the line above",
                ),
            ),
            "sign": Texts(
                nl=Say(
                    "een tekst mag niet met '{sign}' beginnen",
                    "dit teken",
                    "zet de tekst tussen aanhalingstekens",
                ),
                en=Say("a text may not begin with '{sign}'", "this sign", "put the text between quotation marks"),
            ),
            "directive": Texts(
                nl=Say("de regel met % past niet bij YAML", "deze regel", "haal de regel weg"),
                en=Say("the line with % does not fit YAML", "this line", "take the line away"),
            ),
            "indent": Texts(
                nl=Say(
                    "de regel springt anders in dan wat erbij hoort",
                    "past niet bij de regels erboven",
                    "laat sleutels die naast elkaar horen even ver inspringen",
                ),
                en=Say(
                    "the line is indented otherwise than what it belongs to",
                    "does not fit the lines above",
                    "indent keys that belong side by side equally far",
                ),
            ),
            "space": Texts(
                nl=Say(
                    "op deze regel staat {space} (U+{code}), en YAML kent alleen gewone spaties",
                    "geen gewone spatie",
                    "haal het onzichtbare teken weg en typ de spaties van deze regel opnieuw",
                ),
                en=Say(
                    "{space} (U+{code}) stands on this line, and YAML knows only ordinary spaces",
                    "no ordinary space",
                    "take the invisible character away and type the spaces of this line again",
                ),
            ),
            "list-sign": Texts(
                nl=Say(
                    "'{sign}' begint geen deel van een lijst: dat doet alleen een gewoon streepje",
                    "dit teken",
                    "typ hier `-` en een spatie",
                ),
                en=Say(
                    "'{sign}' begins no part of a list: only a plain hyphen does",
                    "this sign",
                    "type `-` and a space here",
                ),
            ),
            "dash-space": Texts(
                nl=Say(
                    "achter het streepje van de lijst ontbreekt een spatie",
                    "dit streepje",
                    "zet een spatie achter het streepje",
                ),
                en=Say(
                    "a space is missing behind the dash of the list",
                    "this dash",
                    "put a space behind the dash",
                ),
            ),
            "dash-alone": Texts(
                nl=Say(
                    "achter het streepje staat niets, en wat eronder staat springt niet verder in",
                    "dit streepje",
                    "zet erachter wat erbij hoort, of haal het streepje weg",
                ),
                en=Say(
                    "nothing stands behind the dash, and what stands below it is indented no further",
                    "this dash",
                    "put what belongs to it behind it, or take the dash away",
                ),
            ),
            "dash-missing": Texts(
                nl=Say(
                    "voor '{above}' ontbreekt het streepje van een lijst",
                    "hier hoort een streepje",
                    "schrijf `- {above}:`",
                ),
                en=Say(
                    "the dash of a list is missing before '{above}'",
                    "a dash is due here",
                    "write `- {above}:`",
                ),
            ),
            "deeper": _deeper(
                Both(
                    "hoort hij daaronder, haal dan de waarde achter `{above}:` weg",
                    "if it belongs below that, take the value behind `{above}:` away",
                )
            ),
            "deeper-text": _deeper(
                Both(
                    "hoort de regel bij de tekst erboven, zet dan die hele tekst tussen aanhalingstekens",
                    "if the line belongs to the text above, put that whole text between quotation marks",
                )
            ),
            "misplaced": Texts(
                nl=Say(
                    "'{above}' springt minder ver in dan '{key}' eronder, en '{above}' heeft al een waarde",
                    "niet ver genoeg ingesprongen",
                    "laat `{above}` even ver inspringen als `{key}`, of zet de regel ergens anders",
                ),
                en=Say(
                    "'{above}' is indented less than '{key}' below it, and '{above}' has a value already",
                    "not indented far enough",
                    "indent `{above}` as far as `{key}`, or put the line elsewhere",
                ),
            ),
            "empty-above": Texts(
                nl=Say(
                    "'{key}' springt verder in dan '{above}', dat al een waarde heeft, en '{empty}' erboven is leeg",
                    "hoort dit onder `{empty}`?",
                    "hoort `{key}` onder `{empty}`, zet wat ertussen staat dan boven `{empty}`, of laat het ook inspringen; "
                    "laat anders `{key}` even ver inspringen als `{above}`",
                ),
                en=Say(
                    "'{key}' is indented further than '{above}', which has a value already, and '{empty}' above is empty",
                    "does this belong below `{empty}`?",
                    "if `{key}` belongs below `{empty}`, move what stands between above `{empty}`, or indent that as well; "
                    "otherwise indent `{key}` as far as `{above}`",
                ),
            ),
            "colon-space": Texts(
                nl=Say(
                    "achter '{key}:' ontbreekt een spatie",
                    "achter deze dubbele punt",
                    "zet een spatie achter de dubbele punt: `{meant}`",
                ),
                en=Say(
                    "a space is missing behind '{key}:'", "behind this colon", "put a space behind the colon: `{meant}`"
                ),
            ),
            "below-bar": Texts(
                nl=Say(
                    "de tekst onder '{key}' springt niet in",
                    "hier begint de tekst",
                    "laat elke regel van de tekst twee spaties verder inspringen dan `{key}`",
                ),
                en=Say(
                    "the text below '{key}' is not indented",
                    "here the text begins",
                    "indent each line of the text two spaces further than `{key}`",
                ),
            ),
            "wide-colon": Texts(
                nl=Say("dit is geen gewone dubbele punt", "dit teken", "schrijf `{meant}`"),
                en=Say("this is no ordinary colon", "this sign", "write `{meant}`"),
            ),
            "question": Texts(
                nl=Say(
                    "een vraagteken is geen waarde",
                    "dit teken",
                    "haal de regel weg zolang niemand het weet; een aantal mag `onbekend` zijn",
                ),
                en=Say(
                    "a question mark is no value",
                    "this sign",
                    "take the line away as long as nobody knows; a number may be `unknown`",
                ),
            ),
            "hash": Texts(
                nl=Say(
                    "een # met een spatie ervoor begint een opmerking: wat erachter staat telt niet mee, het haakje ook niet",
                    "dit teken",
                    "zet de tekst tussen aanhalingstekens: `{meant}`",
                ),
                en=Say(
                    "a # behind a space begins a remark: what stands behind it does not count, nor does the bracket",
                    "this sign",
                    "put the text between quotation marks: `{meant}`",
                ),
            ),
            "behind-bracket": Texts(
                nl=Say(
                    "achter het haakje staat nog tekst",
                    "dit staat erachter",
                    "zet een tekst die met een haakje begint helemaal tussen aanhalingstekens: `{meant}`",
                ),
                en=Say(
                    "text stands behind the bracket",
                    "this stands behind it",
                    "put the whole of a text that begins with a bracket between quotation marks: `{meant}`",
                ),
            ),
        },
    ),
)
def invalid_yaml() -> None:
    """A file that is not YAML can be read by nobody: not by the check, and not by the next author.

    Bad:
        formule: voorbeeld
        titel: 'Overlast rond het station
    Good:
        formule: voorbeeld
        titel: Overlast rond het station
        versie: 1.0.0
        status: concept
        schaal: lokaal
    """
