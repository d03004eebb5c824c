"""A formule of which parties leave, in tests by example and by law."""

from formulekit import Formule

PEOPLE = [{"function": "f", "fte": 2}]
STREET: dict[str, object] = {
    "formule": "straat",
    "title": "Straat",
    "version": "1",
    "status": "draft",
    "scale": "local",
    "parties": {
        "gemeente": {"name": "Gemeente", "kind": "municipality"},
        "burgemeester": {"name": "Burgemeester", "kind": "authority", "part_of": "gemeente"},
        "politie": {"name": "Politie", "kind": "police"},
        "school": {"name": "School", "kind": "school"},
        "zorg": {"name": "Zorg", "kind": "care-provider"},
        "stil": {"name": "Stil", "kind": "company"},
    },
    "roles": {
        "regie": {"name": "Regisseur"},
        "team": {"name": "Team"},
        "recherche": {"name": "Recherche"},
        "hulp": {"name": "Hulp", "min": 2},
        "gezag": {"name": "Gezag"},
    },
    "means": {
        "aanhouden": {"name": "Aanhouden", "kind": "power", "holder": "politie"},
        "sluiten": {"name": "Sluiten", "kind": "power", "holder": "burgemeester"},
        "pand": {"name": "Pand", "kind": "facility"},
    },
    "commitments": {
        "gemeente": [{"role": "regie", "people": PEOPLE}, {"role": "team", "people": PEOPLE, "means": "pand"}],
        "burgemeester": [{"role": "gezag", "people": PEOPLE}],
        "politie": [{"role": "team", "interventions": "toezicht"}, {"role": "recherche", "people": PEOPLE}],
        "school": [{"role": "hulp"}],
        "zorg": [{"role": "hulp"}],
    },
    "interventions": {
        "toezicht": {
            "name": "Toezicht",
            "phase": "prevention",
            "responsible": "team",
            "authority": "burgemeester",
            "contributes_to": ["meldingen", "rust"],
        },
        "gesprek": {"name": "Gesprek", "phase": "prevention", "responsible": "team", "contributes_to": "contact"},
        "sluiting": {
            "name": "Sluiting",
            "phase": "response",
            "responsible": "team",
            "supports": "gezag",
            "requires": ["sluiten", "pand", "nergens"],
            "contributes_to": "meldingen",
        },
        "aanhouding": {
            "name": "Aanhouding",
            "phase": "response",
            "responsible": "recherche",
            "requires": "aanhouden",
            "contributes_to": ["zaken", "elders"],
        },
        "begeleiding": {"name": "Begeleiding", "phase": "aftercare", "responsible": "hulp", "contributes_to": "weg"},
    },
    "results": {
        "meldingen": {"name": "Meldingen", "contributes_to": "rust"},
        "contact": {"name": "Contact", "contributes_to": "rust"},
        "zaken": {"name": "Zaken", "contributes_to": "recht"},
        "weg": {"name": "Weg"},
    },
    "outcomes": {"rust": {"name": "Rust"}, "recht": {"name": "Recht"}},
    "chains": {
        "k": {
            "name": "Keten",
            "steps": {
                "melding": {"name": "Melding", "role": "team", "interventions": "toezicht", "to": {"weging": {}}},
                "weging": {"name": "Weging", "role": "regie", "to": {"opsporing": {}, "afspraak": {}}},
                "opsporing": {"name": "Opsporing", "role": "recherche", "to": {"hulp": {}}},
                "afspraak": {"name": "Afspraak", "role": "team", "interventions": "gesprek", "end": True},
                "hulp": {"name": "Hulp", "role": "hulp"},
            },
        }
    },
    "networks": {
        "tafel": {
            "name": "Tafel",
            "members": ["regie", "recherche", "hulp"],
            "lead": "regie",
            "ties": [{"from": "regie", "to": ["recherche", "hulp"], "kind": "information"}],
        },
        "duo": {"name": "Duo", "members": ["recherche", "gezag"]},
    },
}


def street(**more: object) -> Formule:
    """Make the formule of these examples, with some sections otherwise."""
    return Formule.model_validate({**STREET, **more})
