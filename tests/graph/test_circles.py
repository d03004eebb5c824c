"""The questions about graphs behind the rules, against the slow and plain way to answer each."""

from itertools import permutations

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from formulekit.graph.circles import circles, cuts, following, groups, sinks, sources
from formulekit.graph.walking import among, backward, endless, parts, reached

QUICK = settings(
    derandomize=True, deadline=None, database=None, max_examples=150, phases=(Phase.explicit, Phase.generate)
)
Graph = dict[str, list[str]]


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Give small graphs, those with loops and loose nodes included."""
    nodes = "abcdef"[: draw(st.integers(1, 6))]
    some = st.lists(st.sampled_from(nodes), max_size=3, unique=True)
    return {node: draw(some) for node in nodes}


def beside(graph: Graph) -> dict[str, dict[str, None]]:
    """Give per node its neighbours, whichever way the edge goes."""
    near: dict[str, dict[str, None]] = {node: {} for node in graph}
    for node, targets in graph.items():
        for target in targets:
            if target != node:
                near[node][target] = None
                near[target][node] = None
    return near


def shortest(group: tuple[str, ...], graph: Graph) -> int | None:
    """Give the length of the shortest circle among some nodes, by trying all of them; None where there is none."""
    for size in range(1, len(group) + 1):
        if any(is_circle(nodes, graph) for nodes in permutations(group, size)):
            return size
    return None


def is_circle(nodes: tuple[str, ...], graph: Graph) -> bool:
    """Tell whether each node leads to the next one, and the last one to the first."""
    return all(after in graph[node] for node, after in zip(nodes, (*nodes[1:], nodes[0]), strict=True))


@QUICK
@given(graphs())
def test_a_circle_goes_round_and_none_is_shorter(graph: Graph) -> None:
    """Of each group that goes round one circle is given, from its first node, and no other is shorter."""
    found = circles(graph)
    for circle in found:
        assert is_circle(circle, graph)
        assert circle[0] == min(circle)
    lengths = [shortest(group, graph) for group in groups(graph)]
    assert sorted(map(len, found)) == sorted(length for length in lengths if length)


@QUICK
@given(graphs())
def test_a_group_holds_what_reaches_one_another(graph: Graph) -> None:
    """Two nodes are in one group where each can reach the other, and every node is in one."""
    behind = {node: reached((node,), graph) for node in graph}
    for group in groups(graph):
        assert group == tuple(each for each in graph if each in behind[group[0]] and group[0] in behind[each])
    assert sorted(node for group in groups(graph) for node in group) == list(graph)


@QUICK
@given(graphs())
def test_sources_and_sinks_are_touched_from_one_side(graph: Graph) -> None:
    """Nothing outside leads to a source, and a sink leads to nothing outside."""
    turned = backward(graph)
    assert sources(graph) == [group for group in groups(graph) if reached(group, turned) == frozenset(group)]
    assert sinks(graph) == [group for group in groups(graph) if reached(group, graph) == frozenset(group)]


@QUICK
@given(graphs())
def test_what_walks_on_for_ever_leads_to_a_circle(graph: Graph) -> None:
    """A node is endless where it reaches one that can come back to itself."""
    round_ = {node for node in graph if node in reached(graph[node], graph)}
    assert endless(graph) == {node for node in graph if reached((node,), graph) & round_}


@QUICK
@given(graphs())
def test_without_a_cut_what_hung_together_falls_apart(graph: Graph) -> None:
    """A node is a cut where its neighbours no longer reach one another when it is gone."""
    near = beside(graph)
    expected = []
    for node, neighbours in near.items():
        rest = among(near.keys() - {node}, near)
        if len([part for part in parts(rest) if not neighbours.keys().isdisjoint(part)]) > 1:
            expected.append(node)
    assert list(cuts(near)) == expected


@pytest.mark.parametrize("few", [0, 100])
def test_marks_are_gathered_along_the_way(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A node has its own marks and those of all that it reaches, in a small graph and in a large one."""
    monkeypatch.setattr("formulekit.graph.circles._FEW", few)

    @QUICK
    @given(graphs(), st.lists(st.integers(0, 7), min_size=6, max_size=6))
    def law(graph: Graph, bits: list[int]) -> None:
        marks = dict(zip(graph, bits, strict=False))
        found = following(graph, marks)
        for node in graph:
            gathered = 0
            for each in reached((node,), graph):
                gathered |= marks[each]
            assert found[node] == gathered

    law()
