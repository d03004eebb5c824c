"""What can be asked of one network: who is tied to whom, and what falls apart."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from formulekit.graph.circles import cuts
from formulekit.graph.handovers import parties_unclear
from formulekit.graph.walking import parts

if TYPE_CHECKING:
    from formulekit.graph.index import Index
    from formulekit.model import Network

_EFFORT = 1_000_000
"""How many ties between parties are looked at, about, to tell what falls apart without a party."""

_TIE, _ROLE = "=", "@"
"""Before the number of a tie and the id of a role, where these are nodes beside parties; no id begins so."""

Beside = dict[str, dict[str, None]]
Pairs = Iterator[tuple[str, str]]


class Cut(NamedTuple):
    """A party without which a network falls apart, and the parties of each part that is left."""

    party: str
    parts: tuple[tuple[str, ...], ...]


def members(index: Index, network: str) -> tuple[str, ...]:
    """Give the sound roles that are members of a network, each once."""
    return tuple(role for role in dict.fromkeys(index.networks[network].members) if role in index.roles)


def partners(index: Index, roles: Iterable[str]) -> tuple[str, ...]:
    """Give the parties that fill some roles, each once, a part counted with its whole."""
    return tuple(dict.fromkeys(party for role in roles for party in index.wholes.get(role, ())))


def pieces(index: Index, network: str, awaited: frozenset[str]) -> list[tuple[str, ...]]:
    """Give the groups of parties that hang together by the ties of a network.

    Args:
        index: The formule.
        network: The id of the network.
        awaited: Roles that nobody fills yet: each counts as a party that is still to come, and may tie others.
    """
    body = index.networks[network]
    ends = tuple(_standing_ends(body, index.wholes.keys() | awaited))
    tied = dict.fromkeys(role for _, role in ends)
    bound = ((role, party) for role in tied for party in index.wholes.get(role.removeprefix(_ROLE), ()))
    named = (*body.members, *(role for tie in body.ties for role in (*tie.from_, *tie.to)))
    parties = partners(index, named)
    found = parts(_beside(parties, (*ends, *bound)))
    known = frozenset(parties)
    groups = (tuple(node for node in part if node in known) for part in found)
    return [group for group in groups if group]


def _standing_ends(network: Network, standing: Collection[str]) -> Pairs:
    """Give each tie that has somebody on both sides with its roles; so thousands of ties stay few pairs."""
    for number, tie in enumerate(network.ties):
        sides = [[role for role in side if role in standing] for side in (tie.from_, tie.to)]
        if all(sides):
            yield from ((f"{_TIE}{number}", f"{_ROLE}{role}") for side in sides for role in side)


def ties_unclear(index: Index, network: str) -> bool:
    """Tell whether something faulty in a network could be the tie that is missed."""
    place = ("networks", network)
    return index.lost(place) or index.could_supply("role", (*place, "ties"))


def split(index: Index, network: str) -> tuple[tuple[str, ...], ...]:
    """Give the parts of at least two members into which the ties leave a network; empty where it is whole.

    Roles with a party in common count as tied, and what a tie leads to outside the members ties them as well.
    """
    body = index.networks[network]
    own = members(index, network)
    if not body.ties or ties_unclear(index, network) or parties_unclear(index):
        return ()
    pairs = tuple(_pairs_of_roles(body))
    if len(parts(_beside(own, pairs))) == 1:
        return ()  # the ties alone hold all together
    beside = _beside(own, (*pairs, *_filled_alike(index, own)))
    inside = frozenset(own)
    found = (tuple(role for role in part if role in inside) for part in parts(beside))
    large = tuple(part for part in found if len(part) > 1)
    return large if len(large) > 1 and not _unknown(index, large) else ()


def _unknown(index: Index, found: Iterable[tuple[str, ...]]) -> bool:
    """Tell whether a role that is not filled could still hold the parts together; a template has no parties yet."""
    template = index.formule.status == "template"
    return not template and any(role not in index.promised for part in found for role in part)


def _pairs_of_roles(network: Network) -> Pairs:
    for tie in network.ties:
        yield from _woven(tie.from_, tie.to)


def _filled_alike(index: Index, roles: Sequence[str]) -> Pairs:
    """Give pairs of roles that have a party in common, enough to hold all of a party's roles together."""
    by_party: dict[str, list[str]] = {}
    for role in roles:
        for party in partners(index, (role,)):
            by_party.setdefault(party, []).append(role)
    for alike in by_party.values():
        yield from pairwise(alike)


def lone_supports(index: Index, network: str) -> tuple[Cut, ...]:
    """Give the parties, other than the lead's, whose leaving would split the network of parties.

    Nothing is told where a role of the network is not filled: its party may hold the rest together. Nor is it where
    the ties are so many that looking at them takes too long.
    """
    body = index.networks[network]
    named = [role for tie in body.ties for role in (*tie.from_, *tie.to)]
    roles = tuple(dict.fromkeys((*body.members, *named)))
    effort = 1 + sum(len(index.promised.get(role, ())) for role in named)
    if not named or effort > _EFFORT or any(role not in index.promised for role in roles) or _unsure(index, network):
        return ()
    beside = _beside(partners(index, roles), _pairs_of_parties(index, body))
    able = frozenset(partners(index, body.members)) - frozenset(partners(index, (body.lead,) if body.lead else ()))
    found = (party for party in cuts(beside) if party in able)
    return tuple(Cut(party, _without(party, beside)) for party in islice(found, 1 + _EFFORT // effort))


def _unsure(index: Index, network: str) -> bool:
    place = ("networks", network)
    return ties_unclear(index, network) or parties_unclear(index) or index.lost(place, "lead", "members")


def _pairs_of_parties(index: Index, network: Network) -> Pairs:
    for tie in network.ties:
        yield from _woven(partners(index, tie.from_), partners(index, tie.to))


def _woven(one: Sequence[str], other: Sequence[str]) -> Pairs:
    """Tie all of one side to all of the other, as far as it matters.

    Two of each side tied to all of the other hang together as firmly, whichever single one leaves, and thousands on
    both sides stay few pairs.
    """
    yield from ((first, second) for first in one[:2] for second in other)
    yield from ((first, second) for first in one[2:] for second in other[:2])


def _beside(nodes: Iterable[str], pairs: Iterable[tuple[str, str]]) -> Beside:
    """Give per node its neighbours; an end of a pair that is none of the nodes joins them."""
    beside: Beside = {node: {} for node in nodes}
    for one, other in pairs:
        if one != other:
            beside.setdefault(one, {})[other] = None
            beside.setdefault(other, {})[one] = None
    return beside


def _without(party: str, beside: Beside) -> tuple[tuple[str, ...], ...]:
    """Give the parts that are left of what hung together by a party."""
    rest = {node: [each for each in near if each != party] for node, near in beside.items() if node != party}
    return tuple(part for part in parts(rest) if not beside[party].keys().isdisjoint(part))
