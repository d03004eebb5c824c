"""Large formules to draw: many parties, long names, and chains that go everywhere."""

import random
from collections.abc import Iterator, Sequence

from formulekit.loaded import Formule

_KINDS = [
    *["municipality", "police", "public-prosecution", "foundation", "school", "youth-care", "residents"],
    *["housing-association", "province", "company"],
]
_WORDS = [
    *["gemeente", "veiligheid", "regionale", "samenwerking", "jeugd", "de", "en", "aanpak", "ondermijning", "wijk"],
    *["toezicht", "inspectie", "arbeidsmarktregio", "Zuid-Limburg", "Maastricht-Heuvelland", "reclassering", "in"],
]
_LONGEST_WORD = "Arbeidsongeschiktheidsverzekeringsmaatschappijbeoordelingsco"
_LONGEST = 60
_FTE = [0.5, 1, 1, 1.5, 12, "unknown"]
_PHASES = ["proaction", "prevention", "preparation", "response", "aftercare"]

Entries = dict[str, dict[str, object]]


def crowd(parties: int, steps: int, seed: int) -> Formule:
    """Give a formule of so many parties and steps, with names of up to sixty characters, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - a repeatable picture, no secret
    roles, work = ids("rol", max(2, parties // 2)), ids("interventie", max(3, steps // 2))
    functions = [name(chance) for _ in range(5)]
    results, outcomes = ids("resultaat", max(1, len(work) // 2)), ids("effect", 3)
    return Formule.model_validate(
        {
            "formule": f"menigte-{seed}",
            "title": name(chance),
            "version": "1",
            "status": "draft",
            "scale": "local",
            "parties": {
                each: {"name": name(chance), **_domain(chance), "capacity": dict.fromkeys(functions[:3], 2)}
                for each in ids("partij", parties)
            },
            "roles": {each: {"name": name(chance)} for each in roles},
            "issue": {"theme": name(chance), "statement": name(chance), "target_groups": _groups(chance)},
            "interventions": {each: _intervention(roles, (*results, *outcomes), chance) for each in work},
            "commitments": _commitments(ids("partij", parties), roles, functions, chance),
            "chains": {"keten": {"name": name(chance), "steps": _steps(steps, roles, work, chance)}},
            "networks": dict(_networks(roles, chance)),
            "results": {each: {**_aim(chance), "contributes_to": chance.sample(outcomes, 1)} for each in results},
            "outcomes": {each: _aim(chance) for each in outcomes},
        }
    )


def ids(kind: str, count: int) -> list[str]:
    """Give so many ids of a kind."""
    return [f"{kind}-{number}" for number in range(count)]


def name(chance: random.Random) -> str:
    """Give a name: a long word now and then, else words up to a length."""
    if chance.random() < 0.05:
        return _LONGEST_WORD
    words, length = chance.choice(_WORDS).capitalize(), chance.randint(5, _LONGEST)
    while len(words) < length:
        words += f" {chance.choice(_WORDS)}"
    return words[:_LONGEST].strip()


def _domain(chance: random.Random) -> dict[str, str]:
    kind = chance.choice(_KINDS)
    return {"kind": kind, "domain": "welfare"} if kind == "foundation" else {"kind": kind}


def _groups(chance: random.Random) -> Entries:
    return {each: {"name": name(chance), "size": chance.choice([40, "unknown"])} for each in ids("groep", 3)}


def _intervention(roles: Sequence[str], aims: Sequence[str], chance: random.Random) -> dict[str, object]:
    doing = chance.sample(roles, min(len(roles), 4))
    return {
        "name": name(chance),
        "phase": chance.choice(_PHASES),
        "target_groups": chance.sample(ids("groep", 3), 1),
        "responsible": doing[:2],
        "supports": doing[2:3],
        "informed": doing[3:],
        "contributes_to": chance.sample(aims, chance.randint(1, 2)),
        "assumption": name(chance),
    }


def _commitments(
    parties: Sequence[str], roles: Sequence[str], functions: Sequence[str], chance: random.Random
) -> dict[str, list[object]]:
    return {
        party: [
            {"role": role, "people": [{"function": chance.choice(functions), "fte": chance.choice(_FTE)}]}
            for role in dict.fromkeys((roles[number % len(roles)], chance.choice(roles)))
        ]
        for number, party in enumerate(parties)
    }


def _steps(count: int, roles: Sequence[str], work: Sequence[str], chance: random.Random) -> Entries:
    every = ids("schakel", count)
    steps: Entries = {
        each: {
            "name": name(chance),
            "role": chance.choice(roles),
            "interventions": chance.sample(work, 1),
            "hours_per_case": chance.choice([0.5, 12, "unknown"]),
            "end": chance.random() < 0.2,
            "to": dict(_handovers(every, number, chance)),
        }
        for number, each in enumerate(every)
    }
    steps[every[0]]["inflow"] = {"cases": 300, "per": "year"}
    return steps


def _handovers(every: Sequence[str], number: int, chance: random.Random) -> Iterator[tuple[str, object]]:
    for target in every[number + 1 : number + 1 + chance.randint(1, 3)]:
        yield target, {"share": 0.3, "condition": name(chance), "within": "2 werkdagen"}
    if number and chance.random() < 0.2:
        yield chance.choice(every[:number]), {"kind": "return", "condition": name(chance)}


def _networks(roles: Sequence[str], chance: random.Random) -> Iterator[tuple[str, object]]:
    half = max(2, len(roles) // 2)
    for each, members in (("alle", list(roles)), ("enige", list(roles[:half]))):
        ties = [
            {
                "from": one,
                "to": other,
                "kind": chance.choice(["information", "coordination", "authority", "referral"]),
                "mutual": chance.random() < 0.3,
            }
            for one, other in (chance.sample(members, 2) for _ in range(len(members) + 3))
        ]
        yield each, {"name": name(chance), "lead": members[0], "members": members, "ties": ties}


def _aim(chance: random.Random) -> dict[str, object]:
    indicator = {
        "name": name(chance),
        "unit": name(chance),
        "measurements": {2012: 619, 2024: chance.choice([500.5, "unknown"])},
        "target": {2029: 400},
        "direction": chance.choice(["up", "down"]),
    }
    return {"name": name(chance), "indicator": indicator}
