"""The passport of a party: everything that it promises, over all formules."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from formulekit.analyses.party_page import page_of
from formulekit.analyses.party_rows import CapacityRow, Named, Page
from formulekit.analyses.plain import Plain, plain
from formulekit.analyses.quantities import UNKNOWN, Quantity, quantity
from formulekit.analyses.stints import Stint, fte_of, fullest, stints
from formulekit.graph import Index
from formulekit.model import Catalogue
from formulekit.suggest import comparable
from formulekit.units import HOURS_PER_FTE, HOURS_PER_FTE_YEAR

Cell: TypeAlias = str | float | datetime.date | None

PASSED_OVER = frozenset({"template", "closed"})
"""The statuses of formules in which nobody promises anything: not yet, or no more."""

_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class FunctionTotal:
    """What a party, or a part of it, promises of one function over all formules, and what it has.

    Attributes:
        party: The party or part.
        function: The function, as it is first written; functions compare without case and outer spaces.
        committed: The fte that are promised at one time, at the most, from today on.
        available: The fte that there are in all: the most that any formule, or a programme's catalogue, states; None
            where none states any.
        formules: The formules in which it is promised, today or later.
        start: The day from which the most is promised; None where nothing is promised before it.
    """

    party: Named
    function: str
    committed: Quantity
    available: Quantity | None
    formules: tuple[Named, ...]
    start: datetime.date | None = None

    @property
    def over(self) -> float:
        """The fte that are surely promised beyond what there is; 0 where there is enough, or nobody knows."""
        if self.available is None or not self.available.exact:
            return 0.0
        beyond = self.committed.least - self.available.least
        return beyond if beyond > _ROUNDING else 0.0


@dataclass(frozen=True, slots=True)
class Passport:
    """Everything that a party promises, over all formules.

    Attributes:
        party: The party.
        pages: What each formule says of it, in the order of the formules.
        functions: What it promises and has of each function; its parts' after its own.
        committed: The fte that are promised in all at one time, at the most, from today on.
        passed_over: The formules that know it and are not counted: templates, and what is closed.
        left_out: The documents with reading or shape errors, of which nothing is known.
        hours_per_fte_year: The productive hours of one fte, a year.
    """

    party: Named
    pages: tuple[Page, ...]
    functions: tuple[FunctionTotal, ...]
    committed: Quantity
    passed_over: tuple[Named, ...] = ()
    left_out: tuple[str, ...] = ()
    hours_per_fte_year: float = HOURS_PER_FTE_YEAR

    @property
    def hours_a_year(self) -> Quantity:
        """The hours that are promised in all, a year."""
        return self.committed.times(Quantity(self.hours_per_fte_year))

    @property
    def over_committed(self) -> tuple[FunctionTotal, ...]:
        """The functions of which more is promised than there is."""
        return tuple(each for each in self.functions if each.over)

    def rows(self) -> list[dict[str, Cell]]:
        """Give the people that are promised as a table: one row for each function in each commitment.

        Returns:
            Dicts with the same keys: ids of `formule`, `party` and `role`, `function`, `fte`, `hours_a_week` and
            `hours_a_year` (None where nobody knows), `mandate`, `obligation`, `reservation`, `from` and `until`.
        """
        return [
            {
                "formule": page.formule.id,
                "party": commitment.party.id,
                "role": commitment.role.id,
                "function": people.function,
                "fte": _known(people.fte),
                "hours_a_week": _known(people.fte, HOURS_PER_FTE),
                "hours_a_year": _known(people.fte, self.hours_per_fte_year),
                "mandate": people.mandate,
                "obligation": commitment.obligation,
                "reservation": commitment.reservation,
                "from": commitment.from_,
                "until": people.until or commitment.until,
            }
            for page in self.pages
            for commitment in page.commitments
            for people in commitment.people
        ]

    def as_data(self) -> dict[str, Plain]:
        """Give all of it as JSON knows it: what `formulekit party --format json` prints."""
        return {
            "version": 1,
            "party": plain(self.party),
            "fte": plain(self.committed),
            "hours_a_year": plain(self.hours_a_year),
            "hours_per_fte_year": self.hours_per_fte_year,
            "functions": [_over_as_well(each) for each in self.functions],
            "formules": [plain(page) for page in self.pages],
            "passed_over": plain(self.passed_over),
            "left_out": plain(self.left_out),
        }


def _over_as_well(row: FunctionTotal) -> Plain:
    return {
        "party": plain(row.party),
        "function": row.function,
        "committed": plain(row.committed),
        "available": plain(row.available),
        "over": row.over,
        "from": plain(row.start),
        "formules": plain(row.formules),
    }


def _known(fte: Quantity, each: float = 1.0) -> float | None:
    return fte.least * each if fte.exact else None


def passport_of(indexes: Iterable[Index], party: str, catalogues: Iterable[Catalogue] = ()) -> Passport:
    """Give the passport of a party.

    The same id is the same party in every formule. A part counts with its whole, and keeps its own capacity.
    Templates and closed formules promise nothing, nor does what lapsed before today; what holds at different times is
    not added up.

    Args:
        indexes: The formules.
        party: The id of the party.
        catalogues: Those of programmes, which say what parties have.
    """
    found = [(index, page) for index in indexes if (page := page_of(index, party))]
    counted = [(index, page) for index, page in found if index.formule.status not in PASSED_OVER]
    pages = tuple(page for _, page in counted)
    passed = tuple(page.formule for index, page in found if index.formule.status in PASSED_OVER)
    named = next((page.party for page in pages), Named(party, party))
    promised = [(page, each) for index, page in counted for each in _promised(index, page)]
    most = fullest([each for _, each in promised], fte_of).amount
    return Passport(named, pages, _functions(pages, promised, tuple(catalogues)), most, passed)


def _promised(index: Index, page: Page) -> Iterator[Stint]:
    """Give the people that a party and its parts promise in a formule, today or later."""
    own = {row.party.id for row in page.commitments}
    promises = (promise for promise in index.promises if promise.party in own)
    return (each for each in stints(index, promises, index.today) if each.post)


@dataclass(slots=True)
class _Sum:
    """A function while it is added up."""

    party: Named
    function: str
    committed: list[Stint]
    available: list[Quantity]
    formules: dict[Named, None]

    def whole(self) -> FunctionTotal:
        known = [each for each in self.available if each.exact]
        available = max(known, default=UNKNOWN) if self.available else None
        most = fullest(self.committed, fte_of)
        return FunctionTotal(self.party, self.function, most.amount, available, tuple(self.formules), most.start)


def _functions(
    pages: tuple[Page, ...], promised: list[tuple[Page, Stint]], catalogues: tuple[Catalogue, ...]
) -> tuple[FunctionTotal, ...]:
    sums: dict[tuple[str, str], _Sum] = {}
    names: dict[str, Named] = {}
    for named in (named for page in pages for named in (page.party, *page.parts)):
        names.setdefault(named.id, named)

    def at(party: str, function: str) -> _Sum:
        return sums.setdefault((party, comparable(function)), _Sum(names[party], function.strip(), [], [], {}))

    for page, each in promised:
        total = at(each.promise.party, each.post.people.function if each.post else "")
        total.committed.append(each)
        total.formules[page.formule] = None
    for row in (*(row for page in pages for row in page.capacity), *_stated(catalogues, names)):
        at(row.party.id, row.function).available.append(row.fte)
    order = list(dict.fromkeys([page.party.id for page in pages[:1]] + [party for party, _ in sums]))
    return tuple(each.whole() for each in sorted(sums.values(), key=lambda row: order.index(row.party.id)))


def _stated(catalogues: tuple[Catalogue, ...], names: Mapping[str, Named]) -> Iterator[CapacityRow]:
    """Give what catalogues say that a party and its parts have."""
    for party, body in (pair for each in catalogues for pair in each.parties.items() if pair[0] in names):
        for function, fte in body.capacity.items():
            yield CapacityRow(names[party], function, quantity(fte))
