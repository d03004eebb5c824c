"""Which pictures a command is asked for, and the options that say so."""

from pathlib import Path
from typing import NamedTuple

import click

from formulekit.cli.words import Naming, lang_option
from formulekit.language import Both, Language

ALL = "all"
_VIEW = Both("Welk beeld: {names}; herhaalbaar; anders alle.", "Which view: {names}; repeatable; else all.")
_CONFIDENTIAL = Both("Ook wat vertrouwelijk is.", "What is confidential as well.")


class Asked(NamedTuple):
    """Which pictures: of what, views (none means all), language, and whether with confidential parts."""

    paths: tuple[Path, ...]
    views: tuple[str, ...]
    lang: Language | None
    confidential: bool


def asked(paths: tuple[str, ...], views: tuple[str, ...], lang: Language | None, *, confidential: bool) -> Asked:
    """Give what the options ask for.

    Args:
        paths: Files and folders.
        views: Names of views; `all` among them means every one.
        lang: The language of generated labels, if one is asked for.
        confidential: Whether to show confidential parts as well.
    """
    chosen = () if ALL in views else tuple(dict.fromkeys(views))
    return Asked(tuple(map(Path, paths)), chosen, lang, confidential)


def picture_options(language: Language) -> list[click.Parameter]:
    """Make the options; their names are the parameters of `asked`."""
    word = Both("BEELD", "VIEW").within(language)
    return [
        click.Argument(["paths"], nargs=-1, required=True, metavar=Both("PAD...", "PATH...").within(language)),
        Naming(["--view", "views"], _views, word, _VIEW.within(language)),
        click.Option(["--confidential"], is_flag=True, help=_CONFIDENTIAL.within(language)),
        lang_option(language),
    ]


def _views() -> tuple[str, ...]:
    from formulekit.plugins import view_names

    return *view_names(), ALL
