"""Nodes and edges of the graph stand where their keys say, and nothing undeclared is among them."""

from pathlib import Path

import pytest
from hypothesis import Phase, given, settings

import formulekit
from formulekit import Formule
from formulekit.strategies import formules
from formulekit.strategies.writing import Tree, tree_of

SPECS = Path(__file__).parent.parent.parent / "specs"
HEAD = {"formule": "los", "title": "Los", "version": "1", "status": "draft", "scale": "local"}
DANGLING = {
    "parties": {"p": {"name": "P", "kind": "police", "part_of": "weg", "acts_for": ["weg", "p"]}},
    "roles": {"r": {"name": "R"}},
    "means": {"m": {"name": "M", "kind": "system", "holder": "weg"}},
    "interventions": {
        "i": {
            "name": "I",
            "phase": "response",
            "responsible": ["weg", "r"],
            "authority": "weg",
            "requires": "weg",
            "target_groups": "weg",
            "contributes_to": "weg",
        }
    },
    "commitments": {"weg": [{"role": "r"}], "p": [{"role": "weg", "means": ["weg", "m"]}]},
    "chains": {"k": {"name": "K", "steps": {"s": {"name": "S", "role": "weg", "to": {"weg": {}}}}}},
    "networks": {
        "n": {
            "name": "N",
            "members": ["weg", "r"],
            "lead": "weg",
            "ties": [{"from": "r", "to": ["weg", "r"], "kind": "support"}],
        }
    },
}


def stands_in(key: str, tree: Tree) -> bool:
    """Tell whether a path leads to something in a tree; a single value may stand for a list."""
    here: Tree | None = tree
    for step in key.split("."):
        if isinstance(here, dict):
            here = here.get(step, here if step == "0" else None)
        elif isinstance(here, list):
            here = here[int(step)] if step.isdecimal() and int(step) < len(here) else None
        else:
            here = here if step == "0" else None
    return here is not None


def statement(key: str, relation: str) -> str:
    """Give the path of what states an edge; one tie may state several, told apart by their ends."""
    return key.rsplit(".", 2)[0] if relation == "tie" else key


def placed(formule: Formule) -> None:
    """Insist that every node and edge stands in the document where its key says."""
    tree = tree_of(formule, "en")
    graph = formule.graph()
    for key in graph:
        assert stands_in(key, tree), key
    for _, _, key, edge in graph.edges(keys=True, data=True):
        assert stands_in(statement(key, edge["relation"]), tree), key


@settings(derandomize=True, deadline=None, database=None, max_examples=25, phases=(Phase.explicit, Phase.generate))
@given(formules())
def test_every_key_of_a_graph_is_a_path_of_its_document(formule: Formule) -> None:
    """What states a node or an edge is found in the document, at the path that is its key."""
    placed(formule)


@pytest.mark.parametrize("name", ["drugsrunners", "halt-maastricht"])
def test_every_key_of_a_real_graph_is_a_path_of_its_document(name: str) -> None:
    """The same holds of the formules that are shown as examples."""
    placed(formulekit.load(SPECS).formule(name))


def test_what_names_nothing_gives_no_edge() -> None:
    """An id that is not declared is no node, and what names it is no edge; the rest is there."""
    graph = Formule.model_validate({**HEAD, **DANGLING}).graph()
    assert set(graph) == {"parties.p", "roles.r", "means.m", "interventions.i", "chains.k.steps.s", "networks.n"}
    assert {key: edge["relation"] for _, _, key, edge in graph.edges(keys=True, data=True)} == {
        "parties.p.acts_for.1": "acts_for",
        "interventions.i.responsible.1": "responsible",
        "commitments.p.0.means.1": "brings",
        "networks.n.members.1": "member_of",
        "networks.n.ties.0.r.r": "tie",
    }


def test_nodes_come_in_the_order_of_the_document() -> None:
    """What is drawn of a graph stays in place, whatever the hash seed."""
    formule = formulekit.load(SPECS).formule("drugsrunners")
    assert [name for name in formule.graph() if name.startswith("roles.")] == [
        f"roles.{name}" for name in formule.roles
    ]
