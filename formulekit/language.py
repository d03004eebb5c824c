"""The two languages that people read here: Dutch and English."""

from typing import Literal, NamedTuple

Language = Literal["nl", "en"]


class Both(NamedTuple):
    """One text in both languages.

    Attributes:
        nl: The Dutch text.
        en: The English text.
    """

    nl: str
    en: str

    def within(self, language: Language) -> str:
        """Give the text in one language."""
        return self.nl if language == "nl" else self.en
