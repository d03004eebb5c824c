"""GEM1: what this municipality asks of its formules."""

from collections.abc import Iterator

from formulekit import About, Hit, Index, Say, Severity, Texts, rule


@rule(
    "GEM101",
    Severity.WARNING,
    About(
        statuses=("adopted", "active"),
        reden="De raad leest de samenvatting; zonder samenvatting komt een formule niet op de agenda.",
        texts={
            "": Texts(
                nl=Say(
                    "formule '{formule}' heeft geen samenvatting voor de raad",
                    "geen samenvatting",
                    "zet bovenaan `samenvatting:` met in drie zinnen wat er gebeurt",
                ),
                en=Say(
                    "formule '{formule}' has no summary for the council",
                    "no summary",
                    "put `summary:` at the top, with in three sentences what happens",
                ),
            )
        },
    ),
)
def missing_summary(index: Index) -> Iterator[Hit]:
    """The council reads the summary; without one a formule does not get on the agenda.

    Bad:
        status: vastgesteld
    Good:
        status: vastgesteld
        samenvatting: Jongeren met een eerste licht delict krijgen een gesprek en een leeropdracht.
    """
    if not index.formule.summary:
        yield Hit((), {"formule": index.formule.formule})
