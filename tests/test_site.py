"""The pages of the documentation are in one language, with everything around them."""

import re
import subprocess
import sys
from copy import copy
from pathlib import Path
from urllib.parse import urljoin

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import browser
from bs4 import BeautifulSoup

from formulekit import __version__

DOCS = Path(__file__).parents[1] / "docs"
PAGES = ("index", "tutorial", "ci", "start", "zelfstudie", "ci-nl")
DUTCH = ("start", "zelfstudie", "ci-nl", "zoeken", "generated/regels/index")
ENGLISH = ("index", "tutorial", "ci", "search", "generated/rules/index")
LEFT_OUT = "generated/*/FK*,generated/[!r]*"
"""Pages that would only take time."""

SAME = {f"formulekit {__version__}", "Sphinx", "Furo", "@pradyunsg", "'s", "Menu", "Index"}

BLOCK = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
CUT = """() => [...document.querySelectorAll("article pre")]
    .filter(block => block.scrollWidth > block.clientWidth).map(block => block.innerText)"""
COPIED = """() => {
    getSelection().selectAllChildren(document.querySelector("article .highlight-yaml pre"));
    return getSelection().toString();
}"""
WRAPPED = """() => [...document.querySelectorAll("article .line")]
    .filter(line => line.getClientRects()[0].height > 1.5 * parseFloat(getComputedStyle(line).lineHeight)).length"""

ASTRAY = """() => [...document.querySelectorAll("article .line")].filter(line => {
    const words = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let first = words.nextNode(), begin = 0;
    while (first && !first.data.trim()) { begin += first.data.length; first = words.nextNode(); }
    if (!first) return false;
    const range = document.createRange();
    range.setStart(first, first.data.search(/\\S/));
    range.setEnd(first, range.startOffset + 1);
    const letter = range.getClientRects()[0];
    const left = line.getBoundingClientRect().left + (begin + range.startOffset) * letter.width;
    return Math.abs(letter.left - left) > 2;
}).map(line => line.innerText)"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a few pages with the configuration of the documentation, and give the folder."""
    folder = tmp_path_factory.mktemp("site")
    source, made = folder / "docs", folder / "made"
    source.mkdir()
    for name in PAGES:
        (source / f"{name}.md").write_bytes((DOCS / f"{name}.md").read_bytes())
    sphinx = [sys.executable, "-m", "sphinx", "-q", "-c", str(DOCS), "-D", f"exclude_patterns={LEFT_OUT}"]
    subprocess.run([*sphinx, source, made], check=True, capture_output=True)
    return made


@pytest.fixture(scope="module")
def site(made: Path) -> dict[str, BeautifulSoup]:
    """Give the pages by name."""
    written = {name: (made / f"{name}.html").read_text(encoding="utf-8") for name in (*DUTCH, *ENGLISH)}
    return {name: BeautifulSoup(text, "html.parser") for name, text in written.items()}


def around(page: BeautifulSoup) -> set[str]:
    """Give the words that stand around what the page itself says, also those for screen readers."""
    rest = copy(page)
    for own in rest.select("article"):
        own.extract()
    said = set(rest.select("body")[0].stripped_strings)
    for key in ("aria-label", "title", "placeholder"):
        said |= {str(tag[key]) for tag in rest.select(f"[{key}]")}
    return said


@pytest.mark.parametrize(("names", "language"), [(DUTCH, "nl"), (ENGLISH, "en")])
def test_each_page_says_in_which_language_it_is(
    names: tuple[str, ...], language: str, site: dict[str, BeautifulSoup]
) -> None:
    """A screen reader is told the language, of the page to search on as well."""
    assert [site[name].select("html")[0]["lang"] for name in names] == [language] * len(names)


@pytest.mark.parametrize("names", [(DUTCH, ENGLISH), (ENGLISH, DUTCH)], ids=["nl", "en"])
def test_a_reader_goes_on_in_the_same_language(
    names: tuple[tuple[str, ...], ...], site: dict[str, BeautifulSoup]
) -> None:
    """Neither the next page, nor the previous one, nor what stands at the side, is in the other language."""
    own, others = ({f"/{name}.html" for name in group} for group in names)
    for name in names[0]:
        found = site[name].select("link[rel=next], link[rel=prev], .related-pages a, .sidebar-drawer a")
        targets = {urljoin(f"/{name}.html", str(tag["href"])).partition("#")[0] for tag in found}
        assert targets & own
        assert targets & others == set()


def test_a_link_to_the_other_language_says_so(site: dict[str, BeautifulSoup]) -> None:
    """The links at the top of two pages are read out in the language that they are in."""
    there = [(tag["href"], tag["lang"]) for tag in site["ci-nl"].select("article a[lang]")]
    back = [(tag["href"], tag["lang"]) for tag in site["ci"].select("article a[lang]")]
    assert (set(there), set(back)) == ({("ci.html", "en")}, {("ci-nl.html", "nl")})


@pytest.mark.parametrize(("dutch", "english"), list(zip(DUTCH, ENGLISH, strict=True)))
def test_what_stands_around_a_dutch_page_is_dutch(dutch: str, english: str, site: dict[str, BeautifulSoup]) -> None:
    """Nothing around a Dutch page reads as it does around the English one, but for names and words of both."""
    assert around(site[dutch]) & around(site[english]) == SAME


@pytest.mark.programs
@pytest.mark.parametrize("width", [1280, 800, 400])
def test_no_line_of_code_is_cut(width: int, made: Path) -> None:
    """Each block is as wide as what it holds, on a desk and on a telephone, and is copied as it was written."""
    written = BLOCK.search((DOCS / "zelfstudie.md").read_text(encoding="utf-8"))
    assert written
    with browser() as chromium:
        page = chromium.new_page(viewport={"width": width, "height": 900})
        page.goto((made / "zelfstudie.html").as_uri())
        assert page.evaluate(CUT) == []
        assert page.evaluate(COPIED) == written[1].rstrip("\n")
        assert page.evaluate(WRAPPED) > 0
        page.goto((made / "ci.html").as_uri())
        assert page.evaluate(ASTRAY) == []


@pytest.mark.programs
@pytest.mark.parametrize(
    ("name", "said", "found"), [("zoeken", "pagina's gevonden", DUTCH), ("search", "pages matching", ENGLISH)]
)
def test_a_search_finds_pages_in_its_own_language(name: str, said: str, found: tuple[str, ...], made: Path) -> None:
    """A word that stands on pages of both languages gives those of one, and says in it how many there are."""
    with browser() as chromium:
        page = chromium.new_page()
        page.goto((made / f"{name}.html").as_uri() + "?q=formulekit")
        page.get_by_text(said).wait_for()
        links = page.locator("#search-results li > a").evaluate_all("links => links.map(link => link.href)")
        pages = {link.partition("#")[0] for link in links}
        assert len(pages) > 2
        assert pages <= {(made / f"{each}.html").as_uri() for each in (*found, "generated/reference")}


@pytest.mark.programs
def test_a_browser_finds_no_barrier_on_a_page(made: Path) -> None:
    """The checks of axe-core have nothing against a page of the documentation, in Dutch or in English."""
    with browser() as chromium:
        page = chromium.new_page()
        for name in ("zelfstudie", "tutorial", "ci-nl", "generated/rules/index"):
            page.goto((made / f"{name}.html").as_uri())
            results = Axe().run(page)
            assert results.violations_count == 0, results.generate_report()
