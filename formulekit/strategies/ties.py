"""Who works with whom in a generated formule: networks that hold together, in a form that fits."""

from hypothesis import strategies as st

from formulekit.model import Meeting, Network, Tie
from formulekit.model.values import Level, NetworkForm, TieKind
from formulekit.strategies.cast import Cast
from formulekit.strategies.shelf import Shelf
from formulekit.strategies.words import few, ids, likely, one, perhaps, text

_LED: tuple[NetworkForm | None, ...] = (None, "lead-organisation")
_UNLED: tuple[NetworkForm | None, ...] = (None, "shared")
_LEVELS: tuple[Level | None, ...] = (None, "operational", "tactical", "strategic")
_TIES: tuple[TieKind, ...] = ("information", "coordination", "referral", "authority", "funding", "support")


def networks(draw: st.DrawFn, cast: Cast, shelf: Shelf) -> dict[str, Network]:
    """Draw networks; the first one holds every role.

    Args:
        draw: The drawing function.
        cast: Who takes part.
        shelf: What bodies may name.
    """
    made: dict[str, Network] = {}
    for name in ids(draw, 0, 2):
        members = tuple(cast.roles)
        some = few(draw, members, 1) if made else members
        made[name] = _network(draw, some if len(cast.domains(some)) > 1 else members, cast, shelf)
    return made


def _network(draw: st.DrawFn, members: tuple[str, ...], cast: Cast, shelf: Shelf) -> Network:
    leaders = tuple(role for role in members if role in cast.leading())
    lead = one(draw, leaders) if leaders and likely(draw) else None
    apart: tuple[NetworkForm, ...] = ("administrative-organisation",) if lead and cast.apart(lead) else ()
    bases = shelf.covering(draw)
    return Network(
        name=text(draw),
        members=members,
        lead=lead,
        form=one(draw, (*_LED, *apart) if lead else _UNLED),
        meeting=_meeting(draw) if likely(draw) else None,
        ties=_ties(draw, members, shelf, covered=bool(bases)) if likely(draw) else (),
        legal_basis=bases,
        source=shelf.some_sources(draw),
    )


def _meeting(draw: st.DrawFn) -> Meeting:
    return Meeting(name=text(draw), frequency=perhaps(draw), level=one(draw, _LEVELS), decides=likely(draw))


def _ties(draw: st.DrawFn, members: tuple[str, ...], shelf: Shelf, *, covered: bool) -> tuple[Tie, ...]:
    """Draw ties, of which the first one ties everyone to everyone."""
    some = [(few(draw, members, 1), few(draw, members, 1)) for _ in range(draw(st.integers(0, 2)))]
    return tuple(_tie(draw, ends, shelf, covered=covered) for ends in ((members, members), *some))


def _tie(draw: st.DrawFn, ends: tuple[tuple[str, ...], tuple[str, ...]], shelf: Shelf, *, covered: bool) -> Tie:
    carried = shelf.carried(draw, least=0, covered=covered)
    return Tie(
        from_=ends[0],
        to=ends[1],
        kind=one(draw, _TIES),
        mutual=likely(draw),
        information=carried.information,
        legal_basis=carried.legal_basis,
        confidential=draw(st.integers(0, 9)) == 0,
    )
