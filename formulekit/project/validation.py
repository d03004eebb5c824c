"""From a composed tree to the typed model: every fault found at once, and what is sound kept.

pydantic judges. What it finds wrong is taken out until the rest is valid: a faulty optional key goes, a faulty or
missing required key takes its body with it, of which only the id stays known (rules.md, one cause, one finding).
"""

from typing import NamedTuple, TypeAlias

from pydantic import ValidationError

from formulekit.findings import Fault, Path
from formulekit.model import Body
from formulekit.model.fields import Empty
from formulekit.model.shapes import BodyShape, ListShape, fields_of, shape_at
from formulekit.project.causes import faults_of
from formulekit.project.complaints import Complaint, complaints_of
from formulekit.project.composition import Composed
from formulekit.project.damage import gaps_of, original
from formulekit.project.naming import find
from formulekit.reader import Mapping, Node, Scalar, Sequence

Plain: TypeAlias = "str | Empty | list[Plain] | dict[str, Plain]"

# What stands in for a faulty key of the head, so that the rest of the document can still be judged.
_STAND_INS: dict[str, Plain] = {
    "formule": "unnamed",
    "catalogue": "unnamed",
    "programme": "unnamed",
    "title": "-",
    "version": "-",
    "status": "draft",
    "scale": "local",
    "formules": [],
}


class Validated(NamedTuple):
    """The sound part of a document.

    Attributes:
        model: The typed model.
        faults: What is wrong with its shape.
        damage: The paths of what is not in the model because of that.
    """

    model: Body
    faults: tuple[Fault, ...]
    damage: frozenset[Path]


def validate(composed: Composed) -> Validated:
    """Validate a composed document; never raises on what an author wrote.

    Args:
        composed: The document with all that it inherits and borrows.
    """
    try:
        model = composed.document.body.model_validate(_prepared(composed))
    except ValidationError as error:
        return _mended(composed, complaints_of(error))
    if composed.inherited:
        composed.inherited.learn(composed.tree, model)
    return Validated(model, (), frozenset())


def _prepared(composed: Composed) -> dict[str, object]:
    """Give a tree as plain data, but what the model made before of sections that its templates have as well."""
    inherited = composed.inherited
    known = inherited.valid if inherited else {}
    return {
        section: known[section]
        if inherited and section in known and inherited.has(section, entry.value)
        else _plain(entry.value)
        for section, entry in composed.tree.entries.items()
    }


def _mended(composed: Composed, complaints: tuple[Complaint, ...]) -> Validated:
    """Take out what is wrong until the rest is valid."""
    body = composed.document.body
    heard: dict[tuple[Path, str], Complaint] = {}
    damage: frozenset[Path] = frozenset()
    while True:
        heard |= {(complaint.path, complaint.kind): complaint for complaint in complaints}
        damage |= {_beyond(_doomed(complaint, composed), damage) for complaint in complaints}
        try:
            model = body.model_validate(_sound(composed, damage))
        except ValidationError as error:
            gaps = gaps_of(damage)
            complaints = tuple(
                complaint._replace(path=original(complaint.path, gaps)) for complaint in complaints_of(error)
            )
        else:
            return Validated(model, faults_of(composed, tuple(heard.values())), damage)


def _plain(node: Node) -> Plain:
    """Give a tree as plain data; an empty value and a plain `~` are `EMPTY`."""
    if isinstance(node, Scalar):
        return Empty.EMPTY if node.plain and node.text in {"", "~"} else node.text
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {key: _plain(entry.value) for key, entry in node.entries.items()}


def _sound(composed: Composed, damage: frozenset[Path]) -> Plain:
    plain = _without(composed.tree, (), frozenset(_in_tree(path, composed.tree) for path in damage))
    due = {key for key, field in fields_of(composed.document.body).items() if field.required}
    return {key: _STAND_INS[key] for key in due} | plain if isinstance(plain, dict) else plain


def _in_tree(path: Path, tree: Node) -> Path:
    """Give a path as it is in a tree: without the number of what stands alone for a list."""
    node: Node | None = tree
    steps = []
    for step in path:
        below = find(node, (step,)) if node else None
        if below is not node:
            steps.append(step)
        node = below
    return tuple(steps)


def _without(node: Node, path: Path, damage: frozenset[Path]) -> Plain:
    """Give a tree as plain data, without what stands at the damaged paths."""
    if isinstance(node, Scalar):
        return _plain(node)
    if isinstance(node, Sequence):
        kept = ((number, item) for number, item in enumerate(node.items) if (*path, number) not in damage)
        return [_without(item, (*path, number), damage) for number, item in kept]
    return {
        key: _without(entry.value, (*path, key), damage)
        for key, entry in node.entries.items()
        if (*path, key) not in damage
    }


def _doomed(complaint: Complaint, composed: Composed) -> Path:
    """Give the smallest thing that must go for the rest to be sound."""
    path = complaint.path
    if complaint.kind == "domain_due":
        return path[:-1]
    if complaint.kind in {"extra_forbidden", "id_wrong", "year_wrong"} and complaint.at_key:
        return path
    while len(path) > 1 and _goes_too(path, composed):
        path = path[:-1]
    return path


def _beyond(path: Path, damage: frozenset[Path]) -> Path:
    """Give the path itself, or where taking that out was not enough, that of what it stands in."""
    while path in damage and len(path) > 1:
        path = path[:-1]
    return path


def _goes_too(path: Path, composed: Composed) -> bool:
    """Tell whether what stands at a path takes along what it stands in."""
    parent = find(composed.tree, path[:-1])
    shape = shape_at(composed.document.body, path[:-1])
    if isinstance(shape, ListShape) and not isinstance(parent, Sequence):
        return True
    if isinstance(shape, BodyShape):
        field = fields_of(shape.body).get(str(path[-1]))
        return field is not None and field.required
    return not isinstance(parent, Mapping | Sequence)
