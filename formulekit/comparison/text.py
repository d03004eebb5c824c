"""A comparison for a terminal: one table, a row for each formule, and below it how they deviate."""

import math
import textwrap
from collections.abc import Iterator

from formulekit.comparison import words
from formulekit.comparison.differences import KINDS, Kind
from formulekit.comparison.result import Comparison, Difference, Instance
from formulekit.comparison.roles import Filling
from formulekit.comparison.wording import Wording
from formulekit.language import Both, Language
from formulekit.sanitise import cells, sanitise

_WIDEST = 110
_NAME = 34
_HEAD = 24
_FEW = 10
"""Of so many formules each is told in full; of more, what they have in common."""
_NAMED = 5
_COUNTED = 4
"""How many columns count: own roles, and the three kinds of difference."""

_COUNTS: dict[Kind, Both] = {
    "filled_in": Both("vult in", "fills in"),
    "changed": Both("wijzigt", "changes"),
    "left_out": Both("laat weg", "leaves out"),
}
_OWN = Both("eigen", "own")
_LEGEND = Both(
    "Een getal is het aantal partijen dat de rol vervult; 1/2: te weinig partijen; -: niemand; x: rol weggelaten; "
    "*: rol gewijzigd. Eigen: rollen die het sjabloon niet heeft.",
    "A number is how many parties fill the role; 1/2: too few parties; -: nobody; x: role left out; *: role changed. "
    "Own: roles that the template lacks.",
)
_ROLES = Both("Rollen: {roles}.", "Roles: {roles}.")
_DEVIATIONS = Both("Afwijkingen, de meest voorkomende eerst", "Deviations, the most common first")
_MORE = Both("en nog {count}", "and {count} more")


def text(comparison: Comparison, language: Language) -> str:
    """Write a comparison for a terminal.

    Args:
        comparison: The comparison.
        language: The reader's language.
    """
    parts = [[f"{words.summary(comparison, language)}."], *_tables(comparison, language)]
    parts.append(_pins(comparison, language))
    if len(comparison.instances) <= _FEW:
        parts.extend(list(_instance(each, comparison, language)) for each in comparison.instances)
    else:
        parts.append(list(_common(comparison, language)))
    if comparison.confidential:
        parts.append([words.CONFIDENTIAL.within(language)])
    lines = "\n\n".join("\n".join(part) for part in parts if part).splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _tables(comparison: Comparison, language: Language) -> Iterator[list[str]]:
    """Give the table, with the names of the roles in its head where they fit and else their numbers; then a legend."""
    names = [sanitise(name, _HEAD) for name in comparison.role_names]
    named = list(_aligned(_rows(comparison, names, language)))
    legend = _wrapped(_LEGEND.within(language), "")
    if max(map(cells, named)) <= _WIDEST:
        yield named
    else:
        numbers = [str(number) for number in range(1, len(names) + 1)]
        yield from _blocks(_rows(comparison, numbers, language))
        pairs = ", ".join(f"{number} {sanitise(name)}" for number, name in enumerate(comparison.role_names, 1))
        legend = [*_wrapped(_ROLES.within(language).format(roles=pairs), ""), *legend]
    yield legend


def _rows(comparison: Comparison, heads: list[str], language: Language) -> list[list[str]]:
    """Give the cells of the table: name, roles, and the counts behind them."""
    counts = [f" {word.within(language)}" for word in (_OWN, *(_COUNTS[kind] for kind in KINDS))]
    rows = [["", *(f"{head} " for head in heads), *counts]]
    for instance in comparison.instances:
        own = str(len(instance.own_roles) or ".")
        numbers = (str(len(instance.listed(kind)) or ".") for kind in KINDS)
        rows.append([sanitise(instance.head.title, _NAME), *map(_mark, instance.template_roles), own, *numbers])
    return rows


def _blocks(rows: list[list[str]]) -> Iterator[list[str]]:
    """Divide a table that may be too wide evenly over as few tables as fit, each with the names and the counts."""
    widths = _widths(rows)
    roles = widths[1:-_COUNTED]
    room = _WIDEST - (sum(widths) - sum(roles)) - _COUNTED - 1
    tables = math.ceil(len(roles) / max(1, room // (max(roles) + 1)))
    size = math.ceil(len(roles) / tables)
    for first in range(1, len(roles) + 1, size):
        last = min(first + size, len(roles) + 1)
        yield list(_aligned([[row[0], *row[first:last], *row[-_COUNTED:]] for row in rows]))


def _mark(filling: Filling) -> str:
    marks = {"left_out": "x", "unfilled": "-", "short": f"{filling.count}/{filling.minimum}"}
    return marks.get(filling.state, str(filling.count)) + ("*" if filling.changed else " ")


def _widths(rows: list[list[str]]) -> list[int]:
    return [max(map(cells, column)) for column in zip(*rows, strict=True)]


def _aligned(rows: list[list[str]]) -> Iterator[str]:
    """Set the first column flush left and the others flush right."""
    widths = _widths(rows)
    for first, *rest in rows:
        padded = (" " * (width - cells(cell)) + cell for cell, width in zip(rest, widths[1:], strict=True))
        yield " ".join([first + " " * (widths[0] - cells(first) + 1), *padded])


def _pins(comparison: Comparison, language: Language) -> list[str]:
    """Say which formules pin another version of the template, and which."""
    pinned = [(each, words.pin(each, comparison)) for each in comparison.instances]
    names = [f"{sanitise(each.head.title, _NAME)} ({pin})" for each, pin in pinned if pin]
    version = sanitise(comparison.template.version, 20)
    said = words.PINS.within(language).format(version=version, names=", ".join(names))
    return _wrapped(said, "") if names else []


def _instance(instance: Instance, comparison: Comparison, language: Language) -> Iterator[str]:
    """Tell of one formule how it fills the roles, and what it fills in, changes and leaves out."""
    wording = words.wording_of(instance, comparison, language)
    yield f"{sanitise(instance.head.title)} ({sanitise(instance.head.file, 400)})"
    widest = max((cells(sanitise(filling.name, _HEAD)) for filling in instance.roles), default=0)
    for filling in instance.roles:
        name = sanitise(filling.name, _HEAD)
        yield from _wrapped(_said(filling, language), f"  {name}{' ' * (widest - cells(name))}  ")
    if filled := instance.listed("filled_in"):
        yield f"  {words.KIND['filled_in'].within(language)}:"
        yield from _filled(filled, wording)
    base = words.wording_of_template(comparison, language)
    for kind in KINDS[1:]:
        if listed := instance.listed(kind):
            yield f"  {words.KIND[kind].within(language)}:"
            for each in listed:
                yield from _deviation(each, wording, base)


def _said(filling: Filling, language: Language) -> str:
    parts = [words.state(filling, language)]
    if filling.parties:
        names = ", ".join(sanitise(name, 60) for _, name in filling.parties)
        parts = [f"{parts[0]}: {names}", words.fte(filling.fte, language)]
    if filling.own:
        parts.append(_OWN.within(language))
    if filling.changed:
        parts.append(words.CHANGED.within(language))
    return "; ".join(parts)


def _filled(differences: tuple[Difference, ...], wording: Wording) -> Iterator[str]:
    """Name what is filled in, by section; its values stand in the file itself."""
    sections: dict[str, list[str]] = {}
    for each in differences:
        first, *_ = each.path
        below = wording.trail(each.path).removeprefix(wording.trail((first,))).removeprefix(" > ")
        sections.setdefault(wording.trail((first,)), []).append(below or wording.value(each.instance.value, each.path))
    for section, names in sections.items():
        yield from _wrapped(", ".join(names), f"    {section}: ", 6)


def _deviation(each: Difference, wording: Wording, base: Wording) -> Iterator[str]:
    places = [stated.place for stated in (each.instance, each.template) if stated]
    where = ", ".join(f"{sanitise(place.file, 400)}:{place.line}" for place in places)
    yield f"    {base.trail(each.path)} ({where})"
    if each.kind == "changed" and each.template:
        before, after = base.value(each.template.value, each.path), wording.value(each.instance.value, each.path)
        yield from _wrapped(f"{before} → {after}", "      ")


def _common(comparison: Comparison, language: Language) -> Iterator[str]:
    """Tell at which places formules deviate, how many, and which."""
    if not comparison.deviating:
        yield words.NO_DEVIATION.within(language)
        return
    yield f"{_DEVIATIONS.within(language)}:"
    base = words.wording_of_template(comparison, language)
    for kind, path, count in comparison.deviating:
        counted = words.OF.within(language).format(count=count, all=len(comparison.instances))
        yield f"  {counted} {words.DONE[kind].within(language)}: {base.trail(path)}"
        names = [sanitise(instance.head.title, _NAME) for instance, _ in comparison.who(kind, path)]
        more = [_MORE.within(language).format(count=count - _NAMED)] if count > _NAMED else []
        yield from _wrapped(", ".join([*names[:_NAMED], *more]), "    ")


def _wrapped(said: str, lead: str, indent: int | None = None) -> list[str]:
    """Break a text into lines that fit, each later one under the first."""
    later = " " * (cells(lead) if indent is None else indent)
    return textwrap.wrap(said, _WIDEST, initial_indent=lead, subsequent_indent=later, break_on_hyphens=False)
