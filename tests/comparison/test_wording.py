"""Paths and values in the reader's words."""

import datetime

import pytest

from formulekit.comparison.plain import Plain
from formulekit.comparison.wording import Wording
from formulekit.findings import Path

CONTENT: dict[str, Plain] = {
    "parties": {"politie": {"name": "Politie"}},
    "roles": {"team": {"name": "Wijkteam"}},
    "results": {"rust": {"name": "Rust op straat"}},
    "issue": {"target_groups": {"jongeren": {"name": "Jongeren"}}},
    "chains": {
        "een": {"name": "Keten een", "steps": {"a": {"name": "Begin"}, "b": {"name": "Einde"}}},
        "twee": {"name": "Keten twee", "steps": {"a": {"name": "Anders"}}},
    },
    "sources": {"blad": {"title": "Gemeenteblad"}},
}


@pytest.mark.parametrize(
    ("path", "nl", "en"),
    [
        (("roles", "team", "name"), "rollen > Wijkteam > naam", "roles > Wijkteam > name"),
        (("commitments", "politie"), "inzet > Politie", "commitments > Politie"),
        (("commitments", "ggd"), "inzet > ggd", "commitments > ggd"),
        (("results", "onbekend"), "resultaten > onbekend", "results > onbekend"),
        (
            ("chains", "een", "steps", "b", "to", "a", "legal_basis"),
            "ketens > Keten een > schakels > Einde > naar > Begin > grondslag",
            "chains > Keten een > steps > Einde > to > Begin > legal basis",
        ),
        (
            ("chains", "twee", "steps", "a"),
            "ketens > Keten twee > schakels > Anders",
            "chains > Keten twee > steps > Anders",
        ),
        (("instruments", "kind"), "instrument > soort", "instruments > kind"),
        (
            ("results", "rust", "indicator", "target", "2028"),
            "resultaten > Rust op straat > indicator > streefwaarde > 2028",
            "results > Rust op straat > indicator > target > 2028",
        ),
    ],
)
def test_a_path_is_said_in_keys_and_names(path: Path, nl: str, en: str) -> None:
    """Keys are spelled as the reader's language does, and ids give way to names; a step is sought in its own chain."""
    assert (Wording("nl", (CONTENT,)).trail(path), Wording("en", (CONTENT,)).trail(path)) == (nl, en)


@pytest.mark.parametrize(
    ("path", "value", "nl", "en"),
    [
        (("escalation",), ("team", "elders"), "Wijkteam, elders", "Wijkteam, elders"),
        (("scale",), "local", "lokaal", "local"),
        (("roles", "team", "min"), 2, "2", "2"),
        (("chains", "een", "steps", "a", "end"), True, "ja", "true"),
        (("chains", "een", "steps", "a", "parallel"), False, "nee", "false"),
        (("chains", "een", "steps", "a", "hours_per_case"), 1.5, "1,5", "1.5"),
        (("chains", "een", "steps", "a", "hours_per_case"), "unknown", "onbekend", "unknown"),
        (("chains", "een", "steps", "a", "to", "b", "share"), 0.125, "12,5%", "12.5%"),
        (("chains", "een", "steps", "a", "to", "b"), {}, "leeg", "empty"),
        (("evaluation",), datetime.date(2029, 3, 1), "1 maart 2029", "1 March 2029"),
        (("summary",), "unknown", "unknown", "unknown"),
        (
            ("chains", "een"),
            {"name": "K", "steps": {"a": {}, "b": {}}},
            "naam: K, schakels: Begin, Einde",
            "name: K, steps: Begin, Einde",
        ),
        (
            ("results", "rust", "indicator", "target"),
            {"2028": 30.0, "2030": 25.5},
            "2028: 30, 2030: 25,5",
            "2028: 30, 2030: 25.5",
        ),
        (("interventions", "x", "contributes_to"), ("rust",), "Rust op straat", "Rust op straat"),
        (("interventions", "x", "target_groups"), ("jongeren",), "Jongeren", "Jongeren"),
        (("instruments", "source"), ("blad",), "Gemeenteblad", "Gemeenteblad"),
        (
            ("commitments", "politie"),
            ({"role": "team", "people": ({"function": "agent", "fte": "unknown"},)},),
            "rol: Wijkteam, mensen: (functie: agent, fte: onbekend)",
            "role: Wijkteam, people: (function: agent, fte: unknown)",
        ),
        (
            ("networks", "x", "ties"),
            ({"from": ("team",), "kind": "authority"}, {"kind": "information"}),
            "(van: Wijkteam, soort: gezag); (soort: informatie)",
            "(from: Wijkteam, kind: authority); (kind: information)",
        ),
        (
            ("instruments",),
            {"kind": "covenant", "reference": "Map"},
            "soort: convenant, vindplaats: Map",
            "kind: covenant, reference: Map",
        ),
    ],
)
def test_a_value_is_said_as_the_reader_would(path: Path, value: Plain, nl: str, en: str) -> None:
    """Numbers, days, shares, yes and no, fixed values and ids are said in the reader's language, by name."""
    assert Wording("nl", (CONTENT,)).value(value, path) == nl
    assert Wording("en", (CONTENT,)).value(value, path) == en


def test_a_long_value_is_cut() -> None:
    """What does not fit ends in an ellipsis."""
    assert Wording("nl", (CONTENT,)).value("x" * 100, ("summary",), 10) == "x" * 9 + "…"
