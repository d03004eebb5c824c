"""The chain view: how a case travels, and who has it when."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from formulekit.depicting import NO_PARTY, Telling, domains, laws, shared_domain
from formulekit.drawing import BoxMark, Diagram, Lane, Lanes, LegendEntry, LineMark, Move, SignMark, Step, Stroke
from formulekit.extension import view
from formulekit.graph import Index
from formulekit.graph.chains import entries, is_end
from formulekit.language import Both, Language
from formulekit.model import Chain, Handover
from formulekit.model import Step as Link
from formulekit.phrases import listed, number
from formulekit.vocabulary import VALUES

QUESTION = Both("Hoe reist een zaak, en wie heeft haar wanneer?", "How does a case travel, and who has it when?")

_STROKES: dict[str, Stroke] = {
    "forward": "plain",
    "return": "dotted",
    "escalate": "dashed",
    "de-escalate": "dashed-open",
}

_KINDS = {
    "forward": Both("Verder", "Forward"),
    "return": Both("Terug", "Back"),
    "escalate": Both("Opschalen: naar wie meer mag beslissen", "Escalate: to who may decide more"),
    "de-escalate": Both("Afschalen: terug naar wie het zelf aankan", "De-escalate: back to who can handle it"),
}

_SENTENCES = {
    "forward": Both("{a} gaat verder naar {b}", "{a} goes on to {b}"),
    "return": Both("{a} gaat terug naar {b}", "{a} goes back to {b}"),
    "escalate": Both("{a} schaalt op naar {b}", "{a} escalates to {b}"),
    "de-escalate": Both("{a} schaalt af naar {b}", "{a} de-escalates to {b}"),
}

_NO_CHAINS = Both("Deze formule heeft geen ketens.", "This formule has no chains.")
_NO_STEPS = Both("Deze keten heeft geen schakels.", "This chain has no steps.")
_NO_ROLE = Both("Rol ontbreekt", "Role missing")
_ONWARD = Both("naar", "to")
_ORIGIN = Both("van", "from")
_HANDOVERS = Both("Overdrachten", "Hand-overs")
_STARTS = Both("hier begint een zaak", "a case starts here")
_ENDS = Both("hier kan een zaak eindigen", "a case may end here")
_SIDE_BY_SIDE = Both("gaat tegelijk verder", "goes on side by side")
_PER = {"week": Both("per week", "a week"), "month": Both("per maand", "a month"), "year": Both("per jaar", "a year")}
_UNKNOWN_INFLOW = Both("aantal {per} onbekend", "number {per} unknown")
_CASES = Both("{count} zaken {per}", "{count} cases {per}")
_HOURS = Both("{count} uur per zaak", "{count} hours per case")
_UNKNOWN_HOURS = Both("uren per zaak onbekend", "hours per case unknown")
_UNKNOWN_SHARE = Both("aandeel onbekend", "share unknown")
_UNKNOWN_SHARES = Both(
    "Van {count} van de {all} overdrachten is het aandeel onbekend.",
    "Of {count} of the {all} hand-overs the share is unknown.",
)
_WITHIN = Both("binnen", "within")
_WITH = Both("met", "with")
_FEEDBACK = Both("met terugkoppeling", "with feedback")
_BASED_ON = Both("op grond van", "under")

_START_SIGN = Both("Hier begint een zaak", "A case starts here")
_END_SIGN = Both("Hier kan een zaak eindigen", "A case may end here")
_LETTER_SIGN = Both("Voorwaarde: zie de letters onder de keten", "Condition: see the letters under the chain")
_MIXED = Both("Partijen uit meer domeinen", "Parties from several domains")
_NOBODY = Both("Nog geen partij", "No party yet")


@dataclass(frozen=True, slots=True)
class _Telling(Telling):
    """One chain as it is told."""

    chain: Chain

    def count(self, value: float) -> str:
        """Write a number in the language of the picture."""
        return self.say(number(value))


@view("chain", question=QUESTION)
def chain(index: Index, language: Language) -> Diagram:
    """Show each chain in lanes: a lane for each role, its steps from left to right, and the hand-overs.

    Args:
        index: The formule.
        language: The language of the generated words.
    """
    parts = tuple(_part(_Telling(index, language, body), name) for name, body in index.chains.items())
    empty = Lanes("chain", (), (), caption=_NO_CHAINS.within(language))
    picture = Telling(index, language).picture("chain", QUESTION, parts or (empty,))
    return replace(picture, legend=tuple(_legend(parts, language)), wide=True)


def _part(telling: _Telling, name: str) -> Lanes:
    """Draw one chain."""
    steps = telling.chain.steps
    roles = dict.fromkeys(step.role if step.role in telling.index.roles else "" for step in steps.values())
    starts = entries(telling.chain)
    return Lanes(
        id=f"chain-{name}",
        lanes=tuple(_lane(telling, role) for role in roles),
        steps=tuple(_step(telling, each, step, entry=each in starts) for each, step in steps.items()),
        moves=tuple(_moves(telling)),
        onward=telling.say(_ONWARD),
        origin=telling.say(_ORIGIN),
        heading=telling.say(_HANDOVERS),
        caption=telling.chain.name,
        note=_note(telling),
    )


def _note(telling: _Telling) -> str:
    """Say how a chain runs where that is not plain, and what of it is unknown."""
    if not telling.chain.steps:
        return telling.say(_NO_STEPS)
    handovers = [handover for _, _, handover in _handovers(telling.chain)]
    unknown = sum(handover.share == "unknown" for handover in handovers)
    if not unknown:
        return ""
    return telling.say(_UNKNOWN_SHARES).format(count=unknown, all=len(handovers))


def _lane(telling: _Telling, role: str) -> Lane:
    """Draw the lane of a role with the parties that fill it; its colour is their domain, when they share one."""
    index = telling.index
    if not role:
        return Lane("lane", telling.say(_NO_ROLE))
    parties = [index.parties[party] for party in index.filling(role) if party in index.parties]
    names = tuple(party.name for party in parties) or (telling.say(NO_PARTY),)
    return Lane(f"lane-{role}", index.roles[role].name, names, shared_domain(index, role))


def _step(telling: _Telling, name: str, step: Link, *, entry: bool) -> Step:
    """Draw a step with its hours, its start and its end."""
    hours = _hours(telling, step)
    lines = (hours, telling.say(_SIDE_BY_SIDE) if step.parallel else "")
    told = (
        telling.say(_STARTS) if entry else "",
        _inflow(telling, step, _CASES),
        hours,
        telling.say(_SIDE_BY_SIDE) if step.parallel else "",
        telling.say(_ENDS) if is_end(telling.chain, name) else "",
    )
    place = list(telling.chain.steps).index(name) + 1
    return Step(
        id=f"step-{name}",
        title=": ".join(filter(None, (f"{place}. {step.name}", ", ".join(filter(None, told))))),
        lane=f"lane-{step.role}" if step.role in telling.index.roles else "lane",
        name=step.name,
        lines=tuple(filter(None, lines)),
        entry=_inflow(telling, step, Both("{count} {per}", "{count} {per}")) if entry else None,
        end=is_end(telling.chain, name),
    )


def _hours(telling: _Telling, step: Link) -> str:
    """Say how many hours a case costs in a step; empty where that is not stated."""
    if step.hours_per_case is None:
        return ""
    if step.hours_per_case == "unknown":
        return telling.say(_UNKNOWN_HOURS)
    return telling.say(_HOURS).format(count=telling.count(step.hours_per_case))


def _inflow(telling: _Telling, step: Link, pattern: Both) -> str:
    """Say how many cases come in at a step; empty where that is not stated."""
    if step.inflow is None:
        return ""
    per = telling.say(_PER[step.inflow.per])
    if step.inflow.cases == "unknown":
        return telling.say(_UNKNOWN_INFLOW).format(per=per)
    return telling.say(pattern).format(count=telling.count(step.inflow.cases), per=per)


def _handovers(chain: Chain) -> Iterator[tuple[str, str, Handover]]:
    """Give the hand-overs between steps that are there, in the order of the file."""
    for name, step in chain.steps.items():
        for target, handover in step.to.items():
            if target in chain.steps:
                yield name, target, handover


def _moves(telling: _Telling) -> Iterator[Move]:
    """Draw the hand-overs of a chain."""
    for name, target, handover in _handovers(telling.chain):
        labels = (*_passing(telling, handover), _share(telling, handover), _term(telling, handover))
        yield Move(
            title=_sentence(telling, name, target, handover),
            tail=f"step-{name}",
            head=f"step-{target}",
            labels=tuple(filter(None, labels)),
            note=handover.condition or "",
            stroke=_STROKES[handover.kind],
        )


def _passing(telling: _Telling, handover: Handover) -> tuple[str, ...]:
    """Give the names of the information that goes along."""
    known = telling.index.formule.information
    return tuple(known[name].name for name in handover.information if name in known)


def _share(telling: _Telling, handover: Handover) -> str:
    """Give the share of the cases that goes this way; empty where it is unknown or not stated."""
    if handover.share is None or handover.share == "unknown":
        return ""
    return f"{telling.count(handover.share * 100)}\N{NO-BREAK SPACE}%"


def _term(telling: _Telling, handover: Handover) -> str:
    """Say within what term the case is handed over: `binnen 2 weken`, `meteen`; empty where that is not agreed."""
    term = handover.within or ""
    return f"{telling.say(_WITHIN)} {term}" if term[:1].isdigit() else term


def _sentence(telling: _Telling, name: str, target: str, handover: Handover) -> str:
    """Say a hand-over in words: from whom to whom, how many, with what, when, under which law."""
    start = telling.say(_SENTENCES[handover.kind]).format(a=_who(telling, name), b=_who(telling, target))
    law = telling.say(listed(laws(telling.index.formule, handover.legal_basis or telling.chain.legal_basis)))
    passing = telling.say(listed(_passing(telling, handover)))
    share = telling.say(_UNKNOWN_SHARE) if handover.share == "unknown" else _share(telling, handover)
    told = (
        handover.condition or "",
        share,
        f"{telling.say(_WITH)} {passing}" if passing else "",
        _term(telling, handover),
        telling.say(_FEEDBACK) if handover.feedback else "",
        f"{telling.say(_BASED_ON)} {law}" if law else "",
    )
    return ": ".join(filter(None, (start, ", ".join(filter(None, told)))))


def _who(telling: _Telling, name: str) -> str:
    """Name a step with the role that carries it."""
    step = telling.chain.steps[name]
    role = telling.index.roles.get(step.role)
    return f"{step.name} ({role.name})" if role else step.name


def _legend(parts: tuple[Lanes, ...], language: Language) -> Iterator[LegendEntry]:
    """Explain the marks that the picture uses, and no others."""
    tones = {lane.tone for part in parts for lane in part.lanes}
    yield from domains(tones, language)
    if "" in tones:
        yield LegendEntry(BoxMark(), _white(parts, language))
    strokes = {move.stroke for part in parts for move in part.moves}
    for kind in VALUES["handover"]:
        if _STROKES[kind.en] in strokes:
            yield LegendEntry(LineMark(_STROKES[kind.en]), _KINDS[kind.en].within(language))
    steps = [step for part in parts for step in part.steps]
    if steps:
        yield LegendEntry(SignMark("start"), _START_SIGN.within(language))
    if any(step.end for step in steps):
        yield LegendEntry(SignMark("end"), _END_SIGN.within(language))
    if any(move.note for part in parts for move in part.moves):
        yield LegendEntry(SignMark("letter", "a"), _LETTER_SIGN.within(language))


def _white(parts: tuple[Lanes, ...], language: Language) -> str:
    """Say what it means that a lane has no colour."""
    empty = {(NO_PARTY.within(language),), ()}
    white = {lane.lines for part in parts for lane in part.lanes if not lane.tone}
    meant = (_MIXED if white - empty else None, _NOBODY if white & empty else None)
    return "; ".join(each.within(language) for each in meant if each).capitalize()
