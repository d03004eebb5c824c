"""FK002, FK003 and FK005 to FK008: files that cannot be read, or not as a whole."""

from __future__ import annotations

from formulekit.extension import About, Say, Texts, fault_rule
from formulekit.findings import Severity
from formulekit.language import Both


@fault_rule(
    "FK002",
    Severity.ERROR,
    About(
        reden="Van twee gelijke sleutels telt er maar één, en wie het bestand leest weet niet welke.",
        texts={
            "": Texts(
                nl=Say(
                    "sleutel '{key}' staat hier twee keer",
                    "de tweede keer",
                    "voeg de twee samen, of geef een van beide een andere id",
                ),
                en=Say(
                    "key '{key}' stands here twice",
                    "the second time",
                    "join the two, or give one of them another id",
                ),
            ),
            "key": Texts(
                nl=Say(
                    "sleutel '{key}' staat hier twee keer",
                    "de tweede keer",
                    "voeg de twee samen, of haal een van beide weg",
                ),
                en=Say("key '{key}' stands here twice", "the second time", "join the two, or take one of them away"),
            ),
            "languages": Texts(
                nl=Say(
                    "sleutel '{key}' is hetzelfde als '{first}', in de andere taal",
                    "de tweede keer",
                    "voeg de twee samen onder één spelling",
                ),
                en=Say(
                    "key '{key}' is the same as '{first}', in the other language",
                    "the second time",
                    "join the two under one spelling",
                ),
            ),
        },
        notes={"first": Both("de eerste keer", "the first time")},
    ),
)
def duplicate_key() -> None:
    """Of two equal keys only one can count, and a reader cannot know which.

    Bad:
        rollen:
          straatteam: {naam: Straatteam, naam: Team op straat}
    Good:
        rollen:
          straatteam: {naam: Straatteam}
    """


def _limit(nl: str, en: str, mend: Both) -> Texts:
    return Texts(nl=Say(nl, "hier houdt het lezen op", mend.nl), en=Say(en, "reading stops here", mend.en))


_SPLIT = Both("verdeel het over meer formules en een catalogus", "divide it over more formules and a catalogue")
_SHORTER = Both("maak de tekst korter, of verwijs naar een bron", "make the text shorter, or refer to a source")


@fault_rule(
    "FK003",
    Severity.ERROR,
    About(
        reden="Een formule die mensen kunnen lezen blijft ruim binnen deze grenzen; daarbuiten is het een vergissing of misbruik.",
        texts={
            "bytes": _limit("het bestand is groter dan {most} bytes", "the file is larger than {most} bytes", _SPLIT),
            "depth": _limit(
                "de waarden liggen meer dan {most} niveaus diep",
                "the values lie more than {most} levels deep",
                Both("haal haakjes of inspringing weg", "take brackets or indentation away"),
            ),
            "nodes": _limit(
                "het bestand heeft meer dan {most} waarden", "the file has more than {most} values", _SPLIT
            ),
            "scalar": _limit(
                "de tekst is langer dan {most} tekens", "the text is longer than {most} characters", _SHORTER
            ),
            "key": _limit(
                "de sleutel is langer dan {most} tekens", "the key is longer than {most} characters", _SHORTER
            ),
            "bases": _limit(
                "de formule staat op meer dan {most} sjablonen op elkaar",
                "the formule stands on more than {most} templates on top of one another",
                Both("baseer de formule rechtstreeks op een lager sjabloon", "base it directly on a lower template"),
            ),
            "files": _limit(
                "de map heeft meer dan {most} documenten",
                "the folder has more than {most} documents",
                Both("controleer de mappen een voor een", "check the folders one by one"),
            ),
            "findings": _limit(
                "het bestand heeft meer dan {most} bevindingen; de andere zijn weggelaten",
                "the file has more than {most} findings; the others are left out",
                Both("herstel eerst wat hier staat, en controleer opnieuw", "mend these first, and check again"),
            ),
        },
    ),
)
def limit_exceeded() -> None:
    """A formule that people can read stays well within these limits; beyond them lies a mistake or abuse.

    Bad:
        formule: voorbeeld
        samenvatting: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[diep]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
    Good:
        formule: voorbeeld
        titel: Voorbeeld
        versie: 1.0.0
        status: concept
        schaal: lokaal
        samenvatting: diep
    """


_FIRST = Both(
    "begin het bestand met `formule:`, `catalogus:` of `programma:` en een id",
    "begin the file with `formule:`, `catalogue:` or `programme:` and an id",
)


@fault_rule(
    "FK005",
    Severity.ERROR,
    About(
        reden="De eerste sleutel zegt wat voor document het is; zonder die sleutel is er niets te controleren.",
        texts={
            "": Texts(
                nl=Say("eerste sleutel '{key}' noemt geen soort document", "geen soort document", _FIRST.nl),
                en=Say("first key '{key}' names no kind of document", "no kind of document", _FIRST.en),
            ),
            "near": Texts(
                nl=Say("eerste sleutel '{key}' noemt geen soort document", "bedoeld: `{meant}`?", _FIRST.nl),
                en=Say("first key '{key}' names no kind of document", "did you mean `{meant}`?", _FIRST.en),
            ),
            "either": Texts(
                nl=Say(
                    "eerste sleutel '{key}' noemt geen soort document", "bedoeld: `{meant}` of `{other}`?", _FIRST.nl
                ),
                en=Say(
                    "first key '{key}' names no kind of document", "did you mean `{other}` or `{meant}`?", _FIRST.en
                ),
            ),
            "no-mapping": Texts(
                nl=Say("het bestand bevat geen document", "hier hoort een sleutel", _FIRST.nl),
                en=Say("the file holds no document", "a key is due here", _FIRST.en),
            ),
        },
    ),
)
def unknown_kind() -> None:
    """The first key says what kind of document it is; without it there is nothing to check.

    Bad:
        formul: voorbeeld
        titel: Voorbeeld
    Good:
        formule: voorbeeld
        titel: Voorbeeld
        versie: 1.0.0
        status: concept
        schaal: lokaal
    """


_SAVE = Both(
    "sla het bestand op als UTF-8; editors noemen dat 'codering' of 'encoding'",
    "save the file as UTF-8; editors call that the encoding",
)
_BARRED = Both(
    "vraag om leesrechten, of noem alleen de paden die meedoen, ook bij `paths` in formulekit.toml",
    "ask for the right to read it, or name only the paths that take part, also under `paths` in formulekit.toml",
)
_HIDDEN = Both(
    "haal het teken weg; het is onzichtbaar, dus typ de regel opnieuw",
    "take the character away; it is invisible, so type the line again",
)


@fault_rule(
    "FK006",
    Severity.ERROR,
    About(
        reden="Onzichtbare tekens en verkeerde coderingen laten een tekst anders lijken dan hij is.",
        texts={
            "encoding": Texts(
                nl=Say("het bestand is geen UTF-8", "hier staat een ander soort teken", _SAVE.nl),
                en=Say("the file is not UTF-8", "another kind of character stands here", _SAVE.en),
            ),
            "character": Texts(
                nl=Say("het bestand bevat een onzichtbaar stuurteken (U+{code})", "stuurteken", _HIDDEN.nl),
                en=Say("the file holds an invisible control character (U+{code})", "control character", _HIDDEN.en),
            ),
            "escape": Texts(
                nl=Say("de tekst maakt met \\ een onzichtbaar stuurteken (U+{code})", "stuurteken", _HIDDEN.nl),
                en=Say("the text makes an invisible control character (U+{code}) with \\", "here", _HIDDEN.en),
            ),
            "not-a-file": Texts(
                nl=Say("het pad is geen gewoon bestand", "geen bestand", "geef een bestand of een map op"),
                en=Say("the path is no regular file", "no file", "give a file or a folder"),
            ),
            "closed": Texts(
                nl=Say("het bestand is niet te openen", "niet te openen", "controleer of het bestaat en leesbaar is"),
                en=Say("the file cannot be opened", "cannot be opened", "see whether it is there and readable"),
            ),
            "barred": Texts(
                nl=Say("het bestand mag niet worden geopend", "gesloten voor u", _BARRED.nl),
                en=Say("the file may not be opened", "closed to you", _BARRED.en),
            ),
            "barred-folder": Texts(
                nl=Say("de map mag niet worden geopend", "gesloten voor u", _BARRED.nl),
                en=Say("the folder may not be opened", "closed to you", _BARRED.en),
            ),
        },
    ),
)
def unreadable_file() -> None:
    r"""Invisible characters and wrong encodings make a text look other than it is.

    Bad:
        formule: voorbeeld
        titel: "Overlast \u202e tsalrevo"
    Good:
        formule: voorbeeld
        titel: Overlast
        versie: 1.0.0
        status: concept
        schaal: lokaal
    """


@fault_rule(
    "FK007",
    Severity.ERROR,
    About(
        reden="Wat een formule van elders haalt hoort erbij; ontbreekt het, dan is de rest niet te beoordelen.",
        texts={
            "absent": Texts(
                nl=Say(
                    "bestand '{name}' is er niet", "niet gevonden", "controleer het pad, gerekend vanaf dit bestand"
                ),
                en=Say("file '{name}' is not there", "not found", "check the path, counted from this file"),
            ),
            "barred": Texts(
                nl=Say("bestand '{name}' mag niet worden geopend", "gesloten voor u", "vraag om leesrechten"),
                en=Say("file '{name}' may not be opened", "closed to you", "ask for the right to read it"),
            ),
            "unshipped": Texts(
                nl=Say("formulekit heeft geen sjabloon '{name}'", "niet gevonden", "kies uit {known}"),
                en=Say("formulekit has no template '{name}'", "not found", "choose from {known}"),
            ),
            "near": Texts(
                nl=Say("formulekit heeft geen sjabloon '{name}'", "bedoeld: `{meant}`?", "schrijf `{meant}`"),
                en=Say("formulekit has no template '{name}'", "did you mean `{meant}`?", "write `{meant}`"),
            ),
            "outside": Texts(
                nl=Say(
                    "bestand '{name}' ligt buiten het project",
                    "buiten het project",
                    "noem een bestand binnen het project, met een pad vanaf dit bestand",
                ),
                en=Say(
                    "file '{name}' lies outside the project",
                    "outside the project",
                    "name a file inside the project, by its path from this file",
                ),
            ),
            "backslash": Texts(
                nl=Say(
                    "bestand '{name}' is zo niet te vinden",
                    "met `\\` in plaats van `/`",
                    "schrijf `{meant}`: zo werkt het op elke computer",
                ),
                en=Say(
                    "file '{name}' cannot be found like this",
                    "with `\\` instead of `/`",
                    "write `{meant}`: that works on every computer",
                ),
            ),
            "other-kind": Texts(
                nl=Say(
                    "bestand '{name}' is geen {kind}",
                    "dit is een {other}",
                    "noem hier een bestand dat met `{kind}:` begint",
                ),
                en=Say(
                    "file '{name}' is no {kind}", "this is a {other}", "name a file here that begins with `{kind}:`"
                ),
            ),
            "unreadable": Texts(
                nl=Say("bestand '{name}' is niet te lezen", "niet te lezen", "herstel eerst dat bestand"),
                en=Say("file '{name}' cannot be read", "cannot be read", "mend that file first"),
            ),
        },
        notes={"broken": Both("hier gaat het mis", "this is where it goes wrong")},
    ),
)
def missing_reference_file() -> None:
    """What a formule takes from elsewhere is part of it; without that the rest cannot be judged.

    Bad:
        catalogi: [gemeente.yaml]
    Good:
        catalogi: [zuid.yaml]
        # file: zuid.yaml
        catalogus: zuid
    """


@fault_rule(
    "FK008",
    Severity.ERROR,
    About(
        reden="Formules die elkaar als sjabloon gebruiken hebben geen begin: geen van beide is in te vullen.",
        texts={
            "": Texts(
                nl=Say(
                    "de formule is uiteindelijk op zichzelf gebaseerd: {circle}",
                    "begin van de kring",
                    "haal in een van deze bestanden `gebaseerd_op` weg",
                ),
                en=Say(
                    "the formule is in the end based on itself: {circle}",
                    "where the circle begins",
                    "take `based_on` away in one of these files",
                ),
            ),
        },
        notes={"step": Both("volgende in de kring", "next in the circle")},
    ),
)
def circular_base() -> None:
    """Formules that are each other's template have no beginning: neither can be filled in.

    Bad:
        gebaseerd_op: ander.yaml
        # file: ander.yaml
        formule: ander
        gebaseerd_op: voorbeeld.yaml
    Good:
        gebaseerd_op: ander.yaml
        # file: ander.yaml
        formule: ander
        titel: Ander
        versie: 1.0.0
        status: sjabloon
        schaal: lokaal
    """
