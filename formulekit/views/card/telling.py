"""A formule as its card tells it: its index, and the language of the generated words."""

from collections.abc import Iterable
from dataclasses import dataclass

from formulekit import depicting
from formulekit.drawing import Group, Panel, Rest
from formulekit.language import Both

_AND_MORE = Both("en nog {count}", "and {count} more")


def rest(one: Both, several: Both) -> tuple[Both, Both]:
    """Say how many more there are of something: `en nog 12 partijen`.

    Args:
        one: What one is called.
        several: What more are called.
    """
    first, more = (Both(f"{_AND_MORE.nl} {word.nl}", f"{_AND_MORE.en} {word.en}") for word in (one, several))
    return first, more


@dataclass(frozen=True, slots=True)
class Telling(depicting.Telling):
    """A formule as the card tells it."""

    def rest(self, words: tuple[Both, Both]) -> Rest:
        """Give what is said of what does not fit.

        Args:
            words: What is said of one, and of more.
        """
        return Rest(self.say(words[0]), self.say(words[1]))

    def panel(self, name: str, head: Both, groups: Iterable[Group], more: tuple[Both, Both] | None = None) -> Panel:
        """Make a panel.

        Args:
            name: Its id.
            head: The text at its head.
            groups: What stands in it.
            more: What is said of the groups that do not fit; None where each is to stay.
        """
        return Panel(name, self.say(head), tuple(groups), self.rest(more) if more else None)

    def filling(self, role: str) -> tuple[str, ...]:
        """Give the names of the parties that fill a role.

        Args:
            role: The role.
        """
        known = self.index.parties
        return tuple(known[party].name for party in self.index.filling(role) if party in known)

    def role(self, role: str) -> str:
        """Give the name of a role; empty where the formule does not have it.

        Args:
            role: The role.
        """
        body = self.index.roles.get(role)
        return body.name if body else ""
