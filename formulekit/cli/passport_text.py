"""A passport as text, for the people who must keep what their party promised: totals first, then each formule."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from formulekit.analyses.party_rows import Named, Page
from formulekit.analyses.passport import FunctionTotal, Passport
from formulekit.analyses.quantities import Quantity
from formulekit.cli.passport_rows import ROWS, fte, many, name
from formulekit.language import Both, Language
from formulekit.phrases import at_least, day, number
from formulekit.sanitise import visible
from formulekit.vocabulary import translated

_WIDE = 100
_FORMULES = (Both("formule", "formule"), Both("formules", "formules"))
_TOTALS = Both("Alles bij elkaar", "All together")
_COMMITTED = Both(
    "toegezegd: {fte}, {hours} per jaar ({rate} uur per fte)",
    "promised: {fte}, {hours} a year ({rate} hours for one fte)",
)
_UNKNOWN_FTE = Both("toegezegd: het aantal fte is nergens bekend", "promised: the number of fte is known nowhere")
_NO_FTE = Both("toegezegd: geen mensen", "promised: no people")
_HOURS = Both("{hours} uur", "{hours} hours")
_OVER_ALL = Both(
    "let op: van {functions} is meer toegezegd dan er is", "note: more is promised than there is of {functions}"
)
_IN = Both("in {count} {formules}: {names}", "in {count} {formules}: {names}")
_COUNTED = Both(
    "rollen: {roles}; schakels: {steps}; overdrachten gegeven: {given}, gekregen: {got}; netwerken: {networks}",
    "roles: {roles}; steps: {steps}; hand-overs given: {given}, received: {got}; networks: {networks}",
)
_AVAILABLE = {
    "over": Both(
        "er is {available}: {over} fte te veel toegezegd", "there is {available}: {over} fte too much is promised"
    ),
    "later": Both(
        "er is {available}: vanaf {day} {over} fte te veel toegezegd",
        "there is {available}: {over} fte too much is promised from {day} on",
    ),
    "under": Both("er is {available}, dat is genoeg", "there is {available}, which is enough"),
    "maybe": Both(
        "er is {available}; of dat genoeg is, is niet bekend",
        "there is {available}; whether that is enough, nobody knows",
    ),
    "unknown": Both("hoeveel er is, is niet bekend", "how much there is, is unknown"),
    "unstated": Both("hoeveel er is, staat nergens", "how much there is, is stated nowhere"),
}
_NOTHING_PROMISED = Both("niets toegezegd", "nothing promised")
_PARTS = Both("Onderdelen tellen mee: {parts}.", "Parts count with it: {parts}.")
_WHOLE = Both("Onderdeel van {whole}.", "Part of {whole}.")
_ACTS = Both("Handelt namens {parties}.", "Acts on behalf of {parties}.")
_BY = Both("Namens haar handelt ook {parties}.", "On its behalf acts also {parties}.")
_UNSIGNED = Both("Niet getekend.", "Not signed.")
_PASSED = Both(
    "Niet meegeteld, want sjabloon of afgesloten: {formules}.", "Not counted, being a template or closed: {formules}."
)
_NOWHERE = Both(
    "Geen lopende formule of concept noemt deze partij.", "No draft and no current formule names this party."
)


def as_text(passport: Passport, language: Language) -> str:
    """Write a passport for people to read.

    Args:
        passport: The passport.
        language: The language of what is around the names.
    """
    return "\n".join(_lines(passport, language)) + "\n"


def _lines(passport: Passport, language: Language) -> Iterator[str]:
    count = f"{len(passport.pages)} {_FORMULES[len(passport.pages) != 1].within(language)}"
    yield from _heading(f"{visible(passport.party.name)} ({passport.party.id}): {count}", "=")
    if passport.pages:
        yield from _totals(passport, language)
    else:
        yield _NOWHERE.within(language)
    for page in passport.pages:
        yield ""
        yield from _page(page, language)
    if passport.passed_over:
        yield ""
        names = ", ".join(each.id for each in passport.passed_over)
        yield from wrap(_PASSED.within(language).format(formules=names), _WIDE)


def _heading(text: str, line: str) -> Iterator[str]:
    yield text
    yield line * len(text)


def _items(title: str, items: Iterable[str]) -> Iterator[str]:
    """Write a list under its title, both left out where there is nothing."""
    wrapped = [
        wrap(item, _WIDE, initial_indent="  - ", subsequent_indent="    ", break_on_hyphens=False) for item in items
    ]
    if wrapped:
        yield title
    for lines in wrapped:
        yield from lines


def _totals(passport: Passport, language: Language) -> Iterator[str]:
    told = (_promised(passport, language), *_warning(passport, language), _counted(passport, language))
    yield from _items(_TOTALS.within(language), told)
    for party in dict.fromkeys(each.party for each in passport.functions):
        rows = (_function(each, language) for each in passport.functions if each.party == party)
        yield from _items(visible(party.name), rows)


def _promised(passport: Passport, language: Language) -> str:
    if passport.committed == Quantity():
        return _NO_FTE.within(language)
    if passport.committed.least == 0:
        return _UNKNOWN_FTE.within(language)
    hours = at_least(passport.hours_a_year.least, exact=passport.hours_a_year.exact).within(language)
    return _COMMITTED.within(language).format(
        fte=fte(passport.committed, language),
        hours=_HOURS.within(language).format(hours=hours),
        rate=number(passport.hours_per_fte_year).within(language),
    )


def _counted(passport: Passport, language: Language) -> str:
    """Count roles, steps, hand-overs and networks over all formules."""
    passing = [row.direction for page in passport.pages for row in page.handovers]
    return _COUNTED.within(language).format(
        roles=sum(len({row.role for row in page.commitments}) for page in passport.pages),
        steps=sum(len(page.steps) for page in passport.pages),
        given=passing.count("gives"),
        got=passing.count("gets"),
        networks=sum(len(page.networks) for page in passport.pages),
    )


def _warning(passport: Passport, language: Language) -> Iterator[str]:
    functions = [visible(each.function) for each in passport.over_committed]
    if functions:
        yield _OVER_ALL.within(language).format(functions=many(functions, language))


def _function(row: FunctionTotal, language: Language) -> str:
    promised = _NOTHING_PROMISED.within(language)
    if row.formules:
        where = _IN.within(language).format(
            count=len(row.formules),
            formules=_FORMULES[len(row.formules) != 1].within(language),
            names=", ".join(each.id for each in row.formules),
        )
        promised = f"{fte(row.committed, language)} {where}"
    return f"{visible(row.function)}: {promised}; {_available(row, language)}"


def _available(row: FunctionTotal, language: Language) -> str:
    if row.available is None or not row.available.exact:
        return _AVAILABLE["unstated" if row.available is None else "unknown"].within(language)
    over = "later" if row.start else "over"
    kind = over if row.over else "under" if row.committed.exact else "maybe"
    values = {
        "available": fte(row.available, language),
        "over": number(row.over).within(language),
        "day": day(row.start).within(language) if row.start else "",
    }
    return _AVAILABLE[kind].within(language).format(**values)


def _page(page: Page, language: Language) -> Iterator[str]:
    status = translated("status", page.status, language)
    yield from _heading(f"{visible(page.formule.name)} ({page.formule.id}, {status})", "-")
    yield from wrap(" ".join(_standing(page, language)), _WIDE, break_on_hyphens=False)
    for title, rows in ROWS:
        yield from _items(title.within(language), rows(page, language))


def _standing(page: Page, language: Language) -> Iterator[str]:
    """Say what the party is to others, and whether it has signed."""
    if page.whole:
        yield _WHOLE.within(language).format(whole=name(page.whole, language))
    told: tuple[tuple[Both, tuple[Named, ...]], ...] = (
        (_PARTS, page.parts),
        (_ACTS, page.acts_for),
        (_BY, page.represented_by),
    )
    for text, parties in told:
        if parties:
            names = many([name(party, language) for party in parties], language)
            yield text.within(language).format(parts=names, parties=names)
    if not page.signatures:
        yield _UNSIGNED.within(language)
