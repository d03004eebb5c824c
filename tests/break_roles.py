"""Breakers of FK2 and FK3: references, roles and commitments."""

from breaks import NEW, Break, Breaker, committing, escalating, intervening, promising, put, working
from drafts import CATALOGUE

from formulekit import Formule
from formulekit.model import (
    Chain,
    Commitment,
    Information,
    Intervention,
    LegalBasis,
    Means,
    Network,
    Party,
    Role,
    Source,
    Step,
)


def undefined_reference(formule: Formule) -> Break:
    """Escalate to a role that is not there."""
    broken = formule.model_copy(update={"escalation": (*formule.escalation, NEW)})
    return Break(broken, ("escalation", len(formule.escalation)))


def unused_means(formule: Formule) -> Break:
    """Declare means that nobody needs."""
    return Break(put(formule, "means", Means(name="Los", kind="method")), ("means", NEW))


def unused_information(formule: Formule) -> Break:
    """Declare information that goes nowhere."""
    return Break(put(formule, "information", Information(name="Los", category=("none",))), ("information", NEW))


def unused_legal_basis(formule: Formule) -> Break:
    """Declare a legal basis that carries nothing."""
    return Break(put(formule, "legal_bases", LegalBasis(title="Los")), ("legal_bases", NEW))


def unused_source(formule: Formule) -> Break:
    """Declare a source that nothing rests on."""
    return Break(put(formule, "sources", Source(title="Los")), ("sources", NEW))


def shadowed_definition(formule: Formule) -> Break:
    """Declare a role that the catalogue has as well."""
    role = next(iter(formule.roles))
    catalogue = f"catalogus: gedeeld\nrollen:\n  {role}: {{naam: Rol}}\n"
    return Break(formule.model_copy(update={"catalogues": (CATALOGUE,)}), ("roles", role), beside=catalogue)


def unfilled_role(formule: Formule) -> Break:
    """Escalate to a role that nobody fills."""
    return Break(escalating(formule, Role(name="Vacature")), ("roles", NEW))


def too_few_in_role(formule: Formule) -> Break:
    """Ask for more parties in a role than there are."""
    name, role = next(iter(formule.roles.items()))
    roles = {**formule.roles, name: role.model_copy(update={"min": 9})}
    return Break(formule.model_copy(update={"roles": roles}), ("roles", name))


def idle_party(formule: Formule) -> Break:
    """Add a party that does nothing."""
    return Break(put(formule, "parties", Party(name="Los", kind="school")), ("parties", NEW))


def orphan_intervention(formule: Formule) -> Break:
    """Add an intervention of a role that is in no network, and name it in no step."""
    broken, _ = promising(formule, committing(formule)[0], working())
    return Break(put(_performing(broken), "roles", Role(name="Los")), ("interventions", NEW))


def _performing(formule: Formule) -> Formule:
    """Give a formule with an intervention of the new role that serves an outcome."""
    aims = (next(iter(formule.outcomes)),)
    body = Intervention(name="Los", phase="preparation", responsible=(NEW,), contributes_to=aims)
    return put(formule, "interventions", body)


def nothing_happens(formule: Formule) -> Break:
    """Take every chain and network away, and keep the roles busy."""
    update = {"chains": {}, "networks": {}, "information": {}, "escalation": tuple(formule.roles)}
    return Break(formule.model_copy(update=update), ())


def empty_commitment(formule: Formule) -> Break | None:
    """Let a party that holds nothing commit neither people nor means, in a role that it fills already."""
    held = {party for means in formule.means.values() for party in means.holder}
    party = next((party for party in formule.commitments if party not in held), None)
    if party is None:
        return None
    return Break(*promising(formule, party, Commitment(role=formule.commitments[party][0].role)))


def no_accountable_role(formule: Formule) -> Break:
    """Let two roles do an intervention, and none answer for it."""
    name, body = next(iter(formule.interventions.items()))
    roles = tuple(dict.fromkeys((*body.responsible, *formule.roles)))[:2]
    broken = body.model_copy(update={"responsible": (*body.responsible[:1], *roles[1:]), "accountable": None})
    supports = tuple(dict.fromkeys((*body.supports, *body.responsible[1:])))
    return Break(intervening(formule, broken.model_copy(update={"supports": supports})), ("interventions", name))


def idle_role(formule: Formule) -> Break:
    """Add a role that is filled and has nothing to do."""
    broken, _ = promising(formule, committing(formule)[0], working())
    return Break(put(broken, "roles", Role(name="Titel")), ("roles", NEW))


def missing_mandate(formule: Formule) -> Break:
    """Escalate to a role that coordinates without mandate."""
    steered = escalating(formule, Role(name="Regie", coordination="governance"))
    return Break(*promising(steered, committing(formule)[0], working()))


def unprovided_means(formule: Formule) -> Break:
    """Require means that nobody has or brings."""
    return _requiring(formule, Means(name="Kwijt", kind="system"))


def power_without_holder(formule: Formule) -> Break:
    """Require a power of a party that has no part in it."""
    judging = put(formule, "parties", Party(name="Rechter", kind="authority"))
    return _requiring(judging, Means(name="Vonnis", kind="power", holder=(NEW,)))


def _requiring(formule: Formule, means: Means) -> Break:
    name, body = next(iter(formule.interventions.items()))
    broken = intervening(formule, body.model_copy(update={"requires": (*body.requires, NEW)}))
    return Break(put(broken, "means", means), ("interventions", name))


def collaboration_commits(formule: Formule) -> Break:
    """Let a collaboration commit to a role of its own."""
    signed = next(iter(formule.parties.values())).signed
    house = Party(name="Huis", kind="collaboration", domain="care", signed=signed)
    broken = escalating(put(formule, "parties", house), Role(name="Tafel"))
    return Break(*promising(broken, NEW, working()))


def shared_steering(formule: Formule) -> Break:
    """Let two parties coordinate one process."""
    broken = escalating(formule, Role(name="Regie", coordination="process"))
    for party in committing(formule)[:2]:
        broken, _ = promising(broken, party, working(mandate="besluit"))
    return Break(broken, ("roles", NEW))


def unperformed_promise(formule: Formule) -> Break:
    """Commit to an intervention in a role that has no part in it."""
    looking_on = escalating(formule, Role(name="Toeschouwer"))
    promise = working().model_copy(update={"interventions": (next(iter(formule.interventions)),)})
    return Break(*promising(looking_on, committing(formule)[0], promise))


def unperformed_step(formule: Formule) -> Break | None:
    """Let a step name an intervention in which its role has no part."""
    for chain, body in formule.chains.items():
        for name, step in body.steps.items():
            if foreign := _foreign(formule, step):
                changed = step.model_copy(update={"interventions": (*step.interventions, foreign)})
                steps = body.model_copy(update={"steps": {**body.steps, name: changed}})
                chains: dict[str, Chain] = {**formule.chains, chain: steps}
                return Break(formule.model_copy(update={"chains": chains}), ("chains", chain, "steps", name))
    return None


def _foreign(formule: Formule, step: Step) -> str | None:
    bodies = formule.interventions.items()
    return next((name for name, each in bodies if step.role not in (*each.responsible, *each.supports)), None)


def unsigned_commitment(formule: Formule) -> Break | None:
    """Let everyone sign but one party, of which no other is a part and for which no other acts."""
    signature = {"on": "2026-01-31"}
    tied = {name for party in formule.parties.values() for name in (party.part_of, *party.acts_for)}
    alone = next((party for party in committing(formule) if party not in tied), None)
    if alone is None:
        return None
    signed = Party.model_validate({"name": "x", "kind": "school", "signed": signature}).signed
    parties = {
        name: party.model_copy(update={"signed": None if name == alone else signed})
        for name, party in formule.parties.items()
    }
    return Break(formule.model_copy(update={"parties": parties}), ("commitments", alone, 0))


def non_committal_intervention(formule: Formule) -> Break:
    """Add an intervention for which a party only promises to do its best."""
    trying = working().model_copy(update={"obligation": "effort"})
    broken, _ = promising(formule, committing(formule)[0], trying)
    placed = put(_performing(broken), "networks", Network(name="Los", members=(*formule.roles, NEW)))
    return Break(put(placed, "roles", Role(name="Los")), ("interventions", NEW))


ROLES: tuple[tuple[str, Breaker], ...] = (
    ("FK201", undefined_reference),
    ("FK202", unused_means),
    ("FK202", unused_information),
    ("FK202", unused_legal_basis),
    ("FK202", unused_source),
    ("FK203", shadowed_definition),
    ("FK301", unfilled_role),
    ("FK301", too_few_in_role),
    ("FK302", idle_party),
    ("FK303", orphan_intervention),
    ("FK303", nothing_happens),
    ("FK304", empty_commitment),
    ("FK305", no_accountable_role),
    ("FK306", idle_role),
    ("FK307", missing_mandate),
    ("FK308", unprovided_means),
    ("FK309", power_without_holder),
    ("FK310", collaboration_commits),
    ("FK311", shared_steering),
    ("FK312", unperformed_promise),
    ("FK312", unperformed_step),
    ("FK313", unsigned_commitment),
    ("FK314", non_committal_intervention),
)
"""Each breaker of FK2 and FK3, with the code of the rule that it breaks."""
