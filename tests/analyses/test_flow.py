"""How cases flow along chains, against an independent solution."""

import math
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import Phase, assume, example, given, settings
from hypothesis import strategies as st

from formulekit.analyses.flow import cases, shares
from formulekit.analyses.quantities import UNKNOWN, Quantity
from formulekit.model import Chain

Steps = dict[str, dict[str, object]]


def chain(steps: Steps, kind: str = "case-flow") -> Chain:
    """Make a chain of steps that all have one role."""
    named = {name: {"name": name, "role": "r", **step} for name, step in steps.items()}
    return Chain.model_validate({"name": "keten", "kind": kind, "steps": named})


def inflow(count: float, per: str = "year") -> dict[str, object]:
    """Write an inflow."""
    return {"cases": count, "per": per}


def test_a_forward_without_share_takes_an_equal_part_of_the_rest() -> None:
    """Two hand-overs without share divide what the stated ones leave; a return without share takes none."""
    made = chain(
        {"a": {"to": {"b": {"share": "40%"}, "c": {}, "d": {}, "a": {"kind": "return"}}}, "b": {}, "c": {}, "d": {}}
    )
    assert shares(made)["a"] == {"b": Quantity(0.4), "c": Quantity(0.3), "d": Quantity(0.3), "a": Quantity()}


@pytest.mark.parametrize("kind", ["parallel", "end"])
def test_a_missing_share_is_unknown_where_cases_may_go_elsewhere(kind: str) -> None:
    """Out of a parallel step, and of one where the chain may end, what is not stated is not known."""
    assert shares(chain({"a": {kind: True, "to": {"b": {}}}, "b": {}}))["a"] == {"b": UNKNOWN}


def test_beside_an_unknown_share_the_rest_is_unknown_too() -> None:
    """A share that is stated to be unknown leaves an unknown rest."""
    made = chain({"a": {"to": {"b": {"share": "onbekend"}, "c": {}}}, "b": {}, "c": {}})
    assert shares(made)["a"] == {"b": UNKNOWN, "c": UNKNOWN}


def test_cases_are_counted_per_year() -> None:
    """An inflow each week or month counts for as many as there are in a year."""
    made = chain({"a": {"inflow": inflow(2, "week")}, "b": {"inflow": inflow(3, "month")}, "c": {"inflow": inflow(5)}})
    assert {name: handled.least for name, handled in cases(made).items()} == {"a": 104, "b": 36, "c": 5}


def test_a_return_path_is_solved() -> None:
    """A case that comes back is handled again, and again."""
    made = chain(
        {
            "a": {"inflow": inflow(100), "to": {"b": {"share": "60%"}, "c": {}}},
            "b": {"to": {"a": {"share": 0.5, "kind": "return"}, "c": {}}},
            "c": {},
        }
    )
    handled = cases(made)
    assert all(each.exact for each in handled.values())
    assert handled["a"].least == pytest.approx(100 / (1 - 0.3))
    assert handled["c"].least == pytest.approx(100)


def test_a_circle_without_a_way_out_is_unknown() -> None:
    """Cases that never leave cannot be counted."""
    handled = cases(chain({"a": {"inflow": inflow(10), "to": {"b": {}}}, "b": {"to": {"a": {}}}}))
    assert not any(each.exact for each in handled.values())


def test_in_a_cycle_what_goes_back_to_the_entry_carries_no_cases() -> None:
    """A round trip ends where it began."""
    handled = cases(chain({"a": {"inflow": inflow(10), "to": {"b": {}}}, "b": {"to": {"a": {}}}}, "cycle"))
    assert handled == {"a": Quantity(10.0), "b": Quantity(10.0)}


def test_behind_an_unknown_share_the_least_is_known() -> None:
    """What is unknown is not nought: the steps behind it handle at least what is known."""
    made = chain(
        {"a": {"inflow": inflow(10), "to": {"b": {"share": "onbekend"}, "c": {"share": 0.5}}}, "b": {}, "c": {}}
    )
    assert cases(made) == {"a": Quantity(10.0), "b": Quantity(0.0, exact=False), "c": Quantity(5.0)}


def test_without_any_inflow_nothing_is_known() -> None:
    """A chain that states no inflow says nothing about its cases."""
    assert cases(chain({"a": {"to": {"b": {}}}, "b": {}})) == {"a": UNKNOWN, "b": UNKNOWN}


@st.composite
def leaking_chains(draw: st.DrawFn) -> Chain:
    """Make chains in which every step hands over at most nine tenths of its cases, to any step."""
    names = [f"s{number}" for number in range(draw(st.integers(1, 9)))]
    steps: Steps = {}
    for name in names:
        targets = draw(st.lists(st.sampled_from(names), unique=True, max_size=4))
        whole = draw(st.integers(len(targets), 90)) if targets else 0
        cut = sorted(draw(st.lists(st.integers(0, whole), min_size=len(targets), max_size=len(targets))))
        parts = [after - before for before, after in zip([0, *cut], cut, strict=False)]
        onward = {target: {"share": f"{part}%"} for target, part in zip(targets, parts, strict=True)}
        steps[name] = {"inflow": inflow(draw(st.integers(0, 1000))), "to": onward}
    return chain(steps)


@given(leaking_chains())
@settings(derandomize=True, deadline=None, max_examples=200)
def test_flow_agrees_with_following_the_cases_round_by_round(made: Chain) -> None:
    """Handing the cases on until next to none are left gives the same numbers as solving."""
    share = {name: {target: part.least for target, part in row.items()} for name, row in shares(made).items()}
    arriving = {
        name: float(step.inflow.cases) if step.inflow and step.inflow.cases != "unknown" else 0.0
        for name, step in made.steps.items()
    }
    handled = dict.fromkeys(made.steps, 0.0)
    while sum(arriving.values()) > 1e-9:
        following = dict.fromkeys(made.steps, 0.0)
        for name, count in arriving.items():
            handled[name] += count
            for target, part in share[name].items():
                following[target] += count * part
        arriving = following
    for name, solved in cases(made).items():
        assert solved.exact
        assert math.isclose(solved.least, handled[name], rel_tol=1e-6, abs_tol=1e-6)


class Drawn(NamedTuple):
    """A chain as it is written, and what its hand-overs carry: worked out beside the program, from the same draws."""

    steps: Steps
    kind: str
    carried: dict[tuple[str, str], float]
    inflow: dict[str, float]


@st.composite
def drawn_chains(draw: st.DrawFn) -> Drawn:
    """Make chains of every kind: shares stated and left out, returns, hand-overs side by side, several inflows."""
    names = [f"s{number}" for number in range(draw(st.integers(2, 8)))]
    kind = draw(st.sampled_from(["case-flow", "cycle", "project", "continuous"]))
    steps: Steps = {}
    carried: dict[tuple[str, str], float] = {}
    arriving: dict[str, float] = {}
    for at, name in enumerate(names):
        written, shares_of_step = draw(drawn_hand_overs(names, at))
        count, per = draw(st.integers(1, 500)), draw(st.sampled_from(["week", "month", "year"]))
        if at == 0 or draw(st.integers(0, 3)) == 0:
            written["inflow"] = inflow(count, per)
            arriving[name] = count * {"week": 52.0, "month": 12.0, "year": 1.0}[per]
        steps[name] = written
        carried.update({(name, target): share for target, share in shares_of_step.items()})
    if kind in {"cycle", "continuous"}:
        carried = {pair: share for pair, share in carried.items() if pair[1] not in arriving}
    return Drawn(steps, kind, carried, arriving)


@st.composite
def drawn_hand_overs(draw: st.DrawFn, names: list[str], at: int) -> tuple[dict[str, object], dict[str, float]]:
    """Write the hand-overs of a step, and give what each carries; those without share lead on in the file."""
    parallel = draw(st.booleans())
    stated = draw(st.lists(st.sampled_from(names), unique=True, max_size=3))
    percents = [draw(st.integers(0, 70 if parallel else 90 // max(1, len(stated)))) for _ in stated]
    kinds = [draw(st.sampled_from(["forward", "return", "escalate", "de-escalate"])) for _ in stated]
    onward = {
        target: {"share": f"{percent}%", "kind": kind}
        for target, percent, kind in zip(stated, percents, kinds, strict=True)
    }
    share = {target: percent / 100 for target, percent in zip(stated, percents, strict=True)}
    if parallel:
        return {"parallel": True, "to": onward}, share
    open_ = [name for name in names[at + 1 :] if name not in share][: draw(st.integers(0, 2))]
    rest = {target: (1 - sum(share.values())) / len(open_) for target in open_}
    back: dict[str, dict[str, str]] = {
        name: {"kind": "return"} for name in names[:at] if name not in share and draw(st.integers(0, 4)) == 0
    }
    return {"to": {**onward, **{target: {} for target in open_}, **back}}, {**share, **rest}


def round_trip(kind: str) -> Drawn:
    """Draw by hand two steps that hand each other everything, but for a tenth that leaves."""
    steps: Steps = {
        "a": {"inflow": inflow(100), "to": {"b": {}}},
        "b": {"to": {"a": {"share": "90%", "kind": "return"}}},
    }
    carried = {("a", "b"): 1.0} | ({("b", "a"): 0.9} if kind == "case-flow" else {})
    return Drawn(steps, kind, carried, {"a": 100.0})


@given(drawn_chains())
@example(round_trip("case-flow"))
@example(round_trip("cycle"))
@settings(derandomize=True, deadline=None, database=None, max_examples=200, phases=(Phase.explicit, Phase.generate))
def test_flow_agrees_with_a_linear_solve(drawn: Drawn) -> None:
    """The cases of every step are the solution of x = inflow + Pᵀx, as another program solves it."""
    names = list(drawn.steps)
    handed = np.zeros((len(names), len(names)))
    for (source, target), part in drawn.carried.items():
        handed[names.index(source), names.index(target)] = part
    assume(max(abs(np.linalg.eigvals(handed))) < 0.99)  # more than that and cases gather without end
    coming = np.array([drawn.inflow.get(name, 0.0) for name in names])
    expected = np.linalg.solve(np.eye(len(names)) - handed.T, coming)
    handled = cases(chain(drawn.steps, drawn.kind))
    assert all(handled[name].exact for name in names)
    assert [handled[name].least for name in names] == pytest.approx(list(expected), rel=1e-6, abs=1e-6)
