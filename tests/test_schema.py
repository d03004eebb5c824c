"""The JSON Schema of each kind of document, as an editor and as check-jsonschema use it."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import TypeAdapter, ValidationError
from ruamel.yaml import YAML

from formulekit.language import Language
from formulekit.model import Body, fields
from formulekit.model.fields import Fixed, Leaf, Reference
from formulekit.model.shapes import BodyShape, KeyedShape, ListShape, Shape, fields_of
from formulekit.project.documents import BODIES
from formulekit.schema import Json, schema_of
from formulekit.vocabulary import EVERYWHERE, KEYS, KINDS, VALUES, spelling, spellings_of_kinds

ROOT = Path(__file__).parent.parent
LANGUAGES: tuple[Language, ...] = ("nl", "en")
BOTH = pytest.mark.parametrize("language", LANGUAGES)
EVERY = pytest.mark.parametrize("kind", KINDS)

HEAD = "formule: proef\ntitel: Proef\nversie: 1.10\nstatus: concept\nschaal: lokaal\n"
LAID = "formule: proef\ngebaseerd_op: formulekit:halt\n"
LEAVES: dict[str, str | int] = {
    "text": "tekst",
    "whole": 2,
    "quantity": "onbekend",
    "figure": "-1.5",
    "share": "60%",
    "boolean": "ja",
    "date": "2026-01-31",
    "year": "2026",
    "id": "een-id",
}
READS: dict[str, TypeAdapter[object]] = {
    "text": TypeAdapter(fields.Text),
    "id": TypeAdapter(fields.Id),
    "whole": TypeAdapter(fields.Whole),
    "quantity": TypeAdapter(fields.Amount),
    "figure": TypeAdapter(fields.Figure),
    "share": TypeAdapter(fields.Share),
    "boolean": TypeAdapter(fields.Boolean),
    "date": TypeAdapter(fields.Date),
    "year": TypeAdapter(fields.Year),
}
TEXTS = """
0 | 1 | 2 | 007 | 12 | 0,5 | 0.5 | 00,5 | 1,5 | -3 | -2,5 | 25.000 | 25,000 | -1,000 | 0,250 | 1.0 | 1,0000 | 1e3 | +5
| ٣ | x² | 2026 | 12345 | 1000000 | 60% | 60 % | 12,5% | 12,500% | 25.000% | 100% | 100,0% | 100,1% | 101% | -5% | %
| onbekend | unknown | ja | nee | true | false | waar | een-id | een--id | -id | Een | id_ | een id
| 2026-01-31 | 2026-02-30 | 2026-1-31
"""
CANDIDATES = (*map(str.strip, TEXTS.split("|")), "", " ", "a" * 64, "a" * 65)


def is_read(text: str, reads: TypeAdapter[object]) -> bool:
    """Tell whether the model takes a text as a value."""
    try:
        reads.validate_python(text)
    except ValidationError:
        return False
    return True


@cache
def yaml_of(text: str) -> Json:
    """Read YAML 1.2 into what JSON can say, as an editor does."""
    data: Json = json.loads(json.dumps(YAML(typ="safe", pure=True).load(text), default=str))
    return data


@cache
def validator(kind: str, language: Language, definition: str) -> Draft202012Validator:
    """Make the judge of a schema, or of one of its definitions."""
    schema = schema_of(kind, language)
    if definition:
        schema = {"$defs": schema["$defs"], "$ref": f"#/$defs/{definition}"}
    return Draft202012Validator(schema, format_checker=FormatChecker())


def faults(data: Json, kind: str, language: Language, definition: str = "") -> list[str]:
    """Judge data by a schema, or by one of its definitions."""
    return [str(error.message) for error in validator(kind, language, definition).iter_errors(data)]


def checked(folder: Path, files: list[Path], kind: str, language: Language = "nl") -> subprocess.CompletedProcess[str]:
    """Run check-jsonschema."""
    schema = folder / "schema.json"
    schema.write_text(json.dumps(schema_of(kind, language)), encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def shipped(kind: str) -> list[Path]:
    """Find the documents of a kind that we ship."""
    files = sorted([*ROOT.glob("specs/**/*.yaml"), *ROOT.glob("formulekit/library/**/*.yaml")])
    return [file for file in files if kind_of(file) == kind]


def kind_of(file: Path) -> str | None:
    """Read the kind of a document off its first key."""
    data = yaml_of(file.read_text(encoding="utf-8"))
    return spellings_of_kinds().get(next(iter(data), "")) if isinstance(data, dict) else None


def sample(shape: Shape, language: Language) -> Json:
    """Make up what may stand at a place, with every key that it can have."""
    match shape:
        case Leaf():
            return LEAVES[shape.name]
        case Reference():
            return "een-id"
        case Fixed():
            return VALUES[shape.enumeration][0].within(language)
        case ListShape():
            return [sample(shape.item, language)]
        case KeyedShape():
            key = LEAVES[shape.key.name] if isinstance(shape.key, Leaf) else "een-id"
            return {str(key): sample(shape.value, language)}
        case BodyShape():
            return full(shape.body, language)


def full(body: type[Body], language: Language) -> dict[str, Json]:
    """Make up a body with every key."""
    found = fields_of(body)
    return {spelling(body.scope, key, language): sample(found[key].shape, language) for key in found}


def bodies(body: type[Body]) -> dict[str, type[Body]]:
    """Give a body and all that can stand below it, by scope."""
    below = {body.scope: body}
    for one in fields_of(body).values():
        shape = one.shape
        while isinstance(shape, ListShape | KeyedShape):
            shape = shape.item if isinstance(shape, ListShape) else shape.value
        if isinstance(shape, BodyShape) and shape.body.scope not in below:
            below |= bodies(shape.body)
    return below


def definitions(kind: str, language: Language) -> dict[str, dict[str, Json]]:
    """Give the definitions of a schema."""
    found = schema_of(kind, language)["$defs"]
    assert isinstance(found, dict)
    return found


def hover_texts(definition: dict[str, Json]) -> dict[str, str]:
    """Give the hover text of each key of a definition."""
    found: dict[str, dict[str, str]] = json.loads(json.dumps(definition["properties"]))
    return {key: about["description"] for key, about in found.items()}


def spelled(body: type[Body]) -> Iterator[tuple[str, str]]:
    """Give each key with fixed values, and each spelling of each value."""
    for key, one in fields_of(body).items():
        shape = one.shape.item if isinstance(one.shape, ListShape) else one.shape
        if isinstance(shape, Fixed):
            yield from ((key, word) for both in VALUES[shape.enumeration] for word in both)


@BOTH
@EVERY
def test_every_schema_is_a_valid_schema(kind: str, language: Language) -> None:
    """The schema of each kind in each language obeys the meta schema of 2020-12, with an entry per body."""
    schema = schema_of(kind, language)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert str(schema["$id"]).startswith("urn:")
    assert list(definitions(kind, language)) == sorted(definitions(kind, language))
    assert set(bodies(BODIES[kind])) <= set(definitions(kind, language))


@BOTH
@EVERY
def test_what_ships_is_valid(kind: str, language: Language) -> None:
    """Every document in specs/ and in the library obeys the schema of its kind, in either language."""
    files = shipped(kind)
    assert files
    assert {file: faults(yaml_of(file.read_text(encoding="utf-8")), kind, language) for file in files} == {
        file: [] for file in files
    }


@EVERY
def test_a_checker_of_schemas_accepts_what_ships(kind: str, tmp_path: Path) -> None:
    """So says check-jsonschema."""
    result = checked(tmp_path, shipped(kind), kind)
    assert (result.returncode, result.stdout) == (0, "ok -- validation done\n")


MISTAKES = {
    "key": (HEAD + "partijn: {}\n", "'partijn' does not match any of the regexes"),
    "value": (HEAD.replace("concept", "concpt"), "$.status: 'concpt' is not one of ['sjabloon', 'concept',"),
    "missing": (HEAD.replace("titel: Proef\n", ""), "'titel' is a required property"),
    "id": (HEAD + "rollen: {Wijk_Agent: {naam: W}}\n", "$.rollen: 'Wijk_Agent' does not match '^[a-z0-9]+"),
    "date": (HEAD + "evaluatie: 2026-02-30\n", "$.evaluatie: '2026-02-30' is not a 'date'"),
    "laid-over": (LAID + "rollen: {agent: {name: W, tak: x}}\n", "'tak' does not match any of the regexes"),
}


@pytest.fixture(scope="module")
def refusals(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What check-jsonschema says of one file for each mistake; it takes long to start."""
    folder = tmp_path_factory.mktemp("mistakes")
    files = [folder / f"{name}.yaml" for name in MISTAKES]
    for file in files:
        file.write_text(MISTAKES[file.stem][0], encoding="utf-8")
    result = checked(folder, files, "formule")
    assert result.returncode == 1
    return result.stdout


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_refused(name: str, refusals: str) -> None:
    """check-jsonschema refuses a mistyped key, an unknown value, a missing key, a bad id and a day that is none."""
    _, *said = re.split(r"/([a-z-]+)\.yaml::", refusals)
    assert set(said[::2]) == set(MISTAKES)
    assert any(name == of and MISTAKES[name][1] in what for of, what in zip(said[::2], said[1::2], strict=True))


def test_values_that_yaml_reads_otherwise_are_accepted(tmp_path: Path) -> None:
    """A number or boolean may be a text, a number may have a comma, and `on` and years may be keys."""
    file = tmp_path / "proef.yaml"
    file.write_text(
        HEAD.replace("Proef", "no") + "samenvatting: true\n"
        "parties: {agent: {name: 112, kind: politie, signed: {on: 2026-01-01}, capacity: {boa: '0,5'}}}\n"
        "resultaten: {rust: {naam: Rust, indicator: {metingen: {2025: 85, 2026: onbekend}}}}\n"
        "ketens: {k: {naam: K, schakels: {a: {naam: A, rol: agent, tegelijk: ja, naar: {b: }},\n"
        "  b: {naam: B, rol: 1, einde: true, naar: {a: {aandeel: 60%}}}}}}\n",
        encoding="utf-8",
    )
    assert checked(tmp_path, [file], "formule").returncode == 0


@BOTH
@EVERY
@pytest.mark.parametrize("written", LANGUAGES)
def test_every_key_is_accepted_in_either_language(kind: str, language: Language, written: Language) -> None:
    """A document with every key of the language, in Dutch or in English, obeys both schemas, laid over or not."""
    document = full(BODIES[kind], written)
    assert faults(document, kind, language) == []
    document.pop(spelling(kind, "based_on", written), None)
    assert faults(document, kind, language) == []
    assert {term.en for scope in bodies(BODIES[kind]) for term in KEYS[scope]} <= {
        key for body in bodies(BODIES[kind]).values() for key in fields_of(body)
    }


@BOTH
@EVERY
def test_every_fixed_value_is_accepted_in_either_language(kind: str, language: Language) -> None:
    """Each spelling of each fixed value is accepted where it belongs, and no other word is."""
    for scope, body in bodies(BODIES[kind]).items():
        for key, word in (*spelled(body), *((key, "verzonnen") for key, _ in spelled(body))):
            found = faults(full(body, language) | {spelling(scope, key, language): word}, kind, language, scope)
            assert bool(found) == (word == "verzonnen"), (scope, key, word)


@BOTH
@pytest.mark.parametrize("leaf", sorted(READS))
def test_a_text_is_a_value_for_the_schema_if_it_is_for_the_model(leaf: str, language: Language) -> None:
    """Schema and model agree on which texts are a number, a share, a date, an id and so on."""
    accepted = {text for text in CANDIDATES if faults(text, "formule", language, leaf) == []}
    assert accepted == {text for text in CANDIDATES if is_read(text, READS[leaf])}


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        LAID,
        LAID + "schaal: ~\nrollen: ~\n",
        LAID + "partijen: {halt: ~, politie: {naam: ~, soort: ~}, gemeente: {capaciteit: {boa: ~}}}\n",
        LAID + "ketens: {van-feit: {schakels: {start: {naar: {eind: ~}}}}}\ninzet: {halt: ~}\n",
        LAID + "instrument: {vindplaats: ~}\nresultaten: {rust: {indicator: {streefwaarde: {2028: ~}}}}\n",
        LAID.replace("gebaseerd_op", "based_on") + "roles: {agent: {task: patrols}}\n",
    ],
)
def test_an_instance_needs_only_its_id_and_may_remove(text: str, language: Language) -> None:
    """Under `gebaseerd_op` only `formule` is due, and any key of a mapping may have a `~`."""
    assert faults(yaml_of(text), "formule", language) == []


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        LAID.replace("formule: proef", "formule: ~"),
        LAID.replace("formulekit:halt", "~"),
        LAID + "inzet: {halt: [{rol: uitvoerder, mensen: ~}]}\n",
        LAID + "inzet: {halt: [{verplichting: inspanning}]}\n",
        LAID + "partijen: {halt: {soort: halt}}\n",
        HEAD + "rollen: ~\n",
        HEAD + "rollen: {agent: }\n",
        HEAD + "rollen: {agent: {naam: ~}}\n",
        "formule: proef\n",
    ],
)
def test_a_tilde_or_a_gap_elsewhere_is_refused(text: str, language: Language) -> None:
    """Items of a list are whole, and without `gebaseerd_op` nothing is left empty but a hand-over."""
    assert faults(yaml_of(text), "formule", language) != []


def test_a_catalogue_is_always_whole() -> None:
    """A catalogue lies over nothing: its entries keep their required keys."""
    assert faults(yaml_of("catalogus: c\nrollen: {agent: {taak: x}}\n"), "catalogue", "nl") != []
    assert not any(name.endswith("-laid-over") for name in definitions("catalogue", "nl"))


@BOTH
@EVERY
def test_hover_texts_are_in_the_language_of_the_schema(kind: str, language: Language) -> None:
    """Every key has its meaning as hover text, with its fixed values, and stands there as that language spells it."""
    for name, definition in definitions(kind, language).items():
        scope = name.removesuffix("-laid-over")
        if scope not in KEYS:
            continue
        terms = (*KEYS[scope], *EVERYWHERE)
        texts = {key: text.partition("\n")[0] for key, text in hover_texts(definition).items()}
        assert texts == {term.within(language): term.meaning.within(language) for term in terms}


@BOTH
def test_hover_texts_list_the_fixed_values(language: Language) -> None:
    """The hover text of a key with fixed values lists them."""
    shown = {
        "nl": "Hoe ver de formule is.\nMogelijk: sjabloon, concept, vastgesteld, lopend, afgesloten.",
        "en": "How far the formule has come.\nOne of: template, draft, adopted, active, closed.",
    }
    assert hover_texts(definitions("formule", language)["formule"])["status"] == shown[language]


@BOTH
@EVERY
def test_an_editor_proposes_one_language(kind: str, language: Language) -> None:
    """Every proposed fixed value is spelled in the schema's language, and no editor proposes `null`."""
    own = {both.within(language) for values in VALUES.values() for both in values}
    known: set[Json] = {"onbekend", "ja", "nee"} if language == "nl" else {"unknown", True, False}
    assert set(proposed(schema_of(kind, language))) <= {*own, *known}
    assert "null" not in json.dumps(schema_of(kind, language))


def proposed(schema: Json) -> Iterator[Json]:
    """Give every value that stands in an enum."""
    if isinstance(schema, dict):
        yield from schema.get("enum", [])
        for value in schema.values():
            yield from proposed(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from proposed(value)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_command_prints_the_schema(seed: str) -> None:
    """`formulekit schema --lang en catalogue` prints the schema, the same bytes under every hash seed."""
    command = [sys.executable, "-m", "formulekit", "schema", "--lang", "en", "catalogue"]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    result = subprocess.run(command, capture_output=True, env=environment, timeout=60, check=True)
    expected = json.dumps(schema_of("catalogue", "en"), ensure_ascii=False, indent=2) + "\n"
    assert result.stdout.decode() == expected
