"""Why we think this works."""

from xml.etree.ElementTree import fromstring

from geometry import SVG, crossed, overlapping, shapes
from hypothesis import Phase, given, settings
from youth import youth

from formulekit import strategies
from formulekit.drawing import Columns, Diagram, Item, LineMark, Link, SignMark
from formulekit.drawing.picture import Picture
from formulekit.drawing.svg import svg
from formulekit.graph import Index
from formulekit.language import Language
from formulekit.loaded import Formule
from formulekit.views.outcomes import outcomes

ISSUE = {
    "theme": "explosieven",
    "statement": "Jongeren leggen explosieven.",
    "target_groups": {
        "runners": {"name": "Runners", "size": 40},
        "bewoners": {"name": "Bewoners", "size": "unknown"},
        "ouders": {"name": "Ouders"},
    },
}
INTERVENTIONS: dict[str, dict[str, object]] = {
    "verbod": {
        "name": "Gebiedsverbod",
        "phase": "response",
        "target_groups": ["runners", "bewoners"],
        "responsible": ["opspoorder"],
        "contributes_to": ["minder-runners", "veilig"],
        "assumption": "Wie weg is, verliest zijn klanten.",
        "evidence": "plausible",
    },
    "les": {
        "name": "Voorlichting",
        "phase": "prevention",
        "responsible": ["uitvoerder"],
        "contributes_to": ["verdwenen"],
    },
}
RESULTS: dict[str, dict[str, object]] = {
    "minder-runners": {
        "name": "Minder runners",
        "contributes_to": ["veilig"],
        "assumption": "Zonder runners geen handel.",
        "indicator": {
            "name": "Runners op straat",
            "unit": "personen",
            "measurements": {2012: 619, 2024: "unknown"},
            "target": {2027: 500.5, 2029: 400},
            "direction": "down",
            "ambiguous": True,
            "counter": "meldingen",
            "counting_rule": "Elke runner telt.",
        },
    },
    "meldingen": {"name": "Meer meldingen", "indicator": {"unit": "oordeel"}},
}
OUTCOMES: dict[str, dict[str, object]] = {
    "veilig": {"name": "Veilige wijk", "target_groups": ["bewoners", "ouders"]},
    "rust": {"name": "Rust", "indicator": {"measurements": {2025: 40}, "direction": "up"}},
}


def drawn(language: Language = "nl", **changes: object) -> Diagram:
    """Draw the example, with some of its sections replaced."""
    sections = {"issue": ISSUE, "interventions": INTERVENTIONS, "results": RESULTS, "outcomes": OUTCOMES}
    return outcomes.draw(youth(**{**sections, **changes}), language)


def part(language: Language = "nl", **changes: object) -> Columns:
    """Give the columns of the example."""
    (only,) = [each for each in drawn(language, **changes).parts if isinstance(each, Columns)]
    return only


def item(name: str, language: Language = "nl") -> Item:
    """Give a box of the example."""
    return next(each for column in part(language).columns for each in column.items if each.id == name)


def link(tail: str, head: str, language: Language = "nl") -> Link:
    """Give a line of the example."""
    return next(each for each in part(language).links if (each.tail, each.head) == (tail, head))


def test_columns_from_target_groups_to_outcomes() -> None:
    """Target groups, interventions, results and outcomes stand beside one another."""
    assert [column.name for column in part().columns] == ["Doelgroepen", "Interventies", "Resultaten", "Effecten"]
    assert [column.name for column in part("en").columns] == ["Target groups", "Interventions", "Results", "Outcomes"]
    assert drawn().question == "Waarom denken we dat dit werkt?"
    assert drawn("en").question == "Why do we think this works?"


def test_interventions_stand_by_phase() -> None:
    """Interventions are grouped by safety phase, front to back, whatever the order of the file."""
    assert [(each.group, each.name) for each in part().columns[1].items] == [
        ("Preventie", "Voorlichting"),
        ("Repressie", "Gebiedsverbod"),
    ]
    assert [each.group for each in part("en").columns[1].items] == ["Prevention", "Response"]


def test_a_target_group_says_its_size() -> None:
    """A size that is unknown is said to be so; one that is not stated is left out."""
    assert [each.lines for each in part().columns[0].items] == [("omvang: 40",), ("omvang onbekend",), ()]
    assert item("group-bewoners", "en").title == "Bewoners: size unknown"


def test_an_intervention_says_its_evidence_and_assumption() -> None:
    """The evidence stands in the box, the assumption under the columns, both in the words."""
    verbod = item("intervention-verbod")
    assert verbod.lines == ("bewijs: aannemelijk",)
    assert verbod.note == "Wie weg is, verliest zijn klanten."
    assert verbod.title == "Gebiedsverbod: bewijs: aannemelijk; aanname: Wie weg is, verliest zijn klanten."
    assert item("intervention-verbod", "en").lines == ("evidence: plausible",)
    assert part().note == (
        "Bij 1 van de 2 interventies staat geen aanname. "
        "Bij 1 van de 2 interventies staat niet hoe sterk het bewijs is."
    )


def test_what_no_intervention_states_is_said_once() -> None:
    """Where no intervention states evidence or assumption, the picture says so."""
    bare = {"les": INTERVENTIONS["les"]}
    assert part("en", interventions=bare).note == (
        "No intervention states an assumption. No intervention states how strong the evidence is."
    )


def test_an_indicator_goes_from_baseline_to_target() -> None:
    """A result shows its first figure and last target with their years, the others, and which way is good."""
    assert item("result-minder-runners").lines == (
        "Runners op straat",
        "619\N{NO-BREAK SPACE}(2012) →\N{NO-BREAK SPACE}400\N{NO-BREAK SPACE}(2029) personen",
        "laatste meting: onbekend\N{NO-BREAK SPACE}(2024)",
        "onderweg: 500,5\N{NO-BREAK SPACE}(2027)",
        "↓\N{NO-BREAK SPACE}omlaag is goed",
        "een stijging kan goed of slecht nieuws zijn",
        "lees samen met: Meer meldingen",
    )
    assert item("outcome-rust").lines == (
        "40\N{NO-BREAK SPACE}(2025) →\N{NO-BREAK SPACE}geen streefwaarde",
        "↑\N{NO-BREAK SPACE}omhoog is goed",
        "niemand werkt hier nog aan",
    )


def test_an_indicator_is_told_in_words() -> None:
    """The words of a result hold all that is known of its indicator, and its assumption."""
    assert item("result-minder-runners", "en").title.replace("\N{NO-BREAK SPACE}", " ") == (
        "Minder runners: indicator: Runners op straat; baseline: 619 (2012); latest figure: unknown (2024); "
        "on the way: 500.5 (2027); target: 400 (2029); unit: personen; down is good; "
        "a rise may be good or bad news; read together with: Meer meldingen; counting rule: Elke runner telt; "
        "assumption: Zonder runners geen handel."
    )


def test_what_is_missing_is_said() -> None:
    """No indicator, no figures, no aim, nobody who works on it: each is said in the box."""
    assert item("outcome-veilig").lines == ("nog geen indicator", "voor: Bewoners en Ouders")
    assert item("result-meldingen").lines == (
        "geen nulmeting →\N{NO-BREAK SPACE}geen streefwaarde",
        "eenheid: oordeel",
        "niemand werkt hier nog aan",
        "leidt nog nergens toe",
    )
    assert item("intervention-les", "en").lines == ("leads nowhere yet",)
    assert item("outcome-rust", "en").title.endswith("nobody works on this yet")


def test_lines_say_what_contributes_to_what() -> None:
    """Each line is told in words, in both languages; lines from target groups look different."""
    assert link("intervention-verbod", "result-minder-runners").title == "Gebiedsverbod draagt bij aan Minder runners"
    assert link("result-minder-runners", "outcome-veilig", "en").title == "Minder runners contributes to Veilige wijk"
    assert link("intervention-verbod", "outcome-veilig").title == "Gebiedsverbod draagt bij aan Veilige wijk"
    aimed = link("group-runners", "intervention-verbod")
    assert (aimed.title, aimed.stroke) == ("Gebiedsverbod richt zich op Runners", "open")
    assert link("group-bewoners", "intervention-verbod", "en").title == "Gebiedsverbod is aimed at Bewoners"


def test_the_legend_explains_only_what_is_used() -> None:
    """Both looks of lines and the letters are explained, where they are there."""
    assert [(entry.mark, entry.text) for entry in drawn().legend] == [
        (LineMark("open"), "Doelgroep van de interventie"),
        (LineMark(), "Draagt bij aan"),
        (SignMark("letter", "a"), "Aanname: waarom dit zou werken"),
    ]
    assert drawn(interventions={}, results={}).legend == ()


def test_an_empty_formule_says_so() -> None:
    """Without interventions, results and outcomes the picture says that there is nothing to show."""
    empty = part(issue=None, interventions={}, results={}, outcomes={})
    assert (empty.columns, empty.note) == ((), "Deze formule heeft geen interventies, resultaten of effecten.")
    assert "This formule has no interventions" in svg(
        drawn("en", issue=None, interventions={}, results={}, outcomes={})
    )


def test_hostile_texts_stay_texts() -> None:
    """What looks like markup, a pattern or DOT comes out as its author wrote it, in picture, words and DOT."""
    name = '<script>"{a}"</script>'
    hostile = drawn(interventions={"les": {**INTERVENTIONS["verbod"], "name": name, "assumption": "</title>{b}"}})
    root = fromstring(svg(hostile))  # noqa: S314 - our own output
    assert {name, "</title>{b}"} <= {text.text for text in root.iter(f"{SVG}text")}
    assert f"{name} draagt bij aan Minder runners" in {title.text for title in root.iter(f"{SVG}title")}
    assert '<script>\\"{a}\\"</script>' in Picture(hostile).dot


@given(formule=strategies.formules())
@settings(max_examples=15, deadline=None, derandomize=True, phases=(Phase.explicit, Phase.generate))
def test_every_formule_can_be_drawn(formule: Formule) -> None:
    """Whatever its texts, a formule gives a picture in which nothing overlaps and no line runs through a box."""
    root = fromstring(svg(outcomes.draw(Index(formule), formule.language)))  # noqa: S314 - our own output
    assert overlapping(shapes(root, "box", "label", "letter")) == []
    assert crossed(root, "box", "label", "letter") == []
