"""Who takes part in a generated formule: its parties, its roles, and which party fills which role."""

from typing import NamedTuple

from hypothesis import strategies as st

from formulekit.model import Party, Role, Signature
from formulekit.model.values import Coordination, Domain, PartyKind
from formulekit.strategies.shelf import Shelf
from formulekit.strategies.words import few, ids, likely, one, perhaps, text

# The first two parties are of two domains, so that every network of all roles is broad.
_FIRST: tuple[PartyKind, ...] = ("municipality", "police")
_KINDS: tuple[PartyKind, ...] = (
    "province",
    "school",
    "health-service",
    "foundation",
    "inspectorate",
    "company",
    "other",
)
_DOMAINS: tuple[Domain, ...] = ("care", "welfare", "work", "environment", "housing")
_STEERING: tuple[Coordination, ...] = ("process", "operational")
_LOOSE: tuple[Coordination | None, ...] = (None, "case", "governance")


class Cast(NamedTuple):
    """Who plays what.

    Attributes:
        parties: Every party by id, without capacity.
        roles: Every role by id; the first one steers nothing.
        filling: Per role, the parties that fill it.
        wholes: Per party that is part of another, that other one; every other party by itself.
    """

    parties: dict[str, Party]
    roles: dict[str, Role]
    filling: dict[str, tuple[str, ...]]
    wholes: dict[str, str]

    def filled(self, roles: tuple[str, ...]) -> tuple[str, ...]:
        """Give the parties that fill any of these roles."""
        return tuple(dict.fromkeys(party for role in roles for party in self.filling[role]))

    def acting(self) -> tuple[str, ...]:
        """Give the parties that commit something."""
        return self.filled(tuple(self.roles))

    def domains(self, roles: tuple[str, ...]) -> frozenset[Domain]:
        """Give the domains of the wholes that fill any of these roles."""
        return frozenset(self.parties[self.wholes[party]].field_of_work for party in self.filled(roles))

    def leading(self) -> tuple[str, ...]:
        """Give the roles that one party alone fills."""
        return tuple(role for role in self.roles if len(self._wholes_of(role)) == 1)

    def apart(self, role: str) -> bool:
        """Tell whether no party that fills a role fills another one as well."""
        others = (self._wholes_of(other) for other in self.roles if other != role)
        return not self._wholes_of(role) & frozenset().union(*others)

    def _wholes_of(self, role: str) -> frozenset[str]:
        return frozenset(self.wholes[party] for party in self.filling[role])


def cast(draw: st.DrawFn, shelf: Shelf, *, signing: bool) -> Cast:
    """Draw who takes part.

    Args:
        draw: The drawing function.
        shelf: What bodies may name.
        signing: Whether the parties have signed.
    """
    names = ids(draw, 3, 6)
    spare = names[-1]
    wholes = names[:-1]
    parties = {name: _party(draw, number, shelf) for number, name in enumerate(wholes)}
    if extra := _extra(draw, wholes, shelf):
        parties[spare] = extra
    if signing:
        signed = _signature(draw, shelf)
        parties = {name: party.model_copy(update={"signed": signed}) for name, party in parties.items()}
    roles = _roles(draw, shelf, 2)
    filling = _filling(draw, roles, wholes)
    belongs = {name: party.part_of or name for name, party in parties.items()}
    return Cast(parties, roles, _with_part(draw, filling, parties, spare), belongs)


def _party(draw: st.DrawFn, number: int, shelf: Shelf) -> Party:
    kind = _FIRST[number] if number < len(_FIRST) else one(draw, _KINDS)
    domain = one(draw, _DOMAINS) if number >= len(_FIRST) else None
    return Party(name=text(draw), kind=kind, domain=domain, source=shelf.some_sources(draw))


def _extra(draw: st.DrawFn, wholes: tuple[str, ...], shelf: Shelf) -> Party | None:
    """Draw a party that commits nothing by itself: an organ, a collaboration, or one that acts for another."""
    sort = one(draw, ("organ", "collaboration", "agency", None))
    if sort == "organ":
        return Party(name=text(draw), kind="authority", part_of=one(draw, wholes))
    if sort == "collaboration":
        return Party(name=text(draw), kind="collaboration", domain="safety")
    if sort == "agency":
        mandate = shelf.some_bases(draw)
        return Party(name=text(draw), kind="environment-agency", acts_for=few(draw, wholes, 1), legal_basis=mandate)
    return None


def _signature(draw: st.DrawFn, shelf: Shelf) -> Signature:
    return Signature(on=shelf.days.start, by=perhaps(draw), decision=perhaps(draw))


def _roles(draw: st.DrawFn, shelf: Shelf, parties: int) -> dict[str, Role]:
    """Draw roles that ask for no more parties than there are; the first one steers nothing."""
    roles: dict[str, Role] = {}
    for name in ids(draw, 2, 5):
        steers = bool(roles) and draw(st.booleans())
        roles[name] = Role(
            name=text(draw),
            task=perhaps(draw),
            coordination=one(draw, _STEERING) if steers else one(draw, _LOOSE),
            min=1 if steers else draw(st.integers(1, parties)),
            source=shelf.some_sources(draw),
        )
    return roles


def _filling(draw: st.DrawFn, roles: dict[str, Role], wholes: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Draw who fills which role, so that nobody is left out."""
    filling = {}
    for name, role in roles.items():
        most = 1 if role.coordination in _STEERING else 2
        filling[name] = few(draw, wholes, role.min, most)
    first = next(iter(roles))
    busy = {party for parties in filling.values() for party in parties}
    filling[first] = (*filling[first], *(party for party in wholes if party not in busy))
    return filling


def _with_part(
    draw: st.DrawFn, filling: dict[str, tuple[str, ...]], parties: dict[str, Party], part: str
) -> dict[str, tuple[str, ...]]:
    """Perhaps let a part of a party stand beside its whole, which then still counts once."""
    whole = parties[part].part_of if part in parties else None
    if whole is None or not likely(draw):
        return filling
    return {role: (*names, part) if whole in names else names for role, names in filling.items()}
