"""What generated bodies rest on: sources, legal bases that hold, and information with a legal basis that covers it."""

from typing import NamedTuple

from hypothesis import strategies as st

from formulekit.model import Information, LegalBasis, Source
from formulekit.model.values import Category, LegalStatus
from formulekit.strategies.words import Days, few, hidden, ids, likely, one, perhaps, text

_DATA: tuple[Category, ...] = ("personal", "special", "criminal", "police")
_IN_FORCE: tuple[LegalStatus | None, ...] = (None, "in-force")
# How-manieth confidential names sources and information may have; see `hidden`.
_SOURCES, _INFORMATION = 0, 3


class Carried(NamedTuple):
    """What goes along with a hand-over or a tie, and the legal bases for it."""

    information: tuple[str, ...]
    legal_basis: tuple[str, ...]


class Shelf(NamedTuple):
    """What bodies may name.

    Attributes:
        days: The days of the formule.
        information: Information by id.
        legal_bases: Legal bases by id; the first one covers every category of data.
        sources: Sources by id.
    """

    days: Days
    information: dict[str, Information]
    legal_bases: dict[str, LegalBasis]
    sources: dict[str, Source]

    def some_sources(self, draw: st.DrawFn, least: int = 0) -> tuple[str, ...]:
        """Draw sources to rest on."""
        return few(draw, tuple(self.sources), least)

    def some_bases(self, draw: st.DrawFn) -> tuple[str, ...]:
        """Draw legal bases for what shares no data."""
        return few(draw, tuple(self.legal_bases), most=1)

    def covering(self, draw: st.DrawFn) -> tuple[str, ...]:
        """Draw legal bases that together cover all data, or none at all."""
        wide, *others = self.legal_bases
        return (wide, *few(draw, tuple(others), most=1)) if likely(draw) else ()

    def carried(self, draw: st.DrawFn, *, least: int, covered: bool) -> Carried:
        """Draw what goes along.

        Args:
            draw: The drawing function.
            least: How much information at least.
            covered: Whether what it stands in names a legal basis that covers all data.
        """
        chosen = few(draw, tuple(self.information), least)
        bare = all(self.information[name].category == ("none",) for name in chosen)
        bases = self.covering(draw)
        return Carried(chosen, bases if bases or bare or covered else tuple(self.legal_bases)[:1])


def shelf(draw: st.DrawFn, days: Days) -> Shelf:
    """Draw what the bodies of one formule may name."""
    sources = {name: _source(draw, number, days) for number, name in enumerate(ids(draw, 1, 3))}
    names = tuple(sources)
    information = {name: _information(draw, number, names) for number, name in enumerate(ids(draw, 1, 3))}
    bases = {name: _legal_basis(draw, days, wide=not number) for number, name in enumerate(ids(draw, 1, 3))}
    return Shelf(days, information, bases, sources)


def _source(draw: st.DrawFn, number: int, days: Days) -> Source:
    name = hidden(draw, _SOURCES + number)
    return Source(
        title=name or text(draw),
        url="https://www.example.nl/jaarverslag" if likely(draw) else None,
        date=days.start if likely(draw) else None,
        as_of=days.start if likely(draw) else None,
        confidential=name is not None,
    )


def _information(draw: st.DrawFn, number: int, sources: tuple[str, ...]) -> Information:
    name = hidden(draw, _INFORMATION + number)
    data = few(draw, _DATA, 1, 3) if likely(draw) else ("none",)
    return Information(
        name=name or text(draw),
        category=data,
        retention=perhaps(draw),
        confidential=name is not None,
        source=few(draw, sources, most=1),
    )


def _legal_basis(draw: st.DrawFn, days: Days, *, wide: bool) -> LegalBasis:
    narrow = few(draw, _DATA, 1) if likely(draw) else ()
    everything = _DATA if likely(draw) else ()
    return LegalBasis(
        title=text(draw),
        article=perhaps(draw),
        from_=days.start if likely(draw) else None,
        until=days.until if likely(draw) else None,
        status=one(draw, _IN_FORCE),
        covers=everything if wide else narrow,
    )
