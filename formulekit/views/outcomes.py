"""The outcomes view: why we think this works, from target groups by interventions and results to outcomes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from formulekit.depicting import NO_INDICATOR, Telling, change, ends, figure, has_figures, size_of
from formulekit.drawing import Column, Columns, Diagram, Item, LegendEntry, LineMark, Link, SignMark
from formulekit.extension import view
from formulekit.graph import Index
from formulekit.language import Both, Language
from formulekit.model import Indicator, Intervention, Outcome, Result
from formulekit.phrases import listed
from formulekit.vocabulary import VALUES, translated

QUESTION = Both("Waarom denken we dat dit werkt?", "Why do we think this works?")

_HEADS = {
    "groups": Both("Doelgroepen", "Target groups"),
    "interventions": Both("Interventies", "Interventions"),
    "results": Both("Resultaten", "Results"),
    "outcomes": Both("Effecten", "Outcomes"),
}

_LINKS = Both("Wat waaraan bijdraagt", "What contributes to what")
_AIMED = Both("{a} richt zich op {b}", "{a} is aimed at {b}")
_CONTRIBUTES = Both("{a} draagt bij aan {b}", "{a} contributes to {b}")
_ASSUMPTION = Both("aanname", "assumption")
_EVIDENCE = Both("bewijs", "evidence")
_BASELINE = Both("nulmeting", "baseline")
_TARGET = Both("streefwaarde", "target")
_LATEST = Both("laatste meting", "latest figure")
_UNDERWAY = Both("onderweg", "on the way")
_UNIT = Both("eenheid", "unit")
_COUNTED = Both("telregel", "counting rule")
_WAYS = {"up": Both("omhoog is goed", "up is good"), "down": Both("omlaag is goed", "down is good")}
_ARROWS = {"up": "\N{UPWARDS ARROW}", "down": "\N{DOWNWARDS ARROW}"}
_AMBIGUOUS = Both("een stijging kan goed of slecht nieuws zijn", "a rise may be good or bad news")
_COUNTER = Both("lees samen met: {name}", "read together with: {name}")
_FOR = Both("voor", "for")
_NOWHERE = Both("leidt nog nergens toe", "leads nowhere yet")
_NOBODY = Both("niemand werkt hier nog aan", "nobody works on this yet")
_NOTHING = Both(
    "Deze formule heeft geen interventies, resultaten of effecten.",
    "This formule has no interventions, results or outcomes.",
)
_LACKING_ALL = {
    "assumption": Both("Bij geen enkele interventie staat een aanname.", "No intervention states an assumption."),
    "evidence": Both(
        "Bij geen enkele interventie staat hoe sterk het bewijs is.",
        "No intervention states how strong the evidence is.",
    ),
}
_LACKING = {
    "assumption": Both(
        "Bij {count} van de {all} interventies staat geen aanname.",
        "For {count} of the {all} interventions no assumption is stated.",
    ),
    "evidence": Both(
        "Bij {count} van de {all} interventies staat niet hoe sterk het bewijs is.",
        "For {count} of the {all} interventions it is not stated how strong the evidence is.",
    ),
}
_AIMED_MARK = Both("Doelgroep van de interventie", "Target group of the intervention")
_CONTRIBUTES_MARK = Both("Draagt bij aan", "Contributes to")
_LETTER_MARK = Both("Aanname: waarom dit zou werken", "Assumption: why this should work")


@dataclass(frozen=True, slots=True)
class _Telling(Telling):
    """A formule as it is told, with what outcomes say."""

    def pair(self, word: Both, text: str) -> str:
        """Write a text behind a word: `bewijs: onderzocht`; empty without a text."""
        return f"{self.say(word)}: {text}" if text else ""

    def names(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Give the names of target groups; what the formule does not have is left out."""
        issue = self.index.formule.issue
        known = issue.target_groups if issue else {}
        return tuple(known[each].name for each in dict.fromkeys(ids) if each in known)


@view("outcomes", question=QUESTION)
def outcomes(index: Index, language: Language) -> Diagram:
    """Show what leads to what: target groups, interventions by safety phase, results and outcomes.

    Args:
        index: The formule.
        language: The language of the generated words.
    """
    telling = _Telling(index, language)
    part = _part(telling)
    legend = tuple(_legend(part, language))
    return replace(telling.picture("outcomes", QUESTION, (part,)), legend=legend, wide=True)


def _part(telling: _Telling) -> Columns:
    """Draw the columns; one in which nothing stands is left out."""
    items = {
        "groups": _groups(telling),
        "interventions": _interventions(telling),
        "results": _results(telling),
        "outcomes": _outcomes(telling),
    }
    columns = ((name, tuple(found)) for name, found in items.items())
    nothing = not (telling.index.interventions or telling.index.formule.results or telling.index.formule.outcomes)
    return Columns(
        id="columns",
        columns=tuple(Column(name, telling.say(_HEADS[name]), found) for name, found in columns if found),
        links=tuple(_links(telling)),
        heading=telling.say(_LINKS),
        noted=telling.say(_ASSUMPTION),
        note=telling.say(_NOTHING) if nothing else _note(telling),
    )


def _note(telling: _Telling) -> str:
    """Say what is not known of why interventions would work."""
    bodies = telling.index.interventions.values()
    lacking = {
        "assumption": sum(body.assumption is None for body in bodies),
        "evidence": sum(body.evidence is None for body in bodies),
    }
    counts = {key: count for key, count in lacking.items() if count}
    texts = {key: (_LACKING_ALL if count == len(bodies) else _LACKING)[key] for key, count in counts.items()}
    return " ".join(telling.say(texts[key]).format(count=count, all=len(bodies)) for key, count in counts.items())


def _groups(telling: _Telling) -> Iterator[Item]:
    """Draw the target groups."""
    issue = telling.index.formule.issue
    for name, group in issue.target_groups.items() if issue else ():
        yield _item(f"group-{name}", group.name, (size_of(group, telling.language),))


def _item(name: str, said: str, lines: Iterable[str], told: Iterable[str] | None = None) -> Item:
    """Draw a box; what is told of it is what stands in it, unless more can be told."""
    shown = tuple(filter(None, lines))
    words = shown if told is None else tuple(filter(None, told))
    return Item(name, ": ".join(filter(None, (said, "; ".join(words)))), said, shown)


def _interventions(telling: _Telling) -> Iterator[Item]:
    """Draw the interventions, from the front of the safety chain to its end."""
    for phase in VALUES["phase"]:
        for name, body in telling.index.interventions.items():
            if body.phase == phase.en:
                yield _intervention(telling, name, body)


def _intervention(telling: _Telling, name: str, body: Intervention) -> Item:
    """Draw an intervention with the strength of its evidence."""
    evidence = translated("evidence", body.evidence, telling.language) if body.evidence else ""
    aims = (*telling.index.formule.results, *telling.index.formule.outcomes)
    lost = "" if any(aim in aims for aim in body.contributes_to) else telling.say(_NOWHERE)
    lines = (telling.pair(_EVIDENCE, evidence), lost)
    item = _item(f"intervention-{name}", body.name, lines, (*lines, telling.pair(_ASSUMPTION, body.assumption or "")))
    return _noted(item, translated("phase", body.phase, telling.language).capitalize(), body.assumption or "")


def _noted(item: Item, group: str, note: str) -> Item:
    """Put a box in a group, with its assumption under the columns."""
    return replace(item, group=group, note=note)


def _results(telling: _Telling) -> Iterator[Item]:
    """Draw the results with their indicators."""
    served = {aim for body in telling.index.interventions.values() for aim in body.contributes_to}
    for name, body in telling.index.formule.results.items():
        lost = () if _reaches(telling, body) else (telling.say(_NOWHERE),)
        idle = () if name in served else (telling.say(_NOBODY),)
        shown = (*_shown(telling, body.indicator), *idle, *lost)
        told = (*_told(telling, body.indicator), *idle, *lost, telling.pair(_ASSUMPTION, body.assumption or ""))
        item = replace(_item(f"result-{name}", body.name, shown, told), strong=_change(telling, body.indicator))
        yield _noted(item, "", body.assumption or "")


def _reaches(telling: _Telling, body: Result) -> bool:
    return any(aim in telling.index.formule.outcomes for aim in body.contributes_to)


def _outcomes(telling: _Telling) -> Iterator[Item]:
    """Draw the outcomes with their indicators, and for whom they are."""
    bodies: Iterable[Intervention | Result] = (
        *telling.index.interventions.values(),
        *telling.index.formule.results.values(),
    )
    served = {aim for body in bodies for aim in body.contributes_to}
    for name, body in telling.index.formule.outcomes.items():
        idle = () if name in served else (telling.say(_NOBODY),)
        whom = telling.pair(_FOR, telling.say(listed(telling.names(body.target_groups))))
        shown = (*_shown(telling, body.indicator), whom, *idle)
        item = _item(f"outcome-{name}", body.name, shown, (*_told(telling, body.indicator), whom, *idle))
        yield replace(item, strong=_change(telling, body.indicator))


def _shown(telling: _Telling, indicator: Indicator | None) -> Iterator[str]:
    """Write an indicator in a box: its name, from baseline to target, and which way is good."""
    if indicator is None:
        yield telling.say(NO_INDICATOR)
        return
    yield indicator.name or ""
    yield _change(telling, indicator)
    yield "" if has_figures(indicator) else telling.pair(_UNIT, indicator.unit or "")
    yield from _between(telling, indicator)
    if indicator.direction:
        yield f"{_ARROWS[indicator.direction]}\N{NO-BREAK SPACE}{telling.say(_WAYS[indicator.direction])}"
    yield from _doubt(telling, indicator)


def _change(telling: _Telling, indicator: Indicator | None) -> str:
    return change(indicator, telling.language) if indicator else ""


def _between(telling: _Telling, indicator: Indicator) -> Iterator[str]:
    """Write the latest figure and the targets on the way, where there are more than the baseline and one target."""
    known, wanted = indicator.measurements, indicator.target
    if len(known) > 1:
        yield telling.pair(_LATEST, figure(known, max(known), telling.language))
    yield telling.pair(_UNDERWAY, ", ".join(figure(wanted, year, telling.language) for year in sorted(wanted)[:-1]))


def _doubt(telling: _Telling, indicator: Indicator) -> Iterator[str]:
    """Say that an indicator can be read in two ways, and what would show the contrary."""
    if indicator.ambiguous:
        yield telling.say(_AMBIGUOUS)
    if indicator.counter in telling.index.formule.results:
        yield telling.say(_COUNTER).format(name=telling.index.formule.results[indicator.counter].name)


def _told(telling: _Telling, indicator: Indicator | None) -> Iterator[str]:
    """Say an indicator in words, with how it is counted."""
    if indicator is None:
        yield telling.say(NO_INDICATOR)
        return
    yield telling.pair(Both("indicator", "indicator"), indicator.name or "")
    baseline, target = ends(indicator, telling.language)
    yield telling.pair(_BASELINE, baseline) if indicator.measurements else baseline
    yield from _between(telling, indicator)
    yield telling.pair(_TARGET, target) if indicator.target else target
    yield telling.pair(_UNIT, indicator.unit or "")
    yield telling.say(_WAYS[indicator.direction]) if indicator.direction else ""
    yield from _doubt(telling, indicator)
    yield telling.pair(_COUNTED, (indicator.counting_rule or "").rstrip("."))


def _links(telling: _Telling) -> Iterator[Link]:
    """Draw whom each intervention is for, and what contributes to what."""
    formule = telling.index.formule
    groups = formule.issue.target_groups if formule.issue else {}
    for name, body in telling.index.interventions.items():
        for group in dict.fromkeys(body.target_groups):
            if group in groups:
                title = telling.say(_AIMED).format(a=body.name, b=groups[group].name)
                yield Link(title, f"group-{group}", f"intervention-{name}", "open")
    for name, body in telling.index.interventions.items():
        yield from _contributions(telling, f"intervention-{name}", body, {"result": formule.results})
        yield from _contributions(telling, f"intervention-{name}", body, {"outcome": formule.outcomes})
    for name, result in formule.results.items():
        yield from _contributions(telling, f"result-{name}", result, {"outcome": formule.outcomes})


def _contributions(
    telling: _Telling, tail: str, body: Intervention | Result, known: Mapping[str, Mapping[str, Result | Outcome]]
) -> Iterator[Link]:
    """Draw to which of some results or outcomes something contributes."""
    for kind, aims in known.items():
        for aim in dict.fromkeys(body.contributes_to):
            if aim in aims:
                title = telling.say(_CONTRIBUTES).format(a=body.name, b=aims[aim].name)
                yield Link(title, tail, f"{kind}-{aim}")


def _legend(part: Columns, language: Language) -> Iterator[LegendEntry]:
    """Explain the marks that the picture uses, and no others."""
    strokes = {link.stroke for link in part.links}
    if "open" in strokes:
        yield LegendEntry(LineMark("open"), _AIMED_MARK.within(language))
    if "plain" in strokes:
        yield LegendEntry(LineMark(), _CONTRIBUTES_MARK.within(language))
    if any(item.note for column in part.columns for item in column.items):
        yield LegendEntry(SignMark("letter", "a"), _LETTER_MARK.within(language))
