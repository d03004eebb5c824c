"""A comparison for a spreadsheet: a row for each formule and role."""

import csv
import io

from formulekit.comparison.result import Comparison, Instance
from formulekit.comparison.roles import Filling
from formulekit.language import Both, Language
from formulekit.phrases import COLUMNS_APART, number, yes_or_no
from formulekit.sanitise import inert

_HEADS = (
    Both("formule", "formule"),
    Both("titel", "title"),
    Both("bestand", "file"),
    Both("legt versie vast", "pins version"),
    Both("versie van het sjabloon", "version of the template"),
    Both("rol", "role"),
    Both("naam van de rol", "name of the role"),
    Both("van wie", "whose"),
    Both("stand", "state"),
    Both("rol gewijzigd", "role changed"),
    Both("aantal partijen", "number of parties"),
    Both("minstens nodig", "least needed"),
    Both("partijen", "parties"),
    Both("bekende fte", "known fte"),
    Both("alle fte bekend", "all fte known"),
)
_WHOSE = (Both("sjabloon", "template"), Both("eigen", "own"))
_STATES = {
    "filled": Both("vervuld", "filled"),
    "short": Both("te weinig partijen", "too few parties"),
    "unfilled": Both("niet vervuld", "not filled"),
    "left_out": Both("weggelaten", "left out"),
}


def csv_table(comparison: Comparison, language: Language) -> str:
    """Write a comparison as a table (RFC 4180) in which what a spreadsheet could take for a formula is text.

    Args:
        comparison: The comparison.
        language: The language of the heads and fixed values; Dutch spreadsheets separate by semicolons.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=COLUMNS_APART.within(language), lineterminator="\r\n")
    writer.writerow([head.within(language) for head in _HEADS])
    for instance in comparison.instances:
        for filling in instance.roles:
            writer.writerow(map(inert, _row(comparison, instance, filling, language)))
    return stream.getvalue()


def _row(comparison: Comparison, instance: Instance, filling: Filling, language: Language) -> list[str]:
    head = instance.head
    return [
        head.id,
        head.title,
        head.file,
        instance.pin or "",
        comparison.template.version,
        filling.role,
        filling.name,
        _WHOSE[filling.own].within(language),
        _STATES[filling.state].within(language),
        yes_or_no(so=filling.changed).within(language),
        str(filling.count),
        str(filling.minimum),
        ", ".join(name for _, name in filling.parties),
        number(filling.fte.least).within(language),
        yes_or_no(so=filling.fte.exact).within(language),
    ]
