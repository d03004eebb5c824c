"""FK903 and FK201: priorities without formules, formules without priority, and formules of elsewhere."""

from pathlib import Path

import pytest
from judging import judged

OTHER = "# file: ander.yaml\nformule: ander\ntitel: Ander\nversie: 1.0.0\nstatus: concept\nschaal: lokaal\n"
PROGRAMME = """\
# file: programma.yaml
programma: veilig
titel: Veilig
formules: [voorbeeld.yaml, ander.yaml]
prioriteiten:
"""


@pytest.mark.parametrize(
    ("priorities", "said"),
    [
        (
            ["{thema: rust, formules: voorbeeld}"],
            [("formules.1", "formule 'ander' dient geen prioriteit van het programma")],
        ),
        (
            ["{thema: rust, formules: [voorbeeld, ander]}", "{thema: groen}"],
            [("priorities.1", "prioriteit 'groen' heeft geen formule")],
        ),
        (["{thema: groen}"], [("priorities.0", "prioriteit 'groen' heeft geen formule")]),
        (["{thema: rust, formules: [voorbeeld, adner]}"], []),
    ],
)
def test_priorities_and_formules_belong_together(
    priorities: list[str], said: list[tuple[str, str]], tmp_path: Path
) -> None:
    """Each is said where it stands; a misspelt formule, or no formule at all, makes no other one idle."""
    example = OTHER + PROGRAMME + "".join(f"  - {priority}\n" for priority in priorities)
    found = judged(example, tmp_path, "FK903")
    assert [(each.entity, each.message) for each in found] == said


def test_a_priority_names_formules_of_the_programme(tmp_path: Path) -> None:
    """What it lacks is a file, which is listed by its path; a slip gets the id that was meant."""
    example = OTHER + PROGRAMME + "  - {thema: rust, formules: [voorbeeld, buurt, adner]}\n"
    unknown, slip = judged(example, tmp_path, "FK201")
    assert unknown.message == "formule 'buurt' hoort niet bij dit programma"
    assert unknown.help == "zet het bestand van 'buurt' onder `formules`, of noem de id van een formule die daar staat"
    assert slip.help == "schrijf `ander`"
