"""A realistic formule to draw: young people and explosives, eight parties, a dozen ties."""

from formulekit.graph import Index
from formulekit.model import Formule


def formule(**changes: object) -> Formule:
    """Give the formule, with some of its sections replaced."""
    return Formule.model_validate({**_YOUTH, **changes})


def youth(**changes: object) -> Index:
    """Give the formule's index, with some of its sections replaced."""
    return Index(formule(**changes))


def _tie(tail: str, head: str, kind: str, **more: object) -> dict[str, object]:
    return {"from": tail.split(), "to": head.split(), "kind": kind, **more}


def _work(role: str, function: str, fte: object) -> dict[str, object]:
    return {"role": role, "people": [{"function": function, "fte": fte}]}


_YOUTH: dict[str, object] = {
    "formule": "jeugd-en-explosieven",
    "title": "Jeugd en explosieven in Maastricht",
    "version": "1.2.0",
    "status": "adopted",
    "scale": "local",
    "valid": {"from": "2026-01-01", "until": "2028-12-31"},
    "parties": {
        "gemeente": {"name": "Gemeente Maastricht", "kind": "municipality"},
        "burgemeester": {"name": "Burgemeester", "kind": "authority", "part_of": "gemeente"},
        "politie": {"name": "Politie Limburg", "kind": "police"},
        "om": {"name": "Openbaar Ministerie", "kind": "public-prosecution"},
        "halt": {"name": "Halt", "kind": "foundation", "domain": "justice"},
        "school": {"name": "Scholengemeenschap Porta Mosana", "kind": "school"},
        "jeugdhulp": {"name": "Jeugdhulp Zuid-Limburg", "kind": "youth-care"},
        "ouders": {"name": "Ouderraad", "kind": "residents"},
    },
    "roles": {
        "procesregisseur": {"name": "Procesregisseur", "coordination": "process"},
        "bevoegd-gezag": {"name": "Gezag openbare orde"},
        "signaleerder": {"name": "Signaleerder"},
        "opspoorder": {"name": "Opspoorder"},
        "vervolger": {"name": "Vervolger"},
        "uitvoerder": {"name": "Uitvoerder gedragsinterventie"},
        "hulpverlener": {"name": "Hulpverlener"},
        "opvoeder": {"name": "Opvoeder"},
        "ervaringsdeskundige": {"name": "Ervaringsdeskundige"},
    },
    "information": {
        "straatbeeld": {"name": "straatbeeld", "category": "police"},
        "dossier": {"name": "strafdossier", "category": "criminal"},
        "zorgsignaal": {"name": "zorgsignaal", "category": "personal"},
        "rapportage": {"name": "bestuurlijke rapportage", "category": "police"},
        "voortgang": {"name": "voortgang", "category": "personal"},
        "weegadvies": {"name": "weegadvies", "category": "personal"},
    },
    "legal_bases": {
        "wpg-20": {"title": "Wpg", "article": "art. 20"},
        "sv-77e": {"title": "Sr", "article": "art. 77e"},
    },
    "commitments": {
        "gemeente": [_work("procesregisseur", "ketenregisseur", 0.8)],
        "burgemeester": [{"role": "bevoegd-gezag"}],
        "politie": [_work("opspoorder", "wijkagent", 1.5), _work("signaleerder", "jeugdagent", "unknown")],
        "om": [_work("vervolger", "officier van justitie", 0.2)],
        "halt": [_work("uitvoerder", "haltmedewerker", 1)],
        "school": [_work("signaleerder", "zorgcoördinator", 0.4)],
        "jeugdhulp": [_work("hulpverlener", "gezinscoach", "unknown")],
        "ouders": [{"role": "opvoeder"}],
    },
    "networks": {
        "weegtafel": {
            "name": "Weegtafel",
            "members": [
                *["procesregisseur", "bevoegd-gezag", "signaleerder", "opspoorder", "vervolger"],
                *["uitvoerder", "hulpverlener", "opvoeder", "ervaringsdeskundige"],
            ],
            "lead": "procesregisseur",
            "meeting": {"name": "Weegtafel", "frequency": "elke twee weken", "level": "operational"},
            "ties": [
                _tie("opspoorder", "vervolger", "information", information="dossier", legal_basis="wpg-20"),
                _tie("opspoorder", "procesregisseur", "information", information="straatbeeld", mutual=True),
                _tie("opspoorder", "bevoegd-gezag", "information", information="rapportage"),
                _tie("bevoegd-gezag", "opspoorder", "authority"),
                _tie("vervolger", "opspoorder", "authority"),
                _tie("vervolger", "uitvoerder", "referral", legal_basis="sv-77e"),
                _tie("opspoorder", "uitvoerder", "referral", information="dossier"),
                _tie("signaleerder", "procesregisseur", "information", information="zorgsignaal"),
                _tie("procesregisseur", "hulpverlener", "funding"),
                _tie("procesregisseur", "uitvoerder", "funding"),
                _tie("hulpverlener", "opvoeder", "support"),
                _tie("uitvoerder", "opvoeder", "coordination", mutual=True),
                _tie("ervaringsdeskundige", "uitvoerder", "support"),
                _tie(
                    "procesregisseur vervolger uitvoerder hulpverlener",
                    "procesregisseur vervolger uitvoerder hulpverlener",
                    "information",
                    information=["weegadvies", "voortgang"],
                    legal_basis="wpg-20",
                ),
            ],
        },
    },
}
