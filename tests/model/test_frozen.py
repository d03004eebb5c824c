"""What was read cannot be changed: it may be shared with other formules."""

import copy
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

import formulekit
from formulekit.model.frozen import FrozenDict

SPECS = Path(__file__).parents[2] / "specs"
CHANGES: dict[str, Callable[[dict[str, int]], object]] = {
    "set": lambda held: held.__setitem__("b", 2),
    "delete": lambda held: held.__delitem__("a"),
    "clear": lambda held: held.clear(),
    "pop": lambda held: held.pop("a"),
    "popitem": lambda held: held.popitem(),
    "setdefault": lambda held: held.setdefault("b", 2),
    "update": lambda held: held.update(b=2),
    "join": lambda held: held.__ior__({"b": 2}),
}


@pytest.mark.parametrize("change", CHANGES)
def test_nothing_changes_a_frozen_dict(change: str) -> None:
    """Every way in which a dict changes is closed, and says what to do instead."""
    held = FrozenDict({"a": 1})
    with pytest.raises(TypeError, match="make a changed copy"):
        CHANGES[change](held)
    assert held == {"a": 1}


def test_a_frozen_dict_is_otherwise_a_dict() -> None:
    """It is equal to one, can be sent and copied, and has a hash that knows no order."""
    held = FrozenDict({"a": 1, "b": 2})
    assert held == {"a": 1, "b": 2}
    for again in (pickle.loads(pickle.dumps(held)), copy.deepcopy(held)):  # noqa: S301  our own
        assert again == held
        assert isinstance(again, FrozenDict)
    assert {FrozenDict({"b": 2, "a": 1}), held} == {held}
    assert held | {"c": 3} == {"a": 1, "b": 2, "c": 3}


def test_no_part_of_a_formule_can_be_changed() -> None:
    """Neither sections, nor what stands in them, nor sections that are not there."""
    project = formulekit.load(SPECS)
    formule = project.formule("drugsrunners")
    for name in type(formule).model_fields:
        held = getattr(formule, name)
        assert not isinstance(held, dict) or isinstance(held, FrozenDict)
        assert not isinstance(held, list)
    assert isinstance(formule.parties["politie"].capacity, FrozenDict)
    assert {formule, project.formule("drugsrunners")} == {formule}
    assert len({chain for name in project.formules for chain in project.formule(name).chains.values()}) > 1
