"""`formulekit init`: a working project to begin with."""

import os
import shlex
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from formulekit.cli.printing import echo
from formulekit.cli.words import Command, lang_option
from formulekit.language import Both, Language
from formulekit.sanitise import visible

_ABOUT = Both(
    "Maak een werkend project: een ingevulde formule als voorbeeld, een catalogus, instellingen, en bestanden voor "
    "GitHub, GitLab, pre-commit en VS Code.\n\n"
    "Wat er al is, blijft zoals het is.\n\nVoorbeeld: formulekit init veiligheid",
    "Make a working project: a formule filled in as an example, a catalogue, configuration, and files for GitHub, "
    "GitLab, pre-commit and VS Code.\n\nWhat is there already stays as it is.\n\nExample: formulekit init safety",
)
_WRITTEN = Both("geschreven:", "written:")
_LEFT = Both("was er al, en blijft zoals het is:", "was there already, and stays as it is:")
_NEXT = Both("en nu:", "and now:")
_CHECK = Both("zegt wat er niet klopt, en wat eraan te doen is", "says what is wrong, and how to mend it")
_RENDER = Both("maakt tekeningen voor een browser of Word", "makes pictures for a browser or Word")
_BEGIN = Both(
    "Verander het voorbeeld in specs/ in uw eigen formule. Open de map in VS Code met de uitbreiding YAML van Red\n"
    "Hat: die vult sleutels aan en legt ze uit. GitHub en GitLab controleren elke wijziging; `pre-commit install`\n"
    "doet dat voor elke commit.",
    "Change the example in specs/ into a formule of your own. Open the folder in VS Code with the extension YAML of\n"
    "Red Hat: it completes keys and explains them. GitHub and GitLab check every change; `pre-commit install` does so\n"
    "before every commit.",
)
_NOT_THE_TOP = Both(
    "Deze map ligt in een git-opslag. GitHub, GitLab en pre-commit lezen alleen de hoofdmap daarvan: verplaats\n"
    ".github, .gitlab-ci.yml en .pre-commit-config.yaml daarheen, en zet {folder} achter `formulekit check`.",
    "This folder lies in a git repository. GitHub, GitLab and pre-commit read its top folder only: move .github,\n"
    ".gitlab-ci.yml and .pre-commit-config.yaml there, and put {folder} behind `formulekit check`.",
)


def command(language: Language) -> Command:
    """Make the command, with its help in one language."""

    def run(*, folder: str, lang: Language | None) -> None:
        from formulekit import __version__
        from formulekit.cli.saving import write_whole
        from formulekit.starter import project_files

        reading = lang or language
        files = project_files(reading, __version__)
        kept = _kept(Path(folder), files)
        new = [path for path in files if not path.startswith(tuple(kept))]
        for path in new:
            write_whole(Path(folder, path), files[path])
        echo("\n".join(_told(Path(folder), new, kept, reading)))

    options: list[click.Parameter] = [
        click.Argument(["folder"], default=".", metavar=Both("[MAP]", "[DIR]").within(language)),
        lang_option(language),
    ]
    return Command("init", callback=run, help=_ABOUT.within(language), params=options)


def _kept(folder: Path, files: Iterable[str]) -> list[str]:
    """Give what is there already; where there is a folder for documents, no example joins them."""
    from formulekit.starter import EXAMPLES

    examples = [EXAMPLES] if os.path.lexists(folder / EXAMPLES) else []
    found = [path for path in files if not path.startswith(EXAMPLES) and os.path.lexists(folder / path)]
    return [*found, *_configured(folder), *examples]


def _configured(folder: Path) -> list[str]:
    """Give the file that no `formulekit.toml` may overrule, if the project is configured in one."""
    from formulekit.config import settings_of

    return ["formulekit.toml"] if settings_of(folder).file == "pyproject.toml" else []


def _told(folder: Path, new: list[str], kept: list[str], language: Language) -> Iterator[str]:
    """Say what was done, and what to do next."""
    from formulekit.project.files import in_repository

    for title, paths in ((_WRITTEN, new), (_LEFT, kept)):
        if paths:
            yield from (title.within(language), *(f"  {visible(str(folder / path))}" for path in paths), "")
    yield _NEXT.within(language)
    if folder != Path():
        yield f"  cd {visible(shlex.quote(str(folder)))}"
    yield f"  formulekit check                      {_CHECK.within(language)}"
    yield f"  formulekit render specs/ --out build  {_RENDER.within(language)}"
    yield from ("", _BEGIN.within(language))
    below = in_repository(folder.resolve())
    if below:
        yield from ("", _NOT_THE_TOP.within(language).format(folder=visible(below)))
