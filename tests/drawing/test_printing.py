"""Pictures on paper: PDF and PNG."""

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import fromstring

import numpy as np
import pytest
from fontpkg_arimo import ROOT
from fontTools.ttLib import TTFont
from geometry import texts
from papers import everything, read
from pictures import diagram, edge, node
from PIL import Image, ImageChops

import formulekit
from formulekit.drawing import DrawingError, Frame
from formulekit.drawing.engine import lay_out
from formulekit.drawing.picture import FORMATS, Picture

TESTS = Path(__file__).parents[1]
SPECS = TESTS.parent / "specs"
EVERY_FORMAT = """\
import hashlib
from formulekit.drawing import Frame, printing
from formulekit.drawing.picture import Picture
from pictures import diagram, edge, node

nodes = node("a", "Café 中"), node("b", "\u05e9\u05dc\u05d5\u05dd \N{POLICE CAR}")
picture = Picture(diagram(Frame("f", nodes, (edge("a", "b", "beeld"),))))
for content in (picture.svg.encode(), picture.pdf(), picture.png()):
    print(hashlib.sha256(content).hexdigest())
print(len(printing._fonts().fonts()))
"""


def picture(*names: str) -> Picture:
    """Give a picture of boxes with these names, the first of which gives something to the last."""
    nodes = tuple(node(f"n{number}", name) for number, name in enumerate(names))
    return Picture(diagram(Frame("f", nodes, (edge(nodes[0].id, nodes[-1].id, "straatbeeld"),))))


def test_a_pdf_is_one_page_as_large_as_the_picture() -> None:
    """The PDF has the size of the picture, its words as text, and no font but Arimo."""
    drawn = picture("Straatteam", "Opspoorder")
    (page,) = read(drawn.pdf()).pages
    assert f'width="{page.mediabox.width:g}pt" height="{page.mediabox.height:g}pt"' in drawn.svg
    assert "Straatteam" in page.extract_text()
    fonts = {line.partition("+")[2].partition("'")[0] for line in everything(drawn.pdf()).split("/BaseFont': ")[1:]}
    assert fonts == {"Arimo-Regular"}


def test_a_pdf_says_what_it_is_and_shows() -> None:
    """The PDF is tagged, as PDF/UA-1, with title, language and alternative text; it has no date and no author."""
    drawn = picture("Straatteam", "Opspoorder")
    reader, told = read(drawn.pdf()), everything(drawn.pdf())
    assert reader.metadata is not None
    assert set(reader.metadata) == {"/Title", "/Creator"}
    assert reader.metadata.title == "Jeugd en explosieven: Wie werkt met wie?"
    assert str(reader.root_object["/Lang"]) == "nl"
    assert "<pdfuaid:part>1</pdfuaid:part>" in told
    assert "'/S': '/Figure'" in told
    assert f"'/Alt': '{drawn.description}'" in told
    assert all(date not in told for date in ("CreationDate", "ModDate", "CreateDate", "ModifyDate", "dc:creator"))


def test_a_png_says_how_large_it_prints() -> None:
    """The PNG has 216 pixels an inch, and says so: in a document it is as wide as the picture."""
    drawn = picture("Straatteam", "Opspoorder")
    image = Image.open(BytesIO(drawn.png()))
    assert image.info["dpi"] == pytest.approx((216, 216), abs=0.1)
    assert f'width="{image.width / 3:g}pt"' in drawn.svg


def test_every_machine_makes_the_same_bytes(tmp_path: Path) -> None:
    """SVG, PDF and PNG are the same under any hash seed, with fonts on the machine, and without."""
    for home in (tmp_path / "with", tmp_path / "without"):
        home.mkdir()
    fonts = tmp_path / "with" / ".fonts"
    fonts.mkdir()
    _masquerade(fonts / "Impostor.ttf")
    assert _made(tmp_path / "with", "1", fonts) == _made(tmp_path / "without", "2", tmp_path / "without")


def _masquerade(path: Path) -> None:
    """Write a font that calls itself Arimo, in which every letter is as wide as three."""
    with TTFont(ROOT / "files" / "Arimo[wght].ttf") as font:
        font["hmtx"].metrics = {glyph: (3 * wide, left) for glyph, (wide, left) in font["hmtx"].metrics.items()}
        font.save(path)


def _made(home: Path, seed: str, fonts: Path) -> list[str]:
    """Make each format in a process of its own; give the sums of the bytes, and how many fonts typst saw."""
    cache = os.environ.get("XDG_CACHE_HOME", str(Path.home() / ".cache"))
    known = {"PATH": os.environ["PATH"], "PYTHONPATH": str(TESTS), "XDG_CACHE_HOME": cache}
    places = {"HOME": str(home), "XDG_DATA_HOME": str(home), "TYPST_FONT_PATHS": str(fonts), "PYTHONHASHSEED": seed}
    command = [sys.executable, "-W", "error", "-c", EVERY_FORMAT]
    done = subprocess.run(command, env=known | places, check=True, capture_output=True, text=True, timeout=120)
    return done.stdout.split()


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Straatteam \N{POLICE CAR}", "[U+1F693]"),
        ("\u4e2d\u6587 Raad", "[U+4E2D U+6587]"),
        ("\N{MAN}\u200d\N{GIRL}\ufe0f Gezin", "[U+1F468 U+1F467]"),
        ("\u0645\u062d\u0645\u062f Stichting", "[U+0645 U+062D U+0645 U+062F]"),
    ],
)
def test_what_the_font_lacks_is_spelled_out_on_paper(written: str, shown: str) -> None:
    """A character that the font lacks stands in the SVG as written, and in the PDF as its number, never as a box."""
    drawn = picture(written, "Opspoorder")
    words = read(drawn.pdf()).pages[0].extract_text().split()
    assert written in drawn.svg
    assert shown not in drawn.svg
    assert any(word.startswith(shown.split(maxsplit=1)[0]) for word in words)
    assert drawn.lacking == tuple(each for each in dict.fromkeys(written) if f"U+{ord(each):04X}" in shown)


def test_there_is_room_for_what_is_spelled_out() -> None:
    """On paper the picture is laid out for the longer texts, and grows with them."""
    long, short = (read(picture(name, "b").pdf()).pages[0].mediabox for name in ("\N{POLICE CAR} " * 9, "Auto"))
    assert long.height > short.height + 50


@pytest.mark.parametrize(
    "written", ["\u05e9\u05dc\u05d5\u05dd", "\u0424\u041e\u041d\u0414", "Ελλάδα", "Çırağan → €5 ≥ ½"]
)
def test_what_the_font_has_is_drawn_as_written(written: str) -> None:
    """Hebrew, from right to left, Cyrillic, Greek and common signs need no spelling out."""
    drawn = picture(written, "Opspoorder")
    assert drawn.lacking == ()
    assert set(written.replace(" ", "")) <= set(read(drawn.pdf()).pages[0].extract_text())


def test_marks_on_letters_are_drawn_without_the_claim() -> None:
    """Where the font draws a mark apart from its letter, the PDF is tagged all the same, but claims no PDF/UA-1."""
    told = everything(picture("q\u0301", "Opspoorder").pdf())
    assert "pdfuaid" not in told
    assert "/Figure" in told


def test_typst_that_fails_is_an_error_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """When typst gives up, the error says so in both languages."""
    monkeypatch.setattr("formulekit.drawing.printing._PAGE", b"#panic()")
    with pytest.raises(DrawingError, match=r"^typst could make no PDF of it: panicked") as caught:
        picture("a", "b").png()
    assert caught.value.within("nl").startswith("typst kon er geen PDF van maken: ")


def test_texts_are_data_and_never_markup() -> None:
    """What typst would take for a command, in a name or a title, is drawn as it is written."""
    drawn = picture('#panic("x") *vet* $x$ \\ @bron', "b")
    assert '#panic("x")' in " ".join(read(drawn.pdf()).pages[0].extract_text().split())


def test_a_picture_is_laid_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Graphviz is asked once for SVG, DOT, PDF and PNG together."""
    asked: list[str] = []

    def counted(graph: str) -> str:
        asked.append(graph)
        return lay_out(graph)

    monkeypatch.setattr("formulekit.drawing.engine.lay_out", counted)
    drawn = picture("Straatteam", "Opspoorder")
    assert [type(drawn.drawn(form)) for form in FORMATS] == [str, bytes, bytes, str]
    assert len(asked) == 1


@pytest.mark.programs
def test_pdf_and_png_show_the_same(tmp_path: Path) -> None:
    """A reader of PDF draws what the PNG shows: no shape or letter is missing in one of them."""
    drawn = picture("Straatteam", "Opspoorder", "\u05e9\u05dc\u05d5\u05dd")
    (tmp_path / "a.pdf").write_bytes(drawn.pdf())
    command = ["pdftoppm", "-r", "216", "-gray", "-singlefile", "a.pdf", "a"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    paper, read_back = (
        Image.open(image).convert("L").resize((150, 150), Image.Resampling.BOX)
        for image in (BytesIO(drawn.png()), tmp_path / "a.pgm")
    )
    assert sum(paper.histogram()[:200]) > 100
    assert sum(ImageChops.difference(paper, read_back).histogram()[90:]) == 0


def test_a_png_shows_letters_whole() -> None:
    """The same word looks the same wherever it stands on the page: no piece of a letter is cut off."""
    formule = formulekit.load(SPECS / "drugsrunners.yaml").formule("drugsrunners")
    drawn = formule.picture("responsibilities")
    pixels = np.asarray(Image.open(BytesIO(drawn.png())).convert("L"))
    dark = [
        int(
            (
                pixels[round(3 * word.top) : round(3 * word.bottom), round(3 * word.left) : round(3 * word.right)] < 128
            ).sum()
        )
        for word in texts(fromstring(drawn.svg))  # noqa: S314 - our own output
        if word.title == "Officier"
    ]
    assert len(dark) == 2
    assert max(dark) < 1.02 * min(dark)
