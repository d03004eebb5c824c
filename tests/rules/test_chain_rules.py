"""FK401 to FK403, FK407 and FK409: chains that stop, go round, or lose cases."""

from pathlib import Path

import pytest
from chaining import STEPS, chain
from judging import codes, judged, notes

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


# FK407 ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shares", "message"),
    [
        (("60%", "70%"), "van schakel 'melding' gaat meer dan 100 % verder: 'een' 60 % + 'slot' 70 % = 130 %"),
        (("0,625", "20%"), "van schakel 'melding' gaat minder dan 100 % verder: 'een' 62,5 % + 'slot' 20 % = 82,5 %"),
        (("0%", "0%"), "van schakel 'melding' gaat minder dan 100 % verder: 'een' 0 % + 'slot' 0 % = 0 %"),
        (("100%", "10%"), "van schakel 'melding' gaat meer dan 100 % verder: 'een' 100 % + 'slot' 10 % = 110 %"),
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
    assert finding.message == "van schakel 'melding' gaat minder dan 100 % verder: 'een' 60 %"


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


@pytest.mark.parametrize(
    ("keys", "due"),
    [
        ("naar: {melding: {soort: terug, aandeel: 20%}}", {"FK409"}),
        ("naar: {melding: {soort: terug, aandeel: 20%}}, einde: ja", set()),
        ("naar: {melding: {soort: opschalen, aandeel: 20%}}", {"FK407", "FK409"}),
        ("naar: {melding: {soort: terug, aandeel: 20%}, uit: {aandeel: 20%}}", {"FK407"}),
    ],
)
def test_an_end_that_is_missing_is_one_fault(keys: str, due: set[str], tmp_path: Path) -> None:
    """Where a step only sends some cases back, the rest end there: that they get stuck says it all."""
    example = chain("melding: naar: {slot: {}}", f"slot: {keys}", *(["uit"] if "uit" in keys else []))
    assert codes(example, tmp_path) == due


@pytest.mark.parametrize("keys", ["einde: jawel", "eindee: ja", "naar: {melding: {soort: terug}, afsluitng: {}}"])
def test_a_faulty_way_out_is_said_once(keys: str, tmp_path: Path) -> None:
    """Where a fault may hide the way out, only the fault is said."""
    keys = keys if "naar" in keys else f"{keys}, naar: {{melding: {{soort: terug}}}}"
    example = chain("melding: naar: {slot: {}}", f"slot: {keys}")
    assert len(codes(example, tmp_path)) == 1
    assert "FK409" not in codes(example, tmp_path)


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
    assert finding.message == "from step 'melding' less than 100 % goes on: 'melding' 20 % + 'weging' 12.5 % = 32.5 %"
