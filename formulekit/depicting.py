"""What pictures of a formule have in common: the source line, domains in the legend, people and laws in words."""

from collections.abc import Iterable, Iterator

from formulekit.drawing import BoxMark, LegendEntry
from formulekit.language import Both, Language
from formulekit.model import Commitment, Formule
from formulekit.phrases import at_least, day
from formulekit.vocabulary import VALUES, translated

_UNKNOWN = Both("fte onbekend", "fte unknown")
_VERSION = Both("versie", "version")
_VALID_FROM = Both("geldig vanaf", "valid from")


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


def committed(commitments: Iterable[Commitment], language: Language) -> str:
    """Say how many full-time people some commitments name: `ten minste 2,5 fte`; empty where they name none.

    Args:
        commitments: The commitments.
        language: The language of the generated words.
    """
    counts = [people.full_time for commitment in commitments for people in commitment.people]
    known = sum(count for count in counts if count != "unknown")
    if not known:
        return _UNKNOWN.within(language) if "unknown" in counts else ""
    said = at_least(known, exact="unknown" not in counts).within(language)
    return f"{said} fte".replace(" ", "\N{NO-BREAK SPACE}")


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
