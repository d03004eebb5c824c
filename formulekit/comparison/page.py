"""The look of a comparison as a page: its style, and how elements are made; the tree does the escaping."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias
from xml.etree.ElementTree import Element, tostring

from formulekit.language import Language
from formulekit.sanitise import visible

Content: TypeAlias = str | Element

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE = """
:root { --ink: #1d2733; --quiet: #46515d; --rule: #c3cad2; --wash: #f3f5f8; --paper: #ffffff; color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem clamp(1rem, 3vw, 3rem) 4rem; max-width: 110rem; background: var(--paper);
  color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Arimo, Arial, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p { margin: .25rem 0 .75rem; max-width: 48rem; }
.quiet, .place { color: var(--quiet); }
.place { font-size: .85em; overflow-wrap: anywhere; }
.scroll { overflow: auto; max-height: 85vh; border: 1px solid var(--rule); }
.scroll:focus-visible, summary:focus-visible { outline: 3px solid #1f5fbf; outline-offset: 2px; }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: .5rem .75rem; color: var(--quiet); }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem; border-bottom: 1px solid var(--rule); }
thead th { background: var(--wash); font-weight: 600; }
tbody th { font-weight: 600; }
tbody tr:last-child > * { border-bottom: 0; }
.overview thead th { position: sticky; top: 0; z-index: 2; border-bottom: 2px solid var(--quiet); min-width: 5rem; }
.overview tbody th { position: sticky; left: 0; z-index: 1; background: var(--paper); min-width: 12rem;
  border-right: 1px solid var(--rule); }
.overview thead th:first-child { left: 0; z-index: 3; border-right: 1px solid var(--rule); }
.many .overview th, .many .overview td { padding-block: .2rem; font-size: .875rem; }
.overview td .names, .overview td .fte { display: block; font-size: .85em; color: var(--quiet); }
.overview td .fte, .overview td .state, .mark { white-space: nowrap; }
.listing .place { display: block; }
.listing li .place { display: inline; }
details .listing { margin-bottom: 1rem; }
.overview td.filled { background: #e9f2fb; border-left: 4px solid #8fb4dc; }
.overview td.short { background: #fdf0d5; border-left: 4px solid #a86500; }
.overview td.unfilled { border-left: 4px dashed #6b7580; }
.overview td.left_out { background: #e4e7eb; border-left: 4px solid #46515d; }
.mark { display: inline-block; border: 1px solid currentColor; border-radius: .25rem; padding: 0 .3rem;
  font-size: .8em; font-weight: 600; color: #7a2d55; background: var(--paper); }
.note { display: block; font-weight: 400; font-size: .85em; color: #7a3b00; }
details { border-top: 1px solid var(--rule); padding: .5rem 0; }
td details { border: 0; padding: 0; }
summary { cursor: pointer; }
ul { margin: .25rem 0 .5rem; padding-left: 1.25rem; }
.old { color: var(--quiet); }
.listing td, .listing th { overflow-wrap: anywhere; }
.listing { table-layout: fixed; }
.listing .small { width: 8.5rem; }
.listing .wide { width: 66%; }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  body { padding: 0; max-width: none; font-size: 9pt; }
  .scroll { overflow: visible; max-height: none; border: 0; }
  .overview thead th, .overview tbody th { position: static; }
  .overview thead th, .overview tbody th { min-width: 0; }
  th, td, .many .overview th, .many .overview td { padding: 2pt 4pt; font-size: 8pt; }
  thead { display: table-header-group; }
  tr, li { break-inside: avoid; }
  h2, h3, summary { break-after: avoid; }
  td, th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .few details::details-content, .many td details::details-content { display: block; content-visibility: visible; }
  .many .each { display: none; }
}
"""


def node(tag: str, content: Content | Iterable[Content] = (), look: str = "") -> Element:
    """Make an element.

    Args:
        tag: What it is.
        content: Texts and elements, in order; what is not visible in a text is shown as an escape.
        look: Its class.
    """
    made = Element(tag, {"class": look} if look else {})
    last: Element | None = None
    for each in (content,) if isinstance(content, str | Element) else content:
        if isinstance(each, Element):
            made.append(each)
            last = each
        elif last is None:
            made.text = (made.text or "") + visible(each)
        else:
            last.tail = (last.tail or "") + visible(each)
    return made


def head(content: Content | Iterable[Content], scope: str, look: str = "") -> Element:
    """Make a head of a column (`col`) or row (`row`)."""
    made = node("th", content, look)
    made.set("scope", scope)
    return made


def table(caption: str, heads: Iterable[Element], rows: Iterable[Iterable[Element]], look: str) -> Element:
    """Make a table.

    Args:
        caption: What it shows.
        heads: The heads of its columns.
        rows: The cells of each row.
        look: Its class.
    """
    body = node("tbody", [node("tr", row) for row in rows])
    return node("table", [node("caption", caption), node("thead", node("tr", heads)), body], look)


def page(language: Language, title: str, content: Iterable[Content], look: str) -> str:
    """Write a page that stands by itself: no script, and nothing from elsewhere.

    Args:
        language: The language of its texts.
        title: Its title.
        content: What stands in it.
        look: The class of the whole.
    """
    top = node("head", [*_metas(), node("title", title)])
    style = Element("style")
    style.text = _STYLE  # ours, with no value from a file
    top.append(style)
    whole = node("html", [top, node("body", node("main", content), look)])
    whole.set("lang", language)
    return f"<!DOCTYPE html>\n{tostring(whole, encoding='unicode', method='html')}\n"


def _metas() -> Iterator[Element]:
    yield Element("meta", {"charset": "utf-8"})
    yield Element("meta", {"http-equiv": "Content-Security-Policy", "content": _POLICY})
    yield Element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"})
