"""Reports: what people and programs see of the findings."""

import json
from dataclasses import replace

import pytest
from golden import approved
from reported import NEAR, SETTLED, finding, report

from formulekit.findings import OpenPointNote, Place, Related, Severity
from formulekit.language import Language
from formulekit.plugins import reporters

FAR = finding(Place("los.yaml", 3, 313, 3, 318), Severity.WARNING)
ODD = finding(Place("los.yaml", 2, 7, 2, 20), Severity.INFO)
BARE = finding(Place("een map"))
ELSEWHERE = finding(Place("los.yaml", 1, 1, 1, 8), related=(Related(Place("zuid.yaml", 9, 5, 9, 8), "hier staat het"),))
MANY = finding(
    Place("los.yaml", 1, 1, 1, 8),
    related=tuple(Related(Place("los.yaml", 9, n, 9, n + 1), "ook") for n in range(1, 12)),
)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_report_for_people(language: Language) -> None:
    """Findings come with the lines that they are about, marked, and with how to mend them."""
    text = reporters()["text"].write(report(NEAR, FAR, ODD, BARE, ELSEWHERE, MANY, language=language))
    approved(f"reports/text.{language}.txt", text)
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) < 160


def test_colours_only_add_to_it() -> None:
    """With colours the report says the same."""
    import re

    plain = reporters()["text"].write(report(NEAR, FAR))
    coloured = reporters()["text"].write(report(NEAR, FAR, colour=True))
    assert coloured != plain
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


def test_the_closing_line_counts() -> None:
    """The last line counts each severity and the open points, in words."""
    text = reporters()["text"].write(report(NEAR, BARE, FAR, SETTLED, SETTLED))
    assert text.splitlines()[-1] == "2 fouten, 1 waarschuwing, 2 open punten in 2 documenten en 1 map"
    assert reporters()["text"].write(report(language="en")) == "no findings in 2 documents\n"


def test_a_remark_behind_the_first_line_is_not_underlined() -> None:
    """Of what takes several lines, the first one is marked up to the remark of its author."""
    shown = report(finding(Place("los.yaml", 1, 1, 2, 8)))._replace(lines=lambda _file, _line: "naam: x  # de naam")
    assert " ^^^^^^^ " in reporters()["text"].write(shown).splitlines()[4]


def test_one_place_more_is_counted_as_one() -> None:
    """Of the places that are not shown the number is said."""
    more = replace(MANY, related=MANY.related[:6])
    assert "= en nog 1 andere plaats\n" in reporters()["text"].write(report(more))


def test_an_open_point_is_shown_with_its_owner_and_date() -> None:
    """A finding that someone answers for is called an open point, and says who settles it and by when."""
    text = reporters()["text"].write(report(SETTLED))
    assert text.startswith("open punt[FK301] unfilled-role: rol 'regisseur'")
    assert "= open punt: nog af te spreken (gemeente, uiterlijk 2027-01-01)\n" in text
    assert reporters()["concise"].write(report(SETTLED, language="en")).endswith(" (gemeente, by 2027-01-01)\n")


def test_the_reason_of_an_open_point_is_shown_whole() -> None:
    """A reason of a sentence or two is not cut off."""
    reason = "De partners spreken af waaraan minder misbruik van panden en vergunningen te zien is, en leggen dat vast."
    point = replace(NEAR, open_point=OpenPointNote(reason, "gemeente", "2027-01-01"))
    assert f"= open punt: {reason} (gemeente" in reporters()["text"].write(report(point))


def test_the_report_on_single_lines() -> None:
    """Concise gives one line for each finding, also where a file name tries otherwise."""
    text = reporters()["concise"].write(report(NEAR, finding(Place("a\n::error::b.yaml", 1, 1, 1, 2))))
    assert text.splitlines() == [
        "los.yaml:9:10: error[FK301] rol 'regisseur' wordt door geen enkele partij vervuld",
        "a\\n::error::b.yaml:1:1: error[FK301] rol 'regisseur' wordt door geen enkele partij vervuld",
    ]


def test_the_report_for_programs() -> None:
    """JSON holds every field of every finding, in the form of version 1."""
    content = json.loads(reporters()["json"].write(report(NEAR)))
    assert content["version"] == 1
    assert content["tool"] == {"name": "formulekit", "version": "0.1.0"}
    assert content["findings"] == [
        {
            "code": "FK301",
            "name": "unfilled-role",
            "severity": "error",
            "message": "rol 'regisseur' wordt door geen enkele partij vervuld",
            "help": "zet onder `inzet` een regel",
            "file": "los.yaml",
            "line": 9,
            "column": 10,
            "end_line": 9,
            "end_column": 19,
            "entity": "roles.regisseur",
            "document": "los",
            "fingerprint": "f" * 32,
            "open_point": None,
            "fixable": False,
            "related": [
                {
                    "file": "los.yaml",
                    "line": 120,
                    "column": 1,
                    "end_line": 120,
                    "end_column": 6,
                    "message": "wacht erop",
                }
            ],
        }
    ]
