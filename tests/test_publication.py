"""What the public may see of a formule."""

from formulekit.model import Formule
from formulekit.publication import public

SECRET = {"confidential": True}
WHOLE = {
    "formule": "los",
    "title": "Los",
    "version": "1",
    "status": "draft",
    "scale": "local",
    "information": {
        "open": {"name": "Open", "category": "none"},
        "geheim": {"name": "G", "category": "none", **SECRET},
    },
    "interventions": {
        "open": {"name": "Open", "phase": "prevention", "responsible": "r"},
        "geheim": {"name": "G", "phase": "response", "responsible": "r", **SECRET},
    },
    "sources": {"geheim": {"title": "G", **SECRET}},
    "commitments": {"p": [{"role": "r", "interventions": ["open", "geheim"]}]},
    "chains": {
        "k": {
            "name": "K",
            "steps": {
                "a": {
                    "name": "A",
                    "role": "r",
                    "interventions": ["geheim"],
                    "to": {"b": {"information": "geheim"}, "c": {}},
                },
                "b": {"name": "B", "role": "r", "to": {"a": {"kind": "return", **SECRET}}},
                "c": {"name": "C", "role": "r", **SECRET},
            },
        }
    },
    "networks": {
        "n": {
            "name": "N",
            "members": "r",
            "ties": [
                {"from": "r", "to": "r", "kind": "information", "information": ["open", "geheim"]},
                {"from": "r", "to": "r", "kind": "authority", **SECRET},
            ],
        }
    },
}


def test_the_public_sees_nothing_confidential() -> None:
    """Whatever is confidential is left out, and no name of it is left behind."""
    seen = public(Formule.model_validate(WHOLE))
    assert list(seen.information) == ["open"]
    assert list(seen.interventions) == ["open"]
    assert seen.sources == {}
    assert seen.commitments["p"][0].interventions == ("open",)
    steps = seen.chains["k"].steps
    assert list(steps) == ["a", "b"]
    assert steps["a"].interventions == ()
    assert list(steps["a"].to) == ["b"]
    assert steps["a"].to["b"].information == ()
    assert steps["b"].to == {}
    (tie,) = seen.networks["n"].ties
    assert tie.information == ("open",)
    assert "geheim" not in seen.model_dump_json()
