"""The capacity view: is there enough, for each party and function, and for each step of a chain."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from formulekit.analyses.capacity import Capacity, ChainCapacity, RoleLoad, StepLoad, capacity_of
from formulekit.analyses.quantities import UNKNOWN, Quantity
from formulekit.analyses.stints import fte_of, fullest, stints
from formulekit.depicting import Telling
from formulekit.drawing import Bar, BarMark, Bars, Diagram, LegendEntry
from formulekit.extension import view
from formulekit.graph import Index
from formulekit.language import Both, Language
from formulekit.model import Party
from formulekit.phrases import day, grouped, listed
from formulekit.suggest import comparable

QUESTION = Both("Is er genoeg?", "Is there enough?")

_PEOPLE = Both("Mensen: toegezegd van wat er is", "People: committed of what there is")
_AVAILABLE = Both("100 % = alles wat er is", "100 % = all there is")
_COMMITTED_HOURS = Both("100 % = alle toegezegde uren", "100 % = all committed hours")
_UNKNOWN = Both("onbekend", "unknown")
_ENOUGH = Both(
    "Nergens is meer toegezegd dan er is, voor zover bekend.",
    "Nowhere is more committed than there is, as far as is known.",
)
_OVER = Both(
    "Bij {count} van de {all} functies is meer toegezegd dan er is.",
    "For {count} of the {all} functions more is committed than there is.",
)
_NOT_SAID = Both(
    "Bij {count} van de {all} functies is niet bekend of er genoeg is.",
    "For {count} of the {all} functions it is not known whether there is enough.",
)
_NONE_SAID = Both(
    "Van geen enkele functie is bekend of er genoeg is.", "Of no function it is known whether there is enough."
)
_NOBODY = Both("Deze formule noemt geen mensen en geen capaciteit.", "This formule names no people and no capacity.")
_COMMITTED = Both("{a} fte toegezegd", "{a} fte committed")
_COMMITTED_OF = Both("{a} toegezegd van {b} fte", "{a} committed of {b} fte")
_NOTHING = Both("niets toegezegd", "nothing committed")
_AVAILABLE_IS = Both("{b} fte beschikbaar", "{b} fte available")
_NOTHING_OF = Both("niets toegezegd van {b} fte", "nothing committed of {b} fte")
_COMMITTED_UNKNOWN = Both("toegezegd onbekend", "committed unknown")
_AVAILABLE_UNKNOWN = Both("beschikbaar onbekend", "available unknown")
_AVAILABLE_UNSAID = Both("beschikbaar niet vermeld", "available not stated")
_FROM = Both("{figure}, vanaf {day}", "{figure}, from {day} on")
_LEAST = Both("ten minste {a}", "at least {a}")
_TOO_MUCH = Both("te veel toegezegd", "over-committed")
_STEPS = Both("{chain}: gevraagd van de toegezegde uren", "{chain}: asked of the committed hours")
_ASSUMED = Both(
    "Gerekend met {hours} uur per fte per jaar; dat is een aanname.",
    "Reckoned at {hours} hours a year for each fte, which is an assumption.",
)
_BOTTLENECK = Both("krapste schakel", "bottleneck")
_NARROWEST = Both("Krapste schakel: {step} ({role}).", "Bottleneck: {step} ({role}).")
_NO_NARROWEST = Both(
    "De krapste schakel is niet te berekenen: er is te weinig bekend.",
    "The bottleneck cannot be reckoned: too little is known.",
)
_SHORT = Both("te weinig uren", "too few hours")
_NO_STEPS = Both("Deze keten heeft geen schakels.", "This chain has no steps.")
_HOURS = Both("{a} van {b} uur per jaar", "{a} of {b} hours a year")
_ASKED = Both("{a} uur per jaar gevraagd", "{a} hours a year asked")
_GIVEN = Both("{b} uur per jaar toegezegd", "{b} hours a year committed")
_ASKED_UNKNOWN = Both("gevraagd onbekend", "asked unknown")
_BOTH_UNKNOWN = Both("gevraagd en toegezegd onbekend", "asked and committed unknown")
_ALL_STEPS = Both("Alle {count} schakels", "All {count} steps")
_OTHER_STEPS = Both("De andere {count} schakels", "The other {count} steps")
_PARTLY = Both("toegezegd deels onbekend", "committed partly unknown")
_NONE_GIVEN = Both("{a} uur per jaar gevraagd, niets toegezegd", "{a} hours a year asked, nothing committed")
_OTHERS = Both("met de andere schakels van deze rol {share}", "with the other steps of this role {share}")
_INFLOW = Both("Instroom: {count} zaken per jaar.", "Inflow: {count} cases a year.")
_INFLOW_UNKNOWN = Both("Instroom onbekend.", "Inflow unknown.")
_MOST = Both(
    "De toegezegde uren zijn genoeg voor {count} zaken per jaar.",
    "The committed hours are enough for {count} cases a year.",
)
_USED = Both("Toegezegd of gevraagd", "Committed or asked")
_BESIDE = Both("Gevraagd door andere schakels van dezelfde rol", "Asked by other steps of the same role")
_FREE = Both("Nog vrij", "Still free")
_OVER_MARK = Both("Meer dan er is", "More than there is")
_UNKNOWN_MARK = Both("Niet bekend; dat is niet nul", "Not known, which is not zero")
_SLACK = 1e-9
_EXACT_BELOW = 100.0
_FAR_TOO_MUCH = 2.0
_WORTH_SAYING = 0.5
_APART = 2


@dataclass(frozen=True, slots=True)
class _Telling(Telling):
    """A formule as it is told, with how quantities are said."""

    def amount(self, known: Quantity) -> str:
        """Write a quantity: a number, the least that it can be, or that it is unknown."""
        if known == UNKNOWN:
            return self.say(_UNKNOWN)
        said = self.say(grouped(known.least if known.least < _EXACT_BELOW else round(known.least)))
        return said if known.exact else self.say(_LEAST).format(a=said)

    def percent(self, share: Quantity) -> str:
        """Write a share in whole per cents."""
        said = f"{round(share.least * 100)}\N{NO-BREAK SPACE}%"
        return said if share.exact else self.say(_LEAST).format(a=said)


@view("capacity", question=QUESTION)
def capacity(index: Index, language: Language) -> Diagram:
    """Show what is committed of what there is, and what each step asks of what is committed to its role.

    Args:
        index: The formule.
        language: The language of the generated words.
    """
    telling = _Telling(index, language)
    reckoned = capacity_of(index)
    parts = (_people(telling), *(_steps(telling, reckoned, chain) for chain in reckoned.chains.values()))
    return replace(telling.picture("capacity", QUESTION, parts), legend=tuple(_legend(parts, language)))


def _people(telling: _Telling) -> Bars:
    """Draw the people of each party, by function."""
    drawn = [pair for party, body in telling.index.parties.items() for pair in _functions(telling, party, body)]
    bars = tuple(bar for bar, _ in drawn)
    every = sum(functions for _, functions in drawn)
    over = sum(bool(bar.word) for bar in bars)
    unknown = sum(functions for bar, functions in drawn if bar.unsure)
    said = [(_OVER, over), (_NONE_SAID if unknown == every else _NOT_SAID, unknown)]
    notes = [telling.say(text).format(count=count, all=every) for text, count in said if count]
    if not over and unknown < every:
        notes.insert(0, telling.say(_ENOUGH))
    return Bars(
        id="people",
        bars=bars,
        full=telling.say(_AVAILABLE),
        caption=telling.say(_PEOPLE),
        note=" ".join(notes) if bars else telling.say(_NOBODY),
    )


def _functions(telling: _Telling, party: str, body: Party) -> Iterator[tuple[Bar, int]]:
    """Draw the functions of a party, those it commits and those it has, each bar with the number of its functions.

    Where nothing is known of any, they share a bar.
    """
    own = [post for post in telling.index.posts if post.promise.party == party]
    held = stints(telling.index, [promise for promise in telling.index.promises if promise.party == party])
    names = {post.function: post.people.function for post in own}
    names |= {comparable(function): function for function in body.capacity}
    available = {comparable(function): amount for function, amount in body.capacity.items()}
    most = {key: fullest([each for each in held if each.post and each.post.function == key], fte_of) for key in names}
    used = {key: each.amount for key, each in most.items()}
    if names and all(used[key] == UNKNOWN and available.get(key) is None for key in names):
        functions = telling.say(listed(tuple(names.values())))
        bar = replace(_compared(telling, UNKNOWN, None), id=f"party-{party}", name=body.name, line=functions)
        yield replace(bar, title=f"{body.name}, {functions}: {_said(bar)}"), len(names)
        return
    for number, (key, function) in enumerate(names.items(), 1):
        bar = _since(telling, _compared(telling, used[key], available.get(key)), most[key].start)
        title = f"{body.name}, {function}: {_said(bar)}"
        yield replace(bar, id=f"function-{party}-{number}", title=title, name=function, group=body.name), 1


def _since(telling: _Telling, bar: Bar, start: datetime.date | None) -> Bar:
    """Say in a bar from when as much is committed, where that is later."""
    if not start or not bar.figure:
        return bar
    return replace(bar, figure=telling.say(_FROM).format(figure=bar.figure, day=telling.say(day(start))))


def _said(bar: Bar) -> str:
    """Say in words what stands in and beside a bar."""
    return "; ".join(filter(None, (bar.figure, bar.lack, bar.word)))


def _compared(telling: _Telling, used: Quantity, there: float | str | None) -> Bar:
    """Set what is committed against what there is, in a bar as yet without a name."""
    amount = telling.say(_NOTHING if used == Quantity() else _COMMITTED).format(a=telling.amount(used))
    if isinstance(there, str) or there is None:
        lack = telling.say(_AVAILABLE_UNSAID if there is None else _AVAILABLE_UNKNOWN)
        return _bar(None, telling.say(_COMMITTED_UNKNOWN) if used == UNKNOWN else amount, lack=lack)
    whole = telling.say(grouped(there))
    if used == UNKNOWN:
        return _bar(None, telling.say(_AVAILABLE_IS).format(b=whole), lack=telling.say(_COMMITTED_UNKNOWN))
    text = _NOTHING_OF if used == Quantity() else _COMMITTED_OF
    over = telling.say(_TOO_MUCH) if used.least > there + _SLACK else ""
    bar = _bar(_share(used.least, there), telling.say(text).format(a=telling.amount(used), b=whole), word=over)
    return replace(bar, least=not used.exact)


def _bar(share: float | None, figure: str, *, lack: str = "", word: str = "") -> Bar:
    """Draw a bar that has no name yet."""
    return Bar("", "", "", share, figure, lack=lack, word=word)


def _share(used: float, there: float) -> float:
    """Give the part that is used of what there is; of nothing, any use is far too much."""
    if there <= _SLACK:
        return _FAR_TOO_MUCH if used > _SLACK else 0.0
    return used / there


def _steps(telling: _Telling, reckoned: Capacity, chain: ChainCapacity) -> Bars:
    """Draw what each step of a chain asks of the hours of its role."""
    body = telling.index.chains[chain.chain]
    bars = [_step(telling, reckoned, chain, load) for load in chain.steps]
    return Bars(
        id=f"chain-{chain.chain}",
        bars=tuple(_together(telling, bars)),
        full=telling.say(_COMMITTED_HOURS),
        caption=telling.say(_STEPS).format(chain=body.name),
        note=" ".join(_notes(telling, reckoned, chain)),
    )


def _together(telling: _Telling, bars: Sequence[Bar]) -> Iterator[Bar]:
    """Let the steps of which nothing is known share a bar at the end, where they are several."""
    lack = telling.say(_BOTH_UNKNOWN)
    bare = [bar for bar in bars if bar.lack == lack]
    if len(bare) <= _APART:
        yield from bars
        return
    yield from (bar for bar in bars if bar.lack != lack)
    name = telling.say(_ALL_STEPS if len(bare) == len(bars) else _OTHER_STEPS).format(count=len(bare))
    names = "; ".join(bar.name for bar in bare)
    yield Bar("steps", f"{name} ({names}): {lack}", name, None, "", line=names, lack=lack)


def _notes(telling: _Telling, reckoned: Capacity, chain: ChainCapacity) -> Iterator[str]:
    """Say where the bottleneck is, what the chain can carry, and what was assumed."""
    if not chain.steps:
        yield telling.say(_NO_STEPS)
        return
    narrow = chain.bottleneck
    if narrow:
        yield telling.say(_NARROWEST).format(step=narrow.step.name, role=_role(telling, narrow.step.role))
    else:
        yield telling.say(_NO_NARROWEST)
    inflow = _INFLOW_UNKNOWN if chain.inflow == UNKNOWN else _INFLOW
    yield telling.say(inflow).format(count=telling.amount(chain.inflow))
    if chain.most != UNKNOWN:
        yield telling.say(_MOST).format(count=telling.amount(chain.most))
    yield telling.say(_ASSUMED).format(hours=f"{reckoned.hours_per_fte_year:.0f}")


def _role(telling: _Telling, role: str) -> str:
    """Give the name of a role."""
    return telling.index.roles[role].name if role in telling.index.roles else telling.say(_UNKNOWN)


def _step(telling: _Telling, reckoned: Capacity, chain: ChainCapacity, load: StepLoad) -> Bar:
    """Draw the use of a step, and of the other steps of its role; the narrowest and what lacks hours get a word."""
    step = load.link.step
    role = reckoned.roles.get(step.role, RoleLoad(step.role, (), UNKNOWN, UNKNOWN))
    bar = _asked(telling, load, role)
    words = (
        telling.say(_BOTTLENECK) if load.link == chain.bottleneck else "",
        telling.say(_SHORT) if bar.whole > 1 + _SLACK else "",
    )
    bar = replace(bar, word=", ".join(filter(None, words)), line=_role(telling, step.role))
    title = f"{step.name} ({bar.line}): {_said(bar)}"
    return replace(bar, id=f"step-{load.link.id}", title=title, name=step.name)


def _asked(telling: _Telling, load: StepLoad, role: RoleLoad) -> Bar:
    """Set what a step asks against what is committed to its role, in a bar as yet without a name."""
    values = {"a": telling.amount(load.hours), "b": telling.amount(role.committed)}
    if not load.hours.exact and load.hours.least < _WORTH_SAYING:
        unknown = role.committed == UNKNOWN
        given = _NOTHING if role.committed == Quantity() else _GIVEN
        figure = "" if unknown else telling.say(given).format(**values)
        return _bar(None, figure, lack=telling.say(_BOTH_UNKNOWN if unknown else _ASKED_UNKNOWN))
    if not role.committed.exact:
        unknown = role.committed == UNKNOWN
        figure = telling.say(_ASKED if unknown else _HOURS).format(**values)
        return _bar(None, figure, lack=telling.say(_COMMITTED_UNKNOWN if unknown else _PARTLY))
    if role.committed == Quantity():
        return _bar(_share(load.hours.least, 0.0), telling.say(_NONE_GIVEN).format(**values))
    own, whole = role.taken_by(load.hours), role.taken_by(role.asked)
    figure = f"{telling.percent(own)}: {telling.say(_HOURS).format(**values)}"
    beside = whole.least - own.least
    if beside > _SLACK:
        figure += f"; {telling.say(_OTHERS).format(share=telling.percent(whole))}"
    return replace(_bar(own.least, figure), beside=max(0.0, beside), least=not whole.exact)


def _legend(parts: tuple[Bars, ...], language: Language) -> Iterator[LegendEntry]:
    """Explain the stretches that the picture uses, and no others."""
    bars = [bar for part in parts for bar in part.bars]
    known = [bar for bar in bars if bar.share is not None]
    if any(bar.share for bar in known):
        yield LegendEntry(BarMark("used"), _USED.within(language))
    if any(bar.beside > _SLACK for bar in known):
        yield LegendEntry(BarMark("beside"), _BESIDE.within(language))
    if any(bar.whole < 1 and not bar.unsure for bar in known):
        yield LegendEntry(BarMark("free"), _FREE.within(language))
    if any(bar.whole > 1 + _SLACK for bar in known):
        yield LegendEntry(BarMark("over"), _OVER_MARK.within(language))
    if any(bar.unsure for bar in bars):
        yield LegendEntry(BarMark("unknown"), _UNKNOWN_MARK.within(language))
