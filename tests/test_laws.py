"""Laws that hold for every formule: what a check says does not depend on how the document is written."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TypeAlias

import pytest
from breakers import BREAKERS, LAWFUL, drawn, wronged
from drafts import CATALOGUE, MAIN, Broken, Mapped, broken, findings_of, loaded, sites, text_of, tree, turned
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from renaming import renamed, renamed_entity

import formulekit
from formulekit import Finding, Place, strategies
from formulekit.language import Language
from formulekit.model.shapes import SHARED
from formulekit.vocabulary import spelling

# Without shrinking, which takes minutes on documents of this size: for a smaller example, leave `phases` out.
LAW = settings(derandomize=True, deadline=None, database=None, max_examples=60, phases=(Phase.explicit, Phase.generate))
Sites: TypeAlias = list[tuple[str, str]]
CASES = broken(st.deferred(lambda: st.sampled_from((*drawn(), *wronged().values()))))
LANGUAGES: tuple[Language, ...] = ("nl", "en")


@pytest.fixture(scope="module", autouse=True)
def _drawn() -> None:
    """Draw the formules before any law asks for one, as that takes a second or two."""
    wronged()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_formule_built_valid_has_no_finding(language: Language) -> None:
    """What is valid by construction checks clean, in Dutch and in English."""
    for formule in drawn():
        assert findings_of(strategies.written(formule, language=language)) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_formule_reads_back_as_it_was_written(language: Language) -> None:
    """The text of a formule gives the same formule, with everything in the same order."""
    for formule in drawn():
        with tempfile.TemporaryDirectory() as folder:
            project = loaded({MAIN: strategies.written(formule, language=language)}, Path(folder))
            read = project.formule(formule.formule)
        assert read == formule
        assert strategies.written(read, language=language) == strategies.written(formule, language=language)


@LAW
@given(CASES)
def test_translating_changes_no_finding(case: Broken) -> None:
    """A document has the same findings at the same entities in Dutch and in English, whatever is wrong with it."""
    assert translated(case) == said(case)


@LAW
@given(CASES, st.integers(0, 7))
def test_the_order_of_keys_changes_no_finding(case: Broken, by: int) -> None:
    """A mapping may hold its keys in any order, but for the steps of a chain and the first key of a file."""
    assert reordered(case, by) == said(case)


@LAW
@given(CASES)
def test_renaming_changes_no_finding(case: Broken) -> None:
    """What something is called does not matter, as long as it is called the same everywhere."""
    assert called_otherwise(case) == renamed_sites(said(case))


@LAW
@given(CASES, st.sets(st.sampled_from(sorted(SHARED)), min_size=1))
def test_a_catalogue_changes_no_finding(case: Broken, sections: set[str]) -> None:
    """What a formule names may as well stand in a catalogue; what nothing names is then no part of it."""
    assert divided(case, frozenset(sections)) == undivided(said(case))


@pytest.mark.parametrize("number", LAWFUL, ids=[BREAKERS[number][0] for number in LAWFUL])
def test_the_laws_hold_for_the_findings_of_every_rule(number: int) -> None:
    """Translating, turning, renaming and dividing change nothing about a finding of any rule."""
    formule = wronged()[number]
    case = Broken(formule, tree(formule, "nl"), tree(formule, "en"))
    sites = said(case)
    assert BREAKERS[number][0] in {site[0] for site in sites}
    assert translated(case) == sites
    assert reordered(case, number) == sites
    assert divided(case, frozenset(SHARED)) == undivided(sites)
    assert called_otherwise(case) == renamed_sites(sites)


def said(case: Broken) -> Sites:
    """Give what is said of a document in Dutch."""
    return sites(findings_of(text_of(case.nl)))


def translated(case: Broken) -> Sites:
    """Give what is said of it in English."""
    return sites(findings_of(text_of(case.en)))


def reordered(case: Broken, by: int) -> Sites:
    """Give what is said of it with its keys in another order."""
    (first, name), *rest = case.nl.items()
    other = turned(dict(rest), by)
    assert isinstance(other, dict)
    return sites(findings_of(text_of({first: name, **other})))


def called_otherwise(case: Broken) -> Sites:
    """Give what is said of it when every id is another one."""
    return sites(findings_of(text_of(renamed(case.en))))


def renamed_sites(found: Sites) -> Sites:
    """Give findings as they should be when every id is another one."""
    return sorted((code, renamed_entity(entity)) for code, entity in found)


def divided(case: Broken, sections: frozenset[str]) -> Sites:
    """Give what is said of it, each thing once, with some sections in a catalogue."""
    own, shared = split(case.nl, sections)
    return undivided(sites(findings_of(text_of(own), text_of(shared))))


def undivided(found: Sites) -> Sites:
    """Leave out what is about the division itself, and what is said of both files."""
    return sorted({site for site in found if site[0] not in {"FK202", "FK203", "FK302"}})


def split(document: Mapped, sections: frozenset[str]) -> tuple[Mapped, Mapped]:
    """Move what is named somewhere, of some sections, to a catalogue."""
    with tempfile.TemporaryDirectory() as folder:
        (checked,) = loaded({MAIN: text_of(document)}, Path(folder)).checked
    assert checked.composed
    named = {(kind, name.id) for name in checked.composed.names for kind in name.kinds}
    own: Mapped = {**document, "catalogi": CATALOGUE}
    shared: Mapped = {"catalogus": "gedeeld"}
    for section, kind in SHARED.items():
        key = spelling("formule", section, "nl")
        entries = document.get(key)
        if section in sections and isinstance(entries, dict):
            shared[key] = {name: body for name, body in entries.items() if (kind, name) in named} or {}
            own[key] = {name: body for name, body in entries.items() if (kind, name) not in named}
    return own, shared


@settings(LAW, max_examples=4)
@given(st.lists(CASES, min_size=2, max_size=4))
def test_findings_are_the_same_under_every_hash_seed_and_order_of_files(cases: list[Broken]) -> None:
    """The json report is the same bytes under two hash seeds, and with the files named in another order."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        texts = {f"deel-{number}.yaml": text_of(case.nl) for number, case in enumerate(cases)}
        project = loaded(texts, folder)
        files = [str(folder / file) for file in texts]
        assert reported(files, "0") == reported(files[::-1], "77")
        assert formulekit.check(formulekit.load(files[::-1])) == formulekit.check(project)


def reported(files: list[str], seed: str) -> bytes:
    """Run the program itself under a hash seed, and give its json report."""
    command = [sys.executable, "-m", "formulekit", "check", "--format", "json", *files]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    ran = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert ran.returncode in (0, 1), ran.stderr
    return ran.stdout


@LAW
@given(CASES, st.sampled_from(LANGUAGES))
def test_every_place_of_every_finding_lies_in_its_file(case: Broken, language: Language) -> None:
    """A finding and what is related to it point at characters that are there."""
    text = text_of(case.nl if language == "nl" else case.en)
    for finding in findings_of(text):
        for place in places(finding):
            assert place.file == MAIN
            assert points_into(place, text), (finding, place)


def places(finding: Finding) -> tuple[Place, ...]:
    """Give every place of a finding."""
    return (finding.place, *(related.place for related in finding.related))


def points_into(place: Place, text: str) -> bool:
    """Tell whether a place begins and ends at characters of a text, the end not before the beginning."""
    lines = text.split("\n")
    start, end = (place.line, place.column), (place.end_line, place.end_column)
    return start <= end and all(
        0 < line <= len(lines) and 0 < column <= len(lines[line - 1]) + 1 for line, column in (start, end)
    )
