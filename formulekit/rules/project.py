"""FK900 and FK901: the checks themselves, and documents among one another."""

from collections.abc import Iterator

from formulekit.extension import About, Say, Summary, Texts, fault_rule, project_rule
from formulekit.findings import Fault, Severity
from formulekit.language import Both


@fault_rule(
    "FK900",
    Severity.ERROR,
    About(
        reden="Een regel die vastloopt is een fout van formulekit; de andere regels zijn wel uitgevoerd.",
        texts={
            "": Texts(
                nl=Say(
                    "regel {rule} is op dit document vastgelopen ({error}); dat is onze fout, niet die van u",
                    "niet gecontroleerd",
                    "meld dit bij formulekit, liefst met dit bestand; `--ignore {rule}` slaat de regel over",
                ),
                en=Say(
                    "rule {rule} failed on this document ({error}); that is our mistake, not yours",
                    "not checked",
                    "report this to formulekit, preferably with this file; `--ignore {rule}` passes the rule over",
                ),
            ),
        },
    ),
)
def internal_error() -> None:
    """A rule that fails is a mistake of formulekit; the other rules did run."""


@project_rule(
    "FK901",
    Severity.ERROR,
    About(
        reden="Twee documenten met dezelfde id zijn niet uit elkaar te houden waar een ander document er een noemt.",
        texts={
            "": Texts(
                nl=Say(
                    "id '{id}' is al van een ander document: {first}",
                    "dezelfde id",
                    "geef een van de twee documenten een andere id",
                ),
                en=Say(
                    "id '{id}' belongs to another document already: {first}",
                    "the same id",
                    "give one of the two documents another id",
                ),
            ),
        },
        notes={"first": Both("het andere document", "the other document")},
    ),
)
def duplicate_document(documents: tuple[Summary, ...]) -> Iterator[Fault]:
    """Two documents with one id cannot be told apart where another document names one.

    Bad:
        # file: ander.yaml
        formule: voorbeeld
        titel: Ander
        versie: 1.0.0
        status: concept
        schaal: lokaal
    Good:
        # file: ander.yaml
        formule: ander
        titel: Ander
        versie: 1.0.0
        status: concept
        schaal: lokaal
    """
    first: dict[str, Summary] = {}
    for document in documents:
        known = first.setdefault(document.id, document)
        if known is not document:
            values = {"id": document.id, "first": known.place.file}
            path = (document.kind,)
            yield Fault("duplicate-document", document.place, "", path, values, ((known.place, "first"),))
