"""`formulekit config`: what is configured, and where that came from."""

from pathlib import Path

import click

from formulekit.cli.printing import echo
from formulekit.cli.words import Command, lang_option
from formulekit.language import Both, Language

_ABOUT = Both(
    "Toon wat hier is ingesteld, en waar dat vandaan komt.\n\n"
    "Instellingen staan in `formulekit.toml`, of onder `[tool.formulekit]` in `pyproject.toml`, in de hoofdmap van het "
    "project. Wat hier verschijnt kan zo in `formulekit.toml`.\n\nVoorbeeld: formulekit config specs/",
    "Show what is configured here, and where that came from.\n\n"
    "Settings stand in `formulekit.toml`, or under `[tool.formulekit]` in `pyproject.toml`, in the project's root. "
    "What appears here fits in `formulekit.toml` as it is.\n\nExample: formulekit config specs/",
)
_ROOT = Both("hoofdmap", "root")
_USUAL = Both("standaard", "default")


def command(language: Language) -> Command:
    """Make the command, with its help in one language."""

    def run(*, path: str, lang: Language | None) -> None:
        from formulekit.config import settings_of
        from formulekit.config.reading import described
        from formulekit.project.files import root_of
        from formulekit.project.opening import present
        from formulekit.sanitise import visible

        root = root_of(present((Path(path),)))
        settings = settings_of(root)
        reading = lang or settings.lang or language
        echo(f"# {_ROOT.within(reading)}: {visible(str(root))}")
        for key, value, stated in described(settings):
            line = f"{key} = {visible(value)}" if value != "-" else f"# {key}"
            echo(f"{line}  # {settings.file if stated else _USUAL.within(reading)}")

    options: list[click.Parameter] = [
        click.Argument(["path"], default=".", metavar=Both("[PAD]", "[PATH]").within(language)),
        lang_option(language),
    ]
    return Command("config", callback=run, help=_ABOUT.within(language), params=options)
