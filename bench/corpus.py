"""Make a project as large as the country: every municipality with its formules, a catalogue and a programme.

    python bench/corpus.py FOLDER --municipalities 342 --seed 1

A municipality has twenty documents: eighteen formules of some two hundred lines, nine of them instances of the
templates in `sjablonen/`, a catalogue and a programme. Five formules in a hundred hold one real mistake. Of a hundred
municipalities three copied a formule with its id (FK901), three promise the same officers in so many formules that
there are not enough of them (FK902), and three have a formule that serves no priority (FK903). The same seed gives
the same bytes, and they are judged on one day. The municipalities do not exist; their names only sound as if they did.
"""

import argparse
import random
from collections.abc import Iterator
from itertools import product
from pathlib import Path

STARTS = (
    "Ooster Wester Noorder Zuider Berken Eiken Elzen Linden Hage Lange "
    "Nieuwer Ouder Hooge Lage Water Zand Heide Veen Molen"
)
ENDS = "beek broek hout wijk dam drecht loo kerk meer horst daal berg ven stede burg rode zijl waard"
THEMES = (
    "drugshandel jeugdgroepen woonoverlast ondermijning huiselijk-geweld voetbal evenementen fietsendiefstal "
    "inbraak mensenhandel radicalisering verward-gedrag winkeldiefstal straatintimidatie milieucriminaliteit vuurwerk "
    "cybercrime ouderenmishandeling zorgfraude leegstand"
)
FORMULES = 18
INSTANCES = 9
MISTAKES = 0.05
TODAY = "2027-06-01"
"""The day on which all is judged: every formule holds then, and its evaluation is still to come."""
DOCUMENTS = FORMULES + 2
SLIPS = {"copied": 0.03, "overpromised": 0.03, "aimless": 0.03}
"""What goes wrong among the documents of a municipality, and how often: at most one of these."""
# Role, what it does, the party that takes it, its kind, the function of who does the work, and the phase.
ROLES = (
    ("regisseur", "bewaakt de keten en roept partijen bijeen", "gemeente", "gemeente", "ketenregisseur", "preventie"),
    ("melder", "neemt meldingen aan en duidt ze", "wijkteam", "zorgaanbieder", "wijkwerker", "preventie"),
    ("handhaver", "spreekt aan en ziet toe", "handhaving", "gemeente", "boa", "repressie"),
    ("opspoorder", "stelt vast wat er is gebeurd", "politie", "politie", "wijkagent", "repressie"),
    (
        "vervolger",
        "beslist over vervolging",
        "openbaar-ministerie",
        "openbaar-ministerie",
        "parketsecretaris",
        "repressie",
    ),
    ("begeleider", "helpt wie hulp nodig heeft", "jongerenwerk", "zorgaanbieder", "jongerenwerker", "nazorg"),
    ("beheerder", "houdt de plek heel en licht", "woningcorporatie", "woningcorporatie", "wijkbeheerder", "proactie"),
    ("zorgverlener", "biedt behandeling", "zorgaanbieder", "zorgaanbieder", "behandelaar", "nazorg"),
)
SHARED = (0, 1, 3, 4)  # of these roles, the parties stand in the catalogue


def municipalities(count: int) -> list[str]:
    """Give the names of so many municipalities; beyond those of the country they are numbered."""
    names = [start + end for start, end in product(STARTS.split(), ENDS.split())]
    rounds, last = divmod(count, len(names))
    numbered = [f"{name}{number or ''}" for number in range(rounds) for name in names]
    return numbered + [f"{name}{rounds or ''}" for name in names[:last]]


def work(theme: str) -> Iterator[str]:
    """Give what a template and a formule of its own both say: issue, roles, interventions, chain, network, results."""
    yield f"vraagstuk:\n  thema: {theme}\n  omschrijving: >-"
    yield f"    Bewoners hebben last van {theme}. Elke partij ziet een deel,"
    yield "    en niemand ziet het geheel.\n  doelgroepen:"
    yield "    bewoners: {naam: Bewoners, omvang: onbekend}"
    yield "    betrokkenen: {naam: Betrokkenen, omvang: onbekend}\nrollen:"
    for role, task, *_ in ROLES:
        yield f"  {role}:\n    naam: {role.capitalize()}\n    taak: {task}" + "\n    regie: proces" * (
            role == "regisseur"
        )
    yield "informatie:"
    for role, *_ in ROLES[:-1]:
        yield f"  bericht-{role}:\n    naam: Bericht van de {role}\n    categorie: geen"
    yield "interventies:"
    for role, task, _, _, _, phase in ROLES:
        yield f"  werk-{role}:\n    naam: Wat de {role} doet\n    fase: {phase}\n    doelgroepen: betrokkenen"
        yield f"    uitvoerend: {role}\n    draagt_bij_aan: minder-overlast"
        yield f"    aanname: Wie {task}, voorkomt herhaling."
    yield "ketens:\n  aanpak:\n    naam: Van melding tot nazorg\n    schakels:"
    for (role, *_), after in zip(ROLES, (*ROLES[1:], None), strict=True):
        yield f"      stap-{role}:\n        naam: Stap van de {role}\n        rol: {role}"
        yield f"        interventies: werk-{role}"
        if after:
            yield f"        naar:\n          stap-{after[0]}:\n            informatie: bericht-{role}"
            yield "            binnen: 5 werkdagen"
            yield "            terugkoppeling: ja"
        else:
            yield "        einde: ja"
    members = ", ".join(role for role, *_ in ROLES)
    yield f"netwerken:\n  tafel:\n    naam: Overlegtafel\n    leden: [{members}]\n    regisseur: regisseur"
    yield "    vorm: leidende-organisatie"
    yield "    overleg: {naam: Overlegtafel, frequentie: elke maand, niveau: operationeel}\n    relaties:"
    for role, *_ in ROLES[1:]:
        yield f"      - {{van: regisseur, naar: {role}, soort: afstemming, wederzijds: ja}}"
    yield from aims()


def aims() -> Iterator[str]:
    """Give a result and an outcome, each with what it is measured by."""
    aims = (("resultaten", "minder-overlast", "Minder overlast"), ("effecten", "veilige-buurt", "Een veilige buurt"))
    for section, name, title in aims:
        yield f"{section}:\n  {name}:\n    naam: {title}"
        yield "    draagt_bij_aan: veilige-buurt" if section == "resultaten" else "    doelgroepen: bewoners"
        yield "    indicator:\n      naam: Meldingen\n      eenheid: per jaar\n      telregel: Bij het meldpunt."
        yield "      metingen: {2024: 166, 2025: 140}\n      streefwaarde: {2029: 100}\n      richting: omlaag"
        yield "      bron: jaarverslag"
    yield "bronnen:\n  jaarverslag:\n    titel: Jaarverslag van het meldpunt\n    datum: 2026-03-01"


def efforts(luck: random.Random) -> Iterator[str]:
    """Give the parties of one municipality, and what each commits."""
    yield "partijen:"
    for at, (role, _, party, kind, function, _) in enumerate(ROLES):
        capacity = f"\n    capaciteit: {{{function}: {luck.randint(8, 20)}}}" if role == "handhaver" else ""
        if capacity or at not in SHARED:
            yield f"  {party}:\n    naam: {party.replace('-', ' ').capitalize()}\n    soort: {kind}{capacity}"
    yield "inzet:"
    for role, _, party, _, function, _ in ROLES:
        yield f"  {party}:\n    - rol: {role}\n      mensen:\n        - functie: {function}"
        yield f"          fte: 0,{luck.randint(1, 9)}"
        yield "          mandaat: besluit over de eigen inzet\n      verplichting: resultaat"


def head(name: str, title: str, status: str, scale: str = "lokaal") -> str:
    """Give the first lines of a formule."""
    return f"formule: {name}\ntitel: {title}\nversie: 1.0.0\nstatus: {status}\nschaal: {scale}"


def template(theme: str) -> str:
    """Give a template."""
    return "\n".join((head(theme, f"Aanpak van {theme}", "sjabloon"), *work(theme), ""))


def formule(name: str, place: str, theme: str, luck: random.Random, *, instance: bool) -> str:
    """Give a formule of a municipality."""
    base = f"gebaseerd_op: ../sjablonen/{theme}.yaml\n" if instance else ""
    lines = [head(name, f"Aanpak van {theme} in {place}", "concept")]
    lines.append(
        f"gebied: {place}\n{base}catalogi: catalogus.yaml\n"
        "geldig: {van: 2027-01-01, tot: 2030-12-31}\nevaluatie: 2029-03-01"
    )
    lines += efforts(luck)
    lines += own_steps(luck) if instance else work(theme)
    text = "\n".join((*lines, ""))
    return spoiled(text, luck) if luck.random() < MISTAKES else text


def own_steps(luck: random.Random) -> Iterator[str]:
    """Give what an instance adds to its template."""
    yield "interventies:"
    for number in range(12):
        role, task, _, _, _, phase = luck.choice(ROLES)
        yield f"  eigen-{number}:\n    naam: Eigen maatregel {number + 1}\n    fase: {phase}"
        yield "    doelgroepen: betrokkenen"
        yield f"    uitvoerend: {role}\n    draagt_bij_aan: minder-overlast"
        yield f"    aanname: Wie {task}, voorkomt herhaling."


def spoiled(text: str, luck: random.Random) -> str:
    """Make one mistake that people make."""
    before, after = luck.choice(
        (
            ("    - rol: begeleider\n", "    - rol: beheerder\n"),  # nobody fills the role
            ("draagt_bij_aan: minder-overlast", "draagt_bij_aan: minder-overlasd"),
            ("      verplichting: ", "      verplichtig: "),
            ("          stap-zorgverlener:", "          stap-begeleider:"),  # the last step is never reached
            ("- functie: boa\n          fte: 0,", "- functie: boa\n          fte: 30,"),  # more than there is
        )
    )
    return text.replace(before, after, 1)


def catalogue(number: int, place: str) -> str:
    """Give the catalogue of a municipality."""
    lines = [f"catalogus: partijen-{number:03}\ntitel: Partijen in {place}\nversie: 1.0.0\ntaal: nl\npartijen:"]
    for at in SHARED:
        _, _, party, kind, _, _ = ROLES[at]
        lines.append(f"  {party}:\n    naam: {party.replace('-', ' ').capitalize()} {place}\n    soort: {kind}")
    return "\n".join((*lines, ""))


def programme(number: int, place: str, names: list[str], *, served: int) -> str:
    """Give the programme of a municipality; so many of its formules serve its priority."""
    lines = [f"programma: veilig-{number:03}\ntitel: Veilig {place}\nversie: 1.0.0\ngebied: {place}"]
    lines += ["geldig: {van: 2027-01-01, tot: 2030-12-31}\nformules:", *(f"  - {name}.yaml" for name in names)]
    lines.append("prioriteiten:\n  - thema: Veilige buurten\n    doel: Bewoners voelen zich veilig.\n    formules:")
    return "\n".join((*lines, *(f"      - {name}" for name in names[:served]), ""))


def files(count: int, seed: int) -> Iterator[tuple[str, str]]:
    """Give every file of the project: its path and its text."""
    yield "formulekit.toml", f"today = {TODAY}\n"
    for theme in THEMES.split():
        yield f"sjablonen/{theme}.yaml", template(theme)
    for number, place in enumerate(municipalities(count), 1):
        for name, text in documents(number, place, random.Random(seed * 1000 + number)):  # noqa: S311  no secret
            yield f"{number:03}-{place.lower()}/{name}.yaml", text


def documents(number: int, place: str, luck: random.Random) -> Iterator[tuple[str, str]]:
    """Give every document of a municipality: its name and its text."""
    (slip,) = luck.choices(("", *SLIPS), (1 - sum(SLIPS.values()), *SLIPS.values()))
    themes = luck.sample(THEMES.split(), FORMULES)
    names = [f"{theme}-{number:03}" for theme in themes]
    for at, (name, theme) in enumerate(zip(names, themes, strict=True)):
        text = formule(name, place, theme, luck, instance=at < INSTANCES)
        if slip == "copied" and at == 1:  # and the id of what it was copied from was left as it was
            text = text.replace(name, names[0], 1)
        if slip == "overpromised":  # each formule within what there is, all together far beyond it
            text = text.replace("- functie: boa\n          fte: 0,", "- functie: boa\n          fte: 3,")
        yield name, text
    yield "catalogus", catalogue(number, place)
    yield "programma", programme(number, place, names, served=FORMULES - (slip == "aimless"))


def write(folder: Path, count: int, seed: int = 1) -> None:
    """Write the project into a folder."""
    for name, text in files(count, seed):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--municipalities", type=int, default=342)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write(given.folder, given.municipalities, given.seed)
