"""The rows of one page of a passport in words, one sentence each."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from formulekit.analyses.party_rows import (
    CommitmentRow,
    HandoverRow,
    MeansRow,
    Named,
    NetworkRow,
    Page,
    PeopleRow,
    TieRow,
)
from formulekit.analyses.quantities import Quantity
from formulekit.language import Both, Language
from formulekit.phrases import at_least, day, listed, number
from formulekit.sanitise import visible
from formulekit.units import HOURS_PER_FTE
from formulekit.vocabulary import translated

Rows: TypeAlias = Callable[[Page, Language], Iterator[str]]

_CONFIDENTIAL = Both("vertrouwelijk", "confidential")
_FTE_UNKNOWN = Both("aantal fte onbekend", "number of fte unknown")
_HOURS_A_WEEK = Both("{hours} uur per week", "{hours} hours a week")
_AS = Both("als {role}", "as {role}")
_SIGNED = Both("{party} op {day}", "{party} on {day}")
_SIGNED_BY = Both("door de {function}", "by the {function}")
_DECISION = Both("besluit: {decision}", "decision: {decision}")
_NO_PEOPLE = Both("geen mensen genoemd", "no people named")
_ONLY = Both("alleen voor {what}", "for {what} alone")
_FOR = Both("voor {what}", "for {what}")
_BRINGS = Both("brengt in: {what}", "brings: {what}")
_OBLIGATION = {
    "result": Both("verplicht zich tot resultaat", "bound to a result"),
    "effort": Both("verplicht zich tot inspanning", "bound to an effort"),
}
_RESERVATION = Both("voorbehoud: {what}", "reservation: {what}")
_MANDATE = Both("mandaat: {what}", "mandate: {what}")
_FROM = Both("vanaf {day}", "from {day}")
_UNTIL = Both("tot en met {day}", "until {day}")
_TASK = Both("taak: {what}", "task: {what}")
_COORDINATION = Both("regie: {what}", "coordinates: {what}")
_NOBODY = Both("nog niemand (rol {role})", "nobody yet (role {role})")
_NO_INFORMATION = Both("de zaak zelf", "the case itself")
_TO = Both("{what} aan {others}", "{what} to {others}")
_FROM_PARTY = Both("{what} van {others}", "{what} from {others}")
_STEPS = Both("in '{chain}', van '{giver}' naar '{taker}'", "in '{chain}', from '{giver}' to '{taker}'")
_CONDITION = Both("voorwaarde: {what}", "condition: {what}")
_WITHIN = Both("binnen {what}", "within {what}")
_BASIS = Both("grondslag: {what}", "legal basis: {what}")
_FEEDBACK = Both("met terugkoppeling", "with feedback")
_NO_FEEDBACK = Both("zonder terugkoppeling", "without feedback")
_LEADS = Both("heeft de regie", "has the lead")
_MEMBER = Both("lid als {roles}", "member as {roles}")
_MEETS = Both("overleg: {meeting}", "meeting: {meeting}")
_DECIDES = Both("neemt besluiten", "takes decisions")
_TIES = {
    "gives": Both("{kind} aan {others}", "{kind} to {others}"),
    "gets": Both("{kind} van {others}", "{kind} from {others}"),
    "both": Both("{kind} over en weer met {others}", "{kind} both ways with {others}"),
}
_IN_NETWORK = Both("in {network}", "in {network}")
_DONE_BY = Both("gedaan door {roles}", "done by {roles}")
_HOLDS = Both("heeft", "holds")
_BRINGS_IT = Both("brengt het in", "brings it")
_EURO = Both("{amount} euro", "{amount} euros")
_PER = {"year": Both("per jaar", "a year"), "month": Both("per maand", "a month"), "once": Both("eenmalig", "once")}
_AMOUNT_UNKNOWN = Both("bedrag onbekend", "amount unknown")
_OWN_RUNG = Both("eigen rol", "own role")


def name(named: Named, language: Language) -> str:
    """Write a name, and that it is confidential where it is."""
    mark = f" ({_CONFIDENTIAL.within(language)})" if named.confidential else ""
    return visible(named.name) + mark


def many(names: Sequence[str], language: Language) -> str:
    """Join names as a sentence does."""
    return listed(names).within(language)


def fte(quantity: Quantity, language: Language) -> str:
    """Write a number of fte; of which nothing is known, that it is unknown."""
    if not quantity.exact and quantity.least == 0:
        return _FTE_UNKNOWN.within(language)
    return f"{at_least(quantity.least, exact=quantity.exact).within(language)} fte"


def _names(named: tuple[Named, ...], language: Language) -> str:
    return many([name(each, language) for each in named], language)


def _said(text: Both, what: str | None, language: Language) -> list[str]:
    """Say something of a text, where there is one."""
    return [text.within(language).format(what=visible(" ".join(what.split())))] if what else []


def _signatures(page: Page, language: Language) -> Iterator[str]:
    for row in page.signatures:
        said = [_SIGNED.within(language).format(party=name(row.party, language), day=day(row.on).within(language))]
        said += [_SIGNED_BY.within(language).format(function=visible(row.by))] if row.by else []
        said += [_DECISION.within(language).format(decision=visible(row.decision))] if row.decision else []
        yield ", ".join(said)


def _roles(page: Page, language: Language) -> Iterator[str]:
    """Write each role once, however many commitments fill it."""
    for row in {(each.party, each.role): each for each in page.commitments}.values():
        coordination = translated("coordination", row.coordination, language) if row.coordination else None
        said = [*_said(_TASK, row.task, language), *_said(_COORDINATION, coordination, language)]
        yield "; ".join([f"{name(row.role, language)}{_of_part(row.party, page, language)}", *said])


def _of_part(party: Named, page: Page, language: Language) -> str:
    return "" if party.id == page.party.id else f" ({name(party, language)})"


def _commitments(page: Page, language: Language) -> Iterator[str]:
    for row in page.commitments:
        people = many([_people(each, language) for each in row.people], language) or _NO_PEOPLE.within(language)
        head = f"{_AS.within(language).format(role=name(row.role, language))}{_of_part(row.party, page, language)}"
        yield "; ".join([f"{head}: {people}", *_terms(row, language)])


def _people(row: PeopleRow, language: Language) -> str:
    said = [fte(row.fte, language)]
    if row.fte.exact:
        hours = number(row.fte.least * HOURS_PER_FTE).within(language)
        said.append(_HOURS_A_WEEK.within(language).format(hours=hours))
    if row.until:
        said.append(_UNTIL.within(language).format(day=day(row.until).within(language)))
    return f"{visible(row.function)} ({'; '.join([*said, *_said(_MANDATE, row.mandate, language)])})"


def _terms(row: CommitmentRow, language: Language) -> Iterator[str]:
    if row.interventions:
        text = _ONLY if row.limited else _FOR
        yield text.within(language).format(what=_names(row.interventions, language))
    if row.means:
        yield _BRINGS.within(language).format(what=_names(row.means, language))
    if row.obligation:
        yield _OBLIGATION[row.obligation].within(language)
    yield from _said(_RESERVATION, row.reservation, language)
    for text, date in ((_FROM, row.from_), (_UNTIL, row.until)):
        if date:
            yield text.within(language).format(day=day(date).within(language))


def _steps(page: Page, language: Language) -> Iterator[str]:
    for row in page.steps:
        role = _AS.within(language).format(role=name(row.role, language))
        yield f"{name(row.step, language)}, {role} ({name(row.chain, language)})"


def _gives(page: Page, language: Language) -> Iterator[str]:
    return (_handover(row, _TO, language) for row in page.handovers if row.direction == "gives")


def _gets(page: Page, language: Language) -> Iterator[str]:
    return (_handover(row, _FROM_PARTY, language) for row in page.handovers if row.direction == "gets")


def _handover(row: HandoverRow, text: Both, language: Language) -> str:
    what = _names(row.information, language) or _NO_INFORMATION.within(language)
    others = _names(row.others, language) or _NOBODY.within(language).format(role=name(row.other_role, language))
    where = _STEPS.within(language).format(
        chain=name(row.chain, language), giver=visible(row.giver.name), taker=visible(row.taker.name)
    )
    said = [text.within(language).format(what=what, others=others), where]
    said += [translated("handover", row.kind, language)] if row.kind != "forward" else []
    said += [*_said(_CONDITION, row.condition, language), *_said(_WITHIN, row.within, language)]
    said += [_bases(row.legal_basis, language)]
    said += [(_FEEDBACK if row.feedback else _NO_FEEDBACK).within(language)]
    said += [_CONFIDENTIAL.within(language)] if row.confidential else []
    return "; ".join(filter(None, said))


def _bases(bases: tuple[Named, ...], language: Language) -> str:
    return _BASIS.within(language).format(what=many([visible(each.name) for each in bases], language)) if bases else ""


def _networks(page: Page, language: Language) -> Iterator[str]:
    return (_network(row, language) for row in page.networks)


def _network(row: NetworkRow, language: Language) -> str:
    said = [_MEMBER.within(language).format(roles=_names(row.roles, language))] if row.roles else []
    said += [_LEADS.within(language)] if row.leads else []
    if row.meeting:
        meeting = ", ".join(visible(each) for each in (row.meeting, row.frequency) if each)
        said.append(_MEETS.within(language).format(meeting=meeting))
        said += [_DECIDES.within(language)] if row.decides else []
    return f"{name(row.network, language)}: {'; '.join(said)}"


def _ties(page: Page, language: Language) -> Iterator[str]:
    return (_tie(row, language) for row in page.ties)


def _tie(row: TieRow, language: Language) -> str:
    others = _names(row.others, language) or _NOBODY.within(language).format(role=_names(row.other_roles, language))
    kind = translated("tie", row.kind, language)
    said = [_TIES[row.direction].within(language).format(kind=kind, others=others)]
    said += [_names(row.information, language), _bases(row.legal_basis, language)]
    said += [_IN_NETWORK.within(language).format(network=name(row.network, language))]
    said += [_CONFIDENTIAL.within(language)] if row.confidential else []
    return "; ".join(filter(None, said))


def _authority(page: Page, language: Language) -> Iterator[str]:
    for row in page.authority:
        done = _DONE_BY.within(language).format(roles=_names(row.responsible, language))
        yield f"{name(row.intervention, language)}{_of_part(row.party, page, language)}; {done}"


def _means(page: Page, language: Language) -> Iterator[str]:
    for row in page.means:
        kind = translated("means", row.kind, language)
        does = [_HOLDS.within(language)] if row.holds else []
        does += [_BRINGS_IT.within(language)] if row.brings else []
        said = [f"{name(row.means, language)} ({kind}){_of_part(row.party, page, language)}", many(does, language)]
        yield "; ".join([*said, *_amount(row, language)])


def _amount(row: MeansRow, language: Language) -> Iterator[str]:
    if row.amount is None:
        return
    if not row.amount.exact:
        yield _AMOUNT_UNKNOWN.within(language)
        return
    euro = _EURO.within(language).format(amount=number(row.amount.least).within(language))
    yield f"{euro} {_PER[row.per].within(language)}" if row.per else euro


def _escalation(page: Page, language: Language) -> Iterator[str]:
    for rung in page.escalation:
        who = _OWN_RUNG.within(language) if rung.own else _names(rung.parties, language)
        yield f"{name(rung.role, language)} ({who})" if who else name(rung.role, language)


ROWS: tuple[tuple[Both, Rows], ...] = (
    (Both("Getekend", "Signed"), _signatures),
    (Both("Rollen", "Roles"), _roles),
    (Both("Inzet", "Commitments"), _commitments),
    (Both("Schakels die zij draagt", "Steps that it carries"), _steps),
    (Both("Geeft", "Gives"), _gives),
    (Both("Krijgt", "Gets"), _gets),
    (Both("Netwerken", "Networks"), _networks),
    (Both("Relaties", "Ties"), _ties),
    (Both("Gezag over", "Authority over"), _authority),
    (Both("Middelen en bevoegdheden", "Means and powers"), _means),
    (Both("Opschalen, laagste eerst", "Escalation, lowest first"), _escalation),
)
"""Each part of a page: its title, and its rows."""
