"""Hypothesis strategies of valid formules, for the tests of formulekit and of what is built on it.

Needs the extra `formulekit[testing]`. A tour::

    from hypothesis import given
    from formulekit import strategies

    @given(strategies.formules())
    def test_every_role_is_drawn(formule): ...

    @given(strategies.documents(language="nl"))
    def test_my_own_tool_reads_what_advisers_write(text): ...
"""

import datetime

from hypothesis import strategies as st

from formulekit.language import Language
from formulekit.loaded import Formule
from formulekit.model.values import Status
from formulekit.strategies.whole import STATUSES, TODAY, formules
from formulekit.strategies.writing import tree_of, yaml_of

__all__ = ["STATUSES", "TODAY", "documents", "formules", "written"]


def documents(
    *, language: Language | None = None, statuses: tuple[Status, ...] = STATUSES, today: datetime.date = TODAY
) -> st.SearchStrategy[str]:
    """Give the text of valid formules, as an adviser writes it.

    Args:
        language: The language of keys and fixed values; either where None.
        statuses: The statuses that they may have.
        today: The day on which they are valid.
    """
    languages: st.SearchStrategy[Language] = st.sampled_from(("nl", "en")) if language is None else st.just(language)
    return st.builds(_written, formules(statuses=statuses, today=today), languages)


def written(formule: Formule, *, language: Language) -> str:
    """Write a formule as YAML, with what is left out by default left out.

    Args:
        formule: The formule.
        language: The language of keys and fixed values; its texts stay as they are.
    """
    return yaml_of(tree_of(formule, language))


def _written(formule: Formule, language: Language) -> str:
    return written(formule, language=language)
