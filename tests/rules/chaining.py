"""Chains for examples: steps in a few words, and newcomers to carry them."""

STEPS = "chains.k.steps"
KNOWN = "informatie:\n  beeld: {naam: Straatbeeld, categorie: geen}\n"
SCHOOL = """\
rollen:
  begeleider: {naam: Begeleider}
  mentor: {naam: Mentor}
partijen:
  school: {naam: School, soort: school}
"""
FILLED = """\
inzet:
  school:
    - {rol: begeleider, mensen: [{functie: begeleider, fte: 1}]}
    - {rol: mentor, mensen: [{functie: mentor, fte: 1}]}
"""
HANDED = "informatie: beeld, terugkoppeling: ja"


def chain(*steps: str, more: str = "") -> str:
    """Write a chain of steps; each is an id, and more keys behind a colon."""
    return f"ketens:\n  k:\n    naam: Keten\n    {more}\n    schakels:\n" + "".join(map(_step, steps))


def _step(written: str) -> str:
    name, _, keys = written.partition(":")
    role = "" if "rol:" in keys else "rol: meldpunt, "
    return f"      {name}: {{naam: {name.title()}, {role}{keys.strip() or 'naar: {}'}}}\n"


def template(example: str) -> str:
    """Make an example a template without parties."""
    return example + "status: sjabloon\npartijen: {}\ninzet: {}\n"
