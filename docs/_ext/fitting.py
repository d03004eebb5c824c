"""Lets what is wider than a page be read.

Each line of a code block becomes an element of its own, so that a long one goes on below, further in than it began;
else a browser cuts it at the edge, and in print for good. Who types a wrapped line over in two still has the same YAML.
A click on a picture opens it alone, as large as one likes.
"""

import re
from collections.abc import Iterable, Iterator

from docutils import nodes
from generated_pages import Answer
from pygments.formatters import HtmlFormatter
from sphinx.application import Sphinx
from sphinx.highlighting import PygmentsBridge

_TAG = re.compile("<[^>]*>")


class _Lines(HtmlFormatter):  # type: ignore[misc] # Pygments is not typed
    """Says of each line at how many spaces it begins; `pages.css` does the rest."""

    def wrap(self, source: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
        yield from super().wrap(map(_element, source))


def _element(piece: tuple[int, str]) -> tuple[int, str]:
    plain = _TAG.sub("", piece[1])
    begin = len(plain) - len(plain.lstrip(" "))
    return piece[0], f'<span class="line" style="--begin: {begin}ch">{piece[1]}</span>'


def setup(app: Sphinx) -> Answer:
    """Join Sphinx, which has no settings for this."""
    PygmentsBridge.html_formatter = _Lines
    app.connect("doctree-read", _size_pictures)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _size_pictures(_app: Sphinx, doctree: nodes.document) -> None:
    """Give each picture a width: Sphinx makes it a link to its file then, and `pages.css` takes its own width again."""
    for picture in doctree.findall(nodes.image):
        picture["width"] = "100%"
