"""Fixed values: the enumerations of the language, by their English spelling.

The Dutch spellings stand in the vocabulary; a test keeps the two in step.
"""

from typing import Annotated, Literal

from formulekit.model.fields import Fixed

Status = Annotated[Literal["template", "draft", "adopted", "active", "closed"], Fixed("status")]
Scale = Annotated[Literal["local", "regional", "national"], Fixed("scale")]
TextLanguage = Annotated[Literal["nl", "en"], Fixed("language")]
InstrumentKind = Annotated[
    Literal[
        "covenant",
        "cooperation-agreement",
        "joint-arrangement",
        "policy-rule",
        "decision",
        "action-plan",
        "subsidy",
        "instruction",
        "privacy-protocol",
    ],
    Fixed("instrument"),
]
PartyKind = Annotated[
    Literal[
        "municipality",
        "province",
        "ministry",
        "authority",
        "police",
        "public-prosecution",
        "water-authority",
        "safety-region",
        "environment-agency",
        "inspectorate",
        "tax-authority",
        "customs",
        "health-service",
        "care-provider",
        "youth-care",
        "probation",
        "child-protection",
        "school",
        "housing-association",
        "company",
        "residents",
        "foundation",
        "executive-agency",
        "collaboration",
        "other",
    ],
    Fixed("party"),
]
Domain = Annotated[
    Literal[
        "government",
        "safety",
        "justice",
        "care",
        "welfare",
        "education",
        "work",
        "environment",
        "housing",
        "economy",
        "community",
    ],
    Fixed("domain"),
]
Coordination = Annotated[Literal["process", "case", "governance", "operational"], Fixed("coordination")]
MeansKind = Annotated[Literal["money", "power", "system", "facility", "method"], Fixed("means")]
Term = Annotated[Literal["year", "month", "once"], Fixed("term")]
Category = Annotated[Literal["none", "personal", "special", "criminal", "police"], Fixed("category")]
LegalStatus = Annotated[Literal["in-force", "withdrawn", "planned", "contested"], Fixed("legal_status")]
Phase = Annotated[Literal["proaction", "prevention", "preparation", "response", "aftercare"], Fixed("phase")]
Evidence = Annotated[Literal["none", "plausible", "evaluated"], Fixed("evidence")]
Obligation = Annotated[Literal["result", "effort"], Fixed("obligation")]
ChainKind = Annotated[Literal["case-flow", "cycle", "project", "continuous"], Fixed("chain")]
Rate = Annotated[Literal["week", "month", "year"], Fixed("rate")]
HandoverKind = Annotated[Literal["forward", "return", "escalate", "de-escalate"], Fixed("handover")]
NetworkForm = Annotated[Literal["shared", "lead-organisation", "administrative-organisation"], Fixed("form")]
Level = Annotated[Literal["operational", "tactical", "strategic"], Fixed("level")]
TieKind = Annotated[Literal["information", "coordination", "referral", "authority", "funding", "support"], Fixed("tie")]
Direction = Annotated[Literal["up", "down"], Fixed("direction")]
