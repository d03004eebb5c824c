"""Who stands in a network: each party in a box, or those with the very same roles together in one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from formulekit.depicting import NO_PARTY, committed
from formulekit.drawing import Node
from formulekit.graph import Index
from formulekit.language import Both, Language
from formulekit.phrases import listed
from formulekit.vocabulary import translated

_LEAD = Both("regie", "lead")
_HAS_LEAD = Both("heeft de regie", "has the lead")
_AMONG = Both("onderling", "among themselves")


MOST = 40
"""The most parties that a frame shows; with more nobody reads it."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one frame shows: a network, or parties outside any.

    Attributes:
        index: The formule.
        language: The language of the generated words.
        roles: The roles that stand under the names of parties.
        leads: The roles that have the lead.
        boxes: Per box, the parties that stand in it.
        empty: The roles that are due and have no party.
        left_out: The parties that it does not show, since they are too many.
    """

    index: Index
    language: Language
    roles: tuple[str, ...]
    leads: tuple[str, ...]
    boxes: Mapping[str, tuple[str, ...]]
    empty: tuple[str, ...]
    left_out: tuple[str, ...]

    def say(self, both: Both) -> str:
        """Give a text in the language of the picture."""
        return both.within(self.language)

    def ends(self, roles: Iterable[str]) -> tuple[str, ...]:
        """Give the boxes where ties of these roles end: the parties that fill them, else the role's own."""
        return tuple(dict.fromkeys(end for role in roles for end in self._ends_of(role)))

    def _ends_of(self, role: str) -> tuple[str, ...]:
        filling = frozenset(self.index.filling(role))
        boxes = tuple(box for box, parties in self.boxes.items() if not filling.isdisjoint(parties))
        return boxes or ((f"role-{role}",) if role in self.empty else ())


class Cast(NamedTuple):
    """Who takes part.

    Attributes:
        parties: The parties, in the order of the file.
        roles: The roles that stand under their names.
        leads: The roles that have the lead.
        due: The roles that must have a box even where no party fills them.
    """

    parties: tuple[str, ...]
    roles: tuple[str, ...]
    leads: tuple[str, ...]
    due: tuple[str, ...]


def part_of(index: Index, language: Language, cast: Cast) -> Part:
    """Give the part that shows some parties; those with the very same roles share a box.

    What ties one of them ties all of them, so one line says what many would; the lead stands alone.

    Args:
        index: The formule.
        language: The language of the generated words.
        cast: Who takes part.
    """
    shown = _foremost(index, cast)
    alike: dict[tuple[str, ...], list[str]] = {}
    for party in shown:
        filled = _filled(index, cast.roles, party)
        alone = not filled or any(role in cast.leads for role in filled)
        alike.setdefault((party, "") if alone else filled, []).append(party)
    named = {f"{'group' if len(each) > 1 else 'party'}-{each[0]}": tuple(each) for each in alike.values()}
    empty = tuple(role for role in cast.due if role in index.roles and not index.filling(role))
    left_out = tuple(party for party in cast.parties if party not in shown)
    return Part(index, language, cast.roles, cast.leads, named, empty[: max(0, MOST - len(shown))], left_out)


def _foremost(index: Index, cast: Cast) -> tuple[str, ...]:
    """Give the parties that are shown: all, or of very many the lead and those with most of the roles."""
    if len(cast.parties) <= MOST:
        return cast.parties
    filled = {party: _filled(index, cast.roles, party) for party in cast.parties}
    weight = {party: (not set(roles).isdisjoint(cast.leads), len(roles)) for party, roles in filled.items()}
    chosen = frozenset(sorted(cast.parties, key=weight.__getitem__, reverse=True)[:MOST])
    return tuple(party for party in cast.parties if party in chosen)


def _filled(index: Index, roles: tuple[str, ...], party: str) -> tuple[str, ...]:
    return tuple(role for role in roles if role in index.roles and party in index.filling(role))


def boxes_of(part: Part, among: Mapping[str, Sequence[str]]) -> tuple[Node, ...]:
    """Draw the parties of a part, and the roles that are due and have none.

    Args:
        part: The part.
        among: Per box with several parties, what they share among themselves.
    """
    filled = (_box(part, name, members, among.get(name, ())) for name, members in part.boxes.items())
    return (*filled, *(_unfilled(part, role) for role in part.empty))


def _box(part: Part, name: str, parties: tuple[str, ...], shared: Sequence[str]) -> Node:
    """Draw a party, or the parties with the same roles in one box with what they share among themselves."""
    if len(parties) == 1:
        return _party(part, parties[0])
    members = tuple(_party(part, party) for party in parties)
    roles = part.say(listed(members[0].lines))
    note = f"{part.say(_AMONG)}: {', '.join(shared)}" if shared else ""
    each = [f"{member.name} ({member.note})" for member in members]
    return Node(
        id=name,
        title="; ".join(filter(None, (f"{roles}: {part.say(listed(each))}", note))),
        name=roles,
        note=note,
        border="nested",
        members=tuple(replace(member, lines=()) for member in members),
    )


def _party(part: Part, party: str) -> Node:
    """Draw a party with the roles that it fills and the people that it commits to them."""
    body, index = part.index.parties[party], part.index
    filled = _filled(index, part.roles, party)
    lead = any(role in part.leads for role in filled)
    names = tuple(index.roles[role].name for role in filled)
    domain = translated("domain", body.field_of_work, part.language)
    people = _people(part, party)
    title = f"{body.name} ({domain}){f' {part.say(_HAS_LEAD)}' if lead else ''}"
    return Node(
        id=f"party-{party}",
        title=": ".join(filter(None, (title, ", ".join((*names, people) if people else names)))),
        name=body.name,
        lines=names,
        note=" · ".join(filter(None, (domain, people))),
        badge=part.say(_LEAD) if lead else "",
        tone=body.field_of_work,
        border="thick" if lead else "plain",
    )


def _unfilled(part: Part, role: str) -> Node:
    """Draw a role that no party fills."""
    name, lead = part.index.roles[role].name, role in part.leads
    title = f"{name}{f' {part.say(_HAS_LEAD)}' if lead else ''}: {part.say(NO_PARTY)}"
    badge = part.say(_LEAD) if lead else ""
    return Node(f"role-{role}", title, name, note=part.say(NO_PARTY), badge=badge, border="dashed")


def _people(part: Part, party: str) -> str:
    """Say how many full-time people a party commits to the roles that are shown."""
    promises = [promise for role in part.roles for promise in part.index.promised.get(role, ())]
    return committed(part.index, (each for each in promises if each.party == party), part.language)
