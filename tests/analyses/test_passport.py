"""What one party promises over several formules."""

import datetime
from collections.abc import Mapping
from dataclasses import replace

from formulekit.analyses.party_rows import Named
from formulekit.analyses.passport import Passport, passport_of
from formulekit.analyses.plain import plain
from formulekit.analyses.quantities import UNKNOWN, Quantity
from formulekit.graph import Index
from formulekit.model import Formule

HEAD = {"title": "Los", "version": "1", "status": "draft", "scale": "local"}
PARTIES: dict[str, dict[str, object]] = {
    "city": {"name": "City", "kind": "municipality", "capacity": {"Guard": 1.5, "Clerk": 1}},
    "mayor": {"name": "Mayor", "kind": "authority", "part_of": "city", "signed": {"on": "2026-01-31", "by": "mayor"}},
    "police": {"name": "Police", "kind": "police"},
    "agency": {"name": "Agency", "kind": "environment-agency", "acts_for": "city"},
}
ROLES = {
    "street": {"name": "Street"},
    "board": {"name": "Board", "coordination": "governance"},
    "seeker": {"name": "Seeker"},
}


def index(name: str, **parts: object) -> Index:
    """Make the index of a formule."""
    return Index(Formule.model_validate({"formule": name, **HEAD, "parties": PARTIES, "roles": ROLES, **parts}))


def people(function: str, fte: object) -> dict[str, object]:
    """Make a commitment to the street with people of one function."""
    return {"role": "street", "people": [{"function": function, "fte": fte}]}


def committed(**parties: list[dict[str, object]]) -> Mapping[str, object]:
    """Make commitments by party."""
    return parties


def functions(passport: Passport) -> list[tuple[str, str, Quantity, Quantity | None, float]]:
    """Give the totals of a passport, the essentials of each."""
    return [(row.party.id, row.function, row.committed, row.available, row.over) for row in passport.functions]


def test_functions_add_up_over_formules() -> None:
    """Functions compare without case and outer spaces; what is unknown makes the sum "at least"."""
    one = index("one", commitments=committed(city=[people("Guard", 1), people(" scout ", "unknown")]))
    two = index("two", commitments=committed(city=[people(" guard", 0.75), people("scout", 2)]))
    passport = passport_of([one, two], "city")
    assert functions(passport) == [
        ("city", "Guard", Quantity(1.75), Quantity(1.5), 0.25),
        ("city", "scout", Quantity(2.0, exact=False), None, 0.0),
        ("city", "Clerk", Quantity(), Quantity(1.0), 0.0),
    ]
    assert [row.function for row in passport.over_committed] == ["Guard"]
    assert passport.committed == Quantity(3.75, exact=False)
    assert passport.hours_a_year == Quantity(3.75 * 1400, exact=False)
    assert [each.id for each in passport.functions[0].formules] == ["one", "two"]


def test_what_holds_at_different_times_is_not_added_up() -> None:
    """The most at one time counts, from today on, within the terms of the formules, and from when that is so."""
    day = datetime.date(2026, 6, 1)
    now = {**people("guard", 1), "until": "2027-12-31"}
    one = index("one", valid={"until": "2028-12-31"}, commitments=committed(city=[now, people("guard", 0.5)]))
    two = index("two", valid={"from": "2028-01-01"}, commitments=committed(city=[people("guard", 2)]))
    old = index("old", valid={"until": "2026-05-31"}, commitments=committed(city=[people("guard", 9)]))
    passport = passport_of([replace(each, today=day) for each in (one, two, old)], "city")
    assert passport.committed == Quantity(2.5)
    assert functions(passport)[0] == ("city", "guard", Quantity(2.5), Quantity(1.5), 1.0)
    assert passport.functions[0].start == datetime.date(2028, 1, 1)
    assert [each.id for each in passport.functions[0].formules] == ["one", "two"]


def test_the_most_that_any_formule_states_is_there() -> None:
    """Formules that state another capacity do not add up; an unknown one gives way to a known one."""
    other = {**PARTIES, "city": {**PARTIES["city"], "capacity": {"guard": "unknown", "clerk": 3, "cook": "unknown"}}}
    two = Index(Formule.model_validate({"formule": "two", **HEAD, "parties": other}))
    available = {row.function: row.available for row in passport_of([index("one"), two], "city").functions}
    assert available == {"Guard": Quantity(1.5), "Clerk": Quantity(3.0), "cook": UNKNOWN}


def test_a_part_counts_with_its_whole_and_keeps_its_own_capacity() -> None:
    """What the mayor promises is shown as the mayor's, and not set against what the city has."""
    one = index("one", commitments=committed(mayor=[people("guard", 5)], city=[people("guard", 1)]))
    whole, part = passport_of([one], "city"), passport_of([one], "mayor")
    assert functions(whole) == [
        ("city", "guard", Quantity(1.0), Quantity(1.5), 0.0),
        ("city", "Clerk", Quantity(), Quantity(1.0), 0.0),
        ("mayor", "guard", Quantity(5.0), None, 0.0),
    ]
    assert whole.pages[0].parts == (Named("mayor", "Mayor"),)
    assert functions(part) == [("mayor", "guard", Quantity(5.0), None, 0.0)]
    assert part.pages[0].whole == Named("city", "City")


def test_a_signature_of_a_part_binds_and_who_acts_for_it_is_named() -> None:
    """The page tells who signed for the party, and who acts on its behalf and on whose behalf it acts."""
    city, agency = (passport_of([index("one")], party).pages[0] for party in ("city", "agency"))
    assert [(row.party.id, row.on, row.by) for row in city.signatures] == [
        ("mayor", datetime.date(2026, 1, 31), "mayor")
    ]
    assert [each.id for each in city.represented_by] == ["agency"]
    assert [each.id for each in agency.acts_for] == ["city"]
    assert agency.signatures == ()


def test_templates_and_closed_formules_promise_nothing() -> None:
    """They are named, and not counted."""
    one = index("one", commitments=committed(city=[people("guard", 1)]))
    old = index("old", status="closed", commitments=committed(city=[people("guard", 1)]))
    model = index("model", status="template", commitments=committed(city=[people("guard", 1)]))
    passport = passport_of([one, old, model], "city")
    assert passport.committed == Quantity(1.0)
    assert [each.id for each in passport.passed_over] == ["old", "model"]


def test_a_party_that_is_only_named_has_a_page() -> None:
    """A commitment of a party that nothing declares is still shown, under its id."""
    passport = passport_of([index("one", commitments=committed(guild=[{"role": "nothing"}]))], "guild")
    assert (passport.pages[0].party, passport.pages[0].kind) == (Named("guild", "guild"), None)
    assert passport.pages[0].commitments[0].role == Named("nothing", "nothing")
    assert passport_of([index("one")], "nobody").pages == ()


WORK = index(
    "work",
    information={
        "view": {"name": "View", "category": "none"},
        "secret": {"name": "Secret", "category": "police", "confidential": True},
    },
    legal_bases={"act": {"title": "Act", "article": "16"}, "deed": {"title": "Deed", "article": "on sharing"}},
    means={
        "line": {"name": "Line", "kind": "facility", "holder": "city", "amount": 500, "per": "year"},
        "ban": {"name": "Ban", "kind": "power", "holder": "mayor"},
    },
    interventions={
        "walk": {"name": "Walk", "phase": "prevention", "responsible": "street", "authority": "mayor"},
        "talk": {"name": "Talk", "phase": "prevention", "responsible": "street"},
    },
    commitments=committed(
        city=[{"role": "street", "interventions": ["walk"], "means": "line"}],
        mayor=[{"role": "board"}],
        police=[{"role": "street"}, {"role": "seeker"}],
    ),
    chains={
        "k": {
            "name": "K",
            "legal_basis": "act",
            "steps": {
                "a": {
                    "name": "A",
                    "role": "street",
                    "to": {"b": {"information": ["view"], "within": "2 days", "feedback": "ja"}},
                },
                "b": {
                    "name": "B",
                    "role": "seeker",
                    "to": {
                        "c": {"information": ["secret"], "legal_basis": "deed"},
                        "a": {"kind": "return"},
                        "gone": {},
                    },
                },
                "c": {"name": "C", "role": "board", "confidential": "ja", "to": {"d": {}}},
                "d": {"name": "D", "role": "empty"},
            },
        }
    },
    networks={
        "n": {
            "name": "N",
            "members": ["street", "seeker"],
            "lead": "board",
            "ties": [
                {"from": "street", "to": "street", "kind": "coordination"},
                {"from": "board", "to": "seeker", "kind": "authority", "legal_basis": "act"},
                {"from": "seeker", "to": "board", "kind": "information", "mutual": "ja"},
                {"from": "seeker", "to": "seeker", "kind": "support"},
                {"from": "seeker", "to": "board", "kind": "referral"},
            ],
        },
        "m": {"name": "M", "members": "seeker"},
    },
    escalation=["street", "board"],
)


def test_hand_overs_are_given_and_got() -> None:
    """A hand-over shows the other side; between own roles alone there is none, and an empty role is shown as such."""
    (page,) = passport_of([WORK], "city").pages
    shown = [(row.direction, row.giver.id, row.taker.id, [each.id for each in row.others]) for row in page.handovers]
    assert shown == [
        ("gives", "a", "b", ["police"]),
        ("gets", "b", "c", ["police"]),
        ("gets", "b", "a", ["police"]),
        ("gives", "c", "d", []),
    ]
    first, second, third, fourth = page.handovers
    assert (first.within, first.feedback, first.legal_basis) == ("2 days", True, (Named("act", "Act, art. 16"),))
    assert second.legal_basis == (Named("deed", "Deed, on sharing"),)
    assert second.information == (Named("secret", "Secret", confidential=True),)
    assert (second.confidential, third.confidential, third.kind) == (True, False, "return")
    assert fourth.other_role == Named("empty", "empty")


def test_networks_and_ties() -> None:
    """A network is shown where the party is a member or leads, and its ties with others, by direction."""
    (page,) = passport_of([WORK], "city").pages
    assert [(row.network.id, [role.id for role in row.roles], row.leads) for row in page.networks] == [
        ("n", ["street"], True)
    ]
    assert [(row.direction, row.kind, [each.id for each in row.others]) for row in page.ties] == [
        ("both", "coordination", ["police"]),
        ("gives", "authority", ["police"]),
        ("both", "information", ["police"]),
        ("gets", "referral", ["police"]),
    ]


def test_authority_means_steps_and_escalation() -> None:
    """The page holds what stands under the party's authority, what it holds and brings, its steps and its rungs."""
    (page,) = passport_of([WORK], "city").pages
    assert [(row.party.id, row.intervention.id) for row in page.authority] == [("mayor", "walk")]
    assert [(row.party.id, row.means.id, row.holds, row.brings, row.amount) for row in page.means] == [
        ("city", "line", True, True, Quantity(500.0)),
        ("mayor", "ban", True, False, None),
    ]
    assert [row.step.id for row in page.steps] == ["a", "c"]
    assert [(row.role.id, row.own) for row in page.escalation] == [("street", True), ("board", True)]
    limited, free = page.commitments[0], passport_of([WORK], "police").pages[0].commitments[0]
    assert (limited.limited, [each.id for each in limited.interventions]) == (True, ["walk"])
    assert (free.limited, [each.id for each in free.interventions]) == (False, ["walk", "talk"])


def test_rows_are_a_table_of_the_people() -> None:
    """Each row is a dict with fte, hours a week and hours a year; what nobody knows is None."""
    one = index("one", commitments=committed(city=[people("guard", 0.5), people("scout", "unknown")]))
    known, unknown = passport_of([one], "city").rows()
    assert (known["formule"], known["role"], known["function"]) == ("one", "street", "guard")
    assert (known["fte"], known["hours_a_week"], known["hours_a_year"]) == (0.5, 18.0, 700.0)
    assert (unknown["fte"], unknown["hours_a_week"], unknown["hours_a_year"]) == (None, None, None)


def test_what_is_no_row_is_refused() -> None:
    """Plain data knows rows, quantities, days, texts and numbers; anything else is our mistake."""
    assert plain((Quantity(1.0), datetime.date(2026, 1, 31), None)) == [
        {"at_least": 1.0, "exact": True},
        "2026-01-31",
        None,
    ]
    try:
        plain(object())
    except TypeError:
        return
    raise AssertionError
