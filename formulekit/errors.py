"""The errors that are ours, never the author's."""

from formulekit.language import Both, Language


class FormulekitError(Exception):
    """The base of every error that formulekit raises on purpose.

    Attributes:
        said: What is the matter, in both languages where it has words in both.
    """

    def __init__(self, said: str | Both = "") -> None:
        """Keep what is the matter; as a text it is in English."""
        super().__init__(said if isinstance(said, str) else said.en)
        self.said = said

    def within(self, language: Language) -> str:
        """Say what is the matter in one language, where there are words in it."""
        return self.said if isinstance(self.said, str) else self.said.within(language)

    def lines(self, language: Language) -> tuple[str, ...]:
        """Say it as lines, one for each thing that is the matter; a value in them may hold line ends."""
        return (self.within(language),)
