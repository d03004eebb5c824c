"""Breakers of FK5: networks that nobody leads, that fall apart, or that stay small."""

from breaks import NEW, OTHER, THIRD, Break, Breaker, joined, meeting, newcomer, put

from formulekit import Formule
from formulekit.findings import Path
from formulekit.model import Chain, Network, Step, Tie

_PLACE: Path = ("networks", NEW)
_MOST_SHARING = 8


def _tie(one: tuple[str, ...], other: tuple[str, ...]) -> Tie:
    return Tie(from_=one, to=other, kind="coordination")


def _apart(formule: Formule, members: tuple[str, ...], network: dict[str, object] | None = None) -> Formule:
    """Give a formule with a network of some newcomers, beside one of everyone else."""
    others = (role for role in formule.roles if role not in members)
    return put(meeting(formule, members, network), "networks", Network(name="Los", members=tuple(others)), OTHER)


def without_lead(formule: Formule) -> Break:
    """Give a network a form that asks for a lead, and no lead."""
    broken = meeting(formule, formule.roles, {"form": "lead-organisation"})
    return Break(broken, _PLACE, meeting(formule, formule.roles, {"form": "shared"}))


def lead_outside(formule: Formule) -> Break:
    """Let a role lead that is no member."""
    led = newcomer(formule)
    broken, mended = (meeting(led, members, {"lead": NEW}) for members in (formule.roles, (*formule.roles, NEW)))
    return Break(broken, _PLACE, mended)


def isolated_member(formule: Formule) -> Break:
    """Tie every member but one."""
    roles = tuple(formule.roles)
    members = (*roles, NEW)
    broken, mended = (meeting(newcomer(formule), members, {"ties": (_tie(roles, to),)}) for to in (roles, members))
    return Break(broken, (*_PLACE, "members", len(roles)), mended)


def split_network(formule: Formule) -> Break:
    """Tie everyone to everyone, and newcomers to newcomers only."""
    old, new = tuple(formule.roles), (NEW, OTHER)
    ties = (_tie(old, old), _tie((NEW,), (OTHER,)))
    whole = newcomer(formule, new)
    broken, mended = (meeting(whole, (*old, *new), {"ties": each}) for each in (ties, (*ties, _tie(new, old))))
    return Break(broken, _PLACE, mended)


def single_point_of_failure(formule: Formule) -> Break:
    """Tie two newcomers to a third, and not to each other."""
    three = newcomer(newcomer(newcomer(formule), (OTHER,), OTHER), (THIRD,), THIRD)
    ties = (_tie((NEW,), (OTHER, THIRD)),)
    broken, mended = (
        _apart(three, (NEW, OTHER, THIRD), {"ties": each}) for each in (ties, (*ties, _tie((OTHER,), (THIRD,))))
    )
    return Break(broken, _PLACE, mended)


def too_many_share(formule: Formule) -> Break:
    """Let more parties share the lead than can."""
    mended = formule
    for number in range(_MOST_SHARING):
        mended = newcomer(mended, party=f"{NEW}-{number}")
    return Break(_apart(newcomer(mended), (NEW,)), _PLACE, _apart(mended, (NEW,)))


def lead_takes_part(formule: Formule) -> Break:
    """Let the party that leads from outside take part as well."""
    busy = newcomer(newcomer(formule, (NEW, OTHER)), (OTHER,), OTHER)
    broken, mended = (
        _apart(busy, (NEW, OTHER), {"lead": NEW, "form": form})
        for form in ("administrative-organisation", "lead-organisation")
    )
    return Break(broken, _PLACE, mended)


def several_lead(formule: Formule) -> Break:
    """Let two parties be the one lead organisation."""
    led = newcomer(newcomer(formule), party=OTHER)
    broken, mended = (_apart(led, (NEW,), {"lead": NEW, "form": form}) for form in ("lead-organisation", "shared"))
    return Break(broken, _PLACE, mended)


def chain_role_outside(formule: Formule) -> Break:
    """Let a role that is in no network carry a step."""
    carrying = put(newcomer(formule), "chains", Chain(name="Los", steps={"a": Step(name="Los", role=NEW)}))
    broken, mended = (meeting(carrying, members) for members in (formule.roles, (*formule.roles, NEW)))
    return Break(broken, ("roles", NEW), mended)


def narrow_network(formule: Formule) -> Break:
    """Let one party be a network."""
    return Break(_apart(newcomer(formule), (NEW,)), _PLACE, joined(formule))


def tie_to_outsider(formule: Formule) -> Break:
    """Tie a role that is no member to the members."""
    roles = tuple(formule.roles)
    ties = {"ties": (_tie((NEW, *roles), roles),)}
    broken, mended = (meeting(newcomer(formule), members, ties) for members in (roles, (*roles, NEW)))
    return Break(broken, (*_PLACE, "ties", 0, "from", 0), mended)


NETWORKS: tuple[tuple[str, Breaker], ...] = (
    ("FK501", without_lead),
    ("FK501", lead_outside),
    ("FK502", isolated_member),
    ("FK503", split_network),
    ("FK504", single_point_of_failure),
    ("FK505", too_many_share),
    ("FK505", lead_takes_part),
    ("FK505", several_lead),
    ("FK506", chain_role_outside),
    ("FK507", narrow_network),
    ("FK508", tie_to_outsider),
)
"""Each breaker of FK5, with the code of the rule that it breaks."""
