"""The programme: the formules of one area and period, and their priorities."""

from typing import ClassVar

from formulekit.model.body import Body
from formulekit.model.fields import FormuleRefs, Id, Paths, Text
from formulekit.model.head import Period
from formulekit.model.values import TextLanguage


class Priority(Body):
    """A theme that comes first, and the formules that serve it."""

    scope: ClassVar[str] = "priority"

    theme: Text
    goal: Text | None = None
    formules: FormuleRefs = ()


class Programme(Body):
    """The formules of one area and period."""

    scope: ClassVar[str] = "programme"

    programme: Id
    title: Text
    version: Text | None = None
    language: TextLanguage = "nl"
    area: Text | None = None
    valid: Period | None = None
    catalogues: Paths = ()
    formules: Paths
    priorities: tuple[Priority, ...] = ()
