"""Roles: what there is to be fulfilled, whoever does it."""

from typing import ClassVar

from formulekit.model.body import Body
from formulekit.model.fields import Text, Whole
from formulekit.model.values import Coordination


class Role(Body):
    """A part to play; it is filled when at least `min` parties commit to it."""

    scope: ClassVar[str] = "role"

    name: Text
    task: Text | None = None
    coordination: Coordination | None = None
    min: Whole = 1
