"""The index of a formule: plain dicts and lists, built once, that answer what rules and views ask."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from formulekit.graph.facts import Facts
from formulekit.project.damage import Gaps, gaps_of, written
from formulekit.suggest import comparable
from formulekit.units import HOURS_PER_FTE_YEAR, Reckoning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from formulekit.findings import Path
    from formulekit.model import Chain, Commitment, Formule, Intervention, Network, Party, People, Role, Step
    from formulekit.model.shapes import Shape
    from formulekit.project.naming import Named
    from formulekit.project.wordings import Wording

Key = TypeVar("Key")
Value = TypeVar("Value")


class Promise(NamedTuple):
    """One commitment: the party's, and the how-manieth of that party, from 0."""

    party: str
    number: int
    commitment: Commitment

    @property
    def path(self) -> Path:
        """Where it stands."""
        return ("commitments", self.party, self.number)


class Post(NamedTuple):
    """People of one function in a commitment, and where they stand."""

    promise: Promise
    path: Path
    people: People

    @property
    def function(self) -> str:
        """The function, as functions are compared: without case and outer spaces."""
        return comparable(self.people.function)


class Link(NamedTuple):
    """A step of a chain."""

    chain: str
    id: str
    step: Step

    def __repr__(self) -> str:
        """Name the step, without all that it holds."""
        return f"Link({self.chain!r}, {self.id!r})"

    @property
    def path(self) -> Path:
        """Where it stands."""
        return ("chains", self.chain, "steps", self.id)


class Flow(NamedTuple):
    """Information that goes from one to another, by a hand-over or a tie.

    Attributes:
        path: Where the hand-over or tie stands.
        whole: Where the chain or network stands of which it is part.
        giver: The step or roles that give.
        taker: The step or roles that receive.
        information: What goes along.
        legal_basis: On what grounds: its own, else those of its chain or network.
    """

    path: Path
    whole: Path
    giver: str
    taker: str
    information: tuple[str, ...]
    legal_basis: tuple[str, ...]


@dataclass(frozen=True)
class Index:
    """A formule, asked.

    Attributes:
        formule: The formule.
        facts: What the text says beyond it.
        today: The day on which it is judged.
        hours_per_fte_year: The productive hours of one fte, a year.
    """

    formule: Formule
    facts: Facts = field(default_factory=Facts)
    today: datetime.date = field(default_factory=datetime.date.today)
    hours_per_fte_year: float = HOURS_PER_FTE_YEAR

    @classmethod
    def by(cls, reckoning: Reckoning, formule: Formule) -> Index:
        """Give the index of a formule alone, whose people are counted so."""
        today = reckoning.today or datetime.date.today()  # noqa: DTZ011  the reader's own day
        return cls(formule, today=today, hours_per_fte_year=reckoning.hours_per_fte_year)

    @cached_property
    def parties(self) -> Mapping[str, Party]:
        """The parties, by id."""
        return self.formule.parties

    @cached_property
    def roles(self) -> Mapping[str, Role]:
        """The roles, by id."""
        return self.formule.roles

    @cached_property
    def interventions(self) -> Mapping[str, Intervention]:
        """The interventions, by id."""
        return self.formule.interventions

    @cached_property
    def chains(self) -> Mapping[str, Chain]:
        """The chains, by id."""
        return self.formule.chains

    @cached_property
    def networks(self) -> Mapping[str, Network]:
        """The networks, by id."""
        return self.formule.networks

    def numbered(self, place: Path, items: Sequence[Value]) -> Iterator[tuple[int, Value]]:
        """Give the items of a list with the numbers that they have in the document.

        Faulty items are not in the model, so counting there would point at the wrong one.

        Args:
            place: The path of the list.
            items: Its items in the model.
        """
        if not self._gaps:
            return enumerate(items)
        return ((written(place, number, self._gaps), item) for number, item in enumerate(items))

    @cached_property
    def _gaps(self) -> Gaps:
        return gaps_of(self.facts.damage)

    @cached_property
    def _sound(self) -> bool:
        """Whether nothing had to be left out and every name leads somewhere: of most formules, every rule asks it."""
        return not self.facts.damage and not self.facts.undefined

    @cached_property
    def promises(self) -> tuple[Promise, ...]:
        """Every commitment, in the order of the file."""
        return tuple(
            Promise(party, number, commitment)
            for party, commitments in self.formule.commitments.items()
            for number, commitment in self.numbered(("commitments", party), commitments)
        )

    @cached_property
    def posts(self) -> tuple[Post, ...]:
        """The people of every commitment, in the order of the file."""
        return tuple(post for promise in self.promises for post in self.people_of(promise))

    def people_of(self, promise: Promise) -> Iterator[Post]:
        """Give the people of a commitment, in the order of the file."""
        place = (*promise.path, "people")
        return (
            Post(promise, (*place, number), each) for number, each in self.numbered(place, promise.commitment.people)
        )

    @cached_property
    def promised(self) -> Mapping[str, tuple[Promise, ...]]:
        """Per role, the commitments to it."""
        return _grouped((promise.commitment.role, promise) for promise in self.promises)

    @cached_property
    def wholes(self) -> Mapping[str, tuple[str, ...]]:
        """Per role that is filled, the parties that fill it, each once, a part counted with its whole."""
        return {
            role: tuple(dict.fromkeys(self.whole(promise.party) for promise in promises))
            for role, promises in self.promised.items()
        }

    def filling(self, role: str) -> tuple[str, ...]:
        """Give the parties that fill a role, each once, in the order of the file."""
        return tuple(dict.fromkeys(promise.party for promise in self.promised.get(role, ())))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every step of every chain, in the order of the file."""
        return tuple(
            Link(chain, step, body) for chain, whole in self.chains.items() for step, body in whole.steps.items()
        )

    @cached_property
    def carried(self) -> Mapping[str, tuple[Link, ...]]:
        """Per role, the steps that it carries."""
        return _grouped((link.step.role, link) for link in self.links)

    @cached_property
    def flows(self) -> tuple[Flow, ...]:
        """Every hand-over and tie along which information goes, in the order of the file."""
        return tuple(flow for flow in (*self._handed_over(), *self._tied()) if flow.information)

    def _handed_over(self) -> Iterator[Flow]:
        for link in self.links:
            whole: Path = ("chains", link.chain)
            basis = self.chains[link.chain].legal_basis
            for target, body in link.step.to.items():
                path = (*link.path, "to", target)
                yield Flow(path, whole, link.id, target, body.information, body.legal_basis or basis)

    def _tied(self) -> Iterator[Flow]:
        for name, network in self.networks.items():
            whole: Path = ("networks", name)
            for number, tie in self.numbered((*whole, "ties"), network.ties):
                path, basis = (*whole, "ties", number), tie.legal_basis or network.legal_basis
                yield Flow(path, whole, ", ".join(tie.from_), ", ".join(tie.to), tie.information, basis)

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """Everything that is said in the author's own words, in the order of the file."""
        return self.facts.said()

    @cached_property
    def performed(self) -> Mapping[str, tuple[str, ...]]:
        """Per role, the interventions for which it is responsible or which it supports."""
        return _grouped(
            (role, name)
            for name, intervention in self.interventions.items()
            for role in dict.fromkeys((*intervention.responsible, *intervention.supports))
        )

    @cached_property
    def networked(self) -> Mapping[str, tuple[str, ...]]:
        """Per role, the networks of which it is a member."""
        return _grouped((role, name) for name, network in self.networks.items() for role in network.members)

    @cached_property
    def uses(self) -> Mapping[tuple[str, str], tuple[Path, ...]]:
        """Per kind and id, where it is named."""
        return _grouped(((kind, use.id), use.path) for use in self.facts.uses for kind in use.kinds)

    @cached_property
    def held(self) -> Mapping[str, tuple[str, ...]]:
        """Per party, the means that it holds."""
        return _grouped((party, name) for name, means in self.formule.means.items() for party in means.holder)

    @cached_property
    def parts(self) -> Mapping[str, tuple[str, ...]]:
        """Per party, the parties that are part of it."""
        return _grouped((party.part_of, name) for name, party in self.parties.items() if party.part_of)

    def whole(self, party: str) -> str:
        """Give the party of which this one is in the end a part; itself where it is part of none."""
        seen = {party}
        while (body := self.parties.get(party)) and body.part_of and body.part_of not in seen:
            party = body.part_of
            seen.add(party)
        return party

    def reached(self, parties: Iterable[str]) -> frozenset[str]:
        """Give the parties whose powers these may use: themselves, their wholes, parts and principals, repeatedly."""
        seen: set[str] = set()
        waiting = list(parties)
        while waiting:
            party = waiting.pop()
            if party in seen:
                continue
            seen.add(party)
            waiting.extend(self.parts.get(party, ()))
            if body := self.parties.get(party):
                waiting.extend(body.acts_for)
                waiting.extend((body.part_of,) if body.part_of else ())
        return frozenset(seen)

    def could_supply(self, kind: str, *places: Path) -> bool:
        """Tell whether something faulty at these places could be what a rule misses.

        That is an undefined id of this kind, or a body or key that had to be left out and could have named one;
        a key of the head that the language lacks could stand for any of them.

        Args:
            kind: The kind of thing that is missed.
            places: The paths at or below which it would be named; anywhere where none is given.
        """
        if self._sound:
            return False
        from formulekit.model.shapes import names_kind

        where = places or ((),)
        unclear = (path for found in (self._strange, *map(self.faults, where)) for path in found)
        return any(names_kind(self._meant(path), kind) for path in unclear) or any(
            kind in use.kinds for place in where for use in self._lacking.get(place, ())
        )

    def damaged(self, *places: Path) -> bool:
        """Tell whether something had to be left out at or below these places."""
        return not self._sound and any(place in self._faulty for place in places or ((),))

    def faults(self, place: Path) -> tuple[Path, ...]:
        """Give the paths at or below a place of what had to be left out, in no order."""
        return self._faulty.get(place, ())

    def lost(self, place: Path, *keys: str) -> bool:
        """Tell whether the model may have something else for one of these keys of a body than its author meant.

        So it is where the key is faulty or names an undefined id, and where an optional key may have been meant by one
        that the language lacks. A rule asks it of each key that it takes at its word, of the head as well: there a
        faulty key is replaced by a stand-in.

        Args:
            place: The path of the body.
            keys: Its keys; any key at all where none is given.
        """
        if self._sound:
            return False
        if any((*place, key) in unsound for key in keys for unsound in (self._faulty, self._lacking)):
            return True
        return place in self._puzzling and (not keys or any(_is_optional((*place, key)) for key in keys))

    @cached_property
    def _faulty(self) -> Mapping[Path, tuple[Path, ...]]:
        """Per place, the paths at or below it of what had to be left out."""
        return _grouped((path[:depth], path) for path in self.facts.damage for depth in range(len(path) + 1))

    @cached_property
    def _shapes(self) -> dict[Path, Shape | None]:
        """Per path of what had to be left out, the shape that it had or was meant to have, once that is asked."""
        return {}

    def _meant(self, path: Path) -> Shape | None:
        """Give the shape of what stood at a path, or of the body whose key was meant there."""
        if path not in self._shapes:
            self._shapes[path] = _shape_of(path) or _shape_of(path[:-1])
        return self._shapes[path]

    @cached_property
    def _lacking(self) -> Mapping[Path, tuple[Named, ...]]:
        """Per place, what is named at or below it that nothing declares."""
        return _grouped((use.path[:depth], use) for use in self.facts.undefined for depth in range(len(use.path) + 1))

    @cached_property
    def _strange(self) -> tuple[Path, ...]:
        """The keys of the head that the language lacks."""
        return tuple(path for path in self.facts.damage if _shape_of(path[:1]) is None)

    @cached_property
    def _puzzling(self) -> frozenset[Path]:
        """The bodies that hold a key that the language lacks."""
        return frozenset(path[:-1] for path in self.facts.damage if _shape_of(path) is None)


def _is_optional(path: Path) -> bool:
    """Tell whether a key may be left out: one that is due and not there is damage itself."""
    from formulekit.model.shapes import BodyShape, fields_of

    body = _shape_of(path[:-1])
    return not (isinstance(body, BodyShape) and fields_of(body.body)[str(path[-1])].required)


def _shape_of(path: Path) -> Shape | None:
    """Give the shape of what stands at a path, as the model has it: imported only where something is wrong."""
    from formulekit.model import Formule
    from formulekit.model.shapes import shape_at

    return shape_at(Formule, path)


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> Mapping[Key, tuple[Value, ...]]:
    groups: dict[Key, list[Value]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}
