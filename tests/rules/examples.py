"""The formule that the examples of the rules are laid over, and how that is done."""

import re
from pathlib import Path

FILE = "voorbeeld.yaml"

BASE = """\
formule: voorbeeld
titel: Voorbeeld
versie: 1.0.0
status: concept
schaal: lokaal
evaluatie: 2099-06-01
partijen:
  gemeente: {naam: Gemeente, soort: gemeente}
  politie: {naam: Politie, soort: politie}
rollen:
  straatteam: {naam: Straatteam}
  meldpunt: {naam: Meldpunt}
interventies:
  gesprek: {naam: Gesprek, fase: preventie, uitvoerend: straatteam, draagt_bij_aan: rust}
inzet:
  gemeente: [{rol: straatteam, mensen: [{functie: handhaver, fte: 1}]}]
  politie: [{rol: meldpunt, mensen: [{functie: centralist, fte: 1}]}]
netwerken:
  tafel: {naam: Tafel, leden: [straatteam, meldpunt]}
effecten:
  rust:
    naam: Rust op straat
    indicator: {metingen: {2025: 40}, streefwaarde: {2028: 30}, richting: omlaag, bron: monitor}
bronnen:
  monitor: {titel: Veiligheidsmonitor}
"""

_SECTION = re.compile(r"^(?=[A-Za-z_])", re.MULTILINE)
_ENTRY = re.compile(r"^(?=  \S)", re.MULTILINE)
_FILE = re.compile(r"^# file: (\S+)\n", re.MULTILINE)


def laid_over(example: str) -> str:
    """Lay an example over the base: a section joins the base's by its ids, any other key replaces it.

    An example that begins with the first key is a document of its own.
    """
    if example.startswith("formul"):
        return example
    sections = _parts(BASE, _SECTION)
    for key, text in _parts(example, _SECTION).items():
        sections[key] = _joined(sections.get(key, ""), text)
    return "".join(sections.values())


def _parts(text: str, seam: re.Pattern[str]) -> dict[str, str]:
    return {part.partition(":")[0]: part for part in seam.split(text) if part}


def _joined(base: str, text: str) -> str:
    head, *own = _ENTRY.split(text)
    if not own or head.count("\n") != 1:
        return text
    known = {part.partition(":")[0]: part for part in _ENTRY.split(base)[1:]}
    added = [part for part in own if part.partition(":")[0] not in known]
    given = {part.partition(":")[0]: part for part in own}
    return head + "".join(given.get(key, part) for key, part in known.items()) + "".join(added)


def write_example(example: str, folder: Path) -> Path:
    """Write an example, and the further files that it has, into a folder; give the main file."""
    first, *rest = _FILE.split(example)
    (folder / FILE).write_text(laid_over(first), encoding="utf-8")
    for name, content in zip(rest[::2], rest[1::2], strict=True):
        (folder / name).write_text(content, encoding="utf-8")
    return folder / FILE
