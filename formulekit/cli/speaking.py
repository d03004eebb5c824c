"""Which language the command line speaks, before any document is read."""

import os
from collections.abc import Sequence

from formulekit.language import Language


def locale_language() -> Language | None:
    """Give the language of the user's locale, if it is Dutch or English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value.startswith("nl"):
            return "nl"
        if value.startswith("en"):
            return "en"
    return None


def spoken(arguments: Sequence[str]) -> Language:
    """Give the language in which to speak before any document is read: asked for, else the locale's, else Dutch."""
    for before, word in zip(("", *arguments), arguments, strict=False):
        asked = word.removeprefix("--lang=") if word.startswith("--lang=") else word if before == "--lang" else ""
        if asked in {"nl", "en"}:
            return "en" if asked == "en" else "nl"
    return locale_language() or "nl"
