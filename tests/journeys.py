"""Parts with lanes to draw in tests, and where their lines run."""

import random
from itertools import combinations, pairwise
from typing import get_args
from xml.etree.ElementTree import Element, fromstring

from formulekit.drawing import Diagram, Lane, Lanes, Move, Step, Stroke
from formulekit.drawing.lanes import layout
from formulekit.drawing.parts import LANDSCAPE
from formulekit.drawing.strokes import Point
from formulekit.drawing.svg import svg

_NAMES = [
    *["Melding en duiding", "Weging", "Besluit in de driehoek", "Toezien op het verbod", "Begeleiding"],
    "Meerjarig toezichtprogramma en inspectieplan met de partners",
    "Arbeidsongeschiktheidsverzekeringsmaatschappijbeoordeling",
]
_LABELS = [
    "straatbeeld",
    "60 %",
    "binnen 10 werkdagen",
    "bestuurlijke rapportage",
    "geanonimiseerde overtredingsrapportages",
]
_NOTES = ["", "", "als het beeld te dun is", "als partijen het niet eens worden over de inzet of over de volgorde"]


def lanes(count: int = 3) -> tuple[Lane, ...]:
    """Give so many lanes with the parties in them."""
    return tuple(
        Lane(f"lane-{number}", f"Rol {number} in de keten", ("Gemeente", "Politie")) for number in range(count)
    )


def journey(steps: int, roles: int, seed: int) -> Lanes:
    """Give a part with so many steps and lanes, the same one for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - a repeatable picture, no secret
    every = tuple(_step(number, roles, chance) for number in range(steps))
    used = {step.lane for step in every}
    pairs = {(number - 1 - chance.randrange(min(number, 3)), number) for number in range(1, steps)}
    pairs |= {(chance.randrange(steps), chance.randrange(steps)) for _ in range(steps)}
    moves = tuple(_move(pair, chance) for pair in sorted(pairs))
    return Lanes(
        f"chain-{seed}",
        tuple(lane for lane in lanes(roles) if lane.id in used),
        every,
        moves,
        onward="naar",
        origin="van",
        heading="Overdrachten",
        caption="Van melding tot nazorg",
        note="een keten",
    )


def _step(number: int, roles: int, chance: random.Random) -> Step:
    name = f"{chance.choice(_NAMES)} {number}"
    entry = "300 per jaar" if number == 0 or chance.random() < 0.1 else None
    lines = ("2,5 uur per zaak", "vervolg tegelijk")[: chance.randint(0, 2)]
    return Step(
        f"step-{number}", name, f"lane-{chance.randrange(roles)}", name, lines, entry, end=chance.random() < 0.2
    )


def _move(pair: tuple[int, int], chance: random.Random) -> Move:
    labels = tuple(chance.sample(_LABELS, chance.randint(0, 3)))
    stroke = chance.choice([each for each in get_args(Stroke) if each.startswith(("plain", "dash", "dot"))])
    title = f"van {pair[0]} naar {pair[1]}"
    return Move(title, f"step-{pair[0]}", f"step-{pair[1]}", labels, chance.choice(_NOTES), stroke)


def diagram(*parts: Lanes) -> Diagram:
    """Give a wide diagram of parts with lanes."""
    return Diagram("los-chain", "nl", "Los", "Hoe reist een zaak?", parts, wide=True)


def drawn(*parts: Lanes) -> Element:
    """Give the picture of parts with lanes, read as XML."""
    return fromstring(svg(diagram(*parts)))  # noqa: S314 - our own output


def coinciding(part: Lanes) -> list[tuple[str, str]]:
    """Give the lines of different nets that run over one another, by their titles."""
    found = []
    for sheet in layout.lay_out(part, LANDSCAPE).sheets:
        for one, other in combinations(sheet.lines, 2):
            apart = sheet.wiring.routes[one].net != sheet.wiring.routes[other].net
            if apart and _together(sheet.lines[one], sheet.lines[other]):
                found.append((part.moves[one].title, part.moves[other].title))
    return found


def _together(one: tuple[Point, ...], other: tuple[Point, ...]) -> bool:
    return any(
        _same(left, right, across) for left in pairwise(one) for right in pairwise(other) for across in (False, True)
    )


def _same(one: tuple[Point, Point], other: tuple[Point, Point], axis: bool) -> bool:  # noqa: FBT001 - which axis
    """Tell whether two straight pieces lie along one another."""
    fixed, moving = int(axis), int(not axis)
    places = [point[fixed] for piece in (one, other) for point in piece]
    low = max(min(point[moving] for point in piece) for piece in (one, other))
    high = min(max(point[moving] for point in piece) for piece in (one, other))
    return max(places) - min(places) < 2.0 and high - low > 0.5
