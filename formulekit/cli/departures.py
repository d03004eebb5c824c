"""What changes when parties leave, as text that a mayor can read, and as JSON for other programs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from formulekit import __version__
from formulekit.analyses.quantities import UNKNOWN, Quantity
from formulekit.analyses.without import Departure, InterventionLoss, NetworkLoss, RoleLoss, StepLoss
from formulekit.language import Both, Language
from formulekit.model import Formule
from formulekit.phrases import at_least, listed, number
from formulekit.sanitise import cells, json_text, sanitise

Told = Sequence[tuple[Formule, Departure]]

_WITHOUT = Both("Zonder {parties}", "Without {parties}")
_ALONG = Both("; daarmee vertrekt ook {parts}", "; with this goes {parts}")
_NOTHING = Both("Er verandert niets.", "Nothing changes.")
_ROLES = Both("Rollen die niet meer vervuld zijn", "Roles that are no longer filled")
_THINNED = Both("Rollen die een partij verliezen", "Roles that lose a party")
_STEPS = Both("Schakels die stoppen in keten {chain}", "Steps that stop in chain {chain}")
_INTERVENTIONS = Both("Interventies die niet doorgaan", "Interventions that cannot go on")
_AUTHORITY = Both("Interventies die hun gezag verliezen", "Interventions that lose their authority")
_NETWORKS = Both("Netwerken die niet heel blijven", "Networks that do not hold")
_RESULTS = Both("Resultaten zonder interventie", "Results without intervention")
_OUTCOMES = Both("Effecten zonder interventie", "Outcomes without intervention")
_MEANS = Both("Middelen en bevoegdheden die verdwijnen", "Means and powers that go")
_PEOPLE = Both("Mensen die vertrekken", "People who go")
_OF = Both("{part} van {whole}", "{part} of {whole}")

_TOO_FEW = Both("vraagt {due} partijen, en alleen {left} blijft over", "asks {due} parties, and only {left} is left")
_TOO_FEW_OF_MORE = Both("vraagt {due} partijen; over zijn {left}", "asks {due} parties; {left} are left")
_ONE_LEFT = Both("{left} blijft over", "{left} is left")
_MORE_LEFT = Both("{left} blijven over", "{left} are left")
_NOBODY = Both("niemand blijft over", "nobody is left")
_EMPTY = Both("rol {roles} is leeg", "role {roles} is empty")
_SCARCE = Both("rol {roles} heeft te weinig partijen", "role {roles} has too few parties")
_UNMANNED = Both("niemand in rol {roles} doet dit nog", "nobody in role {roles} does this any more")
_UNREACHED = Both("er komt geen zaak meer", "no case comes here any more")
_UNBROUGHT = Both("niemand brengt {means} nog in", "nobody brings {means} any more")
_POWERLESS = Both("wie dit doet mist bevoegdheid {means}", "who does this lacks power {means}")
_LEADERLESS = Both("verliest regisseur {lead}", "loses its lead {lead}")
_SPLIT = Both("valt uiteen in {count} delen: {parts}", "falls into {count} parts: {parts}")
_APART = Both("; los daarvan: ", "; apart from these: ")
_STOPS = Both("houdt op: {left}", "ends: {left}")
_ALONE = Both("alleen {left} blijft over", "only {left} is left")
_FTE = Both(
    "{fte} fte, dat is {hours} uur per jaar (aanname: {year} uur per fte)",
    "{fte} fte, that is {hours} hours a year (assumed: {year} hours for each fte)",
)
_FTE_UNKNOWN = Both("het aantal fte is niet bekend", "the number of fte is not known")


class _Named(Protocol):
    """What has a name."""

    @property
    def name(self) -> str:
        """The name."""


class _Section(NamedTuple):
    """A heading, its lines, and how many there could have been; None where that says nothing."""

    head: str
    lines: tuple[str, ...]
    whole: int | None = None


def as_text(told: Told, language: Language) -> str:
    """Write what changes in some formules, one below the other.

    Args:
        told: Formules, and what changes in them.
        language: The language of the text.
    """
    return "\n".join(_Letter(formule, departure, language).text() for formule, departure in told)


class _Letter(NamedTuple):
    """What changes in one formule, to be written in one language."""

    formule: Formule
    departure: Departure
    language: Language

    def text(self) -> str:
        """Write it whole."""
        title = f"{sanitise(self.formule.title)} ({sanitise(self.formule.formule)})"
        sections = [section for section in self.sections() if section.lines]
        body = [line for section in sections for line in self.written(section)] or ["", self.say(_NOTHING)]
        return "\n".join([title, "=" * cells(title), self.leaving(), *body]) + "\n"

    def leaving(self) -> str:
        """Say who leaves, and who goes along as a part of them."""
        parties, gone = self.formule.parties, self.departure.parties
        parts = [name for name in gone if name in parties and parties[name].part_of in gone]
        wholes = self.listed(parties, (name for name in gone if name not in parts), ids=True)
        along = self.say(_ALONG, parts=self.listed(parties, parts, ids=True)) if parts else ""
        return self.say(_WITHOUT, parties=wholes) + along

    def written(self, section: _Section) -> Iterator[str]:
        """Write the lines of a section."""
        of = _OF.within(self.language).format(part=len(section.lines), whole=section.whole)
        yield from ("", f"{section.head}: {of}" if section.whole else section.head)
        yield from (f"  - {line}" for line in section.lines)

    def sections(self) -> Iterator[_Section]:
        """Give the sections, the gravest first."""
        formule, lost = self.formule, self.departure
        yield _Section(self.say(_ROLES), tuple(map(self.role, lost.roles)), len(formule.roles))
        yield from self.chains()
        interventions = tuple(map(self.intervention, lost.interventions))
        yield _Section(self.say(_INTERVENTIONS), interventions, len(formule.interventions))
        yield _Section(self.say(_AUTHORITY), tuple(self.names(formule.interventions, lost.authority)))
        networks = tuple(line for network in lost.networks for line in self.network(network))
        yield _Section(self.say(_NETWORKS), networks)
        yield _Section(self.say(_RESULTS), tuple(self.names(formule.results, lost.results)), len(formule.results))
        yield _Section(self.say(_OUTCOMES), tuple(self.names(formule.outcomes, lost.outcomes)), len(formule.outcomes))
        yield _Section(self.say(_MEANS), tuple(self.names(formule.means, lost.means)))
        yield _Section(self.say(_THINNED), tuple(map(self.role, lost.thinned)))
        yield _Section(self.say(_PEOPLE), tuple(self.people()))

    def chains(self) -> Iterator[_Section]:
        """Give a section for each chain with steps that stop."""
        for name, chain in self.formule.chains.items():
            lines = tuple(self.step(loss) for loss in self.departure.steps if loss.chain == name)
            yield _Section(self.say(_STEPS, chain=_name(self.formule.chains, name, ids=True)), lines, len(chain.steps))

    def role(self, loss: RoleLoss) -> str:
        """Write a role that loses a party, with the parties that are left."""
        head = _name(self.formule.roles, loss.role, ids=True)
        left = self.listed(self.formule.parties, loss.left)
        if loss.counted >= loss.due:
            return f"{head}: {self.say(_ONE_LEFT if len(loss.left) == 1 else _MORE_LEFT, left=left)}"
        if not loss.left:
            return f"{head}: {self.say(_NOBODY)}"
        return f"{head}: {self.say(_TOO_FEW if len(loss.left) == 1 else _TOO_FEW_OF_MORE, due=loss.due, left=left)}"

    def step(self, loss: StepLoss) -> str:
        """Write a step that stops, and why."""
        step = self.formule.chains[loss.chain].steps[loss.step]
        why = self.unmanned((loss.role,)) if loss.reached else self.say(_UNREACHED)
        return f"{sanitise(step.name)} ({sanitise(loss.step)}): {why}"

    def intervention(self, loss: InterventionLoss) -> str:
        """Write an intervention that cannot go on, and why."""
        means = self.formule.means
        powers = [name for name in loss.means if means[name].kind == "power"]
        others = [name for name in loss.means if means[name].kind != "power"]
        why = [self.unmanned(loss.roles)] if loss.roles else []
        why += [self.say(_UNBROUGHT, means=self.listed(means, others))] if others else []
        why += [self.say(_POWERLESS, means=self.listed(means, powers))] if powers else []
        return f"{_name(self.formule.interventions, loss.intervention, ids=True)}: {'; '.join(why)}"

    def unmanned(self, roles: tuple[str, ...]) -> str:
        """Say why nobody does it: the roles are empty or have too few parties, or who is left does other things."""
        left = {loss.role: loss.left for loss in self.departure.roles}
        names = self.listed(self.formule.roles, roles)
        if not left.keys() >= set(roles):
            return self.say(_UNMANNED, roles=names)
        return self.say(_SCARCE if any(left[role] for role in roles) else _EMPTY, roles=names)

    def network(self, loss: NetworkLoss) -> Iterator[str]:
        """Write what becomes of a network, one line for each thing."""
        head, parties = _name(self.formule.networks, loss.network, ids=True), self.formule.parties
        if loss.lead:
            yield f"{head} {self.say(_LEADERLESS, lead=_name(self.formule.roles, loss.lead))}"
        if loss.parts:
            parts = _APART.within(self.language).join(self.listed(parties, part) for part in loss.parts)
            yield f"{head} {self.say(_SPLIT, count=len(loss.parts), parts=parts)}"
        if loss.stops:
            left = self.say(_ALONE, left=self.listed(parties, loss.left)) if loss.left else self.say(_NOBODY)
            yield f"{head} {self.say(_STOPS, left=left)}"

    def people(self) -> Iterator[str]:
        """Write the fte and the hours that go."""
        fte, hours = self.departure.fte, self.departure.hours
        if fte == UNKNOWN:
            yield self.say(_FTE_UNKNOWN)
        elif fte.least:
            year = number(self.departure.hours_per_fte_year).within(self.language)
            yield self.say(_FTE, fte=self.amount(fte), hours=self.amount(hours), year=year)

    def amount(self, quantity: Quantity) -> str:
        """Write a quantity."""
        return at_least(quantity.least, exact=quantity.exact).within(self.language)

    def names(self, bodies: Mapping[str, _Named], ids: Iterable[str]) -> Iterator[str]:
        """Give names, with ids."""
        return (_name(bodies, each, ids=True) for each in ids)

    def listed(self, bodies: Mapping[str, _Named], names: Iterable[str], *, ids: bool = False) -> str:
        """Write names as a sentence does."""
        return listed([_name(bodies, each, ids=ids) for each in names]).within(self.language)

    def say(self, text: Both, **values: object) -> str:
        """Say a sentence in the language."""
        return text.within(self.language).format(**values)


def _name(bodies: Mapping[str, _Named], name: str, *, ids: bool = False) -> str:
    """Give the name of what has an id, and the id if wanted; the id alone where nothing declares it."""
    if name not in bodies:
        return sanitise(name)
    return f"{sanitise(bodies[name].name)} ({sanitise(name)})" if ids else sanitise(bodies[name].name)


def as_json(told: Told, _language: Language) -> str:
    """Write the same as one JSON object, version 1: keys may be added within it, none change meaning.

    Args:
        told: Formules, and what changes in them.
    """
    content = {
        "version": 1,
        "tool": {"name": "formulekit", "version": __version__},
        "formules": [_data(formule, departure) for formule, departure in told],
    }
    return json_text(content)


def _data(formule: Formule, lost: Departure) -> dict[str, object]:
    steps = formule.chains
    return {
        "formule": formule.formule,
        "title": formule.title,
        "changes": lost.changes,
        "without": _listing(formule.parties, lost.parties),
        "roles": [_role(formule, each) for each in lost.roles],
        "thinned": [_role(formule, each) for each in lost.thinned],
        "steps": [{**each._asdict(), "name": steps[each.chain].steps[each.step].name} for each in lost.steps],
        "interventions": [
            {**_entry(formule.interventions, each.intervention), "roles": each.roles, "means": each.means}
            for each in lost.interventions
        ],
        "authority": _listing(formule.interventions, lost.authority),
        "networks": [_network(formule, each) for each in lost.networks],
        "results": _listing(formule.results, lost.results),
        "outcomes": _listing(formule.outcomes, lost.outcomes),
        "means": _listing(formule.means, lost.means),
        "fte": _quantity(lost.fte),
        "hours": _quantity(lost.hours),
        "hours_per_fte_year": lost.hours_per_fte_year,
    }


def _role(formule: Formule, loss: RoleLoss) -> dict[str, object]:
    more = {"left": loss.left, "counted": loss.counted, "due": loss.due, "fte": _quantity(loss.fte)}
    return {**_entry(formule.roles, loss.role), **more}


def _network(formule: Formule, loss: NetworkLoss) -> dict[str, object]:
    more = {"lead": loss.lead, "parts": loss.parts, "left": loss.left, "stops": loss.stops}
    return {**_entry(formule.networks, loss.network), **more}


def _listing(bodies: Mapping[str, _Named], ids: Iterable[str]) -> list[dict[str, str]]:
    return [_entry(bodies, each) for each in ids]


def _entry(bodies: Mapping[str, _Named], name: str) -> dict[str, str]:
    return {"id": name, "name": bodies[name].name if name in bodies else name}


def _quantity(quantity: Quantity) -> dict[str, float | bool]:
    return {"at_least": quantity.least, "exact": quantity.exact}
