"""What every view promises to whoever cannot see it, or not all of its colours."""

import re
from collections.abc import Iterator
from functools import cache
from xml.etree.ElementTree import Element, fromstring

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import browser
from crowds import crowd
from geometry import SVG, Shape, extent, sides
from youth import formule

import formulekit
from formulekit.drawing.svg import FONTS
from formulekit.language import Language
from formulekit.palette import PAPER, WASH, contrast
from formulekit.plugins import views

LANGUAGES: tuple[Language, ...] = ("nl", "en")
CASES = [(view, language) for view in views() for language in LANGUAGES]


@cache
def drawn(view: str, language: Language = "nl", *, large: bool = False) -> str:
    """Draw a lifelike formule, or a large one."""
    return formulekit.render(crowd(12, 12, 6) if large else formule(), view=view, language=language)


def read(written: str) -> Element:
    """Read a picture back."""
    return fromstring(written)  # noqa: S314 - our own output


@pytest.mark.parametrize(("view", "language"), CASES)
def test_the_picture_names_itself(view: str, language: Language) -> None:
    """It is an image with a language, a title, and a description that says more than its title."""
    root = read(drawn(view, language))
    title, description = root[0], root[1]
    assert (root.get("role"), root.get("lang")) == ("img", language)
    assert (title.tag, description.tag) == (f"{SVG}title", f"{SVG}desc")
    assert root.get("aria-labelledby") == title.get("id")
    assert root.get("aria-describedby") == description.get("id")
    assert len(description.text or "") > 3 * len(title.text or "")


@pytest.mark.parametrize("view", views())
def test_every_part_says_in_words_what_it_is(view: str) -> None:
    """Every group with an id has a title of its own, and no id stands twice or in a text."""
    root = read(drawn(view, large=True))
    groups = [each for each in root.iter(f"{SVG}g") if each.get("id")]
    assert groups
    assert all(group.findtext(f"{SVG}title") for group in groups)
    assert len({group.get("id") for group in groups}) == len(groups)
    told = [
        each.text or "" for each in root.iter() if each.tag in {f"{SVG}{name}" for name in ("title", "desc", "text")}
    ]
    assert [
        text for text in told if re.search(r"(partij|rol|schakel|interventie|resultaat|effect|groep)-\d", text)
    ] == []


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("view", views())
def test_texts_and_lines_stand_out(view: str, large: bool) -> None:  # noqa: FBT001 - a case
    """Each text has contrast 4.5 or more with what it stands on, and each line and edge 3 or more with the page."""
    root = read(drawn(view, large=large))
    assert list(faint_texts(root)) == []
    strokes = {each.get("stroke", "none") for each in root.iter()} - {"none", PAPER}
    assert [colour for colour in sorted(strokes) for ground in (PAPER, WASH) if contrast(colour, ground) < 3] == []


def faint_texts(root: Element) -> Iterator[str]:
    """Give the texts that do not stand out from the filled shape that was drawn under them last."""
    filled: list[tuple[Shape, str]] = []
    for element in root.iter():
        if element.tag == f"{SVG}rect" and "%" not in element.get("width", "") and element.get("fill") != "none":
            filled.append((Shape("rect", "", *sides(element)), element.get("fill", "")))
        if element.tag == f"{SVG}text":
            left, top, right, bottom = extent(element)
            middle = (left + right) / 2, (top + bottom) / 2
            ground = next((colour for shape, colour in reversed(filled) if shape.holds(middle)), PAPER)
            if contrast(element.get("fill", ""), ground) < 4.5:
                yield f"'{element.text}': {element.get('fill')} on {ground}"


def test_faint_text_is_seen() -> None:
    """The measure of these tests sees grey text on a grey box, and not on the page."""
    grey = '<text x="10" y="20" font-size="9" fill="#767676">grijs</text>'
    box = '<rect x="0" y="0" width="90" height="40" fill="#cccccc"/>'
    assert list(faint_texts(read(f'<svg xmlns="http://www.w3.org/2000/svg">{grey}</svg>'))) == []
    found = list(faint_texts(read(f'<svg xmlns="http://www.w3.org/2000/svg">{box}{grey}</svg>')))
    assert found == ["'grijs': #767676 on #cccccc"]


@pytest.mark.programs
def test_a_browser_finds_no_barrier() -> None:
    """The checks of axe-core, in a browser, have nothing against any view on a page, in Dutch or in English."""
    with browser() as chromium:
        page = chromium.new_page()
        for view, language in CASES:
            heading = f"<title>Plan</title></head><body><main><h1>Plan</h1>{drawn(view, language)}</main></body>"
            page.set_content(f'<!DOCTYPE html><html lang="{language}"><head>{heading}</html>')
            results = Axe().run(page)
            assert results.violations_count == 0, results.generate_report()
            assert {"svg-img-alt", "valid-lang"} <= {rule["id"] for rule in results.response["passes"]}


@pytest.mark.programs
def test_another_font_keeps_to_the_boxes() -> None:
    """A browser that has none of the fonts that are asked for makes each text as long as ours would be."""
    longer = """texts => texts.filter(text => text.getBBox().width > Number(text.getAttribute("textLength")) + 1)
        .map(text => text.textContent)"""
    with browser() as chromium:
        page = chromium.new_page()
        for view in views():
            page.set_content(drawn(view).replace(FONTS, "monospace"))
            assert page.locator("text").count() > 3
            assert page.locator("text").evaluate_all(longer) == []
