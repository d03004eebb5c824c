"""Says why a command leaves a document out: that it has errors, or that it could not be read at all."""

from formulekit.checking import Check
from formulekit.language import Both, Language
from formulekit.preparing import Checked
from formulekit.sanitise import sanitise

_WIDEST_PATH = 400
_SAID = Both("{said}: {why}; zie `formulekit check`", "{said}: {why}; see `formulekit check`")
_ERRORS = Both("het document heeft leesfouten of vormfouten", "the document has reading or shape errors")


def left_out(said: Both, name: str, language: Language, unread: Checked | None = None, why: str = "") -> str:
    """Say that a document is left out, and why.

    Args:
        said: What is not done with `{name}`.
        name: The id or the path of the document.
        language: The language in which to say it.
        unread: The document, where it may be one that could not be read, such as a folder that is closed.
        why: Why, where that is known already.
    """
    why = why or _ERRORS.within(language)
    if unread and unread.document.source is None:
        why = next((fault.message for fault in Check(language).faults(unread)), why)
    filled = said.within(language).format(name=sanitise(name, _WIDEST_PATH))
    return _SAID.within(language).format(said=filled, why=why)
