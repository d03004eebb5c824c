"""A project as it was loaded, its formules, and what can be asked of either."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from formulekit import graph
from formulekit.analyses.capacity import Capacity, capacity_of
from formulekit.analyses.without import Departure, without
from formulekit.arguments import ids_given, language_given
from formulekit.checking import Check
from formulekit.config import DEFAULTS, Settings
from formulekit.drawing.picture import Picture
from formulekit.errors import FormulekitError
from formulekit.findings import Finding, Severity
from formulekit.language import Language
from formulekit.model import Body
from formulekit.model import Formule as FormuleModel
from formulekit.phrases import meant
from formulekit.picturing import picture_of
from formulekit.preparing import Checked
from formulekit.project.documents import Documents
from formulekit.suggest import nearest

_SHOWN = 20


class InvalidDocument(FormulekitError):  # noqa: N818  it names what is wrong, not that it is an error
    """A document that cannot be used, with the findings that say why.

    Attributes:
        findings: Its reading and shape errors (FK0 and FK1).
    """

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        """Keep the findings; the message is theirs, one a line."""
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings


class Formule(FormuleModel):
    """A formule, with what can be asked of it beyond its own values.

    What its project configures holds for it: the day and the hours by which people are counted, and how it is drawn.
    """

    _settings: Settings = DEFAULTS

    def __eq__(self, other: object) -> bool:
        """Tell whether another formule says the same, in whatever project it stands."""
        return type(other) is type(self) and dict(self) == dict(other)

    def __hash__(self) -> int:
        """Give a number by which equal formules are found together."""
        return hash((self.formule, self.title, self.version))

    def graph(self) -> "graph.FormuleGraph":
        """Give the formule as a graph; its nodes, edges and attributes are in the library guide."""
        return graph.graph_of(self)

    def capacity(self, hours_per_fte_year: float | None = None, *, today: datetime.date | None = None) -> Capacity:
        """Reckon whether there is enough: the hours that cases ask of each role, against the hours committed to it.

        Cases of a step are what comes in and what is handed to it, by the shares of the hand-overs; each asks the
        step's hours. Cases and hours are a year's: 52 weeks, 12 months. What is not known is never counted as
        nought: a `Quantity` then holds the least that it can be. Of people who come or leave counts what is there at
        one time, at the most, from today on.

        Args:
            hours_per_fte_year: The productive hours of one fte, a year; left out, what the project configures, else
                1 400. That is an assumption, as sickness, leave and training differ; use your organisation's own
                number where it has one.
            today: The day from which people are counted; left out, what the project configures, else the day it is.

        Returns:
            Per role the hours asked and committed and its use; per chain the cases, the bottleneck and the most cases.

        Raises:
            ValueError: A year has fewer hours, or more, than that.
        """
        return capacity_of(graph.Index.by(self._settings.reckoning.but(today, hours_per_fte_year), self))

    def without(
        self, party: str, *others: str, today: datetime.date | None = None, hours_per_fte_year: float | None = None
    ) -> Departure:
        """Work out what changes when parties leave, with all that is part of them.

        Args:
            party: The id of the party that leaves.
            others: More parties, that leave at the same time.
            today: The day from which people are counted; left out, what the project configures, else the day it is.
            hours_per_fte_year: The productive hours of one fte, a year; left out, what the project configures, else
                1 400.

        Returns:
            What falls empty, stops, splits or loses its last intervention because they leave; what already was so is
            not in it. What goes with them in fte, and in hours a year.

        Raises:
            UnknownParty: The party does not occur in the formule.
            TypeError: An id is no text.
            ValueError: A year has fewer hours, or more, than that.
        """
        return without(
            graph.Index.by(self._settings.reckoning.but(today, hours_per_fte_year), self), ids_given(party, *others)
        )

    def picture(
        self,
        view: str = "network",
        *,
        language: Language | None = None,
        confidential: bool = False,
        today: datetime.date | None = None,
        hours_per_fte_year: float | None = None,
    ) -> Picture:
        """Give a picture, in the colours of the project and with its logo; a notebook shows it by itself.

        Args:
            view: The name of the view, such as `network` or `chain`.
            language: The language of generated labels; left out, the formule's own.
            confidential: Whether to show what is confidential as well; the picture then says so on its face.
            today: The day from which people are counted; left out, what the project configures, else the day it is.
            hours_per_fte_year: The productive hours of one fte, a year; left out, what the project configures, else
                1 400.

        Raises:
            UnknownView: There is no such view.
            ValueError: A year has fewer hours, or more, than that.
        """
        own = self._settings
        reckoning = own.reckoning.but(today, hours_per_fte_year)
        picture = picture_of(self, view, language_given(language), confidential=confidential, reckoning=reckoning)
        return replace(picture, palette=own.palette, logo=own.logo.content if own.logo else b"")

    def network(self) -> Picture:
        """Give the picture of who works with whom, without what is confidential."""
        return self.picture("network")

    def _repr_svg_(self) -> str:
        """Show the formule on one page in a notebook."""
        return self.picture("card").svg


class UnknownDocument(FormulekitError, KeyError):  # noqa: N818  it names what is wrong, not that it is an error
    """No document of a project has an id, or none of that kind.

    Attributes:
        name: The id that was asked for.
    """

    def __init__(self, name: object, known: Iterable[str], kind: str = "document") -> None:
        """Keep what was asked for, and say what was meant by it or what there is."""
        ids = tuple(known)
        near = nearest(str(name), ids)
        listed = ", ".join((*ids[:_SHOWN], *("…",) * (len(ids) > _SHOWN)))
        more = meant(near).en if near else f"; there are: {listed}" if ids else ""
        super().__init__(f"there is no {kind} '{name}'{more}")
        self.name = name

    def __str__(self) -> str:
        """Give the sentence; a `KeyError` would quote it."""
        return str(self.said)


class Project(Mapping[str, Body]):
    """The documents of a project by id, a mapping in the order of the files.

    A document that could not be read has no id, and is not in it; `check` tells of it. To ask for one that has reading
    or shape errors raises `InvalidDocument`, so `values` and `items` do too; `formules` gives the ids of formules.
    """

    def __init__(self, checked: tuple[Checked, ...], documents: Documents, settings: Settings = DEFAULTS) -> None:
        """Keep what was loaded, and what is configured."""
        self.checked = checked
        self.documents = documents
        self.settings = settings
        self._by_id = {each.document.id: each for each in reversed(checked) if each.document.id}

    def __repr__(self) -> str:
        """Say what it holds."""
        kinds = Counter(each.document.kind or "unreadable" for each in self.checked)
        held = ", ".join(f"{count} {kind}{'s' * (count > 1 and kind != 'unreadable')}" for kind, count in kinds.items())
        return f"<Project: {held or 'no documents'}>"

    def __eq__(self, other: object) -> bool:
        """Tell whether it is the same project: to compare what documents say, compare them."""
        return self is other

    def __hash__(self) -> int:
        """Give a number of its own."""
        return id(self)

    def __len__(self) -> int:
        """Count the ids."""
        return len(self._by_id)

    def __iter__(self) -> Iterator[str]:
        """Give the ids, in the order of the files."""
        return iter(dict.fromkeys(each.document.id for each in self.checked if each.document.id))

    def __contains__(self, name: object) -> bool:
        """Tell whether a document has this id."""
        return name in self._by_id

    def __getitem__(self, name: str) -> Body:
        """Give a document by its id: a `Formule`, a `Catalogue` or a `Programme`.

        Raises:
            InvalidDocument: It has reading or shape errors (FK0 and FK1).
            UnknownDocument: No document has that id; a `KeyError`.
        """
        if name not in self._by_id:
            raise UnknownDocument(name, self)
        return usable(self._by_id[name], self.language or "nl", self.settings)

    def formule(self, name: str) -> Formule:
        """Give a formule by its id.

        Raises:
            InvalidDocument: It has reading or shape errors (FK0 and FK1).
            UnknownDocument: No formule has that id; a `KeyError`.
        """
        found = self[name] if self._is_formule(name) else None
        if not isinstance(found, Formule):
            raise UnknownDocument(name, self.formules, "formule")
        return found

    def _is_formule(self, name: str) -> bool:
        return name in self and self._by_id[name].document.kind == "formule"

    @property
    def formules(self) -> tuple[str, ...]:
        """The ids of the formules, in the order of the files."""
        return tuple(filter(self._is_formule, self))

    def with_members(self) -> tuple[Checked, ...]:
        """Give the documents, and the formules that programmes among them name; each file once."""
        found: dict[str, Checked] = {}
        for each in (*self.checked, *(member for programme in self.checked for member in programme.members)):
            found.setdefault(each.document.file.shown, each)
        return tuple(found.values())

    def sound(self, checked: Checked) -> Body | None:
        """Give what a document says; None where it has reading or shape errors (FK0 and FK1)."""
        try:
            return usable(checked, self.language or "nl", self.settings)
        except InvalidDocument:
            return None

    @cached_property
    def language(self) -> Language | None:
        """The language that is configured, else the one that all documents state; None where they differ."""
        if self.settings.lang:
            return self.settings.lang
        stated = {each.document.text_at("language") for each in self.checked} - {None}
        return "en" if stated == {"en"} else "nl" if stated == {"nl"} else None

    def line(self, file: str, number: int) -> str:
        """Give the text of a line of a file that was read; empty where there is none.

        Args:
            file: The path, as findings give it.
            number: The line, from 1.
        """
        source = self.documents.source(file)
        return source.line(number) if source else ""


def usable(checked: Checked, language: Language, settings: Settings) -> Body:
    """Give the model of a document that has no reading or shape error.

    Args:
        checked: The document.
        language: The language of the findings.
        settings: What its project configures.

    Raises:
        InvalidDocument: It has some (FK0 and FK1).
    """
    findings = Check(language).faults(checked)
    errors = tuple(finding for finding in findings if finding.severity == Severity.ERROR)
    if errors or checked.model is None:
        raise InvalidDocument(errors)
    if isinstance(checked.model, FormuleModel):
        formule = Formule.model_construct(checked.model.model_fields_set, **dict(checked.model))
        formule._settings = settings  # noqa: SLF001  it is made here
        return formule
    return checked.model


def project_given(project: Project) -> Project:
    """Give a project as it was loaded.

    Raises:
        TypeError: It is something else, such as the path of a project.
    """
    if not isinstance(project, Project):
        raise TypeError(f"a project is what formulekit.load(...) gives, and not {project!r}")
    return project
