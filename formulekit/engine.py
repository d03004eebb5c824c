"""The pipeline as plain calls: load, check, render; and the project and formule that they work on."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import overload

from formulekit import graph
from formulekit.analyses.capacity import Capacity, capacity_of
from formulekit.analyses.without import Departure, without
from formulekit.arguments import day_given, ids_given, language_given, paths_given
from formulekit.checking import Check
from formulekit.collecting import uncollected
from formulekit.config import DEFAULTS, Settings, settings_of
from formulekit.drawing.picture import FORMATS, PaperFormat, Picture, TextFormat
from formulekit.errors import FormulekitError
from formulekit.findings import Finding, Severity, chosen, unasked
from formulekit.language import Both, Language
from formulekit.model import Body
from formulekit.model import Formule as FormuleModel
from formulekit.picturing import UnknownView, picture_of
from formulekit.plugins import codes_of, rules
from formulekit.preparing import Checked, Preparing
from formulekit.project.documents import Documents
from formulekit.project.opening import open_project

_NO_FORMAT = Both(
    "vorm '{format}' bestaat niet; kies uit {known}", "there is no format '{format}'; choose from {known}"
)


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


class Project:
    """The documents of a project, by id. Those that could not be read have no id; `check` tells of them."""

    def __init__(self, checked: tuple[Checked, ...], documents: Documents, settings: Settings = DEFAULTS) -> None:
        """Keep what was loaded, and what is configured."""
        self.checked = checked
        self.documents = documents
        self.settings = settings
        self._by_id = {each.document.id: each for each in reversed(checked) if each.document.id}

    def __len__(self) -> int:
        """Count the documents, those without an id included."""
        return len(self.checked)

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
            KeyError: No document has that id.
        """
        return usable(self._by_id[name], self.language or "nl", self.settings)

    def formule(self, name: str) -> Formule:
        """Give a formule by its id.

        Raises:
            InvalidDocument: It has reading or shape errors (FK0 and FK1).
            KeyError: No formule has that id.
        """
        found = self[name]
        if not isinstance(found, Formule):
            raise KeyError(name)
        return found

    @property
    def formules(self) -> tuple[str, ...]:
        """The ids of the formules, in the order of the files."""
        return tuple(name for name in self if self._by_id[name].document.kind == "formule")

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

    @property
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


def load(paths: str | Path | Iterable[str | Path]) -> Project:
    """Read and compose documents; never raises on what an author wrote.

    Args:
        paths: A file or folder, or several. Of a folder, every document below it is read.

    Raises:
        PathError: A path is not there, or may not be opened.
        ConfigError: The project's configuration has mistakes.
        TypeError: What is given is no path.
    """
    given = paths_given(paths)
    with uncollected():
        opened = open_project(given)
        checked = tuple(map(Preparing(opened.found).checked, opened.documents))
        return Project(checked, opened.found, settings_of(opened.found.root))


def check(
    project: Project,
    *,
    language: Language | None = None,
    today: datetime.date | None = None,
    select: str | Iterable[str] | None = None,
    ignore: str | Iterable[str] | None = None,
) -> tuple[Finding, ...]:
    """Run every rule on every document.

    What is left out is as the project configures it; a code that is selected here is given all the same.

    Args:
        project: What `load` gave.
        language: The language of the findings; else the one that is configured, else the one that all documents
            state, else Dutch.
        today: The day on which they are judged; else the one that is configured, else the day it is.
        select: Codes, or how they begin (`FK3`), as texts or in one with commas: only these are given, and what could
            not be read (`FK0`); else all.
        ignore: Codes, or how they begin: these are not given.

    Returns:
        The findings, sorted by place and code.

    Raises:
        UnknownCode: No rule has a code that begins with what is selected or ignored.
        TypeError: The project was not loaded, or the day is no date.
        ValueError: There is no such language.
    """
    own = loaded(project).settings
    run = check_of(project, language, today)
    wanted = own.select if select is None else codes_of(select)
    left_out = unasked(own.ignore, () if select is None else wanted) if ignore is None else codes_of(ignore)
    with uncollected():
        found = run.run(project.checked)
    return chosen(found, wanted, left_out)


def loaded(project: Project) -> Project:
    """Give a project as it was loaded.

    Raises:
        TypeError: It is something else, such as the path of a project.
    """
    if not isinstance(project, Project):
        raise TypeError(f"a project is what formulekit.load(...) gives, and not {project!r}")
    return project


def check_of(project: Project, language: Language | None, today: datetime.date | None) -> Check:
    """Give the run of every rule that a project configures.

    Args:
        project: What `load` gave.
        language: The language of the findings; where None, the one that the documents state, else Dutch.
        today: The day on which they are judged; where None, what is configured, else the day it is.
    """
    own = loaded(project).settings
    spoken = language_given(language) or project.language or "nl"
    return Check(spoken, day_given(today) or own.today, own.regraded(rules()), own.hours_per_fte_year)


@overload
def render(
    formule: FormuleModel,
    *,
    view: str = ...,
    format: TextFormat = ...,
    language: Language | None = ...,
    confidential: bool = ...,
) -> str: ...
@overload
def render(
    formule: FormuleModel,
    *,
    view: str = ...,
    format: PaperFormat,
    language: Language | None = ...,
    confidential: bool = ...,
) -> bytes: ...
def render(
    formule: FormuleModel,
    *,
    view: str = "network",
    format: TextFormat | PaperFormat = "svg",  # noqa: A002  the word that users expect
    language: Language | None = None,
    confidential: bool = False,
) -> str | bytes:
    """Draw a formule.

    Args:
        formule: The formule.
        view: The name of the view.
        format: `svg`, `png`, `pdf`, or `dot` for the graph that Graphviz lays out.
        language: The language of generated labels; left out, the formule's own.
        confidential: Whether to draw what is confidential as well; the picture then says so on its face.

    Returns:
        The picture, as text or, for `png` and `pdf`, as bytes; the same for the same formule on the same day.

    Raises:
        UnknownView: There is no such view or format.
        DrawingError: The layout failed.
    """
    if format not in FORMATS:
        raise UnknownView(_NO_FORMAT.filled({"format": format, "known": ", ".join(FORMATS)}))
    if isinstance(formule, Formule):
        return formule.picture(view, language=language, confidential=confidential).drawn(format)
    return picture_of(formule, view, language_given(language), confidential=confidential).drawn(format)


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
