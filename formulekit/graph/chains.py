"""What can be asked of one chain: what is reached, where it stops, and where it goes round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from formulekit.graph.circles import circles, sinks, sources
from formulekit.graph.walking import among, backward, endless, reached, shared_out

if TYPE_CHECKING:
    from collections.abc import Mapping

    from formulekit.graph.index import Index
    from formulekit.model import Chain

ROUND_TRIPS = frozenset({"cycle", "continuous"})
"""The kinds of chain that are meant to go round."""

_HANDOVER_DEPTH = 6


def entries(chain: Chain) -> tuple[str, ...]:
    """Give the steps at which cases come in: the first one, and every one with an inflow."""
    return tuple(name for at, (name, step) in enumerate(chain.steps.items()) if at == 0 or step.inflow)


def is_end(chain: Chain, name: str) -> bool:
    """Tell whether a chain may end at a step: it says so, or it is the last and hands over to none."""
    step = chain.steps[name]
    return step.end or (name == next(reversed(chain.steps)) and not step.to)


def onward(chain: Chain) -> dict[str, list[str]]:
    """Give per step the sound steps to which it hands over, in whatever kind of hand-over."""
    return {name: [target for target in step.to if target in chain.steps] for name, step in chain.steps.items()}


def goes_round(index: Index, chain: str) -> bool:
    """Tell whether a chain is meant to go round, or may be: its kind is not whole."""
    return index.chains[chain].kind in ROUND_TRIPS or index.lost(("chains", chain), "kind")


def last_step(index: Index, chain: str) -> str:
    """Give the step that is the last one in the file, sound or not; empty where there is none."""
    written = index.facts.steps.get(chain) or index.chains[chain].steps
    return next(reversed(list(written)), "")


def unclear(index: Index, chain: str) -> bool:
    """Tell whether something faulty in a chain could be the hand-over that is missed."""
    place = ("chains", chain, "steps")
    return index.could_supply("step", place) or any(
        len(path) == _HANDOVER_DEPTH and path[4] == "to" for path in index.faults(place)
    )


def dead_ends(index: Index, chain: str) -> tuple[str, ...]:
    """Give the steps that hand over to none, are not marked as an end, and are not the last of the file."""
    last = last_step(index, chain)
    place = ("chains", chain, "steps")
    steps = index.chains[chain].steps.items()
    stops = (name for name, step in steps if not step.to and not step.end and name != last)
    return tuple(name for name in stops if not index.lost((*place, name), "to", "end"))


def unreached(index: Index, chain: str) -> Mapping[str, tuple[str, ...]]:
    """Give the steps to which no path leads from an entry.

    Returns:
        Per step where such a part of the chain begins, the steps behind it that are not reached either.
    """
    body = index.chains[chain]
    graph = onward(body)
    missed = frozenset(graph) - reached(entries(body), graph)
    if not missed or unclear(index, chain) or _unsure(index, chain, missed, "inflow"):
        return {}
    lost = among(missed, graph)
    shares = shared_out([group[0] for group in sources(lost)], lost)
    return {begin: tuple(step for step in share if step != begin) for begin, share in shares.items()}


def caught(index: Index, chain: str) -> list[tuple[str, ...]]:
    """Give the steps that cases enter and never leave: they hand over, and only to one another.

    A dead end is none of them: it is a fault of its own, and what leads there mends with it.
    """
    body = index.chains[chain]
    graph = onward(body)
    outs = [name for name, step in body.steps.items() if step.end or not step.to]
    stuck = frozenset(graph) - reached(outs, backward(graph))
    if not stuck or goes_round(index, chain) or unclear(index, chain) or _unsure(index, chain, stuck, "end"):
        return []
    return sinks(among(stuck, graph))


def _unsure(index: Index, chain: str, steps: frozenset[str], key: str) -> bool:
    return any(index.lost(("chains", chain, "steps", step), key) for step in steps)


def waiting(index: Index, chain: str) -> list[tuple[str, ...]]:
    """Give one shortest circle of each group of steps that wait for each other by forward hand-overs alone."""
    if goes_round(index, chain):
        return []
    graph = {name: _forward(index, chain, name) for name in index.chains[chain].steps}
    turning = endless(graph)
    return circles(among(turning, graph)) if turning else []


def _forward(index: Index, chain: str, step: str) -> list[str]:
    """Give the sound steps to which a step hands over forward, and surely so."""
    steps = index.chains[chain].steps
    place = ("chains", chain, "steps", step, "to")
    return [
        target
        for target, body in steps[step].to.items()
        if target in steps and body.kind == "forward" and not index.lost((*place, target), "kind")
    ]
