"""The parties of a formule, each in a box."""

from formulekit import Both, Index, view
from formulekit.drawing import Diagram, Frame, Node
from formulekit.language import Language

_QUESTION = Both("Wie doen er mee?", "Who takes part?")
_TAKES_PART = Both("{party} doet mee", "{party} takes part")


@view("parties", question=_QUESTION)
def parties(index: Index, language: Language) -> Diagram:
    """Show the parties, in the order of the file."""
    said = _TAKES_PART.within(language)
    nodes = tuple(Node(name, said.format(party=body.name), body.name) for name, body in index.parties.items())
    return Diagram(
        id=f"{index.formule.formule}-parties",
        language=language,
        title=index.formule.title,
        question=_QUESTION.within(language),
        parts=(Frame("parties", nodes),),
    )
