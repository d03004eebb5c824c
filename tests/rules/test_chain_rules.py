"""FK401 to FK410: chains that stop, go round, or hand over in silence."""

from pathlib import Path

import pytest
from judging import codes, judged, notes

STEPS = "chains.k.steps"
KNOWN = "informatie:\n  beeld: {naam: Straatbeeld, categorie: geen}\n"
SCHOOL = """\
rollen:
  begeleider: {naam: Begeleider}
  mentor: {naam: Mentor}
partijen:
  school: {naam: School, soort: school}
"""
FILLED = """\
inzet:
  school:
    - {rol: begeleider, mensen: [{functie: begeleider, fte: 1}]}
    - {rol: mentor, mensen: [{functie: mentor, fte: 1}]}
"""
HANDED = "informatie: beeld, terugkoppeling: ja"


def chain(*steps: str, more: str = "") -> str:
    """Write a chain of steps; each is an id, and more keys behind a colon."""
    return f"ketens:\n  k:\n    naam: Keten\n    {more}\n    schakels:\n" + "".join(map(_step, steps))


def _step(written: str) -> str:
    name, _, keys = written.partition(":")
    role = "" if "rol:" in keys else "rol: meldpunt, "
    return f"      {name}: {{naam: {name.title()}, {role}{keys.strip() or 'naar: {}'}}}\n"


def template(example: str) -> str:
    """Make an example a template without parties."""
    return example + "status: sjabloon\npartijen: {}\ninzet: {}\n"


# FK401 ------------------------------------------------------------------------------------------------------


def test_a_step_to_which_nothing_leads_is_not_reached(tmp_path: Path) -> None:
    """The step where the unreached part begins is named, with what lies behind it and where the chain begins."""
    example = chain("melding: naar: {slot: {}}", "weging: naar: {gesprek: {}}", "gesprek: naar: {slot: {}}", "slot")
    (finding,) = judged(example, tmp_path, "FK401")
    assert finding.entity == f"{STEPS}.weging"
    assert finding.message == "schakel 'weging' is vanaf het begin van de keten niet te bereiken"
    assert [note.partition(":")[0] + note.partition(" <-")[2] for note in notes(finding, tmp_path)] == [
        "melding hier begint de keten",
        "gesprek deze schakel wordt daardoor ook niet bereikt",
    ]
    assert codes(example, tmp_path) == {"FK401"}


def test_a_circle_apart_is_said_once(tmp_path: Path) -> None:
    """Steps that only lead to one another are one unreached part."""
    example = chain("melding: naar: {slot: {}}", "een: naar: {twee: {}, slot: {}}", "twee: naar: {een: {}}", "slot")
    assert [each.entity for each in judged(example, tmp_path, "FK401")] == [f"{STEPS}.een"]


def test_a_step_with_inflow_is_an_entry(tmp_path: Path) -> None:
    """Where cases come in the chain begins as well, however many they are."""
    inflow = "weging: instroom: {zaken: onbekend, per: jaar}, naar: {slot: {}}"
    assert codes(chain("melding: naar: {slot: {}}", inflow, "slot"), tmp_path) == set()


@pytest.mark.parametrize("kind", ["terug", "opschalen", "afschalen"])
def test_every_kind_of_handover_leads_somewhere(kind: str, tmp_path: Path) -> None:
    """A step that is reached by a return or an escalation alone is reached."""
    first = f"melding: naar: {{weging: {{soort: {kind}}}, slot: {{}}}}"
    assert codes(chain(first, "weging: naar: {slot: {}}", "slot"), tmp_path) == set()


@pytest.mark.parametrize(
    ("first", "code"),
    [
        ("naar: {slot: {}, wegign: {}}", "FK201"),
        ("nar: {slot: {}, weging: {}}, einde: ja", "FK101"),
        ("naar: {slot: {}, weging: tekst}", "FK103"),
        ("naar: [slot, weging], einde: ja", "FK103"),
        ("naam: {}, naar: {slot: {}, weging: {}}", "FK002"),
    ],
)
def test_a_handover_that_is_misspelt_is_said_once(first: str, code: str, tmp_path: Path) -> None:
    """Where a fault may hide the way to a step, only the fault is said."""
    example = chain(f"melding: {first}", "weging: naar: {slot: {}}", "slot")
    assert codes(example, tmp_path) == {code}


def test_a_faulty_step_still_hands_over(tmp_path: Path) -> None:
    """What a step without a role names is not called unreached, nor a dead end."""
    example = chain("melding: naar: {weging: {}}", "weging: naar: {slot: {}}", "slot").replace("rol: meldpunt, ", "", 1)
    assert codes(example, tmp_path) == {"FK102"}


def test_a_faulty_inflow_may_have_been_an_entry(tmp_path: Path) -> None:
    """An inflow without its term is said, and not that the step is not reached."""
    example = chain("melding: naar: {slot: {}}", "weging: instroom: {zaken: 3}, naar: {slot: {}}", "slot")
    assert codes(example, tmp_path) == {"FK102"}


# FK402 ------------------------------------------------------------------------------------------------------


def test_a_step_that_leads_nowhere_is_a_dead_end(tmp_path: Path) -> None:
    """Only the last step of the file is an end by itself."""
    (finding,) = judged(chain("melding: naar: {weging: {}, slot: {}}", "weging", "slot"), tmp_path, "FK402")
    assert finding.entity == f"{STEPS}.weging"
    assert finding.message == "schakel 'weging' geeft de zaak niet door en is geen einde"
    assert notes(finding, tmp_path)[0].endswith("<- alleen de laatste schakel is vanzelf een einde")
    assert notes(finding, tmp_path)[0].startswith("slot:")


def test_a_marked_end_is_no_dead_end(tmp_path: Path) -> None:
    """A step with `einde: ja` may stop."""
    assert codes(chain("melding: naar: {weging: {}, slot: {}}", "weging: einde: ja", "slot"), tmp_path) == set()


@pytest.mark.parametrize("key", ["einde: jawel", "eindee: ja", "naar: tekst"])
def test_a_faulty_end_is_said_once(key: str, tmp_path: Path) -> None:
    """A step whose end or hand-overs are faulty is no dead end as well."""
    found = codes(chain("melding: naar: {weging: {}, slot: {}}", f"weging: {key}", "slot"), tmp_path)
    assert len(found) == 1
    assert not found & {"FK402", "FK409"}


def test_the_last_step_of_the_file_counts_when_it_is_faulty(tmp_path: Path) -> None:
    """A faulty last step does not make the one before it the last."""
    example = chain("melding: naar: {weging: {}, slot: {}}", "weging", "slot: rol: {}")
    assert {"FK402"} < codes(example, tmp_path)


# FK403 ------------------------------------------------------------------------------------------------------


def test_a_circle_is_shown_step_by_step(tmp_path: Path) -> None:
    """Of the circles that hang together the shortest is shown, once, at the chain."""
    example = chain(
        "melding: naar: {weging: {}}",
        "weging: naar: {gesprek: {}, advies: {}}",
        "advies: naar: {gesprek: {}}",
        "gesprek: naar: {weging: {}, slot: {}}",
        "slot",
    )
    (finding,) = judged(example, tmp_path, "FK403")
    assert finding.entity == "chains.k"
    assert finding.message == "in keten 'k' gaat een zaak verder in een kring: weging → gesprek → weging"
    assert [note.partition(":")[0] for note in notes(finding, tmp_path)] == ["weging", "gesprek"]
    assert codes(example, tmp_path) == {"FK403"}


def test_a_step_that_waits_for_itself_is_a_circle(tmp_path: Path) -> None:
    """A hand-over to itself is the smallest circle."""
    (finding,) = judged(chain("melding: naar: {melding: {}, slot: {}}", "slot"), tmp_path, "FK403")
    assert finding.message.endswith("een kring: melding → melding")


def test_circles_apart_are_each_said(tmp_path: Path) -> None:
    """Two circles that do not hang together are two faults."""
    one, two = "een: naar: {een: {}, twee: {}}", "twee: naar: {twee: {}, slot: {}}"
    found = judged(chain(one, two, "slot"), tmp_path, "FK403")
    assert [each.message.rpartition(": ")[2] for each in found] == ["een → een", "twee → twee"]


@pytest.mark.parametrize("kind", ["cyclus", "doorlopend"])
def test_some_chains_are_meant_to_go_round(kind: str, tmp_path: Path) -> None:
    """A cycle and a continuous chain may go round and need no end."""
    example = chain("melding: naar: {slot: {}}", "slot: naar: {melding: {}}", more=f"soort: {kind}")
    assert codes(example, tmp_path) == set()


@pytest.mark.parametrize("keys", ["soort: terg", "sort: terug"])
def test_a_faulty_kind_of_handover_is_no_circle(keys: str, tmp_path: Path) -> None:
    """A hand-over whose kind is misspelt may have been a return."""
    example = chain("melding: naar: {slot: {}}", f"slot: einde: ja, naar: {{melding: {{{keys}}}}}")
    assert not codes(example, tmp_path) & {"FK403"}


def test_a_faulty_kind_of_chain_is_no_circle(tmp_path: Path) -> None:
    """A chain whose kind is misspelt may have been a cycle."""
    example = chain("melding: naar: {slot: {}}", "slot: naar: {melding: {}}", more="soort: cycles")
    assert codes(example, tmp_path) == {"FK104"}


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


# FK407 ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shares", "message"),
    [
        (("60%", "70%"), "van schakel 'melding' gaat meer dan 100 % verder: een 60 % + slot 70 % = 130 %"),
        (("0,625", "20%"), "van schakel 'melding' gaat minder dan 100 % verder: een 62,5 % + slot 20 % = 82,5 %"),
        (("100%", "10%"), "van schakel 'melding' gaat meer dan 100 % verder: een 100 % + slot 10 % = 110 %"),
    ],
)
def test_shares_add_up_to_a_hundred(shares: tuple[str, str], message: str, tmp_path: Path) -> None:
    """Too much and too little are both said, with the sum, and each share is shown."""
    given = ", ".join(f'{name}: {{aandeel: "{share}"}}' for name, share in zip(("een", "slot"), shares, strict=True))
    (finding,) = judged(chain(f"melding: naar: {{{given}}}", "een: naar: {slot: {}}", "slot"), tmp_path, "FK407")
    assert finding.entity == f"{STEPS}.melding"
    assert finding.message == message
    assert [each.message for each in finding.related] == ["dit aandeel telt mee"] * 2


@pytest.mark.parametrize(
    "keys",
    [
        "naar: {een: {aandeel: 33%}, twee: {aandeel: 33%}, slot: {aandeel: 33%}}",
        "naar: {een: {aandeel: 34%}, twee: {aandeel: 34%}, slot: {aandeel: 33%}}",
        "naar: {een: {aandeel: 80%}, twee: {aandeel: 70%}, slot: {}}, tegelijk: ja",
        "naar: {een: {aandeel: 20%}, twee: {aandeel: 30%}, slot: {aandeel: 10%}}, einde: ja",
        "naar: {een: {aandeel: 20%}, twee: {aandeel: onbekend}, slot: {aandeel: 10%}}",
        "naar: {een: {aandeel: 20%}, twee: {}, slot: {aandeel: 10%}}",
        "naar: {een: {aandeel: 100%}, twee: {soort: opschalen}, slot: {soort: opschalen}}",
        "naar: {een: {aandeel: 20%}, twee: {soort: opschalen}, slot: {soort: opschalen}}, tegelijk: ja",
        "naar: {een: {soort: opschalen}, twee: {soort: opschalen}, slot: {soort: opschalen}}",
    ],
)
def test_shares_that_may_add_up_are_let_be(keys: str, tmp_path: Path) -> None:
    """A point of rounding, an end, an unknown share and side by side are no fault."""
    example = chain(f"melding: {keys}", "een: naar: {slot: {}}", "twee: naar: {slot: {}}", "slot")
    assert codes(example, tmp_path) == set()


def test_what_takes_none_leaves_the_rest_without_a_way(tmp_path: Path) -> None:
    """A return without a share takes no cases, so what goes forward must be all."""
    first = "melding: naar: {een: {aandeel: 60%}, slot: {soort: opschalen}}"
    (finding,) = judged(chain(first, "een: naar: {slot: {}}", "slot"), tmp_path, "FK407")
    assert finding.message == "van schakel 'melding' gaat minder dan 100 % verder: een 60 %"


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ("naar: {slot: {aandeel: 60}}", "FK103"),
        ("naar: {slot: {aandeel: 60%}}, eind: ja", "FK101"),
        ("naar: {een: {aandeel: 80%}, slot: {aandeel: 70%}}, tegelijk: jawel", "FK103"),
    ],
)
def test_faulty_shares_are_said_once(keys: str, code: str, tmp_path: Path) -> None:
    """Where a fault may hide what makes the shares add up, only the fault is said."""
    example = chain(f"melding: {keys}", "een: instroom: {zaken: 1, per: jaar}, naar: {slot: {}}", "slot")
    assert codes(example, tmp_path) == {code}


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


# FK409 ------------------------------------------------------------------------------------------------------


def test_cases_that_are_caught_are_shown_where(tmp_path: Path) -> None:
    """Where steps hand over only to one another they are named together, and what leads there is not."""
    example = chain(
        "melding: naar: {weging: {}}",
        "weging: naar: {advies: {}}",
        "advies: naar: {gesprek: {}}",
        "gesprek: naar: {advies: {soort: terug}}",
        "slot: instroom: {zaken: 3, per: jaar}",
    )
    (finding,) = judged(example, tmp_path, "FK409")
    assert finding.entity == f"{STEPS}.advies"
    assert finding.message == (
        "vanaf schakel 'advies' is geen einde van de keten te bereiken; zaken blijven in: advies, gesprek"
    )
    assert notes(finding, tmp_path)[0].startswith("gesprek:")
    assert finding.related[0].message == "ook hier blijft de zaak hangen"
    assert codes(example, tmp_path) == {"FK409"}


def test_a_dead_end_is_no_trap(tmp_path: Path) -> None:
    """What leads to a dead end only is mended with it."""
    example = chain("melding: naar: {weging: {}}", "weging", "slot: instroom: {zaken: 3, per: jaar}")
    assert codes(example, tmp_path) == {"FK402"}


def test_any_kind_of_handover_is_a_way_out(tmp_path: Path) -> None:
    """A case may come to an end by a return or an escalation."""
    example = chain("melding: naar: {slot: {soort: opschalen}}", "slot")
    assert codes(example, tmp_path) == set()


@pytest.mark.parametrize("keys", ["einde: jawel", "eindee: ja", "naar: {melding: {soort: terug}, afsluitng: {}}"])
def test_a_faulty_way_out_is_said_once(keys: str, tmp_path: Path) -> None:
    """Where a fault may hide the way out, only the fault is said."""
    keys = keys if "naar" in keys else f"{keys}, naar: {{melding: {{soort: terug}}}}"
    example = chain("melding: naar: {slot: {}}", f"slot: {keys}")
    assert len(codes(example, tmp_path)) == 1
    assert "FK409" not in codes(example, tmp_path)


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


def test_the_findings_are_said_in_english_too(tmp_path: Path) -> None:
    """Each message has an English wording with the same values."""
    example = chain("melding: naar: {melding: {aandeel: 20%}, weging: {aandeel: 12,5%}}", "weging", "slot")
    example = example.replace("12,5%", '"12,5%"')
    said = {code: judged(example, tmp_path, code, language="en")[0].message for code in ("FK401", "FK402", "FK403")}
    assert said == {
        "FK401": "step 'slot' cannot be reached from the beginning of the chain",
        "FK402": "step 'weging' does not hand the case over and is no end",
        "FK403": "in chain 'k' a case goes forward in a circle: melding → melding",
    }
    (finding,) = judged(example, tmp_path, "FK407", language="en")
    assert finding.message == "from step 'melding' less than 100 % goes on: melding 20 % + weging 12.5 % = 32.5 %"
