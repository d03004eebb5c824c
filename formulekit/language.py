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

    def filled(self, values: "dict[str, str | Both]") -> "Both":
        """Give the text with values in place of their `{names}`."""
        in_dutch = {name: value if isinstance(value, str) else value.nl for name, value in values.items()}
        in_english = {name: value if isinstance(value, str) else value.en for name, value in values.items()}
        return Both(self.nl.format_map(in_dutch), self.en.format_map(in_english))
