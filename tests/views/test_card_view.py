"""The formule on one page."""

from xml.etree.ElementTree import fromstring

import pytest
from crowds import crowd
from geometry import faults, page, shapes, texts
from youth import youth

import formulekit
from formulekit.drawing import BoxMark, Diagram, Entry, Group, LineMark, Panel, Poster, SignMark
from formulekit.drawing.description import describe, in_one
from formulekit.drawing.picture import Picture
from formulekit.drawing.svg import svg
from formulekit.graph import Index
from formulekit.language import Language
from formulekit.views.card import card

ISSUE = {
    "theme": "jeugd",
    "statement": "Jongeren gooien met zwaar vuurwerk.",
    "target_groups": {"jongeren": {"name": "Jongeren", "size": 12000}, "ouders": {"name": "Ouders", "size": "unknown"}},
}
INTERVENTIONS = {
    "verbod": {"name": "Gebiedsverbod", "phase": "response", "responsible": "opspoorder", "authority": "burgemeester"},
    "les": {"name": "Voorlichting", "phase": "prevention", "responsible": "uitvoerder"},
}
CHAINS = {
    "straf": {
        "name": "Van melding tot straf",
        "steps": {
            "melding": {"name": "Melding", "role": "signaleerder", "to": {"weging": {}}},
            "weging": {"name": "Weging", "role": "procesregisseur", "end": True, "to": {"straf": {}}},
            "straf": {"name": "Straf", "role": "uitvoerder"},
        },
    }
}
RESULTS = {
    "minder": {
        "name": "Minder meldingen",
        "indicator": {"name": "Meldingen", "unit": "per jaar", "measurements": {2024: 120}, "target": {2028: 60}},
        "contributes_to": "veilig",
    }
}
OUTCOMES = {"veilig": {"name": "Bewoners voelen zich veilig"}}
WHOLE: dict[str, object] = {
    "area": "Maastricht",
    "evaluation": "2028-03-01",
    "issue": ISSUE,
    "interventions": INTERVENTIONS,
    "chains": CHAINS,
    "results": RESULTS,
    "outcomes": OUTCOMES,
}


def drawn(language: Language = "nl", **changes: object) -> Diagram:
    """Draw the example, with some of its sections replaced."""
    return card.draw(youth(**{**WHOLE, **changes}), language)


def poster(language: Language = "nl", **changes: object) -> Poster:
    """Give the one part of the example."""
    (only,) = [part for part in drawn(language, **changes).parts if isinstance(part, Poster)]
    return only


def panel(name: str, language: Language = "nl", **changes: object) -> Panel:
    """Give a panel of the example by its head."""
    return next(each for each in poster(language, **changes).panels if each.name == name)


def entry(group: Group, name: str) -> Entry:
    """Give an entry by its name."""
    return next(each for each in group.entries if each.name == name)


def shown(diagram: Diagram) -> str:
    """Give all that stands on the page, as one text."""
    return " ".join(text.title for text in texts(fromstring(svg(diagram))))  # noqa: S314 - our own output


def test_says_which_formule_it_is() -> None:
    """At the head stand theme, area, scale, status, version, period and evaluation; whole years as years."""
    assert [(fact.label, fact.text) for fact in poster().facts] == [
        ("Thema", "jeugd"),
        ("Gebied", "Maastricht"),
        ("Schaal", "lokaal"),
        ("Status", "vastgesteld"),
        ("Versie", "1.2.0"),
        ("Geldig", "2026–2028"),
        ("Evaluatie", "1 maart 2028"),
    ]


@pytest.mark.parametrize(
    ("valid", "said"),
    [
        ({"from": "2026-01-01", "until": "2026-12-31"}, "2026"),
        ({"from": "2026-02-01", "until": "2026-12-31"}, "1 February 2026 until 31 December 2026"),
        ({"from": "2026-02-01"}, "from 1 February 2026"),
        ({"until": "2026-12-31"}, "until 31 December 2026"),
    ],
)
def test_says_when_it_holds(valid: dict[str, str], said: str) -> None:
    """Of a period its first or last day may be open."""
    assert {fact.label: fact.text for fact in poster("en", valid=valid).facts}["Valid"] == said


def test_says_what_the_matter_is() -> None:
    """The issue stands there in its own words, with the target groups and how large they are."""
    statement, whom = panel("Vraagstuk").groups
    assert statement.text == "Jongeren gooien met zwaar vuurwerk."
    assert [(each.name, each.figure) for each in whom.entries] == [
        ("Jongeren", "omvang: 12.000"),
        ("Ouders", "omvang onbekend"),
    ]


def test_who_has_the_lead_stands_first() -> None:
    """A party stands with its roles and people, in the colour of its domain; the lead comes first, marked by a word."""
    parties = panel("Partijen", networks={"tafel": {"name": "T", "lead": "vervolger", "members": ["opvoeder"]}})
    first, second, *_ = parties.groups[0].entries
    assert (first.name, first.badge, first.tone) == ("Openbaar Ministerie", "regie", "justice")
    assert first.title == "Openbaar Ministerie (justitie) heeft de regie: Vervolger, 0,2\N{NO-BREAK SPACE}fte"
    assert (second.name, second.note, second.figure) == (
        "Gemeente Maastricht",
        "Procesregisseur",
        "0,8\N{NO-BREAK SPACE}fte",
    )


def test_parties_without_a_role_and_roles_without_a_party() -> None:
    """What is not filled is said; who only has authority is called so."""
    panel_ = panel("Parties", "en", commitments={"politie": [{"role": "opspoorder"}]})
    parties, empty = panel_.groups
    assert entry(parties, "Burgemeester").note == "authority"
    assert entry(parties, "Halt").note == "no role yet"
    assert empty.heading == "Roles without a party"
    assert "Hulpverlener" in [each.name for each in empty.entries]


def test_the_chain_is_numbered_steps() -> None:
    """Each step stands with its role; an arrow where it goes on to the next, a sign where a case may end."""
    (chain,) = panel("Ketens").groups
    assert chain.heading == "Van melding tot straf"
    assert [(each.title, each.onward, each.end) for each in chain.entries] == [
        ("1. Melding: Signaleerder, gaat verder naar de volgende", True, False),
        ("2. Weging: Procesregisseur, gaat verder naar de volgende, hier kan een zaak eindigen", True, True),
        ("3. Straf: Uitvoerder gedragsinterventie, hier kan een zaak eindigen", False, True),
    ]
    assert "1. Melding Signaleerder 2. Weging Procesregisseur" in shown(drawn())


def test_a_step_says_to_which_numbers_it_goes_on() -> None:
    """A step that goes on to others than the next stands with their numbers, in the picture and in words."""
    targets: dict[str, list[str]] = {"a": ["b", "c", "d", "e", "g"], "b": ["e"], "f": ["a"]}
    steps = {
        name: {"name": name.upper(), "role": "signaleerder", "to": {target: {} for target in targets.get(name, ())}}
        for name in "abcdefg"
    }
    steps["g"]["to"] = {"f": {"kind": "return"}}
    many = {"keten": {"name": "Keten", "steps": steps}}
    (chain,) = panel("Chains", "en", chains=many).groups
    assert [(each.onward, each.others) for each in chain.entries] == [
        (True, (3, 4, 5, 7)),
        (False, (5,)),
        *[(False, ())] * 3,
        (False, (1,)),
        (False, ()),
    ]
    assert chain.entries[0].title == "1. A: Signaleerder, goes on to steps 2, 3, 4, 5 and 7"
    assert chain.entries[5].title == "6. F: Signaleerder, goes on to step 1"
    diagram = drawn(chains=many)
    assert "1. A Signaleerder 3–5, 7 2. B" in shown(diagram)
    assert "naar de nummers eronder" in diagram.legend[-1].text
    assert Picture(diagram).dot.count("->") == 7


def test_the_network_says_who_leads_it_and_when_it_meets() -> None:
    """A network stands with its lead and who fills it, its meeting, and its other members."""
    (network,) = panel("Netwerken").groups
    assert [(fact.label, fact.text) for fact in network.facts] == [
        ("Regie", "Procesregisseur (Gemeente Maastricht)"),
        ("Overleg", "Weegtafel, elke twee weken"),
    ]
    assert "Procesregisseur" not in [each.name for each in network.entries]
    shared = {"tafel": {"name": "Tafel", "members": ["opvoeder", "vervolger"]}}
    assert panel("Networks", "en", networks=shared).groups[0].facts[0].text == "nobody alone"


def test_interventions_follow_the_safety_chain() -> None:
    """Interventions stand by phase, from the front of the safety chain to its end."""
    assert [(group.heading, group.entries[0].name) for group in panel("Interventies").groups] == [
        ("Preventie", "Voorlichting"),
        ("Repressie", "Gebiedsverbod"),
    ]


def test_results_and_outcomes_say_from_what_to_what() -> None:
    """A result stands with its baseline and target; what has no indicator says so."""
    results, outcomes = panel("Results and outcomes", "en").groups
    (result,), (outcome,) = results.entries, outcomes.entries
    assert result.strong == "120\N{NO-BREAK SPACE}(2024) →\N{NO-BREAK SPACE}60\N{NO-BREAK SPACE}(2028) per jaar"
    assert result.title == f"Minder meldingen: Meldingen: {result.strong}"
    assert outcome.title == "Bewoners voelen zich veilig: no indicator yet"


def test_is_told_panel_by_panel() -> None:
    """The description has a heading for each panel, in the order in which they are read, in the language asked for."""
    told = describe(drawn("en"))
    assert [passage.heading for passage in told if passage.heading] == [
        "Issue",
        "Issue: Target groups",
        "Parties",
        "Parties: Roles without a party",
        "Chains: Van melding tot straf",
        "Networks: Weegtafel",
        "Interventions: Prevention",
        "Interventions: Response",
        "Results and outcomes: Results",
        "Results and outcomes: Outcomes",
    ]
    assert told[0].sentences == ("The formule on one page.",)
    assert told[1].sentences[:2] == ("Theme: jeugd.", "Area: Maastricht.")


def test_what_is_not_there_is_said() -> None:
    """A panel in which nothing would stand is left out, and the page says what is not described yet."""
    bare = card.draw(youth(), "nl")
    assert [each.name for each in poster_of(bare).panels] == ["Partijen", "Netwerken"]
    lacking = "Nog niet beschreven: vraagstuk, ketens, interventies, resultaten en effecten."
    assert lacking in shown(bare)
    assert lacking in in_one(bare)


def poster_of(diagram: Diagram) -> Poster:
    """Give the one part of a card."""
    (only,) = [part for part in diagram.parts if isinstance(part, Poster)]
    return only


def test_nothing_at_all() -> None:
    """A formule without parties and all the rest still gives a page, with its title and what it lacks."""
    empty = card.draw(youth(parties={}, roles={}, commitments={}, networks={}), "en")
    assert poster_of(empty).panels == ()
    assert "Not described yet: issue, parties, chains, networks, interventions, results and outcomes." in shown(empty)


def test_the_legend_explains_what_is_there() -> None:
    """The legend has the domains of the parties, white where parties do not share one, the arrow and the end sign."""
    marks = [each.mark for each in drawn().legend]
    assert BoxMark("justice") in marks
    assert BoxMark("housing") not in marks
    assert marks[-3:] == [BoxMark(), LineMark(), SignMark("end")]
    assert LineMark() not in [each.mark for each in card.draw(youth(), "nl").legend]


@pytest.mark.parametrize(("parties", "steps"), [(1, 1), (1, 2), (3, 2), (12, 12), (40, 30), (60, 80)])
def test_one_page_whatever_it_holds(parties: int, steps: int) -> None:
    """However small or large the formule, the page is one A4 on its side, and all on it can be read."""
    root = fromstring(formulekit.render(crowd(parties, steps, 8), view="card"))  # noqa: S314 - our own output
    assert (page(root).right, page(root).bottom, root.get("viewBox")) == (842.0, 595.0, "0 0 842 595")
    assert faults(root) == []
    assert min(float(each.get("font-size", "9")) for each in root.iter()) >= 9


def test_what_does_not_fit_is_counted_and_told() -> None:
    """What does not fit on paper is counted there, and stands in the description all the same."""
    large = card.draw(Index(crowd(40, 30, 1)), "nl")
    said = shown(large)
    assert "en nog" in said
    assert "partijen" in said.rpartition("Partijen")[2]
    told = in_one(large)
    assert all(party.name in told for party in crowd(40, 30, 1).parties.values())
    assert all(f"{number}. " in told for number in range(1, 31))


def test_a_small_formule_fills_the_page() -> None:
    """Of a small formule the letters are larger, and the panels reach the foot of the page."""
    root = fromstring(svg(drawn()))  # noqa: S314 - our own output
    assert max(lane.bottom for lane in shapes(root, "lane")) > 500
    assert sum(text.bottom - text.top > 9 for text in texts(root)) > 10


def test_a_graph_of_the_same() -> None:
    """As DOT each panel is a cluster, with a line where a step goes on to the next."""
    written = Picture(drawn()).dot
    assert "label=Ketens" in written
    assert written.count("->") == 2


def test_texts_are_only_texts() -> None:
    """Markup, quotes and braces in a formule come out as they were written."""
    nasty = '<b>"{count}"</b> & %s'
    hostile = drawn(title=nasty, issue={"theme": nasty, "statement": nasty}, outcomes={"veilig": {"name": nasty}})
    assert shown(hostile).count(nasty) == 5
    assert "<b>" not in svg(hostile)
