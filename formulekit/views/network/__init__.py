"""The network view: who works with whom, and who has the lead."""

from collections.abc import Iterator
from dataclasses import replace

from formulekit.depicting import Telling, domains
from formulekit.drawing import BoxMark, Diagram, Frame, LegendEntry, LineMark
from formulekit.extension import view
from formulekit.graph import Index
from formulekit.language import Both, Language
from formulekit.model import Network
from formulekit.phrases import listed
from formulekit.views.network.company import Cast, Part, boxes_of, part_of
from formulekit.views.network.ties import STROKES, among, edges_of
from formulekit.vocabulary import VALUES, translated

QUESTION = Both("Wie werkt met wie, en wie heeft de regie?", "Who works with whom, and who has the lead?")

_LEAD = Both("regie", "lead")
_UNFILLED_ROLE = Both("Rol die nog geen partij vervult", "Role that no party fills yet")
_SAME_ROLE = Both("Partijen met dezelfde rol", "Parties with the same role")
_SHARED = Both("gedeelde regie", "shared lead")
_OUTSIDE = Both("Buiten de netwerken", "Outside the networks")
_LEFT_OUT = Both(
    "{count} partijen met minder rollen zijn weggelaten: {names}",
    "{count} parties with fewer roles are left out: {names}",
)
_BOTH_WAYS = Both("Over en weer", "Both ways")


@view("network", question=QUESTION)
def network(index: Index, language: Language) -> Diagram:
    """Show the parties with their roles, the ties between them, and who has the lead.

    Args:
        index: The formule.
        language: The language of the generated words.
    """
    frames = tuple(frame for frame in _frames(index, language) if frame.nodes)
    picture = Telling(index, language).picture("network", QUESTION, frames)
    return replace(picture, legend=tuple(_legend(frames, language)), wide=True)


def _frames(index: Index, language: Language) -> Iterator[Frame]:
    """Give one part without a border, or a frame for each network and one for the parties outside them."""
    everyone, roles = tuple(index.parties), tuple(index.roles)
    if len(index.networks) <= 1:
        only = next(iter(index.networks.values()), None)
        cast = Cast(everyone, roles, _leads(index, only), _roles_of(only) if only else roles)
        yield _frame(part_of(index, language, cast), Frame("parties", ()), only)
        return
    left = dict.fromkeys(everyone)
    for name, body in index.networks.items():
        members = _roles_of(body)
        filling = {party for role in members for party in index.filling(role)}
        cast = Cast(tuple(filter(filling.__contains__, everyone)), members, _leads(index, body), members)
        frame = Frame(f"network-{name}", (), caption=body.name, note=_meeting(body, language))
        yield _frame(part_of(index, language, cast), frame, body)
        left = {party: None for party in left if party not in filling}
    outside = part_of(index, language, Cast(tuple(left), roles, (), ()))
    yield _frame(outside, Frame("outside", (), caption=_OUTSIDE.within(language)), None)


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


def _frame(part: Part, empty: Frame, network: Network | None) -> Frame:
    """Fill a frame with the boxes of a part, the ties between them, and a word on who is not shown."""
    nodes = boxes_of(part, among(part, network) if network else {})
    edges = tuple(edges_of(part, network, nodes)) if network else ()
    names = [part.index.parties[party].name for party in part.left_out]
    missing = part.say(_LEFT_OUT).format(count=len(names), names=part.say(listed(names))) if names else ""
    return replace(empty, nodes=nodes, edges=edges, note="; ".join(filter(None, (empty.note, missing))))


def _legend(frames: tuple[Frame, ...], language: Language) -> Iterator[LegendEntry]:
    """Explain the marks that the picture uses, and no others."""
    boxes = [node for frame in frames for node in frame.nodes]
    nodes = [part for box in boxes for part in (box, *box.members)]
    edges = [edge for frame in frames for edge in frame.edges]
    yield from domains((node.tone for node in nodes), language)
    if any(node.border == "thick" for node in nodes):
        yield LegendEntry(BoxMark(border="thick"), _LEAD.within(language).capitalize())
    if any(node.border == "dashed" for node in nodes):
        yield LegendEntry(BoxMark(border="dashed"), _UNFILLED_ROLE.within(language))
    if any(node.border == "nested" for node in nodes):
        yield LegendEntry(BoxMark(border="nested"), _SAME_ROLE.within(language))
    strokes = {edge.stroke for edge in edges}
    for kind in VALUES["tie"]:
        if STROKES[kind.en] in strokes:
            yield LegendEntry(LineMark(STROKES[kind.en]), kind.within(language).capitalize())
    if any(edge.mutual for edge in edges):
        yield LegendEntry(LineMark(mutual=True), _BOTH_WAYS.within(language))
