"""The settings of a project, as plain data."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from formulekit.extension import Rule
from formulekit.findings import Level, Severity
from formulekit.language import Language
from formulekit.palette import PALETTE, Palette
from formulekit.units import HOURS_PER_FTE_YEAR, Reckoning


class Logo(NamedTuple):
    """A PNG that stands on pictures: its path, relative to the root, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds in a project.

    Attributes:
        lang: The language of what is said; None where it follows from the documents.
        paths: What is checked where no path is named, relative to the root.
        fail_on: From which severity a check fails.
        select: How the codes begin that are shown; all of them where empty.
        ignore: How the codes begin that are not shown.
        severity: Per code, how grave its findings are, where that is not as usual.
        hours_per_fte_year: The productive hours of one fte, a year.
        today: The day on which documents are judged; None for the day it is.
        colours: The colours of pictures, by English domain.
        logo: What stands on pictures; None for nothing.
        file: The file that says so, relative to the root; empty where there is none.
        stated: The keys that it states.
    """

    lang: Language | None = None
    paths: tuple[str, ...] = ()
    fail_on: Level = "error"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    hours_per_fte_year: float = HOURS_PER_FTE_YEAR
    today: datetime.date | None = None
    colours: Palette = field(default_factory=dict)
    logo: Logo | None = field(default=None, repr=False)
    file: str = ""
    stated: tuple[str, ...] = ()

    @property
    def palette(self) -> Palette:
        """The colours of pictures: those of the project, else the usual ones."""
        return MappingProxyType({**PALETTE, **self.colours})

    @property
    def reckoning(self) -> Reckoning:
        """What people are counted by."""
        return Reckoning(self.today, self.hours_per_fte_year)

    def regraded(self, rules: Mapping[str, Rule]) -> Mapping[str, Rule]:
        """Give rules with the severities that hold here."""
        if not self.severity:
            return rules
        return {code: rule.graded(self.severity.get(code, rule.severity)) for code, rule in rules.items()}


DEFAULTS = Settings()
"""What holds where nothing is configured."""
