"""What the index of a formule answers: who fills, promises, carries, performs and sits where."""

from formulekit.graph import Facts, Index
from formulekit.model import Formule
from formulekit.project.naming import Named
from formulekit.reader import Scalar
from formulekit.source import Source

FORMULE = Formule.model_validate(
    {
        "formule": "los",
        "title": "Los",
        "version": "1",
        "status": "draft",
        "scale": "local",
        "parties": {
            "gemeente": {"name": "G", "kind": "municipality"},
            "politie": {"name": "P", "kind": "police"},
            "wijkteam": {"name": "W", "kind": "other", "domain": "welfare", "part_of": "gemeente"},
            "kern": {"name": "K", "kind": "other", "domain": "welfare", "part_of": "wijkteam"},
        },
        "roles": {"melder": {"name": "M"}, "helper": {"name": "H"}, "stil": {"name": "S"}},
        "means": {"lokaal": {"name": "L", "kind": "facility", "holder": ["gemeente", "politie"]}},
        "interventions": {
            "gesprek": {"name": "G", "phase": "prevention", "responsible": ["melder", "helper"], "supports": "melder"},
            "hulp": {"name": "H", "phase": "aftercare", "responsible": "helper", "consulted": "stil"},
        },
        "commitments": {
            "politie": [{"role": "melder"}, {"role": "helper"}, {"role": "melder"}],
            "gemeente": [{"role": "helper"}, {"role": "elders"}],
        },
        "chains": {
            "een": {"name": "E", "steps": {"a": {"name": "A", "role": "melder"}, "b": {"name": "B", "role": "helper"}}},
            "twee": {"name": "T", "steps": {"a": {"name": "A", "role": "melder"}}},
        },
        "networks": {"n": {"name": "N", "members": ["melder", "helper"]}, "o": {"name": "O", "members": "melder"}},
    }
)
INDEX = Index(FORMULE)


def test_a_role_knows_who_fills_it_once() -> None:
    """A party that commits to a role twice fills it once; parties come in the order of the file."""
    assert INDEX.filling("melder") == ("politie",)
    assert INDEX.filling("helper") == ("politie", "gemeente")
    assert INDEX.filling("stil") == INDEX.filling("nergens") == ()


def test_a_role_knows_what_is_promised() -> None:
    """Each commitment has its path, also to a role that is not declared."""
    assert [promise.path for promise in INDEX.promised["melder"]] == [
        ("commitments", "politie", 0),
        ("commitments", "politie", 2),
    ]
    assert [promise.path for promise in INDEX.promised["elders"]] == [("commitments", "gemeente", 1)]
    assert "stil" not in INDEX.promised
    assert len(INDEX.promises) == 5


def test_promises_keep_the_numbers_of_the_document() -> None:
    """Where a faulty commitment was left out, those behind it keep the number that they have in the file."""
    index = Index(FORMULE, Facts(damage=frozenset({("commitments", "politie", 1)})))
    assert [promise.path[2] for promise in index.promises if promise.party == "politie"] == [0, 2, 3]


def test_a_role_knows_the_steps_that_it_carries() -> None:
    """Steps with one id in two chains are two links."""
    assert [link.path for link in INDEX.carried["melder"]] == [
        ("chains", "een", "steps", "a"),
        ("chains", "twee", "steps", "a"),
    ]
    assert [link.id for link in INDEX.links] == ["a", "b", "a"]
    assert "stil" not in INDEX.carried


def test_a_role_performs_what_it_does_or_supports_once() -> None:
    """Being consulted is no performing, and being responsible as well as supporting counts once."""
    assert INDEX.performed == {"melder": ("gesprek",), "helper": ("gesprek", "hulp")}


def test_a_role_knows_its_networks() -> None:
    """Networks come in the order of the file."""
    assert INDEX.networked == {"melder": ("n", "o"), "helper": ("n",)}


def test_a_party_knows_its_means_and_its_parts() -> None:
    """What a party holds and which parties are part of it are known per party."""
    assert INDEX.held == {"gemeente": ("lokaal",), "politie": ("lokaal",)}
    assert INDEX.parts == {"gemeente": ("wijkteam",), "wijkteam": ("kern",)}


def test_a_part_of_a_part_belongs_to_the_whole() -> None:
    """The whole of a party is found through every part in between; a stranger is its own whole."""
    assert [INDEX.whole(party) for party in ("kern", "wijkteam", "gemeente", "nergens")] == [
        "gemeente",
        "gemeente",
        "gemeente",
        "nergens",
    ]
    assert INDEX.reached(["kern"]) == {"kern", "wijkteam", "gemeente"}
    assert INDEX.reached([]) == frozenset()


def test_what_is_named_is_known_by_kind() -> None:
    """An id that may be of two kinds is found under both."""
    path = ("interventions", "i", "contributes_to", 0)
    node = Scalar(Source("formule.yaml", "rust"), 0, 4, "rust")
    index = Index(FORMULE, Facts(uses=(Named(path, ("result", "outcome"), "rust", node),)))
    assert index.uses == {("result", "rust"): (path,), ("outcome", "rust"): (path,)}


def test_damage_is_known_at_and_below_a_place() -> None:
    """What was left out damages what it stands in, and nothing beside it."""
    index = Index(FORMULE, Facts(damage=frozenset({("roles", "melder", "min")})))
    assert index.damaged()
    assert index.damaged(("roles",))
    assert index.damaged(("parties",), ("roles", "melder"))
    assert not index.damaged(("roles", "helper"))
    assert not INDEX.damaged()
