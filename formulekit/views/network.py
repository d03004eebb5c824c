"""The network view: who works with whom, and who has the lead."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from formulekit.depicting import committed, domains, laws, source_line
from formulekit.drawing import BoxMark, Diagram, Edge, Frame, LegendEntry, LineMark, Node, Stroke
from formulekit.extension import view
from formulekit.graph import Index
from formulekit.language import Both, Language
from formulekit.model import Network, Tie
from formulekit.phrases import listed
from formulekit.vocabulary import VALUES, translated

QUESTION = Both("Wie werkt met wie, en wie heeft de regie?", "Who works with whom, and who has the lead?")

_FAN = 2
"""The most pairs of parties that one tie draws apart; with more it fans out from one label."""

_STROKES: dict[str, Stroke] = {
    "information": "plain",
    "coordination": "dashed",
    "referral": "open",
    "authority": "heavy",
    "funding": "double",
    "support": "dotted",
}

_LEAD = Both("regie", "lead")
_HAS_LEAD = Both("heeft de regie", "has the lead")
_UNFILLED = Both("nog geen partij", "no party yet")
_UNFILLED_ROLE = Both("Rol die nog geen partij vervult", "Role that no party fills yet")
_SHARED = Both("gedeelde regie", "shared lead")
_OUTSIDE = Both("Buiten de netwerken", "Outside the networks")
_INFORMATION = Both("informatie", "information")
_BOTH_WAYS = Both("Over en weer", "Both ways")
_BASED_ON = Both("op grond van", "under")

# What a tie says: one on either side, several on the near side, each other.
_SENTENCES = {
    "information": (
        Both("{a} geeft {what} door aan {b}", "{a} passes {what} to {b}"),
        Both("{a} geven {what} door aan {b}", "{a} pass {what} to {b}"),
        Both("{all} geven elkaar {what}", "{all} pass each other {what}"),
    ),
    "coordination": (
        Both("{a} stemt {what} af met {b}", "{a} coordinates {what} with {b}"),
        Both("{a} stemmen {what} af met {b}", "{a} coordinate {what} with {b}"),
        Both("{all} stemmen {what} met elkaar af", "{all} coordinate {what} with each other"),
    ),
    "referral": (
        Both("{a} verwijst {what} naar {b}", "{a} refers {what} to {b}"),
        Both("{a} verwijzen {what} naar {b}", "{a} refer {what} to {b}"),
        Both("{all} verwijzen {what} naar elkaar", "{all} refer {what} to each other"),
    ),
    "authority": (
        Both("{a} heeft gezag over {b}", "{a} has authority over {b}"),
        Both("{a} hebben gezag over {b}", "{a} have authority over {b}"),
        Both("{all} hebben gezag over elkaar", "{all} have authority over each other"),
    ),
    "funding": (
        Both("{a} financiert {b}", "{a} funds {b}"),
        Both("{a} financieren {b}", "{a} fund {b}"),
        Both("{all} financieren elkaar", "{all} fund each other"),
    ),
    "support": (
        Both("{a} ondersteunt {b}", "{a} supports {b}"),
        Both("{a} ondersteunen {b}", "{a} support {b}"),
        Both("{all} ondersteunen elkaar", "{all} support each other"),
    ),
}


@dataclass(frozen=True, slots=True)
class _Part:
    """What one frame shows: a network, or parties outside any.

    Attributes:
        index: The formule.
        language: The language of the generated words.
        parties: Its parties, in the order of the file.
        roles: The roles that stand under their names.
        leads: The roles that have the lead.
    """

    index: Index
    language: Language
    parties: tuple[str, ...]
    roles: tuple[str, ...]
    leads: tuple[str, ...]

    def say(self, both: Both) -> str:
        """Give a text in the language of the picture."""
        return both.within(self.language)

    def ends(self, roles: tuple[str, ...]) -> tuple[str, ...]:
        """Give the boxes where ties of these roles end: the parties that fill them, else the role's own."""
        return tuple(dict.fromkeys(end for role in roles for end in self._ends_of(role)))

    def _ends_of(self, role: str) -> tuple[str, ...]:
        filling = tuple(f"party-{party}" for party in self.index.filling(role) if party in self.index.parties)
        return filling or ((f"role-{role}",) if role in self.index.roles else ())


@dataclass(frozen=True, slots=True)
class _Bond:
    """What ties must share to become one line.

    Attributes:
        tails: The boxes where it starts.
        heads: The boxes where it points.
        kind: The kind of tie.
        mutual: Whether it points both ways.
    """

    tails: tuple[str, ...]
    heads: tuple[str, ...]
    kind: str
    mutual: bool


@view("network", question=QUESTION)
def network(index: Index, language: Language) -> Diagram:
    """Show the parties with their roles, the ties between them, and who has the lead.

    Args:
        index: The formule.
        language: The language of the generated words.
    """
    frames = tuple(frame for frame in _frames(index, language) if frame.nodes)
    return Diagram(
        id=f"{index.formule.formule}-network",
        language=language,
        title=index.formule.title,
        question=QUESTION.within(language),
        parts=frames,
        legend=tuple(_legend(frames, language)),
        source=source_line(index.formule, language),
    )


def _frames(index: Index, language: Language) -> Iterator[Frame]:
    """Give one part without a border, or a frame for each network and one for the parties outside them."""
    everyone, roles = tuple(index.parties), tuple(index.roles)
    if len(index.networks) <= 1:
        only = next(iter(index.networks.values()), None)
        leads = _leads(index, only)
        yield _frame(
            _Part(index, language, everyone, roles, leads), "parties", _roles_of(only) if only else roles, only
        )
        return
    left = dict.fromkeys(everyone)
    for name, body in index.networks.items():
        members = _roles_of(body)
        filling = {party for role in members for party in index.filling(role)}
        part = _Part(index, language, tuple(filter(filling.__contains__, everyone)), members, _leads(index, body))
        frame = _frame(part, f"network-{name}", members, body)
        yield replace(frame, caption=body.name, note=_meeting(body, language))
        left = {party: None for party in left if party not in filling}
    outside = _frame(_Part(index, language, tuple(left), roles, ()), "outside", (), None)
    yield replace(outside, caption=_OUTSIDE.within(language))


def _roles_of(network: Network) -> tuple[str, ...]:
    """Give the roles in a network: its members, and whoever else its ties name."""
    tied = (role for tie in network.ties for role in (*tie.from_, *tie.to))
    return tuple(dict.fromkeys((*network.members, *tied)))


def _leads(index: Index, network: Network | None) -> tuple[str, ...]:
    """Give the roles that have the lead; without a network, those that coordinate the process."""
    if network:
        return (network.lead,) if network.lead else ()
    return tuple(name for name, role in index.roles.items() if role.coordination == "process")


def _meeting(network: Network, language: Language) -> str:
    """Say how a network meets and who leads it."""
    meeting = network.meeting
    level = translated("level", meeting.level, language) if meeting and meeting.level else ""
    shared = _SHARED.within(language) if network.governance == "shared" else ""
    name = meeting.name if meeting and meeting.name != network.name else ""
    return ", ".join(filter(None, (name, meeting.frequency if meeting else "", level, shared)))


def _frame(part: _Part, name: str, due: tuple[str, ...], network: Network | None) -> Frame:
    """Draw the parties of a part, the roles that are due but unfilled, and the ties between them."""
    parties = tuple(_party(part, party) for party in part.parties)
    empty = tuple(_unfilled(part, role) for role in due if f"role-{role}" in part.ends((role,)))
    nodes = (*parties, *empty)
    return Frame(name, nodes, tuple(_edges(part, network, nodes)) if network else ())


def _party(part: _Part, party: str) -> Node:
    """Draw a party with the roles that it fills and the people that it commits to them."""
    body, index = part.index.parties[party], part.index
    filled = [role for role in part.roles if role in index.roles and party in index.filling(role)]
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


def _unfilled(part: _Part, role: str) -> Node:
    """Draw a role that no party fills."""
    name, lead = part.index.roles[role].name, role in part.leads
    title = f"{name}{f' {part.say(_HAS_LEAD)}' if lead else ''}: {part.say(_UNFILLED)}"
    badge = part.say(_LEAD) if lead else ""
    return Node(f"role-{role}", title, name, note=part.say(_UNFILLED), badge=badge, border="dashed")


def _people(part: _Part, party: str) -> str:
    """Say how many full-time people a party commits to the roles that are shown."""
    promises = [promise for role in part.roles for promise in part.index.promised.get(role, ())]
    return committed((each.commitment for each in promises if each.party == party), part.language)


def _edges(part: _Part, network: Network, nodes: tuple[Node, ...]) -> Iterator[Edge]:
    """Draw the ties of a network; those with the same ends, kind and arrows become one line."""
    names = {node.id: node.name for node in nodes}
    bonds: dict[_Bond, list[Tie]] = {}
    for tie in network.ties:
        for bond in _bonds(part, tie):
            turned = replace(bond, tails=bond.heads, heads=bond.tails)
            known = turned if bond.mutual and turned in bonds else bond
            bonds.setdefault(known, []).append(tie)
    for bond, ties in bonds.items():
        labels = dict.fromkeys(label for tie in ties for label in _labels(part, tie))
        sentences = dict.fromkeys(_sentence(part, network, bond, tie, names) for tie in ties)
        yield Edge("; ".join(sentences), bond.tails, bond.heads, tuple(labels), _STROKES[bond.kind], bond.mutual)


def _bonds(part: _Part, tie: Tie) -> Iterator[_Bond]:
    """Give the lines of a tie: between each two parties while they are few, else one that fans out."""
    tails, heads = part.ends(tie.from_), part.ends(tie.to)
    if set(tails) == set(heads):
        if len(tails) == 2:  # noqa: PLR2004 - two parties among themselves
            yield _Bond(tails[:1], tails[1:], tie.kind, mutual=True)
        elif len(tails) > 1:
            yield _Bond(tails, tails, tie.kind, mutual=True)
        return
    pairs = [(tail, head) for tail in tails for head in heads if tail != head]
    if len(pairs) > _FAN:
        yield _Bond(tails, heads, tie.kind, tie.mutual)
    else:
        yield from (_Bond((tail,), (head,), tie.kind, tie.mutual) for tail, head in pairs)


def _labels(part: _Part, tie: Tie) -> tuple[str, ...]:
    """Give what stands on a tie: what passes, else its kind."""
    return _passing(part, tie) or (translated("tie", tie.kind, part.language),)


def _passing(part: _Part, tie: Tie) -> tuple[str, ...]:
    """Give the names of the information that passes."""
    known = part.index.formule.information
    return tuple(known[name].name for name in tie.information if name in known)


def _sentence(part: _Part, network: Network, bond: _Bond, tie: Tie, names: dict[str, str]) -> str:
    """Say a tie in words: who, what, to whom, under which law."""
    one, several, each_other = _SENTENCES[tie.kind]
    pattern = one if len(bond.tails) == 1 else several
    if bond.mutual:
        pattern = each_other
    what = part.say(listed(_passing(part, tie)))
    if not what and tie.kind == "information":
        what = part.say(_INFORMATION)
    near = part.say(listed([names[end] for end in bond.tails]))
    far = part.say(listed([names[end] for end in bond.heads]))
    everyone = part.say(listed(list(dict.fromkeys(names[end] for end in (*bond.tails, *bond.heads)))))
    said = " ".join(part.say(pattern).format(a=near, b=far, all=everyone, what=what).split())
    law = part.say(listed(laws(part.index.formule, tie.legal_basis or network.legal_basis)))
    return f"{said}, {part.say(_BASED_ON)} {law}" if law else said


def _legend(frames: tuple[Frame, ...], language: Language) -> Iterator[LegendEntry]:
    """Explain the marks that the picture uses, and no others."""
    nodes = [node for frame in frames for node in frame.nodes]
    edges = [edge for frame in frames for edge in frame.edges]
    yield from domains((node.tone for node in nodes), language)
    if any(node.border == "thick" for node in nodes):
        yield LegendEntry(BoxMark(border="thick"), _LEAD.within(language).capitalize())
    if any(node.border == "dashed" for node in nodes):
        yield LegendEntry(BoxMark(border="dashed"), _UNFILLED_ROLE.within(language))
    strokes = {edge.stroke for edge in edges}
    for kind in VALUES["tie"]:
        if _STROKES[kind.en] in strokes:
            yield LegendEntry(LineMark(_STROKES[kind.en]), kind.within(language).capitalize())
    if any(edge.mutual for edge in edges):
        yield LegendEntry(LineMark(mutual=True), _BOTH_WAYS.within(language))
