"""FK902 and FK903: the formules of a programme together, and its priorities."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from formulekit.analyses.quantities import Quantity, quantity, total
from formulekit.analyses.stints import fullest
from formulekit.extension import About, Post, Say, Summary, Texts, project_rule
from formulekit.findings import Fault, Severity
from formulekit.language import Both
from formulekit.phrases import at_least, number
from formulekit.suggest import comparable

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator

    from formulekit.analyses.stints import Fullest

_Key = tuple[str, str]


class _Part(NamedTuple):
    """People that a formule of the programme commits."""

    formule: str
    post: Post

    @property
    def start(self) -> datetime.date | None:
        return self.post.start

    @property
    def until(self) -> datetime.date | None:
        return self.post.until


@project_rule(
    "FK902",
    Severity.ERROR,
    About(
        reden="Wat in elke formule past, kan samen te veel zijn: één wijkagent is vijf keer toegezegd en er is er één.",
        texts={
            "": Texts(
                nl=Say(
                    "'{party}' zegt in dit programma {sum} fte '{function}' toe ({parts}) en heeft er {capacity}",
                    "samen meer dan er is",
                    "verdeel de capaciteit over de formules, of spreek af waar meer vandaan komt",
                ),
                en=Say(
                    "'{party}' commits {sum} fte of '{function}' in this programme ({parts}) and has {capacity}",
                    "together more than there is",
                    "divide the capacity over the formules, or agree on where more comes from",
                ),
            ),
            "later": Texts(
                nl=Say(
                    "'{party}' zegt in dit programma vanaf {day} {sum} fte '{function}' toe ({parts}) en heeft er {capacity}",
                    "samen meer dan er is",
                    "verdeel de capaciteit in die periode over de formules, of spreek af waar meer vandaan komt",
                ),
                en=Say(
                    "'{party}' commits {sum} fte of '{function}' in this programme from {day} on ({parts}) and has {capacity}",
                    "together more than there is",
                    "divide the capacity over the formules in that period, or agree on where more comes from",
                ),
            ),
        },
        notes={"part": Both("hier toegezegd", "committed here")},
    ),
)
def over_committed_portfolio(documents: tuple[Summary, ...]) -> Iterator[Fault]:
    """What fits each formule may be too much together: one officer is promised five times and is there once.

    Bad:
        partijen:
          gemeente: {naam: Gemeente, soort: gemeente, capaciteit: {handhaver: 1.5}}
        # file: ander.yaml
        formule: ander
        titel: Ander
        versie: 1.0.0
        status: concept
        schaal: lokaal
        partijen:
          gemeente: {naam: Gemeente, soort: gemeente}
        rollen:
          toezicht: {naam: Toezicht}
        escalatie: toezicht
        inzet:
          gemeente: [{rol: toezicht, mensen: [{functie: handhaver, fte: 1}]}]
        # file: programma.yaml
        programma: veilig
        titel: Veilig
        formules: [voorbeeld.yaml, ander.yaml]
    Good:
        partijen:
          gemeente: {naam: Gemeente, soort: gemeente, capaciteit: {handhaver: 2}}
        # file: ander.yaml
        formule: ander
        titel: Ander
        versie: 1.0.0
        status: concept
        schaal: lokaal
        partijen:
          gemeente: {naam: Gemeente, soort: gemeente}
        rollen:
          toezicht: {naam: Toezicht}
        escalatie: toezicht
        inzet:
          gemeente: [{rol: toezicht, mensen: [{functie: handhaver, fte: 1}]}]
        # file: programma.yaml
        programma: veilig
        titel: Veilig
        formules: [voorbeeld.yaml, ander.yaml]
    """
    for programme in documents:
        members = _once(programme)
        available = _available((programme, *members))
        for key, parts in _committed(members).items():
            if key in available and _sum(parts).least > available[key] + 1e-9:
                said = {member.id for member in members if key in _available((member,))}
                most = fullest(parts, partial(_new, said=said))
                if most.amount.least > available[key] + 1e-9:
                    yield _over(programme, available[key], most)


def _once(programme: Summary) -> tuple[Summary, ...]:
    """Give the formules of a programme, each once, however often it is named."""
    return tuple(dict.fromkeys(member._replace(place=programme.place) for member in programme.members))


def _sum(parts: Iterable[_Part]) -> Quantity:
    return total(quantity(part.post.fte) for part in parts)


def _new(parts: tuple[_Part, ...], said: set[str]) -> Quantity:
    """Add up, but for what one formule alone commits that states what there is: FK701 says that there."""
    owners = {part.formule for part in parts}
    return Quantity() if len(owners) == 1 and owners <= said else _sum(parts)


def _key(party: str, function: str) -> _Key:
    return party, comparable(function)


def _available(members: tuple[Summary, ...]) -> dict[_Key, float]:
    """Give what each party has of each function: the most that any formule, or catalogue of the programme, says."""
    most: dict[_Key, float] = {}
    for member in members:
        for item in member.available:
            if item.fte != "unknown":
                key = _key(item.party, item.function)
                most[key] = max(most.get(key, 0.0), item.fte)
    return most


def _committed(members: tuple[Summary, ...]) -> dict[_Key, list[_Part]]:
    parts: dict[_Key, list[_Part]] = {}
    for member in members:
        for post in member.posts:
            parts.setdefault(_key(post.party, post.function), []).append(_Part(member.id, post))
    return parts


def _over(programme: Summary, available: float, most: Fullest[_Part]) -> Fault:
    first, parts = most.items[0].post, tuple(map(_said, most.items))
    values: dict[str, str | Both] = {
        "party": first.party,
        "function": first.function,
        "day": most.start.isoformat() if most.start else "",
        "sum": at_least(most.amount.least, exact=most.amount.exact),
        "capacity": number(available),
        "parts": Both(" + ".join(part.nl for part in parts), " + ".join(part.en for part in parts)),
    }
    related = tuple((part.post.place, "part") for part in most.items)
    text = "later" if most.start else ""
    return Fault("over-committed-portfolio", programme.place, text, (programme.kind,), values, related)


def _said(part: _Part) -> Both:
    fte = Both("onbekend", "unknown") if part.post.fte == "unknown" else number(part.post.fte)
    return Both(f"'{part.formule}' {fte.nl}", f"'{part.formule}' {fte.en}")


@project_rule(
    "FK903",
    Severity.WARNING,
    About(
        reden="Een prioriteit zonder formule is een voornemen; een formule zonder prioriteit kost capaciteit die elders nodig is.",
        texts={
            "priority": Texts(
                nl=Say(
                    "prioriteit '{theme}' heeft geen formule",
                    "geen formule",
                    "noem bij de prioriteit de formules die haar dienen",
                ),
                en=Say(
                    "priority '{theme}' has no formule",
                    "no formule",
                    "name the formules that serve it under the priority",
                ),
            ),
            "formule": Texts(
                nl=Say(
                    "formule '{formule}' dient geen prioriteit van het programma",
                    "dient geen prioriteit",
                    "noem de formule bij een prioriteit, of haal haar uit het programma",
                ),
                en=Say(
                    "formule '{formule}' serves no priority of the programme",
                    "serves no priority",
                    "name the formule under a priority, or take it out of the programme",
                ),
            ),
        },
    ),
)
def priority_without_formule(documents: tuple[Summary, ...]) -> Iterator[Fault]:
    """A priority without formule is an intention; a formule without priority costs capacity needed elsewhere.

    Bad:
        # file: programma.yaml
        programma: veilig
        titel: Veilig
        formules: [voorbeeld.yaml]
        prioriteiten:
          - {thema: rust op straat, formules: voorbeeld}
          - {thema: ondermijning}
    Good:
        # file: programma.yaml
        programma: veilig
        titel: Veilig
        formules: [voorbeeld.yaml]
        prioriteiten:
          - {thema: rust op straat, formules: voorbeeld}
    """
    for programme in documents:
        for at, priority in enumerate(programme.priorities):
            if not priority.formules:
                path = ("priorities", at)
                yield Fault("priority-without-formule", priority.place, "priority", path, {"theme": priority.theme})
        yield from _without_priority(programme)


def _without_priority(programme: Summary) -> Iterator[Fault]:
    """Give the formules that no priority names; silent where a name that nothing declares could be theirs."""
    served = {name for priority in programme.priorities for name in priority.formules}
    if not served or not served <= {member.id for member in programme.members}:
        return
    for at, member in enumerate(programme.members):
        if member.id not in served:
            values = {"formule": member.id}
            yield Fault("priority-without-formule", member.place, "formule", ("formules", at), values)
