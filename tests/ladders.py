"""Parts with columns to draw in tests."""

import random
from dataclasses import replace

from formulekit.drawing import Column, Columns, Diagram, Item, Link, Stroke

_NAMES = [
    *["Gebiedsverbod", "Toezicht en aanspreken", "Begeleiding naar school, werk of zorg", "Huisbezoek"],
    "Meerjarig toezichtprogramma en inspectieplan met de partners",
    "Arbeidsongeschiktheidsverzekeringsmaatschappijbeoordeling",
]
_LINES = ["619 (2012) → 400 (2028) meldingen per maand", "↓ omlaag is goed", "bewijs: aannemelijk", "omvang onbekend"]
_NOTES = ["", "", "Wie weet wat hem wacht, stapt er minder snel in.", "Zonder klanten geen handel."]
_PHASES = ["Proactie", "Preventie", "Repressie", "Nazorg"]


def ladder(*counts: int, seed: int = 1, far: float = 0.2) -> Columns:
    """Give a part with so many boxes in each column, the same one for the same seed.

    Args:
        counts: How many boxes stand in each column.
        seed: What it is made of.
        far: The chance of a line from a box to one that is further than the next column.
    """
    chance = random.Random(seed)  # noqa: S311 - a repeatable picture, no secret
    columns = tuple(_column(number, count, chance) for number, count in enumerate(counts))
    links: dict[tuple[str, str], Link] = {}
    for number, column in enumerate(columns[:-1]):
        for item in column.items:
            for _ in range(chance.randint(1, 3)):
                further = number + 1 if chance.random() > far else chance.randrange(number + 1, len(columns))
                head = chance.choice(columns[further].items)
                stroke: Stroke = "plain" if number else "open"
                links[item.id, head.id] = Link(f"{item.id} naar {head.id}", item.id, head.id, stroke)
    return Columns(f"ladder-{seed}", columns, tuple(links.values()), "Wat waaraan bijdraagt", "aanname")


def _column(number: int, count: int, chance: random.Random) -> Column:
    items = tuple(_item(f"c{number}-{place}", place, count, chance) for place in range(count))
    if number != 1:
        items = tuple(replace(item, group="") for item in items)
    return Column(f"column-{number}", f"Kolom {number}", items)


def _item(name: str, place: int, count: int, chance: random.Random) -> Item:
    text = f"{chance.choice(_NAMES)} {place}"
    lines = tuple(chance.sample(_LINES, chance.randint(0, 3)))
    group = _PHASES[place * len(_PHASES) // count]
    return Item(name, text, text, lines, lines[0] if lines else "", group, chance.choice(_NOTES))


def steps(*parts: Columns) -> Diagram:
    """Give a wide diagram of parts with columns."""
    return Diagram("los-outcomes", "nl", "Los", "Waarom werkt dit?", parts, wide=True)
