"""Says in words what lanes show: lane by lane the steps, then the lines between them."""

from collections.abc import Iterator

from formulekit.drawing.diagram import Lanes
from formulekit.drawing.passage import Passage


def told(part: Lanes) -> Iterator[Passage]:
    """Give a passage for each lane in which a step stands, and one for the lines.

    Args:
        part: The part.
    """
    for lane in part.lanes:
        steps = tuple(step.title for step in part.steps if step.lane == lane.id)
        heading = f"{lane.name} ({', '.join(lane.lines)})" if lane.lines else lane.name
        yield Passage(heading, steps)
    if part.moves:
        yield Passage(part.heading, tuple(move.title for move in part.moves))
