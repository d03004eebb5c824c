"""FK405, FK408 and FK410: hand-overs in silence, without a tie, or without an answer."""

from pathlib import Path

import pytest
from chaining import FILLED, HANDED, KNOWN, SCHOOL, STEPS, chain, template
from judging import codes, judged

# FK405 ------------------------------------------------------------------------------------------------------


def test_a_handover_to_another_role_needs_information(tmp_path: Path) -> None:
    """The step that gives is named, with the hand-over and the role that takes over."""
    example = chain("melding: naar: {slot: {terugkoppeling: ja}}", "slot: rol: straatteam")
    (finding,) = judged(example, tmp_path, "FK405")
    assert finding.entity == f"{STEPS}.melding"
    assert finding.message == (
        "schakel 'melding' geeft de zaak zonder informatie door aan 'slot', bij rol 'straatteam'"
    )
    assert [each.message for each in finding.related] == ["deze overdracht", "hier neemt een andere rol het over"]


def test_within_a_role_no_information_is_asked(tmp_path: Path) -> None:
    """Who hands over to itself knows what it knows."""
    assert codes(chain("melding: naar: {slot: {}}", "slot"), tmp_path) == set()


@pytest.mark.parametrize("keys", ["informatie: {}", "informatie: beld", "infromatie: beeld"])
def test_faulty_information_is_said_once(keys: str, tmp_path: Path) -> None:
    """Information that is misspelt is not missed as well."""
    example = KNOWN + chain(f"melding: naar: {{slot: {{{keys}}}}}", "slot: rol: straatteam")
    assert "FK405" not in codes(example, tmp_path)


# FK408 ------------------------------------------------------------------------------------------------------

TWICE = KNOWN + chain(
    f"melding: naar: {{hulp: {{{HANDED}}}}}",
    f"hulp: rol: begeleider, naar: {{slot: {{{HANDED}}}}}",
    "slot",
)


def test_two_roles_that_hand_over_meet_in_a_network(tmp_path: Path) -> None:
    """Two roles that no party and no network holds together are named once, with each hand-over between them."""
    (finding,) = judged(SCHOOL + FILLED + TWICE, tmp_path, "FK408")
    assert finding.entity == f"{STEPS}.melding"
    assert finding.message == "rol 'meldpunt' draagt over aan rol 'begeleider', en geen netwerk heeft beide als lid"
    assert [each.message for each in finding.related] == [
        "deze overdracht",
        "ook hier",
        "hier zit alleen de rol die overdraagt",
    ]


def test_a_party_that_fills_both_holds_them_together(tmp_path: Path) -> None:
    """Roles with a party in common, or with a part of it, hand over within that party."""
    shared = FILLED + "  wijkteam: [{rol: begeleider, mensen: [{functie: agent, fte: 1}]}]\n"
    parts = SCHOOL + "  wijkteam: {naam: Wijkteam, soort: politie, onderdeel_van: politie}\n"
    assert "FK408" not in codes(parts + shared + TWICE, tmp_path)


def test_without_networks_there_is_nothing_to_disagree_with(tmp_path: Path) -> None:
    """A formule without networks has no tie to miss."""
    assert judged(SCHOOL + FILLED + TWICE + "netwerken: {}\n", tmp_path, "FK408") == []


def test_an_unfilled_role_may_yet_be_filled_by_the_same_party(tmp_path: Path) -> None:
    """An unfilled role is said by FK301; in a template the roles alone are judged."""
    unfilled = SCHOOL.replace("  mentor: {naam: Mentor}\n", "") + TWICE + "escalatie: begeleider\n"
    assert judged(unfilled, tmp_path, "FK408") == []
    assert len(judged(template(unfilled), tmp_path, "FK408")) == 1


@pytest.mark.parametrize(
    "more",
    [
        "netwerken:\n  tafel: {naam: Tafel, leden: [straatteam, meldpunt, begelieder]}\n",
        "inzet:\n  school: [{rol: begelieder}, {rol: mentor}, {rol: begeleider}]\n",
    ],
)
def test_a_misspelt_member_is_said_once(more: str, tmp_path: Path) -> None:
    """Where a misspelling may hide what holds two roles together, only the misspelling is said."""
    assert not codes(SCHOOL + more + TWICE, tmp_path) & {"FK408", "FK506"}


# FK410 ------------------------------------------------------------------------------------------------------


def test_who_hands_over_wants_to_hear_of_it(tmp_path: Path) -> None:
    """A hand-over to another party without feedback is remarked at the hand-over."""
    example = KNOWN + chain("melding: naar: {slot: {informatie: beeld}}", "slot: rol: straatteam")
    (finding,) = judged(example, tmp_path, "FK410")
    assert finding.entity == f"{STEPS}.melding.to.slot"
    assert finding.message == (
        "'meldpunt' hoort niet wat er van de zaak wordt: geen terugkoppeling, en geen latere schakel"
    )
    assert finding.severity == "info"


@pytest.mark.parametrize("keys", ["terugkoppeling: ja", "terugkoppeling: jawel", "terugkopeling: ja"])
def test_feedback_is_an_answer(keys: str, tmp_path: Path) -> None:
    """With feedback, well or ill spelt, nothing is remarked."""
    example = KNOWN + chain(f"melding: naar: {{slot: {{informatie: beeld, {keys}}}}}", "slot: rol: straatteam")
    assert judged(example, tmp_path, "FK410") == []


def test_a_later_step_of_the_same_party_is_an_answer(tmp_path: Path) -> None:
    """Who carries a step further on sees the case again, in whatever role."""
    example = SCHOOL + KNOWN + FILLED.replace("  school:\n", "  politie:\n    - {rol: meldpunt}\n")
    steps = chain("melding: naar: {gesprek: {}}", "gesprek: rol: straatteam, naar: {slot: {}}", "slot: rol: mentor")
    assert [each.entity for each in judged(example + steps, tmp_path, "FK410")] == [f"{STEPS}.gesprek.to.slot"]


def test_within_a_party_there_is_no_handover(tmp_path: Path) -> None:
    """Roles with a party in common do not hand over between parties, nor does an unfilled role."""
    steps = chain("melding: rol: begeleider, naar: {slot: {}}", "slot: rol: mentor")
    assert judged(SCHOOL + FILLED + steps, tmp_path, "FK410") == []
    assert judged(SCHOOL + steps, tmp_path, "FK410") == []
    (tmp_path / "elders").mkdir()
    assert judged(SCHOOL + FILLED.replace("rol: mentor", "rol: mento") + steps, tmp_path / "elders", "FK410") == []
