"""The passport of a party over the documents of a project."""

import datetime
from dataclasses import replace
from functools import partial

from formulekit.analyses.passport import Passport, passport_of
from formulekit.analyses.unknown_party import UnknownParty
from formulekit.graph import Index
from formulekit.loaded import Project, project_given
from formulekit.model import Catalogue, Formule
from formulekit.publication import public


def passport(
    project: Project,
    party: str,
    *,
    confidential: bool = False,
    today: datetime.date | None = None,
    hours_per_fte_year: float | None = None,
) -> Passport:
    """Give everything that a party promises, over all formules of a project and of the programmes in it.

    The same id is the same party in every formule. Documents with reading or shape errors (FK0 and FK1) are left out,
    and named in `left_out`.

    Args:
        project: What `load` gave.
        party: The id of the party.
        confidential: Whether to give what is confidential as well.
        today: The day from which people are counted; left out, what the project configures, else the day it is.
        hours_per_fte_year: The productive hours of one fte, a year; left out, what the project configures, else 1 400.

    Raises:
        UnknownParty: No formule knows that party.
    """
    documents = [(each, project.sound(each)) for each in project_given(project).with_members()]
    left_out = tuple(
        each.document.file.shown for each, body in documents if body is None and each.document.kind != "catalogue"
    )
    formules = [body if confidential else public(body) for _, body in documents if isinstance(body, Formule)]
    shared = (each.model for programme, _ in documents for each in programme.shared)
    catalogues = [model for model in shared if isinstance(model, Catalogue)]
    reckoning = project.settings.reckoning.but(today, hours_per_fte_year)
    found = passport_of(map(partial(Index.by, reckoning), formules), party, catalogues)
    if not found.pages and not found.passed_over:
        known = {name for formule in formules for name in (*formule.parties, *formule.commitments)}
        raise UnknownParty(party, known, left_out)
    return replace(found, left_out=left_out, hours_per_fte_year=reckoning.hours_per_fte_year)
