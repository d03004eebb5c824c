"""Breakers of FK8: data without grounds, grounds that do not hold, and what should not be said."""

import datetime

from breaks import NEW, OTHER, Break, Breaker, meeting, put

from formulekit import Formule, strategies
from formulekit.findings import Path
from formulekit.model import Chain, Handover, Information, LegalBasis, Source, Step, Tie
from formulekit.model.values import Category

_HANDOVER: Path = ("chains", NEW, "steps", "a", "to", "b")
_DAY = datetime.timedelta(1)


def _resting(formule: Formule, update: dict[str, object] | None = None) -> Formule:
    """Give a formule that rests on one more legal basis, with these fields."""
    body = LegalBasis(title="Los").model_copy(update=update or {})
    return put(formule, "legal_bases", body).model_copy(update={"legal_basis": (*formule.legal_basis, NEW)})


def _sharing(formule: Formule, category: Category, bases: tuple[str, ...] = ()) -> Formule:
    """Give a formule with a hand-over of one piece of information within a role."""
    role = next(iter(formule.roles))
    handover = Handover(information=(NEW,), legal_basis=bases)
    steps = {"a": Step(name="Los", role=role, to={"b": handover}), "b": Step(name="Los", role=role)}
    told = put(formule, "information", Information(name="Los", category=(category,)))
    return put(told, "chains", Chain(name="Los", steps=steps))


def handover_without_basis(formule: Formule) -> Break:
    """Hand over personal data on no grounds."""
    return Break(_sharing(formule, "personal"), _HANDOVER, _sharing(formule, "none"))


def tie_without_basis(formule: Formule) -> Break:
    """Share police data among the members of a network on no grounds."""
    roles = tuple(formule.roles)
    told = put(_resting(formule), "information", Information(name="Los", category=("police",)))
    broken, mended = (meeting(told, roles, {"ties": (_tie(roles, bases),)}) for bases in ((), (NEW,)))
    return Break(broken, ("networks", NEW, "ties", 0), mended)


def _tie(roles: tuple[str, ...], bases: tuple[str, ...]) -> Tie:
    return Tie(from_=roles, to=roles, kind="information", information=(NEW,), legal_basis=bases)


def basis_withdrawn(formule: Formule) -> Break:
    """Rest on what has been withdrawn."""
    return _unfounded(formule, {"status": "withdrawn"})


def basis_lapsed(formule: Formule) -> Break:
    """Rest on what was in force until yesterday."""
    return _unfounded(formule, {"until": strategies.TODAY - _DAY})


def basis_too_early(formule: Formule) -> Break:
    """Rest on what is in force from tomorrow."""
    return _unfounded(formule, {"from_": strategies.TODAY + _DAY})


def basis_too_short(formule: Formule) -> Break | None:
    """Rest on what ends a day before the formule does."""
    if formule.valid is None or formule.valid.until is None:
        return None
    return _unfounded(formule, {"until": formule.valid.until - _DAY})


def basis_contested(formule: Formule) -> Break:
    """Rest on what is in dispute."""
    return _unfounded(formule, {"status": "contested"})


def basis_planned(formule: Formule) -> Break:
    """Rest on what is only planned."""
    return _unfounded(formule, {"status": "planned"})


def _unfounded(formule: Formule, update: dict[str, object]) -> Break:
    return Break(_resting(formule, update), ("legal_bases", NEW), _resting(formule))


def basis_does_not_cover(formule: Formule) -> Break:
    """Share criminal data on grounds for personal data."""
    narrow, wide = (_resting(formule, {"covers": each}) for each in (("personal",), ("personal", "criminal")))
    return Break(_sharing(narrow, "criminal", (NEW,)), _HANDOVER, _sharing(wide, "criminal", (NEW,)))


def personal_data_in_text(formule: Formule) -> Break:
    """Give somebody's telephone number."""
    broken, mended = (
        formule.model_copy(update={"summary": f"Bel {number}."}) for number in ("06-12345678", "0800-1234")
    )
    return Break(broken, ("summary",), mended)


def leaked_in_text(formule: Formule) -> Break:
    """Say in public what is confidential."""
    secret = _keeping(formule, Source(title="Operatie Egel", confidential=True), NEW)
    broken, mended = (secret.model_copy(update={"summary": f"Dit is {name}."}) for name in ("operatie egel", "geheim"))
    return Break(broken, ("summary",), mended)


def leaked_in_id(formule: Formule) -> Break:
    """Let a public id say what is confidential."""
    secret = _keeping(formule, Source(title="Nieuw iets", confidential=True), OTHER)
    broken = _keeping(secret, Source(title="Los"), NEW)
    return Break(broken, ("sources", NEW), secret)


def _keeping(formule: Formule, source: Source, name: str) -> Formule:
    """Give a formule that rests on one more source."""
    return put(formule, "sources", source, name).model_copy(update={"source": (*formule.source, name)})


LAW: tuple[tuple[str, Breaker], ...] = (
    ("FK801", handover_without_basis),
    ("FK801", tie_without_basis),
    ("FK802", basis_withdrawn),
    ("FK802", basis_lapsed),
    ("FK802", basis_too_early),
    ("FK802", basis_too_short),
    ("FK803", basis_does_not_cover),
    ("FK804", basis_contested),
    ("FK804", basis_planned),
    ("FK805", personal_data_in_text),
    ("FK806", leaked_in_text),
    ("FK806", leaked_in_id),
)
"""Each breaker of FK8, with the code of the rule that it breaks."""
