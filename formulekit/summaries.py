"""What project rules know of each document: its id, people and priorities, with their places."""

import datetime
from collections.abc import Iterator

from formulekit.analyses.passport import PASSED_OVER
from formulekit.analyses.stints import stints
from formulekit.extension import Available, Post, Priority, Summary
from formulekit.findings import Path
from formulekit.graph import Facts, Index
from formulekit.model import Catalogue, Formule, Programme
from formulekit.preparing import Checked
from formulekit.project.composition import Composed
from formulekit.project.damage import gaps_of, written
from formulekit.reader import place_of
from formulekit.units import UnknownQuantity


def summaries_of(checked: Checked, today: datetime.date, index: Index | None = None) -> Iterator[Summary]:
    """Give what project rules know of a document; nothing where it gives itself no id.

    Args:
        checked: The document.
        today: The day on which it is judged.
        index: Its index, where there is one already.
    """
    document = checked.document
    node = document.node(document.kind) if document.kind else None
    if not document.id or not document.kind or node is None:
        return
    summary = Summary(document.id, document.kind, place_of(node))
    if checked.composed and isinstance(checked.model, Formule):
        promising = checked.model.status not in PASSED_OVER and ("status",) not in checked.damage
        index = index or Index(checked.model, Facts(damage=checked.damage), today)
        posts = tuple(_posts(index, checked.composed)) if promising else ()
        yield summary._replace(posts=posts, available=tuple(_available(checked.model, checked.composed)))
    elif checked.composed and isinstance(checked.model, Programme):
        priorities = tuple(_priorities(checked.model, checked.composed, checked.damage))
        members = tuple(_members(checked, checked.composed, today))
        available = tuple(row for each in checked.shared for row in _stated(each))
        yield summary._replace(members=members, available=available, priorities=priorities)
    else:
        yield summary


def _posts(index: Index, composed: Composed) -> Iterator[Post]:
    for each in stints(index, index.promises, index.today):
        if each.post:
            fte: float | UnknownQuantity = each.fte.least if each.fte.exact else "unknown"
            place = composed.locate(each.post.path).place
            yield Post(each.promise.party, each.post.people.function, fte, place, each.start, each.until)


def _stated(catalogue: Checked) -> Iterator[Available]:
    """Give what the parties of a catalogue have."""
    if catalogue.composed and isinstance(catalogue.model, Catalogue):
        yield from _available(catalogue.model, catalogue.composed)


def _available(formule: Formule | Catalogue, composed: Composed) -> Iterator[Available]:
    for party, body in formule.parties.items():
        for function, fte in body.capacity.items():
            yield Available(party, function, fte, composed.locate(("parties", party, "capacity", function)).place)


def _members(checked: Checked, composed: Composed, today: datetime.date) -> Iterator[Summary]:
    for number, member in enumerate(checked.members):
        for summary in summaries_of(member, today):
            yield summary._replace(place=composed.locate(("formules", number)).place)


def _priorities(programme: Programme, composed: Composed, damage: frozenset[Path]) -> Iterator[Priority]:
    gaps = gaps_of(damage)
    for number, priority in enumerate(programme.priorities):
        place = composed.locate(("priorities", written(("priorities",), number, gaps))).place
        yield Priority(priority.theme, priority.formules, place)
