"""The first text of a formule that is based on nothing: one of everything, with all that is required."""

from typing import TypeAlias

from formulekit.drafting.sheet import Asked, Sheet, dates, written
from formulekit.language import Both, Language
from formulekit.model import Formule
from formulekit.model.fields import Fixed, Leaf
from formulekit.model.shapes import BodyShape, KeyedShape, ListShape, Shape, fields_of
from formulekit.vocabulary import UNKNOWN, VALUES, spelling, translated

_HEAD = Both(
    "# Vul in wat tussen < en > staat, en schrijf `onbekend` waar u een getal nog niet weet. Geef alles met -1 en -2\n"
    "# een eigen id, maak er meer van waar dat nodig is, en haal weg wat niet geldt.\n\n",
    "# Fill in what stands between < and >, and write `unknown` where you do not know a number yet. Give all that has\n"
    "# -1 and -2 an id of its own, make more of it where needed, and take away what does not hold.\n\n",
)
# What the skeleton is called; `@role-1` names an id, and a key without a value is asked for as its shape demands.
_IDS = {
    "group-1": Both("doelgroep-1", "target-group-1"),
    "party-1": Both("partij-1", "party-1"),
    "party-2": Both("partij-2", "party-2"),
    "role-1": Both("rol-1", "role-1"),
    "role-2": Both("rol-2", "role-2"),
    "intervention-1": Both("interventie-1", "intervention-1"),
    "chain-1": Both("keten-1", "chain-1"),
    "step-1": Both("schakel-1", "step-1"),
    "step-2": Both("schakel-2", "step-2"),
    "network-1": Both("netwerk-1", "network-1"),
    "result-1": Both("resultaat-1", "result-1"),
    "outcome-1": Both("effect-1", "outcome-1"),
}
Outline: TypeAlias = "str | list[Outline] | dict[str, Outline]"
_PEOPLE: Outline = [{"fte": ""}]
_OUTLINE: dict[str, Outline] = {
    "version": "0.1.0",
    "status": "draft",
    "area": "",
    "issue": {"target_groups": {"group-1": {"size": ""}}},
    "parties": {"party-1": {}, "party-2": {"kind": "police"}},
    "roles": {"role-1": {"task": ""}, "role-2": {"task": ""}},
    "interventions": {
        "intervention-1": {"target_groups": "group-1", "responsible": "role-1", "contributes_to": "result-1"}
    },
    "commitments": {
        "party-1": [{"role": "role-1", "people": _PEOPLE}],
        "party-2": [{"role": "role-2", "people": _PEOPLE}],
    },
    "chains": {
        "chain-1": {
            "steps": {
                "step-1": {
                    "role": "role-1",
                    "inflow": {},
                    "interventions": "intervention-1",
                    "to": {"step-2": {"condition": ""}},
                },
                "step-2": {"role": "role-2"},
            }
        }
    },
    "networks": {"network-1": {"members": ["role-1", "role-2"], "lead": "role-1", "meeting": {"frequency": ""}}},
    "results": {"result-1": {"indicator": {"unit": ""}, "contributes_to": "outcome-1"}},
    "outcomes": {"outcome-1": {"indicator": {"unit": ""}, "target_groups": "group-1"}},
}


def blank(name: str, language: Language) -> str:
    """Write a formule to fill in.

    Args:
        name: Its id.
        language: The language of keys, fixed values and comments.
    """
    own: dict[str, Outline] = {"formule": name, **({"language": "en"} if language == "en" else {})}
    asked = _body(own | _OUTLINE, BodyShape(Formule), language)
    return _HEAD.within(language) + written(asked | dates(language), language)


def _body(outline: dict[str, Outline], shape: BodyShape, language: Language) -> dict[str, Sheet]:
    """Ask for what the outline of a body names, and for all that is required."""
    fields = fields_of(shape.body)
    required = {key: "" for key, field in fields.items() if field.required}
    scope = shape.body.scope
    return {
        key: _sheet(value, fields[key].shape, spelling(scope, key, language), language)
        for key, value in (required | outline).items()
    }


def _sheet(outline: Outline, shape: Shape, key: str, language: Language) -> Sheet:
    if isinstance(shape, ListShape) and isinstance(outline, list):
        return [_sheet(item, shape.item, key, language) for item in outline]
    if isinstance(shape, ListShape):
        return _sheet(outline, shape.item, key, language)
    if isinstance(outline, dict) and isinstance(shape, BodyShape):
        return _body(outline, shape, language)
    if isinstance(outline, dict) and isinstance(shape, KeyedShape):
        return {_own(name, language): _sheet(each, shape.value, key, language) for name, each in outline.items()}
    return Asked(_value(outline if isinstance(outline, str) else "", shape, key, language))


def _value(given: str, shape: Shape, key: str, language: Language) -> str:
    """Give a value of the outline in words of the language, or what stands there until it is filled in."""
    if isinstance(shape, Fixed):
        return translated(shape.enumeration, given or VALUES[shape.enumeration][0].en, language)
    if given:
        return _own(given, language)
    return UNKNOWN.within(language) if isinstance(shape, Leaf) and shape.name == "quantity" else f"<{key}>"


def _own(name: str, language: Language) -> str:
    return _IDS[name].within(language) if name in _IDS else name
