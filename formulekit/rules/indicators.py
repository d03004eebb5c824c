"""FK603, FK607 and FK608: whether it can be seen that it works."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from formulekit.extension import FILLED_IN, About, Hit, Say, Texts, rule
from formulekit.findings import Path, Severity
from formulekit.language import Both
from formulekit.phrases import listed
from formulekit.units import UnknownQuantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from formulekit.graph import Index
    from formulekit.model import Indicator
    from formulekit.model.values import Direction

_NOUNS = {"results": Both("resultaat", "result"), "outcomes": Both("effect", "outcome")}
_WAYS = {"up": Both("omhoog", "up"), "down": Both("omlaag", "down")}


class _Aim(NamedTuple):
    """A result or outcome, and its indicator if it has one."""

    section: str
    id: str
    indicator: Indicator | None

    @property
    def path(self) -> Path:
        """Where it stands."""
        return (self.section, self.id)

    @property
    def values(self) -> dict[str, str | Both]:
        """How texts name it."""
        return {"noun": _NOUNS[self.section], "id": self.id}


def _aims(index: Index) -> Iterator[_Aim]:
    """Give every result and outcome of which nothing had to be left out."""
    formule = index.formule
    aims = [_Aim("results", name, result.indicator) for name, result in formule.results.items()]
    aims += [_Aim("outcomes", name, outcome.indicator) for name, outcome in formule.outcomes.items()]
    yield from (aim for aim in aims if not index.damaged((*aim.path, "indicator")))


def _indicators(index: Index) -> Iterator[tuple[_Aim, Indicator]]:
    """Give every indicator of which nothing had to be left out, with the result or outcome that it shows."""
    for aim in _aims(index):
        if aim.indicator is not None:
            yield aim, aim.indicator


@rule(
    "FK603",
    Severity.WARNING,
    About(
        statuses=FILLED_IN,
        reden="Wat niet gemeten wordt, kan niet gevolgd worden: dan weet niemand of het werkt.",
        texts={
            "": Texts(
                nl=Say(
                    "{noun} '{id}' heeft geen indicator",
                    "waaraan is dit te zien?",
                    "zet erbij `indicator:` met metingen, een streefwaarde, een richting en een bron",
                ),
                en=Say(
                    "{noun} '{id}' has no indicator",
                    "what shows this?",
                    "add an `indicator:` with measurements, a target, a direction and a source",
                ),
            ),
            "incomplete": Texts(
                nl=Say(
                    "de indicator van {noun} '{id}' heeft geen {missing}",
                    "geen {missing}",
                    "vul aan wat ontbreekt; `onbekend` telt niet mee",
                ),
                en=Say(
                    "the indicator of {noun} '{id}' has no {missing}",
                    "no {missing}",
                    "fill in what is missing; `unknown` does not count",
                ),
            ),
        },
    ),
)
def unmeasured(index: Index) -> Iterator[Hit]:
    """What is not measured cannot be followed: nobody knows whether it works.

    Bad:
        effecten:
          rust:
            naam: Rust op straat
            indicator: {metingen: {2025: onbekend}, streefwaarde: {2028: 30}, richting: omlaag, bron: monitor}
    Good:
        effecten:
          rust:
            naam: Rust op straat
            indicator: {metingen: {2025: 40}, streefwaarde: {2028: 30}, richting: omlaag, bron: monitor}
    """
    for aim in _aims(index):
        if aim.indicator is None:
            if not index.damaged(aim.path):
                yield Hit(aim.path, aim.values)
        elif missing := _missing(aim.indicator):
            yield Hit(aim.path, {**aim.values, "missing": missing}, "incomplete")


def _missing(indicator: Indicator) -> Both | None:
    """Say what an indicator lacks; None where it lacks nothing."""
    parts = (
        (any(figure != "unknown" for figure in indicator.measurements.values()), Both("meting", "measurement")),
        (any(figure != "unknown" for figure in indicator.target.values()), Both("streefwaarde", "target")),
        (bool(indicator.source), Both("bron", "source")),
    )
    lacking = [word for there, word in parts if not there]
    if not lacking:
        return None
    first, *others = lacking
    return Both(
        listed([first.nl, *(f"geen {word.nl}" for word in others)]).nl,
        listed([first.en, *(f"no {word.en}" for word in others)]).en,
    )


class _Figure(NamedTuple):
    """A figure of a year, and where it stands."""

    path: Path
    year: int
    value: float

    @property
    def said(self) -> Both:
        """The figure, as each language writes it."""
        text = f"{self.value:.6f}".rstrip("0").rstrip(".")
        return Both(text.replace(".", ","), text)


def _figures(place: Path, figures: Mapping[int, float | UnknownQuantity]) -> list[_Figure]:
    """Give the known ones of the figures that stand at a place, the earliest first."""
    return [_Figure((*place, str(year)), year, value) for year, value in sorted(figures.items()) if value != "unknown"]


@rule(
    "FK607",
    Severity.ERROR,
    About(
        reden="Een streefwaarde die de verkeerde kant op ligt is gehaald door achteruit te gaan.",
        texts={
            "": Texts(
                nl=Say(
                    "de streefwaarde {target} van {noun} '{id}' in {year} ligt de verkeerde kant op: de nulmeting van {first} is {baseline}, en de richting is {way}",
                    "nulmeting {baseline}, richting {way}",
                    "kijk na of de streefwaarde of de `richting` klopt",
                ),
                en=Say(
                    "the target {target} of {noun} '{id}' in {year} lies the wrong way: the baseline of {first} is {baseline}, and the direction is {way}",
                    "baseline {baseline}, direction {way}",
                    "check whether the target or the `direction` is right",
                ),
            ),
            "before": Texts(
                nl=Say(
                    "de streefwaarde {target} van {noun} '{id}' is van {year}, en de nulmeting {baseline} van {first}: het doel ligt vóór de start",
                    "vóór de nulmeting van {first}",
                    "zet de streefwaarde bij een later jaar",
                ),
                en=Say(
                    "the target {target} of {noun} '{id}' is of {year}, and the baseline {baseline} of {first}: the aim lies before the start",
                    "before the baseline of {first}",
                    "put the target under a later year",
                ),
            ),
        },
        notes={
            "baseline": Both("dit is de nulmeting", "this is the baseline"),
            "direction": Both("dit is de richting", "this is the direction"),
        },
    ),
)
def target_against_direction(index: Index) -> Iterator[Hit]:
    """A target that lies the wrong way is reached by going backwards.

    Bad:
        effecten:
          rust:
            naam: Rust op straat
            indicator: {metingen: {2025: 40}, streefwaarde: {2028: 50}, richting: omlaag, bron: monitor}
    Good:
        effecten:
          rust:
            naam: Rust op straat
            indicator: {metingen: {2025: 40}, streefwaarde: {2028: 30}, richting: omlaag, bron: monitor}
    """
    for aim, indicator in _indicators(index):
        place: Path = (*aim.path, "indicator")
        baseline = next(iter(_figures((*place, "measurements"), indicator.measurements)), None)
        for target in _figures((*place, "target"), indicator.target) if baseline else ():
            if baseline and target.year < baseline.year:
                yield _wrong(aim, baseline, target, None)
            elif baseline and _is_worse(baseline, target, indicator.direction):
                yield _wrong(aim, baseline, target, indicator.direction)


def _is_worse(baseline: _Figure, target: _Figure, direction: Direction | None) -> bool:
    rise = target.value - baseline.value
    wrong = (direction == "up" and rise < 0) or (direction == "down" and rise > 0)
    return wrong and target.year > baseline.year


def _wrong(aim: _Aim, baseline: _Figure, target: _Figure, direction: Direction | None) -> Hit:
    """Say that a target lies against the direction, or before its baseline where no direction is given."""
    values = {
        **aim.values,
        "target": target.said,
        "year": str(target.year),
        "baseline": baseline.said,
        "first": str(baseline.year),
        "way": _WAYS[direction] if direction else "",
    }
    at_direction: tuple[tuple[Path, str], ...] = (((*aim.path, "indicator", "direction"), "direction"),)
    related = ((baseline.path, "baseline"), *(at_direction if direction else ()))
    return Hit(target.path, values, "" if direction else "before", related)


@rule(
    "FK608",
    Severity.WARNING,
    About(
        reden="Een cijfer dat goed en slecht nieuws kan zijn, zegt pas iets naast een cijfer dat het tegendeel laat zien.",
        texts={
            "": Texts(
                nl=Say(
                    "de indicator van {noun} '{id}' is meerduidig en heeft geen tegenindicator",
                    "goed nieuws of slecht nieuws?",
                    "zet erbij `tegenindicator:` met het resultaat dat het tegendeel zou laten zien",
                ),
                en=Say(
                    "the indicator of {noun} '{id}' is ambiguous and has no counter-indicator",
                    "good news or bad news?",
                    "add `counter:` with the result that would show the contrary",
                ),
            ),
        },
    ),
)
def ambiguous_indicator_alone(index: Index) -> Iterator[Hit]:
    """A figure that may be good or bad news tells something only beside one that would show the contrary.

    Bad:
        effecten:
          rust:
            naam: Rust op straat
            indicator:
              metingen: {2025: 40}
              streefwaarde: {2028: 30}
              richting: omlaag
              meerduidig: ja
              bron: monitor
    Good:
        resultaten:
          melden:
            naam: Bewoners blijven melden
            indicator: {metingen: {2025: 70}, streefwaarde: {2028: 80}, richting: omhoog, bron: monitor}
        effecten:
          rust:
            naam: Rust op straat
            indicator:
              metingen: {2025: 40}
              streefwaarde: {2028: 30}
              richting: omlaag
              meerduidig: ja
              tegenindicator: melden
              bron: monitor
    """
    for aim, indicator in _indicators(index):
        if indicator.ambiguous and indicator.counter is None:
            yield Hit((*aim.path, "indicator"), aim.values)
