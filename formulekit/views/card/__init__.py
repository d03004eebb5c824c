"""The card view: the formule on one page, as who decides about it sees it."""

import datetime
from collections.abc import Iterator
from dataclasses import replace

from formulekit.depicting import domains, size_of
from formulekit.drawing import BoxMark, Diagram, Entry, Fact, Group, LegendEntry, LineMark, Panel, Poster, SignMark
from formulekit.extension import view
from formulekit.graph import Index
from formulekit.language import Both, Language
from formulekit.model import Formule, Period
from formulekit.phrases import day
from formulekit.views.card.company import networks, parties
from formulekit.views.card.telling import Telling, rest
from formulekit.views.card.work import aims, chains, interventions
from formulekit.vocabulary import translated

QUESTION = Both("De formule op één pagina", "The formule on one page")

_ISSUE = Both("Vraagstuk", "Issue")
_GROUPS = Both("Doelgroepen", "Target groups")
_MORE_GROUPS = rest(Both("doelgroep", "target group"), Both("doelgroepen", "target groups"))
_THEME = Both("Thema", "Theme")
_AREA = Both("Gebied", "Area")
_SCALE = Both("Schaal", "Scale")
_STATUS = Both("Status", "Status")
_VERSION = Both("Versie", "Version")
_VALID = Both("Geldig", "Valid")
_FROM = Both("vanaf {a}", "from {a}")
_UNTIL = Both("tot en met {b}", "until {b}")
_FROM_UNTIL = Both("{a} tot en met {b}", "{a} until {b}")
_WHOLE = (1, 1, 12, 31)
_EVALUATION = Both("Evaluatie", "Evaluation")
_LACKING = Both("Nog niet beschreven: {parts}.", "Not described yet: {parts}.")
_SHARED = Both("Partijen uit meer domeinen, of nog geen partij", "Parties from several domains, or no party yet")
_ONWARD = Both(
    "Gaat verder naar de volgende schakel; de andere overdrachten staan in het ketenbeeld",
    "Goes on to the next step; the chain view has the other hand-overs",
)
_ONWARD_TO = Both(
    "Verder naar de volgende schakel of naar de nummers eronder; meer in het ketenbeeld",
    "On to the next step or to the numbers below it; the chain view has more",
)
_ENDS = Both("Hier kan een zaak eindigen", "A case may end here")


@view("card", question=QUESTION)
def card(index: Index, language: Language) -> Diagram:
    """Show a formule on one page: issue, parties, chains, networks, interventions, results and outcomes.

    Args:
        index: The formule.
        language: The language of the generated words.
    """
    telling = Telling(index, language)
    part = _part(telling)
    legend = tuple(_legend(part, language))
    return replace(telling.picture("card", QUESTION, (part,)), legend=legend, fixed=True)


def _part(telling: Telling) -> Poster:
    """Fill the page; a panel in which nothing would stand is left out, and the page says that it lacks."""
    every = {
        "aside": (_issue(telling), parties(telling)),
        "above": (chains(telling),),
        "below": (networks(telling), interventions(telling), aims(telling)),
    }
    lacking = [panel.name.lower() for panels in every.values() for panel in panels if not panel.groups]
    filled = {place: tuple(panel for panel in panels if panel.groups) for place, panels in every.items()}
    return Poster(
        id="panels",
        facts=tuple(Fact(telling.say(label), text) for label, text in _facts(telling.index.formule, telling) if text),
        aside=filled["aside"],
        above=filled["above"],
        below=filled["below"],
        note=telling.say(_LACKING).format(parts=", ".join(lacking)) if lacking else "",
    )


def _facts(formule: Formule, telling: Telling) -> Iterator[tuple[Both, str]]:
    """Give what stands at the head of the page."""
    yield _THEME, formule.issue.theme if formule.issue else ""
    yield _AREA, formule.area or ""
    yield _SCALE, translated("scale", formule.scale, telling.language)
    yield _STATUS, translated("status", formule.status, telling.language)
    yield _VERSION, formule.version
    yield _VALID, _period(formule.valid, telling) if formule.valid else ""
    yield _EVALUATION, telling.say(day(formule.evaluation)) if formule.evaluation else ""


def _period(period: Period, telling: Telling) -> str:
    """Say from and until when a formule holds; whole years by their numbers."""
    start, end = period.from_, period.until
    if start and end and (start.month, start.day, end.month, end.day) == _WHOLE:
        return str(start.year) if start.year == end.year else f"{start.year}\N{EN DASH}{end.year}"
    text = _FROM_UNTIL if start and end else _FROM if start else _UNTIL if end else Both("", "")
    return telling.say(text).format(a=_day(start, telling), b=_day(end, telling))


def _day(date: datetime.date | None, telling: Telling) -> str:
    return telling.say(day(date)) if date else ""


def _issue(telling: Telling) -> Panel:
    """Say what the matter is, and whom it is about."""
    issue = telling.index.formule.issue
    if issue is None:
        return telling.panel("issue", _ISSUE, ())
    more = telling.rest(_MORE_GROUPS)
    statement = Group("statement", more, text=issue.statement)
    groups = tuple(
        Entry(
            name,
            ": ".join(filter(None, (group.name, size_of(group, telling.language)))),
            group.name,
            figure=size_of(group, telling.language),
        )
        for name, group in issue.target_groups.items()
    )
    whom = Group("groups", more, heading=telling.say(_GROUPS), entries=groups)
    return telling.panel("issue", _ISSUE, (statement, whom) if groups else (statement,))


def _legend(part: Poster, language: Language) -> Iterator[LegendEntry]:
    """Explain the marks that the page uses, and no others."""
    entries = [entry for panel in part.panels for group in panel.groups for entry in group.entries]
    tones = {entry.tone for entry in entries if entry.tone is not None}
    yield from domains(tones, language)
    if "" in tones:
        yield LegendEntry(BoxMark(), _SHARED.within(language))
    if any(entry.onward or entry.others for entry in entries):
        onward = _ONWARD_TO if any(entry.others for entry in entries) else _ONWARD
        yield LegendEntry(LineMark(), onward.within(language))
    if any(entry.end for entry in entries):
        yield LegendEntry(SignMark("end"), _ENDS.within(language))
