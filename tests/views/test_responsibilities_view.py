"""Who does what."""

from xml.etree.ElementTree import fromstring

from youth import youth

from formulekit.drawing import Cell, CellMark, Diagram, Matrix
from formulekit.drawing.description import describe
from formulekit.drawing.picture import Picture
from formulekit.drawing.svg import svg
from formulekit.language import Language
from formulekit.views.responsibilities import responsibilities

INTERVENTIONS: dict[str, dict[str, object]] = {
    "verbod": {
        "name": "Gebiedsverbod",
        "phase": "response",
        "responsible": ["opspoorder"],
        "accountable": "bevoegd-gezag",
        "supports": ["signaleerder"],
        "informed": ["procesregisseur", "opspoorder"],
        "authority": "burgemeester",
    },
    "les": {"name": "Voorlichting", "phase": "prevention", "responsible": ["uitvoerder"], "consulted": ["opvoeder"]},
    "traject": {"name": "Traject", "phase": "aftercare", "responsible": ["uitvoerder", "hulpverlener"]},
}


def drawn(language: Language = "nl", **changes: object) -> Diagram:
    """Draw the example, with some of its sections replaced."""
    return responsibilities.draw(youth(**{"interventions": INTERVENTIONS, **changes}), language)


def table(language: Language = "nl", **changes: object) -> Matrix:
    """Give the table of the example."""
    (only,) = [each for each in drawn(language, **changes).parts if isinstance(each, Matrix)]
    return only


def letters(part: Matrix, row: str) -> dict[str, str]:
    """Give what a row says, by the names of the columns."""
    (found,) = [each for each in part.rows if each.id == f"row-{row}"]
    return {head.name: cell.text for head, cell in zip(part.heads, found.cells, strict=True) if cell.text}


def test_gives_each_role_its_letters() -> None:
    """Letters say what a role does in an intervention, several where it does more; the last column is the authority."""
    part = table()
    assert letters(part, "verbod") == {
        "Procesregisseur": "I",
        "Gezag openbare orde": "A",
        "Signaleerder": "S",
        "Opspoorder": "R I",
        "Gezag": "Burgemeester",
    }
    assert letters(part, "les") == {"Uitvoerder gedragsinterventie": "R A", "Opvoeder": "C"}


def test_who_alone_carries_it_out_answers_for_it() -> None:
    """One responsible role is accountable as well; of two nobody is, and the note says so."""
    assert letters(table(), "traject") == {"Uitvoerder gedragsinterventie": "R", "Hulpverlener": "R"}
    assert table().note == (
        "Bij 1 van de 3 interventies is niemand aanspreekbaar. "
        "Zonder taak in een interventie: Vervolger en Ervaringsdeskundige."
    )


def test_rows_follow_the_safety_chain() -> None:
    """Interventions stand by phase, from the front of the chain to its end."""
    assert [(row.group, row.name) for row in table().rows] == [
        ("Preventie", "Voorlichting"),
        ("Repressie", "Gebiedsverbod"),
        ("Nazorg", "Traject"),
    ]


def test_heads_name_the_parties() -> None:
    """Under a role stand the parties that fill it, or that none does."""
    assert {head.name: head.lines for head in table(commitments={}).heads}["Opspoorder"] == ("nog geen partij",)
    assert {head.name: head.lines for head in table().heads}["Signaleerder"] == (
        "Politie Limburg",
        "Scholengemeenschap Porta Mosana",
    )


def test_is_told_in_words() -> None:
    """The description has a heading for each phase and a sentence for each intervention, in the language asked for."""
    told = describe(drawn("en"))
    assert [passage.heading for passage in told if passage.heading] == ["Roles", "Prevention", "Response", "Aftercare"]
    assert "Signaleerder: Politie Limburg and Scholengemeenschap Porta Mosana." in told[2].sentences
    (response,) = [passage for passage in told if passage.heading == "Response"]
    (sentence,) = response.sentences
    assert sentence == (
        "Gebiedsverbod: Opspoorder carries it out and is informed; Gezag openbare orde is accountable; "
        "Signaleerder supports; Procesregisseur is informed; under the authority of Burgemeester."
    )


def test_every_cell_says_what_it_is() -> None:
    """Each cell has a title in words."""
    titles = [element.text for element in fromstring(svg(drawn())).iter("{http://www.w3.org/2000/svg}title")]  # noqa: S314 - our own output
    assert "Voorlichting: Opvoeder wordt geraadpleegd" in titles
    assert "Gebiedsverbod: onder gezag van Burgemeester" in titles


def test_the_legend_explains_the_letters_that_are_there() -> None:
    """Letters that no cell has are not explained."""
    only = {"les": INTERVENTIONS["les"]}
    marks = [entry.mark for entry in drawn(interventions=only).legend]
    assert [mark.text for mark in marks if isinstance(mark, CellMark)] == ["R", "A", "C"]


def test_without_interventions_says_so() -> None:
    """A formule without interventions gives a picture that says that there are none."""
    assert table("en", interventions={}).note == "This formule has no interventions."
    assert "This formule has no interventions." in svg(drawn("en", interventions={}))


def test_a_graph_of_the_same() -> None:
    """As DOT it is a graph from roles to interventions, with letters on the lines."""
    written = Picture(drawn()).dot
    assert 'label="Opspoorder\\nPolitie Limburg"' in written
    assert 'label="R I"' in written


def test_an_empty_cell_says_nothing() -> None:
    """A role that has no task in an intervention has an empty cell."""
    (row,) = [row for row in table().rows if row.id == "row-les"]
    assert row.cells[0] == Cell()


def test_names_the_first_of_many_parties() -> None:
    """Of more than four parties in a role three are shown, and how many more there are; the words name all."""
    parties = {f"p{number}": {"name": f"Partij {number}", "kind": "company"} for number in range(6)}
    part = table(parties=parties, commitments={party: [{"role": "opvoeder"}] for party in parties})
    (head,) = [head for head in part.heads if head.name == "Opvoeder"]
    assert head.lines == ("Partij 0", "Partij 1", "Partij 2", "en nog 3")
    assert head.title == "Opvoeder: Partij 0, Partij 1, Partij 2, Partij 3, Partij 4 en Partij 5"
