"""Is there enough."""

from xml.etree.ElementTree import fromstring

import pytest
from geometry import overlapping, shapes
from hypothesis import Phase, given, settings
from youth import youth

from formulekit import strategies
from formulekit.drawing import Bar, BarMark, Bars, Diagram
from formulekit.drawing.description import describe
from formulekit.drawing.picture import Picture
from formulekit.drawing.svg import svg
from formulekit.graph import Index
from formulekit.language import Language
from formulekit.loaded import Formule
from formulekit.views.capacity import capacity


def people(function: str, *amounts: object) -> list[dict[str, object]]:
    """Give people of one function, in so many commitments' worth."""
    return [{"function": function, "fte": amount} for amount in amounts]


PARTIES: dict[str, dict[str, object]] = {
    "politie": {
        "name": "Politie",
        "kind": "police",
        "capacity": {"Wijkagent": 12, "rechercheur": 1, "analist": "unknown", "tolk": 2, "recherchechef": 0},
    },
    "gemeente": {"name": "Gemeente", "kind": "municipality"},
}
COMMITMENTS: dict[str, list[dict[str, object]]] = {
    "politie": [
        {
            "role": "opspoorder",
            "people": [
                *people("wijkagent", 1.5),
                *people("rechercheur", 1.5, "unknown"),
                *people("analist", 1),
            ],
        },
        {"role": "vervolger", "people": people("recherchechef", 1)},
    ],
    "gemeente": [
        {"role": "procesregisseur", "people": people("regisseur", 1)},
        {"role": "uitvoerder", "people": people("coach", "unknown")},
    ],
}
STEPS: dict[str, dict[str, object]] = {
    "weging": {
        "name": "Weging",
        "role": "procesregisseur",
        "hours_per_case": 10,
        "inflow": {"cases": 100, "per": "year"},
        "to": {"besluit": {"share": 1}},
    },
    "besluit": {"name": "Besluit", "role": "procesregisseur", "hours_per_case": 6, "to": {"hulp": {"share": 1}}},
    "hulp": {"name": "Hulp", "role": "uitvoerder", "hours_per_case": 5, "to": {"toezicht": {"share": 1}}},
    "toezicht": {
        "name": "Toezicht",
        "role": "hulpverlener",
        "hours_per_case": "unknown",
        "to": {"klaar": {"share": 1}},
    },
    "klaar": {"name": "Klaar", "role": "opspoorder", "hours_per_case": 1},
}


def chain(steps: dict[str, dict[str, object]]) -> dict[str, object]:
    """Give the section of one chain with some steps."""
    return {"keten": {"name": "Keten", "steps": steps}}


def drawn(language: Language = "nl", **changes: object) -> Diagram:
    """Draw the example, with some of its sections replaced."""
    sections = {"parties": PARTIES, "commitments": COMMITMENTS, "chains": chain(STEPS), "networks": {}}
    return capacity.draw(youth(**{**sections, **changes}), language)


def part(number: int, language: Language = "nl", **changes: object) -> Bars:
    """Give one of the parts of the example: people, then the chain."""
    return [each for each in drawn(language, **changes).parts if isinstance(each, Bars)][number]


def bar(name: str, language: Language = "nl") -> Bar:
    """Give a bar of the example."""
    return next(each for number in (0, 1) for each in part(number, language).bars if each.name == name)


def test_committed_against_available() -> None:
    """A bar shows what is committed of what there is; functions are the same whatever their capitals."""
    assert bar("Wijkagent").title == "Politie, Wijkagent: 1,5 toegezegd van 12 fte"
    assert bar("Wijkagent", "en").title == "Politie, Wijkagent: 1.5 committed of 12 fte"
    assert bar("Wijkagent").share == pytest.approx(0.125)
    assert bar("tolk").title == "Politie, tolk: niets toegezegd van 2 fte"
    assert [each.group for each in part(0).bars] == ["Politie"] * 5 + ["Gemeente"] * 2


def test_too_much_has_a_word() -> None:
    """Where more is committed than there is, the bar says so; what is not wholly known is "at least" so much."""
    assert bar("rechercheur").title == "Politie, rechercheur: ten minste 1,5 toegezegd van 1 fte; te veel toegezegd"
    assert bar("rechercheur", "en").word == "over-committed"
    assert bar("recherchechef").share == 2.0
    assert bar("recherchechef").word == "te veel toegezegd"


def test_what_is_committed_later_says_from_when() -> None:
    """A bar shows the most that is committed at one time, as the rule counts it."""
    promised = [
        {"role": "procesregisseur", "until": "2098-12-31", "people": people("regisseur", 1)},
        {"role": "uitvoerder", "from": "2099-01-01", "people": people("regisseur", 3)},
    ]
    there = {"gemeente": {**PARTIES["gemeente"], "capacity": {"regisseur": 2}}}
    (found,) = part(0, parties=there, commitments={"gemeente": promised}, valid={"until": "2099-12-31"}).bars
    assert (found.figure, found.word) == ("3 toegezegd van 2 fte, vanaf 1 januari 2099", "te veel toegezegd")


def test_what_is_left_of_what_is_partly_unknown_is_not_free() -> None:
    """Where more may be committed than is known, the rest of the bar is dashed, and not called free."""
    party = {"politie": {"name": "Politie", "kind": "police", "capacity": {"agent": 4}}}
    work = {"politie": [{"role": "opspoorder", "people": people("agent", 1, "unknown")}]}
    made = drawn(parties=party, commitments=work, chains={})
    (only,) = [each for bars in made.parts if isinstance(bars, Bars) for each in bars.bars]
    assert (only.figure, only.share, only.least) == ("ten minste 1 toegezegd van 4 fte", 0.25, True)
    assert [entry.text for entry in made.legend] == ["Toegezegd of gevraagd", "Niet bekend; dat is niet nul"]
    assert made.parts[0].note == "Van geen enkele functie is bekend of er genoeg is."
    dashed = [each.get("class") for each in fromstring(svg(made)).iter() if each.get("stroke-dasharray")]  # noqa: S314 - our own
    assert dashed == ["bar", None]


def test_ids_differ() -> None:
    """No two bars have one id, also where a party is called after another with a number."""
    parties = {"a": PARTIES["politie"], "a-1": PARTIES["politie"], "a-1-1": PARTIES["gemeente"]}
    work = {"a-1-1": [{"role": "opspoorder", "people": people("agent", "unknown")}]}
    ids = [each.id for each in part(0, parties=parties, commitments=work).bars]
    assert len(ids) == len(set(ids)) == 11


def test_what_is_unknown_is_not_nothing() -> None:
    """Where either side is unknown no share is drawn, and the bar says which side."""
    assert (bar("analist").share, bar("analist").title) == (
        None,
        "Politie, analist: 1 fte toegezegd; beschikbaar onbekend",
    )
    assert bar("regisseur").title == "Gemeente, regisseur: 1 fte toegezegd; beschikbaar niet vermeld"
    assert bar("coach").title == "Gemeente, coach: toegezegd onbekend; beschikbaar niet vermeld"
    assert bar("coach", "en").title == "Gemeente, coach: committed unknown; available not stated"
    spare = {"politie": {"name": "Politie", "kind": "police", "capacity": {"agent": 4, "chef": "unknown"}}}
    work = {"politie": [{"role": "opspoorder", "people": people("agent", "unknown")}]}
    bars = part(0, parties=spare, commitments=work).bars
    assert [(each.share, each.figure, each.lack) for each in bars] == [
        (None, "4 fte beschikbaar", "toegezegd onbekend"),
        (None, "niets toegezegd", "beschikbaar onbekend"),
    ]


def test_a_party_of_which_nothing_is_known_has_one_bar() -> None:
    """The functions of such a party share a bar, so that what is known stands out; each still counts."""
    both = {"gemeente": [{"role": "uitvoerder", "people": [*people("coach", "unknown"), *people("arts", "unknown")]}]}
    part_of_it = part(0, commitments=both, parties={"gemeente": PARTIES["gemeente"]})
    assert [(each.name, each.line, each.group) for each in part_of_it.bars] == [("Gemeente", "coach en arts", "")]
    assert part_of_it.bars[0].title == "Gemeente, coach en arts: toegezegd onbekend; beschikbaar niet vermeld"
    assert part_of_it.note == "Van geen enkele functie is bekend of er genoeg is."
    mixed = part(0, "en", commitments=both)
    assert mixed.note.endswith("For 3 of the 7 functions it is not known whether there is enough.")


def test_the_note_answers_the_question() -> None:
    """Above the bars stands where too much is committed, and of how many it is not known."""
    assert part(0).note == (
        "Bij 2 van de 7 functies is meer toegezegd dan er is. Bij 3 van de 7 functies is niet bekend of er genoeg is."
    )
    fine = {"politie": {"name": "Politie", "kind": "police", "capacity": {"agent": 4}}}
    assert part(0, "en", parties=fine, commitments={}).note == (
        "Nowhere is more committed than there is, as far as is known."
    )
    assert part(0, parties={}, commitments={}).note == "Deze formule noemt geen mensen en geen capaciteit."


def test_use_of_capacity_by_step() -> None:
    """A step shows the hours that it asks of those of its role, and what other steps of that role ask."""
    weging = bar("Weging")
    assert weging.share == pytest.approx(1000 / 1400)
    assert weging.beside == pytest.approx(600 / 1400)
    assert weging.title == (
        "Weging (Procesregisseur): 71\N{NO-BREAK SPACE}%: 1000 van 1400 uur per jaar; met de andere schakels van deze "
        "rol 114\N{NO-BREAK SPACE}%; krapste schakel, te weinig uren"
    )
    assert bar("Besluit").word == "te weinig uren"
    assert bar("Weging", "en").word == "bottleneck, too few hours"


def test_steps_of_which_something_is_unknown() -> None:
    """A step says whether the hours asked, those committed, or both are not known."""
    assert bar("Hulp").title == "Hulp (Uitvoerder gedragsinterventie): 500 uur per jaar gevraagd; toegezegd onbekend"
    assert bar("Toezicht").lack == "gevraagd onbekend"
    assert bar("Klaar").title == ("Klaar (Opspoorder): 100 van ten minste 5600 uur per jaar; toegezegd deels onbekend")
    lost: dict[str, dict[str, object]] = {
        "een": {"name": "Een", "role": "uitvoerder", "inflow": {"cases": "unknown", "per": "year"}},
        "twee": {**STEPS["weging"], "role": "signaleerder", "to": {}},
    }
    first, second = part(1, chains=chain(lost)).bars
    assert (first.share, first.figure, first.lack) == (None, "", "gevraagd en toegezegd onbekend")
    assert (second.share, second.figure) == (2.0, "1000 uur per jaar gevraagd, niets toegezegd")
    assert second.word == "krapste schakel, te weinig uren"


def test_steps_of_which_nothing_is_known_share_a_bar() -> None:
    """More than two steps of which nothing is known stand in one bar, under those of which something is."""
    inflow = {"cases": "unknown", "per": "year"}
    lost: dict[str, dict[str, object]] = {
        name: {"name": name.capitalize(), "role": "uitvoerder", "inflow": inflow} for name in ("een", "twee", "drie")
    }
    known = {**STEPS["weging"], "to": {}}
    (only,) = part(1, "en", chains=chain(lost)).bars
    assert (only.name, only.line, only.share) == ("All 3 steps", "Een; Twee; Drie", None)
    first, rest = part(1, chains=chain({"een": lost["een"], "weging": known, **lost})).bars
    assert (first.name, rest.name) == ("Weging", "De andere 3 schakels")
    assert rest.title == "De andere 3 schakels (Een; Twee; Drie): gevraagd en toegezegd onbekend"
    assert len(part(1, chains=chain({name: lost[name] for name in ("een", "twee")})).bars) == 2


def test_the_chain_says_its_bottleneck_and_what_was_assumed() -> None:
    """Above the steps stand the bottleneck, the inflow, what the hours can carry, and the hours of an fte."""
    assert part(1).caption == "Keten: gevraagd van de toegezegde uren"
    assert part(1).note == (
        "Krapste schakel: Weging (Procesregisseur). Instroom: 100 zaken per jaar. "
        "Gerekend met 1400 uur per fte per jaar; dat is een aanname."
    )
    known = part(1, chains=chain({"weging": {**STEPS["weging"], "to": {}}}))
    assert "De toegezegde uren zijn genoeg voor 140 zaken per jaar." in known.note
    vague = part(1, "en", chains=chain({"een": {"name": "Een", "role": "uitvoerder"}}))
    assert vague.note == (
        "The bottleneck cannot be reckoned: too little is known. Inflow unknown. "
        "Reckoned at 1400 hours a year for each fte, which is an assumption."
    )
    assert part(1, chains=chain({})).note == "Deze keten heeft geen schakels."


def test_the_legend_explains_what_is_used() -> None:
    """Each stretch of a bar that the picture has is explained, and no other."""
    assert [entry.text for entry in drawn().legend] == [
        "Toegezegd of gevraagd",
        "Gevraagd door andere schakels van dezelfde rol",
        "Nog vrij",
        "Meer dan er is",
        "Niet bekend; dat is niet nul",
    ]
    fine = {"politie": {"name": "Politie", "kind": "police", "capacity": {"agent": 4}}}
    few = drawn("en", parties=fine, commitments={}, chains={})
    assert [(entry.mark, entry.text) for entry in few.legend] == [(BarMark("free"), "Still free")]


def test_the_description_goes_party_by_party() -> None:
    """Whoever cannot see it hears the functions under their parties, then the steps under their chain."""
    headings = [passage.heading for passage in describe(drawn()) if passage.heading]
    assert headings == [
        "Mensen: toegezegd van wat er is",
        "Politie",
        "Gemeente",
        "Keten: gevraagd van de toegezegde uren",
    ]


def test_the_description_keeps_the_order_of_the_picture() -> None:
    """A party whose functions share a bar is heard at its own place among the others."""
    parties = {"politie": PARTIES["politie"], "halt": {"name": "Halt", "kind": "youth-care"}, "om": PARTIES["gemeente"]}
    work = {
        "halt": [{"role": "uitvoerder", "people": people("coach", "unknown")}],
        "om": [{"role": "vervolger", "people": people("jurist", 1)}],
    }
    made = drawn(parties=parties, commitments=work, chains={})
    assert [passage.heading for passage in describe(made)][2:5] == ["Politie", "Halt", "Gemeente"]
    assert "Halt, coach: toegezegd onbekend; beschikbaar niet vermeld." in describe(made)[3].sentences
    tops = [shape.top for shape in shapes(fromstring(svg(made)), "bar")]  # noqa: S314 - our own
    assert tops == sorted(tops)


def test_full_bars_are_explained_where_there_are_any() -> None:
    """What a full bar means stands above the bars, unless nothing is known of any."""
    assert "100 % = alles wat er is" in svg(drawn(chains={}))
    assert "100 % = alles wat er is" not in svg(drawn(chains={}, parties={"gemeente": PARTIES["gemeente"]}))


def test_dot_leads_from_parties_to_functions() -> None:
    """In DOT a line goes from each party to its functions, which say their figures."""
    written = Picture(drawn()).dot
    assert "group1 -> bar1" in written
    assert "te veel toegezegd" in written


@given(formule=strategies.formules())
@settings(max_examples=15, deadline=None, derandomize=True, phases=(Phase.explicit, Phase.generate))
def test_every_formule_can_be_drawn(formule: Formule) -> None:
    """Whatever is valid gives bars and tiles that do not lie over one another."""
    root = fromstring(svg(capacity.draw(Index(formule, today=strategies.TODAY), "nl")))  # noqa: S314 - our own
    assert overlapping(shapes(root, "bar", "label")) == []
