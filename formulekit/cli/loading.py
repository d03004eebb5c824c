"""Loads the documents that a command is asked about, and tells in which language to speak of them."""

from pathlib import Path

from formulekit.cli.options import language_of, not_empty
from formulekit.engine import load
from formulekit.language import Language
from formulekit.loaded import Project


def loaded(paths: tuple[Path, ...], lang: Language | None) -> tuple[Project, Language]:
    """Give the documents at or below some paths, and the language of the results.

    Args:
        paths: Files and folders.
        lang: The language that was asked for.

    Raises:
        PathError: A path is not there, or may not be opened.
        CannotRun: There are no documents.
    """
    project = load(paths)
    language = language_of(lang, project.language)
    not_empty(project.checked, paths, language)
    return project, language
