"""Writes the pages that are made from the package itself, each time the documentation is built.

As a script it writes them to a folder: `python docs/_ext/generated_pages.py FOLDER`.
"""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from inspect import isfunction, ismodule
from pathlib import Path
from typing import TypedDict
from unittest.mock import patch

from language_pages import PAGES, reference
from sphinx.application import Sphinx

import formulekit
import formulekit.drawing
from formulekit.cli import main
from formulekit.cli.group import COMMANDS
from formulekit.explaining import page
from formulekit.extension import Rule
from formulekit.language import Both, Language
from formulekit.model import Body
from formulekit.plugins import rules

LANGUAGES: tuple[Language, ...] = ("nl", "en")
_ROOT = Path(__file__).parents[2]
_AT_THE_ROOT = ("ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")

_FOLDER = Both("regels", "rules")
_RULES = Both("De regels", "The rules")
_RULES_INTRO = Both(
    "Elke bevinding heeft een code. Achter elke code staat waarom de regel er is, een fout en een goed voorbeeld, "
    "en wat eraan te doen is. `formulekit explain FK301` geeft hetzelfde zonder internet.",
    "Every finding has a code. Behind each code stands why the rule is there, a bad and a good example, and how to "
    "mend it. `formulekit explain FK301` gives the same offline.",
)
_RULE_COLUMNS = Both("| Regel | Waarom |", "| Rule | Why |")
_OTHER = Both("In English", "In het Nederlands")
_ALL = Both("Alle regels", "All rules")

_API = """# API reference

What `import formulekit` gives, typed (`py.typed`). The [library guide](../library.md) shows how it is used; what the
keys of a formule mean stands in the [language reference](../language.md).
"""
_SECTIONS = ("What you call", "What comes of it", "What documents hold", "Parts of pictures", "Errors")
_MEMBERS = {
    "class": ["   :members:", "   :exclude-members: model_config"],
    "module": ["   :members: documents, formules, written"],
}


class Answer(TypedDict):
    """What Sphinx wants to know of an extension."""

    parallel_read_safe: bool
    parallel_write_safe: bool


def setup(app: Sphinx) -> Answer:
    """Join Sphinx: write the pages before it reads any.

    Args:
        app: The build.
    """
    app.connect("builder-inited", _write_generated)
    app.connect("autodoc-process-signature", _without_fields)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _write_generated(app: Sphinx) -> None:
    folder = Path(app.srcdir) / "generated"
    made = write(folder)
    for old in folder.rglob("*.md"):
        if old not in made:
            old.unlink()


def _without_fields(_app: Sphinx, what: str, _name: str, *_more: object) -> tuple[str, str] | None:
    """Leave the fields of a class out of its heading: they stand below it, or in the reference."""
    return ("", "") if what == "class" else None


def write(folder: Path) -> frozenset[Path]:
    """Write every generated page; one that would not change keeps its time.

    Args:
        folder: Where they go.

    Returns:
        The files.
    """
    made = {folder / name: content for name, content in _pages()}
    for path, content in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != content:
            path.write_text(content, encoding="utf-8")
    return frozenset(made)


def _pages() -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        yield f"{PAGES.within(language)}.md", reference(language)
        yield f"{_FOLDER.within(language)}/index.md", _rule_index(language)
        yield f"help.{language}.inc", _help(language)
        for rule in rules().values():
            yield f"{_FOLDER.within(language)}/{rule.code}.md", _rule_page(rule, language)
    yield "api.md", _api()
    for name in _AT_THE_ROOT:
        yield name.lower(), _from_the_root(name)


def _rule_index(language: Language) -> str:
    rows = [_RULE_COLUMNS.within(language), "|---|---|"]
    for rule in rules().values():
        title = page(rule, language).partition("\n")[0].removeprefix("# ")
        rows.append(f"| [{title}]({rule.code}.md) | {rule.reason.within(language)} |")
    tree = ["```{toctree}", ":hidden:", "", *rules(), "```"]
    head = [f"# {_RULES.within(language)}", _to_other("index", language), _RULES_INTRO.within(language)]
    return "\n\n".join([*head, "\n".join(rows), "\n".join(tree)]) + "\n"


def _rule_page(rule: Rule, language: Language) -> str:
    title, _, rest = page(rule, language).partition("\n")
    links = f"{_to_other(rule.code, language)} · [{_ALL.within(language)}](index.md)"
    return f"{title}\n\n{links}\n{rest}"


def _to_other(name: str, language: Language) -> str:
    folder = _FOLDER.within("en" if language == "nl" else "nl")
    return f"[{_OTHER.within(language)}](../{folder}/{name}.md)"


def _help(language: Language) -> str:
    """Write what `--help` prints, of the program and of each command."""
    calls = {"formulekit": ["--help"]} | {name: [name, "--help"] for name in COMMANDS}
    printed = {title: _printed([*call, "--lang", language]) for title, call in calls.items()}
    return "\n".join(f"## {title}\n\n```text\n{text}```\n" for title, text in printed.items())


def _printed(arguments: list[str]) -> str:
    """Run the command line in a terminal of eighty columns, and give what it prints."""
    screen = io.StringIO()
    with patch.dict(os.environ, {"COLUMNS": "80"}), redirect_stdout(screen):
        main(arguments)
    return screen.getvalue()


def _api() -> str:
    """List the public names, what is called first; the parts of pictures stand in a package of their own."""
    names = [f"formulekit.{name}" for name in formulekit.__all__ if not name.startswith("_")]
    names += [f"formulekit.drawing.{name}" for name in formulekit.drawing.__all__ if name not in formulekit.__all__]
    lines = [_API]
    for section in _SECTIONS:
        lines += [f"## {section}", "", *(_documented(name) for name in sorted(names) if _section(name) == section)]
    return "\n".join(lines)


def _known(name: str) -> object:
    home, _, last = name.rpartition(".")
    return getattr(formulekit.drawing if home.endswith(".drawing") else formulekit, last)


def _kind(known: object) -> str:
    """Name what autodoc calls a function, a class, an exception or a module, or what else there is."""
    if isfunction(known) or ismodule(known):
        return "function" if isfunction(known) else "module"
    if not isinstance(known, type):
        return "data"
    return "exception" if issubclass(known, Exception) else "class"


def _section(name: str) -> str:
    called, given, said, drawn, raised = _SECTIONS
    known = _known(name)
    kind = _kind(known)
    if kind in {"function", "module"}:
        return called
    if name.startswith("formulekit.drawing."):
        return drawn
    held = getattr(known, "__module__", "").startswith("formulekit.model")
    return raised if kind == "exception" else said if held else given


def _documented(name: str) -> str:
    known = _known(name)
    kind = _kind(known)
    members = [] if isinstance(known, type) and issubclass(known, tuple) else _MEMBERS.get(kind, [])
    title = name.rpartition(".")[2]
    lines = [f"### {title}", "", "```{eval-rst}", f".. auto{kind}:: {name}", *members, "```", ""]
    if isinstance(known, type) and issubclass(known, Body) and known is not Body:
        lines += [f"Fields: {', '.join(f'`{field}`' for field in known.model_fields)}.", ""]
    return "\n".join(lines)


def _from_the_root(name: str) -> str:
    """Give a page that stands at the root of the project, with its links to the others."""
    content = (_ROOT / name).read_text(encoding="utf-8")
    for other in _AT_THE_ROOT:
        content = content.replace(f"]({other})", f"]({other.lower()})")
    return content


if __name__ == "__main__":
    write(Path(sys.argv[1]))
