"""How cases travel in a generated formule: chains in which every step is reached and every case gets out."""

from dataclasses import dataclass, field

from hypothesis import strategies as st

from formulekit.model import Chain, Handover, Inflow, Step
from formulekit.model.values import ChainKind, HandoverKind, Rate
from formulekit.strategies.cast import Cast
from formulekit.strategies.shelf import Shelf
from formulekit.strategies.words import few, hidden, ids, likely, one, perhaps, text
from formulekit.strategies.work import Work

_ENDLESS: tuple[ChainKind, ...] = ("cycle", "continuous")
_KINDS: tuple[ChainKind, ...] = ("case-flow", "project", *_ENDLESS)
_BACK: tuple[HandoverKind, ...] = ("return", "de-escalate")
# At most some hundred cases a year: what two fte can do, however they travel.
_INFLOW: tuple[tuple[float, Rate], ...] = ((100.0, "year"), (8.0, "month"), (0.5, "week"))
_HOURS = (0.5, 0.25, 1.0)
_FIRST_HIDDEN = 9
_ALL = 100


@dataclass(frozen=True, slots=True)
class _Plan:
    """The skeleton of one chain.

    Attributes:
        names: The ids of its steps, in order.
        roles: The role that carries each step.
        kind: The kind of the chain.
        covered: Whether the chain names a legal basis for all data.
        forward: Per step, the later steps to which it hands over.
        other: Hand-overs of another kind, by the steps between which they go.
    """

    names: tuple[str, ...]
    roles: tuple[str, ...]
    kind: ChainKind
    covered: bool
    forward: dict[int, list[int]] = field(default_factory=dict)
    other: dict[tuple[int, int], HandoverKind] = field(default_factory=dict)


def chains(draw: st.DrawFn, cast: Cast, work: Work, shelf: Shelf, *, least: int) -> dict[str, Chain]:
    """Draw chains; where there must be one, the first one names every intervention.

    Args:
        draw: The drawing function.
        cast: Who takes part.
        work: What is done.
        shelf: What bodies may name.
        least: How many there are at least.
    """
    made = {}
    for number, name in enumerate(ids(draw, least, 2)):
        due = tuple(each.responsible[0] for each in work.interventions.values()) if least and not number else ()
        spare = draw(st.lists(st.sampled_from(tuple(cast.roles)), min_size=0 if due else 1, max_size=2))
        made[name] = _chain(draw, (*due, *spare), work, shelf, first=not number)
    return made


def _chain(draw: st.DrawFn, roles: tuple[str, ...], work: Work, shelf: Shelf, *, first: bool) -> Chain:
    bases = shelf.covering(draw)
    names = ids(draw, len(roles), len(roles))
    plan = _Plan(names, roles, one(draw, _KINDS), bool(bases))
    _route(draw, plan)
    hidden_from = _FIRST_HIDDEN if first else _FIRST_HIDDEN + _ALL
    due = tuple(work.interventions)
    steps = {}
    parallel = {at for at, targets in plan.forward.items() if len(targets) > 1 and likely(draw)}
    weighed = not parallel and plan.kind not in _ENDLESS
    for at, name in enumerate(names):
        done = tuple(each for each in due[at : at + 1] if each in work.done_by(roles[at]))
        step = _step(draw, plan, at, shelf, parallel=at in parallel)
        hides = hidden(draw, hidden_from + at) if at else None
        update = {
            "name": hides or step.name,
            "confidential": hides is not None,
            "interventions": done or few(draw, work.done_by(roles[at])),
            "hours_per_case": one(draw, _HOURS) if weighed and likely(draw) else None,
        }
        steps[name] = step.model_copy(update=update)
    return Chain(name=text(draw), kind=plan.kind, steps=steps, legal_basis=bases, source=shelf.some_sources(draw))


def _route(draw: st.DrawFn, plan: _Plan) -> None:
    """Draw which step hands over to which: each to a later one, perhaps more, perhaps back or up."""
    last = len(plan.names) - 1
    for at in range(1, last + 1):
        plan.forward.setdefault(draw(st.integers(0, at - 1)), []).append(at)
    for at in range(last):
        extra = draw(st.integers(0, last))
        if extra > at and extra not in plan.forward.setdefault(at, []) and likely(draw):
            plan.forward[at].append(extra)
        elif extra < at:
            plan.other[at, extra] = one(draw, _BACK)
    if last and plan.kind in _ENDLESS and likely(draw):
        plan.forward.setdefault(last, []).append(0)
    if last > 1 and last not in plan.forward.get(0, []) and likely(draw):
        plan.other[0, last] = "escalate"


def _step(draw: st.DrawFn, plan: _Plan, at: int, shelf: Shelf, *, parallel: bool) -> Step:
    forward = plan.forward.get(at, [])
    others = {target: kind for (source, target), kind in plan.other.items() if source == at}
    last = at == len(plan.names) - 1
    ends = (not forward and (not last or bool(others))) or draw(st.integers(0, 3)) == 0
    shares = _shares(draw, len(forward), whole=not ends and not parallel)
    to = {}
    for target, share in zip(forward, shares, strict=True):
        to[plan.names[target]] = _handover(draw, plan, (at, target), shelf, ("forward", share))
    for target, kind in others.items():
        to[plan.names[target]] = _handover(draw, plan, (at, target), shelf, (kind, None))
    return Step(
        name=text(draw),
        role=plan.roles[at],
        inflow=_inflow(draw, shelf) if at == 0 and likely(draw) else None,
        parallel=parallel,
        end=ends,
        to=to,
    )


def _inflow(draw: st.DrawFn, shelf: Shelf) -> Inflow:
    cases, per = one(draw, _INFLOW)
    return Inflow(cases=cases, per=per, source=shelf.some_sources(draw))


def _shares(draw: st.DrawFn, count: int, *, whole: bool) -> tuple[float | None, ...]:
    """Draw the shares of forward hand-overs: none, one of them, or all, which then make 100 % where they must."""
    stated = one(draw, ("none", "one", "all"))
    if stated == "none" or count == 0 or (stated == "one" and count == 1 and whole):
        return (None,) * count
    if stated == "one":
        return (draw(st.integers(1, _ALL - 1)) / _ALL, *((None,) * (count - 1)))
    cuts = sorted(draw(st.lists(st.integers(1, _ALL - 1), min_size=count - 1, max_size=count - 1, unique=True)))
    parts = [(end - start) / _ALL for start, end in zip((0, *cuts), (*cuts, _ALL), strict=True)]
    return tuple(parts)


def _handover(
    draw: st.DrawFn,
    plan: _Plan,
    between: tuple[int, int],
    shelf: Shelf,
    way: tuple[HandoverKind, float | None],
) -> Handover:
    kind, share = way
    giver, taker = (plan.roles[at] for at in between)
    if giver == taker and kind == "forward" and share is None and likely(draw):
        return Handover()
    carried = shelf.carried(draw, least=1, covered=plan.covered)
    return Handover(
        kind=kind,
        share=share,
        condition=perhaps(draw),
        information=carried.information,
        legal_basis=carried.legal_basis,
        within=perhaps(draw),
        feedback=giver != taker or likely(draw),
        confidential=draw(st.integers(0, 9)) == 0,
    )
