"""Who works with whom, and who has the lead."""

from itertools import pairwise

import pytest
from youth import youth

from formulekit.drawing import BoxMark, Diagram, Edge, Frame, LineMark, Node
from formulekit.drawing.description import describe, in_one
from formulekit.drawing.svg import svg
from formulekit.graph import Index
from formulekit.language import Language
from formulekit.views.network import network

NETWORK = {"name": "Weegtafel", "members": ["procesregisseur", "opspoorder"], "lead": "procesregisseur"}


def drawn(index: Index, language: Language = "nl") -> Diagram:
    """Draw the network of a formule."""
    return network.draw(index, language)


def tied(*ties: dict[str, object], **network: object) -> tuple[Edge, ...]:
    """Give the lines of the example with other ties."""
    body = {**NETWORK, **network, "ties": ties}
    return frames(drawn(youth(networks={"weegtafel": body})))[0].edges


def frames(diagram: Diagram) -> list[Frame]:
    """Give the frames of a diagram."""
    return [part for part in diagram.parts if isinstance(part, Frame)]


def box(diagram: Diagram, name: str) -> Node:
    """Give the first box with a name."""
    return next(node for frame in frames(diagram) for node in frame.nodes if node.name == name)


def test_a_party_shows_its_domain_roles_and_people() -> None:
    """A party stands with its roles, its domain in words and colour, and the fte that it commits."""
    politie = box(drawn(youth()), "Politie Limburg")
    assert politie.lines == ("Signaleerder", "Opspoorder")
    assert politie.note.replace("\u00a0", " ") == "veiligheid · ten minste 1,5 fte"
    assert politie.tone == "safety"


def test_unknown_people_are_never_zero() -> None:
    """A party whose people are all unknown says so; one that commits none says nothing."""
    diagram = drawn(youth(), "en")
    assert box(diagram, "Jeugdhulp Zuid-Limburg").note.replace("\u00a0", " ") == "care · fte unknown"
    assert box(diagram, "Ouderraad").note == "community"
    assert box(diagram, "Gemeente Maastricht").note.replace("\u00a0", " ") == "government · 0.8 fte"


@pytest.mark.parametrize(("language", "word"), [("nl", "regie"), ("en", "lead")])
def test_the_lead_has_a_thick_frame_and_a_word(language: Language, word: str) -> None:
    """Only the party that fills the leading role has a thicker frame, and a word says why."""
    nodes = frames(drawn(youth(), language))[0].nodes
    assert [(node.name, node.badge) for node in nodes if node.border == "thick"] == [("Gemeente Maastricht", word)]


def test_without_networks_the_process_coordinator_leads() -> None:
    """Without networks the parties still stand there, and who coordinates the process has the lead."""
    diagram = drawn(youth(networks={}))
    assert len(diagram.parts) == 1
    assert frames(diagram)[0].edges == ()
    assert box(diagram, "Gemeente Maastricht").badge == "regie"


def test_a_role_without_party_is_dashed() -> None:
    """A role that no party fills is a dashed box that says so."""
    missing = box(drawn(youth()), "Ervaringsdeskundige")
    assert (missing.border, missing.note, missing.tone) == ("dashed", "nog geen partij", "")
    assert missing.title == "Ervaringsdeskundige: nog geen partij"


def test_a_leading_role_without_party_keeps_the_word() -> None:
    """When no party fills the leading role, the dashed box says that it has the lead."""
    body = {**NETWORK, "members": ["ervaringsdeskundige"], "lead": "ervaringsdeskundige"}
    missing = box(drawn(youth(networks={"weegtafel": body})), "Ervaringsdeskundige")
    assert (missing.border, missing.badge) == ("dashed", "regie")
    assert missing.title == "Ervaringsdeskundige heeft de regie: nog geen partij"


def test_a_tie_says_what_passes() -> None:
    """A tie bears the name of what passes, and in words who gives it to whom under which law."""
    (line,) = tied(
        {
            "from": "opspoorder",
            "to": "vervolger",
            "kind": "information",
            "information": "dossier",
            "legal_basis": "wpg-20",
        }
    )
    assert line.labels == ("strafdossier",)
    assert line.title == "Politie Limburg geeft strafdossier door aan Openbaar Ministerie, op grond van art. 20 Wpg"


def test_a_tie_falls_back_on_the_legal_basis_of_its_network() -> None:
    """A tie without legal basis rests on that of its network."""
    (line,) = tied({"from": "opspoorder", "to": "vervolger", "kind": "information"}, legal_basis="sv-77e")
    assert line.title == "Politie Limburg geeft informatie door aan Openbaar Ministerie, op grond van art. 77e Sr"
    assert line.labels == ("informatie",)


def test_parallel_ties_become_one_line() -> None:
    """Ties of one kind between the same parties share a line, each with its own label."""
    (line,) = tied(
        {"from": "opspoorder", "to": "vervolger", "kind": "information", "information": "dossier"},
        {"from": "opspoorder", "to": "vervolger", "kind": "information", "information": "straatbeeld"},
    )
    assert line.labels == ("strafdossier", "straatbeeld")
    assert line.title.count(";") == 1


def test_mutual_ties_share_a_line_whichever_comes_first() -> None:
    """Mutual ties between the same parties share a line with arrows at both ends."""
    (line,) = tied(
        {"from": "opspoorder", "to": "vervolger", "kind": "information", "mutual": True},
        {"from": "vervolger", "to": "opspoorder", "kind": "information", "information": "dossier", "mutual": True},
    )
    assert line.mutual
    assert line.labels == ("informatie", "strafdossier")


def test_kinds_keep_their_own_line() -> None:
    """Ties of two kinds between the same parties are two lines that look different."""
    lines = tied(
        {"from": "vervolger", "to": "opspoorder", "kind": "authority"},
        {"from": "vervolger", "to": "opspoorder", "kind": "support"},
    )
    assert [line.labels for line in lines] == [("gezag",), ("ondersteuning",)]
    assert lines[0].stroke != lines[1].stroke


def test_a_tie_of_many_fans_out() -> None:
    """A tie between many parties is one line that fans out from its label."""
    (line,) = tied({"from": ["opspoorder", "signaleerder"], "to": ["vervolger", "uitvoerder"], "kind": "referral"})
    assert line.tails == ("party-politie", "party-school")
    assert line.heads == ("party-om", "party-halt")
    assert line.title == (
        "Politie Limburg en Scholengemeenschap Porta Mosana verwijzen naar Openbaar Ministerie en Halt"
    )


def test_a_role_with_itself_means_its_parties() -> None:
    """A tie of a role with itself ties the parties that fill it, and nothing where one party does."""
    (line,) = tied({"from": "signaleerder", "to": "signaleerder", "kind": "coordination"})
    assert (line.tails, line.heads, line.mutual) == (("party-politie",), ("party-school",), True)
    assert tied({"from": "opspoorder", "to": "opspoorder", "kind": "coordination"}) == ()


def test_several_networks_have_a_frame_each() -> None:
    """Each of several networks has a frame with its name and meeting, and the other parties one of their own."""
    meeting = {"name": "Zorgtafel", "frequency": "maandelijks", "level": "tactical"}
    care = {"name": "Zorgnetwerk", "members": ["hulpverlener"], "meeting": meeting}
    diagram = drawn(youth(networks={"weegtafel": NETWORK, "zorg": care}))
    assert [(frame.caption, frame.note) for frame in frames(diagram)] == [
        ("Weegtafel", ""),
        ("Zorgnetwerk", "Zorgtafel, maandelijks, tactisch, gedeelde regie"),
        ("Buiten de netwerken", ""),
    ]
    assert [len(frame.nodes) for frame in frames(diagram)] == [2, 1, 5]


def test_what_is_not_declared_is_passed_over() -> None:
    """Ids that nothing declares leave no trace and do not break the picture."""
    body = {**NETWORK, "members": ["procesregisseur", "niemand"], "lead": "niemand", "legal_basis": "geen-wet"}
    ties = [{"from": "niemand", "to": "opspoorder", "kind": "information", "information": "niets"}]
    diagram = drawn(youth(networks={"a": {**body, "ties": ties}}, commitments={"geen": [{"role": "opspoorder"}]}))
    assert "niemand" not in svg(diagram)
    assert frames(diagram)[0].edges == ()


def test_the_legend_holds_only_what_is_used() -> None:
    """The legend explains the marks of the picture and no others, in its language."""
    diagram = drawn(youth(networks={"weegtafel": {**NETWORK, "ties": [_authority()]}}), "en")
    boxes = [entry.text for entry in diagram.legend if isinstance(entry.mark, BoxMark)]
    lines = [entry.text for entry in diagram.legend if isinstance(entry.mark, LineMark)]
    assert boxes == ["Government", "Safety", "Justice", "Care", "Education", "Community", "Lead"]
    assert lines == ["Authority"]


def _authority() -> dict[str, object]:
    """Give a tie of authority."""
    return {"from": "vervolger", "to": "opspoorder", "kind": "authority"}


def test_the_source_line_says_which_text_is_drawn() -> None:
    """The source line holds title, version, status and since when it holds."""
    assert drawn(youth()).source == (
        "Jeugd en explosieven in Maastricht · versie 1.2.0 · vastgesteld · geldig vanaf 1 januari 2026"
    )
    assert drawn(youth(valid=None), "en").source == "Jeugd en explosieven in Maastricht · version 1.2.0 · adopted"


def test_says_itself_in_reading_order() -> None:
    """In words the picture starts with its question and the parties, then come the ties."""
    question, parties, _source = describe(drawn(youth()))
    assert question.sentences == ("Wie werkt met wie, en wie heeft de regie?",)
    assert parties.sentences[0] == "Gemeente Maastricht (bestuur) heeft de regie: Procesregisseur, 0,8\u00a0fte."
    assert "Burgemeester heeft gezag over Politie Limburg." in parties.sentences


def test_shows_no_raw_ids() -> None:
    """No text in the picture is an id of the formule."""
    sentences = in_one(drawn(youth()))
    assert all(word not in sentences for word in ("party-", "role-", "procesregisseur", "wpg-20"))


def test_order_follows_the_file() -> None:
    """The parties stand in the order of the file."""
    nodes = frames(drawn(youth()))[0].nodes
    order = list(youth().parties)
    places = [order.index(node.id.removeprefix("party-")) for node in nodes if node.id.startswith("party-")]
    assert all(before < after for before, after in pairwise(places))


def _helpers(*parties: str) -> dict[str, list[dict[str, object]]]:
    """Let each of these parties help, beside the municipality that leads."""
    lead: list[dict[str, object]] = [{"role": "procesregisseur"}]
    return {"gemeente": lead, **{party: [{"role": "hulpverlener"}] for party in parties}}


def _table(*ties: dict[str, str]) -> dict[str, object]:
    """Give a network of the lead and those who help."""
    members = ["procesregisseur", "hulpverlener"]
    return {"tafel": {"name": "Tafel", "members": members, "lead": "procesregisseur", "ties": [*ties]}}


def test_parties_with_the_same_roles_share_a_box() -> None:
    """Two parties that fill the very same roles stand in one box under the name of the role, with one line to it."""
    tie = {"from": "procesregisseur", "to": "hulpverlener", "kind": "funding"}
    diagram = drawn(youth(commitments=_helpers("halt", "jeugdhulp"), networks=_table(tie)))
    shared = box(diagram, "Hulpverlener")
    assert [member.name for member in shared.members] == ["Halt", "Jeugdhulp Zuid-Limburg"]
    assert shared.title == "Hulpverlener: Halt (justitie) en Jeugdhulp Zuid-Limburg (zorg)"
    assert [(edge.title, edge.heads) for edge in frames(diagram)[0].edges] == [
        ("Gemeente Maastricht financiert Hulpverlener", (shared.id,))
    ]
    assert "Partijen met dezelfde rol" in [entry.text for entry in diagram.legend]


def test_what_they_share_among_themselves_stands_in_the_box() -> None:
    """A tie between parties in one box is said at the foot of the box."""
    tie = {"from": "hulpverlener", "to": "hulpverlener", "kind": "coordination"}
    diagram = drawn(youth(commitments=_helpers("halt", "jeugdhulp"), networks=_table(tie)))
    assert box(diagram, "Hulpverlener").note == "onderling: afstemming"
    assert frames(diagram)[0].edges == ()


def test_the_lead_stands_alone() -> None:
    """Two parties that share the lead each have a box of their own."""
    both: dict[str, object] = {party: [{"role": "procesregisseur"}] for party in ("gemeente", "politie")}
    diagram = drawn(youth(commitments=both, networks=_table()))
    assert [node.name for node in frames(diagram)[0].nodes if node.badge] == ["Gemeente Maastricht", "Politie Limburg"]


def test_more_than_forty_parties_are_not_drawn() -> None:
    """Of very many parties those with most roles are drawn, and the picture names the others."""
    many = {f"p{number}": {"name": f"Partij {number}", "kind": "company"} for number in range(42)}
    commitments = {name: [{"role": "opvoeder"}] for name in many} | {"p41": [{"role": "procesregisseur"}]}
    frame = frames(drawn(youth(parties=many, commitments=commitments, networks={})))[0]
    assert sum(len(node.members) or 1 for node in frame.nodes) == 40
    assert frame.note == "2 partijen met minder rollen zijn weggelaten: Partij 39 en Partij 40"
    assert frame.nodes[-1].name == "Partij 41"
