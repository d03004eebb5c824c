"""Gives Dutch pages Dutch furniture, and keeps them and the English ones apart.

Dutch is what the Dutch start page lists, and what those pages list. The theme asks gettext for most of its words; what
it has in plain English is replaced where the template of the page is filled.
"""

import gettext
import posixpath
from collections.abc import Iterator
from functools import partial

from docutils import nodes
from generated_pages import Answer
from sphinx import addnodes, package_dir
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment import BuildEnvironment

_HOME = "start"
_SEARCH = "zoeken"

_OWN = {
    "Home": "Begin",
    "Next": "Volgende",
    "Previous": "Vorige",
    "On this page": "Op deze pagina",
    "Back to top": "Naar boven",
    "Skip to content": "Naar de inhoud",
    "Made with ": "Gemaakt met ",
    '<a href="https://www.sphinx-doc.org/">Sphinx</a> and ': '<a href="https://www.sphinx-doc.org/">Sphinx</a> en ',
    "Please activate JavaScript to enable the search functionality.": "Zet JavaScript aan om te kunnen zoeken.",
}
"""What Sphinx has no Dutch for."""

_FIXED = {
    'label="Pages"': 'label="Pagina\'s"',
    'label="Toggle site navigation sidebar"': 'label="Navigatie tonen of verbergen"',
    'label="Toggle table of contents sidebar"': 'label="Inhoud van deze pagina tonen of verbergen"',
    'label="Toggle Light / Dark / Auto color theme"': 'label="Licht, donker of zoals het systeem"',
    'label="Toggle navigation of ': 'label="Uitklappen of inklappen: ',
    "<title>Contents</title>": "<title>Inhoud</title>",
    "<title>Expand</title>": "<title>Uitklappen</title>",
    "<title>Light mode</title>": "<title>Licht</title>",
    "<title>Dark mode</title>": "<title>Donker</title>",
    "<title>Auto light/dark, in light mode</title>": "<title>Zoals het systeem, nu licht</title>",
    "<title>Auto light/dark, in dark mode</title>": "<title>Zoals het systeem, nu donker</title>",
    'title="Link to this heading"': 'title="Link naar deze kop"',
}
"""What the theme and Sphinx write without asking for a translation of the page."""


def setup(app: Sphinx) -> Answer:
    """Join Sphinx, before the theme makes its navigation.

    Args:
        app: The build.
    """
    app.connect("builder-inited", _give_filter)
    app.connect("doctree-resolved", _mark_links)
    app.connect("html-collect-pages", lambda _app: [(_SEARCH, {}, "search.html")])
    app.connect("html-page-context", _say_language, priority=400)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _give_filter(app: Sphinx) -> None:
    app.builder.templates.environment.filters["worded"] = _worded


def _worded(page: str, language: str) -> str:
    """Name the side of a page for who does not see it, and make what the theme fixes Dutch on a Dutch page."""
    page = page.replace('<aside class="sidebar-drawer"', '<aside aria-label="Pages" class="sidebar-drawer"')
    for english, dutch in _FIXED.items() if language == "nl" else ():
        page = page.replace(english, dutch)
    return page


def _dutch(env: BuildEnvironment) -> frozenset[str]:
    """Give the names of all Dutch pages."""
    return frozenset({_SEARCH, *_listed(env, _HOME)})


def _listed(env: BuildEnvironment, name: str) -> Iterator[str]:
    yield name
    for other in env.toctree_includes.get(name, ()):
        yield from _listed(env, other)


def _mark_links(app: Sphinx, doctree: nodes.document, name: str) -> None:
    """Tell that a link to a page in the other language is in that language."""
    dutch = _dutch(app.env)
    for link in doctree.findall(nodes.reference):
        if link.get("internal") and "refuri" in link:
            page = posixpath.join(posixpath.dirname(name), link["refuri"].partition("#")[0])
            target = posixpath.normpath(page).removesuffix(".html")
            if (target in dutch) != (name in dutch):
                link["classes"].append("language-nl" if target in dutch else "language-en")


def _say_language(app: Sphinx, name: str, _template: str, context: dict[str, object], _tree: object) -> None:
    builder = app.builder
    if not isinstance(builder, StandaloneHTMLBuilder):
        return
    dutch = _dutch(app.env)
    here = name in dutch
    home = app.env.get_doctree(_HOME) if here else app.env.master_doctree
    context["toctree"] = partial(_navigation, builder, name, home)
    for key, other in zip(("prev", "next"), builder.relations.get(name, (None,) * 3)[1:], strict=True):
        if (other in dutch) != here:
            context[key] = None
    if here:
        sphinx = gettext.translation("sphinx", f"{package_dir}/locale", ["nl"])
        context |= {"language": "nl", "master_doc": _HOME}
        context["gettext"] = lambda text: _OWN.get(text) or sphinx.gettext(text)


def _navigation(builder: StandaloneHTMLBuilder, name: str, home: nodes.document, **wanted: bool) -> str:
    """Give what the theme navigates by: the pages that one start page lists, without the other start page."""
    listed = [node for node in home.findall(addnodes.toctree) if _HOME not in node["includefiles"]]
    made = [builder.env.resolve_toctree(name, builder, node, **wanted) for node in listed]
    return "".join(builder.render_partial(each)["fragment"] for each in made if each is not None)
