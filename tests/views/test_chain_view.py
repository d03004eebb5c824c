"""How a case travels, and who has it when."""

from xml.etree.ElementTree import fromstring

import pytest
from geometry import crossed, overlapping, shapes
from hypothesis import Phase, given, settings
from youth import youth

from formulekit import strategies
from formulekit.drawing import BoxMark, Diagram, Lanes, LineMark, Move, SignMark, Step
from formulekit.drawing.svg import svg
from formulekit.graph import Index
from formulekit.language import Language
from formulekit.loaded import Formule
from formulekit.views.chain import chain

ALL = {"information": ["dossier", "straatbeeld"], "legal_basis": "wpg-20", "within": "2 werkdagen", "feedback": True}
STEPS: dict[str, dict[str, object]] = {
    "melding": {
        "name": "Melding en duiding",
        "role": "signaleerder",
        "inflow": {"cases": 300, "per": "year"},
        "hours_per_case": 2.5,
        "to": {"weging": {"share": 0.6, "condition": "als het moet", **ALL}, "klaar": {"share": "unknown"}},
    },
    "weging": {
        "name": "Weging",
        "role": "procesregisseur",
        "parallel": True,
        "hours_per_case": "unknown",
        "to": {
            "gezag": {"kind": "escalate", "within": "meteen"},
            "melding": {"kind": "return"},
            "weg": {},
            "klaar": {},
        },
    },
    "gezag": {"name": "Besluit", "role": "ervaringsdeskundige", "to": {"weging": {"kind": "de-escalate"}}, "end": True},
    "klaar": {"name": "Klaar", "role": "verdwenen"},
}


def drawn(steps: dict[str, dict[str, object]] = STEPS, language: Language = "nl", **more: object) -> Diagram:
    """Draw the chain of a formule with these steps."""
    return chain.draw(youth(chains={"zaak": {"name": "Van melding tot nazorg", "steps": steps, **more}}), language)


def part(diagram: Diagram) -> Lanes:
    """Give the first part of a diagram."""
    (first, *_) = [each for each in diagram.parts if isinstance(each, Lanes)]
    return first


def step(name: str, language: Language = "nl") -> Step:
    """Give a step of the example."""
    return next(each for each in part(drawn(language=language)).steps if each.id == f"step-{name}")


def move(tail: str, head: str, language: Language = "nl") -> Move:
    """Give a hand-over of the example."""
    ends = (f"step-{tail}", f"step-{head}")
    return next(each for each in part(drawn(language=language)).moves if (each.tail, each.head) == ends)


def test_a_lane_per_role_with_its_parties() -> None:
    """Lanes stand in the order in which the case comes there, each with the parties that fill the role."""
    lanes = part(drawn()).lanes
    assert [(lane.name, lane.lines) for lane in lanes] == [
        ("Signaleerder", ("Politie Limburg", "Scholengemeenschap Porta Mosana")),
        ("Procesregisseur", ("Gemeente Maastricht",)),
        ("Ervaringsdeskundige", ("nog geen partij",)),
        ("Rol ontbreekt", ()),
    ]
    assert [lane.tone for lane in lanes] == ["", "government", "", ""]


def test_a_step_shows_its_inflow_and_hours() -> None:
    """An entry has its inflow at the start sign; a step says the hours that a case costs there."""
    first = step("melding")
    assert (first.entry, first.lines, first.end) == ("300 per jaar", ("2,5 uur per zaak",), False)
    assert first.title == "1. Melding en duiding: hier begint een zaak, 300 zaken per jaar, 2,5 uur per zaak"
    assert (
        step("melding", "en").title == "1. Melding en duiding: a case starts here, 300 cases a year, 2.5 hours per case"
    )


def test_what_is_unknown_is_said() -> None:
    """Unknown hours and an unknown inflow are no zero."""
    assert step("weging").lines == ("uren per zaak onbekend", "gaat tegelijk verder")
    body: dict[str, dict[str, object]] = {
        "melding": {"name": "Melding", "role": "signaleerder", "inflow": {"cases": "unknown", "per": "month"}}
    }
    (only,) = part(drawn(body)).steps
    assert only.entry == "aantal per maand onbekend"
    assert only.title == "1. Melding: hier begint een zaak, aantal per maand onbekend, hier kan een zaak eindigen"


def test_ends_are_marked() -> None:
    """A step where the chain may end has an end sign, and so has the last one."""
    assert [each.id for each in part(drawn()).steps if each.end] == ["step-gezag", "step-klaar"]
    assert step("gezag").entry is None


def test_side_by_side_is_said() -> None:
    """A step whose hand-overs run side by side says so."""
    assert step("weging").title == "2. Weging: uren per zaak onbekend, gaat tegelijk verder"


def test_a_handover_shows_information_share_and_term() -> None:
    """The line bears what goes along, the share and the term; the condition is a note."""
    line = move("melding", "weging")
    assert line.labels == ("strafdossier", "straatbeeld", "60\N{NO-BREAK SPACE}%", "binnen 2 werkdagen")
    assert line.note == "als het moet"
    assert move("weging", "gezag").labels == ("meteen",)
    assert move("melding", "klaar").labels == ()


def test_a_handover_in_words() -> None:
    """A line says from whom to whom, when, how many, with what, in what term, under which law."""
    assert move("melding", "weging").title.replace("\N{NO-BREAK SPACE}", " ") == (
        "Melding en duiding (Signaleerder) gaat verder naar Weging (Procesregisseur): als het moet, 60 %, "
        "met strafdossier en straatbeeld, binnen 2 werkdagen, met terugkoppeling, op grond van art. 20 Wpg"
    )
    assert (
        move("melding", "klaar").title == "Melding en duiding (Signaleerder) gaat verder naar Klaar: aandeel onbekend"
    )


@pytest.mark.parametrize(
    ("tail", "head", "stroke", "told"),
    [
        ("weging", "gezag", "dashed", "Weging (Procesregisseur) escalates to Besluit (Ervaringsdeskundige): meteen"),
        ("weging", "melding", "dotted", "Weging (Procesregisseur) goes back to Melding en duiding (Signaleerder)"),
        ("gezag", "weging", "dashed-open", "Besluit (Ervaringsdeskundige) de-escalates to Weging (Procesregisseur)"),
        ("weging", "klaar", "plain", "Weging (Procesregisseur) goes on to Klaar"),
    ],
)
def test_kinds_of_handover_differ(tail: str, head: str, stroke: str, told: str) -> None:
    """Each kind has a look and a verb of its own."""
    assert (move(tail, head, "en").stroke, move(tail, head, "en").title) == (stroke, told)


def test_the_law_of_the_chain_holds_for_its_handovers() -> None:
    """A hand-over without legal basis has that of its chain."""
    told = part(drawn(legal_basis="sv-77e")).moves[1].title
    assert told.endswith("aandeel onbekend, op grond van art. 77e Sr")


def test_unknown_shares_are_counted_under_the_name_of_the_chain() -> None:
    """The note says of how many hand-overs the share is unknown; what leads nowhere is not counted."""
    assert part(drawn()).note == "Van 1 van de 6 overdrachten is het aandeel onbekend."
    assert part(drawn({"klaar": STEPS["klaar"]})).note == ""


def test_the_legend_explains_what_is_used() -> None:
    """Colours, lines and signs are explained, and no others."""
    legend = {entry.mark: entry.text for entry in drawn().legend}
    assert legend[LineMark("dashed-open")] == "Afschalen: terug naar wie het zelf aankan"
    assert legend[SignMark("letter", "a")] == "Voorwaarde: zie de letters onder de keten"
    assert legend[BoxMark()] == "Partijen uit meer domeinen; nog geen partij"
    assert len(legend) == 9
    small = drawn({"een": {"name": "Een", "role": "procesregisseur", "to": {"twee": {}}}, "twee": STEPS["weging"]})
    assert [entry.text for entry in small.legend] == ["Bestuur", "Verder", "Hier begint een zaak"]


def test_each_chain_is_a_part() -> None:
    """Chains stand under one another, each under its name."""
    two = {name: {"name": name.capitalize(), "steps": STEPS} for name in ("een", "twee")}
    assert [each.caption for each in chain.draw(youth(chains=two), "nl").parts] == ["Een", "Twee"]


def test_a_chain_without_steps_says_so() -> None:
    """A chain without steps, and a formule without chains, say in words that there is nothing to show."""
    assert part(drawn({})).note == "Deze keten heeft geen schakels."
    none = chain.draw(youth(chains={}), "en")
    assert part(none).caption == "This formule has no chains."
    assert "This formule has no chains." in svg(none)


@given(formule=strategies.formules())
@settings(max_examples=15, deadline=None, derandomize=True, phases=(Phase.explicit, Phase.generate))
def test_every_formule_can_be_drawn(formule: Formule) -> None:
    """Whatever is valid gives a picture in which nothing overlaps and no line runs through a box."""
    root = fromstring(svg(chain.draw(Index(formule, today=strategies.TODAY), formule.language)))  # noqa: S314 - our own
    assert overlapping(shapes(root, "box", "label", "letter", "tag", "sign")) == []
    assert crossed(root, "box") == []
