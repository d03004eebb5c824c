"""Write one formule of many parties and ties, all with roles and promises: the largest that anybody has."""

import random
from itertools import pairwise

_HEAD = "formule: menigte\ntitel: Een menigte\nversie: 1.0.0\nstatus: concept\nschaal: lokaal"
_NETWORK = "netwerken:\n  menigte:\n    naam: Iedereen\n    regisseur: rol-000\n    vorm: leidende-organisatie"


def crowd(parties: int, ties: int, seed: int = 1) -> str:
    """Give the text of a formule.

    Args:
        parties: How many parties it has.
        ties: How many ties they have among one another.
        seed: What the ties are drawn from.
    """
    chance = random.Random(seed)  # noqa: S311  a crowd, no secret
    names = [f"{number:03}" for number in range(parties)]
    pairs = [*pairwise(names), *(tuple(chance.sample(names, 2)) for _ in range(ties - parties + 1))]
    lines = [_HEAD, "partijen:"]
    lines += [f"  partij-{name}: {{naam: Partij {name}, soort: zorgaanbieder}}" for name in names]
    lines += ["rollen:", *(f"  rol-{name}: {{naam: Rol {name}}}" for name in names), "inzet:"]
    for name in names:
        lines += [f"  partij-{name}:", f"    - {{rol: rol-{name}, mensen: [{{functie: medewerker {name}, fte: 1}}]}}"]
    lines += [_NETWORK, f"    leden: [{', '.join(f'rol-{name}' for name in names)}]", "    relaties:"]
    lines += [f"      - {{van: rol-{one}, naar: rol-{other}, soort: afstemming}}" for one, other in pairs]
    return "\n".join(lines) + "\n"
