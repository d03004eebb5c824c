"""The responsibilities view: who does what, as a RASCI matrix of interventions by roles."""

from collections.abc import Iterator
from dataclasses import replace

from formulekit.depicting import NO_PARTY, Telling
from formulekit.drawing import Cell, CellMark, Diagram, Head, LegendEntry, Matrix, Row, Shade
from formulekit.extension import view
from formulekit.graph import Index
from formulekit.language import Both, Language
from formulekit.model import Intervention
from formulekit.phrases import listed
from formulekit.vocabulary import VALUES, translated

QUESTION = Both("Wie doet wat?", "Who does what?")

_LETTERS = {
    "R": Both("voert uit", "carries it out"),
    "A": Both("is aanspreekbaar", "is accountable"),
    "S": Both("ondersteunt", "supports"),
    "C": Both("wordt geraadpleegd", "is consulted"),
    "I": Both("wordt geïnformeerd", "is informed"),
}
_SHADES: dict[str, Shade] = {"R": "strong", "A": "middle", "S": "middle", "C": "light", "I": "none"}
_MARKS = {
    "R": Both("Uitvoerend: doet het werk", "Responsible: does the work"),
    "A": Both("Aanspreekbaar: legt er verantwoording over af", "Accountable: answers for it"),
    "S": Both("Ondersteunend: helpt mee", "Supports: helps"),
    "C": Both("Geraadpleegd: denkt vooraf mee", "Consulted: is asked beforehand"),
    "I": Both("Geïnformeerd: hoort het", "Informed: is told"),
}
_CORNER = Both("Interventie", "Intervention")
_ROLES = Both("Rollen", "Roles")
_AUTHORITY = Both("Gezag", "Authority")
_UNDER = Both("onder gezag van {party}", "under the authority of {party}")
_MORE = Both("en nog {count}", "and {count} more")
_NOBODY = Both("niemand is aangewezen", "nobody is named")
_NOTHING = Both("Deze formule heeft geen interventies.", "This formule has no interventions.")
_NO_ANSWER = Both(
    "Bij {count} van de {all} interventies is niemand aanspreekbaar.",
    "For {count} of the {all} interventions nobody is accountable.",
)
_ASIDE = Both(
    "Zonder taak in een interventie: {roles}.",
    "Without a task in an intervention: {roles}.",
)

_MOST = 4


@view("responsibilities", question=QUESTION)
def responsibilities(index: Index, language: Language) -> Diagram:
    """Show for each intervention which role carries it out, answers for it, supports, is consulted and is informed.

    Args:
        index: The formule.
        language: The language of the generated words.
    """
    telling = Telling(index, language)
    part = _part(telling)
    legend = tuple(_legend(part, language))
    return replace(telling.picture("responsibilities", QUESTION, (part,)), legend=legend, wide=True)


def _part(telling: Telling) -> Matrix:
    """Draw the table."""
    index = telling.index
    given = {name: _given(body) for name, body in index.interventions.items()}
    roles = tuple(role for role in index.roles if any(role in letters for letters in given.values()))
    authority = any(body.authority in index.parties for body in index.interventions.values())
    heads = (*(_head(telling, role) for role in roles), *((Head("", telling.say(_AUTHORITY)),) if authority else ()))
    rows = tuple(_rows(telling, given, roles, authority=authority))
    return Matrix("matrix", telling.say(_CORNER), telling.say(_ROLES), heads, rows, note=_note(telling, roles))


def _given(body: Intervention) -> dict[str, str]:
    """Give the letters of each role; where nobody is named as accountable, the only one that carries it out is."""
    accountable = body.accountable or (body.responsible[0] if len(body.responsible) == 1 else None)
    named = {
        "R": body.responsible,
        "A": (accountable,) if accountable else (),
        "S": body.supports,
        "C": body.consulted,
        "I": body.informed,
    }
    letters: dict[str, str] = {}
    for letter, roles in named.items():
        for role in dict.fromkeys(roles):
            letters[role] = f"{letters.get(role, '')} {letter}".strip()
    return letters


def _note(telling: Telling, roles: tuple[str, ...]) -> str:
    """Say what is open, and which roles stand aside."""
    index = telling.index
    if not index.interventions:
        return telling.say(_NOTHING)
    count = sum(not any("A" in text for text in _given(body).values()) for body in index.interventions.values())
    aside = tuple(body.name for role, body in index.roles.items() if role not in roles)
    notes = [telling.say(_NO_ANSWER).format(count=count, all=len(index.interventions))] if count else []
    notes += [telling.say(_ASIDE).format(roles=telling.say(listed(aside)))] if aside else []
    return " ".join(notes)


def _head(telling: Telling, role: str) -> Head:
    """Draw the head of a role with the parties that fill it."""
    index = telling.index
    parties = tuple(index.parties[party].name for party in index.filling(role) if party in index.parties)
    known = parties or (telling.say(NO_PARTY),)
    shown = (
        known if len(known) <= _MOST else (*known[: _MOST - 1], telling.say(_MORE).format(count=len(known) - _MOST + 1))
    )
    return Head(f"{index.roles[role].name}: {telling.say(listed(known))}", index.roles[role].name, shown)


def _rows(
    telling: Telling, given: dict[str, dict[str, str]], roles: tuple[str, ...], *, authority: bool
) -> Iterator[Row]:
    """Draw the interventions, from the front of the safety chain to its end."""
    for phase in VALUES["phase"]:
        for name, body in telling.index.interventions.items():
            if body.phase == phase.en:
                cells = tuple(_cell(telling, body, role, given[name].get(role, "")) for role in roles)
                under = (_authority(telling, body),) if authority else ()
                group = translated("phase", body.phase, telling.language).capitalize()
                yield Row(f"row-{name}", _sentence(telling, body, given[name]), body.name, (*cells, *under), group)


def _cell(telling: Telling, body: Intervention, role: str, letters: str) -> Cell:
    """Draw the letters of a role in an intervention."""
    if not letters:
        return Cell()
    title = f"{body.name}: {telling.index.roles[role].name} {_said(telling, letters)}"
    return Cell(title, letters, _SHADES[letters[0]], edged="A" in letters)


def _said(telling: Telling, letters: str) -> str:
    """Say letters in words: `voert uit en is aanspreekbaar`."""
    return telling.say(listed(tuple(telling.say(_LETTERS[letter]) for letter in letters.split())))


def _authority(telling: Telling, body: Intervention) -> Cell:
    """Draw under whose authority an intervention stands."""
    if body.authority is None or body.authority not in telling.index.parties:
        return Cell()
    name = telling.index.parties[body.authority].name
    return Cell(f"{body.name}: {telling.say(_UNDER).format(party=name)}", name)


def _sentence(telling: Telling, body: Intervention, given: dict[str, str]) -> str:
    """Say an intervention as one sentence."""
    roles = telling.index.roles
    said = [f"{roles[role].name} {_said(telling, letters)}" for role, letters in given.items() if role in roles]
    if under := _authority(telling, body).text:
        said.append(telling.say(_UNDER).format(party=under))
    return f"{body.name}: {'; '.join(said) or telling.say(_NOBODY)}"


def _legend(part: Matrix, language: Language) -> Iterator[LegendEntry]:
    """Explain the letters that the picture uses, and no others."""
    used = {
        letter
        for row in part.rows
        for cell in row.cells
        if len(cell.text) <= len("R A S C I")
        for letter in cell.text.split()
    }
    for letter, text in _MARKS.items():
        if letter in used:
            yield LegendEntry(CellMark(letter, _SHADES[letter], edged=letter == "A"), text.within(language))
