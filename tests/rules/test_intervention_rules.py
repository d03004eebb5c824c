"""FK309: what is said of a power that an intervention requires and nobody who performs it has."""

from pathlib import Path

import pytest
from judging import judged

from formulekit.language import Language

POWER = """\
middelen:
  verbod: {naam: Gebiedsverbod, soort: bevoegdheidHOLDER}
interventies:
  gesprek: {naam: Gesprek, fase: proactie, uitvoerend: straatteam, gezag: politie, vereist: verbod, draagt_bij_aan: []}
"""
BROUGHT = "inzet:\n  gemeente: [{rol: straatteam, middelen: verbod}]\n"


@pytest.mark.parametrize("more", ["", BROUGHT])
@pytest.mark.parametrize(
    ("language", "message", "mend"),
    [
        (
            "nl",
            "interventie 'gesprek' vereist bevoegdheid 'verbod', en nergens staat welke partij die heeft",
            "zet bij 'verbod' een `houder`: de partij die haar heeft",
        ),
        (
            "en",
            "intervention 'gesprek' requires power 'verbod', and nothing says which party has it",
            "put a `holder` with 'verbod': the party that has it",
        ),
    ],
)
def test_a_power_of_nobody_lacks_its_holder(
    more: str, language: Language, message: str, mend: str, tmp_path: Path
) -> None:
    """No authority or mandate helps where nobody has the power, nor does a commitment bring it; a holder does."""
    (finding,) = judged(POWER.replace("HOLDER", "") + more, tmp_path, "FK309", language=language)
    assert (finding.message, finding.help) == (message, mend)
    assert judged(POWER.replace("HOLDER", ", houder: politie") + more, tmp_path, "FK309") == []


def test_a_power_of_another_party_keeps_its_advice(tmp_path: Path) -> None:
    """Where somebody has it, that party performs it, has the authority, or gives a mandate."""
    example = POWER.replace("HOLDER", ", houder: gemeente").replace("uitvoerend: straatteam", "uitvoerend: meldpunt")
    (finding,) = judged(example, tmp_path, "FK309")
    assert finding.message.endswith("en geen partij die haar uitvoert heeft die")
