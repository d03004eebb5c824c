"""Who takes part: the parties with what they commit, and the networks."""

from collections.abc import Iterator

from formulekit.depicting import NO_PARTY, committed
from formulekit.drawing import Entry, Fact, Group, Panel
from formulekit.language import Both
from formulekit.model import Network
from formulekit.phrases import listed
from formulekit.views.card.telling import Telling, rest
from formulekit.vocabulary import translated

_PARTIES = Both("Partijen", "Parties")
_UNFILLED = Both("Rollen zonder partij", "Roles without a party")
_NETWORKS = Both("Netwerken", "Networks")
_LEAD = Both("regie", "lead")
_HAS_LEAD = Both("heeft de regie", "has the lead")
_NO_LEAD = Both("niemand alleen", "nobody alone")
_NO_ROLE = Both("nog geen rol", "no role yet")
_AUTHORITY = Both("gezag", "authority")
_MEETING = Both("Overleg", "Meeting")
_MEMBERS = Both("Leden", "Members")
_MORE_PARTIES = rest(Both("partij", "party"), Both("partijen", "parties"))
_MORE_ROLES = rest(Both("rol", "role"), Both("rollen", "roles"))
_MORE_NETWORKS = rest(Both("netwerk", "network"), Both("netwerken", "networks"))


def parties(telling: Telling) -> Panel:
    """Show the parties, those with the lead first, and the roles that have none.

    Args:
        telling: The formule.
    """
    shown = sorted(telling.index.parties, key=lambda party: not _leads(telling, party))
    filled = Group("parties", telling.rest(_MORE_PARTIES), entries=tuple(_party(telling, party) for party in shown))
    roles = [role for role in telling.index.roles if not telling.filling(role)]
    empty = Group(
        "unfilled",
        telling.rest(_MORE_ROLES),
        heading=telling.say(_UNFILLED),
        entries=tuple(Entry(role, telling.role(role), telling.role(role)) for role in roles),
        look="run",
    )
    groups = (group for group in (filled, empty) if group.entries)
    return telling.panel("parties", _PARTIES, groups)


def _leads(telling: Telling, party: str) -> bool:
    """Tell whether a party has the lead of a network."""
    leads = (network.lead for network in telling.index.networks.values())
    return any(lead and party in telling.index.filling(lead) for lead in leads)


def _party(telling: Telling, party: str) -> Entry:
    """Show a party with the roles that it fills and the people that it commits."""
    index, body = telling.index, telling.index.parties[party]
    promises = [promise for promise in index.promises if promise.party == party]
    roles = tuple(dict.fromkeys(filter(None, (telling.role(promise.commitment.role) for promise in promises))))
    people = committed(index, promises, telling.language).replace(" ", "\N{NO-BREAK SPACE}")
    domain = translated("domain", body.field_of_work, telling.language)
    lead = f" {telling.say(_HAS_LEAD)}" if _leads(telling, party) else ""
    said = ", ".join(roles) or _without(telling, party)
    return Entry(
        id=party,
        title=": ".join(filter(None, (f"{body.name} ({domain}){lead}", ", ".join(filter(None, (said, people)))))),
        name=body.name,
        bold=True,
        note=said,
        figure=people,
        badge=telling.say(_LEAD) if lead else "",
        tone=body.field_of_work,
    )


def _without(telling: Telling, party: str) -> str:
    """Say what a party without a role is: an authority, or still without one; nothing where nobody has one yet."""
    if any(body.authority == party for body in telling.index.interventions.values()):
        return telling.say(_AUTHORITY)
    return telling.say(_NO_ROLE) if telling.index.promises else ""


def networks(telling: Telling) -> Panel:
    """Show the networks: who has the lead, in what meeting, with whom.

    Args:
        telling: The formule.
    """
    groups = (_network(telling, name, body) for name, body in telling.index.networks.items())
    return telling.panel("networks", _NETWORKS, groups, _MORE_NETWORKS)


def _network(telling: Telling, name: str, body: Network) -> Group:
    """Show a network."""
    members = [role for role in dict.fromkeys(body.members) if role in telling.index.roles and role != body.lead]
    return Group(
        id=name,
        rest=telling.rest(_MORE_ROLES),
        heading=body.name,
        facts=tuple(_facts(telling, body)),
        label=telling.say(_MEMBERS),
        entries=tuple(Entry(role, telling.role(role), telling.role(role)) for role in members),
        look="run",
    )


def _facts(telling: Telling, body: Network) -> Iterator[Fact]:
    """Say who has the lead of a network, and in what meeting it comes together."""
    lead = telling.role(body.lead or "")
    filling = telling.say(listed(telling.filling(body.lead or ""))) or telling.say(NO_PARTY)
    yield Fact(telling.say(_LEAD).capitalize(), f"{lead} ({filling})" if lead else telling.say(_NO_LEAD))
    if body.meeting:
        yield Fact(telling.say(_MEETING), ", ".join(filter(None, (body.meeting.name, body.meeting.frequency))))
