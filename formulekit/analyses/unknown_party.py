"""What is raised when a party is asked for that nothing knows."""

from collections.abc import Iterable

from formulekit.errors import FormulekitError
from formulekit.language import Both
from formulekit.phrases import meant
from formulekit.sanitise import sanitise
from formulekit.suggest import nearest

_UNKNOWN = Both("partij '{party}' komt in geen formule voor", "party '{party}' occurs in no formule")
_KNOWN = Both("; wel: {known}", "; there are: {known}")
_OVERSEEN = 20


class UnknownParty(FormulekitError):  # noqa: N818  it names what is wrong, not that it is an error
    """No formule that was looked in knows a party.

    Attributes:
        party: The id that was asked for.
        meant: The id that was probably meant; None where none is clearly near.
        known: The ids that there are, sorted.
        left_out: The documents with reading or shape errors, which were not looked in.
    """

    def __init__(self, party: str, known: Iterable[str], left_out: tuple[str, ...] = ()) -> None:
        """Keep what was asked for and what there is."""
        self.party = party
        self.known = tuple(sorted(known))
        self.meant = nearest(party, self.known)
        self.left_out = left_out
        super().__init__(self._words())

    def _words(self) -> Both:
        said, more = _UNKNOWN.filled({"party": sanitise(self.party)}), meant(self.meant)
        if not self.meant and 0 < len(self.known) <= _OVERSEEN:
            more = _KNOWN.filled({"known": ", ".join(self.known)})
        return Both(said.nl + more.nl, said.en + more.en)
