"""A public picture holds nothing that is confidential, in whatever format and wherever one looks."""

from itertools import product

import pytest
from papers import everything

from formulekit.drawing.description import describe
from formulekit.drawing.picture import Picture
from formulekit.language import Language
from formulekit.model import Formule
from formulekit.picturing import UnknownView, picture_of
from formulekit.plugins import views
from formulekit.publication import public

HIDDEN = {"confidential": True}
WORD = "verborgen"
PNG_HEADER = 8

FORMULE = Formule.model_validate(
    {
        "formule": "ondermijning",
        "title": "Ondermijning in de haven",
        "version": "1.0.0",
        "status": "adopted",
        "scale": "local",
        "issue": {
            "theme": "undermining",
            "statement": "Er gaat van alles om in de haven.",
            "target_groups": {"bedrijven": {"name": "Bedrijven in de haven", "size": 40}},
        },
        "parties": {
            "gemeente": {"name": "Gemeente", "kind": "municipality"},
            "politie": {"name": "Politie", "kind": "police"},
        },
        "roles": {
            "regisseur": {"name": "Regisseur", "coordination": "process"},
            "opspoorder": {"name": "Opspoorder"},
        },
        "information": {
            "beeld": {"name": "Beeld van de haven", "category": "none"},
            "verborgen-lijst": {"name": "Verborgen lijst", "category": "criminal", **HIDDEN},
        },
        "sources": {
            "jaarverslag": {"title": "Jaarverslag"},
            "verborgen-bron": {"title": "Verborgen bron", **HIDDEN},
        },
        "interventions": {
            "gesprek": {
                "name": "Gesprek met bedrijven",
                "phase": "prevention",
                "responsible": "regisseur",
                "supports": "opspoorder",
                "target_groups": "bedrijven",
                "contributes_to": "meldingen",
                "source": ["jaarverslag", "verborgen-bron"],
            },
            "verborgen-actie": {
                "name": "Verborgen actie",
                "phase": "response",
                "responsible": "opspoorder",
                "contributes_to": "meldingen",
                "assumption": "Verborgen aanname",
                **HIDDEN,
            },
        },
        "results": {
            "meldingen": {
                "name": "Meer meldingen",
                "contributes_to": "veiliger",
                "source": "verborgen-bron",
                "indicator": {
                    "name": "Meldingen",
                    "unit": "meldingen",
                    "measurements": {"2025": 10},
                    "target": {"2027": 20},
                    "direction": "up",
                    "source": "verborgen-bron",
                },
            }
        },
        "outcomes": {"veiliger": {"name": "Een veiliger haven", "target_groups": "bedrijven"}},
        "commitments": {
            "gemeente": [{"role": "regisseur", "people": [{"function": "adviseur", "fte": 1}]}],
            "politie": [
                {
                    "role": "opspoorder",
                    "interventions": ["gesprek", "verborgen-actie"],
                    "people": [{"function": "rechercheur", "fte": 2}],
                }
            ],
        },
        "chains": {
            "zaak": {
                "name": "Van melding tot besluit",
                "steps": {
                    "melding": {
                        "name": "Melding",
                        "role": "regisseur",
                        "inflow": {"cases": 10, "per": "month"},
                        "hours_per_case": 2,
                        "interventions": ["gesprek", "verborgen-actie"],
                        "to": {
                            "besluit": {"information": ["beeld", "verborgen-lijst"], "share": "50%"},
                            "verborgen-stap": {"condition": "verborgen voorwaarde", "share": "50%"},
                        },
                    },
                    "verborgen-stap": {"name": "Verborgen stap", "role": "opspoorder", "hours_per_case": 8, **HIDDEN},
                    "besluit": {
                        "name": "Besluit",
                        "role": "opspoorder",
                        "end": True,
                        "to": {"melding": {"kind": "return", "condition": "verborgen terugweg", **HIDDEN}},
                    },
                },
            }
        },
        "networks": {
            "tafel": {
                "name": "Haventafel",
                "members": ["regisseur", "opspoorder"],
                "lead": "regisseur",
                "ties": [
                    {
                        "from": "opspoorder",
                        "to": "regisseur",
                        "kind": "information",
                        "information": ["beeld", "verborgen-lijst"],
                        "source": "verborgen-bron",
                    },
                    {"from": "regisseur", "to": "opspoorder", "kind": "funding", **HIDDEN},
                ],
            }
        },
        "open_points": [
            {
                "rule": "FK301",
                "at": "chains.zaak.steps.verborgen-stap",
                "reason": "Verborgen reden",
                "owner": "gemeente",
                "until": "2027-01-01",
            }
        ],
    }
)
LANGUAGES: tuple[Language, ...] = ("nl", "en")
EVERY_VIEW = list(product(views(), LANGUAGES))


def said(picture: Picture) -> dict[str, str]:
    """Give all that a picture says, by format: what is packed in a PDF, and what a PNG holds beside its pixels, too."""
    pdf = picture.pdf()
    return {
        "svg": picture.svg,
        "dot": picture.dot,
        "pdf": pdf.decode("latin-1") + everything(pdf),
        "png": "".join(text for kind, text in _chunks(picture.png()) if kind != "IDAT"),
        "description": picture.description,
        "passages": str(describe(picture.diagram)),
    }


def _chunks(image: bytes) -> list[tuple[str, str]]:
    """Give the pieces of a PNG: kind and contents."""
    found, at = [], PNG_HEADER
    while at < len(image):
        end = at + 12 + int.from_bytes(image[at : at + 4], "big")
        found.append((image[at + 4 : at + 8].decode(), image[at + 8 : end].decode("latin-1")))
        at = end
    return found


@pytest.mark.parametrize(("view", "language"), EVERY_VIEW)
def test_a_public_picture_says_nothing_confidential(view: str, language: Language) -> None:
    """No format of any view holds a confidential name, id or condition, nor does it say that there are any."""
    shown = said(picture_of(FORMULE, view, language, confidential=False))
    assert [form for form, text in shown.items() if WORD in text.lower()] == []
    assert "Ondermijning in de haven" in shown["pdf"]
    assert not any(word in shown["svg"] for word in ("vertrouwelijk", "confidential"))


@pytest.mark.parametrize(("view", "language"), EVERY_VIEW)
def test_a_confidential_picture_says_so_on_its_face(view: str, language: Language) -> None:
    """With confidential parts SVG, PDF and description say so; where there are none to show they do not."""
    notice = "Bevat vertrouwelijke delen" if language == "nl" else "Contains confidential parts"
    whole = said(picture_of(FORMULE, view, language, confidential=True))
    assert [form for form in ("svg", "pdf", "description") if notice not in whole[form]] == []
    assert notice not in picture_of(public(FORMULE), view, language, confidential=True).svg


def test_the_secrets_would_be_seen() -> None:
    """With confidential parts the views do show them: the test above looks for what could be there."""
    whole = "".join(picture_of(FORMULE, view, "nl", confidential=True).svg for view in views())
    shown = ("Verborgen actie", "Verborgen lijst", "Verborgen stap", "verborgen voorwaarde", "verborgen terugweg")
    assert [secret for secret in shown if secret not in " ".join(whole.split())] == []


def test_a_view_that_there_is_not() -> None:
    """An unknown view is refused with those that there are."""
    with pytest.raises(UnknownView, match="there is no view 'kaart'; choose from network, chain"):
        picture_of(FORMULE, "kaart", None, confidential=False)
