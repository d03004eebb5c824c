"""Says in words what stands on a page of panels: all of it, also what does not fit on paper."""

from collections.abc import Iterator

from formulekit.drawing.passage import Passage
from formulekit.drawing.posters import Fact, Group, Poster


def told(part: Poster) -> Iterator[Passage]:
    """Give the facts, then a passage for each group of each panel.

    Args:
        part: The page.
    """
    yield Passage("", tuple(map(_said, part.facts)))
    for panel in part.panels:
        for group in panel.groups:
            heading = ": ".join(filter(None, (panel.name, group.heading)))
            yield Passage(heading, tuple(_sentences(group)))


def _sentences(group: Group) -> Iterator[str]:
    yield group.text
    yield from map(_said, group.facts)
    titles = (entry.title for entry in group.entries)
    if group.look == "run":
        yield ": ".join(filter(None, (group.label, ", ".join(titles))))
    else:
        yield from titles


def _said(fact: Fact) -> str:
    return f"{fact.label}: {fact.text}"
