"""What is done, and what for: the chains, the interventions, the results and outcomes."""

from collections.abc import Mapping

from formulekit.depicting import NO_INDICATOR, change, ends, has_figures, shared_domain
from formulekit.drawing import Entry, Group, Panel
from formulekit.graph.chains import is_end
from formulekit.language import Both
from formulekit.model import Chain, Outcome, Result
from formulekit.phrases import listed
from formulekit.views.card.telling import Telling, rest
from formulekit.vocabulary import VALUES

_CHAINS = Both("Ketens", "Chains")
_INTERVENTIONS = Both("Interventies", "Interventions")
_AIMS = Both("Resultaten en effecten", "Results and outcomes")
_RESULTS = Both("Resultaten", "Results")
_OUTCOMES = Both("Effecten", "Outcomes")
_ONWARD = Both("gaat verder naar de volgende", "goes on to the next")
_ONWARD_TO = Both("gaat verder naar schakel {steps}", "goes on to step {steps}")
_ONWARD_TO_SEVERAL = Both("gaat verder naar schakel {steps}", "goes on to steps {steps}")
_ENDS = Both("hier kan een zaak eindigen", "a case may end here")
_NO_ROLE = Both("rol ontbreekt", "role missing")
_MORE_STEPS = rest(Both("schakel", "step"), Both("schakels", "steps"))
_MORE_CHAINS = rest(Both("keten", "chain"), Both("ketens", "chains"))
_MORE_WORK = rest(Both("interventie", "intervention"), Both("interventies", "interventions"))
_MORE_PHASES = rest(Both("fase", "phase"), Both("fasen", "phases"))
_MORE_RESULTS = rest(Both("resultaat", "result"), Both("resultaten", "results"))
_MORE_OUTCOMES = rest(Both("effect", "outcome"), Both("effecten", "outcomes"))


def chains(telling: Telling) -> Panel:
    """Show the chains: numbered steps in their order, each with the role that carries it.

    Args:
        telling: The formule.
    """
    groups = (_chain(telling, name, body) for name, body in telling.index.chains.items())
    return telling.panel("chains", _CHAINS, groups, _MORE_CHAINS)


def _chain(telling: Telling, name: str, body: Chain) -> Group:
    """Show a chain."""
    steps = list(body.steps)
    entries = tuple(_step(telling, body, step, number) for number, step in enumerate(steps, 1))
    return Group(name, telling.rest(_MORE_STEPS), heading=body.name, entries=entries, look="steps")


def _step(telling: Telling, chain: Chain, name: str, number: int) -> Entry:
    """Show a step."""
    step = chain.steps[name]
    role, end = telling.role(step.role) or telling.say(_NO_ROLE), is_end(chain, name)
    following = tuple(
        place for place, target in enumerate(chain.steps, 1) if target in step.to and step.to[target].kind == "forward"
    )
    told = (role, _onward(telling, following, number + 1), telling.say(_ENDS) if end else "")
    return Entry(
        id=name,
        title=f"{number}. {step.name}: {', '.join(filter(None, told))}",
        name=step.name,
        note=role,
        tone=shared_domain(telling.index, step.role),
        onward=number + 1 in following,
        others=tuple(place for place in following if place != number + 1),
        end=end,
    )


def _onward(telling: Telling, following: tuple[int, ...], after: int) -> str:
    """Say to which steps a step goes on; empty where it goes on to none."""
    if following in {(), (after,)}:
        return telling.say(_ONWARD) if following else ""
    pattern = _ONWARD_TO if len(following) == 1 else _ONWARD_TO_SEVERAL
    return telling.say(pattern).format(steps=telling.say(listed([str(place) for place in following])))


def interventions(telling: Telling) -> Panel:
    """Show the interventions, from the front of the safety chain to its end.

    Args:
        telling: The formule.
    """
    phases = ((phase.en, phase.within(telling.language).capitalize()) for phase in VALUES["phase"])
    groups = (_phase(telling, phase, heading) for phase, heading in phases)
    filled = (group for group in groups if group.entries)
    return telling.panel("interventions", _INTERVENTIONS, filled, _MORE_PHASES)


def _phase(telling: Telling, phase: str, heading: str) -> Group:
    """Show the interventions of a phase."""
    found = [(name, body.name) for name, body in telling.index.interventions.items() if body.phase == phase]
    entries = tuple(Entry(name, said, said) for name, said in found)
    return Group(phase, telling.rest(_MORE_WORK), heading=heading, entries=entries)


def aims(telling: Telling) -> Panel:
    """Show the results and outcomes, each with what its indicator should go from and to.

    Args:
        telling: The formule.
    """
    formule = telling.index.formule
    results = Group(
        "results", telling.rest(_MORE_RESULTS), telling.say(_RESULTS), entries=_aims(telling, formule.results)
    )
    outcomes = Group(
        "outcomes", telling.rest(_MORE_OUTCOMES), telling.say(_OUTCOMES), entries=_aims(telling, formule.outcomes)
    )
    return telling.panel("aims", _AIMS, (each for each in (results, outcomes) if each.entries))


def _aims(telling: Telling, bodies: Mapping[str, Result | Outcome]) -> tuple[Entry, ...]:
    return tuple(_aim(telling, name, body) for name, body in bodies.items())


def _aim(telling: Telling, name: str, body: Result | Outcome) -> Entry:
    """Show a result or outcome."""
    indicator = body.indicator
    if indicator is None:
        return Entry(name, f"{body.name}: {telling.say(NO_INDICATOR)}", body.name, note=telling.say(NO_INDICATOR))
    known = has_figures(indicator)
    figures = change(indicator, telling.language) if known else ", ".join(ends(indicator, telling.language))
    title = ": ".join(filter(None, (body.name, indicator.name, figures)))
    return Entry(name, title, body.name, strong=figures, note=indicator.name or "")
