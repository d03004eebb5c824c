"""A dict that stays as it was read: what a template says is shared by all formules that are based on it."""

from typing import Annotated, Never, TypeVar

from pydantic import AfterValidator

Key = TypeVar("Key")
Value = TypeVar("Value")


class FrozenDict(dict[Key, Value]):
    """A dict of which nothing can be changed, and that has a hash where its values do."""

    def _refuse(self, *_: object, **__: object) -> Never:
        raise TypeError("what was read stays as it is; make a changed copy with model_copy(update={...})")

    __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _refuse

    def __hash__(self) -> int:  # type: ignore[override]
        """Give a number by which equal dicts are found together, in whatever order they are."""
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[type["FrozenDict[Key, Value]"], tuple[dict[Key, Value]]]:
        """Let it be copied and sent as a whole: it cannot be filled afterwards."""
        return type(self), (dict(self),)


Keyed = Annotated[dict[Key, Value], AfterValidator(FrozenDict)]
"""A mapping of the language by key, frozen like the body in which it stands."""
