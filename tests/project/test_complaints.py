"""Every error that the model can raise is said in our own words."""

from pathlib import Path
from typing import get_args

import pytest
from pydantic_core.core_schema import ErrorType

import formulekit
from formulekit.language import Language
from formulekit.project.complaints import TEXTS

OURS = {
    "domain_due",
    "id_wrong",
    "text_wrong",
    "text_empty",
    "number_wrong",
    "number_unclear",
    "number_negative",
    "share_without_percent",
    "share_too_large",
    "whole_wrong",
    "boolean_wrong",
    "date_wrong",
    "date_impossible",
    "year_wrong",
    "period_reversed",
    "two_measures",
}
# The model has no field of these types, no unions, no constraints and no reading from JSON or attributes; its own
# validators raise our errors only, and what comes from a tree is always text, a list or a mapping with text keys.
UNREACHABLE_STARTS = (
    "arguments",
    "assertion",
    "bool",
    "bytes",
    "callable",
    "complex",
    "counter",
    "dataclass",
    "date",
    "decimal",
    "default_factory",
    "deque",
    "ellipsis",
    "enum",
    "finite",
    "float",
    "fraction",
    "frozen",
    "generator",
    "get_attribute",
    "greater",
    "int_",
    "invalid",
    "is_",
    "iterable",
    "iteration",
    "json",
    "less",
    "list_type",
    "mapping",
    "missing_",
    "missing_sentinel",
    "model_attributes",
    "model_attributes_type",
    "multiple",
    "named_tuple",
    "needs",
    "no_such",
    "none",
    "ordered_dict",
    "recursion",
    "set_",
    "string",
    "time",
    "timezone",
    "too_",
    "unexpected",
    "union",
    "url",
    "uuid",
    "value_error",
)
HEAD = "formule: los\ntitel: Los\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n"
RAISING = {
    "missing": "vraagstuk: {thema: x}\n",
    "domain_due": "partijen: {p: {naam: P, soort: stichting, onderdeel_van: p}}\n",
    "extra_forbidden": "kleur: rood\n",
    "literal_error": "instrument: {soort: x, vindplaats: y}\n",
    "id_wrong": "ketens: {X: {naam: K, schakels: {}}}\n",
    "text_wrong": "gebied: [a]\n",
    "text_empty": "gebied: ''\n",
    "number_wrong": "vraagstuk: {thema: x, omschrijving: y, doelgroepen: {d: {naam: D, omvang: veel}}}\n",
    "number_unclear": "vraagstuk: {thema: x, omschrijving: y, doelgroepen: {d: {naam: D, omvang: 25.000}}}\n",
    "number_negative": "vraagstuk: {thema: x, omschrijving: y, doelgroepen: {d: {naam: D, omvang: -1}}}\n",
    "share_without_percent": "ketens: {k: {naam: K, schakels: {a: {naam: A, rol: r, naar: {a: {aandeel: 60}}}}}}\n",
    "share_too_large": "ketens: {k: {naam: K, schakels: {a: {naam: A, rol: r, naar: {a: {aandeel: 160%}}}}}}\n",
    "whole_wrong": "rollen: {r: {naam: R, minimaal: 0.5}}\n",
    "boolean_wrong": "resultaten: {r: {naam: R, indicator: {meerduidig: misschien}}}\n",
    "date_wrong": "evaluatie: 1-1-2026\n",
    "date_impossible": "evaluatie: 2026-02-30\n",
    "year_wrong": "resultaten: {r: {naam: R, indicator: {metingen: {vorig jaar: 3}}}}\n",
    "period_reversed": "geldig: {van: 2026-01-02, tot: 2026-01-01}\n",
    "two_measures": "inzet: {p: [{rol: r, mensen: [{functie: f, fte: 1, uren_per_week: 36}]}]}\n",
    "model_type": "vraagstuk: x\n",
    "dict_type": "rollen: x\n",
    "tuple_type": "open_punten: x\n",
}


def test_every_error_type_has_words_or_cannot_occur() -> None:
    """A type of error that pydantic adds and the model may raise fails here until it has words."""
    known = set(get_args(ErrorType))
    left = {kind for kind in known - set(TEXTS) if not kind.startswith(UNREACHABLE_STARTS)}
    assert left == set()
    assert set(TEXTS) - known == OURS
    assert set(RAISING) == set(TEXTS)


STEP = "ketens: {k: {naam: K, schakels: {a: {naam: A, rol: r, naar: {b: {aandeel: %s}}}}}}\n"


@pytest.mark.parametrize("kind", RAISING)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_error_is_said_once_in_our_words(tmp_path: Path, kind: str, language: str) -> None:
    """A document that raises it has one finding about its shape, without a word of Python or pydantic."""
    (tmp_path / "los.yaml").write_text(HEAD + RAISING[kind])
    findings = formulekit.check(formulekit.load(tmp_path), language="en" if language == "en" else "nl", select=["FK1"])
    assert len(findings) == 1
    said = f"{findings[0].message} {findings[0].label} {findings[0].help}"
    assert not any(
        word in said.lower() for word in ("pydantic", "input", "nonetype", "dict", "tuple", "literal", "type=")
    )
    assert TEXTS[kind][0] == findings[0].name


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("{naam: R, taak: t, minimaal: }", "'minimaal' is leeg"),
        ("{naam: R, taak: t, foutje : }", "sleutel 'foutje' bestaat niet in 'r'"),
        (
            "{naam: R, taak: t, en meer}",
            "tekst 't, en meer' bij 'taak' valt uiteen: tussen accolades scheidt een komma",
        ),
        ("{naam: R, taak: t, minimaal: []}", "'minimaal' vraagt om een heel getal vanaf 1, en '[]' is dat niet"),
        ("{naam: R, minimaal: {a: b}}", "'minimaal' vraagt om een heel getal vanaf 1, en '{a: b}' is dat niet"),
    ],
)
def test_between_braces_it_is_told_what_stands_there(tmp_path: Path, body: str, said: str) -> None:
    """A key with a colon and nothing behind it is empty, and no part of the text before it; a list is shown as such."""
    text = f"formule: los\ntitel: Los\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\nrollen:\n  r: {body}\n"
    (tmp_path / "los.yaml").write_text(text)
    found = formulekit.check(formulekit.load(tmp_path), language="nl", select=["FK1"])
    assert [finding.message for finding in found] == [said]


CURLY = {
    "nl": (
        "tekst 'kijkt, en meldt' bij 'taak' valt uiteen: de aanhalingstekens van Word houden hem niet bijeen",
        'typ rechte aanhalingstekens: `taak: "kijkt, en meldt"`',
    ),
    "en": (
        "text 'kijkt, en meldt' of 'taak' falls apart: the quotation marks of Word do not hold it together",
        'type straight quotation marks: `taak: "kijkt, en meldt"`',
    ),
}


@pytest.mark.parametrize("quotes", ["“”", "„”", "‘’", "«»"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_curly_quotes_between_braces_become_straight_ones(tmp_path: Path, quotes: str, language: Language) -> None:
    """The help puts straight quotation marks in the place of those of Word, and not around them."""
    (tmp_path / "los.yaml").write_text(
        f"{HEAD}rollen: {{r: {{naam: R, taak: {quotes[0]}kijkt, en meldt{quotes[1]}}}}}\n"
    )
    (finding,) = formulekit.check(formulekit.load(tmp_path), language=language, select=["FK1"])
    assert (finding.message, finding.help) == CURLY[language]
    assert finding.place.line == HEAD.count("\n") + 1


@pytest.mark.parametrize(
    "text", ["“kijkt, en meldt", "“kijkt”, en meldt", "kijkt, en “meldt”", "kijkt, en meldt”", "“kijkt”, en “meldt”"]
)
def test_curly_quotes_around_a_part_stay_as_they_are(tmp_path: Path, text: str) -> None:
    """Only a pair around the whole text is meant as quotation marks of YAML."""
    (tmp_path / "los.yaml").write_text(f"{HEAD}rollen: {{r: {{naam: R, taak: {text}}}}}\n")
    (finding,) = formulekit.check(formulekit.load(tmp_path), language="nl", select=["FK1"])
    assert finding.help == f'zet de tekst tussen aanhalingstekens: `taak: "{text}"`'


@pytest.mark.parametrize(
    ("text", "said", "advice"),
    [
        ("titel: ~\n", "'titel' is leeg, en mag niet ontbreken", "vul een waarde in"),
        ("gebied: ~\n", "'gebied' is ~, en dat kan alleen weghalen wat een sjabloon heeft", "haal de regel weg"),
        (
            "resultaten: {r: {naam: R, indicator: {streefwaarde: 60}}}\n",
            "'streefwaarde' vraagt om een waarde voor elk jaar",
            "zet er een jaar bij: `streefwaarde: {2030: 60}`",
        ),
        (
            "vraagstuk: overlast\n",
            "'vraagstuk' vraagt om sleutels met waarden",
            "sleutels uit `thema`, `omschrijving`, `doelgroepen`",
        ),
        (
            "resultaten: {r: {naam: R, indicator: {metingen: {2025: 25.000}}}}\n",
            "'2025' is onduidelijk: 25.000 kan duizenden of decimalen zijn",
            "schrijf 25000 als het duizenden zijn, 25.0 als het decimalen zijn",
        ),
        (
            "resultaten: {r: {naam: R, indicator: {metingen: {2025: 40.500%}}}}\n",
            "'2025' is onduidelijk: 40.500% kan duizenden of decimalen zijn",
            "schrijf 40500% als het duizenden zijn, 40.5% als het decimalen zijn",
        ),
        *(
            (
                STEP % share,
                f"'aandeel' is onduidelijk: {share} kan duizenden of decimalen zijn",
                f"schrijf {meant}",
            )
            for share, meant in (("33.333%", "33.3330%"), ("12.500 %", "12.5%"), ("12.500", "12.5%"))
        ),
        (
            "resultaten: {r: {naam: R, indicator: {streefwaarde: [60, 70]}}}\n",
            "'streefwaarde' vraagt om een waarde voor elk jaar",
            "schrijf bij elk jaar een getal, zoals `streefwaarde: {2030: 60}`",
        ),
        (
            "resultaten: {r: {naam: R, indicator: {streefwaarde: minder}}}\n",
            "'streefwaarde' vraagt om een waarde voor elk jaar",
            "schrijf bij elk jaar een getal, zoals `streefwaarde: {2030: 60}`",
        ),
        (
            "resultaten: {r: {naam: R, indicator: {streefwaarde: onbekend}}}\n",
            "'streefwaarde' vraagt om een waarde voor elk jaar",
            "zet er een jaar bij: `streefwaarde: {2030: onbekend}`",
        ),
        (
            "resultaten: {r: {naam: R, indicator: {streefwaarde: '60,5%'}}}\n",
            "'streefwaarde' vraagt om een waarde voor elk jaar",
            "zet er een jaar bij: `streefwaarde: {2030: 60.5%}`",
        ),
        (
            "middelen: {m: {naam: M, soort: geld, bedrag: '€ 1.250,-'}}\n",
            "'bedrag' vraagt om een getal, en '€ 1.250,-' is dat niet",
            "schrijf alleen het getal: `bedrag: 1250`",
        ),
        (
            "middelen: {m: {naam: M, soort: geld, bedrag: 1.250 fte}}\n",
            "'bedrag' is onduidelijk: 1.250 fte kan duizenden of decimalen zijn",
            "schrijf 1250 als het duizenden zijn, 1.25 als het decimalen zijn",
        ),
        (
            "middelen: {m: {naam: M, soort: geld, bedrag: 40%}}\n",
            "'bedrag' vraagt om een getal, en '40%' is dat niet",
            "schrijf cijfers, zoals 12 of 0.5; of `onbekend`",
        ),
        (
            "resultaten: {r: {naam: R, indicator: {metingen: {2025: '1,084'}}}}\n",
            "'2025' is onduidelijk: 1,084 kan duizenden of decimalen zijn",
            "schrijf 1084 als het duizenden zijn, 1.0840 als het decimalen zijn",
        ),
        (
            "inzet:\n  p:\n    – rol: x\n    – rol: y\n",
            "'p' vraagt om een lijst, en '–' begint daar geen deel van",
            "typ voor elk deel een gewoon streepje en een spatie",
        ),
        (
            "inzet:\n  p:\n    -rol: x\n",
            "'p' vraagt om een lijst, en achter het streepje ontbreekt een spatie",
            "zet achter elk streepje een spatie",
        ),
        (
            "inzet:\n  p:\n    - - rol: x\n",
            "'p' heeft een lijst in een lijst",
            "laat een van de twee streepjes of paren haken weg",
        ),
        (
            "rollen:\n  - r: {naam: R}\n",
            "'rollen' vraagt om sleutels met waarden, en dit is een lijst",
            "haal de streepjes of vierkante haken weg",
        ),
        (
            "rollen:\n  r:\n    naam:R\n    taak:t\n",
            "'r' vraagt om sleutels met waarden, en achter de dubbele punt ontbreekt een spatie",
            "zet achter elke dubbele punt een spatie, zoals `naam: R`",
        ),
        (
            "rollen:\n  r:\n    \u200bnaam: R\n",
            "in sleutel 'naam' staat een onzichtbaar teken (U+200B)",
            "typ de sleutel opnieuw: `naam:`",
        ),
        (
            "evaluatie: 1-12-2026\n",
            "'evaluatie' vraagt om een datum, en '1-12-2026' is dat niet",
            "schrijf jaar-maand-dag: `evaluatie: 2026-12-01`",
        ),
        (
            "evaluatie: 1 mrt. 2026\n",
            "'evaluatie' vraagt om een datum, en '1 mrt. 2026' is dat niet",
            "schrijf jaar-maand-dag: `evaluatie: 2026-03-01`",
        ),
        (
            "evaluatie: 31 February 2026\n",
            "'evaluatie' vraagt om een datum, en de dag 31 February 2026 bestaat niet",
            "schrijf jaar-maand-dag: `evaluatie: 2026-01-31`",
        ),
        (
            "rollen:\n",
            "'rollen' is leeg",
            "laat wat eronder hoort verder inspringen dan `rollen`, of haal de regel weg",
        ),
        ("gebied:\n", "'gebied' is leeg", "vul een waarde in, of haal de regel weg"),
        (
            "rollen: {a: {naam: A}, b: {naam: B}}\nescalatie: a en b\n",
            "'a en b' noemt meer dan één rol",
            "schrijf een lijst, met een komma ertussen: `[a, b]`; waar maar één id kan staan, kies er een",
        ),
        (
            "rollen: {a: {naam: A}}\nescalatie: x en y\n",
            "rol 'x en y' is nergens gedeclareerd",
            "zet 'x en y' onder `rollen`, of noem een id die daar staat",
        ),
        ("versie: 1.0.0\n", "sleutel 'versie' staat hier twee keer", "haal een van beide weg"),
        (
            "rollen: {a: {naam: A}, a: {naam: B}}\n",
            "sleutel 'a' staat hier twee keer",
            "geef een van beide een andere id",
        ),
        (
            "rollen: {A b: {naam: A}}\n",
            "id 'A b' heeft andere tekens",
            "schrijf bijvoorbeeld `a-b`; de volledige tekst hoort bij `naam`",
        ),
        (
            "gebaseerd_op: formulekit:hald\n",
            "formulekit heeft geen sjabloon 'formulekit:hald'",
            "schrijf `formulekit:halt`",
        ),
        ("gebaseerd_op: formulekit:x\n", "formulekit heeft geen sjabloon 'formulekit:x'", "kies uit `formulekit:halt`"),
        ("catalogi: map\\c.yaml\n", "bestand 'map\\c.yaml' is zo niet te vinden", "schrijf `map/c.yaml`"),
        ("evaluatie: 31-2-2026\n", "en de dag 31-2-2026 bestaat niet", "schrijf jaar-maand-dag"),
        ("evaluatie: 30 februari 2026\n", "en de dag 30 februari 2026 bestaat niet", "schrijf jaar-maand-dag"),
        (
            "geldig: {van: 2026}\n",
            "'van' vraagt om een dag, en '2026' is er geen",
            "`van: 2026-01-01` of `van: 2026-12-31`",
        ),
        ("evaluatie: Q3 2027\n", "vraagt om een dag, en 'Q3 2027' is er geen", "zoals `evaluatie: 2027-01-01`"),
        ("evaluatie: volgend jaar\n", "vraagt om een datum, en 'volgend jaar' is dat niet", "schrijf jaar-maand-dag"),
        (
            "netwerken: {n: {naam: N, leden: {a, b}}}\n",
            "'leden' vraagt om een lijst, en tussen accolades",
            "haken: `[a, b]`",
        ),
        ("escalatie: {a}\n", "'escalatie' vraagt om een lijst, en tussen accolades", "haken: `[a]`"),
        ("gebied: #1 team\n", "'gebied' is leeg, want een # met een spatie ervoor", '`gebied: "#1 team"`'),
        (
            "samenvatting: |\nDit springt\nniet in.\n",
            "de tekst onder 'samenvatting' springt niet in",
            "twee spaties verder",
        ),
        (
            "samenvatting: >-  # kort\nDit niet.\n",
            "de tekst onder 'samenvatting' springt niet in",
            "dan `samenvatting`",
        ),
        ("gebied\uff1a Zuid\n", "dit is geen gewone dubbele punt", "schrijf `gebied: Zuid`"),
        ("gebied: ?\n", "een vraagteken is geen waarde", "haal de regel weg zolang niemand het weet"),
        ("catalogi: map\\weg.yaml\n", "bestand 'map\\weg.yaml' ligt buiten het project", "binnen het project"),
    ],
)
def test_the_advice_fits_what_is_wrong(tmp_path: Path, text: str, said: str, advice: str) -> None:
    """It can be followed as it stands: no key is due that may go, no id is mended that is none."""
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "c.yaml").write_text("catalogus: c\ntitel: C\nversie: 1.0.0\n", encoding="utf-8")
    head = HEAD.replace("titel: Los\n", "") if text.startswith("titel") else HEAD
    (tmp_path / "los.yaml").write_text(head + text, encoding="utf-8")
    found = formulekit.check(formulekit.load(tmp_path / "los.yaml"), language="nl")
    assert any(said in finding.message and advice in finding.help for finding in found), [*map(str, found)]


def test_the_id_of_a_document_goes_with_its_title(tmp_path: Path) -> None:
    """A formule has no `naam`."""
    (tmp_path / "los.yaml").write_text(HEAD.replace("formule: los", "formule: Woning Inbraak"), encoding="utf-8")
    [finding] = formulekit.check(formulekit.load(tmp_path), language="nl", select=["FK106"])
    assert finding.help == "schrijf bijvoorbeeld `woning-inbraak`; de volledige tekst hoort bij `titel`"


@pytest.mark.parametrize("sign", ["–", "-"])
def test_what_should_be_items_is_pointed_at_once(tmp_path: Path, sign: str) -> None:
    """The finding is at the first sign, and the same key behind the next one is no repetition."""
    text = f"inzet:\n  p:\n    {sign}rol: x\n    {sign}rol: y\n"
    (tmp_path / "los.yaml").write_text(HEAD + text, encoding="utf-8")
    [finding] = formulekit.check(formulekit.load(tmp_path), language="en", select=["FK0", "FK1"])
    assert finding.code == "FK103"
    assert (finding.place.line, finding.place.column) == (HEAD.count("\n") + 3, 5)


@pytest.mark.parametrize("key", ["''", '" "'])
@pytest.mark.parametrize(
    "text",
    [
        "inzet:\n  {key}: [{{rol: r, mensen: [{{functie: f, fte: 1}}]}}]\n",
        "ketens:\n  k: {{naam: K, schakels: {{a: {{naam: A, rol: r, naar: {{{key}: {{}}}}}}}}}}\n",
        "partijen:\n  p: {{naam: P, soort: politie, capaciteit: {{{key}: 2}}}}\n",
    ],
)
def test_an_empty_key_is_told_once(tmp_path: Path, text: str, key: str) -> None:
    """Where an id or a function is due as a key, none is there; of what is not named nothing else is said."""
    (tmp_path / "los.yaml").write_text(HEAD + "rollen:\n  r: {naam: R}\n" + text.format(key=key), encoding="utf-8")
    [finding] = formulekit.check(formulekit.load(tmp_path), language="nl", select=["FK0", "FK1", "FK2"])
    assert finding.message == "een sleutel is leeg: hier hoort waar het om gaat, zoals een id"


def test_a_text_that_a_number_sign_swallowed_is_not_said_to_be_mended(tmp_path: Path) -> None:
    """It stands outside the value: an edit of the value alone would leave the remark, and be no YAML."""
    file = tmp_path / "f.yaml"
    file.write_text("formule: f\ntitel: T\nversie: 1.0.0\ngebied: #1 team\n", encoding="utf-8")
    found = [each for each in formulekit.check(formulekit.load(file), language="nl") if each.entity == "area"]
    assert ["een # met een spatie ervoor" in each.message for each in found] == [True]
    assert [each.mend for each in found] == [()]
