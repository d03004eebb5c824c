"""What pictures of a formule have in common: source line, domains in the legend; people, figures and laws in words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from formulekit.analyses.stints import fte_of, fullest, stints
from formulekit.drawing import BoxMark, Diagram, LegendEntry, Part
from formulekit.graph import Index, Promise
from formulekit.language import Both, Language
from formulekit.model import Formule, Indicator, TargetGroup
from formulekit.phrases import at_least, day, grouped
from formulekit.vocabulary import VALUES, translated

NO_INDICATOR = Both("nog geen indicator", "no indicator yet")
"""What is said of a result or outcome that nothing measures."""

NO_PARTY = Both("nog geen partij", "no party yet")
"""What is said of a role that nobody fills."""

_UNKNOWN = Both("fte onbekend", "fte unknown")
_VERSION = Both("versie", "version")
_SIZE = Both("omvang: {count}", "size: {count}")
_UNKNOWN_SIZE = Both("omvang onbekend", "size unknown")
_UNKNOWN_FIGURE = Both("onbekend", "unknown")
_NO_BASELINE = Both("geen nulmeting", "no baseline")
_NO_TARGET = Both("geen streefwaarde", "no target")
_VALID_FROM = Both("geldig vanaf", "valid from")


@dataclass(frozen=True, slots=True)
class Telling:
    """A formule as a picture tells it.

    Attributes:
        index: The formule.
        language: The language of the generated words.
    """

    index: Index
    language: Language

    def say(self, both: Both) -> str:
        """Give a text in the language of the picture.

        Args:
            both: The text in both.
        """
        return both.within(self.language)

    def picture(self, name: str, question: Both, parts: tuple[Part, ...]) -> Diagram:
        """Give the picture with its title, its question and its source line; its legend is still to come.

        Args:
            name: The name of the view.
            question: The question that it answers.
            parts: What it is made of, from top to bottom.
        """
        return Diagram(
            id=f"{self.index.formule.formule}-{name}",
            language=self.language,
            title=self.index.formule.title,
            question=self.say(question),
            parts=parts,
            source=source_line(self.index.formule, self.language),
        )


def source_line(formule: Formule, language: Language) -> str:
    """Say which text is drawn: title, version, status and since when it holds.

    Args:
        formule: The formule.
        language: The language of the generated words.
    """
    status = translated("status", formule.status, language)
    parts = [formule.title, f"{_VERSION.within(language)} {formule.version}", status]
    if formule.valid and formule.valid.from_:
        parts.append(f"{_VALID_FROM.within(language)} {day(formule.valid.from_).within(language)}")
    return " · ".join(parts)


def domains(tones: Iterable[str], language: Language) -> Iterator[LegendEntry]:
    """Explain the colours of the domains that a picture uses, in the order of the language.

    Args:
        tones: The tones of its boxes, each the English name of a domain.
        language: The language of the generated words.
    """
    used = frozenset(tones)
    for domain in VALUES["domain"]:
        if domain.en in used:
            yield LegendEntry(BoxMark(domain.en), domain.within(language).capitalize())


def committed(index: Index, promises: Iterable[Promise], language: Language) -> str:
    """Say how many full-time people some commitments name, at the most at one time: `ten minste 2,5 fte`.

    Args:
        index: The formule.
        promises: The commitments.
        language: The language of the generated words.

    Returns:
        The words; empty where they name nobody.
    """
    most = fullest([each for each in stints(index, promises) if each.post], fte_of).amount
    if not most.least:
        return "" if most.exact else _UNKNOWN.within(language)
    said = at_least(most.least, exact=most.exact).within(language)
    return f"{said} fte".replace(" ", "\N{NO-BREAK SPACE}")


def shared_domain(index: Index, role: str) -> str:
    """Give the domain of the parties that fill a role; empty where they do not share one.

    Args:
        index: The formule.
        role: The role.
    """
    found = {index.parties[party].field_of_work for party in index.filling(role) if party in index.parties}
    return found.pop() if len(found) == 1 else ""


def size_of(group: TargetGroup, language: Language) -> str:
    """Say how large a target group is; empty where that is not stated.

    Args:
        group: The target group.
        language: The language of the generated words.
    """
    if group.size is None:
        return ""
    text = _UNKNOWN_SIZE if group.size == "unknown" else _SIZE
    return text.within(language).format(count=_count(group.size, language))


def has_figures(indicator: Indicator) -> bool:
    """Tell whether an indicator has a figure or a target.

    Args:
        indicator: The indicator.
    """
    return bool(indicator.measurements or indicator.target)


def change(indicator: Indicator, language: Language) -> str:
    """Write from what an indicator should go to what: `75 (2012) → 25 (2029) per maand`.

    Args:
        indicator: The indicator.
        language: The language of the generated words.
    """
    baseline, target = ends(indicator, language)
    unit = indicator.unit or "" if has_figures(indicator) else ""
    return f"{baseline} \N{RIGHTWARDS ARROW}\N{NO-BREAK SPACE}{target} {unit}".strip()


def ends(indicator: Indicator, language: Language) -> tuple[str, str]:
    """Give the baseline and the last target, each with its year: `75 (2012)`.

    Args:
        indicator: The indicator.
        language: The language of the generated words.
    """
    known, wanted = indicator.measurements, indicator.target
    baseline = figure(known, min(known), language) if known else _NO_BASELINE.within(language)
    return baseline, figure(wanted, max(wanted), language) if wanted else _NO_TARGET.within(language)


def figure(figures: Mapping[int, float | str], year: int, language: Language) -> str:
    """Write the figure of a year: `75 (2012)`.

    Args:
        figures: Figures by year.
        year: The year.
        language: The language of the generated words.
    """
    return f"{_count(figures[year], language)}\N{NO-BREAK SPACE}({year})"


def _count(value: float | str, language: Language) -> str:
    """Write a number, or that it is unknown."""
    return (_UNKNOWN_FIGURE if isinstance(value, str) else grouped(value)).within(language)


def laws(formule: Formule, grounds: Iterable[str]) -> tuple[str, ...]:
    """Give legal bases as they are cited: article and title.

    Args:
        formule: The formule.
        grounds: The ids of the legal bases; what the formule does not have is left out.
    """
    bodies = (formule.legal_bases[ground] for ground in grounds if ground in formule.legal_bases)
    return tuple(f"{_article(body.article)} {body.title}" if body.article else body.title for body in bodies)


def _article(written: str) -> str:
    """Give an article as it is cited, `art. 16`, whether or not its author wrote the word."""
    return written if written.casefold().startswith("art") else f"art. {written}"
