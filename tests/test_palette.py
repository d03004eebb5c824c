"""The colours of pictures."""

from itertools import combinations
from math import dist

import pytest

from formulekit.palette import BESIDE, INK, PALETTE, PAPER, QUIET, RULE, USED, Tone, contrast, tone_of

# How protanopes, deuteranopes and tritanopes see linear red, green and blue (Machado and others, 2009).
EYES = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}


def test_contrast_is_that_of_wcag() -> None:
    """Black on white has contrast 21, a colour on itself 1."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1


@pytest.mark.parametrize("name", PALETTE)
def test_texts_and_edges_stand_out(name: str) -> None:
    """Text on every fill has contrast 4.5 or more, and every box's edge 3 or more on white."""
    assert contrast(QUIET, PALETTE[name].fill) >= 4.5
    assert contrast(INK, PALETTE[name].fill) >= 4.5
    assert contrast(PALETTE[name].line, PAPER) >= 3
    assert contrast(RULE, PAPER) >= 3


def test_stretches_of_a_bar_stand_out() -> None:
    """What is used differs from the paper and from what others use by 3 or more; the latter's edge stands out too."""
    assert contrast(USED, PAPER) >= 3
    assert contrast(USED, BESIDE) >= 3
    assert contrast(INK, BESIDE) >= 3


@pytest.mark.parametrize("eye", EYES)
def test_colour_blind_readers_tell_fills_apart(eye: str) -> None:
    """No two fills look alike to a colour-blind reader."""
    seen = {name: _seen(tone.fill, EYES[eye]) for name, tone in PALETTE.items() if name}
    alike = [pair for pair in combinations(seen, 2) if dist(seen[pair[0]], seen[pair[1]]) < 7]
    assert alike == []


def test_an_unknown_tone_is_plain() -> None:
    """A name that no palette has gives a white box."""
    assert tone_of({}, "onbekend").fill == PAPER
    assert tone_of({"safety": Tone("#eeeeee", "#000000")}, "safety").fill == "#eeeeee"


def _seen(colour: str, eye: tuple[tuple[float, ...], ...]) -> tuple[float, float, float]:
    """Give a colour in CIELAB as an eye sees it."""
    linear = [_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5)]
    red, green, blue = (
        min(1.0, max(0.0, sum(share * value for share, value in zip(row, linear, strict=True)))) for row in eye
    )
    x = _root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
    y = _root(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = _root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _linear(value: float) -> float:
    """Undo the gamma of sRGB."""
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _root(value: float) -> float:
    """Compress a value as CIELAB does."""
    return float(value ** (1 / 3)) if value > 0.008856 else 7.787 * value + 16 / 116
