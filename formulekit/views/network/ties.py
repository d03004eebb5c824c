"""The ties of a network as lines, and in words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from formulekit.depicting import laws
from formulekit.drawing import Edge, Node, Stroke
from formulekit.language import Both
from formulekit.model import Network, Tie
from formulekit.phrases import listed
from formulekit.views.network.company import Part
from formulekit.vocabulary import translated

_FAN = 2
"""The most pairs of parties that one tie draws apart; with more it fans out from one label."""

STROKES: dict[str, Stroke] = {
    "information": "plain",
    "coordination": "dashed",
    "referral": "open",
    "authority": "heavy",
    "funding": "double",
    "support": "dotted",
}


_INFORMATION = Both("informatie", "information")
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


def among(part: Part, network: Network) -> dict[str, tuple[str, ...]]:
    """Give per box the labels of the ties that run between the parties inside it.

    Args:
        part: What the frame shows.
        network: The network.
    """
    found: dict[str, dict[str, None]] = {}
    for tie in network.ties:
        for box in set(part.ends(tie.from_)).intersection(part.ends(tie.to)):
            found.setdefault(box, {}).update(dict.fromkeys(_labels(part, tie)))
    return {box: tuple(labels) for box, labels in found.items()}


def edges_of(part: Part, network: Network, nodes: tuple[Node, ...]) -> Iterator[Edge]:
    """Draw the ties of a network; those with the same ends, kind and arrows become one line.

    Args:
        part: What the frame shows.
        network: The network.
        nodes: Its boxes.
    """
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
        yield Edge("; ".join(sentences), bond.tails, bond.heads, tuple(labels), STROKES[bond.kind], bond.mutual)


def _bonds(part: Part, tie: Tie) -> Iterator[_Bond]:
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


def _labels(part: Part, tie: Tie) -> tuple[str, ...]:
    """Give what stands on a tie: what passes, else its kind."""
    return _passing(part, tie) or (translated("tie", tie.kind, part.language),)


def _passing(part: Part, tie: Tie) -> tuple[str, ...]:
    """Give the names of the information that passes."""
    known = part.index.formule.information
    return tuple(known[name].name for name in tie.information if name in known)


def _sentence(part: Part, network: Network, bond: _Bond, tie: Tie, names: dict[str, str]) -> str:
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
