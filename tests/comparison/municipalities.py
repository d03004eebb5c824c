"""A template and the formules that a hundred municipalities make of it, each in its own way but the same every time."""

from pathlib import Path

_NAMES = """
Aa en Hunze, Aalsmeer, Aalten, Alkmaar, Almelo, Almere, Amersfoort, Amstelveen, Apeldoorn, Arnhem, Assen,
Baarle-Nassau, Barendrecht, Beek, Bergen op Zoom, Beverwijk, Borne, Boxtel, Breda, Bronckhorst, Brunssum, Bunnik,
Capelle aan den IJssel, Castricum, Coevorden, Cranendonck, Dalfsen, De Bilt, De Fryske Marren, Delft, Delfzijl, Den
Helder, Deurne, Deventer, Doetinchem, Dordrecht, Echt-Susteren, Ede, Eindhoven, Elburg, Emmen, Enschede, Ermelo,
Etten-Leur, Geertruidenberg, Gennep, Goes, Gorinchem, Gouda, 's-Gravenhage, Groningen, Haarlem, Hardenberg,
Harderwijk, Harlingen, Heerenveen, Heerlen, Hellendoorn, Helmond, Hendrik-Ido-Ambacht, 's-Hertogenbosch, Hilversum,
Hoorn, Houten, Hulst, Kampen, Katwijk, Kerkrade, Leeuwarden, Leiden, Lelystad, Losser, Maasgouw, Maastricht, Meppel,
Middelburg, Nijmegen, Nissewaard, Noardeast-Fryslân, Oldenzaal, Oss, Pijnacker-Nootdorp, Purmerend, Roermond,
Roosendaal, Rotterdam, Schiedam, Sittard-Geleen, Sluis, Súdwest-Fryslân, Terneuzen, Tilburg, Utrecht, Venlo,
Vlaardingen, Waadhoeke, Weert, Westland, Zaanstad, Zoetermeer
"""
NAMES = tuple(" ".join(_NAMES.split()).split(", "))

_COMMITMENTS = (
    ("politie", "verwijzer", "wijkagent"),
    ("gemeente", "opdrachtgever", "adviseur jeugd en veiligheid"),
    ("burgemeester", "lokaal-gezag", "burgemeester"),
    ("openbaar-ministerie", "beoordelaar", "officier van justitie"),
    ("halt", "uitvoerder", "Halt-medewerker"),
    ("reclassering", "adviseur", "reclasseringswerker"),
    ("jeugdhulp", "hulpverlener", "jeugdhulpverlener"),
)


def instances(count: int) -> dict[str, str]:
    """Give the formules of the first so many municipalities, by file name."""
    return {f"halt-{number:03d}.yaml": _instance(number, name) for number, name in enumerate(NAMES[:count])}


def written(folder: Path, count: int) -> Path:
    """Write them to a folder of their own, and give it."""
    (folder / "formulekit.toml").touch()
    for file, text in instances(count).items():
        (folder / file).write_text(text, encoding="utf-8")
    return folder


def _instance(number: int, name: str) -> str:
    pin = "@0.9.0" if number % 17 == 5 else "@1.0.0" if number % 4 == 0 else ""
    return (
        f'formule: halt-{number:03d}\ntitel: "Halt in {name}"\nversie: 1.{number}.0\nstatus: concept\nschaal: lokaal\n'
        f'gebied: "{name}"\ngebaseerd_op: formulekit:halt{pin}\n{_parties(name)}{_roles(number)}{_commitments(number)}'
        f"{_more(number)}"
    )


def _parties(name: str) -> str:
    return (
        f'partijen:\n  gemeente: {{naam: "Gemeente {name}", soort: gemeente}}\n'
        "  burgemeester: {naam: Burgemeester, soort: bestuursorgaan, onderdeel_van: gemeente}\n"
        "  jeugdhulp: {naam: Jeugdhulp, soort: jeugdhulp}\n"
    )


def _roles(number: int) -> str:
    lines = []
    if number % 5 == 1:
        lines.append("  verwijzer: {minimaal: 2}\n")
    if number % 7 == 2:
        lines.append("  opdrachtgever: ~\n")
    if number % 9 == 3:
        lines.append("  beoordelaar: {naam: Weger}\n")
    if number % 11 == 4:
        lines.append("  schoolloket: {naam: Loket op school, taak: helpt scholen bij verzuim}\n")
    return "rollen:\n" + "".join(lines) if lines else ""


def _commitments(number: int) -> str:
    lines = ["inzet:\n"]
    for at, (party, role, function) in enumerate(_COMMITMENTS):
        gone = (number % 7 == 2 and role == "opdrachtgever") or (number * 3 + at) % 13 == 0
        if not gone:
            amount = "onbekend" if (number + at) % 3 == 0 else f'"{(number + at) % 5},5"'
            lines.append(f"  {party}: [{{rol: {role}, mensen: [{{functie: {function}, fte: {amount}}}]}}]\n")
    return "".join(lines) if len(lines) > 1 else ""


def _more(number: int) -> str:
    if number % 6 == 0:
        return "informatie:\n  zaakadvies: {categorie: bijzonder}\n"
    return "netwerken:\n  driehoek: ~\n" if number % 10 == 7 else ""
