"""Lay formules beside the template that they are based on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from formulekit.arguments import path_given, paths_given
from formulekit.comparison.differences import Change, changes
from formulekit.comparison.plain import plain_of
from formulekit.comparison.result import Comparison, Difference, Head, Instance, Stated, Unusable
from formulekit.comparison.roles import fillings
from formulekit.engine import load
from formulekit.errors import FormulekitError
from formulekit.findings import Fault, Place
from formulekit.findings import Path as Where
from formulekit.graph import Index
from formulekit.language import Both, Language
from formulekit.loaded import InvalidDocument, Project, usable
from formulekit.model import Formule
from formulekit.preparing import Checked, prepare
from formulekit.project.composition import Composed, bases_of, pinned
from formulekit.project.documents import Document
from formulekit.project.files import SHIPPED, is_closed, real, shipped
from formulekit.project.opening import PathError
from formulekit.publication import public
from formulekit.reader import Entry, Mapping, Node, place_of
from formulekit.sanitise import sanitise
from formulekit.units import Reckoning

_NO_FORMULE = Both("'{name}' is geen formule, dus ook geen sjabloon", "'{name}' is no formule, so no template")
_NOT_BASED = Both(
    "{file} is niet op '{template}' gebaseerd; zo'n formule heeft bovenaan `gebaseerd_op`",
    "{file} is not based on '{template}'; such a formule has `based_on` at its top",
)
_WIDEST = 400


class NotBased(FormulekitError):  # noqa: N818  it says what is the matter
    """A file that was named and is no formule that is based on the template.

    Attributes:
        file: The file, as findings show it.
        template: The template as it was named.
    """

    def __init__(self, file: str, template: str) -> None:
        """Keep both."""
        super().__init__(_NOT_BASED.filled({"file": sanitise(file, _WIDEST), "template": sanitise(template, _WIDEST)}))
        self.file = file
        self.template = template


class NotATemplate(FormulekitError):  # noqa: N818  as above
    """What was named as the template is no formule."""


def compare(
    template: str | Path, instances: str | Path | Iterable[str | Path], *, confidential: bool = False
) -> Comparison:
    """Compare a template with the formules that are based on it, directly or through others.

    Args:
        template: The path of the template, or `formulekit:halt` for a shipped one.
        instances: A file or folder, or several. Of a folder, formules that are not based on the template are passed
            over, and so is what is no formule.
        confidential: Whether to show what is confidential as well, in either of the two.

    Returns:
        The comparison; formules with reading or shape errors (FK0 and FK1) are in its `unusable`.

    Raises:
        InvalidDocument: The template has reading or shape errors.
        NotATemplate: The template is no formule.
        NotBased: A file that was named is not based on the template.
        PathError: A path is not there, or may not be opened.
    """
    path_given(template)
    given = paths_given(instances)
    path = _template_path(str(template))
    project = load(given if str(template).startswith(SHIPPED) else (*given, path))
    named = frozenset(real(each) for each in given if not each.is_dir())
    return _Comparing(project, str(template), path, named, confidential=confidential).whole()


def _template_path(text: str) -> Path:
    found = shipped(text) if text.startswith(SHIPPED) else Path(text)
    if isinstance(found, str) or is_closed(found):
        raise PathError(text)
    if found.is_dir():
        raise NotATemplate(_NO_FORMULE.filled({"name": sanitise(text, _WIDEST)}))
    return found


@dataclass(frozen=True)
class _Comparing:
    """One comparison: what was loaded, the template, and which files were named."""

    project: Project
    template: str
    path: Path
    named: frozenset[Path]
    confidential: bool

    def whole(self) -> Comparison:
        """Compare every formule that is based on the template."""
        document = self.project.documents.at(real(self.path))
        checked = prepare(document, self.project.documents)
        model = usable(checked, self.project.language or "nl", self.project.settings)
        if not isinstance(model, Formule) or checked.composed is None:
            raise NotATemplate(_NO_FORMULE.filled({"name": sanitise(self.template, _WIDEST)}))
        base = _Side(checked.composed, model, confidential=self.confidential)
        found = [each for one in self.project.checked for each in self._judged(one, base)]
        instances = tuple(each for each in found if not isinstance(each, Unusable))
        return Comparison(
            base.head(),
            tuple(_instance(base, side, self.project.settings.reckoning) for side in instances),
            tuple(each for each in found if isinstance(each, Unusable)),
            _language((base, *instances)),
            self.confidential and any(side.hides for side in (base, *instances)),
        )

    def _judged(self, checked: Checked, base: "_Side") -> Iterator["_Side | Unusable"]:
        """Give a document where it is an instance, or where it may be one and has errors."""
        document = checked.document
        bases = bases_of(document, self.project.documents) if document.kind == "formule" else ()
        unknown = isinstance(bases, Fault) or document.kind is None
        if not unknown and not _has(bases, base):
            if document.file.path in self.named:
                raise NotBased(document.file.shown, self.template)
            return
        try:
            model = usable(checked, self.project.language or "nl", self.project.settings)
        except InvalidDocument as error:
            yield Unusable(document.file.shown, error.findings)
            return
        if isinstance(model, Formule) and checked.composed:
            yield _Side(checked.composed, model, confidential=self.confidential)


def _has(bases: tuple[Document, ...] | Fault, base: "_Side") -> bool:
    return not isinstance(bases, Fault) and any(each.file == base.composed.document.file for each in bases)


def _language(sides: "tuple[_Side, ...]") -> Language | None:
    stated = {side.model.language for side in sides}
    return next(iter(stated)) if len(stated) == 1 else None


class _Side:
    """One of the two that are compared, as it may be shown.

    Args:
        composed: The document with its places.
        model: The document typed.
        confidential: Whether to show what is confidential.
    """

    def __init__(self, composed: Composed, model: Formule, *, confidential: bool) -> None:
        whole, shown = plain_of(model), plain_of(public(model))
        self.composed = composed
        self.model = model
        self.hides = frozenset(each.path for each in changes(shown, whole))
        self.hidden: frozenset[Where] = frozenset() if confidential else self.hides
        self.content = whole if confidential else shown

    def head(self) -> Head:
        """Say which document it is."""
        model = self.model
        return Head(
            model.formule,
            model.title,
            model.version,
            model.status,
            self.composed.document.file.shown,
            self.content,
        )

    def place(self, path: Where) -> Place:
        """Give where something is written, in whatever file that is."""
        located = self.composed.locate(path)
        return located.foreign or located.place


def _instance(base: _Side, side: _Side, reckoning: Reckoning) -> Instance:
    line = (side.composed.document, *side.composed.bases)
    depth = next(at for at, each in enumerate(line) if each.file == base.composed.document.file)
    differences = tuple(_differences(base, side, line[:depth]))
    deviating = (each.path for each in differences if each.kind != "filled_in")
    changed = frozenset(str(path[1]) for path in deviating if path[0] == "roles")
    roles = tuple(fillings(base.model, Index.by(reckoning, side.model), changed))
    return Instance(side.head(), pinned(line[depth - 1]), roles, differences)


def _differences(base: _Side, side: _Side, above: tuple[Document, ...]) -> Iterator[Difference]:
    hidden = base.hidden | side.hidden
    for change in changes(base.content, side.content):
        within = (change.path[:depth] for depth in range(1, len(change.path) + 1))
        if hidden.isdisjoint(within) and (place := _stated_at(change, side, above)):
            template = None if change.template is None else Stated(change.template, base.place(change.path))
            yield Difference(change.kind, change.path, template, Stated(change.instance, place))


def _stated_at(change: Change, side: _Side, above: tuple[Document, ...]) -> Place | None:
    """Give where an instance says it; None of what it merely no longer borrows, as nothing in it names that."""
    if change.kind != "left_out":
        return side.place(change.path)
    places = (_removed_at(document, change.path) for document in above)
    return next((place for place in places if place), None)


def _removed_at(document: Document, path: Where) -> Place | None:
    """Give where a document puts `~`, or something else than a mapping, in the place of what stands at a path."""
    entries = _along(document.tree, path)
    return next((place_of(entry.key) for entry in entries if not isinstance(entry.value, Mapping)), None)


def _along(node: Node | None, path: Where) -> Iterator[Entry]:
    """Give the entries on the way to a path, as far as they are there."""
    for step in path:
        entry = node.entries.get(str(step)) if isinstance(node, Mapping) else None
        if entry is None:
            return
        yield entry
        node = entry.value
