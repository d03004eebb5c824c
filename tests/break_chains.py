"""Breakers of FK4: chains that stop, go round, or hand over in silence."""

from collections.abc import Mapping

from breaks import NEW, Break, Breaker, joined, meeting, newcomer, put

from formulekit import Formule
from formulekit.findings import Path
from formulekit.model import Chain, Handover, Information, Step
from formulekit.model.values import HandoverKind

Ways = Mapping[str, Handover]

_STEPS: Path = ("chains", NEW, "steps")


def _on(kind: HandoverKind = "forward", share: float | None = None) -> Handover:
    return Handover(kind=kind, share=share)


def _walking(formule: Formule, ways: Mapping[str, Ways], ends: tuple[str, ...] = ()) -> Formule:
    """Give a formule with one more chain, which one role carries: per step, its hand-overs."""
    role = next(iter(formule.roles))
    steps = {name: Step(name="Los", role=role, to=dict(to), end=name in ends) for name, to in ways.items()}
    return put(formule, "chains", Chain(name="Los", steps=steps))


def _handing(formule: Formule, handover: Handover) -> Formule:
    """Give a formule with a chain in which an old role hands over to the new one, with a piece of information."""
    giver = Step(name="Los", role=next(iter(formule.roles)), to={"b": handover})
    told = put(formule, "information", Information(name="Los", category=("none",)))
    if not handover.information:
        told = formule
    return put(told, "chains", Chain(name="Los", steps={"a": giver, "b": Step(name="Los", role=NEW)}))


def unreachable_step(formule: Formule) -> Break:
    """Begin a chain in the middle as well."""
    broken = _walking(formule, {"a": {"c": _on()}, "b": {"c": _on()}, "c": {}})
    mended = _walking(formule, {"a": {"b": _on()}, "b": {"c": _on()}, "c": {}})
    return Break(broken, (*_STEPS, "b"), mended)


def circle_apart(formule: Formule) -> Break:
    """Let two steps lead to one another, and nothing to them."""
    ways: dict[str, Ways] = {"b": {"c": _on(), "d": _on()}, "c": {"b": _on("return")}, "d": {}}
    broken = _walking(formule, {"a": {"d": _on()}, **ways})
    return Break(broken, (*_STEPS, "b"), _walking(formule, {"a": {"b": _on()}, **ways}))


def dead_end_step(formule: Formule) -> Break:
    """Stop at a step that is no end."""
    ways: dict[str, Ways] = {"a": {"b": _on(), "c": _on()}, "b": {}, "c": {}}
    return Break(_walking(formule, ways), (*_STEPS, "b"), _walking(formule, ways, ends=("b",)))


def unintended_cycle(formule: Formule) -> Break:
    """Let two steps wait for each other."""
    broken = _walking(formule, {"a": {"b": _on()}, "b": {"a": _on(), "c": _on()}, "c": {}})
    mended = _walking(formule, {"a": {"b": _on()}, "b": {"a": _on("return"), "c": _on()}, "c": {}})
    return Break(broken, ("chains", NEW), mended)


def step_waits_for_itself(formule: Formule) -> Break:
    """Let a step wait for itself."""
    broken = _walking(formule, {"a": {"a": _on(), "b": _on()}, "b": {}})
    return Break(broken, ("chains", NEW), _walking(formule, {"a": {"b": _on()}, "b": {}}))


def silent_handover(formule: Formule) -> Break:
    """Hand over without a word."""
    broken = _handing(joined(formule), Handover(feedback=True))
    return Break(broken, (*_STEPS, "a"), _handing(joined(formule), Handover(feedback=True, information=(NEW,))))


def too_much_goes_on(formule: Formule) -> Break:
    """Hand over more cases than there are."""
    return _shared(formule, 0.7)


def too_little_goes_on(formule: Formule) -> Break:
    """Lose some cases on the way."""
    return _shared(formule, 0.3)


def _shared(formule: Formule, share: float) -> Break:
    broken, mended = (
        _walking(formule, {"a": {"b": _on(share=0.6), "c": _on(share=rest)}, "b": {}, "c": {}}, ends=("b",))
        for rest in (share, 0.4)
    )
    return Break(broken, (*_STEPS, "a"), mended)


def handover_without_tie(formule: Formule) -> Break:
    """Hand over to a role that is in no network."""
    handed = _handing(newcomer(formule), Handover(feedback=True, information=(NEW,)))
    broken, mended = (meeting(handed, members) for members in (formule.roles, (*formule.roles, NEW)))
    return Break(broken, (*_STEPS, "a"), mended)


def no_way_out(formule: Formule) -> Break:
    """Let a case go to and fro for ever."""
    ways: dict[str, Ways] = {"a": {"b": _on()}, "b": {"c": _on()}, "c": {"b": _on("return")}}
    return Break(_walking(formule, ways, ends=("a",)), (*_STEPS, "b"), _walking(formule, ways, ends=("a", "c")))


def unanswered_handover(formule: Formule) -> Break:
    """Never tell the giver what became of the case."""
    broken, mended = (
        _handing(joined(formule), Handover(information=(NEW,), feedback=feedback)) for feedback in (False, True)
    )
    return Break(broken, (*_STEPS, "a", "to", "b"), mended)


CHAINS: tuple[tuple[str, Breaker], ...] = (
    ("FK401", unreachable_step),
    ("FK401", circle_apart),
    ("FK402", dead_end_step),
    ("FK403", unintended_cycle),
    ("FK403", step_waits_for_itself),
    ("FK405", silent_handover),
    ("FK407", too_much_goes_on),
    ("FK407", too_little_goes_on),
    ("FK408", handover_without_tie),
    ("FK409", no_way_out),
    ("FK410", unanswered_handover),
)
"""Each breaker of FK4, with the code of the rule that it breaks."""
