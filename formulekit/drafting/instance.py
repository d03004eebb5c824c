"""The first text of a formule that is based on a template: only what the template leaves to be filled in."""

from collections.abc import Iterator
from typing import NamedTuple

from formulekit.drafting.sheet import Asked, Sheet, dates, written
from formulekit.language import Both, Language
from formulekit.project.composition import Composed
from formulekit.project.naming import below, find
from formulekit.project.overlay import NOT_INHERITED
from formulekit.project.placeholders import is_placeholder
from formulekit.reader import Mapping, Node, Scalar, Sequence
from formulekit.sanitise import sanitise
from formulekit.vocabulary import UNKNOWN, spelling, translated

_HEAD = Both(
    "# Hier staat alleen wat u invult; de rest komt uit het sjabloon. Vul in wat tussen < en > staat, en schrijf\n"
    "# `onbekend` waar u een getal nog niet weet. Wat uw eigen partijen zijn, zet u onder `partijen`.\n\n",
    "# Here stands only what you fill in; the rest comes from the template. Fill in what stands between < and >, and\n"
    "# write `unknown` where you do not know a number yet. Put what parties you have of your own under `parties`.\n\n",
)
_WHO = (
    Both("<partij als {role}>", "<party as {role}>"),
    Both("<partij {number} als {role}>", "<party {number} as {role}>"),
)
_MANY = 20
_WIDEST = 100


class Template(NamedTuple):
    """A template, and how a formule names it: a path from its own file, or `formulekit:halt`."""

    composed: Composed
    reference: str


def instance(name: str, template: Template, language: Language) -> str:
    """Write a formule that fills in a template.

    Args:
        name: Its id.
        template: The template.
        language: The language of keys, fixed values and comments.
    """
    tree = template.composed.tree
    left = _left(tree, language)
    asked = left if isinstance(left, dict) else {}
    asked = {key: value for key, value in asked.items() if key not in NOT_INHERITED} | _head(name, template, language)
    asked |= _commitments(tree, asked.get("commitments"), language)
    return _HEAD.within(language) + written(asked, language)


def _head(name: str, template: Template, language: Language) -> dict[str, Sheet]:
    """Ask for what a formule never has from its template, and for where and when it holds."""
    asked = {
        "formule": Asked(name),
        "title": Asked(f"<{spelling('formule', 'title', language)}>"),
        "version": Asked("0.1.0"),
        "status": Asked(translated("status", "draft", language)),
        "area": Asked(f"<{spelling('formule', 'area', language)}>"),
        "based_on": Asked(template.reference),
    }
    return asked | dates(language)


def _commitments(tree: Mapping, stated: "Sheet | None", language: Language) -> dict[str, Sheet]:
    """Ask who fills the roles that no party of the template fills, with what people."""
    filled = set(_filled(tree))
    asked: dict[str, Sheet] = dict(stated) if isinstance(stated, dict) else {}
    for role in below(tree, "roles"):
        if role not in filled:
            promise: dict[str, Sheet] = {
                "role": Asked(role, _task(tree, role)),
                "people": [_people(tree, role, language)],
            }
            for number in range(_least(tree, role)):
                asked[_WHO[number > 0].within(language).format(role=role, number=number + 1)] = [promise]
    return {"commitments": asked} if asked else {}


def _people(tree: Mapping, role: str, language: Language) -> dict[str, Sheet]:
    """Ask for people, and where the role coordinates for what they may decide."""
    due = ("function", "mandate") if find(tree, ("roles", role, "coordination")) else ("function",)
    asked: dict[str, Sheet] = {key: Asked(f"<{spelling('people', key, language)}>") for key in due}
    return asked | {"fte": Asked(UNKNOWN.within(language))}


def _least(tree: Mapping, role: str) -> int:
    """Give how many parties at least fill a role."""
    least = find(tree, ("roles", role, "min"))
    return min(int(least.text), _MANY) if isinstance(least, Scalar) and least.text.isdecimal() else 1


def _filled(tree: Mapping) -> Iterator[str]:
    """Give the roles that the template's own parties fill."""
    for party in below(tree, "commitments"):
        promises = find(tree, ("commitments", party))
        for number in range(len(promises.items) if isinstance(promises, Sequence) else 0):
            role = find(tree, ("commitments", party, number, "role"))
            if isinstance(role, Scalar):
                yield role.text


def _task(tree: Mapping, role: str) -> str:
    """Say what a role does, in the template's words."""
    words = [find(tree, ("roles", role, key)) for key in ("name", "task")]
    said = ": ".join(" ".join(word.text.split()) for word in words if isinstance(word, Scalar))
    return sanitise(said, _WIDEST)


def _left(node: Node, language: Language) -> "Sheet | None":
    """Give what a template leaves open below a node; of a list all of it, as lists are replaced as a whole."""
    if isinstance(node, Scalar):
        return _asked(node, language) if _is_open(node) else None
    if isinstance(node, Sequence):
        return _whole(node, language) if any(_left(item, language) is not None for item in node.items) else None
    found = ((key, _left(entry.value, language)) for key, entry in node.entries.items())
    return {key: value for key, value in found if value is not None} or None


def _whole(node: Node, language: Language) -> Sheet:
    if isinstance(node, Scalar):
        return _asked(node, language)
    if isinstance(node, Sequence):
        return [_whole(item, language) for item in node.items]
    return {key: _whole(entry.value, language) for key, entry in node.entries.items()}


def _asked(node: Scalar, language: Language) -> Asked:
    return Asked(UNKNOWN.within(language) if node.text in UNKNOWN else node.text)


def _is_open(node: Scalar) -> bool:
    return node.text in UNKNOWN or is_placeholder(node.text)
