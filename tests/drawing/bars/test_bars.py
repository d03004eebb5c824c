"""How bars are drawn."""

from xml.etree.ElementTree import Element, fromstring

import pytest
from geometry import SVG, faults, page, shapes, texts

from formulekit.drawing import Bar, Bars, Diagram
from formulekit.drawing.svg import svg

LONG = "Arbeidsongeschiktheidsverzekeringsmaatschappijbeoordeling en " * 3


def drawn(*bars: Bar) -> Element:
    """Draw some bars."""
    part = Bars("bars", bars, full="100 % = alles", caption="Mensen")
    return fromstring(svg(Diagram("x", "nl", "X", "Is er genoeg?", (part,))))  # noqa: S314 - our own output


def bar(name: str, share: float | None, beside: float = 0.0, lack: str = "", word: str = "") -> Bar:
    """Give a bar."""
    return Bar(name, f"{name} in woorden", name, share, "1 van 2", beside=beside, lack=lack, word=word)


def test_a_bar_is_as_long_as_what_is_used_and_never_shorter_than_all() -> None:
    """A bar of 150 per cent is half as long again as one of 30; one far over the top ends where the track does."""
    half, over, far = shapes(drawn(bar("a", 0.3), bar("b", 1.5), bar("c", 9.0)), "bar")
    full = half.right - half.left
    assert over.right - over.left == pytest.approx(1.5 * full, abs=0.05)
    assert far.right - far.left == pytest.approx(2 * full, abs=0.05)


def test_too_much_is_hatched() -> None:
    """What is too much is hatched, whether one takes it or several together; what fits is not."""
    hatched = [len(list(drawn(each).iter(f"{SVG}path"))) for each in (bar("a", 1.2), bar("b", 0.7, 0.6), bar("c", 1.0))]
    assert hatched == [1, 1, 0]


def test_an_unknown_bar_is_dashed_and_says_what_is_lacking() -> None:
    """Its text lies inside it, also where a full bar is short because another is far too long."""
    root = drawn(bar("a", 2.0), bar("b", None, lack="gevraagd en toegezegd onbekend"))
    (_, unknown) = shapes(root, "bar")
    (lack,) = [each for each in texts(root) if each.title == "gevraagd en toegezegd onbekend"]
    assert unknown.left < lack.left
    assert lack.right < unknown.right
    dashed = [each for each in root.iter(f"{SVG}rect") if each.get("stroke-dasharray")]
    assert [each.get("class") for each in dashed] == ["bar"]


def test_long_and_hostile_texts_stay_in_their_place() -> None:
    """Long names wrap, markup is text, and nothing lies over anything else or off the page."""
    root = drawn(
        *(
            Bar(f"b{number}", LONG, LONG, share, LONG, LONG, 0.2, word="krapste schakel, te weinig uren", group=LONG)
            for number, share in enumerate([0.5, 2.5, 0.0])
        ),
        bar('<script>alert("x")</script>', None, lack="onbekend"),
    )
    assert faults(root) == []
    assert all(each.within(page(root)) for each in texts(root))
    assert [each for each in root.iter() if each.tag.endswith("script")] == []
